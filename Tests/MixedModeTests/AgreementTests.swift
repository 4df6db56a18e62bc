import Foundation
import TestSupport
import Testing

/// Compositions of two or three rules at random, at the points where numbers are special: all modes say the same.
@Suite("All modes agree on compositions of rules")
struct AgreementTests {
  /// How many are tried; `COMPOSITIONS=100000 swift test -c release --filter AgreementTests` tries more.
  static let count =
    ProcessInfo.processInfo.environment["COMPOSITIONS"].flatMap { Int($0) } ?? 2_000

  @Test("Value, first and second derivative in every mode")
  func agreement() {
    var random = SeededGenerator()
    let failures = Compositions.disagreements(Self.count, &random)
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n")), seed \(random.seed)")
  }
}
