public import DerivativeRules

// The arithmetic of `Dual`, operation by operation recorded. Named once, because the mixed operators use it too.

extension Watched {
  /// x + y.
  public static func sum(_ x: Self, _ y: Self) -> Self {
    result("+", [x, y], value: x.value + y.value, tangent: x.tangent + y.tangent)
  }

  /// x − y.
  public static func difference(_ x: Self, _ y: Self) -> Self {
    result("-", [x, y], value: x.value - y.value, tangent: x.tangent - y.tangent)
  }

  /// x·y.
  public static func product(_ x: Self, _ y: Self) -> Self {
    let tangent = x.value * y.tangent + x.tangent * y.value
    return result("*", [x, y], value: x.value * y.value, tangent: tangent)
  }

  /// −x.
  public static func negation(_ x: Self) -> Self {
    result("-", [x], value: -x.value, tangent: -x.tangent)
  }

  /// x/y; at y = 0 an inactive direction stays zero, as with `Dual`.
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    let quotient = x.value / y.value
    let numerator = x.tangent - Double.strongProduct(y.tangent, quotient)
    let tangent = Double.strongQuotient(numerator, y.value)
    return result("/", [x, y], value: quotient, tangent: tangent)
  }

  /// c + x; the constant keeps its side.
  public static func sum(_ c: Double, _ x: Self) -> Self { sum(Self(c), x) }

  /// c·x; the constant keeps its side.
  public static func product(_ c: Double, _ x: Self) -> Self { product(Self(c), x) }
}

extension Watched: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A constant.
  public init(integerLiteral value: Int) { self.init(Double(value)) }
  /// A constant.
  public init(floatLiteral value: Double) { self.init(value) }
}

extension Watched: LiftedNumber {
  /// Whether value and tangent are exactly zero.
  public var isExactlyZero: Bool { value.isZero && tangent.isZero }
  /// Whether values and tangents are the same.
  public func isIdentical(to other: Self) -> Bool {
    value.isIdentical(to: other.value) && tangent.isIdentical(to: other.tangent)
  }

  /// f(x), with f′(x)·ẋ.
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    let value = R.value(x.value)
    let partial = R.partial(at: x.value, value: value)
    return result(R.name, [x], value: value, tangent: Double.strongProduct(x.tangent, partial))
  }

  /// f(x, y), with the partials of the active arguments.
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    let value = R.value(x.value, y.value)
    var tangent = 0.0
    if x.tangent != 0 {
      tangent += x.tangent * R.partialX(x.value, y.value, value: value)
    }
    if y.tangent != 0 {
      tangent += y.tangent * R.partialY(x.value, y.value, value: value)
    }
    return result(R.name, [x, y], value: value, tangent: tangent)
  }

  /// f(x, y, z), with the partials of the active arguments.
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    let value = R.value(x.value, y.value, z.value)
    var tangent = 0.0
    if x.tangent != 0 {
      tangent += x.tangent * R.partialX(x.value, y.value, z.value, value: value)
    }
    if y.tangent != 0 {
      tangent += y.tangent * R.partialY(x.value, y.value, z.value, value: value)
    }
    if z.tangent != 0 {
      tangent += z.tangent * R.partialZ(x.value, y.value, z.value, value: value)
    }
    return result(R.name, [x, y, z], value: value, tangent: tangent)
  }

  /// f(n, x), with f′(n, x)·ẋ.
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    let value = R.value(parameter, x.value)
    let partial = R.partial(parameter, at: x.value, value: value)
    return result(
      R.name, parameter: "\(parameter)", [x], value: value,
      tangent: Double.strongProduct(x.tangent, partial))
  }
}

extension Watched: CustomStringConvertible {
  /// The number as a sum, such as `11.652 + 5.5ε`.
  public var description: String {
    let text = tangent.description
    return text.hasPrefix("-") ? "\(value) - \(text.dropFirst())ε" : "\(value) + \(text)ε"
  }
}
