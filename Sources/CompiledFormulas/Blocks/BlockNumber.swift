internal import DerivativeRules
internal import Expressions
internal import ForwardMode
internal import SpecialFunctions

/// A number that blocks of rows are evaluated over: the base of the dual numbers that the tangents belong to.
protocol BlockNumber: RealNumber {
  /// The kernels of rules.
  static func kernels(of rules: [CalledRule]) -> [Kernel<Self>]
  /// The kernel of a power.
  static func kernel(of power: Power) -> Kernel<Self>
}

/// The powers, by what their exponents are.
enum Power {
  case variable
  case integer(Int)
  case constant(Double)
  case held
}

extension BlockNumber {
  /// Kernels compiled for no number in particular.
  static func kernel(of power: Power) -> Kernel<Self> { .of(power) }

  /// Kernels compiled for no number in particular, but for the second derivatives of `Double` and the elementary functions.
  static func kernels(of rules: [CalledRule]) -> [Kernel<Self>] {
    if Self.self == Dual<Double>.self {
      var search = KernelSearch<Dual<Double>>(rules)
      Rules.visitElementaryInlined(&search)
      if let kernels = search.found() as? [Kernel<Self>] { return kernels }
    }
    var search = KernelSearch<Self>(rules)
    Rules.visit(&search)
    return search.found()
  }
}

extension Double: BlockNumber {
  /// Kernels compiled for `Double`: each is a loop over the rule's own machine code.
  static func kernels(of rules: [CalledRule]) -> [Kernel<Double>] {
    var search = KernelSearch<Double>(rules)
    Rules.visitInlined(&search)
    return search.found()
  }
}

extension Double {
  /// Kernels compiled for `Double`.
  static func kernel(of power: Power) -> Kernel<Double> { .of(power) }
}

extension Kernel {
  @inline(__always)
  fileprivate static func of(_ power: Power) -> Kernel {
    switch power {
    case .variable: of(Rules.Pow.self)
    case .integer(let n): of(Rules.PowInteger.self, n)
    case .constant(let c): of(Rules.PowConstant.self, c)
    case .held: heldPower
    }
  }
}

extension Float: BlockNumber {}
extension Dual: BlockNumber where T: RealScalar {}
