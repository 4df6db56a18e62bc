import DerivativeRules
import SpecialFunctions

// The calls of rules where there are few bytes for each rule: a function, and no more. What reads its arguments and keeps its
// value is there once.

#if hasFeature(Embedded)
  /// A rule that is known only at run time, called on slots of one kind of number.
  @usableFromInline final class Call<N: RealNumber> {
    /// A rule's function, by its arguments.
    enum Body {
      case unary((N) -> N)
      case binary((N, N) -> N)
      case folded((Slice<UnsafeMutableBufferPointer<N>>) -> N)
      case ternary((N, N, N) -> N)
      case parametric((Int, N) -> N)
    }

    private let body: Body
    private let parameter: Int

    init(_ body: Body, _ parameter: Int) {
      self.body = body
      self.parameter = parameter
    }

    @usableFromInline func run(_ slots: UnsafeMutableBufferPointer<N>, _ step: Instruction) {
      let (a, b, target) = (step.a.index, step.b.index, step.target.index)
      switch body {
      case .unary(let value): slots[target] = value(slots[a])
      case .binary(let value): slots[target] = value(slots[a], slots[b])
      case .folded(let value): slots[target] = value(slots[a..<a + b])
      case .ternary(let value): slots[target] = value(slots[a], slots[b], slots[step.c.index])
      case .parametric(let value): slots[target] = value(parameter, slots[a])
      }
    }
  }

  /// Walks over the rule table and makes the calls that are asked for.
  struct CallSearch<N: RealNumber>: RuleVisitor {
    private let wanted: [CalledRule]
    private(set) var calls: [Call<N>?]
    private var rule: Int32 = -1

    init(_ wanted: [CalledRule], next: Int32) {
      self.wanted = wanted
      calls = Array(repeating: nil, count: wanted.count)
    }

    @inline(never)
    private mutating func offer(_ body: Call<N>.Body) {
      rule += 1
      for (place, wanted) in wanted.enumerated() where wanted.rule == rule {
        if case .folded = body, wanted.parameter == 0 { continue }
        calls[place] = Call(body, wanted.parameter)
      }
    }

    mutating func visit<R: UnaryRule>(_: R.Type) { offer(.unary { N.apply(R.self, $0) }) }

    mutating func visit<R: BinaryRule>(_: R.Type) {
      offer(.binary { N.apply(R.self, $0, $1) })
      guard R.traits.sharesTies else { return }
      rule -= 1
      offer(.folded { N.extreme(R.self, $0) })
    }

    mutating func visit<R: TernaryRule>(_: R.Type) {
      offer(.ternary { N.apply(R.self, $0, $1, $2) })
    }

    mutating func visit<R: ParametricRule>(_: R.Type) {
      offer(
        .parametric { parameter, x in
          guard let parameter = parameter as? R.Parameter else {
            preconditionFailure("A formula calls functions with integer parameters only.")
          }
          return N.apply(R.self, parameter, x)
        })
    }

    mutating func visit<R: ReductionRule>(_: R.Type) { rule += 1 }
  }
#endif
