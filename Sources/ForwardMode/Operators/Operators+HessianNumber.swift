public import DerivativeRules

// The operators of `Operators+Dual.swift` for `HessianNumber<Double>`, written by Tests/Generators/operators.py.

/// The sum of two numbers.
@inlinable @inline(__always)
public func + (x: HessianNumber<Double>, y: HessianNumber<Double>) -> HessianNumber<Double> {
  HessianNumber<Double>.sum(x, y)
}

/// The sum of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func + (x: HessianNumber<Double>, c: Double) -> HessianNumber<Double> { x.shifted(by: c) }

/// The sum of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func + (c: Double, x: HessianNumber<Double>) -> HessianNumber<Double> { x.shifted(by: c) }

/// The difference of two numbers.
@inlinable @inline(__always)
public func - (x: HessianNumber<Double>, y: HessianNumber<Double>) -> HessianNumber<Double> {
  HessianNumber<Double>.difference(x, y)
}

/// The difference of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func - (x: HessianNumber<Double>, c: Double) -> HessianNumber<Double> { x.shifted(by: -c) }

/// The difference of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func - (c: Double, x: HessianNumber<Double>) -> HessianNumber<Double> {
  HessianNumber<Double>.difference(c, x)
}

/// The product of two numbers.
@inlinable @inline(__always)
public func * (x: HessianNumber<Double>, y: HessianNumber<Double>) -> HessianNumber<Double> {
  HessianNumber<Double>.product(x, y)
}

/// The product of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func * (x: HessianNumber<Double>, c: Double) -> HessianNumber<Double> { x.scaled(by: c) }

/// The product of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func * (c: Double, x: HessianNumber<Double>) -> HessianNumber<Double> { x.scaled(by: c) }

/// The quotient of two numbers.
@inlinable @inline(__always)
public func / (x: HessianNumber<Double>, y: HessianNumber<Double>) -> HessianNumber<Double> {
  HessianNumber<Double>.quotient(x, y)
}

/// The quotient of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func / (x: HessianNumber<Double>, c: Double) -> HessianNumber<Double> { x.divided(by: c) }

/// The quotient of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func / (c: Double, x: HessianNumber<Double>) -> HessianNumber<Double> {
  HessianNumber<Double>.quotient(HessianNumber<Double>(c), x)
}

/// The negative of a number.
@inlinable @inline(__always)
public prefix func - (x: HessianNumber<Double>) -> HessianNumber<Double> {
  HessianNumber<Double>.negation(x)
}

/// Adds a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func += (x: inout HessianNumber<Double>, c: Double) { x = x.shifted(by: c) }

/// Subtracts a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func -= (x: inout HessianNumber<Double>, c: Double) { x = x.shifted(by: -c) }

/// Multiplies by a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func *= (x: inout HessianNumber<Double>, c: Double) { x = x.scaled(by: c) }

/// Divides by a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func /= (x: inout HessianNumber<Double>, c: Double) { x = x.divided(by: c) }
