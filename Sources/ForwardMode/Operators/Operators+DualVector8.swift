public import DerivativeRules

// Written by Tests/Generators/operators.py: do not edit. Exact matches for the type checker's sake
// (Docs/Decisions/0017-operators.md); the rules are those of `DualVector+Arithmetic.swift`.

/// The sum of two numbers.
#if DUAL_CHECKS
  @_transparent
#else
  @inline(__always)
#endif
@_alwaysEmitIntoClient
public func + (x: DualVector8<Double>, y: DualVector8<Double>) -> DualVector8<Double> {
  DualVector8<Double>.sum(x, y)
}

/// The difference of two numbers.
#if DUAL_CHECKS
  @_transparent
#else
  @inline(__always)
#endif
@_alwaysEmitIntoClient
public func - (x: DualVector8<Double>, y: DualVector8<Double>) -> DualVector8<Double> {
  DualVector8<Double>.difference(x, y)
}

/// The product of two numbers.
#if DUAL_CHECKS
  @_transparent
#else
  @inline(__always)
#endif
@_alwaysEmitIntoClient
public func * (x: DualVector8<Double>, y: DualVector8<Double>) -> DualVector8<Double> {
  DualVector8<Double>.product(x, y)
}

/// The quotient of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func / (x: DualVector8<Double>, y: DualVector8<Double>) -> DualVector8<Double> {
  DualVector8<Double>.quotient(x, y)
}

/// Adds in place.
#if DUAL_CHECKS
  @_transparent
#else
  @inline(__always)
#endif
@_alwaysEmitIntoClient
public func += (x: inout DualVector8<Double>, y: DualVector8<Double>) {
  DualVector8<Double>._addInPlace(&x, y)
}

/// Subtracts in place.
#if DUAL_CHECKS
  @_transparent
#else
  @inline(__always)
#endif
@_alwaysEmitIntoClient
public func -= (x: inout DualVector8<Double>, y: DualVector8<Double>) {
  DualVector8<Double>._subtractInPlace(&x, y)
}

/// Multiplies in place.
@_alwaysEmitIntoClient @inline(__always)
public func *= (x: inout DualVector8<Double>, y: DualVector8<Double>) {
  DualVector8<Double>._multiplyInPlace(&x, y)
}

/// Divides in place.
@_alwaysEmitIntoClient @inline(__always)
public func /= (x: inout DualVector8<Double>, y: DualVector8<Double>) {
  DualVector8<Double>._divideInPlace(&x, y)
}
