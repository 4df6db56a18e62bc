internal import Symbolic

// The function itself: its head, what it returns.

extension FunctionWriter {
  /// The only number that the function gives beside lists, or first: it is returned where a language returns one.
  var returnsFirst: Bool { function.results.first.map { !$0.isList } ?? false }

  /// Whether results are written through pointers; a function that only returns a number takes arrays in Swift.
  private var fillsIn: Bool { results.count > (returnsFirst ? 1 : 0) }

  func writeFunction(_ body: BodyWriter, to source: inout SourceText) {
    if body.cuts != nil { writeParts(body, to: &source) }
    for (result, name) in zip(function.results, results) {
      source.comment(describe(result, name))
    }
    writeOptimization(body, to: &source)
    source.add(head)
    source.level += 1
    switch language {
    case .swift, .c: writePointerBody(body, to: &source)
    case .python, .julia, .javascript: writeListBody(body, to: &source)
    }
    source.level -= 1
    if let end = language.endLine { source.add(end) }
  }

  private func describe(_ result: GeneratedFunction.Result, _ name: String) -> String {
    result.isList
      ? "\(name)[\(result.entries.count)]: \(result.meaning)" : "\(name): \(result.meaning)"
  }

  /// The names of results that are written through pointers: all but one that is returned.
  var pointers: ArraySlice<String> { results.dropFirst(returnsFirst ? 1 : 0) }

  private var head: String {
    let parameters = parameters
    switch language {
    case .swift:
      return "func \(name)(\(parameters.joined(separator: ", ")))"
        + (returnsFirst ? " -> Double {" : " {")
    case .c:
      let list = parameters.isEmpty ? "void" : parameters.joined(separator: ", ")
      return "\(returnsFirst ? "double" : "void") \(name)(\(list)) {"
    case .python: return "def \(name)(\(inputs.joined(separator: ", "))):"
    case .julia: return "function \(name)(\(inputs.joined(separator: ", ")))"
    case .javascript: return "export function \(name)(\(inputs.joined(separator: ", "))) {"
    }
  }

  /// The parameters in Swift and C: inputs, then pointers to results.
  var parameters: [String] {
    var parameters: [String] = []
    for (input, name) in zip(function.inputs, inputs) {
      if language == .c {
        parameters.append(input.count == nil ? "double \(name)" : "const double *restrict \(name)")
      } else {
        let list = fillsIn ? "UnsafePointer<Double>" : "[Double]"
        parameters.append("\(name): \(input.count == nil ? "Double" : list)")
      }
    }
    return parameters
      + pointers.map {
        language == .c ? "double *restrict \($0)" : "\($0): UnsafeMutablePointer<Double>"
      }
  }

  /// A number that is a result, as a place to write to.
  func scalarTarget(_ name: String) -> String {
    switch language {
    case .swift where name != results.first: "\(name).pointee"
    case .c where name != results.first: "*\(name)"
    default: name
    }
  }

  /// The results that are constants in the code, and no places in memory.
  var declaredResults: Set<String> {
    switch language {
    case .swift, .c: returnsFirst ? [results[0]] : []
    default: Set(zip(function.results, results).filter { !$0.0.isList }.map { $0.1 })
    }
  }

  /// A body whose results are written through pointers, the first of them returned.
  private func writePointerBody(_ body: BodyWriter, to source: inout SourceText) {
    if language == .swift && !fillsIn { writeCountChecks(to: &source) }
    if let cuts = body.cuts {
      writeCalls(of: cuts, to: &source)
    } else {
      source.add(body.output)
      if returnsFirst { source.add(language.returned(results[0])) }
    }
  }

  /// A body whose results are lists of its own.
  private func writeListBody(_ body: BodyWriter, to source: inout SourceText) {
    for (result, name) in zip(function.results, results) {
      if result.isList, let list = language.list(name, count: result.entries.count) {
        source.add(list)
      }
    }
    source.add(body.output)
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
