/// The points of a grid: every combination of the values of its axes, the last axis changing fastest.
///
/// Points are counted when a grid is made, and computed when they are asked for: a grid takes no memory, whatever its size.
package struct Grid {
  /// The values of each variable; a single value is an axis of one.
  let axes: [GridAxis]
  /// How many points there are.
  package let count: Int

  /// - Throws: where there are more points than an `Int` counts.
  package init(_ axes: [GridAxis]) throws(Failure) {
    var count = 1
    for axis in axes {
      let (product, overflow) = count.multipliedReportingOverflow(by: axis.count)
      if overflow {
        let counts = axes.map { "\($0.count)" }.joined(separator: " x ")
        throw .data("the grid of '--at' has more points than can be counted: \(counts)")
      }
      count = product
    }
    self.axes = axes
    self.count = count
  }

  /// The values of a point, in the order of the axes.
  package subscript(point: Int) -> [Double] {
    var rest = point
    var values = [Double](repeating: 0, count: axes.count)
    for place in axes.indices.reversed() {
      let axis = axes[place]
      values[place] = axis[rest % axis.count]
      rest /= axis.count
    }
    return values
  }

  /// Writes the values of points that follow each other, a column for each axis.
  ///
  /// - Precondition: the points are points of the grid, and each column has room for them.
  package func fill(_ columns: [UnsafeMutableBufferPointer<Double>], from first: Int, count: Int) {
    precondition(
      first >= 0 && count >= 0 && first <= self.count - count, "there are no such points")
    // How many points one value of the axis stays for.
    var stride = 1
    for place in axes.indices.reversed() {
      let (axis, column) = (axes[place], columns[place])
      var row = 0
      while row < count {
        let point = first + row
        let value = axis[point / stride % axis.count]
        let end = min(count, row + stride - point % stride)
        while row < end {
          column[row] = value
          row += 1
        }
      }
      stride *= axis.count
    }
  }
}
