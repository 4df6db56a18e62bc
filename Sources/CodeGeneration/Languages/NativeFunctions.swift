/// The functions of the rule table that a language has itself, and how a call is written.
enum NativeFunctions {
  /// How the language calls a rule, with `$0`, `$1`, `$2` for the arguments and `$n` for an order; nil where it has no such function.
  ///
  /// A rule is in the table of a language only where the language's function is the same: the platform's, or one within a few units
  /// in the last place of it.
  static func template(_ rule: String, arguments: Int, _ language: TargetLanguage) -> String? {
    guard let row = rows["\(rule)/\(arguments)"] else { return nil }
    let text =
      switch language {
      case .swift: row.0
      case .c: row.1
      case .python: row.2
      case .julia: row.3
      case .javascript: row.4
      }
    return text.isEmpty ? nil : text
  }

  /// Every name that calls contain, for the names of variables to keep clear of.
  static func names(_ language: TargetLanguage) -> Set<String> {
    var names: Set<String> = []
    for rule in rows.keys {
      let parts = rule.split(separator: "/")
      guard let count = Int(parts[1]),
        let template = template(String(parts[0]), arguments: count, language)
      else { continue }
      let words = template.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      names.formUnion(words.map(String.init))
    }
    return names
  }

  private typealias Row = (String, String, String, String, String)

  /// A function that four languages have under its own name; Python's and JavaScript's stand in a module.
  private static func row(
    _ name: String, python: Bool = true, julia: Bool = true, javascript: Bool = true, count: Int = 1
  ) -> Row {
    let call = name + (count == 1 ? "($0)" : "($0, $1)")
    return (
      call, call, python ? "math." + call : "", julia ? call : "", javascript ? "Math." + call : ""
    )
  }

  private static let rows: [String: Row] = {
    var rows: [String: Row] = [:]
    // Not a literal: the compiler would make a page of code of each line.
    @inline(never)
    func add(
      _ rule: String, _ swift: String, _ c: String, _ python: String, _ julia: String,
      _ javascript: String
    ) {
      rows[rule] = (swift, c, python, julia, javascript)
    }
    for name in [
      "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh",
      "atanh", "exp", "expm1", "log", "log2", "log10", "log1p", "cbrt",
    ] {
      rows["\(name)/1"] = row(name)
    }
    rows["exp2/1"] = row("exp2", javascript: false)
    rows["erf/1"] = row("erf", julia: false, javascript: false)
    rows["erfc/1"] = row("erfc", julia: false, javascript: false)
    rows["hypot/2"] = row("hypot", count: 2)
    add(
      "atan2/2", "atan2($0, $1)", "atan2($0, $1)", "math.atan2($0, $1)", "atan($0, $1)",
      "Math.atan2($0, $1)")
    add("pow/2", "pow($0, $1)", "pow($0, $1)", "math.pow($0, $1)", "($0)^($1)", "Math.pow($0, $1)")
    add("sqrt/1", "($0).squareRoot()", "sqrt($0)", "math.sqrt($0)", "sqrt($0)", "Math.sqrt($0)")
    add("abs/1", "abs($0)", "fabs($0)", "abs($0)", "abs($0)", "Math.abs($0)")
    add(
      "floor/1", "($0).rounded(.down)", "floor($0)", "float(math.floor($0))", "floor($0)",
      "Math.floor($0)")
    add(
      "ceil/1", "($0).rounded(.up)", "ceil($0)", "float(math.ceil($0))", "ceil($0)", "Math.ceil($0)"
    )
    add(
      "trunc/1", "($0).rounded(.towardZero)", "trunc($0)", "float(math.trunc($0))", "trunc($0)",
      "Math.trunc($0)")
    add(
      "round/1", "($0).rounded(.toNearestOrAwayFromZero)", "round($0)", "",
      "round($0, RoundNearestTiesAway)", "")
    add("max/2", "Double.maximum($0, $1)", "fmax($0, $1)", "", "", "")
    add("min/2", "Double.minimum($0, $1)", "fmin($0, $1)", "", "", "")
    add(
      "copysign/2", "Double(signOf: $1, magnitudeOf: $0)", "copysign($0, $1)",
      "math.copysign($0, $1)", "copysign($0, $1)", "")
    add(
      "mod/2", "($0).truncatingRemainder(dividingBy: $1)", "fmod($0, $1)", "math.fmod($0, $1)",
      "rem($0, $1)", "($0) % ($1)")
    add(
      "remainder/2", "($0).remainder(dividingBy: $1)", "remainder($0, $1)",
      "math.remainder($0, $1)", "rem($0, $1, RoundNearest)", "")
    add("fma/3", "($2).addingProduct($0, $1)", "fma($0, $1, $2)", "", "fma($0, $1, $2)", "")
    add("gamma/1", "tgamma($0)", "tgamma($0)", "math.gamma($0)", "", "")
    add("lgamma/1", "lgamma($0).0", "lgamma($0)", "math.lgamma($0)", "", "")
    add("besselj0/1", "jn(0, $0)", "jn(0, $0)", "", "", "")
    add("besselj1/1", "jn(1, $0)", "jn(1, $0)", "", "", "")
    add("bessely0/1", "yn(0, $0)", "yn(0, $0)", "", "", "")
    add("bessely1/1", "yn(1, $0)", "yn(1, $0)", "", "", "")
    add("besselj/1", "jn($n, $0)", "jn($n, $0)", "", "", "")
    add("bessely/1", "yn($n, $0)", "yn($n, $0)", "", "", "")
    return rows
  }()
}
