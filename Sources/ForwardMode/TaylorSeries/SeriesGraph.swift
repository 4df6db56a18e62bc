/// Which number of a ``SeriesSystem`` is computed of which: what it holds whatever the numbers are.
///
/// Formulas as text ask for series in code that is compiled for no number in particular. An array of generic
/// elements would ask for their type there at each step; this half of a system is compiled once for every number.
@usableFromInline
class SeriesGraph {
  @usableFromInline
  enum Operation: Int {
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
    @usableFromInline let terms: UnsafeMutableRawPointer
    @usableFromInline var known: Int
    /// The last derivative that need not be zero: a number that does not move has none.
    @usableFromInline let last: Int
    @usableFromInline let hash: Int
    /// The next number in the same bucket; -1 at the end.
    @usableFromInline var next = -1

    @usableFromInline
    init(
      _ operation: Operation, _ x: Int, _ y: Int, _ function: Function?,
      _ terms: UnsafeMutableRawPointer, known: Int, last: Int, hash: Int
    ) {
      (self.operation, self.x, self.y, self.function) = (operation, x, y, function)
      (self.terms, self.known, self.last, self.hash) = (terms, known, last, hash)
    }
  }

  /// Evaluates the partials of a function in a system, given its place: theirs, -1 for an argument that does not take part.
  @usableFromInline
  typealias Partials = (_ system: SeriesGraph, _ function: Int) -> [Int]

  /// What a number that a rule computes knows of it.
  @usableFromInline
  final class Function {
    @usableFromInline let key: SeriesKey
    @usableFromInline let arguments: [Int]
    /// Evaluates the partials; nil once it has.
    @exclusivity(unchecked) @usableFromInline var partials: Partials?
    /// The partial of each argument; -1 for one that does not take part.
    @exclusivity(unchecked) @usableFromInline var slopes: [Int] = []

    @usableFromInline
    init(_ key: SeriesKey, _ arguments: [Int], _ partials: @escaping Partials) {
      self.key = key
      self.arguments = arguments
      self.partials = partials
    }
  }

  @usableFromInline final let order: Int
  // Nothing is read while it is written: left to run, the checks for it take most of the time.
  @exclusivity(unchecked) @usableFromInline final var nodes: [Node] = []
  /// The first number of each hash; -1 where there is none.
  @exclusivity(unchecked) @usableFromInline final var buckets: [Int]

  @usableFromInline
  init(order: Int) {
    self.order = order
    buckets = Array(repeating: -1, count: 32)
    nodes.reserveCapacity(16)
  }

  @_alwaysEmitIntoClient
  final func isConstant(_ index: Int) -> Bool { nodes[index].last == 0 }

  // MARK: Numbers that are known

  /// The result of an operation of arithmetic, with its hash; -1 where there is none yet.
  @usableFromInline
  final func known(_ operation: Operation, _ x: Int, _ y: Int) -> (index: Int, hash: Int) {
    let hash = ((x &* 0x1E37_79B9 &+ y) &* 8 &+ operation.rawValue) & Int.max
    var candidate = buckets[hash & (buckets.count - 1)]
    while candidate >= 0 {
      if nodes[candidate].operation == operation, nodes[candidate].x == x, nodes[candidate].y == y {
        break
      }
      candidate = nodes[candidate].next
    }
    return (candidate, hash)
  }

  /// The function that a rule computes of some numbers, with its hash; -1 where there is none yet.
  @usableFromInline
  final func known(_ key: SeriesKey, _ arguments: [Int]) -> (index: Int, hash: Int) {
    var hash = key.hash
    for argument in arguments { hash = hash &* 0x1E37_79B9 &+ argument }
    hash = hash &* 8 & Int.max
    var candidate = buckets[hash & (buckets.count - 1)]
    while candidate >= 0 {
      if let known = nodes[candidate].function, known.key == key, known.arguments == arguments {
        break
      }
      candidate = nodes[candidate].next
    }
    return (candidate, hash)
  }

  /// The last derivative of an operation's result that need not be zero.
  @usableFromInline
  final func last(_ operation: Operation, _ x: Int, _ y: Int) -> Int {
    switch operation {
    case .sum, .difference: max(nodes[x].last, nodes[y].last)
    case .negation: nodes[x].last
    case .product, .strongProduct: min(order, nodes[x].last + nodes[y].last)
    case .quotient, .strongQuotient: nodes[y].last == 0 ? nodes[x].last : order
    case .given, .function: order
    }
  }

  /// Takes a number up; it is known by its hash, if that is not negative, and the table of hashes grows with the numbers.
  @usableFromInline
  final func add(_ node: Node) -> Int {
    let index = nodes.count
    nodes.append(node)
    if node.hash < 0 { return index }
    if nodes.count > 2 * buckets.count {
      buckets = Array(repeating: -1, count: 4 * buckets.count)
      for other in 0..<index where nodes[other].hash >= 0 { link(other) }
    }
    link(index)
    return index
  }

  private final func link(_ index: Int) {
    let bucket = nodes[index].hash & (buckets.count - 1)
    nodes[index].next = buckets[bucket]
    buckets[bucket] = index
  }

  /// The last derivative of a solved number that need not be zero; `known` holds those that were asked for, -1 for the others.
  @usableFromInline
  final func lastMoving(_ index: Int, _ known: inout [Int]) -> Int {
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

  fileprivate var hash: Int {
    Int(bitPattern: rule) >> 4 &+ Int(truncatingIfNeeded: bits &* 0x9E37_79B9_7F4A_7C15 >> 40)
  }
}
