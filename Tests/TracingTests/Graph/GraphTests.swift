import DualNumbers
import Foundation
import Testing
import Tracing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The computational graph")
struct GraphTests {
  /// A trace of about `count` operations with branches and long edges.
  static func network(_ count: Int) -> EvaluationTrace {
    EvaluationTrace(at: [0.3, 0.7, 1.1]) { x in
      var layer = x
      var operations = 0
      while operations < count {
        let sum = layer[0] * x[0] + layer[1]
        layer = [tanh(sum), sin(layer[1] * layer[2]), sum - layer[2]]
        operations += 6
      }
      return layer[0] + layer[1] + layer[2]
    }
  }

  @Test("Nodes and edges are those of the trace", arguments: [1, 20, 200])
  func structure(_ count: Int) {
    let trace = Self.network(count)
    let graph = ComputationalGraph(trace)
    #expect(graph.nodes.count == trace.rows.count + 1)
    let operands = trace.rows.reduce(0) { $0 + $1.operands.filter { $0.row != nil }.count }
    #expect(graph.edges.count == operands + 1)
    for edge in graph.edges {
      #expect(graph.nodes[edge.source].layer < graph.nodes[edge.target].layer)
    }
  }

  @Test("No two nodes of a layer overlap", arguments: [1, 20, 200, 1000])
  func distances(_ count: Int) {
    let graph = ComputationalGraph(Self.network(count))
    let layout = LayeredLayout(graph, distance: 80, waypointDistance: 20)
    for layer in 0..<layout.layers {
      let places = graph.nodes.indices.filter { graph.nodes[$0].layer == layer }
        .map { layout.across[$0] }.sorted()
      for (a, b) in zip(places, places.dropFirst()) { #expect(b - a >= 79.999) }
    }
    #expect(layout.across.allSatisfy { $0 >= 0 && $0 <= layout.breadth })
  }

  @Test("The picture is well-formed XML and has every node, edge and number")
  func svg() throws {
    let trace = EvaluationTrace(of: lecture, at: [2, 5])
    let text = trace.rendered(as: .svg, sweeps: .both)
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    for part in [
      "v₂ = v₋₁·v₀", "11.652", "v̇ 5.5", "v̄ 1.716", "cos v₀ = 0.284",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("Beyond the limit the picture says what it leaves out")
  func limit() {
    let trace = Self.network(1000)
    let text = trace.svg(limit: 100)
    #expect(text.contains("Not shown: \(trace.rows.count - 100) of \(trace.rows.count) rows"))
    #expect(trace.dot(limit: 100).contains("Not shown: \(trace.rows.count - 100)"))
    #expect(!trace.svg(limit: 2000).contains("Not shown"))
  }

  @Test("DOT has a line for each node and edge, and nothing ends a label early")
  func dot() {
    let trace = EvaluationTrace(at: [2], inputNames: ["a\"\\"]) { x in x[0] * x[0] }
    let lines = trace.rendered(as: .dot).split(separator: "\n").map(String.init)
    #expect(lines.contains("  v0 [label=\"v₀ = a\\\"\\\\\\n2\\nv̇ = 1\"];"))
    #expect(lines.filter { $0.contains("->") }.count == 3)
  }
}
