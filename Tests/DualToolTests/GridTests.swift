import DualTool
import Testing

@Suite("Grids")
struct GridTests {
  private func values(_ text: String) throws -> [Double] {
    let axis = try #require(try GridAxis.parse(Substring(text), of: "x"))
    return (0..<axis.count).map { axis[$0] }
  }

  @Test("steps are counted from the start, and reach the end where one hits it")
  func steps() throws {
    #expect(try values("0:1:3") == [0, 1, 2, 3])
    #expect(try values("0:0.1:1") == (0...10).map { 0 + Double($0) * 0.1 })
    // 3·0.1 is one unit beyond 0.3, and is the third step all the same.
    #expect(try values("0:0.1:0.3") == [0, 0.1, 0.2, 0.30000000000000004])
    #expect(try values("0:0.4:1") == [0, 0.4, 0.8])
    #expect(try values("3:-1:1") == [3, 2, 1])
    #expect(try values("2:1:2") == [2])
    #expect(try values("0:pi/4:pi").count == 5)
    #expect(try values(" -1 : 0.5 : max(0, 1) ").count == 5)
    // A million steps do not add their errors up.
    #expect(try values("0:0.000001:1").last == 1)
    #expect(try values("100:0.1:200").count == 1001)
  }

  @Test("linspace has both ends exactly, logspace powers of ten")
  func spaces() throws {
    #expect(try values("linspace(0, 1, 11)").count == 11)
    #expect(try values("linspace(0,1,3)") == [0, 0.5, 1])
    #expect(try values("linspace(0.1, 0.7, 7)").last == 0.7)
    #expect(try values("linspace(2,2,1)") == [2])
    #expect(try values("logspace(-3, 3, 7)") == [1e-3, 1e-2, 0.1, 1, 10, 100, 1000])
  }

  @Test("a number is no axis")
  func numbers() throws {
    for text in ["1", "pi/4", "max(1,2)", "-1e5"] {
      #expect(try GridAxis.parse(text[...], of: "x") == nil)
    }
  }

  @Test(
    "what is no grid is refused in plain words",
    arguments: [
      ("0:1", "has 2 parts; write start:step:end"), ("0:1:2:3", "has 4 parts"),
      ("0:0:1", "the step is 0"), ("0:-1:1", "lead away from 1.0"), ("1:1:0", "lead away from 0.0"),
      ("0:1:inf", "have to be finite"), ("0:1e-300:1", "more than 2^53 steps"),
      ("0::1", "the step of the values of 'x' is missing"), ("0:x:1", "'x' is no constant"),
      ("linspace(0,1)", "has 2 arguments"), ("linspace(0,1,2.5)", "the count is an integer from 1"),
      ("linspace(0,1,0)", "the count is an integer from 1"),
      ("linspace(0,1,1)", "one value cannot be both"), ("logspace(0,inf,3)", "have to be finite"),
      ("linspace(-1e308, 1e308, 3)", "have to be finite"),
    ])
  func refusals(text: String, message: String) {
    let failure = #expect(throws: Failure.self) { try GridAxis.parse(text[...], of: "x") }
    #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "")")
    #expect(failure?.exitCode == .data)
  }

  @Test("a grid has every combination, the last axis changing fastest")
  func points() throws {
    let axes = try ["0:1:2", "linspace(5,6,2)", "7:1:7"].map { text in
      try #require(try GridAxis.parse(text[...], of: "x"))
    }
    let grid = try Grid(axes)
    #expect(grid.count == 6)
    let points = (0..<6).map { grid[$0] }
    #expect(points == [[0, 5, 7], [0, 6, 7], [1, 5, 7], [1, 6, 7], [2, 5, 7], [2, 6, 7]])
  }

  @Test("commands run at every point of a grid, in the order that '--at' has")
  func rows() {
    func output(_ arguments: String...) -> String {
      let outcome = Tool.run(arguments)
      #expect(outcome.exitCode == .success, "\(outcome.errors)")
      return outcome.output
    }
    #expect(
      output("gradient", "x*y", "--at", "x=0:0.5:1,y=3", "--format", "csv")
        == "x,y,value,d/dx,d/dy\n0.0,3.0,0.0,3.0,0.0\n0.5,3.0,1.5,3.0,0.5\n1.0,3.0,3.0,3.0,1.0\n")
    #expect(
      output("eval", "x^2+y", "--at", "x=linspace(0,1,2)", "--at", "y=1:1:2", "--format", "tsv")
        == "x\ty\tvalue\n0.0\t1.0\t1.0\n0.0\t2.0\t2.0\n1.0\t1.0\t2.0\n1.0\t2.0\t3.0\n")
    #expect(output("eval", "x^2", "--at", "0:1:3", "--format", "value") == "0\n1\n4\n9\n")
    #expect(
      output("eval", "x > 0 ? x : 2", "--at", "x=-1:1:1", "--format", "value") == "2\n2\n1\n")
    #expect(output("hvp", "x^2", "--at", "1:1:2", "--along", "1").contains("at x = 2"))
    // Rows have the bits of one point.
    let grid = output("gradient", "sin(x)/x", "--at", "0.1:0.1:0.9", "--format", "json")
    let single = (0..<9).map { k in
      output("gradient", "sin(x)/x", "--at", "\(0.1 + Double(k) * 0.1)", "--format", "json")
    }
    #expect(grid == single.joined())
  }

  @Test("a name that the formula lacks is told in a grid, too")
  func unused() {
    let outcome = Tool.run(["gradient", "x", "--at", "x=0:1:1,q=2", "--format", "csv"])
    #expect(outcome.output == "x,q,value,d/dx,d/dq\n0.0,2.0,0.0,1.0,0.0\n1.0,2.0,1.0,1.0,0.0\n")
    #expect(outcome.errors.contains("the formula has no variable 'q': the derivative is 0"))
  }

  @Test(
    "what takes one point takes no grid, and a file takes none beside it",
    arguments: [
      (["trace", "x", "--at", "0:1:2"], "'trace' takes one point"),
      (["check", "x", "--at", "x=0:1:2"], "'check' takes one point"),
      (["solve", "x", "--at", "x=0:1:2"], "'solve' takes one point"),
      (["gradient", "x*y", "--at", "y=0:1:2", "-i", "-"], "those of a file or those of a grid"),
      (["jacobian", "x", "--at", "0:1:2", "--svg", "p.svg"], "there are many"),
      (["eval", "sum(i,1,n,i)", "--at", "n=1:1:3"], "give 'n' an integer value"),
    ])
  func onePoint(arguments: [String], message: String) {
    let outcome = Tool.run(arguments, input: "x\n1\n")
    #expect(outcome.exitCode != .success && outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("a grid is counted before it runs")
  func counting() throws {
    let long = try #require(try GridAxis.parse("0:1:1e9", of: "x"))
    #expect(try Grid([long, long]).count == 1_000_000_002_000_000_001)
    let failure = #expect(throws: Failure.self) { try Grid([long, long, long]) }
    #expect(
      failure?.message
        == "the grid of '--at' has more points than can be counted: 1000000001 x 1000000001 x 1000000001"
    )
  }
}
