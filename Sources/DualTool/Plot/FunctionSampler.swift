/// A function with its first derivatives, sampled so that a picture shows what it does: dense where it bends, with gaps
/// at poles, at jumps, and outside its domain.
struct FunctionSampler {
  /// The value and the derivatives, one more than are drawn.
  typealias Function = (Double) -> [Double]

  struct Sample {
    var x: Double
    /// f, f′, and so on.
    var values: [Double]
  }

  private let f: Function
  private let range: ClosedRange<Double>
  /// Evenly spaced samples, from which the picture's height follows.
  let coarse: [Sample]
  /// The width of the picture in its dots.
  private let width: Double

  init(_ range: ClosedRange<Double>, width: Double = 560, of f: @escaping Function) {
    (self.f, self.range, self.width) = (f, range, width)
    let count = 320
    coarse = (0...count).map { k in
      let share = Double(k) / Double(count)
      let x = range.lowerBound + share * (range.upperBound - range.lowerBound)
      return Sample(x: k == count ? range.upperBound : x, values: f(x))
    }
  }

  /// The part of the axis that shows what is typical of so many of the derivatives: what rises far above the rest, as at a
  /// pole, leaves the picture.
  func height(derivatives: Int) -> ClosedRange<Double> {
    let own = Self.typical(coarse.map { $0.values[0] }) ?? 0...1
    var (low, high) = (own.lowerBound, own.upperBound)
    let size = max(high - low, 1e-12 * max(low.magnitude, high.magnitude), .leastNormalMagnitude)
    for k in 1..<max(1, derivatives + 1) {
      guard let other = Self.typical(coarse.map { $0.values[k] }) else { continue }
      // Beside f, derivatives have some room, but not so much that f becomes flat.
      low = min(low, max(other.lowerBound, own.lowerBound - 0.5 * size))
      high = max(high, min(other.upperBound, own.upperBound + 0.5 * size))
    }
    if low == high {
      let room = low == 0 ? 1 : 0.5 * low.magnitude
      return low - room...high + room
    }
    return low - 0.04 * (high - low)...high + 0.04 * (high - low)
  }

  private static func typical(_ values: [Double]) -> ClosedRange<Double>? {
    let sorted = values.filter(\.isFinite).sorted()
    guard let least = sorted.first, let most = sorted.last else { return nil }
    let low = sorted[Int(0.06 * Double(sorted.count - 1))]
    let high = sorted[Int(0.94 * Double(sorted.count - 1))]
    let spread = high - low
    // Without spikes everything is shown.
    if spread == 0 || most - least <= 4 * spread { return least...most }
    return max(least, low - 0.3 * spread)...min(most, high + 0.3 * spread)
  }

  // MARK: Curves

  /// The points of the k-th derivative; one whose y is NaN is a gap.
  func points(_ k: Int, height: ClosedRange<Double>) -> [(x: Double, y: Double)] {
    var walk = Walk(
      f: f, k: k, height: height, scale: 360 / (height.upperBound - height.lowerBound),
      dots: width / (range.upperBound - range.lowerBound))
    for (a, b) in zip(coarse, coarse.dropFirst()) { walk.go(a, b) }
    return Self.thinned(walk.points, range, Int(width))
  }

  /// Of many points in the width of a dot only the first, the lowest, the highest and the last.
  private static func thinned(
    _ points: [(x: Double, y: Double)], _ range: ClosedRange<Double>, _ width: Int
  ) -> [(x: Double, y: Double)] {
    guard points.count > 4 * width else { return points }
    var result: [(x: Double, y: Double)] = []
    var start = 0
    let dots = 2 * Double(width) / (range.upperBound - range.lowerBound)
    func dot(_ k: Int) -> Double { ((points[k].x - range.lowerBound) * dots).rounded(.down) }
    while start < points.count {
      var end = start
      while end + 1 < points.count, dot(end + 1) == dot(start), !points[end + 1].y.isNaN {
        end += 1
      }
      if end - start < 4 {
        result += points[start...end]
      } else {
        let places = start...end
        let low = places.min { points[$0].y < points[$1].y } ?? start
        let high = places.max { points[$0].y < points[$1].y } ?? end
        for place in Set([start, low, high, end]).sorted() { result.append(points[place]) }
      }
      start = end + 1
    }
    return result
  }
}

/// The way along one curve, from sample to sample.
private struct Walk {
  typealias Sample = FunctionSampler.Sample

  let f: FunctionSampler.Function
  let k: Int
  let height: ClosedRange<Double>
  /// Dots for 1 upwards, and along.
  let scale: Double
  let dots: Double
  var points: [(x: Double, y: Double)] = []
  /// How often the function may still be evaluated between the samples.
  private var budget = 40_000

  /// So often an interval between two samples is halved at most.
  private static let depth = 12

  init(
    f: @escaping FunctionSampler.Function, k: Int, height: ClosedRange<Double>, scale: Double,
    dots: Double
  ) {
    (self.f, self.k, self.height, self.scale, self.dots) = (f, k, height, scale, dots)
  }

  private func sample(_ x: Double) -> Sample { Sample(x: x, values: f(x)) }

  /// Adds the curve from a to b, both included.
  mutating func go(_ a: Sample, _ b: Sample) {
    if points.isEmpty || points[points.count - 1].x < a.x { add(a) }
    go(a, b, 0)
  }

  private mutating func add(_ s: Sample) { points.append((s.x, s.values[k])) }

  private mutating func gap(between a: Sample, _ b: Sample) {
    if let last = points.last, last.y.isNaN { return }
    points.append((a.x + (b.x - a.x) / 2, .nan))
  }

  private mutating func go(_ a: Sample, _ b: Sample, _ depth: Int) {
    let (ya, yb) = (a.values[k], b.values[k])
    if !ya.isFinite && !yb.isFinite {
      gap(between: a, b)
      return add(b)
    }
    if !ya.isFinite || !yb.isFinite { return edge(a, b) }
    // Above or below the picture nobody sees what happens.
    let isAbove = min(ya, yb) > height.upperBound && a.values[k + 1] * b.values[k + 1] > 0
    let isBelow = max(ya, yb) < height.lowerBound && a.values[k + 1] * b.values[k + 1] > 0
    if isAbove || isBelow { return add(b) }
    if depth >= Self.depth || budget <= 0 {
      if jumps(a, b) { gap(between: a, b) }
      return add(b)
    }
    budget -= 1
    let m = sample(a.x + (b.x - a.x) / 2)
    let ym = m.values[k]
    // The tangents at the ends see a bend that the middle may miss.
    let rise = (yb - ya) * scale
    let tangents = 0.5 * (a.values[k + 1] + b.values[k + 1]) * (b.x - a.x) * scale
    let isStraight =
      (ym - (ya + yb) / 2).magnitude * scale < 0.2 && (tangents - rise).magnitude < 1
    if isStraight && (depth > 0 || rise.magnitude < 40) { return add(b) }
    go(a, m, depth + 1)
    go(m, b, depth + 1)
  }

  /// Whether the step between neighbours is more than their slopes account for, or against them.
  private func jumps(_ a: Sample, _ b: Sample) -> Bool {
    let rise = b.values[k] - a.values[k]
    guard rise.magnitude * scale > 0.7 else { return false }
    let (sa, sb) = (a.values[k + 1], b.values[k + 1])
    let steepest = max(sa.magnitude, sb.magnitude) * (b.x - a.x)
    let isAgainst = sa * rise < 0 && sb * rise < 0
    return isAgainst || rise.magnitude > 4 * steepest
  }

  /// One end is outside the domain, or at a pole: the curve ends where the numbers do.
  private mutating func edge(_ a: Sample, _ b: Sample) {
    let leads = a.values[k].isFinite
    var (inside, outside) = leads ? (a, b) : (b, a)
    var found: [Sample] = []
    for _ in 0..<40 {
      let m = sample(inside.x + (outside.x - inside.x) / 2)
      if m.x == inside.x || m.x == outside.x { break }
      if m.values[k].isFinite {
        inside = m
        found.append(m)
      } else {
        outside = m
      }
    }
    if leads {
      for m in found { add(m) }
      gap(between: inside, outside)
      return add(b)
    }
    gap(between: outside, inside)
    for m in found.reversed() { add(m) }
    add(b)
  }
}
