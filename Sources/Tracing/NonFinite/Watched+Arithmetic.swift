public import DerivativeRules
import ForwardMode

// What `Dual` computes, operation by operation watched.

extension Watched {
  /// x + y.
  public static func sum(_ x: Self, _ y: Self) -> Self { result("+", [x, y], x.number + y.number) }

  /// x − y.
  public static func difference(_ x: Self, _ y: Self) -> Self {
    result("-", [x, y], x.number - y.number)
  }

  /// x·y.
  public static func product(_ x: Self, _ y: Self) -> Self {
    result("*", [x, y], x.number * y.number)
  }

  /// −x.
  public static func negation(_ x: Self) -> Self { result("-", [x], -x.number) }

  /// x/y.
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    result("/", [x, y], x.number / y.number)
  }

  /// c + x; the constant keeps its side.
  public static func sum(_ c: Double, _ x: Self) -> Self { sum(Self(c), x) }

  /// c·x; the constant keeps its side.
  public static func product(_ c: Double, _ x: Self) -> Self { product(Self(c), x) }
}

extension Watched: LiftedNumber {
  /// Two.
  public var derivativeOrder: Int { 2 }

  /// Whether value and tangent are exactly zero.
  public var isExactlyZero: Bool { number.isExactlyZero }
  /// Whether values and tangents are the same.
  public func isIdentical(to other: Self) -> Bool { number.isIdentical(to: other.number) }

  /// f(x), with f′(x)·ẋ.
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    noteKink(R.name, [x]) { (R.value($0[0]), [R.partial(at: $0[0], value: R.value($0[0]))]) }
    return result(R.name, [x], .apply(rule, x.number))
  }

  /// f(x, y), with the partials of the active arguments.
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    noteKink(R.name, [x, y]) {
      let f = R.value($0[0], $0[1])
      return (f, [R.partialX($0[0], $0[1], value: f), R.partialY($0[0], $0[1], value: f)])
    }
    return result(R.name, [x, y], .apply(rule, x.number, y.number))
  }

  /// f(x, y, z), with the partials of the active arguments.
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    noteKink(R.name, [x, y, z]) {
      let f = R.value($0[0], $0[1], $0[2])
      return (
        f,
        [
          R.partialX($0[0], $0[1], $0[2], value: f), R.partialY($0[0], $0[1], $0[2], value: f),
          R.partialZ($0[0], $0[1], $0[2], value: f),
        ]
      )
    }
    return result(R.name, [x, y, z], .apply(rule, x.number, y.number, z.number))
  }

  /// f(n, x), with f′(n, x)·ẋ.
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    result(R.name, parameter: "\(parameter)", [x], .apply(rule, parameter, x.number))
  }

  /// F(x), with J(x)·ẋ.
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    let needsSecond = x.contains { ($0.counter?.order ?? 1) > 1 }
    // Of first order, a number whose second direction stands still: the rule may know no more.
    let numbers = x.map { needsSecond ? $0.number : Dual($0.number.value) }
    return Dual.apply(rule, numbers).map { result(rule.name, x, $0) }
  }
}

extension Watched: CustomStringConvertible {
  /// The number as a sum, such as `11.652 + 5.5ε`.
  public var description: String { number.description }
}

extension Watched: StepwiseNumber {}
