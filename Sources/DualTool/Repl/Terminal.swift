import Rendering

/// Lines from a keyboard, edited as they are typed.
struct Terminal {
  private let host: Host
  private let prompt: String
  private var editor = LineEditor()

  init(_ host: Host, prompt: String, complete: @escaping (String, String) -> [String]) {
    (self.host, self.prompt) = (host, prompt)
    editor.complete = complete
  }

  /// The next line; nil at the end of the input.
  mutating func readLine() -> String? {
    guard let keyboard = host.keyboard else { return nil }
    guard keyboard.begin() else { return nil }
    defer { keyboard.end() }
    draw()
    while let byte = keyboard.read() {
      switch editor.feed(byte) {
      case .none: continue
      case .changed: draw()
      case .line(let line):
        show("\r\n")
        return line
      case .interrupted:
        show("^C\r\n")
        draw()
      case .end:
        show("\r\n")
        return nil
      case .choices(let words):
        show("\r\n" + words.prefix(60).joined(separator: "  ") + "\r\n")
        draw()
      case .clear:
        show("\u{1B}[H\u{1B}[2J")
        draw()
      }
    }
    return nil
  }

  /// The line with the cursor in its place; of a long one the part around it.
  private func draw() {
    let room = max(10, (host.keyboard?.columns() ?? 80) - prompt.count - 1)
    let start = max(0, editor.cursor - room + 1)
    let shown = editor.text[start..<min(editor.text.count, start + room)]
    let before = prompt.count + TextWidth.of(String(editor.text[start..<editor.cursor]))
    show("\r\(prompt)\(String(shown))\u{1B}[K\r\u{1B}[\(before)C")
  }

  private func show(_ text: String) { _ = host.write(text) }
}

/// A keyboard that gives every key as it is pressed.
package struct Keyboard {
  /// Takes the keyboard; whether that is possible.
  package var begin: () -> Bool
  /// Gives it back as it was.
  package var end: () -> Void
  /// The next byte; nil at the end.
  package var read: () -> UInt8?
  /// The width of the terminal.
  package var columns: () -> Int

  package init(
    begin: @escaping () -> Bool, end: @escaping () -> Void, read: @escaping () -> UInt8?,
    columns: @escaping () -> Int
  ) {
    (self.begin, self.end, self.read, self.columns) = (begin, end, read, columns)
  }
}
