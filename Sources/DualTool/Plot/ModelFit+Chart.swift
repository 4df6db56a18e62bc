import Rendering

extension ModelFit {
  /// The data with the model over its only predictor; of several predictors what the model says against what was measured.
  func chart(_ p: [Double]) -> Chart {
    let title = source.split(whereSeparator: \.isNewline).joined(separator: " ")
    let fitted = rows.map { value(p, $0) }
    guard predictors.count == 1, let least = rows.map({ $0[0] }).min(),
      let most = rows.map({ $0[0] }).max(), least < most
    else {
      var chart = Chart(title: title, x: Axis("\(response), measured"), y: Axis("model"))
      let ends = [responses.min() ?? 0, responses.max() ?? 1]
      var line = Chart.Curve(name: "equal", points: ends.map { ($0, $0) })
      line.hasOwnGaps = true
      chart.curves = [line]
      chart.dotRadius = 3
      chart.dots = zip(responses, fitted).map { Chart.Dot(x: $0, y: $1, isFilled: true) }
      return chart
    }
    let room = 0.03 * (most - least)
    let range = least - room...most + room
    var line = Chart.Curve(
      name: "",
      points: (0...600).map { k in
        let x = range.lowerBound + Double(k) / 600 * (range.upperBound - range.lowerBound)
        return (x, value(p, [x]))
      }.filter { point in
        // What the model does beside the data must not hide them.
        point.0 >= least && point.0 <= most
      })
    line.hasOwnGaps = true
    var chart = Chart(
      title: title, x: Axis(predictors[0], range: range), y: Axis(response), curves: [line])
    chart.dotRadius = 3
    chart.dots = zip(rows, responses).map { Chart.Dot(x: $0[0], y: $1, isFilled: true) }
    return chart
  }
}
