// Operators of a number and a `Double`, for all numbers that carry derivatives at once: `w * x` with `w: Double` just works.
// Written by Tests/Generators/operators.py: do not edit.
//
// They are disfavoured: a literal fits both kinds, and where the type of the result is inferred, as in
// `xs.map { 2 * $0 }`, nothing else would decide between them (Docs/Decisions/0017-operators.md). Code that is generic over
// `RealNumber` has them if it says that its scalar is `Double`, `<T: RealNumber<Double>>`: else `Double * Float` would compile.

/// The sum of a number and a constant.
@_disfavoredOverload
@_alwaysEmitIntoClient @inline(__always)
public func + <N: RealNumber>(x: N, c: Double) -> N where N.MachineNumber == Double {
  x.shifted(by: c)
}

/// The sum of a constant and a number.
@_disfavoredOverload
@_alwaysEmitIntoClient @inline(__always)
public func + <N: RealNumber>(c: Double, x: N) -> N where N.MachineNumber == Double {
  N.sum(c, x)
}

/// The difference of a number and a constant.
@_disfavoredOverload
@_alwaysEmitIntoClient @inline(__always)
public func - <N: RealNumber>(x: N, c: Double) -> N where N.MachineNumber == Double {
  x.shifted(by: -c)
}

/// The difference of a constant and a number.
@_disfavoredOverload
@_alwaysEmitIntoClient @inline(__always)
public func - <N: RealNumber>(c: Double, x: N) -> N where N.MachineNumber == Double {
  N.difference(c, x)
}

/// The product of a number and a constant.
@_disfavoredOverload
@_alwaysEmitIntoClient @inline(__always)
public func * <N: RealNumber>(x: N, c: Double) -> N where N.MachineNumber == Double {
  x.scaled(by: c)
}

/// The product of a constant and a number.
@_disfavoredOverload
@_alwaysEmitIntoClient @inline(__always)
public func * <N: RealNumber>(c: Double, x: N) -> N where N.MachineNumber == Double {
  N.product(c, x)
}

/// The quotient of a number and a constant.
@_disfavoredOverload
@_alwaysEmitIntoClient @inline(__always)
public func / <N: RealNumber>(x: N, c: Double) -> N where N.MachineNumber == Double {
  x.divided(by: c)
}

/// The quotient of a constant and a number.
@_disfavoredOverload
@_alwaysEmitIntoClient @inline(__always)
public func / <N: RealNumber>(c: Double, x: N) -> N where N.MachineNumber == Double {
  N.quotient(c, x)
}

/// Adds a constant in place.
@_disfavoredOverload
@_alwaysEmitIntoClient @inline(__always)
public func += <N: RealNumber>(x: inout N, c: Double) where N.MachineNumber == Double {
  x = x.shifted(by: c)
}

/// Subtracts a constant in place.
@_disfavoredOverload
@_alwaysEmitIntoClient @inline(__always)
public func -= <N: RealNumber>(x: inout N, c: Double) where N.MachineNumber == Double {
  x = x.shifted(by: -c)
}

/// Multiplies by a constant in place.
@_disfavoredOverload
@_alwaysEmitIntoClient @inline(__always)
public func *= <N: RealNumber>(x: inout N, c: Double) where N.MachineNumber == Double {
  x = x.scaled(by: c)
}

/// Divides by a constant in place.
@_disfavoredOverload
@_alwaysEmitIntoClient @inline(__always)
public func /= <N: RealNumber>(x: inout N, c: Double) where N.MachineNumber == Double {
  x = x.divided(by: c)
}
