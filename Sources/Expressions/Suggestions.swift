/// Finds what a misspelt name was probably meant to be.
package enum Suggestions {
  /// The candidate that is closest to a misspelt name, or nil where none is close.
  ///
  /// Close is one slip (a wrong, missing, additional or transposed letter) in a name of two to four
  /// letters, two in five to seven, three in a longer one; a difference in case alone is none. Among equally
  /// close candidates the first wins. Of `x1` and `x2` the first is meant by `x₁`, of `cos` and `sin` the second by `sinus`.
  ///
  /// - Complexity: O(n·m²) for n candidates of m letters.
  package static func closest(to name: String, among candidates: [String]) -> String? {
    // A name of a megabyte is close to nothing; its length in bytes says so at once.
    guard name.utf8.count <= 256 else { return nil }
    let letters = folded(name)
    var best: String?
    var bestDistance = tolerance(for: letters.count) + 1
    for candidate in candidates where candidate != name {
      let other = folded(candidate)
      guard abs(other.count - letters.count) < bestDistance else { continue }
      let distance = distance(letters, other)
      if distance < bestDistance, distance < max(letters.count, other.count) {
        best = candidate
        bestDistance = distance
      }
    }
    return best
  }

  private static func tolerance(for count: Int) -> Int {
    switch count {
    case 0, 1: 0
    case 2...4: 1
    case 5...7: 2
    default: 3
    }
  }

  /// The letters in lower case, subscript digits as plain ones.
  private static func folded(_ name: String) -> [Character] {
    name.lowercased().map { letter in
      guard let scalar = letter.unicodeScalars.first, (0x2080...0x2089).contains(scalar.value)
      else { return letter }
      return Character(Unicode.Scalar(UInt8(scalar.value - 0x2080) + 48))
    }
  }

  /// How many letters have to be replaced, inserted, removed or swapped with their neighbour.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
