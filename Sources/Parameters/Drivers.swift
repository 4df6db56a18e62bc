public import ForwardMode
public import ReverseMode

// The drivers for structures. Their label is `for:`, not `at:`: a second overload under the same labels makes the compiler
// solve the closures of all lists twice (Docs/Decisions/0028-models.md).

/// The value and the gradient of a function of a structure, as a structure: one sweep backwards.
@_alwaysEmitIntoClient
public func valueWithGradient<P: Parameters>(
  for p: P, of f: (P.Recorded) throws -> TapeVariable<P.Number>
) rethrows -> (value: P.Number, gradient: P) {
  try ReverseMode.valueWithGradient(for: p, of: f)
}

/// The gradient of a function of a structure, as a structure of the same shape: one sweep backwards, however many numbers
/// there are.
///
/// ```swift
/// struct Line<Number: RealNumber>: Parameters {
///   var slope: Number, offset: Number
///   typealias Recorded = Line<TapeVariable<Number>>
///   func mapped<T: RealNumber>(_ f: (Number) -> T) -> Line<T> { Line<T>(slope: f(slope), offset: f(offset)) }
/// }
/// let g = gradient(for: Line(slope: 2.0, offset: 3.0)) { line in sin(line.offset) * line.slope }
/// g.slope  // 0.1411200080598672
/// ```
///
/// - Complexity: one evaluation of `f` over a tape and one sweep, and a few passes over the numbers.
@_alwaysEmitIntoClient
public func gradient<P: Parameters>(
  for p: P, of f: (P.Recorded) throws -> TapeVariable<P.Number>
) rethrows -> P {
  try ReverseMode.valueWithGradient(for: p, of: f).gradient
}

/// wᵀ·J of a cotangent w with the Jacobian of a function from a structure to a list, as a structure.
///
/// - Precondition: `cotangent` has as many components as `f` has outputs.
@_alwaysEmitIntoClient
public func vjp<P: Parameters>(
  for p: P, cotangent: [P.Number], of f: (P.Recorded) throws -> [TapeVariable<P.Number>]
) rethrows -> P {
  try ReverseMode.valueWithVJP(for: p, cotangent: cotangent, of: f).vjp
}

/// The Jacobian of a function from a structure to a list: a structure for each output, in which each derivative has the path
/// of its input.
///
/// ```swift
/// struct Line<Number: RealNumber>: Parameters {
///   var slope: Number, offset: Number
///   typealias Recorded = Line<TapeVariable<Number>>
///   func mapped<T: RealNumber>(_ f: (Number) -> T) -> Line<T> { Line<T>(slope: f(slope), offset: f(offset)) }
/// }
/// let J = jacobian(for: Line(slope: 2.0, offset: 3.0)) { l in [l.slope * l.offset, l.offset] }
/// J[0].slope  // 3.0
/// J[1].offset  // 1.0
/// ```
///
/// - Complexity: one evaluation of `f` over a tape, and a sweep for each output.
@_alwaysEmitIntoClient
public func jacobian<P: Parameters>(
  for p: P, of f: (P.Recorded) throws -> [TapeVariable<P.Number>]
) rethrows -> [P] {
  try ReverseMode.valueWithJacobian(for: p, of: f).jacobian
}

/// J·v of the Jacobian of a function from a structure to a list with a direction, a structure of the same shape.
///
/// - Precondition: the structure has `typealias Moving`, and `direction` as many numbers.
/// - Complexity: one evaluation of `f` over dual numbers.
@_alwaysEmitIntoClient
public func jvp<P: Parameters>(
  for p: P, along direction: P, of f: (P.Moving) throws -> [Dual<P.Number>]
) rethrows -> [P.Number] where P.Moving: Parameters {
  try ForwardMode.valueWithJVP(for: p, along: direction, of: f).jvp
}
