internal import Symbolic

/// Writes a function as a file of a language: comment, functions beside, the function itself, and what makes it easy to call.
package struct FunctionWriter {
  let language: TargetLanguage
  let function: GeneratedFunction
  let functions: Functions
  /// The name of each input and of each result.
  private(set) var inputs: [String] = []
  private(set) var results: [String] = []
  let name: String
  /// The names that are others than in the formula.
  package private(set) var renamed: [(old: String, new: String)] = []
  let temporaries: TemporaryNames

  package init(
    _ function: GeneratedFunction, _ language: TargetLanguage
  ) throws(GenerationError) {
    self.language = language
    self.function = function
    var identifiers = Identifiers(language)
    name = identifiers.name(for: function.name)
    for result in function.results { results.append(identifiers.name(for: result.name)) }
    for input in function.inputs { inputs.append(identifiers.name(for: input.name)) }
    renamed = identifiers.renamed
    temporaries = TemporaryNames(
      number: identifiers.prefix("t", "v", "w"), condition: identifiers.prefix("c", "is", "if_"))
    var functions = Functions(language, prefix: name)
    functions.require(function.graph)
    guard functions.missing.isEmpty else {
      throw .missingFunctions(functions.missing, language)
    }
    self.functions = functions
  }

  /// The whole file.
  package var text: String {
    var source = SourceText(language)
    for paragraph in function.comment { source.comment(paragraph) }
    for (old, new) in renamed {
      source.comment("The formula's '\(old)' is called '\(new)' here.")
    }
    source.add("")
    let prelude = language.prelude
    for line in prelude { source.add(line) }
    if !prelude.isEmpty { source.add("") }
    for (rule, arguments) in functions.needed {
      write(rule, arguments, to: &source)
      source.add("")
    }
    writePatterns(to: &source)
    writeFunction(to: &source)
    if language == .swift { writeArrayForm(to: &source) }
    return source.text
  }

  // MARK: Parts

  /// Writes a function of the rule table that the language lacks.
  private func write(_ rule: String, _ arguments: Int, to source: inout SourceText) {
    guard let graph = functions.graph(of: rule, arguments: arguments) else { return }
    let own = functions.name(of: rule, arguments: arguments)
    let parameters = Array(["x", "y", "z"].prefix(arguments))
    switch language {
    case .swift:
      let list = parameters.map { "_ \($0): Double" }.joined(separator: ", ")
      source.add("private func \(own)(\(list)) -> Double {")
    case .c:
      let list = parameters.map { "double \($0)" }.joined(separator: ", ")
      source.add("static double \(own)(\(list)) {")
    case .python: source.add("def \(own)(\(parameters.joined(separator: ", "))):")
    case .julia, .javascript:
      source.add(
        "function \(own)(\(parameters.joined(separator: ", ")))"
          + (language == .julia ? "" : " {"))
    }
    source.level += 1
    body(
      graph, inputs: parameters, results: [graph.outputs[0]: ["result"]],
      names: TemporaryNames(number: "t", condition: "c"), isReturned: true, to: &source)
    source.level -= 1
    if let end = language.endLine { source.add(end) }
  }

  /// Writes the operations of a graph.
  func body(
    _ graph: FormulaGraph, inputs: [String], results: [FormulaGraph.Place: [String]],
    names: TemporaryNames, declared: Set<String> = [], isReturned: Bool = false,
    to source: inout SourceText
  ) {
    let schedule = Schedule(
      graph, roots: graph.outputs, values: isReturned ? 1 : function.results[0].entries.count,
      loads: inputs.map { $0.hasSuffix("]") })
    var writer = BodyWriter(
      language, schedule, inputs: inputs, names: names, results: isReturned ? [:] : results,
      declared: declared, returned: isReturned ? graph.outputs[0] : nil, level: source.level,
      calls: functions.template)
    writer.write()
    var lines = writer.output
    if isReturned { lines.add(language.returned(writer.text(of: graph.outputs[0]).text)) }
    source.add(lines)
  }

  /// The code of each of the graph's variables.
  var variableTexts: [String] {
    var texts = Array(repeating: "", count: function.graph.variables.count)
    for (input, name) in zip(function.inputs, inputs) {
      for (place, variable) in input.variables.enumerated() {
        texts[variable] =
          input.count == nil ? name : "\(name)[\(place + language.firstIndex)]"
      }
    }
    return texts
  }

  /// Where each result is written to.
  func targets(scalar: (String) -> String) -> [FormulaGraph.Place: [String]] {
    var targets: [FormulaGraph.Place: [String]] = [:]
    for (result, name) in zip(function.results, results) {
      for (place, entry) in result.entries.enumerated() {
        targets[entry, default: []].append(
          result.isList ? "\(name)[\(place + language.firstIndex)]" : scalar(name))
      }
    }
    return targets
  }
}
