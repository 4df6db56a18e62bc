import DerivativeRules
import Foundation
import Solvers
import TestSupport
import Testing

@Suite("Linear algebra of the solvers")
struct LinearAlgebraTests {
  /// A matrix with entries between −1 and 1.
  static func random(_ rows: Int, _ columns: Int, _ generator: inout SeededGenerator) -> Matrix<
    Double
  > {
    Matrix(
      rows: rows, columns: columns,
      entries: (0..<rows * columns).map { _ in .random(in: -1...1, using: &generator) })
  }

  @Test("LU solves, inverts, and has the determinant", arguments: [1, 2, 3, 7, 20])
  func lu(_ n: Int) {
    var generator = SeededGenerator()
    let a = Self.random(n, n, &generator)
    let x = generator.numbers(n, in: -1...1)
    let factors = LUFactors(a)
    #expect(!factors.isSingular)
    let solution = factors.solution(a.applied(to: x))
    #expect(norm(sum(solution, -1, x)) < 1e-11 * norm(x))
    let lifted = factors.solution(lifted: a.applied(to: x))
    #expect(norm(sum(lifted, -1, solution)) < 1e-11 * norm(x))
    let identity = a.applied(to: factors.inverse.column(0))
    #expect(zip(identity, 0..<n).allSatisfy { ($0 - ($1 == 0 ? 1 : 0)).magnitude < 1e-11 })
    let product = (0..<n).reduce(1.0) { $0 * factors.entries[$1 * n + $1].magnitude }
    #expect((factors.logDeterminant - Foundation.log(product)).magnitude < 1e-12)
  }

  @Test("A pivot of zero is found wherever it stands")
  func singular() {
    #expect(LUFactors(Matrix(rows: 2, columns: 2, entries: [1.0, 2, 2, 4])).isSingular)
    #expect(LUFactors(Matrix(rows: 1, columns: 1, entries: [0.0])).isSingular)
    #expect(LUFactors(Matrix(rows: 1, columns: 1, entries: [Double.nan])).isSingular)
    let exchanged = LUFactors(Matrix(rows: 2, columns: 2, entries: [0.0, 2, 3, 4]))
    #expect(!exchanged.isSingular && exchanged.isOdd)
    #expect(exchanged.solution([2, 7]) == [1, 1])
  }

  @Test("Cholesky solves, and refuses what is not positive definite", arguments: [1, 2, 6, 15])
  func cholesky(_ n: Int) throws {
    var generator = SeededGenerator()
    let a = Self.random(n + 2, n, &generator)
    var square = Matrix<Double>(rows: n, columns: n)
    for i in 0..<n { for j in 0..<n { square[i, j] = dot(a.column(i), a.column(j)) } }
    let x = generator.numbers(n, in: -1...1)
    let factors = try #require(CholeskyFactors(square))
    #expect(norm(sum(factors.solution(square.applied(to: x)), -1, x)) < 1e-9 * norm(x))
    square[n - 1, n - 1] = -1
    #expect(CholeskyFactors(square) == nil)
  }

  @Test(
    "QR gives the least squares, what is left, and the lengths of R⁻¹", arguments: [1, 2, 5, 9])
  func qr(_ n: Int) {
    var generator = SeededGenerator()
    let m = n + 6
    let a = Self.random(m, n, &generator)
    let b = generator.numbers(m, in: -1...1)
    let factors = QRFactors(rows: m, columns: n, entries: a.entries, rightSide: b)
    #expect(!factors.isSingular)
    let residual = sum(a.applied(to: factors.solution), -1, b)
    // Orthogonal to every column.
    #expect(largestMagnitude(a.applied(toCotangent: residual)) < 1e-13 * Double(m))
    #expect((norm(residual) - factors.rest).magnitude < 1e-13 * Double(m))
    var square = Matrix<Double>(rows: n, columns: n)
    for i in 0..<n { for j in 0..<n { square[i, j] = dot(a.column(i), a.column(j)) } }
    let inverse = LUFactors(square).inverse
    for i in 0..<n {
      #expect((factors.inverseLengths[i] - inverse[i, i].squareRoot()).magnitude < 1e-10)
    }
  }

  @Test("A column that depends on others makes QR singular; R⁻ᵀ is that of R")
  func dependentColumns() {
    let a = [1.0, 2, 3, 2, 4, 1, 3, 6, 2, 4, 8, 7]
    #expect(QRFactors(rows: 4, columns: 3, entries: a, rightSide: [1, 2, 3, 4]).isSingular)
    let factors = QRFactors(
      rows: 3, columns: 2, entries: [1, 2, 3, 4, 5, 7], rightSide: [1, 2, 3])
    let y = factors.transposedSolution([2, 3])
    #expect((factors.r[0] * y[0] - 2).magnitude < 1e-14)
    #expect((factors.r[1] * y[0] + factors.r[3] * y[1] - 3).magnitude < 1e-14)
  }

  @Test("Lengths neither overflow nor underflow, and keep NaN")
  func lengths() {
    #expect((norm([3e200, 4e200]) / 5e200 - 1).magnitude < 1e-15)
    #expect((norm([3e-200, 4e-200]) / 5e-200 - 1).magnitude < 1e-15)
    #expect(norm([]) == 0 && norm([0, 0]) == 0)
    #expect(norm([1, .nan]).isNaN && norm([1, .infinity]) == .infinity)
    #expect(largestMagnitude([-3, 2]) == 3 && largestMagnitude([.nan, 2]).isNaN)
  }
}
