public import DerivativeRules

// The gradient of five to eight numbers that have names: all of them over the number with eight directions, which has its
// concrete operators anyway. Each further number would cost the type checker of every file (Docs/Decisions/0017-operators.md).

/// The value and the gradient of a function of five numbers, without allocation.
@_alwaysEmitIntoClient
public func valueWithGradient(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double,
  of f: (
    DualVector8<Double>, DualVector8<Double>, DualVector8<Double>, DualVector8<Double>,
    DualVector8<Double>
  ) throws -> DualVector8<Double>
) rethrows -> (value: Double, gradient: (Double, Double, Double, Double, Double)) {
  let seeding = Seeding()
  let y = try f(
    seeding.seed(x1, direction: 0), seeding.seed(x2, direction: 1), seeding.seed(x3, direction: 2),
    seeding.seed(x4, direction: 3), seeding.seed(x5, direction: 4))
  return (y.value, (y[0], y[1], y[2], y[3], y[4]))
}

/// The gradient of a function of five numbers, without allocation.
///
/// ```swift
/// gradient(at: 1, 2, 3, 4, 5) { a, b, c, d, e in a * b + c * d * e }  // (2.0, 1.0, 20.0, 15.0, 12.0)
/// ```
@_alwaysEmitIntoClient
public func gradient(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double,
  of f: (
    DualVector8<Double>, DualVector8<Double>, DualVector8<Double>, DualVector8<Double>,
    DualVector8<Double>
  ) throws -> DualVector8<Double>
) rethrows -> (Double, Double, Double, Double, Double) {
  try valueWithGradient(at: x1, x2, x3, x4, x5, of: f).gradient
}

/// The value and the gradient of a function of six numbers, without allocation.
@_alwaysEmitIntoClient
public func valueWithGradient(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, _ x6: Double,
  of f: (
    DualVector8<Double>, DualVector8<Double>, DualVector8<Double>, DualVector8<Double>,
    DualVector8<Double>, DualVector8<Double>
  ) throws -> DualVector8<Double>
) rethrows -> (value: Double, gradient: (Double, Double, Double, Double, Double, Double)) {
  let seeding = Seeding()
  let y = try f(
    seeding.seed(x1, direction: 0), seeding.seed(x2, direction: 1), seeding.seed(x3, direction: 2),
    seeding.seed(x4, direction: 3), seeding.seed(x5, direction: 4), seeding.seed(x6, direction: 5))
  return (y.value, (y[0], y[1], y[2], y[3], y[4], y[5]))
}

/// The gradient of a function of six numbers, without allocation.
@_alwaysEmitIntoClient
public func gradient(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, _ x6: Double,
  of f: (
    DualVector8<Double>, DualVector8<Double>, DualVector8<Double>, DualVector8<Double>,
    DualVector8<Double>, DualVector8<Double>
  ) throws -> DualVector8<Double>
) rethrows -> (Double, Double, Double, Double, Double, Double) {
  try valueWithGradient(at: x1, x2, x3, x4, x5, x6, of: f).gradient
}

/// The value and the gradient of a function of seven numbers, without allocation.
@_alwaysEmitIntoClient
public func valueWithGradient(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, _ x6: Double, _ x7: Double,
  of f: (
    DualVector8<Double>, DualVector8<Double>, DualVector8<Double>, DualVector8<Double>,
    DualVector8<Double>, DualVector8<Double>, DualVector8<Double>
  ) throws -> DualVector8<Double>
) rethrows -> (value: Double, gradient: (Double, Double, Double, Double, Double, Double, Double)) {
  let seeding = Seeding()
  let y = try f(
    seeding.seed(x1, direction: 0), seeding.seed(x2, direction: 1), seeding.seed(x3, direction: 2),
    seeding.seed(x4, direction: 3), seeding.seed(x5, direction: 4), seeding.seed(x6, direction: 5),
    seeding.seed(x7, direction: 6))
  return (y.value, (y[0], y[1], y[2], y[3], y[4], y[5], y[6]))
}

/// The gradient of a function of seven numbers, without allocation.
@_alwaysEmitIntoClient
public func gradient(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, _ x6: Double, _ x7: Double,
  of f: (
    DualVector8<Double>, DualVector8<Double>, DualVector8<Double>, DualVector8<Double>,
    DualVector8<Double>, DualVector8<Double>, DualVector8<Double>
  ) throws -> DualVector8<Double>
) rethrows -> (Double, Double, Double, Double, Double, Double, Double) {
  try valueWithGradient(at: x1, x2, x3, x4, x5, x6, x7, of: f).gradient
}

/// The value and the gradient of a function of eight numbers, without allocation.
@_alwaysEmitIntoClient
public func valueWithGradient(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, _ x6: Double, _ x7: Double,
  _ x8: Double,
  of f: (
    DualVector8<Double>, DualVector8<Double>, DualVector8<Double>, DualVector8<Double>,
    DualVector8<Double>, DualVector8<Double>, DualVector8<Double>, DualVector8<Double>
  ) throws -> DualVector8<Double>
) rethrows -> (
  value: Double, gradient: (Double, Double, Double, Double, Double, Double, Double, Double)
) {
  let seeding = Seeding()
  let y = try f(
    seeding.seed(x1, direction: 0), seeding.seed(x2, direction: 1), seeding.seed(x3, direction: 2),
    seeding.seed(x4, direction: 3), seeding.seed(x5, direction: 4), seeding.seed(x6, direction: 5),
    seeding.seed(x7, direction: 6), seeding.seed(x8, direction: 7))
  return (y.value, (y[0], y[1], y[2], y[3], y[4], y[5], y[6], y[7]))
}

/// The gradient of a function of eight numbers, without allocation.
@_alwaysEmitIntoClient
public func gradient(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, _ x6: Double, _ x7: Double,
  _ x8: Double,
  of f: (
    DualVector8<Double>, DualVector8<Double>, DualVector8<Double>, DualVector8<Double>,
    DualVector8<Double>, DualVector8<Double>, DualVector8<Double>, DualVector8<Double>
  ) throws -> DualVector8<Double>
) rethrows -> (Double, Double, Double, Double, Double, Double, Double, Double) {
  try valueWithGradient(at: x1, x2, x3, x4, x5, x6, x7, x8, of: f).gradient
}
