public import DerivativeRules

/// Im f(x + ih)/h: differences without a difference, for functions of a complex number.
///
/// Nothing cancels, so h can be so small that its square is nothing: exact to rounding wherever f is analytic at the point.
/// At kinks, infinite derivatives and for functions that are known for real numbers only it does not apply.
@usableFromInline
package enum ComplexStep {
  /// 2⁻⁶⁶⁴, about 10⁻²⁰⁰: a power of two, so that dividing by it is exact.
  ///
  /// Derivatives below 2⁻³⁵⁸, about 10⁻¹⁰⁸, lose digits: times h they are subnormal.
  @usableFromInline package static var step: Double { 0x1p-664 }

  /// The Jacobian, one evaluation for each column.
  @_alwaysEmitIntoClient
  package static func jacobian<T: RealNumber>(
    at x: [T], rows: Int, of f: ([ComplexNumber<T>]) -> [ComplexNumber<T>]
  ) -> Jacobian<T> {
    var entries = Array(repeating: T.zero, count: rows * x.count)
    var shifted = x.map { ComplexNumber($0) }
    for j in x.indices {
      shifted[j].imaginary = T(step)
      let y = f(shifted)
      for i in 0..<rows { entries[i * x.count + j] = y[i].imaginary / T(step) }
      shifted[j].imaginary = T.zero
    }
    return Jacobian(rows: rows, columns: x.count, entries: entries)
  }

  /// The functions that were asked for and are not known for complex numbers.
  @usableFromInline
  package final class Refusals: @unchecked Sendable {
    // Touched by the task that compares only.
    @usableFromInline package private(set) var names: [String] = []

    private static let local = CallLocal<Refusals>()

    static func note(_ name: String) {
      guard let current = local.current, !current.names.contains(name) else { return }
      current.names.append(name)
    }

    /// The names that `body` asks for in vain, each once.
    @usableFromInline
    package static func names(in body: () -> Void) -> [String] {
      let refusals = Refusals()
      local.withValue(refusals, body)
      return refusals.names
    }
  }
}
