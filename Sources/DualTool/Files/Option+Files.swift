import Records

extension Option {
  static let points = Option(
    name: "points", value: "file",
    abstract: "Many points: a file with a row for each, '-' is standard input.", short: "i",
    aliases: ["input"], takesFile: true)

  /// What is said of a file of points.
  static let ofFiles = [
    Option(
      name: "input-format", value: "format",
      abstract: "The form of the file; unless told, the end of its name says it, or it is csv.",
      values: Dialect.Name.allCases.map(\.rawValue)),
    Option(
      name: "delimiter", value: "character",
      abstract: "What is between the cells, such as ';', '|' or tab."),
    Option(name: "no-header", abstract: "The first line of the file is a point."),
    Option(
      name: "columns", value: "names",
      abstract: "The names of the columns of a file without a header."),
    Option(
      name: "missing", value: "how",
      abstract: "Whether empty cells and NA are errors, or NaN.", values: ["error", "nan"]),
    Option(
      name: "on-error", value: "how",
      abstract:
        "What becomes of rows with wrong cells: the run stops (unless told), they are left out, "
        + "or their results are NaN.", values: ErrorPolicy.allCases.map(\.rawValue)),
  ]

  /// What is said of rows of results.
  static let ofRows = [
    output("Write the results to a file, which gets its name when it is complete."),
    Option(
      name: "only-derivatives", abstract: "Write the derivatives without points and values."),
    Option(
      name: "threads", value: "count",
      abstract: "How many threads work; unless told, one for each core."),
    Option(name: "quiet", abstract: "Show no progress on the terminal."),
  ]

  /// The options of commands whose results can be rows of a file, behind those of their own.
  static let results =
    [formulaFile, float, format(ResultsForm.Format.self)] + files + [version, help]

  /// All that is said of files.
  static let files = [points] + ofFiles + ofRows
}
