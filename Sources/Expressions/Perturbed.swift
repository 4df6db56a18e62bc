import DerivativeRules

/// A number inside of the derivatives of a formula: it moves at some of their levels, and rests at the others.
///
/// Each `D(…)` has a level, the number of those around it and one more. A number that moves at a level has a value and a
/// tangent, which move at lower levels only: what is computed at one level can never be taken for what belongs to
/// another. The rules are applied as a dual number applies them, activity and zeros included, but how deep numbers are
/// nested is known at run time only, so that one type serves every formula (Docs/Decisions/0032-language.md).
///
/// The levels of a formula begin with 1. Who runs it over these numbers moves them at levels below.
@usableFromInline package enum Perturbed<N: RealNumber> {
  case resting(N)
  indirect case moving(level: Int32, value: Perturbed, tangent: Perturbed)
}

extension Perturbed {
  /// The highest level at which the number moves; one below all where it rests.
  var level: Int32 {
    switch self {
    case .resting: .min
    case .moving(let level, _, _): level
    }
  }

  /// The value and the tangent at a level that is not below the number's own; no tangent where it rests there.
  func parts(at level: Int32) -> (value: Perturbed, tangent: Perturbed?) {
    if case .moving(level, let value, let tangent) = self { return (value, tangent) }
    return (self, nil)
  }

  init(_ value: Perturbed, _ tangent: Perturbed?, at level: Int32) {
    guard let tangent else {
      self = value
      return
    }
    self = .moving(level: level, value: value, tangent: tangent)
  }

  /// The number, moving with speed 1 at each of `order` levels from `level` on.
  package func seeded(level: Int32, order: Int32) -> Perturbed {
    var number = self
    for place in level..<level + order {
      number = .moving(level: place, value: number, tangent: .resting(1))
    }
    return number
  }

  /// The derivative of the number at these levels.
  package func derivative(level: Int32, order: Int32) -> Perturbed {
    var number = self
    for place in (level..<level + order).reversed() {
      guard let tangent = number.parts(at: place).tangent else { return .zero }
      number = tangent
    }
    return number
  }
}

extension Perturbed: Sendable where N: Sendable {}

// MARK: - Arithmetic

extension Perturbed: LiftedNumber {
  @usableFromInline package typealias MachineNumber = N.MachineNumber

  @usableFromInline package init(_ value: N) { self = .resting(value) }

  /// The value at the bottom.
  @usableFromInline package var value: N {
    var number = self
    while case .moving(_, let value, _) = number { number = value }
    guard case .resting(let value) = number else { preconditionFailure("Levels end.") }
    return value
  }

  @usableFromInline package var derivativeOrder: Int {
    switch self {
    case .resting(let value): value.derivativeOrder
    case .moving(_, let value, let tangent):
      Swift.max(value.derivativeOrder, tangent.derivativeOrder) + 1
    }
  }

  @usableFromInline package var isAtRest: Bool {
    guard case .resting(let value) = self else { return false }
    return value.isAtRest
  }

  @usableFromInline package static func sum(_ x: Self, _ y: Self) -> Self {
    if case .resting(let a) = x, case .resting(let b) = y { return .resting(a + b) }
    let level = Swift.max(x.level, y.level)
    let ((a, da), (b, db)) = (x.parts(at: level), y.parts(at: level))
    return Self(a + b, (da ?? .zero) + (db ?? .zero), at: level)
  }

  @usableFromInline package static func difference(_ x: Self, _ y: Self) -> Self {
    if case .resting(let a) = x, case .resting(let b) = y { return .resting(a - b) }
    let level = Swift.max(x.level, y.level)
    let ((a, da), (b, db)) = (x.parts(at: level), y.parts(at: level))
    return Self(a - b, (da ?? .zero) - (db ?? .zero), at: level)
  }

  @usableFromInline package static func product(_ x: Self, _ y: Self) -> Self {
    if case .resting(let a) = x, case .resting(let b) = y { return .resting(a * b) }
    let level = Swift.max(x.level, y.level)
    let ((a, da), (b, db)) = (x.parts(at: level), y.parts(at: level))
    let left = da.map { productOfTangent($0, b) } ?? .zero
    let right = db.map { productOfTangent($0, a) } ?? .zero
    return Self(a * b, right + left, at: level)
  }

  @usableFromInline package static func quotient(_ x: Self, _ y: Self) -> Self {
    if case .resting(let a) = x, case .resting(let b) = y { return .resting(a / b) }
    let level = Swift.max(x.level, y.level)
    let ((a, da), (b, db)) = (x.parts(at: level), y.parts(at: level))
    let quotient = a / b
    let numerator = (da ?? .zero) - (db.map { $0 * quotient } ?? .zero)
    return Self(quotient, numerator / b, at: level)
  }

  @usableFromInline package static func negation(_ x: Self) -> Self {
    switch x {
    case .resting(let a): .resting(-a)
    case .moving(let level, let a, let da): .moving(level: level, value: -a, tangent: -da)
    }
  }

  @usableFromInline package func shifted(by c: MachineNumber) -> Self {
    switch self {
    case .resting(let a): .resting(a.shifted(by: c))
    case .moving(let level, let a, let da):
      .moving(level: level, value: a.shifted(by: c), tangent: da)
    }
  }

  @usableFromInline package func scaled(by c: MachineNumber) -> Self {
    switch self {
    case .resting(let a): .resting(a.scaled(by: c))
    case .moving(let level, let a, let da):
      .moving(level: level, value: a.scaled(by: c), tangent: da.scaled(by: c))
    }
  }

  @usableFromInline package func divided(by c: MachineNumber) -> Self {
    switch self {
    case .resting(let a): .resting(a.divided(by: c))
    case .moving(let level, let a, let da):
      .moving(level: level, value: a.divided(by: c), tangent: da.divided(by: c))
    }
  }

  @usableFromInline package static func difference(_ c: MachineNumber, _ x: Self) -> Self {
    switch x {
    case .resting(let a): .resting(N(scalar: c) - a)
    case .moving(let level, let a, let da):
      .moving(level: level, value: Self(scalar: c) - a, tangent: -da)
    }
  }
}

extension Perturbed: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  @usableFromInline package init(integerLiteral value: N.IntegerLiteralType) {
    self = .resting(N(integerLiteral: value))
  }

  @usableFromInline package init(floatLiteral value: N.FloatLiteralType) {
    self = .resting(N(floatLiteral: value))
  }
}

extension Perturbed: CustomStringConvertible {
  @usableFromInline package var description: String {
    switch self {
    case .resting(let value): value.description
    case .moving(let level, let value, let tangent): "(\(value)) + (\(tangent))ε\(level)"
    }
  }
}
