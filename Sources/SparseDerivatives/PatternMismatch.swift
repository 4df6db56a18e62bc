/// A derivative that the pattern of a plan has no place for.
///
/// The sweep of its colour added it to the entry of another column, or dropped it: either way the matrix is wrong.
///
/// ```swift
/// // Which of two inputs is read depends on the third.
/// func F<T: RealNumber>(_ x: [T]) -> [T] { [x[2] > 0 ? x[0] * x[0] : x[1]] }
/// let plan = JacobianPlan(JacobianPattern(at: [3, 4, 1]) { F($0) })
/// let J = plan.jacobian(at: [3, 4, -1], verified: false) { F($0) }
/// J.row(0)  // [1.0, 0.0, 0.0]
/// let mismatch = plan.mismatch(in: J, at: [3, 4, -1]) { F($0) }
/// mismatch?.row  // Optional(0)
/// mismatch?.column  // Optional(1)
/// mismatch?.mistakenFor  // Optional(0)
/// ```
public struct PatternMismatch: Sendable, Equatable {
  /// The output, or of a Hessian the first of two inputs that interact.
  public let row: Int
  /// The input that the output depends on, or that the first one interacts with.
  public let column: Int
  /// The column whose entry it was added to; nil if it was dropped.
  public let mistakenFor: Int?
  let isOfHessian: Bool

  @usableFromInline
  init(row: Int, column: Int, mistakenFor: Int?, isOfHessian: Bool) {
    self.row = row
    self.column = column
    self.mistakenFor = mistakenFor
    self.isOfHessian = isOfHessian
  }
}

extension PatternMismatch: CustomStringConvertible {
  /// What does not hold and what to do, in two sentences.
  public var description: String {
    let what =
      isOfHessian
      ? "Inputs \(row) and \(column) interact here"
      : "Output \(row) depends on input \(column) here"
    let where_ = mistakenFor.map { "added to the entry of column \($0)" } ?? "dropped"
    let kind = isOfHessian ? "HessianPattern" : "JacobianPattern"
    return
      "\(what), the plan's pattern says it does not: the derivative would be \(where_). The function "
      + "took another branch than where the pattern was traced: make the plan again from "
      + "\(kind)(at:of:) at this point."
  }
}
