import DualNumbers
import Foundation

// Ten formulas with literals and `Double` variables, for each driver. Type-checked by `TypeCheckTests`, which allows
// each of them few attempts; never run.

func derivative(_ w: Double) {
  // A polynomial
  _ = derivative(at: w) { x in
    x * x * x - 2.5 * x * x + 3 * x * x - w * x * x + 7 * x - 0.5 * x + x * x / 3 - 1
  }
  // A rational function
  _ = derivative(at: w) { x in
    (1 + 2 * x + 3 * x * x) / (4 - x + w * x * x) + (2 - x / 5) / (1 + x * x + x * x) - 1 / x
  }
  // Trigonometry
  _ = derivative(at: w) { x in
    2 * sin(x) * cos(x) - 0.5 * sin(2 * x + 1) + 3 * cos(x / 2 - w) * sin(x - x) + 1
      - tan(0.1 * x * x)
  }
  // Damped oscillation
  _ = derivative(at: w) { x in
    exp(-0.5 * x) * (w * cos(3 * x) + 2 * sin(3 * x)) + 0.25 * exp(-2 * x) - x * x / (1 + x * x) + w
  }
  // Rosenbrock
  _ = derivative(at: w) { x in
    (1 - x) * (1 - x) + 100 * (x - x * x) * (x - x * x) + 0.1 * w * x * x - 2 * x + 3 - x / 4
  }
  // Logarithms and roots
  _ = derivative(at: w) { x in
    log(1 + x * x) + sqrt(2 + x * x) * w - 3 * log(2 + x * x * x * x) / (1 + sqrt(x * x + 0.5)) + 1
  }
  // Powers
  _ = derivative(at: w) { x in
    pow(x, 3) - 2 * pow(x, 2) + w * pow(1 + x * x, 0.5) - pow(x * x + 1, -1.5) * 4 + x * x * 2 - 6
      / x
  }
  // A neuron
  _ = derivative(at: w) { x in
    1 / (1 + exp(-(w * x - 3 * x + 0.5))) - 2 / (1 + exp(w * x - 0.1 * x)) + tanh(
      0.3 * x + 0.7 * x - 1) * 2
  }
  // Signs and parentheses
  _ = derivative(at: w) { x in
    -(-x + 2 * -x) * (w - -x) / -3 + (-x * x - 4) * -w + 2 * -(x - 1) * (x + 1) - -x / 2
  }
  // A sum of squares with piecewise functions
  _ = derivative(at: w) { x in
    w * max(x, 0) * max(x, 0) + 2 * abs(x - 1) * 3 - min(x * x, 2) / 4 + hypot(x, 2 * x) - 5
      * relu(x - w) + 1
  }
}

func valueWithDerivative(_ w: Double) {
  // A polynomial
  _ = valueWithDerivative(at: 2) { x in
    x * x * x - 2.5 * x * x + 3 * x * x - w * x * x + 7 * x - 0.5 * x + x * x / 3 - 1
  }
  // A rational function
  _ = valueWithDerivative(at: 2) { x in
    (1 + 2 * x + 3 * x * x) / (4 - x + w * x * x) + (2 - x / 5) / (1 + x * x + x * x) - 1 / x
  }
  // Trigonometry
  _ = valueWithDerivative(at: 2) { x in
    2 * sin(x) * cos(x) - 0.5 * sin(2 * x + 1) + 3 * cos(x / 2 - w) * sin(x - x) + 1
      - tan(0.1 * x * x)
  }
  // Damped oscillation
  _ = valueWithDerivative(at: 2) { x in
    exp(-0.5 * x) * (w * cos(3 * x) + 2 * sin(3 * x)) + 0.25 * exp(-2 * x) - x * x / (1 + x * x) + w
  }
  // Rosenbrock
  _ = valueWithDerivative(at: 2) { x in
    (1 - x) * (1 - x) + 100 * (x - x * x) * (x - x * x) + 0.1 * w * x * x - 2 * x + 3 - x / 4
  }
  // Logarithms and roots
  _ = valueWithDerivative(at: 2) { x in
    log(1 + x * x) + sqrt(2 + x * x) * w - 3 * log(2 + x * x * x * x) / (1 + sqrt(x * x + 0.5)) + 1
  }
  // Powers
  _ = valueWithDerivative(at: 2) { x in
    pow(x, 3) - 2 * pow(x, 2) + w * pow(1 + x * x, 0.5) - pow(x * x + 1, -1.5) * 4 + x * x * 2 - 6
      / x
  }
  // A neuron
  _ = valueWithDerivative(at: 2) { x in
    1 / (1 + exp(-(w * x - 3 * x + 0.5))) - 2 / (1 + exp(w * x - 0.1 * x)) + tanh(
      0.3 * x + 0.7 * x - 1) * 2
  }
  // Signs and parentheses
  _ = valueWithDerivative(at: 2) { x in
    -(-x + 2 * -x) * (w - -x) / -3 + (-x * x - 4) * -w + 2 * -(x - 1) * (x + 1) - -x / 2
  }
  // A sum of squares with piecewise functions
  _ = valueWithDerivative(at: 2) { x in
    w * max(x, 0) * max(x, 0) + 2 * abs(x - 1) * 3 - min(x * x, 2) / 4 + hypot(x, 2 * x) - 5
      * relu(x - w) + 1
  }
}

func derivativeOfOrder(_ w: Double) {
  // A polynomial
  _ = derivative(order: 3, at: w) { x in
    x * x * x - 2.5 * x * x + 3 * x * x - w * x * x + 7 * x - 0.5 * x + x * x / 3 - 1
  }
  // A rational function
  _ = derivative(order: 3, at: w) { x in
    (1 + 2 * x + 3 * x * x) / (4 - x + w * x * x) + (2 - x / 5) / (1 + x * x + x * x) - 1 / x
  }
  // Trigonometry
  _ = derivative(order: 3, at: w) { x in
    2 * sin(x) * cos(x) - 0.5 * sin(2 * x + 1) + 3 * cos(x / 2 - w) * sin(x - x) + 1
      - tan(0.1 * x * x)
  }
  // Damped oscillation
  _ = derivative(order: 3, at: w) { x in
    exp(-0.5 * x) * (w * cos(3 * x) + 2 * sin(3 * x)) + 0.25 * exp(-2 * x) - x * x / (1 + x * x) + w
  }
  // Rosenbrock
  _ = derivative(order: 3, at: w) { x in
    (1 - x) * (1 - x) + 100 * (x - x * x) * (x - x * x) + 0.1 * w * x * x - 2 * x + 3 - x / 4
  }
  // Logarithms and roots
  _ = derivative(order: 3, at: w) { x in
    log(1 + x * x) + sqrt(2 + x * x) * w - 3 * log(2 + x * x * x * x) / (1 + sqrt(x * x + 0.5)) + 1
  }
  // Powers
  _ = derivative(order: 3, at: w) { x in
    pow(x, 3) - 2 * pow(x, 2) + w * pow(1 + x * x, 0.5) - pow(x * x + 1, -1.5) * 4 + x * x * 2 - 6
      / x
  }
  // A neuron
  _ = derivative(order: 3, at: w) { x in
    1 / (1 + exp(-(w * x - 3 * x + 0.5))) - 2 / (1 + exp(w * x - 0.1 * x)) + tanh(
      0.3 * x + 0.7 * x - 1) * 2
  }
  // Signs and parentheses
  _ = derivative(order: 3, at: w) { x in
    -(-x + 2 * -x) * (w - -x) / -3 + (-x * x - 4) * -w + 2 * -(x - 1) * (x + 1) - -x / 2
  }
  // A sum of squares with piecewise functions
  _ = derivative(order: 3, at: w) { x in
    w * max(x, 0) * max(x, 0) + 2 * abs(x - 1) * 3 - min(x * x, 2) / 4 + hypot(x, 2 * x) - 5
      * relu(x - w) + 1
  }
}

func derivatives(_ w: Double) {
  // A polynomial
  _ = derivatives(order: 3, at: 2) { x in
    x * x * x - 2.5 * x * x + 3 * x * x - w * x * x + 7 * x - 0.5 * x + x * x / 3 - 1
  }
  // A rational function
  _ = derivatives(order: 3, at: 2) { x in
    (1 + 2 * x + 3 * x * x) / (4 - x + w * x * x) + (2 - x / 5) / (1 + x * x + x * x) - 1 / x
  }
  // Trigonometry
  _ = derivatives(order: 3, at: 2) { x in
    2 * sin(x) * cos(x) - 0.5 * sin(2 * x + 1) + 3 * cos(x / 2 - w) * sin(x - x) + 1
      - tan(0.1 * x * x)
  }
  // Damped oscillation
  _ = derivatives(order: 3, at: 2) { x in
    exp(-0.5 * x) * (w * cos(3 * x) + 2 * sin(3 * x)) + 0.25 * exp(-2 * x) - x * x / (1 + x * x) + w
  }
  // Rosenbrock
  _ = derivatives(order: 3, at: 2) { x in
    (1 - x) * (1 - x) + 100 * (x - x * x) * (x - x * x) + 0.1 * w * x * x - 2 * x + 3 - x / 4
  }
  // Logarithms and roots
  _ = derivatives(order: 3, at: 2) { x in
    log(1 + x * x) + sqrt(2 + x * x) * w - 3 * log(2 + x * x * x * x) / (1 + sqrt(x * x + 0.5)) + 1
  }
  // Powers
  _ = derivatives(order: 3, at: 2) { x in
    pow(x, 3) - 2 * pow(x, 2) + w * pow(1 + x * x, 0.5) - pow(x * x + 1, -1.5) * 4 + x * x * 2 - 6
      / x
  }
  // A neuron
  _ = derivatives(order: 3, at: 2) { x in
    1 / (1 + exp(-(w * x - 3 * x + 0.5))) - 2 / (1 + exp(w * x - 0.1 * x)) + tanh(
      0.3 * x + 0.7 * x - 1) * 2
  }
  // Signs and parentheses
  _ = derivatives(order: 3, at: 2) { x in
    -(-x + 2 * -x) * (w - -x) / -3 + (-x * x - 4) * -w + 2 * -(x - 1) * (x + 1) - -x / 2
  }
  // A sum of squares with piecewise functions
  _ = derivatives(order: 3, at: 2) { x in
    w * max(x, 0) * max(x, 0) + 2 * abs(x - 1) * 3 - min(x * x, 2) / 4 + hypot(x, 2 * x) - 5
      * relu(x - w) + 1
  }
}

func gradientOfArray(_ w: Double) {
  // A polynomial
  _ = gradient(at: [w, 2]) { x in
    x[0] * x[0] * x[0] - 2.5 * x[0] * x[0] + 3 * x[0] * x[1] - w * x[1] * x[1] + 7 * x[0] - 0.5
      * x[1] + x[0] * x[1] / 3 - 1
  }
  // A rational function
  _ = gradient(at: [w, 2]) { x in
    (1 + 2 * x[0] + 3 * x[0] * x[0]) / (4 - x[1] + w * x[1] * x[1]) + (2 - x[0] / 5)
      / (1 + x[0] * x[0] + x[1] * x[1]) - 1 / x[0]
  }
  // Trigonometry
  _ = gradient(at: [w, 2]) { x in
    2 * sin(x[0]) * cos(x[1]) - 0.5 * sin(2 * x[0] + 1) + 3 * cos(x[1] / 2 - w) * sin(x[0] - x[1])
      + 1 - tan(0.1 * x[0] * x[1])
  }
  // Damped oscillation
  _ = gradient(at: [w, 2]) { x in
    exp(-0.5 * x[0]) * (w * cos(3 * x[0]) + 2 * sin(3 * x[0])) + 0.25 * exp(-2 * x[1]) - x[0] * x[1]
      / (1 + x[0] * x[0]) + w
  }
  // Rosenbrock
  _ = gradient(at: [w, 2]) { x in
    (1 - x[0]) * (1 - x[0]) + 100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) + 0.1 * w * x[0]
      * x[1] - 2 * x[0] + 3 - x[1] / 4
  }
  // Logarithms and roots
  _ = gradient(at: [w, 2]) { x in
    log(1 + x[0] * x[0]) + sqrt(2 + x[1] * x[1]) * w - 3 * log(2 + x[0] * x[0] * x[1] * x[1])
      / (1 + sqrt(x[0] * x[0] + 0.5)) + 1
  }
  // Powers
  _ = gradient(at: [w, 2]) { x in
    pow(x[0], 3) - 2 * pow(x[1], 2) + w * pow(1 + x[0] * x[0], 0.5) - pow(x[0] * x[0] + 1, -1.5) * 4
      + x[0] * x[1] * 2 - 6 / x[0]
  }
  // A neuron
  _ = gradient(at: [w, 2]) { x in
    1 / (1 + exp(-(w * x[0] - 3 * x[1] + 0.5))) - 2 / (1 + exp(w * x[1] - 0.1 * x[0])) + tanh(
      0.3 * x[0] + 0.7 * x[1] - 1) * 2
  }
  // Signs and parentheses
  _ = gradient(at: [w, 2]) { x in
    -(-x[0] + 2 * -x[1]) * (w - -x[0]) / -3 + (-x[0] * x[0] - 4) * -w + 2 * -(x[1] - 1) * (x[0] + 1)
      - -x[0] / 2
  }
  // A sum of squares with piecewise functions
  _ = gradient(at: [w, 2]) { x in
    w * max(x[0], 0) * max(x[0], 0) + 2 * abs(x[1] - 1) * 3 - min(x[0] * x[1], 2) / 4
      + hypot(x[0], 2 * x[1]) - 5 * relu(x[0] - w) + 1
  }
}

func valueWithGradient(_ w: Double) {
  // A polynomial
  _ = valueWithGradient(at: [1, w]) { x in
    x[0] * x[0] * x[0] - 2.5 * x[0] * x[0] + 3 * x[0] * x[1] - w * x[1] * x[1] + 7 * x[0] - 0.5
      * x[1] + x[0] * x[1] / 3 - 1
  }
  // A rational function
  _ = valueWithGradient(at: [1, w]) { x in
    (1 + 2 * x[0] + 3 * x[0] * x[0]) / (4 - x[1] + w * x[1] * x[1]) + (2 - x[0] / 5)
      / (1 + x[0] * x[0] + x[1] * x[1]) - 1 / x[0]
  }
  // Trigonometry
  _ = valueWithGradient(at: [1, w]) { x in
    2 * sin(x[0]) * cos(x[1]) - 0.5 * sin(2 * x[0] + 1) + 3 * cos(x[1] / 2 - w) * sin(x[0] - x[1])
      + 1 - tan(0.1 * x[0] * x[1])
  }
  // Damped oscillation
  _ = valueWithGradient(at: [1, w]) { x in
    exp(-0.5 * x[0]) * (w * cos(3 * x[0]) + 2 * sin(3 * x[0])) + 0.25 * exp(-2 * x[1]) - x[0] * x[1]
      / (1 + x[0] * x[0]) + w
  }
  // Rosenbrock
  _ = valueWithGradient(at: [1, w]) { x in
    (1 - x[0]) * (1 - x[0]) + 100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) + 0.1 * w * x[0]
      * x[1] - 2 * x[0] + 3 - x[1] / 4
  }
  // Logarithms and roots
  _ = valueWithGradient(at: [1, w]) { x in
    log(1 + x[0] * x[0]) + sqrt(2 + x[1] * x[1]) * w - 3 * log(2 + x[0] * x[0] * x[1] * x[1])
      / (1 + sqrt(x[0] * x[0] + 0.5)) + 1
  }
  // Powers
  _ = valueWithGradient(at: [1, w]) { x in
    pow(x[0], 3) - 2 * pow(x[1], 2) + w * pow(1 + x[0] * x[0], 0.5) - pow(x[0] * x[0] + 1, -1.5) * 4
      + x[0] * x[1] * 2 - 6 / x[0]
  }
  // A neuron
  _ = valueWithGradient(at: [1, w]) { x in
    1 / (1 + exp(-(w * x[0] - 3 * x[1] + 0.5))) - 2 / (1 + exp(w * x[1] - 0.1 * x[0])) + tanh(
      0.3 * x[0] + 0.7 * x[1] - 1) * 2
  }
  // Signs and parentheses
  _ = valueWithGradient(at: [1, w]) { x in
    -(-x[0] + 2 * -x[1]) * (w - -x[0]) / -3 + (-x[0] * x[0] - 4) * -w + 2 * -(x[1] - 1) * (x[0] + 1)
      - -x[0] / 2
  }
  // A sum of squares with piecewise functions
  _ = valueWithGradient(at: [1, w]) { x in
    w * max(x[0], 0) * max(x[0], 0) + 2 * abs(x[1] - 1) * 3 - min(x[0] * x[1], 2) / 4
      + hypot(x[0], 2 * x[1]) - 5 * relu(x[0] - w) + 1
  }
}

func gradientOfTwo(_ w: Double) {
  // A polynomial
  _ = gradient(at: w, 2) { x, y in
    x * x * x - 2.5 * x * x + 3 * x * y - w * y * y + 7 * x - 0.5 * y + x * y / 3 - 1
  }
  // A rational function
  _ = gradient(at: w, 2) { x, y in
    (1 + 2 * x + 3 * x * x) / (4 - y + w * y * y) + (2 - x / 5) / (1 + x * x + y * y) - 1 / x
  }
  // Trigonometry
  _ = gradient(at: w, 2) { x, y in
    2 * sin(x) * cos(y) - 0.5 * sin(2 * x + 1) + 3 * cos(y / 2 - w) * sin(x - y) + 1
      - tan(0.1 * x * y)
  }
  // Damped oscillation
  _ = gradient(at: w, 2) { x, y in
    exp(-0.5 * x) * (w * cos(3 * x) + 2 * sin(3 * x)) + 0.25 * exp(-2 * y) - x * y / (1 + x * x) + w
  }
  // Rosenbrock
  _ = gradient(at: w, 2) { x, y in
    (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x) + 0.1 * w * x * y - 2 * x + 3 - y / 4
  }
  // Logarithms and roots
  _ = gradient(at: w, 2) { x, y in
    log(1 + x * x) + sqrt(2 + y * y) * w - 3 * log(2 + x * x * y * y) / (1 + sqrt(x * x + 0.5)) + 1
  }
  // Powers
  _ = gradient(at: w, 2) { x, y in
    pow(x, 3) - 2 * pow(y, 2) + w * pow(1 + x * x, 0.5) - pow(x * x + 1, -1.5) * 4 + x * y * 2 - 6
      / x
  }
  // A neuron
  _ = gradient(at: w, 2) { x, y in
    1 / (1 + exp(-(w * x - 3 * y + 0.5))) - 2 / (1 + exp(w * y - 0.1 * x)) + tanh(
      0.3 * x + 0.7 * y - 1) * 2
  }
  // Signs and parentheses
  _ = gradient(at: w, 2) { x, y in
    -(-x + 2 * -y) * (w - -x) / -3 + (-x * x - 4) * -w + 2 * -(y - 1) * (x + 1) - -x / 2
  }
  // A sum of squares with piecewise functions
  _ = gradient(at: w, 2) { x, y in
    w * max(x, 0) * max(x, 0) + 2 * abs(y - 1) * 3 - min(x * y, 2) / 4 + hypot(x, 2 * y) - 5
      * relu(x - w) + 1
  }
}

func gradientOfThree(_ w: Double) {
  // A polynomial
  _ = gradient(at: 1, w, 3) { x, y, z in
    (x * x * x - 2.5 * x * x + 3 * x * y - w * y * y + 7 * x - 0.5 * y + x * y / 3 - 1) * z
  }
  // A rational function
  _ = gradient(at: 1, w, 3) { x, y, z in
    ((1 + 2 * x + 3 * x * x) / (4 - y + w * y * y) + (2 - x / 5) / (1 + x * x + y * y) - 1 / x) * z
  }
  // Trigonometry
  _ = gradient(at: 1, w, 3) { x, y, z in
    (2 * sin(x) * cos(y) - 0.5 * sin(2 * x + 1) + 3 * cos(y / 2 - w) * sin(x - y) + 1
      - tan(0.1 * x * y)) * z
  }
  // Damped oscillation
  _ = gradient(at: 1, w, 3) { x, y, z in
    (exp(-0.5 * x) * (w * cos(3 * x) + 2 * sin(3 * x)) + 0.25 * exp(-2 * y) - x * y / (1 + x * x)
      + w) * z
  }
  // Rosenbrock
  _ = gradient(at: 1, w, 3) { x, y, z in
    ((1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x) + 0.1 * w * x * y - 2 * x + 3 - y / 4) * z
  }
  // Logarithms and roots
  _ = gradient(at: 1, w, 3) { x, y, z in
    (log(1 + x * x) + sqrt(2 + y * y) * w - 3 * log(2 + x * x * y * y) / (1 + sqrt(x * x + 0.5)) + 1)
      * z
  }
  // Powers
  _ = gradient(at: 1, w, 3) { x, y, z in
    (pow(x, 3) - 2 * pow(y, 2) + w * pow(1 + x * x, 0.5) - pow(x * x + 1, -1.5) * 4 + x * y * 2 - 6
      / x) * z
  }
  // A neuron
  _ = gradient(at: 1, w, 3) { x, y, z in
    (1 / (1 + exp(-(w * x - 3 * y + 0.5))) - 2 / (1 + exp(w * y - 0.1 * x)) + tanh(
      0.3 * x + 0.7 * y - 1) * 2) * z
  }
  // Signs and parentheses
  _ = gradient(at: 1, w, 3) { x, y, z in
    (-(-x + 2 * -y) * (w - -x) / -3 + (-x * x - 4) * -w + 2 * -(y - 1) * (x + 1) - -x / 2) * z
  }
  // A sum of squares with piecewise functions
  _ = gradient(at: 1, w, 3) { x, y, z in
    (w * max(x, 0) * max(x, 0) + 2 * abs(y - 1) * 3 - min(x * y, 2) / 4 + hypot(x, 2 * y) - 5
      * relu(x - w) + 1) * z
  }
}

func gradientOfFour(_ w: Double) {
  // A polynomial
  _ = gradient(at: 1, 2, 3, w) { x, y, z, t in
    (x * x * x - 2.5 * x * x + 3 * x * y - w * y * y + 7 * x - 0.5 * y + x * y / 3 - 1) * z - t
  }
  // A rational function
  _ = gradient(at: 1, 2, 3, w) { x, y, z, t in
    ((1 + 2 * x + 3 * x * x) / (4 - y + w * y * y) + (2 - x / 5) / (1 + x * x + y * y) - 1 / x) * z
      - t
  }
  // Trigonometry
  _ = gradient(at: 1, 2, 3, w) { x, y, z, t in
    (2 * sin(x) * cos(y) - 0.5 * sin(2 * x + 1) + 3 * cos(y / 2 - w) * sin(x - y) + 1
      - tan(0.1 * x * y)) * z - t
  }
  // Damped oscillation
  _ = gradient(at: 1, 2, 3, w) { x, y, z, t in
    (exp(-0.5 * x) * (w * cos(3 * x) + 2 * sin(3 * x)) + 0.25 * exp(-2 * y) - x * y / (1 + x * x)
      + w) * z - t
  }
  // Rosenbrock
  _ = gradient(at: 1, 2, 3, w) { x, y, z, t in
    ((1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x) + 0.1 * w * x * y - 2 * x + 3 - y / 4) * z
      - t
  }
  // Logarithms and roots
  _ = gradient(at: 1, 2, 3, w) { x, y, z, t in
    (log(1 + x * x) + sqrt(2 + y * y) * w - 3 * log(2 + x * x * y * y) / (1 + sqrt(x * x + 0.5)) + 1)
      * z - t
  }
  // Powers
  _ = gradient(at: 1, 2, 3, w) { x, y, z, t in
    (pow(x, 3) - 2 * pow(y, 2) + w * pow(1 + x * x, 0.5) - pow(x * x + 1, -1.5) * 4 + x * y * 2 - 6
      / x) * z - t
  }
  // A neuron
  _ = gradient(at: 1, 2, 3, w) { x, y, z, t in
    (1 / (1 + exp(-(w * x - 3 * y + 0.5))) - 2 / (1 + exp(w * y - 0.1 * x)) + tanh(
      0.3 * x + 0.7 * y - 1) * 2) * z - t
  }
  // Signs and parentheses
  _ = gradient(at: 1, 2, 3, w) { x, y, z, t in
    (-(-x + 2 * -y) * (w - -x) / -3 + (-x * x - 4) * -w + 2 * -(y - 1) * (x + 1) - -x / 2) * z - t
  }
  // A sum of squares with piecewise functions
  _ = gradient(at: 1, 2, 3, w) { x, y, z, t in
    (w * max(x, 0) * max(x, 0) + 2 * abs(y - 1) * 3 - min(x * y, 2) / 4 + hypot(x, 2 * y) - 5
      * relu(x - w) + 1) * z - t
  }
}

func jacobian(_ w: Double) {
  // A polynomial
  _ = jacobian(at: [w, 2]) { x in
    [
      x[0] * x[0] * x[0] - 2.5 * x[0] * x[0] + 3 * x[0] * x[1] - w * x[1] * x[1] + 7 * x[0] - 0.5
        * x[1] + x[0] * x[1] / 3 - 1, 2 * x[0] - w,
    ]
  }
  // A rational function
  _ = jacobian(at: [w, 2]) { x in
    [
      (1 + 2 * x[0] + 3 * x[0] * x[0]) / (4 - x[1] + w * x[1] * x[1]) + (2 - x[0] / 5)
        / (1 + x[0] * x[0] + x[1] * x[1]) - 1 / x[0], 2 * x[0] - w,
    ]
  }
  // Trigonometry
  _ = jacobian(at: [w, 2]) { x in
    [
      2 * sin(x[0]) * cos(x[1]) - 0.5 * sin(2 * x[0] + 1) + 3 * cos(x[1] / 2 - w) * sin(x[0] - x[1])
        + 1 - tan(0.1 * x[0] * x[1]), 2 * x[0] - w,
    ]
  }
  // Damped oscillation
  _ = jacobian(at: [w, 2]) { x in
    [
      exp(-0.5 * x[0]) * (w * cos(3 * x[0]) + 2 * sin(3 * x[0])) + 0.25 * exp(-2 * x[1]) - x[0]
        * x[1] / (1 + x[0] * x[0]) + w, 2 * x[0] - w,
    ]
  }
  // Rosenbrock
  _ = jacobian(at: [w, 2]) { x in
    [
      (1 - x[0]) * (1 - x[0]) + 100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) + 0.1 * w * x[0]
        * x[1] - 2 * x[0] + 3 - x[1] / 4, 2 * x[0] - w,
    ]
  }
  // Logarithms and roots
  _ = jacobian(at: [w, 2]) { x in
    [
      log(1 + x[0] * x[0]) + sqrt(2 + x[1] * x[1]) * w - 3 * log(2 + x[0] * x[0] * x[1] * x[1])
        / (1 + sqrt(x[0] * x[0] + 0.5)) + 1, 2 * x[0] - w,
    ]
  }
  // Powers
  _ = jacobian(at: [w, 2]) { x in
    [
      pow(x[0], 3) - 2 * pow(x[1], 2) + w * pow(1 + x[0] * x[0], 0.5) - pow(x[0] * x[0] + 1, -1.5)
        * 4 + x[0] * x[1] * 2 - 6 / x[0], 2 * x[0] - w,
    ]
  }
  // A neuron
  _ = jacobian(at: [w, 2]) { x in
    [
      1 / (1 + exp(-(w * x[0] - 3 * x[1] + 0.5))) - 2 / (1 + exp(w * x[1] - 0.1 * x[0])) + tanh(
        0.3 * x[0] + 0.7 * x[1] - 1) * 2, 2 * x[0] - w,
    ]
  }
  // Signs and parentheses
  _ = jacobian(at: [w, 2]) { x in
    [
      -(-x[0] + 2 * -x[1]) * (w - -x[0]) / -3 + (-x[0] * x[0] - 4) * -w + 2 * -(x[1] - 1)
        * (x[0] + 1) - -x[0] / 2, 2 * x[0] - w,
    ]
  }
  // A sum of squares with piecewise functions
  _ = jacobian(at: [w, 2]) { x in
    [
      w * max(x[0], 0) * max(x[0], 0) + 2 * abs(x[1] - 1) * 3 - min(x[0] * x[1], 2) / 4
        + hypot(x[0], 2 * x[1]) - 5 * relu(x[0] - w) + 1, 2 * x[0] - w,
    ]
  }
}

func jvp(_ w: Double) {
  // A polynomial
  _ = jvp(at: [1, 2], along: [w, 1]) { x in
    [
      x[0] * x[0] * x[0] - 2.5 * x[0] * x[0] + 3 * x[0] * x[1] - w * x[1] * x[1] + 7 * x[0] - 0.5
        * x[1] + x[0] * x[1] / 3 - 1, x[1],
    ]
  }
  // A rational function
  _ = jvp(at: [1, 2], along: [w, 1]) { x in
    [
      (1 + 2 * x[0] + 3 * x[0] * x[0]) / (4 - x[1] + w * x[1] * x[1]) + (2 - x[0] / 5)
        / (1 + x[0] * x[0] + x[1] * x[1]) - 1 / x[0], x[1],
    ]
  }
  // Trigonometry
  _ = jvp(at: [1, 2], along: [w, 1]) { x in
    [
      2 * sin(x[0]) * cos(x[1]) - 0.5 * sin(2 * x[0] + 1) + 3 * cos(x[1] / 2 - w) * sin(x[0] - x[1])
        + 1 - tan(0.1 * x[0] * x[1]), x[1],
    ]
  }
  // Damped oscillation
  _ = jvp(at: [1, 2], along: [w, 1]) { x in
    [
      exp(-0.5 * x[0]) * (w * cos(3 * x[0]) + 2 * sin(3 * x[0])) + 0.25 * exp(-2 * x[1]) - x[0]
        * x[1] / (1 + x[0] * x[0]) + w, x[1],
    ]
  }
  // Rosenbrock
  _ = jvp(at: [1, 2], along: [w, 1]) { x in
    [
      (1 - x[0]) * (1 - x[0]) + 100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) + 0.1 * w * x[0]
        * x[1] - 2 * x[0] + 3 - x[1] / 4, x[1],
    ]
  }
  // Logarithms and roots
  _ = jvp(at: [1, 2], along: [w, 1]) { x in
    [
      log(1 + x[0] * x[0]) + sqrt(2 + x[1] * x[1]) * w - 3 * log(2 + x[0] * x[0] * x[1] * x[1])
        / (1 + sqrt(x[0] * x[0] + 0.5)) + 1, x[1],
    ]
  }
  // Powers
  _ = jvp(at: [1, 2], along: [w, 1]) { x in
    [
      pow(x[0], 3) - 2 * pow(x[1], 2) + w * pow(1 + x[0] * x[0], 0.5) - pow(x[0] * x[0] + 1, -1.5)
        * 4 + x[0] * x[1] * 2 - 6 / x[0], x[1],
    ]
  }
  // A neuron
  _ = jvp(at: [1, 2], along: [w, 1]) { x in
    [
      1 / (1 + exp(-(w * x[0] - 3 * x[1] + 0.5))) - 2 / (1 + exp(w * x[1] - 0.1 * x[0])) + tanh(
        0.3 * x[0] + 0.7 * x[1] - 1) * 2, x[1],
    ]
  }
  // Signs and parentheses
  _ = jvp(at: [1, 2], along: [w, 1]) { x in
    [
      -(-x[0] + 2 * -x[1]) * (w - -x[0]) / -3 + (-x[0] * x[0] - 4) * -w + 2 * -(x[1] - 1)
        * (x[0] + 1) - -x[0] / 2, x[1],
    ]
  }
  // A sum of squares with piecewise functions
  _ = jvp(at: [1, 2], along: [w, 1]) { x in
    [
      w * max(x[0], 0) * max(x[0], 0) + 2 * abs(x[1] - 1) * 3 - min(x[0] * x[1], 2) / 4
        + hypot(x[0], 2 * x[1]) - 5 * relu(x[0] - w) + 1, x[1],
    ]
  }
}

func hessian(_ w: Double) {
  // A polynomial
  _ = hessian(at: [w, 2]) { x in
    x[0] * x[0] * x[0] - 2.5 * x[0] * x[0] + 3 * x[0] * x[1] - w * x[1] * x[1] + 7 * x[0] - 0.5
      * x[1] + x[0] * x[1] / 3 - 1
  }
  // A rational function
  _ = hessian(at: [w, 2]) { x in
    (1 + 2 * x[0] + 3 * x[0] * x[0]) / (4 - x[1] + w * x[1] * x[1]) + (2 - x[0] / 5)
      / (1 + x[0] * x[0] + x[1] * x[1]) - 1 / x[0]
  }
  // Trigonometry
  _ = hessian(at: [w, 2]) { x in
    2 * sin(x[0]) * cos(x[1]) - 0.5 * sin(2 * x[0] + 1) + 3 * cos(x[1] / 2 - w) * sin(x[0] - x[1])
      + 1 - tan(0.1 * x[0] * x[1])
  }
  // Damped oscillation
  _ = hessian(at: [w, 2]) { x in
    exp(-0.5 * x[0]) * (w * cos(3 * x[0]) + 2 * sin(3 * x[0])) + 0.25 * exp(-2 * x[1]) - x[0] * x[1]
      / (1 + x[0] * x[0]) + w
  }
  // Rosenbrock
  _ = hessian(at: [w, 2]) { x in
    (1 - x[0]) * (1 - x[0]) + 100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) + 0.1 * w * x[0]
      * x[1] - 2 * x[0] + 3 - x[1] / 4
  }
  // Logarithms and roots
  _ = hessian(at: [w, 2]) { x in
    log(1 + x[0] * x[0]) + sqrt(2 + x[1] * x[1]) * w - 3 * log(2 + x[0] * x[0] * x[1] * x[1])
      / (1 + sqrt(x[0] * x[0] + 0.5)) + 1
  }
  // Powers
  _ = hessian(at: [w, 2]) { x in
    pow(x[0], 3) - 2 * pow(x[1], 2) + w * pow(1 + x[0] * x[0], 0.5) - pow(x[0] * x[0] + 1, -1.5) * 4
      + x[0] * x[1] * 2 - 6 / x[0]
  }
  // A neuron
  _ = hessian(at: [w, 2]) { x in
    1 / (1 + exp(-(w * x[0] - 3 * x[1] + 0.5))) - 2 / (1 + exp(w * x[1] - 0.1 * x[0])) + tanh(
      0.3 * x[0] + 0.7 * x[1] - 1) * 2
  }
  // Signs and parentheses
  _ = hessian(at: [w, 2]) { x in
    -(-x[0] + 2 * -x[1]) * (w - -x[0]) / -3 + (-x[0] * x[0] - 4) * -w + 2 * -(x[1] - 1) * (x[0] + 1)
      - -x[0] / 2
  }
  // A sum of squares with piecewise functions
  _ = hessian(at: [w, 2]) { x in
    w * max(x[0], 0) * max(x[0], 0) + 2 * abs(x[1] - 1) * 3 - min(x[0] * x[1], 2) / 4
      + hypot(x[0], 2 * x[1]) - 5 * relu(x[0] - w) + 1
  }
}

func dollar(_ w: Double) {
  // A polynomial
  _ = gradient(at: w, 2) {
    $0 * $0 * $0 - 2.5 * $0 * $0 + 3 * $0 * $1 - w * $1 * $1 + 7 * $0 - 0.5 * $1 + $0 * $1 / 3 - 1
  }
  // A rational function
  _ = gradient(at: w, 2) {
    (1 + 2 * $0 + 3 * $0 * $0) / (4 - $1 + w * $1 * $1) + (2 - $0 / 5) / (1 + $0 * $0 + $1 * $1) - 1
      / $0
  }
  // Trigonometry
  _ = gradient(at: w, 2) {
    2 * sin($0) * cos($1) - 0.5 * sin(2 * $0 + 1) + 3 * cos($1 / 2 - w) * sin($0 - $1) + 1
      - tan(0.1 * $0 * $1)
  }
  // Damped oscillation
  _ = gradient(at: w, 2) {
    exp(-0.5 * $0) * (w * cos(3 * $0) + 2 * sin(3 * $0)) + 0.25 * exp(-2 * $1) - $0 * $1
      / (1 + $0 * $0) + w
  }
  // Rosenbrock
  _ = gradient(at: w, 2) {
    (1 - $0) * (1 - $0) + 100 * ($1 - $0 * $0) * ($1 - $0 * $0) + 0.1 * w * $0 * $1 - 2 * $0 + 3
      - $1 / 4
  }
  // Logarithms and roots
  _ = gradient(at: w, 2) {
    log(1 + $0 * $0) + sqrt(2 + $1 * $1) * w - 3 * log(2 + $0 * $0 * $1 * $1)
      / (1 + sqrt($0 * $0 + 0.5)) + 1
  }
  // Powers
  _ = gradient(at: w, 2) {
    pow($0, 3) - 2 * pow($1, 2) + w * pow(1 + $0 * $0, 0.5) - pow($0 * $0 + 1, -1.5) * 4 + $0 * $1
      * 2 - 6 / $0
  }
  // A neuron
  _ = gradient(at: w, 2) {
    1 / (1 + exp(-(w * $0 - 3 * $1 + 0.5))) - 2 / (1 + exp(w * $1 - 0.1 * $0)) + tanh(
      0.3 * $0 + 0.7 * $1 - 1) * 2
  }
  // Signs and parentheses
  _ = gradient(at: w, 2) {
    -(-$0 + 2 * -$1) * (w - -$0) / -3 + (-$0 * $0 - 4) * -w + 2 * -($1 - 1) * ($0 + 1) - -$0 / 2
  }
  // A sum of squares with piecewise functions
  _ = gradient(at: w, 2) {
    w * max($0, 0) * max($0, 0) + 2 * abs($1 - 1) * 3 - min($0 * $1, 2) / 4 + hypot($0, 2 * $1) - 5
      * relu($0 - w) + 1
  }
}

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
