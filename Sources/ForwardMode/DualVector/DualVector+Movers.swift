public import DerivativeRules

// What multiplies tangents by partials. Along a direction that does not move a number its tangent is zero and stays so,
// whatever it meets; a tangent that came out as zero beside ∞ has no answer and is NaN, as the product says
// (Docs/Decisions/0024-active-zeros.md).
extension DualVector {
  /// Whether a direction moves the number.
  @_alwaysEmitIntoClient @inline(__always)
  package func moves(_ lane: Int) -> Bool { movers & Self.bit(lane) != 0 }

  /// ẋ·f′, zero along directions at rest.
  @_alwaysEmitIntoClient @inline(__always)
  func timesPartial(_ partial: Element) -> Lanes {
    if _isConcrete(Self.self) { return inlinedTimesPartial(partial) }
    return calledTimesPartial(partial)
  }

  @usableFromInline @inline(never)
  func calledTimesPartial(_ partial: Element) -> Lanes { inlinedTimesPartial(partial) }

  @_alwaysEmitIntoClient @inline(__always)
  func inlinedTimesPartial(_ partial: Element) -> Lanes {
    if Self.testsFactors, _fastPath(partial.primal.isFinite && value.primal.isFinite) {
      return lanes.times(partial)
    }
    return moving { $0 * partial }
  }

  /// ẋ/d, zero along directions at rest.
  @_alwaysEmitIntoClient @inline(__always)
  func over(_ divisor: Element) -> Lanes {
    if _isConcrete(Self.self) { return inlinedOver(divisor) }
    return calledOver(divisor)
  }

  @usableFromInline @inline(never)
  func calledOver(_ divisor: Element) -> Lanes { inlinedOver(divisor) }

  @_alwaysEmitIntoClient @inline(__always)
  func inlinedOver(_ divisor: Element) -> Lanes {
    if Self.testsFactors,
      _fastPath(divisor.primal.isFinite && divisor.primal != 0 && value.primal.isFinite)
    {
      return lanes.map { $0 / divisor }
    }
    return moving { $0 / divisor }
  }

  /// Whether the factor is tested once for all lanes.
  ///
  /// Zero times a finite number is zero, and nothing has to be chosen. The value is tested with it: a product with an infinite
  /// number has made NaN of the zeros of directions at rest.
  ///
  /// Up to eight lanes are those of named numbers, seeds known to the compiler, beside which each lane's choice folds away. Lanes from
  /// memory would be a branch for each (Docs/Decisions/0050-cost-of-zeros.md).
  @_alwaysEmitIntoClient @_transparent
  static var testsFactors: Bool { Lanes.count > 8 && Element.self == MachineNumber.self }

  /// The tangents along directions that move the number, transformed; the others are zero.
  ///
  /// Many lanes by a mask that is made in one call, not by a branch for each: small where it stands, and seldom run.
  @_alwaysEmitIntoClient @inline(__always)
  func moving(_ transform: (Element) -> Element) -> Lanes {
    guard Self.testsFactors else {
      return Lanes(each: { moves($0) ? transform(lanes[$0]) : Element.zero })
    }
    return lanes.combined(with: Self.mask(movers)) {
      $1.isExactlyZero ? Element.zero : transform($0)
    }
  }

  /// One for each direction that moves, zero for the others.
  ///
  /// Called with a number, not with lanes: those would be put into memory for it wherever it is not called, too.
  @_alwaysEmitIntoClient @inline(never)
  static func mask(_ movers: UInt32) -> Lanes {
    Lanes(each: { movers & bit($0) != 0 ? 1 : Element.zero })
  }
}
