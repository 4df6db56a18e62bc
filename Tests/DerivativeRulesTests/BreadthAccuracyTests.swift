import DerivativeRules
import ForwardMode
import Foundation
import SpecialFunctions
import TestSupport
import Testing

/// Value, first and second derivatives of the functions beyond the oracle's, against 60-digit references.
///
/// An output passes by its error in ulp, or, where ``scaled`` lists it, by an error of as many halves of 2⁻⁵²
/// of its scale: a function with a zero away from 0 cannot keep its relative accuracy there. The scale of f is
/// |f| + Σ|xᵢ·∂ᵢf|, that of a first derivative |∂ᵢf| + Σ|xⱼ·∂ᵢⱼf|, that of a second one |∂ᵢⱼf| and the first
/// ones over their arguments. Subnormal results may be off by 2⁻¹⁰⁶⁰: their factors had lost digits before.
@Suite("Accuracy of the breadth against 60-digit references")
struct BreadthAccuracyTests {
  struct Limits {
    var value = 4.0
    var first = 4.0
    var second = 6.0
  }

  /// Where the table allows more, and why.
  static let exceptions: [String: Limits] = [
    // Partials themselves: the second derivative of csch² is the fourth of ln sinh.
    "csch2/1": Limits(second: 6.5),
    // Around the least slope, −0.11 at −2.2, its two terms are three times as large as their sum.
    "mish/1": Limits(first: 6),
  ]

  /// Outputs judged by their scale: 0 the value, 1 a first, 2 a second derivative.
  static let scaled: [String: Set<Int>] = [
    "asech/1": [2], "sech/1": [2], "cloglog/1": [0, 2], "sinc/1": [1, 2], "cosc/1": [0, 1, 2],
    "gelu/1": [1, 2], "silu/1": [1, 2], "mish/1": [1, 2], "mish_gate/1": [2], "normal_pdf/1": [2],
    "logaddexp/2": [0], "logsubexp/2": [0], "logistic_share/2": [2], "exp_share/2": [2],
    "bce/2": [1],
    "lerp/3": [0],
  ]

  static let names: [String] = {
    let rows = [RuleRow.breadthUnary, RuleRow.breadthBinary, RuleRow.breadthTernary].joined()
    return Set(rows.map { "\($0.function)/\($0.arguments.count)" }).sorted()
  }()

  static let rows: [String: [RuleRow]] = Dictionary(
    grouping: [RuleRow.breadthUnary, RuleRow.breadthBinary, RuleRow.breadthTernary].joined()
  ) { "\($0.function)/\($0.arguments.count)" }

  @Test("f, f′ and f″", arguments: names)
  func outputs(name: String) throws {
    let rows = try #require(Self.rows[name])
    #expect(rows.count >= 60)
    let function = try #require(
      TableFunction(named: rows[0].function, arity: rows[0].arguments.count), "\(name) has no rule")
    let limits = Self.exceptions[name] ?? Limits()
    var worst: [String: (error: Double, text: String)] = [:]
    for row in rows {
      let computed = partials(function, row.arguments)
      let scales = Self.scales(row)
      for (index, exact) in row.outputs.enumerated() {
        let count = row.arguments.count
        let order = index == 0 ? 0 : index <= count ? 1 : 2
        let limit = [limits.value, limits.first, limits.second][order]
        var error = exact.error(of: computed[index])
        let absolute = error * spacing(at: exact.stored)
        if exact.stored.magnitude < 0x1p-1000, absolute <= 0x1p-1060 { error = 0 }
        if Self.scaled[name]?.contains(order) == true, scales[index].isFinite {
          error = min(error, absolute / (0x1p-53 * scales[index]))
        }
        let key = "\(row.isExtreme ? "extreme" : "core") \(order)"
        if error > worst[key, default: (-1, "")].error {
          worst[key] = (error, "\(row.arguments) [\(index)] \(computed[index]) \(exact.stored)")
        }
        #expect(
          error <= limit,
          "\(name) \(row.arguments), output \(index): \(computed[index]), not \(exact.stored)")
      }
    }
    if ProcessInfo.processInfo.environment["ACCURACY_TABLE"] != nil {
      let keys = ["core 0", "core 1", "core 2", "extreme 0", "extreme 1", "extreme 2"]
      let cells = keys.map { worst[$0].map { "\(($0.error * 100).rounded() / 100)" } ?? "–" }
      print(name, cells.joined(separator: " "))
      for key in keys {
        if let entry = worst[key], entry.error > 3.5 {
          print("    #", name, key, entry.error, entry.text)
        }
      }
    }
  }

  @Test("In Float values and first derivatives are the rounded ones, to 5 ulp", arguments: names)
  func float(name: String) throws {
    let rows = try #require(Self.rows[name])
    let function = try #require(
      TableFunction(named: rows[0].function, arity: rows[0].arguments.count))
    for row in rows where !row.isExtreme {
      let x = row.arguments.map { Float($0) }
      guard x.allSatisfy({ $0.isNormal }) else { continue }
      for index in x.indices {
        let inFloat = function(x.indices.map { Dual(x[$0], tangent: $0 == index ? 1 : 0) })
        let inDouble = function(
          x.indices.map { Dual(Double(x[$0]), tangent: $0 == index ? 1 : 0) })
        for (order, a, b) in [
          (0, inFloat.value, inDouble.value), (1, inFloat.tangent, inDouble.tangent),
        ] where Float(b).isNormal && Self.scaled[name]?.contains(order) != true {
          let error = (Double(a) - b).magnitude / Double(Float(b).ulp)
          #expect(error <= 5, "\(name) \(x), \(order): \(a), not \(b)")
        }
      }
    }
  }

  static func scales(_ row: RuleRow) -> [Double] {
    let x = row.arguments
    let f = row.outputs.map(\.stored.magnitude)
    let count = x.count
    var scales = [f[0] + x.indices.reduce(0) { $0 + (x[$1] * f[1 + $1]).magnitude }]
    func second(_ i: Int, _ j: Int) -> Int {
      let (i, j) = (min(i, j), max(i, j))
      return 1 + count + (0..<i).reduce(0) { $0 + count - $1 } + (j - i)
    }
    for i in x.indices {
      scales.append(
        f[1 + i] + x.indices.reduce(0) { $0 + (x[$1] * f[second(i, $1)]).magnitude })
    }
    for i in x.indices {
      for j in i..<count {
        let slopes = f[1 + i] * (1 + 1 / x[j].magnitude) + f[1 + j] * (1 + 1 / x[i].magnitude)
        scales.append(f[second(i, j)] + slopes)
      }
    }
    return scales
  }
}
