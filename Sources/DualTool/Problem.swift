import DualNumbers
import Expressions

/// What an evaluation is asked for: formulas, points, the variables to differentiate by.
struct Problem {
  var system: FormulaSystem
  /// The names that have values, in the order given.
  var names: [String]
  /// The values of each point, in the order of the names.
  var points: [[Double]]
  /// The variables to differentiate by, in the order of the results.
  var wrt: [String]
  var format: ReportFormat
  /// Whether to compute in single precision.
  var isFloat: Bool

  /// What results call the formula: its text, or `[e1, e2]` for several.
  var source: String {
    let sources = system.formulas.map(\.source)
    if sources.count == 1 { return sources[0] }
    return "[\(sources.joined(separator: ", "))]"
  }
}

/// Formulas as a function of the variables to differentiate by, in their order; the others are constants.
struct ActiveFunction<N: RealNumber> {
  private let evaluator: Evaluator<N>
  /// The place in the order of `wrt` of each of the evaluator's variables.
  private let places: [Int]

  init(_ system: FormulaSystem, wrt: [String], constants: [String: Double]) {
    evaluator = system.evaluator(constants: constants)
    let order = Dictionary(uniqueKeysWithValues: zip(wrt, wrt.indices))
    places = evaluator.variables.map { order[$0] ?? 0 }
  }

  /// The only result.
  func callAsFunction(_ x: [N]) -> N { evaluator(places.map { x[$0] }) }

  /// Every result.
  func all(_ x: [N]) -> [N] { evaluator.all(places.map { x[$0] }) }
}

extension Problem {
  /// A point, ready for the drivers.
  struct Place<T: RealScalar> {
    /// The value of every name.
    var values: [T]
    /// The values of the variables to differentiate by.
    var active: [T]
    /// The value of every name as it was given.
    var given: [Double]

    /// The values of the variables to differentiate by for a tracer, which computes with `Double`.
    var traced: [Double] {
      active.map { value in
        if let value = value as? Float { return Double(value) }
        return value as? Double ?? .nan
      }
    }
  }

  /// The formulas over another number, at a place.
  func function<N: RealNumber, T>(over number: N.Type, at place: Place<T>) -> ActiveFunction<N> {
    let active = Set(wrt)
    let constants = zip(names, place.given).filter { !active.contains($0.0) }
    return ActiveFunction(
      system, wrt: wrt, constants: Dictionary(uniqueKeysWithValues: constants.map { ($0, $1) }))
  }

  /// Evaluates at every point, and writes the reports.
  func run<N: RealNumber>(
    over number: N.Type, to output: inout Output,
    _ report: (ActiveFunction<N>, Place<N.Scalar>) -> Report
  ) throws(Failure) {
    let places = wrt.map { names.firstIndex(of: $0) ?? 0 }
    let active = Set(wrt)
    let constants = names.indices.filter { !active.contains(names[$0]) }
    var function: ActiveFunction<N>?
    for (index, point) in points.enumerated() {
      // The formula is compiled again only for other constants.
      if function == nil || !constants.isEmpty {
        function = ActiveFunction(
          system, wrt: wrt,
          constants: Dictionary(uniqueKeysWithValues: constants.map { (names[$0], point[$0]) }))
      }
      guard let function else { return }
      let place = Place(
        values: point.map { N.Scalar($0) }, active: places.map { N.Scalar(point[$0]) },
        given: point)
      let result = report(function, place)
      switch format {
      case .json: try output.append(result.json().rendered + "\n")
      case .text: try output.append((index > 0 ? "\n" : "") + result.text())
      case .csv: try output.append(result.csv(index == 0))
      case .matrixMarket: try output.append(result.matrixMarket())
      }
    }
  }
}
