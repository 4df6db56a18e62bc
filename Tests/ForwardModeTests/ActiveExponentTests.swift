import DualNumbers
import Testing

/// Derivatives through an exponent that is itself differentiated, where it passes 0, 1 and 2.
@Suite("Active exponents")
struct ActiveExponentTests {
  @Test("x^y has its mixed second partial where y is 0, 1 and 2", arguments: [0.0, 1, 2, -1, 0.25])
  func mixedPartial(y: Double) {
    let x = 3.0
    let H = hessian(at: [x, y]) { v in pow(v[0], v[1]) }
    let power = Double.pow(x, y)
    let log = Double.log(x)
    let expected = [
      y * (y - 1) * power / (x * x), power / x * (1 + y * log), power / x * (1 + y * log),
      power * log * log,
    ]
    for (computed, exact) in zip(H.entries, expected) {
      #expect((computed - exact).magnitude <= 16 * 0x1p-53 * max(exact.magnitude, power))
    }
  }

  @Test("x^x has the derivatives of exp(x·ln x)", arguments: [0.5, 1, 2, 3, 4])
  func selfPower(x: Double) {
    let power = derivatives(order: 8, at: x) { x in pow(x, x) }
    let exponential = derivatives(order: 8, at: x) { x in exp(x * log(x)) }
    for (a, b) in zip(power, exponential) {
      #expect((a - b).magnitude <= 1e-12 * b.magnitude, "\(a), not \(b)")
    }
  }

  @Test("a factorial that overflows does not turn zeros into NaN")
  func overflowingFactorial() {
    let zeros = ForwardMode.derivatives(order: 50, at: Float(3)) { x in x * x }
    #expect(zeros.dropFirst(3).allSatisfy { $0 == 0 })
  }
}
