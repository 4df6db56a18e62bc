internal import ComplexStep
internal import DualNumbers
import Rendering

extension Demo {
  static let checking = Demo(
    name: "checking",
    abstract: "Mistakes in derivatives by hand, and which check sees them; the dot-product test."
  ) {
    let point = [2.0, 5.0]
    let exact = gradient(at: point) { lecture($0) }[1]
    let checks = quotients(at: point)
    var table = Table(
      "∂f/∂x₂ by hand", "error", "forward, h = 1e−8", "central, h = 1e−5", "complex step",
      "dual number")
    let candidates: [(name: String, value: Double)] = [
      ("x₁ − cos x₂", 2 - Double.cos(5)), ("x₁ + cos x₂", 2 + Double.cos(5)),
      ("x₁ − 0.2837", 2 - 0.2837), ("x₁ − cos x₂ + 1e−9", 2 - Double.cos(5) + 1e-9),
      ("x₁ − cos x₂ + 1e−12", 2 - Double.cos(5) + 1e-12),
    ]
    for (name, value) in candidates {
      // A check sees what is larger than its own error.
      let verdicts = checks.map { check in
        let noise = (check.value - exact).magnitude
        let seen = (check.value - value).magnitude > 10 * max(noise, exact.ulp)
        return seen ? "sees it" : value == exact ? "agrees" : "sees nothing"
      }
      table.add([name, shown((value - exact).magnitude, 1)] + verdicts)
    }
    var errors = Table("check", "its own error")
    for check in checks {
      errors.add([check.name, shown((check.value - exact).magnitude, 2)])
    }
    return Result(
      text: """
        f = ln x₁ + x₁x₂ − sin x₂ at (2, 5); ∂f/∂x₂ = \(shown(exact, 15)).

        \(errors.shown)
        \(table.shown)
        y = tanh(A·x): w·(J·v) by dual numbers, and (w·J)·v by three programs for w·J:

        \(dotProducts)
        """, picture: errorsOfChecks(exact, point).svg)
  }

  private typealias Check = (name: String, value: Double)

  /// ∂f/∂x₂ by each of the checks.
  private static func quotients(at x: [Double]) -> [Check] {
    func moved(_ h: Double) -> Double { lecture([x[0], x[1] + h]) }
    let complex = lecture([ComplexNumber(x[0], 0), ComplexNumber(x[1], ComplexStep.step)])
    return [
      ("forward difference, h = 1e−8", (moved(1e-8) - moved(0)) / 1e-8),
      ("central difference, h = 1e−5", (moved(1e-5) - moved(-1e-5)) / 2e-5),
      ("complex step", complex.imaginary / ComplexStep.step),
      ("dual number", gradient(at: x) { lecture($0) }[1]),
    ]
  }

  // MARK: The dot-product test

  private static let weights = [0.5, -1, 2, 0.25]

  private static func layer<T: RealNumber>(_ x: [T]) -> [T] {
    (0..<2).map { (i: Int) -> T in
      let sum: T = T(weights[2 * i]) * x[0] + T(weights[2 * i + 1]) * x[1]
      return T.tanh(sum)
    }
  }

  private static var dotProducts: String {
    let (x, v, w) = ([0.3, -0.2], [1.0, 2.0], [-1.0, 0.5])
    let y = layer(x)
    let forward = dot(w, jvp(at: x, along: v) { layer($0) })
    let slopes: [Double] = [1 - y[0] * y[0], 1 - y[1] * y[1]]
    func product(_ w: [Double], isTransposed: Bool) -> [Double] {
      (0..<2).map { (j: Int) -> Double in
        let (first, second) = isTransposed ? (j, 2 + j) : (2 * j, 2 * j + 1)
        return weights[first] * w[0] + weights[second] * w[1]
      }
    }
    let sloped: [Double] = [w[0] * slopes[0], w[1] * slopes[1]]
    let programs: [(name: String, back: [Double])] = [
      ("the tape", vjp(at: x, cotangent: w) { layer($0) }),
      ("by hand", product(sloped, isTransposed: true)),
      ("A for its transpose", product(sloped, isTransposed: false)),
      ("tanh′ forgotten", product(w, isTransposed: true)),
    ]
    var table = Table("w·J by", "w·(J·v)", "(w·J)·v", "difference")
    for (name, back) in programs {
      let backward = dot(back, v)
      let difference = (forward - backward).magnitude
      table.add([
        name, shown(forward, 6), shown(backward, 6),
        difference < 1e-15 ? "< 1e−15" : shown(difference, 2),
      ])
    }
    return table.shown
  }

  private static func errorsOfChecks(_ exact: Double, _ x: [Double]) -> Chart {
    let steps = (4...44).map { Double.exp10(-Double($0) / 4) }
    func errors(_ quotient: (Double) -> Double) -> [(x: Double, y: Double)] {
      steps.map { h in (h, max((quotient(h) - exact).magnitude, 1e-17)) }
    }
    func f(_ h: Double) -> Double { lecture([x[0], x[1] + h]) }
    return Chart(
      title: "What a check by differences cannot see: below its line",
      x: Axis("step h", .logarithmic),
      y: Axis("error; none stands at 10⁻¹⁷", .logarithmic),
      curves: [
        .init(name: "forward difference", points: errors { (f($0) - f(0)) / $0 }),
        .init(name: "central difference", points: errors { (f($0) - f(-$0)) / (2 * $0) }),
        .init(
          name: "complex step",
          points: errors {
            lecture([ComplexNumber(x[0], 0), ComplexNumber(x[1], $0)]).imaginary / $0
          }),
      ])
  }
}
