import Expressions

/// Questions about names.
enum NameCheck {
  /// Whether the name is a constant such as `pi`.
  static func isConstant(_ name: String) -> Bool { Formula.constantNames.contains(name) }

  /// `. Did you mean 'x1'?`, or nothing.
  static func suggestion(for name: String, among names: [String]) -> String {
    Suggestions.closest(to: name, among: names).map { ". Did you mean '\($0)'?" } ?? ""
  }

  /// `The formula has no variable 'z': it has 'x' and 'y'`, or the one that may be meant.
  ///
  /// - Parameter option: where the name stands, where that is to be said.
  static func unknownVariable(
    _ name: String, among variables: [String], in option: String? = nil
  ) -> String {
    let close = suggestion(for: name, among: variables)
    let known =
      variables.isEmpty ? ": it has none" : close.isEmpty ? ": it has \(list(variables))" : close
    return "The formula has no variable \(quoted(name))"
      + (option.map { " (in '--\($0)')" } ?? "") + known
  }

  /// `'x', 'y' and 'z'`, shortened.
  static func list(_ names: [String]) -> String {
    let limit = 12
    if names.count <= limit { return alternatives(names, joinedBy: "and") }
    return names.prefix(limit).map(quoted).joined(separator: ", ")
      + " and \(names.count - limit) more"
  }
}
