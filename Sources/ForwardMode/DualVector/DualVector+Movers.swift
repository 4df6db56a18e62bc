public import DerivativeRules

// What multiplies tangents by partials. Along a direction that does not move a number its tangent is zero and stays so,
// whatever it meets; a tangent that came out as zero beside ∞ has no answer and is NaN, as the product says
// (Docs/Decisions/0024-active-zeros.md).
extension DualVector {
  /// Whether a direction moves the number.
  @_alwaysEmitIntoClient @inline(__always)
  package func moves(_ lane: Int) -> Bool { movers & Self.bit(lane) != 0 }

  /// The tangents along directions that move the number, transformed; the others are zero.
  @_alwaysEmitIntoClient @inline(__always)
  func moving(_ transform: (Element) -> Element) -> Lanes {
    Lanes(each: { moves($0) ? transform(lanes[$0]) : Element.zero })
  }

  /// ẋ·f′.
  ///
  /// Chosen lane by lane: beside a seed the choice folds away. Many lanes come from memory, where each choice is a branch: they are
  /// multiplied at once, for beside a number zeros at rest stay zeros, and corrected where the partial is none, or the value: a
  /// product with an infinite number has made NaN of the zeros.
  @_alwaysEmitIntoClient @inline(__always)
  func timesPartial(_ partial: Element) -> Lanes {
    guard Lanes.count > 8, Element.self == MachineNumber.self else {
      return moving { $0 * partial }
    }
    var moved = lanes.times(partial)
    if _slowPath(!partial.primal.isFinite || !value.primal.isFinite) {
      moved = chosen(times: partial)
    }
    return moved
  }

  /// ẋ·f′ where partial or value are not numbers.
  @_alwaysEmitIntoClient @inline(never)
  func chosen(times partial: Element) -> Lanes { moving { $0 * partial } }

  /// ẋ/d.
  @_alwaysEmitIntoClient @inline(__always)
  func over(_ divisor: Element) -> Lanes { moving { $0 / divisor } }
}
