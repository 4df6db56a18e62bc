public import DerivativeRules

/// The numbers of a list, one after the other, as the argument of `mapped`: how every driver over lists takes a structure.
///
/// ```swift
/// struct Line<Number: RealNumber>: Parameters {
///   var slope: Number, offset: Number
///   typealias Recorded = Line<TapeVariable<Number>>
///   func mapped<T: RealNumber>(_ f: (Number) -> T) -> Line<T> { Line<T>(slope: f(slope), offset: f(offset)) }
/// }
/// let line = Line(slope: 1.0, offset: 0)
/// let H = hessian(at: line.numbers) { x in
///   let line = line.mapped(inTurn(x))
///   return line.slope * line.slope * line.offset
/// }
/// H.entries  // [0.0, 2.0, 2.0, 0.0]
/// ```
///
/// - Precondition: it is called no more often than the list has numbers.
@_alwaysEmitIntoClient
public func inTurn<Number, T>(_ numbers: [T]) -> (Number) -> T {
  let turns = Turns(numbers)
  return { _ in turns.next() }
}

/// A list and how many of its numbers were taken.
@usableFromInline
final class Turns<T> {
  @usableFromInline let numbers: [T]
  @usableFromInline var taken = 0

  @_alwaysEmitIntoClient
  init(_ numbers: [T]) { self.numbers = numbers }

  @_alwaysEmitIntoClient @inline(__always)
  func next() -> T {
    require(
      taken < numbers.count, "A structure asked for more numbers than the \(numbers.count) it has.")
    defer { taken &+= 1 }
    return numbers[taken]
  }

  /// Stops where numbers are left over.
  @_alwaysEmitIntoClient @inline(__always)
  func finish() {
    require(
      taken == numbers.count, "A structure of \(taken) numbers was given \(numbers.count).")
  }
}
