import DerivativeRules
import ForwardMode
import Testing

// No Foundation: what the functions of the package alone make of expressions.

@Suite("Overloads of functions, without Foundation")
struct OverloadTests {
  private typealias D = Dual<Double>

  private func generic<T: RealNumber>(_ x: T) -> [T] {
    [
      pow(x, 1 / 3), T.pow(x, 1 / 3), pow(1 + x * x, 1 / 3), pow(x * x + 1, 1 / 3),
      2 * pow(x, 1 / 3) - pow(x, 1 / 3),
    ]
  }

  @Test("A quotient of literals as exponent is a fraction, not the integer 0")
  func fractions() {
    let expected = [
      2.0, 2.0, Double.pow(65, constant: 1.0 / 3), Double.pow(65, constant: 1.0 / 3), 2,
    ]
    #expect(generic(8.0) == expected)
    let x = 8.0
    #expect(pow(x, 1 / 3) == 2)
    #expect(pow(1 + x * x, 1 / 3) == expected[2])
    #expect(Double.pow(x, 1 / 3) == 2)
    #expect(pow(8 as Float, 1 / 3) == 2)
    let duals = generic(D(8, tangent: 1))
    #expect(duals.map(\.value) == expected)
    for y in duals[0...1] { #expect((y.tangent - 1.0 / 12).magnitude < 1e-16) }
    #expect((derivative(at: 8.0) { x in pow(x, 1 / 3) } - 1.0 / 12).magnitude < 1e-16)
  }

  private func powers<T: RealNumber>(_ x: T, _ n: Int, _ small: Int32) -> [T] {
    [
      pow(x, 2), T.pow(x, 2), pow(x, n), T.pow(x, n), pow(x, small), pow(x, -1), pow(x, n - 1),
      pow(x, 0), T.pow(x, 0),
    ]
  }

  @Test("Integers as exponents are integers, literals and variables")
  func integers() {
    #expect(powers(3.0, 2, 2) == [9, 9, 9, 9, 9, 1.0 / 3, 3, 1, 1])
    let duals = powers(D(3, tangent: 1), 2, 2)
    #expect(duals.map(\.value) == [9, 9, 9, 9, 9, 1.0 / 3, 3, 1, 1])
    #expect(duals.map(\.tangent) == [6, 6, 6, 6, 6, -(1.0 / 3) / 3, 1, 0, 0])
    let atZero = powers(D(0, tangent: 1), 3, 1)
    #expect(atZero.map(\.tangent) == [0, 0, 0, 0, 1, -.infinity, 0, 0, 0])
    #expect(pow(D(0, tangent: 1), 0.0).tangent == 0)
  }

  private func variable(_ x: Double, _ y: Double) -> Double { pow(x, y) }
  private func variable<T: RealNumber>(_ x: T, _ y: T) -> T { pow(x, y) }

  @Test("Two machine numbers are not ambiguous")
  func machineNumbers() {
    let (a, b) = (2.0, 3.0)
    #expect(variable(a, b) == 8)
    #expect("\(pow(a, b))" == "8.0")
    #expect(pow(a, 0.5) == a.squareRoot())
    #expect(variable(D(2, tangent: 1), D(3)).tangent == 12)
  }

  private func shares(_ x: [Double], _ f: ([D]) -> D) -> [Double] {
    x.indices.map { i in f(x.indices.map { D(x[$0], tangent: $0 == i ? 1 : 0) }).tangent }
  }

  @Test("The largest and smallest of several numbers share a tie equally")
  func ties() {
    let third = 1.0 / 3
    #expect(shares([2, 2, 2]) { max($0[0], $0[1], $0[2]) } == [third, third, third])
    #expect(shares([2, 2, 2]) { min($0[0], $0[1], $0[2]) } == [third, third, third])
    #expect(shares([1, 2, 2]) { max($0[0], $0[1], $0[2]) } == [0, 0.5, 0.5])
    #expect(shares([2, 1, 2]) { max($0[0], $0[1], $0[2]) } == [0.5, 0, 0.5])
    #expect(shares([3, 3, 4]) { max($0[0], $0[1], $0[2]) } == [0, 0, 1])
    #expect(shares([1, 3, 1, 2]) { min($0[0], $0[1], $0[2], $0[3]) } == [0.5, 0, 0.5, 0])
    #expect(shares([1, 1, 1, 1]) { min($0[0], $0[1], $0[2], $0[3]) } == [0.25, 0.25, 0.25, 0.25])
    #expect(shares([5, 1, 5, 5]) { max($0) } == [third, 0, third, third])
    #expect(shares([1, 1]) { min($0) } == [0.5, 0.5])
    let infinity = Double.infinity
    #expect(shares([infinity, infinity, infinity]) { max($0) } == [third, third, third])
  }

  private func rectified<T: RealNumber>(_ x: T) -> [T] {
    [
      max(x, 0), max(0, x), min(x, 0), min(0, x), max(-x, 0), max(0, max(x, -1) + x) - 0,
      [x].reduce(0, max),
    ]
  }

  // The compiler prefers the standard library's functions for an integer literal, which give the whole derivative to one side.
  @Test("A tie with an integer literal is shared as one with a number")
  func tiesWithLiterals() {
    let halves = [0.5, 0.5, 0.5, 0.5, -0.5, 1, 0.5]
    #expect(rectified(D(0, tangent: 1)).map(\.tangent) == halves)
    let nested = rectified(Dual<D>(D(0, tangent: 1), tangent: 1))
    #expect(nested.map(\.tangent.value) == halves)
    #expect(derivative(at: 0.0) { x in max(x, 0) } == 0.5)
    #expect(derivative(at: 0.0) { x in min(0, x) } == 0.5)
    #expect(derivative(at: -1.0) { x in max(x, -1) } == 0.5)
    #expect(derivative(at: 1.0) { x in 2 * max(1, x) } == 1)
    #expect(derivative(at: 1.0) { x in min(x, 1, 2) } == 0.5)
    #expect(gradient(at: [0, 1]) { x in max(x[0], 0) * x[1] + min(1, x[1]) } == [0.5, 0.5])
  }

  @Test("Integers, and whatever else is comparable, have the standard library's")
  func comparables() {
    let integers: [Int] = [3, 1].map { max($0, 2) }
    #expect(integers == [3, 2])
    #expect(type(of: max(1, 2)) == Int.self)
    #expect([3, 1].reduce(0, max) == 3)
    #expect((0..<3).map { max(0, 1 - $0) } == [1, 0, 0])
    #expect(max("a", "b") == "b" && min(UInt8(3), 4) == 3)
    let number: Double = max(0, 1)
    #expect(number == 1 && max(1, 2.5) == 2.5)
  }

  @Test("Values are those of the plain numbers, and NaN is ignored beside numbers")
  func values() {
    for x in [[0.1, 0.1, 0.1], [1, 2, 3], [3, 1, 2], [-0x1p-1074, -0x1p-1074, -0x1p-1074]] {
      #expect(max(x[0], x[1], x[2]) == x.max())
      #expect(min(x[0], x[1], x[2]) == x.min())
      let duals = x.map { D($0, tangent: 1) }
      #expect(max(duals).value == x.max() && max(duals).tangent.isFinite)
      #expect(min(duals).value == x.min())
    }
    #expect(max(1, .nan, 3.0) == 3)
    #expect(min(.nan, 1.0, 3) == 1)
    #expect(shares([.nan, 1, 1]) { max($0) } == [0, 0.5, 0.5])
    #expect(shares([1, .nan, 1]) { max($0) } == [0.5, 0, 0.5])
    #expect(shares([.nan, .nan, 1]) { min($0) } == [0, 0, 1])
    #expect(max(Double.nan, .nan, .nan).isNaN)
    #expect(max([Double]()) == -.infinity && min([Double]()) == .infinity)
  }
}
