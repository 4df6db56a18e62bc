import DualNumbers
import Solvers
import TestSupport
import Testing

@Suite("Eigenvalues of symmetric matrices")
struct SymmetricEigenvaluesTests {
  @Test("A·v = λ·v, the vectors have length 1, and the values ascend")
  func eigenpairs() {
    var random = SeededGenerator(seed: 5)
    for n in 1...7 {
      var a = Matrix<Double>(rows: n, columns: n)
      for i in 0..<n {
        for j in i..<n {
          let x = Double.random(in: -1...1, using: &random)
          a.storage[i * n + j] = x
          a.storage[j * n + i] = x
        }
      }
      let eigen = SymmetricEigenvalues(a)
      #expect(eigen.values == eigen.values.sorted())
      for (value, vector) in zip(eigen.values, eigen.vectors) {
        #expect((norm(vector) - 1).magnitude < 1e-14)
        let difference = sum(a.applied(to: vector), -value, vector)
        #expect(largestMagnitude(difference) < 1e-14 * Double(n), "\(n)")
      }
    }
  }

  @Test("known ones, only the upper half read; NaN of what is not finite")
  func known() {
    let a = Matrix<Double>(rows: 2, columns: 2, entries: [2, 1, 99, 2])
    let values = SymmetricEigenvalues(a).values
    #expect((values[0] - 1).magnitude < 1e-15 && (values[1] - 3).magnitude < 1e-15)
    let bad = Matrix<Double>(rows: 2, columns: 2, entries: [.infinity, 1, 1, 2])
    #expect(areNaN(SymmetricEigenvalues(bad).values))
  }
}
