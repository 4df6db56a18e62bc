internal import DerivativeRules
internal import Expressions

/// An instruction over a block: what is done, and in which columns.
struct Step<B: RealNumber> {
  var work: Work<B>
  /// The column of the values, or the step to jump to.
  var target: Int32 = 0
  /// The columns of the operands' values.
  var operands: [Int32] = []
  /// The columns of the partials by each operand, where some tangent needs them, and of what is flat.
  var partials: [Partial?] = []
  /// The arguments in which the plan expects a function to be flat.
  var flat: FlatArguments = []
  /// The directions in which the result moves.
  var tasks: [TangentTask] = []

  struct Partial {
    var column: Int32
    var isFlat: Int32
  }
}

/// What a step does.
enum Work<B: RealNumber> {
  case arithmetic(Operation2)
  case negate, move
  case unary((UnaryBlock<B>) -> FlatArguments)
  case binary((BinaryBlock<B>) -> FlatArguments)
  case ternary((TernaryBlock<B>) -> FlatArguments)
  case folded(FoldedKernel<B>)
  case compare(Comparison)
  case invertFlag
  case setFlag(Bool)
  case jump
  case jumpIf(Bool)
}

/// One direction of a step.
struct TangentTask {
  let direction: Int
  var target: Int32
  var targetMoves: Int32
  var operands: [TangentColumn]
}

/// Where the tangents of an operand stand.
struct TangentColumn {
  var movement: Movement
  var column: Int32
  /// The column that says in which rows it moves.
  var moves: Int32

  static var rest: TangentColumn {
    TangentColumn(movement: .rests, column: Columns.zeros, moves: Columns.never)
  }
  static var seed: TangentColumn {
    TangentColumn(movement: .moves, column: Columns.ones, moves: Columns.always)
  }
}

/// Columns that never change, by their places among numbers and among flags.
enum Columns {
  static var zeros: Int32 { 0 }
  static var ones: Int32 { 1 }
  static var never: Int32 { 0 }
  static var always: Int32 { 1 }
  /// How many flag columns never change; of numbers the plan says it.
  static var fixedFlags: Int32 { 2 }
}

/// Hands out columns, and takes them back.
struct ColumnPool {
  private(set) var count: Int32
  private var free: [Int32] = []

  init(fixed: Int32) { count = fixed }

  mutating func take() -> Int32 {
    if let column = free.popLast() { return column }
    count += 1
    return count - 1
  }

  mutating func give(back column: Int32) { free.append(column) }
}
