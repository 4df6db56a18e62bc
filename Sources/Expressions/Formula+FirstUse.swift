extension Formula {
  /// Where a variable stands first, in UTF-8 offsets of ``source``; nil for other names.
  ///
  /// - Complexity: O(n) for a formula of n characters.
  public func firstUse(of variable: String) -> Range<Int>? {
    guard let index = expression.variables.firstIndex(of: variable) else { return nil }
    for node in expression.nodes {
      if case .variable(let own) = node.kind, own == index {
        return node.range.lowerBound.index..<node.range.upperBound.index
      }
    }
    return nil
  }
}
