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
  }

  /// The trace as text in some format.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - sweeps: Which sweeps to show beside the values.
  ///   - style: How numbers look; JSON and CSV always have all digits.
  public func rendered(
    as format: Format, sweeps: Sweeps = .forward, numbers style: NumberStyle = .readable
  ) -> String {
    switch format {
    case .text: text(sweeps: sweeps, style)
    case .markdown: markdown(sweeps: sweeps, style)
    case .latex: latex(sweeps: sweeps, style)
    case .json: json(sweeps: sweeps)
    case .csv: csv()
    case .svg: svg(sweeps: sweeps, numbers: style)
    case .dot: dot(sweeps: sweeps, numbers: style)
    case .html: html(numbers: style)
    }
  }
}
