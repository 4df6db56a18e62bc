internal import DerivativeRules
internal import Expressions

/// Evaluates row by row with the drivers of one point.
final class RowRunner<T: RealScalar, N: RealNumber>: Runner where N.MachineNumber == T {
  private let layout: Layout
  /// Where the variables to differentiate by come from, and those that are held.
  private let active: [Layout.Source]
  private let held: [Layout.Source]
  /// The results at a point, one after the other.
  private let differentiate: (_ f: (_ x: [N]) -> [N], _ x: [T]) -> [T]
  /// The formulas as a function of both; nil where they have to be compiled for each row.
  private let evaluator: Evaluator<N>?

  init(_ layout: Layout, _ differentiate: @escaping (_ f: (_ x: [N]) -> [N], _ x: [T]) -> [T]) {
    self.layout = layout
    self.differentiate = differentiate
    active = layout.wrt.map { layout.source(of: $0) }
    held = layout.held.map { layout.source(of: $0) }
    evaluator = layout.system.evaluator(
      moving: layout.wrt, held: layout.held, constants: layout.fixed)
  }

  override func run(
    _ columns: [UnsafeBufferPointer<Double>], _ count: Int,
    _ results: [UnsafeMutableBufferPointer<Double>]
  ) {
    for row in 0..<count {
      let x = values(active, columns, row)
      let y =
        if let evaluator {
          differentiate(
            function(evaluator, values(held, columns, row).map { N(scalar: $0) }), x)
        } else {
          differentiate(folded(columns, row), x)
        }
      for (place, y) in y.enumerated() { results[place][row] = Double(y) }
    }
  }

  private func values(
    _ sources: [Layout.Source], _ columns: [UnsafeBufferPointer<Double>], _ row: Int
  ) -> [T] {
    sources.map { source in
      switch source {
      case .constant(let value): T(value)
      case .column(let column): T(columns[column][row])
      }
    }
  }

  private func function(_ evaluator: Evaluator<N>, _ held: [N]) -> (_ x: [N]) -> [N] {
    held.isEmpty ? { evaluator.all($0) } : { evaluator.all($0 + held) }
  }

  /// The formulas compiled for a row: what differs from row to row and is not differentiated by is folded, as at one point.
  private func folded(
    _ columns: [UnsafeBufferPointer<Double>], _ row: Int
  ) -> (_ x: [N]) -> [N] {
    var constants = layout.fixed
    for (name, value) in zip(layout.held, values(held, columns, row)) {
      constants[name] = Double(value)
    }
    let evaluator: Evaluator<N> = layout.system.evaluator(constants: constants)
    let order = Dictionary(uniqueKeysWithValues: zip(layout.wrt, layout.wrt.indices))
    let places = evaluator.variables.map { order[$0] ?? 0 }
    return { x in evaluator.all(places.map { x[$0] }) }
  }
}
