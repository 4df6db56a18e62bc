/// How far a file has come, on a line of the terminal that is written again and again.
package struct Progress {
  private let host: Host
  private let size: Int?
  private let start: Double
  private var last: Double
  private var isShown = false

  /// - Parameter size: how many bytes there are to read, where that is known.
  init(_ host: Host, size: Int?) {
    self.host = host
    self.size = size
    start = host.now()
    last = start
  }

  /// Shows the state, twice a second at most.
  mutating func update(rows: Int, bytes: Int) {
    let now = host.now()
    guard now - last >= 0.5 else { return }
    last = now
    isShown = true
    host.writeError(
      "\r\u{1B}[K" + Self.text(rows: rows, bytes: bytes, size: size, seconds: now - start))
  }

  /// Takes the line away.
  func clear() {
    if isShown { host.writeError("\r\u{1B}[K") }
  }

  /// `1.2 M rows, 850 k rows/s, 12 s left`.
  package static func text(rows: Int, bytes: Int, size: Int?, seconds: Double) -> String {
    var text = "\(short(Double(rows))) rows, \(short(Double(rows) / max(seconds, 1e-9))) rows/s"
    if let size, bytes > 0, size > bytes {
      let left = seconds * Double(size - bytes) / Double(bytes)
      text += ", \(duration(Int(left.rounded(.up)))) left"
    }
    return text
  }

  private static func short(_ count: Double) -> String {
    for (unit, name) in [(1e9, " G"), (1e6, " M"), (1e3, " k")] where count >= unit {
      let tenths = Int(count / unit * 10)
      return tenths >= 100 ? "\(tenths / 10)\(name)" : "\(tenths / 10).\(tenths % 10)\(name)"
    }
    return "\(Int(count))"
  }

  private static func duration(_ seconds: Int) -> String {
    switch seconds {
    case ..<100: "\(seconds) s"
    case ..<6000: "\((seconds + 30) / 60) min"
    default: "\((seconds + 1800) / 3600) h"
    }
  }
}
