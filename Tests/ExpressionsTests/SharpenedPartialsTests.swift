import DerivativeRules
import Expressions
import SpecialFunctions
import Testing

@Suite("Partials over numbers that rest")
struct SharpenedPartialsTests {
  private typealias Resting = Perturbed<Double>
  private static let points = [
    -40, -2.5, -1, -0.25, -0.0, 0, 0.3, 0.5, 0.9, 1, 1.7, 3, 5.7, 7.1, 8.3, 12, 40, 1e9,
  ]

  // In Embedded builds a trace takes its partials from numbers that move at levels.
  @Test("they have the bits of partials over machine numbers, but where the rule says so")
  func everyRule() {
    var differing: Set<String> = []
    for rule in Rules.unary + Rules.partials { differing.formUnion(Self.unary(rule)) }
    for rule in Rules.binary + Rules.binaryPartials { differing.formUnion(Self.binary(rule)) }
    for rule in Rules.ternary { differing.formUnion(Self.ternary(rule)) }
    for rule in Rules.parametric { differing.formUnion(Self.parametric(rule)) }
    // Those of `beta` are the same function by another name.
    #expect(differing == ["csc", "besselj1", "besselj", "cosc"])
  }

  private static func same(_ x: Double, _ y: Resting) -> Bool {
    x.isNaN ? y.value.isNaN : x.bitPattern == y.value.bitPattern
  }

  private static func judged<R: DerivativeRule>(_: R.Type, _ isSame: Bool) -> [String] {
    if isSame { return [] }
    #expect(R.traits.contains(.sharpened), "\(R.name)")
    return [R.name]
  }

  private static func unary<R: UnaryRule>(_ rule: R.Type) -> [String] {
    judged(
      rule,
      points.allSatisfy { x in
        let y = R.value(x)
        return same(
          R.partial(at: x, value: y), R.partial(at: Resting.resting(x), value: .resting(y)))
      })
  }

  private static func binary<R: BinaryRule>(_ rule: R.Type) -> [String] {
    judged(
      rule,
      points.allSatisfy { x in
        points.allSatisfy { y in
          let f = R.value(x, y)
          let (a, b, c) = (Resting.resting(x), Resting.resting(y), Resting.resting(f))
          return same(R.partialX(x, y, value: f), R.partialX(a, b, value: c))
            && same(R.partialY(x, y, value: f), R.partialY(a, b, value: c))
        }
      })
  }

  private static func ternary<R: TernaryRule>(_ rule: R.Type) -> [String] {
    judged(
      rule,
      points.indices.allSatisfy { place in
        let n = points.count
        let (x, y, z) = (points[place], points[(place + 4) % n], points[(place * 7 + 2) % n])
        let f = R.value(x, y, z)
        let (a, b, c) = (Resting.resting(x), Resting.resting(y), Resting.resting(z))
        let d = Resting.resting(f)
        return same(R.partialX(x, y, z, value: f), R.partialX(a, b, c, value: d))
          && same(R.partialY(x, y, z, value: f), R.partialY(a, b, c, value: d))
          && same(R.partialZ(x, y, z, value: f), R.partialZ(a, b, c, value: d))
      })
  }

  private static func parametric<R: ParametricRule>(_ rule: R.Type) -> [String] {
    judged(
      rule,
      // Of a negative order there is no polygamma function.
      (R.name == "polygamma" ? [0, 1, 5] : [-3, 0, 1, 2, 5]).allSatisfy { order in
        guard let n = order as? R.Parameter ?? Double(order) as? R.Parameter else { return false }
        return points.allSatisfy { x in
          let y = R.value(n, x)
          return same(
            R.partial(n, at: x, value: y), R.partial(n, at: Resting.resting(x), value: .resting(y)))
        }
      })
  }
}
