internal import DerivativeRules
internal import ForwardMode

/// A way to look at the first derivatives of a function: over one number type, at one level of it.
package struct DerivativeView: Sendable, CustomStringConvertible {
  package let name: String
  /// The digits of the number at the bottom.
  package var isFloat = false
  /// The value and the partial with respect to argument `index`, all others being constants.
  package let evaluate:
    @Sendable (TableFunction, [Double], _ index: Int) -> (value: Double, partial: Double)

  package var description: String { name }

  package static let all: [DerivativeView] = [
    DerivativeView(name: "Dual<Double>") { f, x, index in
      let y = f(x.indices.map { Dual(x[$0], tangent: $0 == index ? 1 : 0) })
      return (y.value, y.tangent)
    },
    DerivativeView(name: "Dual<Float>", isFloat: true) { f, x, index in
      let y = f(x.indices.map { Dual(Float(x[$0]), tangent: $0 == index ? 1 : 0) })
      return (Double(y.value), Double(y.tangent))
    },
    DerivativeView(name: "Dual<Dual<Double>>, outer level") { f, x, index in
      let y = f(x.indices.map { Dual(Dual(x[$0]), tangent: $0 == index ? 1 : 0) })
      return (y.value.value, y.tangent.value)
    },
    DerivativeView(name: "Dual<Dual<Double>>, inner level") { f, x, index in
      let y = f(x.indices.map { Dual(Dual(x[$0], tangent: $0 == index ? 1 : 0)) })
      return (y.value.value, y.value.tangent)
    },
    DerivativeView(name: "Dual<Dual<Double>>, seeded at both levels") { f, x, index in
      let y = f(
        x.indices.map {
          $0 == index ? Dual(Dual(x[$0], tangent: 1), tangent: 1) : Dual(Dual(x[$0]))
        })
      return (y.value.value, y.tangent.value)
    },
    DerivativeView(name: "DualVector2<Double>") { f, x, index in
      let y = f(
        x.indices.map {
          $0 == index ? DualVector2<Double>(x[$0], direction: 1) : DualVector2(x[$0])
        })
      return (y.value, y[1])
    },
    DerivativeView(name: "HessianNumber<Double>, outer level") { f, x, index in
      let y = f(
        x.indices.map {
          $0 == index
            ? HessianNumber<Double>(DualVector4(x[$0]), direction: 2)
            : HessianNumber(DualVector4(x[$0]))
        })
      return (y.value.value, y[2].value)
    },
    DerivativeView(name: "TaylorSeries<Double> of order 1") { f, x, index in
      taylor(f, x, index, order: 1)
    },
    DerivativeView(name: "TaylorSeries<Double> of order 3") { f, x, index in
      taylor(f, x, index, order: 3)
    },
  ]

  private static func taylor(
    _ f: TableFunction, _ x: [Double], _ index: Int, order: Int
  ) -> (value: Double, partial: Double) {
    let variable = TaylorSeries(variable: x[index], order: order)
    let y = f(x.indices.map { $0 == index ? variable : TaylorSeries(x[$0]) })
    return (y.value, y.coefficient(1))
  }
}

/// f, ∂f/∂xᵢ and ∂²f/∂xᵢ∂xⱼ by nested dual numbers.
private func nested(_ f: TableFunction, _ x: [Double], _ i: Int, _ j: Int) -> Dual<Dual<Double>> {
  f(
    x.indices.map {
      Dual(Dual(x[$0], tangent: $0 == i ? 1 : 0), tangent: Dual($0 == j ? 1.0 : 0.0))
    })
}

/// ∂²f/∂xᵢ∂xⱼ by nested dual numbers.
package func secondPartial(_ f: TableFunction, _ x: [Double], _ i: Int, _ j: Int) -> Double {
  nested(f, x, i, j).tangent.tangent
}

/// The value, the first and the second partials in the order of the reference rows, by nested dual numbers.
package func partials(_ f: TableFunction, _ x: [Double]) -> [Double] {
  let pairs = x.indices.map { i in (i..<x.count).map { nested(f, x, i, $0) } }
  return [pairs[0][0].value.value] + pairs.map { $0[0].value.tangent }
    + pairs.joined().map { $0.tangent.tangent }
}

/// d²f/dxᵢ² by a Taylor series.
package func secondByTaylor(_ f: TableFunction, _ x: [Double], _ i: Int) -> Double {
  let variable = TaylorSeries(variable: x[i], order: 2)
  let y = f(x.indices.map { $0 == i ? variable : TaylorSeries(x[$0]) })
  return 2 * y.coefficient(2)
}

extension Double {
  /// Whether the two are equal, NaN being equal to NaN; +0 and −0 are.
  package func isSameNumber(as other: Double) -> Bool { self == other || (isNaN && other.isNaN) }
}
