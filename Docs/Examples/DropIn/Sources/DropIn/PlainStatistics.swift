import Foundation

extension Plain {
  /// The p-quantile of a sample, interpolated between the neighbours in order.
  static func quantile(_ p: Double, of sample: [Double]) -> Double {
    let sorted = sample.sorted()
    let position = p * Double(sorted.count - 1)
    let below = Int(position)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }

  static func mean(_ sample: [Double]) -> Double {
    sample.reduce(0, +) / Double(sample.count)
  }

  static func standardDeviation(_ sample: [Double]) -> Double {
    let centre = mean(sample)
    let squares = sample.map { pow($0 - centre, 2) }
    return sqrt(squares.reduce(0, +) / Double(sample.count - 1))
  }

  /// The quartile coefficient of dispersion, corrected by the skewness: a number that needs all of the above.
  static func dispersion(_ sample: [Double]) -> Double {
    let (lower, upper) = (quantile(0.25, of: sample), quantile(0.75, of: sample))
    let centre = mean(sample)
    let deviation = standardDeviation(sample)
    var skewness = 0.0
    for x in sample { skewness += pow((x - centre) / deviation, 3) }
    skewness /= Double(sample.count)
    return (upper - lower) / (upper + lower) * (1 + abs(skewness) / 6)
  }
}
