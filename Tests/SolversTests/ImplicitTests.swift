import DualNumbers
import Foundation
import TestSupport
import Testing

/// x⁵ − x − a = 0.
private struct Quintic: ScalarFunction {
  func callAsFunction<T: RealNumber<Double>>(_ a: T) -> T {
    root(of: { x, p in pow(x, 5) - x - p[0] }, near: 3, parameters: [a])
  }
}

/// The same as a system: y = x², y²·x − x − a = 0.
private struct QuinticSystem: ScalarFunction {
  func callAsFunction<T: RealNumber<Double>>(_ a: T) -> T {
    roots(
      of: { x, p in [x[0] * x[0] - x[1], x[1] * x[1] * x[0] - x[0] - p[0]] }, near: [3, 3],
      parameters: [a])[0]
  }
}

/// x = a·ln(x) + 2 for a near 0: x is found by iteration.
private struct Iteration: ScalarFunction {
  func callAsFunction<T: RealNumber<Double>>(_ a: T) -> T {
    fixedPoint(of: { x, p in p[0] * exp(-x) }, near: 1, parameters: [a])
  }
}

private struct IterationOfTwo: ScalarFunction {
  func callAsFunction<T: RealNumber<Double>>(_ a: T) -> T {
    fixedPoints(of: { x, p in [p[0] * exp(-x[1]), x[0]] }, near: [1, 1], parameters: [a])[1]
  }
}

/// The minimum of e^x − ax is ln a.
private struct Minimum: ScalarFunction {
  func callAsFunction<T: RealNumber<Double>>(_ a: T) -> T {
    argmin(of: { x, p in exp(x[0]) - p[0] * x[0] }, near: [0.5], parameters: [a])[0]
  }
}

/// The minimum of (x − y)² + e^y − ay has x = y = ln a.
private struct MinimumOfTwo: ScalarFunction {
  func callAsFunction<T: RealNumber<Double>>(_ a: T) -> T {
    argmin(
      of: { x, p in
        let d = x[0] - x[1]
        return d * d + exp(x[1]) - p[0] * x[1]
      }, near: [0, 0], parameters: [a])[0]
  }
}

/// √a by a root inside a root: y² = x, x² = a, so that y = a^¼.
private struct RootOfRoot: ScalarFunction {
  func callAsFunction<T: RealNumber<Double>>(_ a: T) -> T {
    root(
      of: { y, p in
        let x = root(of: { x, q in x * x - q[0] }, near: 1, parameters: [p[0]])
        return y * y - x
      }, near: 1, parameters: [a])
  }
}

@Suite("Derivatives through equations")
struct ImplicitTests {
  @Test("The root of x⁵ − x − a, to order 3 in every mode")
  func quintic() {
    for a in [30.0, 1, 240, -0.05] {
      let x = Quintic()(a)
      #expect((pow(x, 5) - x - a).magnitude <= 4e-16 * max(1, 5 * x * x * x * x * x.magnitude))
      let slope = 1 / (5 * x * x * x * x - 1)
      let second = -20 * x * x * x * slope * slope * slope
      let third = -(60 * x * x * slope * slope * slope + 60 * x * x * x * slope * second) * slope
      Quintic().agrees(at: a, with: [slope, second, third])
      if a > 0 { QuinticSystem().agrees(at: a, with: [slope, second, third]) }
    }
    #expect(Quintic()(30) == 2)
  }

  @Test("A fixed point, to order 3 in every mode")
  func fixed() {
    // x = a·e^−x is Lambert's W(a).
    for a in [0.5, 1, 2, 10] {
      let w = Iteration()(a)
      #expect((w - lambertw0(a)).magnitude <= 4e-16 * w)
      let exact = derivatives(order: 3, at: a) { lambertw0($0) }
      Iteration().agrees(at: a, with: Array(exact.dropFirst()))
      IterationOfTwo().agrees(at: a, with: Array(exact.dropFirst()))
    }
  }

  @Test("A minimum, to order 3 in every mode")
  func minimum() {
    for a in [0.7, 2, 5.5] {
      let exact = [1 / a, -1 / (a * a), 2 / (a * a * a)]
      #expect((Minimum()(a) - Foundation.log(a)).magnitude < 1e-15)
      Minimum().agrees(at: a, with: exact)
      MinimumOfTwo().agrees(at: a, with: exact, within: 1e-10)
    }
  }

  @Test("A root inside a root")
  func nested() {
    let a = 3.0
    let y = pow(a, 0.25)
    RootOfRoot().agrees(
      at: a, with: [y / 4 / a, -3 * y / 16 / (a * a), 21 * y / 64 / (a * a * a)])
  }

  @Test("A system of several parameters, forwards, in lanes and backwards")
  func system() {
    // The roots of x² − px + q: x₁ + x₂ = p, x₁x₂ = q.
    let point = [3.0, 2.0]
    func vieta<T: RealNumber<Double>>(_ p: [T]) -> [T] {
      roots(
        of: { x, p in [x[0] + x[1] - p[0], x[0] * x[1] - p[1]] }, near: [2.5, 0.5], parameters: p)
    }
    let exact = [2.0, -1, -1, 1]
    for J in [
      jacobian(at: point, of: vieta), ReverseMode.jacobian(at: point, of: vieta),
      ForwardMode.jacobian(at: point) { (p: [Dual<Double>]) in vieta(p) },
    ] {
      for (entry, exact) in zip(J.entries, exact) { #expect((entry - exact).magnitude < 1e-14) }
    }
    let hessian = ReverseMode.hessian(at: point) { vieta($0)[0] }
    let byLanes = DualNumbers.hessian(at: point) { vieta($0)[0] }
    // x₁ = (p + √(p² − 4q))/2.
    for (entry, exact) in zip(hessian.entries, [-4.0, 3, 3, -2]) {
      #expect((entry - exact).magnitude < 1e-12)
    }
    for (x, y) in zip(hessian.entries, byLanes.entries) { #expect((x - y).magnitude < 1e-12) }
  }

  @Test("What does not move stays at rest")
  func inactive() {
    let g = gradient(at: [2.0, 5.0]) { p in
      root(of: { x, q in x * x - q[0] }, near: 1, parameters: [p[0]]) + 0 * p[1]
    }
    #expect(g[1] == 0)
    #expect((g[0] - 0.5 / 2.0.squareRoot()).magnitude < 1e-15)
  }

  @Test("Where there is no root, or none with a derivative, all is NaN")
  func failures() {
    func none<T: RealNumber<Double>>(_ a: T) -> T {
      root(of: { x, p in x * x + p[0] }, near: 1, parameters: [a])
    }
    let slope = derivative(at: 1.0) { none($0) }
    #expect(areNaN([none(1.0), slope] + ReverseMode.gradient(at: [1.0]) { none($0[0]) }))
    // Double roots: found exactly, found by halving steps, and found at 0.
    func double<T: RealNumber<Double>>(_ a: T, near start: Double) -> T {
      root(of: { x, p in (x - p[0]) * (x - p[0]) }, near: start, parameters: [a])
    }
    for (a, start) in [(1.0, 1.0), (1.0, 3.0), (0.0, 1.0), (-2.0, 5.0)] {
      let (value, slope) = valueWithDerivative(at: a) { double($0, near: start) }
      #expect(value.isNaN && slope.isNaN, "a double root at \(a) from \(start)")
    }
    func expanded<T: RealNumber<Double>>(_ a: T) -> T {
      root(of: { x, p in x * x - 2 * p[0] * x + p[0] * p[0] }, near: 3, parameters: [a])
    }
    #expect(areNaN([derivative(at: 1.3) { expanded($0) }]))
    // A saddle is no minimum, and a quartic's Hessian is singular.
    func saddle<T: RealNumber<Double>>(_ a: T) -> [T] {
      argmin(of: { x, p in x[0] * x[0] - x[1] * x[1] + p[0] }, near: [1, 0], parameters: [a])
    }
    #expect(areNaN(saddle(1.0)))
  }

  @Test("On a tape only what the derivative needs is recorded")
  func tape() {
    // Thirty steps lead to the root from far away, one from near by: the same is recorded.
    func operations(near start: Double) -> Int {
      let tape = Tape<Double>()
      _ = tape.gradient(at: [2.0]) { p in
        root(of: { x, q in x * x - q[0] }, near: start, parameters: p)
      }
      return tape.operationCount
    }
    #expect(operations(near: 1e9) == 0 && operations(near: 1.4) == 0)
  }
}
