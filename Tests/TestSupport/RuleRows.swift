import Foundation

/// A number known to 60 digits: the nearest double and what it leaves.
public struct Exact: Sendable {
  /// Rounded to nearest.
  public let stored: Double
  /// (exact − stored)/ulp(stored).
  public let tail: Double

  /// The error of a computed number, in ulp.
  public func error(of computed: Double) -> Double {
    ulpError(computed, stored: stored, tail: tail)
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

  private static func read(_ name: String, arguments: Int, outputs: Int) -> [RuleRow] {
    let lines = Resource.text(name, "csv").split(separator: "\n").dropFirst()
    return lines.map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let hex = fields[2...].prefix(arguments + outputs).map { number($0) }
      let tails = fields.suffix(outputs).map { number($0) }
      return RuleRow(
        function: String(fields[0]), tag: String(fields[1]),
        arguments: Array(hex.prefix(arguments)),
        outputs: zip(hex.dropFirst(arguments), tails).map { Exact(stored: $0, tail: $1) })
    }
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

/// The files beside the tests.
public enum Resource {
  /// The content of a reference file.
  public static func text(_ name: String, _ type: String) -> String {
    String(decoding: data(name, type), as: UTF8.self)
  }

  /// The bytes of a reference file.
  public static func data(_ name: String, _ type: String) -> Data {
    guard
      let url = Bundle.module.url(
        forResource: name, withExtension: type, subdirectory: "Resources"),
      let data = try? Data(contentsOf: url)
    else { fatalError("The reference file \(name).\(type) is missing.") }
    return data
  }
}
