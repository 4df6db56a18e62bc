import DerivativeRules

/// Places for the nodes of a layered graph: few crossings, short edges, no two nodes over each other.
///
/// The steps are those of Sugiyama: edges over several layers get a waypoint in each layer between, which
/// edges of one source share; every layer is sorted by the means of its neighbours, to and fro; then places
/// within the layers are moved to the means of their neighbours as far as the distances allow.
package struct LayeredLayout {
  /// The place across the layers, of every node.
  package private(set) var across: [Double]
  /// The points an edge passes between source and target: layer and place across.
  package private(set) var waypoints: [[(layer: Int, across: Double)]]
  /// The number of layers.
  package let layers: Int
  /// The greatest place across.
  package private(set) var breadth = 0.0

  /// Places a graph whose nodes keep a distance across the layers; waypoints need less.
  package init(_ graph: ComputationalGraph, distance: Double, waypointDistance: Double) {
    layers = (graph.nodes.map { $0.layer }.max() ?? -1) + 1
    var layer = graph.nodes.map { $0.layer }
    var next = Array(repeating: [Int](), count: layer.count)
    var previous = next
    /// Of each node, the waypoints of the longest line from it, which the others share.
    var shared = next
    var chains: [[Int]] = []
    for edge in graph.edges {
      guard !edge.isCut else {
        chains.append([])
        continue
      }
      var chain = shared[edge.source]
      let wanted = max(0, layer[edge.target] - layer[edge.source] - 1)
      while chain.count < wanted {
        let before = chain.last ?? edge.source
        let waypoint = layer.count
        layer.append(layer[before] + 1)
        next.append([])
        previous.append([before])
        next[before].append(waypoint)
        chain.append(waypoint)
      }
      shared[edge.source] = chain
      let last = wanted == 0 ? edge.source : chain[wanted - 1]
      next[last].append(edge.target)
      previous[edge.target].append(last)
      chains.append(Array(chain.prefix(wanted)))
    }

    var order = Array(repeating: [Int](), count: layers)
    for vertex in layer.indices { order[layer[vertex]].append(vertex) }
    var rank = Array(repeating: 0.0, count: layer.count)
    for vertices in order {
      for (place, vertex) in vertices.enumerated() { rank[vertex] = Double(place) }
    }
    for sweep in 0..<12 {
      let isForward = sweep % 2 == 0
      let neighbours = isForward ? previous : next
      for place in order.indices {
        let current = isForward ? place : layers - 1 - place
        let keys = order[current].map { Self.mean(neighbours[$0], rank) ?? rank[$0] }
        order[current] = places(sortedBy: keys).map { order[current][$0] }
        for (place, vertex) in order[current].enumerated() { rank[vertex] = Double(place) }
      }
    }

    let count = graph.nodes.count
    var position = Array(repeating: 0.0, count: layer.count)
    func gap(_ x: Int, _ y: Int) -> Double {
      let widths =
        (x < count ? distance : waypointDistance) + (y < count ? distance : waypointDistance)
      return widths / 2
    }
    // A line that passes layers is straight sooner than short.
    func wish(_ vertex: Int) -> Double {
      var (sum, total) = (0.0, 0.0)
      for neighbour in previous[vertex] + next[vertex] {
        let isPassing = (vertex >= count ? 1 : 0) + (neighbour >= count ? 1 : 0)
        let weight = isPassing == 2 ? 8.0 : isPassing == 1 ? 2 : 1
        sum += weight * position[neighbour]
        total += weight
      }
      return total > 0 ? sum / total : position[vertex]
    }
    for sweep in 0..<24 {
      for place in order.indices {
        let vertices = order[sweep % 2 == 0 ? place : layers - 1 - place]
        let wishes = vertices.map {
          wish($0)
        }
        for (vertex, place) in zip(vertices, Self.spread(wishes, vertices, gap)) {
          position[vertex] = place
        }
      }
    }
    var gaps = Array(repeating: (before: Int?.none, after: Int?.none), count: layer.count)
    for vertices in order {
      for (place, vertex) in vertices.enumerated() where vertex >= count {
        gaps[vertex] = (
          place > 0 ? vertices[place - 1] : nil,
          place + 1 < vertices.count ? vertices[place + 1] : nil
        )
      }
    }
    // Each line that passes layers is made straight, as far as its neighbours leave room.
    // The longest first.
    var longest = shared.filter { !$0.isEmpty }
    longest = places(sortedBy: longest.map { Double($0[0]) }).map { longest[$0] }
    for place in places(sortedBy: longest.map { -Double($0.count) }) {
      let chain = longest[place]
      var run: [Int] = []
      var room = (low: -Double.infinity, high: Double.infinity)
      func close() {
        guard let first = run.first, let last = run.last else { return }
        let ends = previous[first] + next[last]
        let wish = (Self.mean(ends, position) ?? position[first])
        for vertex in run { position[vertex] = min(max(wish, room.low), room.high) }
        run = []
        room = (-.infinity, .infinity)
      }
      for vertex in chain {
        let (before, after) = gaps[vertex]
        let low = before.map { position[$0] + gap($0, vertex) } ?? -.infinity
        let high = after.map { position[$0] - gap(vertex, $0) } ?? .infinity
        if max(room.low, low) > min(room.high, high) { close() }
        room = (max(room.low, low), min(room.high, high))
        run.append(vertex)
      }
      close()
    }
    let least = position.min() ?? 0
    across = graph.nodes.indices.map { position[$0] - least }
    breadth = (position.max() ?? 0) - least
    waypoints = chains.map { chain in chain.map { (layer[$0], position[$0] - least) } }
  }

  @inline(never) private static func mean(_ vertices: [Int], _ values: [Double]) -> Double? {
    if vertices.isEmpty { return nil }
    return vertices.reduce(0) { $0 + values[$1] } / Double(vertices.count)
  }

  /// The places nearest to what is wished, in this order and with these gaps: isotonic regression of the
  /// wishes less the gaps, by pooling neighbours that are too close.
  @inline(never) private static func spread(
    _ wishes: [Double], _ vertices: [Int], _ gap: (Int, Int) -> Double
  ) -> [Double] {
    var offsets: [Double] = []
    var pools: [(sum: Double, count: Int)] = []
    for (place, wish) in wishes.enumerated() {
      let offset = place == 0 ? 0 : offsets[place - 1] + gap(vertices[place - 1], vertices[place])
      offsets.append(offset)
      pools.append((wish - offset, 1))
      while pools.count > 1 {
        let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
        if before.sum / Double(before.count) <= last.sum / Double(last.count) { break }
        pools.removeLast(2)
        pools.append((before.sum + last.sum, before.count + last.count))
      }
    }
    var places: [Double] = []
    for pool in pools {
      for _ in 0..<pool.count {
        places.append(pool.sum / Double(pool.count) + offsets[places.count])
      }
    }
    return places
  }
}
