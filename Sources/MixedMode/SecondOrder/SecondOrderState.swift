public import DerivativeRules
public import ForwardMode
public import ReverseMode

/// What a recording of second order writes to: raw memory, reached by pointer from every variable.
///
/// Indices start at 1; the inputs take the first ones and have no node in memory.
@frozen
@usableFromInline
struct SecondOrderState<T: RealNumber> {
  @usableFromInline var nodes: UnsafeMutablePointer<SecondOrderNode<T>>
  /// The nodes in memory.
  @usableFromInline var count = 0
  @usableFromInline var capacity: Int
  @usableFromInline var inputs = 0
  #if DEBUG
    /// Which recording variables must belong to.
    @usableFromInline var recording: UInt64 = 0
    @usableFromInline var thread: UInt = 0
  #endif

  @inlinable
  init(capacity: Int) {
    nodes = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  /// Starts a recording with `inputs` variables, over the memory of the last one.
  @inlinable
  mutating func begin(inputs: Int) {
    nodes.deinitialize(count: count)
    count = 0
    self.inputs = inputs
    #if DEBUG
      recording = .random(in: 1...UInt64.max)
      thread = currentThread()
    #endif
  }

  /// Ends the recording: its variables must not be used any more, its nodes stay.
  @inlinable
  mutating func end() {
    #if DEBUG
      recording = 0
    #endif
  }

  /// Appends a node; its index.
  @inlinable @inline(__always)
  mutating func append(_ node: SecondOrderNode<T>) -> Int32 {
    if _slowPath(count == capacity) { grow() }
    (nodes + count).initialize(to: node)
    count &+= 1
    return Int32(truncatingIfNeeded: inputs &+ count)
  }

  /// Moves the nodes to memory twice as large.
  @inlinable @inline(never)
  mutating func grow() {
    let larger = 2 * capacity
    precondition(
      inputs + larger < Int(Int32.max),
      "The tape is full: it has room for 2147483647 operations. Differentiate the function in parts."
    )
    // Both copies, and the tangents and adjoints of the sweeps to come.
    let stride = MemoryLayout<SecondOrderNode<T>>.stride
    let bytes = (capacity + larger) * stride + larger * 2 * MemoryLayout<Lanes8<T>>.stride
    if bytes > 1 << 28 { requireMemory(bytes, operations: count) }
    let new = UnsafeMutablePointer<SecondOrderNode<T>>.allocate(capacity: larger)
    new.moveInitialize(from: nodes, count: count)
    nodes.deallocate()
    nodes = new
    capacity = larger
  }

  /// Gives the memory back.
  @inlinable
  func release() {
    nodes.deinitialize(count: count)
    nodes.deallocate()
  }
}
