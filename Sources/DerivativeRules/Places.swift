// Sets and orders of places in lists, without a type of their own for each who needs one: sets, dictionaries and sorting compiled for
// each kind of element were a twelfth of what a browser loads.

/// A set of places in a list, as marks.
package struct PlaceSet: Sendable {
  private var marks: [Bool] = []

  package init() {}

  /// Adds a place that is not negative.
  @inline(never) package mutating func insert(_ place: Int) {
    while marks.count <= place { marks.append(false) }
    marks[place] = true
  }

  package func contains(_ place: Int) -> Bool { place < marks.count && marks[place] }

  /// The places, from the first to the last.
  package var members: [Int] { marks.indices.filter { marks[$0] } }
}

/// The places of keys, none of which is NaN, from the smallest key to the largest; equal keys keep their order.
///
/// - Complexity: O(n log n).
@inline(never) package func places(sortedBy keys: [Double]) -> [Int] {
  keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
}
