import Testing

@testable import DualTool

@Suite("Grids")
struct GridTests {
  private func values(_ text: String) throws -> [Double] {
    let axis = try #require(try Axis.parse(Substring(text), of: "x"))
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
      #expect(try Axis.parse(text[...], of: "x") == nil)
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
    let failure = #expect(throws: Failure.self) { try Axis.parse(text[...], of: "x") }
    #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "")")
    #expect(failure?.exitCode == .data)
  }

  @Test("a grid has every combination, the last axis changing fastest")
  func points() throws {
    let axes = try ["0:1:2", "linspace(5,6,2)", "7:1:7"].map { text in
      try #require(try Axis.parse(text[...], of: "x"))
    }
    let grid = try Grid(axes)
    #expect(grid.count == 6)
    let points = (0..<6).map { grid[$0] }
    #expect(points == [[0, 5, 7], [0, 6, 7], [1, 5, 7], [1, 6, 7], [2, 5, 7], [2, 6, 7]])
    for first in 0..<6 {
      for count in 0...6 - first {
        let columns = axes.map { _ in UnsafeMutableBufferPointer<Double>.allocate(capacity: 6) }
        defer { for column in columns { column.deallocate() } }
        grid.fill(columns, from: first, count: count)
        for row in 0..<count { #expect(columns.map { $0[row] } == points[first + row]) }
      }
    }
  }

  @Test("a grid is counted before it runs")
  func counting() throws {
    let long = try #require(try Axis.parse("0:1:1e9", of: "x"))
    #expect(try Grid([long, long]).count == 1_000_000_002_000_000_001)
    let failure = #expect(throws: Failure.self) { try Grid([long, long, long]) }
    #expect(
      failure?.message
        == "the grid of '--at' has more points than can be counted: 1000000001 x 1000000001 x 1000000001"
    )
  }
}
