import DualNumbers
import Expressions

/// Formulas as a function over every number, compiled once for each.
struct FormulaFunction: DifferentiableFunction {
  private let plain: ActiveFunction<Double>
  private let forward: ActiveFunction<Dual<Double>>
  private let lanes: ActiveFunction<DualVector8<Double>>
  private let reverse: ActiveFunction<TapeVariable<Double>>
  private let others: Others

  /// The functions over numbers that have no name here, such as counting ones.
  private final class Others {
    let problem: Problem
    let point: [Double]
    var functions: [ObjectIdentifier: Any] = [:]

    init(_ problem: Problem, _ point: [Double]) {
      self.problem = problem
      self.point = point
    }
  }

  /// The formulas of a problem; variables not differentiated by are constants.
  init(_ problem: Problem, at point: [Double]) {
    plain = ActiveFunction(problem, at: point)
    forward = ActiveFunction(problem, at: point)
    lanes = ActiveFunction(problem, at: point)
    reverse = ActiveFunction(problem, at: point)
    others = Others(problem, point)
  }

  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    if let y = called(plain, x) { return y }
    if let y = called(forward, x) { return y }
    if let y = called(lanes, x) { return y }
    if let y = called(reverse, x) { return y }
    let key = ObjectIdentifier(N.self)
    if let f = others.functions[key] as? ActiveFunction<N> { return f.all(x) }
    let f = ActiveFunction<N>(others.problem, at: others.point)
    others.functions[key] = f
    return f.all(x)
  }

  /// The results of a function over a known number; nil where the numbers are others.
  @inline(__always)
  private func called<M: RealNumber, N: RealNumber>(
    _ function: ActiveFunction<M>, _ x: [N]
  ) -> [N]? {
    guard M.self == N.self else { return nil }
    // The same type, which only a cast tells the compiler: by its name the function is compiled for its number, even
    // where this is called for any.
    return unsafeBitCast(function.all(unsafeBitCast(x, to: [M].self)), to: [N].self)
  }
}
