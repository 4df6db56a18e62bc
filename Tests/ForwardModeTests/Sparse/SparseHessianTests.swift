import DualNumbers
import Testing

@Suite("Sparse Hessians")
struct SparseHessianTests {
  let H = SparseHessian(
    pattern: HessianPattern(size: 3, rows: [[0], [0], [1, 2]]), values: [1.5, -2, 4, 0.1])

  @Test("Entries, triplets and dense matrices tell the same, symmetric to the bit")
  func entries() {
    #expect(H[0, 0] == 1.5 && H[0, 1] == -2 && H[1, 0] == -2 && H[1, 1] == 0 && H[2, 1] == 4)
    #expect(H.triplets.map(\.value) == [1.5, -2, 4, 0.1])
    #expect(H.dense == H.dense.transposed)
    #expect(H.full.dense == H.dense)
    for i in 0..<3 { for j in 0..<3 { #expect(H[i, j] == H.dense[i, j]) } }
    #expect(H.applied(to: [1, 10, 100]) == H.dense.applied(to: [1, 10, 100]))
  }

  @Test("Matrix Market: the lower triangle")
  func matrixMarket() {
    #expect(
      H.matrixMarket == """
        %%MatrixMarket matrix coordinate real symmetric
        3 3 4
        1 1 1.5
        2 1 -2.0
        3 2 4.0
        3 3 0.1

        """)
  }

  @Test("Wrong shapes stop with a message")
  func shapes() async {
    await #expect(processExitsWith: .failure) {
      _ = SparseHessian(pattern: HessianPattern(size: 1, rows: [[0]]), values: [1.0, 2])
    }
    await #expect(processExitsWith: .failure) {
      _ = SparseHessian<Double>(zerosIn: HessianPattern(size: 1, rows: [[0]]))[0, 1]
    }
  }
}
