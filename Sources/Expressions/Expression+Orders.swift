import DerivativeRules
import SpecialFunctions

extension Expression {
  /// Computes the order of each function that has one: it is a constant integer from 0.
  mutating func findOrders(in bytes: [UInt8]) throws(ExpressionError) {
    guard !orders.isEmpty else { return }
    var compiler = Compiler<Double>(variableCount: variables.count, findsOrders: true)
    compiler.compile(self, variables: nil)
    for (node, order) in compiler.orders {
      guard let order, let integer = Int(exactly: order), integer >= 0 || isLast(node) else {
        throw invalidOrder(of: node, in: bytes)
      }
      guard integer.magnitude <= UInt(Double.lastOrder) || isLast(node) else {
        throw invalidOrder(of: node, in: bytes, isTooLarge: true)
      }
      orders[node] = integer
    }
  }

  /// Whether the integer is the second argument.
  func isLast(_ node: Int32) -> Bool {
    guard case .parametric(_, let order, let x) = nodes[node.index].kind else { return false }
    return order > x
  }

  private func invalidOrder(
    of node: Int32, in bytes: [UInt8], isTooLarge: Bool = false
  ) -> ExpressionError {
    guard case .parametric(let function, let order, _) = nodes[node.index].kind else {
      preconditionFailure("only a parametric function has an order")
    }
    let name = FunctionTable.functions[function.index].name
    let range = nodes[order.index].range
    return ExpressionError(
      kind: .invalidOrder, range: range.lowerBound.index..<range.upperBound.index, in: bytes,
      message: isTooLarge
        ? "the order of '\(name)' is at most \(Double.lastOrder)"
        : isLast(node)
          ? "the second argument of '\(name)' is a constant integer"
          : "the first argument of '\(name)' is its order: a constant integer 0, 1, 2, …")
  }
}
