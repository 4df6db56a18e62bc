// Calls of the formula's own functions, and sums over an index: bodies that are written with a name standing for
// something.

extension Lowering {
  /// Begins the body of a function, whose arguments are complete.
  mutating func call(_ node: Int32) {
    guard case .apply(let index, _, let count) = source.nodes[node.index].kind else { return }
    let function = source.functions[index.index]
    tasks.append(.restoreBinders(function.parameters))
    tasks.append(.visit(function.root))
    for (binder, argument) in zip(function.parameters, arguments.suffix(count.index)) {
      saved.append(binders[binder.index])
      binders[binder.index] = argument
    }
    arguments.removeLast(count.index)
  }

  mutating func restore(_ range: Range<Int32>) {
    for binder in range.reversed() {
      if let outer = saved.removeLast() { binders[binder.index] = outer }
    }
  }

  // MARK: Sums and products

  /// Begins a sum or product, whose ends are known.
  mutating func beginLoop(_ node: Int32) throws(ExpressionError) {
    guard case .repeated(let isProduct, let index, _) = source.nodes[node.index].kind else {
      return
    }
    let last = boundIntegers.removeLast()
    let first = boundIntegers.removeLast()
    guard first <= last else { return try push(.number(isProduct ? 1 : 0), at: node) }
    guard last - first < budget else {
      throw error(
        .tooLarge, node,
        "the \(isProduct ? "product" : "sum") has \(last - first + 1) terms: at most "
          + "\(Formula.maximumSize) operations can be written out")
    }
    saved.append(binders[index.index])
    firstTerms.append(true)
    tasks.append(.endLoop(index: index))
    tasks.append(.loop(node, index: first, last: last))
  }

  /// Writes the term of one index, and then the others.
  mutating func loop(_ node: Int32, _ index: Int, _ last: Int) throws(ExpressionError) {
    guard case .repeated(_, let binder, let first) = source.nodes[node.index].kind else { return }
    binders[binder.index] = .number(.number(Double(index)))
    if index < last { tasks.append(.loop(node, index: index + 1, last: last)) }
    tasks.append(.combine(node))
    tasks.append(.visit(source.links[first.index + 2]))
  }

  /// Combines the last term with those before it.
  mutating func combine(_ node: Int32) throws(ExpressionError) {
    switch source.nodes[node.index].kind {
    case .repeated(let isProduct, _, let first):
      let body = source.links[first.index + 2]
      let term = try number(for: body)
      if firstTerms[firstTerms.count - 1] {
        firstTerms[firstTerms.count - 1] = false
        return values.append(.number(term))
      }
      let left = try number(for: body)
      try push(.arithmetic(isProduct ? .multiply : .add, left, term), at: node)
    case .reduction(_, let first, _): try writeBinomial(node, source.links[first.index])
    default: preconditionFailure("Only sums, products and binomial coefficients combine terms.")
    }
  }

  // MARK: Binomial coefficients

  /// n·(n − 1)/2·(n − 2)/3…, exact for integers, where k is a known integer; 1/((n + 1)·B(n − k + 1, k + 1)) elsewhere.
  private mutating func writeBinomial(_ node: Int32, _ operand: Int32) throws(ExpressionError) {
    let (lower, upper) = (arguments.removeLast(), arguments.removeLast())
    guard case .number(let n) = upper, case .number(let k) = lower else {
      throw unexpectedList(operand)
    }
    let mark = core.nodes.count
    let count = known[Int(try write(k, at: node))]
    core.nodes.removeSubrange(mark...)
    known.removeSubrange(mark...)
    if let count = Int(exactly: count), count <= 1000 {
      var result = try write(.number(count < 0 ? 0 : 1), at: node)
      for place in 0..<max(0, count) {
        let factor = try difference(n, .number(Double(place)), node)
        let product = try write(.arithmetic(.multiply, result, factor), at: node)
        let divisor = try write(.number(Double(place + 1)), at: node)
        result = try write(.arithmetic(.divide, product, divisor), at: node)
      }
      return values.append(.number(result))
    }
    let one = try write(.number(1), at: node)
    let above = try sum(n, .number(1), node)
    let difference = try difference(n, k, node)
    let unit = try write(.number(1), at: node)
    let first = try write(.arithmetic(.add, difference, unit), at: node)
    let second = try sum(k, .number(1), node)
    let beta = try write(.binary(function: function("beta", 2), first, second), at: node)
    let product = try write(.arithmetic(.multiply, above, beta), at: node)
    try push(.arithmetic(.divide, one, product), at: node)
  }

  private mutating func sum(_ x: Leaf, _ y: Leaf, _ node: Int32) throws(ExpressionError) -> Int32 {
    let (left, right) = (try write(x, at: node), try write(y, at: node))
    return try write(.arithmetic(.add, left, right), at: node)
  }

  private mutating func difference(
    _ x: Leaf, _ y: Leaf, _ node: Int32
  ) throws(ExpressionError) -> Int32 {
    let (left, right) = (try write(x, at: node), try write(y, at: node))
    return try write(.arithmetic(.subtract, left, right), at: node)
  }
}
