import Expressions

// Graphs of formulas, as the parser and the lowering of `Expressions` give them.

extension FormulaGraph {
  /// The graph of formulas: their results one after the other, over all their variables in order of first appearance.
  ///
  /// A derivative in a formula, `D(f, x)`, is differentiated here: it is operations like any other.
  package init(_ formulas: [Formula]) {
    self.init(formulas, variables: FormulaSystem(formulas).variables)
  }

  /// The graph of formulas over these variables, which have to have all that the formulas use.
  package init(_ formulas: [Formula], variables: [String]) {
    self.init(variables: variables)
    for formula in formulas { outputs += add(formula) }
  }

  /// Adds a formula; the places of its results.
  package mutating func add(_ formula: Formula) -> [Place] {
    let places = formula.variables.map { name -> Int in
      guard let place = variables.firstIndex(of: name) else {
        preconditionFailure("The variables of a graph have those of its formulas among them.")
      }
      return place
    }
    let template = FormulaTemplate(nodes: formula.nodes, roots: formula.roots)
    return add(template, arguments: places.map { variable($0) })
  }

  /// Adds the nodes of a formula, with a place for each of its variables.
  mutating func add(_ template: FormulaTemplate, arguments: [Place]) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(template.nodes.count)
    /// The variable that moves at each level, and where it is to stand.
    var moving: [(level: Int, variable: Int, point: Place)] = []
    for node in template.nodes {
      let place: Place
      switch node {
      case .number(let value): place = number(value)
      case .constant(let constant): place = self.place(.constant(constant))
      case .variable(let index): place = arguments[index]
      case .same(let x): place = places[x]
      case .negate(let x): place = negate(places[x])
      case .add(let x, let y): place = add(places[x], places[y])
      case .subtract(let x, let y): place = subtract(places[x], places[y])
      case .multiply(let x, let y): place = multiply(places[x], places[y])
      case .divide(let x, let y): place = divide(places[x], places[y])
      case .power(let x, let y): place = power(places[x], places[y])
      case .call(let rule, let x): place = call(rule, x.map { places[$0] })
      case .compare(let comparison, let x, let y):
        place = compare(comparison, places[x], places[y])
      case .and(let x, let y): place = and(places[x], places[y])
      case .or(let x, let y): place = or(places[x], places[y])
      case .not(let x): place = not(places[x])
      case .conditional(let condition, let then, let otherwise):
        place = choose(places[condition], places[then], places[otherwise])
      case .seed(let x, let level, _):
        let bound = bindVariable()
        moving.removeAll { $0.level >= level }
        moving.append((level, bound, places[x]))
        place = variable(bound)
      case .extract(let x, let level, let order):
        guard let seed = moving.last(where: { $0.level == level }) else {
          preconditionFailure("A derivative ends that has begun.")
        }
        place = derivative(of: places[x], by: seed.variable, at: seed.point, order: order)
      }
      places.append(place)
    }
    return template.roots.map { places[$0] }
  }

  /// The derivative by a bound variable, which then stands at a point.
  private mutating func derivative(
    of root: Place, by variable: Int, at point: Place, order: Int
  ) -> Place {
    var root = root
    for _ in 0..<order { root = derivative(of: root, by: variable) }
    return substitute(variable, by: point, in: [root])[0]
  }

  /// The roots, with a variable replaced.
  package mutating func substitute(
    _ variable: Int, by point: Place, in roots: [Place]
  ) -> [Place] {
    let isReached = reached(from: roots)
    var places = Array(0..<nodes.count)
    for index in places.indices where isReached[index] {
      let node = nodes[index]
      if node.operation == .variable(variable) {
        places[index] = point
      } else if node.operands.contains(where: { places[$0] != $0 }) {
        places[index] = add(node.operation, node.operands.map { places[$0] })
      }
    }
    return roots.map { places[$0] }
  }
}

/// The nodes of a formula, to be added with something for each variable.
struct FormulaTemplate: Sendable {
  var nodes: [FormulaNode]
  var roots: [Int]
}
