public import DerivativeRules

extension Dual: LiftedNumber {
  /// f(x + ẋε) = f(x) + f′(x)ẋ·ε.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    let value = R.value(x.value)
    let partial = R.checkedPartial(at: x.value, value: value, over: Twin.self)
    return x.chained(value: value, partial: partial, isFlat: x.value.satisfies { R.isFlat(at: $0) })
  }

  /// f(x + ẋε, y + ẏε) = f(x, y) + (∂f/∂x·ẋ + ∂f/∂y·ẏ)ε; the partial of an argument that does not move is not asked for.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    let value = R.value(x.value, y.value)
    var result = Self(value: value, tangent: T.zero, from: x.rested, y.rested)
    if x.isActive, !T.satisfy(x.value, y.value, { R.isFlatX($0, $1) }) {
      result.add(x, R.checkedPartialX(x.value, y.value, value: value, over: Twin.self))
    }
    if y.isActive, !T.satisfy(x.value, y.value, { R.isFlatY($0, $1) }) {
      result.add(y, R.checkedPartialY(x.value, y.value, value: value, over: Twin.self))
    }
    return result
  }

  /// As for two numbers, with three.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    let value = R.value(x.value, y.value, z.value)
    let first = Self(value: value, tangent: T.zero, from: x.rested, y.rested)
    var result = Self(value: value, tangent: T.zero, from: first, z.rested)
    if x.isActive, !T.satisfy(x.value, y.value, z.value, { R.isFlatX($0, $1, $2) }) {
      result.add(x, R.checkedPartialX(x.value, y.value, z.value, value: value, over: Twin.self))
    }
    if y.isActive, !T.satisfy(x.value, y.value, z.value, { R.isFlatY($0, $1, $2) }) {
      result.add(y, R.checkedPartialY(x.value, y.value, z.value, value: value, over: Twin.self))
    }
    if z.isActive, !T.satisfy(x.value, y.value, z.value, { R.isFlatZ($0, $1, $2) }) {
      result.add(z, R.checkedPartialZ(x.value, y.value, z.value, value: value, over: Twin.self))
    }
    return result
  }

  /// f(n, x + ẋε) = f(n, x) + f′(n, x)ẋ·ε.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    let value = R.value(parameter, x.value)
    let partial = R.checkedPartial(parameter, at: x.value, value: value, over: Twin.self)
    return x.chained(
      value: value, partial: partial, isFlat: x.value.satisfies { R.isFlat(parameter, at: $0) })
  }

  /// The chain rule for a function with this value and partial here.
  @_alwaysEmitIntoClient @inline(__always)
  package func chained(value: T, partial: T, isFlat: Bool) -> Self {
    Self(value: value, moved: movement * partial, isActive && !isFlat, from: self)
  }

  /// Adds what an argument contributes to the tangent.
  @_alwaysEmitIntoClient @inline(__always)
  package mutating func add(_ x: Self, _ partial: T) {
    if _isConcrete(T.self) { add(x.movement * partial) } else { addCalled(x, partial) }
  }

  @_alwaysEmitIntoClient @inline(never)
  mutating func addCalled(_ x: Self, _ partial: T) { add(x.movement * partial) }

  /// Adds a term to the tangent.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func add(_ term: T) {
    movement = isActive ? movement + term : term
    isActive = true
  }
}
