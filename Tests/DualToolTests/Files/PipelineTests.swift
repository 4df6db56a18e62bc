import DualTool
import TestSupport
import Testing

/// Blocks on threads: the order, the ends, and that a row has the bits of its point.
@Suite("Streams of points")
struct PipelineTests {
  /// Runs with a source that gives so many bytes at a time.
  private func run(
    _ arguments: [String], _ input: [UInt8], piece: Int, waits: Bool = false, writes: Int = .max
  ) -> (output: [String], errors: String, exitCode: ExitCode) {
    let host = Host(
      standardInput: { () throws(InputFailure) in [] }, file: { _ throws(InputFailure) in [] },
      write: { _ in .written })
    var position = 0
    host.openInput = { _ throws(InputFailure) in
      ByteSource(
        read: { target in
          let count = min(piece, target.count, input.count - position)
          target.copyBytes(from: input[position..<position + count])
          position += count
          return .bytes(count)
        }, isReady: { !waits })
    }
    var output: [String] = []
    host.output = ByteSink(write: { bytes in
      if output.count == writes { return .closed }
      output.append(String(decoding: bytes, as: UTF8.self))
      return .written
    })
    let (code, errors) = Tool.run(arguments.map { Array($0.utf8) }, in: host)
    return (output, errors, code)
  }

  @Test("many blocks on many threads come out in order", arguments: [1, 2, 5])
  func order(threads: Int) {
    let count = 200_000
    let input = Array(("x\n" + (0..<count).map { "\($0)\n" }.joined()).utf8)
    let (output, errors, code) = run(
      ["2x", "-i", "-", "--format", "csv", "--threads", "\(threads)"], input, piece: 1 << 20)
    #expect(code == .success && errors == "")
    let lines = output.joined().split(separator: "\n")
    #expect(lines.count == count + 1)
    #expect(lines.dropFirst().enumerated().allSatisfy { $1.hasPrefix("\($0),\(2 * $0).0,") })
  }

  @Test("however the bytes come, the rows are the same", arguments: [1, 2, 7, 4096])
  func pieces(piece: Int) {
    let text = "n,x\n\"a\nb\",1\n# c\n\nd,2\r\n\"e \"\"f\"\"\",3"
    let expected = "n,x,value,d/dx\n\"a\nb\",1,1.0,2.0\nd,2,4.0,4.0\n\"e \"\"f\"\"\",3,9.0,6.0\n"
    for waits in [false, true] {
      let (output, errors, _) = run(
        ["x^2", "-i", "-", "--format", "csv"], Array(text.utf8), piece: piece, waits: waits)
      #expect(output.joined() == expected && errors == "")
    }
  }

  @Test("what is complete is written before more is waited for")
  func early() {
    let (output, _, _) = run(
      ["x", "-i", "-", "--format", "csv"], Array("x\n1\n2\n3\n".utf8), piece: 2, waits: true)
    #expect(output == ["x,value,d/dx\n", "1,1.0,1.0\n", "2,2.0,1.0\n", "3,3.0,1.0\n"])
    let (text, _, _) = run(["x", "-i", "-"], Array("x\n1\n2\n".utf8), piece: 2, waits: true)
    #expect(text.count == 2)
  }

  @Test("a reader that has gone ends the run", arguments: [1, 4])
  func closed(threads: Int) {
    let input = Array(("x\n" + String(repeating: "1\n", count: 1_000_000)).utf8)
    let (output, errors, code) = run(
      ["x", "-i", "-", "--format", "csv", "--threads", "\(threads)"], input, piece: 1 << 16,
      writes: 2)
    #expect(output.count == 2 && errors == "" && code == .success)
  }

  @Test(
    "with stop, every row before the wrong one is written, whichever thread has it",
    arguments: [1, 4])
  func stop(threads: Int) {
    let good = (0..<50_000).map { "\($0)\n" }.joined()
    let input = Array(("x\n" + good + "bad\n" + good + "worse\n").utf8)
    let (output, errors, code) = run(
      ["x", "-i", "-", "--format", "csv", "--threads", "\(threads)"], input, piece: 1 << 20)
    let lines = output.joined().split(separator: "\n")
    #expect(lines.count == 50_001 && lines.last == "49999,49999.0,1.0" && code == .data)
    #expect(
      errors.contains("line 50002 of standard input (row 50001), column 'x': 'bad' is not a number")
    )
  }

  @Test("rows and lines are counted through all blocks")
  func counts() {
    let good = String(repeating: "# comment\n1\n", count: 60_000)
    let input = Array(("x\n" + good + "bad\n" + good + "worse\n").utf8)
    let (_, errors, _) = run(
      ["x", "-i", "-", "--format", "csv", "--on-error", "skip", "--threads", "3"], input,
      piece: 1 << 20)
    #expect(
      errors == """
        Error: line 120002 of standard input (row 60001), column 'x': 'bad' is not a number
        Error: line 240003 of standard input (row 120002), column 'x': 'worse' is not a number
        Error: 2 of 120002 rows of standard input left out

        """)
  }

  @Test(
    "a row has the bits of its point",
    arguments: [
      "x*exp(-y^2)+sin(z*x)*log(1+y)", "x^3*y^2/z", "if(x > y, x^y, hypot(y, z))",
      "tanh(x)*atan2(y, z) - erf(x*y)",
      "a = x*y; b = sqrt(abs(z)); a^b + max(a, b)", "x^2.5 + y^-3 + 2^z",
      "gamma(1+x^2)/(1+cosh(y*z))",
    ])
  func samePoints(formula: String) throws {
    var generator = SeededGenerator(seed: 2)
    let points = (0..<12).map { _ in
      generator.numbers(3, in: -3...3)
    }
    let text =
      "x,y,z\n" + points.map { $0.map(\.description).joined(separator: ",") + "\n" }.joined()
    for command in [
      ["gradient"], ["hessian"], ["jacobian"], ["derivative", "--wrt", "y", "--order", "3"],
    ] {
      let arguments =
        [command[0], formula] + command.dropFirst()
        + ["--wrt", "y,z"].prefix(command[0] == "gradient" ? 2 : 0)
      let rows = Tool.run(arguments + ["-i", "-", "--format", "csv"], input: text)
      #expect(rows.exitCode == .success, "\(rows.errors)")
      let lines = rows.output.split(separator: "\n").dropFirst()
      #expect(lines.count == points.count)
      for (point, line) in zip(points, lines) {
        let at = zip(["x", "y", "z"], point).map { "\($0)=\($1)" }.joined(separator: ",")
        let one = try jsonResult(arguments + ["--at", at]).row(of: command[0])
        // Any NaN is as good as another.
        let found = line.split(separator: ",").dropFirst(3).map(String.init)
        #expect(found == one.map { $0.isNaN ? "nan" : $0.description }, "\(arguments) \(at)")
      }
    }
  }
}
