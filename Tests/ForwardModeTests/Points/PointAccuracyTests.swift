#if arch(x86_64) && !os(Windows) && !os(Android)
  import DualNumbers
  import Testing
  import TestSupport

  /// The functions with code for eight numbers, in units in the last place against numbers of 64 bits; `Docs/Accuracy.md`
  /// states what a million points of each kind gave.
  @Suite("Accuracy at many points")
  struct PointAccuracyTests {
    static let count = 4000

    /// Numbers of every size from 2^`low` to 2^`high`.
    private func sizes(
      _ low: Int, _ high: Int, isSigned: Bool, _ random: inout SeededGenerator
    ) -> [Double] {
      (0..<Self.count).map { _ in
        Double(
          sign: isSigned && Bool.random(using: &random) ? .minus : .plus,
          exponent: Int.random(in: low...high, using: &random),
          significand: Double.random(in: 1..<2, using: &random))
      }
    }

    private func check(
      _ name: String, _ x: [Double], _ computed: [Double], within bound: Double,
      _ exact: (Float80) -> Float80
    ) {
      var (worst, place) = (0.0, 0.0)
      for (x, y) in zip(x, computed) {
        let reference = exact(Float80(x))
        let rounded = Double(reference)
        let error =
          rounded.isFinite && rounded != 0
          ? Double(((Float80(y) - reference) / Float80(spacing(at: rounded))).magnitude)
          : y.isIdentical(to: rounded) ? 0 : .infinity
        if !(error <= worst) { (worst, place) = (error, x) }
      }
      #expect(worst <= bound, "\(name) at \(place): \(worst) ulp")
    }

    @Test("exp and log")
    func exponential() {
      var random = SeededGenerator()
      for x in [
        random.numbers(Self.count, in: -1...1), random.numbers(Self.count, in: -750...750),
        sizes(-60, 9, isSigned: true, &random),
      ] {
        let y = valuesWithDerivatives(at: x) { x in exp(x) }
        check("exp", x, y.values, within: 1.2) { Float80.exp($0) }
      }
      for x in [
        random.numbers(Self.count, in: 0.5...2), random.numbers(Self.count, in: 0.999...1.001),
        sizes(-1073, 1023, isSigned: false, &random),
      ] {
        let y = valuesWithDerivatives(at: x) { x in log(x) }
        check("log", x, y.values, within: 1) { Float80.log($0) }
      }
    }

    @Test("sin and cos, next to their zeros and far out")
    func trigonometric() {
      var random = SeededGenerator()
      let zeros = (1...Self.count).map { n -> Double in
        let x = Double(Float80(n * 161) * Float80.pi / 2)
        return n % 3 == 0 ? -x : n % 3 == 1 ? x : x.nextUp
      }
      for x in [
        random.numbers(Self.count, in: -3.2...3.2), random.numbers(Self.count, in: -1e6...1e6),
        zeros,
        sizes(-60, 300, isSigned: true, &random),
      ] {
        let y = valuesWithDerivatives(at: x) { x in sin(x) }
        check("sin", x, y.values, within: 1.1) { Float80.sin($0) }
        check("cos", x, y.derivatives, within: 1.1) { Float80.cos($0) }
      }
    }

    @Test("tanh and its derivative")
    func hyperbolic() {
      var random = SeededGenerator()
      for x in [
        random.numbers(Self.count, in: -2...2), random.numbers(Self.count, in: -25...25),
        random.numbers(Self.count, in: 0.54...0.56),
        sizes(-60, 10, isSigned: true, &random),
      ] {
        let y = valuesWithDerivatives(at: x) { x in tanh(x) }
        check("tanh", x, y.values, within: 1.5) { Float80.tanh($0) }
        check("sech²", x, y.derivatives, within: 2.5) { x in
          let cosh = Float80.cosh(x)
          return 1 / (cosh * cosh)
        }
      }
    }

    @Test("Special points have the platform's bits")
    func edges() {
      let x: [Double] = [
        0, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .leastNormalMagnitude, .infinity,
        -.infinity, .nan, 1e300, -1e300,
        709.7, 709.8, -708.5, -745.2, -746, 0x1.1p20, -0x1.1p20,
      ]
      func same(_ computed: [Double], _ exact: (Double) -> Double) {
        for (x, y) in zip(x, computed) {
          #expect(PointRuleTests.distance(exact(x), y) <= 1, "\(x): \(y), not \(exact(x))")
          #expect(exact(x) != 0 || y.sign == exact(x).sign)
        }
      }
      same(valuesWithDerivatives(at: x) { x in exp(x) }.values) { Double.exp($0) }
      same(valuesWithDerivatives(at: x) { x in log(x) }.values) { Double.log($0) }
      same(valuesWithDerivatives(at: x) { x in sin(x) }.values) { Double.sin($0) }
      same(valuesWithDerivatives(at: x) { x in cos(x) }.values) { Double.cos($0) }
      same(valuesWithDerivatives(at: x) { x in tanh(x) }.values) { Double.tanh($0) }
      same(valuesWithDerivatives(at: x) { x in sqrt(x) }.values) { Double.sqrt($0) }
    }
  }
#endif
