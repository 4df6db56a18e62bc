internal import DerivativeRules
internal import Expressions
internal import ForwardMode
internal import MixedMode
internal import ReverseMode

/// Evaluates row by row with the drivers of one point.
final class RowRunner<T: RealScalar, N: RealNumber>: Runner where N.MachineNumber == T {
  private let layout: Layout
  private let active: [Layout.Source]
  private let held: [(name: String, column: Int)]
  /// The results at a point, one after the other.
  private let differentiate: (_ f: (_ x: [N]) -> [N], _ x: [T]) -> [T]
  private var function: RowFunction<N>?

  init(_ layout: Layout, _ differentiate: @escaping (_ f: (_ x: [N]) -> [N], _ x: [T]) -> [T]) {
    self.layout = layout
    self.differentiate = differentiate
    active = layout.wrt.map { layout.source(of: $0) }
    held = layout.held.map { name in
      guard case .column(let column) = layout.source(of: name) else {
        preconditionFailure("a variable that is held differs from row to row")
      }
      return (name, column)
    }
  }

  override func run(
    _ columns: [UnsafeBufferPointer<Double>], _ count: Int,
    _ results: [UnsafeMutableBufferPointer<Double>]
  ) {
    for row in 0..<count {
      // What differs from row to row and is not differentiated by is folded into the formula, as at one point.
      if function == nil || !held.isEmpty {
        var constants = layout.constants
        for name in layout.wrt { constants[name] = nil }
        for (name, column) in held { constants[name] = columns[column][row] }
        function = RowFunction(layout.system, layout.wrt, constants)
      }
      guard let function else { return }
      let x = active.map { source in
        switch source {
        case .constant(let value): T(value)
        case .column(let column): T(columns[column][row])
        }
      }
      for (place, y) in differentiate(function.all, x).enumerated() {
        results[place][row] = Double(y)
      }
    }
  }
}

/// Formulas as a function of the variables to differentiate by, in their order; the others are constants.
private struct RowFunction<N: RealNumber> {
  let evaluator: Evaluator<N>
  /// The place in the order of `wrt` of each of the evaluator's variables.
  let places: [Int]

  init(_ system: FormulaSystem, _ wrt: [String], _ constants: [String: Double]) {
    evaluator = system.evaluator(constants: constants)
    let order = Dictionary(uniqueKeysWithValues: zip(wrt, wrt.indices))
    places = evaluator.variables.map { order[$0] ?? 0 }
  }

  func all(_ x: [N]) -> [N] { evaluator.all(places.map { x[$0] }) }
}

extension Runner {
  /// The runner that evaluates row by row.
  static func rows<T: RealScalar>(_ layout: Layout, _ scalar: T.Type) -> Runner {
    switch (layout.results, layout.mode) {
    case (.values, _): return RowRunner<T, T>(layout) { f, x in f(x) }
    case (.derivatives(let order), _):
      return RowRunner<T, TaylorSeries<T>>(layout) { f, x in
        ForwardMode.derivatives(order: order, at: x[0]) { f([$0])[0] }
      }
    case (.gradient, .reverse):
      return RowRunner<T, TapeVariable<T>>(layout) { f, x in
        let (value, gradient) = ReverseMode.valueWithGradient(at: x) { f($0)[0] }
        return [value] + gradient.map { $0 + 0 }
      }
    case (.gradient, .forward), (.jacobian, .forward):
      return RowRunner<T, Dual<T>>(layout) { f, x in
        let (values, jacobian) = ForwardMode.valueWithJacobian(at: x, of: f)
        return values + jacobian.entries.map { $0 + 0 }
      }
    case (.jacobian, .reverse):
      return RowRunner<T, TapeVariable<T>>(layout) { f, x in
        let (values, jacobian) = ReverseMode.valueWithJacobian(at: x, of: f)
        return values + jacobian.entries.map { $0 + 0 }
      }
    case (.hessian, .forward):
      return RowRunner<T, Dual<Dual<T>>>(layout) { f, x in
        let (value, gradient, hessian) = ForwardMode.valueWithHessian(at: x) { f($0)[0] }
        return [value] + gradient + upper(hessian)
      }
    case (.hessian, .reverse):
      return RowRunner<T, SecondOrderVariable<T>>(layout) { f, x in
        let (value, gradient, hessian) = ReverseMode.valueWithHessian(at: x) { f($0)[0] }
        return [value] + gradient + upper(hessian)
      }
    }
  }

  /// The entries on and above the diagonal, row by row.
  private static func upper<T: RealNumber>(_ matrix: Matrix<T>) -> [T] {
    (0..<matrix.rows).flatMap { i in (i..<matrix.columns).map { j in matrix[i, j] } }
  }
}
