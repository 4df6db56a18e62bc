import DualNumbers
import Rendering

/// The way of a minimiser, over the curve or the contours of the function.
struct WayPlot {
  private let problem: Problem
  private let iterates: [Iterate]

  init(_ problem: Problem, _ iterates: [Iterate]) {
    (self.problem, self.iterates) = (problem, iterates)
  }

  var chart: Chart {
    var chart = problem.wrt.count == 1 ? curve : contours
    let points = iterates.filter { $0.point.allSatisfy(\.isFinite) }
    let f = ActiveFunction<Double>(problem, at: problem.points[0])
    let way = Chart.Curve(
      name: "",
      points: points.map { iterate in
        (iterate.point[0], problem.wrt.count == 1 ? f(iterate.point) : iterate.point[1])
      })
    // Behind an empty curve the way has the colour that stands out against the contours.
    if chart.curves.isEmpty { chart.curves.append(Chart.Curve(name: "", points: [])) }
    chart.curves.append(way)
    if let end = way.points.last { chart.dots = [Chart.Dot(x: end.x, y: end.y, isFilled: true)] }
    return chart
  }

  /// The range that the way covers, with room around it.
  private func range(_ k: Int) -> ClosedRange<Double> {
    let places = iterates.map { $0.point[k] }.filter(\.isFinite)
    let (low, high) = (places.min() ?? 0, places.max() ?? 1)
    let room = high > low ? 0.25 * (high - low) : max(1, 0.5 * low.magnitude)
    return low - room...high + room
  }

  private var title: String {
    let source = problem.source.split(whereSeparator: \.isNewline).joined(separator: " ")
    return source.count > 70 ? source.prefix(69) + "…" : source
  }

  private var curve: Chart {
    let f = SharedFunction<TaylorSeries<Double>>(problem, at: problem.points[0])
    let sampler = FunctionSampler(range(0)) { x in
      ForwardMode.derivatives(order: 1, at: x) { f([$0]) }
    }
    let height = sampler.height(derivatives: 0)
    var chart = Chart(
      title: title, x: Axis(problem.wrt[0], range: range(0)), y: Axis("f", range: height))
    var curve = Chart.Curve(name: "", points: sampler.points(0, height: height))
    curve.hasOwnGaps = true
    chart.curves = [curve]
    return chart
  }

  private var contours: Chart {
    let point = problem.points[0]
    let plain = ActiveFunction<Double>(problem, at: point)
    let dual = ActiveFunction<Dual<Double>>(problem, at: point)
    return ContourPlot(
      names: problem.wrt, ranges: [range(0), range(1)], value: { plain($0) },
      gradient: { x in ForwardMode.valueWithGradient(at: x) { dual($0) }.gradient },
      showsGradient: false
    ).chart(title: title)
  }
}
