import DualNumbers
import Testing

/// A function with a product, a quotient, functions and inputs that are not used.
private func system<T: RealNumber>(_ x: [T]) -> [T] {
  let n = x.count
  var results: [T] = []
  for i in 0..<n + 2 {
    let a = x[i % n]
    let b = x[(i * i + 1) % n]
    let c = T.exp(a * T(0.1)) - b / (a * a + 2)
    results.append(i == 2 ? T(1) : c * T.sin(b) + T(i))
  }
  return results
}

private func point(_ n: Int) -> [Double] {
  (0..<n).map { Double(($0 * 7) % 11) / 3 - 1.2 }
}

private struct Stop: Error {}

@Suite("Building Jacobians")
struct JacobianBuilderTests {
  static let sizes = [1, 2, 3, 7, 8, 9, 16, 17, 31, 33]

  /// One direction in each sweep.
  static func reference(_ x: [Double]) -> Jacobian<Double> {
    ForwardMode.jacobian(at: x) { (x: [Dual<Double>]) in system(x) }
  }

  @Test("All drivers and builders give the same bits", arguments: sizes)
  func sameBits(n: Int) {
    let x = point(n)
    let expected = Self.reference(x)
    #expect(jacobian(at: x) { system($0) } == expected)
    #expect(ForwardMode.jacobian(at: x, execution: .serial) { system($0) } == expected)
    #expect(ForwardMode.jacobian(at: x, execution: .parallel) { system($0) } == expected)
    let builder = JacobianBuilder(at: x) { system($0) }
    #expect(builder.build() == expected)
    var columns = 0
    for sweep in builder {
      #expect(sweep.column == expected.column(sweep.index))
      #expect(sweep.seed == x.indices.map { $0 == sweep.index ? 1 : 0 })
      #expect(sweep.value == system(x))
      columns += 1
    }
    #expect(columns == n)
    #expect(BlockJacobianBuilder<Lanes3<Double>>(at: x) { system($0) }.build() == expected)
    #expect(BlockJacobianBuilder<Lanes32<Double>>(at: x) { system($0) }.build() == expected)
    #expect(BlockJacobianBuilder<OneLane<Double>>(at: x) { system($0) }.build() == expected)
    let plan = JacobianPlan(JacobianPattern(at: x) { system($0) })
    #expect(plan.jacobian(at: x) { system($0) }.dense == expected)
    #expect(
      plan.jacobian(lanes: Lanes2<Double>.self, at: x) { system($0) }.dense == expected)
  }

  /// Equal but for the roundings of sums.
  private func isNear(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-14 * (1 + b.magnitude)
  }

  @Test("Gradients and Hessians agree with one direction in each sweep", arguments: sizes)
  func gradients(n: Int) {
    let x = point(n)
    func f<T: RealNumber>(_ x: [T]) -> T { system(x).reduce(T(1)) { $0 * T(0.5) + $1 } }
    let expected = ForwardMode.gradient(at: x) { (x: [Dual<Double>]) in f(x) }
    #expect(gradient(at: x) { f($0) } == expected)
    #expect(valueWithGradient(at: x) { f($0) }.value == f(x))
    var workspace = GradientWorkspace<Lanes4<Double>>(count: n)
    var g = x
    #expect(workspace.gradient(at: x, into: &g) { f($0) } == f(x))
    #expect(g == expected)
    var wide = GradientWorkspace<Lanes32<Double>>(count: n)
    // Another point first: what it seeded is taken back.
    wide.gradient(at: x.map { $0 + 1 }, into: &g) { f($0) }
    #expect(wide.gradient(at: x, into: &g) { f($0) } == f(x))
    #expect(g == expected)
    let (value, slope, curvature) = valueWithHessian(at: x) { f($0) }
    // Those are swept backwards: the same sums in another order.
    let exact = ForwardMode.hessian(at: x) { (x: [Dual<Dual<Double>>]) in f(x) }
    #expect(value == f(x) && zip(slope, expected).allSatisfy(isNear))
    #expect(zip(curvature.entries, exact.entries).allSatisfy(isNear))
    #expect(curvature == curvature.transposed)
  }

  @Test("In place, at many points, in the same memory")
  func inPlace() {
    let x = point(9)
    var addresses: Set<UnsafeRawPointer?> = []
    var builder = JacobianBuilder(at: x, outputs: 9) { y, x in
      x.withUnsafeBytes { _ = addresses.insert($0.baseAddress) }
      for i in x.indices { y[i] = x[i] * x[(i + 1) % 9] }
    }
    var result = Jacobian<Double>(rows: 9, columns: 9)
    for shift in 0..<5 {
      let there = x.map { $0 + Double(shift) }
      builder.build(at: there, into: &result)
      #expect(result[3, 4] == there[3] && result[3, 3] == there[4] && result[3, 5] == 0)
    }
    #expect(addresses.count == 1, "one buffer for all sweeps at all points")
  }

  @Test("Rows that a sweep does not reach are zero, whatever the memory held")
  func unreachedRows() {
    let x = point(40)
    // Each output depends on one input: in a sweep over 8 the others are inactive.
    var builder = JacobianBuilder(at: x) { x in x.map { $0 * $0 } }
    var result = Jacobian(
      rows: 40, columns: 40, entries: [Double](repeating: .nan, count: 1600))
    builder.build(at: x, into: &result)
    for i in 0..<40 {
      for j in 0..<40 { #expect(result[i, j].isIdentical(to: i == j ? 2 * x[i] : 0)) }
    }
  }

  @Test("Along directions of one's own the columns are J·v")
  func directions() {
    let x = point(5)
    let expected = Self.reference(x)
    let directions = (0..<11).map { k in x.map { $0 * Double(k) + 1 } }
    let J = JacobianBuilder(at: x, along: directions) { system($0) }.build()
    #expect(J.columns == 11)
    for (k, v) in directions.enumerated() {
      for (a, b) in zip(J.column(k), expected.applied(to: v)) {
        #expect((a - b).magnitude <= 1e-13 * (1 + b.magnitude))
      }
    }
  }

  @Test("Progress is told after each evaluation; an error it throws ends the building")
  func progress() {
    let builder = JacobianBuilder(at: point(20)) { system($0) }
    var told: [Int] = []
    _ = builder.build { done, all in
      told.append(done)
      #expect(all == 20)
    }
    #expect(told == [8, 16, 20])
    var evaluations = 0
    let counting = JacobianBuilder(at: point(20)) { x in
      evaluations += 1
      return system(x)
    }
    #expect(throws: Stop.self) { try counting.build { done, _ in if done >= 8 { throw Stop() } } }
    #expect(evaluations == 1)
  }

  @Test("Without inputs there are no sweeps, but there are rows")
  func empty() {
    let J = JacobianBuilder(at: []) { _ in [1, 2] }.build()
    #expect(J.rows == 2 && J.columns == 0)
    #expect(jacobian(at: []) { _ in [1] }.rows == 1)
    #expect(gradient(at: []) { _ in 1 } == [])
    #expect(jacobian(at: [1, 2]) { _ in [] }.rows == 0)
    #expect(gradient(at: [1, 2]) { _ in 3 } == [0, 0])
    #expect(jacobian(at: [1, 2]) { _ in [1, 2, 3] }.entries == [0, 0, 0, 0, 0, 0])
    #expect(hessian(at: [1]) { _ in 3 }.entries == [0])
  }

  @Test("An error the function throws comes through")
  func throwing() {
    #expect(throws: Stop.self) { try gradient(at: [1]) { _ in throw Stop() } }
    #expect(throws: Stop.self) { try jacobian(at: [1]) { _ in throw Stop() } }
    #expect(throws: Stop.self) { try hessian(at: [1]) { _ in throw Stop() } }
    var workspace = GradientWorkspace<Lanes8<Double>>(count: 2)
    var g = [0.0, 0.0]
    #expect(throws: Stop.self) {
      try workspace.gradient(at: [1, 2], into: &g) { _ in throw Stop() }
    }
    workspace.gradient(at: [1, 2], into: &g) { x in x[0] }
    #expect(g == [1, 0], "no seed is left behind")
  }

  @Test("Wrong shapes stop with a message")
  func wrongShapes() async {
    await #expect(processExitsWith: .failure) {
      var calls = 0
      _ = jacobian(at: [Double](repeating: 1, count: 17)) { x in
        calls += 1
        return calls == 1 ? x : [x[0]]
      }
    }
    await #expect(processExitsWith: .failure) {
      var builder = JacobianBuilder(at: [1, 2]) { $0 }
      var result = Jacobian<Double>(rows: 2, columns: 2)
      builder.build(at: [1], into: &result)
    }
    await #expect(processExitsWith: .failure) {
      _ = JacobianBuilder(at: [1, 2], along: [[1]]) { $0 }
    }
  }

  @Test("Matrix–vector products, from both sides")
  func products() {
    let J = Jacobian(rows: 2, columns: 3, entries: [1.0, 2, 3, 4, 5, 6])
    #expect(J.applied(to: [1, 0, -1]) == [-2, -2])
    #expect(J.applied(toCotangent: [1, -1]) == [-3, -3, -3])
  }
}
