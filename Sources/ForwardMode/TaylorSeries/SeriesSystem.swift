public import DerivativeRules

/// A rule's own differential equation, solved one derivative after the other.
///
/// The derivatives of y = f(x) follow from y′ = p·x′, and those of p from how the rule's partial computes it: of products and
/// quotients, and of functions whose partials are again such programs. A system holds each number of these programs
/// once, with the derivatives of it that are known. What is asked for again is the same number: sin asks for cos, which asks for sin,
/// and so the system closes where differential equations do. A partial is evaluated once, when the first derivative
/// of its function is asked for: a function whose partials go on for ever (ψ⁽ⁿ⁾) has as many as the order.
///
/// - Complexity: O(k) for derivative k of each number, O(K²) for all to the order K.
@usableFromInline
final class SeriesSystem<T: RealNumber>: SeriesGraph {
  @_alwaysEmitIntoClient
  static func of(_ graph: SeriesGraph) -> SeriesSystem {
    unsafeDowncast(graph, to: SeriesSystem.self)
  }

  @_alwaysEmitIntoClient
  deinit {
    for index in nodes.indices {
      derivatives(index).deinitialize(count: order + 1)
      nodes[index].terms.deallocate()
    }
  }

  /// The derivatives of a number where they stand.
  @_alwaysEmitIntoClient @inline(__always)
  func derivatives(_ index: Int) -> UnsafeMutablePointer<T> {
    nodes[index].terms.assumingMemoryBound(to: T.self)
  }

  // MARK: Numbers

  /// The series of an argument.
  @_alwaysEmitIntoClient
  func given(_ x: SeriesTerms<T>) -> SystemSeries<T> {
    let index = add(
      .given, -1, -1, nil, hash: -1, known: order + 1, last: min(order, x.last))
    for k in 0...min(order, x.last) { derivatives(index)[k] = x.start[k] }
    return number(index)
  }

  @_alwaysEmitIntoClient
  func constant(_ value: T) -> Int {
    let hash = SeriesTerms<T>.isPlain ? value.primal.hashValue & Int.max : -1
    if hash >= 0 {
      var candidate = buckets[hash & (buckets.count - 1)]
      while candidate >= 0 {
        if nodes[candidate].operation == .given, derivatives(candidate)[0].isIdentical(to: value) {
          return candidate
        }
        candidate = nodes[candidate].next
      }
    }
    let index = add(.given, -1, -1, nil, hash: hash, known: order + 1, last: 0)
    derivatives(index)[0] = value
    return index
  }

  /// The number at an index.
  @_alwaysEmitIntoClient
  func number(_ index: Int) -> SystemSeries<T> {
    SystemSeries(value: derivatives(index)[0], system: self, index: index)
  }

  @_alwaysEmitIntoClient
  func terms(_ index: Int) -> SeriesTerms<T> {
    SeriesTerms(UnsafePointer(derivatives(index)), last: nodes[index].last)
  }

  /// The result of an operation of arithmetic.
  @_alwaysEmitIntoClient
  func arithmetic(_ operation: Operation, _ x: Int, _ y: Int, value: T) -> SystemSeries<T> {
    let known = known(operation, x, y)
    if known.index >= 0 { return number(known.index) }
    let index = add(
      operation, x, y, nil, hash: known.hash, known: 1, last: last(operation, x, y))
    derivatives(index)[0] = value
    return number(index)
  }

  /// The function that a rule computes of some numbers: the one that is known, or a new one.
  ///
  /// A straight one has no more derivatives than its arguments.
  @_alwaysEmitIntoClient
  func function(
    _ key: SeriesKey, _ arguments: [Int], moves: Bool, isStraight: Bool = false, value: () -> T,
    partials: @escaping Partials
  ) -> SystemSeries<T> {
    let known = known(key, arguments)
    if known.index >= 0 { return number(known.index) }
    let value = value()
    let last = isStraight ? arguments.reduce(0) { max($0, nodes[$1].last) } : order
    let index = add(
      .function, -1, -1, Function(key, arguments, partials), hash: known.hash, known: 1,
      last: moves ? last : 0)
    derivatives(index)[0] = value
    return number(index)
  }

  @_alwaysEmitIntoClient
  func add(
    _ operation: Operation, _ x: Int, _ y: Int, _ function: Function?, hash: Int, known: Int,
    last: Int
  ) -> Int {
    let terms = UnsafeMutablePointer<T>.allocate(capacity: order + 1)
    terms.initialize(repeating: T.zero, count: order + 1)
    return add(
      Node(
        operation, x, y, function, terms, known: last == 0 ? order + 1 : known, last: last,
        hash: hash))
  }

  // MARK: Derivatives

  /// Derivatives 0 to `order` of a number.
  @_alwaysEmitIntoClient
  func solve(_ index: Int) -> SeriesTerms<T> {
    // One after the other: so that what each asks for is a few calls deep.
    for k in 0...order { require(index, k) }
    return terms(index)
  }

  /// The last derivative of a solved number that need not be zero.
  ///
  /// When a function is made its partials are not known. Once they are, a straight or a square function of a straight one is
  /// seen to stop, and what stops is at rest there: it takes no part, whatever it meets.
  @_alwaysEmitIntoClient
  func lastMoving(_ index: Int) -> Int {
    let term = derivatives(index)[order]
    guard term.isExactlyZero || term.primal.isNaN else { return order }
    var known = Array(repeating: -1, count: nodes.count)
    let last = lastMoving(index, &known)
    // Above a derivative that does not exist there is none.
    return last > 0 && derivatives(index)[last].primal.isNaN ? order : last
  }

  /// Sees to it that derivatives 0 to k of a number are known.
  @_alwaysEmitIntoClient
  func require(_ index: Int, _ k: Int) {
    while nodes[index].known <= k {
      let next = derivative(nodes[index].known, of: index)
      derivatives(index)[nodes[index].known] = next
      nodes[index].known += 1
    }
  }

  /// Derivative k ≥ 1 of a number whose lower ones are known.
  @_alwaysEmitIntoClient
  func derivative(_ k: Int, of index: Int) -> T {
    if let function = nodes[index].function {
      if k <= nodes[index].last { return derivative(k, of: function, index) }
      // Of a straight function without a slope there is no curvature either.
      let lower = derivatives(index)[k - 1]
      return k > 1 && lower.primal.isNaN ? lower : T.zero
    }
    let (i, j) = (nodes[index].x, nodes[index].y)
    require(i, k)
    if j >= 0 { require(j, k) }
    let x = terms(i)
    switch nodes[index].operation {
    case .sum: return x.start[k] + derivatives(j)[k]
    case .difference: return x.start[k] - derivatives(j)[k]
    case .negation: return -x.start[k]
    case .product: return SeriesTerms.product(k, x, terms(j))
    case .strongProduct: return SeriesTerms.strongProduct(k, x, terms(j))
    case .quotient:
      return SeriesTerms.quotient(k, x, terms(j), derivatives(index), isStrong: false)
    case .strongQuotient:
      return SeriesTerms.quotient(k, x, terms(j), derivatives(index), isStrong: true)
    case .given, .function: return T.zero
    }
  }

  /// Derivative k ≥ 1 of f from f′ = Σ pᵢ·xᵢ′.
  @_alwaysEmitIntoClient
  func derivative(_ k: Int, of function: Function, _ index: Int) -> T {
    if let partials = function.partials {
      function.partials = nil
      function.slopes = partials(self, index)
    }
    let count = function.arguments.count
    for i in 0..<count where function.slopes[i] >= 0 {
      require(function.arguments[i], k)
      require(function.slopes[i], k - 1)
    }
    if SeriesTerms<T>.isPlain {
      var sum = T.zero
      for i in 0..<count where function.slopes[i] >= 0 {
        sum = SeriesTerms.plainSlope(
          k, terms(function.arguments[i]), derivatives(function.slopes[i]), plus: sum)
      }
      if _fastPath(sum.primal.isFinite) { return sum }
    }
    var sum = T.zero
    for i in 0..<count where function.slopes[i] >= 0 {
      sum = SeriesTerms.carefulSlope(
        k, terms(function.arguments[i]), terms(function.slopes[i]), plus: sum)
    }
    return sum
  }
}
