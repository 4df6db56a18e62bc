import Rendering

/// Where a picture goes: an SVG or PNG file, or the terminal.
struct PlotFile {
  let path: String
  private let host: Host

  /// Refuses names whose end says nothing.
  init(_ path: String, option: String, _ host: Host, _ command: Entry?) throws(Failure) {
    (self.path, self.host) = (path, host)
    let end = path.lowercased()
    guard path == "-" || end.hasSuffix(".svg") || end.hasSuffix(".png") else {
      throw .usage(
        "The name \(quoted(path)) in '--\(option)' does not say what picture it is", command,
        help: "End it with .svg or .png, or write - for the terminal")
    }
  }

  /// Writes charts side by side, so many in a row.
  func write(_ charts: [Chart], to output: Output) throws(Failure) {
    if path == "-" {
      for chart in charts { try output.append(Self.terminal(chart)) }
      return
    }
    try write(svg: Chart.svg(charts))
  }

  /// Writes a picture.
  func write(svg: String) throws(Failure) {
    guard path.lowercased().hasSuffix(".png") else { return try host.write(svg, to: path) }
    if case .failed(let reason) = host.writePNG(path, svg) {
      throw Failure(exitCode: .outputFailed, message: "Cannot write \(quoted(path)): \(reason)")
    }
  }

  /// A chart in the characters of a terminal, the curves in colours where there are any.
  static func terminal(_ chart: Chart) -> String {
    let colours = [34, 33, 32, 35, 36, 31, 34, 90]
    return chart.text { text, curve in
      Presentation.isColoured ? "\u{1B}[\(colours[curve % colours.count])m\(text)\u{1B}[0m" : text
    }
  }
}

extension Option {
  /// A picture beside the results.
  static func plot(_ abstract: String) -> Option {
    Option(
      name: "plot", value: "file", abstract: abstract + " (.svg, .png, or - for the terminal).",
      takesFile: true)
  }
}

extension Arguments {
  /// The picture that is asked for beside the results.
  func plot(_ host: Host) throws(Failure) -> PlotFile? {
    guard let path = value("plot") else { return nil }
    return try PlotFile(path, option: "plot", host, usageCommand)
  }
}
