/// A number known to 60 digits: the nearest double and what it leaves.
public struct Exact: Sendable {
  /// Rounded to nearest.
  public let stored: Double
  /// (exact − stored)/ulp(stored).
  public let tail: Double

  /// A number by its nearest double and what that leaves.
  public init(stored: Double, tail: Double) {
    self.stored = stored
    self.tail = tail
  }

  /// The error of a computed number, in ulp.
  public func error(of computed: Double) -> Double {
    ulpError(computed, stored: stored, tail: tail)
  }

  /// The error of a computed number in units of 2⁻⁵³ of a scale, for numbers beside a zero.
  public func error(of computed: Double, scale: Double) -> Double {
    guard scale > 0, stored.isFinite, computed.isFinite else { return error(of: computed) }
    // Below the normal numbers the spacing is the coarser of the two.
    return error(of: computed) * min(1, (spacing(at: stored) / scale) * 0x1p53)
  }
}

/// A row of `rules_unary.csv` or `rules_binary.csv`: a point with the exact value and derivatives there.
public struct RuleRow: Sendable {
  /// The function's name.
  public let function: String
  /// The kind of point; see `isExtreme`.
  public let tag: String
  /// The arguments.
  public let arguments: [Double]
  /// Value first, then the first and second derivatives in the file's order.
  public let outputs: [Exact]
  /// What the error of each output is measured against beside a zero; 0 where ulps are the measure.
  public let scales: [Double]

  /// Whether inputs or outputs lie at the ends of the range of doubles.
  public var isExtreme: Bool {
    ["tiny", "subnormal", "huge", "overflow", "underflow", "libm_hard"].contains(tag)
  }

  /// f, f′, f″ at 7485 points of 29 functions.
  public static let unary = read("rules_unary", arguments: 1, outputs: 3)
  /// f, ∂a, ∂b, ∂aa, ∂ab, ∂bb at 1122 points of 7 functions.
  public static let binary = read("rules_binary", arguments: 2, outputs: 6)

  // The functions beyond the oracle's, written by Tests/Generators/breadth_reference.py.

  /// f, f′, f″ of the one-argument functions of the breadth.
  public static let breadthUnary = read("breadth_unary", arguments: 1, outputs: 3)
  /// f, ∂a, ∂b, ∂aa, ∂ab, ∂bb of its two-argument functions.
  public static let breadthBinary = read("breadth_binary", arguments: 2, outputs: 6)
  /// f, ∂x, ∂y, ∂z, ∂xx, ∂xy, ∂xz, ∂yy, ∂yz, ∂zz of its three-argument functions.
  public static let breadthTernary = read("breadth_ternary", arguments: 3, outputs: 10)

  /// f, f′, f″ of the special functions of one number.
  public static let specialUnary = read("special_unary", arguments: 1, outputs: 3, hasScales: true)
  /// f, f′, f″ of besselj(n, x) and bessely(n, x); the arguments are n and x.
  public static let specialParametric = read(
    "special_parametric", arguments: 2, outputs: 3, hasScales: true)
  /// f, ∂a, ∂b, ∂aa, ∂ab, ∂bb of beta and logbeta.
  public static let specialBinary = read(
    "special_binary", arguments: 2, outputs: 6, hasScales: true)

  private static func read(
    _ name: String, arguments: Int, outputs: Int, hasScales: Bool = false
  ) -> [RuleRow] {
    rows(
      in: Resource.text(name, "csv"), arguments: arguments, outputs: outputs, hasScales: hasScales)
  }

  /// The rows of a file's text, whose header is skipped.
  public static func rows(
    in text: String, arguments: Int, outputs: Int, hasScales: Bool
  ) -> [RuleRow] {
    text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let hex = fields[2...].prefix(arguments + outputs).map { number($0) }
      let tails = fields.dropLast(hasScales ? outputs : 0).suffix(outputs).map { number($0) }
      let row = RuleRow(
        function: String(fields[0]), tag: String(fields[1]),
        arguments: Array(hex.prefix(arguments)),
        outputs: zip(hex.dropFirst(arguments), tails).map { Exact(stored: $0, tail: $1) },
        scales: hasScales ? fields.suffix(outputs).map { number($0) } : tails.map { _ in 0 })
      return hasScales ? row : row.scaledBesideZeros
    }
  }

  /// With the scales of the outputs that pass through zero in the rules of the first two files: the sum of the
  /// magnitudes of the terms that cancel.
  ///
  /// gamma and lgamma at x < 0: |f| + |x·f′| and |f′| + |x·f″|; pow ∂a∂b = (f/a)(1 + b·ln a): the sum with plus signs.
  private var scaledBesideZeros: RuleRow {
    var scales = scales
    let f = outputs.map(\.stored.magnitude)
    switch (function, arguments[0] < 0) {
    case ("gamma", true), ("lgamma", true):
      let x = arguments[0].magnitude
      scales[0] = f[0] + x * f[1]
      scales[1] = f[1] + x * f[2]
    case ("pow", false):
      scales[4] = f[0] / arguments[0] + f[1] * (f[2] / f[0])
    default: return self
    }
    return RuleRow(
      function: function, tag: tag, arguments: arguments, outputs: outputs,
      scales: scales.map { $0.isFinite ? $0 : 0 })
  }

  private static func number(_ text: Substring) -> Double {
    guard
      let value = Double(text.hasPrefix(".") || text.hasPrefix("-.") ? padded(text) : String(text))
    else { fatalError("'\(text)' in the reference data is not a number.") }
    return value
  }

  private static func padded(_ text: Substring) -> String {
    text.hasPrefix("-") ? "-0" + text.dropFirst() : "0" + text
  }
}
