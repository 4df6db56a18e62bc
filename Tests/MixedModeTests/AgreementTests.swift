import DualNumbersCore
import Expressions
import Foundation
import SpecialFunctions
import TestSupport
import Testing

/// Compositions of two or three rules at random, at the points where numbers are special: all modes say the same.
@Suite("All modes agree on compositions of rules")
struct AgreementTests {
  /// How many are tried.
  ///
  /// From the same seed each time, unless the environment says more:
  /// `COMPOSITIONS=100000 SEED=7 swift test -c release --filter AgreementTests`.
  static let count = Int(setting("COMPOSITIONS") ?? 2_000)
  /// Where they start.
  static let seed = setting("SEED") ?? 20

  static func setting(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }

  @Test("Value, first and second derivative in every mode")
  func agreement() {
    var random = SeededGenerator(seed: Self.seed)
    let failures = Compositions.disagreements(Self.count, &random)
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n")), seed \(random.seed)")
  }

  @Test("Value and gradient of two numbers in every mode")
  func pairAgreement() {
    var random = SeededGenerator(seed: Self.seed)
    let failures = Compositions.pairDisagreements(Self.count, &random)
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n")), seed \(random.seed)")
  }
}
