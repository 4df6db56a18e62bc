import DualTool
import Testing

@Suite("dual generate")
struct GenerateCommandTests {
  private func run(_ arguments: String..., files: [String: String] = [:]) -> Outcome {
    Tool.run(["generate"] + arguments, files: files)
  }

  @Test("Functions without a counterpart are refused by name")
  func missing() {
    let digamma = run("x + digamma(x)", "--language", "c")
    #expect(digamma.exitCode == .data)
    #expect(digamma.errors.contains("C has no function for 'digamma'"))
    let erf = run("erf(x)", "--language", "javascript")
    #expect(erf.exitCode == .data)
    #expect(
      erf.errors.contains("JavaScript has no function for 'erf': generate Swift or C or Python"))
    // Its derivative needs what its value does not.
    #expect(run("gamma(x)", "--language", "c", "--value").exitCode == .success)
    #expect(run("gamma(x)", "--language", "c").errors.contains("'digamma'"))
  }

  @Test("Other names than the formula's are said")
  func renamed() {
    let outcome = run("while*θ + x₁", "--language", "c")
    #expect(
      outcome.errors
        == "note: 'while' is called 'while_' in C\nnote: 'θ' is called 'theta' in C\n"
        + "note: 'x₁' is called 'x1' in C\n")
    #expect(outcome.output.contains("// The formula's 'θ' is called 'theta' here."))
    #expect(run("while", "--language", "julia").errors.contains("'while_'"))
    // Two names that would become one.
    #expect(run("x₁ + x1", "--language", "c").output.contains("double x1, double x1_"))
    // Functions beside the code keep their names.
    #expect(
      run("f_sincos*sin(x)", "--language", "swift").errors
        == "note: 'f_sincos' is called 'f_sincos_' in Swift\n")
    #expect(
      run("f_sigmoid*sigmoid(x)", "--language", "c").errors
        == "note: 'f_sigmoid' is called 'f_sigmoid_' in C\n")
    // Names of temporaries keep clear of variables.
    #expect(run("t1*exp(t1)", "--language", "c").output.contains("const double v1 = exp(t1)"))
  }

  @Test("A file states its options, and errors name the file")
  func files() {
    let text = "#: --hessian --language c\nx^2*y\n"
    let outcome = run("--file", "dir/area.dual", files: ["dir/area.dual": text])
    #expect(outcome.exitCode == .success, "\(outcome.errors)")
    #expect(outcome.output.contains("double area(double x, double y, double *restrict gradient"))
    // The command line comes first.
    let swift = run(
      "--file", "a.dual", "--language", "swift", "--gradient", files: ["a.dual": text])
    #expect(swift.output.contains("func a(x: Double") && !swift.output.contains("hessian"))
    let wrong = run("--file", "a.dual", files: ["a.dual": "#: --language c\nx +\n  sine(x)\n"])
    #expect(wrong.exitCode == .data)
    #expect(
      wrong.errors
        == "a.dual:3:3: error: unknown function 'sine': did you mean 'sin'? (line 3, column 3)\n    sine(x)\n    ^^^^\n"
    )
    let option = run("--file", "a.dual", files: ["a.dual": "#: --hesian\nx"])
    #expect(option.errors.contains("a.dual") && option.errors.contains("--hessian"))
  }

  @Test(
    "What is wrong on the command line",
    arguments: [
      (["x"], "Missing expected option '--language <language>'"),
      (["x", "--language", "c", "--gradient", "--hessian"], "one kind of derivative"),
      (["[x, y]", "--language", "c", "--gradient"], "There are 2 results"),
      (["x", "--language", "c", "--at", "y=1"], "no variable 'y'"),
      (["x", "--language", "c", "--wrt", "z"], "no variable 'z'"),
      (["x", "--language", "c", "--lengths", "x"], "--lengths x=100"),
      (["x", "--language", "c", "--lengths", "=5"], "--lengths x=100"),
      (["x", "--language", "c", "--sparse"], "'--sparse' is about a Jacobian or a Hessian"),
      (["x", "--language", "c", "--name", "2f"], "no name of a function"),
      (["x", "--language", "c", "--at", "3"], "gives names their values"),
      (["x", "--language", "c", "--digits", "3"], "code has every digit"),
      (["x[1] + x[2]", "--language", "c", "--at", "x[1]=2"], "'x[2]' has no value in '--at'"),
      (
        ["sum(i, 1, 400, x[i]^2)", "--lengths", "x=400", "--hessian", "--language", "c"],
        "Add '--sparse'"
      ),
    ])
  func wrong(_ arguments: [String], _ message: String) {
    let outcome = Tool.run(["generate"] + arguments)
    #expect(outcome.exitCode == .usage, "\(outcome.errors)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test("The language may be that of the file's name")
  func output() {
    #expect(run("x^2", "-o", "a.py").files["a.py"]?.contains("def f(x):") ?? false)
    #expect(run("x^2", "-o", "a.swift").files["a.swift"]?.contains("func f(x: Double") ?? false)
  }

  @Test("A list whose length is not given ends with its last element; one with values is none")
  func lists() {
    let text = run("x[1] + x[3]^2", "--language", "c").output
    #expect(text.contains("gradient[3]") && text.contains("x[2];"))
    #expect(text.contains("gradient[1] = 0.0;"))
    let fixed = run("x[1]*y + x[2]", "--language", "c", "--at", "x=[2,3]").output
    #expect(fixed.contains("double f(double y, double *restrict gradient)"))
  }

  @Test("Forward or backward by what takes fewer operations, and operations grow with the formula")
  func accumulation() {
    let one = run("x*exp(x)", "--language", "c").output
    #expect(one.contains("accumulated forward"))
    func count(_ n: Int) -> Int {
      let text = run(
        "sum(i, 1, \(n) - 1, 100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)", "--lengths", "x=\(n)",
        "--language", "c"
      ).output
      #expect(text.contains("accumulated backward"))
      let words = text.split { !$0.isNumber && !$0.isLetter }
      let place = words.firstIndex(of: "operations") ?? 1
      return Int(words[place - 1]) ?? 0
    }
    let (ten, hundred) = (count(10), count(100))
    #expect(ten > 100 && hundred < 12 * ten)
  }

  @Test("What value and derivative share under a condition is computed under it")
  func guards() {
    let text = run("exp(if(x > 0, log(x)*y, x))*y", "--language", "python").output
    let lines = text.split(separator: "\n")
    let log = lines.filter { $0.contains("math.log") }
    #expect(log.count == 1 && log[0].hasPrefix("        "), "\(text)")
  }
}
