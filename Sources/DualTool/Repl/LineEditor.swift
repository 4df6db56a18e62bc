/// A line as it is typed: keys in, text and what to show out; it knows no terminal.
package struct LineEditor {
  package enum Event: Equatable {
    /// Nothing has changed.
    case none
    /// The line looks different.
    case changed
    /// The line is complete.
    case line(String)
    /// Control-C: the line is dropped.
    case interrupted
    /// Control-D on an empty line.
    case end
    /// Several completions fit.
    case choices([String])
    /// Control-L.
    case clear
  }

  /// The line, by characters.
  package private(set) var text: [Character] = []
  /// The place of the cursor in it.
  package private(set) var cursor = 0
  /// Words that complete the one before the cursor.
  package var complete: (_ line: String, _ word: String) -> [String] = { _, _ in [] }
  /// The lines before this one.
  private(set) var history: [String] = []
  /// The place in the history; its count is the line being typed.
  private var place = 0
  private var draft: [Character] = []
  /// Bytes of a character or a key that is not complete.
  private var pending: [UInt8] = []

  package init() {}

  /// Takes a byte from the keyboard.
  package mutating func feed(_ byte: UInt8) -> Event {
    if !pending.isEmpty { return feedPending(byte) }
    switch byte {
    case 13, 10: return ended()
    case 127, 8: return removed(from: cursor - 1, to: cursor)
    case 1: return moved(to: 0)
    case 2: return moved(to: cursor - 1)
    case 3:
      reset()
      return .interrupted
    case 4: return text.isEmpty ? .end : removed(from: cursor, to: cursor + 1)
    case 5: return moved(to: text.count)
    case 6: return moved(to: cursor + 1)
    case 9: return completed()
    case 11: return removed(from: cursor, to: text.count)
    case 12: return .clear
    case 14: return recalled(place + 1)
    case 16: return recalled(place - 1)
    case 21: return removed(from: 0, to: cursor)
    case 23: return removed(from: startOfWord, to: cursor)
    case 27, 0xC0...0xFF:
      pending = [byte]
      return .none
    case 32..<127: return inserted(Character(Unicode.Scalar(byte)))
    default: return .none
    }
  }

  private mutating func feedPending(_ byte: UInt8) -> Event {
    pending.append(byte)
    if pending[0] != 27 { return feedCharacter() }
    // ESC [ … letter or ~, ESC O letter; anything else is no key that is known.
    if pending.count == 2 {
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") { return .none }
      pending = []
      return .none
    }
    guard (64...126).contains(byte) else {
      if pending.count > 12 { pending = [] }
      return .none
    }
    let key = String(decoding: pending.dropFirst(2), as: UTF8.self)
    pending = []
    switch key {
    case "A": return recalled(place - 1)
    case "B": return recalled(place + 1)
    case "C": return moved(to: cursor + 1)
    case "D": return moved(to: cursor - 1)
    case "H", "1~", "7~": return moved(to: 0)
    case "F", "4~", "8~": return moved(to: text.count)
    case "3~": return removed(from: cursor, to: cursor + 1)
    case "1;5C": return moved(to: endOfWord)
    case "1;5D": return moved(to: startOfWord)
    default: return .none
    }
  }

  /// A character of several bytes.
  private mutating func feedCharacter() -> Event {
    let needed = pending[0] < 0xE0 ? 2 : pending[0] < 0xF0 ? 3 : 4
    guard pending.count >= needed else { return .none }
    let decoded = String(decoding: pending, as: UTF8.self)
    let isValid = decoded.utf8.elementsEqual(pending)
    pending = []
    guard isValid, let character = decoded.first else { return .none }
    return inserted(character)
  }

  // MARK: Changes

  private mutating func inserted(_ character: Character) -> Event {
    text.insert(character, at: cursor)
    cursor += 1
    return .changed
  }

  private mutating func removed(from start: Int, to end: Int) -> Event {
    guard start >= 0, end <= text.count, start < end else { return .none }
    text.removeSubrange(start..<end)
    cursor = start
    return .changed
  }

  private mutating func moved(to place: Int) -> Event {
    let place = min(max(place, 0), text.count)
    if place == cursor { return .none }
    cursor = place
    return .changed
  }

  private mutating func reset() {
    (text, cursor, draft, pending) = ([], 0, [], [])
    place = history.count
  }

  private mutating func ended() -> Event {
    let line = String(text)
    if !line.allSatisfy(\.isWhitespace), line != history.last { history.append(line) }
    reset()
    return .line(line)
  }

  private mutating func recalled(_ new: Int) -> Event {
    guard new >= 0, new <= history.count, new != place else { return .none }
    if place == history.count { draft = text }
    place = new
    text = new == history.count ? draft : Array(history[new])
    cursor = text.count
    return .changed
  }

  // MARK: Words

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "-"
  }

  private var startOfWord: Int {
    var start = cursor
    while start > 0, !Self.isWord(text[start - 1]) { start -= 1 }
    while start > 0, Self.isWord(text[start - 1]) { start -= 1 }
    return start
  }

  private var endOfWord: Int {
    var end = cursor
    while end < text.count, !Self.isWord(text[end]) { end += 1 }
    while end < text.count, Self.isWord(text[end]) { end += 1 }
    return end
  }

  private mutating func completed() -> Event {
    var start = cursor
    while start > 0, Self.isWord(text[start - 1]) { start -= 1 }
    var word = String(text[start..<cursor])
    // A minus of a formula is no part of a name.
    if !word.hasPrefix("--"), let minus = word.lastIndex(of: "-") {
      word = String(word[word.index(after: minus)...])
      start = cursor - word.count
    }
    let found = complete(String(text[..<start]), word)
    guard let first = found.first else { return .none }
    let common = found.dropFirst().reduce(first) { common, other in
      String(zip(common, other).prefix { $0 == $1 }.map(\.0))
    }
    let rest = common.dropFirst(word.count)
    if rest.isEmpty { return found.count == 1 ? .none : .choices(found) }
    for character in rest { _ = inserted(character) }
    return .changed
  }
}
