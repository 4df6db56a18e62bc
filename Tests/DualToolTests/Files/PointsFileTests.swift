import DualTool
import Testing

/// Files of points in, rows of results out.
@Suite("Files of points")
struct PointsFileTests {
  private func output(
    _ arguments: String..., input: String = "", files: [String: String] = [:]
  ) -> String {
    let outcome = Tool.run(arguments, input: input, files: files)
    #expect(outcome.errors == "" && outcome.exitCode == .success, "\(outcome.errors)")
    return outcome.output
  }

  @Test("columns by name, others passed through, and every spelling of the option")
  func passedThrough() {
    let text = "id,y,x,\"a label\"\n7,2,3,\"p,\"\"q\"\"\"\n8,5,4,\n"
    let expected = """
      id,y,x,"a label",value,d/dy,d/dx
      7,2,3,"p,""q\""",6.0,3.0,2.0
      8,5,4,,20.0,4.0,5.0

      """
    for option in ["--points", "--input", "-i"] {
      #expect(output("x*y", option, "-", "--format", "csv", input: text) == expected)
    }
    #expect(output("x*y", "--input=p.csv", "--format", "csv", files: ["p.csv": text]) == expected)
  }

  @Test("every form of input gives the same rows")
  func inputForms() {
    let expected = "x,y,value,d/dx,d/dy\n1,2,2.0,2.0,1.0\n3,4,12.0,4.0,3.0\n"
    let files = [
      "p.csv": "x,y\n1,2\n3,4\n", "p.tsv": "x\ty\n1\t2\n3\t4\n", "P.TAB": "x\ty\n1\t2\n3\t4",
      "p.jsonl": "{\"x\": 1, \"y\": 2}\n{\"y\": 4, \"x\": 3}\n",
      "p.ndjson": "{\"x\":1,\"y\":2}\n{\"x\":3,\"y\":4}\n",
      "p.txt": "x,y\r\n1,2\r\n3,4\r\n", "bom.csv": "\u{FEFF}x,y\n1,2\n3,4\n",
    ]
    for name in files.keys.sorted() {
      #expect(output("x*y", "-i", name, "--format", "csv", files: files) == expected, "\(name)")
    }
    let columns = "  x    y\n# comment\n 1    2\n\n 3\t4\n"
    #expect(
      output("x*y", "-i", "-", "--input-format", "columns", "--format=csv", input: columns)
        == expected)
    #expect(
      output("x*y", "-i", "-", "--delimiter", ";", "--format=csv", input: "x;y\n1;2\n3;4\n")
        == expected)
    #expect(
      output("x*y", "-i", "-", "--delimiter", "tab", "--format=csv", input: "x\ty\n1\t2\n3\t4\n")
        == expected)
    let bare = output(
      "x*y", "-i", "-", "--no-header", "--columns", "x,y", "--format=csv", input: "1,2\n3,4\n")
    #expect(bare == "1,2,2.0,2.0,1.0\n3,4,12.0,4.0,3.0\n")
  }

  @Test("every form of output has the same numbers")
  func outputForms() {
    let text = "n,x\na,0\n\"b c\",2\n"
    func rows(_ form: String) -> String {
      output("1/x", "-i", "-", "--format", form, input: text)
    }
    #expect(rows("csv") == "n,x,value,d/dx\na,0,inf,-inf\n\"b c\",2,0.5,-0.25\n")
    #expect(rows("tsv") == "n\tx\tvalue\td/dx\na\t0\tinf\t-inf\nb c\t2\t0.5\t-0.25\n")
    #expect(
      rows("jsonl") == """
        {"n": "a", "x": 0, "value": "inf", "d/dx": "-inf"}
        {"n": "b c", "x": 2, "value": 0.5, "d/dx": -0.25}

        """)
    #expect(
      rows("json") == """
        {"expression": "1/x", "at": {"x": 0.0}, "value": "inf", "gradient": {"x": "-inf"}}
        {"expression": "1/x", "at": {"x": 2.0}, "value": 0.5, "gradient": {"x": -0.25}}

        """)
    #expect(rows("text").hasPrefix("f = 1/x   at x = 0\n"))
  }

  @Test("every command names its results alike")
  func commands() {
    let text = "x,y\n2,3\n"
    func header(_ arguments: String...) -> String {
      let all = Tool.run(arguments + ["-i", "-", "--format", "csv"], input: text).output
      return String(all.prefix { $0 != "\n" })
    }
    #expect(header("gradient", "x*y", "--wrt", "y") == "x,y,value,d/dy")
    #expect(
      header("derivative", "x*y", "--wrt", "x", "--order", "3") == "x,y,value,d/dx,d2/dx2,d3/dx3")
    #expect(header("jacobian", "x*y", "x+y") == "x,y,f1,f2,d f1/dx,d f1/dy,d f2/dx,d f2/dy")
    #expect(header("hessian", "x*y") == "x,y,value,d/dx,d/dy,d2/dx2,d2/dxdy,d2/dy2")
    let rows = Tool.run(["hessian", "x^2*y", "-i", "-", "--format", "csv"], input: text).output
    #expect(rows.hasSuffix("\n2,3,12.0,12.0,4.0,6.0,4.0,0.0\n"))
  }

  @Test("constants of --at fill what the file lacks")
  func constants() {
    #expect(
      output("k*x", "-i", "-", "--at", "k=pi", "--wrt", "x", "--format", "csv", input: "x\n2\n")
        == "x,value,d/dx\n2,6.283185307179586,3.141592653589793\n")
    // A number without a name is that of the only variable that the file lacks.
    #expect(
      output("k*x", "-i", "-", "--at", "3", "--format", "csv", input: "x\n2\n")
        == "x,value,d/dk,d/dx\n2,6.0,2.0,3.0\n")
  }

  @Test("rows of results at one point")
  func onePoint() {
    #expect(
      output("x*y", "--at", "x=2,y=5", "--format", "csv")
        == "x,y,value,d/dx,d/dy\n2.0,5.0,10.0,5.0,2.0\n")
    #expect(
      output("derivative", "x^2", "--at", "3", "--format", "jsonl")
        == "{\"x\": 3.0, \"value\": 9.0, \"d/dx\": 6.0}\n")
    #expect(output("2*pi", "--format", "csv") == "value\n6.283185307179586\n")
  }

  @Test("derivatives alone, and fewer digits")
  func shapes() {
    let text = "x,value\n3,9\n"
    #expect(
      output("1/x", "-i", "-", "--only-derivatives", "--format", "csv", input: text)
        == "d/dx\n-0.1111111111111111\n")
    #expect(
      output(
        "1/x", "-i", "-", "--only-derivatives", "--digits", "2", "--format", "tsv", input: text)
        == "d/dx\n-0.11\n")
    #expect(
      output(
        "jacobian", "x", "x^2", "-i", "-", "--only-derivatives", "--format", "csv", input: "x\n3\n")
        == "d f1/dx,d f2/dx\n1.0,6.0\n")
    #expect(
      output("1/x", "-i", "-", "--digits", "3", "--format", "jsonl", input: "x\n3\n")
        == "{\"x\": 3, \"value\": 0.333, \"d/dx\": -0.111}\n")
  }

  @Test("single precision")
  func single() {
    #expect(
      output("1/x", "-i", "-", "--float", "--format", "csv", input: "x\n3\n")
        == "x,value,d/dx\n3,0.33333334,-0.11111111\n")
  }

  @Test("a file of results has the form that its name says, and is complete")
  func outputFile() {
    let forms = [
      "o.csv": "x,value,d/dx\n2,4.0,4.0\n", "o.tsv": "x\tvalue\td/dx\n2\t4.0\t4.0\n",
      "o.jsonl": "{\"x\": 2, \"value\": 4.0, \"d/dx\": 4.0}\n",
      "o.txt": "f = x^2   at x = 2\nvalue  4\n∂f/∂x  4\n",
      "o.json":
        "{\"expression\": \"x^2\", \"at\": {\"x\": 2.0}, \"value\": 4.0, \"gradient\": {\"x\": 4.0}}\n",
    ]
    for (name, text) in forms {
      let outcome = Tool.run(["x^2", "-i", "-", "--output", name], input: "x\n2\n")
      #expect(outcome.files == [name: text] && outcome.output == "" && outcome.exitCode == .success)
    }
    #expect(
      output("x^2", "-i", "-", "--output", "-", "--format", "csv", input: "x\n2\n")
        == forms["o.csv"])
  }

  @Test("a header alone is a file of no points")
  func noPoints() {
    #expect(output("x^2", "-i", "-", "--format", "csv", input: "x\n") == "x,value,d/dx\n")
    #expect(output("x^2", "-i", "-", input: "x\n") == "")
    #expect(output("x^2", "-i", "-", "--no-header", "--columns=x", "--format", "csv") == "")
  }

  @Test("missing numbers")
  func missing() {
    let text = "id,x\na,1\nb,\nc,NA\n"
    #expect(
      output("x^2", "-i", "-", "--missing", "nan", "--format", "csv", input: text)
        == "id,x,value,d/dx\na,1,1.0,2.0\nb,,nan,nan\nc,NA,nan,nan\n")
    let outcome = Tool.run(["x^2", "-i", "-", "--format", "csv"], input: text)
    #expect(outcome.exitCode == .data && outcome.output == "id,x,value,d/dx\na,1,1.0,2.0\n")
    #expect(
      outcome.errors.hasPrefix(
        "Error: line 3 of standard input (row 2), column 'x': '' is missing (--missing nan"))
  }
}
