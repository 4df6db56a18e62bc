import DualNumbers
import TestSupport
import Testing

/// `taylor` along a number and along a line, `partials`, and series where a function has none.
@Suite("Taylor polynomials and mixed partials")
struct TaylorDriverTests {
  @Test("Coefficients are derivatives over factorials")
  func coefficients() {
    let exponential = taylor(order: 4, at: 0) { x in exp(x) }
    let inverseFactorials: [Double] = [1, 1, 0.5, 0.16666666666666666, 0.041666666666666664]
    #expect(exponential == inverseFactorials)
    let square = taylor(order: 0, at: 2) { x in x * x }
    #expect(square == [4])
    let cube = taylor(order: 3, at: 1) { x in x * x * x }
    #expect(cube == [1, 3, 3, 1])
    let nine = taylor(order: 9, at: 2) { x in pow(x, 9) }
    let binomials: [Double] = [512, 2304, 4608, 5376, 4032, 2016, 672, 144, 18, 1]
    #expect(nine == binomials)
    let float = ForwardMode.taylor(order: 40, at: Float(0)) { x in exp(x) }
    #expect(float[12] == 1 / 479_001_600)
    // Float's smallest number is 2^-149.
    #expect(float[30] > 0 && float[40] == 0)
  }

  @Test("Derivatives do not underflow with 1/k!; coefficients do where they do themselves")
  func scale() {
    let all = derivatives(order: 400, at: 0) { x in exp(x) }
    #expect(all.allSatisfy { $0 == 1 })
    let coefficients = taylor(order: 400, at: 0) { x in exp(x) }
    #expect(coefficients[170] > 0 && coefficients[177] > 0 && coefficients[178] == 0)
  }

  @Test("Along a line: the gradient and the curvature among them")
  func lines() {
    func f<T: RealNumber>(_ x: [T]) -> T { sin(x[0] * x[1]) + exp(x[2]) * x[0] }
    let (x, v) = ([0.3, 0.7, -0.2], [1.0, -2.0, 0.5])
    let line = taylor(order: 3, at: x, along: v) { f($0) }
    let slope = zip(gradient(at: x) { f($0) }, v).reduce(0) { $0 + $1.0 * $1.1 }
    let product = hvp(at: x, along: v) { f($0) }
    let curvature = zip(product, v).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(line[0] == f(x))
    #expect((line[1] / slope - 1).magnitude < 1e-14)
    #expect((2 * line[2] / curvature - 1).magnitude < 1e-14)
  }

  @Test("Mixed partials of a polynomial")
  func polynomials() {
    let d = partials(order: 5, at: [1, 2, 3]) { x in x[0] * x[0] * x[1] * x[2] * x[2] }
    #expect(d.order == 5 && d.count == 3)
    let exact: [([Int], Double)] = [
      ([0, 0, 0], 18), ([1, 0, 0], 36), ([0, 1, 0], 9), ([2, 0, 0], 36), ([1, 1, 0], 18),
      ([1, 1, 1], 12), ([2, 1, 2], 4), ([2, 1, 1], 12), ([0, 2, 0], 0), ([3, 1, 1], 0),
    ]
    for (powers, value) in exact {
      #expect((d[powers] - value).magnitude <= 1e-12 * max(value, 36), "\(powers): \(d[powers])")
    }
    #expect(d[1, 1, 1] == d[[1, 1, 1]])
  }

  /// Written by `Tests/Generators/mixed_partials_reference.py`: 50 digits by mpmath, from the series of its own.
  @Test("Mixed partials to order 6 against 50 digits")
  func references() {
    for row in MixedPartialRow.all {
      let d =
        row.function == "two"
        ? partials(order: 6, at: [0.4, 0.7]) { x in exp(x[0] * x[1]) * sin(x[0] + 2 * x[1]) }
        : partials(order: 4, at: [0.4, 0.7, 1.2]) { x in
          log(x[0] + x[1] * x[2]) * sqrt(x[2]) / (1 + x[0])
        }
      let computed = d[row.powers]
      // What the lines that it comes from add up to.
      let scale = max(row.value.magnitude, row.size)
      #expect(
        (computed - row.value).magnitude <= 64 * 0x1p-53 * scale,
        "\(row.function) \(row.powers): \(computed), not \(row.value)")
    }
  }

  // MARK: Where a function has no series

  @Test("Coefficient by coefficient: those that there are, and infinities with their signs")
  func singular() {
    let infinity = Double.infinity
    let root = derivatives(order: 3, at: 0) { x in sqrt(x) }
    #expect(root == [0, infinity, -infinity, infinity])
    let logarithm = derivatives(order: 3, at: 0) { x in log(x) }
    #expect(logarithm == [-infinity, infinity, -infinity, infinity])
    let kink = derivatives(order: 3, at: 0) { x in abs(x) }
    #expect(kink == [0, 0, 0, 0])
    let power = derivatives(order: 3, at: 0) { x in pow(x, 2.1) }
    #expect(power == [0, 0, 0, infinity])
    let beyond: [Double] = [0, 1, 0, -infinity]
    let difference = derivatives(order: 3, at: 0) { x in x - pow(x, 2.1) }
    #expect(difference == beyond)
    let product = derivatives(order: 3, at: 0) { x in x * (1 - pow(x, 1.1)) }
    #expect(product == beyond)
    let flat = derivatives(order: 2, at: 0) { x in relu(-1 - sqrt(x)) }
    #expect(flat == [0, 0, 0])
  }

  @Test("Zero times infinity is no number, nor is any derivative above it")
  func zeroTimesInfinity() {
    for order in 1...5 {
      let root = derivatives(order: order, at: 0) { x in cbrt(x * x * x) }
      #expect(root[0] == 0 && root.dropFirst().allSatisfy { $0.isNaN }, "\(root)")
    }
  }

  @Test("Nothing is lost to underflow in between")
  func stretched() {
    let power = derivatives(order: 4, at: 1e30) { x in pow(pow(x, 3), -2) }
    let exact = [1e-180, -6e-210, 4.2e-239, -3.36e-268, 3.024e-297]
    for (computed, exact) in zip(power, exact) {
      #expect((computed / exact - 1).magnitude < 1e-14, "\(computed), not \(exact)")
    }
    let length = derivatives(order: 4, at: 1e-200) { x in norm([x, 1e-200]) }
    #expect((length[2] / 3.5355339059327376e199 - 1).magnitude < 1e-14)
    #expect(length[3] == -.infinity && length[4] == .infinity)
  }
}

/// A row of the reference below.
struct MixedPartialRow {
  let function: String
  let powers: [Int]
  let value: Double
  /// The size of the derivatives along the lines that it is taken from.
  let size: Double
}
