internal import DerivativeRules
internal import Expressions

/// What a formula is compiled for: where each of its variables comes from, and what each row gets.
struct Layout: Sendable {
  let system: FormulaSystem
  /// The columns, in order.
  let inputs: [String]
  /// The values that are the same in each row.
  let constants: [String: Double]
  /// The names to differentiate by, in order.
  let wrt: [String]
  let results: CompiledFormula.Results
  let mode: SweepMode
  let isFloat: Bool
  let resultNames: [String]

  /// Where the value of a variable comes from.
  enum Source {
    case column(Int)
    case constant(Double)
  }

  init(
    _ system: FormulaSystem, variables: [String], constants: [String: Double], wrt: [String],
    results: CompiledFormula.Results, mode: SweepMode?, isFloat: Bool
  ) throws(ExpressionError) {
    self.system = system
    self.constants = constants
    self.wrt = wrt
    self.results = results
    self.isFloat = isFloat
    let known = Set(variables)
    precondition(known.count == variables.count, "a variable has one column, not two")
    precondition(Set(wrt).count == wrt.count, "a variable is differentiated by once, not twice")
    for name in wrt {
      precondition(
        known.contains(name) || constants[name] != nil, "'\(name)' in 'wrt' has no value")
    }
    inputs = variables.filter { constants[$0] == nil }
    try Self.check(system, known, constants, results)
    switch results {
    case .values, .gradient, .hessian, .jacobian: break
    case .derivatives(let order):
      precondition(order >= 1, "the order of a derivative is at least 1, not \(order)")
      precondition(wrt.count == 1, "a derivative has one variable, not \(wrt.count)")
    case .jvp(let along), .hvp(let along):
      Self.require(along, "direction", wrt.count, "variables")
    case .vjp(let cotangent):
      Self.require(cotangent, "cotangent", system.outputs, "results")
    }
    self.mode = results.mode(mode, variables: wrt.count, outputs: system.outputs)
    resultNames = ResultNames.names(of: results, outputs: system.outputs, wrt: wrt)
  }

  private static func require(_ vector: [Double], _ what: String, _ count: Int, _ nouns: String) {
    precondition(
      vector.count == count,
      "the \(what) has \(vector.count) numbers, but there are \(count) \(nouns)")
  }

  private static func check(
    _ system: FormulaSystem, _ known: Set<String>, _ constants: [String: Double],
    _ results: CompiledFormula.Results
  ) throws(ExpressionError) {
    for formula in system.formulas {
      let unknown = formula.variables.first { !known.contains($0) && constants[$0] == nil }
      if let name = unknown, let place = formula.firstUse(of: name) {
        throw ExpressionError(
          kind: .unknownVariable, range: place, in: Array(formula.source.utf8),
          message: "no value for '\(name)'")
      }
    }
    guard !results.takesSeveral, system.outputs != 1 else { return }
    let source = Array((system.formulas.first?.source ?? "").utf8)
    throw ExpressionError(
      kind: .severalResults, range: 0..<source.count, in: source,
      message: "the formula has \(system.outputs) results: a Jacobian differentiates several")
  }

  /// Where the value of a name comes from.
  func source(of name: String) -> Source {
    if let value = constants[name] { return .constant(value) }
    guard let column = inputs.firstIndex(of: name) else {
      preconditionFailure("every variable has a value")
    }
    return .column(column)
  }

  /// The constants that formulas have folded: those that are not differentiated by.
  var fixed: [String: Double] {
    let active = Set(wrt)
    return constants.filter { !active.contains($0.key) }
  }

  /// The names that the formulas use, that differ from row to row, and are not differentiated by.
  var held: [String] {
    let active = Set(wrt)
    let used = Set(system.variables)
    return inputs.filter { used.contains($0) && !active.contains($0) }
  }

  /// Whether the sweeps are those over dual numbers that blocks of rows take at once.
  var runsInBlocks: Bool {
    switch results {
    case .values: true
    case .gradient, .jacobian: mode == .forward
    case .hessian: mode == .forward && wrt.count <= BlockLimits.hessian
    case .derivatives, .jvp, .vjp, .hvp: false
    }
  }

  /// Where the value of each variable of ``program(over:)`` comes from, by its slot.
  var sources: [Source] { (wrt + held).map { source(of: $0) } }

  /// The formulas as a program for sweeps forwards; nil where a program for one point differs from row to row, or has
  /// derivatives in it.
  func program<T: RealScalar>(over scalar: T.Type) -> Program<T>? {
    var program = system.program(over: scalar, moving: wrt, held: held, constants: fixed)
    if program.dependsOnRow || program.hasDerivatives { return nil }
    SharedConstants.run(on: &program)
    SharedSubexpressions.run(on: &program)
    DeadCode.run(on: &program)
    return program
  }
}

extension CompiledFormula.Results {
  /// Whether there can be several formulas.
  fileprivate var takesSeveral: Bool {
    switch self {
    case .values, .jacobian, .jvp, .vjp: true
    case .derivatives, .gradient, .hessian, .hvp: false
    }
  }
}

/// Beyond which sizes rows are evaluated one by one.
enum BlockLimits {
  /// How many directions a sweep over a block takes at once.
  static var directions: Int { 16 }
  /// How many variables a Hessian by blocks has: the directions of one sweep.
  static var hessian: Int { directions }
}
