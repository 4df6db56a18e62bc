public import DerivativeRules
public import ForwardMode

// Written by Tests/Generators/operators.py: do not edit. Exact matches for the type checker's sake
// (Docs/Decisions/0017-operators.md); the rules are those of `DualVector+Arithmetic.swift`.

/// The sum of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func + (x: DualPoints2, y: DualPoints2) -> DualPoints2 { DualPoints2.sum(x, y) }

/// The difference of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func - (x: DualPoints2, y: DualPoints2) -> DualPoints2 { DualPoints2.difference(x, y) }

/// The product of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func * (x: DualPoints2, y: DualPoints2) -> DualPoints2 { DualPoints2.product(x, y) }

/// The quotient of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func / (x: DualPoints2, y: DualPoints2) -> DualPoints2 { DualPoints2.quotient(x, y) }

/// Adds in place.
@_alwaysEmitIntoClient @inline(__always)
public func += (x: inout DualPoints2, y: DualPoints2) { DualPoints2._addInPlace(&x, y) }

/// Subtracts in place.
@_alwaysEmitIntoClient @inline(__always)
public func -= (x: inout DualPoints2, y: DualPoints2) { DualPoints2._subtractInPlace(&x, y) }

/// Multiplies in place.
@_alwaysEmitIntoClient @inline(__always)
public func *= (x: inout DualPoints2, y: DualPoints2) { DualPoints2._multiplyInPlace(&x, y) }

/// Divides in place.
@_alwaysEmitIntoClient @inline(__always)
public func /= (x: inout DualPoints2, y: DualPoints2) { DualPoints2._divideInPlace(&x, y) }
