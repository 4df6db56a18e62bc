/// A row of `orders_unary.txt`: a point with the derivatives to order 9 of a function of one number, rounded.
public struct OrderRow: Sendable {
  /// The function's name.
  public let function: String
  /// The argument.
  public let x: Double
  /// f, f′, …, f⁽⁹⁾, each to half an ulp.
  public let derivatives: [Double]

  /// The highest order that errors are measured of; one more is known, for the size beside a zero.
  public static let highestOrder = 8

  /// The rows of `orders_unary.txt`.
  public static let all = rows(in: Resource.text("orders_unary", "txt"))

  /// The error of a computed derivative in ulp, or, if that is less, in units of 2⁻⁵³ of √|f⁽ᵏ⁻¹⁾·f⁽ᵏ⁺¹⁾|.
  ///
  /// The second is the size that the derivative has around a zero; a relative error says nothing there.
  public func error(of computed: Double, order k: Int) -> Double {
    let exact = derivatives[k]
    if exact.isNaN { return computed.isNaN ? 0 : .infinity }
    if computed == exact { return 0 }
    guard exact.isFinite, computed.isFinite else { return .infinity }
    let size =
      k == 0
      ? 0 : derivatives[k - 1].magnitude.squareRoot() * derivatives[k + 1].magnitude.squareRoot()
    let unit = max(spacing(at: exact), size.isFinite ? size * 0x1p-53 : 0)
    return (computed / unit - exact / unit).magnitude
  }

  /// The rows of a file's text: names, and lines of eleven numbers of eleven characters.
  ///
  /// There are none with numbers below 2⁻⁹⁶⁰: a value without its digits has none for derivatives.
  public static func rows(in text: String) -> [OrderRow] {
    var function = ""
    var rows: [OrderRow] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard line.count == 121 else {
        function = String(decoding: line, as: UTF8.self)
        continue
      }
      let numbers = (0..<11).map { place in
        number(line.dropFirst(11 * place).prefix(11))
      }
      rows.append(
        OrderRow(function: function, x: numbers[0], derivatives: Array(numbers.dropFirst())))
    }
    return rows
  }

  /// The digits of base 64 in the order of their codes.
  private static let digits: [UInt8: UInt64] = {
    let alphabet = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
    return Dictionary(uniqueKeysWithValues: alphabet.utf8.enumerated().map { ($1, UInt64($0)) })
  }()

  /// A number by its eleven digits to base 64.
  package static func number(_ text: some Sequence<UInt8>) -> Double {
    Double(
      bitPattern: text.reduce(0) { bits, character in
        guard let digit = digits[character] else {
          fatalError("'\(character)' in the reference data is not a digit.")
        }
        return bits << 6 | digit
      })
  }
}
