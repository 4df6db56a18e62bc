public import DerivativeRules
public import MixedMode
public import ReverseMode

// What the free functions for structures run backwards.

extension ReverseMode {
  /// The value and the gradient of a function of a structure: one sweep backwards.
  @_alwaysEmitIntoClient
  public static func valueWithGradient<P: Parameters>(
    for p: P, of f: (P.Recorded) throws -> TapeVariable<P.Number>
  ) rethrows -> (value: P.Number, gradient: P) {
    try valueWithGradient(variables: { p.mapped($0) }, of: f) { next in
      p.mapped { (_: P.Number) -> P.Number in next() }
    }
  }

  /// The gradient of a function of a structure: one sweep backwards.
  @_alwaysEmitIntoClient
  public static func gradient<P: Parameters>(
    for p: P, of f: (P.Recorded) throws -> TapeVariable<P.Number>
  ) rethrows -> P {
    try valueWithGradient(for: p, of: f).gradient
  }

  /// The value of a function from a structure to a list, and wᵀ·J as a structure.
  ///
  /// - Precondition: `cotangent` has as many components as `f` has outputs.
  @_alwaysEmitIntoClient
  public static func valueWithVJP<P: Parameters>(
    for p: P, cotangent: [P.Number], of f: (P.Recorded) throws -> [TapeVariable<P.Number>]
  ) rethrows -> (value: [P.Number], vjp: P) {
    let result = try valueWithVJP(at: p.numbers, cotangent: cotangent) {
      (x: [TapeVariable<P.Number>]) -> [TapeVariable<P.Number>] in try f(p.recorded(x))
    }
    return (result.value, p.with(result.vjp))
  }

  /// wᵀ·J of a function from a structure to a list, as a structure.
  ///
  /// - Precondition: `cotangent` has as many components as `f` has outputs.
  @_alwaysEmitIntoClient
  public static func vjp<P: Parameters>(
    for p: P, cotangent: [P.Number], of f: (P.Recorded) throws -> [TapeVariable<P.Number>]
  ) rethrows -> P {
    try valueWithVJP(for: p, cotangent: cotangent, of: f).vjp
  }

  /// The value and the Jacobian of a function from a structure to a list: a structure for each output.
  @_alwaysEmitIntoClient
  public static func valueWithJacobian<P: Parameters>(
    for p: P, of f: (P.Recorded) throws -> [TapeVariable<P.Number>]
  ) rethrows -> (value: [P.Number], jacobian: [P]) {
    let (value, matrix) = try valueWithJacobian(at: p.numbers) {
      (x: [TapeVariable<P.Number>]) -> [TapeVariable<P.Number>] in try f(p.recorded(x))
    }
    return (value, p.rows(of: matrix))
  }

  /// The Jacobian of a function from a structure to a list: a structure for each output.
  @_alwaysEmitIntoClient
  public static func jacobian<P: Parameters>(
    for p: P, of f: (P.Recorded) throws -> [TapeVariable<P.Number>]
  ) rethrows -> [P] {
    try valueWithJacobian(for: p, of: f).jacobian
  }

  /// The value of a function of a structure, with its gradient and its Hessian.
  ///
  /// - Precondition: the structure has `typealias Curved`.
  /// - Complexity: one evaluation of `f` over a tape of second order, and two passes over it for every eight numbers.
  @_alwaysEmitIntoClient
  public static func valueWithHessian<P: Parameters>(
    for p: P, of f: (P.Curved) throws -> SecondOrderVariable<P.Number>
  ) rethrows -> (value: P.Number, hessian: StructuredJacobian<P, P>) where P.Curved: Parameters {
    let (value, gradient, matrix) = try valueWithHessian(at: p.numbers) {
      (x: [SecondOrderVariable<P.Number>]) -> SecondOrderVariable<P.Number> in try f(p.curved(x))
    }
    return (value, StructuredJacobian(p.with(gradient), p.rows(of: matrix)))
  }

  /// The Hessian of a function of a structure; see ``hessian(for:of:)``.
  ///
  /// - Precondition: the structure has `typealias Curved`.
  @_alwaysEmitIntoClient
  public static func hessian<P: Parameters>(
    for p: P, of f: (P.Curved) throws -> SecondOrderVariable<P.Number>
  ) rethrows -> StructuredJacobian<P, P> where P.Curved: Parameters {
    try valueWithHessian(for: p, of: f).hessian
  }
}

extension Parameters {
  /// Each row of a matrix as a structure.
  @_alwaysEmitIntoClient
  func rows(of matrix: Matrix<Number>) -> [Self] {
    (0..<matrix.rows).map { with(Array(matrix.row($0))) }
  }
}
