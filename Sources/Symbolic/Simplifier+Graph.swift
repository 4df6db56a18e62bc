import Expressions

// Terms as nodes of a graph again, in the order in which people write them.

extension Simplifier {
  /// Nodes in fewer operations, as a graph of its own whose outputs they are.
  package mutating func simplified(_ roots: [FormulaGraph.Place]) -> FormulaGraph {
    let terms = roots.map { term(of: $0) }
    return graph(of: terms)
  }

  private func graph(of terms: [Term]) -> FormulaGraph {
    var graph = FormulaGraph(variables: names)
    var places: [Term: FormulaGraph.Place] = [:]
    // A list of tasks instead of recursion: a term waits for what it needs.
    var pending = Array(terms.reversed())
    while let term = pending.last {
      if places[term] != nil {
        pending.removeLast()
        continue
      }
      let missing = needs(of: forms[term]).filter { places[$0] == nil }
      if missing.isEmpty {
        places[term] = add(forms[term], to: &graph) { places[$0] ?? 0 }
        pending.removeLast()
      } else {
        pending += missing.reversed()
      }
    }
    graph.outputs = terms.map { places[$0] ?? 0 }
    return graph.pruned(to: graph.outputs)
  }

  func needs(of form: Form) -> [Term] {
    switch form {
    case .number, .literal, .constant, .variable: []
    case .sum(let summands):
      // Of a product its factors: the coefficient stands in the sum.
      summands.flatMap { summand -> [Term] in
        if case .product(_, let factors) = forms[summand.term] { return factors.map { $0.base } }
        return [summand.term]
      }
    case .product(_, let factors): factors.map { $0.base }
    case .power(let x, let y), .compare(_, let x, let y), .and(let x, let y), .or(let x, let y):
      [x, y]
    case .call(_, let x): x
    case .not(let x): [x]
    case .choose(let x, let y, let z): [x, y, z]
    }
  }

  private func add(
    _ form: Form, to graph: inout FormulaGraph, _ place: (Term) -> FormulaGraph.Place
  ) -> FormulaGraph.Place {
    switch form {
    case .number(let value): return write(value, in: &graph)
    case .literal(let literal): return graph.number(literal.value)
    case .constant(let constant): return graph.place(.constant(constant))
    case .variable(let index): return graph.variable(index)
    case .sum(let summands): return write(summands, in: &graph, place)
    case .product(let coefficient, let factors):
      return write(coefficient, factors, in: &graph, place)
    case .power(let x, let y): return graph.power(place(x), place(y))
    case .call(let rule, let x): return graph.call(rule, x.map(place))
    case .compare(let comparison, let x, let y):
      return graph.compare(comparison, place(x), place(y))
    case .and(let x, let y): return graph.and(place(x), place(y))
    case .or(let x, let y): return graph.or(place(x), place(y))
    case .not(let x): return graph.not(place(x))
    case .choose(let x, let y, let z): return graph.choose(place(x), place(y), place(z))
    }
  }

  private func write(_ value: Rational, in graph: inout FormulaGraph) -> FormulaGraph.Place {
    if value.isInteger || value.isDecimal { return graph.number(value.value) }
    let (top, bottom) = (
      graph.number(Double(value.numerator)), graph.number(Double(value.denominator))
    )
    return graph.divide(top, bottom)
  }

  private func write(
    _ summands: [Summand], in graph: inout FormulaGraph, _ place: (Term) -> FormulaGraph.Place
  ) -> FormulaGraph.Place {
    // What is added comes first, so that no sum begins with a sign where it need not.
    let ordered =
      summands.filter { !$0.coefficient.isNegative } + summands.filter { $0.coefficient.isNegative }
    var sum: FormulaGraph.Place?
    for summand in ordered {
      let size = summand.coefficient.magnitude
      let term: FormulaGraph.Place
      if summand.term == one {
        term = write(size, in: &graph)
      } else if case .product(_, let factors) = forms[summand.term] {
        term = write(size, factors, in: &graph, place)
      } else {
        term = write(
          size, [Factor(base: summand.term, exponent: .one)], in: &graph, place)
      }
      if let left = sum {
        sum = summand.coefficient.isNegative ? graph.subtract(left, term) : graph.add(left, term)
      } else {
        sum = summand.coefficient.isNegative ? graph.negate(term) : term
      }
    }
    return sum ?? graph.number(0)
  }

  /// A product as one fraction.
  private func write(
    _ coefficient: Rational, _ factors: [Factor], in graph: inout FormulaGraph,
    _ place: (Term) -> FormulaGraph.Place
  ) -> FormulaGraph.Place {
    var (above, below): (FormulaGraph.Place?, FormulaGraph.Place?)
    let size = coefficient.magnitude
    if size.isDecimal {
      above = graph.number(size.value)
    } else {
      if size.numerator != 1 { above = graph.number(Double(size.numerator)) }
      if size.denominator != 1 { below = graph.number(Double(size.denominator)) }
    }
    for factor in factors {
      let power = write(place(factor.base), factor.exponent.magnitude, in: &graph)
      if factor.exponent.isNegative {
        below = below.map { graph.multiply($0, power) } ?? power
      } else {
        above = above.map { graph.multiply($0, power) } ?? power
      }
    }
    var product = above ?? graph.number(1)
    if let below { product = graph.divide(product, below) }
    return coefficient.isNegative ? graph.negate(product) : product
  }

  private func write(
    _ base: FormulaGraph.Place, _ exponent: Rational, in graph: inout FormulaGraph
  ) -> FormulaGraph.Place {
    if exponent == .one { return base }
    if exponent == Rational(1, over: 2), let root = Self.squareRoot {
      return graph.call(root, [base])
    }
    return graph.power(base, write(exponent, in: &graph))
  }

  /// A term as text.
  func text(of term: Term) -> String {
    let graph = graph(of: [term])
    return FormulaWriter(graph).text(of: graph.outputs[0])
  }
}
