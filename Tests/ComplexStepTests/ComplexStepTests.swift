import DualNumbers
import Testing

/// The complex step, as the comparison shows it: an independent check on the rules, as its derivatives come from
/// complex functions.
@Suite("Complex step")
struct ComplexStepTests {
  typealias Function = @Sendable ([ComparedNumber<Double>]) -> [ComparedNumber<Double>]

  static let functions: [(name: String, at: [Double], f: Function)] = [
    ("sqrt", [0.3, 2, 1e200], { $0.map { sqrt($0) } }),
    ("cbrt", [-2, 0.3, 5], { $0.map { cbrt($0) } }),
    ("reciprocal", [-2, 0.3], { $0.map { reciprocal($0) } }),
    ("quotient", [3, -0.2, 7], { x in [x[0] / x[1], x[1] / x[2], x[2] / x[0], 1 / x[1]] }),
    ("pow int", [-2, 0.3], { $0.map { pow($0, 3) } + $0.map { pow($0, -2) } }),
    ("pow const", [2, 0.3], { $0.map { pow($0, 2.5) } }),
    ("pow", [2, 3.5], { x in [pow(x[0], x[1]), pow(x[1], x[0])] }),
    ("hypot large", [3e200, -4e200], { x in [hypot(x[0], x[1])] }),
    ("hypot", [3, -4, 1e50], { x in [hypot(x[0], x[1]), hypot(x[1], x[2])] }),
    ("exp", [-3, 0.3], { $0.map { exp($0) } + $0.map { exp2($0) } + $0.map { exp10($0) } }),
    ("expm1", [-40, 1e-9, 0.3], { $0.map { expMinusOne($0) } }),
    ("log", [0.3, 7], { $0.map { log($0) } + $0.map { log2($0) } + $0.map { log10($0) } }),
    ("log1p", [-0.5, 1e-9, 7], { $0.map { log(onePlus: $0) } }),
    ("sin", [-3, 0.3], { $0.map { sin($0) } + $0.map { cos($0) } + $0.map { tan($0) } }),
    ("asin", [-0.9, 0.3], { $0.map { asin($0) } + $0.map { acos($0) } }),
    ("atan", [-9, 0.3, 1e10], { $0.map { atan($0) } }),
    ("atan2", [0.3, -2, 5], { x in [atan2(x[0], x[1]), atan2(x[2], x[0]), atan2(x[1], x[2])] }),
    ("sinh", [-3, 0.3], { $0.map { sinh($0) } + $0.map { cosh($0) } }),
    ("tanh", [-20, 0.3, 20], { $0.map { tanh($0) } }),
    ("asinh", [-9, 0.3], { $0.map { asinh($0) } }),
    ("acosh", [1.001, 9], { $0.map { acosh($0) } }),
    ("atanh", [-0.9, 0.3], { $0.map { atanh($0) } }),
    ("sigmoid", [-40, 0.3, 40], { $0.map { sigmoid($0) } + $0.map { softplus($0) } }),
    ("kinks", [-2, 0.3], { $0.map { abs($0) } + $0.map { relu($0) } + [max($0[0], $0[1])] }),
    ("ties", [2, 2], { x in [max(x[0], x[1]), min(x[0], x[1])] }),
    ("whole", [-2.5, 0.3], { $0.map { floor($0) } + $0.map { step($0) } + [mod($0[0], $0[1])] }),
    ("copysign", [-2, 3], { x in [copysign(x[0], x[1]), copysign(x[1], x[0])] }),
    (
      "kernels", [0.3, 2],
      { elementwise(Rules.FastTanh.self, $0) + elementwise(Rules.Sin.self, $0) }
    ),
    ("lists", [0.3, 2, -5], { [sum($0), norm($0), dot($0, $0), dot([1, 2, 3], $0)] }),
    ("rules", [0.3, 2], { x in [sec(x[0]), csch(x[1]), silu(x[0]), logaddexp(x[0], x[1])] }),
  ]

  @Test("Agrees with the rules", arguments: functions.map(\.name))
  func agreement(_ name: String) throws {
    let function = try #require(Self.functions.first { $0.name == name })
    let report = ModeComparison(at: function.at, of: function.f).counted()
    let complex = try #require(report.entry(.complexStep), "\(report.omitted)")
    #expect(complex.deviation.ulps <= 8, "\(complex.deviation)")
    #expect(report[.forwardLanes].deviation.ulps == 0)
  }

  @Test("Branches on values are those of the plain function")
  func branches() {
    let report = ModeComparison(at: [0.5]) { x in
      var y = x[0]
      while y < 100 { y = y * y + 1 }
      return [y]
    }.counted()
    #expect(report[.complexStep].deviation.ulps <= 4)
  }

  @Test("Says which functions it does not know, and where nothing is analytic")
  func refusals() {
    let special = ModeComparison(at: [0.5, 2]) { x in [erf(x[0]) * gamma(x[1]) + erf(x[1])] }
      .counted()
    let reason = special.omitted.first { $0.mode == .complexStep }?.reason
    #expect(reason == "not known for complex numbers: erf, gamma.")
    for f: Function in [{ [sqrt($0[0])] }, { [log($0[0])] }, { [1 / $0[0]] }] {
      let singular = ModeComparison(at: [0], of: f).counted()
      #expect(singular.entry(.complexStep) == nil)
      #expect(singular.omitted.contains { $0.reason.contains("not analytic") })
    }
    // Outside the domain the complex functions go on, the real ones do not.
    let outside = ModeComparison(at: [-1]) { x in [log(x[0])] }.counted()
    #expect(outside.entry(.complexStep) == nil)
  }

  @Test("Constants of a special function are no obstacle")
  func constants() {
    let report = ModeComparison(at: [0.5]) { x in
      [x[0] * erf(ComparedNumber<Double>(0.3))]
    }.counted()
    #expect(report[.complexStep].deviation.ulps == 0)
  }
}
