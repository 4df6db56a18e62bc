import CodeGeneration
import DualNumbers

/// A Swift function that is recorded, written as code, compiled and run at points other than that of the recording.
struct RecordedFunction: Sendable {
  var name: String
  var inputs: Int
  var derivatives: Derivatives = .gradient
  /// Where it is recorded.
  var point: [Double]
  /// Where the code is run beside, up to how far from the point.
  var spread: Double
  /// How many of the points have to have the branches of the recording.
  var least: Int
  var languages: [TargetLanguage] = [.swift, .c, .python, .javascript]
  var trace: @Sendable ([Double]) -> EvaluationTrace
  var values: @Sendable ([Double]) -> [Double]
  var jacobian: @Sendable ([Double]) -> Matrix<Double>
  var hessian: (@Sendable ([Double]) -> Matrix<Double>)?

  static let all: [RecordedFunction] = [
    .init(
      name: "textbook", inputs: 2, point: [2, 5], spread: 1, least: 12,
      trace: { EvaluationTrace(outputsOf: textbook, at: $0) }, values: { textbook($0) },
      jacobian: { DualNumbers.jacobian(at: $0, of: textbook) }),
    .init(
      name: "chain", inputs: 6, derivatives: .hessian, point: [0.5, -0.25, 0.75, 1, -1, 2],
      spread: 1, least: 12,
      trace: { EvaluationTrace(outputsOf: chain, at: $0) }, values: { chain($0) },
      jacobian: { DualNumbers.jacobian(at: $0, of: chain) },
      hessian: { DualNumbers.hessian(at: $0) { x in chain(x)[0] } }),
    .init(
      name: "branches", inputs: 2, point: [0.25, 1], spread: 1.5, least: 3,
      trace: { EvaluationTrace(outputsOf: branches, at: $0) }, values: { branches($0) },
      jacobian: { DualNumbers.jacobian(at: $0, of: branches) }),
    .init(
      name: "heron", inputs: 1, derivatives: .jacobian, point: [2], spread: 1.5, least: 3,
      trace: { EvaluationTrace(outputsOf: heron, at: $0) }, values: { heron($0) },
      jacobian: { DualNumbers.jacobian(at: $0, of: heron) }),
    .init(
      name: "sorted", inputs: 3, derivatives: .jacobian, point: [3, 1, 2], spread: 1, least: 3,
      trace: { EvaluationTrace(outputsOf: sorted, at: $0) }, values: { sorted($0) },
      jacobian: { DualNumbers.jacobian(at: $0, of: sorted) }),
    .init(
      name: "powers", inputs: 2, point: [1.5, 2.5], spread: 1, least: 12,
      trace: { EvaluationTrace(outputsOf: powers, at: $0) }, values: { powers($0) },
      jacobian: { DualNumbers.jacobian(at: $0, of: powers) }),
    .init(
      name: "functions", inputs: 2, point: [0.5, 1.25], spread: 0.4, least: 12,
      languages: [.swift, .c],
      trace: { EvaluationTrace(outputsOf: functions, at: $0) }, values: { functions($0) },
      jacobian: { DualNumbers.jacobian(at: $0, of: functions) }),
    .init(
      name: "inner", inputs: 1, point: [0.5], spread: 0.4, least: 12,
      trace: { EvaluationTrace(outputsOf: inner, at: $0) }, values: { inner($0) },
      jacobian: { DualNumbers.jacobian(at: $0, of: inner) }),
  ]

  // MARK: The functions

  static func textbook<T: RealNumber>(_ x: [T]) -> [T] {
    [T.log(x[0]) + x[0] * x[1] - T.sin(x[1])]
  }

  static func chain<T: RealNumber>(_ x: [T]) -> [T] {
    var sum: T = 0
    for i in 0..<x.count - 1 {
      let a = x[i + 1] - x[i] * x[i]
      let b = 1 - x[i]
      sum += 100 * (a * a) + b * b
    }
    return [sum + dot(x, x)]
  }

  static func branches<T: RealNumber>(_ x: [T]) -> [T] {
    if x[0] >= 1 { return [T.sqrt(x[0]) * x[1]] }
    if x[0] > 0, x[1] != 2 { return [T.log(x[0]) * x[1]] }
    return [x[0] == 0 ? 0 : T.exp(x[0]) + max(x[0], x[1])]
  }

  /// A square root and how many steps it took: as many as the number needs.
  static func heron<T: RealNumber>(_ x: [T]) -> [T] {
    var y = x[0]
    var steps: T = 0
    while abs(y * y - x[0]) > 1e-6 * x[0] {
      y = (y + x[0] / y) / 2
      steps += 1
    }
    return [y, steps]
  }

  static func sorted<T: RealNumber>(_ x: [T]) -> [T] {
    let y = x.sorted()
    return [y[0] * y[1], y[1] * y[2], y[2] * y[2]]
  }

  static func powers<T: RealNumber>(_ x: [T]) -> [T] {
    let integers = pow(x[0], 3) + pow(x[0], 2) * pow(x[1], -1) + pow(x[0], 0) + pow(x[1], 1)
    let constants = pow(x[0], 2.0) + pow(x[1], -1.0) + pow(x[0], 2.5) + pow(x[1], 3.0)
    let numbers = pow(x[0], x[1]) + pow(2, x[0]) + pow(x[1], T(1.5))
    return [integers + constants * numbers]
  }

  static func functions<T: RealNumber>(_ x: [T]) -> [T] {
    let pieces = T.maximum(x[0], x[1]) + T.minimum(x[0], 2) * abs(-x[1]) + T.relu(x[0] - x[1])
    let hyperbolic = T.tanh(x[0]) * T.sigmoid(x[1]) - T.softplus(x[0])
    let several = T.hypot(x[0], x[1]) + T.atan2(y: x[0], x: x[1]) + fma(x[0], x[1], x[1])
    return [pieces * hyperbolic + several + T.besselj(2, x[0])]
  }

  /// A derivative inside of the function that is recorded.
  static func inner<T: RealNumber>(_ x: [T]) -> [T] {
    [ForwardMode.derivative(at: x[0]) { y in y * y * y - 2 * y * y } * x[0]]
  }
}
