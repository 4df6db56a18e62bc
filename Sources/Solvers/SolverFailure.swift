/// Why a solver did not reach what it was asked for, and how far it got.
///
/// ```swift
/// do {
///   _ = try Newton(at: [0], of: { x in [x[0] * x[0] - 1] }).solution()
/// } catch {
///   print(error.reason)  // singular
/// }
/// ```
public struct SolverFailure: Error, CustomStringConvertible {
  /// What stopped a solver.
  public enum Reason: Sendable, Equatable {
    /// The last of the steps that were allowed.
    case stepLimit
    /// A Jacobian that cannot be inverted, or a multiple root.
    case singular
    /// A value or a derivative that is infinite or NaN.
    case notFinite
    /// No step along the direction makes the function smaller: a wrong or noisy derivative, a kink, a valley without end.
    case noDescent
    /// A bracket at whose ends the function has the same sign.
    case noSignChange
    /// A change of sign that is a jump or a pole, and no root.
    case jump
  }

  /// What stopped the solver.
  public let reason: Reason
  /// Where it stopped.
  public let iterate: Iterate

  /// A sentence for people.
  public var description: String {
    let sentence =
      switch reason {
      case .stepLimit: "The solver has not converged"
      case .singular: "The Jacobian is singular"
      case .notFinite: "The function or its derivative is not finite"
      case .noDescent: "No step makes the function smaller"
      case .noSignChange: "The function has the same sign at both ends"
      case .jump: "The function jumps where its sign changes"
      }
    return
      "\(sentence): after \(iterate.index) steps, at \(iterate.point), with the norm \(iterate.norm)."
  }
}
