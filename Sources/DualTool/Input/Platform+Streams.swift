// With Platform.swift and Files/Monitor.swift the only files of the tool that import the platform: streams, signals, clocks.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// The two ends of a pipe that wakes whoever waits for input; -1 while there is none.
nonisolated(unsafe) private var wakingPipe: (reader: Int32, writer: Int32) = (-1, -1)

/// Wakes whoever waits for input: by the number of a signal, or 0.
private func wake(_ byte: UInt8) {
  withUnsafeBytes(of: byte) { _ = systemWrite(wakingPipe.writer, $0) }
}

/// What becomes of a signal that asks for an end: nothing but what a handler may do.
private func noteSignal(_ number: Int32) {
  wake(UInt8(truncatingIfNeeded: number))
  _ = signal(number, SIG_DFL)
}

extension Platform {
  // MARK: Reading

  /// Opens a file, or standard input for `-`.
  package static func openInput(_ path: String) throws(InputFailure) -> ByteSource {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY)
    guard descriptor >= 0 else { throw InputFailure(reason: lastError()) }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    listenForSignals()
    return ByteSource(
      read: { read(descriptor, $0) },
      isReady: { isFile || isReadable(descriptor) },
      size: isFile ? Int(status.st_size) : nil, cancel: { wake(0) })
  }

  private static func read(
    _ descriptor: Int32, _ target: UnsafeMutableRawBufferPointer
  ) -> ByteSource.Outcome {
    while true {
      var waiting = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wakingPipe.reader, events: Int16(POLLIN), revents: 0),
      ]
      // A descriptor of -1 is not asked.
      if poll(&waiting, 2, -1) < 0 && errno != EINTR {
        return .failed(InputFailure(reason: lastError()))
      }
      if waiting[1].revents != 0 { return .interrupted }
      if waiting[0].revents == 0 { continue }
      let count = systemRead(descriptor, target)
      if count >= 0 { return .bytes(count) }
      if errno != EINTR { return .failed(InputFailure(reason: lastError())) }
    }
  }

  private static func isReadable(_ descriptor: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) > 0
  }

  // MARK: Signals

  /// Makes the signals that ask for an end wake the reader; a second one ends the process at once.
  private static func listenForSignals() {
    guard wakingPipe.reader < 0 else { return }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    wakingPipe = (ends[0], ends[1])
    // A parent may have left them blocked, as Foundation's `Process` does; then nothing would end a run.
    var numbers = sigset_t()
    sigemptyset(&numbers)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&numbers, number) }
    pthread_sigmask(SIG_UNBLOCK, &numbers, nil)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let earlier = signal(number, noteSignal)
      // What the parent wants ignored stays ignored.
      if unsafeBitCast(earlier, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        _ = signal(number, SIG_IGN)
      }
    }
  }

  /// Ends the process as the signal would have ended it that asked for the end.
  static func endBySignal() {
    var byte: UInt8 = 0
    while poll1(wakingPipe.reader),
      withUnsafeMutableBytes(of: &byte, { systemRead(wakingPipe.reader, $0) }) == 1
    {
      guard byte != 0 else { continue }
      _ = signal(Int32(byte), SIG_DFL)
      raise(Int32(byte))
    }
  }

  private static func poll1(_ descriptor: Int32) -> Bool {
    descriptor >= 0 && isReadable(descriptor)
  }

  // MARK: Writing

  /// Opens a file to be written: beside its name, and given the name when it is complete; devices and pipes as they are.
  package static func openOutput(_ path: String) throws(InputFailure) -> ByteSink {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(path, O_WRONLY)
      guard descriptor >= 0 else { throw InputFailure(reason: lastError()) }
      return ByteSink(
        write: { write($0, to: descriptor) },
        finish: { _ in close(descriptor) == 0 ? .written : .failed(lastError()) })
    }
    // Through a link, what it leads to is replaced.
    var own = stat()
    let isLink = exists && lstat(path, &own) == 0 && own.st_mode & S_IFMT == S_IFLNK
    let target = isLink ? resolved(path) : path
    let partial = target + ".partial"
    let descriptor = open(
      partial, O_WRONLY | O_CREAT | O_TRUNC, exists ? status.st_mode & 0o777 : 0o666)
    guard descriptor >= 0 else { throw InputFailure(reason: lastError()) }
    return ByteSink(
      write: { write($0, to: descriptor) },
      finish: { ending in
        let isClosed = close(descriptor) == 0
        let reason = lastError()
        switch ending {
        case .complete:
          if isClosed && rename(partial, target) == 0 { return .written }
          let failure = isClosed ? lastError() : reason
          _ = unlink(partial)
          return .failed(failure)
        case .partial: return isClosed ? .written : .failed(reason)
        case .broken:
          _ = unlink(partial)
          return .written
        }
      }, partialName: partial)
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  // MARK: The machine

  /// How many cores this process may use.
  package static var cores: Int {
    let all = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    // On Linux the mask of what a process may use is told as hexadecimal digits; elsewhere there is no such file.
    guard let status = try? readFile("/proc/self/status") else { return all }
    let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
    guard let mask = lines.first(where: { $0.hasPrefix("Cpus_allowed:") }) else { return all }
    let bits = mask.dropFirst(13).compactMap(\.hexDigitValue).reduce(0) { $0 + $1.nonzeroBitCount }
    return bits > 0 ? min(all, bits) : all
  }

  /// Seconds of a clock that is never set.
  package static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
