/// Which nodes end the condition or a branch of an `if`, or the left side of an `and` or `or`.
struct Roles {
  enum Role {
    case none
    case condition(then: Int32, otherwise: Int32)
    case then(otherwise: Int32)
    case otherwise
    case left(isAnd: Bool, parent: Int32)
  }

  private(set) var roles: [Role]

  init(_ expression: Expression) {
    roles = Array(repeating: .none, count: expression.nodes.count)
    for (index, node) in expression.nodes.enumerated() {
      switch node.kind {
      case .conditional(let condition, let then, let otherwise):
        roles[condition.index] = .condition(then: then, otherwise: otherwise)
        roles[then.index] = .then(otherwise: otherwise)
        roles[otherwise.index] = .otherwise
      case .and(let left, _): roles[left.index] = .left(isAnd: true, parent: Int32(index))
      case .or(let left, _): roles[left.index] = .left(isAnd: false, parent: Int32(index))
      default: break
      }
    }
  }

  subscript(index: Int) -> Role { roles[index] }
}
