#if !hasFeature(Embedded)
  public import DerivativeRules
  public import ReverseMode

  /// A derivative written by hand that is not the exact one, with the path of its number.
  public struct GradientMismatch: Sendable, Equatable, CustomStringConvertible {
    /// Where the number is, as `layers[2].weights[7]`.
    public let path: String
    /// The derivative by automatic differentiation.
    public let exact: Double
    /// The derivative that was given.
    public let given: Double

    /// A line for a report.
    public var description: String { "\(path): \(given), exactly \(exact)" }
  }

  /// Where a gradient written by hand is not the exact gradient of a function of a structure.
  ///
  /// ```swift
  /// struct Line<Number: RealNumber>: Parameters {
  ///   var slope: Number, offset: Number
  ///   typealias Recorded = Line<TapeVariable<Number>>
  ///   func mapped<T: RealNumber>(_ f: (Number) -> T) -> Line<T> { Line<T>(slope: f(slope), offset: f(offset)) }
  /// }
  /// let byHand = Line(slope: 3.0, offset: 3.0)
  /// check(byHand, for: Line(slope: 2.0, offset: 3.0)) { l in l.slope * l.offset }  // [offset: 3.0, exactly 2.0]
  /// ```
  ///
  /// - Parameters:
  ///   - gradient: the gradient by hand, a structure of the same shape.
  ///   - p: the point.
  ///   - tolerance: how far a derivative may be off, relative to it; beside the largest of the gradient one smaller than
  ///     10⁻¹⁰ of it counts as that much.
  ///   - f: the function.
  /// - Returns: nothing where all derivatives agree; NaN agrees with NaN.
  /// - Complexity: one evaluation of `f` over a tape and one sweep.
  @_alwaysEmitIntoClient
  public func check<P: Parameters>(
    _ gradient: P, for p: P, tolerance: Double = 1e-10,
    of f: (P.Recorded) throws -> TapeVariable<Double>
  ) rethrows -> [GradientMismatch] where P.Number == Double {
    mismatches(
      of: gradient.numbers, from: try ReverseMode.gradient(for: p, of: f).numbers, tolerance,
      p.paths)
  }

  @usableFromInline
  func mismatches(
    of given: [Double], from exact: [Double], _ tolerance: Double, _ paths: [String]
  ) -> [GradientMismatch] {
    require(
      given.count == exact.count,
      "A gradient of \(exact.count) numbers was compared with one of \(given.count).")
    let largest = exact.map(\.magnitude).filter(\.isFinite).max() ?? 0
    return exact.indices.compactMap { i in
      let (x, y) = (given[i], exact[i])
      let scale = Swift.max(y.magnitude, largest * 1e-10)
      let agrees = x == y || x.isNaN && y.isNaN || (x - y).magnitude <= tolerance * scale
      return agrees ? nil : GradientMismatch(path: paths[i], exact: y, given: x)
    }
  }
#endif
