import CompiledFormulas
import DualNumbers
import Expressions
import Records

/// What an evaluation is asked for: formulas, points, the variables to differentiate by.
///
/// A class, for commands and places of them hold it: of a value each copy is code of its own.
final class Problem {
  let system: FormulaSystem
  /// The names that have values, in the order given.
  var names: [String] = []
  /// The values of the point, in the order of the names; none where a file has the points.
  var points: [[Double]] = []
  /// The file that has the points.
  var file: PointsInput?
  /// With a file, the values that all points share: those of the first names.
  var fixedValues: [Double] = []
  /// The variables to differentiate by, in the order of the results.
  var wrt: [String] = []
  /// Whether to compute in single precision.
  let isFloat: Bool
  /// The lengths of the names that are lists, and the integers that bounds of sums can name.
  let lengths: [String: Int]
  let integers: [String: Int]

  /// Formulas without a point.
  init(
    _ system: FormulaSystem, lengths: [String: Int], integers: [String: Int], isFloat: Bool
  ) {
    self.system = system
    self.lengths = lengths
    self.integers = integers
    self.isFloat = isFloat
  }

  /// What results call the formula: its text, or `[e1, e2]` for several.
  var source: String {
    let sources = system.formulas.map(\.source)
    if sources.count == 1 { return sources[0] }
    return "[\(sources.joined(separator: ", "))]"
  }

  /// The places of the variables to differentiate by among the names.
  var activePlaces: [Int] {
    if wrt == names { return Array(names.indices) }
    let places = names.places
    return wrt.map { places[$0] ?? 0 }
  }

  /// The values of the names that are not differentiated by.
  func constants(at point: [Double]) -> [String: Double] {
    var constants: [String: Double] = [:]
    if wrt.count == names.count { return constants }
    let active = wrt.places
    for place in names.indices where active[names[place]] == nil {
      constants[names[place]] = point[place]
    }
    return constants
  }
}

extension Problem {
  /// A point, in the precision asked for.
  struct Place {
    /// The value of every name as it was given.
    let given: [Double]
    let isFloat: Bool
    /// The values of the variables to differentiate by.
    let active: [Double]
    let isFirst: Bool

    /// The value of every name as results show it: made where it is shown, for there may be very many.
    var shown: [Shown] { Shown.all(given, isSingle: isFloat) }
  }

  /// The columns of the file that have values, in the order of the names.
  var fileNames: [String] { Array(names.dropFirst(fixedValues.count)) }

  /// Every point, in order; after each block of a file, what is written is to be seen.
  func forEachPlace(
    to output: Output, _ body: (Place) throws(Failure) -> Void
  ) throws(Failure) {
    let places = activePlaces
    var isFirst = true
    func visit(_ point: [Double]) throws(Failure) {
      try body(
        Place(
          given: point, isFloat: isFloat,
          active: places.map { isFloat ? Double(Float(point[$0])) : point[$0] },
          isFirst: isFirst))
      isFirst = false
    }
    guard let file else {
      for point in points { try visit(point) }
      return
    }
    try file.forEachRow(inputs: fileNames, to: output) { row throws(Failure) in
      try visit(fixedValues + row)
    }
  }

  /// Computes at every point, and writes the results as the closure renders them.
  func report(
    _ results: CompiledFormula.Results, _ mode: SweepMode?, to output: Output,
    _ render: ([Double], Place) throws(Failure) -> String
  ) throws(Failure) {
    let formula = PointFormula(
      system, wrt: wrt, results: results, mode: mode, inSinglePrecision: isFloat)
    try evaluate({ formula.with(constants: self.constants(at: $0)) }, to: output) {
      f, place throws(Failure) in try render(f(place.active), place)
    }
  }

  /// What is computed of the formulas at values of the variables to differentiate by, with the others as a point has them.
  func function(
    _ results: CompiledFormula.Results, _ mode: SweepMode? = nil, at point: [Double]
  ) -> PointFormula.Function {
    PointFormula(system, wrt: wrt, results: results, mode: mode)
      .with(constants: constants(at: point))
  }

  /// The value, at values of the variables to differentiate by.
  func value(at point: [Double]) -> ([Double]) -> Double {
    let f = function(.values, at: point)
    return { f($0)[0] }
  }

  /// The gradient.
  func gradient(
    _ mode: SweepMode, at point: [Double]
  ) -> ([Double]) -> (value: Double, gradient: [Double]) {
    let f = function(.gradient, mode, at: point)
    return {
      let y = f($0)
      return (y[0], Array(y[1...]))
    }
  }

  /// The Jacobian, forwards.
  func jacobian(at point: [Double]) -> ([Double]) -> (value: [Double], jacobian: Matrix<Double>) {
    let f = function(.jacobian, .forward, at: point)
    let (m, n) = (system.outputs, wrt.count)
    return {
      let y = f($0)
      return (Array(y[..<m]), Matrix(rows: m, columns: n, entries: Array(y[m...])))
    }
  }

  /// The gradient and the Hessian, from a recording.
  func hessian(
    at point: [Double]
  ) -> ([Double]) -> (value: Double, gradient: [Double], hessian: Matrix<Double>) {
    let f = function(.hessian, .reverse, at: point)
    let n = wrt.count
    return {
      let y = f($0)
      let hessian = Matrix(rows: n, columns: n, entries: Array(y[(n + 1)...]))
      return (y[0], Array(y[1...n]), hessian)
    }
  }

  /// The value and the derivatives up to an order.
  func derivatives(order: Int, at point: [Double]) -> (Double) -> [Double] {
    let f = function(.derivatives(order: order), at: point)
    return { f([$0]) }
  }

  /// Evaluates at every point with a function of the variables to differentiate by.
  func evaluate<Function>(
    _ compiled: ([Double]) -> Function, to output: Output,
    _ render: (Function, Place) throws(Failure) -> String
  ) throws(Failure) {
    var function: Function?
    try forEachPlace(to: output) { place throws(Failure) in
      // The formula is compiled again only for other constants.
      if function == nil || wrt.count < names.count { function = compiled(place.given) }
      guard let function else { return }
      try output.append(try render(function, place))
    }
  }
}
