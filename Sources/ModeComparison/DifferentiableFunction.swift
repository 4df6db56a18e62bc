public import DerivativeRules

/// A function Rⁿ → Rᵐ that runs over every number.
///
/// A closure has one number type; a type with a generic `callAsFunction` has all of them. Each mode then runs code
/// compiled for its own number, so that measured times are those the mode has in a program.
///
/// ```swift
/// struct Product: DifferentiableFunction {
///   func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] { [x[0] * x[1] * x[2]] }
/// }
/// Product()([2.0, 3.0, 4.0])  // [24.0]
/// ```
public protocol DifferentiableFunction {
  /// The outputs at `x`: the same number of them at every point.
  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N]
}
