public import DerivativeRules
public import ForwardMode

// Written by Tests/Generators/operators.py: do not edit. Exact matches for the type checker's sake
// (Docs/Decisions/0017-operators.md); the rules are those of `DualVector+Arithmetic.swift`.

/// The sum of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func + (x: DualPoints3, y: DualPoints3) -> DualPoints3 { DualPoints3.sum(x, y) }

/// The difference of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func - (x: DualPoints3, y: DualPoints3) -> DualPoints3 { DualPoints3.difference(x, y) }

/// The product of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func * (x: DualPoints3, y: DualPoints3) -> DualPoints3 { DualPoints3.product(x, y) }

/// The quotient of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func / (x: DualPoints3, y: DualPoints3) -> DualPoints3 { DualPoints3.quotient(x, y) }

/// Adds in place.
@_alwaysEmitIntoClient @inline(__always)
public func += (x: inout DualPoints3, y: DualPoints3) { DualPoints3._addInPlace(&x, y) }

/// Subtracts in place.
@_alwaysEmitIntoClient @inline(__always)
public func -= (x: inout DualPoints3, y: DualPoints3) { DualPoints3._subtractInPlace(&x, y) }

/// Multiplies in place.
@_alwaysEmitIntoClient @inline(__always)
public func *= (x: inout DualPoints3, y: DualPoints3) { DualPoints3._multiplyInPlace(&x, y) }

/// Divides in place.
@_alwaysEmitIntoClient @inline(__always)
public func /= (x: inout DualPoints3, y: DualPoints3) { DualPoints3._divideInPlace(&x, y) }
