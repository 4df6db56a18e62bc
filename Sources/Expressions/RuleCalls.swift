import DerivativeRules

/// A rule that is known only at run time, called on slots of one kind of number.
///
/// In a struct, as an array holds a bare function in a form that has to be converted for every call.
@usableFromInline struct Call<N: RealNumber> {
  @usableFromInline let body: (UnsafeMutableBufferPointer<N>, Instruction) -> Void
}

// The functions capture types alone.
extension Call: @unchecked Sendable {}

/// A rule by its place among all that ``Rules/visit(_:)`` shows, with the parameter that it is called with.
struct CalledRule: Equatable, Sendable {
  let rule: Int32
  var parameter = 0
}

extension Call {
  /// Calls of some rules, in their order.
  static func all(of rules: [CalledRule]) -> [Call] {
    guard !rules.isEmpty else { return [] }
    var search = CallSearch<N>(rules)
    Rules.visit(&search)
    return search.calls
  }

  /// The value of a rule, called once.
  static func value(of rule: CalledRule, _ arguments: N...) -> N {
    var slots = arguments
    slots.append(arguments[0])
    let step = Instruction(.call, target: Int32(arguments.count), a: 0, b: 1, c: 2)
    let calls = all(of: [rule])
    slots.withUnsafeMutableBufferPointer { calls[0].body($0, step) }
    return slots[arguments.count]
  }
}

/// Walks over the rule table and makes the calls that are asked for.
private struct CallSearch<N: RealNumber>: RuleVisitor {
  let wanted: [CalledRule]
  var calls: [Call<N>]
  var rule: Int32 = 0

  init(_ wanted: [CalledRule]) {
    self.wanted = wanted
    calls = Array(repeating: Call { _, _ in }, count: wanted.count)
  }

  private mutating func offer(_ call: (_ parameter: Int) -> Call<N>) {
    for (place, wanted) in wanted.enumerated() where wanted.rule == rule {
      calls[place] = call(wanted.parameter)
    }
    rule += 1
  }

  mutating func visit<R: UnaryRule>(_: R.Type) {
    offer { _ in
      Call { slots, step in slots[Int(step.target)] = R.value(slots[Int(step.a)]) }
    }
  }

  mutating func visit<R: BinaryRule>(_: R.Type) {
    offer { _ in
      Call { slots, step in
        slots[Int(step.target)] = R.value(slots[Int(step.a)], slots[Int(step.b)])
      }
    }
  }

  mutating func visit<R: TernaryRule>(_: R.Type) {
    offer { _ in
      Call { slots, step in
        slots[Int(step.target)] = R.value(
          slots[Int(step.a)], slots[Int(step.b)], slots[Int(step.c)])
      }
    }
  }

  mutating func visit<R: ParametricRule>(_: R.Type) {
    offer { parameter in
      guard let parameter = parameter as? R.Parameter else {
        preconditionFailure("A formula calls functions with integer parameters only.")
      }
      return Call { slots, step in
        slots[Int(step.target)] = R.value(parameter, slots[Int(step.a)])
      }
    }
  }

  mutating func visit<R: ReductionRule>(_: R.Type) { rule += 1 }
}
