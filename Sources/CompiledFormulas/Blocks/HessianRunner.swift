internal import DerivativeRules
internal import Expressions
internal import ForwardMode

/// Evaluates values, gradients and Hessians in blocks of rows: dual numbers of dual numbers.
///
/// The base of the tangents is a dual number that moves along one variable; a sweep for each variable has the tangents along it
/// and those behind it at once.
struct HessianRunner<T: RealScalar> {
  private let sources: [Layout.Source]
  private let variables: Int
  private let engine: BlockEngine<Dual<T>>
  /// Evaluates row by row where the plan does not hold.
  private let rows: Runner

  /// - Returns: nil where a program for one point differs from row to row.
  init?(_ layout: Layout, rows: @escaping Runner) {
    guard let program = layout.program(over: T.self) else { return nil }
    sources = layout.sources
    variables = layout.wrt.count
    self.rows = rows
    engine = BlockEngine(
      BlockPlanner<Dual<T>>(program, first: 0, directions: variables, moving: variables).planned())
  }

  func run(
    _ columns: [UnsafeBufferPointer<Double>], _ count: Int,
    _ results: [UnsafeMutableBufferPointer<Double>]
  ) {
    inBlocks(of: engine.memory.rows, columns, count, results, rows: rows) { start, size in
      run(columns, start, size, results)
    }
  }

  /// Evaluates a block; whether its results hold.
  private func run(
    _ columns: [UnsafeBufferPointer<Double>], _ start: Int, _ size: Int,
    _ results: [UnsafeMutableBufferPointer<Double>]
  ) -> Bool {
    let output = engine.plan.outputs[0]
    for direction in 0..<max(variables, 1) {
      fill(columns, start, size, along: direction)
      guard engine.run(count: size, first: direction) else { return false }
      let value = engine.memory.column(output.value)
      for row in 0..<size { results[0][start + row] = Double(value[row].value) }
      guard direction < variables else { break }
      // Row j of the triangle begins behind j rows of one entry less each.
      let first = 1 + variables + direction * (2 * variables - direction + 1) / 2
      for outer in direction..<variables {
        let tangent = engine.memory.column(output.tangents[outer])
        let target = results[first + outer - direction]
        // A zero is +0 whichever sweep computed it.
        for row in 0..<size { target[start + row] = Double(tangent[row].tangent + 0) }
        if outer == direction {
          let target = results[1 + direction]
          for row in 0..<size { target[start + row] = Double(tangent[row].value + 0) }
        }
      }
    }
    return true
  }

  /// Copies the variables of a block, of which one moves.
  private func fill(
    _ columns: [UnsafeBufferPointer<Double>], _ start: Int, _ size: Int, along direction: Int
  ) {
    for (slot, column) in engine.plan.inputs.enumerated() {
      guard let column else { continue }
      let target = engine.memory.column(column)
      let tangent: T = slot == direction && direction < variables ? 1 : 0
      switch sources[slot] {
      case .constant(let value):
        target.update(repeating: Dual(T(value), tangent: tangent), count: size)
      case .column(let place):
        let source = columns[place]
        for row in 0..<size { target[row] = Dual(T(source[start + row]), tangent: tangent) }
      }
    }
  }
}
