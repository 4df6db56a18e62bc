public import DerivativeRules

/// Gradients of functions of n numbers at many points, with memory allocated once.
///
/// ```swift
/// var workspace = GradientWorkspace<Lanes8<Double>>(count: 2)
/// var gradient = [0.0, 0.0]
/// workspace.gradient(at: [2, 5], into: &gradient) { x in x[0] * x[1] }  // 10.0
/// gradient  // [5.0, 2.0]
/// ```
public struct GradientWorkspace<Lanes: TangentLanes> {
  @usableFromInline var buffer: SweepBuffer<Lanes>

  /// Memory for functions of `count` numbers.
  ///
  /// - Precondition: `count` is at least 0.
  @_alwaysEmitIntoClient
  public init(count: Int) {
    require(count >= 0, "A function cannot have \(count) arguments.")
    buffer = SweepBuffer(at: Array(repeating: Lanes.Element.zero, count: count))
  }

  /// Writes the gradient of `f` at `x` and returns the value; allocates nothing.
  ///
  /// - Precondition: `x` and `gradient` have as many components as the workspace.
  @_alwaysEmitIntoClient @inline(__always)
  @discardableResult
  public mutating func gradient(
    at x: [Lanes.Element], into gradient: inout [Lanes.Element],
    of f: ([DualVector<Lanes>]) throws -> DualVector<Lanes>
  ) rethrows -> Lanes.Element {
    requireComponents(of: "gradient", gradient.count, point: x.count)
    buffer.move(to: x)
    var value = Lanes.Element.zero
    var start = 0
    // One place that calls `f`, so that it is inlined here; without inputs it is called once.
    repeat {
      let count = buffer.seed(from: start)
      let y = try f(buffer.numbers)
      ForwardMode.store(y, count: count, in: &gradient, from: start)
      value = y.value
      start += count
    } while start < x.count
    return value
  }
}
