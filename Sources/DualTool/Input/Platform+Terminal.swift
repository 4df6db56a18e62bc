#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

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
