public import DerivativeRules

// What multiplies tangents by partials. Along a direction that does not move a number its tangent is zero and stays so,
// whatever it meets; a tangent that came out as zero beside ∞ has no answer and is NaN, as the product says
// (Docs/Decisions/0024-active-zeros.md).
extension DualVector {
  /// Whether a direction moves the number.
  @_alwaysEmitIntoClient @inline(__always)
  package func moves(_ lane: Int) -> Bool { movers & Self.bit(lane) != 0 }

  /// ẋ·f′.
  ///
  /// Zero times a finite partial is zero: then nothing has to be chosen, and all lanes are multiplied at once. A branch for each
  /// lane was what this took without the test (Docs/Decisions/0050-cost-of-zeros.md).
  @_alwaysEmitIntoClient @inline(__always)
  func timesPartial(_ partial: Element) -> Lanes {
    if Element.self == MachineNumber.self, _fastPath(partial.primal.isFinite) {
      return lanes.times(partial)
    }
    let partials = Self.spread(partial, over: movers, resting: Element.zero)
    return lanes.combined(with: partials) { $0 * $1 }
  }

  /// ẋ/d, as the product: zero over a number that is finite and not zero is zero.
  @_alwaysEmitIntoClient @inline(__always)
  func over(_ divisor: Element) -> Lanes {
    if Element.self == MachineNumber.self,
      _fastPath(divisor.primal.isFinite && divisor.primal != 0)
    {
      return lanes.map { $0 / divisor }
    }
    let divisors = Self.spread(divisor, over: movers, resting: 1)
    return lanes.combined(with: divisors) { $0 / $1 }
  }

  /// A number for each direction that moves, another for the others.
  ///
  /// Called with two numbers, not with lanes: those would be put into memory for it wherever it is not called, too.
  @_alwaysEmitIntoClient @inline(never)
  static func spread(_ element: Element, over movers: UInt32, resting: Element) -> Lanes {
    Lanes(each: { movers & bit($0) != 0 ? element : resting })
  }
}
