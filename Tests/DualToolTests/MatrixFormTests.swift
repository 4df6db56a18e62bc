import DualTool
import Testing

/// Sweeps, sparsity, pictures and the forms of matrices.
@Suite("Forms of Jacobians and Hessians")
struct MatrixFormTests {
  private func output(_ arguments: String...) -> String {
    let outcome = Tool.run(arguments)
    #expect(outcome.exitCode == .success, "\(outcome.errors)")
    return outcome.output
  }

  private let system = ["jacobian", "x*y", "y*z", "z*w", "--at", "x=1,y=2,z=3,w=4"]

  @Test("each sweep with its seed and its column")
  func sweeps() {
    #expect(
      output("jacobian", "x*y", "x - y", "--at", "x=2,y=5", "--sweeps").contains(
        """
        sweep  seed    ḟ₁   ḟ₂
        1      (1, 0)  5    1
        2      (0, 1)  2   -1

        """))
    #expect(
      Tool.run(system + ["--sparse", "--sweeps"]).output.contains(
        """
        sweep  seed          ḟ₁  ḟ₂  ḟ₃
        1      (1, 0, 1, 0)  2   2   4
        2      (0, 1, 0, 1)  1   3   3

        """))
    // Many inputs: the seed is a sum of names.
    let names = (1...9).map { "x\($0)" }
    let many = Tool.run(
      ["jacobian"] + names + ["--sweeps", "--sparse", "--at"]
        + [names.map { "\($0)=1" }.joined(separator: ",")])
    #expect(many.output.contains("1      x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9  1 "))
  }

  @Test("the sparse form: pattern, colours, entries")
  func sparse() {
    #expect(
      Tool.run(system + ["--sparse"]).output == """
        f₁ = x*y
        f₂ = y*z
        f₃ = z*w
        at x = 1, y = 2, z = 3, w = 4

        3 × 4, 6 of 12 entries, 2 colours: 2 sweeps instead of 4
            x  y  z  w
        f₁  ●  ●  ·  ·
        f₂  ·  ●  ●  ·
        f₃  ·  ·  ●  ●
        colour 1: x, z
        colour 2: y, w

        f₁  2
        f₂  6
        f₃  12

        ∂f₁/∂x  2
        ∂f₁/∂y  1
        ∂f₂/∂y  3
        ∂f₂/∂z  2
        ∂f₃/∂z  4
        ∂f₃/∂w  3

        """)
    let hessian = output("hessian", "x*y + z^2 + w", "--at", "x=1,y=2,z=3,w=4", "--sparse")
    #expect(hessian.contains("4 × 4, 3 of 16 entries, 2 colours: 2 sweeps instead of 4\n"))
    #expect(hessian.contains("x  ·  ●  ·  ·\n"))
    #expect(hessian.hasSuffix("\n∂²f/∂y∂x  1\n∂²f/∂z²   2\n"))
  }

  @Test("sparse and dense results are the same numbers", arguments: [[], ["--float"]])
  func sameNumbers(more: [String]) throws {
    let formulas = ["x*sin(y)", "exp(y)/z", "if(z > 2, sqrt(w), x)"]
    let at = ["--at", "x=0.3,y=1.7,z=3.1,w=4.9"] + more
    let dense = try jsonResult(["jacobian"] + formulas + at)
    let sparse = try jsonResult(["jacobian"] + formulas + at + ["--sparse", "--sweeps"])
    for key in ["expression", "at", "variables", "values", "jacobian"] {
      let values = [dense, sparse].map { $0.members.first { $0.key == key }?.value }
      #expect("\(values[0] as Any)" == "\(values[1] as Any)" && values[0] != nil, "\(key)")
    }
  }

  @Test("JSON tells the pattern, the colours and the sweeps, behind the members of the contract")
  func json() {
    let text = Tool.run(system + ["--sparse", "--sweeps", "--format", "json"]).output
    #expect(
      text.hasSuffix(
        """
        "jacobian": [[2.0, 1.0, 0.0, 0.0], [0.0, 3.0, 2.0, 0.0], [0.0, 0.0, 4.0, 3.0]], \
        "pattern": {"rows": 3, "columns": 4, "nonzeros": 6, "rowStarts": [0, 2, 4, 6], \
        "columnIndices": [0, 1, 1, 2, 2, 3]}, "colours": [0, 1, 0, 1], \
        "sweeps": [{"seed": [1.0, 0.0, 1.0, 0.0], "column": [2.0, 2.0, 4.0]}, \
        {"seed": [0.0, 1.0, 0.0, 1.0], "column": [1.0, 3.0, 3.0]}]}

        """))
  }

  @Test("CSV: a line of names and a line for each row, or the entries counted from 1")
  func csv() {
    #expect(
      Tool.run(system + ["--format", "csv"]).output == """
        x,y,z,w
        2.0,1.0,0.0,0.0
        0.0,3.0,2.0,0.0
        0.0,0.0,4.0,3.0

        """)
    #expect(
      Tool.run(system + ["--format", "csv", "--sparse"]).output.hasPrefix(
        "row,column,value\n1,1,2.0\n1,2,1.0\n2,2,3.0\n"))
    #expect(
      output("hessian", "x*y", "--at", "x=1,y=2", "--format", "csv") == "x,y\n0.0,1.0\n1.0,0.0\n")
    #expect(output("jacobian", "1/x", "--at", "0", "--format", "csv") == "x\n-inf\n")
    // Many points: a row for each.
    let many = Tool.run(
      ["jacobian", "x^2", "--points", "-", "--format", "csv"], input: "x\n1\n2\n")
    #expect(many.output == "x,value,d/dx\n1,1.0,2.0\n2,4.0,4.0\n")
  }

  @Test("Matrix Market: general for a Jacobian, symmetric for a Hessian")
  func matrixMarket() {
    #expect(
      Tool.run(system + ["--format", "matrix-market"]).output.hasPrefix(
        "%%MatrixMarket matrix coordinate real general\n3 4 6\n1 1 2.0\n"))
    #expect(
      output("hessian", "x*y", "--at", "x=1,y=2", "--format", "matrix-market")
        == "%%MatrixMarket matrix coordinate real symmetric\n2 2 1\n2 1 1.0\n")
  }

  @Test("the picture has a square for each entry")
  func picture() throws {
    let outcome = Tool.run(system + ["--svg", "p.svg"])
    #expect(outcome.output == Tool.run(system).output)
    let svg = try #require(outcome.files["p.svg"])
    #expect(svg.components(separatedBy: "<rect").count - 1 == 6 + 2)
    #expect(svg.contains(">sweep 2: y, w</text>"))
    #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
    let hessian = Tool.run(["hessian", "x*y", "--at", "x=1,y=2", "--svg", "h.svg"])
    #expect(hessian.files["h.svg"]?.contains("2 × 2, 2 of 4 entries") == true)
  }

  @Test("formulas without variables, and without entries")
  func empty() {
    #expect(output("jacobian", "3", "--sparse", "--sweeps").contains("1 × 0, 0 of 0 entries"))
    #expect(output("jacobian", "3", "--format", "matrix-market").hasSuffix("\n1 0 0\n"))
    #expect(output("hessian", "3", "--sparse").hasSuffix("0 colours: 0 sweeps instead of 0\n"))
    #expect(output("jacobian", "3", "--at", "x=1", "--sparse").contains("f  ·\n"))
    #expect(
      Tool.run(["jacobian", "3", "--svg", "p.svg"]).files["p.svg"]?.hasSuffix("</svg>\n") == true)
  }

  @Test(
    "what cannot be shown is refused",
    arguments: [
      (["jacobian", "x", "--at", "1", "--sweeps", "--format", "csv"], "text or json"),
      (["jacobian", "x", "--points", "-", "--format", "matrix-market"], "there are many"),
      (["jacobian", "x", "--points", "-", "--svg", "p.svg"], "there are many"),
      (["jacobian", "x", "--points", "-", "--sparse", "--format", "csv"], "text or json"),
      (["hessian", "x", "--points", "-", "--sparse", "--format", "jsonl"], "text or json"),
      (["jacobian", "x", "--at", "1", "--format", "matrixmarket"], "'matrix-market'"),
      (["gradient", "x", "--at", "1", "--sparse"], "Unknown option"),
      (["hessian", "x", "--at", "1", "--sweeps"], "Unknown option"),
      (["gradient", "x", "--at", "1", "--format", "matrix-market"], "'tsv' or 'value'"),
      (["jacobian", "x", "--at", "1", "--svg"], "Missing value"),
    ] as [([String], String)])
  func refused(arguments: [String], message: String) {
    let outcome = Tool.run(arguments, input: "x\n1\n2\n")
    #expect(outcome.exitCode == .usage && outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("a picture that cannot be written ends with its own code")
  func unwritable() {
    let host = Host(
      standardInput: { () throws(InputFailure) in [] },
      file: { _ throws(InputFailure) in [] }, write: { _ in .written },
      writeFile: { _, _ in .failed("No space left on device") })
    let arguments = ["jacobian", "x", "--at", "1", "--svg", "p.svg"].map { Array($0.utf8) }
    let (code, errors) = Tool.run(arguments, in: host)
    #expect(code == .outputFailed)
    #expect(errors == "Error: Cannot write 'p.svg': No space left on device\n")
  }
}
