import Expressions

/// What people type for a subcommand or an option that has another name here.
enum Synonyms {
  private static let commands = table(
    """
    derivative: d diff differentiate derive deriv ddx D
    gradient: grad nabla g
    jacobian: jac jacob
    hessian: hess
    eval: evaluate calc calculate compute value print run
    jvp: pushforward directional
    vjp: pullback vjp
    hvp: hessp
    taylor: series expand maclaurin
    solve: root roots fsolve findroot find_root newton zero zeros nsolve
    minimize: min minimise argmin optimize optimise fminsearch fmin
    maximize: max maximise argmax
    fit: regress regression curve_fit curvefit lsq lm nls
    propagate: uncertainty error errors sigma uncertainties
    plot: graph draw chart show
    functions: function funcs list
    trace: tape steps
    generate: code codegen export emit compile
    check: verify gradcheck
    compare: modes benchmark bench
    explain: why nan
    repl: shell interactive console prompt
    help: man usage
    """)

  private static let options = table(
    """
    at: point values vars where x set
    wrt: by variables variable with-respect-to respect-to
    output: out save
    points: input data csv-file
    format: form type style
    digits: precision prec places dps
    color: colour colors colours
    order: degree n nth
    along: direction tangent v
    cotangent: weights seed
    in: bracket range interval from xrange domain
    start: at p0 guess x0 init
    steps: maxiter max-iterations iterations max-steps
    float: single f32
    """)

  /// A line for each name, with the words for it: of lists of lists the compiler makes a page of code.
  private static func table(_ lines: String) -> [String: [String]] {
    var table: [String: [String]] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split { $0 == " " || $0 == ":" }.map(String.init)
      table[words[0]] = Array(words.dropFirst())
    }
    return table
  }

  /// The subcommand that a word was probably meant to be, or nothing.
  static func command(for word: String) -> String? {
    let names = CommandTable.entries.map(\.name)
    if let name = names.first(where: { commands[$0]?.contains(word.lowercased()) ?? false }) {
      return name
    }
    let begun = names.filter { word.utf8.count >= 2 && $0.hasPrefix(word.lowercased()) }
    return begun.count == 1 ? begun[0] : Suggestions.closest(to: word, among: names)
  }

  /// The sentence about a word that is no subcommand.
  static func unknownCommand(_ word: String, listing: Bool) -> String? {
    if word == "version" { return "Unknown subcommand 'version'. Write 'dual --version'." }
    if ["int", "integrate", "integral", "antiderivative"].contains(word.lowercased()) {
      return "Unknown subcommand \(quoted(word)): dual differentiates, it does not integrate."
    }
    if let name = command(for: word) {
      return "Unknown subcommand \(quoted(word)). Did you mean '\(name)'?"
    }
    guard listing else { return nil }
    let names = CommandTable.entries.map(\.name)
    return "Unknown subcommand \(quoted(word)). Please use one of \(alternatives(names))."
  }

  /// The option of a command that a name was probably meant to be.
  static func option(for name: String, of entry: Entry) -> String? {
    let names = entry.options.map(\.name)
    if let known = names.first(where: { options[$0]?.contains(name.lowercased()) ?? false }) {
      return known
    }
    let begun = names.filter { $0.hasPrefix(name) }
    return begun.count == 1 ? begun[0] : nil
  }

  /// A form of results that was taken for an option: `--json` is `--format json`.
  static func format(for name: String, of entry: Entry) -> String? {
    guard let format = entry.option(named: "format"), format.values.contains(name) else {
      return nil
    }
    return "--format \(name)"
  }
}
