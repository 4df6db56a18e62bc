import DualNumbers
import Testing

@Suite("Sparse Jacobians")
struct SparseJacobianTests {
  let J = SparseJacobian(
    pattern: JacobianPattern(columns: 3, rows: [[0, 2], [], [1]]), values: [1.5, -2, 0.1])

  @Test("Entries, triplets, rows and the dense matrix tell the same")
  func entries() {
    #expect(J.triplets.map(\.value) == [1.5, -2, 0.1] && J.triplets[2].row == 2)
    #expect(J[0, 2] == -2 && J[1, 1] == 0 && J[2, 1] == 0.1)
    #expect(J.row(0) == [1.5, 0, -2] && J.row(1) == [0, 0, 0])
    for i in 0..<3 {
      #expect(J.row(i) == J.dense.row(i))
      for j in 0..<3 { #expect(J[i, j] == J.dense[i, j]) }
    }
    #expect(J.pattern.description == "●·●\n···\n·●·")
  }

  @Test("Products from both sides")
  func products() {
    #expect(J.applied(to: [2, 10, 1]) == [1, 0, 1])
    #expect(J.applied(to: [2, 10, 1]) == J.dense.applied(to: [2, 10, 1]))
    #expect(J.applied(toCotangent: [2, 5, 10]) == J.dense.applied(toCotangent: [2, 5, 10]))
  }

  @Test("Matrix Market")
  func matrixMarket() {
    #expect(
      J.matrixMarket
        == "%%MatrixMarket matrix coordinate real general\n3 3 3\n1 1 1.5\n1 3 -2.0\n3 2 0.1\n")
    let none = SparseJacobian<Double>(zerosIn: JacobianPattern(columns: 0, rows: []))
    #expect(none.matrixMarket == "%%MatrixMarket matrix coordinate real general\n0 0 0\n")
  }

  @Test("Wrong shapes stop with a message")
  func shapes() async {
    await #expect(processExitsWith: .failure) {
      _ = SparseJacobian(pattern: JacobianPattern(columns: 1, rows: [[0]]), values: [1.0, 2])
    }
    await #expect(processExitsWith: .failure) {
      _ = SparseJacobian<Double>(zerosIn: JacobianPattern(columns: 1, rows: [[0]]))[0, 1]
    }
  }
}
