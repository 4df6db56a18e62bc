import DualNumbers
import Testing

private func band<T: RealNumber>(_ x: [T]) -> [T] {
  x.indices.map { i in
    let square = (3 - 2 * x[i]) * x[i]
    let before: T = i > 0 ? x[i - 1] : 0
    let after: T = i + 1 < x.count ? x[i + 1] : 0
    return square - before - 2 * after + 1
  }
}

/// The first output depends on everything, the others on themselves and the first input.
private func arrow<T: RealNumber>(_ x: [T]) -> [T] {
  var sum = T.zero
  for v in x { sum += v * v }
  return [sum] + x.dropFirst().map { $0 * T.sin(x[0]) }
}

@Suite("Sparse Jacobians")
struct SparseTests {
  static let x200 = (0..<200).map { Double($0 % 13) / 7 - 0.8 }

  @Test("A band is traced in one evaluation and needs as many colours as it is wide")
  func bands() {
    var evaluations = 0
    let pattern = JacobianPattern(at: Self.x200) { x in
      evaluations += 1
      return band(x)
    }
    #expect(evaluations == 1)
    #expect(pattern.columns(ofRow: 0) == [0, 1] && pattern.columns(ofRow: 70) == [69, 70, 71])
    #expect(pattern.nonzeros == 3 * 200 - 2)
    let plan = JacobianPlan(pattern)
    #expect(plan.colourCount == 3)
    let J = plan.jacobian(at: Self.x200) { band($0) }
    #expect(J.dense == jacobian(at: Self.x200) { band($0) })
  }

  @Test("A pattern wider than the window is traced 64 inputs at a time")
  func arrows() {
    let pattern = JacobianPattern(at: Self.x200) { arrow($0) }
    #expect(pattern.columns(ofRow: 0) == Array(0..<200))
    #expect(pattern.columns(ofRow: 199) == [0, 199])
    let plan = JacobianPlan(pattern)
    #expect(plan.colourCount == 200, "the first row has an entry in every column")
    #expect(
      plan.jacobian(at: Self.x200) { arrow($0) }.dense == jacobian(at: Self.x200) { arrow($0) })
  }

  @Test("No row has two columns of one colour, in any ordering", arguments: ColumnOrdering.allCases)
  func colours(ordering: ColumnOrdering) {
    // A grid of 12 × 12 with its neighbours.
    let rows = (0..<144).map { i -> [Int] in
      [i, i - 12, i + 12, i % 12 > 0 ? i - 1 : i, i % 12 < 11 ? i + 1 : i].filter {
        0 <= $0 && $0 < 144
      }
    }
    let pattern = JacobianPattern(columns: 144, rows: rows)
    let colours = pattern.colours(ordering)
    for row in rows {
      let used = Set(row).map { colours[$0] }
      #expect(Set(used).count == used.count)
    }
    #expect(colours.max() ?? 0 < 12)
  }

  @Test("A comparison forbids a pattern for every point, and says so")
  func branches() throws {
    func f<T: RealNumber>(_ x: [T]) -> [T] { x[0] > 0 ? [x[0]] : [x[1]] }
    #expect(JacobianPattern(at: [1, 2]) { f($0) }.columns(ofRow: 0) == [0])
    #expect(JacobianPattern(at: [-1, 2]) { f($0) }.columns(ofRow: 0) == [1])
    let error = #expect(throws: JacobianPattern.BranchError.self) {
      _ = try JacobianPattern(everywhereFrom: [1, 2]) { f($0) }
    }
    #expect(error?.description.contains("compared") == true)
    #expect(try JacobianPattern(everywhereFrom: [1, 2]) { band($0) }.nonzeros == 4)
  }

  @Test("A plan serves many points from many threads")
  func threads() async {
    let plan = JacobianPlan(JacobianPattern(at: Self.x200) { band($0) })
    await withTaskGroup(of: Bool.self) { group in
      for k in 0..<8 {
        group.addTask {
          let x = Self.x200.map { $0 + Double(k) }
          return plan.jacobian(at: x) { band($0) }.dense == jacobian(at: x) { band($0) }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test("Rows are compressed as they come")
  func compressed() {
    let x = Self.x200
    let plan = JacobianPlan(JacobianPattern(at: x) { band($0) })
    var compressed = [Double](repeating: .nan, count: 600)
    plan.compress(lanes: Lanes3<Double>.self, at: x, into: &compressed) { i, x in
      var y = (3 - 2 * x[i]) * x[i] + 1
      if i > 0 { y -= x[i - 1] }
      if i < 199 { y -= 2 * x[i + 1] }
      return y
    }
    let J = jacobian(at: x) { band($0) }
    for i in 0..<200 {
      for j in max(0, i - 1)...min(199, i + 1) {
        #expect(compressed[3 * i + Int(plan.colours[j])] == J[i, j])
      }
    }
  }

  @Test("Triplets, products and Matrix Market")
  func formats() {
    let pattern = JacobianPattern(columns: 3, rows: [[0, 2], [], [1]])
    let J = SparseJacobian(pattern: pattern, values: [1.5, -2, 0.1])
    #expect(J.triplets.map(\.value) == [1.5, -2, 0.1] && J.triplets[2].row == 2)
    #expect(J[0, 2] == -2 && J[1, 1] == 0)
    #expect(J.applied(to: [2, 10, 1]) == [1, 0, 1])
    #expect(
      J.matrixMarket
        == "%%MatrixMarket matrix coordinate real general\n3 3 3\n1 1 1.5\n1 3 -2.0\n3 2 0.1\n")
    #expect(pattern.description == "●·●\n···\n·●·")
  }
}

@Suite("Sums of local terms")
struct SeparableSumTests {
  func rosenbrock<T: RealNumber>(_ x: [T]) -> T {
    var sum = T.zero
    for i in 0..<x.count - 1 { sum += Self.term(x[i], x[i + 1]) }
    return sum
  }

  static func term<T: RealNumber>(_ x: T, _ next: T) -> T {
    let a = next - x * x
    let b = 1 - x
    return 100 * (a * a) + b * b
  }

  @Test("The gradient is that of the whole function, but for the order of summation")
  func gradients() {
    let x = SparseTests.x200
    let (value, g) = valueWithGradient(ofSumOver: 0..<199, at: x) { k, x in
      Self.term(x[k], x[k + 1])
    }
    let whole = valueWithGradient(at: x) { rosenbrock($0) }
    #expect(value == whole.value)
    for (a, b) in zip(g, whole.gradient) { #expect((a - b).magnitude <= 1e-12 * (1 + b.magnitude)) }
    #expect(
      g
        == ForwardMode.gradient(lanes: Lanes2<Double>.self, ofSumOver: 0..<199, at: x) { k, x in
          Self.term(x[k], x[k + 1])
        })
  }

  @Test("So is the Hessian")
  func hessians() {
    let x = Array(SparseTests.x200.prefix(12))
    let H = hessian(ofSumOver: 0..<11, at: x) { k, x in Self.term(x[k], x[k + 1]) }
    let whole = hessian(at: x) { rosenbrock($0) }
    for (a, b) in zip(H.entries, whole.entries) {
      #expect((a - b).magnitude <= 1e-12 * (1 + b.magnitude))
    }
  }

  @Test("Gauss–Newton: gradient Jᵀr and matrix JᵀJ")
  func leastSquares() {
    let data = [(0.0, 1.0), (1.0, 3.0), (2.0, 4.5)]
    let x = [0.7, 0.3]
    let normal = ForwardMode.normalEquations(ofResidualsOver: data, at: x) { p, x in
      x[0] * exp(p.0 * x[1]) - p.1
    }
    let J = jacobian(at: x) { x in data.map { x[0] * exp($0.0 * x[1]) - $0.1 } }
    let r = data.map { x[0] * Double.exp($0.0 * x[1]) - $0.1 }
    #expect(
      zip(normal.gradient, J.applied(toCotangent: r)).allSatisfy { ($0 - $1).magnitude < 1e-12 })
    #expect(
      (normal.matrix[0, 1] - J.transposed.row(0).indices.reduce(0) { $0 + J[$1, 0] * J[$1, 1] })
        .magnitude < 1e-12)
    #expect((normal.value - r.reduce(0) { $0 + $1 * $1 } / 2).magnitude < 1e-12)
  }

  @Test("A term that reads too much stops with a message")
  func tooWide() async {
    await #expect(processExitsWith: .failure) {
      _ = gradient(ofSumOver: 0..<1, at: [1, 2, 3, 4, 5]) { _, x in
        x[0] + x[1] + x[2] + x[3] + x[4]
      }
    }
    let wide = ForwardMode.gradient(
      lanes: Lanes8<Double>.self, ofSumOver: 0..<1, at: [1, 2, 3, 4, 5]
    ) {
      _, x in x[0] + x[1] + x[2] + x[3] + x[4]
    }
    #expect(wide == [1, 1, 1, 1, 1])
  }
}
