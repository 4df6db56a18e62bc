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

  /// Compares; the number of points at which both are finite and agree.
  func run(at point: [Double]?) throws(Failure) -> Int {
    var agreeing = 0
    if let point, try agrees(at: point) { agreeing += 1 }
    var random = SplitMix(state: 20_261_128)
    for attempt in 0..<Self.tries where agreeing < Self.wanted {
      let range = Self.ranges[attempt % Self.ranges.count]
      let point = system.variables.map { _ in
        range.lowerBound + (range.upperBound - range.lowerBound) * random.unit()
      }
      if try agrees(at: point) { agreeing += 1 }
    }
    return agreeing
  }

  /// Whether formulas and dual numbers agree at a point; false where there is nothing to compare.
  private func agrees(at point: [Double]) throws(Failure) -> Bool {
    let exact = derivatives(at: point)
    guard exact.allSatisfy(\.isFinite) else { return false }
    let formulas = result.graph.evaluate(point)
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
    for (entry, (a, b)) in zip(exact, formulas).enumerated() {
      if !b.isFinite {
        // Beyond the range of numbers, or 0·∞, is no disagreement.
        if result.graph.overflows(at: point) { return false }
        throw disagreement(entry, point, a, b)
      }
      let scale = max(a.magnitude, b.magnitude)
      guard (a - b).magnitude <= 1e-8 * scale + 1000 * noise[entry] + 1e-300 else {
        throw disagreement(entry, point, a, b)
      }
    }
    return true
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
      let f: Evaluator<TaylorSeries<Double>> = system.evaluator()
      return [
        ForwardMode.derivatives(order: order, at: point[places[0]]) { x in
          f(point.indices.map { $0 == places[0] ? x : TaylorSeries(point[$0]) })
        }[order]
      ]
    case .first:
      let f: Evaluator<Dual<Double>> = system.evaluator()
      let columns = places.map { moving in
        f.all(point.indices.map { Dual(point[$0], tangent: $0 == moving ? 1 : 0) }).map(\.tangent)
      }
      return (0..<system.outputs).flatMap { row in columns.map { $0[row] } }
    case .hessian:
      let f: Evaluator<Dual<Dual<Double>>> = system.evaluator()
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
  /// Whether a number is infinite, or a product of 0 and ∞, on the way to the results.
  fileprivate func overflows(at point: [Double]) -> Bool {
    let values = allValues(point).numbers
    let isReached = reached(from: outputs)
    return values.indices.contains { isReached[$0] && values[$0].isInfinite }
  }
}

/// A small generator that always gives the same numbers.
private struct SplitMix {
  var state: UInt64

  /// A number from 0 to 1.
  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
  }
}
