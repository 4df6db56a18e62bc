public import DerivativeRules

extension Traced: RealNumber {
  /// The machine number at the bottom of the nesting.
  public typealias MachineNumber = T.MachineNumber

  /// Whether the number is the constant zero; a row whose value is zero still depends on its inputs.
  public var isExactlyZero: Bool { isConstant && value.isExactlyZero }

  /// Whether values and rows are the same.
  public func isIdentical(to other: Self) -> Bool {
    value.isIdentical(to: other.value) && row == other.row && recorder === other.recorder
  }
}

extension Traced: LiftedNumber {
  /// One row; the partial is taken from the rule, once.
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    let value = R.value(x.value)
    return record(
      .function(AppliedRule(rule)), x, value: value, isFlat: R.isFlat(at: x.primal),
      partial: { R.partial(at: x.value, value: value) })
  }

  /// One row; the partial by a constant is not asked for.
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    let value = R.value(x.value, y.value)
    return record(
      .function(AppliedRule(rule)), x, y, value: value,
      isFlat: (R.isFlatX(x.primal, y.primal), R.isFlatY(x.primal, y.primal)),
      partialX: { R.partialX(x.value, y.value, value: value) },
      partialY: { R.partialY(x.value, y.value, value: value) })
  }

  /// One row; the partial by a constant is not asked for.
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    let value = R.value(x.value, y.value, z.value)
    guard let recorder = joined(joined(x.recorder, y.recorder), z.recorder) else {
      return Self(value)
    }
    let (a, b, c) = (x.primal, y.primal, z.primal)
    let operands = [
      x.operand(R.isFlatX(a, b, c)) { R.partialX(x.value, y.value, z.value, value: value) },
      y.operand(R.isFlatY(a, b, c)) { R.partialY(x.value, y.value, z.value, value: value) },
      z.operand(R.isFlatZ(a, b, c)) { R.partialZ(x.value, y.value, z.value, value: value) },
    ]
    return recorder.append(.function(AppliedRule(rule)), operands, value: value)
  }

  /// One row; the parameter is part of the operation.
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    let value = R.value(parameter, x.value)
    return record(
      .function(AppliedRule(rule, parameter: parameter)), x, value: value,
      isFlat: R.isFlat(parameter, at: x.primal),
      partial: { R.partial(parameter, at: x.value, value: value) })
  }

  /// A row for each output, with the rule's name; of several outputs with their number, such as `F[0]`.
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    let values = x.map { $0.value }
    let y = T.apply(rule, values)
    guard let recorder = x.reduce(nil, { joined($0, $1.recorder) }) else {
      return y.map { Self($0) }
    }
    let partials = rule.rows(values, y)
    return y.indices.map { i in
      let name = y.count == 1 ? rule.name : "\(rule.name)[\(i)]"
      return recorder.append(
        .function(AppliedRule(instance: name)),
        x.indices.map { j in x[j].operand { partials[i][j] } },
        value: y[i])
    }
  }
}

extension Traced: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A constant.
  public init(integerLiteral value: T.IntegerLiteralType) { self.init(T(integerLiteral: value)) }

  /// A constant, at the full precision of the scalar.
  public init(floatLiteral value: T.FloatLiteralType) { self.init(T(floatLiteral: value)) }
}

extension Traced: CustomStringConvertible {
  /// The value.
  public var description: String { value.description }
}
