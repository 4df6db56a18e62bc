import DerivativeRules

/// A formula compiled for a scalar: constants folded, a flat list of instructions over slots.
///
/// The slots are the active variables, then the temporaries, then the constants.
@usableFromInline struct Program<MachineNumber: RealScalar> {
  @usableFromInline var instructions: [Instruction] = []
  @usableFromInline var constants: [MachineNumber] = []
  @usableFromInline var variableCount = 0
  @usableFromInline var temporaryCount = 0
  /// The slot of each result.
  @usableFromInline var outputs: [Int32] = []
  @usableFromInline var integers: [Int] = []
  @usableFromInline var exponents: [Double] = []
  /// The rules that are called.
  var rules: [CalledRule] = []
  /// Whether `seed` and `extract` are among the instructions.
  @usableFromInline var hasDerivatives = false
}

extension Program: Sendable where MachineNumber: Sendable {}

/// One step of a program: an operation, the slot of its result and those of its operands.
@usableFromInline struct Instruction: Sendable {
  @usableFromInline var operation: Operation
  /// The slot of the result, or the target of a jump.
  @usableFromInline var target: Int32
  /// The slot of an operand; below 0 while compiling, it is the complement of a constant's place.
  @usableFromInline var a: Int32
  @usableFromInline var b: Int32
  @usableFromInline var c: Int32
  /// The place of the call, integer or exponent in the program's lists.
  @usableFromInline var item: Int32

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
@usableFromInline enum Operation: Sendable {
  case add, subtract, multiply, divide, negate, move
  case power, powerInteger, powerConstant
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

  /// Whether the target is the slot of a result.
  var hasResult: Bool {
    switch self {
    case .compare, .invertFlag, .setFlag, .clearFlag, .jump, .jumpIfTrue, .jumpIfFalse: false
    default: true
    }
  }
}
