import DualNumbers
import TestSupport
import Testing

@Suite("The drivers")
struct DriverTests {
  struct Refused: Error {}

  /// A function whose floating-point operations any reordering would change, with a branch.
  static func f<N: RealNumber>(_ x: [N]) -> N {
    var sum: N = 0.1
    for (i, xi) in x.enumerated() {
      let term = N.exp(xi * 0.3) / (xi * xi + N(i + 1))
      sum += xi > 0 ? term : N.sin(term) - xi / 3
    }
    return sum
  }

  static func g<N: RealNumber>(_ x: [N]) -> [N] {
    [f(x), x.reduce(1, *), N.log(x.reduce(2) { $0 + $1 * $1 })]
  }

  @Test("The value is that of the plain function, bit for bit", arguments: 1...5)
  func valueBits(count: Int) {
    var random = SeededGenerator()
    for _ in 0..<100 {
      let x = random.numbers(count, in: -2...2)
      let plain = Self.f(x)
      #expect(valueWithGradient(at: x, of: Self.f).value == plain, "seed \(random.seed)")
      #expect(valueWithHessian(at: x, of: Self.f).value == plain, "seed \(random.seed)")
      #expect(derivatives(order: 3, at: x[0]) { Self.f([$0]) }[0] == Self.f([x[0]]))
      #expect(derivative(order: 0, at: x[0]) { Self.f([$0]) } == Self.f([x[0]]))
      #expect(valueWithDerivative(at: x[0]) { Self.f([$0]) }.value == Self.f([x[0]]))
      #expect(valueWithJacobian(at: x, of: Self.g).value == Self.g(x), "seed \(random.seed)")
      #expect(valueWithJVP(at: x, along: x, of: Self.g).value == Self.g(x), "seed \(random.seed)")
    }
  }

  @Test(
    "The forms with and without the value agree, and so do all drivers with each other",
    arguments: 1...5)
  func agreement(count: Int) {
    var random = SeededGenerator()
    for _ in 0..<50 {
      let x = random.numbers(count, in: -2...2)
      let gradient = gradient(at: x, of: Self.f)
      #expect(valueWithGradient(at: x, of: Self.f).gradient == gradient, "seed \(random.seed)")
      let jacobian = jacobian(at: x, of: Self.g)
      #expect(valueWithJacobian(at: x, of: Self.g).jacobian == jacobian)
      #expect(jacobian.rows == 3 && jacobian.columns == count)
      #expect(jacobian.row(0) == gradient, "seed \(random.seed)")
      for j in x.indices {
        let direction = x.indices.map { $0 == j ? 1.0 : 0.0 }
        let column = jvp(at: x, along: direction, of: Self.g)
        #expect(column == jacobian.column(j), "seed \(random.seed)")
        #expect(valueWithJVP(at: x, along: direction, of: Self.g).jvp == column)
      }
      let (_, hessianGradient, hessian) = valueWithHessian(at: x, of: Self.f)
      #expect(hessianGradient == gradient, "seed \(random.seed)")
      #expect(hessian == hessian.transposed)
      #expect(DualNumbers.hessian(at: x, of: Self.f) == hessian)
      let slope = derivative(at: x[0]) { Self.f([$0]) }
      #expect(valueWithDerivative(at: x[0]) { Self.f([$0]) }.derivative == slope)
      #expect(DualNumbers.gradient(at: [x[0]], of: Self.f) == [slope])
    }
  }

  @Test("The gradient of two, three or four numbers is that of the array")
  func scalarForms() {
    var random = SeededGenerator()
    for _ in 0..<50 {
      let x = random.numbers(4, in: -2...2)
      let two = valueWithGradient(at: x[0], x[1]) { Self.f([$0, $1]) }
      let array2 = valueWithGradient(at: Array(x[..<2]), of: Self.f)
      #expect(two.value == array2.value && [two.gradient.0, two.gradient.1] == array2.gradient)
      #expect(gradient(at: x[0], x[1]) { Self.f([$0, $1]) } == two.gradient)

      let three = valueWithGradient(at: x[0], x[1], x[2]) { Self.f([$0, $1, $2]) }
      let array3 = valueWithGradient(at: Array(x[..<3]), of: Self.f)
      let (a, b, c) = three.gradient
      #expect(three.value == array3.value && [a, b, c] == array3.gradient, "seed \(random.seed)")
      #expect(gradient(at: x[0], x[1], x[2]) { Self.f([$0, $1, $2]) } == three.gradient)

      let four = valueWithGradient(at: x[0], x[1], x[2], x[3]) { Self.f([$0, $1, $2, $3]) }
      let array4 = valueWithGradient(at: x, of: Self.f)
      let (d, e, g, h) = four.gradient
      #expect(four.value == array4.value && [d, e, g, h] == array4.gradient, "seed \(random.seed)")
      #expect(gradient(at: x[0], x[1], x[2], x[3]) { Self.f([$0, $1, $2, $3]) } == four.gradient)
    }
  }

  @Test("J·v is linear in v, to rounding")
  func jvpIsLinear() {
    var random = SeededGenerator()
    for _ in 0..<50 {
      let x = random.numbers(3, in: -2...2)
      let v = random.numbers(3, in: -2...2)
      let jacobian = jacobian(at: x, of: Self.g)
      let product = jvp(at: x, along: v, of: Self.g)
      for i in 0..<3 {
        let terms = zip(jacobian.row(i), v).map { $0 * $1 }
        let scale = terms.reduce(0) { $0 + $1.magnitude }
        #expect(
          (product[i] - terms.reduce(0, +)).magnitude <= 64 * 0x1p-53 * (1 + scale),
          "seed \(random.seed), x \(x), v \(v)")
      }
    }
  }

  @Test("The Hessian is the derivative of the gradient, and the second derivative of one number")
  func hessianEntries() {
    let H = hessian(at: [2, 3]) { x in x[0] * x[0] * x[0] * x[1] + sin(x[1]) }
    #expect(H[0, 0] == 36 && H[0, 1] == 12 && H[1, 0] == 12 && H[1, 1] == -Double.sin(3))
    var random = SeededGenerator()
    for _ in 0..<50 {
      let x = Double.random(in: -2...2, using: &random)
      let second = derivative(order: 2, at: x) { Self.f([$0]) }
      let nested = hessian(at: [x], of: Self.f)[0, 0]
      #expect((second - nested).magnitude <= 32 * spacing(at: max(1, nested.magnitude)), "at \(x)")
    }
  }

  // MARK: Nothing to differentiate

  @Test("Empty inputs give the value and no derivatives")
  func emptyInputs() {
    #expect(gradient(at: []) { _ in 3 } == [])
    #expect(valueWithGradient(at: []) { _ in 3 }.value == 3)
    #expect(hessian(at: []) { _ in 3 } == Jacobian(rows: 0, columns: 0))
    #expect(valueWithHessian(at: []) { _ in 3 }.value == 3)
    let (value, jacobian) = valueWithJacobian(at: []) { _ in [1, 2] }
    #expect(value == [1, 2] && jacobian == Jacobian(rows: 2, columns: 0))
    #expect(jvp(at: [], along: []) { _ in [1, 2] } == [0, 0])
  }

  @Test("A function without outputs has a Jacobian without rows")
  func emptyOutputs() {
    let J = jacobian(at: [1, 2]) { _ in [] }
    #expect(J.rows == 0 && J.columns == 2)
    #expect(jvp(at: [1], along: [1]) { _ in [] } == [])
  }

  @Test("Constants and functions that ignore their inputs have derivative 0")
  func constants() {
    #expect(derivative(at: 2) { _ in 5 } == 0)
    #expect(derivatives(order: 3, at: 2) { _ in 5 } == [5, 0, 0, 0])
    #expect(gradient(at: [1, 2]) { _ in 5 } == [0, 0])
    #expect(gradient(at: [1, 2, 3]) { x in 2 * x[1] } == [0, 2, 0])
    #expect(gradient(at: 1, 2) { _, _ in 5 } == (0, 0))
    #expect(gradient(at: 1, 2, 3) { _, y, _ in y } == (0, 1, 0))
    #expect(gradient(at: 1, 2, 3, 4) { _, _, _, w in w } == (0, 0, 0, 1))
    #expect(hessian(at: [1, 2]) { _ in 5 }.entries == [0, 0, 0, 0])
    #expect(jacobian(at: [1, 2]) { x in [x[1], 7] }.entries == [0, 1, 0, 0])
    #expect(jvp(at: [1, 2], along: [3, 4]) { _ in [5] } == [0])
  }

  @Test("The identity has derivative 1, and nothing above")
  func identity() {
    #expect(derivative(at: 3) { x in x } == 1)
    #expect(derivatives(order: 4, at: 3) { x in x } == [3, 1, 0, 0, 0])
    #expect(derivatives(order: 0, at: 3) { x in x } == [3])
  }

  // MARK: Errors

  @Test("What the closure throws, the driver throws")
  func rethrowing() {
    #expect(throws: Refused.self) { try derivative(at: 1) { _ in throw Refused() } }
    #expect(throws: Refused.self) { try valueWithDerivative(at: 1) { _ in throw Refused() } }
    #expect(throws: Refused.self) { try derivative(order: 2, at: 1) { _ in throw Refused() } }
    #expect(throws: Refused.self) { try derivatives(order: 2, at: 1) { _ in throw Refused() } }
    #expect(throws: Refused.self) { try gradient(at: [1]) { _ in throw Refused() } }
    #expect(throws: Refused.self) { try gradient(at: []) { _ in throw Refused() } }
    #expect(throws: Refused.self) { try valueWithGradient(at: [1]) { _ in throw Refused() } }
    #expect(throws: Refused.self) { try gradient(at: 1, 2) { _, _ in throw Refused() } }
    #expect(throws: Refused.self) { try gradient(at: 1, 2, 3) { _, _, _ in throw Refused() } }
    #expect(throws: Refused.self) { try gradient(at: 1, 2, 3, 4) { _, _, _, _ in throw Refused() } }
    #expect(throws: Refused.self) { try jacobian(at: [1]) { _ in throw Refused() } }
    #expect(throws: Refused.self) { try valueWithJacobian(at: []) { _ in throw Refused() } }
    #expect(throws: Refused.self) { try hessian(at: [1]) { _ in throw Refused() } }
    #expect(throws: Refused.self) { try valueWithHessian(at: []) { _ in throw Refused() } }
    #expect(throws: Refused.self) { try jvp(at: [1], along: [1]) { _ in throw Refused() } }
    #expect(throws: Refused.self) { try valueWithJVP(at: [1], along: [1]) { _ in throw Refused() } }
  }

  @Test("A Jacobian of outputs that change their number stops")
  func changingOutputs() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var calls = 0
      // Sixteen inputs share a sweep: the seventeenth needs another.
      _ = jacobian(at: [Double](repeating: 1, count: 17)) { x in
        calls += 1
        return Array(repeating: x[0], count: calls)
      }
    }
    expectMessage(result, "returned 1 outputs in one sweep and 2 in another")
  }

  @Test("A direction of another dimension than the point stops")
  func wrongDirection() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = jvp(at: [1, 2], along: [1]) { x in x }
    }
    expectMessage(result, "The direction has 1 components, the point has 2")
    await #expect(processExitsWith: .failure) { _ = valueWithJVP(at: [], along: [1]) { x in x } }
  }

  @Test("A negative order stops")
  func negativeOrder() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = derivative(order: -1, at: 1) { x in x }
    }
    expectMessage(result, "no derivative of negative order -1")
  }

  // MARK: Over other numbers

  @Test("The generic drivers run over Float")
  func float() {
    #expect(ForwardMode.derivative(at: Float(2)) { x in x * x } == 4)
    #expect(ForwardMode.gradient(at: [Float(2), 5]) { x in x[0] * x[1] } == [5, 2])
    #expect(ForwardMode.derivative(order: 3, at: Float(2)) { x in x * x * x } == 6)
    #expect(ForwardMode.hessian(at: [Float(2), 5]) { x in x[0] * x[1] }.entries == [0, 1, 1, 0])
    #expect(ForwardMode.jacobian(at: [Float(3)]) { x in [x[0], x[0] * x[0]] }.entries == [1, 6])
    #expect(ForwardMode.jvp(at: [Float(3)], along: [2]) { x in [x[0] * x[0]] } == [12])
    #expect(ForwardMode.gradient(at: Float(2), 5) { x, y in x * y } == (5, 2))
  }

  @Test("A third derivative by three nested drivers")
  func nesting() {
    func third<N: RealNumber>(_ x: N, _ f: (Dual<Dual<Dual<N>>>) -> Dual<Dual<Dual<N>>>) -> N {
      ForwardMode.derivative(at: x) { y in
        ForwardMode.derivative(at: y) { z in ForwardMode.derivative(at: z, of: f) }
      }
    }
    #expect(third(2.0) { x in x * x * x * x } == 48)
    #expect(third(Float(2)) { x in x * x * x * x } == 48)
  }

  @Test("A generic function is taken by name")
  func byName() {
    func square<N: RealNumber>(_ x: N) -> N { x * x }
    #expect(derivative(at: 3, of: square) == 6)
    #expect(derivative(order: 2, at: 3, of: square) == 2)
    #expect(gradient(at: [1, 2], of: Self.f).count == 2)
  }
}
