public import DerivativeRules
public import ForwardMode

extension ForwardMode {
  /// The derivatives of a function of one number at many points, and its values.
  @_alwaysEmitIntoClient @inline(__always)
  static func valuesWithDerivatives(
    at points: [Double], of f: (DualPoints) throws -> DualPoints
  ) rethrows -> (values: [Double], derivatives: [Double]) {
    var (values, derivatives) = (points, points)
    try values.withUnsafeMutableBufferPointer { values in
      try derivatives.withUnsafeMutableBufferPointer { derivatives in
        guard let value = values.baseAddress, let derivative = derivatives.baseAddress else {
          return
        }
        try points.withUnsafeBufferPointer { points in
          try PointBlock.forEach(points.count) { block in
            try f(Seeding().seed(block.numbers(of: points)))
          } write: { y, points, start in
            PointBlock.write(y.value, points, from: start, to: value)
            PointBlock.write(y.tangent, points, from: start, to: derivative)
          }
        }
      }
    }
    return (values, derivatives)
  }

  /// The derivatives of a function of one number at many points.
  @_alwaysEmitIntoClient @inline(__always)
  static func derivatives(
    at points: [Double], of f: (DualPoints) throws -> DualPoints
  ) rethrows -> [Double] {
    var derivatives = points
    try derivatives.withUnsafeMutableBufferPointer { derivatives in
      guard let derivative = derivatives.baseAddress else { return }
      try points.withUnsafeBufferPointer { points in
        try PointBlock.forEach(points.count) { block in
          try f(Seeding().seed(block.numbers(of: points)))
        } write: { y, points, start in
          PointBlock.write(y.tangent, points, from: start, to: derivative)
        }
      }
    }
    return derivatives
  }

  /// The gradients of a function of two numbers at many points.
  @_alwaysEmitIntoClient @inline(__always)
  static func gradients(
    at x: [Double], _ y: [Double], of f: (DualPoints2, DualPoints2) throws -> DualPoints2
  ) rethrows -> ([Double], [Double]) {
    requireOneLength(x.count, y.count)
    var (first, second) = (x, y)
    try first.withUnsafeMutableBufferPointer { first in
      try second.withUnsafeMutableBufferPointer { second in
        guard let a = first.baseAddress, let b = second.baseAddress else { return }
        try x.withUnsafeBufferPointer { x in
          try y.withUnsafeBufferPointer { y in
            try PointBlock.forEach(x.count) { block in
              let seeding = Seeding()
              return try f(
                seeding.seed(block.numbers(of: x), direction: 0),
                seeding.seed(block.numbers(of: y), direction: 1))
            } write: { z, points, start in
              PointBlock.write(z.extractedPoints(0), points, from: start, to: a)
              PointBlock.write(z.extractedPoints(1), points, from: start, to: b)
            }
          }
        }
      }
    }
    return (first, second)
  }

  /// The gradients of a function of three numbers at many points.
  @_alwaysEmitIntoClient @inline(__always)
  static func gradients(
    at x: [Double], _ y: [Double], _ z: [Double],
    of f: (DualPoints3, DualPoints3, DualPoints3) throws -> DualPoints3
  ) rethrows -> ([Double], [Double], [Double]) {
    requireOneLength(x.count, y.count)
    requireOneLength(x.count, z.count)
    let count = x.count
    // The columns of the result, one after the other.
    var entries = x + y + z
    try entries.withUnsafeMutableBufferPointer { entries in
      guard let result = entries.baseAddress else { return }
      try x.withUnsafeBufferPointer { x in
        try y.withUnsafeBufferPointer { y in
          try z.withUnsafeBufferPointer { z in
            try PointBlock.forEach(count) { block in
              let seeding = Seeding()
              return try f(
                seeding.seed(block.numbers(of: x), direction: 0),
                seeding.seed(block.numbers(of: y), direction: 1),
                seeding.seed(block.numbers(of: z), direction: 2))
            } write: { w, points, start in
              for i in 0..<3 {
                PointBlock.write(
                  w.extractedPoints(i), points, from: i &* count &+ start, to: result)
              }
            }
          }
        }
      }
    }
    return (
      Array(entries[..<count]), Array(entries[count..<2 * count]), Array(entries[(2 * count)...])
    )
  }

  @_alwaysEmitIntoClient
  static func requireOneLength(_ x: Int, _ y: Int) {
    require(x == y, "Points need as many numbers in each list, not \(x) and \(y).")
  }
}

extension Seeding {
  /// The variable at the points of a block.
  @_alwaysEmitIntoClient @inline(__always)
  func seed(_ x: PointVector) -> DualPoints {
    var seeded = Dual(value: x, movement: PointVector(1.0))
    #if DUAL_CHECKS
      seeded.sweep = identity
    #endif
    return seeded
  }
}

extension DualVector where Element == PointVector {
  /// The tangents along one direction as results: see ``extracted(_:)``.
  @_alwaysEmitIntoClient @inline(__always)
  func extractedPoints(_ direction: Int) -> PointVector {
    moves(direction) ? tangents[direction] + PointVector.zero : PointVector.zero
  }
}
