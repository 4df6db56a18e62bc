/// Lists the demonstrations, or runs one.
struct DemoCommand {
  private let demo: Demo?
  private let path: String?

  init(_ arguments: Arguments) throws(Failure) {
    path = arguments.value("output")
    let names = arguments.positionals.map { String(decoding: $0, as: UTF8.self) }
    if names.count > 1 {
      throw .usage("Unexpected argument \(quoted(names[1]))", arguments.usageCommand)
    }
    demo = names.first.flatMap { name in Demo.all.first { $0.name == name } }
    if let name = names.first, demo == nil {
      let all = Demo.all.map(\.name)
      let close = NameCheck.suggestion(for: name, among: all)
      throw .usage(
        "Unknown demo \(quoted(name))"
          + (close.isEmpty ? ". Please use one of \(alternatives(all))." : close),
        arguments.usageCommand)
    }
  }

  func run(in system: System, to output: inout Output) throws(Failure) {
    guard let demo else {
      var table = TextTable()
      table.add(["DEMO", "SHOWS"])
      for demo in Demo.all { table.add([demo.name, demo.abstract]) }
      return try output.append(table.rendered())
    }
    let result = demo.run()
    try output.append(result.text)
    guard let path else { return }
    guard let picture = result.picture() else {
      throw Failure(exitCode: .usage, message: "The demo '\(demo.name)' has no picture for '-o'")
    }
    if case .failed(let reason) = system.writeFile(path, picture) {
      throw Failure(exitCode: .outputFailed, message: "Cannot write \(quoted(path)): \(reason)")
    }
  }
}
