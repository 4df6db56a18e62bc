/// Lines of code with their indentation.
struct SourceText {
  let language: TargetLanguage
  private(set) var lines: [String] = []
  var level = 0

  init(_ language: TargetLanguage, level: Int = 0) {
    self.language = language
    self.level = level
  }

  mutating func add(_ line: String) {
    let indent = String(repeating: language.indentation, count: line.isEmpty ? 0 : level)
    lines.append(indent + line)
  }

  /// Takes out the last line of this text, at this level.
  mutating func remove(_ line: String) {
    let indent = String(repeating: language.indentation, count: level)
    if let place = lines.lastIndex(of: indent + line) { lines.remove(at: place) }
  }

  mutating func add(_ text: SourceText) { lines += text.lines }

  /// A comment of a line, broken between words.
  mutating func comment(_ text: String, width: Int = 100) {
    let limit = max(40, width - level * language.indentation.count - language.comment.count - 1)
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        if !line.isEmpty && line.count + 1 + word.count > limit {
          add("\(language.comment) \(line)")
          line = String(word)
        } else {
          line += (line.isEmpty ? "" : " ") + word
        }
      }
      add(line.isEmpty ? language.comment : "\(language.comment) \(line)")
    }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }
}
