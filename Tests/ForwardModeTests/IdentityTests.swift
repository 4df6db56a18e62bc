import DualNumbers
import TestSupport
import Testing

/// Identities that hold for all numbers, in value and tangent, at 10⁵ random points each (fewer in debug).
@Suite("Algebraic identities")
struct IdentityTests {
  /// One side of an identity and the other, and where it holds.
  struct Identity: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let range: ClosedRange<Double>
    /// The tolerance, in ulp of the larger of 1, the sides and ``scale``.
    let ulps: Double
    let left: @Sendable (Dual<Double>) -> Dual<Double>
    let right: @Sendable (Dual<Double>) -> Dual<Double>
    /// How large the terms get that cancel.
    let scale: @Sendable (Double) -> Double

    init(
      _ name: String, _ range: ClosedRange<Double>, ulps: Double = 8,
      _ left: @escaping @Sendable (Dual<Double>) -> Dual<Double>,
      _ right: @escaping @Sendable (Dual<Double>) -> Dual<Double>,
      scale: @escaping @Sendable (Double) -> Double = { _ in 1 }
    ) {
      testDescription = name
      (self.range, self.ulps, self.left, self.right, self.scale) = (range, ulps, left, right, scale)
    }
  }

  typealias D = Dual<Double>

  static let identities: [Identity] = [
    Identity(
      "sin² + cos² = 1", -100...100, { D.sin($0) * D.sin($0) + D.cos($0) * D.cos($0) }, { _ in 1 }),
    Identity("tan = sin/cos", -1.5...1.5, ulps: 12, { D.tan($0) }, { D.sin($0) / D.cos($0) }),
    Identity("sec = 1/cos", -1.5...1.5, { D.sec($0) }, { 1 / D.cos($0) }),
    Identity(
      "csc·sin = 1", 0.1...3, ulps: 32, { D.csc($0) * D.sin($0) }, { _ in 1 },
      scale: { 1 / $0 + 40 }),
    Identity(
      "cot·tan = 1", 0.1...1.5, ulps: 32, { D.cot($0) * D.tan($0) }, { _ in 1 }, scale: { _ in 20 }),
    Identity("atan(tan x) = x", -1.5...1.5, { D.atan(D.tan($0)) }, { $0 }),
    Identity("asin(sin x) = x", -1.2...1.2, ulps: 16, { D.asin(D.sin($0)) }, { $0 }),
    Identity(
      "acos(cos x) = x", 0.3...2.8, ulps: 16, { D.acos(D.cos($0)) }, { $0 }, scale: { _ in 8 }),
    Identity("asec(x) = acos(1/x)", 1.2...50, ulps: 16, { D.asec($0) }, { D.acos(1 / $0) }),
    Identity("acsc(x) = asin(1/x)", 1.2...50, ulps: 16, { D.acsc($0) }, { D.asin(1 / $0) }),
    Identity("acot x + atan x = π/2", 0.1...50, { D.acot($0) + D.atan($0) }, { _ in D(.pi / 2) }),
    Identity("sind x = sin(deg2rad x)", -90...90, { D.sind($0) }, { D.sin(D.deg2rad($0)) }),
    Identity(
      "sind² + cosd² = 1", -1e6...1e6, { D.sind($0) * D.sind($0) + D.cosd($0) * D.cosd($0) },
      { _ in 1 }),
    Identity(
      "sinpi 2x = 2 sinpi x cospi x", -100...100, ulps: 16, { D.sinpi(2 * $0) },
      { 2 * D.sinpi($0) * D.cospi($0) }, scale: { _ in 4 }),
    Identity(
      "sinc x·πx = sinpi x", -20...20, ulps: 16, { D.sinc($0) * D.pi * $0 }, { D.sinpi($0) },
      scale: { 1 + $0.magnitude * 8 }),
    Identity("exp(log x) = x", 1e-3...1e3, ulps: 16, { D.exp(D.log($0)) }, { $0 }),
    Identity("log(exp x) = x", -100...100, { D.log(D.exp($0)) }, { $0 }),
    Identity(
      "log1p(expm1 x) = x", -5...50, ulps: 16, { D.log(onePlus: D.expMinusOne($0)) }, { $0 },
      scale: { D.exp(-D($0)).value + 1 }),
    Identity(
      "log(b, x)·ln b = ln x", 0.01...100, ulps: 16, { D.log(base: 3, $0) * D.log(3) },
      { D.log($0) }, scale: { 1 + 1 / $0 }),
    Identity(
      "cosh² − sinh² = 1", -5...5, { D.cosh($0) * D.cosh($0) - D.sinh($0) * D.sinh($0) },
      { _ in 1 }, scale: { 2 * Double.cosh($0) * Double.cosh($0) }),
    Identity("tanh = sinh/cosh", -20...20, ulps: 12, { D.tanh($0) }, { D.sinh($0) / D.cosh($0) }),
    Identity(
      "sech² = 1 − tanh²", -3...3, ulps: 12, { D.sech($0) * D.sech($0) },
      { 1 - D.tanh($0) * D.tanh($0) }),
    Identity("asinh(sinh x) = x", -20...20, ulps: 12, { D.asinh(D.sinh($0)) }, { $0 }),
    Identity(
      "asech(sech x) = x", 0.2...20, ulps: 32, { D.asech(D.sech($0)) }, { $0 },
      scale: { 1 + 20 / ($0 * $0) }),
    Identity("Γ(x + 1) = xΓ(x)", 0.5...10, ulps: 16, { D.gamma($0 + 1) }, { $0 * D.gamma($0) }),
    Identity(
      "lnΓ(x + 1) = ln x + lnΓ(x)", 0.5...50, ulps: 16, { D.logGamma($0 + 1) },
      { D.log($0) + D.logGamma($0) }, scale: { 1 + 4 * $0 }),
    Identity(
      "ψ(x + 1) = ψ(x) + 1/x", 0.2...50, ulps: 16, { D.digamma($0 + 1) },
      { D.digamma($0) + 1 / $0 }, scale: { 1 + 4 / ($0 * $0) }),
    Identity("erf + erfc = 1", -6...6, { D.erf($0) + D.erfc($0) }, { _ in 1 }),
    Identity(
      "softplus x − softplus(−x) = x", -50...50, { D.softplus($0) - D.softplus(-$0) }, { $0 }),
    Identity(
      "sigmoid x + sigmoid(−x) = 1", -50...50, { D.sigmoid($0) + D.sigmoid(-$0) }, { _ in 1 }),
    Identity(
      "logit(sigmoid x) = x", -30...3, ulps: 32, { D.logit(D.sigmoid($0)) }, { $0 },
      scale: { 1 + D.exp(D($0)).value }),
    Identity(
      "logexpm1(softplus x) = x", -30...30, ulps: 16, { D.logexpm1(D.softplus($0)) }, { $0 }),
    Identity("logaddexp(x, 0) = softplus x", -50...50, { D.logaddexp($0, 0) }, { D.softplus($0) }),
    Identity("Φ(x) + Φ(−x) = 1", -8...8, { D.normalCDF($0) + D.normalCDF(-$0) }, { _ in 1 }),
    Identity(
      "gelu x − gelu(−x) = x", -8...8, { D.gelu($0) - D.gelu(-$0) }, { $0 },
      scale: { 1 + $0.magnitude }),
    Identity(
      "silu x − silu(−x) = x", -30...30, { D.silu($0) - D.silu(-$0) }, { $0 },
      scale: { 1 + $0.magnitude }),
    Identity(
      "mish = x·tanh(softplus x)", -20...20, ulps: 16, { D.mish($0) },
      { $0 * D.tanh(D.softplus($0)) }),
    Identity("√x² = |x|", -10...10, { D.sqrt($0 * $0) }, { D.abs($0) }),
    Identity("∛x³ = x", -10...10, ulps: 12, { D.cbrt($0 * $0 * $0) }, { $0 }),
    Identity("pow(x, 3) = x·x·x", -10...10, { D.pow($0, 3) }, { $0 * $0 * $0 }),
    Identity("hypot(sin, cos) = 1", -100...100, { D.hypot(D.sin($0), D.cos($0)) }, { _ in 1 }),
    Identity("atan2(sin, cos) = x", -3...3, { D.atan2(y: D.sin($0), x: D.cos($0)) }, { $0 }),
    Identity("max + min = x + y", -10...10, { D.maximum($0, 1) + D.minimum($0, 1) }, { $0 + 1 }),
    Identity("fdim x − fdim(−x) = x", -10...10, { D.fdim($0, 0) - D.fdim(0, $0) }, { $0 }),
  ]

  #if DEBUG
    // Without optimisation a point takes fifteen microseconds; release builds try them all.
    static let points = 20_000
  #else
    static let points = 100_000
  #endif

  @Test("in value and tangent", arguments: identities)
  func holds(identity: Identity) {
    var random = SeededGenerator()
    // Recorded once at the end: an expectation in each turn would take most of the time.
    var worst = (error: 0.0, x: 0.0)
    for _ in 0..<Self.points {
      let x = Double.random(in: identity.range, using: &random)
      let left = identity.left(Dual(x, tangent: 1))
      let right = identity.right(Dual(x, tangent: 1))
      let scale = max(1, max(right.value.magnitude, identity.scale(x)))
      let slopes = max(scale, right.tangent.magnitude)
      let value = (left.value - right.value).magnitude / scale
      let tangent = (left.tangent - right.tangent).magnitude / slopes
      let error = value > tangent ? value : tangent
      if !(error <= worst.error) { worst = (error, x) }
    }
    #expect(
      worst.error <= identity.ulps * 0x1p-52,
      "off by \(worst.error * 0x1p52) ulp at \(worst.x), seed \(random.seed)")
  }

  // MARK: The derivative as a limit

  @Test(
    "f(x + h) ≈ f(x) + h·f′(x) at h = 1e-8 for every rule",
    arguments: TableFunction.allUnary + TableFunction.allBinary + TableFunction.allTernary)
  func limit(f: TableFunction) {
    var random = SeededGenerator()
    let h = 1e-8
    for _ in 0..<200 {
      var x: [Double]
      switch f.arity {
      case 1: x = [Double.random(in: Domains.range(f), using: &random)]
      case 2: x = Domains.pair(f, &random)
      default: x = random.numbers(3, in: -3...3)
      }
      for index in x.indices {
        let y = f(x.indices.map { Dual(x[$0], tangent: $0 == index ? 1 : 0) })
        var shifted = x
        shifted[index] += h
        let step = shifted[index] - x[index]
        // Next to a kink or a jump the difference says nothing.
        let there = f(shifted.indices.map { Dual(shifted[$0], tangent: $0 == index ? 1 : 0) })
        guard (there.tangent - y.tangent).magnitude <= 1e-4 * (1 + y.tangent.magnitude) else {
          continue
        }
        let error = (there.value - (y.value + step * y.tangent)).magnitude
        #expect(
          error <= 1e-13 * (1 + y.value.magnitude + y.tangent.magnitude),
          "\(f)\(x) along \(index): \(error), seed \(random.seed)")
      }
    }
  }
}
