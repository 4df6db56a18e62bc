public import DerivativeRules

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PointVector {
  /// A function at every point: by code for all of them, where there is some.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    if R.self == Rules.Exp.self { return Self(values: Eight.exp(x.values)) }
    if R.self == Rules.Log.self { return Self(values: Eight.log(x.values)) }
    if R.self == Rules.Sin.self { return Self(values: Eight.sin(x.values)) }
    if R.self == Rules.Cos.self { return Self(values: Eight.cos(x.values)) }
    if R.self == Rules.Tanh.self { return Self(values: Eight.tanh(x.values)) }
    if R.self == Rules.SechSquared.self { return Self(values: Eight.sechSquared(x.values)) }
    if R.self == Rules.Abs.self { return x.magnitude }
    return Self(values: Eight.map(x.values) { R.doubleValue($0) })
  }

  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    each { R.doubleValue(x.values[$0], y.values[$0]) }
  }

  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    each { R.scalarValue(x.values[$0], y.values[$0], z.values[$0]) }
  }

  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    each { R.scalarValue(parameter, x.values[$0]) }
  }

  @_alwaysEmitIntoClient
  public static func apply<R: ReductionRule>(_ rule: R.Type, _ x: [Self]) -> Self {
    each { lane in Double.apply(rule, x.map { $0.values[lane] }) }
  }

  @_alwaysEmitIntoClient
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    let results = (0..<count).map { lane in rule.values(x.map { $0.values[lane] }) }
    return results[0].indices.map { i in each { results[$0][i] } }
  }

  /// The value at each point.
  @_alwaysEmitIntoClient @inline(__always)
  package static func each(_ value: (Int) -> Double) -> Self {
    Self(
      values: EightNumbers(
        value(0), value(1), value(2), value(3), value(4), value(5), value(6), value(7)))
  }
}
