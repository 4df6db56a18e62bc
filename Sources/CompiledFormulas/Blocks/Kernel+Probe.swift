internal import DerivativeRules

extension Kernel {
  /// The arguments in which the function is flat at one of some points at least.
  ///
  /// Whether a function has flat pieces is asked of the rule itself, at points on all pieces of all rules. A plan does not rely on
  /// it: a block where a function is flat in another argument is evaluated row by row.
  var flatArguments: FlatArguments {
    let points = Self.points.map { B($0) }
    let n = points.count
    // Columns of all pairs, and of triples along three lines of pairs.
    let x = points.flatMap { x in points.map { _ in x } }
    let y = points.flatMap { _ in points }
    let z = (0..<n * n).map { points[($0 / n + 2 * $0) % n] }
    var numbers = [B](repeating: B.zero, count: 4 * n * n)
    var flags = [Bool](repeating: false, count: 3 * n * n)
    return x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        z.withUnsafeBufferPointer { z in
          numbers.withUnsafeMutableBufferPointer { numbers in
            flags.withUnsafeMutableBufferPointer { flags in
              guard let x = x.baseAddress, let y = y.baseAddress, let z = z.baseAddress,
                let numbers = numbers.baseAddress, let flags = flags.baseAddress
              else { return [] }
              return flatArguments(n, x, y, z, numbers, flags)
            }
          }
        }
      }
    }
  }

  private func flatArguments(
    _ n: Int, _ x: UnsafePointer<B>, _ y: UnsafePointer<B>, _ z: UnsafePointer<B>,
    _ numbers: UnsafeMutablePointer<B>, _ flags: UnsafeMutablePointer<Bool>
  ) -> FlatArguments {
    let count = n * n
    let partials = (0..<3).map { (numbers + ($0 + 1) * count, isFlat: flags + $0 * count) }
    switch self {
    case .unary(let kernel):
      // The first n of the second column are the points.
      return kernel(
        UnaryBlock(
          count: n, x: y, exponents: y, value: numbers,
          partial: (x: partials[0].0, isFlat: partials[0].isFlat)))
    case .binary(let kernel):
      return kernel(
        BinaryBlock(
          count: count, x: x, y: y, value: numbers, partialX: partials[0], partialY: partials[1]))
    case .ternary(let kernel):
      return kernel(
        TernaryBlock(
          count: count, x: x, y: y, z: z, value: numbers, partialX: partials[0],
          partialY: partials[1], partialZ: partials[2]))
    case .folded: return []
    }
  }

  private static var points: [Double] {
    [-40, -6, -3, -1.5, -1, -0.5, 0, 0.25, 0.5, 1, 1.5, 3, 6, 40]
  }
}
