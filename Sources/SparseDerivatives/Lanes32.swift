public import DerivativeRules
public import ForwardMode

/// Thirty-two directions.
///
/// Here and not beside the other lanes: a program keeps the lanes of every module it links, and few take as many.
@frozen
public struct Lanes32<Element: RealNumber>: LanePair {
  /// The tangents along the first directions.
  public var low: Lanes16<Element>
  /// The tangents along the others.
  public var high: Lanes16<Element>

  /// Both groups.
  @_alwaysEmitIntoClient @_transparent
  public init(_ low: Lanes16<Element>, _ high: Lanes16<Element>) {
    (self.low, self.high) = (low, high)
  }
}

extension Lanes32: Sendable where Element: Sendable {}

/// A number with thirty-two directions, for many inputs and functions that are expensive themselves.
public typealias DualVector32<T: RealNumber> = DualVector<Lanes32<T>>
