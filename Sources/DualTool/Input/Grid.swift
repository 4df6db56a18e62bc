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
}
