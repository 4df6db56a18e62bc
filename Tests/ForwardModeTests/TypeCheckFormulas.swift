import Foundation

/// Ten formulas with literals and `Double` variables as code for each driver.
///
/// Type-checked by `TypeCheckTests`, which allows each of them few attempts; never run.
enum TypeCheckFormulas {
  /// Over `x` and `y`, the variables of a closure, and the number `w`: a polynomial, a rational function, trigonometry,
  /// a damped oscillation, Rosenbrock, logarithms and roots, powers, a neuron, signs and parentheses, a sum of squares
  /// with piecewise functions.
  static let formulas = """
    x * x * x - 2.5 * x * x + 3 * x * y - w * y * y + 7 * x - 0.5 * y + x * y / 3 - 1
    (1 + 2 * x + 3 * x * x) / (4 - y + w * y * y) + (2 - x / 5) / (1 + x * x + y * y) - 1 / x
    2 * sin(x) * cos(y) - 0.5 * sin(2 * x + 1) + 3 * cos(y / 2 - w) * sin(x - y) + 1 - tan(0.1 * x * y)
    exp(-0.5 * x) * (w * cos(3 * x) + 2 * sin(3 * x)) + 0.25 * exp(-2 * y) - x * y / (1 + x * x) + w
    (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x) + 0.1 * w * x * y - 2 * x + 3 - y / 4
    log(1 + x * x) + sqrt(2 + y * y) * w - 3 * log(2 + x * x * y * y) / (1 + sqrt(x * x + 0.5)) + 1
    pow(x, 3) - 2 * pow(y, 2) + w * pow(1 + x * x, 0.5) - pow(x * x + 1, -1.5) * 4 + x * y * 2 - 6 / x
    1 / (1 + exp(-(w * x - 3 * y + 0.5))) - 2 / (1 + exp(w * y - 0.1 * x)) + tanh(0.3 * x + 0.7 * y - 1) * 2
    -(-x + 2 * -y) * (w - -x) / -3 + (-x * x - 4) * -w + 2 * -(y - 1) * (x + 1) - -x / 2
    w * max(x, 0) * max(x, 0) + 2 * abs(y - 1) * 3 - min(x * y, 2) / 4 + hypot(x, 2 * y) - 5 * relu(x - w) + 1
    """.split(separator: "\n")

  /// Calls of the drivers around a formula `F`, with what they call the two variables.
  static let calls: [(call: String, x: String, y: String)] = [
    ("derivative(at: w) { x in F }", "x", "x"),
    ("valueWithDerivative(at: 2) { x in F }", "x", "x"),
    ("derivative(order: 3, at: w) { x in F }", "x", "x"),
    ("derivatives(order: 3, at: 2) { x in F }", "x", "x"),
    ("gradient(at: [w, 2]) { x in F }", "x[0]", "x[1]"),
    ("valueWithGradient(at: [1, w]) { x in F }", "x[0]", "x[1]"),
    ("gradient(at: w, 2) { x, y in F }", "x", "y"),
    ("gradient(at: 1, w, 3) { x, y, z in (F) * z }", "x", "y"),
    ("gradient(at: 1, 2, 3, w) { x, y, z, t in (F) * z - t }", "x", "y"),
    ("jacobian(at: [w, 2]) { x in [F, 2 * x[0] - w] }", "x[0]", "x[1]"),
    ("jvp(at: [1, 2], along: [w, 1]) { x in [F, x[1]] }", "x[0]", "x[1]"),
    ("hessian(at: [w, 2]) { x in F }", "x[0]", "x[1]"),
    ("gradient(at: w, 2) { F }", "$0", "$1"),
  ]

  /// Every formula in every call, a line each, and what closures and nested drivers are written as beside them.
  static let source: String = {
    var lines = ["import DualNumbers", "import Foundation"]
    for (number, (call, x, y)) in calls.enumerated() {
      lines.append("func call\(number)(_ w: Double) {")
      lines += formulas.map { formula in
        let named = formula.replacing(/\b[xy]\b/) { $0.output == "x" ? x : y }
        return "  _ = " + call.replacing("F", with: named)
      }
      lines.append("}")
    }
    return lines.joined(separator: "\n") + """

      func generic(_ w: Double, _ xs: [Dual<Double>]) {
        _ = xs.map { 2 * $0 + 1 }
        _ = xs.map { 1 / (1 + $0) }
        _ = xs.map { w * $0 - 3 }
        _ = xs.reduce(0) { $0 + 2 * $1 }
        _ = xs.reduce(1, *)
        _ = ForwardMode.derivative(at: Dual(w)) { y in 2 * y * y - 1 }
      }
      func nested(_ w: Double) {
        _ = derivative(at: w) { x in x * ForwardMode.derivative(at: Dual(1.0)) { y in Dual(x) + y } }
      }

      """
  }()
}
