import DerivativeRules

extension QRFactors {
  /// ‖R·s‖ = ‖A·s‖.
  func image(of s: [Double]) -> Double {
    let n = columns
    return norm(
      (0..<n).map { i in (i..<n).reduce(0) { $0 + r[i * n + $1] * s[$1] } })
  }

  /// The s that makes ‖A·s + b‖ least among those with ‖D·s‖ ≤ Δ, to a tenth of Δ, and the λ of (AᵀA + λD²)s = −Aᵀb.
  ///
  /// λ is found by Newton's method for 1/‖D·s(λ)‖ = 1/Δ between bounds, after Moré.
  func step(scales: [Double], within radius: Double, damping: Double) -> ([Double], Double) {
    func measured(_ s: [Double]) -> Double { norm(zip(scales, s).map { $0 * $1 }) }
    // What Newton's method for λ needs: ‖R⁻ᵀ·D²s‖²/‖D·s‖².
    func slope(_ factors: QRFactors, _ s: [Double], _ size: Double) -> Double {
      let w = factors.transposedSolution(s.indices.map { scales[$0] * (scales[$0] * s[$0] / size) })
      return norm(w) * norm(w)
    }
    var lower = 0.0
    if !isSingular {
      let s = solution.map { -$0 }
      let size = measured(s)
      if size <= 1.1 * radius { return (s, 0) }
      lower = (size - radius) / radius / slope(self, s, size)
    }
    let n = columns
    let gradient = (0..<n).map { j in
      (0...j).reduce(0) { $0 + r[$1 * n + j] * projected[$1] } / scales[j]
    }
    var upper = norm(gradient) / radius
    if upper == 0 { upper = .leastNormalMagnitude / min(radius, 0.1) }
    if !(lower < upper) { lower = 0 }
    var lambda = min(max(damping, lower), upper)
    if lambda == 0 { lambda = max(0.001 * upper, (lower * upper).squareRoot()) }
    var s: [Double] = []
    for _ in 0..<10 {
      let damped = damped(lambda.squareRoot(), scales)
      s = damped.solution.map { -$0 }
      let size = measured(s)
      let excess = size - radius
      if excess.magnitude <= 0.1 * radius { break }
      if excess > 0 { lower = max(lower, lambda) } else { upper = min(upper, lambda) }
      let correction = excess / radius / slope(damped, s, size)
      lambda = max(lower, lambda + correction)
      if !(lambda > 0) { lambda = max(0.001 * upper, (lower * upper).squareRoot()) }
    }
    return (s, lambda)
  }

  /// The factors of A with √λ·D below it.
  private func damped(_ root: Double, _ scales: [Double]) -> QRFactors {
    let n = columns
    var entries = r
    entries.reserveCapacity(2 * n * n)
    for i in 0..<n {
      for j in 0..<n { entries.append(i == j ? root * scales[i] : 0) }
    }
    return QRFactors(
      rows: 2 * n, columns: n, entries: entries,
      rightSide: projected + Array(repeating: 0, count: n))
  }
}
