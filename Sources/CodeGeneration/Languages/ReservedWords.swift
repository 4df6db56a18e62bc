// What a name cannot be in each language, beside the functions that code calls.

extension TargetLanguage {
  /// The words that are no names.
  static let reserved: [TargetLanguage: Set<String>] = [
    .swift: words(
      """
      Any Self Double Int Bool actor as associatedtype async await borrowing break case catch class consume consuming continue \
      default defer deinit do each else enum extension fallthrough false fileprivate for func guard if import in init inout \
      internal is let nil nonisolated open operator package private precedencegroup precondition protocol public repeat \
      rethrows return self some static struct subscript super switch throw throws true try typealias var where while
      """),
    .c: words(
      """
      auto break case char const continue default do double else enum extern float for goto if inline int long register \
      restrict return short signed sizeof static struct switch typedef union unsigned void volatile while bool true false \
      alignas alignof constexpr nullptr static_assert thread_local typeof asm class new delete this private public protected \
      template typename virtual friend operator namespace using try catch throw and or not xor main INFINITY NAN M_PI
      """),
    .python: words(
      """
      False None True and as assert async await break class continue def del elif else except finally for from global if \
      import in is lambda nonlocal not or pass raise return try while with yield math float abs match
      """),
    .julia: words(
      """
      baremodule begin break catch const continue do else elseif end export false finally for function global if import let \
      local macro module quote return struct true try using while in isa where mutable abstract primitive type im pi zeros \
      Inf NaN nothing missing
      """),
    .javascript: words(
      """
      arguments await break case catch class const continue debugger default delete do else enum eval export extends false \
      finally for function if implements import in instanceof interface let new null package private protected public return \
      static super switch this throw true try typeof var void while with yield undefined Infinity NaN Math Array
      """),
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
