/// Memory to evaluate a compiled formula in, for one thread at a time.
public struct Workspace: ~Copyable {
  let runner: Runner
  let identity: FormulaIdentity

  init(_ layout: Layout, _ identity: FormulaIdentity) {
    runner = layout.runner
    self.identity = identity
  }
}

/// Tells formulas apart: the workspace of one does not fit another.
final class FormulaIdentity: Sendable {}

// What is in it is reached through one owner, by one thread at a time.
extension Workspace: @unchecked Sendable {}
