import ComplexStep
public import DerivativeRules
import ForwardMode
import ReverseMode
import SparseDerivatives

/// A number whose mode is chosen while the program runs: what a closure is compared over.
///
/// `ModeComparison(at: x, of: f)` has to run `f` in every mode, but a closure, or a generic function passed by name,
/// has one number type. It gets this one. Values, derivatives and operation counts are those of each mode; times
/// hold a choice for every operation, the same for all modes. For the times that compiled code has, pass a
/// ``DifferentiableFunction``.
public struct ComparedNumber<S: RealScalar> {
  // Indirect: the copies of what eleven kinds of numbers hold were a tenth of this module.
  indirect enum Storage {
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

  /// What `visitor` finds on the number of the mode: the one place where the modes part.
  @inline(__always)
  fileprivate func opened<V: ModeVisitor>(_ visitor: V) -> V.Result {
    switch storage {
    case .plain(let x): visitor.visit(x)
    case .forward(let x): visitor.visit(x)
    case .lanes(let x): visitor.visit(x)
    case .pattern(let x): visitor.visit(x)
    case .reverse(let x): visitor.visit(x)
    case .complex(let x): visitor.visit(x)
    case .counted(let x): visitor.visit(x)
    case .forwardCounted(let x): visitor.visit(x)
    case .lanesCounted(let x): visitor.visit(x)
    case .reverseCounted(let x): visitor.visit(x)
    case .complexCounted(let x): visitor.visit(x)
    }
  }

  /// The number of the mode again; a constant is lifted.
  func unwrapped<N: RealNumber>(as type: N.Type) -> N { opened(Unwrapping<N>()) }

  /// The one that is no constant, whose mode both are in.
  private static func model(_ x: Self, _ y: Self) -> Self {
    if case .plain = x.storage { y } else { x }
  }

  private static func pair<O: PairOperation>(_ x: Self, _ y: Self, _ operation: O) -> Self {
    withUnsafePointer(to: x) { first in
      withUnsafePointer(to: y) { second in
        model(x, y).opened(Combining(x: first, y: second, operation: operation))
      }
    }
  }

  private func mapped<O: SingleOperation>(_ operation: O) -> Self {
    opened(Mapping(operation: operation))
  }
}

/// What runs over the number of any mode: what a generic closure would be.
private protocol ModeVisitor {
  associatedtype Result
  func visit<N: RealNumber>(_ number: N) -> Result
}

private struct Unwrapping<M: RealNumber>: ModeVisitor {
  func visit<N: RealNumber>(_ number: N) -> M {
    if let result = number as? M { return result }
    guard N.self == N.MachineNumber.self, let constant = number.primal as? M.MachineNumber else {
      preconditionFailure("Numbers of two modes, or over two scalars, met.")
    }
    return M(scalar: constant)
  }
}
private struct Mapping<S: RealScalar, O: SingleOperation>: ModeVisitor {
  let operation: O
  func visit<N: RealNumber>(_ number: N) -> ComparedNumber<S> {
    ComparedNumber(wrapping: operation(number))
  }
}
// By address: to copy a number of any mode that is held in a struct is a page of code for each struct.
private struct Combining<S: RealScalar, O: PairOperation>: ModeVisitor {
  let x: UnsafePointer<ComparedNumber<S>>
  let y: UnsafePointer<ComparedNumber<S>>
  let operation: O
  func visit<N: RealNumber>(_ model: N) -> ComparedNumber<S> {
    ComparedNumber(
      wrapping: operation(x.pointee.unwrapped(as: N.self), y.pointee.unwrapped(as: N.self)))
  }
}
private struct Primal<S: RealScalar>: ModeVisitor {
  // The numbers of every mode end in S, those that find a pattern in Double.
  func visit<N: RealNumber>(_ number: N) -> S { number.primal as? S ?? S(number.primal) }
}
private struct ExactZero: ModeVisitor {
  func visit<N: RealNumber>(_ number: N) -> Bool { number.isExactlyZero }
}

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
  let x: UnsafePointer<ComparedNumber<S>>
  let y: UnsafePointer<ComparedNumber<S>>
  let z: UnsafePointer<ComparedNumber<S>>
  func callAsFunction<N: RealNumber>(_ model: N) -> N {
    R.value(
      x.pointee.unwrapped(as: N.self), y.pointee.unwrapped(as: N.self),
      z.pointee.unwrapped(as: N.self))
  }
}
private struct Instance<R: VectorRule, S: RealScalar>: ModeVisitor {
  let rule: R
  let numbers: [ComparedNumber<S>]
  func visit<N: RealNumber>(_ model: N) -> [ComparedNumber<S>] {
    N.apply(rule, numbers.map { $0.unwrapped(as: N.self) })
      .map { ComparedNumber<S>(wrapping: $0) }
  }
}
private struct Parametric<R: ParametricRule>: SingleOperation {
  let parameter: R.Parameter
  func callAsFunction<N: RealNumber>(_ x: N) -> N { R.value(parameter, x) }
}

extension ComparedNumber {
  /// The sum.
  public static func sum(_ x: Self, _ y: Self) -> Self { pair(x, y, Sum()) }
  /// The difference.
  public static func difference(_ x: Self, _ y: Self) -> Self { pair(x, y, Difference()) }
  /// The product.
  public static func product(_ x: Self, _ y: Self) -> Self { pair(x, y, Product()) }
  /// The negative.
  public static func negation(_ x: Self) -> Self { x.mapped(Negation()) }
}

extension ComparedNumber: LiftedNumber {
  /// The numbers of every mode end in the machine number.
  public typealias MachineNumber = S

  /// The value.
  public var value: S { opened(Primal<S>()) }

  /// Whether the number and what it carries is zero.
  public var isExactlyZero: Bool { opened(ExactZero()) }

  /// Whether the values are the same, bit for bit or both NaN.
  public func isIdentical(to other: Self) -> Bool { primal.isIdentical(to: other.primal) }

  /// The quotient.
  public static func quotient(_ x: Self, _ y: Self) -> Self { pair(x, y, Quotient()) }
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
    withUnsafePointer(to: x) { first in
      withUnsafePointer(to: y) { second in
        withUnsafePointer(to: z) { third in
          model(model(x, y), z).mapped(Ternary<R, S>(x: first, y: second, z: third))
        }
      }
    }
  }
  /// Applies a rule that is an instance.
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    x.dropFirst().reduce(x.first ?? .zero) { model($0, $1) }
      .opened(Instance<R, S>(rule: rule, numbers: x))
  }
}

/// A closure as a function over every number.
struct ComparedClosure: DifferentiableFunction {
  let body: ([ComparedNumber<Double>]) -> [ComparedNumber<Double>]

  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    body(x.map { ComparedNumber<Double>(wrapping: $0) }).map { $0.unwrapped(as: N.self) }
  }
}
