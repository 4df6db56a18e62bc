/// `dual repl`: a prompt that keeps definitions, with every command inside.
struct ReplCommand: Command {
  static let entry = Entry(
    name: "repl", abstract: "A prompt: formulas, definitions and every command.",
    discussion: """
      On a terminal lines are edited with the arrows, completed with Tab, and recalled; from a pipe they are read as \
      they come, and the last one that fails makes the exit code 65.
      """,
    options: [.version, .help], examples: ["dual repl", "echo 'x = 2; gradient x^3' | dual repl"])

  private let host: Host

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    if let word = arguments.positionals.first {
      throw .usage(
        "Unexpected argument \(quoted(String(decoding: word, as: UTF8.self)))",
        arguments.usageCommand)
    }
    switch arguments.colour {
    case .auto: break
    case .always: (host.terminals, host.refusesColour) = ((true, true), false)
    case .never: host.refusesColour = true
    }
    self.host = host
  }

  func run(to output: Output) throws(Failure) {
    let prompt = PromptBox(host)
    if host.keyboard != nil {
      var terminal = Terminal(host, prompt: "dual> ") { prompt.value.completions($0, $1) }
      _ = host.write("dual \(Tool.version). Write help, or quit.\n")
      while let line = terminal.readLine() {
        if prompt.value.run(line) == .ends { return }
      }
      return
    }
    var hasFailed = false
    while let line = try host.nextLine() {
      if prompt.value.run(line) == .ends { break }
      hasFailed = hasFailed || prompt.value.hasFailed
    }
    if hasFailed { throw Failure(exitCode: .data, message: "", isBare: true) }
  }
}

/// The prompt, which completion asks while the loop changes it.
private final class PromptBox {
  var value: Prompt
  init(_ host: Host) { value = Prompt(host) }
}
