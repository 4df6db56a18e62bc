import DualNumbers
import Expressions

/// Formulas as a function over every number, compiled once for each.
struct FormulaFunction: DifferentiableFunction {
  private let system: FormulaSystem
  private let wrt: [String]
  private let constants: [String: Double]
  private let plain: ActiveFunction<Double>
  private let forward: ActiveFunction<Dual<Double>>
  private let lanes: ActiveFunction<DualVector8<Double>>
  private let reverse: ActiveFunction<TapeVariable<Double>>
  private let others = Others()

  /// The functions over numbers that have no name here, such as that of the complex step.
  private final class Others {
    var functions: [ObjectIdentifier: Any] = [:]
  }

  /// The formulas of a problem; variables not differentiated by are constants.
  init(_ problem: Problem, at point: [Double]) {
    let active = Set(problem.wrt)
    var constants: [String: Double] = [:]
    for (name, value) in zip(problem.names, point) where !active.contains(name) {
      constants[name] = value
    }
    self.constants = constants
    system = problem.system
    wrt = problem.wrt
    plain = ActiveFunction(problem.system, wrt: problem.wrt, constants: constants)
    forward = ActiveFunction(problem.system, wrt: problem.wrt, constants: constants)
    lanes = ActiveFunction(problem.system, wrt: problem.wrt, constants: constants)
    reverse = ActiveFunction(problem.system, wrt: problem.wrt, constants: constants)
  }

  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    if N.self == Double.self, let f = plain as? ActiveFunction<N> { return f.all(x) }
    if N.self == Dual<Double>.self, let f = forward as? ActiveFunction<N> { return f.all(x) }
    if N.self == DualVector8<Double>.self, let f = lanes as? ActiveFunction<N> { return f.all(x) }
    if N.self == TapeVariable<Double>.self, let f = reverse as? ActiveFunction<N> {
      return f.all(x)
    }
    let key = ObjectIdentifier(N.self)
    if let f = others.functions[key] as? ActiveFunction<N> { return f.all(x) }
    let f = ActiveFunction<N>(system, wrt: wrt, constants: constants)
    others.functions[key] = f
    return f.all(x)
  }
}
