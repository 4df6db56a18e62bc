import Expressions

// Adding operations, with numbers folded where the result is exact.

extension FormulaGraph {
  package mutating func number(_ value: Double) -> Place { place(.number(Literal(value))) }
  package mutating func variable(_ index: Int) -> Place { place(.variable(index)) }

  package mutating func add(_ x: Place, _ y: Place) -> Place {
    if let a = literal(x), let b = literal(y), let sum = Exactly.sum(a, b) { return number(sum) }
    if zerosAreStrong {
      if isZero(x) { return y }
      if isZero(y) { return x }
    }
    if case .negate = nodes[y].operation { return subtract(x, nodes[y].operands[0]) }
    return place(.add, [x, y])
  }

  package mutating func subtract(_ x: Place, _ y: Place) -> Place {
    if let a = literal(x), let b = literal(y), let sum = Exactly.sum(a, -b) { return number(sum) }
    if zerosAreStrong {
      if isZero(x) { return negate(y) }
      if isZero(y) { return x }
    }
    if case .negate = nodes[y].operation { return add(x, nodes[y].operands[0]) }
    return place(.subtract, [x, y])
  }

  package mutating func multiply(_ x: Place, _ y: Place) -> Place {
    if let a = literal(x), let b = literal(y), let product = Exactly.product(a, b) {
      return number(product)
    }
    if literal(x) == 1 { return y }
    if literal(y) == 1 { return x }
    if literal(x) == -1 { return negate(y) }
    if literal(y) == -1 { return negate(x) }
    if zerosAreStrong, isZero(x) || isZero(y) { return number(0) }
    if case .negate = nodes[x].operation { return negate(multiply(nodes[x].operands[0], y)) }
    if case .negate = nodes[y].operation { return negate(multiply(x, nodes[y].operands[0])) }
    return place(.multiply, [x, y])
  }

  package mutating func divide(_ x: Place, _ y: Place) -> Place {
    if let a = literal(x), let b = literal(y), let quotient = Exactly.quotient(a, b) {
      return number(quotient)
    }
    if literal(y) == 1 { return x }
    if literal(y) == -1 { return negate(x) }
    if zerosAreStrong, isZero(x) { return x }
    if prefersReciprocals, zerosAreStrong, let number = literal(x), let square = reciprocal(of: y) {
      return multiply(self.number(number), square)
    }
    if case .negate = nodes[x].operation { return negate(divide(nodes[x].operands[0], y)) }
    if case .negate = nodes[y].operation { return negate(divide(x, nodes[y].operands[0])) }
    return place(.divide, [x, y])
  }

  package mutating func negate(_ x: Place) -> Place {
    if let value = literal(x) { return number(-value) }
    if case .negate = nodes[x].operation { return nodes[x].operands[0] }
    return place(.negate, [x])
  }

  /// The reciprocal of cosh² x by the rule that computes it: cosh² overflows far inside of the range of what it is the reciprocal of.
  private mutating func reciprocal(of place: Place) -> Place? {
    let node = nodes[place]
    guard node.operation == .power, let exponent = literal(node.operands[1]), exponent > 1,
      case .call(let rule) = nodes[node.operands[0]].operation, RuleTexts[rule].name == "cosh",
      let sech = RuleTexts.rule(named: "sech", arguments: 1)
    else { return nil }
    return power(call(sech, nodes[node.operands[0]].operands), node.operands[1])
  }

  package mutating func power(_ x: Place, _ y: Place) -> Place {
    if let exponent = literal(y) {
      if exponent == 1 { return x }
      if exponent == 0 { return number(1) }
      if let a = literal(x), let power = Exactly.power(a, exponent) { return number(power) }
    }
    return place(.power, [x, y])
  }

  /// A call of a rule.
  package mutating func call(_ rule: CalledRule, _ arguments: [Place]) -> Place {
    place(.call(rule), arguments)
  }

  package mutating func compare(_ comparison: Comparison, _ x: Place, _ y: Place) -> Place {
    place(.compare(comparison), [x, y])
  }

  package mutating func and(_ x: Place, _ y: Place) -> Place { x == y ? x : place(.and, [x, y]) }
  package mutating func or(_ x: Place, _ y: Place) -> Place { x == y ? x : place(.or, [x, y]) }

  package mutating func not(_ x: Place) -> Place {
    if case .not = nodes[x].operation { return nodes[x].operands[0] }
    return place(.not, [x])
  }

  /// One of two numbers; where numbers are compared, the one that is chosen.
  package mutating func choose(_ condition: Place, _ then: Place, _ otherwise: Place) -> Place {
    if then == otherwise { return then }
    if case .compare(let comparison) = nodes[condition].operation,
      let a = literal(nodes[condition].operands[0]), let b = literal(nodes[condition].operands[1])
    {
      return comparison.holds(a, b) ? then : otherwise
    }
    return place(.choose, [condition, then, otherwise])
  }

  /// The operation on these operands, folded and shared.
  package mutating func add(_ operation: Operation, _ x: [Place]) -> Place {
    switch operation {
    case .number, .constant, .variable: place(operation)
    case .add: add(x[0], x[1])
    case .subtract: subtract(x[0], x[1])
    case .multiply: multiply(x[0], x[1])
    case .divide: divide(x[0], x[1])
    case .negate: negate(x[0])
    case .power: power(x[0], x[1])
    case .call(let rule): call(rule, x)
    case .compare(let comparison): compare(comparison, x[0], x[1])
    case .and: and(x[0], x[1])
    case .or: or(x[0], x[1])
    case .not: not(x[0])
    case .choose: choose(x[0], x[1], x[2])
    }
  }
}

/// Arithmetic of numbers where the result has no rounding error.
enum Exactly {
  static func sum(_ a: Double, _ b: Double) -> Double? {
    let sum = a + b
    let part = sum - a
    return sum.isFinite && (a - (sum - part)) + (b - part) == 0 ? sum : nil
  }

  static func product(_ a: Double, _ b: Double) -> Double? {
    let product = a * b
    guard a != 0, b != 0 else { return a.isFinite && b.isFinite ? product : nil }
    guard product.isFinite, product.magnitude > 0x1p-900 else { return nil }
    return (-product).addingProduct(a, b) == 0 ? product : nil
  }

  static func quotient(_ a: Double, _ b: Double) -> Double? {
    let quotient = a / b
    guard quotient.isFinite, b.isFinite, a == 0 || quotient.magnitude > 0x1p-900,
      a.magnitude < 0x1p1000
    else { return nil }
    return (-a).addingProduct(quotient, b) == 0 ? quotient : nil
  }

  /// A power by an integer from −64 to 64.
  static func power(_ a: Double, _ exponent: Double) -> Double? {
    guard let n = Int(exactly: exponent), n.magnitude <= 64 else { return nil }
    var power = 1.0
    for _ in 0..<n.magnitude {
      guard let next = product(power, a) else { return nil }
      power = next
    }
    return n < 0 ? quotient(1, power) : power
  }
}
