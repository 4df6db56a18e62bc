import CodeGeneration
import CompiledFormulas
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
    let plain = PointFormula(system, wrt: variables, results: .values).with(constants: [:])(point)
    if let found = ResultCheck(derivation, function).difference(values, values: plain) {
      throw fault(found, point)
    }
    guard plain.allSatisfy(\.isFinite) else { return false }
    guard derivation.derivatives != .value else { return true }
    let held = constants.merging(
      zip(variables, point).filter { active[$0.0] == nil }, uniquingKeysWith: { own, _ in own })
    let moving = wrt.map { name in variables.firstIndex(of: name).map { point[$0] } ?? 0 }
    let dual = SharedFunction<Dual<Dual<Double>>>(system, wrt: wrt, constants: held).all(
      ResultCheck.moving(moving, along: directions))
    let check = ResultCheck(derivation, function)
    if let found = check.difference(
      values, tangents: dual.map(\.value.tangent), along: directions[0])
      ?? check.difference(values, second: dual[0].tangent.tangent, along: directions)
    {
      throw fault(found, point)
    }
    return true
  }

  private func fault(_ found: ResultCheck.Difference, _ point: [Double]) -> Failure {
    let place = zip(variables, point).prefix(6).map { "\($0) = \($1)" }.joined(separator: ", ")
    return .data(
      "the code is not written: its \(found.what) would be \(found.own), that of the dual number is \(found.expected), "
        + "at \(place). This is a fault of this program; please report the formula")
  }
}
