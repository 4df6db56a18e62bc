import DualNumbers
import Foundation

extension Differentiable {
  /// The p-quantile of a sample, interpolated between the neighbours in order.
  static func quantile<T: RealNumber>(_ p: T, of sample: [T]) -> T {
    let sorted = sample.sorted()
    let position = p * T(sorted.count - 1)
    let below = Int(position)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (position - T(below)) * (sorted[above] - sorted[below])
  }

  static func mean<T: RealNumber>(_ sample: [T]) -> T {
    sample.reduce(0, +) / T(sample.count)
  }

  static func standardDeviation<T: RealNumber>(_ sample: [T]) -> T {
    let centre = mean(sample)
    let squares = sample.map { pow($0 - centre, 2) }
    return sqrt(squares.reduce(0, +) / T(sample.count - 1))
  }

  /// The quartile coefficient of dispersion, corrected by the skewness: a number that needs all of the above.
  static func dispersion<T: RealNumber>(_ sample: [T]) -> T {
    let (lower, upper) = (quantile(0.25, of: sample), quantile(0.75, of: sample))
    let centre = mean(sample)
    let deviation = standardDeviation(sample)
    var skewness: T = 0
    for x in sample { skewness += pow((x - centre) / deviation, 3) }
    skewness /= T(sample.count)
    return (upper - lower) / (upper + lower) * (1 + abs(skewness) / 6)
  }
}
