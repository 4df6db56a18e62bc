import DualTool
import Testing

@Suite("dual trace")
struct TraceCommandTests {
  static let lecture = ["trace", "ln(x1) + x1*x2 - sin(x2)", "--at", "x1=2,x2=5"]

  private func run(_ more: String...) -> Outcome { Tool.run(Self.lecture + more) }

  @Test("The lecture's tables, row for row")
  func lecture() {
    let forward = run("--seed", "x1")
    #expect(forward.exitCode == .success)
    let ends = forward.output.split(separator: "\n").filter { $0.contains("v̇") }
      .map { $0.split(separator: "= ").last.map(String.init) ?? "" }
    #expect(ends == ["1", "0", "0.5", "5", "0", "5.5", "5.5", "5.5"])
    for text in ["v̇₂  = v̇₋₁·v₀ + v₋₁·v̇₀ = 1×5 + 0×2 = 5", "= 11.652", "v₃  = sin v₀  = sin 5"] {
      #expect(forward.output.contains(text), "\(text)")
    }
    let both = run("--mode", "both").output
    let adjoints = both.split(separator: "\n").filter { $0.contains("v̄") }
      .map { $0.split(separator: "= ").last.map(String.init) ?? "" }
    #expect(
      adjoints == ["5.5", "1.716", "5.5", "1.716", "5", "−0.284", "1", "1", "−1", "1", "1"])
  }

  @Test("Seeds: a name, a direction, the first variable")
  func seeds() {
    #expect(run().output == run("--seed", "x1").output)
    #expect(run("--seed", "x1=1,x2=0").output == run("--seed", "x1").output)
    #expect(run("--seed", "x2").output.hasSuffix("= 1.716\n"))
    let json = run("--seed", "x1=1/2,x2=-1", "--format", "json").output
    #expect(json.contains("\"seed\": {\"x1\": 0.5, \"x2\": -1.0}"))
  }

  @Test(
    "Wrong seeds",
    arguments: [
      ("x3", "No variable 'x3' to seed"), ("x1,x1", "'x1' is given twice"), ("", "No variable ''"),
      ("x1=y", "is not a number"), ("x1=", "is missing"),
    ])
  func wrongSeeds(_ seed: String, _ message: String) {
    let outcome = run("--seed=\(seed)")
    #expect(outcome.exitCode == .usage || outcome.exitCode == .data)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("Formats", arguments: ["text", "markdown", "latex", "json", "csv", "svg", "dot", "html"])
  func formats(_ format: String) {
    let outcome = run("--format", format)
    #expect(outcome.exitCode == .success)
    #expect(outcome.output.contains("sin"))
  }

  @Test("JSON has the members that every command has")
  func json() {
    let json = run("--format", "json", "--mode", "both").output
    for member in [
      "\"expression\": \"ln(x1) + x1*x2 - sin(x2)\"", "\"at\": {\"x1\": 2.0, \"x2\": 5.0}",
      "\"value\": 11.652071455223084", "\"gradient\": {\"x1\": 5.5, \"x2\": 1.7163378145367738}",
    ] {
      #expect(json.contains(member), "\(member)")
    }
  }

  @Test("-o writes a file, and nothing to standard output", arguments: ["-o", "--output"])
  func output(_ option: String) {
    let outcome = run(option, "t.txt")
    #expect(outcome.exitCode == .success)
    #expect(outcome.output.isEmpty)
    #expect(outcome.files["t.txt"] == run().output)
    #expect(Tool.run(["check", "-o", "--at", "o=2"]).output.contains("-1"))
  }

  @Test("Digits")
  func digits() {
    #expect(run("--digits", "full").output.contains("11.652071455223084"))
    #expect(run("--digits", "1").output.contains("= 11.7"))
    for wrong in ["-1", "16", "x"] {
      #expect(run("--digits", wrong).exitCode == .usage)
    }
  }

  @Test("Several results, definitions and branches")
  func formulas() {
    let vector = Tool.run(["trace", "[x*y, x/y]", "--at", "x=1,y=2", "--mode", "both"])
    #expect(vector.output.contains("f₂"))
    let defined = Tool.run(["trace", "z = w*x; sigmoid(z)^2", "--at", "w=1,x=0"])
    #expect(defined.output.contains("z  = w·x"))
    let branch = Tool.run(["trace", "if(x > 0, x^2, -x)", "--at", "-3"])
    #expect(branch.output.contains("v₁ = −v₀"))
  }

  @Test("Rows by the formula's names, or by the textbooks'")
  func names() {
    let neuron = ["trace", "z = w*x + b; L = sigmoid(z); L", "--at", "w=1,x=2,b=-2"]
    let own = Tool.run(neuron + ["--mode", "both"]).output
    for line in ["z  = v₁ + b", "L  = sigmoid z"] { #expect(own.contains(line), "\(own)") }
    // The result is the row of its name: the last line has nothing to say but its value.
    let last = own.split(separator: "\n").last?.split(separator: " ") ?? []
    #expect(last == ["L", "=", "0.5", "L̇", "=", "0.5", "L̄", "=", "1"])
    let indexed = Tool.run(neuron + ["--names", "indexed"]).output
    #expect(indexed.contains("v₂  = v₁ + v₀") && indexed.contains("L   = v₃"))
    #expect(Tool.run(["trace", "x^2", "--at", "2", "--names", "own"]).output.contains("v₁ = x²"))
    #expect(Tool.run(neuron + ["--names", "mine"]).exitCode == .usage)
  }

  @Test("A definition keeps its name, the result takes another")
  func collisions() {
    let square = Tool.run(["trace", "y = x^2; y*y", "--at", "2"]).output
    #expect(square.contains("y  = x²") && square.contains("f  = v₁") && !square.contains("y  = v₁"))
    let two = Tool.run(["trace", "z = x*y; z", "z = x/y; z^2", "--at", "x=1,y=2"]).output
    #expect(two.contains("z′ stands for another z.") && two.contains("z′ = x/y"))
    let derivative = Tool.run(["trace", "b = x^2*y; D(b, x)", "--at", "x=2,y=3"])
    #expect(derivative.exitCode == .success && derivative.output.contains("b  = v₁·y"))
    let list = Tool.run(["trace", "h = [x*y, x + y]; sum(h)", "--at", "x=2,y=3"]).output
    #expect(list.contains("h[1] = x·y") && list.contains("h[2] = x + y"))
  }

  @Test("Several formulas, with a seed and a cotangent")
  func several() {
    let polar = [
      "trace", "r*cos(t)", "r*sin(t)", "--at", "r=2,t=0", "--format", "json", "--mode", "both",
    ]
    let first = Tool.run(polar).output
    #expect(first.contains("\"cotangent\": {\"y₁\": 1.0, \"y₂\": 0.0}"))
    #expect(first.contains("\"gradient\": {\"r\": 1.0, \"t\": 0.0}"))
    for cotangent in ["3,4", "y₁=3,y₂=4", "f1=3,f2=4"] {
      let both = Tool.run(polar + ["--cotangent", cotangent, "--seed", "t"]).output
      #expect(both.contains("\"gradient\": {\"r\": 3.0, \"t\": 8.0}"), "\(cotangent)")
    }
    for wrong in ["1", "1,2,3", "y3=1", "x", "=", "=1,=2", ","] {
      #expect(Tool.run(polar + ["--cotangent", wrong]).exitCode == .usage, "\(wrong)")
    }
  }

  @Test("Steps: so many operations, and what is left out is said")
  func steps() {
    let cut = run("--steps", "2", "--mode", "both").output
    #expect(cut.contains("Not shown: 3 of 7 rows, v₃ to v₅.") && !cut.contains("v₃  ="))
    #expect(cut.hasSuffix("Not shown: 3 of 7 rows, v₃ to v₅.\n"))
    #expect(run("--steps", "5").output == run().output)
    for wrong in ["-1", "x", "1.5"] { #expect(run("--steps=\(wrong)").exitCode == .usage) }
  }

  @Test("A name that ends in .png gets a bitmap or an error, never SVG")
  func bitmaps() {
    #expect(run("-o", "t.png").exitCode == .usage)
    #expect(run("--format", "svg", "-o", "t.png").files["t.png"]?.hasPrefix("<svg") != true)
    #expect(run("--format", "svg", "-o", "t.svg").files["t.svg"]?.hasPrefix("<svg") == true)
  }
}
