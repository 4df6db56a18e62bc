/// A formula of a row, to be written in symbols or in numbers, as text or in LaTeX.
package indirect enum FormulaTree: Equatable {
  case number(Double)
  case symbol(Symbol)
  case constant(String)
  case call(String, [FormulaTree])
  case negate(FormulaTree)
  case binary(Operator, FormulaTree, FormulaTree)
  case conditional(Condition, then: FormulaTree, otherwise: FormulaTree)

  /// A comparison in a piecewise formula.
  package struct Condition: Equatable {
    package enum Comparison: String { case less = "<", greater = ">", equal = "==" }

    package var left: FormulaTree
    package var comparison: Comparison
    package var right: FormulaTree
  }

  package enum Operator: Equatable {
    case add, subtract, multiply, divide, power
  }

  /// A quantity with a name and a number to put in its place.
  package struct Symbol: Equatable {
    package enum Kind: Equatable { case value, tangent, adjoint }

    package var kind: Kind
    /// The name of a row, or that of an input or output.
    package var name: Name
    package var value: Double

    package enum Name: Hashable {
      /// The letter of the rows, with the number of one.
      case row(String, Int)
      /// A name as it is shown.
      case other(String)
    }

    package init(kind: Kind, name: Name, value: Double) {
      self.kind = kind
      self.name = name
      self.value = value
    }
  }
}

extension FormulaTree {
  /// Whether both are the same quantity by name.
  func isNamed(as other: FormulaTree) -> Bool {
    guard case .symbol(let x) = self, case .symbol(let y) = other else { return false }
    return x.kind == y.kind && x.name == y.name
  }

  static func sum(_ x: FormulaTree, _ y: FormulaTree) -> FormulaTree { .binary(.add, x, y) }
  static func difference(_ x: FormulaTree, _ y: FormulaTree) -> FormulaTree {
    .binary(.subtract, x, y)
  }
  static func product(_ x: FormulaTree, _ y: FormulaTree) -> FormulaTree {
    .binary(.multiply, x, y)
  }
  static func quotient(_ x: FormulaTree, _ y: FormulaTree) -> FormulaTree { .binary(.divide, x, y) }

  /// The factor times a partial, as one writes it: v̇/v for v̇·(1/v), −v̇·sin v for v̇·(−sin v).
  ///
  /// A minus one stays a factor where signs are kept: v̄·(−1), as the slides write it.
  static func passing(
    _ factor: FormulaTree, times partial: FormulaTree, keepsSign: Bool = false
  ) -> FormulaTree {
    switch partial {
    case .negate(.number(1)) where keepsSign: .product(factor, partial)
    case .negate(let rest): .negate(passing(factor, times: rest))
    case .binary(.divide, .number(1), let divisor): .quotient(factor, divisor)
    case .binary(.divide, let dividend, let divisor):
      .quotient(passing(factor, times: dividend), divisor)
    default: .product(factor, partial)
    }
  }

  /// Numbers combined and powers of 1 and 0 undone, as in n·xⁿ⁻¹ with n = 2.
  var folded: FormulaTree {
    switch self {
    case .number, .symbol, .constant: return self
    case .call(let name, let arguments): return .call(name, arguments.map { $0.folded })
    case .conditional(let condition, let then, let otherwise):
      return .conditional(condition, then: then.folded, otherwise: otherwise.folded)
    case .negate(let x):
      if case .number(let value) = x.folded { return .number(-value) }
      return .negate(x.folded)
    case .binary(let operation, let x, let y):
      switch (operation, x.folded, y.folded) {
      case (.add, .number(let a), .number(let b)): return .number(a + b)
      case (.subtract, .number(let a), .number(let b)): return .number(a - b)
      case (.power, let base, .number(1)): return base
      case (.power, _, .number(0)): return .number(1)
      case (.multiply, .number(1), let b): return b
      case (.multiply, let a, .number(1)): return a
      case (.multiply, .number(0), _), (.multiply, _, .number(0)): return .number(0)
      case (_, let a, let b): return .binary(operation, a, b)
      }
    }
  }
}

extension FormulaTree {
  /// Of a piecewise formula, the piece that holds at the values of its symbols.
  var decided: FormulaTree {
    switch self {
    case .number, .symbol, .constant: return self
    case .call(let name, let arguments): return .call(name, arguments.map { $0.decided })
    case .negate(let x): return .negate(x.decided)
    case .binary(let operation, let x, let y): return .binary(operation, x.decided, y.decided)
    case .conditional(let condition, let then, let otherwise):
      guard let left = condition.left.arithmeticValue, let right = condition.right.arithmeticValue
      else { return self }
      let holds =
        switch condition.comparison {
        case .less: left < right
        case .greater: left > right
        case .equal: left == right
        }
      return (holds ? then : otherwise).decided
    }
  }

  /// The value of a formula without powers, and without calls but that of a maximum.
  private var arithmeticValue: Double? {
    switch self {
    case .number(let value): return value
    case .symbol(let symbol): return symbol.value
    case .call("max", let arguments) where arguments.count == 2:
      guard let x = arguments[0].arithmeticValue, let y = arguments[1].arithmeticValue else {
        return nil
      }
      return max(x, y)
    case .constant, .call, .conditional: return nil
    case .negate(let x): return x.arithmeticValue.map { -$0 }
    case .binary(let operation, let x, let y):
      guard let x = x.arithmeticValue, let y = y.arithmeticValue else { return nil }
      switch operation {
      case .add: return x + y
      case .subtract: return x - y
      case .multiply: return x * y
      case .divide: return x / y
      case .power: return nil
      }
    }
  }
}
