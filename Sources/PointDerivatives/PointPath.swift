import DerivativeRules

#if !hasFeature(Embedded)
  import Synchronization
#endif

/// Which of the points of a block go the way that a function takes.
///
/// A comparison has one answer and eight points. Where they disagree, it is answered for the first of them that is still
/// looked for, and those that disagree with it are left behind: the driver evaluates the function again for them. So every
/// point has the results of its own branches, and a function without branches, or whose points agree, is evaluated once.
///
/// What is left behind is written down only while ``following(_:_:)`` runs. A driver first evaluates without, and asks
/// afterwards whether any comparison was undecided meanwhile, in whatever thread: one more evaluation is the price where it was
/// another's.
@usableFromInline
package final class PointPath: @unchecked Sendable {
  /// A bit for each point of the block that the path holds for.
  @usableFromInline package private(set) var points: UInt8

  /// The path that the first of these points takes.
  @usableFromInline
  package init(_ points: UInt8) { self.points = points }

  private static let current = CallLocal<PointPath>()

  /// Evaluates a function, and leaves the points behind that take another path.
  @usableFromInline
  package func following<Result>(_ body: () throws -> Result) rethrows -> Result {
    try Self.current.withValue(self, body)
  }

  /// The answer that counts: that of the first point that is looked for.
  ///
  /// - Parameter answers: a bit for each point.
  @usableFromInline
  static func decide(_ answers: UInt8) -> Bool {
    Undecided.note()
    guard let path = current.current else { return answers & 1 != 0 }
    let answer = answers >> UInt8(path.points.trailingZeroBitCount) & 1
    path.points &= answer == 1 ? answers : ~answers
    return answer == 1
  }

  /// The number that counts; points with others are left behind.
  @usableFromInline
  static func decide(_ numbers: EightNumbers) -> Double {
    Undecided.note()
    guard let path = current.current else { return numbers[0] }
    let leader = numbers[path.points.trailingZeroBitCount]
    for lane in 0..<8 where !numbers[lane].isIdentical(to: leader) { path.points &= ~(1 << lane) }
    return leader
  }
}

/// How often points of a block disagreed, in all threads together.
@usableFromInline
package enum Undecided {
  #if hasFeature(Embedded)
    nonisolated(unsafe) private static var number = 0
    package static func note() { number &+= 1 }
    /// The number so far.
    @usableFromInline package static func count() -> Int? { number }
  #else
    /// Counts one more.
    package static func note() {
      if #available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *) {
        Counter.number.add(1, ordering: .relaxed)
      }
    }

    /// The number so far; nil on systems that cannot count in several threads.
    @usableFromInline
    package static func count() -> Int? {
      if #available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *) {
        return Counter.number.load(ordering: .relaxed)
      }
      return nil
    }

    @available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
    private enum Counter {
      static let number = Atomic<Int>(0)
    }
  #endif
}
