import Rendering

/// Σ cₖ·(x − a)ᵏ, as people and as TeX write it.
struct Polynomial {
  let name: String
  let point: Double
  let coefficients: [Double]

  /// The first power whose coefficient is not finite: then there is no polynomial.
  var unknown: Int? { coefficients.firstIndex { !$0.isFinite } }

  /// What a coefficient is called.
  func label(_ power: Int) -> String { "c\(SmallDigits.lowered(power))" }

  /// The value by Horner's rule.
  func value(at x: Double) -> Double {
    let h = x - point
    return coefficients.reversed().reduce(0) { $0 * h + $1 }
  }

  /// A term: its sign, and the rest as text and as TeX.
  struct Term {
    var isNegative: Bool
    var body: String

    /// The term on its own.
    var text: String { (isNegative ? "-" : "") + body }
  }

  func term(_ coefficient: Double, _ power: Int) -> Term {
    term(coefficient, power, number: { Shown($0).plain }, raised: { SmallDigits.raised($0) })
  }

  private func term(
    _ coefficient: Double, _ power: Int, number: (Double) -> String, raised: (Int) -> String
  ) -> Term {
    let size = coefficient.magnitude
    var base = name
    if point != 0 {
      base = "(\(name) \(point < 0 ? "+" : "-") \(Shown(point.magnitude).plain))"
    }
    let factor = power == 0 ? "" : base + (power == 1 ? "" : raised(power))
    let digits = number(size)
    // 2e-5x would be read as another number.
    let sign = digits.contains("e") && !digits.contains("{") && power > 0 ? "·" : ""
    let body = size == 1 && power > 0 ? factor : digits + sign + factor
    return Term(isNegative: coefficient.sign == .minus, body: body)
  }

  /// The terms that are not 0.
  private func sum(_ term: (Double, Int) -> Term) -> String {
    let terms = coefficients.enumerated().filter { $0.element != 0 }
      .map { term($0.element, $0.offset) }
    guard let first = terms.first else { return "0" }
    return terms.dropFirst().reduce(first.text) {
      $0 + ($1.isNegative ? " - " : " + ") + $1.body
    }
  }

  /// `1 + x + 0.5x² - 0.125x⁴`.
  var text: String { sum(term) }

  /// The same in TeX with fractions where the derivatives are integers, and the order of what is left out.
  var latex: String {
    let variable = TeX.name(name)
    let named = Polynomial(name: variable, point: point, coefficients: coefficients)
    let body = named.sum { coefficient, power in
      named.term(
        coefficient, power, number: { TeX.number($0, overFactorialOf: power) },
        raised: { $0 < 10 ? "^\($0)" : "^{\($0)}" })
    }
    let next = named.term(1, coefficients.count, number: { _ in "1" }) {
      $0 == 1 ? "" : $0 < 10 ? "^\($0)" : "^{\($0)}"
    }
    let rest = "O\\!\\left(\(next.body)\\right)"
    return "f(\(variable)) = \(body) + \(rest)"
  }
}

/// Pieces of TeX.
enum TeX {
  /// `x_{12}`; several letters stand upright.
  static func name(_ name: String) -> String {
    let letters = name.prefix { $0.isLetter }
    let index = name.dropFirst(letters.count).filter { $0 != "_" }
      .map { $0.wholeNumberValue.map(String.init) ?? String($0) }.joined()
    let head = letters.count == 1 ? String(letters) : "\\mathrm{\(letters)}"
    return index.isEmpty ? head : "\(head)_{\(index)}"
  }

  /// A coefficient that is an integer over k!, as a fraction in lowest terms; any other as a decimal.
  static func number(_ x: Double, overFactorialOf k: Int) -> String {
    if k <= 15 {
      let factorial = (1...max(k, 1)).reduce(1, *)
      let derivative = (x * Double(factorial)).rounded()
      // Rounding of the coefficient leaves the integer to a few units of its last place.
      if derivative != 0, derivative.magnitude < 0x1p40,
        (derivative / Double(factorial) - x).magnitude <= 2 * x.ulp
      {
        let (top, bottom) = (Int(derivative), factorial)
        let divisor = greatestCommonDivisor(top, bottom)
        if bottom == divisor { return "\(top / divisor)" }
        return "\\frac{\(top / divisor)}{\(bottom / divisor)}"
      }
    }
    let text = Shown(x).plain
    guard let e = text.firstIndex(of: "e") else { return text }
    return "\(text[..<e])\\cdot 10^{\(text[text.index(after: e)...])}"
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
