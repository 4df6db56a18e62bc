import DualNumbersCore
import Expressions
import TestSupport

/// Compositions of two or three rules at random, at the points where numbers are special, in every mode.
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

  /// Two or three functions, one of the other: each is a rule of one number, or of two with a constant.
  struct Composition {
    /// The innermost first.
    let functions: [EveryMode]
    let whole: EveryMode
    let text: String

    init(_ random: inout SeededGenerator) {
      var (text, functions) = ("x", [EveryMode]())
      for _ in 0..<Int.random(in: 2...3, using: &random) {
        let (before, behind) = Compositions.function(&random)
        functions.append(EveryMode(before + "x" + behind))
        text = before + text + behind
      }
      (self.text, self.functions, whole) = (text, functions, EveryMode(text))
    }

    /// |f″(g)·g′²| + |f′(g)·g″|, what the second derivative's rounding errors are relative to, from function to function.
    func scale(at x: Double) -> Double {
      var inner = [x, 1, 0]
      for f in functions {
        let f = ForwardMode.derivatives(order: 2, at: inner[0]) { f([$0]) }
        inner = [
          f[0], f[1] * inner[1],
          (f[2] * inner[1] * inner[1]).magnitude + (f[1] * inner[2]).magnitude,
        ]
      }
      return inner[2]
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
  /// NaN never beside a finite number; where terms of the second are infinite, their sum may be NaN in one mode only: about
  /// one composition in 10⁵, by the order of the terms.
  static func agrees(
    _ answer: EveryMode.Answer, _ reference: EveryMode.Answer, scale: Double
  ) -> Bool {
    let (a, b) = (answer.numbers, reference.numbers)
    guard isClose(a[0], b[0], ulps: 0), isClose(a[1], b[1], ulps: 16) else { return false }
    guard a.count > 2, b.count > 2 else { return true }
    if a[2].isFinite && b[2].isFinite {
      return isClose(a[2], b[2], ulps: 64) || (a[2] - b[2]).magnitude <= 64 * 0x1p-53 * scale
    }
    return !a[2].isFinite && !b[2].isFinite
  }
}
