internal import DerivativeRules
internal import Expressions
import SpecialFunctions

/// Writes random formulas: every function of the table, powers, branches, ties, definitions.
public struct RandomFormula {
  /// Where the random numbers come from.
  public var generator: SeededGenerator
  private let variables: [String]
  private var definitions: [String] = []

  /// Writes formulas of these variables; the same seed gives the same ones.
  public init(seed: UInt64, variables: [String]) {
    generator = SeededGenerator(seed: seed)
    self.variables = variables
  }

  private mutating func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

  /// A formula of about so many operations; of several results where that is more than one.
  public mutating func text(operations: Int, results: Int = 1) -> String {
    var text = ""
    definitions = []
    let count = number(4)
    for place in 0..<count {
      text += "d\(place) = \(expression(operations / (count + 1)))\n"
      definitions.append("d\(place)")
    }
    let rest = max(operations / (count + 1) / results, 1)
    let parts = (0..<results).map { _ in expression(rest) }
    return text + (results == 1 ? parts[0] : "[\(parts.joined(separator: ", "))]")
  }

  private mutating func atom() -> String {
    switch number(10) {
    case 0: return ["0", "1", "2", "0.5", "3", "-1", "1e-3", "700", "pi"][number(9)]
    case 1, 2: if !definitions.isEmpty { return definitions[number(definitions.count)] }
    default: break
    }
    return variables[number(variables.count)]
  }

  private mutating func condition(_ operations: Int) -> String {
    if operations > 4, number(3) == 0 {
      let half = operations / 2
      switch number(3) {
      case 0: return "(\(condition(half)) and \(condition(half)))"
      case 1: return "(\(condition(half)) or \(condition(half)))"
      default: return "not (\(condition(operations - 1)))"
      }
    }
    let comparison = ["<", "<=", ">", ">=", "==", "!="][number(6)]
    return "\(expression(operations / 2)) \(comparison) \(expression(operations / 2))"
  }

  private mutating func expression(_ operations: Int) -> String {
    guard operations > 0 else { return atom() }
    let half = (operations - 1) / 2
    switch number(20) {
    case 0...6:
      let sign = ["+", "-", "*", "/", "*", "+"][number(6)]
      let left = number(operations)
      return "(\(expression(left)) \(sign) \(expression(operations - 1 - left)))"
    case 7: return "(-\(expression(operations - 1)))"
    case 8:
      let exponent = ["2", "3", "-1", "0", "0.5", "1", "2.5", "-2"][number(8)]
      return "(\(expression(operations - 1)))^\(exponent)"
    case 9: return "(\(expression(half)))^(\(expression(half)))"
    case 10, 11:
      return
        "if(\(condition(operations / 3)), \(expression(operations / 3)), \(expression(operations / 3)))"
    case 12:
      let name = ["max", "min"][number(2)]
      let arguments = (0..<number(3) + 3).map { _ in expression(operations / 6) }
      return "\(name)(\(arguments.joined(separator: ", ")))"
    case 13, 14:
      let name = Self.binary[number(Self.binary.count)]
      if name == "copysign" {
        // The sign of a NaN is none that programs agree on: it depends on the order in which a compiler takes operands.
        let sign = atom()
        return "copysign(\(expression(half)), if(\(sign) == \(sign), \(sign), 1))"
      }
      return "\(name)(\(expression(half)), \(expression(half)))"
    case 15:
      let name = Self.ternary[number(Self.ternary.count)]
      let third = (operations - 1) / 3
      return "\(name)(\(expression(third)), \(expression(third)), \(expression(third)))"
    case 16:
      let (name, isLast) = Self.parametric[number(Self.parametric.count)]
      let x = expression(operations - 1)
      return isLast ? "\(name)(\(x), \(number(5)))" : "\(name)(\(number(4)), \(x))"
    case 17:
      // The same twice.
      let part = expression(half)
      return "(\(part) + \(part)*\(atom()))"
    default:
      let name = Self.unary[number(Self.unary.count)]
      return "\(name)(\(expression(operations - 1)))"
    }
  }

  private static let unary = (Rules.unary + Rules.partials).map { $0.name }.filter(isCallable)
  private static let binary = (Rules.binary + Rules.binaryPartials).filter {
    !$0.traits.contains(.power)
  }
  .map { $0.name }.filter { (try? Formula(parsing: "\($0)(x, y)")) != nil }
  private static let ternary = Rules.ternary.map { $0.name }
    .filter { (try? Formula(parsing: "\($0)(x, y, z)")) != nil }
  private static let parametric = Rules.parametric.filter { !$0.traits.contains(.power) }
    .map { ($0.name, $0.traits.contains(.parameterLast)) }

  private static func isCallable(_ name: String) -> Bool {
    (try? Formula(parsing: "\(name)(x)")) != nil
  }

  /// Ordinary numbers mostly, then 0, tiny, huge, infinite, and NaN.
  public mutating func value() -> Double {
    switch number(24) {
    case 0: return [0, -0.0][number(2)]
    case 1: return [.leastNonzeroMagnitude, -.leastNormalMagnitude / 8, 1e-200, -3e-17][number(4)]
    case 2: return [1e300, -1e200, .greatestFiniteMagnitude, 1e17][number(4)]
    case 3: return [.infinity, -.infinity, .nan][number(3)]
    case 4...8: return Double(number(9) - 4)
    case 9...11: return Double.random(in: -40...40, using: &generator)
    default: return Double.random(in: -2...2, using: &generator)
    }
  }
}
