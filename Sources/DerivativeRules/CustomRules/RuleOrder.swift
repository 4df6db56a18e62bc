// A rule whose partial is computed from plain numbers (`T(scalar: 2 * x.primal)`) has right first derivatives and second ones
// of 0, without a word. Debug builds, and release builds with the trait `Checks`, look at the partials that stand still
// while their argument moves: where such a partial changes from one place to the next, but moves at none of them, the program
// stops and names the rule.

extension UnaryRule {
  /// Stops where the rule's partial at a moving number changes without moving.
  ///
  /// - Parameter moving: makes of a plain number one that moves, and tells what has come out as zero from what is at rest.
  @_alwaysEmitIntoClient @inline(never)
  package static func checkOrder<T: RealNumber, M: RealNumber>(
    at x: T, partial p: T, _ moving: (T.MachineNumber) -> M
  ) where M.MachineNumber == T.MachineNumber {
    guard T.self != T.MachineNumber.self, !x.isAtRest, p.isAtRest, !isFlat(at: x.primal),
      traits.isDisjoint(with: .piecewiseLinear)
    else { return }
    changesWithoutMoving(x.primal.step, name) { step in
      let z = moving(x.primal + step)
      return partial(at: z, value: value(z))
    }
  }
}

extension BinaryRule {
  /// Stops where a partial of the rule at moving numbers changes without moving; `moving` as for one number.
  @_alwaysEmitIntoClient @inline(never)
  package static func checkOrder<T: RealNumber, M: RealNumber>(
    _ x: T, _ y: T, partial p: T, byX: Bool, _ moving: (T.MachineNumber) -> M
  ) where M.MachineNumber == T.MachineNumber {
    guard T.self != T.MachineNumber.self, !(x.isAtRest && y.isAtRest), p.isAtRest,
      traits.isDisjoint(with: .piecewiseLinear),
      byX ? !isFlatX(x.primal, y.primal) : !isFlatY(x.primal, y.primal)
    else { return }
    changesWithoutMoving(max(x.primal.step, y.primal.step), name) { step in
      let u = x.isAtRest ? M(scalar: x.primal) : moving(x.primal + step)
      let v = y.isAtRest ? M(scalar: y.primal) : moving(y.primal + step)
      let f = value(u, v)
      return byX ? partialX(u, v, value: f) : partialY(u, v, value: f)
    }
  }
}

/// Stops where a partial has three values at three places and moves at none of them.
@_alwaysEmitIntoClient
func changesWithoutMoving<T: RealNumber>(
  _ step: T.MachineNumber, _ name: String, _ partial: (T.MachineNumber) -> T
) {
  let places = (1...3).map { partial(step * T.MachineNumber($0)) }
  guard places.allSatisfy({ $0.isAtRest && $0.primal.isFinite }) else { return }
  let (a, b, c) = (places[0].primal, places[1].primal, places[2].primal)
  require(
    a == b || b == c || a == c,
    """
    The partial of the rule '\(name)' changes with its argument but has no derivative: it is computed from plain numbers, \
    so that second derivatives would be 0. State it over T, without `primal`; a derivative that is known as plain numbers \
    only goes through customDerivative.
    """)
}

extension RealNumber {
  /// Whether no derivative is carried: of a number that cannot tell a zero that was computed from one at rest.
  @_alwaysEmitIntoClient
  public var isAtRest: Bool { isIdentical(to: Self(scalar: primal)) }

  /// A distance at which a function's partial has changed.
  @_alwaysEmitIntoClient
  package var step: MachineNumber {
    (primal.magnitude > 1 ? primal.magnitude : 1) * MachineNumber(0x1p-8)
  }
}
