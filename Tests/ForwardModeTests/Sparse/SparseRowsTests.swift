import DualNumbers
import Testing

@Suite("Rows of sparse Jacobians, streamed")
struct SparseRowsTests {
  let x = points(200)
  let pattern = JacobianPattern(at: points(200)) { band($0) }

  @Test("Rows by their columns and rows by a stencil have the bits of the dense build")
  func bits() {
    let dense = jacobian(at: x) { band($0) }
    var J = SparseJacobian<Double>(zerosIn: pattern)
    J.update(lanes: Lanes3<Double>.self, at: x) { i, x in
      // The first row begins with its own input.
      let here = i == 0 ? 0 : 1
      var y = (3 - 2 * x[here]) * x[here]
      if i > 0 { y -= x[0] }
      if i < 199 { y -= 2 * x[here + 1] }
      return y + 1
    }
    #expect(J.dense == dense)

    let inside = StencilRows<Lanes3<Double>>(pattern, rows: 1..<199, offsets: [-1, 0, 1])
    var K = SparseJacobian<Double>(pattern: pattern, values: J.values.map { _ in .nan })
    K.update(inside, at: x) { _, x in (3 - 2 * x[1]) * x[1] - x[0] - 2 * x[2] + 1 }
    #expect(Array(K.values[2..<596]) == Array(J.values[2..<596]))
    #expect(K.values.filter(\.isNaN).count == 4, "the rows at the ends are left as they were")
  }

  @Test("A matrix is filled again without another being touched")
  func copies() {
    let inside = StencilRows<OneLane<Double>>(
      JacobianPattern(columns: 3, rows: [[0], [1], [2]]), rows: 0..<3, offsets: [0])
    var J = SparseJacobian<Double>(zerosIn: JacobianPattern(columns: 3, rows: [[0], [1], [2]]))
    let before = J
    J.update(inside, at: [1, 2, 3]) { i, x in x[0] * x[0] * .init(Double(i)) }
    #expect(J.values == [0, 4, 12])
    #expect(before.values == [0, 0, 0])
    J.update(inside, at: [1, 1, 1]) { _, x in x[0] }
    #expect(J.values == [1, 1, 1])
  }

  @Test("The columns of a row are told, and its empty rows left alone")
  func columns() {
    let pattern = JacobianPattern(columns: 5, rows: [[1, 4], [], [2]])
    var J = SparseJacobian<Double>(zerosIn: pattern)
    var seen: [[Int]] = []
    J.update(lanes: Lanes2<Double>.self, at: [1, 2, 3, 4, 5]) { _, x in
      seen.append((0..<x.count).map { x.column($0) })
      return (0..<x.count).reduce(DualVector2<Double>(0)) { $0 + x[$1] * x[$1] }
    }
    #expect(seen == [[1, 4], [], [2]])
    #expect(J.values == [4, 10, 6])
  }

  @Test("Empty stencils and matrices")
  func empty() {
    let none = JacobianPattern(columns: 2, rows: [[0]])
    var J = SparseJacobian<Double>(zerosIn: none)
    J.update(StencilRows<OneLane<Double>>(none, rows: 0..<0, offsets: [0]), at: [1, 2]) { _, x in
      x[0]
    }
    J.update(lanes: OneLane<Double>.self, rows: 1..<1, at: [1, 2]) { _, x in x[0] }
    #expect(J.values == [0])
  }

  @Test("An error of a row comes out")
  func errors() {
    struct Refusal: Error {}
    var J = SparseJacobian<Double>(zerosIn: pattern)
    #expect(throws: Refusal.self) {
      try J.update(lanes: Lanes3<Double>.self, at: x) { i, x in
        if i == 7 { throw Refusal() }
        return x[0]
      }
    }
  }

  @Test("Wrong shapes stop with a message")
  func shapes() async {
    await #expect(processExitsWith: .failure) {
      // Row 0 has no input before it.
      _ = StencilRows<Lanes2<Double>>(
        JacobianPattern(columns: 2, rows: [[0], [0, 1]]), rows: 0..<2, offsets: [-1, 0])
    }
    await #expect(processExitsWith: .failure) {
      _ = StencilRows<Lanes2<Double>>(
        JacobianPattern(columns: 2, rows: [[0, 1]]), rows: 0..<1, offsets: [0])
    }
    await #expect(processExitsWith: .failure) {
      var J = SparseJacobian<Double>(zerosIn: JacobianPattern(columns: 2, rows: [[0, 1]]))
      J.update(lanes: OneLane<Double>.self, at: [1, 2]) { _, x in x[0] }
    }
    await #expect(processExitsWith: .failure) {
      var J = SparseJacobian<Double>(zerosIn: JacobianPattern(columns: 2, rows: [[0]]))
      J.update(lanes: OneLane<Double>.self, at: [1, 2]) { _, x in x[1] }
    }
    await #expect(processExitsWith: .failure) {
      let pattern = JacobianPattern(columns: 2, rows: [[0]])
      var J = SparseJacobian<Double>(zerosIn: JacobianPattern(columns: 2, rows: [[0, 1]]))
      J.update(
        StencilRows<OneLane<Double>>(pattern, rows: 0..<1, offsets: [0]), at: [1, 2]
      ) { _, x in x[0] }
    }
  }
}
