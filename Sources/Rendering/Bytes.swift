extension [UInt8] {
  /// Adds text as UTF-8.
  ///
  /// Called: in line, each of the many pieces that formulas and tables are put together of would be a page of code.
  @inline(never)
  package mutating func add(_ text: String) { append(contentsOf: text.utf8) }
}
