public import DerivativeRules
import ForwardMode
import ReverseMode

/// A number whose mode is chosen while the program runs: what a closure is compared over.
///
/// `ModeComparison(at: x, of: f)` has to run `f` in every mode, but a closure, or a generic function passed by name,
/// has one number type. It gets this one. Values, derivatives and operation counts are those of each mode; times
/// hold a choice for every operation, the same for all modes. For the times that compiled code has, pass a
/// ``DifferentiableFunction``.
public struct ComparedNumber<S: RealScalar> {
  enum Storage {
    case plain(S)
    case forward(Dual<S>)
    case lanes(DualVector8<S>)
    case pattern(PatternNumber)
    case reverse(TapeVariable<S>)
    case complex(ComplexNumber<S>)
    case counted(CountingNumber<S>)
    case forwardCounted(Dual<CountingNumber<S>>)
    case lanesCounted(DualVector8<CountingNumber<S>>)
    case reverseCounted(TapeVariable<CountingNumber<S>>)
    case complexCounted(ComplexNumber<CountingNumber<S>>)
  }

  let storage: Storage

  init(_ storage: Storage) { self.storage = storage }

  /// A constant.
  public init(_ value: S) { storage = .plain(value) }

  /// A number of one of the modes.
  init<N: RealNumber>(wrapping number: N) {
    switch number {
    case let number as S: storage = .plain(number)
    case let number as Dual<S>: storage = .forward(number)
    case let number as DualVector8<S>: storage = .lanes(number)
    case let number as PatternNumber: storage = .pattern(number)
    case let number as TapeVariable<S>: storage = .reverse(number)
    case let number as ComplexNumber<S>: storage = .complex(number)
    case let number as CountingNumber<S>: storage = .counted(number)
    case let number as Dual<CountingNumber<S>>: storage = .forwardCounted(number)
    case let number as DualVector8<CountingNumber<S>>: storage = .lanesCounted(number)
    case let number as TapeVariable<CountingNumber<S>>: storage = .reverseCounted(number)
    case let number as ComplexNumber<CountingNumber<S>>: storage = .complexCounted(number)
    default: preconditionFailure("\(N.self) is not a number of a compared mode.")
    }
  }

  /// The number of the mode again; a constant is lifted.
  func unwrapped<N: RealNumber>(as type: N.Type) -> N {
    func cast<A: RealNumber>(_ number: A) -> N {
      guard let result = number as? N else { preconditionFailure("Numbers of two modes met.") }
      return result
    }
    switch storage {
    case .plain(let x):
      guard let result = (x as? N) ?? (x as? N.Scalar).map({ N(scalar: $0) }) else {
        preconditionFailure("Numbers over two scalars met.")
      }
      return result
    case .forward(let x): return cast(x)
    case .lanes(let x): return cast(x)
    case .pattern(let x): return cast(x)
    case .reverse(let x): return cast(x)
    case .complex(let x): return cast(x)
    case .counted(let x): return cast(x)
    case .forwardCounted(let x): return cast(x)
    case .lanesCounted(let x): return cast(x)
    case .reverseCounted(let x): return cast(x)
    case .complexCounted(let x): return cast(x)
    }
  }

  private var isPlain: Bool {
    if case .plain = storage { return true }
    return false
  }

  /// Both numbers in the mode of the one that is no constant.
  private static func pair(_ x: Self, _ y: Self, _ body: PairOperation) -> Self {
    func both<N: RealNumber>(_ wrap: (N) -> Storage) -> Self {
      Self(wrap(body(x.unwrapped(as: N.self), y.unwrapped(as: N.self))))
    }
    switch (x.isPlain ? y : x).storage {
    case .plain: return both(Storage.plain)
    case .forward: return both(Storage.forward)
    case .lanes: return both(Storage.lanes)
    case .pattern: return both(Storage.pattern)
    case .reverse: return both(Storage.reverse)
    case .complex: return both(Storage.complex)
    case .counted: return both(Storage.counted)
    case .forwardCounted: return both(Storage.forwardCounted)
    case .lanesCounted: return both(Storage.lanesCounted)
    case .reverseCounted: return both(Storage.reverseCounted)
    case .complexCounted: return both(Storage.complexCounted)
    }
  }

  private func mapped(_ body: SingleOperation) -> Self {
    switch storage {
    case .plain(let x): Self(.plain(body(x)))
    case .forward(let x): Self(.forward(body(x)))
    case .lanes(let x): Self(.lanes(body(x)))
    case .pattern(let x): Self(.pattern(body(x)))
    case .reverse(let x): Self(.reverse(body(x)))
    case .complex(let x): Self(.complex(body(x)))
    case .counted(let x): Self(.counted(body(x)))
    case .forwardCounted(let x): Self(.forwardCounted(body(x)))
    case .lanesCounted(let x): Self(.lanesCounted(body(x)))
    case .reverseCounted(let x): Self(.reverseCounted(body(x)))
    case .complexCounted(let x): Self(.complexCounted(body(x)))
    }
  }
}

// Operations as values that run over any number: what a generic closure would be.
private protocol SingleOperation { func callAsFunction<N: RealNumber>(_ x: N) -> N }
private protocol PairOperation { func callAsFunction<N: RealNumber>(_ x: N, _ y: N) -> N }

private struct Negation: SingleOperation {
  func callAsFunction<N: RealNumber>(_ x: N) -> N { -x }
}
private struct Sum: PairOperation {
  func callAsFunction<N: RealNumber>(_ x: N, _ y: N) -> N { x + y }
}
private struct Difference: PairOperation {
  func callAsFunction<N: RealNumber>(_ x: N, _ y: N) -> N { x - y }
}
private struct Product: PairOperation {
  func callAsFunction<N: RealNumber>(_ x: N, _ y: N) -> N { x * y }
}
private struct Quotient: PairOperation {
  func callAsFunction<N: RealNumber>(_ x: N, _ y: N) -> N { x / y }
}
private struct Unary<R: UnaryRule>: SingleOperation {
  func callAsFunction<N: RealNumber>(_ x: N) -> N { R.value(x) }
}
private struct Binary<R: BinaryRule>: PairOperation {
  func callAsFunction<N: RealNumber>(_ x: N, _ y: N) -> N { R.value(x, y) }
}
private struct Ternary<R: TernaryRule, S: RealScalar>: SingleOperation {
  let x: ComparedNumber<S>
  let y: ComparedNumber<S>
  let z: ComparedNumber<S>
  func callAsFunction<N: RealNumber>(_ model: N) -> N {
    R.value(x.unwrapped(as: N.self), y.unwrapped(as: N.self), z.unwrapped(as: N.self))
  }
}
private struct Parametric<R: ParametricRule>: SingleOperation {
  let parameter: R.Parameter
  func callAsFunction<N: RealNumber>(_ x: N) -> N { R.value(parameter, x) }
}

extension ComparedNumber: AdditiveArithmetic, SignedNumeric {
  /// A constant.
  public static var zero: Self { Self(S.zero) }
  /// The sum.
  public static func + (x: Self, y: Self) -> Self { pair(x, y, Sum()) }
  /// The difference.
  public static func - (x: Self, y: Self) -> Self { pair(x, y, Difference()) }
  /// The product.
  public static func * (x: Self, y: Self) -> Self { pair(x, y, Product()) }
  /// Multiplies in place.
  public static func *= (x: inout Self, y: Self) { x = x * y }
  /// The negative.
  public static prefix func - (x: Self) -> Self { x.mapped(Negation()) }
  /// |x|.
  public var magnitude: Self { Self.abs(self) }
  /// A constant, if the integer is exactly representable.
  public init?<I: BinaryInteger>(exactly source: I) {
    guard let value = S(exactly: source) else { return nil }
    self.init(value)
  }
}

extension ComparedNumber: Comparable {
  /// Whether the values are equal.
  public static func == (x: Self, y: Self) -> Bool { x.primal == y.primal }
  /// Whether the value is less.
  public static func < (x: Self, y: Self) -> Bool { x.primal < y.primal }
  /// Whether the value is less or equal; false beside NaN.
  public static func <= (x: Self, y: Self) -> Bool { x.primal <= y.primal }
  /// Whether the value is greater or equal; false beside NaN.
  public static func >= (x: Self, y: Self) -> Bool { x.primal >= y.primal }
  /// Whether the value is greater.
  public static func > (x: Self, y: Self) -> Bool { x.primal > y.primal }
}

extension ComparedNumber: RuleInterpreter {
  /// The numbers of every mode end in the machine number.
  public typealias Scalar = S
  /// A constant.
  @_disfavoredOverload
  public init(_ value: Double) { self.init(S(value)) }
  /// A constant.
  @_disfavoredOverload
  public init(_ value: Int) { self.init(S(value)) }
  /// A constant.
  public init(scalar: S) { self.init(scalar) }
  /// A constant.
  public init(integerLiteral value: S.IntegerLiteralType) {
    self.init(S(integerLiteral: value))
  }
  /// A constant.
  public init(floatLiteral value: S.FloatLiteralType) { self.init(S(floatLiteral: value)) }

  /// The value.
  public var primal: S {
    switch storage {
    case .plain(let x): x
    case .forward(let x): x.primal
    case .lanes(let x): x.primal
    case .pattern(let x): S(x.value)
    case .reverse(let x): x.primal
    case .complex(let x): x.primal
    case .counted(let x): x.primal
    case .forwardCounted(let x): x.primal
    case .lanesCounted(let x): x.primal
    case .reverseCounted(let x): x.primal
    case .complexCounted(let x): x.primal
    }
  }

  /// Whether the number and what it carries is zero.
  public var isExactlyZero: Bool {
    switch storage {
    case .plain(let x): x == 0
    case .forward(let x): x.isExactlyZero
    case .lanes(let x): x.isExactlyZero
    case .pattern(let x): x.isExactlyZero
    case .reverse(let x): x.isExactlyZero
    case .complex(let x): x.isExactlyZero
    case .counted(let x): x.isExactlyZero
    case .forwardCounted(let x): x.isExactlyZero
    case .lanesCounted(let x): x.isExactlyZero
    case .reverseCounted(let x): x.isExactlyZero
    case .complexCounted(let x): x.isExactlyZero
    }
  }

  /// Whether the values are the same, bit for bit or both NaN.
  public func isIdentical(to other: Self) -> Bool { primal.isIdentical(to: other.primal) }

  /// The quotient.
  public static func / (x: Self, y: Self) -> Self { pair(x, y, Quotient()) }
  /// Applies a function of one number.
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    x.mapped(Unary<R>())
  }
  /// Applies a function of two numbers.
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    pair(x, y, Binary<R>())
  }
  /// Applies a function of one number and a parameter.
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    x.mapped(Parametric<R>(parameter: parameter))
  }
  /// Applies a function of three numbers.
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    // The mode is that of any argument which is no constant.
    var model = x
    for candidate in [y, z] where model.isPlain { model = candidate }
    return model.mapped(Ternary<R, S>(x: x, y: y, z: z))
  }
  /// The value.
  public var description: String { primal.description }
}

/// A closure as a function over every number.
struct ComparedClosure: DifferentiableFunction {
  let body: ([ComparedNumber<Double>]) -> [ComparedNumber<Double>]

  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    body(x.map { ComparedNumber<Double>(wrapping: $0) }).map { $0.unwrapped(as: N.self) }
  }
}
