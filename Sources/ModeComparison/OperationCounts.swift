import DerivativeRules

/// How many elementary operations a computation took, by kind.
///
/// Kinds are `+`, `-`, `*`, `/` and the names of the rules, such as `sin`. A change of sign counts as `-`.
public struct OperationCounts: Equatable, Sendable {
  /// The count of each kind that occurred.
  public var byKind: [String: Int] = [:]

  /// Nothing counted.
  public init() {}

  /// The operations that `body` does on counting numbers.
  public init(of body: () throws -> Void) rethrows {
    let tally = OperationTally()
    try OperationTally.local.withValue(tally, body)
    self = tally.counts
  }

  /// The kinds by name, with their counts.
  var byName: [(key: String, value: Int)] { byKind.sorted { $0.key < $1.key } }

  /// All operations.
  public var total: Int { byKind.values.reduce(0) { $0 &+ $1 } }

  /// What `self` counts beyond `other`, which is part of it.
  public func subtracting(_ other: OperationCounts) -> OperationCounts {
    var result = OperationCounts()
    for (kind, count) in byKind {
      let rest = count - (other.byKind[kind] ?? 0)
      if rest != 0 { result.byKind[kind] = rest }
    }
    return result
  }

  /// The counts of `repetitions` runs.
  public func multiplied(by repetitions: Int) -> OperationCounts {
    var result = self
    for kind in byKind.keys { result.byKind[kind, default: 0] *= repetitions }
    return result
  }
}

extension OperationCounts: CustomStringConvertible {
  /// Kinds by name, such as `* 2, + 1, sin 1`.
  public var description: String {
    byName.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}

extension OperationCounts {
  /// What has been counted by the measurement that runs.
  @usableFromInline static var soFar: OperationCounts {
    OperationTally.current?.counts ?? OperationCounts()
  }
}

/// Where counting numbers count, while `OperationCounts(of:)` runs.
final class OperationTally: @unchecked Sendable {
  // Touched by the task that measures only.
  private var sums = 0
  private var differences = 0
  private var products = 0
  private var others: [String: Int] = [:]

  static let local = CallLocal<OperationTally>()
  static var current: OperationTally? { local.current }

  var counts: OperationCounts {
    var counts = OperationCounts()
    counts.byKind = others
    for (kind, count) in [("+", sums), ("-", differences), ("*", products)] where count > 0 {
      counts.byKind[kind] = count
    }
    return counts
  }

  static func sum() { current?.sums += 1 }
  static func difference() { current?.differences += 1 }
  static func product() { current?.products += 1 }
  static func count(_ kind: String) { current?.others[kind, default: 0] += 1 }
}
