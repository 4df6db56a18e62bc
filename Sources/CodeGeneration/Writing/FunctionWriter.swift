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
  /// What parts of a long function hand on.
  let work: String
  /// How many lines a function has at most, and how long its parts are where it has more.
  let longest: Int
  let partLength: Int

  /// - Parameters:
  ///   - longest: how many lines a function may have; beyond, Swift and C call parts of it one after the other.
  ///   - partLength: how many lines a part has.
  package init(
    _ function: GeneratedFunction, _ language: TargetLanguage, longest: Int = 800,
    partLength: Int = 300
  ) throws(GenerationError) {
    self.language = language
    self.function = function
    self.longest = longest
    self.partLength = partLength
    var identifiers = Identifiers(language)
    let own = identifiers.name(for: function.name)
    let beside = Functions(language, prefix: own)
    let parts = (1...100).map { "\(own)_part\($0)" }
    identifiers.keep(
      Functions.written.map { beside.name(of: $0.name, arguments: $0.arguments) }
        + [own + "_sincos"] + parts)
    name = own
    for result in function.results { results.append(identifiers.name(for: result.name)) }
    for input in function.inputs { inputs.append(identifiers.name(for: input.name)) }
    renamed = identifiers.renamed
    temporaries = TemporaryNames(
      number: identifiers.prefix("t", "v", "w"), condition: identifiers.prefix("c", "is", "if_"))
    work = identifiers.free("work")
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
    let body = mainBody()
    if body.hasPairs { writeSineAndCosine(to: &source) }
    writeFunction(body, to: &source)
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
    let schedule = Schedule(
      graph, roots: graph.outputs, values: 1, loads: parameters.map { _ in false })
    var body = BodyWriter(
      language, schedule, inputs: parameters, names: TemporaryNames(number: "t", condition: "c"),
      results: [:], returned: graph.outputs[0], level: source.level, calls: functions.template)
    body.write()
    source.add(body.output)
    source.add(language.returned(body.text(of: graph.outputs[0]).text))
    source.level -= 1
    if let end = language.endLine { source.add(end) }
  }

  /// The operations of the function, in parts where they are many.
  private func mainBody() -> BodyWriter {
    let inputs = variableTexts
    let schedule = Schedule(
      function.graph, roots: function.graph.outputs, values: function.results[0].entries.count,
      loads: inputs.map { $0.hasSuffix("]") })
    func body(_ cuts: BodyCuts?) -> BodyWriter {
      var body = BodyWriter(
        language, schedule, inputs: inputs, names: temporaries,
        results: targets(inParts: cuts != nil), declared: cuts == nil ? declaredResults : [],
        sineAndCosine: language == .swift ? sineAndCosine : nil, cuts: cuts, level: 1,
        calls: functions.template)
      body.write()
      return body
    }
    let whole = body(nil)
    guard language == .swift || language == .c, whole.output.lines.count > longest else {
      return whole
    }
    return body(
      BodyCuts(schedule, length: partLength, list: work, reserved: returnsFirst ? 1 : 0))
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
  private func targets(inParts: Bool) -> [FormulaGraph.Place: [String]] {
    var targets: [FormulaGraph.Place: [String]] = [:]
    for (index, (result, name)) in zip(function.results, results).enumerated() {
      for (place, entry) in result.entries.enumerated() {
        let text =
          result.isList
          ? "\(name)[\(place + language.firstIndex)]"
          : index == 0 && inParts ? "\(work)[0]" : scalarTarget(name)
        targets[entry, default: []].append(text)
      }
    }
    return targets
  }
}
