public import DerivativeRules
public import ForwardMode
public import ReverseMode

/// A structure of numbers that a function is differentiated with respect to: the weights of a model, the state of a
/// system.
///
/// A structure is generic over its number. It says how the numbers of it become others, in one method and one line:
///
/// ```swift
/// struct Line<Number: RealNumber>: Parameters {
///   var slope: Number
///   var offset: Number
///   typealias Recorded = Line<TapeVariable<Number>>
///   func mapped<T: RealNumber>(_ f: (Number) -> T) -> Line<T> { Line<T>(slope: f(slope), offset: f(offset)) }
/// }
/// func error<T: RealNumber>(_ line: Line<T>) -> T { abs2(2 * line.slope + line.offset - 7) }
///
/// var line = Line(slope: 1.0, offset: 0)
/// let g = gradient(for: line) { line in error(line) }
/// g.slope  // -20.0
/// line -= 0.1 * g
/// error(line)  // 0.0
/// ```
///
/// - Every kind of member goes through `f` as Swift maps it anyway: a number by `f(bias)`, lists and optionals by
///   `weights.map(f)`, matrices and dictionaries (in the order of their keys) by `mapped(f)`, other structures by
///   `layer.mapped(f)`, lists of them by `layers.map { $0.mapped(f) }`. A member that is no `Number` is passed on as it is: a
///   fixed one. None can be forgotten: without it the other structure cannot be made.
/// - The order in which `mapped` calls `f` is the order of ``numbers``: always the same.
/// - `jvp`, `hvp` and `hessian` need one line more, `typealias Moving = Line<Dual<Number>>`.
/// - Lists, optionals and dictionaries of such structures are such structures.
public protocol Parameters<Number> {
  /// The number that the structure is made of.
  associatedtype Number: RealNumber
  /// The same structure of numbers that a tape records.
  associatedtype Recorded
  /// The same structure of dual numbers; `Never` where the structure does not say.
  associatedtype Moving = Never

  /// The structure with other numbers.
  func mapped(_ f: (Number) -> Number) -> Self
  /// The structure of numbers that a tape records.
  func mapped(_ f: (Number) -> TapeVariable<Number>) -> Recorded
  /// The structure of dual numbers.
  func mapped(_ f: (Number) -> Dual<Number>) -> Moving
}

extension Parameters where Moving == Never {
  /// Stops: the structure does not say what it is of dual numbers.
  @_alwaysEmitIntoClient
  public func mapped(_ f: (Number) -> Dual<Number>) -> Never {
    misuse("The structure has no `typealias Moving`: forward mode does not know its type.")
  }
}

extension Parameters {
  /// The numbers in the order in which `mapped` meets them.
  ///
  /// ```swift
  /// struct Pair<Number: RealNumber>: Parameters {
  ///   var x: Number, ys: [Number]
  ///   typealias Recorded = Pair<TapeVariable<Number>>
  ///   func mapped<T: RealNumber>(_ f: (Number) -> T) -> Pair<T> { Pair<T>(x: f(x), ys: ys.map(f)) }
  /// }
  /// Pair(x: 1.0, ys: [2, 3]).numbers  // [1.0, 2.0, 3.0]
  /// ```
  @_alwaysEmitIntoClient public var numbers: [Number] {
    var numbers: [Number] = []
    _ = mapped { (x: Number) -> Number in
      numbers.append(x)
      return x
    }
    return numbers
  }

  /// The structure with the numbers of a list in its places.
  ///
  /// - Precondition: the list has as many as the structure.
  @_alwaysEmitIntoClient
  public func with(_ numbers: [Number]) -> Self {
    let turns = Turns(numbers)
    defer { turns.finish() }
    return mapped { (_: Number) -> Number in turns.next() }
  }

  /// The structure of a tape's variables.
  @_alwaysEmitIntoClient
  func recorded(_ variables: [TapeVariable<Number>]) -> Recorded {
    let turns = Turns(variables)
    defer { turns.finish() }
    return mapped { (_: Number) -> TapeVariable<Number> in turns.next() }
  }

  /// The structure with tangents beside its numbers.
  @_alwaysEmitIntoClient
  func moving(along direction: [Number]) -> Moving {
    let turns = Turns(direction)
    defer { turns.finish() }
    return mapped { (x: Number) -> Dual<Number> in Dual(x, tangent: turns.next()) }
  }
}

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
