import DerivativeRules

/// The list that traced numbers write to: operations in the order of execution, inputs first.
final class Recorder<T: RealNumber> {
  struct Node {
    var operation: TraceOperation
    var operands: [Operand]
    var value: T
  }

  struct Operand {
    /// The row of the operand; −1 is a constant.
    var row: Int
    var value: T
    /// ∂(result)/∂(operand); of a constant, zero and never computed.
    var partial: T
    /// Whether the function is on a piece where it does not depend on the operand.
    var isFlat = false
  }

  /// A comparison of two numbers, at least one of them a row, and what came out.
  struct Comparison {
    var kind: TraceComparison.Kind
    var x: (row: Int, value: T)
    var y: (row: Int, value: T)
    var holds: Bool
  }

  private(set) var nodes: [Node] = []
  /// The comparisons that the function made, in order: other answers could have led it another way.
  private(set) var comparisons: [Comparison] = []
  /// The rows whose plain value the function has looked at.
  private(set) var readRows = PlaceSet()
  /// The names that rows have been given, in order.
  private(set) var names: [(row: Int, name: String)] = []

  func name(_ row: Int, _ name: String) { names.append((row, name)) }

  func noteRead(_ row: Int) { readRows.insert(row) }

  func note(_ comparison: Comparison) { comparisons.append(comparison) }

  func input(_ value: T) -> Traced<T> {
    nodes.append(Node(operation: .input, operands: [], value: value))
    return Traced(value, row: nodes.count - 1, recorder: self)
  }

  func append(_ operation: TraceOperation, _ operands: [Operand], value: T) -> Traced<T> {
    nodes.append(Node(operation: operation, operands: operands, value: value))
    return Traced(value, row: nodes.count - 1, recorder: self)
  }

  // What each rule calls is compiled once.

  @inline(never)
  func append(
    _ operation: TraceOperation, _ x: Traced<T>, _ partial: T, isFlat: Bool, value: T
  ) -> Traced<T> {
    let operand = Operand(row: x.row, value: x.plain, partial: partial, isFlat: isFlat)
    return append(operation, [operand], value: value)
  }

  @inline(never)
  func append(
    _ operation: TraceOperation, _ x: Traced<T>, _ partialX: T, _ y: Traced<T>, _ partialY: T,
    isFlat: (x: Bool, y: Bool), value: T
  ) -> Traced<T> {
    append(
      operation,
      [
        Operand(row: x.row, value: x.plain, partial: partialX, isFlat: isFlat.x),
        Operand(row: y.row, value: y.plain, partial: partialY, isFlat: isFlat.y),
      ], value: value)
  }
}

extension Traced {
  /// The result of an operation on one number.
  static func record(
    _ operation: TraceOperation, _ x: Self, value: T, partial: () -> T
  ) -> Self {
    guard let recorder = x.recorder else { return Self(value) }
    return recorder.append(operation, [x.operand(partial)], value: value)
  }

  /// The result of an operation on two numbers; the partial by a constant is not asked for.
  static func record(
    _ operation: TraceOperation, _ x: Self, _ y: Self, value: T,
    partialX: () -> T, partialY: () -> T
  ) -> Self {
    guard let recorder = joined(x.recorder, y.recorder) else { return Self(value) }
    return recorder.append(
      operation, [x.operand(partialX), y.operand(partialY)], value: value)
  }

  func operand(isFlat: Bool = false, _ partial: () -> T) -> Recorder<T>.Operand {
    Recorder<T>.Operand(
      row: row, value: plain, partial: isConstant ? 0 : partial(), isFlat: isFlat)
  }

  /// The list that an operation on numbers of two lists is written to.
  static func joined(_ x: Recorder<T>?, _ y: Recorder<T>?) -> Recorder<T>? {
    guard let x else { return y }
    precondition(
      y == nil || x === y,
      "Two traces meet: a number of one trace is used in the function of another. "
        + "Pass its value in, as `Traced(x.value)`.")
    return x
  }
}
