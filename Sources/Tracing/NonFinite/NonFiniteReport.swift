import DerivativeRules
import ForwardMode

/// Why a function's value or derivative is infinite or NaN: the first operation where it became so.
///
/// ```swift
/// let report = explainNonFinite(at: [0, 0], names: ["x", "y"]) { x in
///   sqrt(x[0] * x[0] + x[1] * x[1]) / x[0]
/// }
/// print(report!)
/// // ∂f/∂x: the tangent became NaN in sqrt(0.0), operation 4: operand 0.0 with tangent 0.0
/// ```
public struct NonFiniteReport: Sendable {
  /// The input along which the sweep went; nil for a function without inputs.
  public let input: Int?
  /// The name of that input.
  public let name: String
  /// The second input of a second derivative; nil for a first one.
  public let otherInput: Int?
  /// The name of that input.
  public let otherName: String
  /// The function's value.
  public let value: Double
  /// The derivative with respect to the input, or to both.
  public let derivative: Double
  /// The first operation with a result that is not finite, among those the function's result was computed from.
  public let operation: NonFiniteOperation
}

/// The first operation at which a function's value or one of its partial derivatives stops being finite.
///
/// One sweep per input, in order; the first that ends in a value or a derivative that is not finite is reported. An
/// infinite or NaN intermediate result that the function's result was not computed from is not.
///
/// ```swift
/// // (x − x^1.1)″ at 0 is −∞.
/// let second = explainNonFinite(at: [0], names: ["x"], order: 2) { x in x[0] - pow(x[0], 1.1) }
/// second?.operation.name  // Optional("pow")
/// ```
///
/// - Parameters:
///   - x: The point.
///   - names: The names of the inputs, for the report; `x0`, `x1`, … where there are none.
///   - order: 1, or 2 for second derivatives: then one sweep for every pair of inputs.
///   - f: The function, generic or a closure, as for `gradient(at:of:)`.
/// - Returns: nil if value and derivatives to that order are finite.
/// - Complexity: one evaluation of `f` for every input, or pair of inputs, up to the first that is not finite.
public func explainNonFinite<E: Error>(
  at x: [Double], names: [String] = [], order: Int = 1, of f: ([Watched]) throws(E) -> Watched
) throws(E) -> NonFiniteReport? {
  require(order == 1 || order == 2, "Derivatives of order 1 and 2 are explained, not \(order).")
  // A function without inputs has a value to explain all the same.
  for direction in x.isEmpty ? [nil] : x.indices.map(Optional.init) {
    let others = order == 2 ? x.indices.prefix((direction ?? -1) + 1).map(Optional.init) : [nil]
    for other in others.isEmpty ? [nil] : others {
      let counter = OperationCounter(order: order)
      let inputs = x.indices.map { i in
        Watched.input(
          x[i], tangent: i == direction ? 1 : 0, otherTangent: i == other ? 1 : 0, counter: counter)
      }
      let y = try f(inputs)
      guard let part = y.nonFinitePart(order: order) else { continue }
      func name(_ i: Int?) -> String { i.map { $0 < names.count ? names[$0] : "x\($0)" } ?? "" }
      // A first derivative is told as such: the one that is not finite.
      let isFirst = y.tangent.isFinite && y.value.isFinite && part == .tangent
      let (input, otherInput) =
        part == .curvature ? (direction, other) : (isFirst ? other : direction, nil)
      return NonFiniteReport(
        input: input, name: name(input), otherInput: otherInput, otherName: name(otherInput),
        value: y.value,
        derivative: part == .curvature
          ? y.curvature : isFirst ? y.number.tangent.value : y.tangent,
        operation: y.origin ?? .constant(y))
    }
  }
  return nil
}

extension Watched {
  /// An argument of the function; one that is not finite is an origin of its own.
  static func input(
    _ value: Double, tangent: Double, otherTangent: Double = 0, counter: OperationCounter
  ) -> Watched {
    let cause =
      value.isFinite
      ? nil
      : Cause(
        NonFiniteOperation(
          name: "input", parameter: nil, operands: [], value: value, tangent: tangent, curvature: 0,
          part: .value, index: nil))
    return Watched(
      Dual(Dual(value, tangent: tangent), tangent: Dual(otherTangent)), cause: cause,
      counter: counter)
  }
}

extension NonFiniteOperation {
  /// The origin of a result that no operation made: a constant that is not finite.
  static func constant(_ y: Watched) -> NonFiniteOperation {
    NonFiniteOperation(
      name: "constant", parameter: nil, operands: [], value: y.value, tangent: y.tangent,
      curvature: y.curvature, part: .value, index: nil)
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

  fileprivate func parenthesized(_ text: String) -> String {
    text.hasPrefix("-") ? "(\(text))" : text
  }
}

extension NonFiniteReport: CustomStringConvertible {
  /// One sentence: what became infinite or NaN, in which operation, on which operands.
  public var description: String {
    let by = name == otherName ? "∂\(name)²" : "∂\(name)∂\(otherName)"
    let what = input == nil ? "f" : otherInput == nil ? "∂f/∂\(name)" : "∂²f/\(by)"
    let number =
      switch operation.part {
      case .value: operation.value
      case .tangent: operation.tangent
      case .curvature: operation.curvature
      }
    let became = number.isNaN ? "NaN" : number < 0 ? "-infinite" : "infinite"
    if operation.operands.isEmpty { return "\(what): the \(operation) is not finite" }
    let place = operation.index.map { ", operation \($0 + 1)" } ?? ", among constants"
    let operands = operation.operands.map { operand in
      "operand \(operand.value) with tangent \(operand.tangent)"
        + (otherInput == nil ? "" : " and second derivative \(operand.curvature)")
    }
    return "\(what): the \(operation.part.rawValue) became \(became) in \(operation)\(place): "
      + operands.joined(separator: ", ") + (operation.advice.map { ". \($0)" } ?? "")
  }
}

extension NonFiniteOperation {
  /// What to write instead, of operations that have no derivative where a function of them does.
  var advice: String? {
    let isOrigin = operands.allSatisfy { $0.value == 0 }
    guard name == "hypot", part != .value, isOrigin else { return nil }
    return "hypot has no derivative at the origin, its square has: write sumOfSquares(x, y), "
      + "x^2+y^2 in a formula, dot(x, x) for the square of norm(x)"
  }
}
