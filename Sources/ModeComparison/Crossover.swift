import DerivativeRules
package import Rendering

/// The measured cost of forward and reverse mode as a function grows, and where one overtakes the other.
///
/// ```swift
/// let crossover = Crossover(
///   label: "inputs",
///   samples: [.init(size: 1, forward: 1, reverse: 4), .init(size: 16, forward: 16, reverse: 4)])
/// crossover.overtakings[0].description  // reverse overtakes forward at 4.0 inputs
/// ```
public struct Crossover: Sendable {
  /// The cost at one size.
  public struct Sample: Sendable {
    /// The number of inputs, or of outputs.
    public let size: Int
    /// Seconds for the Jacobian by each mode.
    public let costs: [DifferentiationMode: Double]

    /// A sample of any modes, measured elsewhere.
    public init(size: Int, costs: [DifferentiationMode: Double]) {
      self.size = size
      self.costs = costs
    }

    /// A sample of two modes, measured elsewhere.
    public init(size: Int, forward: Double, reverse: Double) {
      self.init(size: size, costs: [.forward: forward, .reverse: reverse])
    }

    /// Seconds for the Jacobian by forward mode, one direction for each sweep.
    public var forward: Double { costs[.forward] ?? .nan }
    /// Seconds for the Jacobian by reverse mode.
    public var reverse: Double { costs[.reverse] ?? .nan }
  }

  /// Where a mode overtakes another.
  public enum Point: Equatable, Sendable {
    /// It is faster at every size, the smallest of which this is.
    case atOrBelow(Int)
    /// It is faster from here on; interpolated on logarithmic axes.
    case at(Double)
    /// It is slower still at the largest size, which this is.
    case above(Int)
  }

  /// A mode that overtakes another as the function grows.
  public struct Overtaking: Equatable, Sendable, CustomStringConvertible {
    /// The mode whose cost grows less.
    public let mode: DifferentiationMode
    /// The mode it overtakes.
    public let overtaken: DifferentiationMode
    /// Where.
    public let point: Point
    let label: String

    /// In words, such as `reverse overtakes forward at or below 2 inputs`.
    public var description: String {
      switch point {
      case .atOrBelow(let size):
        "\(mode.rawValue) overtakes \(overtaken.rawValue) at or below \(size) "
          + (size == 1 && label.hasSuffix("s") ? String(label.dropLast()) : label)
      case .at(let size):
        "\(mode.rawValue) overtakes \(overtaken.rawValue) at \(Numeral.fixed(size, 1)) \(label)"
      case .above(let size):
        "\(mode.rawValue) does not overtake \(overtaken.rawValue) up to \(size) \(label)"
      }
    }
  }

  /// What the size counts, for the charts: `inputs` or `outputs`.
  public let label: String
  /// The samples, by size.
  public let samples: [Sample]
  /// Whether it is reverse mode that overtakes (as inputs or weights grow), not forward mode (as outputs do).
  public let favoursReverse: Bool

  /// Samples measured elsewhere.
  public init(label: String, favoursReverse: Bool = true, samples: [Sample]) {
    self.label = label
    self.favoursReverse = favoursReverse
    self.samples = places(sortedBy: samples.map { Double($0.size) }).map { samples[$0] }
  }

  /// Measures a family of functions at several sizes, in forward mode, eight directions wide, and reverse mode.
  @available(macOS 13.0, iOS 16.0, watchOS 9.0, tvOS 16.0, visionOS 1.0, *)
  @_alwaysEmitIntoClient
  public init<F: DifferentiableFunction>(
    label: String, favoursReverse: Bool = true, sizes: [Int], samples: Int = 7,
    milliseconds: Double = 0.5, family: (Int) -> (point: [Double], function: F)
  ) {
    let modes: [DifferentiationMode] = [.forward, .forwardLanes, .reverse]
    self.init(
      label: label, favoursReverse: favoursReverse,
      samples: sizes.map { size in
        let (point, function) = family(size)
        let times = ModeComparison(at: point, of: function)
          .sweepTimes(samples: samples, milliseconds: milliseconds)
        return Sample(
          size: size, costs: Dictionary(uniqueKeysWithValues: zip(modes, times.dropFirst())))
      })
  }

  /// The modes that were measured at every size, in the order of their declaration.
  public var modes: [DifferentiationMode] {
    DifferentiationMode.allCases.filter { mode in
      !samples.isEmpty && samples.allSatisfy { $0.costs[mode] != nil }
    }
  }

  /// Where reverse mode overtakes each of the others, or each of them reverse mode.
  public var overtakings: [Overtaking] {
    modes.filter { $0 != .reverse && modes.contains(.reverse) }.map { other in
      let (mode, overtaken) = favoursReverse ? (.reverse, other) : (other, .reverse)
      return Overtaking(
        mode: mode, overtaken: overtaken, point: point(where: mode, overtakes: overtaken),
        label: label)
    }
  }

  /// Where a mode overtakes another for good: it may fall behind again at a size in between.
  ///
  /// - Precondition: both modes were measured at every size, of which there is one at least.
  public func point(
    where mode: DifferentiationMode, overtakes other: DifferentiationMode
  ) -> Point {
    /// The logarithm of how many times slower the mode is.
    let lags = samples.map { sample in
      guard let a = sample.costs[mode], let b = sample.costs[other] else {
        preconditionFailure("Both modes have to be measured at every size.")
      }
      return Double.log(a / b)
    }
    precondition(!lags.isEmpty, "A crossover needs a sample.")
    guard let last = lags.lastIndex(where: { $0 > 0 }) else { return .atOrBelow(samples[0].size) }
    guard last + 1 < lags.count else { return .above(samples[last].size) }
    let share = lags[last] / (lags[last] - lags[last + 1])
    let from = Double.log(Double(samples[last].size))
    let to = Double.log(Double(samples[last + 1].size))
    return .at(Double.exp(from + share * (to - from)))
  }

  /// The size at which the faster of forward and reverse mode changes; nil where it is outside of the samples.
  public var size: Double? {
    guard let first = overtakings.first, case .at(let size) = first.point else { return nil }
    return size
  }

  /// Cost against size on logarithmic axes, the crossovers marked, as an SVG document.
  public var svg: String { Crossover.svg([self]) }

  /// The charts of several, below one another.
  public static func svg(_ crossovers: [Crossover]) -> String {
    Chart.svg(crossovers.map { $0.chart })
  }

  package var chart: Chart {
    var chart = Chart(
      title: "Cost of a Jacobian against the number of \(label)", x: Axis(label, .logarithmic),
      y: Axis("time in µs", .logarithmic),
      curves: modes.map { mode in
        .init(
          name: mode.rawValue,
          points: samples.map { (Double($0.size), ($0.costs[mode] ?? .nan) * 1e6) })
      })
    chart.marks = overtakings.compactMap { overtaking in
      let other = favoursReverse ? overtaking.overtaken : overtaking.mode
      switch overtaking.point {
      case .at(let size):
        return .init(x: size, label: "\(other.rawValue): \(Numeral.fixed(size, 1))")
      case .atOrBelow(let size):
        return .init(x: Double(size), label: "\(other.rawValue): ≤ \(size)")
      case .above: return nil
      }
    }
    return chart
  }
}
