public import DerivativeRules
public import MixedMode
public import ReverseMode

// Second derivatives of functions of structures: one recording on the tape of second order, as for lists.

/// The product of the Hessian of a function of a structure with a direction, as a structure.
///
/// ```swift
/// struct Line<Number: RealNumber>: Parameters {
///   var slope: Number, offset: Number
///   typealias Recorded = Line<TapeVariable<Number>>
///   typealias Curved = Line<SecondOrderVariable<Number>>
///   func mapped<T: RealNumber>(_ f: (Number) -> T) -> Line<T> { Line<T>(slope: f(slope), offset: f(offset)) }
/// }
/// let line = Line(slope: 2.0, offset: 3.0)
/// let product = hvp(for: line, along: Line(slope: 1, offset: 0)) { l in l.slope * l.slope * l.offset }
/// product.offset  // 4.0
/// ```
///
/// - Precondition: the structure has `typealias Curved`, and `direction` as many numbers.
/// - Complexity: one evaluation of `f` over a tape of second order, and two passes over it.
@_alwaysEmitIntoClient
public func hvp<P: Parameters>(
  for p: P, along direction: P, of f: (P.Curved) throws -> SecondOrderVariable<P.Number>
) rethrows -> P where P.Curved: Parameters {
  let numbers = direction.numbers
  let matrix = Matrix(rows: numbers.count, columns: 1, entries: numbers)
  return p.with(
    try ReverseMode.hessianProduct(at: p.numbers, with: matrix) {
      (x: [SecondOrderVariable<P.Number>]) -> SecondOrderVariable<P.Number> in try f(p.curved(x))
    }.entries)
}

/// The Hessian of a function of a structure: a structure for each number, read by the places of both.
///
/// ```swift
/// struct Line<Number: RealNumber>: Parameters {
///   var slope: Number, offset: Number
///   typealias Recorded = Line<TapeVariable<Number>>
///   typealias Curved = Line<SecondOrderVariable<Number>>
///   func mapped<T: RealNumber>(_ f: (Number) -> T) -> Line<T> { Line<T>(slope: f(slope), offset: f(offset)) }
/// }
/// let H = hessian(for: Line(slope: 2.0, offset: 3.0)) { l in l.slope * l.slope * l.offset }
/// H[\.slope].offset  // 4.0
/// H["slope"].slope  // 6.0
/// H[1].slope  // 4.0
/// ```
///
/// - Precondition: the structure has `typealias Curved`.
/// - Complexity: one evaluation of `f` over a tape of second order, and two passes over it for every eight numbers.
@_alwaysEmitIntoClient
public func hessian<P: Parameters>(
  for p: P, of f: (P.Curved) throws -> SecondOrderVariable<P.Number>
) rethrows -> StructuredJacobian<P, P> where P.Curved: Parameters {
  try ReverseMode.hessian(for: p, of: f)
}
