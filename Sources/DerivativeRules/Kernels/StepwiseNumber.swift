// The kernels of numbers whose every step is long: the sums of `RealNumber+Kernels.swift` in the same order, by one loop. Where
// eight terms are laid out side by side each kernel is a page of code, five to ten times as much, for no speed.

/// A number whose sums of lists go through the list one term after the other.
///
/// For numbers that record, and machine numbers without vector registers. The results are those of every other number: eight sums
/// in turn where there are sixteen terms or more.
public protocol StepwiseNumber: RealNumber {}
#if !(os(Windows) || os(Android)) && (arch(i386) || arch(x86_64))
  extension Float80: StepwiseNumber {}
#endif
#if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64)) && !arch(arm64)
  extension Float16: StepwiseNumber {}
#endif

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension StepwiseNumber {
  @_alwaysEmitIntoClient
  public static func sum(_ x: [Self]) -> Self { stepwiseSum(x.count) { x[$0] } }

  @_alwaysEmitIntoClient
  public static func dot(_ x: [Self], _ y: [Self]) -> Self {
    Kernels.checkEqualCounts(x.count, y.count)
    return stepwiseSum(x.count) { x[$0] * y[$0] }
  }

  @_alwaysEmitIntoClient
  public static func dot(constants c: [MachineNumber], _ x: [Self]) -> Self {
    Kernels.checkEqualCounts(c.count, x.count)
    return weightedSum(x, c, from: 0)
  }

  @_alwaysEmitIntoClient
  public static func matrixVectorProduct(constants a: Matrix<MachineNumber>, _ x: [Self]) -> [Self]
  {
    Kernels.checkProduct(a.columns, x.count)
    return (0..<a.rows).transformed { weightedSum(x, a.storage, from: $0 &* a.columns) }
  }

  /// Σ cᵢxᵢ with the constants from one on.
  @_alwaysEmitIntoClient @inline(never)
  static func weightedSum(_ x: [Self], _ c: [MachineNumber], from start: Int) -> Self {
    stepwiseSum(x.count) { x[$0].scaled(by: c[start &+ $0]) }
  }

  /// Σ termᵢ in the order of `interleaved`, zero without terms.
  @_alwaysEmitIntoClient @inline(__always)
  static func stepwiseSum(_ count: Int, _ term: (Int) -> Self) -> Self {
    guard count > 0 else { return zero }
    // Eight sums in turn, or one.
    let sums = count < 16 ? 1 : 8
    let whole = count &- count % sums
    return withUnsafeTemporaryAllocation(of: Self.self, capacity: 8) { parts in
      for i in 0..<whole {
        let term = term(i)
        if i < sums {
          parts.initializeElement(at: i, to: term)
        } else {
          parts[i % sums] += term
        }
      }
      var half = sums / 2
      while half > 0 {
        for k in 0..<half { parts[k] += parts[k &+ half] }
        half /= 2
      }
      var sum = parts[0]
      parts.baseAddress.unsafelyUnwrapped.deinitialize(count: sums)
      for i in whole..<count { sum += term(i) }
      return sum
    }
  }
}
