internal import DualNumbers
import Rendering
internal import Symbolic

extension Demo {
  static let swell = Demo(
    name: "swell",
    abstract:
      "Expression swell: operations of a derivative as a formula, by dual numbers and by a tape."
  ) {
    let names = ["written out", "simplified", "each part once", "dual number", "tape"]
    var curves = names.map { Chart.Curve(name: $0, points: []) }
    var iterated = Table(["n", "f"] + names)
    for n in 1...10 {
      let counts = iteratedCounts(n)
      iterated.add([n, counts.function] + counts.derivatives)
      for (place, count) in counts.derivatives.enumerated() where (count ?? 0) > 0 {
        curves[place].points.append((Double(n), Double(count ?? 0)))
      }
    }
    var product = Table(["n", "f"] + names)
    for n in [2, 4, 8, 16, 32] {
      let counts = productCounts(n)
      product.add([n, counts.function] + counts.derivatives)
    }
    return Result(
      text: """
        Operations of the derivative of lₙ, with l₁ = x and lₙ = 4·lₙ₋₁·(1 − lₙ₋₁):

        \(iterated.shown)
        Operations of the gradient of x₁·x₂·…·xₙ:

        \(product.shown)
        """,
      picture: Chart(
        title: "Operations of the derivative of lₙ", x: Axis("n"),
        y: Axis("operations", .logarithmic), curves: curves
      ).svg)
  }

  private typealias Counts = (function: Int, derivatives: [Int?])

  private static func logistic<T: RealNumber>(_ x: T, _ n: Int) -> T {
    var l = x
    for _ in 1..<max(n, 1) { l = 4 * l * (1 - l) }
    return l
  }

  private static func iteratedCounts(_ n: Int) -> Counts {
    var graph = FormulaGraph(variables: ["x"])
    var l = graph.variable(0)
    for _ in 1..<max(n, 1) {
      let rest = graph.subtract(graph.number(1), l)
      l = graph.multiply(graph.multiply(graph.number(4), l), rest)
    }
    return counts(
      graph, l, at: [0.3], simplifies: n <= 6
    ) { [logistic($0[0], n)] }
  }

  private static func productCounts(_ n: Int) -> Counts {
    var graph = FormulaGraph(variables: (1...n).map { "x\($0)" })
    var product = graph.variable(0)
    for i in 1..<n { product = graph.multiply(product, graph.variable(i)) }
    return counts(graph, product, at: (1...n).map { 1 + 1 / Double($0) }, simplifies: true) { x in
      [x.dropFirst().reduce(x[0]) { $0 * $1 }]
    }
  }

  /// The operations of a function, and of its derivative by all inputs beside it in five ways.
  private static func counts(
    _ original: FormulaGraph, _ root: FormulaGraph.Place, at x: [Double], simplifies: Bool,
    _ f: @escaping ([ComparedNumber<Double>]) -> [ComparedNumber<Double>]
  ) -> Counts {
    var graph = original
    let inputs = Array(graph.variables.indices)
    let zero = graph.number(0)
    // As in a textbook, each derivative on its own.
    let roots = graph.jacobian(of: [root], by: inputs, .forward)[0].map { $0 ?? zero }
    var simplified: Int?
    if simplifies {
      var simplifier = Simplifier(graph)
      let result = simplifier.simplified(roots)
      simplified = result.writtenCount(of: result.outputs)
    }
    var shared = original
    let fewest = shared.jacobian(of: [root], by: inputs).entries[0].compactMap { $0 }
    let report = ModeComparison(at: x, of: f).countedByAll()
    return (
      original.operationCount(of: [root]),
      [
        graph.writtenCount(of: roots), simplified, shared.operationCount(of: fewest),
        report[.forward].operations, report[.reverse].operations,
      ]
    )
  }
}

extension Table {
  fileprivate mutating func add(_ counts: [Int?]) { add(counts.map { $0.map { "\($0)" } ?? "–" }) }
}
