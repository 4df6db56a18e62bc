import DerivativeRules
import ForwardMode

/// A dual number that remembers the operation at which its value or a derivative stopped being finite.
///
/// A function run over watched numbers takes the branches and computes the values and tangents of the plain dual
/// numbers; beside them every number carries the first operation, among those it was computed from, whose result
/// was infinite or NaN. ``explainNonFinite(at:names:order:of:)`` runs a function over them and reports it;
/// ``kinks(at:of:)`` lets them tell where the function is not smooth.
///
/// Nothing is shared between sweeps, and watched numbers cannot leave their thread. A constant counts no operations;
/// comparison looks at the value only.
public struct Watched {
  /// What a sweep of plain dual numbers would hold here: as its value, with a second direction's tangents beside it.
  let number: Dual<Dual<Double>>
  /// The first operation with a result that is not finite, among those this number was computed from.
  public var origin: NonFiniteOperation? { cause?.operation }
  /// It as a reference: the number is copied with every operation.
  let cause: Cause?
  /// The operations of the sweep so far; of a constant, none.
  let counter: OperationCounter?

  /// A constant: its tangent is zero.
  public init(_ value: Double) {
    self.init(Dual(Dual(value)), cause: nil, counter: nil)
  }

  /// A variable with the tangent 1, to run a function of one number over by hand.
  public static func seed(_ x: Double) -> Watched {
    input(x, tangent: 1, counter: OperationCounter())
  }

  init(_ number: Dual<Dual<Double>>, cause: Cause?, counter: OperationCounter?) {
    self.number = number
    self.cause = cause
    self.counter = counter
  }

  /// What the plain computation would hold here.
  public var value: Double { number.value.value }
  /// The derivative along the direction of the sweep.
  public var tangent: Double { number.value.tangent }
  /// The second derivative along the direction and a second one.
  public var curvature: Double { number.tangent.tangent }

  /// Whether value and tangent are both finite.
  public var isFiniteThroughout: Bool { value.isFinite && tangent.isFinite }

  /// The first part that is not finite, of those that derivatives to an order have.
  func nonFinitePart(order: Int) -> NonFiniteOperation.Part? {
    if !value.isFinite { return .value }
    if !tangent.isFinite { return .tangent }
    if order < 2 { return nil }
    return !number.tangent.value.isFinite ? .tangent : !curvature.isFinite ? .curvature : nil
  }
}

/// An operation, held once by all numbers that were computed from its result.
final class Cause {
  let operation: NonFiniteOperation

  init(_ operation: NonFiniteOperation) { self.operation = operation }
}

/// How many operations a sweep has done, and what it is to look at.
final class OperationCounter {
  private(set) var count = 0
  /// The order of the derivatives that are to be finite.
  let order: Int
  /// Where the function is not smooth; nil where nobody asks.
  var kinks: [Kink]?

  init(order: Int = 1, findsKinks: Bool = false) {
    self.order = order
    kinks = findsKinks ? [] : nil
  }

  /// The number of the next operation, from 0.
  func next() -> Int {
    defer { count += 1 }
    return count
  }
}

/// An operation whose result is infinite or NaN, in its value or a derivative.
public struct NonFiniteOperation: Sendable, Equatable {
  /// A number that went into the operation.
  public struct Operand: Sendable, Equatable {
    /// Its value.
    public let value: Double
    /// Its derivative along the direction of the sweep.
    public let tangent: Double
    /// Its second derivative along the two directions of a sweep of second order.
    public let curvature: Double
  }

  /// The part of the result that is not finite; the value, if both are not.
  public enum Part: String, Sendable {
    /// The value, and with it the tangent.
    case value
    /// The tangent alone.
    case tangent
    /// The second derivative alone.
    case curvature = "second derivative"
  }

  /// The rule's name, such as `sqrt`, or one of `+ - * /`; `input` for an argument that was not finite from the start.
  public let name: String
  /// The parameter of a rule that has one, such as the order of a Bessel function.
  public let parameter: String?
  /// What went in.
  public let operands: [Operand]
  /// The result's value.
  public let value: Double
  /// The result's tangent.
  public let tangent: Double
  /// The result's second derivative, in a sweep of second order.
  public let curvature: Double
  /// Which of them is not finite.
  public let part: Part
  /// How many operations the sweep did before this one; nil if it was one among constants.
  public let index: Int?
}

extension Watched {
  /// The result of an operation; where no operand has an origin and the result is not finite, this operation is it.
  @inline(never)
  static func result(
    _ name: String, parameter: String? = nil, _ operands: [Watched], _ number: Dual<Dual<Double>>
  ) -> Watched {
    let counter = operands.first { $0.counter != nil }?.counter
    let index = counter?.next()
    let result = Watched(number, cause: nil, counter: counter)
    guard let part = result.nonFinitePart(order: counter?.order ?? 1) else { return result }
    // Among constants an operation has no number: it was done before any that has.
    var first: Cause?
    for case let cause? in operands.map({ $0.cause }) {
      guard let known = first else {
        first = cause
        continue
      }
      if (cause.operation.index ?? -1) < (known.operation.index ?? -1) { first = cause }
    }
    let cause =
      first
      ?? Cause(
        NonFiniteOperation(
          name: name, parameter: parameter,
          operands: operands.map {
            NonFiniteOperation.Operand(
              value: $0.value, tangent: $0.tangent, curvature: $0.curvature)
          },
          value: result.value, tangent: result.tangent, curvature: result.curvature, part: part,
          index: index))
    return Watched(number, cause: cause, counter: counter)
  }
}
