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
    var chart =
      problem.wrt.count == 1
      ? curve : problem.contours([range(0), range(1)], showsGradient: false)
    let points = iterates.filter { $0.point.allSatisfy(\.isFinite) }
    let f = problem.value(at: problem.points[0])
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

  private var curve: Chart {
    let sampler = FunctionSampler(
      range(0), of: problem.derivatives(order: 1, at: problem.points[0]))
    let height = sampler.height(derivatives: 0)
    var chart = Chart(
      title: problem.chartTitle, x: Axis(problem.wrt[0], range: range(0)),
      y: Axis("f", range: height))
    var curve = Chart.Curve(name: "", points: sampler.points(0, height: height))
    curve.hasOwnGaps = true
    chart.curves = [curve]
    return chart
  }
}
