import DerivativeRules
import SpecialFunctions

/// A rule by its place among all that ``Rules/visit(_:)`` shows, with the parameter that it is called with.
///
/// A rule of two numbers has the parameter 1 where it is folded over more.
@usableFromInline package struct CalledRule: Hashable, Sendable {
  package let rule: Int32
  package let form: Form
  package var parameter = 0

  /// A rule by its place.
  package init(rule: Int32, form: Form, parameter: Int = 0) {
    self.rule = rule
    self.form = form
    self.parameter = parameter
  }

  /// What an instruction that calls the rule has as its operands.
  package enum Form: Sendable {
    case unary, binary, ternary, parametric
    /// As many slots side by side as `b` says, from `a` on.
    case folded
  }
}

/// The calls of a program's rules, in their order.
@usableFromInline struct CallList<N: RealNumber> {
  /// None is missing once they are made.
  private var owners: [Call<N>?] = []
  /// The same, to be called without counting references.
  @usableFromInline var calls: [Unmanaged<Call<N>>] = []
  private let rules: [CalledRule]

  // By loops: each list of another kind is a type that the runtime makes first.
  @usableFromInline init(_ rules: [CalledRule]) {
    self.rules = rules
    guard var next = rules.first?.rule else { return }
    for rule in rules { next = min(next, rule.rule) }
    var search = CallSearch<N>(rules, next: next)
    Rules.visit(&search)
    owners = search.calls
    for call in owners {
      guard let call else { preconditionFailure("A program calls rules of the table only.") }
      calls.append(.passUnretained(call))
    }
  }

  /// The value of a rule, called once.
  static func value(of rule: CalledRule, _ arguments: N...) -> N {
    value(of: rule, arguments, Instruction(.call, target: Int32(arguments.count), a: 0, b: 1, c: 2))
  }

  /// The value of a rule folded over numbers.
  static func value(folding rule: CalledRule, _ arguments: [N]) -> N {
    let count = Int32(arguments.count)
    return value(of: rule, arguments, Instruction(.call, target: count, a: 0, b: count))
  }

  /// The value of the call at a place of the list.
  func value(_ place: Int, _ arguments: [N]) -> N {
    var slots = arguments
    slots.append(arguments[0])
    let count = Int32(arguments.count)
    // A folded rule reads `b` as how many there are.
    let step =
      rules[place].form == .folded
      ? Instruction(.call, target: count, a: 0, b: count)
      : Instruction(.call, target: count, a: 0, b: 1, c: 2)
    slots.withUnsafeMutableBufferPointer { owners[place]?.run($0, step) }
    return slots[arguments.count]
  }

  private static func value(of rule: CalledRule, _ arguments: [N], _ step: Instruction) -> N {
    var slots = arguments
    slots.append(arguments[0])
    let list = CallList([rule])
    slots.withUnsafeMutableBufferPointer { list.owners[0]?.run($0, step) }
    return slots[arguments.count]
  }
}

// Calls are not changed once they are made.
extension CallList: @unchecked Sendable {}

extension RuleTraits {
  /// Whether a rule that is folded over more than two numbers gives those that tie equal shares.
  @inlinable @inline(__always) package var sharesTies: Bool {
    contains([.piecewiseLinear, .folding])
  }
}
