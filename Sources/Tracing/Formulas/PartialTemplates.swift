/// The rule table's formulas of partials that have been read, each once.
final class PartialTemplates {
  private var places: [String: Int] = [:]
  private var trees: [FormulaTree?] = []

  /// A formula in one number, with a tree in its place; nil where the text is none.
  func tree(_ formula: String, _ x: FormulaTree) -> FormulaTree? {
    if let known = places[formula] { return trees[known]?.replacing(Self.place, by: x) }
    let tree = FormulaTree(formula, ["x": Self.place])
    places[formula] = trees.count
    trees.append(tree)
    return tree?.replacing(Self.place, by: x)
  }

  /// A name that no formula has.
  private static var place: FormulaTree { .constant("") }
}

extension FormulaTree {
  /// The tree with another one in each place of one of its leaves.
  fileprivate func replacing(_ leaf: FormulaTree, by tree: FormulaTree) -> FormulaTree {
    switch self {
    case .constant: return self == leaf ? tree : self
    case .number, .symbol: return self
    case .negate(let x): return .negate(x.replacing(leaf, by: tree))
    case .call(let name, let arguments):
      return .call(name, arguments.map { $0.replacing(leaf, by: tree) })
    case .binary(let operation, let x, let y):
      return .binary(operation, x.replacing(leaf, by: tree), y.replacing(leaf, by: tree))
    case .conditional(var condition, let then, let otherwise):
      condition.left = condition.left.replacing(leaf, by: tree)
      condition.right = condition.right.replacing(leaf, by: tree)
      return .conditional(
        condition, then: then.replacing(leaf, by: tree),
        otherwise: otherwise.replacing(leaf, by: tree))
    }
  }
}
