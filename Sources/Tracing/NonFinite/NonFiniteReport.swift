import ForwardMode

/// Why a function's value or derivative is infinite or NaN: the first operation where it became so.
///
/// ```swift
/// let report = explainNonFinite(at: [0, 0], names: ["x", "y"]) { x in
///   sqrt(x[0] * x[0] + x[1] * x[1]) / x[0]
/// }
/// print(report!)
/// // ∂f/∂x: the value became NaN in 0.0 / 0.0, operation 5: operand 0.0 with tangent 0.0, operand 0.0 with tangent 1.0
/// ```
public struct NonFiniteReport: Sendable {
  /// The input along which the sweep went; nil for a function without inputs.
  public let input: Int?
  /// The name of that input.
  public let name: String
  /// The function's value.
  public let value: Double
  /// The derivative with respect to the input.
  public let derivative: Double
  /// The first operation with a result that is not finite, among those the function's result was computed from.
  public let operation: NonFiniteOperation
}

/// The first operation at which a function's value or one of its partial derivatives stops being finite.
///
/// One sweep per input, in order; the first that ends in a value or a derivative that is not finite is reported. An
/// infinite or NaN intermediate result that the function's result was not computed from is not.
///
/// - Parameters:
///   - x: The point.
///   - names: The names of the inputs, for the report; `x0`, `x1`, … where there are none.
///   - f: The function, generic or a closure, as for `gradient(at:of:)`.
/// - Returns: nil if value and gradient are finite.
/// - Complexity: one evaluation of `f` for every input up to the first that is not finite.
public func explainNonFinite<E: Error>(
  at x: [Double], names: [String] = [], of f: ([Watched]) throws(E) -> Watched
) throws(E) -> NonFiniteReport? {
  // A function without inputs has a value to explain all the same.
  for direction in x.isEmpty ? [nil] : x.indices.map(Optional.init) {
    let counter = OperationCounter()
    let inputs = x.indices.map { i in
      Watched.input(x[i], tangent: i == direction ? 1 : 0, counter: counter)
    }
    let y = try f(inputs)
    guard !y.isFiniteThroughout else { continue }
    let name = direction.map { $0 < names.count ? names[$0] : "x\($0)" } ?? ""
    let operation = y.origin ?? .constant(y)
    return NonFiniteReport(
      input: direction, name: name, value: y.value, derivative: y.tangent, operation: operation)
  }
  return nil
}

extension Watched {
  /// An argument of the function; one that is not finite is an origin of its own.
  static func input(_ value: Double, tangent: Double, counter: OperationCounter) -> Watched {
    let origin =
      value.isFinite
      ? nil
      : NonFiniteOperation(
        name: "input", parameter: nil, operands: [], value: value, tangent: tangent, part: .value,
        index: nil)
    return Watched(Dual(value, tangent: tangent), origin: origin, counter: counter)
  }
}

extension NonFiniteOperation {
  /// The origin of a result that no operation made: a constant that is not finite.
  static func constant(_ y: Watched) -> NonFiniteOperation {
    NonFiniteOperation(
      name: "constant", parameter: nil, operands: [], value: y.value, tangent: y.tangent,
      part: .value, index: nil)
  }
}

extension NonFiniteOperation: CustomStringConvertible {
  /// The operation as a formula, such as `sqrt(0.0)` or `0.0 / 0.0`.
  public var description: String {
    let values = operands.map { "\($0.value)" }
    switch (values.count, name.first?.isLetter ?? false) {
    case (0, _): return "\(name) \(value)"
    case (1, false): return "\(name)(\(values[0]))"
    case (2, false): return "\(parenthesized(values[0])) \(name) \(parenthesized(values[1]))"
    default:
      // powers have their parameter second, as written
      let arguments =
        name == "pow"
        ? values + [parameter].compactMap { $0 } : [parameter].compactMap { $0 } + values
      return "\(name)(\(arguments.joined(separator: ", ")))"
    }
  }

  private func parenthesized(_ text: String) -> String { text.hasPrefix("-") ? "(\(text))" : text }
}

extension NonFiniteReport: CustomStringConvertible {
  /// One sentence: what became infinite or NaN, in which operation, on which operands.
  public var description: String {
    let what = input == nil ? "f" : "∂f/∂\(name)"
    let number = operation.part == .value ? operation.value : operation.tangent
    let became = number.isNaN ? "NaN" : number < 0 ? "-infinite" : "infinite"
    if operation.operands.isEmpty { return "\(what): the \(operation) is not finite" }
    let place = operation.index.map { ", operation \($0 + 1)" } ?? ", among constants"
    let operands = operation.operands.map { "operand \($0.value) with tangent \($0.tangent)" }
    return "\(what): the \(operation.part.rawValue) became \(became) in \(operation)\(place): "
      + operands.joined(separator: ", ")
  }
}
