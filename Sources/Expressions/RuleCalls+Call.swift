import DerivativeRules
import SpecialFunctions

// What an instruction runs, and the walk over the rules that makes it. Embedded builds: RuleCalls+Embedded.swift.

#if !hasFeature(Embedded)
  /// A rule that is known only at run time, called on slots of one kind of number.
  ///
  /// What it does is a closure and not a class for each rule and number: the runtime makes such a class when it is first asked
  /// for, which took a tenth of a short run of the tool.
  @usableFromInline final class Call<N: RealNumber> {
    private let body: (UnsafeMutableBufferPointer<N>, Instruction) -> Void

    init(_ body: @escaping (UnsafeMutableBufferPointer<N>, Instruction) -> Void) {
      self.body = body
    }

    @usableFromInline func run(_ slots: UnsafeMutableBufferPointer<N>, _ step: Instruction) {
      body(slots, step)
    }

    static func unary<R: UnaryRule>(_ rule: R.Type) -> Call {
      Call { slots, step in slots[step.target.index] = R.value(slots[step.a.index]) }
    }

    static func binary<R: BinaryRule>(_ rule: R.Type) -> Call {
      Call { slots, step in
        slots[step.target.index] = R.value(slots[step.a.index], slots[step.b.index])
      }
    }

    /// A rule folded over `b` slots from `a` on, with equal shares for those that tie.
    static func extreme<R: BinaryRule>(_ rule: R.Type) -> Call {
      Call { slots, step in
        slots[step.target.index] = N.extreme(R.self, slots[step.a.index..<Int(step.a + step.b)])
      }
    }

    static func ternary<R: TernaryRule>(_ rule: R.Type) -> Call {
      Call { slots, step in
        slots[step.target.index] = R.value(
          slots[step.a.index], slots[step.b.index], slots[step.c.index])
      }
    }

    static func parametric<R: ParametricRule>(_ rule: R.Type, _ parameter: R.Parameter) -> Call {
      Call { slots, step in slots[step.target.index] = R.value(parameter, slots[step.a.index]) }
    }
  }

  /// Walks over the rule table and makes the calls that are asked for.
  struct CallSearch<N: RealNumber>: RuleVisitor {
    private let wanted: [CalledRule]
    private(set) var calls: [Call<N>?]
    private var rule: Int32 = -1
    /// The next rule that is wanted.
    private var next: Int32

    init(_ wanted: [CalledRule], next: Int32) {
      self.wanted = wanted
      self.next = next
      calls = Array(repeating: nil, count: wanted.count)
    }

    private mutating func isNext() -> Bool {
      rule += 1
      return rule == next
    }

    private mutating func make(_ call: (_ parameter: Int) -> Call<N>) {
      next = .max
      for (place, wanted) in wanted.enumerated() {
        if wanted.rule == rule { calls[place] = call(wanted.parameter) }
        if wanted.rule > rule { next = min(next, wanted.rule) }
      }
    }

    mutating func visit<R: UnaryRule>(_: R.Type) {
      if isNext() { make { _ in .unary(R.self) } }
    }

    mutating func visit<R: BinaryRule>(_: R.Type) {
      guard isNext() else { return }
      // Of most rules the second call is not even compiled.
      if R.traits.sharesTies {
        make { $0 == 0 ? .binary(R.self) : .extreme(R.self) }
      } else {
        make { _ in .binary(R.self) }
      }
    }

    mutating func visit<R: TernaryRule>(_: R.Type) {
      if isNext() { make { _ in .ternary(R.self) } }
    }

    mutating func visit<R: ParametricRule>(_: R.Type) {
      guard isNext() else { return }
      make { parameter in
        guard let parameter = parameter as? R.Parameter else {
          preconditionFailure("A formula calls functions with integer parameters only.")
        }
        return .parametric(R.self, parameter)
      }
    }

    mutating func visit<R: ReductionRule>(_: R.Type) { rule += 1 }
  }
#endif
