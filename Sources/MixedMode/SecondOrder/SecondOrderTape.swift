public import DerivativeRules
public import ReverseMode

/// A function recorded at a point with first and second derivatives: its gradient, its Hessian, and products of the
/// Hessian with any number of directions, without evaluating it again.
///
/// ```swift
/// let tape = SecondOrderTape<Double>()
/// tape.record(at: [2, 5]) { x in x[0] * x[0] * x[1] }  // 20.0
/// tape.gradient  // [20.0, 4.0]
/// tape.hessianProduct(along: [1, 0])  // [10.0, 4.0]
/// ```
///
/// A product costs a sweep forward over a sweep backward, eight directions at a time. Each visits only the nodes on
/// which second derivatives depend and works only on those that the directions move: where the Hessian is sparse,
/// a group of directions costs little more than the entries it finds.
///
/// A tape records one computation at a time, on one thread.
public final class SecondOrderTape<T: RealNumber> {
  // Not checked for exclusive access: that costs a small Hessian a tenth of its time. Only the methods here reach them, the
  // closure runs in the midst of no access, and a tape that records says so itself.
  @exclusivity(unchecked) @usableFromInline var recording: SecondOrderRecording<T>

  /// An empty tape.
  ///
  /// - Parameter capacity: how many operations on two variables to have room for at first.
  @_alwaysEmitIntoClient
  public init(capacity: Int = 256) { recording = SecondOrderRecording(capacity: capacity) }

  @_alwaysEmitIntoClient
  deinit { recording.release() }

  /// The gradient of the function recorded last.
  @_alwaysEmitIntoClient public var gradient: [T] { recording.gradient }

  /// The number of inputs.
  @_alwaysEmitIntoClient public var inputCount: Int { recording.state.pointee.inputs }

  /// The nodes that second derivatives depend on: what each group of directions looks at.
  @_alwaysEmitIntoClient public var nodeCount: Int { recording.curved.count }
}

extension SecondOrderTape {
  /// Records a function of n numbers at a point and computes its gradient; its value.
  ///
  /// - Complexity: one evaluation of `f` over `SecondOrderVariable<T>` and one pass over what it recorded.
  @_alwaysEmitIntoClient
  @discardableResult
  public func record(
    at x: [T], of f: ([SecondOrderVariable<T>]) throws -> SecondOrderVariable<T>
  ) rethrows -> T {
    recording.state.pointee.requireIdle()
    recording.state.pointee.slot.move(&recording.state)
    defer { recording.state.pointee.end() }
    let variables = recording.begin(at: x)
    let y = try f(variables)
    recording.complete(y, variables)
    recording.prepare()
    return y.value
  }
}

extension SecondOrderTape {
  /// The Hessian times a vector.
  ///
  /// - Precondition: `direction` has as many components as the point.
  /// - Complexity: two passes over the nodes, as for eight directions.
  @_alwaysEmitIntoClient
  public func hessianProduct(along direction: [T]) -> [T] {
    hessianProduct(
      with: Matrix(rows: direction.count, columns: 1, entries: direction)
    ).entries
  }

  /// The Hessian times a matrix S with a direction in each column: H·S, of the shape of S.
  ///
  /// ```swift
  /// let tape = SecondOrderTape<Double>()
  /// tape.record(at: [2, 5]) { x in x[0] * x[0] * x[1] }
  /// let S = Matrix(rows: 2, columns: 3, entries: [1.0, 0, 1, 0, 1, 1])
  /// tape.hessianProduct(with: S).entries  // [10.0, 4.0, 14.0, 4.0, 0.0, 4.0]
  /// ```
  ///
  /// - Precondition: `S` has as many rows as the point has components.
  /// - Complexity: two passes over the nodes for every eight columns.
  @_alwaysEmitIntoClient
  public func hessianProduct(with directions: Matrix<T>) -> Matrix<T> {
    recording.product(with: directions)
  }

  /// The Hessian, exactly symmetric: the entries below the diagonal are computed, those above are the same.
  ///
  /// - Complexity: two passes over the nodes for every eight inputs.
  @_alwaysEmitIntoClient
  public func hessian() -> Matrix<T> { recording.hessian() }
}
