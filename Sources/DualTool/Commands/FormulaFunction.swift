import CompiledFormulas
import DualNumbers
import Expressions

/// Formulas as a function over every number, compiled once for each.
struct FormulaFunction: DifferentiableFunction {
  private let own: Functions

  private final class Functions {
    let plain: PointFormula.Function
    let forward: ([Dual<Double>]) -> [Dual<Double>]
    let lanes: ([DualVector8<Double>]) -> [DualVector8<Double>]
    let reverse: ([TapeVariable<Double>]) -> [TapeVariable<Double>]
    let problem: Problem
    let point: [Double]
    /// The functions over numbers that have no name here, such as counting ones.
    var others: [ObjectIdentifier: Any] = [:]

    init(_ problem: Problem, _ point: [Double]) {
      let (system, wrt) = (problem.system, problem.wrt)
      let constants = problem.constants(at: point)
      plain = problem.function(.values, at: point)
      forward = PointFormula.function(system, wrt: wrt, constants: constants)
      let eight = ActiveFunction<DualVector8<Double>>(system, wrt: wrt, constants: constants)
      lanes = { eight.all($0) }
      reverse = PointFormula.function(system, wrt: wrt, constants: constants)
      self.problem = problem
      self.point = point
    }
  }

  /// The formulas of a problem; variables not differentiated by are constants.
  init(_ problem: Problem, at point: [Double]) { own = Functions(problem, point) }

  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    if let y = called(own.plain, x) { return y }
    if let y = called(own.forward, x) { return y }
    if let y = called(own.lanes, x) { return y }
    if let y = called(own.reverse, x) { return y }
    let key = ObjectIdentifier(N.self)
    if let f = own.others[key] as? ActiveFunction<N> { return f.all(x) }
    let f = ActiveFunction<N>(own.problem, at: own.point)
    own.others[key] = f
    return f.all(x)
  }

  /// The results of a function over a known number; nil where the numbers are others.
  @inline(__always)
  private func called<M: RealNumber, N: RealNumber>(
    _ function: ([M]) -> [M], _ x: [N]
  ) -> [N]? {
    guard M.self == N.self else { return nil }
    // The same type, which only a cast tells the compiler: by its name the function is compiled for its number, even
    // where this is called for any.
    return unsafeBitCast(function(unsafeBitCast(x, to: [M].self)), to: [N].self)
  }
}
