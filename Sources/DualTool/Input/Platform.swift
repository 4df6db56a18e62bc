// What the tool asks of the platform: files, standard streams, the environment.

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
