public import DerivativeRules

/// What Newton's method makes of a step: whether it is taken, made shorter, or the last one.
///
/// For one unknown and for many it is the same, and it goes by lengths alone.
@usableFromInline
struct NewtonPace<S: RealScalar> {
  /// What becomes of a step that was tried.
  @usableFromInline
  enum Verdict {
    /// It is taken, and another follows.
    case taken
    /// It is taken, and leads to a root.
    case arrived
    /// It is taken, and leads to where there is no simple root.
    case stranded
    /// A shorter one is tried.
    case shortened
    /// It is not taken: the point before is a root to rounding.
    case settled
    /// It is not taken: the point before is near a root that is not simple.
    case stuck
  }

  @usableFromInline let tolerance: S
  /// How many full steps in a row were more than a quarter of the one before.
  @usableFromInline var slowSteps = 0
  /// The longest vector that an unknown or a step has been: what steps near 0 are short beside.
  @usableFromInline var span: S = 0
  /// The length of the last step that was taken.
  @usableFromInline var lastStep: S = 0
  /// The lengths of the full step and of the point that it starts from.
  @usableFromInline var size: S = 0
  @usableFromInline var scale: S = 0

  @_alwaysEmitIntoClient
  init(tolerance: S) { self.tolerance = tolerance }

  /// A full step is about to be tried.
  @_alwaysEmitIntoClient
  mutating func begin(step size: S, from scale: S) {
    self.size = size
    self.scale = scale
    span = S.maximum(span, S.maximum(scale, size))
  }

  /// Judges the part of the step that was tried, by the lengths of the residuals before it and after it.
  @_alwaysEmitIntoClient
  mutating func judge(_ fraction: S, before: S, after: S, isFinite: Bool) -> Verdict {
    if after <= (1 - S(0.0001) * fraction) * before, isFinite {
      let step = fraction * size
      let isSlow = fraction == 1 && lastStep > 0 && step > lastStep / 4
      slowSteps = isSlow ? slowSteps + 1 : 0
      lastStep = step
      if after == 0 || step <= tolerance * scale {
        // Towards a simple root the last steps are far shorter than those before.
        return slowSteps > 2 && size > 4096 * S.ulpOfOne * scale ? .stranded : .arrived
      }
      return slowSteps >= 30 ? .stranded : .taken
    }
    // Rounding decides what F is from here on.
    if fraction == 1 && size <= S.ulpOfOne.squareRoot() * span {
      return slowSteps > 2 ? .stuck : .settled
    }
    return .shortened
  }

  /// Whether a point at which no part of the step helped is a root all the same.
  @_alwaysEmitIntoClient var isSettled: Bool { size <= 4 * S.ulpOfOne }

  /// The shortest part of a step that is tried.
  @_alwaysEmitIntoClient static var shortest: S { S(0x1p-40) }
}

/// The root of a function of one number near a point by Newton's method, with its slope there.
///
/// - Parameter evaluate: f(x) and f′(x).
/// - Returns: nothing where there is no simple root near.
@_alwaysEmitIntoClient
func simpleRoot<S: RealScalar>(
  near start: S, limit: Int = 200, _ evaluate: (S) -> (value: S, slope: S)
) -> (point: S, slope: S)? {
  var pace = NewtonPace<S>(tolerance: 4 * S.ulpOfOne)
  var x = start
  var (value, slope) = evaluate(x)
  func solution(_ isRoot: Bool) -> (point: S, slope: S)? {
    isRoot && slope != 0 && slope.isFinite ? (x, slope) : nil
  }
  if value == 0 { return solution(true) }
  guard value.isFinite, slope.isFinite else { return nil }
  for _ in 0..<limit {
    let full = -(value / slope)
    guard slope != 0, full.isFinite else { return nil }
    pace.begin(step: full.magnitude, from: x.magnitude)
    var fraction: S = 1
    trial: while true {
      guard fraction > NewtonPace<S>.shortest else { return solution(pace.isSettled) }
      let next = x + fraction * full
      let (newValue, newSlope) = evaluate(next)
      let verdict = pace.judge(
        fraction, before: value.magnitude, after: newValue.magnitude,
        isFinite: newValue.isFinite && newSlope.isFinite)
      switch verdict {
      case .shortened: fraction /= 2
      case .settled: return solution(true)
      case .stuck, .stranded: return nil
      case .taken, .arrived:
        (x, value, slope) = (next, newValue, newSlope)
        if verdict == .arrived { return solution(true) }
        break trial
      }
    }
  }
  return nil
}
