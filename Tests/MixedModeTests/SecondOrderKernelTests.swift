import DualNumbersCore
import SpecialFunctions
import TestSupport
import Testing

/// The kernels' second derivatives on one recording against those of nested dual numbers, over the whole range of sizes.
@Suite("Kernels of second order")
struct SecondOrderKernelTests {
  static let sizes: [Double] = [
    1e-300, 1e-200, 1e-160, 1e-155, 1e-110, 1e-78, 1e-10, 1, 1e8, 1e96, 1e102, 1e108, 1e110, 1e140,
    1e144,
    1e162, 1e200, 1e300,
  ]

  /// Equal to within a few ulps of each entry, or both not finite alike; what the entry's size loses below the normal
  /// numbers does not count.
  func agrees(_ a: Jacobian<Double>, _ b: Jacobian<Double>, ulps bound: Double = 32) -> Bool {
    zip(a.entries, b.entries).allSatisfy { x, y in
      if x == y || x.isNaN && y.isNaN { return true }
      return (x - y).magnitude <= max(bound * y.ulp, 4 * .leastNonzeroMagnitude)
    }
  }

  @Test("norm", arguments: sizes)
  func norms(_ size: Double) {
    for ratios in [[1, 1], [1, 1e-3, -2], [1e-8, 1, 3e-9, 0.5], [2]] {
      let x = ratios.map { $0 * size }
      let H = ReverseMode.hessian(at: x) { norm($0) }
      #expect(agrees(H, hessian(at: x) { norm($0) }), "\(x): \(H.entries)")
      let directions = Jacobian(rows: x.count, columns: 1, entries: x.map { _ in 1.0 })
      let product = ReverseMode.hessianProduct(at: x, with: directions) { norm($0) }
      // H·1 cancels; its scale is that of H.
      let scale = H.entries.map(\.magnitude).max() ?? 0
      for i in x.indices {
        let sum = H.row(i).reduce(0, +)
        #expect((product[i, 0] - sum).magnitude <= 0x1p-48 * scale + .leastNormalMagnitude)
      }
      #expect(
        ReverseMode.valueWithHessian(at: x) { norm($0) }.value
          == norm(x))
    }
  }

  @Test("norm at two equal numbers: the digits that are known")
  func knownDigits() {
    let H = ReverseMode.hessian(at: [1e200, 1e200]) { norm($0) }
    for (entry, sign) in zip(H.entries, [1.0, -1, -1, 1]) {
      #expect((entry - sign * 3.5355339059327376e-201).magnitude <= 4 * 3.5355339059327376e-201.ulp)
    }
  }

  @Test("norm by Taylor series", arguments: sizes)
  func norms(bySeries size: Double) {
    // |x + t(1, 2)| at x = size·(1, 1): the first derivative is 3/√2, the second (1/√2)³/size·… = ½²·√2/size.
    let x = TaylorSeries(variable: size, order: 2)
    let r = norm([x, x + (x - TaylorSeries(size))])
    #expect(r.value == norm([size, size]))
    #expect((r.coefficient(1) - 3 / 2.0.squareRoot()).magnitude <= 0x1p-50)
    let second = 1 / (2 * 2.0.squareRoot()) / size
    #expect(
      (2 * r.coefficient(2) - second).magnitude <= 0x1p-49 * second + .leastNormalMagnitude
        || second.isInfinite, "\(2 * r.coefficient(2)), not \(second)")
  }

  @Test("logSumExp and logSoftmax where one entry dominates")
  func separated() {
    let exact = 4.248354255291589e-18
    func lse<T: RealNumber>(_ x: T) -> T { logSumExp([x, 0]) }
    func largest<T: RealNumber>(_ x: T) -> T { logSoftmax([x, 0])[0] }
    #expect(
      (ReverseMode.hessian(at: [40.0]) { lse($0[0]) }[0, 0] - exact).magnitude <= 4 * exact.ulp)
    #expect((derivative(order: 2, at: 40) { lse($0) } - exact).magnitude <= 4 * exact.ulp)
    #expect(
      (ReverseMode.gradient(at: [40.0]) { largest($0[0]) }[0] - exact).magnitude <= 4 * exact.ulp)
    #expect((derivative(at: 40) { largest($0) } - exact).magnitude <= 4 * exact.ulp)
    for x in [[40, 0, 0], [0, 40, -1, 3], [1, 1, 1], [-700, 0, 700], [0.5, 1e300, 2]] {
      let H = ReverseMode.hessian(at: x) { logSumExp($0) }
      #expect(agrees(H, hessian(at: x) { logSumExp($0) }), "\(x): \(H.entries)")
      #expect(ReverseMode.valueWithHessian(at: x) { logSumExp($0) }.value == logSumExp(x))
    }
  }

  @Test("dot, layers and softmax", arguments: sizes)
  func products(_ size: Double) {
    func dots<T: RealNumber>(_ x: [T]) -> T { dot(x, Array(x.reversed())) }
    func layers<T: RealNumber>(_ x: [T]) -> T {
      let w = Matrix(rows: 2, columns: 1, entries: [x[0], x[1]])
      let h = linearLayer(
        weights: w, biases: [x[2], 1], inputs: Matrix(rows: 1, columns: 1, entries: [x[2]]))
      return h[0, 0] + h[1, 0]
    }
    func shares<T: RealNumber>(_ x: [T]) -> T { softmax(x)[0] }
    let x = [size, -size / 2, size / 4]
    #expect(agrees(ReverseMode.hessian(at: x) { dots($0) }, hessian(at: x) { dots($0) }))
    #expect(agrees(ReverseMode.hessian(at: x) { layers($0) }, hessian(at: x) { layers($0) }))
    #expect(agrees(ReverseMode.hessian(at: x) { shares($0) }, hessian(at: x) { shares($0) }))
  }
}
