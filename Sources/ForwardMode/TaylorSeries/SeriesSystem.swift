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
final class SeriesSystem<T: RealNumber> {
  @usableFromInline
  enum Operation: Equatable {
    case given
    case sum, difference, negation, product, quotient
    case strongProduct, strongQuotient
    case function
  }

  /// A number of the system.
  @usableFromInline
  struct Node {
    @usableFromInline let operation: Operation
    @usableFromInline let x: Int
    @usableFromInline let y: Int
    @usableFromInline let function: Function?
    /// Its derivatives, all zero until they are known.
    @usableFromInline let terms: UnsafeMutablePointer<T>
    @usableFromInline var known: Int
    /// The last derivative that need not be zero: a number that does not move has none.
    @usableFromInline let last: Int
    @usableFromInline let hash: Int
    /// The next number in the same bucket; -1 at the end.
    @usableFromInline var next: Int

    @_alwaysEmitIntoClient
    init(
      _ operation: Operation, _ x: Int, _ y: Int, _ function: Function?,
      _ terms: UnsafeMutablePointer<T>, known: Int, last: Int, hash: Int, next: Int
    ) {
      (self.operation, self.x, self.y, self.function) = (operation, x, y, function)
      (self.terms, self.known, self.last) = (terms, known, last)
      (self.hash, self.next) = (hash, next)
    }
  }

  /// The partials of a function in a system, given its value; nil for an argument that does not take part.
  @usableFromInline
  typealias Partials = (_ system: SeriesSystem, _ value: SystemSeries<T>) -> [SystemSeries<T>?]

  /// What a number that a rule computes knows of it.
  @usableFromInline
  final class Function {
    @usableFromInline let key: SeriesKey
    @usableFromInline let arguments: [Int]
    /// Evaluates the partials; nil once it has.
    @exclusivity(unchecked) @usableFromInline var partials: Partials?
    /// The partial of each argument; -1 for one that does not take part.
    @exclusivity(unchecked) @usableFromInline var slopes: [Int] = []

    @_alwaysEmitIntoClient
    init(_ key: SeriesKey, _ arguments: [Int], _ partials: @escaping Partials) {
      self.key = key
      self.arguments = arguments
      self.partials = partials
    }
  }

  @usableFromInline let order: Int
  // Nothing is read while it is written: left to run, the checks for it take most of the time.
  @exclusivity(unchecked) @usableFromInline var nodes: [Node] = []
  /// The first number of each hash; -1 where there is none.
  @exclusivity(unchecked) @usableFromInline var buckets: [Int]

  @_alwaysEmitIntoClient
  init(order: Int) {
    self.order = order
    buckets = Array(repeating: -1, count: 32)
    nodes.reserveCapacity(16)
  }

  @_alwaysEmitIntoClient
  deinit {
    for node in nodes {
      node.terms.deinitialize(count: order + 1)
      node.terms.deallocate()
    }
  }

  // MARK: Numbers

  /// The series of an argument.
  @_alwaysEmitIntoClient
  func given(_ x: SeriesTerms<T>) -> SystemSeries<T> {
    let index = add(
      .given, -1, -1, nil, hash: -1, known: order + 1, last: min(order, x.last))
    for k in 0...min(order, x.last) { nodes[index].terms[k] = x.start[k] }
    return number(index)
  }

  @_alwaysEmitIntoClient
  func constant(_ value: T) -> Int {
    let hash = SeriesTerms<T>.isPlain ? value.primal.hashValue & Int.max : -1
    if hash >= 0 {
      var candidate = buckets[hash & (buckets.count - 1)]
      while candidate >= 0 {
        let node = nodes[candidate]
        if node.operation == .given, node.terms[0].isIdentical(to: value) { return candidate }
        candidate = node.next
      }
    }
    let index = add(.given, -1, -1, nil, hash: hash, known: order + 1, last: 0)
    nodes[index].terms[0] = value
    return index
  }

  @_alwaysEmitIntoClient
  func isConstant(_ index: Int) -> Bool { nodes[index].last == 0 }

  /// The number at an index.
  @_alwaysEmitIntoClient
  func number(_ index: Int) -> SystemSeries<T> {
    SystemSeries(value: nodes[index].terms[0], system: self, index: index)
  }

  @_alwaysEmitIntoClient
  func terms(_ index: Int) -> SeriesTerms<T> {
    SeriesTerms(UnsafePointer(nodes[index].terms), last: nodes[index].last)
  }

  /// The result of an operation of arithmetic.
  @_alwaysEmitIntoClient
  func arithmetic(_ operation: Operation, _ x: Int, _ y: Int, value: T) -> SystemSeries<T> {
    let hash = ((x &* 0x1E37_79B9 &+ y) &* 8 &+ operation.number) & Int.max
    var candidate = buckets[hash & (buckets.count - 1)]
    while candidate >= 0 {
      let node = nodes[candidate]
      if node.operation == operation, node.x == x, node.y == y { return number(candidate) }
      candidate = node.next
    }
    let last =
      switch operation {
      case .sum, .difference: max(nodes[x].last, nodes[y].last)
      case .negation: nodes[x].last
      case .product, .strongProduct: min(order, nodes[x].last + nodes[y].last)
      case .quotient, .strongQuotient: nodes[y].last == 0 ? nodes[x].last : order
      default: order
      }
    let index = add(operation, x, y, nil, hash: hash, known: 1, last: last)
    nodes[index].terms[0] = value
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
    var hash = key.hash
    for argument in arguments { hash = hash &* 0x1E37_79B9 &+ argument }
    hash = (hash &* 8 &+ Operation.function.number) & Int.max
    var candidate = buckets[hash & (buckets.count - 1)]
    while candidate >= 0 {
      if let known = nodes[candidate].function, known.key == key, known.arguments == arguments {
        return number(candidate)
      }
      candidate = nodes[candidate].next
    }
    let value = value()
    let last = isStraight ? arguments.reduce(0) { max($0, nodes[$1].last) } : order
    let index = add(
      .function, -1, -1, Function(key, arguments, partials), hash: hash, known: 1,
      last: moves ? last : 0)
    nodes[index].terms[0] = value
    return number(index)
  }

  @_alwaysEmitIntoClient
  func add(
    _ operation: Operation, _ x: Int, _ y: Int, _ function: Function?, hash: Int, known: Int,
    last: Int
  ) -> Int {
    let terms = UnsafeMutablePointer<T>.allocate(capacity: order + 1)
    terms.initialize(repeating: T.zero, count: order + 1)
    let index = nodes.count
    nodes.append(
      Node(
        operation, x, y, function, terms, known: last == 0 ? order + 1 : known, last: last,
        hash: hash, next: -1))
    if hash >= 0 { file(index) }
    return index
  }

  /// Makes a number known by its hash; the table of hashes grows with the numbers.
  @_alwaysEmitIntoClient
  func file(_ index: Int) {
    if nodes.count > 2 * buckets.count {
      buckets = Array(repeating: -1, count: 4 * buckets.count)
      for other in 0..<index where nodes[other].hash >= 0 { link(other) }
    }
    link(index)
  }

  @_alwaysEmitIntoClient
  func link(_ index: Int) {
    let bucket = nodes[index].hash & (buckets.count - 1)
    nodes[index].next = buckets[bucket]
    buckets[bucket] = index
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
    let term = nodes[index].terms[order]
    guard term.isExactlyZero || term.primal.isNaN else { return order }
    var known = Array(repeating: -1, count: nodes.count)
    let last = lastMoving(index, &known)
    // Above a derivative that does not exist there is none.
    return last > 0 && nodes[index].terms[last].primal.isNaN ? order : last
  }

  @_alwaysEmitIntoClient
  func lastMoving(_ index: Int, _ known: inout [Int]) -> Int {
    let node = nodes[index]
    if known[index] >= 0 { return known[index] }
    // Until it is known, as in a circle of partials, a number may go on for ever.
    known[index] = node.last
    if node.last < order { return node.last }
    var last = order
    switch node.operation {
    case .given: break
    case .negation: last = lastMoving(node.x, &known)
    case .sum, .difference: last = max(lastMoving(node.x, &known), lastMoving(node.y, &known))
    case .product, .strongProduct:
      last = lastMoving(node.x, &known) + lastMoving(node.y, &known)
    case .quotient, .strongQuotient:
      if lastMoving(node.y, &known) == 0 { last = lastMoving(node.x, &known) }
    case .function:
      guard let function = node.function, function.partials == nil else { break }
      last = 0
      for (argument, slope) in zip(function.arguments, function.slopes) where slope >= 0 {
        last = max(last, lastMoving(argument, &known) + lastMoving(slope, &known))
      }
    }
    known[index] = min(order, last)
    return known[index]
  }

  /// Sees to it that derivatives 0 to k of a number are known.
  @_alwaysEmitIntoClient
  func require(_ index: Int, _ k: Int) {
    while nodes[index].known <= k {
      let next = derivative(nodes[index].known, of: index)
      nodes[index].terms[nodes[index].known] = next
      nodes[index].known += 1
    }
  }

  /// Derivative k ≥ 1 of a number whose lower ones are known.
  @_alwaysEmitIntoClient
  func derivative(_ k: Int, of index: Int) -> T {
    if let function = nodes[index].function {
      if k <= nodes[index].last { return derivative(k, of: function, index) }
      // Of a straight function without a slope there is no curvature either.
      let lower = nodes[index].terms[k - 1]
      return k > 1 && lower.primal.isNaN ? lower : T.zero
    }
    let (i, j) = (nodes[index].x, nodes[index].y)
    require(i, k)
    if j >= 0 { require(j, k) }
    let x = terms(i)
    switch nodes[index].operation {
    case .sum: return x.start[k] + nodes[j].terms[k]
    case .difference: return x.start[k] - nodes[j].terms[k]
    case .negation: return -x.start[k]
    case .product: return SeriesTerms.product(k, x, terms(j))
    case .strongProduct: return SeriesTerms.strongProduct(k, x, terms(j))
    case .quotient:
      return SeriesTerms.quotient(k, x, terms(j), nodes[index].terms, isStrong: false)
    case .strongQuotient:
      return SeriesTerms.quotient(k, x, terms(j), nodes[index].terms, isStrong: true)
    case .given, .function: return T.zero
    }
  }

  /// Derivative k ≥ 1 of f from f′ = Σ pᵢ·xᵢ′.
  @_alwaysEmitIntoClient
  func derivative(_ k: Int, of function: Function, _ index: Int) -> T {
    if let partials = function.partials {
      function.partials = nil
      function.slopes = partials(self, number(index)).map { $0?.index(in: self) ?? -1 }
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
          k, terms(function.arguments[i]), nodes[function.slopes[i]].terms, plus: sum)
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

extension SeriesSystem.Operation {
  /// A number from 0 to 7.
  @_alwaysEmitIntoClient
  var number: Int {
    switch self {
    case .given: 0
    case .sum: 1
    case .difference: 2
    case .negation: 3
    case .product: 4
    case .quotient: 5
    case .strongProduct: 6
    case .strongQuotient: 7
    case .function: 0
    }
  }
}

/// Which rule a function is of, and with which parameter.
@usableFromInline
struct SeriesKey: Equatable {
  @usableFromInline let rule: ObjectIdentifier
  @usableFromInline let bits: UInt64
  @usableFromInline let text: String

  @_alwaysEmitIntoClient
  init<R>(_ rule: R.Type) {
    (self.rule, bits, text) = (ObjectIdentifier(rule), 0, "")
  }

  @_alwaysEmitIntoClient
  init<R, P: CustomStringConvertible>(_ rule: R.Type, _ parameter: P) {
    self.rule = ObjectIdentifier(rule)
    // A description takes longer than all else; of numbers it is not needed.
    if P.self == Int.self {
      (bits, text) = (UInt64(bitPattern: Int64(unsafeBitCast(parameter, to: Int.self))), "")
    } else if P.self == Double.self {
      (bits, text) = (unsafeBitCast(parameter, to: Double.self).bitPattern, "")
    } else {
      (bits, text) = (0, parameter.description)
    }
  }

  @_alwaysEmitIntoClient
  var hash: Int {
    Int(bitPattern: rule) >> 4 &+ Int(truncatingIfNeeded: bits &* 0x9E37_79B9_7F4A_7C15 >> 40)
  }
}
