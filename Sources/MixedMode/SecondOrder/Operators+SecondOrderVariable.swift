public import DerivativeRules

// Concrete operators of `SecondOrderVariable<Double>` beside the generic ones, as in `Operators+TapeOfDual.swift`.

/// The sum of two numbers.
@inlinable @inline(__always)
public func + (x: SecondOrderVariable<Double>, y: SecondOrderVariable<Double>)
  -> SecondOrderVariable<Double>
{ SecondOrderVariable<Double>.sum(x, y) }

/// The sum of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func + (x: SecondOrderVariable<Double>, c: Double) -> SecondOrderVariable<Double> {
  x.shifted(by: c)
}

/// The sum of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func + (c: Double, x: SecondOrderVariable<Double>) -> SecondOrderVariable<Double> {
  x.shifted(by: c)
}

/// The difference of two numbers.
@inlinable @inline(__always)
public func - (x: SecondOrderVariable<Double>, y: SecondOrderVariable<Double>)
  -> SecondOrderVariable<Double>
{ SecondOrderVariable<Double>.difference(x, y) }

/// The difference of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func - (x: SecondOrderVariable<Double>, c: Double) -> SecondOrderVariable<Double> {
  x.shifted(by: -c)
}

/// The difference of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func - (c: Double, x: SecondOrderVariable<Double>) -> SecondOrderVariable<Double> {
  SecondOrderVariable<Double>.difference(c, x)
}

/// The product of two numbers.
@inlinable @inline(__always)
public func * (x: SecondOrderVariable<Double>, y: SecondOrderVariable<Double>)
  -> SecondOrderVariable<Double>
{ SecondOrderVariable<Double>.product(x, y) }

/// The product of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func * (x: SecondOrderVariable<Double>, c: Double) -> SecondOrderVariable<Double> {
  x.scaled(by: c)
}

/// The product of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func * (c: Double, x: SecondOrderVariable<Double>) -> SecondOrderVariable<Double> {
  x.scaled(by: c)
}

/// The quotient of two numbers.
@inlinable @inline(__always)
public func / (x: SecondOrderVariable<Double>, y: SecondOrderVariable<Double>)
  -> SecondOrderVariable<Double>
{ SecondOrderVariable<Double>.quotient(x, y) }

/// The quotient of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func / (x: SecondOrderVariable<Double>, c: Double) -> SecondOrderVariable<Double> {
  x.divided(by: c)
}

/// The quotient of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func / (c: Double, x: SecondOrderVariable<Double>) -> SecondOrderVariable<Double> {
  SecondOrderVariable<Double>.quotient(c, x)
}

/// The negative of a number.
@inlinable @inline(__always)
public prefix func - (x: SecondOrderVariable<Double>) -> SecondOrderVariable<Double> {
  SecondOrderVariable<Double>.negation(x)
}

/// Adds a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func += (x: inout SecondOrderVariable<Double>, c: Double) { x = x.shifted(by: c) }

/// Subtracts a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func -= (x: inout SecondOrderVariable<Double>, c: Double) { x = x.shifted(by: -c) }

/// Multiplies by a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func *= (x: inout SecondOrderVariable<Double>, c: Double) { x = x.scaled(by: c) }

/// Divides by a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func /= (x: inout SecondOrderVariable<Double>, c: Double) { x = x.divided(by: c) }
