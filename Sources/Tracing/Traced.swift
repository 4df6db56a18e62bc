public import DerivativeRules

/// A number that writes down every elementary operation it takes part in.
///
/// A function run over traced numbers computes what it computes over `T`, bit for bit and branch for branch;
/// what was executed is left as a list of operations, loops and branches unrolled. ``EvaluationTrace`` runs
/// a function over them and reads the list:
///
/// ```swift
/// let trace = EvaluationTrace(at: [2, 5]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
/// trace.rows.count  // 7
/// ```
///
/// A number made from a literal or another constant belongs to no trace: operations among constants are not
/// recorded, and a constant operand appears in its row as a number.
public struct Traced<T: RealNumber> {
  /// What the plain computation would hold here.
  ///
  /// What is computed from it is a constant of the trace: the trace remembers that the number was read, and no code is written of such
  /// a function.
  public var value: T {
    recorder?.noteRead(row)
    return plain
  }
  /// The value, for what is no use of it.
  let plain: T
  /// The row the number stands for; of a constant, none.
  let row: Int
  /// The list the operation was written to; of a constant, none.
  let recorder: Recorder<T>?

  /// A constant.
  public init(_ value: T) {
    plain = value
    row = -1
    recorder = nil
  }

  init(_ value: T, row: Int, recorder: Recorder<T>) {
    plain = value
    self.row = row
    self.recorder = recorder
  }

  /// The same number, whose row is called by a name: `z = v₁ + b` instead of `v₂ = v₁ + v₀`.
  ///
  /// ```swift
  /// let trace = EvaluationTrace(at: [2, 3], inputNames: ["w", "x"]) { v in
  ///   let z = (v[0] * v[1]).named("z")
  ///   return z * z
  /// }
  /// trace.rows.map(\.formula)  // ["w", "x", "z = w·x", "v₁ = z·z"]
  /// ```
  ///
  /// A constant has no row, and stays without a name.
  @discardableResult public func named(_ name: String) -> Self {
    recorder?.name(row, name)
    return self
  }

  /// Whether the number was computed from constants alone.
  public var isConstant: Bool { recorder == nil }
}
