/// Names with their values, in the order given.
struct Point {
  var names: [String] = []
  var values: [Double] = []

  /// The value of a name.
  subscript(name: String) -> Double? { names.firstIndex(of: name).map { values[$0] } }
}

/// What `--at` says: names with values, or one number for the only variable.
struct PointArguments {
  var point = Point()
  /// The number without a name.
  var bare: Double?

  var isEmpty: Bool { bare == nil && point.names.isEmpty }

  init(_ arguments: Arguments) throws(Failure) {
    let command = arguments.usageCommand
    var seen: Set<String> = []
    for text in arguments.all("at") {
      for field in Fields.split(text[...]) {
        guard let (name, value) = Self.assignment(Fields.trimmed(field)) else {
          try takeBare(field, text, command)
          continue
        }
        if name.isEmpty {
          throw .usage("A name is missing before '=' in \(quoted(text)) of '--at'", command)
        }
        if !seen.insert(String(name)).inserted {
          throw .usage("The variable \(quoted(String(name))) is given twice in '--at'", command)
        }
        point.names.append(String(name))
        point.values.append(
          try ConstantValue.parse(value, subject: "the value of \(quoted(String(name)))"))
      }
    }
    if bare != nil && !point.names.isEmpty {
      throw .usage("A number without a name stands beside named values in '--at'", command)
    }
  }

  private mutating func takeBare(
    _ field: Substring, _ text: String, _ command: Entry?
  ) throws(Failure) {
    let field = Fields.trimmed(field)
    if field.isEmpty {
      throw .usage("A value is missing in \(quoted(text)) of '--at'", command)
    }
    if bare != nil { throw .usage("'--at' has two numbers without names", command) }
    if Self.isName(field) {
      throw .usage(
        "The value of \(quoted(String(field))) is missing: write --at \(field)=…", command)
    }
    bare = try ConstantValue.parse(field, subject: "the value of '--at'")
  }

  /// The two sides of the first `=` that is no comparison's.
  private static func assignment(_ field: Substring) -> (name: Substring, value: Substring)? {
    guard let equals = field.firstIndex(of: "=") else { return nil }
    let name = field[..<equals]
    if let last = name.last, "(<>=!".contains(last) || name.contains("(") { return nil }
    return (Fields.trimmed(name), Fields.trimmed(field[field.index(after: equals)...]))
  }

  private static func isName(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    let isWord = first.properties.isAlphabetic || first == "_"
    return isWord && !text.contains { "()+-*/^".contains($0) }
      && !NameCheck.isConstant(String(text))
  }
}
