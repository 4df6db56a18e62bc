// What the tool asks of the platform: files, standard streams, the environment, the terminal, other programs.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// What the tool asks of the operating system.
package enum Platform {
  /// The most bytes that are read from one file.
  static let largestInput = 1 << 30

  /// The arguments of this process behind its name, as bytes.
  ///
  /// `CommandLine.arguments` would repair what is not UTF-8.
  package static var arguments: [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).map { index in
      guard let argument = CommandLine.unsafeArgv[index] else { return [] }
      return [UInt8](UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
    }
  }

  /// The value of an environment variable.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The columns that help is wrapped to: `COLUMNS`, or 80.
  package static var columns: Int {
    guard let columns = variable("COLUMNS").flatMap({ Int($0) }), columns >= 40 else { return 80 }
    return min(columns, 200)
  }

  /// Makes writing to a closed pipe an error instead of a signal.
  package static func ignoreBrokenPipe() { signal(SIGPIPE, SIG_IGN) }

  /// Reads standard input to its end.
  package static func readStandardInput() throws(InputFailure) -> [UInt8] {
    try read(descriptor: 0)
  }

  /// Reads a file.
  package static func readFile(_ path: String) throws(InputFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw InputFailure(reason: lastError()) }
    defer { _ = close(descriptor) }
    return try read(descriptor: descriptor)
  }

  /// Writes all bytes to an open file: standard output is 1, standard error 2.
  package static func write(_ text: String, to descriptor: Int32) -> WriteOutcome {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// Writes all bytes to an open file.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> WriteOutcome {
    var rest = bytes
    while !rest.isEmpty {
      let count = systemWrite(descriptor, rest)
      if count < 0 {
        if errno == EINTR { continue }
        return errno == EPIPE ? .closed : .failed(lastError())
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
    return .written
  }

  /// Writes a file, in the place of what was there.
  package static func writeFile(_ path: String, _ text: String) -> WriteOutcome {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { return .failed(lastError()) }
    let outcome = write(text, to: descriptor)
    return close(descriptor) == 0 ? outcome : .failed(lastError())
  }

  /// Ends the process.
  package static func exit(_ code: ExitCode) -> Never {
    if code == .interrupted { endBySignal() }
    systemExit(code.rawValue)
  }

  /// Reads what standard input has, a byte at least; nil at its end.
  package static func readSome() throws(InputFailure) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = bytes.withUnsafeMutableBytes { systemRead(0, $0) }
      if count > 0 { return Array(bytes[..<count]) }
      if count == 0 { return nil }
      if errno != EINTR { throw InputFailure(reason: lastError()) }
    }
  }

  private static func read(descriptor: Int32) throws(InputFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var size = 1 << 16
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
        count = systemRead(descriptor, UnsafeMutableRawBufferPointer(buffer))
        initialized = max(0, count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw InputFailure(reason: lastError())
      }
      if count == 0 { return bytes }
      bytes += chunk
      if bytes.count > largestInput { throw InputFailure(reason: "it is larger than 1 GiB") }
      size = min(1 << 22, size * 2)
    }
  }

  static func lastError() -> String { String(cString: strerror(errno)) }
}

// Outside the type, where `read` and `write` are the platform's.

private func systemExit(_ code: Int32) -> Never { exit(code) }

func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}

extension Platform {
  /// Whether an open file is a terminal: standard input is 0, standard output 1, standard error 2.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The terminal as a keyboard: every key as it is pressed, nothing shown by itself.
  static var keyboard: Keyboard {
    let before = Before()
    return Keyboard(
      begin: {
        guard tcgetattr(0, &before.state) == 0 else { return false }
        var raw = before.state
        cfmakeraw(&raw)
        // Results are written as ever: a line break goes to the first column.
        raw.c_oflag |= tcflag_t(OPOST)
        return tcsetattr(0, TCSADRAIN, &raw) == 0
      },
      end: { tcsetattr(0, TCSADRAIN, &before.state) },
      read: {
        var byte: UInt8 = 0
        while true {
          let count = systemReadByte(&byte)
          if count == 1 { return byte }
          if count == 0 || errno != EINTR { return nil }
        }
      },
      columns: {
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
      })
  }

  /// How the terminal was.
  private final class Before {
    var state = termios()
  }
}

// Outside the type, where `read` is the platform's.
private func systemReadByte(_ byte: inout UInt8) -> Int { read(0, &byte, 1) }

extension Platform {
  /// Programs that make PNG of SVG, with their arguments; `%o` is the picture, `%i` a file that is to be read.
  private static let converters: [[String]] = [
    ["rsvg-convert", "--zoom", "2", "--background-color", "white", "-o", "%o"],
    ["inkscape", "--pipe", "--export-type=png", "--export-dpi=192", "-o", "%o"],
    ["magick", "-density", "192", "svg:-", "png:%o"],
    ["chromium", "--headless", "--no-sandbox", "--screenshot=%o", "--window-size=660,440", "%i"],
    ["google-chrome", "--headless", "--screenshot=%o", "--window-size=660,440", "%i"],
  ]

  /// Writes a picture as PNG by the first of the programs that is installed.
  static func writePNG(_ path: String, _ svg: String) -> WriteOutcome {
    guard let converter = converters.first(where: { program($0[0]) != nil }) else {
      let names = converters.map { $0[0] }.joined(separator: ", ")
      return .failed(
        "none of \(names) is installed that makes PNG; a name that ends with .svg works")
    }
    // What begins with a dash would be an option.
    let target = path.hasPrefix("-") ? "./" + path : path
    let readsFile = converter.contains("%i")
    let source = target + ".svg"
    if readsFile, case .failed(let reason) = writeFile(source, svg) { return .failed(reason) }
    defer { if readsFile { unlink(source) } }
    let arguments = converter.map { argument in
      if argument == "%i" { return source }
      guard let place = argument.firstIndex(of: "%") else { return argument }
      return argument[..<place] + target
    }
    return run(arguments, input: readsFile ? "" : svg)
  }

  /// The path of a program, as a shell finds it.
  private static func program(_ name: String) -> String? {
    for directory in (variable("PATH") ?? "").split(separator: ":") {
      let path = "\(directory)/\(name)"
      if access(path, X_OK) == 0 { return path }
    }
    return nil
  }

  /// Runs a program with text on its standard input, and waits for its end.
  private static func run(_ arguments: [String], input: String) -> WriteOutcome {
    guard let path = program(arguments[0]) else { return .failed("\(arguments[0]) is missing") }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return .failed("there is no pipe") }
    let words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_addclose(&actions, ends[1])
    var process: pid_t = 0
    let status = posix_spawn(&process, path, &actions, nil, words, environ)
    close(ends[0])
    guard status == 0 else {
      close(ends[1])
      return .failed("\(arguments[0]) does not start: \(String(cString: strerror(status)))")
    }
    _ = write(input, to: ends[1])
    close(ends[1])
    var code: Int32 = 0
    while waitpid(process, &code, 0) < 0 && errno == EINTR {}
    return code == 0 ? .written : .failed("\(arguments[0]) failed")
  }
}
