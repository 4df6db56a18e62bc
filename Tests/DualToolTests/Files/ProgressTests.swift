import DualTool
import Testing

@Suite("Progress")
struct ProgressTests {
  @Test("the line says rows, their rate, and the time left where the size is known")
  func text() {
    #expect(
      Progress.text(rows: 1_234_567, bytes: 1000, size: 3000, seconds: 2)
        == "1.2 M rows, 617 k rows/s, 4 s left")
    #expect(Progress.text(rows: 950, bytes: 10, size: nil, seconds: 1) == "950 rows, 950 rows/s")
    #expect(
      Progress.text(rows: 5_000_000_000, bytes: 1, size: 10_000, seconds: 1).hasSuffix(", 3 h left")
    )
    #expect(Progress.text(rows: 1, bytes: 1, size: 1000, seconds: 1).hasSuffix(", 17 min left"))
  }

  @Test("it is shown on a terminal, where results go elsewhere, and taken away at the end")
  func shown() {
    for (output, errors, path, quiet, isShown) in [
      (false, true, nil, false, true), (true, true, nil, false, false),
      (true, true, "o.csv", false, true),
      (false, false, nil, false, false), (false, true, nil, true, false),
    ] as [(Bool, Bool, String?, Bool, Bool)] {
      let host = Host(
        standardInput: { () throws(InputFailure) in [] },
        file: { _ throws(InputFailure) in
          Array(("x\n" + String(repeating: "1\n", count: 300_000)).utf8)
        },
        write: { _ in .written }, writeFile: { _, _ in .written })
      var shown = ""
      var time = 0.0
      host.terminals = (output, errors)
      host.writeError = { shown += $0 }
      host.now = {
        time += 0.3
        return time
      }
      let arguments =
        ["x", "-i", "p.csv", "--format", "csv", "--threads", "1"]
        + (path.map { ["--output", $0] } ?? []) + (quiet ? ["--quiet"] : [])
      let (code, text) = Tool.run(arguments.map { Array($0.utf8) }, in: host)
      #expect(code == .success && text == "")
      #expect(shown.contains(" k rows, ") == isShown && shown.hasSuffix("\r\u{1B}[K") == isShown)
    }
  }
}
