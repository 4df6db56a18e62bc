public import DerivativeRules
public import ForwardMode
public import ReverseMode

// The drivers for structures. Their label is `for:`, not `at:`: a second overload under the same labels makes the compiler
// solve the closures of all lists twice (Docs/Decisions/0028-models.md).

/// The value and the gradient of a function of a structure, as a structure: one sweep backwards.
@_alwaysEmitIntoClient
public func valueWithGradient<P: Parameters>(
  for p: P, of f: (P.Recorded) throws -> TapeVariable<P.Number>
) rethrows -> (value: P.Number, gradient: P) {
  let result = try ReverseMode.valueWithGradient(at: p.numbers) {
    (x: [TapeVariable<P.Number>]) -> TapeVariable<P.Number> in try f(p.recorded(x))
  }
  return (result.value, p.with(result.gradient))
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
  try valueWithGradient(for: p, of: f).gradient
}

/// wᵀ·J of a cotangent w with the Jacobian of a function from a structure to a list, as a structure.
///
/// - Precondition: `cotangent` has as many components as `f` has outputs.
@_alwaysEmitIntoClient
public func vjp<P: Parameters>(
  for p: P, cotangent: [P.Number], of f: (P.Recorded) throws -> [TapeVariable<P.Number>]
) rethrows -> P {
  p.with(
    try ReverseMode.vjp(at: p.numbers, cotangent: cotangent) {
      (x: [TapeVariable<P.Number>]) -> [TapeVariable<P.Number>] in try f(p.recorded(x))
    })
}

/// The Jacobian of a function from a structure to a list: a structure for each output, in which each derivative has the path
/// of its input.
///
/// An output that is a structure itself gives its ``Parameters/numbers``.
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
  let matrix = try ReverseMode.jacobian(at: p.numbers) {
    (x: [TapeVariable<P.Number>]) -> [TapeVariable<P.Number>] in try f(p.recorded(x))
  }
  return (0..<matrix.rows).map { p.with(matrix.row($0)) }
}

/// J·v of the Jacobian of a function from a structure to a list with a direction, a structure of the same shape.
///
/// - Precondition: the structure has `typealias Moving`, and `direction` as many numbers.
/// - Complexity: one evaluation of `f` over dual numbers.
@_alwaysEmitIntoClient
public func jvp<P: Parameters>(
  for p: P, along direction: P, of f: (P.Moving) throws -> [Dual<P.Number>]
) rethrows -> [P.Number] where P.Moving: Parameters {
  try f(p.moving(along: direction.numbers)).map { $0.tangent + P.Number.zero }
}

/// The product of the Hessian of a function of a structure with a direction, as a structure.
///
/// ```swift
/// struct Line<Number: RealNumber>: Parameters {
///   var slope: Number, offset: Number
///   typealias Recorded = Line<TapeVariable<Number>>
///   typealias Moving = Line<Dual<Number>>
///   func mapped<T: RealNumber>(_ f: (Number) -> T) -> Line<T> { Line<T>(slope: f(slope), offset: f(offset)) }
/// }
/// let line = Line(slope: 2.0, offset: 3.0)
/// let product = hvp(for: line, along: Line(slope: 1, offset: 0)) { l in l.slope * l.slope * l.offset }
/// product.offset  // 4.0
/// hessian(for: line) { l in l.slope * l.slope * l.offset }[0].slope  // 6.0
/// ```
///
/// - Precondition: the structure has `typealias Moving`, and `direction` as many numbers.
/// - Complexity: one evaluation of `f` over a tape of dual numbers and one sweep.
@_alwaysEmitIntoClient
public func hvp<P: Parameters>(
  for p: P, along direction: P,
  of f: (P.Moving.Recorded) throws -> TapeVariable<Dual<P.Number>>
) rethrows -> P where P.Moving: Parameters, P.Moving.Number == Dual<P.Number> {
  try hvp(for: p, along: direction.numbers, of: f)
}

/// The Hessian of a function of a structure: a structure for each number, in the order of ``Parameters/numbers``.
///
/// - Precondition: the structure has `typealias Moving`.
/// - Complexity: n evaluations over a tape of dual numbers. `ReverseMode.hessian(at: p.numbers)` and the plans of sparse
///   Hessians take a structure by ``inTurn(_:)`` and evaluate `f` once.
@_alwaysEmitIntoClient
public func hessian<P: Parameters>(
  for p: P, of f: (P.Moving.Recorded) throws -> TapeVariable<Dual<P.Number>>
) rethrows -> [P] where P.Moving: Parameters, P.Moving.Number == Dual<P.Number> {
  let count = p.numbers.count
  return try (0..<count).map { try hvp(for: p, along: unitVector($0, count: count), of: f) }
}

@_alwaysEmitIntoClient
func hvp<P: Parameters>(
  for p: P, along direction: [P.Number],
  of f: (P.Moving.Recorded) throws -> TapeVariable<Dual<P.Number>>
) rethrows -> P where P.Moving: Parameters, P.Moving.Number == Dual<P.Number> {
  p.with(
    try gradient(for: p.moving(along: direction), of: f).numbers.map { $0.tangent })
}

extension ForwardMode {
  /// The gradient of a function of a structure, by a sweep of one direction for each number: for few numbers.
  ///
  /// - Precondition: the structure has `typealias Moving`.
  @_alwaysEmitIntoClient
  public static func gradient<P: Parameters>(
    for p: P, of f: (P.Moving) throws -> Dual<P.Number>
  ) rethrows -> P where P.Moving: Parameters {
    let count = p.numbers.count
    return p.with(
      try (0..<count).map {
        try f(p.moving(along: unitVector($0, count: count))).tangent + P.Number.zero
      })
  }
}
