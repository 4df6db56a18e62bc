public import DerivativeRules

// What multiplies tangents by partials. Along a direction that does not move a number its tangent is zero and stays so,
// whatever it meets; a tangent that came out as zero beside ∞ has no answer and is NaN, as the product says
// (Docs/Decisions/0024-active-zeros.md). Of machine numbers one look at the factor tells whether there is anything to keep
// apart; of nested numbers the work on directions at rest is left out.

extension DualVector {
  /// Whether a direction moves the number.
  @_alwaysEmitIntoClient @inline(__always)
  package func moves(_ lane: Int) -> Bool { movers & Self.bit(lane) != 0 }

  /// Whether the tangents are nested numbers.
  @_alwaysEmitIntoClient @_transparent
  static var isNested: Bool { Element.self != MachineNumber.self }

  /// The tangents along directions that move the number, transformed; the others are zero.
  @_alwaysEmitIntoClient @inline(__always)
  func moving(_ transform: (Element) -> Element) -> Lanes {
    Lanes(each: { moves($0) ? transform(lanes[$0]) : Element.zero })
  }

  /// ẋ·f′.
  ///
  /// Few lanes are chosen one by one: beside a seed the choice folds away.
  @_alwaysEmitIntoClient @inline(__always)
  func timesPartial(_ partial: Element) -> Lanes {
    if Self.isNested || Lanes.count <= 4 { return moving { $0 * partial } }
    let product = lanes.times(partial)
    return _fastPath(partial.primal.isFinite) ? product : settled(product)
  }

  /// ẋ/d.
  @_alwaysEmitIntoClient @inline(__always)
  func over(_ divisor: Element) -> Lanes {
    if Self.isNested || Lanes.count <= 4 { return moving { $0 / divisor } }
    let quotient = lanes.map { $0 / divisor }
    return _fastPath(divisor.primal.magnitude > 0) ? quotient : settled(quotient)
  }

  /// What came of the tangents, with zeros along directions that do not move the number.
  @_alwaysEmitIntoClient @inline(never)
  func settled(_ lanes: Lanes) -> Lanes {
    Lanes(each: { moves($0) ? lanes[$0] : Element.zero })
  }
}
