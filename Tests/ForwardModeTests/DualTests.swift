import DualNumbers
import TestSupport
import Testing

@Suite("Dual numbers")
struct DualTests {
  @Test("A number has a value and a tangent; a constant's tangent is zero")
  func parts() {
    let x = Dual(3.0, tangent: 1.0)
    #expect(x.value == 3 && x.tangent == 1)
    #expect(Dual<Double>(3.0).tangent == 0)
    let w = 3.0
    #expect(Dual(w).isIdentical(to: Dual(3.0, tangent: 0.0)))
    #expect(Dual<Float>(2).value == 2)
  }

  @Test("Every way to make a constant makes the same constant, at every level of nesting")
  func constants() {
    func check<N: RealNumber>(_ type: N.Type) where N.MachineNumber == Double {
      let expected = N(scalar: 3)
      for made in [3 as N, 3.0 as N, N(3), N(3.0), N(exactly: 3) ?? .nan, N(Int(3))] {
        #expect(made.isIdentical(to: expected), "\(type): \(made)")
      }
      #expect(N.zero.isExactlyZero)
      #expect(N(scalar: 3).primal == 3)
    }
    check(Double.self)
    check(Dual<Double>.self)
    check(Dual<Dual<Double>>.self)
    check(Dual<Dual<Dual<Double>>>.self)
    check(TaylorSeries<Double>.self)
  }

  @Test("Literals keep the full precision of the scalar")
  func literals() {
    #expect((0.1 as Dual<Float>).value == (0.1 as Float))
    #expect((0.1 as Dual<Double>).value == 0.1)
    #expect(Dual<Float>(0.1).value == Float(0.1))
    #expect((16_777_217 as Dual<Double>).value == 16_777_217)
    #if arch(x86_64)
      #expect((0.1 as Dual<Float80>).value == (0.1 as Float80))
      #expect((0.1 as Dual<Float80>).value != Float80(0.1 as Double))
    #endif
  }

  @Test("An integer that is not exactly representable makes no number")
  func exactly() {
    #expect(Dual<Float>(exactly: 16_777_217) == nil)
    #expect(Dual<Double>(exactly: 16_777_217)?.value == 16_777_217)
    #expect(Dual<Dual<Float>>(exactly: 16_777_217) == nil)
  }

  @Test("Comparison looks at the value only and has IEEE's NaN")
  func comparison() {
    let values: [Double] = [-1, -0.0, 0, 1, .nan, .infinity]
    for a in values {
      for b in values {
        let x = Dual(a, tangent: 1)
        let y = Dual(b, tangent: -7)
        let nestedX = Dual(x, tangent: x)
        let nestedY = Dual(y, tangent: 5)
        let seriesX = TaylorSeries(variable: a, order: 2)
        let seriesY = TaylorSeries(b)
        #expect((x == y) == (a == b) && (x < y) == (a < b) && (x <= y) == (a <= b))
        #expect((x > y) == (a > b) && (x >= y) == (a >= b) && (x != y) == (a != b))
        #expect((nestedX == nestedY) == (a == b) && (nestedX < nestedY) == (a < b))
        #expect((nestedX <= nestedY) == (a <= b) && (nestedX >= nestedY) == (a >= b))
        #expect((seriesX == seriesY) == (a == b) && (seriesX < seriesY) == (a < b))
        #expect((seriesX <= seriesY) == (a <= b) && (seriesX > seriesY) == (a > b))
        #expect((seriesX >= seriesY) == (a >= b))
      }
    }
  }

  @Test("isIdentical tells signed zeros and tangents apart, and takes NaN for NaN")
  func identity() {
    #expect(!Dual(0.0, tangent: 1).isIdentical(to: Dual(-0.0, tangent: 1)))
    #expect(!Dual(1.0, tangent: 0).isIdentical(to: Dual(1.0, tangent: -0.0)))
    #expect(Dual(Double.nan, tangent: .nan).isIdentical(to: Dual(Double.nan, tangent: .nan)))
    #expect(!Dual(Double.nan, tangent: .nan).isIdentical(to: Dual(Double.nan, tangent: 0)))
    let nested = Dual(Dual(1.0, tangent: 2), tangent: 3)
    #expect(nested.isIdentical(to: nested))
    #expect(!nested.isIdentical(to: Dual(Dual(1.0, tangent: 2), tangent: Dual(3.0, tangent: 4))))
  }

  @Test("isExactlyZero looks at everything, isZero at the value")
  func zero() {
    let x = Dual(0.0, tangent: 1)
    #expect(x.isZero && !x.isExactlyZero)
    #expect(Dual(-0.0, tangent: -0.0).isExactlyZero)
    #expect(!Dual(Dual(0.0, tangent: 0), tangent: Dual(0.0, tangent: 1)).isExactlyZero)
    #expect(!TaylorSeries(variable: 0.0, order: 2).isExactlyZero)
    #expect((0 * TaylorSeries(variable: 1.0, order: 2)).isExactlyZero)
  }

  @Test(
    "The description is the sum of value and tangent",
    arguments: [
      (Dual(11.5, tangent: 5.5), "11.5 + 5.5ε"), (Dual(1.0, tangent: -2.0), "1.0 - 2.0ε"),
      (Dual(-1.0, tangent: 0.0), "-1.0 + 0.0ε"), (Dual(.nan, tangent: .infinity), "nan + infε"),
      (Dual(0.0, tangent: -.infinity), "0.0 - infε"), (Dual(0.0, tangent: -0.0), "0.0 - 0.0ε"),
    ])
  func description(x: Dual<Double>, text: String) {
    #expect("\(x)" == text)
  }

  @Test("Nested numbers stand in parentheses; a series is a sum of powers")
  func nestedDescription() {
    let x = Dual(Dual(3.0, tangent: 1), tangent: 1)
    #expect("\(x)" == "(3.0 + 1.0ε) + (1.0 + 0.0ε)ε")
    #expect("\(TaylorSeries(variable: 1.0, order: 2))" == "1.0 + 1.0h + 0.0h^2")
  }

  @Test(
    "The standard library's floating-point spellings are there, with the derivatives they ought to have"
  )
  func floatingPointSpellings() {
    let x = Dual(2.25, tangent: 1)
    #expect(x.squareRoot().isIdentical(to: Dual(1.5, tangent: 1 / 3.0)))
    #expect(x.truncatingRemainder(dividingBy: 2).isIdentical(to: Dual(0.25, tangent: 1)))
    #expect(Dual<Double>.pi.isIdentical(to: Dual(.pi, tangent: 0)))
    #expect(Dual<Double>.infinity.isInfinite && Dual<Double>.nan.isNaN && !x.isNaN && x.isFinite)
    #expect(Dual<Double>.ulpOfOne.value == .ulpOfOne)
    #expect(Dual<Double>.greatestFiniteMagnitude.value == .greatestFiniteMagnitude)
    #expect(Dual<Double>.leastNormalMagnitude.value == .leastNormalMagnitude)
    #expect(Dual(-2.0, tangent: 3).magnitude.isIdentical(to: Dual(2.0, tangent: -3)))
    #expect(x.addingProduct(x, x).isIdentical(to: x + x * x))
    let rules: [FloatingPointRoundingRule] = [
      .down, .up, .towardZero, .awayFromZero, .toNearestOrEven, .toNearestOrAwayFromZero,
    ]
    for rule in rules {
      for v in [2.5, -2.5, 3.49, -0.2] {
        let rounded = Dual(v, tangent: 1).rounded(rule)
        #expect(rounded.value.isIdentical(to: v.rounded(rule)) && rounded.tangent == 0)
      }
    }
    #expect(Dual(2.5, tangent: 1).rounded().value == 3)
  }

  @Test("Numbers cross concurrency domains")
  func sendable() async {
    let x = Dual(2.0, tangent: 1)
    let y = await Task.detached { x * x }.value
    #expect(y.tangent == 4)
  }
}
