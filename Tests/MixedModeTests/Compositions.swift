import DualNumbersCore
import Expressions
import TestSupport

/// Compositions of two rules at random, at the points where numbers are special, in every mode.
enum Compositions {
  static let points: [Double] = [
    0, -0.0, 1, -1, 0.5, -2, 3, 1e-8, -1e-8, 1e-30, -1e-30, 1e8, -1e8, 1e30, -1e30,
    .infinity, -.infinity, .nan,
  ]

  /// The names of the functions of one and of two numbers that formulas may call.
  static let unary = Rules.unary.map { $0.name }
  static let binary = Rules.binary.map { $0.name }.filter { $0 != "log" }
  static let constants = ["0", "1", "(-1)", "2", "0.5", "1e30", "(-1e-30)"]
  static let exponents = ["0", "1", "2", "3", "0.5", "(-1)", "(-2)", "1.5"]

  /// f(g(x)), the two apart as well, where each is a rule of one number, or of two with a constant.
  struct Composition {
    let inner: EveryMode
    let outer: EveryMode
    let whole: EveryMode
    let text: String

    init(_ random: inout SeededGenerator) {
      let f = Compositions.function(&random)
      let g = Compositions.function(&random)
      text = f.0 + g.0 + "x" + g.1 + f.1
      whole = EveryMode(text)
      inner = EveryMode(g.0 + "x" + g.1)
      outer = EveryMode(f.0 + "x" + f.1)
    }

    /// Whether g′ is zero where f′(g) is infinite: forward mode takes a tangent of zero for one that does not move.
    func stopsBesidePole(at x: Double) -> Bool {
      let g = ForwardMode.valueWithDerivative(at: x) { inner([$0]) }
      let slope = ForwardMode.derivative(at: g.value) { outer([$0]) }
      return g.derivative == 0 && !slope.isFinite
    }

    /// |f″(g)·g′²| + |f′(g)·g″|, what the second derivative's rounding errors are relative to.
    func scale(at x: Double) -> Double {
      let g = ForwardMode.derivatives(order: 2, at: x) { inner([$0]) }
      let f = ForwardMode.derivatives(order: 2, at: g[0]) { outer([$0]) }
      return (f[2] * g[1] * g[1]).magnitude + (f[1] * g[2]).magnitude
    }
  }

  /// What stands before and behind the argument.
  ///
  /// A constant factor is left out: beside an infinite number `Dual` makes NaN
  /// of its tangent of zero, as Docs/Conventions.md says, and numbers that know constants do not.
  static func function(_ random: inout SeededGenerator) -> (String, String) {
    func pick(_ list: [String]) -> String {
      list[Int.random(in: 0..<list.count, using: &random)]
    }
    let number = pick(constants)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return (pick(binary) + "(", ", \(number))")
    case 1: return (pick(binary) + "(\(number), ", ")")
    case 2: return ("(", " \(pick(["+", "-", "/"])) \(number))")
    case 3: return ("(\(number) \(pick(["-", "/"])) ", ")")
    case 4: return ("(", ")^\(pick(exponents))")
    default: return (pick(unary) + "(", ")")
    }
  }

  /// What `count` compositions do not agree on, a line for each, but for more than `limit`.
  static func disagreements(
    _ count: Int, _ random: inout SeededGenerator, limit: Int = 60
  ) -> [String] {
    var failures: [String] = []
    for _ in 0..<count where failures.count < limit {
      let f = Composition(&random)
      let x = points[Int.random(in: 0..<points.count, using: &random)]
      let forward = f.whole.forward(at: x, order: 2)
      let answers = forward + f.whole.backward(at: x)
      for answer in answers where !agrees(answer, forward[1], scale: f.scale(at: x)) {
        failures.append("\(f.text) at \(x): \(answer), \(forward[1])")
      }
    }
    return failures
  }

  /// The value bit for bit, the first derivative to 16 ulp, the second within rounding of its terms.
  ///
  /// NaN never beside a finite number; where terms of the second overflow, it may be infinite in one mode and NaN in
  /// another.
  static func agrees(
    _ answer: EveryMode.Answer, _ reference: EveryMode.Answer, scale: Double
  ) -> Bool {
    let (a, b) = (answer.numbers, reference.numbers)
    guard isClose(a[0], b[0], ulps: 0), isClose(a[1], b[1], ulps: 16) else { return false }
    // Beyond a first derivative that does not exist there is nothing to say.
    guard a.count > 2, b.count > 2, !a[1].isNaN else { return true }
    // The second-order tape multiplies partials before it meets tangents: no test for curvatures of zero beside infinite
    // slopes, and partials that underflow or overflow where the product does not.
    if answer.mode == "second-order tape",
      !a[1].isFinite || a[1].magnitude < 1e-200 || !scale.isFinite
    {
      return true
    }
    if a[2].isFinite && b[2].isFinite {
      return isClose(a[2], b[2], ulps: 64) || (a[2] - b[2]).magnitude <= 64 * 0x1p-53 * scale
    }
    return !a[2].isFinite && !b[2].isFinite
  }
}
