import CodeGeneration
import Demonstrations
import DualNumbers
import Expressions
import Symbolic

/// What code computes beside the dual number, at random points, before it is written.
///
/// The operations are those that the code has. Values have to have the same bits; derivatives are compared along random directions,
/// which no wrong entry escapes.
struct GenerationCheck {
  private let system: FormulaSystem
  private let derivation: Derivation
  private let function: GeneratedFunction
  private let variables: [String]
  private let wrt: [String]
  private let constants: [String: Double]
  private var random = Randomness(seed: 20_261_128)

  init(
    _ system: FormulaSystem, _ derivation: Derivation, _ function: GeneratedFunction,
    _ variables: [String], _ wrt: [String], _ constants: [String: Double]
  ) {
    self.system = system
    self.derivation = derivation
    self.function = function
    self.variables = variables
    self.wrt = wrt
    self.constants = constants
  }

  /// Compares at points of several ranges; a difference is a fault of this program.
  func run(_ notes: Notes) throws(Failure) {
    var check = self
    let ranges: [ClosedRange<Double>] = [-1...1, 0.05...0.95, 1.05...4, -6...6]
    var count = 0
    for _ in 0..<3 {
      for range in ranges where try check.compare(range) { count += 1 }
    }
    if count == 0 {
      notes.warn(
        "the code is not checked against dual numbers: the formula has no value at the points tried"
      )
    }
  }

  /// Compares at one point; whether there is something to compare.
  private mutating func compare(_ range: ClosedRange<Double>) throws(Failure) -> Bool {
    let point = variables.map {
      constants[$0] ?? random.uniform(range.lowerBound, range.upperBound)
    }
    let directions = (0..<2).map { _ in wrt.map { _ in random.uniform(-1, 1) } }
    let active = Dictionary(uniqueKeysWithValues: wrt.enumerated().map { ($1, $0) })
    var inputs = point
    // Directions are variables behind the others.
    if derivation.derivatives == .jvp { inputs += directions[0] }
    let values = function.graph.evaluate(inputs)
    let plain = ActiveFunction<Double>(system, wrt: variables, constants: [:]).all(point)
    for (own, other) in zip(values, plain) where !own.isIdentical(to: other) {
      throw fault("value", own, other, point)
    }
    guard plain.allSatisfy(\.isFinite) else { return false }
    guard derivation.derivatives != .value else { return true }
    let held = constants.merging(
      zip(variables, point).filter { active[$0.0] == nil }, uniquingKeysWith: { own, _ in own })
    let moving = wrt.map { name in variables.firstIndex(of: name).map { point[$0] } ?? 0 }
    let dual = ActiveFunction<Dual<Dual<Double>>>(system, wrt: wrt, constants: held).all(
      moving.indices.map { place in
        Dual(
          Dual(moving[place], tangent: directions[0][place]),
          tangent: Dual(directions[1][place], tangent: 0))
      })
    try compareFirst(dual.map(\.value.tangent), directions[0], values, point)
    if derivation.derivatives == .hessian, dual[0].tangent.tangent.isFinite {
      try compareSecond(dual[0].tangent.tangent, directions, values, point)
    }
    return true
  }

  private func compareFirst(
    _ expected: [Double], _ direction: [Double], _ values: [Double], _ point: [Double]
  ) throws(Failure) {
    let first = function.results[0].entries.count
    var own = expected.map { _ in 0.0 }
    var scale = own
    func take(_ entry: Double, _ row: Int, _ place: Int) {
      own[row] += entry * direction[place]
      scale[row] += (entry * direction[place]).magnitude
    }
    switch derivation.derivatives {
    case .value: return
    case .jvp:
      for row in expected.indices { own[row] = values[first + row] }
    case .gradient, .hessian:
      for place in wrt.indices { take(values[first + place], 0, place) }
    case .jacobian:
      let result = function.results[1]
      for entry in result.entries.indices {
        let (row, place) =
          result.pattern.map { ($0.rows[entry], $0.columns[entry]) }
          ?? (entry / wrt.count, entry % wrt.count)
        take(values[first + entry], row, place)
      }
    }
    for (row, expected) in expected.enumerated() where expected.isFinite {
      if Self.agree(own[row], expected, scale[row]) { continue }
      throw fault("derivative along a direction", own[row], expected, point)
    }
  }

  /// Whether two numbers are the same up to what terms of this size lose.
  private static func agree(_ own: Double, _ expected: Double, _ scale: Double) -> Bool {
    (own - expected).magnitude <= 1e-8 * max(scale, expected.magnitude, 1e-300)
  }

  private func compareSecond(
    _ expected: Double, _ directions: [[Double]], _ values: [Double], _ point: [Double]
  ) throws(Failure) {
    let start = 1 + wrt.count
    let result = function.results[2]
    var own = 0.0
    var scale = 0.0
    for entry in result.entries.indices {
      let (row, column) =
        result.pattern.map { ($0.rows[entry], $0.columns[entry]) }
        ?? (entry / wrt.count, entry % wrt.count)
      var weight = directions[0][row] * directions[1][column]
      // Only one triangle of a sparse matrix is there.
      if result.pattern != nil, row != column {
        weight += directions[0][column] * directions[1][row]
      }
      own += values[start + entry] * weight
      scale += (values[start + entry] * weight).magnitude
    }
    if Self.agree(own, expected, scale) { return }
    throw fault("second derivative", own, expected, point)
  }

  private func fault(
    _ what: String, _ own: Double, _ expected: Double, _ point: [Double]
  ) -> Failure {
    let place = zip(variables, point).prefix(6).map { "\($0) = \($1)" }.joined(separator: ", ")
    return .data(
      "the code is not written: its \(what) would be \(own), that of the dual number is \(expected), "
        + "at \(place). This is a fault of this program; please report the formula")
  }
}
