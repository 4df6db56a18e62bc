extension Execution {
  /// Transforms each element, one after the other or at the same time; the results are in the order of the elements.
  ///
  /// ```swift
  /// Execution.parallel.map([1.0, 2.0, 3.0]) { x in derivative(at: x) { $0 * $0 } }  // [2.0, 4.0, 6.0]
  /// ```
  @_alwaysEmitIntoClient
  public func map<Element: Sendable, Result>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    [Result](unsafeUninitializedCapacity: elements.count) { results, count in
      let shared = SharedMemory(results)
      forEachPart(of: elements.count) { k in
        shared.pointer.initializeElement(at: k, to: transform(elements[k]))
      }
      count = elements.count
    }
  }
}
