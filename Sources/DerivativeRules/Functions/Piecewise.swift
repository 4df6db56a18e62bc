// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient package static func visitPiecewise<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(Abs.self)
    visitor.visit(Sign.self)
    visitor.visit(Floor.self)
    visitor.visit(Ceil.self)
    visitor.visit(Round.self)
    visitor.visit(Trunc.self)
    visitor.visit(Maximum.self)
    visitor.visit(Minimum.self)
    visitor.visit(CopySign.self)
    visitor.visit(Mod.self)
  }

  /// |x|, with derivative ±1, and 0 at 0.
  ///
  /// As the derivative at 0 is 0, so is the second derivative of abs(x)² there, which is 2 elsewhere.
  public enum Abs: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "abs" }
    @_alwaysEmitIntoClient public static var formula: String { "sign(x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0 (0 there)" }
    @_alwaysEmitIntoClient
    public static var traits: RuleTraits { [.piecewiseLinear, .nonnegative] }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x.magnitude
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      x > .zero ? 1 : x < .zero ? -1 : T.partial(.zero, unlessNaN: x)
    }
  }

  /// −1, 0 or 1, with derivative 0.
  public enum Sign: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "sign" }
    @_alwaysEmitIntoClient public static var formula: String { "0" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0 (0 there)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x > .zero ? 1 : x < .zero ? -1 : x
    }
    @_alwaysEmitIntoClient public static func isFlat<S: RealScalar>(at x: S) -> Bool { !x.isNaN }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(.zero, unlessNaN: y)
    }
  }

  /// The largest integer not above x, with derivative 0.
  public enum Floor: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "floor" }
    @_alwaysEmitIntoClient public static var formula: String { "0" }
    @_alwaysEmitIntoClient public static var domain: String { "x not an integer (0 there)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x.rounded(.down)
    }
    @_alwaysEmitIntoClient public static func isFlat<S: RealScalar>(at x: S) -> Bool { !x.isNaN }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(.zero, unlessNaN: y)
    }
  }

  /// The smallest integer not below x, with derivative 0.
  public enum Ceil: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "ceil" }
    @_alwaysEmitIntoClient public static var formula: String { "0" }
    @_alwaysEmitIntoClient public static var domain: String { "x not an integer (0 there)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x.rounded(.up)
    }
    @_alwaysEmitIntoClient public static func isFlat<S: RealScalar>(at x: S) -> Bool { !x.isNaN }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(.zero, unlessNaN: y)
    }
  }

  /// The nearest integer, halves away from zero, with derivative 0.
  public enum Round: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "round" }
    @_alwaysEmitIntoClient public static var formula: String { "0" }
    @_alwaysEmitIntoClient public static var domain: String {
      "x not half an odd integer (0 there)"
    }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x.rounded(.toNearestOrAwayFromZero)
    }
    @_alwaysEmitIntoClient public static func isFlat<S: RealScalar>(at x: S) -> Bool { !x.isNaN }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(.zero, unlessNaN: y)
    }
  }

  /// The integer part, with derivative 0.
  public enum Trunc: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "trunc" }
    @_alwaysEmitIntoClient public static var formula: String { "0" }
    @_alwaysEmitIntoClient public static var domain: String { "x not an integer (0 there)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x.rounded(.towardZero)
    }
    @_alwaysEmitIntoClient public static func isFlat<S: RealScalar>(at x: S) -> Bool { !x.isNaN }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(.zero, unlessNaN: y)
    }
  }

  /// The larger number, with partial 1 on it; a tie gives ½ and ½, whatever the order.
  ///
  /// With one NaN the other number is the result (IEEE 754 `fmax`), and has the partial 1.
  public enum Maximum: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "max" }
    @_alwaysEmitIntoClient public static var formulaX: String { "if(x == y, 1/2, step(x-y))" }
    @_alwaysEmitIntoClient public static var formulaY: String { "if(x == y, 1/2, step(y-x))" }
    @_alwaysEmitIntoClient public static var domain: String { "x != y (1/2 and 1/2 there)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { [.piecewiseLinear, .folding] }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      S.maximum(x, y)
    }
    @_alwaysEmitIntoClient public static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      x < y || (x.isNaN && !y.isNaN)
    }
    @_alwaysEmitIntoClient public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      y < x || (y.isNaN && !x.isNaN)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      share(x > y, x, y)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      share(y > x, y, x)
    }

    /// The part of the tangent that `x` passes on: all, half or none; none beside a number if it is NaN.
    @_alwaysEmitIntoClient static func share<T: RealNumber>(_ wins: Bool, _ x: T, _ y: T) -> T {
      if wins { return 1 }
      if x == y { return 0.5 }
      if y == y { return 0 }
      return x == x ? 1 : (x + y).inside(false)
    }
  }

  /// The smaller number, with partial 1 on it; a tie gives ½ and ½, whatever the order.
  ///
  /// With one NaN the other number is the result (IEEE 754 `fmin`), and has the partial 1.
  public enum Minimum: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "min" }
    @_alwaysEmitIntoClient public static var formulaX: String { "if(x == y, 1/2, step(y-x))" }
    @_alwaysEmitIntoClient public static var formulaY: String { "if(x == y, 1/2, step(x-y))" }
    @_alwaysEmitIntoClient public static var domain: String { "x != y (1/2 and 1/2 there)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { [.piecewiseLinear, .folding] }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      S.minimum(x, y)
    }
    @_alwaysEmitIntoClient public static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      x > y || (x.isNaN && !y.isNaN)
    }
    @_alwaysEmitIntoClient public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      y > x || (y.isNaN && !x.isNaN)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      Maximum.share(x < y, x, y)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      Maximum.share(y < x, y, x)
    }
  }

  /// |x| with the sign of y; the partial in x is ±1 (0 at 0), in y it is 0.
  public enum CopySign: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "copysign" }
    @_alwaysEmitIntoClient public static var formulaX: String { "sign(x)*copysign(1, y)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "0" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0 (0 there)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      S(signOf: y, magnitudeOf: x)
    }
    @_alwaysEmitIntoClient public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      !x.isNaN
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      Abs.partial(at: x, value: x) * T(scalar: T.MachineNumber(signOf: y.primal, magnitudeOf: 1))
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(.zero, unlessNaN: f)
    }
  }

  /// The remainder x − y·trunc(x/y), exact, with partials (1, −trunc(x/y)).
  ///
  /// - Domain: y ≠ 0 and x finite; NaN otherwise. At x a multiple of y the partials are one-sided.
  public enum Mod: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "mod" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["fmod"] }
    @_alwaysEmitIntoClient public static var formulaX: String { "1" }
    @_alwaysEmitIntoClient public static var formulaY: String { "-trunc(x/y)" }
    @_alwaysEmitIntoClient public static var domain: String { "y != 0, x not a multiple of y" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      x.truncatingRemainder(dividingBy: y)
    }
    @_alwaysEmitIntoClient public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      x.magnitude < y.magnitude
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(1, unlessNaN: f)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      // (x − f)/y is the integer itself; x/y could round up to the next one.
      T.partial(T(scalar: -((x.primal - f.primal) / y.primal).rounded()), unlessNaN: f)
    }
  }
}

extension RealNumber {
  /// Takes one more number to the largest or smallest so far, ``Rules/Maximum`` or ``Rules/Minimum``.
  ///
  /// Each step is the rule, which shares a tie by halves: wrong from the third number on.
  ///
  /// - Parameter count: how many have been equal to the value.
  @_alwaysEmitIntoClient
  static func take<R: BinaryRule>(
    _ x: Self, by rule: R.Type, _ value: inout Self, _ count: inout MachineNumber
  ) {
    // A NaN may carry derivatives that are none.
    // Primals are compared: a number that watches comparisons is told of the ties by the rule.
    let primal = value.primal
    guard primal == primal else {
      value = x
      count = 1
      return
    }
    guard x.primal == primal, count > 1 else {
      let winner = apply(rule, value, x)
      count = x.primal == primal ? 2 : winner.primal == primal ? count : 1
      value = winner
      return
    }
    let mean = value.scaled(by: count / (count + 1)) + x.scaled(by: 1 / (count + 1))
    value = mean.primal == primal ? mean : mean.shifted(by: primal - mean.primal)
    count += 1
  }

  /// The largest or smallest of a list; nil of none.
  @_alwaysEmitIntoClient
  static func extremeOfList<R: BinaryRule>(_ rule: R.Type, _ x: [Self]) -> Self? {
    guard var value = x.first else { return nil }
    var count: MachineNumber = 1
    for number in x.dropFirst() { take(number, by: rule, &value, &count) }
    return value
  }
}

extension RealNumber {
  /// The numbers folded by ``Rules/Maximum`` or ``Rules/Minimum``, with equal shares for those that tie.
  ///
  /// - Precondition: there is a number.
  @_alwaysEmitIntoClient package static func extreme<R: BinaryRule>(
    _ rule: R.Type, _ x: some Sequence<Self>
  ) -> Self {
    var numbers = x.makeIterator()
    guard var value = numbers.next() else { misuse("There is no largest of no numbers.") }
    var count: MachineNumber = 1
    while let number = numbers.next() { take(number, by: rule, &value, &count) }
    return value
  }

  /// The largest number; those that tie have equal shares of the derivative.
  ///
  /// NaN is ignored beside numbers. The largest of none is −∞.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static func maximum(_ x: [Self]) -> Self {
    extremeOfList(Rules.Maximum.self, x) ?? Self(scalar: -MachineNumber.infinity)
  }

  /// The smallest number; those that tie have equal shares of the derivative.
  ///
  /// NaN is ignored beside numbers. The smallest of none is ∞.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static func minimum(_ x: [Self]) -> Self {
    extremeOfList(Rules.Minimum.self, x) ?? Self(scalar: MachineNumber.infinity)
  }

  /// |x|; see ``Rules/Abs``.
  @_alwaysEmitIntoClient public static func abs(_ x: Self) -> Self { apply(Rules.Abs.self, x) }

  /// −1, 0 or 1; see ``Rules/Sign``.
  @_alwaysEmitIntoClient public static func sign(_ x: Self) -> Self { apply(Rules.Sign.self, x) }

  /// The largest integer not above x; see ``Rules/Floor``.
  @_alwaysEmitIntoClient public static func floor(_ x: Self) -> Self { apply(Rules.Floor.self, x) }

  /// The smallest integer not below x; see ``Rules/Ceil``.
  @_alwaysEmitIntoClient public static func ceil(_ x: Self) -> Self { apply(Rules.Ceil.self, x) }

  /// The nearest integer, halves away from zero; see ``Rules/Round``.
  @_alwaysEmitIntoClient public static func round(_ x: Self) -> Self { apply(Rules.Round.self, x) }

  /// The integer part; see ``Rules/Trunc``.
  @_alwaysEmitIntoClient public static func trunc(_ x: Self) -> Self { apply(Rules.Trunc.self, x) }

  /// The larger number; a number rather than NaN; see ``Rules/Maximum``.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static func maximum(_ x: Self, _ y: Self) -> Self {
    apply(Rules.Maximum.self, x, y)
  }

  /// The smaller number; a number rather than NaN; see ``Rules/Minimum``.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static func minimum(_ x: Self, _ y: Self) -> Self {
    apply(Rules.Minimum.self, x, y)
  }

  /// |x| with the sign of y; see ``Rules/CopySign``.
  @_alwaysEmitIntoClient public static func copysign(_ x: Self, _ y: Self) -> Self {
    apply(Rules.CopySign.self, x, y)
  }

  /// The remainder of x/y with the sign of x; see ``Rules/Mod``.
  @_alwaysEmitIntoClient public static func mod(_ x: Self, _ y: Self) -> Self {
    apply(Rules.Mod.self, x, y)
  }
}

/// −1, 0 or 1; see ``Rules/Sign``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func sign<T: RealNumber>(_ x: T) -> T { T.sign(x) }

/// The largest integer not above x; see ``Rules/Floor``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func floor<T: RealNumber>(_ x: T) -> T { T.floor(x) }

/// The smallest integer not below x; see ``Rules/Ceil``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func ceil<T: RealNumber>(_ x: T) -> T { T.ceil(x) }

/// The nearest integer, halves away from zero; see ``Rules/Round``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func round<T: RealNumber>(_ x: T) -> T { T.round(x) }

/// The integer part; see ``Rules/Trunc``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func trunc<T: RealNumber>(_ x: T) -> T { T.trunc(x) }

/// |x| with the sign of y; see ``Rules/CopySign``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func copysign<T: RealNumber>(_ x: T, _ y: T) -> T { T.copysign(x, y) }

/// The remainder of x/y with the sign of x; see ``Rules/Mod``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func mod<T: RealNumber>(_ x: T, _ y: T) -> T { T.mod(x, y) }

/// The remainder of x/y, in the C spelling; see ``Rules/Mod``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func fmod<T: RealNumber>(_ x: T, _ y: T) -> T { T.mod(x, y) }

// No free `abs`: the standard library's, which is `x.magnitude`, does for these numbers too.

/// |x|, in the C spelling; see ``Rules/Abs``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func fabs<T: RealNumber>(_ x: T) -> T { T.abs(x) }

/// The larger number, in the C spelling; see ``Rules/Maximum``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func fmax<T: RealNumber>(_ x: T, _ y: T) -> T { T.maximum(x, y) }

/// The smaller number, in the C spelling; see ``Rules/Minimum``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func fmin<T: RealNumber>(_ x: T, _ y: T) -> T { T.minimum(x, y) }

/// The larger number; see ``Rules/Maximum``.
@_alwaysEmitIntoClient public func max<T: RealNumber>(_ x: T, _ y: T) -> T { T.maximum(x, y) }

/// The smaller number; see ``Rules/Minimum``.
@_alwaysEmitIntoClient public func min<T: RealNumber>(_ x: T, _ y: T) -> T { T.minimum(x, y) }

/// The largest of three numbers or more; see ``RealNumber/maximum(_:)``.
///
/// ```swift
/// gradient(at: [2, 2, 2]) { x in max(x[0], x[1], x[2]) }  // [0.3333333333333333, 0.3333333333333333, 0.3333333333333333]
/// ```
@_alwaysEmitIntoClient public func max<T: RealNumber>(_ x: T, _ y: T, _ z: T, _ rest: T...) -> T {
  var (value, count) = (x, 1 as T.MachineNumber)
  T.take(y, by: Rules.Maximum.self, &value, &count)
  T.take(z, by: Rules.Maximum.self, &value, &count)
  for number in rest { T.take(number, by: Rules.Maximum.self, &value, &count) }
  return value
}

/// The largest of two numbers or more, for calls with an integer literal.
///
/// Nothing calls it: beside a function of one number that takes more, the compiler weighs all candidates for `max(x, 0)`.
/// Without it, it stops at the standard library's, as `Int` is comparable and no ``RealNumber``, and a tie is no longer shared.
@_disfavoredOverload
@_alwaysEmitIntoClient public func max<T: RealNumber>(_ x: T, _ y: T, _ rest: T...) -> T {
  T.maximum([x, y] + rest)
}

/// The largest number of a list; see ``RealNumber/maximum(_:)``.
@_alwaysEmitIntoClient public func max<T: RealNumber>(_ x: [T]) -> T { T.maximum(x) }

/// The smallest of three numbers or more; see ``RealNumber/minimum(_:)``.
///
/// ```swift
/// gradient(at: [2, 2, 2]) { x in min(x[0], x[1], x[2]) }  // [0.3333333333333333, 0.3333333333333333, 0.3333333333333333]
/// ```
@_alwaysEmitIntoClient public func min<T: RealNumber>(_ x: T, _ y: T, _ z: T, _ rest: T...) -> T {
  var (value, count) = (x, 1 as T.MachineNumber)
  T.take(y, by: Rules.Minimum.self, &value, &count)
  T.take(z, by: Rules.Minimum.self, &value, &count)
  for number in rest { T.take(number, by: Rules.Minimum.self, &value, &count) }
  return value
}

/// The smallest of two numbers or more, for calls with an integer literal.
///
/// Nothing calls it: beside a function of one number that takes more, the compiler weighs all candidates for `min(x, 0)`.
/// Without it, it stops at the standard library's, as `Int` is comparable and no ``RealNumber``, and a tie is no longer shared.
@_disfavoredOverload
@_alwaysEmitIntoClient public func min<T: RealNumber>(_ x: T, _ y: T, _ rest: T...) -> T {
  T.minimum([x, y] + rest)
}

/// The smallest number of a list; see ``RealNumber/minimum(_:)``.
@_alwaysEmitIntoClient public func min<T: RealNumber>(_ x: [T]) -> T { T.minimum(x) }
