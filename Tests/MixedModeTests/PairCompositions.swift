import DualNumbersCore
import Expressions
import TestSupport

/// Compositions of two numbers at random, which meet at nodes of the tapes and are directions of their own, in every mode.
extension Compositions {
  static let finitePoints = points.filter(\.isFinite)

  /// Functions of x and of y, joined by a rule of two numbers, in up to two functions, and perhaps with x once more.
  struct Pair {
    let whole: EveryMode
    /// What is computed on the way, but for x and y themselves.
    let parts: [Formula]
    /// Where x and y meet, and the functions of one number that are applied to that, the innermost first.
    let meeting: Formula
    let outer: [EveryMode]
    let text: String
    /// Whether x stands in the formula twice.
    let repeatsX: Bool

    init(_ random: inout SeededGenerator) {
      var parts: [String] = []
      func applied(_ text: String, _ random: inout SeededGenerator) -> String {
        let (before, behind) = Compositions.function(&random)
        parts.append(before + text + behind)
        return before + text + behind
      }
      var (x, y) = ("x", "y")
      if Bool.random(using: &random) { x = applied(x, &random) }
      if Bool.random(using: &random) { y = applied(y, &random) }
      var text = Self.joined(x, y, &random)
      parts.append(text)
      meeting = EveryMode(text).formula
      var outer: [EveryMode] = []
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let (before, behind) = Compositions.function(&random)
        text = before + text + behind
        parts.append(text)
        outer.append(EveryMode(before + "x" + behind))
      }
      self.outer = outer
      repeatsX = Int.random(in: 0..<3, using: &random) == 0
      if repeatsX { text = Self.joined(text, "x", &random) }
      self.text = text
      self.parts = (parts + [text]).map { EveryMode($0).formula }
      whole = EveryMode(text)
    }

    static func joined(_ x: String, _ y: String, _ random: inout SeededGenerator) -> String {
      let operation = ["+", "-", "*", "/", ""][Int.random(in: 0..<5, using: &random)]
      if !operation.isEmpty { return "(\(x) \(operation) \(y))" }
      let rule = Compositions.binary[Int.random(in: 0..<Compositions.binary.count, using: &random)]
      return "\(rule)(\(x), \(y))"
    }

    /// The size of what second derivatives are summed from: f/x², f/(xy), … , and what they change by from here to the next points.
    ///
    /// At y = 10⁻³⁰ that of 1/((2 − x)/y), which is 0, is left by terms of 10⁶⁰·f.
    func scale(at x: Double, _ y: Double, _ numbers: [Double]) -> Double {
      let least = min(x.magnitude, y.magnitude)
      let terms = [
        numbers[0] / least / least, numbers[1] / least, numbers[2] / least,
      ]
      var sizes = terms.map { $0 * 1e-6 } + numbers.dropFirst(3)
      for (x, y) in [(x.nextUp, y), (x, y.nextUp), (x.nextDown, y), (x, y.nextDown)] {
        for answer in whole.second(at: x, y) {
          for (a, b) in zip(answer.numbers, numbers).dropFirst(3) { sizes += [a, (a - b) * 1e11] }
        }
      }
      return sizes.reduce(0) { $1.isFinite ? max($0, $1.magnitude) : $0 }
    }

    /// Whether a number on the way is infinite or NaN: beside it lanes at rest are NaN in a product.
    func overflows(at x: Double, _ y: Double) -> Bool {
      parts.contains { !value(of: $0, x, y).isFinite }
    }

    /// Whether a derivative of some of the outer functions, with respect to where x and y meet or what is behind it, over- or
    /// underflows though its product with the inner ones need not: backwards it is multiplied out first.
    func leavesRange(at x: Double, _ y: Double) -> Bool {
      var inner = value(of: meeting, x, y)
      return outer.indices.contains { start in
        let derivatives = ForwardMode.derivatives(order: 2, at: inner) { u in
          outer[start...].reduce(u) { $1([$0]) }
        }
        var argument = inner
        let slopes = outer[start...].map { f in
          defer { argument = f([argument]) }
          return ForwardMode.derivative(at: argument) { f([$0]) }
        }
        inner = outer[start]([inner])
        let underflows =
          derivatives[1].magnitude < .leastNormalMagnitude && !slopes.contains(0)
        return underflows || derivatives.contains(where: \.isInfinite)
      }
    }

    private func value(of part: Formula, _ x: Double, _ y: Double) -> Double {
      part.evaluate(part.variables.map { $0 == "x" ? x : y })
    }
  }

  /// What `count` compositions of two numbers do not agree on, a line for each, but for more than `limit`.
  static func pairDisagreements(
    _ count: Int, _ random: inout SeededGenerator, limit: Int = 60
  ) -> [String] {
    var failures: [String] = []
    for _ in 0..<count where failures.count < limit {
      let f = Pair(&random)
      guard f.whole.formula.variables.count == 2 else { continue }
      let x = finitePoints[Int.random(in: 0..<finitePoints.count, using: &random)]
      let y = finitePoints[Int.random(in: 0..<finitePoints.count, using: &random)]
      let second = f.whole.second(at: x, y)
      let answers = f.whole.first(at: x, y) + second
      let mayOverflow = f.overflows(at: x, y)
      let leavesRange = f.leavesRange(at: x, y)
      func wasLost(_ mode: String, _ number: Double) -> Bool {
        leavesRange && (!number.isFinite || number == 0) && mode.contains("tape")
      }
      for answer in answers {
        let isLanes = answer.mode == "lanes" || answer.mode == "lanes of lanes"
        for (k, (a, b)) in zip(answer.numbers, answers[0].numbers).enumerated() where k < 3 {
          if k == 0 ? isClose(a, b, ulps: 0) : agree(a, b) { continue }
          // Terms of x that cancel are added in another order.
          if k == 1 && a.isFinite && b.isFinite && f.repeatsX { continue }
          if isLanes && a.isNaN && mayOverflow { continue }
          if wasLost(answer.mode, a) { continue }
          failures.append("\(f.text) at \(x), \(y): \(answer), \(answers[0])")
        }
      }
      let nested = second.first { $0.mode == "nested Dual" } ?? answers[0]
      // Beyond a gradient that does not exist there is nothing to say.
      if nested.numbers[1].isNaN || nested.numbers[2].isNaN { continue }
      let scale = f.scale(at: x, y, nested.numbers)
      for answer in second where !agreesInCurvature(answer, nested, scale: scale) {
        let isLanes = answer.mode == "lanes of lanes"
        if isLanes && mayOverflow { continue }
        if answer.numbers.dropFirst(3).contains(where: { wasLost(answer.mode, $0) }) { continue }
        failures.append("\(f.text) at \(x), \(y): \(answer), \(nested), scale \(scale)")
      }
    }
    return failures
  }

  /// Second derivatives within rounding of their terms.
  ///
  /// NaN may stand beside a number: modes do not agree on what a term of zero is where another one is infinite
  /// (Docs/Decisions/0035-small-models.md). Two numbers must be the same, and none is infinite in one mode only.
  static func agreesInCurvature(
    _ answer: EveryMode.Answer, _ reference: EveryMode.Answer, scale: Double
  ) -> Bool {
    zip(answer.numbers, reference.numbers).dropFirst(3).allSatisfy { a, b in
      agree(a, b) || a.isNaN || b.isNaN
        || a.isFinite && b.isFinite && (a - b).magnitude <= 1e-9 * scale
    }
  }

  /// The same number but for the order of its terms.
  ///
  /// NaN is never beside a finite one; of infinite terms the sum may be NaN in one mode only.
  static func agree(_ a: Double, _ b: Double) -> Bool {
    guard a.isFinite && b.isFinite else { return !a.isFinite && !b.isFinite }
    return isClose(a, b, ulps: 16) || (a - b).magnitude <= 1e-9 * max(a.magnitude, b.magnitude)
  }
}
