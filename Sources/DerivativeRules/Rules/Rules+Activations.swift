// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  /// 1/(1 + e⁻ˣ), with derivative e⁻ˣ/(1 + e⁻ˣ)².
  ///
  /// - Accuracy: derivative 1.8 ulp also at ±40, where σ(1 − σ) has no digit left.
  public enum Sigmoid: UnaryRule {
    public static var name: String { "sigmoid" }
    public static var aliases: [String] { ["logistic"] }
    public static var formula: String { "sigmoid(x)*sigmoid(-x)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.sigmoid(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.logisticDensity(x)
    }
  }

  /// e⁻ˣ/(1 + e⁻ˣ)², with derivative −tanh(x/2)·e⁻ˣ/(1 + e⁻ˣ)².
  public enum LogisticDensity: UnaryRule {
    public static var name: String { "logistic_density" }
    public static var formula: String { "-tanh(x/2)*sigmoid(x)*sigmoid(-x)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.logisticDensity(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -T.tanh(x / 2) * y
    }
  }

  /// ln(1 + eˣ), with derivative 1/(1 + e⁻ˣ); never overflows.
  public enum Softplus: UnaryRule {
    public static var name: String { "softplus" }
    public static var aliases: [String] { ["log1pexp"] }
    public static var formula: String { "sigmoid(x)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.softplus(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T { T.sigmoid(x) }
  }

  /// max(x, 0), with derivative 1 above 0 and 0 elsewhere, 0 included.
  public enum Relu: UnaryRule {
    public static var name: String { "relu" }
    public static var formula: String { "step(x)" }
    public static var domain: String { "x != 0 (0 there)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.relu(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(x > 0 ? 1 : 0, unlessNaN: y)
    }
  }

  /// 1 above 0 and 0 elsewhere, with derivative 0, at 0 too.
  public enum Step: UnaryRule {
    public static var name: String { "step" }
    public static var aliases: [String] { ["binary_step"] }
    public static var formula: String { "0" }
    public static var domain: String { "x != 0 (0 there)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.step(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(0, unlessNaN: y)
    }
  }
}
