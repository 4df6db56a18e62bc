// Star colouring: neighbours differ, and so do the ends of some edge in every path of four; then every entry of a symmetric
// matrix stands alone in one of its two compressed places.

extension HessianPattern {
  /// Colours the inputs so that each entry can be read off the compressed Hessian: inputs of one colour share a sweep.
  ///
  /// Two inputs that interact differ in colour, and every path of four has three colours at least (a star colouring): of
  /// entry (i, j), either j is the only input of its colour that i interacts with, or i is the only one of its colour
  /// for j.
  ///
  /// - Returns: the colour of each input, from 0 on.
  /// - Complexity: the number of entries, for each 64 colours.
  public func colours(_ ordering: ColumnOrdering = .natural) -> [Int32] {
    let graph = adjacency(withDiagonal: false)
    let order = ordering.order(graph)
    var words = 1
    while true {
      var colouring = StarColouring(graph, words: words)
      if colouring.run(order) { return colouring.colours }
      words *= 4
    }
  }
}

/// A greedy star colouring with up to 64 colours for each word.
///
/// Each vertex holds two sets of colours. `seen` are those of its coloured neighbours. `hubs` are those of neighbours that
/// have another neighbour of the vertex's own colour: it is a leaf of a star of two colours around them, and a
/// neighbour of that colour would make it a path of four. Around an uncoloured vertex all colours differ, so a star grows
/// from its hub only; that makes the sets cheap to keep.
private struct StarColouring {
  let graph: Adjacency
  let words: Int
  var colours: [Int32]
  var seen: [UInt64]
  var hubs: [UInt64]
  /// The colours that two or more neighbours have.
  var stars: [UInt64]

  init(_ graph: Adjacency, words: Int) {
    self.graph = graph
    self.words = words
    colours = Array(repeating: -1, count: graph.count)
    seen = Array(repeating: 0, count: graph.count * words)
    hubs = seen
    stars = seen
  }

  /// Colours all vertices; false if there are too few colours.
  mutating func run(_ order: [Int32]) -> Bool {
    for v in order {
      guard let colour = free(Int(v)) else { return false }
      take(colour, Int(v))
    }
    return true
  }

  /// The first colour that no rule forbids to a vertex.
  private func free(_ v: Int) -> Int? {
    for word in 0..<words {
      var forbidden: UInt64 = 0
      for place in graph.starts[v]..<graph.starts[v + 1] {
        let w = Int(graph.neighbours[place])
        let colour = Int(colours[w])
        if colour < 0 {
          // A coloured neighbour of it and the vertex would be two of a star around it.
          forbidden |= seen[w * words + word]
        } else {
          forbidden |= hubs[w * words + word]
          if colour / 64 == word { forbidden |= 1 &<< UInt64(colour % 64) }
        }
      }
      if forbidden != ~0 { return word * 64 + (~forbidden).trailingZeroBitCount }
    }
    return nil
  }

  private mutating func take(_ colour: Int, _ v: Int) {
    colours[v] = Int32(colour)
    let (word, bit) = (colour / 64, UInt64(1) &<< UInt64(colour % 64))
    for place in graph.starts[v]..<graph.starts[v + 1] {
      let w = Int(graph.neighbours[place])
      if colours[w] >= 0 && seen[w * words + word] & bit != 0 {
        // A second neighbour of one colour: w is the hub of a star with two leaves at least.
        let (hubWord, hub) = (Int(colours[w]) / 64, UInt64(1) &<< UInt64(colours[w] % 64))
        hubs[v * words + hubWord] |= hub
        if stars[w * words + word] & bit == 0 {
          stars[w * words + word] |= bit
          markFirstLeaf(of: w, colour, except: v, hubWord, hub)
        }
      }
      seen[w * words + word] |= bit
    }
  }

  /// Tells the first leaf of a star, when the second joins, that it is one.
  private mutating func markFirstLeaf(
    of w: Int, _ colour: Int, except v: Int, _ hubWord: Int, _ hub: UInt64
  ) {
    for place in graph.starts[w]..<graph.starts[w + 1] {
      let leaf = Int(graph.neighbours[place])
      if leaf != v && Int(colours[leaf]) == colour {
        hubs[leaf * words + hubWord] |= hub
        return
      }
    }
  }
}
