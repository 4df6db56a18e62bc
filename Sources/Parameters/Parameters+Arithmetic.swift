public import DerivativeRules

// What descent needs: structures are vectors. The operators are disfavoured, so that plain sums and products of a user's are
// not solved with these beside them.

extension Parameters {
  /// The structure of f(x, y) for the numbers of two structures of one shape.
  ///
  /// - Precondition: both have as many numbers.
  @_alwaysEmitIntoClient
  public func combined(with other: Self, _ f: (Number, Number) -> Number) -> Self {
    let turns = Turns(other.numbers)
    defer { turns.finish() }
    return mapped { (x: Number) -> Number in f(x, turns.next()) }
  }

  /// The sum, number by number.
  @_alwaysEmitIntoClient @_disfavoredOverload
  public static func + (p: Self, q: Self) -> Self { p.combined(with: q) { $0 + $1 } }

  /// The difference, number by number.
  @_alwaysEmitIntoClient @_disfavoredOverload
  public static func - (p: Self, q: Self) -> Self { p.combined(with: q) { $0 - $1 } }

  /// The structure times a number.
  @_alwaysEmitIntoClient @_disfavoredOverload
  public static func * (c: Number, p: Self) -> Self {
    p.mapped { (x: Number) -> Number in c * x }
  }

  /// Adds a structure, such as a step.
  @_alwaysEmitIntoClient @_disfavoredOverload
  public static func += (p: inout Self, q: Self) { p = p + q }

  /// Subtracts a structure: `p -= 0.1 * g` is a step of descent.
  @_alwaysEmitIntoClient @_disfavoredOverload
  public static func -= (p: inout Self, q: Self) { p = p - q }

  /// Σ pᵢqᵢ.
  @_alwaysEmitIntoClient
  public func dot(_ other: Self) -> Number { Number.dot(numbers, other.numbers) }

  /// √Σ pᵢ², without overflow.
  @_alwaysEmitIntoClient
  public var norm: Number { DerivativeRules.norm(numbers) }

  /// The structure with zeros.
  @_alwaysEmitIntoClient
  public var zeroed: Self { mapped { (_: Number) -> Number in Number.zero } }
}
