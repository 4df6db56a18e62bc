public import DerivativeRules
public import ForwardMode

extension ForwardMode {
  /// The gradients of a function of n numbers at many points: row i is that at point i.
  @_alwaysEmitIntoClient @inline(__always)
  static func gradients(
    at points: [[Double]], of f: ([DualPoints4]) throws -> DualPoints4
  ) rethrows -> Matrix<Double> {
    let (count, inputs) = (points.count, points.first?.count ?? 0)
    var columns = pointColumns(points, inputs)
    var gradient = Matrix<Double>(rows: count, columns: inputs)
    guard inputs > 0 else { return gradient }
    var sweeps = SweepBuffer<Lanes4<PointVector>>(
      at: Array(repeating: PointVector.zero, count: inputs))
    var tangents = Array(repeating: PointVector.zero, count: inputs)
    try gradient.storage.withUnsafeMutableBufferPointer { gradient in
      let result = gradient.baseAddress.unsafelyUnwrapped
      try columns.withUnsafeMutableBufferPointer { columns in
        try PointBlock.forEach(count) { block in
          for i in 0..<inputs {
            sweeps.numbers[i].value = block.numbers(
              of: UnsafeBufferPointer(rebasing: columns[i &* count..<(i &+ 1) &* count]))
          }
          var start = 0
          repeat {
            let seeded = sweeps.seed(from: start)
            let y = try f(sweeps.numbers)
            for lane in 0..<seeded { tangents[start &+ lane] = y.extractedPoints(lane) }
            start &+= seeded
          } while start < inputs
        } write: { _, points, start in
          for lane in 0..<PointVector.count where points >> UInt8(lane) & 1 != 0 {
            let row = result + (start &+ lane) &* inputs
            for i in 0..<inputs { row[i] = tangents[i].values[lane] }
          }
        }
      }
    }
    return gradient
  }

  /// The points by columns, one after the other.
  @_alwaysEmitIntoClient
  static func pointColumns(_ points: [[Double]], _ inputs: Int) -> [Double] {
    for (i, point) in points.enumerated() {
      require(
        point.count == inputs,
        "Point \(i) has \(point.count) numbers, point 0 has \(inputs).")
    }
    var columns: [Double] = []
    columns.reserveCapacity(points.count * inputs)
    for i in 0..<inputs { for point in points { columns.append(point[i]) } }
    return columns
  }
}
