import DerivativeRules
import ForwardMode
import SpecialFunctions
import Testing

/// Orders that no algorithm should count up to.
@Suite("Huge orders take no time")
struct HugeOrderTests {
  static let orders = [1_000_001, 1_000_000_000, 1_000_000_000_000, Int.max - 1, Int.max]

  @Test("Beyond a million: what overflows, what underflows, else NaN", arguments: orders)
  func beyond(n: Int) {
    let sign: Double = n % 2 == 0 ? -1 : 1
    #expect(Double.polygamma(n, 2.5) == sign * .infinity)
    #expect(Double.polygamma(n, Double(n)) == 0)
    #expect(Double.polygamma(n, -2.5).isInfinite)
    #expect(Double.polygamma(n, Double(n) / 2.718281828459045).isNaN)
    #expect(Double.besselj(n, 3) == 0 && Double.besselj(-n, 3) == 0)
    #expect(Double.besselj(n, .infinity) == 0 && Double.besselj(n, Double(n)).isNaN)
    #expect(Double.bessely(n, 3) == -.infinity && Double.bessely(n, -1).isNaN)
    #expect(Double.bessely(-n, 3) == -sign * -.infinity || n % 2 == 0)
    #expect(derivative(at: 3.0) { besselj(n, $0) } == 0)
    #expect(Double.besseljOverPower(n, 1) == 0)
    for x in [0.5, 1.0, 2.5] {
      _ = derivative(at: x) { polygamma(n, $0) }
      _ = derivative(at: x) { bessely(n, $0) }
      _ = derivative(at: x) { besselj(-n, $0) }
      _ = derivative(at: x) { pow($0, n) }
      _ = derivative(at: x) { ldexp($0, n) }
    }
  }

  @Test("A million is computed, as the value beside it says")
  func million() {
    // ψ⁽ⁿ⁾(x)/ψ⁽ⁿ⁻¹⁾(x) = −n/x for the one term that counts.
    let x = 1_000_000 / 2.7182
    let ratio = Double.polygamma(1_000_000, x) / Double.polygamma(999_999, x)
    #expect((ratio / (-1_000_000 / x) - 1).magnitude < 1e-6)
    // Halfway between two poles an even order leaves what is beyond them: 4!·ζ(5, 7/2), 1000!/3.5^1001.
    #expect((Double.polygamma(4, -2.5) / -0.06799599950673 - 1).magnitude < 1e-10)
    #expect(Double.polygamma(1000, -2.5) == -.infinity)
    #expect(Double.besselj(1_000_000, 10) == 0)
    #expect(Double.bessely(1_000_000, 10) == -.infinity)
  }
}
