/// How a run ends, in the numbers of `sysexits.h`.
package enum ExitCode: Int32, Sendable {
  /// The results are on standard output.
  case success = 0
  /// The command line is wrong: its options, their values, the names of its variables.
  case usage = 64
  /// A formula, a value or a file of points is wrong.
  case data = 65
  /// An input file cannot be read.
  case noInput = 66
  /// The results cannot be written.
  case outputFailed = 74
  /// A signal asked for an end; the process ends by it.
  case interrupted = 130
}
