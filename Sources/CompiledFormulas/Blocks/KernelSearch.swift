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

  /// Keeps the rule's kernel at every place that wants it, and looks for the next rule.
  ///
  /// A kernel, and no closure that makes it: of that the compiler would have a copy for each rule.
  @inline(never)
  private mutating func keep(_ kernel: Kernel<B>, folded: Kernel<B>? = nil) {
    for place in wanted.indices where wanted[place].rule == rule {
      kernels[place] = wanted[place].form == .folded ? folded : kernel
    }
    advance()
  }

  @inline(never)
  private mutating func advance() {
    next = .max
    for wanted in wanted where wanted.rule > rule { next = min(next, wanted.rule) }
  }

  mutating func visit<R: UnaryRule>(_: R.Type) {
    if isNext() { keep(.of(R.self)) }
  }

  mutating func visit<R: BinaryRule>(_: R.Type) {
    guard isNext() else { return }
    // Of most rules the second kernel is not even compiled.
    if R.traits.sharesTies {
      keep(.of(R.self), folded: .folded(FoldedKernel(R.self)))
    } else {
      keep(.of(R.self))
    }
  }

  mutating func visit<R: TernaryRule>(_: R.Type) {
    if isNext() { keep(.of(R.self)) }
  }

  mutating func visit<R: ParametricRule>(_: R.Type) {
    guard isNext() else { return }
    for place in wanted.indices where wanted[place].rule == rule {
      guard let parameter = wanted[place].parameter as? R.Parameter else {
        preconditionFailure("A formula calls functions with integer parameters only.")
      }
      kernels[place] = .of(R.self, parameter)
    }
    advance()
  }

  mutating func visit<R: ReductionRule>(_: R.Type) { _ = isNext() }
}
