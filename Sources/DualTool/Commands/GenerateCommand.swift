import CodeGeneration
import Expressions

/// `dual generate`: a function with its derivatives as code.
struct GenerateCommand: Command {
  static let entry = Entry(
    name: "generate", abstract: "A function with its derivatives as code of another program.",
    discussion: """
      The value is computed as the formula says, operation by operation. Of several derivatives the one that \
      is named is written; of none, the gradient of one formula, the Jacobian of several. Names of --at have \
      their values in the code.
      """,
    arguments: [.formulas],
    options: [
      Option(
        name: "language", value: "language",
        abstract: "The language; that of the file's name unless told.",
        values: TargetLanguage.allCases.map(\.rawValue), short: "l"),
      Option(
        name: "name", value: "name", abstract: "What the function is called.", defaultValue: "f"),
    ] + Derivatives.allCases.map { Option(name: $0.rawValue, abstract: $0.abstract) } + [
      Option(
        name: "sparse",
        abstract: "Only what may differ from zero, and the rows and columns in which it stands."),
      .wrt,
      Option(
        name: "at", value: "name=value",
        abstract: "Values that the code has as constants: bounds of sums, parameters.",
        repeats: true),
      Option(
        name: "lengths", value: "name=count",
        abstract: "How many elements a variable has that is a list, as x=100.", repeats: true),
      .formulaFile, .output("Write the code to a file."), .version, .help,
    ],
    examples: [
      "dual generate 'ln(x1) + x1*x2 - sin(x2)' --language c --name f",
      "dual generate 'sum(i, 1, n, x[i]^4)' --at n=10 --lengths x=10 --hessian --sparse -o f.swift",
    ])

  private let request: GenerationRequest
  private let path: String?
  private let host: Host

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    self.host = host
    if arguments.has("digits") {
      throw .usage(
        "'--digits' is about numbers that are shown: code has every digit", arguments.usageCommand)
    }
    request = try GenerationRequest(arguments, host)
    path = arguments.value("output")
  }

  func run(to output: Output) throws(Failure) {
    let text = try request.code(host.notes)
    guard let path, path != "-" else { return try output.append(text) }
    try host.write(text, to: path)
  }
}

extension Derivatives {
  /// What the option says.
  var abstract: String {
    switch self {
    case .value: "The value alone."
    case .gradient: "Value and gradient, of one formula."
    case .jacobian: "Values and Jacobian."
    case .hessian: "Value, gradient and Hessian, of one formula."
    case .jvp: "Values and derivatives along a direction that is given to the function."
    }
  }
}
