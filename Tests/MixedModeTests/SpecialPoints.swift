import DualNumbersCore
import SpecialFunctions
import TestSupport

/// Second derivatives of rules at points where rules treat their arguments specially: 0, ±1, ties, ∞.
enum SpecialPoints {
  /// Second derivatives of a function, row by row, each in every mode that computes it.
  struct Curvature {
    let f: TableFunction

    /// The entries of the Hessian by mode.
    func callAsFunction(at x: [Double]) -> [(mode: String, entries: [Double])] {
      func entries(_ h: Jacobian<Double>) -> [Double] {
        x.indices.flatMap { i in (i..<x.count).map { j in h[i, j] } }
      }
      let nested = ForwardMode.hessian(at: x) { f($0) as Dual<Dual<Double>> }
      let lanes = ForwardMode.blockedHessian(at: x) { f($0) as HessianNumber<Double> }.hessian
      let tape = ReverseMode.hessian(at: x) { f($0) as SecondOrderVariable<Double> }
      let columns = x.indices.flatMap { direction in
        ReverseMode.gradient(
          at: x.indices.map { Dual(x[$0], tangent: $0 == direction ? 1 : 0) }
        ) { f($0) as TapeVariable<Dual<Double>> }.map(\.tangent)
      }
      let product = Jacobian(rows: x.count, columns: x.count, entries: columns)
      var answers = [
        ("nested Dual", entries(nested)), ("lanes of lanes", entries(lanes)),
        ("second-order tape", entries(tape)), ("tape of Dual", entries(product)),
      ]
      if x.count == 1 {
        answers.append(
          ("TaylorSeries", [ForwardMode.derivatives(order: 2, at: x[0]) { f([$0]) }[2]]))
      }
      return answers
    }

    /// The points right beside one, on all sides.
    ///
    /// For a mixed partial all coordinates move: along a line on which a rule treats its argument specially nothing is learned.
    /// For one along an axis that coordinate alone does, too: beside an integer exponent powers of negative numbers end.
    static func neighbours(_ x: [Double], entry: (Int, Int)) -> [[Double]] {
      let all = (0..<(1 << x.count)).map { signs in
        x.indices.map { beside(x[$0], signs >> $0 & 1 == 0 ? 0x1p-1000 : -0x1p-1000) }
      }
      guard entry.0 == entry.1 else { return all }
      return all
        + all.map { moved in x.indices.map { $0 == entry.0 ? moved[$0] : x[$0] } }
    }

    static func beside(_ x: Double, _ step: Double) -> Double {
      if x == 0 { return step }
      if x.isInfinite { return x.sign == .minus ? -1 / step.magnitude : 1 / step.magnitude }
      return x + x.magnitude * max(step.magnitude, 0x1p-50) * (step < 0 ? -1 : 1)
    }
  }

  static let points: [Double] = [
    0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, 10, 90, -90, .infinity, -.infinity,
  ]

  /// What is finite at a point although it does not continue there, or is continued too slowly to be seen.
  static func isException(_ f: TableFunction, _ x: [Double], entry: Int) -> Bool {
    switch f.description {
    // The mean of −2 and 2, as that of |x| is the mean of −1 and 1.
    case "softsign": x[0] == 0
    // 1/(y²·ln x) goes to 0 as x goes to ∞, at −1/700 for x = 2¹⁰⁰⁰.
    case "log": x.count == 2 && x[0] == .infinity && entry == 2
    // 0 for x = 0 whatever y is, and so are the derivatives along y.
    case "xlogy", "xlog1py": x[0] == 0 && entry == 2
    // 1 + y·ln 1 for every finite y.
    case "pow": x.count == 2 && x[0] == 1 && x[1].isInfinite && entry == 1
    default: false
    }
  }

  /// The entries that are finite at a point and next to it are another number, or none; or that stand beside a first
  /// derivative of NaN.
  static func jumps(_ f: TableFunction, at x: [Double]) -> [String] {
    let curvature = Curvature(f: f)
    let here = curvature(at: x)
    let slopes = gradient(at: x) { f($0) }
    let places = x.indices.flatMap { i in (i..<x.count).map { j in (i, j) } }
    var failures: [String] = []
    for (k, (i, j)) in places.enumerated() where !isException(f, x, entry: k) {
      let finite = here.filter { $0.entries[k].isFinite }
      if finite.isEmpty { continue }
      // Far out it depends on the way one goes whether there is a slope.
      let isUndefined = slopes[i].isNaN && slopes[j].isNaN && x.allSatisfy(\.isFinite)
      let near = Curvature.neighbours(x, entry: (i, j)).map { f.secondPartials($0)[k] }
      for (mode, entries) in finite {
        let entry = entries[k]
        let isLimit = near.contains { ($0 - entry).magnitude <= 1e-5 * max(1, entry.magnitude) }
        if isUndefined || !isLimit {
          failures.append(
            "\(f) at \(x), \(mode), entry \(k): \(entry), slopes \(slopes), beside it \(near)")
        }
      }
    }
    return failures
  }

  static let fewPoints: [Double] = [0, -0.0, 1, -1, 0.5, 2, .infinity]

  /// What is wrong with a function at all points.
  static func jumps(_ f: TableFunction) -> [String] {
    let points = f.arity == 3 ? fewPoints : points
    var tuples: [[Double]] = [[]]
    for _ in 0..<f.arity { tuples = tuples.flatMap { tuple in points.map { tuple + [$0] } } }
    return tuples.flatMap { jumps(f, at: $0) }
  }
}

extension TableFunction {
  /// The entries of the Hessian, row by row, by nested dual numbers.
  fileprivate func secondPartials(_ x: [Double]) -> [Double] {
    let h = ForwardMode.hessian(at: x) { self($0) as Dual<Dual<Double>> }
    return x.indices.flatMap { i in (i..<x.count).map { j in h[i, j] } }
  }
}
