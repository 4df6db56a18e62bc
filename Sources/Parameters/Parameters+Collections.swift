public import DerivativeRules
public import ForwardMode
public import MixedMode
public import ReverseMode

// Lists, optionals and dictionaries of structures are structures; of numbers they are mapped by the standard library. Swift
// has no word for "the same container of other elements", so that each says it for itself.

extension Array: Parameters where Element: Parameters {
  /// That of the structures.
  public typealias Number = Element.Number
  /// A list of them.
  public typealias Recorded = [Element.Recorded]
  /// A list of them.
  public typealias Moving = [Element.Moving]
  /// A list of them.
  public typealias Curved = [Element.Curved]
  /// A list of them.
  public typealias Plain = [Element.Plain]
  /// Each structure with other numbers.
  @_alwaysEmitIntoClient
  public func mapped(_ f: (Number) -> Number) -> Self { map { $0.mapped(f) } }
  /// Each structure of numbers that a tape records.
  @_alwaysEmitIntoClient
  public func mapped(_ f: (Number) -> TapeVariable<Number>) -> Recorded { map { $0.mapped(f) } }
  /// Each structure of dual numbers.
  @_alwaysEmitIntoClient
  public func mapped(_ f: (Number) -> Dual<Number>) -> Moving { map { $0.mapped(f) } }
  /// Each structure of numbers of second order.
  @_alwaysEmitIntoClient
  public func mapped(_ f: (Number) -> SecondOrderVariable<Number>) -> Curved {
    map { $0.mapped(f) }
  }
  /// Each structure of machine numbers.
  @_alwaysEmitIntoClient @_disfavoredOverload
  public func mapped(_ f: (Number) -> Number.MachineNumber) -> Plain { map { $0.mapped(f) } }
}

extension Optional: Parameters where Wrapped: Parameters {
  /// That of the structure.
  public typealias Number = Wrapped.Number
  /// It, if there is one.
  public typealias Recorded = Wrapped.Recorded?
  /// It, if there is one.
  public typealias Moving = Wrapped.Moving?
  /// It, if there is one.
  public typealias Curved = Wrapped.Curved?
  /// It, if there is one.
  public typealias Plain = Wrapped.Plain?
  /// The structure with other numbers.
  @_alwaysEmitIntoClient
  public func mapped(_ f: (Number) -> Number) -> Self { map { $0.mapped(f) } }
  /// The structure of numbers that a tape records.
  @_alwaysEmitIntoClient
  public func mapped(_ f: (Number) -> TapeVariable<Number>) -> Recorded { map { $0.mapped(f) } }
  /// The structure of dual numbers.
  @_alwaysEmitIntoClient
  public func mapped(_ f: (Number) -> Dual<Number>) -> Moving { map { $0.mapped(f) } }
  /// The structure of numbers of second order.
  @_alwaysEmitIntoClient
  public func mapped(_ f: (Number) -> SecondOrderVariable<Number>) -> Curved {
    map { $0.mapped(f) }
  }
  /// The structure of machine numbers.
  @_alwaysEmitIntoClient @_disfavoredOverload
  public func mapped(_ f: (Number) -> Number.MachineNumber) -> Plain { map { $0.mapped(f) } }
}

extension Dictionary: Parameters where Key: Comparable, Value: Parameters {
  /// That of the structures.
  public typealias Number = Value.Number
  /// A dictionary of them.
  public typealias Recorded = [Key: Value.Recorded]
  /// A dictionary of them.
  public typealias Moving = [Key: Value.Moving]
  /// A dictionary of them.
  public typealias Curved = [Key: Value.Curved]
  /// A dictionary of them.
  public typealias Plain = [Key: Value.Plain]
  /// Each structure with other numbers, in the order of the keys.
  @_alwaysEmitIntoClient
  public func mapped(_ f: (Number) -> Number) -> Self { mapped { (v: Value) in v.mapped(f) } }
  /// Each structure of numbers that a tape records, in the order of the keys.
  @_alwaysEmitIntoClient
  public func mapped(_ f: (Number) -> TapeVariable<Number>) -> Recorded {
    mapped { (v: Value) in v.mapped(f) }
  }
  /// Each structure of dual numbers, in the order of the keys.
  @_alwaysEmitIntoClient
  public func mapped(_ f: (Number) -> Dual<Number>) -> Moving {
    mapped { (v: Value) in v.mapped(f) }
  }
  /// Each structure of numbers of second order, in the order of the keys.
  @_alwaysEmitIntoClient
  public func mapped(_ f: (Number) -> SecondOrderVariable<Number>) -> Curved {
    mapped { (v: Value) in v.mapped(f) }
  }
  /// Each structure of machine numbers, in the order of the keys.
  @_alwaysEmitIntoClient @_disfavoredOverload
  public func mapped(_ f: (Number) -> Number.MachineNumber) -> Plain {
    mapped { (v: Value) -> Value.Plain in v.mapped(f) }
  }
}

extension Dictionary where Key: Comparable {
  /// The values mapped in the order of their keys, which is the same in every run.
  ///
  /// ```swift
  /// ["b": 2, "a": 1].mapped { 10.0 * Double($0) }["a"]!  // 10.0
  /// ```
  @_alwaysEmitIntoClient
  public func mapped<T>(_ f: (Value) throws -> T) rethrows -> [Key: T] {
    var result: [Key: T] = [:]
    for (key, value) in sorted(by: { $0.key < $1.key }) { result[key] = try f(value) }
    return result
  }
}

extension Matrix {
  /// The matrix with each entry mapped, row after row.
  ///
  /// ```swift
  /// Matrix<Double>(rows: 1, columns: 2, entries: [1, 2]).mapped { 2 * $0 }.entries  // [2.0, 4.0]
  /// ```
  @_alwaysEmitIntoClient
  public func mapped<N: RealNumber>(_ f: (T) throws -> N) rethrows -> Matrix<N> {
    Matrix<N>(rows: rows, columns: columns, entries: try storage.map(f))
  }
}
