import DualNumbers
import Testing

/// A kernel under test: numbers from numbers, over any number.
protocol ListFunction: Sendable, CustomTestStringConvertible {
  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N]
}

private func constants<S: RealScalar>(_ count: Int, _ seed: Int) -> [S] {
  (0..<count).map { i in
    let step = (i * 7 + seed * 3) % 11
    return S(Double(step) * 0.37 - 1.6)
  }
}

private struct SumKernel: ListFunction {
  let testDescription = "sum"
  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] { [sum(x)] }
}
private struct DotKernel: ListFunction {
  let testDescription = "dot of variables"
  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] { [dot(x, x.reversed())] }
}
private struct ConstantDotKernel: ListFunction {
  let testDescription = "dot with constants"
  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] { [dot(constants(x.count, 1), x)] }
}
private struct NormKernel: ListFunction {
  let testDescription = "norm"
  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] { [norm(x)] }
}
private struct LogSumExpKernel: ListFunction {
  let testDescription = "logSumExp"
  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] { [logSumExp(x)] }
}
private struct MatrixKernel: ListFunction {
  let testDescription = "matrix and vector, twice"
  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    let a = Matrix<N.MachineNumber>(rows: 9, columns: x.count, entries: constants(9 * x.count, 2))
    let b = Matrix<N.MachineNumber>(rows: 5, columns: 9, entries: constants(45, 3))
    return matrixVectorProduct(b, elementwise(Rules.FastTanh.self, matrixVectorProduct(a, x)))
  }
}
private struct LayerKernel: ListFunction {
  let testDescription = "layers"
  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    let weights = Matrix(rows: 3, columns: x.count, entries: x + x.reversed() + x)
    let inputs = Matrix<N.MachineNumber>(
      rows: x.count, columns: 9, entries: constants(9 * x.count, 4))
    let hidden = linearLayer(weights: weights, biases: x.prefix(2) + [N(0.5)], inputs: inputs)
    return matrixProduct(hidden.transposed, hidden).storage
  }
}
private struct ElementwiseKernel: ListFunction {
  let testDescription = "elementwise"
  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    elementwise(Rules.Sin.self, x) + elementwise(Rules.FastTanh.self, x)
  }
}

private let kernels: [any ListFunction] = [
  SumKernel(), DotKernel(), ConstantDotKernel(), NormKernel(), LogSumExpKernel(), MatrixKernel(),
  LayerKernel(), ElementwiseKernel(),
]

@Suite("Kernels of lists")
struct KernelTests {
  static let counts = [2, 3, 7, 8, 15, 16, 17, 24, 31, 40]

  private func point(_ count: Int) -> [Double] {
    (0..<count).map { i in
      let step = (i * 37 + 11) % 23
      return Double(step) / 7 - 1.4
    }
  }

  @Test("Every mode has the plain value, bit for bit", arguments: kernels, counts)
  func values(_ f: any ListFunction, _ count: Int) {
    check(f, point(count))
  }

  private func check(_ f: some ListFunction, _ x: [Double]) {
    let plain = f(x).map(\.bitPattern)
    #expect(f(x.map { Dual($0, tangent: 1) }).map(\.value.bitPattern) == plain)
    #expect(f(x.map { DualVector8<Double>($0, direction: 3) }).map(\.value.bitPattern) == plain)
    #expect(f(x.map { Dual(Dual($0, tangent: 1)) }).map(\.value.value.bitPattern) == plain)
    #expect(f(x.map { TaylorSeries<Double>($0) }).map(\.primal.bitPattern) == plain)
    let reverse = ReverseMode.valueWithVJP(at: x, cotangent: plain.map { _ in 1 }) { f($0) }.value
    #expect(reverse.map(\.bitPattern) == plain)
    let floats = x.map { Float($0) }
    let short = f(floats).map(\.bitPattern)
    #expect(f(floats.map { Dual($0, tangent: 1) }).map(\.value.bitPattern) == short)
  }

  @Test("Each direction of many is what it is alone, bit for bit", arguments: kernels, counts)
  func directions(_ f: any ListFunction, _ count: Int) {
    let x = point(count)
    checkDirections(f, x, seeds: (0..<8).map { k in x.indices.map { $0 == k ? 1 : 0 } })
    checkDirections(
      f, x, seeds: (0..<8).map { k in x.indices.map { i in Double((i * 5 + k * 3) % 7) - 2.5 } })
  }

  private func checkDirections(_ f: some ListFunction, _ x: [Double], seeds: [[Double]]) {
    let together = f(
      x.indices.map { i in
        DualVector8(x[i], tangents: Lanes8(each: { seeds[$0][i] }))
      })
    for (lane, seed) in seeds.enumerated() {
      let alone = f(x.indices.map { Dual(x[$0], tangent: seed[$0]) })
      for (many, one) in zip(together, alone) {
        #expect((many[lane] + 0).bitPattern == (one.tangent + 0).bitPattern)
      }
    }
  }

  @Test("Forward and reverse mode agree", arguments: kernels, counts)
  func modes(_ f: any ListFunction, _ count: Int) {
    checkModes(f, point(count))
  }

  private func checkModes(_ f: some ListFunction, _ x: [Double]) {
    let forward = jacobian(at: x) { f($0) }
    let reverse = ReverseMode.jacobian(at: x) { f($0) }
    #expect(forward.rows == reverse.rows)
    let scale = forward.entries.reduce(1) { max($0, $1.magnitude) }
    for (a, b) in zip(forward.entries, reverse.entries) {
      #expect((a - b).magnitude <= 64 * 0x1p-53 * scale)
    }
  }

  @Test("Second derivatives by nesting agree with Taylor series", arguments: kernels)
  func second(_ f: any ListFunction) {
    checkSecond(f, point(18))
  }

  private func checkSecond(_ f: some ListFunction, _ x: [Double]) {
    let nested = f(x.map { Dual(Dual($0, tangent: 1), tangent: Dual(1)) })
    let series = derivatives(of: f, at: x)
    for (a, b) in zip(nested, series) {
      let scale = max(1, a.tangent.tangent.magnitude, a.value.value.magnitude)
      #expect((a.tangent.tangent - b).magnitude <= 256 * 0x1p-53 * scale)
    }
  }

  /// d²/dt² of f(x + t·1) by Taylor series.
  private func derivatives(of f: some ListFunction, at x: [Double]) -> [Double] {
    let outputs = f(x).count
    return (0..<outputs).map { k in
      derivative(order: 2, at: 0) { t in f(x.map { t + TaylorSeries($0) })[k] }
    }
  }

  @Test("Small integers are exact")
  func exact() {
    #expect(gradient(at: [1, 2, 3]) { x in sum(x) } == [1, 1, 1])
    #expect(gradient(at: [1, 2, 3]) { x in dot(x, x) } == [2, 4, 6])
    #expect(gradient(at: [1, 2, 3]) { x in dot([4, 5, 6], x) } == [4, 5, 6])
    #expect(hessian(at: [1, 2]) { x in dot(x, x) }.entries == [2, 0, 0, 2])
    let a = Matrix<Double>(rows: 2, columns: 3, entries: [1, 2, 3, 4, 5, 6])
    #expect(jacobian(at: [7, 8, 9]) { x in matrixVectorProduct(a, x) } == a)
    #expect(matrixProduct(a, a.transposed).entries == [14, 32, 32, 77])
  }

  @Test("Empty lists and matrices")
  func empty() {
    #expect(sum([Double]()) == 0)
    #expect(dot([Double](), []) == 0)
    #expect(norm([Double]()) == 0)
    #expect(sum([Dual<Double>]()).tangent == 0)
    #expect(norm([Dual<Double>]()).tangent == 0)
    let wide = Matrix<Double>(rows: 0, columns: 2)
    let tall = Matrix<Double>(rows: 2, columns: 0)
    #expect(matrixVectorProduct(wide, [1.0, 2.0]).isEmpty)
    #expect(matrixVectorProduct(tall, [Double]()) == [0, 0])
    #expect(matrixVectorProduct(tall, [Dual<Double>]()).map(\.value) == [0, 0])
    #expect(matrixVectorProduct(tall, [DualVector8<Double>]()).map(\.value) == [0, 0])
    #expect(matrixProduct(tall, wide) == Matrix(rows: 2, columns: 2))
    #expect(elementwise(Rules.FastTanh.self, [Dual<Double>]()).isEmpty)
  }

  @Test("A zero tangent meets no infinite partial")
  func strongZeros() {
    let origin = [Dual<Double>(0.0), Dual<Double>(0.0)]
    #expect(norm(origin).tangent == 0)
    #expect(norm([Dual<Double>(0.0, tangent: 1), Dual<Double>(0.0)]).tangent.isNaN)
    let many = norm([DualVector2<Double>(0.0, direction: 0), DualVector2<Double>(0.0)])
    #expect(many[0].isNaN && many[1] == 0)
    let reverse = ReverseMode.gradient(at: [0.0, 0]) { norm($0) }
    #expect(reverse.map(\.isNaN) == [true, true])
    #expect(derivative(order: 2, at: 0) { t in norm([t, t]) }.isNaN)
  }

  @Test("Constants stay constants")
  func inactive() {
    let x = [1.0, 2.0].map { DualVector8<Double>($0) }
    let a = Matrix<Double>(rows: 1, columns: 2, entries: [.infinity, 1])
    #expect(matrixVectorProduct(a, x)[0][0] == 0)
    #expect(norm(x)[0] == 0 && logSumExp(x)[0] == 0)
  }
}

@Suite("The norm")
struct NormTests {
  @Test(
    "neither overflows nor underflows, and is that of the scaled list",
    arguments: [0x1p-1074, 0x1p-1030, 0x1p-540, 0x1p-200, 1, 0x1p300, 0x1p520, 0x1p1020])
  func scales(_ scale: Double) {
    let x = [3 * scale, 4 * scale]
    #expect(norm(x) == 5 * scale)
    #expect(gradient(at: x) { x in norm(x) } == [0.6, 0.8])
    #expect(ReverseMode.gradient(at: x) { norm($0) } == [0.6, 0.8])
  }

  @Test("at infinity and beside NaN")
  func notFinite() {
    #expect(norm([1, Double.infinity]) == .infinity)
    #expect(norm([1, Double.nan]).isNaN)
    let beside = gradient(at: [1, .nan]) { x in norm(x) }
    #expect(beside.map(\.isNaN) == [true, true])
    #expect(norm([-3.0]) == 3)
    #expect(gradient(at: [-3]) { x in norm(x) } == [-1])
  }

  @Test("has accurate second derivatives where one component makes up nearly all of it")
  func dominated() {
    let x = [1.0, 1e-7, 2e-7]
    let curvature = hessian(at: x) { x in norm(x) }
    // ∂²‖x‖/∂x₁² = (x₂² + x₃²)/‖x‖³.
    #expect((curvature[0, 0] / 5e-14 - 1).magnitude < 1e-12)
    #expect(curvature == curvature.transposed)
  }
}

@Suite("The fast tanh")
struct FastTanhTests {
  static let points: [Double] = {
    var x: [Double] = [0, 0x1p-1074, 1e-300, 1e-20, 1e-8, 19.99, 20, 21, 300, 700, 800, 1e300]
    x += (0...40_000).map { Double($0) / 2000 + 1e-4 }
    x += (1...200).map { Double($0) / 8 }
    return x + x.map { -$0 }
  }()

  #if arch(x86_64) && !os(Windows)
    @Test("is within 2 ulp, its derivative within 5")
    func accuracy() {
      let (values, slopes) = Double.valuesWithPartials(Rules.FastTanh.self, Self.points)
      var worst = (value: 0.0, slope: 0.0)
      for (i, x) in Self.points.enumerated() {
        let value = Float80.tanh(Float80(x))
        let slope = Float80.sechSquared(Float80(x))
        worst.value = max(
          worst.value, Double((Float80(values[i]) - value).magnitude / Float80(Double(value).ulp)))
        worst.slope = max(
          worst.slope, Double((Float80(slopes[i]) - slope).magnitude / Float80(Double(slope).ulp)))
      }
      #expect(worst.value <= 2, "the value is off by \(worst.value) ulp")
      #expect(worst.slope <= 5, "the derivative is off by \(worst.slope) ulp")
    }
  #endif

  @Test("is odd, and the same bits in a list, alone and inside dual numbers")
  func sameBits() {
    let list = elementwise(Rules.FastTanh.self, Self.points)
    let half = list.count / 2
    for i in stride(from: 0, to: half, by: 97) {
      #expect(list[i].bitPattern == Double.apply(Rules.FastTanh.self, Self.points[i]).bitPattern)
      #expect(list[i + half] == -list[i])
      let dual = elementwise(Rules.FastTanh.self, [Dual(Self.points[i], tangent: 1)])[0]
      #expect(dual.value.bitPattern == list[i].bitPattern)
      let alone = Dual<Double>.apply(Rules.FastTanh.self, Dual(Self.points[i], tangent: 1))
      #expect(dual.isIdentical(to: alone))
    }
  }

  @Test("of the ends: ±∞, NaN, ±0")
  func ends() {
    let x = [Double.infinity, -.infinity, .nan, 0, -0.0]
    let (values, slopes) = Double.valuesWithPartials(Rules.FastTanh.self, x)
    #expect(values[0] == 1 && values[1] == -1 && values[2].isNaN)
    #expect(values[3].sign == .plus && values[4].sign == .minus && values[4] == 0)
    #expect(slopes[0] == 0 && slopes[1] == 0 && slopes[2].isNaN && slopes[3] == 1)
  }
}
