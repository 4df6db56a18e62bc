import DerivativeRules

/// A chart that can stand in a picture with others.
public protocol ChartPanel {
  /// The chart's elements, in a rectangle of 640 × 400.
  var panel: String { get }
}

extension ChartPanel {
  /// The chart as an SVG document.
  public var svg: String { ChartPicture.svg([self]) }
}

/// Charts below one another, as one SVG document.
public enum ChartPicture {
  static let width = 640.0
  static let height = 400.0

  /// The document.
  public static func svg(_ panels: [any ChartPanel]) -> String {
    let size = "width=\"640\" height=\"\(400 * panels.count)\""
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) viewBox=\"0 0 640 \(400 * panels.count)\""
        + " font-family=\"sans-serif\" font-size=\"12\">",
      "<rect \(size) fill=\"white\"/>",
    ]
    for (i, panel) in panels.enumerated() {
      lines += ["<g transform=\"translate(0 \(400 * i))\">", panel.panel, "</g>"]
    }
    return (lines + ["</svg>"]).joined(separator: "\n")
  }

  static func title(_ text: String) -> String {
    "<text x=\"320\" y=\"22\" text-anchor=\"middle\" font-size=\"15\">\(escaped(text))</text>"
  }

  /// Colours that people who see red and green alike can tell apart.
  static func colour(_ index: Int) -> String {
    let colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7"]
    return colours[index % colours.count]
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
    return result
  }
}

/// A range of an axis, from power of ten to power of ten.
struct LogarithmicSpan {
  private let first: Int
  private let last: Int

  /// The powers of ten around the values that are above 0 and finite.
  init(_ values: [Double]) {
    let logarithms = values.filter { $0 > 0 && $0.isFinite }.map { Double.log10($0) }
    first = Int((logarithms.min() ?? 0).rounded(.down))
    last = max(Int((logarithms.max() ?? 0).rounded(.up)), first + 1)
  }

  var low: Double { Double.pow(10, Double(first)) }
  var high: Double { Double.pow(10, Double(last)) }
  var ticks: [Double] { (first...last).map { Double.pow(10, Double($0)) } }

  /// From 0 at the low end to 1 at the high one.
  func position(_ x: Double) -> Double {
    (Double.log10(x) - Double(first)) / Double(last - first)
  }

  /// The text of a power of ten.
  func label(_ tick: Double) -> String {
    let power = Int(Double.log10(tick).rounded())
    switch power {
    case 0...4: return "\(Int(tick.rounded()))"
    case -2 ... -1: return decimals(tick, -power)
    default: return "1e\(power)"
    }
  }
}
