import DualNumbers

// The functions of the peers' workloads, generic over the number.

enum Functions {
  @inline(__always)
  static func nestedExponentials<T: RealNumber>(_ x: T) -> T {
    let u = T.exp(x)
    let v = u + u * u
    return T.exp(v) + T.sin(v)
  }

  @inline(__always)
  static func logSqrt<T: RealNumber>(_ x: T) -> T { T.log(T.sqrt(x)) }

  @inline(__always)
  static func lecture<T: RealNumber>(_ x1: T, _ x2: T) -> T {
    T.log(x1) + x1 * x2 - T.sin(x2)
  }

  /// Σ 100(xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)².
  @inline(__always)
  static func rosenbrock<T: RealNumber>(_ x: [T]) -> T {
    var sum = T.zero
    for i in 0..<x.count - 1 { sum += rosenbrockTerm(x[i], x[i + 1]) }
    return sum
  }

  @inline(__always)
  static func rosenbrockTerm<T: RealNumber>(_ x: T, _ next: T) -> T {
    let a = next - x * x
    let b = 1 - x
    return 100 * (a * a) + b * b
  }

  /// −20 exp(−0.2 √(Σx²/n)) − exp(Σ cos(2πx)/n) + 20 + e.
  @inline(__always)
  static func ackley<T: RealNumber>(_ x: [T]) -> T {
    var squares = T.zero
    var cosines = T.zero
    let turn = T(2 * Double.pi)
    for xi in x {
      squares += xi * xi
      cosines += T.cos(turn * xi)
    }
    let inverse = T(1 / Double(x.count))
    let root = T.sqrt(squares * inverse)
    let first = T.exp(root * T(-0.2))
    let second = T.exp(cosines * inverse)
    return T(-20) * first - second + T(20 + 2.718281828459045)
  }

  @inline(__always)
  static func product<T: RealNumber>(_ x: [T]) -> T {
    var product = x[0]
    for i in 1..<x.count { product *= x[i] }
    return product
  }

  /// Fᵢ = tanh Σ Aᵢⱼxⱼ.
  @inline(__always)
  static func layer<T: RealNumber>(_ A: [T.MachineNumber], _ x: [T], _ F: inout [T]) {
    let n = x.count
    for i in 0..<n {
      var sum = T.zero
      for j in 0..<n { sum += x[j].scaled(by: A[i * n + j]) }
      F[i] = T.tanh(sum)
    }
  }

  /// Fᵢ = (3 − 2xᵢ)xᵢ − xᵢ₋₁ − 2xᵢ₊₁ + 1.
  @inline(__always)
  static func broyden<T: RealNumber>(_ x: [T], _ F: inout [T]) {
    let n = x.count
    F[0] = (3 - 2 * x[0]) * x[0] - 2 * x[1] + 1
    for i in 1..<n - 1 {
      let square = (3 - 2 * x[i]) * x[i]
      F[i] = square - x[i - 1] - 2 * x[i + 1] + 1
    }
    let last = (3 - 2 * x[n - 1]) * x[n - 1]
    F[n - 1] = last - x[n - 2] + 1
  }
}
