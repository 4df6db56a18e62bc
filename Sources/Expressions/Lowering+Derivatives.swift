import DerivativeRules

// Derivatives: the body, written over a number that moves.

extension Lowering {
  /// Begins with the point, which is what the name stands for where none is given, and the order.
  mutating func visitDerivative(
    _ node: Int32, _ derivative: Expression.Derivative
  ) throws(ExpressionError) {
    tasks.append(.beginDerivative(node))
    if let order = derivative.order {
      visitInteger(order, "the order of a derivative")
    } else {
      boundIntegers.append(1)
    }
    if let point = derivative.point { return tasks.append(.visit(point)) }
    try push(try meaning(of: derivative.target, at: node), at: node)
  }

  /// What a name stands for here.
  private mutating func meaning(
    of target: Expression.Derivative.Target, at node: Int32
  ) throws(ExpressionError) -> Binding {
    switch target {
    case .bound(let binder): return binders[binder.index]
    case .definition(let definition): return definitions[definition.index]
    case .element(let variable, let index): return try element(of: variable, index.index, at: node)
    case .variable(let variable):
      if let override = overrides[variable] { return override }
      let name = source.variables[variable.index]
      guard lengths[name] == nil else {
        throw error(
          .misplacedVector, node,
          "\(Quotation.name(name)) is a list: differentiate by an element, such as D(…, \(name)[1])"
        )
      }
      return .number(.variable(variable))
    }
  }

  /// Begins the body, at the point that is the last value.
  mutating func beginDerivative(_ node: Int32) throws(ExpressionError) {
    guard case .derivative(let index) = source.nodes[node.index].kind else { return }
    let derivative = source.derivatives[index.index]
    let order = boundIntegers.removeLast()
    guard (0...Formula.maximumDerivativeOrder).contains(order),
      level.index + order <= Formula.maximumDerivativeOrder
    else {
      throw error(
        .invalidBound, node,
        "the order of derivatives inside each other is 0 to \(Formula.maximumDerivativeOrder), "
          + "but this would be order \(level.index + order)")
    }
    let point = try number(for: derivative.point ?? node)
    var moving: Binding
    if order > 0 {
      let seed = Expression.Kind.seed(point, level: level + 1, order: Int32(order))
      moving = .number(bindNumber(try write(seed, at: node)))
    } else {
      moving = .number(bindNumber(point))
    }
    swap(&moving, for: derivative.target)
    saved.append(moving)
    level += Int32(order)
    let dependents = try dependents(of: derivative, at: node)
    for definition in dependents { saved.append(definitions[definition.index]) }
    tasks.append(.endDerivative(node, order: Int32(order), dependents: dependents))
    tasks.append(.visit(derivative.body))
    for definition in dependents.reversed() {
      tasks.append(.define(definition))
      tasks.append(.visit(source.definitions[definition.index].root))
    }
  }

  /// Ends the body: takes its derivative, and puts back what names stood for.
  mutating func endDerivative(
    _ node: Int32, _ order: Int32, _ dependents: [Int32]
  ) throws(ExpressionError) {
    guard case .derivative(let index) = source.nodes[node.index].kind else { return }
    let derivative = source.derivatives[index.index]
    for definition in dependents.reversed() {
      if let outer = saved.removeLast() { definitions[definition.index] = outer }
    }
    var outer = saved.removeLast() ?? .none
    swap(&outer, for: derivative.target)
    level -= order
    let body = try number(for: derivative.body)
    guard order > 0 else { return values.append(.number(body)) }
    try push(.extract(body, level: level + 1, order: order), at: node)
  }

  /// Exchanges what a name stands for.
  private mutating func swap(_ binding: inout Binding, for target: Expression.Derivative.Target) {
    let new = binding
    switch target {
    case .bound(let binder):
      binding = binders[binder.index]
      binders[binder.index] = new
    case .definition(let definition):
      binding = definitions[definition.index]
      definitions[definition.index] = new
    case .variable(let variable):
      binding = overrides[variable] ?? .none
      overrides[variable] = new.isSomething ? new : nil
    case .element(let variable, let index):
      let key = Element(variable: variable, index: index)
      binding = elementOverrides[key] ?? .none
      elementOverrides[key] = new.isSomething ? new : nil
    }
  }

  // MARK: Definitions that move

  /// The definitions that the body uses and that depend on what moves, in order: they are evaluated anew inside.
  private mutating func dependents(
    of derivative: Expression.Derivative, at node: Int32
  ) throws(ExpressionError) -> [Int32] {
    if case .bound = derivative.target { return [] }
    guard !source.statements.isEmpty else { return [] }
    var depends = References(source)
    var start: Int32 = 0
    var bounds: [Range<Int32>] = []
    for statement in source.statements {
      let root = source.root(of: statement)
      bounds.append(start..<root + 1)
      start = root + 1
    }
    budget -= start.index / 16 + 1
    guard budget > 0 else { throw tooManyElements(node) }
    for (statement, range) in zip(source.statements, bounds) {
      let isTarget = source.isDefinition(statement, derivative.target)
      if !isTarget, depends.isReached(range, derivative.target) { depends.insert(statement) }
    }
    var needed = References(source)
    needed.insertReferences(derivative.start..<derivative.body + 1)
    var dependents: [Int32] = []
    for (statement, range) in zip(source.statements, bounds).reversed() {
      guard depends.contains(statement), needed.contains(statement) else { continue }
      needed.insertReferences(range)
      if case .definition(let definition) = statement { dependents.append(definition) }
    }
    return dependents.reversed()
  }
}

extension Lowering.Binding {
  fileprivate var isSomething: Bool {
    if case .none = self { return false }
    return true
  }
}

/// A set of definitions and functions.
private struct References {
  let source: Expression
  var definitions = PlaceSet()
  var functions = PlaceSet()

  init(_ source: Expression) { self.source = source }

  func contains(_ statement: Expression.Statement) -> Bool {
    switch statement {
    case .definition(let index): definitions.contains(index.index)
    case .function(let index): functions.contains(index.index)
    }
  }

  mutating func insert(_ statement: Expression.Statement) {
    switch statement {
    case .definition(let index): definitions.insert(index.index)
    case .function(let index): functions.insert(index.index)
    }
  }

  /// Whether nodes have the target, or a member of the set, among them.
  func isReached(_ nodes: Range<Int32>, _ target: Expression.Derivative.Target) -> Bool {
    for node in nodes {
      switch source.nodes[node.index].kind {
      case .variable(let variable):
        switch target {
        case .variable(variable), .element(variable, _): return true
        default: break
        }
      case .definition(let index):
        if definitions.contains(index.index) || target == .definition(index) { return true }
      case .apply(let index, _, _): if functions.contains(index.index) { return true }
      case .derivative(let index):
        // A derivative without a point is one at its variable.
        if source.derivatives[index.index].target == target { return true }
        if case .definition(let definition) = source.derivatives[index.index].target,
          definitions.contains(definition.index)
        {
          return true
        }
      default: break
      }
    }
    return false
  }

  mutating func insertReferences(_ nodes: Range<Int32>) {
    for node in nodes {
      switch source.nodes[node.index].kind {
      case .definition(let index): definitions.insert(index.index)
      case .apply(let index, _, _): functions.insert(index.index)
      case .derivative(let index):
        if case .definition(let definition) = source.derivatives[index.index].target {
          definitions.insert(definition.index)
        }
      default: break
      }
    }
  }
}

extension Expression {
  fileprivate func root(of statement: Statement) -> Int32 {
    switch statement {
    case .definition(let index): definitions[index.index].root
    case .function(let index): functions[index.index].root
    }
  }

  fileprivate func isDefinition(_ statement: Statement, _ target: Derivative.Target) -> Bool {
    guard case .definition(let index) = statement else { return false }
    return target == .definition(index)
  }
}
