import DerivativeRules
import SpecialFunctions
import TestSupport
import Testing

@Suite("special functions without a rule")
struct SpecialFunctionTests {
  static let functions: [String: (bound: Double, of: @Sendable (Double) -> Double)] = [
    "erfcx": (2.5, { Double.erfcx($0) }),
    "dawson": (2.5, { Double.dawson($0) }),
    "erfinv": (2.5, { Double.erfinv($0) }),
    "erfcinv": (2.5, { Double.erfcinv($0) }),
    "expint": (2.5, { Double.expint($0) }),
    "ellipk": (2.5, { Double.ellipk($0) }),
    "ellipe": (2.5, { Double.ellipe($0) }),
    "lambertw0": (2.5, { Double.lambertw0($0) }),
  ]

  @Test("errors in ulp", arguments: functions.keys.sorted())
  func errors(name: String) throws {
    let function = try #require(Self.functions[name])
    let worst = worstError(SpecialReference.rows(name)) { function.of($0) }
    #expect(worst.count > 100)
    #expect(worst.error <= function.bound, "\(worst)")
  }

  @Test("edges of erfcx")
  func edgesOfErfcx() {
    #expect(Double.erfcx(.infinity) == 0)
    #expect(Double.erfcx(-.infinity) == .infinity)
    #expect(Double.erfcx(-27) == .infinity)
    #expect(Double.erfcx(.nan).isNaN)
  }

  @Test("edges of Dawson's integral")
  func edgesOfDawson() {
    for x in [0.0, -0.0] {
      #expect(Double.dawson(x) == 0 && Double.dawson(x).sign == x.sign)
    }
    #expect(Double.dawson(.infinity) == 0)
    #expect(Double.dawson(-.infinity) == 0)
    #expect(Double.dawson(-.infinity).sign == .minus)
    #expect(Double.dawson(.nan).isNaN)
  }

  @Test("edges of the inverse error functions")
  func edgesOfInverses() {
    #expect(Double.erfinv(1) == .infinity)
    #expect(Double.erfinv(-1) == -.infinity)
    #expect(Double.erfinv(-0.0).sign == .minus)
    #expect(Double.erfinv(1.0.nextUp).isNaN)
    #expect(Double.erfinv(.infinity).isNaN)
    #expect(Double.erfinv(.nan).isNaN)
    #expect(Double.erfcinv(0) == .infinity)
    #expect(Double.erfcinv(-0.0) == .infinity)
    #expect(Double.erfcinv(2) == -.infinity)
    #expect(Double.erfcinv(1) == 0)
    #expect(Double.erfcinv(-1e-300).isNaN)
    #expect(Double.erfcinv(2.5).isNaN)
    #expect(Double.erfcinv(.nan).isNaN)
  }

  @Test("edges of the exponential integral")
  func edgesOfExpint() {
    #expect(Double.expint(0) == .infinity)
    #expect(Double.expint(-0.0) == .infinity)
    #expect(Double.expint(.infinity) == 0)
    #expect(Double.expint(-1).isNaN)
    #expect(Double.expint(.nan).isNaN)
  }

  @Test("beta where its power is subnormal and it is not, and its logarithm")
  func betaNextToUnderflow() {
    for (x, y, value, logarithm) in [
      (5_948_501_104_463_824.0, 20.346608070796236, 3.78346125439478e-304, -698.6552290037679),
      (1e14, 23, 1.124000727774764e-301, -692.96121859225),
      (3e15, 21.5, Double(bitPattern: 3_915_234_589), -722.351930836269),
      (1e16, 0.5, 1.772453850905516e-08, -17.848315801027667),
      (1e20, 17, 0, -752.2070715118948),
      (4e13, 25, Double(bitPattern: 11_153_758), -728.2127848529573),
    ] {
      for (a, b) in [(x, y), (y, x)] {
        #expect(ulpError(Double.beta(a, b), stored: value, tail: 0) <= 4.5)
        #expect(ulpError(Double.logBeta(a, b), stored: logarithm, tail: 0) <= 4.5)
      }
    }
  }

  @Test("edges of the elliptic integrals")
  func edgesOfElliptic() {
    #expect(Double.ellipk(1) == .infinity)
    #expect(Double.ellipk(-.infinity) == 0)
    #expect(Double.ellipk(1.0.nextUp).isNaN)
    #expect(Double.ellipk(.nan).isNaN)
    #expect(Double.ellipe(1) == 1)
    #expect(Double.ellipe(-.infinity) == .infinity)
    #expect(Double.ellipe(1.0.nextUp).isNaN)
    #expect(Double.ellipe(.nan).isNaN)
  }

  @Test("edges of Lambert's function")
  func edgesOfLambert() {
    for x in [0.0, -0.0] {
      #expect(Double.lambertw0(x) == 0 && Double.lambertw0(x).sign == x.sign)
    }
    #expect(Double.lambertw0(.infinity) == .infinity)
    #expect(Double.lambertw0(-0.368).isNaN)
    #expect(Double.lambertw0(-.infinity).isNaN)
    #expect(Double.lambertw0(.nan).isNaN)
  }
}
