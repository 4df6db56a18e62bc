public import DerivativeRules

// Concrete operators beside the generic ones, as for dual numbers (Docs/Decisions/0003-concrete-operators.md).
// Those with a `Double` are disfavoured, so that `reduce(0, +)` over plain numbers means what it did.
// A constant keeps its side, so that the row says `2·v₀` where the program says `2 * x`.

/// The sum of two numbers.
public func + (x: Traced<Double>, y: Traced<Double>) -> Traced<Double> { Traced<Double>.sum(x, y) }

/// The sum of a number and a constant.
@_disfavoredOverload
public func + (x: Traced<Double>, c: Double) -> Traced<Double> {
  Traced<Double>.sum(x, Traced<Double>(c))
}

/// The sum of a constant and a number.
@_disfavoredOverload
public func + (c: Double, x: Traced<Double>) -> Traced<Double> {
  Traced<Double>.sum(Traced<Double>(c), x)
}

/// The difference of two numbers.
public func - (x: Traced<Double>, y: Traced<Double>) -> Traced<Double> {
  Traced<Double>.difference(x, y)
}

/// The difference of a number and a constant.
@_disfavoredOverload
public func - (x: Traced<Double>, c: Double) -> Traced<Double> {
  Traced<Double>.difference(x, Traced<Double>(c))
}

/// The difference of a constant and a number.
@_disfavoredOverload
public func - (c: Double, x: Traced<Double>) -> Traced<Double> {
  Traced<Double>.difference(Traced<Double>(c), x)
}

/// The product of two numbers.
public func * (x: Traced<Double>, y: Traced<Double>) -> Traced<Double> {
  Traced<Double>.product(x, y)
}

/// The product of a number and a constant.
@_disfavoredOverload
public func * (x: Traced<Double>, c: Double) -> Traced<Double> {
  Traced<Double>.product(x, Traced<Double>(c))
}

/// The product of a constant and a number.
@_disfavoredOverload
public func * (c: Double, x: Traced<Double>) -> Traced<Double> {
  Traced<Double>.product(Traced<Double>(c), x)
}

/// The quotient of two numbers.
public func / (x: Traced<Double>, y: Traced<Double>) -> Traced<Double> {
  Traced<Double>.quotient(x, y)
}

/// The quotient of a number and a constant.
@_disfavoredOverload
public func / (x: Traced<Double>, c: Double) -> Traced<Double> {
  Traced<Double>.quotient(x, Traced<Double>(c))
}

/// The quotient of a constant and a number.
@_disfavoredOverload
public func / (c: Double, x: Traced<Double>) -> Traced<Double> {
  Traced<Double>.quotient(Traced<Double>(c), x)
}

/// The negative of a number.
public prefix func - (x: Traced<Double>) -> Traced<Double> { Traced<Double>.negation(x) }

/// Adds a constant in place.
public func += (x: inout Traced<Double>, c: Double) { x = x + c }

/// Subtracts a constant in place.
public func -= (x: inout Traced<Double>, c: Double) { x = x - c }

/// Multiplies by a constant in place.
public func *= (x: inout Traced<Double>, c: Double) { x = x * c }

/// Divides by a constant in place.
public func /= (x: inout Traced<Double>, c: Double) { x = x / c }
