import Demonstrations
import Rendering

/// `dual demo`: lists the demonstrations, or runs one.
struct DemoCommand: Command {
  static let entry = Entry(
    name: "demo", abstract: "Demonstrations: the list, or one of them.",
    arguments: [
      Argument(
        name: "demo", abstract: "The demonstration to run.", isOptional: true, kind: "demo",
        words: { Demo.all.map(\.name) })
    ],
    options: [.output("Write the picture (SVG) to a file."), .version, .help],
    examples: ["dual demo mlp -o mlp.svg"])

  private let demo: Demo?
  private let path: String?
  private let host: Host

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    self.host = host
    path = arguments.value("output")
    demo = try arguments.choices("demo", of: Demo.all) { [$0.name] }?.first
  }

  func run(to output: Output) throws(Failure) {
    guard let demo else {
      var table = Table(["DEMO", "SHOWS"])
      for demo in Demo.all { table.add([demo.name, demo.abstract]) }
      return try output.append(table.text())
    }
    let result = demo.run()
    try output.append(result.text)
    guard let path else { return }
    guard let picture = result.picture() else {
      throw Failure(exitCode: .usage, message: "The demo '\(demo.name)' has no picture for '-o'")
    }
    try host.write(picture, to: path)
  }
}
