internal import DerivativeRules
internal import Expressions
internal import SpecialFunctions

/// Walks over the rule table and makes the kernels that are asked for.
struct KernelSearch<B: RealNumber>: RuleVisitor {
  private let wanted: [CalledRule]
  private var kernels: [Kernel<B>?]
  private var rule: Int32 = -1
  /// The next rule that is wanted.
  private var next: Int32

  init(_ wanted: [CalledRule]) {
    self.wanted = wanted
    kernels = wanted.map { _ in nil }
    next = wanted.map { $0.rule }.min() ?? .max
  }

  consuming func found() -> [Kernel<B>] {
    kernels.map { kernel in
      guard let kernel else { preconditionFailure("A program calls rules of the table only.") }
      return kernel
    }
  }

  // Not inlined: only what is made for a rule is compiled for it.
  @inline(never)
  private mutating func isNext() -> Bool {
    rule += 1
    return rule == next
  }

  @inline(never)
  private mutating func make(_ kernel: (_ called: CalledRule) -> Kernel<B>) {
    next = .max
    for (place, wanted) in wanted.enumerated() {
      if wanted.rule == rule { kernels[place] = kernel(wanted) }
      if wanted.rule > rule { next = min(next, wanted.rule) }
    }
  }

  mutating func visit<R: UnaryRule>(_: R.Type) {
    if isNext() { make { _ in .of(R.self) } }
  }

  mutating func visit<R: BinaryRule>(_: R.Type) {
    if isNext() { make { $0.form == .folded ? .folded(FoldedKernel(R.self)) : .of(R.self) } }
  }

  mutating func visit<R: TernaryRule>(_: R.Type) {
    if isNext() { make { _ in .of(R.self) } }
  }

  mutating func visit<R: ParametricRule>(_: R.Type) {
    guard isNext() else { return }
    make { called in
      guard let parameter = called.parameter as? R.Parameter else {
        preconditionFailure("A formula calls functions with integer parameters only.")
      }
      return .of(R.self, parameter)
    }
  }

  mutating func visit<R: ReductionRule>(_: R.Type) { _ = isNext() }
}
