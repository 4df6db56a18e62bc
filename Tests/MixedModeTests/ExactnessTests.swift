import DualNumbersCore
import SpecialFunctions
import TestSupport
import Testing

/// No finite number that is wrong: the cases that were, by kind, in every mode and at every order.
@Suite("No finite number that is wrong")
struct ExactnessTests {
  /// A formula in x at a point, with its value and derivatives as far as they are known.
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let x: Double
    let expected: [Double]
    var ulps = 4.0

    init(_ text: String, _ x: Double, _ expected: [Double], ulps: Double = 4) {
      self.text = text
      self.x = x
      self.expected = expected
      self.ulps = ulps
    }

    var testDescription: String { "\(text) at \(x)" }
  }

  static let inf = Double.infinity
  static let nan = Double.nan

  /// Every number that the row and the mode both have, up to the first that does not exist.
  static func check(_ row: Row, _ answers: [EveryMode.Answer]) {
    for answer in answers {
      let known = row.expected.prefix { !$0.isNaN }.count + 1
      for (order, (computed, expected)) in zip(answer.numbers, row.expected).enumerated()
      where order < known {
        #expect(
          isClose(computed, expected, ulps: row.ulps),
          "\(row.testDescription), \(answer), order \(order): not \(expected)")
      }
    }
  }

  // MARK: A flat piece does not take part

  static let flat: [Row] = [
    Row("relu(-1-sqrt(x))", 0, [0, 0, 0, 0]),
    Row("max(-1-sqrt(x), 0)", 0, [0, 0, 0, 0]),
    Row("max(0, -1-sqrt(x))", 0, [0, 0, 0, 0]),
    Row("min(1+sqrt(x), 0)", 0, [0, 0, 0, 0]),
    Row("min(0, 1+sqrt(x))", 0, [0, 0, 0, 0]),
    Row("clamp(sqrt(x)+2, 0, 1)", 0, [1, 0, 0, 0]),
    Row("clamp(-sqrt(x)-2, 0, 1)", 0, [0, 0, 0, 0]),
    Row("clamp(3, 0, sqrt(x)+4)", 0, [3, 0, 0, 0]),
    Row("clamp(3, -sqrt(x), 4)", 0, [3, 0, 0, 0]),
    Row("step(sqrt(x))", 0, [0, 0, 0, 0]),
    Row("sign(sqrt(x))", 0, [0, 0, 0, 0]),
    Row("floor(sqrt(x))", 0, [0, 0, 0, 0]),
    Row("ceil(sqrt(x))", 0, [0, 0, 0, 0]),
    Row("round(sqrt(x))", 0, [0, 0, 0, 0]),
    Row("trunc(sqrt(x))", 0, [0, 0, 0, 0]),
    Row("copysign(1, 1+sqrt(x))", 0, [1, 0, 0, 0]),
    Row("hard_tanh(2+sqrt(x))", 0, [1, 0, 0, 0]),
    Row("fdim(0, 1+sqrt(x))", 0, [0, 0, 0, 0]),
    Row("hinge(2+sqrt(x), 1)", 0, [0, 0, 0, 0]),
    Row("zero_one(1+sqrt(x), 1)", 0, [0, 0, 0, 0]),
    Row("mod(1, 3+sqrt(x))", 0, [1, 0, 0, 0]),
    Row("remainder(1, 3+sqrt(x))", 0, [1, 0, 0, 0]),
    Row("max(hypot(x, x), 1e-10)", 0, [1e-10, 0, 0, 0]),
    Row("logsumexp(sqrt(x), 1000)", 0, [1000, 0, 0, 0]),
    Row("logsumexp(1000, sqrt(x))", 0, [1000, 0, 0, 0]),
    Row("sqrt(x)^0", 0, [1, 0, 0, 0]),
    Row("leaky_relu(1, sqrt(x))", 0, [1, 0, 0, 0]),
    // What does not move does not begin to, and what is straight has no curvature to meet ∞.
    Row("asech(cosh(fdim(x, 2)))", 1e-30, [0, 0, 0, 0]),
    Row("bce(2, x)/0", 1, [inf, -inf, 0, 0]),
    Row("max(x, 0)/0", 1, [inf, inf, 0, 0]),
    // Ties and ends of pieces by the conventions, not by arithmetic.
    Row("relu(sqrt(x))", 0, [0, 0, 0, 0]),
    Row("max(sqrt(x), 0)", 0, [0, inf]),
    // A zero by arithmetic is none by the piece: the slope of |√x| at 0 is not 0.
    Row("abs(sqrt(x))", 0, [0, nan, nan, nan]),
    Row("hinge(sqrt(x), 0)", 0, [1, nan]),
  ]

  @Test("A flat piece does not take part, whatever moves there", arguments: flat)
  func flatPieces(row: Row) {
    let f = EveryMode(row.text)
    Self.check(row, f.forward(at: row.x) + f.backward(at: row.x))
  }

  @Test("Entries that are lost beside the largest take no part")
  func lostEntries() {
    let x = Dual(0.0, tangent: 1)
    #expect(logSumExp([sqrt(x), 1000]).tangent == 0)
    #expect(logSumExp([1000, sqrt(x)]).tangent == 0)
    #expect(softmax([sqrt(x), 1000]).map(\.tangent) == [0, 0])
    #expect(derivatives(order: 2, at: 0) { x in logSumExp([sqrt(x), 1000]) } == [1000, 0, 0])
    #expect(hessian(at: [0]) { x in logSumExp([sqrt(x[0]), 1000]) }[0, 0] == 0)
  }

  // MARK: A second derivative that diverges, or is finite in overflow

  static let ends: [Row] = [
    Row("bessely1(x)", 0x1p-1030, [-inf, inf, -inf, inf]),
    Row("bessely1(x)", 1e-160, [-6.366197723675814e159, inf, -inf, inf]),
    Row("bessely0(x)", 0x1p-1030, [-454.58314060957097, inf, -inf, inf]),
    Row("bessely(2, x)", 1e-160, [-inf, inf, -inf, inf]),
    Row("cotd(x)", .leastNonzeroMagnitude, [inf, -inf, inf, -inf]),
    Row("cotd(x)", 1e-200, [5.729577951308232e201, -inf, inf, -inf]),
    Row("cscd(x)", 0, [inf, -inf, inf, -inf]),
    Row("tand(x)", 90, [inf, inf, inf, inf]),
    Row("tanpi(x)", 0.5, [inf, inf, inf, inf]),
    Row("csc(x)", 1e-200, [1e200, -inf, inf, -inf]),
    Row("coth(x)", 0, [inf, -inf, inf, -inf]),
    Row("log(x)", 0, [-inf, inf, -inf, inf]),
    Row("logit(x)", 0, [-inf, inf, -inf, inf]),
    Row("logit(x)", -0.0, [-inf, inf, -inf, inf]),
    Row("cloglog(x)", 0, [-inf, inf, -inf, inf]),
    Row("logexpm1(x)", 0, [-inf, inf, -inf, inf]),
    Row("log1mexp(x)", 0, [-inf, -inf, -inf, -inf]),
    Row("acsch(x)", 0, [inf, -inf, inf, -inf]),
    Row("acsch(x)", -0.0, [-inf, -inf, -inf, -inf]),
    Row("asech(x)", 0, [inf, -inf, inf, -inf]),
    Row("expint(x)", 0, [inf, -inf, inf, -inf]),
    Row("cbrt(x)", 0, [0, inf, -inf, inf]),
    Row("erf(x)", 8e307, [1, 0, 0, 0]),
    Row("erf(x)", inf, [1, 0, 0, 0]),
    Row("erfc(x)", 8e307, [0, 0, 0, 0]),
    Row("erfc(x)", -inf, [2, 0, 0, 0]),
    Row("cbrt(x)", inf, [inf, 0, 0, 0]),
    Row("gamma(x)", inf, [inf, inf, inf, inf]),
    Row("gamma(x)", 1e308, [inf, inf, inf, inf]),
    Row("x*x", inf, [inf, inf, 2, 0]),
    Row("x*x", -inf, [inf, -inf, 2, 0]),
    Row("abs2(x)", inf, [inf, inf, 2, 0]),
    Row("abs2(x)", -inf, [inf, -inf, 2, 0]),
    Row("xlogy(x, x)", 0, [0, -inf]),
    Row("pow(2, x)", 1e8, [inf, inf, inf]),
    Row("pow(0, x)", -2, [inf, -inf, inf]),
    // A second partial that underflows, where its product with the slopes does not.
    Row("(x^3)^(-2)", 1e30, [1e-180, -6e-210, 4.2e-239], ulps: 16),
  ]

  // MARK: A zero beside infinity, from the second order on

  static let vanishing: [Row] = [
    Row("x*(1-x^1.1)", 0, [0, 1, 0, -inf, inf]),
    Row("(1-x^1.1)*x", 0, [0, 1, 0, -inf, inf]),
    Row("x-x^2.1", 0, [0, 1, 0, -inf, inf]),
    Row("x^2*(1-x^1.1)", 0, [0, 0, 2, 0, -inf]),
    Row("sin(x)*x^1.5", 0, [0, 0, 0, inf, -inf]),
    // Of two factors that both have an infinite derivative neither outweighs the other.
    Row("x^1.1*x^1.1", 0, [0, 0, 0, nan]),
    Row("sqrt(x)*sqrt(x)", 0, [0, nan]),
  ]

  @Test("A factor that is small of the order of h outweighs", arguments: vanishing)
  func vanishingFactors(row: Row) {
    let f = EveryMode(row.text)
    // Lanes of lanes make no test in their products (Docs/Decisions/0024-active-zeros.md): NaN, never another number.
    let answers = f.forward(at: row.x, order: 4) + f.backward(at: row.x)
    Self.check(row, answers.filter { $0.mode != "lanes of lanes" })
    for answer in answers where answer.mode == "lanes of lanes" {
      #expect(answer.numbers[2].isNaN || answer.numbers[2] == row.expected[2], "\(answer)")
    }
  }

  /// A derivative that came out as zero beside an infinite one has no answer, whichever comes first.
  static let still: [Row] = [
    Row("csc(x^1.5)", 0, [inf, nan]),
    Row("sqrt(x*x)", 0, [0, nan]),
    Row("sqrt(x*x*x*x)", 0, [0, nan]),
    Row("cbrt(x^3)", 0, [0, nan]),
    Row("acos(cos(x))", 0, [0, nan]),
    Row("log(x*x-1)", 0, [nan, nan]),
    Row("log(x*x)", 0, [-inf, nan]),
    Row("sqrt(0*x)", 0, [0, nan]),
    Row("sqrt(x-x)", 0, [0, nan]),
    // What does not move takes no part: a constant, a flat piece.
    Row("sqrt(floor(x))+x", 0.5, [0.5, 1]),
    Row("sqrt(relu(-1-x))+x", 0, [0, 1]),
    Row("cbrt(x^0-1)+x", 0, [0, 1]),
    Row("2*inf*x+x", inf, [inf, inf]),
    // What moves infinitely fast meets a zero.
    Row("cos(sqrt(x))", 0, [1, nan]),
    Row("cos(acos(x))", 1, [1, nan]),
    Row("exp(log(x))", 0, [0, nan]),
    Row("cosh(acosh(x))", 1, [1, nan]),
    Row("cbrt(x)^3", 0, [0, nan]),
    Row("x*sqrt(x)", 0, [0, nan]),
  ]

  @Test("A zero that was computed is not one at rest", arguments: still)
  func stillNumbers(row: Row) {
    let f = EveryMode(row.text)
    // A series goes on from a term of zero as from one at rest.
    let answers = f.forward(at: row.x, order: 1) + f.backward(at: row.x)
    for answer in answers where !answer.mode.hasPrefix("TaylorSeries") {
      for (order, (computed, expected)) in zip(answer.numbers, row.expected).enumerated() {
        #expect(
          isClose(computed, expected, ulps: row.ulps),
          "\(row.testDescription), \(answer), order \(order): not \(expected)")
      }
    }
  }

  /// f, ∂x, ∂y of numbers that meet at nodes of the tape.
  static let stillPairs: [(String, Double, Double, [Double])] = [
    ("sqrt(x*y)", 0, 0, [0, nan, nan]),
    ("sqrt(x*y)", 0, 1, [0, inf, nan]),
    ("sqrt(x)+y", 0, 1, [1, inf, 1]),
    ("sqrt(x)+y*y", 0, 1, [1, inf, 2]),
    ("cbrt(x^3)+y", 0, 1, [1, nan, 1]),
    ("sqrt(x*x+y*y)", 0, 0, [0, nan, nan]),
    ("sqrt(x*y-x*y)", 1, 1, [0, nan, nan]),
    ("sqrt(x*y)*cos(y)", 0, 0, [0, nan, nan]),
    ("csc((x*y)^1.5)", 0, 0, [inf, nan, nan]),
    ("cos(sqrt(x*y))", 0, 1, [1, nan, nan]),
    ("sqrt(x)*sqrt(y)", 0, 0, [0, nan, nan]),
    ("hypot(x, y)", 0, 0, [0, nan, nan]),
    ("hypot(x, y)^2/2", 0, 0, [0, nan, nan]),
    ("(x*x+y*y)/2", 0, 0, [0, 0, 0]),
    ("max(x, y, 1)", 1, 1, [1, 1 / 3.0, 1 / 3.0]),
    ("min(x, y, x, 1)", 1, 1, [1, 0.5, 0.25]),
    ("max(3, x, y)", 3, 2, [3, 0.5, 0]),
    ("logsumexp(x, y)", -inf, -inf, [-inf, 0.5, 0.5]),
    ("x*(1-y^1.1)", 0, 0, [0, 1, 0]),
  ]

  @Test("The same of two numbers", arguments: 0..<stillPairs.count)
  func stillNumbersOfTwo(index: Int) {
    let (text, x, y, expected) = Self.stillPairs[index]
    let f = EveryMode(text)
    for answer in f.second(at: x, y) + f.first(at: x, y) where answer.numbers.count >= 3 {
      for (computed, expected) in zip(answer.numbers, expected) {
        #expect(isClose(computed, expected, ulps: 1), "\(text) at \(x), \(y), \(answer)")
      }
    }
  }

  @Test("Ends of domains, poles and overflow", arguments: ends)
  func endsOfDomains(row: Row) {
    let f = EveryMode(row.text)
    Self.check(row, f.forward(at: row.x) + f.backward(at: row.x))
  }

  @Test("A higher order does not change a lower one")
  func orders() {
    #expect(
      derivatives(order: 3, at: 0) { x in xlogy(x, x) } == [0, -Self.inf, Self.inf, -Self.inf])
    for text in ["xlogy(x, x)", "x*(1-x^1.1)", "x*sqrt(x)", "pow(x, x)", "sqrt(x)*sqrt(x)"] {
      let f = EveryMode(text)
      let first = derivatives(order: 1, at: 0) { f([$0]) }
      for order in 2...6 {
        let more = derivatives(order: order, at: 0) { f([$0]) }
        #expect(isClose(more[1], first[1], ulps: 0), "\(text), order \(order): \(more), \(first)")
      }
    }
  }

  // MARK: Cancellation

  @Test("ψ, Γ′ and (ln Γ)′ beside the zero of ψ on the negative axis")
  func besideDigammaZero() {
    let rows: [(Double, Double)] = [
      (-0.5000001, 0.0364890804983527924), (-0.50001, 0.0364006259150994133),
      (-0.5005, 0.03202246524935503), (-0.501, 0.0275547251445883569),
      (-0.504, 0.000742071604705396851), (-0.50408, 2.68932709197597616e-05),
      (-0.51, -0.052931736969635927), (-0.4999, 0.0373834500868825042),
      (-0.26, 2.73460570093759111), (-1.5005, 0.698466983743190443),
    ]
    for (x, exact) in rows {
      // A roundoff of the size of ψ and of x·ψ′, which is 9.
      let bound = 0x1p-53 * (exact.magnitude + x.magnitude * polygamma(1, x))
      #expect((digamma(x) - exact).magnitude <= bound, "\(x): \(digamma(x)), not \(exact)")
      #expect(derivative(at: x) { lgamma($0) } == digamma(x))
    }
  }

  @Test("Separated arguments of softmax's relatives")
  func separated() {
    let tail = 4.248354255291589e-18
    let second = derivatives(order: 3, at: 40) { x in logSumExp([x, 0]) }
    #expect(second == [40, 1, tail, -tail])
    #expect(derivatives(order: 2, at: 40) { x in logSumExp([0, x]) } == [40, 1, tail])
    #expect(hessian(at: [40]) { x in logSumExp([x[0], 0]) }[0, 0] == tail)
    #expect(ForwardMode.hessian(at: [40.0]) { x in logSumExp([x[0], 0]) }[0, 0] == tail)
    #expect(logSoftmax([40.0, 0]) == [-tail, -40])
    #expect(derivative(at: 40) { x in logSoftmax([x, 0])[0] } == tail)
    #expect(derivatives(order: 2, at: 40) { x in logSoftmax([x, 0])[0] } == [-tail, tail, -tail])
    #expect(gradient(at: [40, 0]) { x in logSoftmax(x)[0] } == [tail, -tail])
    // A large common part costs the value nothing.
    #expect(logSoftmax([1e6, 1e6]) == [-0.6931471805599453, -0.6931471805599453])
    #expect(logSoftmax([Double.infinity, 0])[1] == -Self.inf && logSoftmax([3.0]) == [0])
  }

  /// f, ∂x, ∂y, ∂xx, ∂xy, ∂yy; NaN where nothing is said.
  static let pairs: [(String, Double, Double, [Double])] = [
    ("beta(x, y)", 1e-8, 1e-8, [2e8, -1e16, -1e16, 2e24, 2.4041137522030276, 2e24]),
    ("beta(x, y)", 1e-160, 0.3, [1e160, -inf, -12.24536454610773, inf, 1.8147986003931829, nan]),
    ("beta(x, y)", 5, 7, [nan, nan, nan, nan, 0.00019342568908558889, nan]),
    ("beta(x, y)", 30, 0.01, [nan, nan, nan, nan, 0.12908418117326736, nan]),
    ("beta(x, y)", 0.01, 50, [nan, nan, nan, nan, 0.086404089647687831, nan]),
    ("logsubexp(x, y)", 1e-160, 1e-200, [-368.4136148790473, 1e160, -1e160, nan, nan, nan]),
    (
      "log(base=x, y)", 1e-160, 2,
      [nan, -5.106861953290112e154, nan, inf, -3.683822207258084e154, nan]
    ),
    ("x^y", 1e160, 2, [inf, 2e160, inf, 2, 7.378272297580946e162, inf]),
  ]

  @Test(
    "Second derivatives of two numbers, where they cancelled or overflowed",
    arguments: 0..<pairs.count)
  func ofTwoNumbers(index: Int) {
    let (text, x, y, expected) = Self.pairs[index]
    for answer in EveryMode(text).second(at: x, y) {
      for (computed, expected) in zip(answer.numbers, expected) where !expected.isNaN {
        #expect(
          isClose(computed, expected, ulps: 8), "\(text) at \(x), \(y), \(answer): not \(expected)")
      }
    }
  }

  // MARK: High orders

  @Test("Derivatives of the exponential do not underflow with their factorials")
  func exponential() {
    for order in [39, 177, 178, 500, 1023] {
      let computed = derivative(order: order, at: 1) { x in exp(x) }
      #expect((computed / Double.exp(1) - 1).magnitude < 1e-13, "\(order): \(computed)")
    }
    for order in [38, 39, 100, 127] {
      let computed = ForwardMode.derivative(order: order, at: Float(1)) { x in exp(x) }
      #expect((computed / Float.exp(1) - 1).magnitude < 1e-5, "\(order): \(computed)")
    }
    // 170! is the last factorial that is a number.
    let reciprocals = derivatives(order: 172, at: 1) { x in 1 / x }
    #expect(reciprocals[170].isFinite && reciprocals[171] == -Self.inf)
  }

  @Test("erfcx and dawson keep their digits far out")
  func farOut() {
    let scaled = derivatives(order: 6, at: 1000) { x in erfcx(x) }
    for (k, exact) in [
      (4, 1.3540448451731986e-14), (5, -6.7702039153253e-17), (6, 4.0621081318736e-19),
    ] {
      #expect((scaled[k] / exact - 1).magnitude < 1e-13, "\(k): \(scaled[k])")
    }
    let rows: [(Double, Double)] = [
      (derivative(order: 6, at: 100) { x in erfcx(x) }, 4.056484361421856e-12),
      (derivative(order: 6, at: 100) { x in dawson(x) }, 3.605045676244103e-12),
      (derivative(order: 6, at: 20) { x in dawson(x) }, 2.9137844221338325e-7),
      (derivative(order: 8, at: 8.3999) { x in dawson(x) }, 0.0001369073027903766),
      (derivative(order: 8, at: 8.4001) { x in dawson(x) }, 0.00013687550319903168),
    ]
    for (computed, exact) in rows {
      #expect(isClose(computed, exact, ulps: 8), "\(computed), not \(exact)")
    }
  }
}
