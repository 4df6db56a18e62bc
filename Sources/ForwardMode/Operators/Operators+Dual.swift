public import DerivativeRules

// Written by Tests/Generators/operators.py: do not edit. Exact matches for the type checker's sake
// (Docs/Decisions/0017-operators.md); the rules are those of `Dual+Arithmetic.swift`.

/// The sum of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func + (x: Dual<Double>, y: Dual<Double>) -> Dual<Double> { Dual<Double>.sum(x, y) }

/// The difference of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func - (x: Dual<Double>, y: Dual<Double>) -> Dual<Double> { Dual<Double>.difference(x, y) }

/// The product of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func * (x: Dual<Double>, y: Dual<Double>) -> Dual<Double> { Dual<Double>.product(x, y) }

/// The quotient of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func / (x: Dual<Double>, y: Dual<Double>) -> Dual<Double> { Dual<Double>.quotient(x, y) }

/// Adds in place.
@_alwaysEmitIntoClient @inline(__always)
public func += (x: inout Dual<Double>, y: Dual<Double>) { Dual<Double>._addInPlace(&x, y) }

/// Subtracts in place.
@_alwaysEmitIntoClient @inline(__always)
public func -= (x: inout Dual<Double>, y: Dual<Double>) { Dual<Double>._subtractInPlace(&x, y) }

/// Multiplies in place.
@_alwaysEmitIntoClient @inline(__always)
public func *= (x: inout Dual<Double>, y: Dual<Double>) { Dual<Double>._multiplyInPlace(&x, y) }

/// Divides in place.
@_alwaysEmitIntoClient @inline(__always)
public func /= (x: inout Dual<Double>, y: Dual<Double>) { Dual<Double>._divideInPlace(&x, y) }
