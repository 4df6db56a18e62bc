public import DerivativeRules
public import ReverseMode

extension SecondOrderVariable {
  /// f(x), a node for each number.
  @_alwaysEmitIntoClient
  public static func apply<R: ReductionRule>(_ rule: R.Type, _ x: [Self]) -> Self {
    let value = T.apply(rule, x.transformed { $0.value })
    let result = R.accumulated(x)
    guard result.node.exists else { return Self(value) }
    return result.carried(value, result.slope, result.curvature)
  }
}
