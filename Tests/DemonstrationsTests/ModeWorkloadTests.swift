import Demonstrations
import DualNumbers
import Testing

@Suite("The ten workloads")
struct ModeWorkloadTests {
  struct Shape: ModeWorkloadBody {
    func run<F: DifferentiableFunction>(_ comparison: ModeComparison<F>) -> (Int, Int, Double) {
      let y = comparison.function(comparison.point)
      return (comparison.point.count, y.count, y[0])
    }
  }

  /// Inputs, outputs and first values at small sizes, written out or added up by hand.
  @Test("Shapes and values")
  func shapes() {
    let u = Double.exp(0.3)
    let expected: [(ModeWorkload, size: Int, Int, Int, Double)] = [
      (.w1a, 1, 1, 1, Double.exp(u + u * u) + Double.sin(u + u * u)),
      (.w1b, 1, 1, 1, Double.log(0.7) / 2), (.w4, 3, 3, 1, 0.25),
      (.w9, 1, 1, 1, Double.exp(Double.sin(0.7))),
      (.w10, 2, 2, 1, Double.log(2) + 10 - Double.sin(5)),
    ]
    for (workload, size, inputs, outputs, value) in expected {
      let shape = workload.comparison(size: size, Shape())
      #expect(shape.0 == inputs && shape.1 == outputs, "\(workload.rawValue)")
      #expect((shape.2 - value).magnitude <= 4 * value.ulp, "\(workload.rawValue)")
    }
    #expect(ModeWorkload.w7.comparison(size: 32, Shape()).0 == 1089)
    #expect(ModeWorkload.w5.comparison(size: 4, Shape()).1 == 4)
  }

  @Test("Known values: at the minimum, at the origin, at ones")
  func values() {
    #expect(RosenbrockFunction()([1.0, 1, 1]) == [0])
    #expect(RosenbrockFunction()([0.0, 0, 0]) == [2])
    #expect(AckleyFunction()([0.0, 0])[0].magnitude < 1e-14)
    #expect(BroydenFunction()([1.0, 1, 1]) == [0, -1, 1])
    #expect(Fan(outputs: 2)([0.0]) == [1, 1])
  }

  @Test("Rosenbrock's gradient by hand is the gradient")
  func gradient() {
    let x = uniform(7, seed: 2, -1, 1)
    let exact = ReverseMode.jacobian(at: x) { RosenbrockFunction()($0) }.row(0)
    for (a, b) in zip(RosenbrockGradient()(x), exact) {
      #expect((a - b).magnitude < 1e-12 * max(1, b.magnitude))
    }
  }

  @Test("The inputs are those of the other languages")
  func inputs() {
    // Two draws of the congruence, from seed 2 in [0, 1): (s >> 11)·2⁻⁵³.
    var s: UInt64 = 2
    var drawn: [Double] = []
    for _ in 0..<2 {
      s = s &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      drawn.append(Double(s >> 11) / 9_007_199_254_740_992)
    }
    #expect(uniform(2, seed: 2, 0, 1) == drawn)
    #expect(uniform(50, seed: 3, -2, 5).allSatisfy { $0 >= -2 && $0 < 5 })
  }
}
