public import DerivativeRules
public import ForwardMode
public import ReverseMode

// Outputs that are structures as well. An output's type says with `typealias Plain` what it is of machine numbers.

/// The Jacobian of a function from a structure to a structure, with the outputs; see ``StructuredJacobian``.
///
/// - Precondition: the output has `typealias Plain`; the numbers are machine numbers.
/// - Complexity: one evaluation of `f` over a tape, and a sweep for each number of the output.
@_disfavoredOverload
@_alwaysEmitIntoClient
public func jacobian<P: Parameters, Q: Parameters>(
  for p: P, of f: (P.Recorded) throws -> Q
) rethrows -> StructuredJacobian<P, Q.Plain>
where Q.Number == TapeVariable<P.Number>, Q.Plain: Parameters, Q.Plain.Number == P.Number {
  try ReverseMode.jacobian(for: p, of: f)
}

/// wᵀ·J of the Jacobian of a function from a structure to a structure with a cotangent, a structure as the outputs are one.
///
/// ```swift
/// struct Line<Number: RealNumber>: Parameters {
///   var slope: Number, offset: Number
///   typealias Recorded = Line<TapeVariable<Number>>
///   typealias Moving = Line<Dual<Number>>
///   typealias Plain = Line<Number.MachineNumber>
///   func mapped<T: RealNumber>(_ f: (Number) -> T) -> Line<T> { Line<T>(slope: f(slope), offset: f(offset)) }
/// }
/// func turned<T: RealNumber>(_ l: Line<T>) -> Line<T> { Line(slope: l.slope * l.offset, offset: l.slope) }
/// let line = Line(slope: 2.0, offset: 3.0)
/// vjp(for: line, cotangent: Line(slope: 1, offset: 10)) { l in turned(l) }.slope  // 13.0
/// jvp(for: line, along: Line(slope: 1, offset: 0)) { l in turned(l) }.offset  // 1.0
/// ```
///
/// - Precondition: the output has `typealias Plain`, and `cotangent` as many numbers.
@_disfavoredOverload
@_alwaysEmitIntoClient
public func vjp<P: Parameters, Q: Parameters>(
  for p: P, cotangent: Q.Plain, of f: (P.Recorded) throws -> Q
) rethrows -> P
where Q.Number == TapeVariable<P.Number>, Q.Plain: Parameters, Q.Plain.Number == P.Number {
  try ReverseMode.valueWithVJP(for: p, cotangent: cotangent, of: f).vjp
}

/// J·v of the Jacobian of a function from a structure to a structure with a direction: a structure as the outputs are one.
///
/// - Precondition: the structure has `typealias Moving`, and `direction` as many numbers; the output has `typealias Plain`.
/// - Complexity: one evaluation of `f` over dual numbers.
@_disfavoredOverload
@_alwaysEmitIntoClient
public func jvp<P: Parameters, Q: Parameters>(
  for p: P, along direction: P, of f: (P.Moving) throws -> Q
) rethrows -> Q.Plain
where
  P.Moving: Parameters, Q.Number == Dual<P.Number>, Q.Plain: Parameters,
  Q.Plain.Number == P.Number, P.Number.MachineNumber == P.Number
{
  try ForwardMode.valueWithJVP(for: p, along: direction, of: f).jvp
}

extension ReverseMode {
  /// The Jacobian of a function from a structure to a structure, with the outputs.
  ///
  /// - Precondition: the output has `typealias Plain`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func jacobian<P: Parameters, Q: Parameters>(
    for p: P, of f: (P.Recorded) throws -> Q
  ) rethrows -> StructuredJacobian<P, Q.Plain>
  where Q.Number == TapeVariable<P.Number>, Q.Plain: Parameters, Q.Plain.Number == P.Number {
    var outputs: Q.Plain?
    let rows = try valueWithJacobian(for: p) { (q: P.Recorded) -> [TapeVariable<P.Number>] in
      let y = try f(q)
      outputs = y.mapped { (x: Q.Number) -> Q.Number.MachineNumber in x.primal }
      return y.numbers
    }.jacobian
    return StructuredJacobian(outputs.unsafelyUnwrapped, rows)
  }

  /// The outputs of a function from a structure to a structure, and wᵀ·J.
  ///
  /// - Precondition: the output has `typealias Plain`, and `cotangent` as many numbers.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func valueWithVJP<P: Parameters, Q: Parameters>(
    for p: P, cotangent: Q.Plain, of f: (P.Recorded) throws -> Q
  ) rethrows -> (value: Q.Plain, vjp: P)
  where Q.Number == TapeVariable<P.Number>, Q.Plain: Parameters, Q.Plain.Number == P.Number {
    var outputs: Q.Plain?
    let product = try valueWithVJP(for: p, cotangent: cotangent.numbers) {
      (q: P.Recorded) -> [TapeVariable<P.Number>] in
      let y = try f(q)
      outputs = y.mapped { (x: Q.Number) -> Q.Number.MachineNumber in x.primal }
      return y.numbers
    }.vjp
    return (outputs.unsafelyUnwrapped, product)
  }
}

extension ForwardMode {
  /// The outputs of a function from a structure to a structure, and J·v.
  ///
  /// - Precondition: the structure has `typealias Moving`, and `direction` as many numbers; the output has `typealias Plain`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func valueWithJVP<P: Parameters, Q: Parameters>(
    for p: P, along direction: P, of f: (P.Moving) throws -> Q
  ) rethrows -> (value: Q.Plain, jvp: Q.Plain)
  where
    P.Moving: Parameters, Q.Number == Dual<P.Number>, Q.Plain: Parameters,
    Q.Plain.Number == P.Number, P.Number.MachineNumber == P.Number
  {
    let y = try f(p.moving(along: direction.numbers))
    let value = y.mapped { (x: Q.Number) -> Q.Number.MachineNumber in x.primal }
    return (
      value,
      y.mapped { (x: Q.Number) -> Q.Number.MachineNumber in
        (x.tangent + P.Number.zero).primal
      }
    )
  }
}
