import DualNumbers
import TestSupport
import Testing

@Suite("Patterns of Hessians")
struct HessianPatternTests {
  @Test("Only inputs that meet in something that is not linear interact")
  func interactions() {
    let pattern = HessianPattern(at: [1, 2, 3, 4, 5, 6]) { x in
      let product = x[0] * x[1]
      let quotient = x[2] / x[3]
      return product + quotient + 3 * x[4] - x[5] * x[5]
    }
    #expect(
      pattern.description == """
        ·●····
        ●·····
        ···●··
        ··●●··
        ······
        ·····●
        """)
    #expect(pattern.nonzeros == 6)
    #expect(pattern.columns(ofRow: 0) == [1] && pattern.columns(ofRow: 3) == [2, 3])
    #expect(pattern.hasDiagonal(5) && !pattern.hasDiagonal(2))
  }

  @Test("A function of a sum lets all of the sum interact")
  func functions() {
    let pattern = HessianPattern(at: [1, 2, 3]) { x in exp(x[0] + x[1]) + x[2] }
    #expect(pattern.columns(ofRow: 0) == [0, 1] && pattern.columns(ofRow: 2) == [])
    let power = HessianPattern(at: [1, 2, 3]) { x in HessianPatternNumber.pow(x[0], x[2]) }
    #expect(power.columns(ofRow: 0) == [0, 2] && power.columns(ofRow: 1) == [])
  }

  /// One point of each rule whose second derivatives are not all zero somewhere.
  @Test("What is taken for straight is straight, and nothing else")
  func straight() {
    let samples = [-2.3, -0.7, 0.3, 0.6, 1.7, 2.4]
    for rule in Rules.unary {
      func check<R: UnaryRule>(_ rule: R.Type) {
        let isStraight = HessianPattern(at: [0.5]) { x in .apply(rule, x[0]) }.nonzeros == 0
        let bends = samples.contains { x in
          let second = hessian(at: [x]) { x in .apply(rule, x[0]) }[0, 0]
          return second.isFinite && second != 0
        }
        #expect(isStraight == !bends, "\(R.name)")
      }
      check(rule)
    }
    for rule in Rules.binary {
      func check<R: BinaryRule>(_ rule: R.Type) {
        let isStraight =
          HessianPattern(at: [0.5, 0.25]) { x in .apply(rule, x[0], x[1]) }.nonzeros == 0
        let bends = samples.contains { x in
          samples.contains { y in
            hessian(at: [x, y]) { x in .apply(rule, x[0], x[1]) }.entries
              .contains { $0.isFinite && $0 != 0 }
          }
        }
        #expect(isStraight == !bends, "\(R.name)")
      }
      check(rule)
    }
  }

  @Test("The pattern covers the dense Hessian of every formula of the reference data")
  func formulas() throws {
    for formula in CompositeExpression.all {
      let f = try FormulaOverNumbers(formula.source, formula.variables)
      for point in formula.points {
        let pattern = HessianPattern(at: point.x) { f($0) }
        for (i, row) in point.hessian.enumerated() {
          for (j, entry) in row.enumerated() where entry.stored != 0 {
            #expect(pattern.columns(ofRow: i).contains(j), "\(formula.id): \(i), \(j)")
          }
        }
      }
    }
  }

  @Test("Inputs far apart interact as well, and a loop does not count them twice")
  func far() {
    let pattern = HessianPattern(at: points(300)) { x in
      var sum = HessianPatternNumber(0)
      for _ in 0..<2000 { sum += x[0] * x[200] + x[299] * x[290] }
      return sum + (x[3] + x[100] + x[250]) * x[250]
    }
    #expect(pattern.columns(ofRow: 0) == [200] && pattern.columns(ofRow: 200) == [0])
    #expect(pattern.columns(ofRow: 250) == [3, 100, 250])
    #expect(pattern.columns(ofRow: 299) == [290])
    #expect(pattern.nonzeros == 2 + 2 + 5)
    let dense = HessianPattern(at: points(130)) { x in exp(x.reduce(0, +)) }
    #expect(dense.nonzeros == 130 * 130)
  }

  @Test("Written patterns are symmetric whichever triangle they name")
  func written() async {
    let pattern = HessianPattern(size: 3, rows: [[2], [1], []])
    #expect(pattern == HessianPattern(size: 3, rows: [[], [1], [0, 0]]))
    #expect(pattern.description == "··●\n·●·\n●··")
    #expect(pattern.full == JacobianPattern(columns: 3, rows: [[2], [1], [0]]))
    await #expect(processExitsWith: .failure) { _ = HessianPattern(size: 1, rows: [[1]]) }
    await #expect(processExitsWith: .failure) { _ = HessianPattern(size: 2, rows: [[1]]) }
  }

  @Test("Constants, ignored inputs and no inputs")
  func empty() {
    #expect(HessianPattern(at: [1, 2]) { _ in 3 }.nonzeros == 0)
    #expect(HessianPattern(at: [1, 2]) { x in 0 * x[0] * x[1] + x[1] }.nonzeros == 0)
    #expect(HessianPattern(at: []) { _ in 3 } == HessianPattern(size: 0, rows: []))
  }

  @Test("A comparison forbids a pattern for every point; an error of the function comes out")
  func branches() throws {
    struct Refusal: Error {}
    func f<T: RealNumber>(_ x: [T]) -> T { x[0] > 0 ? x[0] * x[1] : x[1] * x[1] }
    #expect(HessianPattern(at: [1, 2]) { f($0) }.columns(ofRow: 1) == [0])
    #expect(HessianPattern(at: [-1, 2]) { f($0) }.columns(ofRow: 1) == [1])
    #expect(throws: JacobianPattern.BranchError.self) {
      _ = try HessianPattern(everywhereFrom: [1, 2]) { f($0) }
    }
    #expect(try HessianPattern(everywhereFrom: [1, 2]) { $0[0] * $0[0] }.nonzeros == 1)
    #expect(throws: Refusal.self) { _ = try HessianPattern(at: [1]) { _ in throw Refusal() } }
  }
}
