public import DerivativeRules

// Written by Tests/Generators/operators.py: do not edit. Exact matches for the type checker's sake
// (Docs/Decisions/0017-operators.md); the rules are those of `DualVector+Arithmetic.swift`.

/// The sum of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func + (x: HessianNumber<Double>, y: HessianNumber<Double>) -> HessianNumber<Double> {
  HessianNumber<Double>.sum(x, y)
}

/// The difference of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func - (x: HessianNumber<Double>, y: HessianNumber<Double>) -> HessianNumber<Double> {
  HessianNumber<Double>.difference(x, y)
}

/// The product of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func * (x: HessianNumber<Double>, y: HessianNumber<Double>) -> HessianNumber<Double> {
  HessianNumber<Double>.product(x, y)
}

/// The quotient of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func / (x: HessianNumber<Double>, y: HessianNumber<Double>) -> HessianNumber<Double> {
  HessianNumber<Double>.quotient(x, y)
}

/// Adds in place.
@_alwaysEmitIntoClient @inline(__always)
public func += (x: inout HessianNumber<Double>, y: HessianNumber<Double>) {
  HessianNumber<Double>._addInPlace(&x, y)
}

/// Subtracts in place.
@_alwaysEmitIntoClient @inline(__always)
public func -= (x: inout HessianNumber<Double>, y: HessianNumber<Double>) {
  HessianNumber<Double>._subtractInPlace(&x, y)
}

/// Multiplies in place.
@_alwaysEmitIntoClient @inline(__always)
public func *= (x: inout HessianNumber<Double>, y: HessianNumber<Double>) {
  HessianNumber<Double>._multiplyInPlace(&x, y)
}

/// Divides in place.
@_alwaysEmitIntoClient @inline(__always)
public func /= (x: inout HessianNumber<Double>, y: HessianNumber<Double>) {
  HessianNumber<Double>._divideInPlace(&x, y)
}
