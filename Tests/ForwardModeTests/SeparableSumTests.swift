import DualNumbers
import Testing

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
    let x = points(200)
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
    let x = Array(points(200).prefix(12))
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
