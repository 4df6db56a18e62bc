import DualNumbers
import Foundation
import TestSupport
import Testing

// A library of vectors may name its number so, and extend it: what `Scalar` means there is its own affair.
private typealias Scalar = Dual<Double>
extension Scalar {
  fileprivate func doubled() -> Scalar {
    let number: Scalar = self
    return number + number
  }
}

/// The spellings of the standard library that plain code uses, over numbers that carry derivatives.
@Suite("Spellings of the standard library")
struct SpellingTests {
  private let x = Dual(2.75, tangent: 1.5)

  @Test("Integers are of the value")
  func integers() {
    #expect(Int(x) == 2 && UInt8(x) == 2 && Int(Dual<Double>(-2.75)) == -2)
    #expect(Int(exactly: x) == nil && Int(exactly: Dual(3.0, tangent: 1)) == 3)
    #expect(Int(Dual(x)) == 2)
    // A machine number keeps the standard library's conversions.
    #expect(Int(2.75) == 2 && Int(exactly: 2.75) == nil)
  }

  @Test("What is asked of the value")
  func properties() {
    #expect(x.ulp == Dual(2.75.ulp) && x.ulp.tangent == 0)
    #expect(x.sign == .plus && (-x).sign == .minus)
    #expect(x.isNormal && !x.isSubnormal && Dual(Double.leastNonzeroMagnitude).isSubnormal)
    #expect(Dual<Double>.leastNonzeroMagnitude.value == Double.leastNonzeroMagnitude)
    #expect(Dual<Double>.greatestFiniteMagnitude.value == Double.greatestFiniteMagnitude)
    #expect(Dual<Double>.greatestFiniteMagnitude.tangent == 0)
  }

  @Test("Functions by their names as methods")
  func methods() {
    var root = x
    root.formSquareRoot()
    #expect(root.isIdentical(to: sqrt(x)))
    #expect(x.remainder(dividingBy: 2).isIdentical(to: remainder(x, 2)))
  }

  @Test("A name of the user's own is not shadowed by one of the package")
  func names() { #expect(x.doubled().isIdentical(to: 2 * x)) }

  @Test("Functions in the C spelling")
  func functions() {
    let y = Dual(-1.25, tangent: 2)
    #expect(fabs(y).isIdentical(to: Dual(1.25, tangent: -2)))
    #expect(fmax(x, y).isIdentical(to: x) && fmin(x, y).isIdentical(to: y))
    #expect(fmax(x, .nan).isIdentical(to: x) && fmin(.nan, y).isIdentical(to: y))
    #expect(fmax(x, Dual(2.75, tangent: 0.5)).tangent == 1)
    #expect(fmod(x, 2).isIdentical(to: x.truncatingRemainder(dividingBy: 2)))
    #expect(remainder(x, 2).isIdentical(to: x.remainder(dividingBy: 2)))
    #expect(remainder(x, 2).value == remainder(2.75, 2) && remainder(x, 2).tangent == 1.5)
  }

  private func mixed<T: RealNumber<Double>>(_ x: T, _ w: Double) -> [T] {
    var s = x
    s += w
    s -= 2 * w
    s *= w
    s /= w
    return [w * x, x * w, w + x, x + w, w - x, x - w, w / x, x / w, pow(w, x), pow(x, w), s, 2 * x]
  }

  @Test("Generic code whose scalar is Double mixes its numbers with Double")
  func constants() {
    let w = 1.5
    let lifted = Dual(w)
    let expected = [
      lifted * x, x * lifted, lifted + x, x + lifted, lifted - x, x - lifted, lifted / x,
      x / lifted, pow(lifted, x), pow(x, w), x + lifted - 2 * lifted, 2 * x,
    ]
    for (number, other) in zip(mixed(x, w), expected) {
      #expect(number.value == other.value && (number.tangent - other.tangent).magnitude < 1e-15)
    }
    #expect(mixed(2.75, w) == mixed(Dual<Double>(2.75), w).map(\.value))
    // A closure has them with any number that a driver hands out.
    let base = 2.0
    #expect(derivative(at: 3) { x in pow(base, x) } == 8 * log(2.0))
    #expect(derivative(at: 3) { x in pow(2, x) } == 8 * log(2.0))
  }

  private struct Body<T: RealNumber & Codable>: Codable {
    var mass: T
    var place: [T]
  }

  @Test("Numbers are coded with what they carry, where their scalar is")
  func coding() throws {
    func coded<C: Codable>(_ value: C) throws -> C {
      try JSONDecoder().decode(C.self, from: try JSONEncoder().encode(value))
    }
    #expect(try coded(x).isIdentical(to: x))
    let nested = Dual(Dual(0.1, tangent: 0.2), tangent: Dual(0.3, tangent: 1e-300))
    #expect(try coded(nested).isIdentical(to: nested))
    let lanes = DualVector4(0.1, direction: 2) * 0.7
    #expect(try coded(lanes).isIdentical(to: lanes))
    #expect(sin(try coded(lanes)).isIdentical(to: sin(lanes)))
    let constant = try coded(DualVector4<Double>(3.5))
    #expect(constant.isIdentical(to: DualVector4(3.5)))
    let body = try coded(Body(mass: x, place: [x * x, sin(x)]))
    #expect(body.mass.isIdentical(to: x) && body.place[1].isIdentical(to: sin(x)))
    let matrix = Matrix<Double>(rows: 2, columns: 3, entries: [1, 2, 3, 4, 5, 0.1])
    let copy = try coded(matrix)
    #expect(copy.rows == 2 && copy.columns == 3 && copy.entries == matrix.entries)
    for text in [
      #"{"rows": 2, "columns": 2, "entries": [1]}"#,
      #"{"rows": -1, "columns": -1, "entries": [1]}"#,
      #"{"rows": 4294967296, "columns": 4294967296, "entries": []}"#,
    ] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(Matrix<Double>.self, from: Data(text.utf8))
      }
    }
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(DualVector4<Double>.self, from: Data("[1, 2]".utf8))
    }
  }

  @Test("The sum with a product is rounded once, in every number as in Double")
  func fused() {
    func fused<T: RealNumber>(_ a: T, _ b: T, _ c: T) -> T { a.addingProduct(b, c) }
    var random = SeededGenerator()
    for _ in 0..<1000 {
      let (a, b, c) = (
        Double.random(in: -2...2, using: &random), Double.random(in: -2...2, using: &random),
        Double.random(in: -2...2, using: &random)
      )
      let plain = a.addingProduct(b, c)
      #expect(fused(a, b, c) == plain, "seed \(random.seed)")
      let dual = fused(Dual(a, tangent: 1), Dual(b, tangent: 2), Dual(c, tangent: 3))
      #expect(dual.value == plain && dual.tangent == 1 + (2 * c + 3 * b), "seed \(random.seed)")
    }
  }

  @Test("Strides are those of Double, and depend on start and stride")
  func strides() {
    let step = Dual(0.1, tangent: 1)
    let to = Array(stride(from: Dual<Double>(1.0), to: 2, by: step))
    #expect(to.map(\.value) == Array(stride(from: 1.0, to: 2, by: 0.1)))
    #expect(to.map(\.tangent) == (0..<to.count).map { Double($0) })
    let down = Array(stride(from: Dual(1.0, tangent: 1), through: 0, by: -0.25))
    #expect(down.map(\.value) == Array(stride(from: 1.0, through: 0, by: -0.25)))
    #expect(down.allSatisfy { $0.tangent == 1 })
    #expect(Array(stride(from: Dual<Double>(1.0), to: 1, by: 1)).isEmpty)
    #expect(Array(stride(from: Dual<Double>(1.0), through: 1, by: 1)).count == 1)
  }
}
