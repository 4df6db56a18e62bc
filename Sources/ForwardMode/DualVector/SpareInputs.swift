public import DerivativeRules
import Synchronization

// The array of inputs that `gradient(at:)` and `jacobian(at:)` hand their function, kept from call to call: making and
// freeing it took longer than the derivative of a small function (Docs/Decisions/0046-kept-inputs.md).

/// The point as numbers with sixteen directions, none seeded: in memory that was kept, or new.
@usableFromInline
func spareInputs(at x: [Double]) -> [DualVector16<Double>] {
  if #available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *),
    var numbers = SpareInputs.here().take(), numbers.count == x.count
  {
    numbers.withUnsafeMutableBufferPointer { numbers in
      for i in numbers.indices { numbers[i].value = x[i] }
      // The last sweep left its inputs seeded.
      let start = (numbers.count - 1) / Lanes16<Double>.count * Lanes16<Double>.count
      for i in start..<numbers.count { numbers[i].rest(i - start) }
    }
    return numbers
  }
  return x.map { DualVector($0) }
}

/// Keeps the inputs of a call that is over, unless they are many.
///
/// Where the function kept them as well, the next call writes to a copy.
@usableFromInline
func keepInputs(_ numbers: consuming [DualVector16<Double>]) {
  if #available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *),
    (1...SpareInputs.limit).contains(numbers.count)
  {
    SpareInputs.here().keep(numbers)
  }
}

/// A place for one array, taken out while it is used: calls inside of a call find none and make their own.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
private struct SpareInputs {
  typealias Numbers = [DualVector16<Double>]

  /// 147 kB.
  static let limit = 1 << 10
  private static let places = 16
  /// The size of a line of memory, so that threads with places of their own do not wait for each other.
  private static let stride = 64
  private static let memory = {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: places * stride, alignment: stride)
    for i in 0..<places {
      (memory + i * stride).initializeMemory(as: Atomic<UInt>.self, to: Atomic(0))
    }
    return Memory(start: memory)
  }()

  private struct Memory: @unchecked Sendable { let start: UnsafeMutableRawPointer }

  private let word: UnsafeMutablePointer<Atomic<UInt>>

  /// The place of this thread, told by where its stack is; others may have the same.
  static func here() -> SpareInputs {
    var local: UInt8 = 0
    let stack = withUnsafeMutablePointer(to: &local) { UInt(bitPattern: $0) }
    let number = Int(truncatingIfNeeded: stack >> 19) & (places - 1)
    return SpareInputs(
      word: (memory.start + number * stride).assumingMemoryBound(to: Atomic<UInt>.self))
  }

  /// What is kept here, if anything; it belongs to the caller.
  func take() -> Numbers? {
    var kept = word.pointee.exchange(0, ordering: .acquiring)
    if kept == 0 { return nil }
    return withUnsafeMutableBytes(of: &kept) {
      $0.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: Numbers.self).move()
    }
  }

  /// Keeps an array where none is kept.
  func keep(_ numbers: Numbers) {
    if word.pointee.load(ordering: .relaxed) != 0 { return }
    var kept: UInt = 0
    withUnsafeMutableBytes(of: &kept) {
      $0.baseAddress.unsafelyUnwrapped.bindMemory(to: Numbers.self, capacity: 1).initialize(
        to: numbers)
    }
    let attempt = word.pointee.compareExchange(
      expected: 0, desired: kept, ordering: .releasing)
    if !attempt.exchanged {
      withUnsafeMutableBytes(of: &kept) {
        _ = $0.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: Numbers.self).move()
      }
    }
  }
}
