import DualNumbersCore
import Testing

/// Rule types of the user's own: right to every order, or told in debug builds.
@Suite("Rule types of the user's own")
struct UserRuleTests {
  /// x² as it should be.
  enum Square: UnaryRule {
    static let name = "square"
    static let formula = "2*x"
    static func scalarValue<S: RealScalar>(_ x: S) -> S { x * x }
    static func partial<T: RealNumber>(at x: T, value: T) -> T { 2 * x }
  }

  /// 3x: a partial that is constant and has a right to be.
  enum Triple: UnaryRule {
    static let name = "triple"
    static let formula = "3"
    static func scalarValue<S: RealScalar>(_ x: S) -> S { 3 * x }
    static func partial<T: RealNumber>(at x: T, value: T) -> T { 3 }
  }

  static func dropping<T: RealNumber>(_ x: T) -> T { T.apply(PlainRule.One.self, x) }
  static func pair<T: RealNumber>(_ x: T, _ y: T) -> T { T.apply(PlainRule.Two.self, x, y) }

  @Test("First orders are right, and rules that move with their argument at all orders")
  func orders() {
    #expect(derivative(at: 3.0) { x in Self.dropping(x) } == 6)
    #expect(ReverseMode.gradient(at: [3.0, 2]) { x in Self.pair(x[0], x[1]) } == [12, 9])
    func f<T: RealNumber>(_ x: T) -> T { T.apply(Square.self, x) + T.apply(Triple.self, x) }
    #expect(derivatives(order: 3, at: 3.0) { x in f(x) } == [18, 9, 2, 0])
    #expect(hessian(at: [0]) { x in f(x[0]) }.entries == [2])
    #expect(ReverseMode.hessian(at: [3.0]) { x in f(x[0]) }.entries == [2])
    #expect(hvp(at: [3], along: [1]) { x in f(x[0]) } == [2])
  }

  #if DEBUG
    static let sentence = "changes with its argument but has no derivative"

    @Test("A partial from plain numbers stops second derivatives in debug builds, and is named")
    func dropped() async {
      MisuseTests.expect(
        await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
          print(derivative(order: 2, at: 3.0) { x in UserRuleTests.dropping(x) })
        }, says: "The partial of the rule 'one' changes with its argument")
      MisuseTests.expect(
        await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
          print(hessian(at: [3]) { x in UserRuleTests.dropping(x[0]) })
        }, says: Self.sentence)
      MisuseTests.expect(
        await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
          print(ReverseMode.hessian(at: [3.0]) { x in UserRuleTests.dropping(x[0]) })
        }, says: Self.sentence)
      MisuseTests.expect(
        await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
          print(hvp(at: [3], along: [1]) { x in UserRuleTests.dropping(x[0]) })
        }, says: Self.sentence)
      MisuseTests.expect(
        await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
          print(hessian(at: [3, 2]) { x in UserRuleTests.pair(x[0], x[1]) })
        }, says: Self.sentence)
    }
  #endif
}
