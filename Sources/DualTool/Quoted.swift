/// A piece of the command line in quotation marks, shortened, and with nothing that a terminal would obey.
func quoted(_ text: String) -> String {
  let limit = 60
  // Cut before anything else looks at it: an argument may be long.
  let head = text.prefix(limit)
  let shown =
    head.endIndex == text.endIndex ? String(head) : "\(head.prefix(40))…\(text.suffix(10))"
  return "'\(shown.map(visible).joined())'"
}

private func visible(_ character: Character) -> String {
  guard let scalar = character.unicodeScalars.first else { return "" }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
  default: return String(character)
  }
}

/// `'a', 'b' or 'c'`.
func alternatives(_ names: [String], joinedBy word: String = "or") -> String {
  let quotedNames = names.map(quoted)
  guard quotedNames.count > 1, let last = quotedNames.last else { return quotedNames.first ?? "" }
  return quotedNames.dropLast().joined(separator: ", ") + " \(word) \(last)"
}

/// `1 sweep`, `3 sweeps`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
