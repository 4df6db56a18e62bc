/// The direction of the sweeps that differentiate a formula.
public enum SweepMode: String, Sendable, CaseIterable {
  /// Forwards, one direction after the other.
  case forward
  /// Backwards over a recording, one result after the other.
  case reverse

  /// From so many variables on the sweeps go backwards unless asked otherwise.
  ///
  /// Below that both take no time, and a gradient of one number forwards is what the lessons show.
  public static let manyVariables = 9

  /// What suits so many variables and results: backwards where there are many more variables than results.
  public static func suited(to variables: Int, results: Int = 1) -> SweepMode {
    variables >= manyVariables && variables / 8 >= results ? .reverse : .forward
  }
}
