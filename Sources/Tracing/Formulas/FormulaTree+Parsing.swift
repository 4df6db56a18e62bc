// The formula texts of the rule table, read back. The grammar is that of `Expressions`, which this module
// does not know; the texts are short and our own, so there are no messages, only nil.

extension FormulaTree {
  /// Reads a formula such as `1/(2*sqrt(x))`, with trees in the place of its names.
  package init?(_ text: String, _ names: [String: FormulaTree]) {
    var reader = Reader(text: Array(text.utf8), names: names)
    guard let tree = reader.sum(), reader.isAtEnd else { return nil }
    self = tree
  }

  private struct Reader {
    var text: [UInt8]
    var names: [String: FormulaTree]
    var place = 0

    mutating func skipSpaces() {
      while place < text.count, text[place] == UInt8(ascii: " ") { place += 1 }
    }

    var isAtEnd: Bool {
      mutating get {
        skipSpaces()
        return place == text.count
      }
    }

    mutating func takes(_ character: Unicode.Scalar) -> Bool {
      skipSpaces()
      guard place < text.count, text[place] == UInt8(ascii: character) else { return false }
      place += 1
      return true
    }

    mutating func sum() -> FormulaTree? {
      guard var left = product() else { return nil }
      while true {
        if takes("+") {
          guard let right = product() else { return nil }
          left = .sum(left, right)
        } else if takes("-") {
          guard let right = product() else { return nil }
          left = .difference(left, right)
        } else {
          return left
        }
      }
    }

    mutating func product() -> FormulaTree? {
      if takes("-") { return product().map { .negate($0) } }
      guard var left = power() else { return nil }
      while true {
        if takes("*") {
          guard let right = power() else { return nil }
          left = .product(left, right)
        } else if takes("/") {
          guard let right = power() else { return nil }
          left = .quotient(left, right)
        } else {
          return left
        }
      }
    }

    mutating func power() -> FormulaTree? {
      guard let base = atom() else { return nil }
      guard takes("^") else { return base }
      if takes("-") { return power().map { .binary(.power, base, .negate($0)) } }
      return power().map { .binary(.power, base, $0) }
    }

    mutating func atom() -> FormulaTree? {
      if takes("(") {
        let inside = sum()
        return takes(")") ? inside : nil
      }
      skipSpaces()
      let start = place
      while place < text.count, Self.isWord(text[place]) { place += 1 }
      let word = String(decoding: text[start..<place], as: UTF8.self)
      guard let first = word.utf8.first else { return nil }
      if first < UInt8(ascii: "A") { return Double(word).map { .number($0) } }
      guard takes("(") else { return names[word] ?? .constant(word) }
      if word == "if" { return conditional() }
      var arguments: [FormulaTree] = []
      repeat {
        guard let argument = sum() else { return nil }
        arguments.append(argument)
      } while takes(",")
      return takes(")") ? .call(word, arguments) : nil
    }

    /// What stands behind `if(`.
    mutating func conditional() -> FormulaTree? {
      guard let left = sum() else { return nil }
      let comparison: Condition.Comparison
      if takes("<") {
        comparison = .less
      } else if takes(">") {
        comparison = .greater
      } else if takes("="), takes("=") {
        comparison = .equal
      } else {
        return nil
      }
      guard let right = sum(), takes(","), let then = sum(), takes(","), let otherwise = sum(),
        takes(")")
      else { return nil }
      return .conditional(
        Condition(left: left, comparison: comparison, right: right), then: then,
        otherwise: otherwise)
    }

    static func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}
