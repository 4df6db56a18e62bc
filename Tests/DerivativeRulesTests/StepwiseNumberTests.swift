import DerivativeRules
import Testing

/// Sums that go through a list one term after the other, against the definition of every kernel's order.
@Suite("Kernels that go step by step")
struct StepwiseNumberTests {
  static let counts = [0, 1, 2, 7, 15, 16, 17, 23, 24, 25, 40, 71]

  /// Numbers of both signs whose sums round differently in another order.
  private func numbers<S: RealScalar>(_ count: Int, _ turn: Int) -> [S] {
    (0..<count).map { i in
      let size = S(Double((i * 37 + turn * 11) % 97 + 1) / 7)
      return i % 3 == turn % 3 ? -size : size
    }
  }

  private func check<S: RealScalar>(_: S.Type) {
    for count in Self.counts {
      let (x, y): ([S], [S]) = (numbers(count, 0), numbers(count, 1))
      func defined(_ term: (Int) -> S) -> S {
        count == 0 ? 0 : interleaved(count, term) { $0 += $1 }
      }
      #expect(S.sum(x).isIdentical(to: defined { x[$0] }), "\(count)")
      #expect(S.dot(x, y).isIdentical(to: defined { x[$0] * y[$0] }), "\(count)")
      #expect(S.dot(constants: x, y).isIdentical(to: defined { x[$0] * y[$0] }), "\(count)")
      let rows = Matrix(rows: 2, columns: count, entries: x + y)
      let products = S.matrixVectorProduct(constants: rows, y)
      #expect(products.count == 2)
      #expect(products[0].isIdentical(to: defined { x[$0] * y[$0] }), "\(count)")
      #expect(products[1].isIdentical(to: defined { y[$0] * y[$0] }), "\(count)")
    }
  }

  @Test("Every kernel adds in the one order")
  func order() {
    check(Double.self)
    check(Float.self)
    #if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64))
      check(Float16.self)
    #endif
    #if !(os(Windows) || os(Android)) && (arch(i386) || arch(x86_64))
      check(Float80.self)
    #endif
  }
}
