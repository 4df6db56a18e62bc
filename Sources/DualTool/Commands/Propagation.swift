import DualNumbers
import Rendering

/// What uncertainties of inputs make of a result.
struct Propagation {
  /// A share of the variance: of an input, or of a correlation.
  struct Part {
    var name: String
    var partial: Double?
    var effect: Double?
    var share: Double
  }

  let value: Double
  /// √(∇fᵀΣ∇f).
  let deviation: Double
  /// f + ½tr(HΣ).
  let mean: Double
  /// √(∇fᵀΣ∇f + ½tr(HΣHΣ)).
  let secondDeviation: Double
  /// The largest first.
  let parts: [Part]
  private let gradient: [Double]
  private let hessian: Matrix<Double>
  private let deviations: [Double]
  private let names: [String]

  init(
    names: [String], deviations: [Double], correlations: [[Double]], value: Double,
    gradient: [Double], hessian: Matrix<Double>
  ) {
    (self.names, self.deviations, self.value) = (names, deviations, value)
    (self.gradient, self.hessian) = (gradient, hessian)
    let effects = zip(gradient, deviations).map { $0 * $1 }
    let n = names.count
    var variance = 0.0
    for i in 0..<n {
      for j in 0..<n { variance += effects[i] * correlations[i][j] * effects[j] }
    }
    // Correlations of ±1 may cancel all of it, but for rounding.
    variance = max(variance, 0)
    deviation = variance.squareRoot()
    let covariance = (0..<n).map { i in
      (0..<n).map { j in deviations[i] * correlations[i][j] * deviations[j] }
    }
    let product = (0..<n).map { i in
      (0..<n).map { j in (0..<n).reduce(0) { $0 + hessian[i, $1] * covariance[$1][j] } }
    }
    mean = value + 0.5 * (0..<n).reduce(0) { $0 + product[$1][$1] }
    var square = 0.0
    for i in 0..<n {
      for j in 0..<n { square += product[i][j] * product[j][i] }
    }
    secondDeviation = (variance + 0.5 * max(square, 0)).squareRoot()
    var parts = (0..<n).map { i in
      Part(
        name: names[i], partial: gradient[i], effect: effects[i],
        share: variance == 0 ? 0 : effects[i] * effects[i] / variance)
    }
    for i in 0..<n {
      for j in 0..<i where correlations[i][j] != 0 {
        let share = 2 * effects[i] * effects[j] * correlations[i][j]
        parts.append(
          Part(
            name: "\(names[j]) with \(names[i])", partial: nil, effect: nil,
            share: variance == 0 ? 0 : share / variance))
      }
    }
    self.parts = parts.sorted { $0.share.magnitude > $1.share.magnitude }
  }

  /// What speaks against the expansions: where the formula differs from them a standard deviation away.
  func notes(at x: [Double], _ f: ([Double]) -> Double) -> [String] {
    var notes: [String] = []
    for i in names.indices where deviations[i] > 0 {
      for sign in [-1.0, 1] {
        let h = sign * deviations[i]
        var moved = x
        moved[i] += h
        let there = f(moved)
        let place = "at \(names[i]) = \(Shown(moved[i]).plain), one standard deviation away,"
        if !there.isFinite {
          notes.append("The formula is \(Shown(there).plain) \(place) so its spread is not known.")
          continue
        }
        let expected = value + gradient[i] * h + 0.5 * hessian[i, i] * h * h
        let size = max(deviation, secondDeviation, (there - value).magnitude)
        if (there - expected).magnitude > 0.1 * size {
          notes.append(
            "The formula is \(Numeral.short(there)) \(place) not \(Numeral.short(expected)) as to "
              + "second order: simulate instead.")
        }
      }
    }
    let shift = (mean - value).magnitude
    if notes.isEmpty, shift > 0.2 * deviation || secondDeviation > 1.1 * deviation {
      notes.append("The formula is curved within the uncertainties: first order alone misleads.")
    }
    return notes
  }
}
