import DualNumbers

/// How a Jacobian or a Hessian is to be computed and shown.
struct MatrixForm {
  /// Whether to show each sweep with its seed and its column.
  let showsSweeps: Bool
  /// Whether to compute and show only what may differ from zero.
  let isSparse: Bool
  /// Where to write the picture of the pattern.
  let picture: String?

  /// Reads the form, and refuses combinations that nothing shows.
  init(_ arguments: Arguments, points: Int) throws(Failure) {
    showsSweeps = arguments.has("sweeps")
    isSparse = arguments.has("sparse")
    picture = arguments.value("svg")
    let command = arguments.usageCommand
    let format = arguments.value("format") ?? "text"
    if showsSweeps && format != "text" && format != "json" {
      throw .usage("'--sweeps' is shown as text or json, not as \(format)", command)
    }
    if points != 1 && format == "matrix-market" {
      throw .usage("A file of Matrix Market has one matrix: there are \(points) points", command)
    }
    if points != 1 && picture != nil {
      throw .usage("'--svg' shows the pattern at one point: there are \(points) points", command)
    }
  }

  /// Whether the pattern is asked for.
  func needsPattern(_ format: ReportFormat) -> Bool {
    isSparse || picture != nil || format == .matrixMarket
  }

  /// Writes the picture, if one is asked for.
  func write(_ picture: PatternPicture?, in system: System) throws(Failure) {
    guard let path = self.picture, let picture else { return }
    if case .failed(let reason) = system.writeFile(path, picture.svg) {
      throw Failure(exitCode: .outputFailed, message: "Cannot write \(quoted(path)): \(reason)")
    }
  }
}
