#if os(Linux)
  import DualNumbers
  import TestSupport
  import Testing

  /// Functions that allocate nothing themselves.
  private enum Plain {
    static func rosenbrock<N: RealNumber>(_ x: [N]) -> N {
      var sum = N.zero
      for i in 0..<x.count - 1 {
        let a = x[i + 1] - x[i] * x[i]
        let b = 1 - x[i]
        sum += 100 * a * a + b * b
      }
      return sum
    }

    static func broyden<N: RealNumber>(_ F: inout [N], _ x: [N]) {
      for i in x.indices {
        var y = (3 - 2 * x[i]) * x[i] + 1
        if i > 0 { y = y - x[i - 1] }
        if i + 1 < x.count { y = y - 2 * x[i + 1] }
        F[i] = y
      }
    }
  }

  private func point(_ count: Int) -> [Double] { (0..<count).map { Double($0 % 7) / 8 - 0.3 } }

  /// The allocations of a second run, when memory that is kept has been taken.
  private func allocations(_ body: () -> Void) -> Int {
    body()
    guard let count = AllocationCounter.allocations(in: body) else {
      preconditionFailure("The runtime does not say what it allocates.")
    }
    return count
  }

  @Suite("No memory is taken per sweep")
  struct AllocationTests {
    @Test("The counter sees an array")
    func counter() async {
      await #expect(processExitsWith: .success) {
        let count = allocations { withExtendedLifetime(Array(repeating: 1.0, count: 100)) { _ in } }
        precondition(count >= 1, "An array of 100 numbers was not counted.")
      }
    }

    @Test("A gradient takes its result, whatever the number of inputs, a kept one nothing")
    func arrays() async {
      await #expect(processExitsWith: .success) {
        let counts = [64, 1000].map { n in
          let x = point(n)
          return allocations { _ = gradient(at: x) { x in Plain.rosenbrock(x) } }
        }
        // The result.
        precondition(counts == [1, 1], "\(counts) allocations for 64 and 1000 inputs")
        let pair = allocations { _ = gradient(at: [2, 5]) { x in x[0] * sin(x[1]) } }
        precondition(pair <= 2, "\(pair) allocations for a point of two inputs and its gradient")
        var workspace = GradientWorkspace<Lanes8<Double>>(count: 1000)
        let x = point(1000)
        var result = x
        let kept = allocations {
          workspace.gradient(at: x, into: &result) { x in Plain.rosenbrock(x) }
        }
        precondition(kept == 0, "\(kept) allocations by a workspace")
      }
    }

    @Test("A Jacobian takes its matrix and its values beside what the function takes")
    func jacobians() async {
      await #expect(processExitsWith: .success) {
        for n in [3, 40, 200] {
          let x = point(n)
          // One array of outputs in each sweep.
          let count = allocations { _ = jacobian(at: x) { x in x.map { 2 * $0 } } }
          precondition(count == 2 + (n + 15) / 16, "\(count) allocations for \(n) inputs")
        }
      }
    }

    @Test("Two, three and four numbers take nothing")
    func scalars() async {
      await #expect(processExitsWith: .success) {
        let count = allocations {
          _ = gradient(at: 2, 5) { x, y in log(x) + x * y - sin(y) }
          _ = gradient(at: 2, 5, 1) { x, y, z in x * y * z }
          _ = gradient(at: 2, 5, 1, 3) { x, y, z, w in x * y - z * w }
          _ = derivative(at: 2) { x in sin(x) * x }
        }
        precondition(count == 0, "\(count) allocations")
      }
    }

    @Test("Series to order 16 take nothing")
    func series() async {
      await #expect(processExitsWith: .success) {
        for order in [1, 2, 10, 16] {
          let count = allocations {
            _ = derivative(order: order, at: 0.7) { x in exp(sin(x)) * (1 + x) / cosh(x) - tanh(x) }
            _ = derivative(order: order, at: 0.7) { x in log(2 + x) * sqrt(1 + x * x) }
          }
          precondition(count == 0, "\(count) allocations to order \(order)")
        }
      }
    }

    @Test("Many points take as much as few, and points that agree no more than the result")
    func manyPoints() async {
      await #expect(processExitsWith: .success) {
        let counts = [64, 1000].map { n in
          let x = point(n)
          return allocations { _ = derivatives(at: x) { x in exp(sin(x)) * tanh(x) + log(2 + x) } }
        }
        precondition(counts[0] == counts[1], "\(counts) allocations for 64 and 1000 points")
        let lists = [64, 1000].map { n in
          let x = point(n).map { [$0, $0 + 1, $0 + 2] }
          return allocations { _ = gradients(at: x) { x in x[0] * sin(x[1]) - x[2] } }
        }
        precondition(lists[0] == lists[1], "\(lists) allocations for 64 and 1000 points")
      }
    }

    @Test("A builder and a tape that are kept take nothing")
    func kept() async {
      await #expect(processExitsWith: .success) {
        let x = point(200)
        var builder = BlockJacobianBuilder<Lanes8<Double>>(at: x, outputs: 200) { F, x in
          Plain.broyden(&F, x)
        }
        var J = builder.build()
        let sweeps = allocations { builder.build(at: x, into: &J) }
        precondition(sweeps == 0, "\(sweeps) allocations by a builder")
        let tape = Tape<Double>()
        var result = x
        let recorded = allocations { tape.gradient(at: x, into: &result) { Plain.rosenbrock($0) } }
        precondition(recorded == 0, "\(recorded) allocations by a tape")
      }
    }
  }
#endif
