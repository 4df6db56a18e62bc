import DerivativeRules

/// A comparison that a function made while it was recorded.
package struct TraceComparison: Sendable {
  package enum Kind: Sendable { case less, lessOrEqual, greater, greaterOrEqual, equal }

  package let kind: Kind
  /// The rows of the two numbers; of a constant, none.
  package let rows: [Int?]
  /// The two numbers.
  package let values: [Double]
  /// What came out.
  package let holds: Bool

  init(_ comparison: Recorder<Double>.Comparison, _ places: [Int]) {
    let operands = [comparison.x, comparison.y]
    kind = comparison.kind
    rows = operands.map { $0.row < 0 ? nil : places[$0.row] }
    values = operands.map { $0.value }
    holds = comparison.holds
  }
}

// Comparisons are written down, unlike those of other lifted numbers: they decide what is recorded.

extension Traced {
  private static func note(
    _ kind: TraceComparison.Kind, _ x: Self, _ y: Self, _ holds: Bool
  ) -> Bool {
    if let recorder = x.recorder, let other = y.recorder, recorder !== other {
      // Neither trace has the other's number.
      recorder.noteRead(x.row)
      other.noteRead(y.row)
    } else if let recorder = x.recorder ?? y.recorder {
      recorder.note(
        .init(kind: kind, x: (x.row, x.plain), y: (y.row, y.plain), holds: holds))
    }
    return holds
  }

  /// Whether the values are equal.
  @_implements(Equatable,==(_:_:))
  public static func _isEqual(_ x: Self, _ y: Self) -> Bool {
    note(.equal, x, y, x.plain == y.plain)
  }
  /// Whether the value is less.
  @_implements(Comparable,<(_:_:))
  public static func _isLess(_ x: Self, _ y: Self) -> Bool {
    note(.less, x, y, x.plain < y.plain)
  }
  /// Whether the value is less or equal.
  @_implements(Comparable,<=(_:_:))
  public static func _isLessOrEqual(_ x: Self, _ y: Self) -> Bool {
    note(.lessOrEqual, x, y, x.plain <= y.plain)
  }
  /// Whether the value is greater or equal.
  @_implements(Comparable,>=(_:_:))
  public static func _isGreaterOrEqual(_ x: Self, _ y: Self) -> Bool {
    note(.greaterOrEqual, x, y, x.plain >= y.plain)
  }
  /// Whether the value is greater.
  @_implements(Comparable,>(_:_:))
  public static func _isGreater(_ x: Self, _ y: Self) -> Bool {
    note(.greater, x, y, x.plain > y.plain)
  }
}
