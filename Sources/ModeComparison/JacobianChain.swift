/// The product of a chain of Jacobians, and what the order of multiplication costs.
///
/// Accumulating from the right is forward mode, from the left reverse mode; for some chains neither is best.
///
/// ```swift
/// let chain = JacobianChain(dimensions: [1, 3, 100, 2, 1])  // A: 1×3, B: 3×100, C: 100×2, D: 2×1
/// chain.fromTheLeft.multiplications   // 502
/// chain.fromTheRight.multiplications  // 503
/// chain.best.multiplications          // 502
/// ```
public struct JacobianChain: Sendable {
  /// The rows of the first factor, then the columns of every one.
  public let dimensions: [Int]

  /// A chain of `dimensions.count - 1` factors; factor i has `dimensions[i]` rows and `dimensions[i + 1]` columns.
  ///
  /// - Precondition: at least two dimensions, none negative.
  public init(dimensions: [Int]) {
    precondition(dimensions.count >= 2, "A chain needs at least one factor: two dimensions.")
    precondition(dimensions.allSatisfy { $0 >= 0 }, "A matrix has no negative number of rows.")
    self.dimensions = dimensions
  }

  /// An order of multiplication.
  public struct Order: Equatable, Sendable {
    /// The scalar multiplications it takes.
    public let multiplications: Int
    /// The scalar additions it takes.
    public let additions: Int
    /// The order in parentheses, such as `(A(BC))D`.
    public let description: String
  }

  /// How many matrices there are.
  public var factors: Int { dimensions.count - 1 }

  /// ((AB)C)D: the adjoints of the outputs carried back, reverse mode.
  public var fromTheLeft: Order {
    var product = leaf(0)
    for i in 1..<max(factors, 1) where i < factors {
      product = joined(product, leaf(i), 0, i, i + 1)
    }
    return finished(product)
  }

  /// A(B(CD)): the tangents of the inputs carried on, forward mode.
  public var fromTheRight: Order {
    var product = leaf(factors - 1)
    for i in stride(from: factors - 2, through: 0, by: -1) {
      product = joined(leaf(i), product, i, i + 1, factors)
    }
    return finished(product)
  }

  /// The order of fewest multiplications, by dynamic programming in O(factors³).
  public var best: Order {
    // table[i][j]: the best product of the factors i, …, j.
    var table = (0..<factors).map { i in (0..<factors).map { $0 == i ? leaf(i) : Part() } }
    for length in 1..<max(factors, 1) {
      for i in 0..<max(factors - length, 0) {
        let j = i + length
        var best: Part?
        for split in i..<j {
          let candidate = joined(table[i][split], table[split + 1][j], i, split + 1, j + 1)
          if candidate.multiplications < best?.multiplications ?? .max { best = candidate }
        }
        if let best { table[i][j] = best }
      }
    }
    return finished(table[0][factors - 1])
  }

  private struct Part {
    var multiplications = 0
    var additions = 0
    var text = ""
    var isProduct = false
  }

  private func leaf(_ i: Int) -> Part {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let name = i < letters.count ? String(letters[i]) : "J\(i + 1)"
    return Part(text: name)
  }

  /// The product of two parts of shapes a×b and b×c, given as indices into the dimensions.
  private func joined(_ x: Part, _ y: Part, _ a: Int, _ b: Int, _ c: Int) -> Part {
    let (rows, inner, columns) = (dimensions[a], dimensions[b], dimensions[c])
    func inside(_ part: Part) -> String { part.isProduct ? "(\(part.text))" : part.text }
    return Part(
      multiplications: x.multiplications + y.multiplications + rows * inner * columns,
      additions: x.additions + y.additions + rows * max(inner - 1, 0) * columns,
      text: inside(x) + inside(y), isProduct: true)
  }

  private func finished(_ part: Part) -> Order {
    Order(
      multiplications: part.multiplications, additions: part.additions, description: part.text)
  }
}
