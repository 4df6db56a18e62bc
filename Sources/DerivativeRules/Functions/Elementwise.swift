// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient package static func visitElementwise<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(FastTanh.self)
  }

  /// tanh x by a table and a polynomial, with derivative sech² x: for ``elementwise(_:_:)``.
  ///
  /// Of `Double` within 1.6 ulp, not always the bits of ``Tanh``; of other machine numbers ``Tanh`` itself.
  public enum FastTanh: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "tanh" }
    @_alwaysEmitIntoClient public static var formula: String { Tanh.formula }
    @_alwaysEmitIntoClient static var kernel: ListKernel {
      ListKernel(
        values: { DerivativeRules.FastTanh.values($0) },
        valuesWithPartials: { x in
          let both = DerivativeRules.FastTanh.valuesWithSlopes(x)
          return (both.values, both.slopes)
        })
    }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      guard let x = x as? Double, let y = DerivativeRules.FastTanh.value(x) as? S else {
        return S.tanh(x)
      }
      return y
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      guard let x = x as? Double, let slope = DerivativeRules.FastTanh.slope(x) as? T else {
        return T.sechSquared(x)
      }
      return slope
    }
  }
}
