import DerivativeRules
public import ForwardMode
public import ReverseMode

// Preaccumulation: what a statement computes between its arguments and its result never reaches the tape. Its few
// directions are swept forward at once, and only its partials are recorded.

extension TapeVariable {
  /// A statement of two numbers, recorded as one node whatever it computes.
  ///
  /// It is differentiated forward, in both directions at once, while it is evaluated; the value is the same bit for bit.
  ///
  /// ```swift
  /// let g = ReverseMode.gradient(at: [2.0, 3.0]) { x in
  ///   TapeVariable.preaccumulated(x[0], x[1]) { x, y in
  ///     let d = x - y
  ///     return d * d / (x * x + y * y)
  ///   }
  /// }
  /// g  // [-0.17751…, 0.11834…]
  /// ```
  ///
  /// It pays for statements of more than three operations on two different numbers: such an operation takes a node and
  /// each other one takes none (Docs/Decisions/0007-tape.md).
  @_alwaysEmitIntoClient @inline(__always)
  public static func preaccumulated(
    _ x: Self, _ y: Self, _ f: (DualVector2<T>, DualVector2<T>) throws -> DualVector2<T>
  ) rethrows -> Self {
    let z = try ForwardMode.valueWithGradient(at: x.value, y.value, of: f)
    return Self(z.value).joined(x, z.gradient.0).joined(y, z.gradient.1)
  }

  /// A statement of three numbers, recorded as two nodes whatever it computes.
  @_alwaysEmitIntoClient @inline(__always)
  public static func preaccumulated(
    _ x: Self, _ y: Self, _ z: Self,
    _ f: (DualVector3<T>, DualVector3<T>, DualVector3<T>) throws -> DualVector3<T>
  ) rethrows -> Self {
    let r = try ForwardMode.valueWithGradient(at: x.value, y.value, z.value, of: f)
    return Self(r.value).joined(x, r.gradient.0).joined(y, r.gradient.1).joined(z, r.gradient.2)
  }

  /// A statement of four numbers, recorded as three nodes whatever it computes.
  @_alwaysEmitIntoClient @inline(__always)
  public static func preaccumulated(
    _ x: Self, _ y: Self, _ z: Self, _ w: Self,
    _ f: (DualVector4<T>, DualVector4<T>, DualVector4<T>, DualVector4<T>) throws -> DualVector4<T>
  ) rethrows -> Self {
    let r = try ForwardMode.valueWithGradient(at: x.value, y.value, z.value, w.value, of: f)
    return Self(r.value).joined(x, r.gradient.0).joined(y, r.gradient.1).joined(z, r.gradient.2)
      .joined(w, r.gradient.3)
  }
}
