import DerivativeRules

/// Several formulas with one list of variables: the rows of a Jacobian.
///
/// ```swift
/// let system = FormulaSystem([try Formula(parsing: "x*y"), try Formula(parsing: "[y, z^2]")])
/// system.variables                      // ["x", "y", "z"]
/// system.evaluateAll([2.0, 3.0, 4.0])  // [6.0, 3.0, 16.0]
/// ```
///
/// A definition belongs to the formula it is written in.
public struct FormulaSystem: Sendable {
  /// The formulas, in order.
  public let formulas: [Formula]
  /// The variables of all formulas, in order of first appearance.
  public let variables: [String]

  /// Joins formulas; a vector formula gives as many results as it has components.
  public init(_ formulas: [Formula]) {
    self.formulas = formulas
    if formulas.count == 1 {
      variables = formulas[0].variables
      return
    }
    var seen: [String: Int] = [:]
    variables = formulas.flatMap { $0.variables }.filter {
      seen.updateValue(0, forKey: $0) == nil
    }
  }

  /// How many numbers an evaluation gives.
  public var outputs: Int { formulas.reduce(0) { $0 + $1.outputs } }

  /// The formulas made ready for one kind of number, with some variables held constant.
  ///
  /// - Parameters:
  ///   - type: the number to evaluate over.
  ///   - constants: values of variables that are not differentiated; other names are ignored.
  @inlinable public func evaluator<N: RealNumber>(
    for type: N.Type = N.self, constants: [String: Double] = [:]
  ) -> Evaluator<N> {
    Evaluator(formulas, variables: variables, constants: constants)
  }

  /// The formulas as a program for passes and for blocks of rows: each result has a slot of its own.
  ///
  /// - Parameters:
  ///   - moving: the variables to differentiate by; their slots come first.
  ///   - held: variables that a program for one point has as constants, but that differ from row to row; their slots follow.
  ///   - constants: the values of the others.
  package func program<T: RealScalar>(
    over scalar: T.Type, moving: [String], held: [String], constants: [String: Double]
  ) -> Program<T> {
    Program(
      formulas, moving: moving, held: held, constants: constants, separatesSlots: true)
  }

  /// The formulas made ready for one kind of number, as functions of the variables that move and of those that are held.
  ///
  /// Given a constant for a variable that is held, it has the bits of an evaluator that has folded that constant.
  ///
  /// - Returns: nil where an evaluator with folded constants would differ in more than those.
  package func evaluator<N: RealNumber>(
    for type: N.Type = N.self, moving: [String], held: [String], constants: [String: Double]
  ) -> Evaluator<N>? {
    let program = Program<N.MachineNumber>(
      formulas, moving: moving, held: held, constants: constants, separatesSlots: false)
    // What begins a derivative moves, though a constant stands there.
    let dependsOnRow = program.dependsOnRow || program.hasDerivatives && !held.isEmpty
    return dependsOnRow ? nil : Evaluator(program, variables: moving + held)
  }

  /// Every result at a point, formula after formula.
  ///
  /// - Precondition: `values` has a value for each of ``variables`` that is not among the constants, in
  ///   that order.
  public func evaluateAll<N: RealNumber>(
    _ values: [N], constants: [String: Double] = [:]
  ) -> [N] {
    evaluator(constants: constants).all(values)
  }
}
