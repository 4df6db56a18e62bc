import DerivativeRules
internal import Rendering

extension EvaluationTrace {
  /// An input or an elementary operation.
  public struct Row: Sendable {
    /// The place among the rows, from 0.
    public let index: Int
    /// The number of the name: 1 for v₁, numbers up to 0 for inputs.
    ///
    /// Rows that are called by names of their own are not counted.
    public internal(set) var number: Int
    /// What is computed.
    public let operation: TraceOperation
    /// What it is computed from.
    public internal(set) var operands: [Operand]
    /// The result.
    public let value: Double
    /// The derivative of the result along the seed, v̇.
    public internal(set) var tangent = 0.0
    /// The derivative of the outputs, weighted by the cotangent, by the result: v̄.
    public internal(set) var adjoint = 0.0
    /// Whether the result moves along the seed, be it at speed 0.
    var moves = false
    /// Whether an output depends on the result, be it with derivative 0.
    var isReached = false

    /// The name, such as `v₋₁`, or `z` of what is defined by that name.
    public var name: String { ownName ?? letter + SmallDigits.lowered(number) }

    /// The letter of its name.
    var letter = "v"
    /// The name of an input or of a definition, as it is shown, where rows are called by those.
    var ownName: String?
    /// The same as it is written.
    var plainOwnName: String?

    /// The name in what programs read: `v-1`, or `h1`.
    var plainName: String { plainOwnName ?? "\(letter)\(number)" }

    var symbolName: FormulaTree.Symbol.Name { ownName.map { .other($0) } ?? .row(letter, number) }

    init(_ node: Recorder<Double>.Node, index: Int, inputs: Int) {
      self.index = index
      number = index - inputs + 1
      operation = node.operation
      value = node.value
      operands = node.operands.map {
        Operand(
          row: $0.row < 0 ? nil : $0.row, name: .row("v", $0.row - inputs + 1), value: $0.value,
          partial: $0.partial, isFlat: $0.isFlat)
      }
    }
  }

  /// What a row is computed from: another row, or a constant.
  public struct Operand: Sendable {
    /// The place of the operand among the rows; of a constant, none.
    public let row: Int?
    /// The name of that row.
    var name: FormulaTree.Symbol.Name
    /// The value of the operand.
    public let value: Double
    /// The derivative of the row's result by this operand; of a constant, 0.
    public let partial: Double
    /// Whether the function is on a piece where it does not depend on the operand.
    let isFlat: Bool
    /// The tangent of the operand; of a constant, 0.
    public internal(set) var tangent = 0.0
    /// Whether the operand moves the result along the seed.
    var moves = false
  }
}
