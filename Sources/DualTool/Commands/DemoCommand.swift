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
    options: [.output("Write the picture to a file (.svg or .png)."), .version, .help],
    examples: ["dual demo mlp -o mlp.svg"])

  private let demo: Demo?
  private let picture: PlotFile?

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    picture = try arguments.value("output").map { path throws(Failure) in
      if path == "-" {
        throw .usage(
          "'--output' of a demo names a file, not standard output", arguments.usageCommand)
      }
      return try PlotFile(path, option: "output", host, arguments.usageCommand)
    }
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
    guard let picture else { return }
    guard let drawing = result.picture() else {
      throw Failure(exitCode: .usage, message: "The demo '\(demo.name)' has no picture for '-o'")
    }
    try picture.write(svg: drawing)
  }
}
