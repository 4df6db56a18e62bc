internal import DerivativeRules
internal import Expressions
internal import ForwardMode

/// Evaluates values and first derivatives in blocks of rows.
struct BlockRunner<B: BlockNumber & RealScalar> {
  private let sources: [Layout.Source]
  private let sweeps: [Sweep]
  private let outputs: Int
  private let directions: Int
  /// Evaluates row by row where a plan does not hold.
  private let rows: Runner

  /// Some directions of all rows.
  private struct Sweep {
    let first: Int
    let count: Int
    let engine: BlockEngine<B>
  }

  /// - Returns: nil where a program for one point differs from row to row.
  init?(_ layout: Layout, rows: @escaping Runner) {
    guard let program = layout.program(over: B.self) else { return nil }
    let moving = layout.wrt
    sources = layout.sources
    outputs = program.outputs.count
    directions = layout.results == .values ? 0 : moving.count
    self.rows = rows
    var sweeps: [Sweep] = []
    var first = 0
    repeat {
      let count = min(BlockLimits.directions, directions - first)
      let plan = BlockPlanner<B>(
        program, first: first, directions: count, moving: moving.count
      ).planned()
      sweeps.append(Sweep(first: first, count: count, engine: BlockEngine(plan)))
      first += count
    } while first < directions
    self.sweeps = sweeps
  }

  func run(
    _ columns: [UnsafeBufferPointer<Double>], _ count: Int,
    _ results: [UnsafeMutableBufferPointer<Double>]
  ) {
    for sweep in sweeps {
      inBlocks(of: sweep.engine.memory.rows, columns, count, results, rows: rows) { start, size in
        fill(sweep, columns, start, size)
        guard sweep.engine.run(count: size, first: 0) else { return false }
        extract(sweep, results, start, size)
        return true
      }
    }
  }

  /// Copies the variables of a block.
  private func fill(
    _ sweep: Sweep, _ columns: [UnsafeBufferPointer<Double>], _ start: Int, _ size: Int
  ) {
    for (slot, column) in sweep.engine.plan.inputs.enumerated() {
      guard let column else { continue }
      let target = sweep.engine.memory.column(column)
      switch sources[slot] {
      case .constant(let value): target.update(repeating: B(value), count: size)
      case .column(let place):
        let source = columns[place]
        for row in 0..<size { target[row] = B(source[start + row]) }
      }
    }
  }

  private func extract(
    _ sweep: Sweep, _ results: [UnsafeMutableBufferPointer<Double>], _ start: Int, _ size: Int
  ) {
    let memory = sweep.engine.memory
    for (place, output) in sweep.engine.plan.outputs.enumerated() {
      if sweep.first == 0 {
        let (value, target) = (memory.column(output.value), results[place])
        for row in 0..<size { target[start + row] = Double(value[row]) }
      }
      for direction in 0..<sweep.count {
        let tangent = memory.column(output.tangents[direction])
        let target = results[outputs + place * directions + sweep.first + direction]
        // A zero is +0 whichever sweep computed it.
        for row in 0..<size { target[start + row] = Double(tangent[row] + 0) }
      }
    }
  }
}
