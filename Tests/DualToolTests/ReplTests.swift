import DualTool
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("dual repl")
struct ReplTests {
  private func lines(_ input: String) -> (output: [String], errors: String, code: ExitCode) {
    let outcome = Tool.run(["repl"], input: input)
    return (
      outcome.output.split(separator: "\n").map(String.init), outcome.errors, outcome.exitCode
    )
  }

  @Test("numbers, formulas and functions are kept, and ans is the last value")
  func definitions() {
    let session = lines(
      """
      # a comment
      x = 2
      x^2
      ans + 1
      y = x*z
      z = 3
      y
      x = 5
      y
      z = z + 1
      y; 
      w = 1/3
      w
      """)
    #expect(
      session.output == [
        "x = 2", "4", "5", "y = x*z", "z = 3", "6", "x = 5", "15", "z = 4", "20",
        "w = 0.3333333333333333", "0.3333333333333333",
      ])
    #expect(session.errors == "" && session.code == .success)
  }

  @Test("every command works inside, formulas need no quotation marks, numbers are the point")
  func commands() {
    let session = lines(
      """
      x = 2
      z = 3
      gradient x^2 * z -f value
      gradient "x^2*z" --at x=1 -f value
      jacobian 'x*z' 'x+z' -f value
      solve w^2 = x + 7 --at w=1 -f value
      minimize (u - x)^2 --at u=0 -f value
      f2 = x^3
      derivative f2 --wrt x --order 2 -f value
      taylor exp(t)*z --at t=0 --order 2 -f value
      eval ans + 1 -f value
      """)
    #expect(
      session.output == [
        "x = 2", "z = 3", "12 4", "6 1", "3 2", "1 1", "3", "2", "f2 = x^3", "12", "3 3 1.5",
      ])
    // `ans` has no value yet.
    #expect(session.errors.contains("ans"))
    #expect(session.code == .data)
  }

  @Test("a plot leaves a variable free; help, vars and clear; nothing runs behind quit")
  func more() {
    let plot = lines("a = 2\nplot a*sin(q)\n")
    #expect(plot.errors == "" && plot.output.contains { $0.contains("▀") })
    let session = lines(
      "x = 1\ny = x + q\nvars\nclear x\nvars\nclear\nvars\nhelp eval\nquit\n1+1\n")
    #expect(session.output[..<5] == ["x = 1", "y = x + q", "x = 1", "y = x + q", "y = x + q"])
    #expect(session.output[5].hasPrefix("OVERVIEW: The value"))
    #expect(!session.output.contains("2"))
  }

  @Test(
    "mistakes are told, and the prompt goes on",
    arguments: [
      ("a = b\nb = a", "'b' would be defined by itself"),
      ("y = y + 1", "'y' would be defined by itself"), ("sin = 3", "'sin' cannot be defined"),
      ("ans = 3", "'ans' cannot be defined"), ("x + 1", "'x' has no value"),
      ("sine(1)", "did you mean 'sin'?"), ("gradient 'x", "quotation mark"),
      ("clear nothing", "'nothing' is not defined"), ("hessian", "Missing expected argument"),
      ("repl", "this is the prompt already"),
    ])
  func mistakes(line: String, message: String) {
    let session = lines(line + "\n1 + 1\n")
    #expect(session.errors.contains(message), "\(session.errors)")
    #expect(session.output.last == "2")
    #expect(session.code == .data)
  }

  @Test("few digits are shown, and all of them are kept")
  func digits() {
    let outcome = Tool.run(
      ["repl", "--digits", "3"], input: "x = 2/3\nx\nx*3 - 2\n1234.5\nans*2\n")
    #expect(outcome.output == "x = 0.667\n0.667\n0\n1230\n2470\n", "\(outcome.errors)")
  }

  // MARK: Editing

  /// What the editor holds after keys, as text with a bar for the cursor.
  private func typed(_ keys: String, history: [String] = []) -> String {
    var editor = LineEditor()
    editor.complete = { before, word in
      ["sin", "sinh", "sinpi", "hessian ", "sqrt"].filter { $0.hasPrefix(word) && word != "" }
    }
    for line in history { for byte in (line + "\r").utf8 { _ = editor.feed(byte) } }
    for byte in keys.utf8 { _ = editor.feed(byte) }
    var text = editor.text
    text.insert("|", at: editor.cursor)
    return String(text)
  }

  @Test(
    "keys do what they do everywhere",
    arguments: [
      ("abc", "abc|"), ("abc\u{1B}[D\u{1B}[DX", "aX|bc"), ("abc\u{7F}", "ab|"),
      ("abc\u{1}X", "X|abc"), ("abc\u{1}\u{5}X", "abcX|"), ("abc\u{2}\u{B}", "ab|"),
      ("abc\u{2}\u{15}", "|c"), ("a + foo\u{17}", "a + |"), ("a\u{1B}[HX", "X|a"),
      ("ab\u{1}\u{1B}[3~", "|b"), ("ab\u{1}\u{4}", "|b"), ("π²", "π²|"), ("π\u{7F}", "|"),
      ("ab cd\u{1B}[1;5D", "ab |cd"), ("\u{1B}[D\u{7F}", "|"), ("a\u{1B}Xb", "ab|"),
      ("si\t", "sin|"), ("1-he\t", "1-hessian |"), ("xyz\t", "xyz|"), ("sq\t", "sqrt|"),
    ])
  func keys(keys: String, expected: String) {
    #expect(typed(keys) == expected)
  }

  @Test("the arrows recall lines, and the line being typed comes back")
  func history() {
    let history = ["one", "two", "two"]
    #expect(typed("\u{1B}[A", history: history) == "two|")
    #expect(typed("\u{1B}[A\u{1B}[A", history: history) == "one|")
    #expect(typed("\u{1B}[A\u{1B}[A\u{1B}[A", history: history) == "one|")
    #expect(typed("new\u{10}\u{E}", history: history) == "new|")
  }

  // MARK: A terminal

  #if os(Linux)
    /// Runs the binary in a terminal of its own: waits for a text, sends keys, and so on.
    private func dialogue(_ steps: [(await: String, send: String)]) throws -> String {
      let primary = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      try #require(primary >= 0)
      defer { close(primary) }
      // The numbers of TIOCSPTLCK and TIOCGPTN, which unlock a terminal and tell its number.
      var (lock, number): (Int32, Int32) = (0, -1)
      try #require(ioctl(primary, 0x4004_5431, &lock) == 0)
      try #require(ioctl(primary, 0x8004_5430, &number) == 0)
      let name = "/dev/pts/\(number)"
      let secondary = FileHandle(
        fileDescriptor: open(name, O_RDWR | O_NOCTTY), closeOnDealloc: true)
      let process = Process()
      process.executableURL = Binary.url
      process.arguments = ["repl"]
      // Those who run the tests may want no colour themselves.
      process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "NO_COLOR" }
      process.standardInput = secondary
      process.standardOutput = secondary
      process.standardError = secondary
      try process.run()
      try? secondary.close()
      defer { if process.isRunning { process.terminate() } }
      var seen = ""
      // What has come and no step has waited for yet.
      var rest = ""
      for step in steps {
        while !rest.contains(step.await) {
          var ready = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
          guard poll(&ready, 1, 60_000) > 0 else { break }
          var bytes = [UInt8](repeating: 0, count: 4096)
          let count = read(primary, &bytes, bytes.count)
          guard count > 0 else { break }
          rest += String(decoding: bytes[..<count], as: UTF8.self)
          seen += String(decoding: bytes[..<count], as: UTF8.self)
        }
        let range = try #require(rest.range(of: step.await), "no '\(step.await)' in \(seen)")
        rest = String(rest[range.upperBound...])
        let keys = Array(step.send.utf8)
        _ = keys.withUnsafeBytes { write(primary, $0.baseAddress, $0.count) }
      }
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return seen
    }

    @Test(
      "in a terminal lines are edited, completed and recalled",
      .enabled(if: Binary.exists, "'dual' is not built beside the tests"))
    func terminal() throws {
      let seen = try dialogue([
        ("dual> ", "x = 3\r"), ("\nx = 3\r\n", ""), ("dual> ", "x^2\u{1}2*\r"), ("\n18\r\n", ""),
        ("dual> ", "\u{1B}[A\r"), ("\n18\r\n", ""), ("dual> ", "grad\tx^2 -f value\r"),
        ("\n6\r\n", ""), ("dual> ", "nonsense(\r"), ("Error:", ""), ("dual> ", "abc\u{3}"),
        ("^C", ""), ("dual> ", "\u{4}"),
      ])
      // Colour for the error, as it is a terminal.
      #expect(seen.contains("\u{1B}[1;31mError:"))
    }
  #endif
}
