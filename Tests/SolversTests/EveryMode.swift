import DualNumbers
import Testing

/// A function of one number that runs over every mode.
protocol ScalarFunction {
  func callAsFunction<T: RealNumber<Double>>(_ a: T) -> T
}

extension ScalarFunction {
  /// The value, f′, f″ and f‴ by every mode, as far as it goes.
  ///
  /// Not specialised: to compile every function for every mode takes a release build many minutes.
  @inline(never) @_optimize(none) @_semantics("optimize.sil.specialize.generic.never")
  func everyMode(at a: Double) -> [(mode: String, numbers: [Double])] {
    let dual = self(Dual(a, tangent: 1))
    let lane = self(DualVector2<Double>(a, direction: 1))
    let wide = self(DualVector16<Double>(a, direction: 3))
    let nested = self(Dual(Dual(a, tangent: 1), tangent: Dual(1)))
    let lanesOfLanes = valueWithHessian(at: [a]) { self($0[0]) }
    let tape = ReverseMode.valueWithGradient(at: [a]) { self($0[0]) as TapeVariable<Double> }
    let product = valueWithHVP(at: [a], along: [1]) { self($0[0]) }
    let second = ReverseMode.valueWithHessian(at: [a]) {
      self($0[0]) as SecondOrderVariable<Double>
    }
    let deep = self(
      Dual(Dual(Dual(a, tangent: 1), tangent: Dual(1)), tangent: Dual(Dual(1))))
    let mixed = ForwardMode.derivatives(order: 2, at: Dual(a, tangent: 1)) {
      self($0) as TaylorSeries<Dual<Double>>
    }
    let outer = self(
      Dual(TaylorSeries(variable: a, order: 2), tangent: TaylorSeries(1)))
    let trace = EvaluationTrace(at: [a]) { self($0[0]) }
    return [
      ("plain", [self(a)]),
      ("Dual", [dual.value, dual.tangent]),
      ("lanes", [lane.value, lane[1]]),
      ("sixteen lanes", [wide.value, wide[3]]),
      ("nested Dual", [nested.value.value, nested.value.tangent, nested.tangent.tangent]),
      (
        "lanes of lanes",
        [lanesOfLanes.value, lanesOfLanes.gradient[0], lanesOfLanes.hessian[0, 0]]
      ),
      ("tape", [tape.value, tape.gradient[0]]),
      ("tape of Dual", [product.value, product.gradient[0], product.hvp[0]]),
      ("second-order tape", [second.value, second.gradient[0], second.hessian[0, 0]]),
      ("series to order 1", ForwardMode.derivatives(order: 1, at: a) { self($0) }),
      ("series to order 3", ForwardMode.derivatives(order: 3, at: a) { self($0) }),
      (
        "Dual of Dual of Dual",
        [
          deep.value.value.value, deep.value.value.tangent, deep.value.tangent.tangent,
          deep.tangent.tangent.tangent,
        ]
      ),
      (
        "series of Dual",
        [mixed[0].value, mixed[0].tangent, mixed[1].tangent, mixed[2].tangent]
      ),
      (
        "Dual of series",
        [
          outer.value.coefficient(0), outer.tangent.coefficient(0), outer.tangent.coefficient(1),
          2 * outer.tangent.coefficient(2),
        ]
      ),
      ("trace", [trace.outputs[0].value, trace.outputs[0].tangent]),
      ("adjoint trace", [trace.outputs[0].value, trace.gradient[0]]),
    ]
  }

  /// Whether every mode has the value of the plain computation, bit for bit, and derivatives near these.
  func agrees(
    at a: Double, with derivatives: [Double], within tolerance: Double = 1e-11,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let plain = self(a)
    for (mode, numbers) in everyMode(at: a) {
      #expect(
        numbers[0] == plain, "\(mode): \(numbers[0]) is not \(plain)",
        sourceLocation: sourceLocation)
      for k in 1..<max(numbers.count, 1) where k <= derivatives.count {
        let exact = derivatives[k - 1]
        #expect(
          (numbers[k] - exact).magnitude <= tolerance * max(exact.magnitude, 1e-3),
          "\(mode), order \(k): \(numbers[k]) is not \(exact)", sourceLocation: sourceLocation)
      }
    }
  }
}
