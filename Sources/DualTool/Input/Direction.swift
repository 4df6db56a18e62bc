/// A vector of the command line: numbers in the order of some names, or names with numbers.
enum Direction {
  /// The vector that a text says: `1,0`; or `x1=1,x2=0`, where a name alone has 1 and the names not mentioned have 0.
  ///
  /// - Parameters:
  ///   - names: what the components belong to.
  ///   - option: the option that the text is the value of, for messages.
  ///   - what: what a component is: `seed`, `direction`.
  ///   - noun: what the names are: `variable`, `result`.
  static func parse(
    _ text: String, _ names: [String], option: String, what: String, noun: String = "variable",
    _ command: Entry?
  ) throws(Failure) -> [Double] {
    var vector = names.map { _ in 0.0 }
    let fields = Fields.split(text[...]).map(Fields.trimmed)
    if fields.allSatisfy({ isNumber($0, names) }) {
      guard fields.count == names.count else {
        throw .usage(
          "'--\(option)' has \(counted(fields.count, "number")), but there "
            + (names.count == 1 ? "is 1 \(noun)" : "are \(counted(names.count, noun))"), command,
          help: "Write one for each of \(NameCheck.list(names))")
      }
      for (place, field) in fields.enumerated() {
        vector[place] = try ConstantValue.parse(
          field, subject: "the \(what) of \(quoted(names[place]))")
      }
      return vector
    }
    var seen: Set<Int> = []
    for field in fields {
      let (left, value) = Fields.assignment(field)
      let name = String(left)
      guard let place = names.firstIndex(of: name) else {
        let close = NameCheck.suggestion(for: name, among: names)
        let known =
          names.isEmpty ? ": the formula has no \(noun)" : ": it has \(NameCheck.list(names))"
        throw .usage(
          "No \(noun) \(quoted(name)) to \(what == "seed" ? "seed" : "go along") (in '--\(option)')"
            + (close.isEmpty ? known : close), command)
      }
      if !seen.insert(place).inserted {
        throw .usage("The \(noun) \(quoted(name)) is given twice in '--\(option)'", command)
      }
      vector[place] = 1
      if let value {
        vector[place] = try ConstantValue.parse(value, subject: "the \(what) of \(quoted(name))")
      }
    }
    return vector
  }

  private static func isNumber(_ field: Substring, _ names: [String]) -> Bool {
    guard let first = field.unicodeScalars.first, !names.contains(String(field)) else {
      return false
    }
    return !field.contains("=")
      && ("0"..."9" ~= first || "+-.(".unicodeScalars.contains(first)
        || NameCheck.isConstant(String(field)))
  }
}

extension Option {
  static let along = Option(
    name: "along", value: "direction",
    abstract: "The direction: a number for each variable, as 1,0 or x1=1,x2=0; x1 alone is x1=1.")
}

extension Arguments {
  /// The direction that has to be given.
  func direction(_ names: [String]) throws(Failure) -> [Double] {
    guard let text = value("along") else {
      let example = names.prefix(3).map { "\($0)=1" }.joined(separator: ",")
      throw .usage(
        "Missing expected option '--along <direction>'", usageCommand,
        help: "Write --along \(example)")
    }
    return try Direction.parse(text, names, option: "along", what: "direction", usageCommand)
  }
}
