import Foundation
import Synchronization

final class Worst: Sendable {
  static let shared = Worst()
  let m = Mutex<[(Double, Double, String)]>([])
  func record(_ l: Double, _ r: Double, _ p: String) {
    m.withLock { a in
      let key = p.split(separator: ":").last.map(String.init) ?? ""
      _ = key
      a.append((l, r, p))
      if a.count % 500 == 0 || true {
        if r > 0.5 * l { FileHandle.standardError.write(Data("RATIO \(r) / \(l)  \(p)\n".utf8)) }
      }
    }
  }
}
