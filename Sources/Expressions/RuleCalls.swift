import DerivativeRules

// A rule that is known only at run time, opened and called.

@usableFromInline func callRule<N: RealNumber>(_ rule: any UnaryRule.Type, _ x: N) -> N {
  func open<R: UnaryRule>(_ rule: R.Type) -> N { R.value(x) }
  return open(rule)
}

@usableFromInline func callRule<N: RealNumber>(_ rule: any BinaryRule.Type, _ x: N, _ y: N) -> N {
  func open<R: BinaryRule>(_ rule: R.Type) -> N { R.value(x, y) }
  return open(rule)
}

@usableFromInline func callRule<N: RealNumber>(
  _ rule: any TernaryRule.Type, _ x: N, _ y: N, _ z: N
) -> N {
  func open<R: TernaryRule>(_ rule: R.Type) -> N { R.value(x, y, z) }
  return open(rule)
}

@usableFromInline func callRule<N: RealNumber>(_ rule: any ParametricRule.Type, _ n: Int, _ x: N)
  -> N
{
  func open<R: ParametricRule>(_ rule: R.Type) -> N {
    guard let order = n as? R.Parameter else { preconditionFailure("the parameter is an integer") }
    return R.value(order, x)
  }
  return open(rule)
}
