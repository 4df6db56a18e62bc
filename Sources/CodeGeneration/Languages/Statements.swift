// How each language writes statements: what is declared, chosen, returned.

extension TargetLanguage {
  enum Kind { case number, condition }

  /// Gives a name to a value that does not change.
  func constant(_ name: String, _ kind: Kind, _ value: String) -> String {
    switch self {
    case .swift: "let \(name): \(typeName(kind)) = \(value)"
    case .c: "const \(typeName(kind)) \(name) = \(value);"
    case .python, .julia: "\(name) = \(value)"
    case .javascript: "const \(name) = \(value);"
    }
  }

  /// Declares what is given a value by the branches behind; nil where that needs no declaration.
  func declaration(_ name: String, _ kind: Kind) -> String? {
    switch self {
    case .swift: "let \(name): \(typeName(kind))"
    case .c: "\(typeName(kind)) \(name);"
    case .python, .julia: nil
    case .javascript: "let \(name);"
    }
  }

  /// Declares what changes.
  func variable(_ name: String, _ kind: Kind, _ value: String) -> String {
    switch self {
    case .swift: "var \(name): \(typeName(kind)) = \(value)"
    case .c: "\(typeName(kind)) \(name) = \(value);"
    case .python, .julia: "\(name) = \(value)"
    case .javascript: "let \(name) = \(value);"
    }
  }

  func assignment(_ name: String, _ value: String) -> String {
    "\(name) = \(value)" + (self == .c || self == .javascript ? ";" : "")
  }

  func returned(_ value: String) -> String {
    "return \(value)" + (self == .c || self == .javascript ? ";" : "")
  }

  func ifLine(_ condition: String) -> String {
    switch self {
    case .swift: "if \(condition) {"
    case .c, .javascript: "if (\(condition)) {"
    case .python: "if \(condition):"
    case .julia: "if \(condition)"
    }
  }

  var elseLine: String {
    switch self {
    case .swift, .c, .javascript: "} else {"
    case .python: "else:"
    case .julia: "else"
    }
  }

  /// What ends a branch or a function; nil where the end of the indentation does.
  var endLine: String? {
    switch self {
    case .swift, .c, .javascript: "}"
    case .python: nil
    case .julia: "end"
    }
  }

  /// One of two values.
  func choice(_ condition: String, _ then: String, _ otherwise: String) -> String {
    self == .python
      ? "\(then) if \(condition) else \(otherwise)" : "\(condition) ? \(then) : \(otherwise)"
  }

  func typeName(_ kind: Kind) -> String {
    switch (self, kind) {
    case (.swift, .number): "Double"
    case (.swift, .condition): "Bool"
    case (_, .number): "double"
    case (_, .condition): "int"
    }
  }

  /// A list that is filled in element by element.
  func list(_ name: String, count: Int) -> String? {
    switch self {
    case .swift, .c: nil
    case .python: "\(name) = [0.0] * \(count)"
    case .julia: "\(name) = zeros(\(count))"
    case .javascript: "const \(name) = new Array(\(count)).fill(0);"
    }
  }

  /// Spaces of one level of indentation.
  var indentation: String { self == .python || self == .c ? "    " : "  " }
}
