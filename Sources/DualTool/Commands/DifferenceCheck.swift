import DualNumbers

/// A partial derivative beside central differences of many steps.
struct DifferenceCheck {
  /// The difference that is closest to the derivative; NaN where none is finite.
  let estimate: Double
  /// Why the two say nothing about each other; nil where they do.
  let reason: String?
  /// How far apart they are, relative to the largest partial derivative.
  let error: Double
  let agrees: Bool

  static let tolerance = 1e-6

  /// Compares the derivative of `f` at `x`; `largest` is the magnitude of the largest partial beside it.
  init(exact: Double, at x: Double, largest: Double, of f: (Double) -> Double) {
    let estimates = Self.estimates(at: x, of: f)
    let finite = estimates.filter(\.isFinite)
    let best = finite.min { ($0 - exact).magnitude < ($1 - exact).magnitude }
    estimate = best ?? .nan
    let scale = largest > 0 ? largest : 1
    let distance = (estimate - exact).magnitude / scale
    agrees = exact.isFinite && distance <= Self.tolerance
    error = agrees || exact.isFinite ? distance : .nan
    if exact.isNaN {
      reason = "the formula has no derivative here"
    } else if exact.isInfinite {
      reason = "the derivative is infinite, which no difference is"
    } else if finite.isEmpty {
      reason =
        "no difference is finite: the formula overflows or leaves its domain beside the point"
    } else if !agrees, !Self.settle(estimates, scale) {
      reason = "the differences do not settle: the formula jumps, or changes too fast for them"
    } else {
      reason = nil
    }
  }

  /// Differences with steps that fall two to a decade, relative to |x| and to 1.
  private static func estimates(at x: Double, of f: (Double) -> Double) -> [Double] {
    let wide = max(1, x.magnitude)
    let scales = x != 0 && x.magnitude < 0.1 ? [wide, x.magnitude] : [wide]
    return scales.flatMap { scale in
      (2...26).map { k in
        let step = scale * Double.pow(10, -Double(k) / 2)
        let (above, below) = (x + step, x - step)
        return (f(above) - f(below)) / (above - below)
      }
    }
  }

  /// Whether differences of three neighbouring steps agree with each other.
  private static func settle(_ estimates: [Double], _ scale: Double) -> Bool {
    zip(estimates, zip(estimates.dropFirst(), estimates.dropFirst(2))).contains { a, rest in
      let (b, c) = rest
      let bound = 1e-5 * max(scale, b.magnitude)
      return (a - b).magnitude <= bound && (b - c).magnitude <= bound
    }
  }
}
