/// Names with texts of the command line: `a=1,b=2*pi`.
enum Assignments {
  /// The fields of an option, in order, each name once.
  static func parse(
    _ texts: [String], option: String, _ command: Entry?
  ) throws(Failure) -> [(name: String, value: Substring)] {
    var fields: [(name: String, value: Substring)] = []
    for text in texts {
      for field in Fields.split(text[...]) {
        let (left, value) = Fields.assignment(field)
        let name = String(left)
        guard let value, !name.isEmpty else {
          throw .usage(
            "\(quoted(String(field))) in '--\(option)' is no name with a value", command,
            help: "Write --\(option) a=1,b=2")
        }
        if fields.contains(where: { $0.name == name }) {
          throw .usage("\(quoted(name)) is given twice in '--\(option)'", command)
        }
        fields.append((name, value))
      }
    }
    return fields
  }

  /// Names with numbers.
  static func numbers(
    _ texts: [String], option: String, _ command: Entry?
  ) throws(Failure) -> Point {
    var point = Point()
    for field in try parse(texts, option: option, command) {
      point.names.append(field.name)
      point.values.append(
        try ConstantValue.parse(field.value, subject: "the value of \(quoted(field.name))"))
    }
    return point
  }
}
