internal import DerivativeRules
package import ForwardMode
internal import Symbolic

/// The results of a function beside what dual numbers say, at one point.
///
/// Values have to have the same bits; derivatives are compared along directions, which no wrong entry escapes.
package struct ResultCheck: Sendable {
  /// A result that is another than that of the dual number.
  package struct Difference: Sendable {
    package let what: String
    package let own: Double
    package let expected: Double
  }

  private let derivatives: Derivatives
  private let count: Int
  private let function: GeneratedFunction

  package init(_ derivation: Derivation, _ function: GeneratedFunction) {
    derivatives = derivation.derivatives
    count = derivation.wrt.count
    self.function = function
  }

  /// The first value with other bits.
  package func difference(_ results: [Double], values: [Double]) -> Difference? {
    for (own, other) in zip(results, values)
    where own.bitPattern != other.bitPattern && !(own.isNaN && other.isNaN) {
      return Difference(what: "value", own: own, expected: other)
    }
    return nil
  }

  /// The first derivative along a direction that is another one, where it is finite.
  package func difference(
    _ results: [Double], tangents: [Double], along direction: [Double]
  ) -> Difference? {
    let first = function.results[0].entries.count
    var own = tangents.map { _ in 0.0 }
    var scale = own
    func take(_ entry: Double, _ row: Int, _ place: Int) {
      own[row] += entry * direction[place]
      scale[row] += (entry * direction[place]).magnitude
    }
    switch derivatives {
    case .value: return nil
    case .jvp:
      for row in tangents.indices { own[row] = results[first + row] }
    case .gradient, .hessian:
      for place in 0..<count { take(results[first + place], 0, place) }
    case .jacobian:
      let result = function.results[1]
      for entry in result.entries.indices {
        let (row, place) = self.place(of: entry, in: result)
        take(results[first + entry], row, place)
      }
    }
    for (row, expected) in tangents.enumerated() where expected.isFinite {
      if Self.agree(own[row], expected, scale[row]) { continue }
      return Difference(
        what: "derivative along a direction", own: own[row], expected: expected)
    }
    return nil
  }

  /// Whether the second derivative along two directions is another one, where it is finite; of a Hessian.
  package func difference(
    _ results: [Double], second: Double, along directions: [[Double]]
  ) -> Difference? {
    guard derivatives == .hessian, second.isFinite else { return nil }
    let start = 1 + count
    let result = function.results[2]
    var own = 0.0
    var scale = 0.0
    for entry in result.entries.indices {
      let (row, column) = place(of: entry, in: result)
      var weight = directions[0][row] * directions[1][column]
      // Only one triangle of a sparse matrix is there.
      if result.pattern != nil, row != column {
        weight += directions[0][column] * directions[1][row]
      }
      own += results[start + entry] * weight
      scale += (results[start + entry] * weight).magnitude
    }
    if Self.agree(own, second, scale) { return nil }
    return Difference(what: "second derivative", own: own, expected: second)
  }

  /// The row and the column of a matrix' entry.
  private func place(
    of entry: Int, in result: GeneratedFunction.Result
  ) -> (row: Int, column: Int) {
    result.pattern.map { ($0.rows[entry], $0.columns[entry]) } ?? (entry / count, entry % count)
  }

  /// Whether two numbers are the same up to what terms of this size lose.
  private static func agree(_ own: Double, _ expected: Double, _ scale: Double) -> Bool {
    (own - expected).magnitude <= 1e-8 * max(scale, expected.magnitude, 1e-300)
  }
}

extension ResultCheck {
  /// A point that moves along two directions at once.
  package static func moving(
    _ point: [Double], along directions: [[Double]]
  ) -> [Dual<Dual<Double>>] {
    point.indices.map { place in
      Dual(
        Dual(point[place], tangent: directions[0][place]),
        tangent: Dual(directions[1][place], tangent: 0))
    }
  }
}
