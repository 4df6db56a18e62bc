import DualNumbers
import Rendering

/// `dual minimize`: a point near a start at which a formula is least.
struct MinimizeCommand: Command {
  static let entry = Optimum.entry(
    name: "minimize", abstract: "A minimum of a formula near a point.",
    example: "dual minimize '(1-x)^2 + 100*(y-x^2)^2' --at x=-1.2,y=1")

  private let optimum: Optimum

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    optimum = try Optimum(arguments, host, sign: 1)
  }

  func run(to output: Output) throws(Failure) { try optimum.run(to: output) }
}

/// `dual maximize`: a point near a start at which a formula is greatest.
struct MaximizeCommand: Command {
  static let entry = Optimum.entry(
    name: "maximize", abstract: "A maximum of a formula near a point.",
    example: "dual maximize 'x*exp(-x)' --at x=0.5 --method newton")

  private let optimum: Optimum

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    optimum = try Optimum(arguments, host, sign: -1)
  }

  func run(to output: Output) throws(Failure) { try optimum.run(to: output) }
}
