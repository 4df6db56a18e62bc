/// The direction of the sweeps that differentiate a formula.
enum SweepMode: String, FormatName {
  case forward, reverse

  /// From so many variables on a command sweeps backwards unless `--mode` says otherwise.
  ///
  /// Below that both take no time, and a gradient of one number forwards is what the lessons show.
  static let manyVariables = 9

  /// What suits so many variables and results: backwards where there are many more variables than results.
  static func suited(to variables: Int, results: Int = 1) -> SweepMode {
    variables >= manyVariables && variables / 8 >= results ? .reverse : .forward
  }

  /// What `--verbose` says of a choice.
  func note(isAsked: Bool, _ sweeps: String) -> String {
    "mode: \(rawValue)\(isAsked ? ", as asked" : ""), \(sweeps)"
  }
}

extension Option {
  static let mode: Option = {
    let names = SweepMode.allCases.map(\.rawValue)
    return Option(
      name: "mode", value: "mode",
      abstract: "The direction of the sweeps; unless told, what suits the number of variables.",
      values: names)
  }()

  static let verbose = Option(
    name: "verbose", abstract: "Say on standard error how the derivatives were computed.")
}

extension Arguments {
  /// The mode that is asked for, if one is.
  var mode: SweepMode? { value("mode").flatMap(SweepMode.init(rawValue:)) }
}
