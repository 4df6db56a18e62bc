import DualNumbers
import TestSupport
import Testing

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
  }

  @Test("Functions by their names as methods")
  func methods() {
    var root = x
    root.formSquareRoot()
    #expect(root.isIdentical(to: sqrt(x)))
    #expect(x.remainder(dividingBy: 2).isIdentical(to: remainder(x, 2)))
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
