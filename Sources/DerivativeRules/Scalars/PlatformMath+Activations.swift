// Activation functions of machine numbers, without overflow and without cancellation.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PlatformMath {
  /// Near zero by tanh, where 1/(1 + e⁻ˣ) would round twice; else from e^−|x|, which never overflows.
  @inlinable public static func sigmoid(_ x: Self) -> Self {
    if x.magnitude < 1 {
      let half: Self = 0.5
      return half.addingProduct(half, libmTanh(half * x))
    }
    let u = libmExp(-x.magnitude)
    return x > 0 ? 1 / (1 + u) : u / (1 + u)
  }

  @inlinable public static func softplus(_ x: Self) -> Self {
    let tail = libmLog1p(libmExp(-x.magnitude))
    return x > 0 ? x + tail : tail
  }

  @inlinable public static func relu(_ x: Self) -> Self { x > 0 ? x : x.isNaN ? x : 0 }
  @inlinable public static func step(_ x: Self) -> Self { x > 0 ? 1 : x.isNaN ? x : 0 }
}
