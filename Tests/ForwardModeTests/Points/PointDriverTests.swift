import DualNumbers
import TestSupport
import Testing

/// `derivatives(at:)` and `gradients(at:)`: blocks, rests, branches.
@Suite("Many points")
struct PointDriverTests {
  private func points(_ count: Int) -> [Double] {
    (0..<count).map { Double($0 * 37 % 23) / 7 - 1.5 }
  }

  @Test("Any number of points", arguments: [0, 1, 2, 7, 8, 9, 15, 16, 17, 100])
  func counts(count: Int) {
    let x = points(count)
    let squares = valuesWithDerivatives(at: x) { x in x * x }
    #expect(squares.values == x.map { $0 * $0 } && squares.derivatives == x.map { 2 * $0 })
    let products = gradients(at: x, x) { x, y in x * y * y }
    #expect(products.0 == x.map { $0 * $0 })
    let rows = gradients(at: x.map { [$0, 2, 3, 4, 5] }) { x in x[0] * x[1] * x[2] * x[3] * x[4] }
    #expect(rows.rows == count)
    for i in 0..<count { #expect(rows[i, 0] == 120 && rows[i, 4] == 24 * x[i]) }
  }

  @Test("The result of a point does not depend on its neighbours")
  func neighbours() {
    func f<T: RealNumber>(_ x: T) -> T { exp(sin(x)) * log(2 + x) + tanh(x) }
    let edges: [Double] = [
      0, -0.0, 1e300, -.infinity, .nan, .leastNonzeroMagnitude, 720, 1.5e6,
    ]
    let x = points(64) + edges
    let together = valuesWithDerivatives(at: x, of: f)
    for i in x.indices {
      let alone = valuesWithDerivatives(at: [x[i]], of: f)
      #expect(alone.values[0].isIdentical(to: together.values[i]))
      #expect(alone.derivatives[0].isIdentical(to: together.derivatives[i]))
    }
  }

  @Test("Points that take different branches have each their own")
  func branches() {
    func f<T: RealNumber>(_ x: T) -> T {
      if x < -0.5 { return x * x }
      if x == 0 { return 7 * x }
      return x > 1 ? 3 * x : 5 - x
    }
    let x = points(50) + [0, -0.0, .nan, 1, -0.5]
    let all = valuesWithDerivatives(at: x, of: f)
    for i in x.indices {
      let one = valueWithDerivative(at: x[i], of: f)
      #expect(one.value.isIdentical(to: all.values[i]), "\(x[i])")
      #expect(one.derivative.isIdentical(to: all.derivatives[i]), "\(x[i])")
    }
  }

  @Test("Loops that end at different times, and numbers taken out as plain ones")
  func loops() {
    func root<T: RealNumber>(_ a: T) -> T {
      var x = T(1.0)
      while abs(x * x - a) > 1e-14 * a { x = (x + a / x) / 2 }
      return x
    }
    func steps<T: RealNumber>(_ x: T) -> T { x * T(Int(x.primal.rounded(.down))) }
    func table<T: RealNumber>(_ x: T) -> T { [2 * x, 3 * x, 5 * x][Int(x) % 3] }
    let x = (0..<40).map { 0.3 + 1.7 * Double($0) }
    let roots = derivatives(at: x, of: root)
    let stairs = derivatives(at: x) { x in x * x.rounded(.down) }
    for i in x.indices {
      #expect(roots[i] == derivative(at: x[i], of: root))
      #expect(stairs[i] == x[i].rounded(.down))
    }
    let entries = derivatives(at: x, of: table)
    #expect(entries == x.map { [2, 3, 5][Int($0) % 3] })
  }

  @Test("A question about NaN, infinity or a sign is answered for each point")
  func questions() {
    func f<T: RealNumber>(_ x: T) -> T {
      x.isNaN ? 1 : x.isInfinite ? 2 : x.sign == .minus ? -x : x.isZero ? 4 : 5 * x
    }
    let x: [Double] = [1, .nan, -1, .infinity, 0, -0.0, 2, -.infinity, 3]
    let values = valuesWithDerivatives(at: x, of: f).values
    #expect(values == x.map { Double(f($0)) })
  }

  @Test("An error at one of the points is thrown")
  func errors() {
    struct Refused: Error {}
    let x = points(20)
    #expect(throws: Refused.self) {
      try derivatives(at: x) { x in if x > 1.6 { throw Refused() } else { x } }
    }
    #expect(throws: Never.self) {
      try derivatives(at: x) { x in if x > 16 { throw Refused() } else { x } }
    }
  }

  @Test("Inside of itself, and with a derivative inside")
  func nested() {
    let x = points(12)
    // d/dx [x · ∂/∂y (x·y²) at y = 2] = 8x.
    let inner = derivatives(at: x) { x in
      x * ForwardMode.derivative(at: DualPoints(2.0)) { y in Dual(x) * y * y }
    }
    #expect(inner == x.map { 8 * $0 })
    let sums = derivatives(at: x) { x in
      let slopes = derivatives(at: [-1, 0.5, 2]) { y in y > 0 ? y * y : -y }
      return x * slopes.reduce(0, +)
    }
    #expect(sums == x.map { _ in 4 })
  }

  @Test("Threads do not disturb each other")
  func threads() async {
    let x = points(200)
    let expected = x.map { $0 > 0.2 ? 2 * $0 : -1 }
    let results = await withTaskGroup(of: [Double].self) { group in
      for _ in 0..<8 {
        group.addTask { derivatives(at: x) { x in x > 0.2 ? x * x : -x } }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for result in results { #expect(result == expected) }
  }

  #if !os(iOS)
    @Test("Lists of different lengths stop with a sentence")
    func lengths() async {
      await #expect(processExitsWith: .failure) {
        _ = gradients(at: [1, 2], [3]) { x, y in x * y }
      }
      await #expect(processExitsWith: .failure) {
        _ = gradients(at: [[1, 2], [3]]) { x in x[0] }
      }
    }
  #endif
}
