/// Memory to evaluate a compiled formula in, for one thread at a time.
public struct Workspace: ~Copyable {
  let runner: Runner

  init(_ layout: Layout) { runner = Runner.suited(to: layout) }
}

// What is in it is reached through one owner, by one thread at a time.
extension Workspace: @unchecked Sendable {}
