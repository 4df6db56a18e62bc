internal import Expressions

/// Evaluates row by row with the drivers of one point.
struct RowRunner {
  private let layout: Layout
  /// Where the variables to differentiate by come from, and those that are held.
  private let active: [Layout.Source]
  private let held: [Layout.Source]
  private let formula: PointFormula
  /// The formulas as a function of both; nil where they have to be compiled for each row.
  private let function: ((_ x: [Double], _ held: [Double]) -> [Double])?
  /// The place of each column among the results at a point.
  private let places: [Int]
  private let firstUnsigned: Int

  init(_ layout: Layout) {
    self.layout = layout
    active = layout.wrt.map { layout.source(of: $0) }
    held = layout.held.map { layout.source(of: $0) }
    formula = PointFormula(layout)
    function = formula.holding(layout)
    firstUnsigned = layout.results.firstUnsigned(outputs: layout.system.outputs)
    if layout.results == .hessian {
      // The entries on and above the diagonal, row by row.
      let n = layout.wrt.count
      places = Array(0...n) + (0..<n).flatMap { i in (i..<n).map { j in 1 + n + i * n + j } }
    } else {
      places = Array(layout.resultNames.indices)
    }
  }

  func run(
    _ columns: [UnsafeBufferPointer<Double>], _ count: Int,
    _ results: [UnsafeMutableBufferPointer<Double>]
  ) {
    for row in 0..<count {
      let x = values(active, columns, row)
      let held = values(held, columns, row)
      let y = function.map { $0(x, held) } ?? folded(held)(x)
      for (column, place) in places.enumerated() {
        results[column][row] = place < firstUnsigned ? y[place] : y[place] + 0
      }
    }
  }

  private func values(
    _ sources: [Layout.Source], _ columns: [UnsafeBufferPointer<Double>], _ row: Int
  ) -> [Double] {
    sources.map { source in
      let value =
        switch source {
        case .constant(let value): value
        case .column(let column): columns[column][row]
        }
      return layout.isFloat ? Double(Float(value)) : value
    }
  }

  /// The formulas compiled for a row: what differs from row to row and is not differentiated by is folded, as at one point.
  private func folded(_ held: [Double]) -> PointFormula.Function {
    var constants = layout.fixed
    for (name, value) in zip(layout.held, held) { constants[name] = value }
    return formula.with(constants: constants)
  }
}
