import DualTool
import Testing

/// The sweeps that the tool chooses, and those that it is told to take.
@Suite("Modes of the command line")
struct ModeTests {
  /// Σ xᵢ² and its point.
  private func squares(_ n: Int) -> [String] {
    [
      (1...n).map { "x\($0)^2" }.joined(separator: "+"), "--at",
      (1...n).map { "x\($0)=\($0)" }.joined(separator: ","),
    ]
  }

  @Test(
    "--verbose says what was chosen, on standard error",
    arguments: [
      (["gradient"], 8, "mode: forward, 8 sweeps of dual numbers\n"),
      (["gradient"], 9, "mode: reverse, one recording and one sweep back over it\n"),
      (
        ["gradient", "--mode", "forward"], 9, "mode: forward, as asked, 9 sweeps of dual numbers\n"
      ),
      (
        ["gradient", "--mode", "reverse"], 1,
        "mode: reverse, as asked, one recording and one sweep back over it\n"
      ),
      (["hessian"], 2, "mode: forward, 3 sweeps of nested dual numbers\n"),
      (["hessian"], 9, "mode: reverse, forward over reverse on one recording of second order\n"),
      (["hessian", "--sparse"], 9, "mode: forward over reverse, 1 colour for 9 variables\n"),
      (["jacobian"], 9, "mode: reverse, one recording and 1 sweep back over it\n"),
      (["jacobian", "--sweeps"], 9, "mode: forward, 9 sweeps of dual numbers\n"),
      (["jacobian", "--sparse"], 9, "mode: forward, 9 colours for 9 variables\n"),
      (["derivative"], 1, "mode: forward, one sweep of dual numbers\n"),
      (["derivative", "--order", "3"], 1, "mode: forward, Taylor series of order 3\n"),
    ] as [([String], Int, String)])
  func notes(arguments: [String], n: Int, note: String) {
    let outcome = Tool.run(arguments + ["--verbose"] + squares(n))
    #expect(outcome.errors == note)
    #expect(outcome.exitCode == .success)
    #expect(Tool.run(arguments + squares(n)).errors == "")
    #expect(Tool.run(arguments + squares(n)).output == outcome.output)
  }

  @Test("What does not go together is refused")
  func refusals() {
    for (arguments, message) in [
      (
        ["hessian", "x*y", "--at", "x=1,y=2", "--sparse", "--mode", "forward"],
        "'--sparse' has sweeps of its own: it does not go with '--mode forward'"
      ),
      (
        ["jacobian", "x*y", "--at", "x=1,y=2", "--sweeps", "--mode", "reverse"],
        "'--sweeps' shows those of '--mode forward'"
      ),
      (
        ["gradient", "x", "--at", "1", "--mode", "both"],
        "The value 'both' is invalid for '--mode <mode>'. Please provide one of 'forward' or 'reverse'."
      ),
    ] {
      let outcome = Tool.run(arguments)
      #expect(outcome.exitCode == .usage)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
  }

  @Test("A matrix too large to be written with its zeros is refused; its entries are not")
  func sizes() {
    let variables = (0..<5001).map { "x\($0)" }
    let formulas = variables.map { "\($0)^2" }
    let point = variables.map { "\($0)=3" }.joined(separator: ",")
    let jacobian = ["jacobian", "[\(formulas.joined(separator: ","))]", "--at", point]
    let hessian = ["hessian", formulas.joined(separator: "+"), "--at", point]
    for (arguments, name) in [(jacobian, "Jacobian"), (hessian, "Hessian")] {
      for form in [[], ["--sparse", "--format", "json"], ["--format", "value"]] {
        let outcome = Tool.run(arguments + form)
        #expect(outcome.exitCode == .data)
        #expect(outcome.errors.contains("The \(name) has 5001 × 5001 entries"), "\(outcome.errors)")
      }
      let entries = Tool.run(arguments + ["--sparse", "--format", "csv"])
      #expect(entries.exitCode == .success)
      #expect(entries.output.split(separator: "\n").count == 5002)
    }
  }

  @Test("An order that cannot be counted to is refused with its place")
  func orders() {
    for (formula, name) in [
      ("polygamma(1000000000, x)", "polygamma"), ("besselj(1e12, x)", "besselj"),
      ("bessely(1000001, x)", "bessely"),
    ] {
      let outcome = Tool.run(["gradient", formula, "--at", "2"])
      #expect(outcome.exitCode == .data)
      #expect(outcome.errors.contains("the order of '\(name)' is at most 1000000"))
    }
    #expect(Tool.run(["gradient", "ldexp(x, 100000)", "--at", "2"]).exitCode == .success)
    #expect(Tool.run(["gradient", "x^1000000000000", "--at", "1"]).exitCode == .success)
  }
}
