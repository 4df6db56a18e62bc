public import DerivativeRules
public import Parameters

/// A structure of numbers that is compared under every mode: it says what it is of numbers whose mode is chosen while the
/// program runs.
///
/// ```swift
/// struct Line<Number: RealNumber>: ComparedParameters {
///   var slope: Number, offset: Number
///   typealias Recorded = Line<TapeVariable<Number>>
///   typealias Compared = Line<ComparedNumber<Number.MachineNumber>>
///   func mapped<T: RealNumber>(_ f: (Number) -> T) -> Line<T> { Line<T>(slope: f(slope), offset: f(offset)) }
/// }
/// let comparison = ModeComparison(for: Line(slope: 2.0, offset: 3.0)) { l in l.slope * l.slope * l.offset }
/// comparison.counted().jacobian.row(0)  // [12.0, 4.0]
/// ```
public protocol ComparedParameters: Parameters {
  /// The same structure of numbers of any mode.
  associatedtype Compared
  /// The structure of numbers of any mode.
  func mapped(_ f: (Number) -> ComparedNumber<Number.MachineNumber>) -> Compared
}

extension ModeComparison where F == AnyDifferentiableFunction {
  /// Compares a function from a structure to a list; the columns of the Jacobian are in the order of the structure's numbers.
  public init<P: ComparedParameters>(
    for p: P, of function: @escaping (P.Compared) -> [ComparedNumber<Double>]
  ) where P.Number == Double {
    self.init(at: p.numbers) { (x: [ComparedNumber<Double>]) -> [ComparedNumber<Double>] in
      let next: (Double) -> ComparedNumber<Double> = inTurn(x)
      return function(p.mapped(next))
    }
  }

  /// Compares a function of a structure with one output.
  public init<P: ComparedParameters>(
    for p: P, of function: @escaping (P.Compared) -> ComparedNumber<Double>
  ) where P.Number == Double {
    self.init(for: p) { (q: P.Compared) -> [ComparedNumber<Double>] in [function(q)] }
  }
}
