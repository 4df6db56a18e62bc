import DualNumbersCore
import Expressions
import TestSupport
import Testing

/// Every nesting of the modes against the formulas known to 60 digits, within the bounds of the data: K = 4 for
/// values and gradients, 16 for Hessians, 8 for Taylor coefficients.
@Suite("Nested modes against 60-digit references")
struct OracleTests {
  /// A formula of the data over any number, its variables in the order of the data.
  struct Function: Sendable {
    let formula: Formula
    let variables: [String]

    /// Not specialised: a release build would compile the evaluator for every nesting.
    @inline(never) @_semantics("optimize.sil.specialize.generic.never")
    func callAsFunction<N: RealNumber>(_ x: [N]) -> N {
      let f: Evaluator<N> = formula.evaluator()
      return f(f.variables.map { name in x[variables.firstIndex(of: name) ?? 0] })
    }
  }

  /// A way to a Hessian, row by row, through two modes.
  struct Way: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let hessian: @Sendable (Function, [Double]) -> [[Double]]

    static let all: [Way] = [
      Way(testDescription: "one recording of second order") { f, x in
        let H = ReverseMode.hessian(at: x) { f($0) }
        return x.indices.map { H.row($0) }
      },
      Way(testDescription: "one recording of second order, a product for each unit vector") {
        f, x in
        let tape = SecondOrderTape<Double>()
        tape.record(at: x) { f($0) }
        return x.indices.map { i in tape.hessianProduct(along: unit(i, x.count)) }
      },
      Way(testDescription: "tape over Dual: hvp") { f, x in
        x.indices.map { i in hvp(at: x, along: unit(i, x.count)) { f($0) } }
      },
      Way(testDescription: "tape over DualVector") { f, x in
        let seeded = x.indices.map { DualVector8<Double>(x[$0], direction: $0) }
        return ReverseMode.gradient(at: seeded) { f($0) }.map { row in
          x.indices.map { row[$0] }
        }
      },
      Way(testDescription: "Dual over tape: the Jacobian of a forward gradient") { f, x in
        let J = ReverseMode.jacobian(at: x) { outer in
          ForwardMode.gradient(at: outer) { f($0) }
        }
        return x.indices.map { J.row($0) }
      },
      Way(testDescription: "tape over tape") { f, x in
        let J = ReverseMode.jacobian(at: x) { outer in
          ReverseMode.gradient(at: outer) { f($0) }
        }
        return x.indices.map { J.row($0) }
      },
    ]

    static func unit(_ i: Int, _ n: Int) -> [Double] {
      (0..<n).map { $0 == i ? 1 : 0 }
    }
  }

  @Test("Hessians of every formula", arguments: Way.all)
  func hessians(way: Way) throws {
    var count = 0
    for c in CompositeExpression.all {
      let f = Function(formula: try Formula(parsing: c.source), variables: c.variables)
      for p in c.points {
        let H = way.hessian(f, p.x)
        for i in p.x.indices {
          for j in p.x.indices {
            let ratio = p.hessian[i][j].ratio(of: H[i][j])
            count += 1
            #expect(
              ratio <= 16,
              "\(c.id) \(c.source) at \(p.x): H[\(i), \(j)] = \(H[i][j]), not \(p.hessian[i][j].stored)"
            )
          }
        }
      }
    }
    #expect(count > 1000)
  }

  @Test("Values and gradients that a Hessian's recording gives with it")
  func gradients() throws {
    for c in CompositeExpression.all {
      let f = Function(formula: try Formula(parsing: c.source), variables: c.variables)
      for p in c.points {
        let (value, gradient, _) = ReverseMode.valueWithHessian(at: p.x) { f($0) }
        #expect(value.isIdentical(to: f(p.x)), "\(c.id) \(c.source) at \(p.x): value lane")
        for i in p.x.indices {
          #expect(
            p.gradient[i].ratio(of: gradient[i]) <= 4,
            "\(c.id) \(c.source) at \(p.x): ∂\(i) = \(gradient[i]), not \(p.gradient[i].stored)")
        }
      }
    }
  }

  @Test("A tape of Taylor series: the series of f′ is the derivative of that of f")
  func taylor() throws {
    var count = 0
    for c in CompositeExpression.all where c.variables.count == 1 {
      let f = Function(formula: try Formula(parsing: c.source), variables: c.variables)
      for p in c.points {
        let order = p.taylor.count - 2
        let x = TaylorSeries(variable: p.x[0], order: order)
        let slope = ReverseMode.gradient(at: [x]) { f($0) }[0]
        for k in 0...order {
          let computed = slope.coefficient(k) / Double(k + 1)
          count += 1
          #expect(
            p.taylor[k + 1].ratio(of: computed) <= 8,
            "\(c.id) \(c.source) at \(p.x): c\(k + 1) = \(computed), not \(p.taylor[k + 1].stored)")
        }
      }
    }
    #expect(count > 100)
  }

  @Test("Jacobians of every system, by tapes whose scalar is dual")
  func systems() throws {
    for c in CompositeSystem.all {
      let system = FormulaSystem(try c.sources.map { try Formula(parsing: $0) })
      func value<N: RealNumber>(_ x: [N]) -> [N] {
        let f: Evaluator<N> = system.evaluator()
        return f.all(f.variables.map { name in x[c.variables.firstIndex(of: name) ?? 0] })
      }
      for p in c.points {
        let seeded = p.x.indices.map { Dual(p.x[$0], tangent: $0 == 0 ? 1 : 0) }
        let (values, J) = ReverseMode.valueWithJacobian(at: seeded) { value($0) }
        for i in p.jacobian.indices {
          #expect(p.jacobian[i][0].ratio(of: values[i].tangent) <= 4)
          for j in p.x.indices {
            #expect(
              p.jacobian[i][j].ratio(of: J[i, j].value) <= 4,
              "\(c.id) at \(p.x): J[\(i), \(j)] = \(J[i, j].value)")
          }
        }
      }
    }
  }
}
