import DualTool
import TestSupport
import Testing

@Suite("dual fit")
struct FitCommandTests {
  /// The data as a file, the response in front.
  private func csv(_ set: ReferenceFit) -> String {
    let names = set.predictors.count == 1 ? ["x"] : set.predictors.indices.map { "x\($0 + 1)" }
    let columns = [set.responses] + set.predictors
    let rows = set.responses.indices.map { i in columns.map { "\($0[i])" } }
    return ([["y"] + names] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  @Test(
    "the sets of NIST from both starts: parameters to 8 digits, standard errors to 4",
    arguments: ReferenceFit.all)
  func certified(_ set: ReferenceFit) throws {
    #expect(ReferenceFit.all.count == 27)
    // Its residuals are rounding: see the tests of the method itself.
    let isExactlyFitted = set.name == "Lanczos1"
    for start in 0..<2 {
      let values = set.parameters.enumerated().map { "b\($0.offset + 1)=\($0.element[start])" }
      let outcome = Tool.run(
        [
          "fit", set.model, "--data", "set.csv", "--start", values.joined(separator: ","),
          "--format", "json",
        ], files: ["set.csv": csv(set)])
      let result = try #require(try jsonResults(outcome).first)
      let parameters = try result.named("parameters")
      let errors = try result.named("standardErrors")
      for (k, certified) in set.parameters.enumerated() {
        #expect(parameters[k].name == "b\(k + 1)")
        #expect(
          (parameters[k].number - certified[2]).magnitude <= 1e-8 * certified[2].magnitude,
          "\(set.name): \(parameters[k])")
        let tolerance = isExactlyFitted ? 2e-3 : 1e-4
        #expect((errors[k].number - certified[3]).magnitude <= tolerance * certified[3])
      }
      let sum = try result.number("sumOfSquares")
      #expect((sum / set.sumOfSquares - 1).magnitude < (isExactlyFitted ? 1e-2 : 1e-9))
    }
  }

  private let files = [
    "decay.csv": "time,count\n0,10\n1,6.1\n2,3.6\n3,2.2\n", "two.csv": "x,y\n1,2\n2,3\n",
    "word.csv": "x,y\n1,2\n2,three\n",
  ]

  @Test("text has values with standard errors, and what is left")
  func text() {
    let text = Tool.run(
      [
        "fit", "a*exp(-b*time)", "--data", "decay.csv", "--y", "count", "--start", "a=8,b=1",
      ], files: files
    ).output
    #expect(text.hasPrefix("count = a*exp(-b*time)\n4 rows, from a = 8, b = 1\n\n   value  "))
    #expect(text.contains("\na  10.01698147112"))
    #expect(text.contains("\ndegrees of freedom  2\n"))
    let exact = Tool.run(
      ["fit", "a + b*x", "--data", "-", "--start", "a=0,b=0", "--format", "value"],
      input: "x,y\n1,2\n2,3\n")
    #expect(exact.output == "1 1\n" || exact.output.hasPrefix("1"))
    let full = Tool.run(
      ["fit", "a + b*x", "--data", "two.csv", "--start", "a=0,b=0"], files: files)
    #expect(full.output.contains("As many parameters as rows"))
    let vague = Tool.run(
      ["fit", "a*b + 0*time", "--data=decay.csv", "--y=count", "--start=a=8,b=1"], files: files)
    #expect(vague.output.contains("The data do not determine every parameter"))
  }

  @Test(
    "what is wrong with a model or its data is said",
    arguments: [
      (["a*x", "--start=a=1"], ExitCode.usage, "Missing expected option '--data <file>'"),
      (["a*x", "--data=two.csv"], .data, "'a' is neither a column of 'two.csv' nor a parameter"),
      (["x", "--data=two.csv"], .usage, "Missing expected option '--start"),
      (["a*x", "--data=decay.csv", "--start=a=1"], .usage, "There is no column 'y' to fit"),
      (["a*tim", "--data=decay.csv", "--y=count", "--start=a=1"], .data, "Did you mean 'time'?"),
      (["a*x", "--data=two.csv", "--start=a=1,c=2"], .usage, "no parameter 'c' (in '--start')"),
      (["a*x", "--data=two.csv", "--start=a=1,x=2"], .usage, "'x' is a column of 'two.csv'"),
      (["a*x+b+c", "--data=two.csv", "--start=a=1,b=1,c=1"], .data, "2 rows, fewer than"),
      (["log(a)*x", "--data=two.csv", "--start=a=-8"], .data, "not finite in row 1 of the data"),
      (["a*x", "--data=word.csv", "--start=a=1"], .data, "line 3 of 'word.csv'"),
      (["a*x", "--data=none.csv", "--start=a=1"], .noInput, "Cannot read 'none.csv'"),
      (["[a, x]", "--data=two.csv", "--start=a=1"], .data, "a model is one formula, not 2"),
    ] as [([String], ExitCode, String)])
  func failures(arguments: [String], code: ExitCode, message: String) {
    let outcome = Tool.run(["fit"] + arguments, files: files)
    #expect(outcome.exitCode == code)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
