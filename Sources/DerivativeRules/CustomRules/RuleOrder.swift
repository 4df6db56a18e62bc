// A rule whose partial is computed from plain numbers (`T(scalar: 2 * x.primal)`) has right first derivatives and second ones
// of 0, without a word. Debug builds, and release builds with the trait `Checks`, look at the partials that stand still
// while their arguments move: where such a partial changes from one place to the next, but moves at none of them, the program
// stops and names the rule.

/// Stops where a partial of a rule at moving numbers changes without moving.
///
/// - Parameters:
///   - name: what the rule is called.
///   - x: the numbers.
///   - partials: the partials at them, or products with the Jacobian along constant directions.
///   - again: the same at numbers that move likewise, their values shifted by a distance.
@_alwaysEmitIntoClient @inline(never)
package func checkOrder<T: RealNumber, M: RealNumber>(
  of name: String, at x: [T], partials: [T], again: (T.MachineNumber) -> [M]
) where M.MachineNumber == T.MachineNumber {
  guard T.self != T.MachineNumber.self, partials.contains(where: { $0.isAtRest }),
    x.contains(where: { !$0.isAtRest })
  else { return }
  let step = x.reduce(T.MachineNumber(0x1p-8)) { max($0, $1.step) }
  let places = (1...3).map { again(step * T.MachineNumber($0)) }
  for i in partials.indices where partials[i].isAtRest {
    guard places.allSatisfy({ $0[i].isAtRest && $0[i].primal.isFinite }) else { continue }
    let (a, b, c) = (places[0][i].primal, places[1][i].primal, places[2][i].primal)
    require(
      a == b || b == c || a == c,
      """
      The partial of the rule '\(name)' changes with its argument but has no derivative: it is computed from plain numbers, \
      so that second derivatives would be 0. State it over T, without `primal`; a derivative that is known as plain numbers \
      only goes through customDerivative.
      """)
  }
}

extension RealNumber {
  /// Whether no derivative is carried: of a number that cannot tell a zero that was computed from one at rest.
  @_alwaysEmitIntoClient
  public var isAtRest: Bool { isIdentical(to: Self(scalar: primal)) }

  /// A distance at which a function's partial has changed.
  @_alwaysEmitIntoClient
  package var step: MachineNumber {
    let size = primal.magnitude
    return (size > 1 && size.isFinite ? size : 1) * MachineNumber(0x1p-8)
  }

  /// The number at another value, moving as it does; what is at rest stays.
  @_alwaysEmitIntoClient
  package func displaced(by step: MachineNumber) -> Self { isAtRest ? self : shifted(by: step) }
}

extension VectorRule {
  /// Stops where the rule's Jacobian, or its product with constant directions, changes without moving.
  ///
  /// - Parameter product: J or Jᵀ times a direction, at a point with its values.
  @_alwaysEmitIntoClient
  func checkOrder<T: RealNumber>(
    at x: [T], along direction: [T], _ product: ([T], [T], [T]) -> [T]
  ) {
    guard T.self != T.MachineNumber.self, x.contains(where: { !$0.isAtRest }) else { return }
    let still = direction.map { T(scalar: $0.primal) }
    guard still.contains(where: { !$0.isExactlyZero }) else { return }
    // Of several directions at once one that moves would hide one that does not.
    let count = still.count
    let directions =
      count <= 8
      ? (0..<count).filter { !still[$0].isExactlyZero }.map { unitVector($0, count: count) as [T] }
      : [still]
    func derivatives(_ x: [T]) -> [T] {
      let y = T.apply(self, x)
      return jacobian(at: x, values: y)?.storage ?? directions.flatMap { product(x, y, $0) }
    }
    DerivativeRules.checkOrder(of: name, at: x, partials: derivatives(x)) { step in
      derivatives(x.map { $0.displaced(by: step) })
    }
  }
}
