public import DerivativeRules

extension DualVector: LiftedNumber {
  // Inlined over machine numbers: called, a function would be handed a copy of all lanes before it can see that none
  // is active. Nested, one function would become thousands of instructions at each place it is called.

  /// f(x + ẋε) = f(x) + f′(x)ẋ·ε; the partial of an inactive argument is not asked for.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    if _isConcrete(Self.self) && Element.self == MachineNumber.self { return inlined(rule, x) }
    return called(rule, x)
  }

  @_alwaysEmitIntoClient @inline(never)
  static func called<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self { inlined(rule, x) }

  @_alwaysEmitIntoClient @inline(__always)
  static func inlined<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    let value = value(of: rule, x.value)
    guard x.isActive else { return Self(inactive: value, from: x) }
    let partial = R.checkedPartial(at: x.value, value: value, over: Twin.self)
    return Self(value: value, x, partial, isFlat: x.value.satisfies { R.isFlat(at: $0) })
  }

  /// f(x); roots as the platform has them, to the same bits.
  ///
  /// A root without a branch makes the derivative of one number faster. Behind a loop over lanes it leaves fewer registers to the loop:
  /// eight more vectors were put away and fetched around each cosine of Ackley's function (Docs/Decisions/0052-what-is-left.md).
  @_alwaysEmitIntoClient @inline(__always)
  static func value<R: UnaryRule>(of rule: R.Type, _ x: Element) -> Element {
    guard R.self == Rules.Sqrt.self, Element.self == Double.self else { return R.value(x) }
    return unsafeBitCast(unsafeBitCast(x, to: Double.self).squareRoot(), to: Element.self)
  }

  /// f(x + ẋε, y + ẏε) = f(x, y) + (∂f/∂x·ẋ + ∂f/∂y·ẏ)ε; the partial of an inactive argument is not asked for.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    let value = R.value(x.value, y.value)
    var result = Self(inactive: value, from: x, y)
    if x.isActive, !Element.satisfy(x.value, y.value, { R.isFlatX($0, $1) }) {
      result.add(x, R.checkedPartialX(x.value, y.value, value: value, over: Twin.self))
    }
    if y.isActive, !Element.satisfy(x.value, y.value, { R.isFlatY($0, $1) }) {
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
    var result = Self(inactive: value, from: Self(inactive: value, from: x, y), z)
    if x.isActive, !Element.satisfy(x.value, y.value, z.value, { R.isFlatX($0, $1, $2) }) {
      result.add(x, R.checkedPartialX(x.value, y.value, z.value, value: value, over: Twin.self))
    }
    if y.isActive, !Element.satisfy(x.value, y.value, z.value, { R.isFlatY($0, $1, $2) }) {
      result.add(y, R.checkedPartialY(x.value, y.value, z.value, value: value, over: Twin.self))
    }
    if z.isActive, !Element.satisfy(x.value, y.value, z.value, { R.isFlatZ($0, $1, $2) }) {
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
    guard x.isActive else { return Self(inactive: value, from: x) }
    let partial = R.checkedPartial(parameter, at: x.value, value: value, over: Twin.self)
    return Self(value: value, x, partial, isFlat: x.value.satisfies { R.isFlat(parameter, at: $0) })
  }

  /// f(x) by its partial; at rest where the function is flat.
  ///
  /// A choice, not a branch: the signs of a network's numbers are not predictable.
  @_alwaysEmitIntoClient @inline(__always)
  init(value: Element, _ x: Self, _ partial: Element, isFlat: Bool) {
    let moved = x.timesPartial(partial)
    self.init(value: value, lanes: moved.map { isFlat ? .zero : $0 }, from: x)
    if isFlat { movers = 0 }
  }

  /// A constant as the result of an operation on two numbers.
  @_alwaysEmitIntoClient @inline(__always)
  init(inactive value: Element, from x: Self, _ y: Self) {
    self.init(value: value, isActive: false, movers: 0, lanes: .zero, from: x, y)
  }

  /// Adds the tangents of an argument times its partial.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func add(_ x: Self, _ partial: Element) {
    if _isConcrete(Self.self) {
      add(x.timesPartial(partial), movers: x.movers)
    } else {
      addCalled(x, partial)
    }
  }

  @_alwaysEmitIntoClient @inline(never)
  mutating func addCalled(_ x: Self, _ partial: Element) {
    add(x.timesPartial(partial), movers: x.movers)
  }

  /// Adds a contribution to the tangents.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func add(_ contribution: Lanes, movers: UInt32) {
    lanes = isActive ? lanes.plus(contribution) : contribution
    isActive = true
    self.movers |= movers
  }
}
