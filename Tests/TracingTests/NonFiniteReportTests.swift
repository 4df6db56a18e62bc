import DualNumbers
import Testing

@Suite("Why is this NaN?")
struct NonFiniteReportTests {
  /// (x² + y²)/x, unchanged generic code.
  static func slope<T: RealNumber>(_ x: [T]) -> T { (x[0] * x[0] + x[1] * x[1]) / x[0] }

  @Test("0/0 is named, with its operands")
  func quotient() throws {
    let report = try #require(explainNonFinite(at: [0, 0], names: ["x", "y"], of: Self.slope))
    #expect(report.operation.name == "/")
    #expect(report.operation.operands.map(\.value) == [0, 0])
    #expect(report.operation.operands.map(\.tangent) == [0, 1])
    #expect(report.operation.part == .value)
    #expect(report.operation.index == 3)
    #expect(report.input == 0 && report.name == "x" && report.value.isNaN)
    #expect(
      report.description
        == "∂f/∂x: the value became NaN in 0.0 / 0.0, operation 4: "
        + "operand 0.0 with tangent 0.0, operand 0.0 with tangent 1.0")
  }

  @Test("A tangent that becomes infinite beside a finite value")
  func tangent() throws {
    let report = try #require(explainNonFinite(at: [0]) { x in 1 + 2 * sqrt(x[0]) })
    #expect(report.operation.name == "sqrt" && report.operation.part == .tangent)
    #expect(report.value == 1 && report.derivative == .infinity)
    #expect(
      report.description
        == "∂f/∂x0: the tangent became infinite in sqrt(0.0), operation 1: operand 0.0 with tangent 1.0"
    )
  }

  @Test("The input whose derivative is not finite is found")
  func secondInput() throws {
    let report = try #require(
      explainNonFinite(at: [3, 0], names: ["a", "b"]) { x in exp(x[0]) + cbrt(x[1]) })
    #expect(report.input == 1 && report.name == "b" && report.operation.name == "cbrt")
  }

  @Test("Finite functions have nothing to explain")
  func finite() {
    // On a flat piece a tangent comes to rest, an infinite one too.
    #expect(explainNonFinite(at: [0]) { x in relu(log(x[0])) } == nil)
    #expect(explainNonFinite(at: [3, 4], of: Self.slope) == nil)
    // A NaN that the result was not computed from.
    let branched = explainNonFinite(at: [1]) { x in
      let y = log(x[0] - 2)
      return y > 0 ? y : x[0]
    }
    #expect(branched == nil)
  }

  @Test("The first operation is reported, not where it surfaces")
  func first() throws {
    let report = try #require(
      explainNonFinite(at: [1000]) { x in
        let big = exp(x[0])
        return big - big
      })
    #expect(report.value.isNaN && report.operation.name == "exp")
    #expect(report.operation.value == .infinity)
    #expect(report.operation.description == "exp(1000.0)")
  }

  @Test("Rules of two numbers, and with a parameter")
  func rules() throws {
    let power = try #require(explainNonFinite(at: [-1, 0.5]) { x in pow(x[0], x[1]) })
    #expect(power.operation.description == "pow(-1.0, 0.5)")
    let root = try #require(explainNonFinite(at: [0]) { x in pow(x[0], 0.5) })
    #expect(root.operation.description == "pow(0.0, 0.5)" && root.operation.part == .tangent)
    let bessel = try #require(explainNonFinite(at: [0]) { x in bessely(3, x[0]) })
    #expect(bessel.operation.description == "bessely(3, 0.0)")
    let difference = try #require(explainNonFinite(at: [1e308]) { x in -1e308 - x[0] })
    #expect(difference.operation.description == "(-1e+308) - 1e+308")
  }

  @Test("Inputs and constants that are not finite from the start")
  func fromTheStart() throws {
    let input = try #require(explainNonFinite(at: [.nan], names: ["x"]) { x in sin(x[0]) })
    #expect(input.description == "∂f/∂x: the input nan is not finite")
    let constant = try #require(explainNonFinite(at: [1]) { x in x[0] * .infinity })
    #expect(
      constant.operation.name == "*" && constant.operation.operands.map(\.value) == [1, .infinity])
    let none = try #require(explainNonFinite(at: []) { _ in Watched(.infinity) })
    #expect(none.description == "f: the constant inf is not finite")
    let among = try #require(explainNonFinite(at: [1]) { x in x[0] + log(Watched(-1.0)) })
    #expect(among.description.contains("log(-1.0), among constants"))
  }

  @Test("Values and tangents are those of dual numbers", arguments: [0.3, 1.7, 40, -2.5])
  func agreement(x: Double) {
    func f<T: RealNumber>(_ x: T) -> T {
      let u = tanh(x) * exp(-x * x) + atan2(x, 2 - x) / (1 + abs(x))
      return u + hypot(x, 3) * sigmoid(x) - besselj(2, x)
    }
    let dual = f(Dual(x, tangent: 1))
    let watched = f(Watched.seed(x))
    #expect(watched.value == dual.value && watched.tangent == dual.tangent)
  }

  @Test("An error of the function is passed on")
  func throwing() {
    struct Refused: Error {}
    #expect(throws: Refused.self) { try explainNonFinite(at: [1]) { _ in throw Refused() } }
  }
}
