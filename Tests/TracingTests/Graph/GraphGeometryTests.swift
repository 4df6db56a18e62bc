import DerivativeRules
import Testing
import Tracing

@Suite("Places of graphs")
struct GraphGeometryTests {
  typealias Number = Traced<Double>
  /// Thirty functions: small ones, wide ones, deep ones, inputs that are used everywhere.
  static let traces: [EvaluationTrace] = {
    let functions: [([Number]) -> [Number]] = [
      { [log($0[0]) + $0[0] * $0[1] - sin($0[1])] }, { [$0[0] * $0[0]] },
      { [$0[0] / $0[1] + $0[1] / $0[0]] }, { x in [fma(x[0], x[1], x[2])] },
      { x in [clamp(x[0] * x[1], x[1], x[2])] }, { x in [hypot(x[0], x[1], x[2]), x[0]] },
      { x in [x[0], x[0], x[1] * x[0]] }, { x in [exp(x[0]) / (1 + exp(x[0]))] },
      { x in [sigmoid(sigmoid(sigmoid(x[0] * x[1])))] },
      { x in
        let h = [tanh(x[0] * x[1] + x[2]), tanh(x[0] * x[2] - x[1])]
        return [(h[0] * x[3] + h[1] * x[4] - 1) * (h[0] * x[3] + h[1] * x[4] - 1)]
      },
    ]
    var traces = functions.map { EvaluationTrace(outputsOf: $0, at: [0.7, 1.3, 2.1, 0.4, -0.6]) }
    for size in 1...10 {
      traces.append(
        EvaluationTrace(at: [0.9, 0.5]) { x in
          var sum = x[0] * x[1]
          for step in 0..<(3 * size) {
            sum = step % 3 == 0 ? sin(sum * x[0]) : step % 3 == 1 ? sum + x[1] : sum / (1 + sum)
          }
          return sum
        })
      traces.append(
        EvaluationTrace(at: (1...size).map { Double($0) / 3 }) { x in
          var layer = x
          for _ in 0..<3 {
            layer = layer.indices.map { i in
              tanh(layer[i] + layer[(i + 1) % layer.count] * layer[(i + 2) % layer.count])
            }
          }
          return layer.reduce(0) { $0 + $1 }
        })
    }
    return traces
  }()

  @Test("There are thirty")
  func count() { #expect(Self.traces.count == 30) }

  @Test("No line crosses a label or a box, no label a label or a box", arguments: 0..<30)
  func overlaps(_ place: Int) {
    for isVertical in [false, true] {
      let trace = Self.traces[place]
      let graph = ComputationalGraph(trace)
      let geometry = GraphGeometry(trace, graph, .readable, isVertical: isVertical)
      func hits(_ point: GraphGeometry.Point, _ area: GraphGeometry.Rectangle, _ inset: Double)
        -> Bool
      {
        point.x > area.x + inset && point.x < area.x + area.width - inset
          && point.y > area.y + inset && point.y < area.y + area.height - inset
      }
      func meet(_ a: GraphGeometry.Rectangle, _ b: GraphGeometry.Rectangle) -> Bool {
        a.x + 0.5 < b.x + b.width && b.x + 0.5 < a.x + a.width && a.y + 0.5 < b.y + b.height
          && b.y + 0.5 < a.y + a.height
      }
      var faults: [String] = []
      let labels = geometry.labels.compactMap { $0?.area }
      for (index, line) in geometry.lines.enumerated() {
        for point in geometry.points(of: line) {
          for (node, box) in geometry.boxes.enumerated() where hits(point, box, 0.5) {
            faults.append("line \(index) crosses box \(node)")
          }
          for (label, area) in labels.enumerated() where hits(point, area, 0.5) {
            faults.append("line \(index) crosses label \(label)")
          }
        }
      }
      for (place, label) in labels.enumerated() {
        for other in labels.dropFirst(place + 1) where meet(label, other) {
          faults.append("labels meet")
        }
        for box in geometry.boxes where meet(label, box) { faults.append("a label is on a box") }
      }
      for (place, box) in geometry.boxes.enumerated() {
        for other in geometry.boxes.dropFirst(place + 1) where meet(box, other) {
          faults.append("boxes meet")
        }
      }
      for area in geometry.boxes + labels {
        if area.x < 0 || area.y < 0 || area.x + area.width > geometry.width
          || area.y + area.height > geometry.height
        {
          faults.append("something is outside")
        }
      }
      let found = "\(isVertical): \(Set(faults).sorted().prefix(5))"
      #expect(found == "\(isVertical): []")
    }
  }
}
