/// XML or HTML: what stands in a literal is markup, what is interpolated is text, escaped.
///
/// ```text
/// let name = "a < b"
/// let markup: Markup = "<text x=\"\(1.5)\">\(name)</text>"  // <text x="1.5">a &lt; b</text>
/// ```
package struct Markup: ExpressibleByStringInterpolation {
  package private(set) var source: String

  package init(stringLiteral source: String) { self.source = source }
  @inline(never) package init(stringInterpolation: StringInterpolation) {
    source = stringInterpolation.source
  }
  package init() { source = "" }

  // Called, all of these: in line, every piece of every element would be a page of code.
  @inline(never) package static func += (markup: inout Markup, more: Markup) {
    markup.source += more.source
  }
  @inline(never) package static func + (a: Markup, b: Markup) -> Markup {
    Markup(stringLiteral: a.source + b.source)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    @inline(never) package init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    @inline(never) package mutating func appendLiteral(_ literal: String) { source += literal }

    /// Text, escaped for elements and attributes.
    @inline(never) package mutating func appendInterpolation(_ text: String) {
      for scalar in text.unicodeScalars {
        switch scalar {
        case "&": source += "&amp;"
        case "<": source += "&lt;"
        case ">": source += "&gt;"
        case "\"": source += "&quot;"
        // XML has no other controls, not even as references.
        case "\0"..<"\t", "\u{B}"..."\u{C}", "\u{E}"..<" ": source += "\u{FFFD}"
        default: source.unicodeScalars.append(scalar)
        }
      }
    }

    /// A coordinate: a tenth of a pixel is enough.
    @inline(never) package mutating func appendInterpolation(_ x: Double) {
      source += Numeral.rounded(x, 1)
    }
    @inline(never) package mutating func appendInterpolation(_ x: Int) { source += x.description }
    @inline(never) package mutating func appendInterpolation(_ markup: Markup) {
      source += markup.source
    }
  }
}
