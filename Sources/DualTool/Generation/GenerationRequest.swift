import CodeGeneration
import Expressions
import Symbolic

/// What `dual generate` is asked for: formulas, the language, the derivatives.
struct GenerationRequest {
  private let system: FormulaSystem
  private let language: TargetLanguage
  private let name: String
  private let derivatives: Derivatives
  private let isSparse: Bool
  private let variables: [String]
  private let wrt: [String]
  private let constants: [String: Double]

  /// Reads a command line, and what the file of the formula says in lines that begin with `#:`.
  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    let command = arguments.usageCommand
    let source = try GenerationSource(arguments, host)
    let given = try PointArguments(source.arguments("at"))
    if given.bare != nil || !given.axes.isEmpty {
      throw .usage("'--at' gives names their values in the code, as n=10", command)
    }
    let lengths = try source.lengths()
    if let name = lengths.keys.first(where: { given.lengths[$0] != nil }) {
      throw .usage("\(quoted(name)) has its elements in '--at' already (in '--lengths')", command)
    }
    system = try source.formulas(
      lengths: lengths.merging(given.lengths) { own, _ in own }, integers: given.integers)
    var constants: [String: Double] = [:]
    for (name, value) in zip(given.point.names, given.point.values) { constants[name] = value }
    let bounds = Set(system.formulas.flatMap(\.integers))
    let all = Self.ordered(
      system.variables, lengths.merging(given.lengths) { own, _ in own })
    if let name = given.point.names.first(where: { !bounds.contains($0) && !all.contains($0) }) {
      throw .usage(NameCheck.unknownVariable(name, among: all, in: "at"), command)
    }
    if let name = all.first(where: { name in
      guard let bracket = name.firstIndex(of: "["), constants[name] == nil else { return false }
      return constants.keys.contains { $0.hasPrefix(name[...bracket]) }
    }) {
      throw .usage(
        "\(quoted(name)) has no value in '--at', other elements of its list have one", command,
        help: "Give all elements, as x=[1,2,3], or none")
    }
    self.constants = constants.filter { all.contains($0.key) }
    variables = all
    wrt = try source.wrt(all.filter { constants[$0] == nil }, lengths)
    derivatives = try source.derivatives(outputs: system.outputs)
    isSparse = source.has("sparse")
    if isSparse, derivatives != .jacobian, derivatives != .hessian {
      throw .usage("'--sparse' is about a Jacobian or a Hessian", command)
    }
    if derivatives == .gradient || derivatives == .hessian, system.outputs != 1 {
      throw source.severalResults(system.outputs)
    }
    let entries = (derivatives == .hessian ? wrt.count : system.outputs) * wrt.count
    if !isSparse, entries > 100_000 {
      throw .usage(
        "The matrix has \(entries) entries, each a line of code", command,
        help: "Add '--sparse' for those that may differ from zero")
    }
    language = try source.language()
    name = try source.name()
  }

  /// The variables in order of first appearance, all elements of a list in the place of its first one.
  ///
  /// A list whose length is not given ends with the last element that the formulas use.
  private static func ordered(_ names: [String], _ lengths: [String: Int]) -> [String] {
    var lengths = lengths
    func parts(_ name: String) -> (list: String, index: Int)? {
      guard let bracket = name.firstIndex(of: "["),
        let index = Int(name[name.index(after: bracket)...].dropLast())
      else { return nil }
      return (String(name[..<bracket]), index)
    }
    for name in names {
      guard let (list, index) = parts(name) else { continue }
      lengths[list] = max(lengths[list] ?? 0, index)
    }
    var ordered: [String] = []
    var seen: Set<String> = []
    for name in names {
      guard let (list, _) = parts(name) else {
        ordered.append(name)
        continue
      }
      guard seen.insert(list).inserted else { continue }
      ordered += (1...(lengths[list] ?? 1)).map { "\(list)[\($0)]" }
    }
    return ordered
  }

  /// The code, checked; what is to be known of it goes to the notes.
  func code(_ notes: Notes) throws(Failure) -> String {
    let derivation = Derivation(
      system.formulas, variables: variables, wrt: wrt, constants: constants, derivatives,
      isSparse: isSparse)
    let function = derivation.function(
      named: name, source: system.formulas.map(\.source).joined(separator: "; "),
      constants: constants)
    let writer: FunctionWriter
    do throws(GenerationError) {
      writer = try FunctionWriter(function, language)
    } catch {
      throw .data(error.message)
    }
    let check = GenerationCheck(system, derivation, function, variables, wrt, constants)
    try check.run(notes)
    for (old, new) in writer.renamed {
      notes.warn("\(quoted(old)) is called \(quoted(new)) in \(language.title)")
    }
    return writer.text
  }
}
