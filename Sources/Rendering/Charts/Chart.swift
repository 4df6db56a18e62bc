/// A chart: curves, contours, arrows, bars, dots or shades in one frame with axes.
package struct Chart {
  /// Points joined by a line.
  package struct Curve {
    package var name: String
    package var points: [(x: Double, y: Double)]
    /// Whether the points are samples of a function, whose line has gaps where it jumps; of measured points each is
    /// marked.
    package var isFunction: Bool
    /// Whether the line has its gaps where a point is no number, and nowhere else: somebody has looked for them.
    package var hasOwnGaps = false

    package init(name: String, points: [(x: Double, y: Double)], isFunction: Bool = false) {
      self.name = name
      self.points = points
      self.isFunction = isFunction
    }
  }

  /// The lines on which a function of two variables has one value.
  package struct Contour {
    package var level: Double
    /// Whether the line is the one that counts, such as the boundary between two answers.
    package var isStrong = false
    package var lines: [[(x: Double, y: Double)]]

    package init(level: Double, lines: [[(x: Double, y: Double)]]) {
      self.level = level
      self.lines = lines
    }
  }

  /// A direction at a point; arrows are drawn in one length, as what they say is the direction.
  package struct Arrow {
    package var x: Double
    package var y: Double
    package var dx: Double
    package var dy: Double

    package init(x: Double, y: Double, dx: Double, dy: Double) {
      self.x = x
      self.y = y
      self.dx = dx
      self.dy = dy
    }
  }

  /// Horizontal bars of one colour, one for each name of the vertical axis.
  package struct Bars {
    package var name: String
    package var values: [Double]

    package init(name: String, values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  /// A vertical line with a label.
  package struct Mark {
    package var x: Double
    package var label: String

    package init(x: Double, label: String) {
      self.x = x
      self.label = label
    }
  }

  package struct Dot {
    package var x: Double
    package var y: Double
    package var isFilled: Bool

    package init(x: Double, y: Double, isFilled: Bool) {
      self.x = x
      self.y = y
      self.isFilled = isFilled
    }
  }

  package var title: String
  package var x: Axis
  package var y: Axis
  package var curves: [Curve] = []
  package var contours: [Contour] = []
  package var arrows: [Arrow] = []
  package var arrowLength = 16.0
  package var bars: [Bars] = []
  package var marks: [Mark] = []
  package var dots: [Dot] = []
  package var dotRadius = 5.0
  /// A grid of cells from the lower left, row by row; from 0, nothing, to 1.
  package var shades: [[Double]] = []
  /// What the shades say; a bar beside the frame then shows them.
  package var shadeLabel: String?

  package init(title: String, x: Axis, y: Axis, curves: [Curve] = []) {
    self.title = title
    self.x = x
    self.y = y
    self.curves = curves
  }
}

extension Chart {
  /// Charts of one size side by side, so many in a row, in one document.
  package static func svg(
    _ charts: [Chart], columns: Int = 1, width: Double = 640, height: Double = 400
  ) -> String {
    let rows = (charts.count + columns - 1) / columns
    var picture = Picture(
      width: width * Double(min(columns, charts.count)), height: height * Double(rows),
      label: charts.map { $0.title }.joined(separator: "; "))
    for (index, chart) in charts.enumerated() {
      let (x, y) = (width * Double(index % columns), height * Double(index / columns))
      let body = ChartDrawing(chart, width: width, height: height).body
      picture.body += "<g transform=\"translate(\(x) \(y))\">\n\(body)</g>\n"
    }
    return picture.svg
  }

  /// The chart as a document.
  package var svg: String { Chart.svg([self]) }
}
