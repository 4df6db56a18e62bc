import DualNumbersCore
import Expressions
import Foundation
import TestSupport
import Testing

/// Formulas with value, gradient and Hessian to 60 digits; the criterion is that of the reference data.
@Suite("Formulas by reverse mode")
struct OracleTests {
  struct Formulas: Decodable { let expressions: [Case] }
  struct Case: Decodable {
    let id: String
    let expr: String
    let vars: [String]
    let points: [Point]
  }
  struct Point: Decodable {
    let x: [Double]
    let f: Double
    let f_s: Double
    let grad: [Double]
    let grad_s: [Double]
    let hess: [[Double]]
    let hess_s: [[Double]]
  }
  struct Systems: Decodable { let systems: [SystemCase] }
  struct SystemCase: Decodable {
    let id: String
    let exprs: [String]
    let vars: [String]
    let points: [SystemPoint]
  }
  struct SystemPoint: Decodable {
    let x: [Double]
    let f: [Double]
    let J: [[Double]]
    let J_s: [[Double]]
  }

  /// |computed − stored| ≤ K·2⁻⁵³·S + ulp(stored).
  func agrees(_ computed: Double, _ stored: Double, _ scale: Double, _ k: Double) -> Bool {
    if stored.isNaN || stored.isInfinite {
      return computed == stored || computed.isNaN && stored.isNaN
    }
    return (computed - stored).magnitude <= k * 0x1p-53 * scale + spacing(at: stored)
  }

  /// A formula with its variables in the reference's order.
  func evaluator<N: RealNumber>(
    _ formula: Formula, _ names: [String], _ values: [N]
  ) -> N {
    let f: Evaluator<N> = formula.evaluator()
    return f(f.variables.map { name in values[names.firstIndex(of: name) ?? 0] })
  }

  @Test("Values and gradients of every formula")
  func gradients() throws {
    let cases = try JSONDecoder().decode(Formulas.self, from: Resource.data("expressions", "json"))
    #expect(cases.expressions.count > 100)
    for c in cases.expressions {
      let formula = try Formula(parsing: c.expr)
      for p in c.points {
        let (value, gradient) = ReverseMode.valueWithGradient(at: p.x) {
          evaluator(formula, c.vars, $0)
        }
        let plain = evaluator(formula, c.vars, p.x)
        #expect(value.isIdentical(to: plain), "\(c.id) \(c.expr) at \(p.x): value lane")
        for i in p.x.indices {
          #expect(
            agrees(gradient[i], p.grad[i], p.grad_s[i], 4),
            "\(c.id) \(c.expr) at \(p.x): ∂\(c.vars[i]) = \(gradient[i]), not \(p.grad[i])")
        }
      }
    }
  }

  @Test("Hessians of every formula, a column for each sweep forward over reverse")
  func hessians() throws {
    let cases = try JSONDecoder().decode(Formulas.self, from: Resource.data("expressions", "json"))
    for c in cases.expressions {
      let formula = try Formula(parsing: c.expr)
      for p in c.points {
        for j in p.x.indices {
          var direction = p.x.map { _ in 0.0 }
          direction[j] = 1
          let column = hvp(at: p.x, along: direction) { evaluator(formula, c.vars, $0) }
          for i in p.x.indices {
            #expect(
              agrees(column[i], p.hess[i][j], p.hess_s[i][j], 16),
              "\(c.id) \(c.expr) at \(p.x): H[\(i), \(j)] = \(column[i]), not \(p.hess[i][j])")
          }
        }
      }
    }
  }

  @Test("Jacobians of every system, row by row and as products with cotangents")
  func jacobians() throws {
    let cases = try JSONDecoder().decode(Systems.self, from: Resource.data("systems", "json"))
    for c in cases.systems {
      let system = FormulaSystem(try c.exprs.map { try Formula(parsing: $0) })
      func value<N: RealNumber>(_ x: [N]) -> [N] {
        let f: Evaluator<N> = system.evaluator()
        return f.all(f.variables.map { name in x[c.vars.firstIndex(of: name) ?? 0] })
      }
      for p in c.points {
        let J = ReverseMode.jacobian(at: p.x) { value($0) }
        for i in p.J.indices {
          var cotangent = p.J.map { _ in 0.0 }
          cotangent[i] = 1
          let row = vjp(at: p.x, cotangent: cotangent) { value($0) }
          #expect(zip(row, J.row(i)).allSatisfy { $0.isIdentical(to: $1) })
          for j in p.x.indices {
            #expect(
              agrees(J[i, j], p.J[i][j], p.J_s[i][j], 4),
              "\(c.id) at \(p.x): J[\(i), \(j)] = \(J[i, j]), not \(p.J[i][j])")
          }
        }
      }
    }
  }
}
