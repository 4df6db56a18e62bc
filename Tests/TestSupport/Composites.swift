import Foundation

// The reference data for whole formulas: `expressions.json` and `systems.json`, known to 60 digits.

/// A number known to 60 digits, rounded, and the first-order scale of its rounding errors.
public struct Scaled: Sendable {
  /// Rounded to nearest.
  public let stored: Double
  /// The sum of the magnitudes that rounding errors are relative to.
  public let scale: Double

  /// The error of a computed number in units of the scale, beyond the rounding of the stored one.
  ///
  /// The criterion of the data is `ratio <= K`: |computed − stored| <= K·2⁻⁵³·S + ulp(stored), with K = 4
  /// for values, gradients and Jacobians, 16 for Hessians, 8 for Taylor coefficients. A computed NaN, or an
  /// infinity where a number is expected, has the ratio ∞.
  public func ratio(of computed: Double) -> Double {
    if stored.isNaN { return computed.isNaN ? 0 : .infinity }
    if computed == stored { return 0 }
    guard computed.isFinite, stored.isFinite else { return .infinity }
    let excess = (computed - stored).magnitude - spacing(at: stored)
    return excess <= 0 ? 0 : excess / (scale * 0x1p-53)
  }
}

/// A formula with its value, gradient, Hessian and, for one variable, Taylor coefficients at some points.
public struct CompositeExpression: Sendable {
  /// A point and what is known there.
  public struct Point: Sendable {
    /// The values of the variables, in their order.
    public let x: [Double]
    /// f(x).
    public let value: Scaled
    /// ∂f/∂xᵢ.
    public let gradient: [Scaled]
    /// ∂²f/∂xᵢ∂xⱼ.
    public let hessian: [[Scaled]]
    /// cₖ = f⁽ᵏ⁾(x)/k! for k = 0 … 8; empty for several variables.
    public let taylor: [Scaled]
  }

  /// The name of the row.
  public let id: String
  /// The formula.
  public let source: String
  /// The variables, in the order of the data.
  public let variables: [String]
  /// The points.
  public let points: [Point]

  /// 131 formulas at 444 points.
  public static let all: [CompositeExpression] = rows("expressions").map { row in
    CompositeExpression(
      id: row.string("id"), source: row.string("expr"), variables: row.strings("vars"),
      points: row.objects("points").map { point in
        Point(
          x: point.numbers("x_hex"),
          value: Scaled(stored: point.number("f_hex"), scale: point.number("f_s")),
          gradient: point.scaled("grad"), hessian: point.scaledRows("hess"),
          taylor: point.has("taylor") ? point.scaled("taylor") : [])
      })
  }
}

/// Several formulas with their values and Jacobian at some points.
public struct CompositeSystem: Sendable {
  /// A point and what is known there.
  public struct Point: Sendable {
    /// The values of the variables, in their order.
    public let x: [Double]
    /// fᵢ(x).
    public let values: [Scaled]
    /// ∂fᵢ/∂xⱼ.
    public let jacobian: [[Scaled]]
  }

  /// The name of the row.
  public let id: String
  /// The formulas, one for each row.
  public let sources: [String]
  /// The variables, in the order of the data.
  public let variables: [String]
  /// The points.
  public let points: [Point]

  /// 19 systems at 57 points.
  public static let all: [CompositeSystem] = rows("systems").map { row in
    CompositeSystem(
      id: row.string("id"), sources: row.strings("exprs"), variables: row.strings("vars"),
      points: row.objects("points").map { point in
        Point(
          x: point.numbers("x_hex"), values: point.scaled("f"), jacobian: point.scaledRows("J"))
      })
  }
}

/// The objects of a file whose only list is named like the file.
private func rows(_ name: String) -> [Object] {
  guard
    let file = try? JSONSerialization.jsonObject(with: Resource.data(name, "json"))
      as? [String: Any]
  else { fatalError("The reference file \(name).json holds no object.") }
  return Object(file).objects(name)
}

/// A JSON object whose members have to exist.
private struct Object {
  let members: [String: Any]

  init(_ members: [String: Any]) { self.members = members }

  func has(_ key: String) -> Bool { members[key] != nil }
  func string(_ key: String) -> String { member(key) }
  func strings(_ key: String) -> [String] { member(key) }
  func objects(_ key: String) -> [Object] { (member(key) as [[String: Any]]).map(Object.init) }
  func number(_ key: String) -> Double { Self.number(member(key) as Any) }
  func numbers(_ key: String) -> [Double] { (member(key) as [Any]).map(Self.number) }

  /// The numbers at `key_hex` with their scales at `key_s`.
  func scaled(_ key: String) -> [Scaled] {
    zip(numbers("\(key)_hex"), numbers("\(key)_s")).map { Scaled(stored: $0, scale: $1) }
  }

  func scaledRows(_ key: String) -> [[Scaled]] {
    let scales: [[Any]] = member("\(key)_s")
    return zip(member("\(key)_hex") as [[Any]], scales).map { row, scales in
      zip(row, scales).map { Scaled(stored: Self.number($0), scale: Self.number($1)) }
    }
  }

  private func member<T>(_ key: String) -> T {
    guard let value = members[key] as? T else {
      fatalError("The reference data has no proper member '\(key)'.")
    }
    return value
  }

  /// A JSON number, or one as C99 hexadecimal text.
  private static func number(_ value: Any) -> Double {
    if let text = value as? String, let number = Double(text) { return number }
    guard let number = value as? NSNumber else { fatalError("\(value) is no number.") }
    return number.doubleValue
  }
}
