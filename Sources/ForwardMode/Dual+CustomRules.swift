public import DerivativeRules

extension Dual {
  /// F(x + ẋε) = F(x) + J(x)·ẋ·ε.
  @_alwaysEmitIntoClient
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    let values = x.transformed { $0.value }
    let y = T.apply(rule, values)
    let tangents = rule.pushed(values, y, along: x.transformed { $0.tangent })
    let source = x.dropFirst().reduce(x.first ?? .zero) {
      Self(value: $0.value, tangent: $0.tangent, from: $0, $1)
    }
    return y.indices.transformed { Self(value: y[$0], tangent: tangents[$0], from: source) }
  }
}
