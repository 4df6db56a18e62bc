internal import DerivativeRules
internal import ForwardMode
internal import MixedMode
internal import ReverseMode

extension Runner {
  /// The runner that evaluates row by row.
  static func rows<T: RealScalar>(_ layout: Layout, _ scalar: T.Type) -> Runner {
    switch (layout.results, layout.mode) {
    case (.values, _): return RowRunner<T, T>(layout) { f, x in f(x) }
    case (.derivatives(let order), _):
      #if hasFeature(Embedded)
        preconditionFailure(
          "Embedded Swift has no types at run time, which series of formulas need")
      #else
        return RowRunner<T, TaylorSeries<T>>(layout) { f, x in
          ForwardMode.derivatives(order: order, at: x[0]) { f([$0])[0] }
        }
      #endif
    case (.gradient, .reverse):
      return RowRunner<T, TapeVariable<T>>(layout) { f, x in
        let (value, gradient) = ReverseMode.valueWithGradient(at: x) { f($0)[0] }
        return [value] + gradient.map { $0 + 0 }
      }
    case (.gradient, .forward), (.jacobian, .forward):
      return RowRunner<T, Dual<T>>(layout) { f, x in
        let (values, jacobian) = ForwardMode.valueWithJacobian(at: x, of: f)
        return values + jacobian.entries.map { $0 + 0 }
      }
    case (.jacobian, .reverse):
      return RowRunner<T, TapeVariable<T>>(layout) { f, x in
        let (values, jacobian) = ReverseMode.valueWithJacobian(at: x, of: f)
        return values + jacobian.entries.map { $0 + 0 }
      }
    case (.jvp(let along), _):
      let along = along.map { T($0) }
      return RowRunner<T, Dual<T>>(layout) { f, x in
        let (values, products) = ForwardMode.valueWithJVP(at: x, along: along, of: f)
        return values + products.map { $0 + 0 }
      }
    case (.vjp(let cotangent), _):
      let cotangent = cotangent.map { T($0) }
      return RowRunner<T, TapeVariable<T>>(layout) { f, x in
        let (values, products) = ReverseMode.valueWithVJP(at: x, cotangent: cotangent, of: f)
        return values + products.map { $0 + 0 }
      }
    case (.hvp(let along), _):
      let direction = Matrix(rows: along.count, columns: 1, entries: along.map { T($0) })
      return RowRunner<T, SecondOrderVariable<T>>(layout) { f, x in
        let (value, gradient, product) = ReverseMode.valueWithHessianProduct(
          at: x, with: direction
        ) { f($0)[0] }
        return [value] + gradient.map { $0 + 0 } + product.entries.map { $0 + 0 }
      }
    case (.hessian, .forward):
      return RowRunner<T, Dual<Dual<T>>>(layout) { f, x in
        let (value, gradient, hessian) = ForwardMode.valueWithHessian(at: x) { f($0)[0] }
        return [value] + gradient + upper(hessian)
      }
    case (.hessian, .reverse):
      return RowRunner<T, SecondOrderVariable<T>>(layout) { f, x in
        let (value, gradient, hessian) = ReverseMode.valueWithHessian(at: x) { f($0)[0] }
        return [value] + gradient + upper(hessian)
      }
    }
  }

  /// The entries on and above the diagonal, row by row.
  private static func upper<T: RealNumber>(_ matrix: Matrix<T>) -> [T] {
    (0..<matrix.rows).flatMap { i in (i..<matrix.columns).map { j in matrix[i, j] } }
  }
}
