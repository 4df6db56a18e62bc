// Which names formulas know, for messages, listings and checks of what a user names.

extension Formula {
  /// The names of the constants, aliases included.
  public static var constantNames: [String] { Constant.names }

  /// The names of the functions, aliases included, in the order of the rule table, and `if`.
  public static var functionNames: [String] { FunctionTable.names + ["if"] }

  /// Whether the name is a constant, a function or a word of the grammar, and so can have no value.
  public static func isReserved(_ name: String) -> Bool {
    switch name {
    case "if", "and", "or", "not": true
    default: Constant(name: name) != nil || FunctionTable.index(of: name) != nil
    }
  }

  /// Whether the text can be the name of a variable: spelt like one or like an element of a list, and not reserved.
  ///
  /// ```swift
  /// Formula.isVariableName("x₁")  // true
  /// Formula.isVariableName("x[1]")  // true
  /// Formula.isVariableName("2x")  // false
  /// Formula.isVariableName("pi")  // false
  /// ```
  public static func isVariableName(_ text: String) -> Bool {
    if text.hasSuffix("]"), let bracket = text.firstIndex(of: "[") {
      let index = text[text.index(after: bracket)...].dropLast()
      guard let number = Int32(index), number > 0, "\(number)" == index else { return false }
      return isVariableName(String(text[..<bracket]))
    }
    guard let first = text.unicodeScalars.first, first.beginsName else { return false }
    return text.unicodeScalars.allSatisfy { $0.continuesName } && !isReserved(text)
  }
}

extension [String] {
  /// The place of each name, of which none is there twice.
  ///
  /// One kind of dictionary for all that asks: what is paired or chained is a type that a short run has to make first.
  package var places: [String: Int] {
    var places: [String: Int] = [:]
    for place in indices { places[self[place]] = place }
    return places
  }
}
