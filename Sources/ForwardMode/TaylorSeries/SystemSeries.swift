public import DerivativeRules

/// A number of a ``SeriesSystem``: what a rule's partial is evaluated over.
///
/// It is a value, by which the partial takes its branches, and the place where the system keeps its derivatives; a
/// constant has none.
@usableFromInline
struct SystemSeries<T: RealNumber> {
  @usableFromInline let system: SeriesSystem<T>?
  @usableFromInline let index: Int
  // The last, as what stands behind it would be looked up where no number is known.
  @usableFromInline let value: T

  @_alwaysEmitIntoClient @inline(__always)
  init(value: T, system: SeriesSystem<T>?, index: Int) {
    self.value = value
    self.system = system
    self.index = index
  }

  @_alwaysEmitIntoClient init(_ value: T) { self.init(value: value, system: nil, index: -1) }

  /// Where the system keeps the number.
  @_alwaysEmitIntoClient
  func index(in system: SeriesSystem<T>) -> Int {
    self.system == nil ? system.constant(value) : index
  }

  @_alwaysEmitIntoClient
  static func result(
    _ operation: SeriesGraph.Operation, _ x: Self, _ y: Self, _ value: T
  ) -> Self {
    guard let system = x.system ?? y.system else { return Self(value) }
    return system.arithmetic(operation, x.index(in: system), y.index(in: system), value: value)
  }
}

extension SystemSeries: LiftedNumber {
  @usableFromInline typealias MachineNumber = T.MachineNumber

  @_alwaysEmitIntoClient init(integerLiteral value: T.IntegerLiteralType) {
    self.init(T(integerLiteral: value))
  }
  @_alwaysEmitIntoClient init(floatLiteral value: T.FloatLiteralType) {
    self.init(T(floatLiteral: value))
  }

  @_alwaysEmitIntoClient var description: String { "\(value) + …" }
  /// Whether it is a constant of zero; no other number is known to the last derivative.
  @_alwaysEmitIntoClient var isExactlyZero: Bool {
    value.isExactlyZero && (system?.isConstant(index) ?? true)
  }
  @_alwaysEmitIntoClient func isIdentical(to other: Self) -> Bool {
    if system === other.system && index == other.index && system != nil { return true }
    let areConstant =
      (system?.isConstant(index) ?? true) && (other.system?.isConstant(other.index) ?? true)
    return areConstant && value.isIdentical(to: other.value)
  }

  // MARK: Arithmetic

  @_alwaysEmitIntoClient static func sum(_ x: Self, _ y: Self) -> Self {
    result(.sum, x, y, x.value + y.value)
  }
  @_alwaysEmitIntoClient static func difference(_ x: Self, _ y: Self) -> Self {
    result(.difference, x, y, x.value - y.value)
  }
  @_alwaysEmitIntoClient static func product(_ x: Self, _ y: Self) -> Self {
    result(.product, x, y, x.value * y.value)
  }
  @_alwaysEmitIntoClient static func quotient(_ x: Self, _ y: Self) -> Self {
    result(.quotient, x, y, x.value / y.value)
  }
  @_alwaysEmitIntoClient static func negation(_ x: Self) -> Self {
    guard let system = x.system else { return Self(-x.value) }
    return system.arithmetic(.negation, x.index, -1, value: -x.value)
  }
  @_alwaysEmitIntoClient static func strongProduct(_ x: Self, _ partial: Self) -> Self {
    result(.strongProduct, x, partial, T.strongProduct(x.value, partial.value))
  }
  @_alwaysEmitIntoClient static func strongQuotient(_ x: Self, _ divisor: Self) -> Self {
    result(.strongQuotient, x, divisor, T.strongQuotient(x.value, divisor.value))
  }

  // MARK: Rules
  // Each: the value now, the partials when the first derivative is asked for.

  @_alwaysEmitIntoClient
  static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    guard let system = x.system else { return Self(R.value(x.value)) }
    let i = x.index
    let moves = !system.isConstant(i) && !R.isFlat(at: x.primal)
    return system.function(
      SeriesKey(R.self), [i], moves: moves, isStraight: R.traits.contains(.piecewiseLinear),
      value: { R.value(x.value) }
    ) { graph, y in
      let system = SeriesSystem<T>.of(graph)
      return [R.partial(at: system.number(i), value: system.number(y)).index(in: system)]
    }
  }

  @_alwaysEmitIntoClient
  static func apply<R: ParametricRule>(_ rule: R.Type, _ n: R.Parameter, _ x: Self) -> Self {
    guard let system = x.system else { return Self(R.value(n, x.value)) }
    let i = x.index
    let moves = !system.isConstant(i) && !R.isFlat(n, at: x.primal)
    return system.function(
      SeriesKey(R.self, n), [i], moves: moves, isStraight: R.traits.contains(.piecewiseLinear),
      value: { R.value(n, x.value) }
    ) { graph, y in
      let system = SeriesSystem<T>.of(graph)
      return [R.partial(n, at: system.number(i), value: system.number(y)).index(in: system)]
    }
  }

  /// The partial of an argument that does not take part is not asked for.
  @_alwaysEmitIntoClient
  static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    guard let system = x.system ?? y.system else { return Self(R.value(x.value, y.value)) }
    let (i, j) = (x.index(in: system), y.index(in: system))
    let takesX = !system.isConstant(i) && !R.isFlatX(x.primal, y.primal)
    let takesY = !system.isConstant(j) && !R.isFlatY(x.primal, y.primal)
    return system.function(
      SeriesKey(R.self), [i, j], moves: takesX || takesY,
      isStraight: R.traits.contains(.piecewiseLinear), value: { R.value(x.value, y.value) }
    ) { graph, f in
      let system = SeriesSystem<T>.of(graph)
      let (x, y, f) = (system.number(i), system.number(j), system.number(f))
      return [
        takesX ? R.partialX(x, y, value: f).index(in: system) : -1,
        takesY ? R.partialY(x, y, value: f).index(in: system) : -1,
      ]
    }
  }

  @_alwaysEmitIntoClient
  static func apply<R: TernaryRule>(_ rule: R.Type, _ x: Self, _ y: Self, _ z: Self) -> Self {
    guard let system = x.system ?? y.system ?? z.system else {
      return Self(R.value(x.value, y.value, z.value))
    }
    let (i, j, k) = (x.index(in: system), y.index(in: system), z.index(in: system))
    let (u, v, w) = (x.primal, y.primal, z.primal)
    let takesX = !system.isConstant(i) && !R.isFlatX(u, v, w)
    let takesY = !system.isConstant(j) && !R.isFlatY(u, v, w)
    let takesZ = !system.isConstant(k) && !R.isFlatZ(u, v, w)
    return system.function(
      SeriesKey(R.self), [i, j, k], moves: takesX || takesY || takesZ,
      isStraight: R.traits.contains(.piecewiseLinear),
      value: { R.value(x.value, y.value, z.value) }
    ) { graph, f in
      let system = SeriesSystem<T>.of(graph)
      let (x, y, z) = (system.number(i), system.number(j), system.number(k))
      let f = system.number(f)
      return [
        takesX ? R.partialX(x, y, z, value: f).index(in: system) : -1,
        takesY ? R.partialY(x, y, z, value: f).index(in: system) : -1,
        takesZ ? R.partialZ(x, y, z, value: f).index(in: system) : -1,
      ]
    }
  }

  /// f(x) from f′ = Σ ∂f/∂xᵢ·xᵢ′: composed, the derivatives of some entries would cancel.
  @_alwaysEmitIntoClient
  static func apply<R: ReductionRule>(_ rule: R.Type, _ x: [Self]) -> Self {
    let value = T.apply(rule, x.transformed(\.value))
    guard let system = x.lazy.compactMap(\.system).first else { return Self(value) }
    let places = x.transformed { $0.index(in: system) }
    let moves = places.contains { !system.isConstant($0) }
    return system.function(SeriesKey(R.self), places, moves: moves, value: { value }) { graph, _ in
      let system = SeriesSystem<T>.of(graph)
      return R.valueWithPartials(places.transformed { system.number($0) }).partials.map {
        R.takesPart($0) ? $0.index(in: system) : -1
      }
    }
  }
}
