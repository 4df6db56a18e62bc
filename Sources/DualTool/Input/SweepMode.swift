import CompiledFormulas

extension SweepMode: FormatName {
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
