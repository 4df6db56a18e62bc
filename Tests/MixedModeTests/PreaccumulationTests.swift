import DualNumbersCore
import Testing

@Suite("Preaccumulated statements")
struct PreaccumulationTests {
  typealias Number = TapeVariable<Double>

  func statement<T: RealNumber>(_ x: T, _ y: T) -> T {
    let u = x * y
    let v = x - y
    return u * v / (1 + y * y) + T.sin(u) * T.sqrt(x)
  }

  func statement<T: RealNumber>(_ x: T, _ y: T, _ z: T) -> T {
    statement(x, y) * z + T.exp(z * x) / (2 + y * z)
  }

  func statement<T: RealNumber>(_ x: T, _ y: T, _ z: T, _ w: T) -> T {
    statement(x, y, z) * statement(w, x) - w * y
  }

  func close(_ x: [Double], _ y: [Double]) -> Bool {
    zip(x, y).allSatisfy { ($0 - $1).magnitude <= 0x1p-46 * (1 + $1.magnitude) }
  }

  static let points = [[0.3, -0.7, 1.1, 0.9], [2, 5, -0.25, 1.5], [0.01, 4, 2, 3]]

  @Test("Value and gradient are those of the statement recorded", arguments: points)
  func agreement(x: [Double]) {
    let tape = Tape<Double>()
    var recorded: [Double] = []
    var preaccumulated: [Double] = []
    func compare(_ nodes: Int, _ f: ([Number]) -> Number, _ g: ([Number]) -> Number) {
      let value = tape.gradient(at: x, into: &recorded, of: f)
      #expect(tape.operationCount > nodes)
      #expect(tape.gradient(at: x, into: &preaccumulated, of: g) == value)
      #expect(tape.operationCount == nodes)
      #expect(close(preaccumulated, recorded))
    }
    compare(
      1, { statement($0[0], $0[1]) },
      { x in Number.preaccumulated(x[0], x[1]) { statement($0, $1) } })
    compare(
      2, { statement($0[0], $0[1], $0[2]) },
      { x in Number.preaccumulated(x[0], x[1], x[2]) { statement($0, $1, $2) } })
    compare(
      3, { statement($0[0], $0[1], $0[2], $0[3]) },
      { x in Number.preaccumulated(x[0], x[1], x[2], x[3]) { statement($0, $1, $2, $3) } })
  }

  @Test("Of numbers that are functions of inputs, of one input twice, and of constants")
  func arguments() {
    let x = [0.4, 1.2]
    let recorded = ReverseMode.gradient(at: x) { x in
      statement(sin(x[0]) + 2, x[0] * x[1]) * statement(x[1], x[1]) + statement(x[0], 3)
        + statement(2, x[1])
    }
    let marked = ReverseMode.gradient(at: x) { x in
      let first = Number.preaccumulated(sin(x[0]) + 2, x[0] * x[1]) { statement($0, $1) }
      let twice = Number.preaccumulated(x[1], x[1]) { statement($0, $1) }
      let left = Number.preaccumulated(x[0], 3) { statement($0, $1) }
      let right = Number.preaccumulated(2, x[1]) { statement($0, $1) }
      return first * twice + left + right
    }
    #expect(close(marked, recorded))
    let tape = Tape<Double>()
    _ = tape.gradient(at: x) { x in Number.preaccumulated(2, x[1]) { statement($0, $1) } }
    #expect(tape.operationCount == 0)
    let none = tape.gradient(at: x) { _ in Number.preaccumulated(2, 3) { statement($0, $1) } }
    #expect(none == [0, 0])
  }

  @Test("Where a partial is infinite, and under another mode")
  func singular() {
    let g = ReverseMode.gradient(at: [0.0, 2.0]) { x in
      max(Number.preaccumulated(x[0], x[1]) { sqrt($0) * $1 }, x[1])
    }
    #expect(g == [0, 1])
    let H = ReverseMode.gradient(at: [Dual(0.4, tangent: 1), Dual(1.2)]) { x in
      TapeVariable.preaccumulated(x[0], x[1]) { statement($0, $1) }
    }
    let exact = hessian(at: [0.4, 1.2]) { statement($0[0], $0[1]) }
    #expect(close(H.map(\.tangent), exact.row(0)))
  }
}
