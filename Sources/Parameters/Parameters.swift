public import DerivativeRules
public import ForwardMode
public import MixedMode
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
/// - What is not differentiated backwards to first order needs a line more, that of the numbers it runs over:
///   `typealias Moving = Line<Dual<Number>>` for `jvp` and `ForwardMode`, `typealias Curved = Line<SecondOrderVariable<Number>>`
///   for `hvp` and `hessian`, and `typealias Plain = Line<Number.MachineNumber>` for what is an output.
/// - Lists, optionals and dictionaries of such structures are such structures.
public protocol Parameters<Number> {
  /// The number that the structure is made of.
  associatedtype Number: RealNumber
  /// The same structure of numbers that a tape records.
  associatedtype Recorded
  /// The same structure of dual numbers; `Never` where the structure does not say.
  associatedtype Moving = Never
  /// The same structure of numbers of second order; `Never` where the structure does not say.
  associatedtype Curved = Never
  /// The same structure of machine numbers, which an output is made of in the end; `Never` where the structure does not say.
  associatedtype Plain = Never

  /// The structure with other numbers.
  func mapped(_ f: (Number) -> Number) -> Self
  /// The structure of numbers that a tape records.
  func mapped(_ f: (Number) -> TapeVariable<Number>) -> Recorded
  /// The structure of dual numbers.
  func mapped(_ f: (Number) -> Dual<Number>) -> Moving
  /// The structure of numbers of second order.
  func mapped(_ f: (Number) -> SecondOrderVariable<Number>) -> Curved
  /// The structure of machine numbers.
  func mapped(_ f: (Number) -> Number.MachineNumber) -> Plain
}

// A driver that needs one of the types asks for it, so that these are never called: the structure's own `mapped` is favoured.

extension Parameters where Moving == Never {
  /// Stops: the structure does not say what it is of dual numbers.
  @_alwaysEmitIntoClient @_disfavoredOverload
  public func mapped(_ f: (Number) -> Dual<Number>) -> Never {
    misuse("The structure has no `typealias Moving`: forward mode does not know its type.")
  }
}

extension Parameters where Curved == Never {
  /// Stops: the structure does not say what it is of numbers of second order.
  @_alwaysEmitIntoClient @_disfavoredOverload
  public func mapped(_ f: (Number) -> SecondOrderVariable<Number>) -> Never {
    misuse("The structure has no `typealias Curved`: second derivatives do not know its type.")
  }
}

extension Parameters where Plain == Never {
  /// Stops: the structure does not say what it is of machine numbers.
  @_alwaysEmitIntoClient @_disfavoredOverload
  public func mapped(_ f: (Number) -> Number.MachineNumber) -> Never {
    misuse("The structure has no `typealias Plain`: it cannot be an output.")
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

  /// The structure of numbers of second order.
  @_alwaysEmitIntoClient
  func curved(_ variables: [SecondOrderVariable<Number>]) -> Curved {
    let turns = Turns(variables)
    defer { turns.finish() }
    return mapped { (_: Number) -> SecondOrderVariable<Number> in turns.next() }
  }

  /// The structure with tangents beside its numbers.
  @_alwaysEmitIntoClient
  func moving(along direction: [Number]) -> Moving {
    let seeding = Seeding()
    let turns = Turns(direction)
    defer { turns.finish() }
    return mapped { (x: Number) -> Dual<Number> in
      seeding.seed(x, tangent: turns.next())
    }
  }
}
