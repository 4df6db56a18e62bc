public import DerivativeRules
public import ForwardMode

// Written by Tests/Generators/operators.py: do not edit. Exact matches for the type checker's sake
// (Docs/Decisions/0017-operators.md); the rules are those of `Dual+Arithmetic.swift`.

/// The sum of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func + (x: DualPoints, y: DualPoints) -> DualPoints { DualPoints.sum(x, y) }

/// The difference of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func - (x: DualPoints, y: DualPoints) -> DualPoints { DualPoints.difference(x, y) }

/// The product of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func * (x: DualPoints, y: DualPoints) -> DualPoints { DualPoints.product(x, y) }

/// The quotient of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func / (x: DualPoints, y: DualPoints) -> DualPoints { DualPoints.quotient(x, y) }

/// Adds in place.
@_alwaysEmitIntoClient @inline(__always)
public func += (x: inout DualPoints, y: DualPoints) { DualPoints._addInPlace(&x, y) }

/// Subtracts in place.
@_alwaysEmitIntoClient @inline(__always)
public func -= (x: inout DualPoints, y: DualPoints) { DualPoints._subtractInPlace(&x, y) }

/// Multiplies in place.
@_alwaysEmitIntoClient @inline(__always)
public func *= (x: inout DualPoints, y: DualPoints) { DualPoints._multiplyInPlace(&x, y) }

/// Divides in place.
@_alwaysEmitIntoClient @inline(__always)
public func /= (x: inout DualPoints, y: DualPoints) { DualPoints._divideInPlace(&x, y) }
