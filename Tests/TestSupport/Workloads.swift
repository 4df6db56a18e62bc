public import DerivativeRules

/// Rosenbrock's function, Σ 100·(xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)².
public func rosenbrock<T: RealNumber>(_ x: [T]) -> T {
  var sum = T.zero
  for i in 0..<x.count - 1 {
    let a = x[i + 1] - x[i] * x[i]
    let b = 1 - x[i]
    sum += 100 * a * a + b * b
  }
  return sum
}
