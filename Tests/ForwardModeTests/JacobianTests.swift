import DualNumbers
import Testing

@Suite("The Jacobian matrix")
struct JacobianTests {
  static let matrix = Jacobian(rows: 2, columns: 3, entries: [1.0, 2, 3, 4, 5, 6])

  @Test("Row i is output i, column j is input j, stored row after row")
  func layout() {
    let m = Self.matrix
    #expect(m[0, 0] == 1 && m[0, 2] == 3 && m[1, 0] == 4 && m[1, 2] == 6)
    #expect(m.row(0) == [1, 2, 3] && m.row(1) == [4, 5, 6])
    #expect(m.column(0) == [1, 4] && m.column(2) == [3, 6])
    #expect(m.entries == [1, 2, 3, 4, 5, 6])
  }

  @Test("An entry can be set")
  func setting() {
    var m = Jacobian<Double>(rows: 2, columns: 2)
    #expect(m.entries == [0, 0, 0, 0])
    m[1, 0] = 7
    #expect(m.entries == [0, 0, 7, 0])
  }

  @Test("Transposing twice gives the matrix back")
  func transposing() {
    let m = Self.matrix
    #expect(m.transposed.rows == 3 && m.transposed.columns == 2)
    #expect(m.transposed.row(1) == m.column(1))
    #expect(m.transposed.transposed == m)
  }

  @Test("Without rows or columns there is nothing in it, and everything still answers")
  func empty() {
    let noColumns = Jacobian<Double>(rows: 2, columns: 0)
    #expect(
      noColumns.entries.isEmpty && noColumns.row(1).isEmpty && noColumns.description == "[]\n[]")
    let noRows = Jacobian<Double>(rows: 0, columns: 3)
    #expect(noRows.column(2).isEmpty && noRows.description.isEmpty)
    #expect(noRows.transposed == Jacobian(rows: 3, columns: 0))
  }

  @Test("The description has a row to a line and aligned columns")
  func description() {
    let m = Jacobian(rows: 2, columns: 2, entries: [1.0, -20.5, 300, 4])
    #expect(
      m.description == """
        [  1.0  -20.5]
        [300.0    4.0]
        """)
  }

  @Test("A wrong number of entries stops with both numbers")
  func wrongCount() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Jacobian(rows: 2, columns: 2, entries: [1.0])
    }
    expectMessage(result, "needs 4 entries, not 1")
  }

  @Test("Negative sizes stop with a message of their own")
  func negativeSize() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Jacobian<Double>(rows: -1, columns: 2)
    }
    expectMessage(result, "negative number of rows or columns")
  }

  @Test("An index outside stops with the index")
  func outside() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = JacobianTests.matrix[0, 3]
    }
    expectMessage(result, "There is no entry (0, 3)")
    await #expect(processExitsWith: .failure) { _ = JacobianTests.matrix.row(2) }
    await #expect(processExitsWith: .failure) { _ = JacobianTests.matrix.column(-1) }
  }
}

/// Expects a message on standard error; release builds stop without one.
func expectMessage(
  _ result: ExitTest.Result?, _ message: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  #if DEBUG
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(message), "\(text)", sourceLocation: sourceLocation)
  #endif
}
