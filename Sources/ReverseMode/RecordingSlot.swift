import Synchronization

/// Memory for the states of recordings, one after the other, which is never given back to the system.
///
/// Every variable points to the state of its recording. One that outlives it finds a closed state there: each recording
/// has its state at another place than the ones before it, until all places of the slot have been used. The memory that
/// nodes and sweeps took is kept too, as fresh pages cost more than the recording that fills them.
@frozen
@usableFromInline
package struct RecordingSlot {
  @usableFromInline let header: UnsafeMutableRawPointer

  /// The bytes of a state, the header's included.
  @usableFromInline static var stateSize: Int { 128 }
  /// How many states follow the header.
  @usableFromInline static var places: Int { 31 }
  static let size = (1 + places) * stateSize

  private struct Header {
    var nodes: MemoryRegion?
    var sweeps: MemoryRegion?
    /// How many recordings there have been.
    var turn = 0
    /// The mark of the last one.
    var mark = UInt32.max
    /// The slot's number in its group.
    let number: Int
    let group: UnsafeRawPointer?
  }

  /// A new slot.
  fileprivate init(in memory: UnsafeMutableRawPointer, number: Int, of group: UnsafeRawPointer?) {
    header = memory
    memory.bindMemory(to: Header.self, capacity: 1).initialize(
      to: Header(number: number, group: group))
    precondition(MemoryLayout<Header>.size <= Self.stateSize - 16, "The header is too large.")
    for order in 1...2 { arrayCell(order).storeBytes(of: 0, as: UInt.self) }
  }

  /// The slot whose header is somewhere.
  fileprivate init(at header: UnsafeMutableRawPointer) { self.header = header }

  private var contents: UnsafeMutablePointer<Header> {
    header.assumingMemoryBound(to: Header.self)
  }

  /// Makes a state in a free slot.
  @_alwaysEmitIntoClient
  package static func create<State>(
    _ state: (RecordingSlot) -> State
  ) -> UnsafeMutablePointer<State> {
    let slot = take()
    let place = slot.nextPlace(for: State.self)
    place.initialize(to: state(slot))
    return place
  }

  /// Moves a state to the next place, where no variable of an earlier recording finds it.
  @_alwaysEmitIntoClient
  package func move<State>(_ state: inout UnsafeMutablePointer<State>) {
    let place = nextPlace(for: State.self)
    place.moveInitialize(from: state, count: 1)
    state = place
  }

  @_alwaysEmitIntoClient
  func nextPlace<State>(for state: State.Type) -> UnsafeMutablePointer<State> {
    precondition(MemoryLayout<State>.size <= Self.stateSize, "A state is larger than its place.")
    return (header + nextTurn() * Self.stateSize).bindMemory(to: State.self, capacity: 1)
  }

  /// The number of the place whose turn it is, from 1.
  @usableFromInline
  func nextTurn() -> Int {
    contents.pointee.turn = contents.pointee.turn % Self.places + 1
    return contents.pointee.turn
  }

  /// A free slot.
  @usableFromInline
  static func take() -> RecordingSlot {
    if #available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *) {
      return SlotGroup.first.take()
    }
    return RecordingSlot(
      in: .allocate(byteCount: size, alignment: 64), number: 0, of: nil)
  }

  /// Gives the slot to the next tape.
  @usableFromInline
  package func free() {
    if #available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *),
      let group = contents.pointee.group
    {
      return SlotGroup.at(group).free(contents.pointee.number)
    }
    contents.pointee.nodes?.deallocate()
    contents.pointee.sweeps?.deallocate()
    header.deallocate()
  }

  /// Where the array of variables of a kind is kept, behind the header: that of first or of second order.
  @_alwaysEmitIntoClient @inline(__always)
  func arrayCell(_ order: Int) -> UnsafeMutableRawPointer {
    header + (Self.stateSize - 24 + 8 * order)
  }

  /// The array that was kept for variables of an order, or an empty one.
  ///
  /// Of `Double` alone, as a cell does not say what its array is of.
  @_alwaysEmitIntoClient
  package func takeVariables<Variable>(_ type: Variable.Type, order: Int) -> [Variable] {
    let cell = arrayCell(order)
    if cell.load(as: UInt.self) == 0 { return [] }
    let array = cell.assumingMemoryBound(to: [Variable].self).move()
    cell.storeBytes(of: 0, as: UInt.self)
    return array
  }

  /// Keeps the array of variables for the next recording, unless it is large.
  ///
  /// Where somebody else keeps it as well, the next recording writes to a copy.
  @_alwaysEmitIntoClient
  package func keep<Variable>(_ variables: [Variable], order: Int) {
    let cell = arrayCell(order)
    guard variables.count <= 1 << 11, isKept, cell.load(as: UInt.self) == 0 else { return }
    cell.bindMemory(to: [Variable].self, capacity: 1).initialize(to: variables)
  }

  /// Whether the slot is used again.
  @usableFromInline var isKept: Bool { contents.pointee.group != nil }

  /// A mark that no other recording has: the next of 255 which the slot has for itself.
  @usableFromInline
  package func nextRecording() -> UInt32 {
    contents.pointee.mark &+= 1
    if contents.pointee.mark & 255 == 0 {
      if #available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *) {
        contents.pointee.mark = SlotGroup.marks.add(256, ordering: .relaxed).newValue | 1
      } else {
        contents.pointee.mark = .random(in: 0...UInt32.max) & ~255 | 1
      }
    }
    return contents.pointee.mark
  }

  /// At least `size` bytes for nodes.
  @usableFromInline
  func takeNodes(_ size: Int) -> MemoryRegion {
    let kept = contents.pointee.nodes
    contents.pointee.nodes = nil
    if let kept {
      if kept.size >= size { return kept }
      kept.deallocate()
    }
    return .allocate(size)
  }

  /// Memory for sweeps, if some was kept.
  @usableFromInline
  package func takeSweeps() -> MemoryRegion? {
    defer { contents.pointee.sweeps = nil }
    return contents.pointee.sweeps
  }

  /// Keeps memory for the next tape here: at most 4 MiB of each in the first slot, half as much in each further one.
  @usableFromInline
  func keep(nodes: MemoryRegion, sweeps: MemoryRegion?) {
    let limit = (4 << 20) >> contents.pointee.number
    if nodes.size <= limit { contents.pointee.nodes = nodes } else { nodes.deallocate() }
    if let sweeps {
      if sweeps.size <= limit { contents.pointee.sweeps = sweeps } else { sweeps.deallocate() }
    }
  }
}

/// As many slots as a word has bits, each bit telling whether one is taken; then a further group.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
private final class SlotGroup: @unchecked Sendable {
  static let first = SlotGroup()
  static let marks = Atomic<UInt32>(0)

  private let taken = Atomic<UInt>(0)
  private let next = Atomic<UInt>(0)
  private let slots = UnsafeMutableRawPointer.allocate(
    byteCount: UInt.bitWidth * RecordingSlot.size, alignment: 64)

  private init() {
    for number in 0..<UInt.bitWidth {
      _ = RecordingSlot(
        in: slots + number * RecordingSlot.size, number: number,
        of: UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque()))
    }
  }

  deinit { slots.deallocate() }

  static func at(_ address: UnsafeRawPointer) -> SlotGroup {
    Unmanaged<SlotGroup>.fromOpaque(address).takeUnretainedValue()
  }

  func take() -> RecordingSlot {
    for number in 0..<UInt.bitWidth {
      let bit: UInt = 1 << number
      if taken.load(ordering: .relaxed) & bit == 0,
        taken.bitwiseOr(bit, ordering: .acquiring).oldValue & bit == 0
      {
        return RecordingSlot(at: slots + number * RecordingSlot.size)
      }
    }
    return following().take()
  }

  func free(_ number: Int) { taken.bitwiseAnd(~(1 << number), ordering: .releasing) }

  private func following() -> SlotGroup {
    if let next = UnsafeRawPointer(bitPattern: next.load(ordering: .acquiring)) {
      return Self.at(next)
    }
    let group = Unmanaged.passRetained(SlotGroup())
    let attempt = next.compareExchange(
      expected: 0, desired: UInt(bitPattern: group.toOpaque()), ordering: .acquiringAndReleasing)
    if attempt.exchanged { return group.takeUnretainedValue() }
    group.release()
    return following()
  }
}
