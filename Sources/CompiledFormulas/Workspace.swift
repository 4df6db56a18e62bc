/// Memory to evaluate a compiled formula in, for one thread at a time.
public struct Workspace: ~Copyable {
  let runner: Runner

  init(_ layout: Layout) { runner = Runner.suited(to: layout) }
}

// What is in it is reached through one owner, by one thread at a time.
extension Workspace: @unchecked Sendable {}

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
    layout.isFloat ? rows(layout, Float.self) : rows(layout, Double.self)
  }
}
