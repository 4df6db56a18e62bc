import DualNumbers
import Foundation
import TestSupport
import Testing

/// First and second partials of functions of two numbers on a grid from 1e-300 to 1e300, against references of 70 bits
/// (`Tests/Generators/second_partials_reference.py`), by nested dual numbers, lanes and the tape of second order.
@Suite("Second partials from 1e-300 to 1e300")
struct SecondPartialGridTests {
  static let grid = [
    1e-300, 1e-200, 1e-160, 1e-100, 1e-30, 1e-10, 1e-3, 0.3, 1.0, 2.5, 40.0, 700.0, 1e5, 1e16, 1e60,
    1e100, 1e160,
    1e200, 1e300,
  ]

  /// A point with ∂a, ∂b, ∂aa, ∂ab, ∂bb.
  struct Row: Sendable {
    let x: [Double]
    let exact: [Double]
  }

  static let rows: [String: [Row]] = {
    var rows: [String: [Row]] = [:]
    var lines = Resource.text("second_partials", "txt").split(separator: "\n")[...]
    while let head = lines.popFirst()?.split(separator: " ") {
      let signs = head.dropFirst().map { Double($0) ?? .nan }
      for a in grid {
        var text = lines.removeFirst().utf8[...]
        for b in grid {
          if text.first == UInt8(ascii: "#") {
            text.removeFirst()
            continue
          }
          let exact = (0..<5).map { _ in number(&text) }
          rows[String(head[0]), default: []].append(
            Row(x: [signs[0] * a, signs[1] * b], exact: exact))
        }
      }
    }
    return rows
  }()

  private static func number(_ text: inout Substring.UTF8View) -> Double {
    switch text.first {
    case UInt8(ascii: "!"): text.removeFirst(); return 0
    case UInt8(ascii: "+"): text.removeFirst(); return .infinity
    case UInt8(ascii: "*"): text.removeFirst(); return -.infinity
    default:
      defer { text = text.dropFirst(11) }
      return OrderRow.number(text.prefix(11))
    }
  }

  /// What is allowed in ulp, of first and of second partials.
  static let limits: [String: (first: Double, second: Double)] = [
    // aˣ(1 + b·ln a) partly cancels beside its zero.
    "pow": (2, 8),
    // σ(x) − y cancels beside its zero.
    "bce": (13, 2), "beta": (4, 4), "log": (2, 4),
  ]

  @Test("Within the limits of the table", arguments: rows.keys.sorted())
  func partialsOnTheGrid(name: String) throws {
    let f = try #require(TableFunction(named: name, arity: 2))
    let limit = Self.limits[name] ?? (2, 4)
    var worst = (first: 0.0, second: 0.0)
    for row in try #require(Self.rows[name]) {
      let lanes = ForwardMode.blockedHessian(at: row.x) { f($0) as HessianNumber<Double> }
      let tape = ReverseMode.hessian(at: row.x) { f($0) }
      let duals = [0, 1].map { direction in
        ReverseMode.gradient(at: [0, 1].map { Dual(row.x[$0], tangent: $0 == direction ? 1 : 0) }) {
          f($0) as TapeVariable<Dual<Double>>
        }
      }
      let products = [0, 1].map { direction in
        valueWithHVP(at: row.x, along: [0, 1].map { $0 == direction ? 1 : 0 }) { f($0) }
      }
      // Along one argument; a mixed partial by series is a difference.
      let series = [0, 1].map { direction in
        ForwardMode.derivatives(order: 2, at: row.x[direction]) { x in
          f([0, 1].map { $0 == direction ? x : TaylorSeries(row.x[$0]) })
        }
      }
      func joined(_ g: [Double], _ h: Matrix<Double>) -> [Double] {
        g + [h[0, 0], h[0, 1], h[1, 1]]
      }
      // Where the value or a slope overflows, lanes multiply it with zero tangents.
      let overflows = !lanes.value.isFinite || row.exact.prefix(2).contains { !$0.isFinite }
      for (mode, computed) in [
        ("nested", Array(partials(f, row.x).dropFirst())),
        ("lanes", joined(lanes.gradient, lanes.hessian)), ("tape", joined(lanes.gradient, tape)),
        (
          "tape of Dual",
          duals[0].map(\.value) + [duals[0][0].tangent, duals[0][1].tangent, duals[1][1].tangent]
        ),
        (
          "tape, products",
          products[0].gradient + [products[0].hvp[0], products[1].hvp[0], products[1].hvp[1]]
        ),
        ("series", [series[0][1], series[1][1], series[0][2], row.exact[3], series[1][2]]),
      ] {
        for k in 0..<5 where !(mode == "lanes" && overflows && computed[k].isNaN) {
          let error = ulpError(computed[k], stored: row.exact[k], tail: 0)
          if k < 2 {
            worst.first = max(worst.first, error)
          } else {
            worst.second = max(worst.second, error)
          }
          #expect(
            error <= (k < 2 ? limit.first : limit.second),
            "\(name) at \(row.x), \(mode) [\(k)]: \(computed[k]), not \(row.exact[k])")
        }
      }
    }
    if ProcessInfo.processInfo.environment["ACCURACY_TABLE"] != nil {
      print(name, Self.rows[name]?.count ?? 0, worst.first, worst.second)
    }
  }

  static let pieceNames = [
    "max", "min", "fdim", "mod", "remainder", "copysign", "zero_one", "leaky_relu", "hinge",
  ]

  @Test("Every function of two numbers that formulas may call is on the grid")
  func complete() {
    let names = Set(Rules.binary.map { $0.name })
    #expect(names.subtracting(Self.rows.keys).subtracting(Self.pieceNames).isEmpty)
  }

  @Test("Functions of straight pieces have second partials of zero, or of one piece's product")
  func pieces() throws {
    for name in Self.pieceNames {
      let f = try #require(TableFunction(named: name, arity: 2))
      for a in Self.grid {
        for b in Self.grid where a != b {
          for x in [[a, b], [-a, b], [a, -b]] {
            let nested = ForwardMode.hessian(at: x) { f($0) as Dual<Dual<Double>> }
            let lanes = ForwardMode.blockedHessian(at: x) { f($0) as HessianNumber<Double> }.hessian
            let mixed: Double =
              name == "hinge"
              ? ((-1.0).addingProduct(x[0], x[1]) < 0 ? -1 : 0)
              : name == "leaky_relu" && x[0] < 0 ? 1 : 0
            for H in [hessian(at: x) { f($0) }, nested, lanes] {
              #expect([H[0, 0], H[0, 1], H[1, 1]] == [0, mixed, 0], "\(name) at \(x)")
            }
          }
        }
      }
    }
  }
}
