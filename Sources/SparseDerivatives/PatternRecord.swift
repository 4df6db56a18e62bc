import DerivativeRules

/// What the numbers of one trace share: how often they were compared, and the sets of inputs that span 64 or more.
///
/// A set is a window of its own and up to two earlier sets: joining two makes one small node whatever they hold, and
/// what a set holds is read off once at the end.
@usableFromInline
final class PatternRecord {
  /// How often the function compared traced numbers.
  @usableFromInline var comparisons = 0
  private var sets: [PatternSet] = []
  /// When a set was last visited, to read a shared one once.
  private var visits: [Int32] = []
  private var visit: Int32 = 0
  private var stack: [Int32] = []
  /// Which inputs interact, where that is traced.
  var interactions: Interactions

  /// A record of dependences, and of the interactions of so many inputs.
  @usableFromInline
  init(interactionsOf count: Int = 0) { interactions = Interactions(count: count) }

  /// The inputs of a function as traced numbers at a point.
  @usableFromInline
  func inputs(at x: [Double]) -> [PatternNumber] {
    require(x.count < Int(Int32.max), "A pattern has less than 2³¹ columns.")
    let record = Unmanaged.passUnretained(self)
    return [PatternNumber](unsafeUninitializedCapacity: x.count) { numbers, count in
      for j in x.indices {
        numbers.initializeElement(at: j, to: PatternNumber(x[j], input: j, record: record))
      }
      count = x.count
    }
  }

  /// The set that `x` and `y` depend on together, where it spans 64 inputs or more.
  @usableFromInline @inline(never)
  static func joined(_ x: PatternNumber, _ y: PatternNumber) -> UInt64 {
    if y.isConstant { return x.window }
    if x.isConstant { return y.window }
    // A number that is not constant has a record.
    guard let record = x.record else { return 0 }
    return record._withUnsafeGuaranteedRef { UInt64($0.join(x, y)) }
  }

  private func join(_ x: PatternNumber, _ y: PatternNumber) -> Int32 {
    switch (x.isWide, y.isWide) {
    case (true, true):
      let (a, b) = (Int32(x.window), Int32(y.window))
      if a == b || sets[Int(a)].joins(b) { return a }
      if sets[Int(b)].joins(a) { return b }
      return append(PatternSet(window: 0, first: 0, low: a, high: b))
    case (true, false): return adding(y, to: Int32(x.window))
    case (false, true): return adding(x, to: Int32(y.window))
    case (false, false):
      return append(PatternSet(window: y.window, first: y.first, low: number(x), high: -1))
    }
  }

  /// The set of a number.
  func number(_ x: PatternNumber) -> Int32 {
    if x.isWide { return Int32(x.window) }
    // A loop asks for the same inputs again and again.
    for place in Swift.max(0, sets.count - 4)..<sets.count
    where sets[place].isOnly(x.window, x.first) { return Int32(place) }
    return append(PatternSet(window: x.window, first: x.first, low: -1, high: -1))
  }

  /// A set with the inputs of a number that has a window.
  private func adding(_ x: PatternNumber, to set: Int32) -> Int32 {
    // An input that a few steps back is held already, as in a loop that meets the same inputs again and again.
    var place = set
    for _ in 0..<4 where place >= 0 {
      let held = sets[Int(place)]
      if held.merged(x.window, x.first, x.last)?.window == held.window { return set }
      place = held.low
    }
    if let merged = sets[Int(set)].merged(x.window, x.first, x.last) { return append(merged) }
    return append(PatternSet(window: x.window, first: x.first, low: set, high: -1))
  }

  private func append(_ set: PatternSet) -> Int32 {
    require(sets.count < Int(Int32.max), "A trace holds less than 2³¹ sets of inputs.")
    sets.append(set)
    return Int32(sets.count - 1)
  }

  /// Calls `body` with the window and the first input of every part of a number's set.
  func forEachWindow(of x: PatternNumber, _ body: (UInt64, Int32) -> Void) {
    if x.isConstant { return }
    if x.isWide { forEachWindow(ofSet: Int32(x.window), body) } else { body(x.window, x.first) }
  }

  func forEachWindow(ofSet set: Int32, _ body: (UInt64, Int32) -> Void) {
    visits.append(contentsOf: repeatElement(0, count: sets.count - visits.count))
    visit += 1
    stack.append(set)
    while let place = stack.popLast() {
      if visits[Int(place)] == visit { continue }
      visits[Int(place)] = visit
      let set = sets[Int(place)]
      if set.window != 0 { body(set.window, set.first) }
      if set.low >= 0 { stack.append(set.low) }
      if set.high >= 0 { stack.append(set.high) }
    }
  }
}

/// A window of inputs, and the sets it is joined with.
struct PatternSet {
  /// Inputs by their number modulo 64; 0 for none.
  var window: UInt64
  /// The first of the window's inputs.
  var first: Int32
  /// Earlier sets whose inputs belong to this one too; -1 for none.
  var low: Int32
  var high: Int32

  /// Whether a set is one of those joined.
  func joins(_ set: Int32) -> Bool { low == set || high == set }

  /// Whether it is a window and nothing else.
  func isOnly(_ window: UInt64, _ first: Int32) -> Bool {
    low < 0 && high < 0 && self.window == window && self.first == first
  }

  /// The last of the window's inputs.
  var last: Int32 {
    let turn = UInt64(truncatingIfNeeded: first & 63)
    let turned = window &>> turn | window &<< (64 &- turn)
    return first + 63 - Int32(turned.leadingZeroBitCount)
  }

  /// The set with more inputs in its window, if they fit.
  func merged(_ window: UInt64, _ first: Int32, _ last: Int32) -> Self? {
    guard self.window != 0 else { return nil }
    let low = Swift.min(self.first, first)
    guard Swift.max(self.last, last) - low < 64 else { return nil }
    return Self(window: self.window | window, first: low, low: self.low, high: high)
  }
}
