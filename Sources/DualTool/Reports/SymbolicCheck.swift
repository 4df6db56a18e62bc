import CompiledFormulas
import DualNumbers
import Expressions
import Symbolic

/// Formulas compared with the dual number at random points: what disagrees is never shown.
struct SymbolicCheck {
  private let system: FormulaSystem
  private let wrt: [String]
  private let places: [Int]
  private let result: DerivativeFormulas
  private let shape: SymbolicShape

  /// How many points have to agree, and how many are tried for that.
  private static let wanted = 12
  private static let tries = 120
  private static let ranges: [ClosedRange<Double>] = [
    0.2...2, -2...2, 0.05...0.95, 1...5, -0.9...0.9, -6...6, 3...12,
  ]

  init(_ system: FormulaSystem, wrt: [String], _ result: DerivativeFormulas, _ shape: SymbolicShape)
  {
    self.system = system
    self.wrt = wrt
    self.result = result
    self.shape = shape
    places = wrt.map { system.variables.firstIndex(of: $0) ?? 0 }
  }

  /// What the comparison found.
  struct Outcome {
    /// At how many points both are finite and agree.
    var agreeing = 0
    /// A point at which the function has derivatives and a formula has no value: 0·∞, 0/0, or beyond the range of numbers.
    var withoutValue: [Double]?
  }

  /// Compares until enough points agree.
  func run(at point: [Double]?) throws(Failure) -> Outcome {
    var outcome = Outcome()
    if let point { try compare(at: point, &outcome) }
    var random = Randomness(seed: 20_261_128)
    for attempt in 0..<Self.tries where outcome.agreeing < Self.wanted {
      let range = Self.ranges[attempt % Self.ranges.count]
      let point = system.variables.map { _ in
        random.uniform(range.lowerBound, range.upperBound)
      }
      try compare(at: point, &outcome)
    }
    return outcome
  }

  /// Compares formulas and dual numbers at a point, if the function has finite derivatives there.
  private func compare(at point: [Double], _ outcome: inout Outcome) throws(Failure) {
    let exact = derivatives(at: point)
    guard exact.allSatisfy(\.isFinite) else { return }
    let formulas = result.graph.evaluate(point)
    guard formulas.allSatisfy(\.isFinite) else {
      outcome.withoutValue = outcome.withoutValue ?? point
      return
    }
    // What rounding does to both is seen from how they differ at neighbouring points.
    var noise = Array(repeating: 0.0, count: exact.count)
    for step in 1...4 {
      let near = point.map { $0 * (1 + Double(step % 2 == 0 ? step : -step) * 0x1p-46) }
      let others = zip(derivatives(at: near), result.graph.evaluate(near))
      for (entry, (a, b)) in others.enumerated() {
        noise[entry] = max(
          noise[entry], (a - exact[entry]).magnitude, (b - formulas[entry]).magnitude)
      }
    }
    let range = result.graph.range(at: point)
    var isSure = true
    for (entry, (a, b)) in zip(exact, formulas).enumerated() {
      let (error, scale) = ((a - b).magnitude, max(a.magnitude, b.magnitude))
      if error <= 1e-8 * scale + 1000 * noise[entry] + 1e-300 { continue }
      // Lost digits of large numbers, or of numbers too small to have all theirs: the point says nothing.
      guard error <= 1e-12 * range.largest || range.isLeft else {
        throw disagreement(entry, point, a, b)
      }
      isSure = false
    }
    if isSure { outcome.agreeing += 1 }
  }

  private func disagreement(
    _ entry: Int, _ point: [Double], _ exact: Double, _ formula: Double
  ) -> Failure {
    let place = TextForm.point(system.variables, Shown.all(point))
    return .data(
      "internal error: \(place) the formula for the derivative gives \(formula), the dual number \(exact); "
        + "it is not shown. Please report this with the formula.")
  }

  /// The entries at a point by dual numbers, row by row.
  private func derivatives(at point: [Double]) -> [Double] {
    switch shape.kind {
    case .order(let order):
      let f = SharedFunction<TaylorSeries<Double>>(system, wrt: system.variables, constants: [:])
      return [
        ForwardMode.derivatives(order: order, at: point[places[0]]) { x in
          f(point.indices.map { $0 == places[0] ? x : TaylorSeries(point[$0]) })
        }[order]
      ]
    case .first:
      let f: ([Dual<Double>]) -> [Dual<Double>] = PointFormula.function(
        system, wrt: system.variables, constants: [:])
      let columns = places.map { moving in
        f(point.indices.map { Dual(point[$0], tangent: $0 == moving ? 1 : 0) }).map(\.tangent)
      }
      return (0..<system.outputs).flatMap { row in columns.map { $0[row] } }
    case .hessian:
      let f = SharedFunction<Dual<Dual<Double>>>(system, wrt: system.variables, constants: [:])
      return places.flatMap { i in
        places.map { j in
          f(
            point.indices.map { k in
              Dual(
                Dual(point[k], tangent: k == i ? 1 : 0),
                tangent: Dual(k == j ? 1 : 0, tangent: 0))
            }
          ).tangent.tangent
        }
      }
    }
  }
}

extension FormulaGraph {
  /// The largest number on the way to the results, and whether the range of numbers is left for ∞ or for almost 0.
  fileprivate func range(at point: [Double]) -> (largest: Double, isLeft: Bool) {
    let values = allValues(point).numbers
    let isReached = reached(from: outputs)
    var (largest, isLeft) = (0.0, false)
    for (value, isReached) in zip(values, isReached) where isReached {
      if value.isFinite { largest = max(largest, value.magnitude) } else { isLeft = true }
      if value != 0, value.magnitude < 1e-290 { isLeft = true }
    }
    return (largest, isLeft)
  }
}
