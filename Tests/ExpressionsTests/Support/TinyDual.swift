import DerivativeRules

/// The smallest number that carries a derivative: enough to see which rule a formula calls.
struct TinyDual {
  var value: Double
  var tangent: Double
}

extension TinyDual: RuleInterpreter {
  typealias Scalar = Double

  init(_ value: Double) { self.init(value: value, tangent: 0) }
  init(_ value: Int) { self.init(Double(value)) }
  init(scalar: Double) { self.init(scalar) }
  init(floatLiteral value: Double) { self.init(value) }
  init(integerLiteral value: Int) { self.init(Double(value)) }
  init?<T: BinaryInteger>(exactly source: T) {
    guard let value = Double(exactly: source) else { return nil }
    self.init(value)
  }

  var primal: Double { value }
  var magnitude: TinyDual { TinyDual.abs(self) }
  var isExactlyZero: Bool { value == 0 && tangent == 0 }
  var description: String { "\(value) + \(tangent)ε" }

  static func strongProduct(_ tangent: TinyDual, _ partial: TinyDual) -> TinyDual {
    tangent.isExactlyZero ? tangent : tangent * partial
  }
  static func strongQuotient(_ tangent: TinyDual, _ divisor: TinyDual) -> TinyDual {
    tangent.isExactlyZero ? tangent : tangent / divisor
  }

  static func == (a: TinyDual, b: TinyDual) -> Bool { a.value == b.value }
  static func < (a: TinyDual, b: TinyDual) -> Bool { a.value < b.value }
  static func + (a: TinyDual, b: TinyDual) -> TinyDual {
    TinyDual(value: a.value + b.value, tangent: a.tangent + b.tangent)
  }
  static func - (a: TinyDual, b: TinyDual) -> TinyDual {
    TinyDual(value: a.value - b.value, tangent: a.tangent - b.tangent)
  }
  static func * (a: TinyDual, b: TinyDual) -> TinyDual {
    TinyDual(value: a.value * b.value, tangent: a.tangent * b.value + a.value * b.tangent)
  }
  static func / (a: TinyDual, b: TinyDual) -> TinyDual {
    let quotient = a.value / b.value
    return TinyDual(value: quotient, tangent: (a.tangent - quotient * b.tangent) / b.value)
  }
  static func *= (a: inout TinyDual, b: TinyDual) { a = a * b }
  static prefix func - (a: TinyDual) -> TinyDual { TinyDual(value: -a.value, tangent: -a.tangent) }

  static func apply<R: UnaryRule>(_ rule: R.Type, _ x: TinyDual) -> TinyDual {
    let y = R.value(x.value)
    if x.tangent == 0 { return TinyDual(y) }
    return TinyDual(value: y, tangent: x.tangent * R.partial(at: x.value, value: y))
  }

  static func apply<R: BinaryRule>(_ rule: R.Type, _ x: TinyDual, _ y: TinyDual) -> TinyDual {
    let f = R.value(x.value, y.value)
    var tangent = 0.0
    if x.tangent != 0 { tangent += x.tangent * R.partialX(x.value, y.value, value: f) }
    if y.tangent != 0 { tangent += y.tangent * R.partialY(x.value, y.value, value: f) }
    return TinyDual(value: f, tangent: tangent)
  }

  static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: TinyDual
  ) -> TinyDual {
    let y = R.value(parameter, x.value)
    if x.tangent == 0 { return TinyDual(y) }
    return TinyDual(value: y, tangent: x.tangent * R.partial(parameter, at: x.value, value: y))
  }
}
