// Cost functions of one example: a prediction and its target. Those over arrays are in `Functions+Costs.swift`.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  static let costs: [any BinaryRule.Type] = [
    SquaredError.self, Hinge.self, ZeroOne.self, BinaryCrossEntropy.self,
  ]

  /// (x − y)², with partials ±2(x − y).
  public enum SquaredError: BinaryRule {
    public static var name: String { "squared_error" }
    public static var formulaX: String { "2*(x-y)" }
    public static var formulaY: String { "2*(y-x)" }
    @inlinable public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      let difference = x - y
      return difference * difference
    }
    @inlinable public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      2 * (x - y)
    }
    @inlinable public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      2 * (y - x)
    }
  }

  /// max(0, 1 − xy) for a score x and a label y = ±1, with partials (−y, −x) where xy < 1, else 0.
  ///
  /// At xy = 1 the partials are 0, as that of ``Relu`` at 0.
  public enum Hinge: BinaryRule {
    public static var name: String { "hinge" }
    public static var formulaX: String { "if(x*y < 1, -y, 0)" }
    public static var formulaY: String { "if(x*y < 1, -x, 0)" }
    public static var domain: String { "x*y != 1 (0 there)" }
    @inlinable public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      let margin = (1 as S).addingProduct(-x, y)
      return margin > 0 ? margin : margin.isNaN ? margin : 0
    }
    @inlinable public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      T.partial(f > 0 ? -y : 0, unlessNaN: f)
    }
    @inlinable public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      T.partial(f > 0 ? -x : 0, unlessNaN: f)
    }
  }

  /// 1 where the score x has not the sign of the label y (xy ≤ 0), else 0, with derivative 0.
  public enum ZeroOne: BinaryRule {
    public static var name: String { "zero_one" }
    public static var formulaX: String { "0" }
    public static var formulaY: String { "0" }
    public static var domain: String { "x*y != 0 (0 there)" }
    @inlinable public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      if x.isNaN || y.isNaN { return .nan }
      return (x > 0 && y > 0) || (x < 0 && y < 0) ? 0 : 1
    }
    @inlinable public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      T.partial(0, unlessNaN: f)
    }
    @inlinable public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      T.partial(0, unlessNaN: f)
    }
  }

  /// −y·ln σ(x) − (1 − y)·ln(1 − σ(x)) for a logit x and a label y from 0 to 1: the binary cross-entropy.
  ///
  /// Computed as (1 − y)·softplus(x) + y·softplus(−x), which does not cancel; the partials are
  /// (1 − y)·σ(x) − y·σ(−x) and −x.
  public enum BinaryCrossEntropy: BinaryRule {
    public static var name: String { "bce" }
    public static var formulaX: String { "sigmoid(x)-y" }
    public static var formulaY: String { "-x" }
    @inlinable public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      if y == 0 { return S.softplus(x) }
      if y == 1 { return S.softplus(-x) }
      return (1 - y) * S.softplus(x) + y * S.softplus(-x)
    }
    @inlinable public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      (1 - y) * T.sigmoid(x) - y * T.sigmoid(-x)
    }
    @inlinable public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      T.partial(-x, unlessNaN: f)
    }
  }
}
