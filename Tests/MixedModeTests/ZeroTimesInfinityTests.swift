import DualNumbersCore
import Testing

/// 0·∞ in the chain rule: NaN in every mode where both come out of the computation, 0 where one of them takes no part.
@Suite("Zero times infinity")
struct ZeroTimesInfinityTests {
  /// A function of one number over every mode.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let at: Double
    let forward: @Sendable (Dual<Double>) -> Dual<Double>
    let reverse: @Sendable (TapeVariable<Double>) -> TapeVariable<Double>
    let nested: @Sendable (TapeVariable<Dual<Double>>) -> TapeVariable<Dual<Double>>
    let second: @Sendable (SecondOrderVariable<Double>) -> SecondOrderVariable<Double>

    /// The first derivative in each mode.
    var derivatives: [String: Double] {
      [
        "forward": ForwardMode.derivative(at: at, of: forward),
        "reverse": ReverseMode.gradient(at: [at]) { reverse($0[0]) }[0],
        "reverse, a kept tape": Tape<Double>().gradient(at: [at]) { reverse($0[0]) }[0],
        "reverse, a Jacobian": ReverseMode.jacobian(at: [at]) { [reverse($0[0])] }[0, 0],
        "reverse over dual": ReverseMode.gradient(at: [Dual(at)]) { nested($0[0]) }[0].value,
        "second order": ReverseMode.valueWithHessian(at: [at]) { second($0[0]) }.gradient[0],
      ]
    }
  }

  static let undefined: [Case] = [
    Case(testDescription: "cos(acos x)", at: 1) {
      cos(acos($0))
    } reverse: {
      cos(acos($0))
    } nested: {
      cos(acos($0))
    } second: {
      cos(acos($0))
    },
    Case(testDescription: "exp(log x)", at: 0) {
      exp(log($0))
    } reverse: {
      exp(log($0))
    } nested: {
      exp(log($0))
    } second: {
      exp(log($0))
    },
    Case(testDescription: "cosh(acosh x)", at: 1) {
      cosh(acosh($0))
    } reverse: {
      cosh(acosh($0))
    } nested: {
      cosh(acosh($0))
    } second: {
      cosh(acosh($0))
    },
    Case(testDescription: "(cbrt x)^3", at: 0) {
      pow(cbrt($0), 3)
    } reverse: {
      pow(cbrt($0), 3)
    } nested: {
      pow(cbrt($0), 3)
    } second: {
      pow(cbrt($0), 3)
    },
    Case(testDescription: "sqrt(x)*sqrt(x)", at: 0) {
      sqrt($0) * sqrt($0)
    } reverse: {
      sqrt($0) * sqrt($0)
    } nested: {
      sqrt($0) * sqrt($0)
    } second: {
      sqrt($0) * sqrt($0)
    },
    Case(testDescription: "cos(sqrt x)", at: 0) {
      cos(sqrt($0))
    } reverse: {
      cos(sqrt($0))
    } nested: {
      cos(sqrt($0))
    } second: {
      cos(sqrt($0))
    },
    Case(testDescription: "hypot(cos(acos x), 3)", at: 1) {
      hypot(cos(acos($0)), 3)
    } reverse: {
      hypot(cos(acos($0)), 3)
    } nested: {
      hypot(cos(acos($0)), 3)
    } second: {
      hypot(cos(acos($0)), 3)
    },
    Case(testDescription: "a list: 0·√x + 3·2", at: 0) {
      dot([0 * sqrt($0), 3], [1, 2])
    } reverse: {
      dot([0 * sqrt($0), 3], [1, 2])
    } nested: {
      dot([0 * sqrt($0), 3], [1, 2])
    } second: {
      dot([0 * sqrt($0), 3], [1, 2])
    },
  ]

  static let flat: [Case] = [
    Case(testDescription: "relu(-1 - sqrt(x))", at: 0) {
      relu(-1 - sqrt($0))
    } reverse: {
      relu(-1 - sqrt($0))
    } nested: {
      relu(-1 - sqrt($0))
    } second: {
      relu(-1 - sqrt($0))
    },
    Case(testDescription: "max(x - sqrt(x) - 1, x)", at: 0) {
      max($0 - sqrt($0) - 1, $0 - $0)
    } reverse: {
      max($0 - sqrt($0) - 1, $0 - $0)
    } nested: {
      max($0 - sqrt($0) - 1, $0 - $0)
    } second: {
      max($0 - sqrt($0) - 1, $0 - $0)
    },
    Case(testDescription: "floor(sqrt(x))", at: 0) {
      floor(sqrt($0))
    } reverse: {
      floor(sqrt($0))
    } nested: {
      floor(sqrt($0))
    } second: {
      floor(sqrt($0))
    },
  ]

  @Test("Both from the computation: NaN in every mode", arguments: undefined)
  func bothComputed(_ function: Case) {
    for (mode, derivative) in function.derivatives {
      #expect(derivative.isNaN, "\(mode): \(derivative)")
    }
  }

  @Test("The other piece was taken: 0 in every mode", arguments: flat)
  func otherPiece(_ function: Case) {
    for (mode, derivative) in function.derivatives {
      #expect(derivative == 0, "\(mode): \(derivative)")
    }
  }

  @Test("An output that does not depend on a number gives 0, beside NaN of one that does")
  func rows() {
    let J = ReverseMode.jacobian(at: [0.0, 1, 2]) { x in
      let root = sqrt(x[0]) * x[1]
      return [x[1] * x[2], cos(root) + x[1] * x[2], x[2] * x[2]]
    }
    #expect(J.row(0) == [0, 2, 1])
    #expect(J[1, 0].isNaN)
    #expect(J[1, 2] == 1)
    #expect(J.row(2) == [0, 0, 4])
    #expect(vjp(at: [0, 1], cotangent: [0, 1]) { x in [sqrt(x[0]) * x[1], x[1]] } == [0, 1])
  }

  @Test(
    "A row of a Jacobian is the gradient of its output, however many there are", arguments: 1...5)
  func rows(count: Int) {
    func outputs<T: RealNumber>(_ x: [T]) -> [T] {
      [
        x[1] * x[2], cos(sqrt(x[0]) * x[1]), max(x[1] * x[2], 9) * x[2],
        pow(cbrt(x[0] * x[1]), 3), x[0] * x[2],
      ]
    }
    for point in [[0.0, 1, 2], [3, 1, 2]] {
      let J = ReverseMode.jacobian(at: point) { x in Array(outputs(x)[..<count]) }
      for i in 0..<count {
        let gradient = ReverseMode.gradient(at: point) { x in outputs(x)[i] }
        #expect(zip(J.row(i), gradient).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN })
        #expect(gradient.contains { $0.isNaN } == (point[0] == 0 && (i == 1 || i == 3)))
      }
    }
  }

  @Test("Kernels: an output that is not reached gives 0, a zero adjoint beside ∞ gives NaN")
  func kernels() {
    // Two layers, the second of which takes one output of the first; the other one's partial is infinite.
    func layers<T: RealNumber>(_ x: [T], taken: Int) -> T {
      let hidden = linearLayer(
        weights: Matrix(rows: 2, columns: 1, entries: [x[0], x[1]]), biases: [0, 0],
        inputs: Matrix<T>(rows: 1, columns: 1, entries: [sqrt(x[2])]))
      return hidden[taken, 0] * hidden[taken, 0]
    }
    let reached = ReverseMode.gradient(at: [1.0, 2, 0]) { layers($0, taken: 0) }
    #expect(reached[2].isNaN)
    #expect(reached[0] == 0 && reached[1] == 0)
    let forward = gradient(at: [1.0, 2, 0]) { layers($0, taken: 0) }
    #expect(forward[2].isNaN)
    let unused = ReverseMode.gradient(at: [1.0, 2, 0]) { x in
      _ = layers(x, taken: 0)
      return x[0] * x[1]
    }
    #expect(unused == [2, 1, 0])
    // A sum, one part of which has a derivative of zero.
    let sums: Jacobian<Double> = ReverseMode.jacobian(at: Array(repeating: 0.0, count: 20)) { x in
      let roots = x.map { sqrt($0) }
      let all = sum(roots)
      return [all * all, x[0] * x[1]]
    }
    #expect(sums.row(0).allSatisfy { $0.isNaN })
    #expect(sums.row(1).allSatisfy { $0 == 0 })
  }
}
