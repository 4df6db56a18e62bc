import DerivativeRules

/// A formula made ready for one kind of number, to be evaluated at many points.
///
/// Its constants are folded in the arithmetic of the scalar (for every number over `Double` with the bits
/// that evaluating over `Double` gives), and what is left is a flat list of instructions: evaluation does
/// not recurse. Called with the values of ``variables``, an evaluator is a function to differentiate:
///
/// ```swift
/// let formula = try Formula(parsing: "a*x^n + y")
/// let f: Evaluator<Double> = formula.evaluator(constants: ["a": 3, "n": 2])
/// f.variables    // ["x", "y"]
/// f([2.0, 1.0])  // 13.0
/// ```
public struct Evaluator<N: RealNumber> {
  @usableFromInline let program: Program<N.MachineNumber>
  /// The rules that the program calls, ready for the number.
  @usableFromInline let calls: CallList<N>
  /// The variables that are not held constant, in order of first appearance.
  public let variables: [String]
  /// The slots before the variables are filled in.
  @usableFromInline let slots: [N]
  /// What runs a program with derivatives in it.
  @usableFromInline let derivatives: DerivativeEvaluator<N>?

  /// Compiles expressions whose variables are places in a common list.
  ///
  /// Inlinable, for where the number is known its scalar is: at run time that is a search of all conformances.
  @inlinable init(_ formulas: [Formula], variables: [String], constants: [String: Double]) {
    let active = variables.filter { constants[$0] == nil }
    self.init(
      Program(formulas, moving: active, held: [], constants: constants, separatesSlots: false),
      variables: active)
  }

  /// Makes a compiled program ready, whose slots begin with these variables.
  @inlinable init(_ program: Program<N.MachineNumber>, variables: [String]) {
    let zero = N(scalar: 0)
    var slots = Array(repeating: zero, count: program.variableCount + program.temporaryCount)
    slots.reserveCapacity(slots.count + program.constants.count)
    for constant in program.constants { slots.append(N(scalar: constant)) }
    self.program = program
    calls = CallList(program.hasDerivatives ? [] : program.rules)
    derivatives = program.hasDerivatives ? DerivativeEvaluator(program) : nil
    self.variables = variables
    self.slots = slots
  }

  /// How many numbers an evaluation gives.
  public var outputs: Int { program.outputs.count }

  /// The only result.
  ///
  /// - Precondition: `values` has a value for each of ``variables``, and ``outputs`` is 1.
  @inlinable public func callAsFunction(_ values: [N]) -> N {
    precondition(outputs == 1, "the formula has several results: call all(_:)")
    checkCount(values)
    if let derivatives { return derivatives.run(program, values)[0] }
    var slots = self.slots
    run(values, &slots)
    return slots[program.outputs[0].index]
  }

  /// Every result.
  ///
  /// - Precondition: `values` has a value for each of ``variables``.
  @inlinable public func all(_ values: [N]) -> [N] {
    checkCount(values)
    if let derivatives { return derivatives.run(program, values) }
    var slots = self.slots
    run(values, &slots)
    return program.outputs.map { slots[$0.index] }
  }
}

extension Evaluator {
  /// Every result, and the value of each definition by its name, formula after formula; definitions that are constant are left
  /// out.
  ///
  /// - Precondition: `values` has a value for each of ``variables``.
  package func allWithDefinitions(
    _ values: [N]
  ) -> (results: [N], definitions: [(name: String, value: N)]) {
    checkCount(values)
    let wanted = program.outputs + program.names.map { $0.slot }
    let found: [N]
    if let derivatives {
      found = derivatives.run(program, values, wanted)
    } else {
      var slots = self.slots
      run(values, &slots)
      found = wanted.map { slots[$0.index] }
    }
    let definitions = zip(program.names, found.dropFirst(outputs)).map { ($0.name, $1) }
    return (Array(found.prefix(outputs)), definitions)
  }
}

extension Program {
  /// Compiles formulas whose variables are places in a common list: first those that move, then those that are held.
  @usableFromInline init(
    _ formulas: [Formula], moving: [String], held: [String], constants: [String: Double],
    separatesSlots: Bool
  ) {
    var compiler = Compiler<MachineNumber>(
      variableCount: moving.count + held.count, separatesSlots: separatesSlots)
    if let formula = formulas.first, formulas.count == 1, moving == formula.variables {
      // Nothing to look up, which for very many variables takes longer than to compile.
      compiler.compile(formula.expression, variables: nil)
      self = compiler.finished()
      return
    }
    // Places in one list: a dictionary of values would be a type for each scalar that the runtime makes first.
    var values: [Compiler<MachineNumber>.Value] = []
    var places: [String: Int] = [:]
    for (name, value) in constants {
      places[name] = values.count
      values.append(.constant(value))
    }
    for (slot, name) in moving.enumerated() {
      places[name] = values.count
      values.append(.active(Int32(slot)))
    }
    for (slot, name) in held.enumerated() {
      places[name] = values.count
      values.append(.held(Int32(moving.count + slot)))
    }
    for formula in formulas {
      var own: [Compiler<MachineNumber>.Value] = []
      for name in formula.variables {
        if let place = places[name] {
          own.append(values[place])
        } else {
          own.append(.constant(.nan))
        }
      }
      compiler.compile(formula.expression, variables: own)
    }
    self = compiler.finished()
  }
}

extension Evaluator: Sendable where N: Sendable, N.MachineNumber: Sendable {}

extension Evaluator {
  @inlinable func run(_ values: [N], _ slots: inout [N]) {
    slots.withUnsafeMutableBufferPointer { slots in
      for index in values.indices { slots[index] = values[index] }
      program.instructions.withUnsafeBufferPointer { instructions in
        // The list of calls outlives the evaluation: it is the evaluator's.
        calls.calls.withUnsafeBufferPointer { calls in
          program.run(instructions, calls, slots) { _ in
            preconditionFailure("A program with derivatives runs over numbers that move.")
          }
        }
      }
    }
  }

  @inlinable func checkCount(_ values: [N]) { program.checkCount(values.count) }
}

extension Program {
  /// Requires a value for each variable.
  @inlinable func checkCount(_ count: Int) {
    precondition(
      count == variableCount,
      "the formula has \(variableCount) variables, but \(count) values are given")
  }

  /// Runs the instructions over slots; the closure does those of derivatives.
  @inlinable
  func run<N: RealNumber>(
    _ instructions: UnsafeBufferPointer<Instruction>,
    _ calls: UnsafeBufferPointer<Unmanaged<Call<N>>>, _ slots: UnsafeMutableBufferPointer<N>,
    _ differentiate: (Instruction) -> Void
  ) {
    var flag = false
    var counter = 0
    while counter < instructions.count {
      let step = instructions[counter]
      let target = step.target.index
      let a = step.a.index
      let b = step.b.index
      counter += 1
      switch step.operation {
      case .add: slots[target] = slots[a] + slots[b]
      case .subtract: slots[target] = slots[a] - slots[b]
      case .multiply: slots[target] = slots[a] * slots[b]
      case .divide: slots[target] = slots[a] / slots[b]
      case .negate: slots[target] = -slots[a]
      case .move: slots[target] = slots[a]
      case .power: slots[target] = N.pow(slots[a], slots[b])
      case .powerInteger: slots[target] = N.pow(slots[a], integers[step.item.index])
      case .powerConstant:
        slots[target] = N.pow(slots[a], constant: exponents[step.item.index])
      case .powerHeld: slots[target] = N.pow(slots[a], held: slots[b].primal)
      case .call:
        calls[step.item.index]._withUnsafeGuaranteedRef { $0.run(slots, step) }
      case .compare(let comparison): flag = comparison.holds(slots[a], slots[b])
      case .invertFlag: flag.toggle()
      case .setFlag: flag = true
      case .clearFlag: flag = false
      case .jump: counter = target
      case .jumpIfTrue: if flag { counter = target }
      case .jumpIfFalse: if !flag { counter = target }
      case .seed, .extract: differentiate(step)
      }
    }
  }
}
