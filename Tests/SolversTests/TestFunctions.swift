import DualNumbers
import Testing

/// Whether no number is one.
func areNaN(_ x: [Double]) -> Bool { x.allSatisfy { $0.isNaN } }

/// A standard function to minimise, over every number.
enum TestFunction: String, CaseIterable, CustomTestStringConvertible {
  case rosenbrock, beale, himmelblau, powell, wood

  var testDescription: String { rawValue }

  var start: [Double] {
    switch self {
    case .rosenbrock: [-1.2, 1]
    case .beale: [1, 1]
    case .himmelblau: [0, 0]
    case .powell: [3, -1, 0, 1]
    case .wood: [-3, -1, -3, -1]
    }
  }

  /// Where the minimum that the methods reach lies; its value is 0.
  var minimum: [Double] {
    switch self {
    case .rosenbrock: [1, 1]
    case .beale: [3, 0.5]
    case .himmelblau: [3, 2]
    case .powell: [0, 0, 0, 0]
    case .wood: [1, 1, 1, 1]
    }
  }

  func callAsFunction<T: RealNumber>(_ x: [T]) -> T {
    switch self {
    case .rosenbrock:
      let (a, b) = (1 - x[0], x[1] - x[0] * x[0])
      return a * a + 100 * b * b
    case .beale:
      let y = x[1]
      let a = 1.5 - x[0] * (1 - y)
      let b = 2.25 - x[0] * (1 - y * y)
      let c = 2.625 - x[0] * (1 - y * y * y)
      return a * a + b * b + c * c
    case .himmelblau:
      let (a, b) = (x[0] * x[0] + x[1] - 11, x[0] + x[1] * x[1] - 7)
      return a * a + b * b
    case .powell:
      let (a, b) = (x[0] + 10 * x[1], x[2] - x[3])
      let (c, d) = (x[1] - 2 * x[2], x[0] - x[3])
      let (e, f) = (c * c, d * d)
      return a * a + 5 * b * b + e * e + 10 * f * f
    case .wood:
      let (a, b) = (x[1] - x[0] * x[0], 1 - x[0])
      let (c, d) = (x[3] - x[2] * x[2], 1 - x[2])
      let (e, f) = (x[1] + x[3] - 2, x[1] - x[3])
      let head = 100 * a * a + b * b
      let tail = 90 * c * c + d * d
      return head + tail + 10 * e * e + 0.1 * f * f
    }
  }
}
