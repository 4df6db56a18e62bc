/// A value that holds while a call runs, for the task that makes the call; in Embedded Swift, which has no tasks, for the
/// program.
package final class CallLocal<Value: Sendable>: Sendable {
  #if hasFeature(Embedded)
    nonisolated(unsafe) private var storage: Value?
  #else
    private let storage = TaskLocal<Value?>(wrappedValue: nil)
  #endif

  package init() {}

  /// The value of the call that runs, if one set it.
  package var current: Value? {
    #if hasFeature(Embedded)
      storage
    #else
      storage.get()
    #endif
  }

  /// What `body` returns, run with a value.
  package func withValue<Result>(
    _ value: Value, _ body: () throws -> Result
  ) rethrows -> Result {
    #if hasFeature(Embedded)
      let outer = storage
      storage = value
      defer { storage = outer }
      return try body()
    #else
      return try storage.withValue(value, operation: body)
    #endif
  }
}
