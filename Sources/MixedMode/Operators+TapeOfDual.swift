public import DerivativeRules
public import ForwardMode
public import ReverseMode

// Concrete operators of tape variables over dual numbers, which `hvp` hands out, beside the generic ones: the type checker favours an exact match, so that a formula of
// twenty operators with literals and `Double` variables checks in milliseconds, and `2 * x` and `w * x` with
// `w: Double` just work (Docs/Decisions/0003-concrete-operators.md). The rules themselves are in `TapeVariable+Arithmetic.swift`.

/// The sum of two numbers.
@inlinable @inline(__always)
public func + (x: TapeVariable<Dual<Double>>, y: TapeVariable<Dual<Double>>) -> TapeVariable<
  Dual<Double>
> { TapeVariable<Dual<Double>>.sum(x, y) }

/// The sum of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func + (x: TapeVariable<Dual<Double>>, c: Double) -> TapeVariable<Dual<Double>> {
  x.shifted(by: c)
}

/// The sum of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func + (c: Double, x: TapeVariable<Dual<Double>>) -> TapeVariable<Dual<Double>> {
  x.shifted(by: c)
}

/// The difference of two numbers.
@inlinable @inline(__always)
public func - (x: TapeVariable<Dual<Double>>, y: TapeVariable<Dual<Double>>) -> TapeVariable<
  Dual<Double>
> { TapeVariable<Dual<Double>>.difference(x, y) }

/// The difference of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func - (x: TapeVariable<Dual<Double>>, c: Double) -> TapeVariable<Dual<Double>> {
  x.shifted(by: -c)
}

/// The difference of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func - (c: Double, x: TapeVariable<Dual<Double>>) -> TapeVariable<Dual<Double>> {
  TapeVariable<Dual<Double>>.difference(c, x)
}

/// The product of two numbers.
@inlinable @inline(__always)
public func * (x: TapeVariable<Dual<Double>>, y: TapeVariable<Dual<Double>>) -> TapeVariable<
  Dual<Double>
> { TapeVariable<Dual<Double>>.product(x, y) }

/// The product of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func * (x: TapeVariable<Dual<Double>>, c: Double) -> TapeVariable<Dual<Double>> {
  x.scaled(by: c)
}

/// The product of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func * (c: Double, x: TapeVariable<Dual<Double>>) -> TapeVariable<Dual<Double>> {
  x.scaled(by: c)
}

/// The quotient of two numbers.
@inlinable @inline(__always)
public func / (x: TapeVariable<Dual<Double>>, y: TapeVariable<Dual<Double>>) -> TapeVariable<
  Dual<Double>
> { TapeVariable<Dual<Double>>.quotient(x, y) }

/// The quotient of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func / (x: TapeVariable<Dual<Double>>, c: Double) -> TapeVariable<Dual<Double>> {
  x.divided(by: c)
}

/// The quotient of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func / (c: Double, x: TapeVariable<Dual<Double>>) -> TapeVariable<Dual<Double>> {
  TapeVariable<Dual<Double>>.quotient(c, x)
}

/// The negative of a number.
@inlinable @inline(__always)
public prefix func - (x: TapeVariable<Dual<Double>>) -> TapeVariable<Dual<Double>> {
  TapeVariable<Dual<Double>>.negation(x)
}

/// Adds a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func += (x: inout TapeVariable<Dual<Double>>, c: Double) { x = x.shifted(by: c) }

/// Subtracts a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func -= (x: inout TapeVariable<Dual<Double>>, c: Double) { x = x.shifted(by: -c) }

/// Multiplies by a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func *= (x: inout TapeVariable<Dual<Double>>, c: Double) { x = x.scaled(by: c) }

/// Divides by a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func /= (x: inout TapeVariable<Dual<Double>>, c: Double) { x = x.divided(by: c) }
