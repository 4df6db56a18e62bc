internal import Expressions
internal import Symbolic

extension Schedule {
  /// The sines and cosines of the same number in the same block, each pair by either of the two.
  var sinesAndCosines: [Index: (sine: Index, cosine: Index)] {
    var sines: [Index: Index] = [:]
    var cosines: [Index: Index] = [:]
    for (index, node) in graph.nodes.enumerated() where home[index] >= 0 {
      guard case .call(let rule) = node.operation, rule.form == .unary else { continue }
      switch RuleTexts[rule].name {
      case "sin": sines[node.operands[0]] = index
      case "cos": cosines[node.operands[0]] = index
      default: break
      }
    }
    var pairs: [Index: (sine: Index, cosine: Index)] = [:]
    for (operand, sine) in sines {
      guard let cosine = cosines[operand], home[sine] == home[cosine] else { continue }
      pairs[sine] = (sine, cosine)
      pairs[cosine] = (sine, cosine)
    }
    return pairs
  }
}
