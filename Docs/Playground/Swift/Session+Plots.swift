import DerivativeRules
import Expressions
import Rendering
import Tracing

extension Session {
  /// f, f′ and f″ along one variable, from one sweep of nested dual numbers for each place.
  func curve(along variable: Int, of output: Int, samples: Int) -> [(key: String, value: JSON)] {
    let ends = rest(2)
    var places: [Double] = []
    var curves: [[Double]] = [[], [], []]
    var x = point().map { Self.number($0) }
    for place in Self.places(ends[0], ends[1], samples) {
      x[variable] = Self.number(place, 2)
      let y = function.all(x)[output]
      places.append(place)
      curves[0].append(y.primal)
      curves[1].append(y.derivative(level: Self.level + 1, order: 1).primal)
      curves[2].append(y.derivative(level: Self.level, order: 2).primal)
    }
    return [("x", .numbers(places)), ("curves", .array(curves.map { .numbers($0) }))]
  }

  /// Values over two variables, levels for lines of equal value, and gradients at a few places.
  func field(
    over variables: (Int, Int), of output: Int, samples: Int
  ) -> [(key: String, value: JSON)] {
    let ends = rest(4)
    let xs = Self.places(ends[0], ends[1], samples)
    let ys = Self.places(ends[2], ends[3], samples)
    var x = point()
    let values = ys.map { y in
      x[variables.1] = y
      return xs.map { place in
        x[variables.0] = place
        return value(of: output, at: x)
      }
    }
    return [
      ("x", .numbers(xs)), ("y", .numbers(ys)), ("values", .array(values.map { .numbers($0) })),
      ("levels", .numbers(Self.levels(of: values))),
      ("arrows", .array(arrows(over: variables, of: output, ends).map { .numbers($0) })),
    ]
  }

  /// Nine by nine places with the gradient there.
  private func arrows(
    over variables: (Int, Int), of output: Int, _ ends: [Double]
  ) -> [[Double]] {
    var arrows: [[Double]] = []
    let x = point()
    let inset = (ends[1] - ends[0]) / 18
    let rise = (ends[3] - ends[2]) / 18
    for y in Self.places(ends[2] + rise, ends[3] - rise, 9) {
      for place in Self.places(ends[0] + inset, ends[1] - inset, 9) {
        var here = x
        here[variables.0] = place
        here[variables.1] = y
        arrows.append([
          place, y, partial(variables.0, of: output, at: here),
          partial(variables.1, of: output, at: here),
        ])
      }
    }
    return arrows
  }

  /// Levels with as much of the picture between one and the next, whatever the function's range.
  private static func levels(of values: [[Double]]) -> [Double] {
    let finite = values.flatMap { $0.filter { $0.isFinite } }
    let sorted = DerivativeRules.places(sortedBy: finite).map { finite[$0] }
    guard let low = sorted.first, let high = sorted.last, low < high else { return [] }
    let count = 12
    var levels: [Double] = []
    for step in 1..<count {
      let level = sorted[sorted.count * step / count]
      if level > low, level != levels.last { levels.append(level) }
    }
    return levels
  }

  /// The derivative by one variable: by dual numbers, and by differences at the step asked for and at steps from 1 to 10⁻¹⁶.
  func differences(along variable: Int, of output: Int) -> [(key: String, value: JSON)] {
    let x = point()
    let step = rest(1)[0]
    let exact = partial(variable, of: output, at: x)
    func value(_ shift: Double) -> Double {
      self.value(of: output, at: x.indices.map { $0 == variable ? x[$0] + shift : x[$0] })
    }
    func central(_ h: Double) -> Double { (value(h) - value(-h)) / (2 * h) }
    let steps = (0...64).map { Double.pow(10, -Double($0) / 4) }
    return [
      ("exact", .number(exact)), ("central", .number(central(step))),
      ("oneSided", .number((value(step) - value(0)) / step)), ("steps", .numbers(steps)),
      ("errors", .numbers(steps.map { (central($0) - exact).magnitude })),
    ]
  }

  private static func places(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
    (0..<count).map { low + (high - low) * Double($0) / Double(max(count - 1, 1)) }
  }
}
