public import DerivativeRules

// The operators of `Operators+Dual.swift` for `DualVector16<Double>`, written by Tests/Generators/operators.py.

/// The sum of two numbers.
@inlinable @inline(__always)
public func + (x: DualVector16<Double>, y: DualVector16<Double>) -> DualVector16<Double> {
  DualVector16<Double>.sum(x, y)
}

/// The sum of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func + (x: DualVector16<Double>, c: Double) -> DualVector16<Double> { x.shifted(by: c) }

/// The sum of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func + (c: Double, x: DualVector16<Double>) -> DualVector16<Double> { x.shifted(by: c) }

/// The difference of two numbers.
@inlinable @inline(__always)
public func - (x: DualVector16<Double>, y: DualVector16<Double>) -> DualVector16<Double> {
  DualVector16<Double>.difference(x, y)
}

/// The difference of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func - (x: DualVector16<Double>, c: Double) -> DualVector16<Double> { x.shifted(by: -c) }

/// The difference of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func - (c: Double, x: DualVector16<Double>) -> DualVector16<Double> {
  DualVector16<Double>.difference(c, x)
}

/// The product of two numbers.
@inlinable @inline(__always)
public func * (x: DualVector16<Double>, y: DualVector16<Double>) -> DualVector16<Double> {
  DualVector16<Double>.product(x, y)
}

/// The product of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func * (x: DualVector16<Double>, c: Double) -> DualVector16<Double> { x.scaled(by: c) }

/// The product of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func * (c: Double, x: DualVector16<Double>) -> DualVector16<Double> { x.scaled(by: c) }

/// The quotient of two numbers.
@inlinable @inline(__always)
public func / (x: DualVector16<Double>, y: DualVector16<Double>) -> DualVector16<Double> {
  DualVector16<Double>.quotient(x, y)
}

/// The quotient of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func / (x: DualVector16<Double>, c: Double) -> DualVector16<Double> { x.divided(by: c) }

/// The quotient of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func / (c: Double, x: DualVector16<Double>) -> DualVector16<Double> {
  DualVector16<Double>.quotient(DualVector16<Double>(c), x)
}

/// The negative of a number.
@inlinable @inline(__always)
public prefix func - (x: DualVector16<Double>) -> DualVector16<Double> {
  DualVector16<Double>.negation(x)
}

/// Adds a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func += (x: inout DualVector16<Double>, c: Double) { x = x.shifted(by: c) }

/// Subtracts a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func -= (x: inout DualVector16<Double>, c: Double) { x = x.shifted(by: -c) }

/// Multiplies by a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func *= (x: inout DualVector16<Double>, c: Double) { x = x.scaled(by: c) }

/// Divides by a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func /= (x: inout DualVector16<Double>, c: Double) { x = x.divided(by: c) }
