/// An axis of a chart.
package struct Axis {
  /// What lies along an axis.
  package enum Scale {
    case linear, logarithmic
    /// A slot for each name, from the top.
    case names([String])
  }

  /// What is measured, with its unit.
  package var label: String
  package var scale: Scale
  /// The ends; those of the data unless told.
  package var range: ClosedRange<Double>?

  package init(_ label: String, _ scale: Scale = .linear, range: ClosedRange<Double>? = nil) {
    self.label = label
    self.scale = scale
    self.range = range
  }
}

/// The part of an axis that a chart shows, and the places on it.
struct Span {
  struct Tick {
    var value: Double
    var label: String
  }

  let isLogarithmic: Bool
  /// The ends: of a logarithmic axis the logarithms.
  let low: Double
  let high: Double
  private(set) var ticks: [Tick] = []
  /// Numbers between the powers of ten of a logarithmic axis that have no label.
  private(set) var smallTicks: [Double] = []

  /// Covers the data, or what the axis says.
  ///
  /// - Parameter isWhole: Whether a logarithmic axis ends at powers of ten, as that of bars does: nobody measures a bar
  ///   from 5.
  init(_ axis: Axis, _ data: [Double], isWhole: Bool = false) {
    if case .logarithmic = axis.scale { isLogarithmic = true } else { isLogarithmic = false }
    if isLogarithmic {
      let shown = axis.range.map { [$0.lowerBound, $0.upperBound] } ?? data
      let logarithms = shown.filter { $0 > 0 && $0.isFinite }.map(Logarithm.base10)
      let (least, most) = (logarithms.min() ?? 0, logarithms.max() ?? 0)
      // From power of ten to power of ten, or to 2 or 5 times one; what is one but for rounding is one.
      let isShort = most - least < 2 && !isWhole
      low = Self.end(least + 1e-9, .down, isShort)
      high = max(Self.end(most - 1e-9, .up, isShort), low + (isShort ? 0.3 : 1))
      ticks = Self.powers(low, high, isShort)
      smallTicks = Self.between(low, high)
    } else {
      let finite = data.filter { $0.isFinite }
      var (least, most) = (finite.min() ?? 0, finite.max() ?? 1)
      if least == most { (least, most) = (least - 0.5, most + 0.5) }
      let step = Self.step(axis.range.map { $0.upperBound - $0.lowerBound } ?? most - least)
      low = axis.range?.lowerBound ?? (least / step).rounded(.down) * step
      high = axis.range?.upperBound ?? (most / step).rounded(.up) * step
      ticks = Self.multiples(of: step, low, high)
    }
  }

  /// The place of a number: 0 at the low end, 1 at the high one; NaN where a logarithmic axis has none.
  func place(_ x: Double) -> Double {
    guard isLogarithmic else { return (x - low) / (high - low) }
    return x > 0 ? (Logarithm.base10(x) - low) / (high - low) : .nan
  }

  /// 1, 2 or 5 times a power of ten: five to ten steps, or so.
  private static func step(_ length: Double) -> Double {
    let rough = length / 6
    guard rough > 0, rough.isFinite else { return 1 }
    let power = Logarithm.power(Int(Logarithm.base10(rough).rounded(.down)))
    for factor in [1.0, 2, 5] where rough <= factor * power * 1.0001 { return factor * power }
    return 10 * power
  }

  private static func multiples(of step: Double, _ low: Double, _ high: Double) -> [Tick] {
    let places = max(0, Int((-Logarithm.base10(step) - 1e-9).rounded(.up)))
    let first = (low / step - 1e-9).rounded(.up)
    let last = (high / step + 1e-9).rounded(.down)
    guard last - first < 100 else { return [] }
    return (0...max(0, Int(last - first))).map { index in
      let value = (first + Double(index)) * step
      let isPlain = value.magnitude < 1e5 && places <= 4
      return Tick(
        value: value,
        label: signed(
          isPlain ? Numeral.fixed(value == 0 ? 0 : value, places) : Numeral.short(value)))
    }
  }

  /// The logarithms of 1, 2 and 5, or of 1 alone.
  private static func steps(_ isShort: Bool) -> [Double] {
    isShort ? [0, 0.30102999566398120, 0.69897000433601880] : [0]
  }

  /// The nearest end of an axis.
  private static func end(
    _ x: Double, _ rule: FloatingPointRoundingRule, _ isShort: Bool
  ) -> Double {
    let base = x.rounded(.down)
    let ends = steps(isShort).map { base + $0 } + [base + 1]
    if rule == .up { return ends.first { $0 >= x } ?? base + 1 }
    return ends.last { $0 <= x } ?? base
  }

  private static func powers(_ low: Double, _ high: Double, _ isShort: Bool) -> [Tick] {
    let every = max(1, Int(((high - low) / 8).rounded(.up)))
    let isPlain = low >= -3 && high <= 4
    var ticks: [Tick] = []
    for power in stride(
      from: Int(low.rounded(.down)), through: Int(high.rounded(.up)), by: every)
    {
      for step in steps(isShort)
      where Double(power) + step >= low - 1e-6 && Double(power) + step <= high + 1e-6 {
        let factor = step == 0 ? 1.0 : step < 0.5 ? 2 : 5
        let value = factor * Logarithm.power(power)
        let label =
          isPlain
          ? Numeral.plain(value)
          : (factor == 1 ? "" : "\(Int(factor))·")
            + label(ofPower: power)
        ticks.append(Tick(value: value, label: label))
      }
    }
    return ticks
  }

  /// 2, 3, … 9 times each power of ten; none where they would stand too close.
  private static func between(_ low: Double, _ high: Double) -> [Double] {
    guard high - low <= 8 else { return [] }
    return (Int(low.rounded(.down))...Int(high.rounded(.up))).flatMap { power in
      (2...9).map { Double($0) * Logarithm.power(power) }
    }.filter { (low...high).contains(Logarithm.base10($0)) }
  }

  private static func label(ofPower power: Int) -> String {
    if power == 0 { return "1" }
    var text = "10" + (power < 0 ? "⁻" : "")
    for byte in power == 1 ? [] : Array(power.magnitude.description.utf8) {
      switch byte {
      case 0x31: text += "¹"
      case 0x32: text += "²"
      case 0x33: text += "³"
      default:
        if let scalar = Unicode.Scalar(UInt32(byte) - 48 + 0x2070) {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }

  private static func signed(_ text: String) -> String {
    text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }
}

/// Logarithms for places in a picture, which a hundredth of a pixel is enough for: no library of mathematics needed.
enum Logarithm {
  private static let ln2 = 0.693147180559945309
  private static let ln10 = 2.30258509299404568

  static func base10(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return x == 0 ? -.infinity : x }
    // x = m·2ᵉ, ln m = 2 artanh((m − 1)/(m + 1)) by its series, m between √½ and √2.
    var (m, e) = (x.significand, Double(x.exponent))
    if m > 1.4142135623730951 {
      m /= 2
      e += 1
    }
    let t = (m - 1) / (m + 1)
    var (sum, power) = (0.0, t)
    for k in stride(from: 1.0, through: 31, by: 2) {
      sum += power / k
      power *= t * t
    }
    return (2 * sum + e * ln2) / ln10
  }

  /// 10ⁿ.
  static func power(_ n: Int) -> Double { Double("1e\(n)") ?? 0 }
}
