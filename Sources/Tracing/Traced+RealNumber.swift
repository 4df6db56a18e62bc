public import DerivativeRules

extension Traced: RealNumber {
  /// The machine number at the bottom of the nesting.
  public typealias MachineNumber = T.MachineNumber

  /// Whether the number is the constant zero; a row whose value is zero still depends on its inputs.
  public var isExactlyZero: Bool { isConstant && plain.isExactlyZero }

  /// One more than that of the value.
  public var derivativeOrder: Int { plain.derivativeOrder + 1 }

  /// Whether values and rows are the same.
  public func isIdentical(to other: Self) -> Bool {
    plain.isIdentical(to: other.plain) && row == other.row && recorder === other.recorder
  }
}

extension Traced: LiftedNumber {
  /// One row; the partial is taken from the rule, once.
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    let value = R.value(x.plain)
    guard let recorder = x.recorder else { return Self(value) }
    let partial = R.partial(at: x.plain, value: value)
    let isFlat = R.isFlat(at: x.plain.primal)
    return recorder.append(
      .function(AppliedRule(rule)), x, partial, isFlat: isFlat, value: value)
  }

  /// One row; the partial by a constant is not asked for.
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    let value = R.value(x.plain, y.plain)
    guard let recorder = joined(x.recorder, y.recorder) else { return Self(value) }
    let partialX = x.isConstant ? 0 : R.partialX(x.plain, y.plain, value: value)
    let partialY = y.isConstant ? 0 : R.partialY(x.plain, y.plain, value: value)
    let (a, b) = (x.plain.primal, y.plain.primal)
    return recorder.append(
      .function(AppliedRule(rule)), x, partialX, y, partialY,
      isFlat: (R.isFlatX(a, b), R.isFlatY(a, b)), value: value)
  }

  /// One row; the partial by a constant is not asked for.
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    let value = R.value(x.plain, y.plain, z.plain)
    guard let recorder = joined(joined(x.recorder, y.recorder), z.recorder) else {
      return Self(value)
    }
    let (a, b, c) = (x.plain.primal, y.plain.primal, z.plain.primal)
    let operands = [
      x.operand(isFlat: R.isFlatX(a, b, c)) { R.partialX(x.plain, y.plain, z.plain, value: value) },
      y.operand(isFlat: R.isFlatY(a, b, c)) { R.partialY(x.plain, y.plain, z.plain, value: value) },
      z.operand(isFlat: R.isFlatZ(a, b, c)) { R.partialZ(x.plain, y.plain, z.plain, value: value) },
    ]
    return recorder.append(.function(AppliedRule(rule)), operands, value: value)
  }

  /// One row; the parameter is part of the operation.
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    let value = R.value(parameter, x.plain)
    guard let recorder = x.recorder else { return Self(value) }
    let partial = R.partial(parameter, at: x.plain, value: value)
    return recorder.append(
      .function(AppliedRule(rule, parameter: parameter)), x, partial,
      isFlat: R.isFlat(parameter, at: x.plain.primal), value: value)
  }

  /// A row for each output, with the rule's name; of several outputs with their number, such as `F[0]`.
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    let values = x.map { $0.plain }
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
