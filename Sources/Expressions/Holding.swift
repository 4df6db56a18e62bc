import DerivativeRules

/// Whether a number of a program is one that a program for one point would have folded.
///
/// A power is another rule where its exponent is constant. What is held in a slot because it differs from row to row, and is not
/// differentiated by, is constant at each row.
enum Holding {
  case moves, held
  /// In some rows one, in some the other.
  case either

  /// That of an `if` by those of its condition and its branches, and of an `and` or `or` by those of its sides, the left one's
  /// decision being constant.
  static func chosen(_ condition: Holding, _ then: Holding, _ otherwise: Holding) -> Holding {
    switch condition {
    case .moves: .moves
    case .held: then == otherwise ? then : .either
    case .either: then == .moves && otherwise == .moves ? .moves : .either
    }
  }
}

extension Compiler {
  /// Whether the result of an operation is held; that of constants is.
  static func joined(_ operands: some Sequence<Operand>) -> Holding {
    var result = Holding.held
    for operand in operands {
      switch operand {
      case .constant, .truth: break
      case .fixed(_, let holding), .temporary(_, let holding), .flag(let holding):
        if holding == .moves { return .moves }
        if holding == .either { result = .either }
      }
    }
    return result
  }
}

extension RealNumber {
  /// xᶜ for a constant exponent by the rule that a constant in a formula takes.
  @usableFromInline package static func pow(_ x: Self, held exponent: MachineNumber) -> Self {
    if let integer = Int(exactly: exponent) { return pow(x, integer) }
    if let double = Double(exactly: exponent) { return pow(x, constant: double) }
    // A NaN, or an exponent with more digits than a Double.
    return pow(x, Self(scalar: exponent))
  }
}
