public import DerivativeRules

/// The course of Newton's method for n unknowns over any machine number: what ``Newton`` shows step by step, and what the
/// derivatives of a solution start from.
@usableFromInline
struct NewtonSearch<S: RealScalar> {
  /// F(x), and its Jacobian.
  @usableFromInline typealias System = ([S]) -> (value: [S], jacobian: Matrix<S>)

  /// What has become of the search.
  @usableFromInline
  enum Outcome { case running, converged, singular, notFinite, noDescent }

  @usableFromInline let evaluate: System
  @usableFromInline var pace: NewtonPace<S>
  @usableFromInline var point: [S]
  @usableFromInline var residuals: [S]
  @usableFromInline var jacobian: Matrix<S>
  @usableFromInline var outcome = Outcome.running

  @_alwaysEmitIntoClient
  init(start: [S], tolerance: S, evaluate: @escaping System) {
    self.evaluate = evaluate
    pace = NewtonPace(tolerance: tolerance)
    point = start
    (residuals, jacobian) = evaluate(start)
    require(
      residuals.count == start.count,
      "A system of \(residuals.count) equations for \(start.count) unknowns has no isolated root.")
    if residuals.allSatisfy({ $0 == 0 }) {
      outcome = .converged
    } else if !areFinite(residuals) || !areFinite(jacobian.storage) {
      outcome = .notFinite
    }
  }

  /// Takes a step, if there is one to be taken; whether it did.
  @_alwaysEmitIntoClient
  mutating func advance() -> Bool {
    let factors = LUFactors(jacobian)
    let full = factors.isSingular ? [] : factors.solution(residuals).map { -$0 }
    guard !factors.isSingular, areFinite(full) else {
      outcome = .singular
      return false
    }
    pace.begin(step: norm(full), from: norm(point))
    var fraction: S = 1
    while fraction > NewtonPace<S>.shortest {
      let next = sum(point, fraction, full)
      let (values, derivative) = evaluate(next)
      let verdict = pace.judge(
        fraction, before: norm(residuals), after: norm(values),
        isFinite: areFinite(values) && areFinite(derivative.storage))
      switch verdict {
      case .shortened:
        fraction /= 2
        continue
      case .settled, .stuck:
        outcome = verdict == .stuck ? .singular : .converged
        return false
      case .taken: break
      case .arrived: outcome = .converged
      case .stranded: outcome = .singular
      }
      (point, residuals, jacobian) = (next, values, derivative)
      return true
    }
    outcome = pace.isSettled ? .converged : .noDescent
    return false
  }

  /// Takes steps until the search ends; whether it has found a root.
  @_alwaysEmitIntoClient
  mutating func solve(limit: Int) -> Bool {
    var steps = 0
    while outcome == .running, steps < limit {
      if !advance() { break }
      steps += 1
    }
    return outcome == .converged
  }
}
