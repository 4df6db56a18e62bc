import DualNumbers
import Foundation
import TestSupport
import Testing

/// c·x where (A + aB + a²C)·x = b + a·d, all of them random.
private struct MovingSystem: ScalarFunction {
  let n: Int
  let matrices: [Matrix<Double>]
  let vectors: [[Double]]

  init(_ n: Int) {
    var generator = SeededGenerator()
    self.n = n
    matrices = (0..<3).map { _ in LinearAlgebraTests.random(n, n, &generator) }
    vectors = (0..<3).map { _ in
      (0..<n).map { _ in .random(in: -1...1, using: &generator) }
    }
  }

  func matrix<T: RealNumber<Double>>(_ a: T) -> Matrix<T> {
    let entries = (0..<n * n).map { i in
      let (constant, linear, square) = (
        T(matrices[0].entries[i]), T(matrices[1].entries[i]), T(matrices[2].entries[i])
      )
      return constant + a * linear + a * a * square
    }
    return Matrix(rows: n, columns: n, entries: entries)
  }

  func callAsFunction<T: RealNumber<Double>>(_ a: T) -> T {
    let side = (0..<n).map { T(vectors[0][$0]) + a * T(vectors[1][$0]) }
    return dot(vectors[2], solve(matrix(a), side))
  }

  /// c·x′, c·x″ and c·x‴ from A·x′ = b′ − A′x, A·x″ = −A″x − 2A′x′, A·x‴ = −3A″x′ − 3A′x″.
  func exact(at a: Double) -> [Double] {
    func combined(_ c: [Double]) -> Matrix<Double> {
      Matrix(
        rows: n, columns: n,
        entries: (0..<n * n).map { i in
          c[0] * matrices[0].entries[i] + c[1] * matrices[1].entries[i]
            + c[2] * matrices[2].entries[i]
        })
    }
    let (first, second) = (combined([0, 1, 2 * a]), combined([0, 0, 2]))
    let side = (0..<n).map { vectors[0][$0] + a * vectors[1][$0] }
    let here = combined([1, a, a * a])
    let x = solve(here, side)
    func difference(_ parts: [(Double, [Double])]) -> [Double] {
      (0..<n).map { i in parts.reduce(0) { $0 + $1.0 * $1.1[i] } }
    }
    let x1 = solve(here, difference([(1, vectors[1]), (-1, first.applied(to: x))]))
    let x2 = solve(
      here, difference([(-1, second.applied(to: x)), (-2, first.applied(to: x1))]))
    let x3 = solve(
      here, difference([(-3, second.applied(to: x1)), (-3, first.applied(to: x2))]))
    return [x1, x2, x3].map { dot(vectors[2], $0) }
  }

  /// tr(M₁), tr(M₂ − M₁²) and tr(2M₁³ − 3M₁M₂) with Mₖ = A⁻¹·A⁽ᵏ⁾.
  func exactLogDeterminant(at a: Double) -> [Double] {
    let here = matrix(a)
    func product(_ c: [Double]) -> Matrix<Double> {
      let b = Matrix(
        rows: n, columns: n,
        entries: (0..<n * n).map { c[0] * matrices[1].entries[$0] + c[1] * matrices[2].entries[$0] }
      )
      let columns = (0..<n).map { solve(here, b.column($0)) }
      return Matrix(
        rows: n, columns: n, entries: (0..<n * n).map { columns[$0 % n][$0 / n] })
    }
    func trace(_ m: Matrix<Double>) -> Double { (0..<n).reduce(0) { $0 + m[$1, $1] } }
    let (first, second) = (product([1, 2 * a]), product([0, 2]))
    let square = matrixProduct(first, first)
    return [
      trace(first), trace(second) - trace(square),
      2 * trace(matrixProduct(square, first)) - 3 * trace(matrixProduct(first, second)),
    ]
  }
}

private struct MovingDeterminant: ScalarFunction {
  let system: MovingSystem
  func callAsFunction<T: RealNumber<Double>>(_ a: T) -> T { logDeterminant(system.matrix(a)) }
}

@Suite("Linear systems and determinants")
struct LinearSystemTests {
  @Test("A solution, to order 3 in every mode", arguments: [1, 2, 5])
  func orders(_ n: Int) {
    let system = MovingSystem(n)
    system.agrees(at: 0.3, with: system.exact(at: 0.3), within: 1e-9)
  }

  @Test("A determinant, to order 3 in every mode", arguments: [1, 2, 5])
  func determinants(_ n: Int) {
    let system = MovingSystem(n)
    MovingDeterminant(system: system).agrees(
      at: 0.3, with: system.exactLogDeterminant(at: 0.3), within: 1e-9)
  }

  @Test("A system of fifty unknowns, with respect to every number of it, forwards and backwards")
  func fifty() {
    var generator = SeededGenerator()
    let n = 50
    var a = LinearAlgebraTests.random(n, n, &generator)
    for i in 0..<n { a[i, i] += 8 }
    let b = generator.numbers(n, in: -1...1)
    let c = generator.numbers(n, in: -1...1)
    // ∂(c·x)/∂b = λ and ∂(c·x)/∂A = −λxᵀ with Aᵀλ = c.
    let x = solve(a, b)
    let lambda = solve(a.transposed, c)
    func f<T: RealNumber<Double>>(_ p: [T]) -> T {
      dot(
        c, solve(Matrix(rows: n, columns: n, entries: Array(p.prefix(n * n))), Array(p.suffix(n))))
    }
    let (value, backwards) = ReverseMode.valueWithGradient(at: a.entries + b, of: f)
    #expect(value == dot(c, x))
    let exact = (0..<n * n).map { -lambda[$0 / n] * x[$0 % n] } + lambda
    for (computed, exact) in zip(backwards, exact) { #expect((computed - exact).magnitude < 1e-15) }
    // Forwards along b, which is 50 directions, and along one of all 2550.
    let byLanes = gradient(at: b) { dot(c, solve(a, $0)) }
    for (computed, exact) in zip(byLanes, lambda) { #expect((computed - exact).magnitude < 1e-15) }
    let direction = (a.entries + b).map { _ in Double.random(in: -1...1, using: &generator) }
    let along = jvp(at: a.entries + b, along: direction) { [f($0)] }[0]
    #expect((along - dot(direction, exact)).magnitude < 1e-13)
    let determinant = ReverseMode.gradient(at: a.entries) {
      logDeterminant(Matrix(rows: n, columns: n, entries: $0))
    }
    let inverse = (0..<n).map { j in solve(a, (0..<n).map { $0 == j ? 1 : 0 }) }
    for i in 0..<n {
      for j in 0..<n {
        #expect((determinant[i * n + j] - inverse[i][j]).magnitude < 1e-14)
      }
    }
  }

  @Test("Singular systems are NaN, with derivatives of NaN; so is the derivative of ln 0")
  func singular() {
    let entries = [1.0, 2, 2, 4]
    func first<T: RealNumber<Double>>(_ a: [T]) -> T {
      solve(Matrix(rows: 2, columns: 2, entries: a), [1, 2])[0]
    }
    #expect(first(entries).isNaN)
    #expect(areNaN(gradient(at: entries, of: first)))
    #expect(areNaN(ReverseMode.gradient(at: entries, of: first)))
    func log<T: RealNumber<Double>>(_ a: [T]) -> T {
      logDeterminant(Matrix(rows: 2, columns: 2, entries: a))
    }
    #expect(log(entries) == -.infinity)
    #expect(areNaN(gradient(at: entries, of: log)))
    #expect(areNaN(ReverseMode.gradient(at: entries, of: log)))
    #expect(solve(Matrix(rows: 0, columns: 0, entries: [Double]()), [Double]()) == [])
    #expect(solve(Matrix(rows: 1, columns: 1, entries: [Float(4)]), [2]) == [0.5])
  }

  @Test("A constant matrix, to any order: the solution is linear")
  func constantMatrix() {
    let a = Matrix(rows: 2, columns: 2, entries: [4.0, 1, 2, 3])
    let orders = derivatives(order: 3, at: 2.0) { t in solve(a, [t * t, 1 / t])[0] }
    // (3t² − 1/t)/10.
    let exact: [Double] = [1.15, 1.225, 0.575, 0.0375]
    for (computed, exact) in zip(orders, exact) {
      #expect((computed - exact).magnitude < 1e-15)
    }
  }
}
