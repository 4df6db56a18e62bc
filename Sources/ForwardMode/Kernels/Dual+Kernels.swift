public import DerivativeRules

// Sums and products of lists are left to the operators: + and × of dual numbers are the cheapest way there is.

extension Dual {
  /// f(x + ẋε) = f(x) + (Σ ∂f/∂xᵢ·ẋᵢ)ε.
  @_alwaysEmitIntoClient
  public static func apply<R: ReductionRule>(_ rule: R.Type, _ x: [Self]) -> Self {
    let (value, partials) = R.checkedPartials(x.transformed { $0.value }, over: Twin.self)
    var result = Self(value)
    for i in x.indices {
      #if DUAL_CHECKS
        result.sweep = result.sweep.joined(x[i].sweep)
      #endif
      if x[i].isActive, R.takesPart(partials[i]) { result.add(x[i].movement * partials[i]) }
    }
    return result
  }

  /// f(xᵢ + ẋᵢε) = f(xᵢ) + f′(xᵢ)ẋᵢ·ε for each number.
  @_alwaysEmitIntoClient
  public static func elementwise<R: UnaryRule>(_ rule: R.Type, _ x: [Self]) -> [Self] {
    let (values, partials) = T.valuesWithPartials(rule, x.transformed { $0.value })
    return x.indices.transformed { i in
      Self(
        value: values[i], moved: x[i].movement * partials[i],
        x[i].isActive && !x[i].value.satisfies { R.isFlat(at: $0) }, from: x[i])
    }
  }
}
