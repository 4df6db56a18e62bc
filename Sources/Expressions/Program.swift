import DerivativeRules

/// A formula compiled for a scalar: constants folded, a flat list of instructions over slots.
///
/// The slots are the active variables, then the temporaries, then the constants.
@usableFromInline package struct Program<MachineNumber: RealScalar> {
  @usableFromInline package var instructions: [Instruction] = []
  @usableFromInline package var constants: [MachineNumber] = []
  @usableFromInline package var variableCount = 0
  @usableFromInline package var temporaryCount = 0
  /// The slot of each result.
  @usableFromInline package var outputs: [Int32] = []
  @usableFromInline package var integers: [Int] = []
  @usableFromInline package var exponents: [Double] = []
  /// The slots of what formulas define by a name, unless each result has a slot of its own.
  package var names: [(name: String, slot: Int32)] = []
  /// The rules that are called.
  @usableFromInline package var rules: [CalledRule] = []
  /// Whether a program for one point would differ from row to row in more than its constants: a power whose exponent is constant
  /// in some rows.
  package var dependsOnRow = false
  /// Whether `seed` and `extract` are among the instructions.
  @usableFromInline package var hasDerivatives = false
}

extension Program: Sendable where MachineNumber: Sendable {}

/// One step of a program: an operation, the slot of its result and those of its operands.
@usableFromInline package struct Instruction: Sendable {
  @usableFromInline package var operation: Operation
  /// The slot of the result, or the target of a jump.
  @usableFromInline package var target: Int32
  /// The slot of an operand; below 0 while compiling, it is the complement of a constant's place.
  @usableFromInline package var a: Int32
  @usableFromInline package var b: Int32
  @usableFromInline package var c: Int32
  /// The place of the call, integer or exponent in the program's lists.
  @usableFromInline package var item: Int32

  init(
    _ operation: Operation, target: Int32 = 0, a: Int32 = 0, b: Int32 = 0, c: Int32 = 0,
    item: Int32 = 0
  ) {
    self.operation = operation
    self.target = target
    self.a = a
    self.b = b
    self.c = c
    self.item = item
  }
}

/// What an instruction does.
///
/// A condition sets the one flag, which the next jump reads.
@usableFromInline package enum Operation: Hashable, Sendable {
  case add, subtract, multiply, divide, negate, move
  case power, powerInteger, powerConstant
  /// A power whose exponent is as good as a constant: see ``RealNumber/pow(_:held:)``.
  case powerHeld
  /// Calls a rule.
  case call
  case compare(Comparison)
  case invertFlag, setFlag, clearFlag
  case jump, jumpIfTrue, jumpIfFalse
  /// Begins a derivative: the operand, moving at `c` levels from `b` on.
  case seed
  /// Ends a derivative: that of the operand at `c` levels from `b` on.
  case extract

  var isSeed: Bool {
    if case .seed = self { return true }
    return false
  }

  /// Whether the operation begins or ends a derivative; `b` and `c` are no slots.
  var isDerivative: Bool {
    switch self {
    case .seed, .extract: true
    default: false
    }
  }

  /// Whether the target is the slot of a result; otherwise the operation sets the flag, or jumps.
  package var hasResult: Bool {
    switch self {
    case .compare, .invertFlag, .setFlag, .clearFlag, .jump, .jumpIfTrue, .jumpIfFalse: false
    default: true
    }
  }
}
