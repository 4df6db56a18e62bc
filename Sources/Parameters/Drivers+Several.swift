public import DerivativeRules
public import ReverseMode

// Several structures at once, by parameter packs: a tuple of them is no type that could conform.

/// The value and the gradients of a function of several structures, as a tuple of structures: one sweep backwards.
///
/// - Precondition: all are made of the same number.
@_alwaysEmitIntoClient
public func valueWithGradient<P: Parameters, Q: Parameters, each R: Parameters>(
  for p: P, _ q: Q, _ rest: repeat each R,
  of f: (P.Recorded, Q.Recorded, repeat (each R).Recorded) throws -> TapeVariable<P.Number>
) rethrows -> (value: P.Number, gradient: (P, Q, repeat each R)) where Q.Number == P.Number {
  var numbers = p.numbers + q.numbers
  for more in repeat each rest { numbers += sameNumbers(more.numbers) as [P.Number] }
  let (value, gradient) = try ReverseMode.valueWithGradient(at: numbers) {
    (x: [TapeVariable<P.Number>]) -> TapeVariable<P.Number> in
    let turns = Turns(x)
    return try f(p.recorded(turns), q.recorded(turns), repeat (each rest).recorded(turns))
  }
  let turns = Turns(gradient)
  return (value, (p.with(turns), q.with(turns), repeat (each rest).with(turns)))
}

/// The gradients of a function of several structures, as a tuple of structures: one sweep backwards.
///
/// ```swift
/// struct Line<Number: RealNumber>: Parameters {
///   var slope: Number, offset: Number
///   typealias Recorded = Line<TapeVariable<Number>>
///   func mapped<T: RealNumber>(_ f: (Number) -> T) -> Line<T> { Line<T>(slope: f(slope), offset: f(offset)) }
/// }
/// let (g, h) = gradient(for: Line(slope: 2.0, offset: 3.0), Line(slope: 5.0, offset: 7.0)) { a, b in
///   a.slope * b.offset + a.offset * b.slope
/// }
/// g.slope  // 7.0
/// h.slope  // 3.0
/// ```
///
/// - Precondition: all are made of the same number.
@_alwaysEmitIntoClient
public func gradient<P: Parameters, Q: Parameters, each R: Parameters>(
  for p: P, _ q: Q, _ rest: repeat each R,
  of f: (P.Recorded, Q.Recorded, repeat (each R).Recorded) throws -> TapeVariable<P.Number>
) rethrows -> (P, Q, repeat each R) where Q.Number == P.Number {
  try valueWithGradient(for: p, q, repeat each rest, of: f).gradient
}

extension Parameters {
  /// The structure of the next variables of a tape.
  @_alwaysEmitIntoClient
  func recorded<N: RealNumber>(_ turns: Turns<TapeVariable<N>>) -> Recorded {
    mapped { (_: Number) -> TapeVariable<Number> in same(turns.next()) }
  }

  /// The structure with the next numbers of a list.
  @_alwaysEmitIntoClient
  func with<N: RealNumber>(_ turns: Turns<N>) -> Self {
    mapped { (_: Number) -> Number in same(turns.next()) }
  }
}

/// A number of one type as one of the other, which is the same: a pack cannot say so yet.
@_alwaysEmitIntoClient @inline(__always)
func same<A, B>(_ x: A) -> B {
  require(A.self == B.self, "The structures are not made of the same number.")
  return unsafeBitCast(x, to: B.self)
}

@_alwaysEmitIntoClient
func sameNumbers<A: RealNumber, B: RealNumber>(_ x: [A]) -> [B] { x.map { same($0) } }
