internal import DerivativeRules
internal import Expressions

/// What evaluates rows.
class Runner {
  func run(
    _ columns: [UnsafeBufferPointer<Double>], _ count: Int,
    _ results: [UnsafeMutableBufferPointer<Double>]
  ) {
    preconditionFailure("A runner is one of a number.")
  }

  /// The runner for a formula.
  static func suited(to layout: Layout) -> Runner {
    // Each number by name, so that what runs is compiled for it.
    if layout.isFloat {
      let rows = sharedRows(layout, Float.self)
      guard layout.runsInBlocks else { return rows }
      if layout.results == .hessian {
        guard let runner = HessianRunner<Float>(layout, rows: rows) else { return rows }
        return ClosureRunner { runner.run($0, $1, $2) }
      }
      guard let runner = BlockRunner<Float>(layout, rows: rows) else { return rows }
      return ClosureRunner { runner.run($0, $1, $2) }
    }
    let rows = rows(layout, Double.self)
    guard layout.runsInBlocks else { return rows }
    if layout.results == .hessian {
      guard let runner = HessianRunner<Double>(layout, rows: rows) else { return rows }
      return ClosureRunner { runner.run($0, $1, $2) }
    }
    guard let runner = BlockRunner<Double>(layout, rows: rows) else { return rows }
    return ClosureRunner { runner.run($0, $1, $2) }
  }

  /// The runner that evaluates row by row, compiled for no number in particular: half of this module's code would be that of
  /// `Float` otherwise.
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  private static func sharedRows<T: RealScalar>(_ layout: Layout, _ scalar: T.Type) -> Runner {
    rows(layout, scalar)
  }
}

/// Runs a closure: what it captures is compiled for its number.
final class ClosureRunner: Runner {
  typealias Run = (
    _ columns: [UnsafeBufferPointer<Double>], _ count: Int,
    _ results: [UnsafeMutableBufferPointer<Double>]
  ) -> Void
  private let body: Run

  init(_ body: @escaping Run) { self.body = body }

  override func run(
    _ columns: [UnsafeBufferPointer<Double>], _ count: Int,
    _ results: [UnsafeMutableBufferPointer<Double>]
  ) {
    body(columns, count, results)
  }
}
