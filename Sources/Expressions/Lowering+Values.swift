import DerivativeRules

// What is written, and what is known about it.

extension Lowering {
  /// Writes a node; its operands are the last written.
  @discardableResult
  mutating func write(
    _ kind: Expression.Kind, at node: Int32
  ) throws(ExpressionError) -> Int32 {
    // A product of numbers that move at k levels takes 3ᵏ products.
    budget -= (0..<level).reduce(1) { cost, _ in cost * 3 }
    guard budget > 0 else {
      throw error(
        .tooLarge, node,
        "the formula becomes larger than \(Formula.maximumSize) operations when this is written out"
      )
    }
    core.nodes.append(Expression.Node(kind: kind, range: source.nodes[node.index].range))
    known.append(knownValue(kind))
    return Int32(core.nodes.count - 1)
  }

  /// Writes a node, and makes it the last value.
  mutating func push(_ kind: Expression.Kind, at node: Int32) throws(ExpressionError) {
    values.append(.number(try write(kind, at: node)))
  }

  /// Makes what a name stands for the last value.
  mutating func push(_ binding: Binding, at node: Int32) throws(ExpressionError) {
    switch binding {
    case .none: preconditionFailure("A name is used where it stands for something.")
    case .number(let leaf): try push(leaf, at: node)
    case .list(let leaves): values.append(.list(leaves))
    }
  }

  /// Takes the last value as something that can be written any number of times: evaluated once.
  mutating func bind() throws(ExpressionError) -> Binding {
    switch values.removeLast() {
    case .number(let root): return .number(bindNumber(root))
    case .condition: preconditionFailure("A condition is no value.")
    case .list(let leaves): return .list(leaves)
    }
  }

  /// Lets a definition's name stand for the last value.
  mutating func define(_ index: Int32) throws(ExpressionError) {
    let binding = try bind()
    definitions[index.index] = binding
    let name = source.definitions[index.index].name
    switch binding {
    case .none: break
    case .number(let leaf): keepName(name, of: leaf)
    case .list(let leaves):
      for (place, leaf) in leaves.enumerated() { keepName("\(name)[\(place + 1)]", of: leaf) }
    }
  }

  private mutating func keepName(_ name: String, of leaf: Leaf) {
    guard case .definition(let definition) = leaf else { return }
    names.append(Expression.Name(name: name, definition: definition))
  }

  mutating func bindNumber(_ root: Int32) -> Leaf {
    let kind = core.nodes[root.index].kind
    switch kind {
    case .number, .constant, .variable, .definition:
      core.nodes.removeLast()
      known.removeLast()
      return kind
    default:
      core.definitions.append(Expression.Definition(name: "", root: root))
      knownDefinitions.append(known[root.index])
      return .definition(Int32(core.definitions.count - 1))
    }
  }

  /// Takes the last value as a number.
  mutating func number(for node: Int32) throws(ExpressionError) -> Int32 {
    switch values.removeLast() {
    case .number(let root): return root
    case .condition: preconditionFailure("The parser tells conditions from numbers.")
    case .list: throw unexpectedList(node)
    }
  }

  mutating func condition() -> Int32 {
    guard case .condition(let root) = values.removeLast() else {
      preconditionFailure("The parser tells conditions from numbers.")
    }
    return root
  }

  func unexpectedList(_ node: Int32) -> ExpressionError {
    if case .variable(let variable) = source.nodes[node.index].kind {
      let unquoted = Quotation.shortened(source.variables[variable.index])
      return error(
        .misplacedVector, node,
        "'\(unquoted)' is a list: write an element, \(unquoted)[1], or sum(\(unquoted)), norm(\(unquoted)), …"
      )
    }
    return error(
      .misplacedVector, node,
      "a list is not a number: it stands in sum, product, dot, norm, mean, max, min, length, or "
        + "is the whole result")
  }

  // MARK: Constants

  private func knownValue(_ kind: Expression.Kind) -> Double {
    switch kind {
    case .number(let value): return value
    case .constant(let constant): return constant.value
    case .definition(let index): return knownDefinitions[index.index]
    case .negate(let x): return -known[x.index]
    case .arithmetic(.add, let x, let y): return known[x.index] + known[y.index]
    case .arithmetic(.subtract, let x, let y): return known[x.index] - known[y.index]
    case .arithmetic(.multiply, let x, let y): return known[x.index] * known[y.index]
    case .arithmetic(.divide, let x, let y): return known[x.index] / known[y.index]
    case .power(let x, let y):
      guard let exponent = Int(exactly: known[y.index]), (0...64).contains(exponent) else {
        return .nan
      }
      return (0..<exponent).reduce(1) { product, _ in product * known[x.index] }
    case .unary(let function, let x): return Self.rounded(known[x.index], by: function)
    case .variable(let variable):
      guard variable < source.variables.count,
        let integer = integers[source.variables[variable.index]]
      else { return .nan }
      return Double(integer)
    default: return .nan
    }
  }

  /// The value of `floor`, `ceil`, `round`, `trunc` and `abs`; NaN of other functions.
  private static func rounded(_ x: Double, by function: Int32) -> Double {
    switch FunctionTable.functions[function.index].name {
    case "floor": x.rounded(.down)
    case "ceil": x.rounded(.up)
    case "trunc": x.rounded(.towardZero)
    case "round": x.rounded()
    case "abs": x.magnitude
    default: .nan
    }
  }

  /// Takes the last value as an integer that is known now; what was written for it goes.
  mutating func takeInteger(_ node: Int32, _ what: String) throws(ExpressionError) {
    let root = try number(for: node)
    let mark = marks.removeLast()
    let value = known[root.index]
    for index in mark.nodes..<core.nodes.count {
      if case .variable(let variable) = core.nodes[index].kind,
        variable < source.variables.count, integers[source.variables[variable.index]] != nil
      {
        fixed.insert(variable.index)
      }
    }
    core.nodes.removeSubrange(mark.nodes...)
    known.removeSubrange(mark.nodes...)
    core.definitions.removeSubrange(mark.definitions...)
    knownDefinitions.removeSubrange(mark.definitions...)
    // In floating point: an `Int` may have 32 bits.
    guard let integer = Int(exactly: value), value.magnitude <= 0x1p53 else {
      throw error(.invalidBound, node, integerExpected(node, what, value))
    }
    boundIntegers.append(integer)
  }

  private func integerExpected(_ node: Int32, _ what: String, _ value: Double) -> String {
    if case .variable(let variable) = source.nodes[node.index].kind {
      let name = Quotation.name(source.variables[variable.index])
      return "\(what) is an integer known beforehand: give \(name) an integer value in '--at', "
        + "or write the number"
    }
    if value.isNaN {
      return "\(what) is an integer known beforehand: numbers, indices of sums, and names of "
        + "integers, with + - * / ^ between them"
    }
    return "\(what) is an integer, not \(value)"
  }

  // MARK: Variables

  /// An element of a variable that is a list.
  mutating func element(
    of variable: Int32, _ index: Int, at node: Int32
  ) throws(ExpressionError) -> Binding {
    let name = source.variables[variable.index]
    if let length = lengths[name], index > length { throw noElement(index, length, node) }
    let key = Element(variable: variable, index: Int32(index))
    if let override = elementOverrides[key] { return override }
    return .number(.variable(elementVariable(key, source.nodes[node.index].range)))
  }

  mutating func elementVariable(_ key: Element, _ place: Range<Int32>) -> Int32 {
    usedAsList[key.variable] = usedAsList[key.variable] ?? place
    if let known = elements[key] { return known }
    let index = Int32(core.variables.count)
    core.variables.append("\(source.variables[key.variable.index])[\(key.index)]")
    elements[key] = index
    return index
  }

  func noElement(_ index: Int, _ length: Int, _ node: Int32) -> ExpressionError {
    error(
      .invalidBound, node,
      "the list has \(length) element\(length == 1 ? "" : "s"), counted from 1: there is no "
        + "element \(index)")
  }

  /// Lets variables come in the order in which they were read, the elements of lists in theirs, without those that are bound or
  /// fixed.
  mutating func orderVariables() throws(ExpressionError) {
    var used = PlaceSet()
    for node in core.nodes {
      if case .variable(let variable) = node.kind { used.insert(variable.index) }
    }
    var mixed: (variable: Int32, place: Range<Int32>)?
    for (variable, place) in usedAsList where used.contains(variable.index) {
      if place.lowerBound < mixed?.place.lowerBound ?? .max { mixed = (variable, place) }
    }
    if let (variable, place) = mixed {
      throw error(
        .misplacedVector, place,
        "\(Quotation.name(source.variables[variable.index])) is a list here and a number elsewhere")
    }
    // Elements of a list stand where it does, behind each other.
    var lists = core.variables.indices.map { Double($0) }
    var indices = lists.map { _ in 0.0 }
    for (element, variable) in elements {
      lists[variable.index] = Double(element.variable)
      indices[variable.index] = Double(element.index)
    }
    for index in core.nodes.indices {
      if case .variable(let variable) = core.nodes[index].kind, fixed.contains(variable.index),
        let integer = integers[source.variables[variable.index]]
      {
        core.nodes[index].kind = .number(Double(integer))
      }
    }
    var order = used.members.filter { !fixed.contains($0) }
    for keys in [indices, lists] {
      order = places(sortedBy: order.map { keys[$0] }).map { order[$0] }
    }
    var renumbered = [Int32](repeating: 0, count: core.variables.count)
    for (place, variable) in order.enumerated() { renumbered[variable] = Int32(place) }
    for index in core.nodes.indices {
      if case .variable(let variable) = core.nodes[index].kind {
        core.nodes[index].kind = .variable(renumbered[variable.index])
      }
    }
    core.variables = order.map { core.variables[$0] }
  }
}
