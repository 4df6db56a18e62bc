public import Expressions
internal import ForwardMode
internal import MixedMode
internal import ReverseMode

/// A formula, or a system of formulas, compiled once and evaluated at many points, which are the rows of columns.
///
/// ```swift
/// let f = try CompiledFormula(["x*exp(-y)"], variables: ["x", "y"], results: .gradient)
/// f.inputs       // ["x", "y"]
/// f.resultNames  // ["value", "d/dx", "d/dy"]
/// f.evaluate([[1, 2], [0, 0]])  // [[1.0, 2.0], [1.0, 1.0], [-1.0, -2.0]]
/// ```
///
/// Each row has, bit for bit, the numbers that the drivers of one point give, `ForwardMode.valueWithGradient(at:of:)` and its
/// likes over the formula's `Evaluator`; two NaNs count as the same.
public struct CompiledFormula: Sendable {
  /// What each row gets.
  public enum Results: Sendable, Equatable {
    /// The value of each formula.
    case values
    /// The value and the derivatives up to an order, by the one variable of `wrt`; not in Embedded Swift.
    case derivatives(order: Int)
    /// The value and the derivative by each variable of `wrt`.
    case gradient
    /// The value of each formula, then row by row the derivatives of each.
    case jacobian
    /// The value, the gradient, and row by row the second derivatives on and above the diagonal.
    case hessian
    /// The value of each formula, then the derivative of each along a direction: J·v.
    case jvp(along: [Double])
    /// The value of each formula, then the derivatives of their weighted sum: wᵀ·J.
    case vjp(cotangent: [Double])
    /// The value, the gradient, and the change of the gradient along a direction: H·v.
    case hvp(along: [Double])
  }

  let layout: Layout
  /// What a workspace knows the formula by.
  private let identity = FormulaIdentity()

  /// The columns that ``evaluate(_:)`` takes, in order.
  public var inputs: [String] { layout.inputs }
  /// The columns of the results, in order: `value`, `d/dx`, `d2/dx2`, `d2/dxdy`; of several formulas `f1`, `d f1/dx`;
  /// of products `jvp` or `jvp f1`, `vjp x`, `hvp x`.
  public var resultNames: [String] { layout.resultNames }

  /// Compiles formulas.
  ///
  /// - Parameters:
  ///   - formulas: the formulas; a vector `[e1, …, ek]` gives k results.
  ///   - variables: the names that have values, used or not, in the order of the results.
  ///   - constants: values that are the same in each row. A constant that is not in `wrt` is folded into the formulas.
  ///   - wrt: the names to differentiate by, in the order of the results; those of `variables` unless given.
  ///   - results: what each row gets.
  ///   - mode: the direction of the sweeps; unless given, what suits the number of variables.
  ///   - inSinglePrecision: whether to compute in `Float`. Columns are rounded first, results are exact as `Double`.
  /// - Throws: `ExpressionError` of kind `unknownVariable` where a variable has no value, of kind `severalResults` where
  ///   something else than values or a Jacobian is asked of a system, and of the kinds of the parser.
  /// - Precondition: no name occurs twice; each of `wrt` has a value; the derivatives of an order are by one variable, the order
  ///   at least 1; a direction has a number for each of `wrt`, a cotangent one for each formula.
  public init(
    _ formulas: [String], variables: [String], constants: [String: Double] = [:],
    wrt: [String]? = nil, results: Results, mode: SweepMode? = nil, inSinglePrecision: Bool = false
  ) throws(ExpressionError) {
    var parsed: [Formula] = []
    for text in formulas { parsed.append(try Formula(parsing: text)) }
    try self.init(
      FormulaSystem(parsed), variables: variables, constants: constants, wrt: wrt,
      results: results, mode: mode, inSinglePrecision: inSinglePrecision)
  }

  /// Compiles formulas that are parsed already.
  public init(
    _ system: FormulaSystem, variables: [String], constants: [String: Double] = [:],
    wrt: [String]? = nil, results: Results, mode: SweepMode? = nil, inSinglePrecision: Bool = false
  ) throws(ExpressionError) {
    layout = try Layout(
      system, variables: variables, constants: constants, wrt: wrt ?? variables, results: results,
      mode: mode, isFloat: inSinglePrecision)
  }

  /// A workspace for one thread.
  public func makeWorkspace() -> Workspace { Workspace(layout, identity) }

  /// Evaluates at rows of columns.
  ///
  /// - Parameters:
  ///   - columns: a column for each of ``inputs``.
  ///   - count: how many rows there are.
  ///   - results: a column for each of ``resultNames``.
  ///   - workspace: one made by this formula, used by one thread at a time.
  /// - Precondition: there are as many columns as names, each of at least `count` numbers.
  public func evaluate(
    _ columns: [UnsafeBufferPointer<Double>], count: Int,
    into results: [UnsafeMutableBufferPointer<Double>], using workspace: inout Workspace
  ) {
    precondition(
      columns.count == inputs.count,
      "the formula has \(inputs.count) columns, but \(columns.count) are given")
    precondition(
      results.count == resultNames.count,
      "the results have \(resultNames.count) columns, but \(results.count) are given")
    precondition(count >= 0, "there are no \(count) rows")
    precondition(workspace.identity === identity, "the workspace was made by another formula")
    for column in columns {
      precondition(column.count >= count, "a column is shorter than \(count) rows")
    }
    for column in results {
      precondition(column.count >= count, "a column of results is shorter than \(count) rows")
    }
    workspace.runner(columns, count, results)
  }

  /// Evaluates at rows of columns: a column for each of ``resultNames``.
  ///
  /// - Precondition: there is a column for each of ``inputs``, and all are of one length; without inputs there is one row.
  public func evaluate(_ columns: [[Double]]) -> [[Double]] {
    let count = columns.first?.count ?? 1
    for column in columns {
      precondition(column.count == count, "the columns are of different lengths")
    }
    let outputs = resultNames.count
    // One store for all, as each column has to stay where it is while the others are used.
    var workspace = makeWorkspace()
    let input = columns.flatMap { $0 }
    var output = [Double](repeating: 0, count: outputs * count)
    input.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        evaluate(
          columns.indices.map {
            UnsafeBufferPointer(rebasing: input[$0 * count..<($0 + 1) * count])
          },
          count: count,
          into: (0..<outputs).map {
            UnsafeMutableBufferPointer(rebasing: output[$0 * count..<($0 + 1) * count])
          },
          using: &workspace)
      }
    }
    return (0..<outputs).map { Array(output[$0 * count..<($0 + 1) * count]) }
  }
}
