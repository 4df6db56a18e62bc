import DualTool
import Foundation
import Testing

/// Short options, hints, colour, digits, numbers alone, completion, the manual page.
@Suite("Manners")
struct MannersTests {
  @Test("short options are long ones; elsewhere they are formulas")
  func shortOptions() {
    let long = Tool.run(["gradient", "x*y", "--at", "x=2,y=5", "--format", "json"])
    #expect(Tool.run(["gradient", "x*y", "--at", "x=2,y=5", "-f", "json"]) == long)
    #expect(Tool.run(["-f", "json", "gradient", "x*y", "--at", "x=2,y=5"]) == long)
    #expect(Tool.run(["-V"]).output == Tool.version + "\n")
    let points = Tool.run(["x^2", "-i", "-", "-f", "json"], input: "x\n3\n")
    #expect(points.output.contains("\"value\": 9.0"))
    let file = Tool.run(["eval", "x", "--at", "x=2", "-f", "csv", "-o", "out.csv"])
    #expect(file.files == ["out.csv": "x,value\n2.0,2.0\n"] && file.output == "")
    #expect(Tool.run(["-o", "out.csv", "x", "--at", "x=2"]).files.keys.sorted() == ["out.csv"])
    // No command without `-o` takes it for an option, and behind `--` none does.
    #expect(Tool.run(["explain", "-o", "--at", "o=2"]).output.contains("f = -o"))
    #expect(Tool.run(["eval", "--at", "o=2", "-f", "value", "--", "-o"]).output == "-2\n")
  }

  @Test(
    "a word that other tools have is answered with the one that is meant",
    arguments: [
      (["grad", "x^2", "--at=2"], "Unknown subcommand 'grad'. Did you mean 'gradient'?"),
      (["deriv", "x^2", "--at=2"], "Did you mean 'derivative'?"),
      (["diff", "x^2", "--at=2"], "Did you mean 'derivative'?"),
      (["jac", "x^2", "--at=2"], "Did you mean 'jacobian'?"),
      (["hess", "x^2", "--at=2"], "Did you mean 'hessian'?"),
      (["series", "x^2", "--at=2"], "Did you mean 'taylor'?"),
      (["fsolve", "x^2", "--at=2"], "Did you mean 'solve'?"),
      (["argmin", "x^2", "--at=2"], "Did you mean 'minimize'?"),
      (["integrate", "x^2", "--at=2"], "dual differentiates, it does not integrate"),
      (["int", "x^2", "--at=2"], "dual differentiates, it does not integrate"),
      (["version"], "Write 'dual --version'."), (["grad"], "Did you mean 'gradient'?"),
      (["x", "--json", "--at=1"], "Unknown option '--json'. Did you mean '--format json'?"),
      (["x", "--form", "--at=1"], "Did you mean '--format'?"),
      (["x", "--point=1"], "Did you mean '--at'?"),
      (["x", "--precision=3", "--at=1"], "Did you mean '--digits'?"),
      (["x", "--colour=never", "--at=1"], "Did you mean '--color'?"),
      (["solve", "x", "--bracket=x=0:1"], "Did you mean '--in'?"),
    ] as [([String], String)])
  func hints(arguments: [String], message: String) {
    let outcome = Tool.run(arguments)
    #expect(outcome.exitCode == .usage)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("digits round what is shown")
  func significant() {
    func value(_ formula: String, _ digits: Int, _ more: String...) -> String {
      Tool.run(["eval", formula, "--digits", "\(digits)", "--format", "value"] + more).output
    }
    #expect(value("2/3", 4) == "0.6667\n")
    #expect(value("-2/3*1e-9", 3) == "-6.67e-10\n")
    #expect(value("123456", 2) == "120000\n")
    #expect(value("999999", 3) == "1000000\n")
    #expect(value("1/0", 3) == "inf\n" && value("0/0", 3) == "nan\n" && value("0", 3) == "0\n")
    #expect(value("0.1", 17) == "0.1\n")
    #expect(value("0.1", 17, "--float") == "0.1\n")
    let gradient = Tool.run(["x^2/3", "--at", "pi", "--digits", "3"])
    #expect(gradient.output == "f = x^2/3   at x = 3.14\nvalue  3.29\n∂f/∂x  2.09\n")
    #expect(
      Tool.run(["x^2/3", "--at", "pi", "--digits", "3", "-f", "json"]).output.contains(
        "\"gradient\": {\"x\": 2.09}"))
    for text in ["0", "18", "x"] {
      #expect(Tool.run(["x", "--at=1", "--digits", text]).exitCode == .usage)
    }
  }

  @Test(
    "numbers alone",
    arguments: [
      (["gradient", "x*y", "--at", "x=2,y=5"], "5 2\n"),
      (["derivative", "x^5", "--at", "2", "--order", "3"], "240\n"),
      (["jacobian", "x*y", "x+y", "--at", "x=2,y=5"], "5 2\n1 1\n"),
      (["hessian", "x^2*y", "--at", "x=1,y=2"], "4 2\n2 0\n"),
    ] as [([String], String)])
  func values(arguments: [String], expected: String) {
    #expect(Tool.run(arguments + ["--format", "value"]).output == expected)
  }

  @Test("a point comes from a file")
  func pointFiles() {
    let files = ["p.txt": "# the start\nx = 2, y=5\n\nz=1,  # done\n"]
    let outcome = Tool.run(["eval", "x*y+z", "--at", "@p.txt", "-f", "value"], files: files)
    #expect(outcome.output == "11\n", "\(outcome.errors)")
    let more = Tool.run(
      ["eval", "x*y+z+w", "--at=@p.txt", "--at=w=1", "-f", "value"], files: files)
    #expect(more.output == "12\n", "\(more.errors)")
    #expect(Tool.run(["eval", "x", "--at=@none"]).exitCode == .noInput)
    #expect(Tool.run(["eval", "x", "--at=@"]).exitCode == .usage)
  }

  // MARK: Colour

  private func run(
    _ arguments: [String], isTerminal: Bool, refuses: Bool = false
  ) -> (output: String, errors: String) {
    var output = ""
    let host = Host(
      standardInput: { () throws(InputFailure) in [] },
      file: { _ throws(InputFailure) in throw InputFailure(reason: "No such file") },
      write: {
        output += $0
        return .written
      })
    host.terminals = (isTerminal, isTerminal)
    host.refusesColour = refuses
    let (_, errors) = Tool.run(arguments.map { Array($0.utf8) }, in: host)
    return (output, errors)
  }

  @Test("headings and carets have colour on a terminal, where it is wanted")
  func colour() {
    let good = ["eval", "x^2", "--at=3"]
    let bad = ["eval", "sine(x)", "--at=3"]
    let escape = "\u{1B}["
    #expect(run(good, isTerminal: true).output.hasPrefix("\u{1B}[1mf =\u{1B}[0m x^2 "))
    let error = run(bad, isTerminal: true).errors
    #expect(error.hasPrefix("\u{1B}[1;31mError:\u{1B}[0m unknown function"))
    #expect(error.contains("  \u{1B}[1;31m^^^^\u{1B}[0m\n"))
    #expect(run(["--help"], isTerminal: true).output.contains("\u{1B}[1mOPTIONS:\u{1B}[0m\n"))
    for (arguments, isTerminal, refuses) in [
      (good, false, false), (good, true, true), (good + ["--color=never"], true, false),
    ] {
      let outcome = run(arguments, isTerminal: isTerminal, refuses: refuses)
      #expect(!outcome.output.contains(escape))
    }
    #expect(!run(bad, isTerminal: true, refuses: true).errors.contains(escape))
    let always = run(good + ["--color", "always"], isTerminal: false, refuses: true)
    #expect(always.output.contains(escape))
    #expect(run(bad + ["--color=always"], isTerminal: false).errors.contains(escape))
  }

  // MARK: Scripts and pages

  @Test("bash completes option values behind = and behind a space, for each command its own")
  func bash() throws {
    guard FileManager.default.isExecutableFile(atPath: "/bin/bash") else { return }
    let script = Tool.run(["--generate-completion-script", "bash"]).output
    func completed(_ words: [String]) throws -> [String] {
      let list = words.map { "'\($0)'" }.joined(separator: " ")
      let text =
        script + "\nCOMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1); _dual\n"
        + "printf '%s\\n' \"${COMPREPLY[@]}\"\n"
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = ["--norc", "-c", text]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    #expect(try completed(["dual", "gradient", "x", "--format", "=", "js"]) == ["json", "jsonl"])
    #expect(
      try completed(["dual", "gradient", "x", "--format", "="]) == [
        "text", "json", "jsonl", "csv", "tsv", "value",
      ])
    #expect(try completed(["dual", "gradient", "x", "-f", "v"]) == ["value"])
    #expect(try completed(["dual", "trace", "x", "--format", "ht"]) == ["html"])
    #expect(try completed(["dual", "minimize", "x", "--method", "new"]) == ["newton"])
    #expect(try completed(["dual", "hess"]) == ["hessian"])
    #expect(try completed(["dual", "x^2", "--fl"]) == ["--float"])
  }

  @Test("the manual page names every subcommand and option")
  func manPage() {
    let page = Tool.run(["--generate-man-page"])
    #expect(page.exitCode == .success)
    #expect(page.output.hasPrefix(".TH DUAL 1 "))
    for entry in CommandTable.entries where entry.name != "help" {
      #expect(page.output.contains(".SS dual \(entry.name)"))
      for option in entry.options where !["help", "version"].contains(option.name) {
        let name = option.name.split(separator: "-").joined(separator: "\\-")
        #expect(page.output.contains("\\-\\-\(name)\\fR"))
      }
    }
    for line in page.output.split(separator: "\n") {
      #expect(!line.hasPrefix("'"), "a line that begins a request: \(line)")
    }
  }

  @Test("functions leaves out those that are partials of others, unless all are asked for")
  func functions() {
    let text = Tool.run(["functions"]).output
    #expect(text.contains("\nsin(x) ") && !text.contains("one_plus_square"))
    #expect(Tool.run(["functions", "--all"]).output.contains("one_plus_square"))
    #expect(Tool.run(["functions", "one_plus_square"]).exitCode == .success)
  }
}
