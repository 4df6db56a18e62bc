extension EvaluationTrace {
  /// Which sweeps a rendering shows beside the values.
  public enum Sweeps: String, Sendable, CaseIterable {
    /// The tangents.
    case forward
    /// The adjoints.
    case reverse
    /// Tangents and adjoints.
    case both

    var hasTangents: Bool { self != .reverse }
    var hasAdjoints: Bool { self != .forward }
  }

  /// A way to render a trace.
  public enum Format: String, Sendable, CaseIterable {
    /// An aligned table for a terminal.
    case text
    /// A table in Markdown.
    case markdown
    /// A LaTeX document that compiles as it is; the table stands between two comments, to be cut out.
    case latex
    /// One JSON object; see ``EvaluationTrace/json(sweeps:)`` for the schema.
    case json
    /// A line for each row, with a header.
    case csv
    /// The computational graph as a picture.
    case svg
    /// The computational graph for Graphviz.
    case dot
    /// One self-contained page to step through.
    case html

    /// Whether the form is a picture, which has a limit of its own.
    var isDrawn: Bool {
      switch self {
      case .svg, .dot, .html: true
      default: false
      }
    }
  }

  /// The trace as text in some format.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - sweeps: Which sweeps to show beside the values.
  ///   - style: How numbers look; JSON and CSV always have all digits.
  ///   - steps: How many operations to show; all of them unless told, but for pictures and pages
  ///     ``pictureLimit`` rows. What is left out is said, but for CSV.
  public func rendered(
    as format: Format, sweeps: Sweeps = .forward, numbers style: NumberStyle = .readable,
    steps: Int? = nil
  ) -> String {
    let limit = steps.map { $0 + inputNames.count } ?? Self.pictureLimit
    let shown = format.isDrawn ? self : steps.map { limited(to: $0) } ?? self
    return switch format {
    case .text: shown.text(sweeps: sweeps, style)
    case .markdown: shown.markdown(sweeps: sweeps, style)
    case .latex: shown.latex(sweeps: sweeps, style)
    case .json: shown.json(sweeps: sweeps)
    case .csv: shown.csv()
    case .svg: svg(sweeps: sweeps, numbers: style, limit: limit)
    case .dot: dot(sweeps: sweeps, numbers: style, limit: limit)
    case .html: html(numbers: style, limit: limit)
    }
  }
}
