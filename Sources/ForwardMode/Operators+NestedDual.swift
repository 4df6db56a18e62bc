public import DerivativeRules

// Concrete operators of nested dual numbers beside the generic ones: the type checker favours an exact match, so that a formula of
// twenty operators with literals and `Double` variables checks in milliseconds, and `2 * x` and `w * x` with
// `w: Double` just work. Those with a `Double` are disfavoured: a literal fits both kinds, and where the type of the result
// is inferred, as in `xs.map { 2 * $0 }`, nothing else would decide between them (Docs/Decisions/0003-concrete-operators.md). The rules themselves are in `Dual+Arithmetic.swift`.

/// The sum of two numbers.
@inlinable @inline(__always)
public func + (x: Dual<Dual<Double>>, y: Dual<Dual<Double>>) -> Dual<Dual<Double>> {
  Dual<Dual<Double>>.sum(x, y)
}

/// The sum of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func + (x: Dual<Dual<Double>>, c: Double) -> Dual<Dual<Double>> { x.shifted(by: c) }

/// The sum of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func + (c: Double, x: Dual<Dual<Double>>) -> Dual<Dual<Double>> { x.shifted(by: c) }

/// The difference of two numbers.
@inlinable @inline(__always)
public func - (x: Dual<Dual<Double>>, y: Dual<Dual<Double>>) -> Dual<Dual<Double>> {
  Dual<Dual<Double>>.difference(x, y)
}

/// The difference of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func - (x: Dual<Dual<Double>>, c: Double) -> Dual<Dual<Double>> { x.shifted(by: -c) }

/// The difference of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func - (c: Double, x: Dual<Dual<Double>>) -> Dual<Dual<Double>> {
  Dual<Dual<Double>>.difference(c, x)
}

/// The product of two numbers.
@inlinable @inline(__always)
public func * (x: Dual<Dual<Double>>, y: Dual<Dual<Double>>) -> Dual<Dual<Double>> {
  Dual<Dual<Double>>.product(x, y)
}

/// The product of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func * (x: Dual<Dual<Double>>, c: Double) -> Dual<Dual<Double>> { x.scaled(by: c) }

/// The product of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func * (c: Double, x: Dual<Dual<Double>>) -> Dual<Dual<Double>> { x.scaled(by: c) }

/// The quotient of two numbers.
@inlinable @inline(__always)
public func / (x: Dual<Dual<Double>>, y: Dual<Dual<Double>>) -> Dual<Dual<Double>> {
  Dual<Dual<Double>>.quotient(x, y)
}

/// The quotient of a number and a constant.
@_disfavoredOverload
@inlinable @inline(__always)
public func / (x: Dual<Dual<Double>>, c: Double) -> Dual<Dual<Double>> { x.divided(by: c) }

/// The quotient of a constant and a number.
@_disfavoredOverload
@inlinable @inline(__always)
public func / (c: Double, x: Dual<Dual<Double>>) -> Dual<Dual<Double>> {
  Dual<Dual<Double>>.quotient(Dual<Dual<Double>>(c), x)
}

/// The negative of a number.
@inlinable @inline(__always)
public prefix func - (x: Dual<Dual<Double>>) -> Dual<Dual<Double>> {
  Dual<Dual<Double>>.negation(x)
}

/// Adds a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func += (x: inout Dual<Dual<Double>>, c: Double) { x = x.shifted(by: c) }

/// Subtracts a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func -= (x: inout Dual<Dual<Double>>, c: Double) { x = x.shifted(by: -c) }

/// Multiplies by a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func *= (x: inout Dual<Dual<Double>>, c: Double) { x = x.scaled(by: c) }

/// Divides by a constant in place.
@_disfavoredOverload
@inlinable @inline(__always)
public func /= (x: inout Dual<Dual<Double>>, c: Double) { x = x.divided(by: c) }
