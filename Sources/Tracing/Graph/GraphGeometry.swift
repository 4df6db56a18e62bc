import DerivativeRules

/// Where everything of a graph's picture is: boxes, lines, labels.
///
/// Between two layers lies first a strip where lines bend, with nothing else in it, then a strip where every line runs straight
/// to the side of a box or past one, with its label over it. Lines past a box keep their distance, so that no line crosses a
/// box or a label, whatever the graph.
package struct GraphGeometry {
  package typealias Point = (x: Double, y: Double)

  package struct Rectangle: Equatable, Sendable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double
  }

  /// A piece of a line.
  package enum Piece {
    case straight(Point)
    /// From where the line is, bending to a point.
    case bend(Point)
  }

  package struct Line {
    package var start: Point
    package var pieces: [Piece]
  }

  package struct Label {
    package var text: String
    package var area: Rectangle
  }

  /// The box of each node.
  package private(set) var boxes: [Rectangle] = []
  package private(set) var lines: [Line] = []
  /// The label of each edge; of an edge to an output, none.
  package private(set) var labels: [Label?] = []
  package private(set) var width = 0.0
  package private(set) var height = 0.0
  /// Whether layers run from top to bottom.
  package let isVertical: Bool

  static let margin = 16.0
  private static let letter = 6.4
  private let sizes: Sizes
  private let graph: ComputationalGraph
  private let layout: LayeredLayout
  /// Along the layers: where the boxes of each begin, and how deep the strip for labels ahead of them is.
  private var starts: [Double] = []
  private var strips: [Double] = []

  init(
    _ graph: ComputationalGraph, isVertical: Bool, isCompact: Bool = false,
    label: (ComputationalGraph.Edge, _ limit: Int) -> String
  ) {
    self.graph = graph
    self.isVertical = isVertical
    sizes = isCompact ? .compact : .full
    layout = LayeredLayout(
      graph, distance: sizes.distance(isVertical),
      waypointDistance: isVertical ? sizes.passing.vertical : sizes.passing.horizontal)
    let fans = fans
    var texts: [String] = []
    for (index, edge) in graph.edges.enumerated() {
      guard edge.place != nil else {
        texts.append("")
        continue
      }
      let limit =
        isCompact
        ? edge.isCut ? (fans[index].count == 1 ? 6 : 3) : 0
        : Self.limit(fan: fans[index].count, isVertical)
      texts.append(limit < 3 ? "" : label(edge, limit))
    }
    placeLayers(texts)
    for node in graph.nodes.indices { boxes.append(self.box(of: node)) }
    for index in graph.edges.indices {
      let port = port(ofEdge: index, fans[index])
      lines.append(line(index, port))
      labels.append(texts[index].isEmpty ? nil : self.label(texts[index], at: port, index))
    }
    // A label of the first layer may reach beyond the boxes.
    width += isVertical ? 24 : 0
  }

  /// Of each edge, its place among those that arrive at the same box, in the order in which they come, and their number.
  private var fans: [(place: Int, count: Int)] {
    var arriving = Array(repeating: [Int](), count: graph.nodes.count)
    for (index, edge) in graph.edges.enumerated() { arriving[edge.target].append(index) }
    func origin(_ index: Int) -> Double {
      graph.edges[index].isCut
        ? -.infinity
        : layout.waypoints[index].last?.across ?? layout.across[graph.edges[index].source]
    }
    var fans = Array(repeating: (place: 0, count: 0), count: graph.edges.count)
    for edges in arriving {
      for (place, found) in places(sortedBy: edges.map(origin)).enumerated() {
        fans[edges[found]] = (place, edges.count)
      }
    }
    return fans
  }

  /// How many letters a label has place for, where so many edges arrive at a box.
  private static func limit(fan: Int, _ isVertical: Bool) -> Int {
    if !isVertical { return fan < 4 ? 17 : 0 }
    return fan == 1 ? 13 : fan == 2 ? 9 : fan == 3 ? 6 : 0
  }

  private mutating func placeLayers(_ texts: [String]) {
    strips = Array(repeating: sizes.strip, count: max(1, layout.layers))
    for (edge, text) in zip(graph.edges, texts) where !isVertical {
      let layer = graph.nodes[edge.target].layer
      let name = edge.isCut ? 14.0 : 0
      strips[layer] = max(
        strips[layer], Double(text.unicodeScalars.count) * Self.letter + 16 + name)
    }
    var place = Self.margin
    for layer in strips.indices {
      if layer > 0 { place += depth + bend + strips[layer] }
      starts.append(place)
    }
    let along = place + depth + Self.margin
    let across = layout.breadth + breadth + 2 * Self.margin
    (width, height) = isVertical ? (across, along) : (along, across)
  }

  // MARK: Along and across the layers

  private func point(_ along: Double, _ across: Double) -> Point {
    isVertical ? (across, along) : (along, across)
  }

  private func across(_ value: Double) -> Double {
    Self.margin + breadth / 2 + value
  }

  private var depth: Double { isVertical ? sizes.box.height : sizes.box.width }
  private var breadth: Double { isVertical ? sizes.box.width : sizes.box.height }
  private var bend: Double { isVertical ? sizes.bend.vertical : sizes.bend.horizontal }

  private func box(of node: Int) -> Rectangle {
    let size = graph.nodes[node].kind == .output ? sizes.output : sizes.box
    let start = starts[graph.nodes[node].layer]
    let middle = across(layout.across[node])
    return isVertical
      ? Rectangle(x: middle - size.width / 2, y: start, width: size.width, height: size.height)
      : Rectangle(x: start, y: middle - size.height / 2, width: size.width, height: size.height)
  }

  /// Where an edge arrives: edges at one box side by side.
  private func port(ofEdge index: Int, _ fan: (place: Int, count: Int)) -> Point {
    let target = graph.edges[index].target
    let room = breadth - (isVertical ? sizes.box.width / 5 : sizes.box.height / 5)
    let widest = isVertical ? sizes.pitch.vertical : sizes.pitch.horizontal
    let pitch = fan.count > 1 ? min(widest, room / Double(fan.count - 1)) : 0
    let shift = pitch * (Double(fan.place) - Double(fan.count - 1) / 2)
    return point(starts[graph.nodes[target].layer] - 1, across(layout.across[target]) + shift)
  }

  private func line(_ index: Int, _ port: Point) -> Line {
    let edge = graph.edges[index]
    let layer = graph.nodes[edge.target].layer
    let portAcross = isVertical ? port.x : port.y
    if edge.isCut {
      return Line(
        start: point(starts[layer] - strips[layer] + 2, portAcross), pieces: [.straight(port)])
    }
    var place = across(layout.across[edge.source])
    var along = starts[graph.nodes[edge.source].layer] + depth
    if graph.nodes[edge.source].kind == .output { along -= depth }
    var line = Line(start: point(along, place), pieces: [])
    for stop in layout.waypoints[index] {
      let next = across(stop.across)
      along = starts[stop.layer - 1] + depth
      if (next - place).magnitude > 0.05 {
        if !line.pieces.isEmpty { line.pieces.append(.straight(point(along, place))) }
        line.pieces.append(.bend(point(along + bend, next)))
        place = next
      } else if line.pieces.isEmpty {
        line.pieces.append(.straight(point(along + bend, place)))
      }
    }
    along = starts[layer - 1] + depth
    if (portAcross - place).magnitude > 0.05 {
      if !line.pieces.isEmpty { line.pieces.append(.straight(point(along, place))) }
      line.pieces.append(.bend(point(along + bend, portAcross)))
    }
    line.pieces.append(.straight(port))
    return line
  }

  private func label(_ text: String, at port: Point, _ index: Int) -> Label {
    let width = Double(text.unicodeScalars.count) * Self.letter
    let layer = graph.nodes[graph.edges[index].target].layer
    let area =
      isVertical
      ? Rectangle(x: port.x + 4, y: port.y - 22, width: width, height: 12)
      : Rectangle(x: port.x - strips[layer] + 4, y: port.y - 14, width: width, height: 12)
    return Label(text: text, area: area)
  }
}
