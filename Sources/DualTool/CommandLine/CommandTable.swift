import Tracing

/// The commands and their options: the one table of the command line.
enum CommandTable {
  static let name = "dual"
  static let overview = "Exact derivatives of formulas."

  /// The highest order that `--order` takes.
  static let maximumOrder = 100

  /// The subcommands, in the order of help.
  static let commands = [
    derivative, gradient, jacobian, hessian, trace, compare, check, explain, functions, demo, help,
  ]

  /// What runs where no subcommand is named.
  static let implied = gradient

  /// The command of that name.
  static func command(named name: String) -> Command? { commands.first { $0.name == name } }

  // MARK: Commands

  static let derivative = Command(
    name: "derivative", abstract: "The derivatives f′, f″, … with respect to one variable.",
    arguments: [expression],
    options: evaluation(
      wrt: "The variable to differentiate by; the others are constants.", value: "name",
      [
        Option(
          name: "order", value: "order",
          abstract: "The highest derivative, from 1 to \(maximumOrder).", defaultValue: "1")
      ]),
    examples: ["dual derivative 'log(sqrt(x))' --at x=2", "dual derivative 'x^5' --at 2 --order 3"])

  static let gradient = Command(
    name: "gradient", abstract: "The value and the gradient.",
    arguments: [expression], options: evaluation(wrt: manyWrt),
    examples: [
      "dual gradient 'ln(x1) + x1*x2 - sin(x2)' --at x1=2,x2=5",
      "dual gradient 'x^n' --at x=2,n=3 --wrt x --format json",
    ])

  static let jacobian = Command(
    name: "jacobian", abstract: "The values and the Jacobian of several formulas.",
    discussion: "Row i is formula i, column j is variable j.",
    arguments: [
      Argument(
        name: "expr", abstract: "The formulas, one for each row, or one '[e1, e2]'.", repeats: true)
    ],
    options: evaluation(
      wrt: manyWrt,
      [
        Option(name: "sweeps", abstract: "Show each sweep: its seed and the column it gives."),
        sparse, svg,
      ], format: matrixFormat),
    examples: [
      "dual jacobian 'r*cos(t)' 'r*sin(t)' --at r=2,t=pi/6",
      "dual jacobian 'x*y' 'y*z' 'z*w' --at x=1,y=2,z=3,w=4 --sparse --sweeps",
    ])

  static let hessian = Command(
    name: "hessian", abstract: "The value, the gradient and the Hessian.",
    arguments: [expression],
    options: evaluation(wrt: manyWrt, [sparse, svg], format: matrixFormat),
    examples: ["dual hessian '(1-x)^2 + 100*(y-x^2)^2' --at x=1,y=1"])

  static let explain = Command(
    name: "explain", abstract: "The operation that made a result infinite or NaN.",
    discussion: "Names the first operation, with its operands, at which the value or a derivative "
      + "stopped being finite.",
    arguments: [expression], options: evaluation(wrt: manyWrt, takesFloat: false),
    examples: ["dual explain 'sqrt(x^2+y^2)/x' --at x=0,y=0"])

  static let trace = Command(
    name: "trace", abstract: "Every elementary operation: values, tangents, adjoints.",
    discussion: """
      The inputs are v₋₁, v₀, the operations v₁, v₂, …, each behind its operands. The page (html) steps \
      through the sweeps; svg and dot are the computational graph.
      """,
    arguments: [expression],
    options: [
      at,
      Option(
        name: "seed", value: "name",
        abstract: "The direction of the tangents: x1, or x1=1,x2=0; the first variable unless told."
      ),
      Option(
        name: "mode", value: "mode", abstract: "The sweeps beside the values.",
        values: EvaluationTrace.Sweeps.allCases.map(\.rawValue), defaultValue: "forward"),
      Option(
        name: "digits", value: "count",
        abstract: "The digits behind the point, from 0 to 15, or full.", defaultValue: "3"),
      formulaFile,
      Option(
        name: "format", value: "format", abstract: "The form of the results.",
        values: EvaluationTrace.Format.allCases.map(\.rawValue), defaultValue: "text"),
      Option(
        name: "output", value: "file", abstract: "Write the results to a file.", short: "o",
        takesFile: true),
      version, helpFlag,
    ],
    examples: [
      "dual trace 'ln(x1) + x1*x2 - sin(x2)' --at x1=2,x2=5 --seed x1",
      "dual trace 'x*exp(x)' --at 1 --mode both --format html -o trace.html",
    ])

  static let compare = Command(
    name: "compare", abstract: "Every mode of differentiation, side by side.",
    discussion: """
      Sweeps, operations, memory, time and errors of forward mode (one direction, eight, one for \
      each colour), reverse mode, central differences and the complex step; and which one to use.
      """,
    arguments: [
      Argument(
        name: "expr", abstract: "The formulas, one for each row, or one '[e1, e2]'.", repeats: true)
    ],
    options: [
      at, Option(name: "wrt", value: "names", abstract: manyWrt),
      Option(
        name: "chart", value: "file", abstract: "Write charts as SVG.", takesFile: true),
      Option(
        name: "chart-of", value: "what",
        abstract: "The cost of each mode, or the error of central differences against their step.",
        values: ["cost", "error", "both"], defaultValue: "both"),
      Option(
        name: "format", value: "format", abstract: "The form of the results.",
        values: ["text", "markdown", "csv", "json"], defaultValue: "text"), version, helpFlag,
    ],
    examples: [
      "dual compare 'ln(x1) + x1*x2 - sin(x2)' --at x1=2,x2=5",
      "dual compare 'x^2 + y' 'y*z' --at x=1,y=2,z=3 --chart modes.svg",
    ])

  static let check = Command(
    name: "check", abstract: "A derivative against central differences, or one written by hand.",
    discussion: "Ends with code 65 where they differ.",
    arguments: [expression],
    options: [
      at, Option(name: "wrt", value: "names", abstract: manyWrt),
      Option(
        name: "against", value: "expr",
        abstract: "A derivative written by hand, one for each variable, or one '[e1, e2]'.",
        repeats: true), format, version, helpFlag,
    ],
    examples: ["dual check 'sin(x)' --at x=2 --against 'cos(x)'"])

  static let functions = Command(
    name: "functions", abstract: "Every function, its derivative and its domain.",
    arguments: [
      Argument(name: "function", abstract: "Show this function only.", isOptional: true)
    ],
    options: [format, version, helpFlag],
    examples: ["dual functions tanh"])

  static let demo = Command(
    name: "demo", abstract: "Demonstrations: the list, or one of them.",
    arguments: [Argument(name: "demo", abstract: "The demonstration to run.", isOptional: true)],
    options: [
      Option(
        name: "output", value: "file", abstract: "Write the picture (SVG) to a file.", short: "o",
        takesFile: true),
      version, helpFlag,
    ],
    examples: ["dual demo mlp -o mlp.svg"])

  static let help = Command(
    name: "help", abstract: "Show subcommand help information.",
    arguments: [
      Argument(name: "subcommand", abstract: "The subcommand to explain.", isOptional: true)
    ],
    options: [version, helpFlag])

  // MARK: Arguments and options

  static let expression = Argument(
    name: "expr", abstract: "The formula; '-' reads it from standard input.")

  private static let manyWrt =
    "The variables to differentiate by, in the order of the results; the others are constants."

  private static func evaluation(
    wrt: String, value: String = "names", takesFloat: Bool = true, _ own: [Option] = [],
    format: Option = format
  ) -> [Option] {
    [
      at,
      Option(name: "wrt", value: value, abstract: wrt),
    ] + own + [
      Option(
        name: "points", value: "file",
        abstract: "Many points: a CSV file whose first line has the names; '-' is standard input.",
        takesFile: true),
      formulaFile,
    ] + (takesFloat ? [Option(name: "float", abstract: "Compute in single precision.")] : [])
      + [format, version, helpFlag]
  }

  static let at = Option(
    name: "at", value: "name=value",
    abstract: "The point, as x1=2,x2=pi/4. One variable alone needs no name: --at 2.",
    repeats: true)

  static let formulaFile = Option(
    name: "file", value: "file", abstract: "Read the formula from a file.", takesFile: true)

  static let format = Option(
    name: "format", value: "format", abstract: "The form of the results.",
    values: ["text", "json"], defaultValue: "text")

  /// The forms of results of the commands whose result is a matrix.
  static let matrixFormat = Option(
    name: "format", value: "format", abstract: "The form of the results.",
    values: ["text", "json", "csv", "matrix-market"], defaultValue: "text")

  static let sparse = Option(
    name: "sparse",
    abstract:
      "Compute what may differ from zero only, columns that never meet in one sweep, and show the "
      + "pattern.")

  static let svg = Option(
    name: "svg", value: "file", abstract: "Write the pattern as a picture.", takesFile: true)

  static let version = Option(name: "version", abstract: "Show the version.")
  static let helpFlag = Option(name: "help", abstract: "Show help information.", short: "h")

  static let completion = Option(
    name: "generate-completion-script", value: "shell",
    abstract: "Print a completion script.", values: Completions.shells)

  /// The options of the tool without a subcommand, beside those of the implied command.
  static let rootOptions = [completion, version, helpFlag]
}
