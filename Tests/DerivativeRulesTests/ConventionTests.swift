import DerivativeRules
import ForwardMode
import Foundation
import TestSupport
import Testing

/// What happens at the edges, the same in every number type.
@Suite("Conventions at the edges")
struct ConventionTests {
  @Test("The table holds for every number type", arguments: EdgeCases.all, DerivativeView.all)
  func tableHolds(row: EdgeRow, view: DerivativeView) {
    for index in row.point.indices {
      let (value, partial) = view.evaluate(row.f, row.point, index)
      guard
        !view.isFloat
          || row.point.allSatisfy({
            $0 == 0 || !Float($0).isZero && Float($0).isFinite == $0.isFinite
          })
      else { continue }
      let ulps = view.isFloat ? 0x1p29 : 1
      #expect(agrees(value, row.value, ulps: 3 * ulps), "value \(value), not \(row.value)")
      #expect(
        agrees(partial, row.partials[index], ulps: 3 * ulps),
        "partial \(index) is \(partial), not \(row.partials[index])")
    }
  }

  @Test(
    "So do the second derivatives where they are determined",
    arguments: EdgeCases.all.filter { $0.second != nil })
  func second(row: EdgeRow) throws {
    let expected = try #require(row.second)
    let nested = secondPartial(row.f, row.point, 0, 0)
    #expect(agrees(nested, expected, ulps: 4), "nested: \(nested), not \(expected)")
    let taylor = secondByTaylor(row.f, row.point, 0)
    #expect(agrees(taylor, expected, ulps: 4), "Taylor: \(taylor), not \(expected)")
  }

  @Test("abs(x)² has second derivative 0 at 0, as the derivative of abs is 0 there")
  func absSquared() {
    #expect(derivative(order: 2, at: 0) { x in abs(x) * abs(x) } == 0)
    #expect(ForwardMode.hessian(at: [0.0]) { x in abs(x[0]) * abs(x[0]) }[0, 0] == 0)
    #expect(derivative(order: 2, at: 0) { x in x * x } == 2)
  }

  @Test("A constant exponent has every spelling, and 0⁰ has derivative 0 in each")
  func constantExponents() {
    #expect(derivative(at: 0) { x in pow(x, 0) } == 0)
    #expect(derivative(at: 0) { x in pow(x, 0.0) } == 0)
    #expect(derivative(at: 0) { x in Dual<Double>.pow(x, constant: 0) } == 0)
    #expect(derivative(at: -2) { x in pow(x, 2.0) } == -4)
    #expect(derivative(at: -2) { x in pow(x, 3) } == 12)
    #expect(derivative(order: 1, at: 0) { x in pow(x, 0) } == 0)
    #expect(derivative(order: 1, at: 0) { x in pow(x, 0.0) } == 0)
    #expect(ForwardMode.hessian(at: [0.0]) { x in pow(x[0], 0.0) }[0, 0] == 0)
    let variable = gradient(at: 0, 0) { x, y in pow(x, y) }
    #expect(variable.0.isNaN && variable.1.isNaN)
  }

  @Test("0^y with y active: value 0, derivative 0", arguments: [0.5, 1, 2, 3.5])
  func zeroBase(y: Double) {
    let result = valueWithDerivative(at: y) { y in pow(0, y) }
    #expect(result.value == 0 && result.derivative == 0)
    #expect(derivative(order: 2, at: y) { y in pow(0, y) } == 0)
  }

  // MARK: Strong zeros

  /// Points where some rule is singular, or infinite, or leaves its domain.
  static let singularPoints: [Double] = [
    0, -0.0, 1, -1, 2, -2, 0.5, -0.5, 1.5, -1.5, 3, 40, -40, 1e10, -1e10, 1e-200, 1e200, -1e200,
    710, -746, 172, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .pi / 2,
    .greatestFiniteMagnitude, .infinity, -.infinity, .nan,
  ]

  @Test(
    "An inactive direction stays exactly 0 in every rule of one number",
    arguments: TableFunction.allUnary)
  func inactiveUnary(f: TableFunction) {
    for x in Self.singularPoints { expectInactive(f, [x]) }
  }

  @Test(
    "An inactive direction stays exactly 0 in every rule of two numbers",
    arguments: TableFunction.allBinary)
  func inactiveBinary(f: TableFunction) {
    for x in Self.singularPoints {
      for y in Self.singularPoints { expectInactive(f, [x, y]) }
    }
  }

  /// A direction in which no argument is active, alone and beside one in which the arguments are.
  private func expectInactive(_ f: TableFunction, _ x: [Double]) {
    let place = "\(f) at \(x)"
    #expect(f(x.map { Dual($0, tangent: 0) }).tangent == 0, "\(place)")
    #expect(f(x.map { Dual(Float($0), tangent: 0) }).tangent == 0, "\(place), Float")
    #expect(
      f(x.map { Dual(Dual($0), tangent: 0) }).isExactlyTangentFree, "\(place), nested constant")
    let outer = f(x.map { Dual(Dual($0, tangent: 1), tangent: 0) })
    #expect(outer.tangent.isExactlyZero, "\(place), outer direction: \(outer)")
    let inner = f(x.map { Dual(Dual($0, tangent: 0), tangent: 1) })
    #expect(inner.value.tangent == 0, "\(place), inner direction: \(inner)")
    #expect(inner.tangent.tangent == 0, "\(place), inner direction of the outer one: \(inner)")
    let zero = 0 * TaylorSeries(variable: 0.0, order: 2)
    let series = f(x.map { zero + TaylorSeries($0) })
    #expect(series.coefficient(1) == 0 && series.coefficient(2) == 0, "\(place), \(series)")
  }

  @Test("An inactive direction stays exactly 0 in every rule of three numbers")
  func inactiveTernary() {
    let points: [Double] = [0, -0.0, 1, -1, 1e200, 1e-200, .infinity, -.infinity, .nan]
    for f in TableFunction.allTernary {
      for a in points {
        for b in points {
          for c in points {
            let x = [a, b, c]
            let plain = f(x.map { Dual($0, tangent: 0) })
            #expect(plain.tangent == 0, "\(f)\(x)")
            for i in 0..<3 {
              let y = f((0..<3).map { Dual(x[$0], tangent: $0 == i ? 1 : 0) })
              // Never a number beside a NaN value.
              if y.value.isNaN { #expect(y.tangent.isNaN, "\(f)\(x) along \(i)") }
              #expect(y.value.isIdentical(to: f(x)))
            }
          }
        }
      }
    }
  }

  @Test("+, − and × pay nothing for zero tangents: 0·∞ has no derivative, and the DESIGN says so")
  func productIsNotStrong() {
    let (da, db) = gradient(at: 0, .infinity) { a, b in a * b }
    #expect(da == .infinity && db.isNaN)
  }

  // MARK: The edge cases compared with other systems

  struct EdgeCase: Decodable, Sendable, CustomTestStringConvertible {
    let fn: String
    let args: [String]
    let recommended: [OneOf]

    var testDescription: String { "\(fn)(\(args.joined(separator: ", ")))" }

    /// The point; π/2 is written with six digits.
    var point: [Double] {
      args.map { text in
        guard let number = Double(text) else { fatalError("'\(text)' is no number.") }
        return text == "1.5708" ? .pi / 2 : number
      }
    }

    /// A number, or several of which one must be met.
    struct OneOf: Decodable, Sendable {
      let numbers: [String]

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let one = try? container.decode(String.self) {
          numbers = [one]
        } else {
          numbers = try container.decode([String].self)
        }
      }

      /// Whether the number is one of these, to the six digits given.
      func contains(_ computed: Double) -> Bool {
        numbers.contains { text in
          guard let number = Double(text) else { return false }
          return computed.isSameNumber(as: number)
            || (computed - number).magnitude <= 1e-5 * number.magnitude
        }
      }
    }

    static let all: [EdgeCase] = {
      struct File: Decodable { let cases: [EdgeCase] }
      do {
        return try JSONDecoder().decode(File.self, from: Resource.data("conventions", "json")).cases
      } catch {
        fatalError("conventions.json: \(error)")
      }
    }()
  }

  @Test("The recommended conventions hold", arguments: EdgeCase.all)
  func recommended(edge: EdgeCase) throws {
    let f = try #require(TableFunction(named: edge.fn))
    let point = edge.point
    for view in DerivativeView.all where !view.isFloat {
      for index in point.indices {
        let (value, partial) = view.evaluate(f, point, index)
        #expect(edge.recommended[0].contains(value), "\(view.name): value \(value)")
        #expect(
          edge.recommended[index + 1].contains(partial),
          "\(view.name): partial \(index) is \(partial)")
      }
    }
  }

  /// Whether two numbers are the same, or within some ulps of the expected one.
  private func agrees(_ computed: Double, _ expected: Double, ulps: Double) -> Bool {
    computed.isSameNumber(as: expected)
      || (computed - expected).magnitude <= ulps * spacing(at: expected)
  }
}

extension Dual {
  /// Whether the number carries no derivative of its own.
  fileprivate var isExactlyTangentFree: Bool { tangent.isExactlyZero }
}
