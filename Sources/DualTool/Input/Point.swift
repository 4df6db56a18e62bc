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
  /// The names that take many values, the first of which stands in ``point``; without a name, the only variable.
  var axes: [(name: String, axis: GridAxis)] = []
  /// How many elements the names that are lists have: `x=[1,2]` gives values to `x[1]` and `x[2]`.
  var lengths: [String: Int] = [:]
  /// The last name and the text of its value.
  private var last: (name: Substring, value: Substring)?

  /// The values that are integers: bounds of sums may be.
  var integers: [String: Int] {
    var integers: [String: Int] = [:]
    integers.reserveCapacity(point.names.count)
    for (name, value) in zip(point.names, point.values) {
      if let integer = Int(exactly: value) { integers[name] = integer }
    }
    for (name, _) in axes { integers[name] = nil }
    return integers
  }

  var isEmpty: Bool { bare == nil && point.names.isEmpty && axes.isEmpty }

  init(_ arguments: Arguments) throws(Failure) {
    let command = arguments.usageCommand
    var seen: Set<String> = []
    for text in arguments.all("at") {
      for field in Fields.split(text[...]) {
        guard let (name, value) = Self.assignment(field) else {
          if !point.names.isEmpty { throw loneNumber(field, text, command) }
          try takeBare(field, text, command)
          continue
        }
        if bare != nil { throw mixed(command) }
        if name.isEmpty {
          throw .usage("A name is missing before '=' in \(quoted(text)) of '--at'", command)
        }
        let named = String(name)
        if !seen.insert(named).inserted {
          throw .usage("The variable \(quoted(named)) is given twice in '--at'", command)
        }
        try refuseSlips(name, value, command)
        last = (name, value)
        if let elements = Fields.between("[", "]", value) {
          try takeList(named, elements, command)
          continue
        }
        if let axis = try GridAxis.parse(value, of: named) {
          axes.append((named, axis))
          point.names.append(named)
          point.values.append(axis[0])
          continue
        }
        point.names.append(named)
        point.values.append(
          try ConstantValue.parse(value, subject: "the value of \(quoted(named))"))
      }
    }
  }

  /// Takes the elements of a list.
  private mutating func takeList(
    _ name: String, _ elements: Substring, _ command: Entry?
  ) throws(Failure) {
    let fields = Fields.split(elements).map(Fields.trimmed)
    lengths[name] = fields.count
    for (place, field) in fields.enumerated() {
      let element = "\(name)[\(place + 1)]"
      if point.names.contains(element) {
        throw .usage("The variable \(quoted(element)) is given twice in '--at'", command)
      }
      if field.isEmpty { throw .usage("The value of \(quoted(element)) is missing", command) }
      point.names.append(element)
      point.values.append(
        try ConstantValue.parse(field, subject: "the value of \(quoted(element))"))
    }
  }

  /// A number without a name behind named values: `x=2,5`.
  private func loneNumber(_ field: Substring, _ text: String, _ command: Entry?) -> Failure {
    let field = Fields.trimmed(field)
    if field.isEmpty {
      return .usage("A value is missing in \(quoted(text)) of '--at'", command)
    }
    guard !Self.isName(field), let (name, value) = last else {
      return .usage(
        "The value of \(quoted(String(field))) is missing: write --at \(field)=…", command)
    }
    let isDecimal = (value + field).utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    return .usage(
      "The number \(quoted(String(field))) in '--at' has no name", command,
      help: "Write --at '\(name)=[\(value),\(field)]' for a list, "
        + (isDecimal ? "\(name)=\(value).\(field) for a decimal, " : "")
        + "or a name before the number")
  }

  private func mixed(_ command: Entry?) -> Failure {
    .usage("A number without a name stands beside named values in '--at'", command)
  }

  /// Refuses what looks like a value and is none, with what to write.
  private func refuseSlips(
    _ name: Substring, _ value: Substring, _ command: Entry?
  ) throws(Failure) {
    let second = Fields.place(of: "=", in: value)
    guard name.utf8.last == UInt8(ascii: ":") || second != nil else { return }
    if second == value.startIndex {
      throw .usage(
        "A value is written with one '='", command,
        help: "Write --at \(name)=\(Fields.trimmed(value.dropFirst()))")
    }
    if name.last == ":" {
      throw .usage(
        "A value is written with '=', without ':'", command,
        help: "Write --at \(Fields.trimmed(name.dropLast()))=\(value)")
    }
    guard let second, Fields.place(of: "(", in: value) == nil else { return }
    let last = value[..<second].split { !$0.isLetter && !$0.isNumber && $0 != "_" }.last ?? ""
    let rest = Fields.trimmed(value[value.index(after: second)...])
    let first = value.prefix { !" ;\t".contains($0) }
    guard first.endIndex < second, !last.isEmpty else { return }
    throw .usage(
      "Values in '--at' are separated by commas", command,
      help: "Write --at \(name)=\(first),\(last)=\(rest)")
  }

  private mutating func takeBare(
    _ field: Substring, _ text: String, _ command: Entry?
  ) throws(Failure) {
    let field = Fields.trimmed(field)
    if field.isEmpty {
      throw .usage("A value is missing in \(quoted(text)) of '--at'", command)
    }
    if bare != nil { throw .usage("'--at' has two numbers without names", command) }
    if let colon = field.firstIndex(of: ":"), Self.isName(field[..<colon]) {
      let value = Fields.trimmed(field[field.index(after: colon)...])
      throw .usage(
        "A value is written with '=', not with ':'", command,
        help: "Write --at \(Fields.trimmed(field[..<colon]))=\(value)")
    }
    if Self.isName(field) {
      throw .usage(
        "The value of \(quoted(String(field))) is missing: write --at \(field)=…", command,
        help: "Without spaces, or in quotation marks: --at \(field)=1")
    }
    if let axis = try GridAxis.parse(field, of: "the only variable") {
      axes.append(("", axis))
      bare = axis[0]
      return
    }
    bare = try ConstantValue.parse(field, subject: "the value of '--at'")
  }

  /// The two sides of the first `=` that is no comparison's.
  private static func assignment(_ field: Substring) -> (name: Substring, value: Substring)? {
    let (name, value) = Fields.assignment(field)
    // The `=` of `<=`, or one that stands in a call.
    guard let value, name.utf8.last.map("<>!".utf8.contains) != true,
      Fields.place(of: "(", in: name) == nil
    else { return nil }
    return (name, value)
  }

  private static func isName(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    let isWord = first.properties.isAlphabetic || first == "_"
    return isWord && !text.contains { "()+-*/^".contains($0) }
      && !NameCheck.isConstant(String(text))
  }
}
