/// The world around a run: where input comes from and results go to.
///
/// Tests give it one in memory. A class, for commands hold it: of a value each copy is code of its own.
package final class Host {
  /// Reads standard input to its end.
  package var standardInput: () throws(InputFailure) -> [UInt8]
  /// Reads a file.
  package var file: (_ path: String) throws(InputFailure) -> [UInt8]
  /// Writes a file, in the place of what was there.
  package var writeFile: (_ path: String, _ text: String) -> WriteOutcome
  /// Writes a picture in SVG as PNG, by a program that can.
  package var writePNG: (_ path: String, _ svg: String) -> WriteOutcome = { _, _ in
    .failed("no program is known that makes PNG of SVG")
  }
  /// Writes to standard error at once.
  package var writeError: (_ text: String) -> Void = { _ in }
  /// The keyboard, where standard input and output are a terminal.
  package var keyboard: Keyboard?
  /// Standard input line by line.
  let lines: LineInput
  /// The columns that help is wrapped to.
  package var columns: Int
  /// What standard error is to show of the run.
  var notes = Notes()
  /// Opens a file of points, or standard input for `-`.
  package var openInput: (_ path: String) throws(InputFailure) -> ByteSource
  /// Opens a file for results.
  package var openOutput: (_ path: String) throws(InputFailure) -> ByteSink
  /// Standard output.
  package var output: ByteSink
  /// Whether standard output and standard error are terminals.
  package var terminals = (output: false, errors: false)
  /// How many threads can work at once.
  package var cores: () -> Int = { 2 }
  /// Seconds of a clock.
  package var now: () -> Double = { 0 }
  /// Whether the user wants no colour anywhere.
  package var refusesColour = false

  /// Creates a world.
  package init(
    standardInput: @escaping () throws(InputFailure) -> [UInt8],
    file: @escaping (_ path: String) throws(InputFailure) -> [UInt8],
    write: @escaping (_ text: String) -> WriteOutcome,
    writeFile: @escaping (_ path: String, _ text: String) -> WriteOutcome = { _, _ in
      .failed("Read-only file system")
    },
    columns: Int = 80,
    nextBytes: (() throws(InputFailure) -> [UInt8]?)? = nil
  ) {
    if let nextBytes {
      lines = LineInput(nextBytes)
    } else {
      var isRead = false
      lines = LineInput { () throws(InputFailure) in
        if isRead { return nil }
        isRead = true
        return try standardInput()
      }
    }
    self.standardInput = standardInput
    self.file = file
    self.writeFile = writeFile
    self.columns = columns
    // In terms of whole files, as long as nobody has a better way.
    openInput = { path throws(InputFailure) in
      ByteSource(try path == "-" ? standardInput() : file(path))
    }
    openOutput = { path throws(InputFailure) in
      var text: [UInt8] = []
      return ByteSink(
        write: {
          text += $0
          return .written
        },
        finish: { ending in
          if ending == .broken { return .written }
          let name = ending == .complete ? path : path + ".partial"
          return writeFile(name, String(decoding: text, as: UTF8.self))
        }, partialName: path + ".partial")
    }
    output = ByteSink(write: { write(String(decoding: $0, as: UTF8.self)) })
  }

  /// Writes text to standard output at once.
  func write(_ text: String) -> WriteOutcome {
    var text = text
    return text.withUTF8 { output.write(UnsafeRawBufferPointer($0)) }
  }

  /// Writes a file that an option names.
  func write(_ text: String, to path: String) throws(Failure) {
    if case .failed(let reason) = writeFile(path, text) {
      throw Failure(exitCode: .outputFailed, message: "Cannot write \(quoted(path)): \(reason)")
    }
  }

  /// The process's own streams and files.
  package static var process: Host {
    let host = Host(
      standardInput: Platform.readStandardInput, file: Platform.readFile,
      write: { Platform.write($0, to: 1) }, writeFile: Platform.writeFile,
      columns: Platform.columns,
      nextBytes: Platform.readSome)
    host.writeError = { _ = Platform.write($0, to: 2) }
    if Platform.isTerminal(0) && Platform.isTerminal(1) { host.keyboard = Platform.keyboard }
    host.writePNG = Platform.writePNG
    host.terminals = (Platform.isTerminal(1), Platform.isTerminal(2))
    host.refusesColour = !(Platform.variable("NO_COLOR") ?? "").isEmpty
    host.openInput = Platform.openInput
    host.openOutput = Platform.openOutput
    host.output = ByteSink(write: { Platform.write($0, to: 1) })
    host.cores = { Platform.cores }
    host.now = { Platform.now }
    return host
  }
}

/// Why an input cannot be read.
package struct InputFailure: Error {
  /// In words, such as `No such file or directory`.
  package var reason: String

  /// Creates a failure.
  package init(reason: String) { self.reason = reason }
}

/// What became of a piece of output.
package enum WriteOutcome: Sendable, Equatable {
  /// It is written.
  case written
  /// The reader is gone: nothing more is wanted.
  case closed
  /// It cannot be written, for the reason given.
  case failed(String)
}
