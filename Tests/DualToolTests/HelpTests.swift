import DualTool
import Testing

/// Help, version, functions and completion.
@Suite("Help")
struct HelpTests {
  private static let subcommands = [
    "derivative", "gradient", "jacobian", "hessian", "eval", "jvp", "vjp", "hvp", "taylor", "solve",
    "minimize", "maximize", "fit", "propagate", "plot", "repl", "symbolic", "trace",
    "compare", "check", "explain",
    "functions", "demo", "help",
  ]

  private func output(_ arguments: String...) -> String {
    let outcome = Tool.run(arguments)
    #expect(outcome.exitCode == .success, "\(outcome.errors)")
    #expect(outcome.errors == "")
    return outcome.output
  }

  @Test("help is the same however it is asked for")
  func root() {
    let help = output("--help")
    for text in ["OVERVIEW: ", "\nUSAGE: dual <subcommand>\n", "\nOPTIONS:\n", "\nSUBCOMMANDS:\n"] {
      #expect(help.contains(text))
    }
    #expect(help.contains("\n  -V, --version           Show the version.\n"))
    #expect(help.contains("\n  -h, --help              Show help information.\n"))
    #expect(help.contains("\n  gradient (default)      "))
    #expect(help.hasSuffix("\n  See 'dual help <subcommand>' for detailed help.\n"))
    #expect(output("-h") == help)
    #expect(output("help") == help)
    #expect(output("x^2", "--help", "--nonsense") == help)
  }

  @Test("every subcommand has help", arguments: subcommands)
  func subcommand(name: String) {
    let help = output("help", name)
    #expect(help.contains("\nUSAGE: dual \(name)"))
    #expect(help.contains("\n  -h, --help              Show help information.\n"))
    #expect(help.hasSuffix("\n"))
    #expect(!help.hasSuffix("\n\n"))
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(output(name, "-h") == (name == "help" ? output("help", "help") : help))
  }

  @Test("the version stands alone")
  func version() {
    #expect(output("--version") == Tool.version + "\n")
    #expect(output("gradient", "--version") == Tool.version + "\n")
  }

  // MARK: Functions

  @Test("functions lists every function with its derivative and domain")
  func functions() throws {
    let text = output("functions")
    #expect(text.hasPrefix("FUNCTION "))
    #expect(text.contains("\nsin(x) "))
    let objects = try jsonResults(Tool.run(["functions", "--format", "json"]))
    let names = try objects.map { try $0.string("name") }
    #expect(names.count > 50)
    // `log(x)` and `log(b, x)` are two functions of one name; no call can mean both.
    let calls = try objects.map { try "\($0.string("name")) \($0.strings("parameters").count)" }
    #expect(Set(calls).count == calls.count)
    #expect(objects[0].keys == ["name", "aliases", "parameters", "derivative", "domain"])
  }

  @Test("functions shows one by name or alias")
  func oneFunction() throws {
    let lines = output("functions", "ln").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("log(x)"))
    let pow = try jsonResult(["functions", "pow"])
    #expect(
      pow.members.contains {
        $0.key == "derivative"
          && $0.value
            == .object([
              .init(key: "x", value: .string("y*x^(y-1)")),
              .init(key: "y", value: .string("x^y*log(x)")),
            ])
      })
  }

  // MARK: Completion

  @Test("every option is completed", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) {
    let script = output("--generate-completion-script", shell)
    for option in ["at", "wrt", "order", "points", "file", "float", "format", "version", "help"] {
      #expect(script.contains(shell == "fish" ? "-l \(option)" : "--\(option)"))
    }
    for name in Self.subcommands { #expect(script.contains(name)) }
    #expect(output("--generate-completion-script=\(shell)") == script)
  }
}
