public import DerivativeRules

// Written by Tests/Generators/operators.py: do not edit. Exact matches for the type checker's sake
// (Docs/Decisions/0017-operators.md); the rules are those of `SecondOrderVariable+Arithmetic.swift`.

/// The sum of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func + (x: SecondOrderVariable<Double>, y: SecondOrderVariable<Double>)
  -> SecondOrderVariable<Double>
{ SecondOrderVariable<Double>.sum(x, y) }

/// The difference of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func - (x: SecondOrderVariable<Double>, y: SecondOrderVariable<Double>)
  -> SecondOrderVariable<Double>
{ SecondOrderVariable<Double>.difference(x, y) }

/// The product of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func * (x: SecondOrderVariable<Double>, y: SecondOrderVariable<Double>)
  -> SecondOrderVariable<Double>
{ SecondOrderVariable<Double>.product(x, y) }

/// The quotient of two numbers.
@_alwaysEmitIntoClient @inline(__always)
public func / (x: SecondOrderVariable<Double>, y: SecondOrderVariable<Double>)
  -> SecondOrderVariable<Double>
{ SecondOrderVariable<Double>.quotient(x, y) }

/// Adds in place.
@_alwaysEmitIntoClient @inline(__always)
public func += (x: inout SecondOrderVariable<Double>, y: SecondOrderVariable<Double>) {
  SecondOrderVariable<Double>._addInPlace(&x, y)
}

/// Subtracts in place.
@_alwaysEmitIntoClient @inline(__always)
public func -= (x: inout SecondOrderVariable<Double>, y: SecondOrderVariable<Double>) {
  SecondOrderVariable<Double>._subtractInPlace(&x, y)
}

/// Multiplies in place.
@_alwaysEmitIntoClient @inline(__always)
public func *= (x: inout SecondOrderVariable<Double>, y: SecondOrderVariable<Double>) {
  SecondOrderVariable<Double>._multiplyInPlace(&x, y)
}

/// Divides in place.
@_alwaysEmitIntoClient @inline(__always)
public func /= (x: inout SecondOrderVariable<Double>, y: SecondOrderVariable<Double>) {
  SecondOrderVariable<Double>._divideInPlace(&x, y)
}
