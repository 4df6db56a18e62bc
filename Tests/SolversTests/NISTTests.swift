import DualNumbers
import Expressions
import TestSupport
import Testing

extension ReferenceFit {
  /// The fit from a start.
  func solver(from start: [Double]) throws -> LevenbergMarquardt {
    let formula = try Formula(parsing: model)
    let names = formula.variables
    // Where each variable of the formula comes from: a parameter, or a column of the data.
    let sources = names.map { name in
      (isParameter: name.hasPrefix("b"), index: max((Int(name.dropFirst()) ?? 1) - 1, 0))
    }
    let evaluator: Evaluator<DualVector16<Double>> = formula.evaluator()
    return LevenbergMarquardt(at: start) { p in
      responses.indices.map { i in
        evaluator(
          sources.map { $0.isParameter ? p[$0.index] : DualVector16(predictors[$0.index][i]) })
          - responses[i]
      }
    }
  }

  /// s = √(Σrᵢ²/(m − n)) with residuals of more digits than those of `Double`, where the platform has them; the certified one
  /// elsewhere.
  func deviation(at point: [Double]) throws -> Double {
    let freedom = Double(responses.count - point.count)
    #if arch(x86_64) && !os(Windows)
      let formula = try Formula(parsing: model)
      let evaluator: Evaluator<Float80> = formula.evaluator()
      let data = texts.map { $0.compactMap(Float80.init) }
      let squares = responses.indices.map { i in
        let inputs = formula.variables.map { name -> Float80 in
          let k = max((Int(name.dropFirst()) ?? 1) - 1, 0)
          return name.hasPrefix("b") ? Float80(point[k]) : data[k + 1][i]
        }
        let residual = evaluator(inputs) - data[0][i]
        return residual * residual
      }
      let sum = squares.reduce(0, +)
      #expect(abs(Double(sum) / sumOfSquares - 1) < 1e-4, "\(sum), certified \(sumOfSquares)")
      return (Double(sum) / freedom).squareRoot()
    #else
      return (sumOfSquares / freedom).squareRoot()
    #endif
  }
}

@Suite("Nonlinear regression of NIST")
struct NISTTests {
  @Test("At least eight sets of each difficulty")
  func sets() {
    for difficulty in ["lower", "average", "higher"] {
      #expect(ReferenceFit.all.filter { $0.difficulty == difficulty }.count >= 8)
    }
  }

  @Test(
    "Parameters to 8 digits and standard errors to 4, from both starts",
    arguments: ReferenceFit.all)
  func fit(_ set: ReferenceFit) throws {
    // Its residuals are 10⁻¹³ of data near 1: a Double holds three digits of them, and so of their sum of squares.
    let isExactlyFitted = set.name == "Lanczos1"
    for start in set.starts {
      let solver = try set.solver(from: start)
      let best = try solver.solution()
      let errors = solver.standardErrors(
        at: best.point, deviation: isExactlyFitted ? try set.deviation(at: best.point) : nil)
      for i in start.indices {
        let (exact, deviation) = (set.parameters[i][2], set.parameters[i][3])
        #expect(
          (best.point[i] - exact).magnitude <= 1e-8 * exact.magnitude,
          "\(set.name): b\(i + 1) = \(best.point[i]), certified \(exact)")
        #expect(
          (errors[i] - deviation).magnitude <= 1e-4 * deviation,
          "\(set.name): the deviation of b\(i + 1) is \(errors[i]), certified \(deviation)")
      }
      #expect((best.value / set.sumOfSquares - 1).magnitude < (isExactlyFitted ? 1e-2 : 1e-9))
    }
  }
}
