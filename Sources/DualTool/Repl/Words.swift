/// A line of the prompt as words, as a shell would take it apart.
enum Words {
  struct Word: Equatable {
    var text: String
    var isQuoted: Bool
  }

  /// Words between blanks; quotation marks of either kind hold one together.
  static func split(_ line: String) throws(Failure) -> [Word] {
    var words: [Word] = []
    var current = ""
    var isQuoted = false
    var isOpen = false
    var mark: Character?
    for character in line {
      if let open = mark {
        if character == open { mark = nil } else { current.append(character) }
      } else if (character == "'" || character == "\"") && !isOpen {
        (mark, isOpen, isQuoted) = (character, true, true)
      } else if character == " " || character == "\t" {
        if isOpen { words.append(Word(text: current, isQuoted: isQuoted)) }
        (current, isOpen, isQuoted) = ("", false, false)
      } else {
        current.append(character)
        isOpen = true
      }
    }
    if let mark { throw .data("a quotation mark \(mark) is missing at the end") }
    if isOpen { words.append(Word(text: current, isQuoted: isQuoted)) }
    return words
  }

  /// The names that a formula mentions.
  static func names(in text: String) -> [String] {
    var names: [String] = []
    var current = ""
    for character in text + " " {
      let isLetter = character.isLetter || character == "_"
      if isLetter || !current.isEmpty && character.isNumber {
        current.append(character)
      } else if !current.isEmpty {
        if !names.contains(current) { names.append(current) }
        current = ""
      }
    }
    return names
  }
}
