internal import Symbolic

// The function itself: its head, what it returns.

extension FunctionWriter {
  /// The only number that the function gives beside lists, or first: it is returned where a language returns one.
  private var returnsFirst: Bool { function.results.first.map { !$0.isList } ?? false }

  /// Whether results are written through pointers; a function that only returns a number takes arrays in Swift.
  private var fillsIn: Bool { results.count > (returnsFirst ? 1 : 0) }

  func writeFunction(to source: inout SourceText) {
    for (result, name) in zip(function.results, results) {
      source.comment(describe(result, name))
    }
    source.add(head)
    source.level += 1
    switch language {
    case .swift, .c: writePointerBody(to: &source)
    case .python, .julia, .javascript: writeListBody(to: &source)
    }
    source.level -= 1
    if let end = language.endLine { source.add(end) }
  }

  private func describe(_ result: GeneratedFunction.Result, _ name: String) -> String {
    result.isList
      ? "\(name)[\(result.entries.count)]: \(result.meaning)" : "\(name): \(result.meaning)"
  }

  private var head: String {
    var parameters: [String] = []
    switch language {
    case .swift:
      for (input, name) in zip(function.inputs, inputs) {
        let list = fillsIn ? "UnsafePointer<Double>" : "[Double]"
        parameters.append("\(name): \(input.count == nil ? "Double" : list)")
      }
      for name in results.dropFirst(returnsFirst ? 1 : 0) {
        parameters.append("\(name): UnsafeMutablePointer<Double>")
      }
      return "func \(name)(\(parameters.joined(separator: ", ")))"
        + (returnsFirst ? " -> Double {" : " {")
    case .c:
      for (input, name) in zip(function.inputs, inputs) {
        parameters.append(input.count == nil ? "double \(name)" : "const double *restrict \(name)")
      }
      for name in results.dropFirst(returnsFirst ? 1 : 0) {
        parameters.append("double *restrict \(name)")
      }
      let list = parameters.isEmpty ? "void" : parameters.joined(separator: ", ")
      return "\(returnsFirst ? "double" : "void") \(name)(\(list)) {"
    case .python: return "def \(name)(\(inputs.joined(separator: ", "))):"
    case .julia: return "function \(name)(\(inputs.joined(separator: ", ")))"
    case .javascript: return "export function \(name)(\(inputs.joined(separator: ", "))) {"
    }
  }

  /// A body whose results are written through pointers, the first of them returned.
  private func writePointerBody(to source: inout SourceText) {
    let first = results.first ?? ""
    if language == .swift && !fillsIn { writeCountChecks(to: &source) }
    let targets = targets { name in
      name == first ? name : language == .c ? "*\(name)" : "\(name).pointee"
    }
    body(
      function.graph, inputs: variableTexts, results: targets, names: temporaries,
      declared: returnsFirst ? [first] : [], to: &source)
    if returnsFirst { source.add(language.returned(first)) }
  }

  /// A body whose results are lists of its own.
  private func writeListBody(to source: inout SourceText) {
    for (result, name) in zip(function.results, results) {
      if result.isList, let list = language.list(name, count: result.entries.count) {
        source.add(list)
      }
    }
    body(
      function.graph, inputs: variableTexts, results: targets { $0 }, names: temporaries,
      declared: Set(zip(function.results, results).filter { !$0.0.isList }.map(\.1)), to: &source)
    let list = results.joined(separator: ", ")
    switch language {
    case .javascript where results.count > 1: source.add("return { \(list) };")
    default: source.add(language.returned(list))
    }
  }

  // MARK: Patterns

  /// The rows and columns of sparse results, as constants.
  func writePatterns(to source: inout SourceText) {
    for (result, resultName) in zip(function.results, results) {
      guard let pattern = result.pattern else { continue }
      source.comment(
        "Where the entries of \(resultName) stand, rows and columns from \(language.firstIndex).")
      for (part, indices) in [("rows", pattern.rows), ("columns", pattern.columns)] {
        let own = "\(name)_\(resultName)_\(part)"
        let list = indices.map { "\($0 + language.firstIndex)" }.joined(separator: ", ")
        switch language {
        case .swift: source.add("let \(own): [Int] = [\(list)]")
        case .c:
          source.add("const int \(own)[\(max(indices.count, 1))] = {\(list.isEmpty ? "0" : list)};")
        case .python: source.add("\(own) = [\(list)]")
        case .julia: source.add("const \(own) = [\(list)]")
        case .javascript: source.add("export const \(own) = [\(list)];")
        }
      }
      source.add("")
    }
  }

  // MARK: Swift's arrays

  private func writeCountChecks(to source: inout SourceText) {
    for (input, inputName) in zip(function.inputs, inputs) {
      guard let count = input.count else { continue }
      source.add(
        "precondition(\(inputName).count == \(count), \"\(name) takes \(count) numbers in \(inputName)\")"
      )
    }
  }

  /// The function over arrays, for callers without pointers.
  func writeArrayForm(to source: inout SourceText) {
    guard results.count > (returnsFirst ? 1 : 0) else { return }
    source.add("")
    source.comment("The same with arrays.")
    let parameters = zip(function.inputs, inputs).map { input, name in
      "\(name): \(input.count == nil ? "Double" : "[Double]")"
    }
    let types = function.results.map { $0.isList ? "[Double]" : "Double" }
    let returned =
      results.count == 1
      ? types[0] : "(" + zip(results, types).map { "\($0): \($1)" }.joined(separator: ", ") + ")"
    source.add("func \(name)(\(parameters.joined(separator: ", "))) -> \(returned) {")
    source.level += 1
    writeCountChecks(to: &source)
    let pointers = results.dropFirst(returnsFirst ? 1 : 0)
    for (result, resultName) in zip(function.results, results) where pointers.contains(resultName) {
      source.add(
        result.isList
          ? "var \(resultName) = [Double](repeating: 0, count: \(result.entries.count))"
          : "var \(resultName) = 0.0")
    }
    let arguments =
      inputs.map { "\($0): \($0)" } + pointers.map { "\($0): &\($0)" }
    let call = "\(name)(\(arguments.joined(separator: ", ")))"
    source.add(returnsFirst ? "let \(results[0]) = \(call)" : call)
    source.add(
      "return " + (results.count == 1 ? results[0] : "(\(results.joined(separator: ", ")))"))
    source.level -= 1
    source.add("}")
  }
}
