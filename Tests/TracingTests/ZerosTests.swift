import DualNumbers
import Expressions
import TestSupport
import Testing

/// Zero beside infinity in a trace: what dual numbers and the tape say, row by row.
@Suite("Zeros at rest and 0·∞ in traces")
struct ZerosTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let formula: String
    let point: [Double]
    var testDescription: String { "\(formula) at \(point)" }
  }

  private static let names = ["x", "y"]

  static let cases =
    [
      "cos(acos(x))", "cosh(acosh(x))", "exp(log(x))", "relu(-1-sqrt(x))", "max(-1-sqrt(x), 0)",
      "clamp(sqrt(x)+2, 0, 1)", "floor(sqrt(x))", "sign(sqrt(x))", "step(sqrt(x))",
      "copysign(1, 1+sqrt(x))", "mod(1, 3+sqrt(x))", "max(hypot(x, y), 1e-10)", "relu(sqrt(x))",
      "abs(sqrt(x))", "cbrt(x^3)", "sqrt(x*x)", "sqrt(x*y)", "sqrt(x*x+y*y)", "sqrt(0*x)",
      "sqrt(x-x)", "sqrt(x)+y", "sqrt(x)*y", "y/sqrt(x)", "x/y", "hypot(x, y)^2/2", "log(x*x-1)",
      "0*log(x)", "log(x)*floor(x)", "sqrt(floor(x))", "sqrt(y)*relu(-x)", "x^y",
      "min(x, y)*log(x)",
      "if(x > 2, x, y)*sqrt(y)", "(x-x)/(y-y)", "z = sqrt(x); w = floor(z); w*z + y",
      "leaky_relu(x, 1/y)", "fdim(x, 1/y)", "hinge(x, 1/y)", "log(x)-log(x)", "atan2(x, y)*0",
    ].flatMap { formula in
      [[0.0, 0], [0, 1], [1, 0], [1, 1], [-1, 0.5]].map { Case(formula: formula, point: $0) }
    }

  private static func isSame(_ a: Double, _ b: Double) -> Bool { a == b || a.isNaN && b.isNaN }

  private static func trace(_ formula: Formula, _ point: [Double]) -> EvaluationTrace {
    let names = formula.variables
    return EvaluationTrace(
      of: { formula.evaluate($0) }, at: names.map { point[Self.names.firstIndex(of: $0) ?? 0] })
  }

  @Test("Tangents are those of dual numbers, adjoints those of the tape", arguments: cases)
  func table(_ example: Case) throws {
    let formula = try Formula(parsing: example.formula)
    let trace = Self.trace(formula, example.point)
    let x = trace.inputs.map(\.value)
    for place in x.indices {
      let seed = x.indices.map { $0 == place ? 1.0 : 0 }
      let dual = formula.evaluate(zip(x, seed).map { Dual($0, tangent: $1) })
      let tangent = trace.seeded(by: seed).outputs[0].tangent
      #expect(Self.isSame(tangent, dual.tangent), "\(tangent), not \(dual.tangent)")
    }
    let gradient = ReverseMode.gradient(at: x) { formula.evaluate($0) }
    #expect(
      zip(trace.gradient, gradient).allSatisfy(Self.isSame), "\(trace.gradient), not \(gradient)")
    // The last step of the sweep says the same as the row.
    for step in trace.adjointSteps.reversed() where step.target < x.count {
      let later = trace.adjointSteps.last { $0.target == step.target }
      #expect(later.map { Self.isSame($0.adjoint, trace.rows[step.target].adjoint) } == true)
    }
  }

  @Test("Random formulas at edges have the tangents of dual numbers, bit for bit")
  func random() throws {
    var writer = RandomFormula(seed: 17, variables: Self.names)
    let edges = [0.0, 1, -1, 0.5, .infinity]
    for index in 0..<400 {
      let formula = try Formula(parsing: writer.text(operations: 8))
      let point = [edges[index % 5], edges[index / 5 % 5]]
      let trace = Self.trace(formula, point)
      let x = trace.inputs.map(\.value)
      for place in x.indices {
        let seed = x.indices.map { $0 == place ? 1.0 : 0 }
        let dual = formula.evaluate(zip(x, seed).map { Dual($0, tangent: $1) })
        let tangent = trace.seeded(by: seed).outputs[0].tangent
        #expect(
          Self.isSame(tangent, dual.tangent),
          "\(formula) at \(point): \(tangent), not \(dual.tangent)")
      }
    }
  }

  @Test("An output without weight is not reached, nor are rows that the cut-off part does not need")
  func weights() {
    let trace = EvaluationTrace(
      outputsOf: { x in [sqrt(x[0]) * x[1], x[1]] }, at: [0, 2], cotangent: [0, 1])
    #expect(trace.gradient == [0, 1])
    let whole = EvaluationTrace(of: { x in relu(-1 - sqrt(x[0])) * x[0] }, at: [0])
    #expect(whole.gradient == [0])
    let steps = whole.limited(to: 1).adjointSteps
    #expect(steps.last?.adjoint == 0)
  }

  @Test("What takes no part stands as nothing where it would be 0×∞")
  func texts() {
    let trace = EvaluationTrace(of: { x in relu(-1 - sqrt(x[0])) }, at: [0])
    #expect(trace.rows.map { $0.tangentInNumbers() } == ["", "1/(2×√0)", "−∞", "0"])
    #expect(trace.adjointSteps.map { trace.inNumbers($0) } == ["1", "1×step(−1)", "0×(−1)", "0"])
  }
}
