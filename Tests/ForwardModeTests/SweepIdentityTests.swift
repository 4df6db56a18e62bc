import DualNumbers
import Testing

@Suite("Derivatives inside derivatives")
struct SweepIdentityTests {
  #if DEBUG
    @Test("Perturbation confusion stops a debug build with a message that names the fix")
    func confusion() async {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = derivative(at: 1.0) { x in x * derivative(at: 1.0) { y in x + y } }
      }
      expectMessage(result, "Perturbation confusion")
      expectMessage(result, "ForwardMode.derivative(at: Dual(1.0)) { y in Dual(x) + y }")
    }

    @Test("The gradient, Jacobian, Taylor and Hessian drivers notice it too")
    func everyDriver() async {
      await #expect(processExitsWith: .failure) {
        _ = gradient(at: [1, 2]) { x in gradient(at: [3]) { y in x[0] * y[0] }[0] + x[1] }
      }
      await #expect(processExitsWith: .failure) {
        _ = gradient(at: 1, 2) { x, y in x * gradient(at: 3, 4) { z, w in x * z + w }.0 }
      }
      await #expect(processExitsWith: .failure) {
        _ = jacobian(at: [1]) { x in
          [x[0] * jacobian(at: [1]) { y in [sin(x[0]) * y[0]] }[0, 0]]
        }
      }
      await #expect(processExitsWith: .failure) {
        _ = derivative(order: 2, at: 1) { x in x * derivative(order: 1, at: 2) { y in pow(x, y) } }
      }
      await #expect(processExitsWith: .failure) {
        _ = hessian(at: [1]) { x in hessian(at: [2]) { y in x[0] * y[0] }[0, 0] * x[0] }
      }
    }
  #endif

  @Test("The form the message recommends gives 1")
  func recommendedForm() {
    let slope = derivative(at: 1.0) { x in
      x * ForwardMode.derivative(at: Dual(1.0)) { y in Dual(x) + y }
    }
    #expect(slope == 1)
  }

  @Test("A derivative over the outer number is differentiated as well")
  func nestedDependence() {
    // d/dx [x · ∂/∂y (x²y³)] at y = x: 3x²·x²·x → 15x⁴.
    let slope = derivative(at: 2.0) { x in
      x * ForwardMode.derivative(at: x) { y in Dual(x * x) * y * y * y }
    }
    #expect(slope == 240)
  }

  @Test("Numbers seeded by hand mix freely, with each other and with those of a sweep")
  func handSeeded() {
    let a = Dual(2.0, tangent: 1)
    let b = Dual(3.0, tangent: 5)
    #expect((a * b).tangent == 13)
    #expect(derivative(at: 4.0) { x in x * Dual(2.0, tangent: 0) } == 2)
    #expect(derivative(at: 4.0) { x in x * a + b * 0 } == 6)
    let (s, t) = (TaylorSeries(variable: 2.0, order: 2), TaylorSeries(variable: 3.0, order: 2))
    #expect((s * t).coefficient(2) == 1)
  }

  @Test("An inner derivative that does not see the outer number is a constant")
  func independentNesting() {
    let slope = derivative(at: 3.0) { x in x * derivative(at: 2.0) { y in y * y } }
    #expect(slope == 4)
  }

  @Test("Values leave a sweep freely: a result may be used in the next sweep")
  func sequentialSweeps() {
    var x = 2.0
    for _ in 0..<8 {
      let (value, slope) = valueWithDerivative(at: x) { x in x * x - 2 }
      x -= value / slope
    }
    #expect((x - 2.0.squareRoot()).magnitude <= x.ulp)
  }

  @Test("Drivers that nest sweeps of their own never trip it")
  func nestedDrivers() {
    #expect(hessian(at: [2, 3]) { x in x[0] * x[1] * exp(x[0]) / x[1] }[0, 1].magnitude < 1e-14)
    let mixed = ForwardMode.jacobian(at: [1.0, 2]) { x in
      ForwardMode.gradient(at: x) { y in y[0] * y[0] * y[1] }
    }
    #expect(mixed.entries == [4, 2, 2, 0])
    #expect(
      ForwardMode.derivative(order: 2, at: Dual(1.0, tangent: 1)) { x in x * x * x }.tangent == 6)
    let curvature = derivative(at: 1.0) { x in
      ForwardMode.derivative(order: 2, at: x) { y in y * y * y }
    }
    #expect(curvature == 6)
  }
}
