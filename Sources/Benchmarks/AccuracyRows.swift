import DualNumbers
import TestSupport

/// What the rules compute at the point of a reference row: value, first and second derivatives, by nested dual numbers.
enum AccuracyRows {
  typealias Nested = Dual<Dual<Double>>

  /// The outputs of a row in the file's order, or nil if no rule has the row's name.
  static func outputs(of row: RuleRow) -> [Double]? {
    let arguments = row.arguments
    if arguments.count == 1 { return univariate(row.function) { $0(twice(arguments[0])) } }
    if let rule = Rules.parametric.first(where: {
      $0.name == row.function && row.outputs.count == 3
    }) {
      return univariate(apply(rule, Int(arguments[0]), twice(arguments[1])))
    }
    guard let f = binary(row.function) else { return nil }
    let (a, b) = (arguments[0], arguments[1])
    let aa = f(twice(a), Dual(Dual(b)))
    let bb = f(Dual(Dual(a)), twice(b))
    let ab = f(Dual(Dual(a, tangent: 1)), Dual(Dual(b), tangent: 1))
    return [
      aa.value.value, aa.value.tangent, bb.value.tangent,
      aa.tangent.tangent, ab.tangent.tangent, bb.tangent.tangent,
    ]
  }

  /// The variable x in both levels of nesting.
  private static func twice(_ x: Double) -> Nested { Dual(Dual(x, tangent: 1), tangent: Dual(1)) }

  private static func univariate(_ y: Nested) -> [Double] {
    [y.value.value, y.value.tangent, y.tangent.tangent]
  }

  private static func univariate(_ name: String, _ body: ((Nested) -> Nested) -> Nested)
    -> [Double]?
  {
    guard let rule = unaryRules[name] else { return nil }
    return univariate(body { apply(rule, $0) })
  }

  private static func binary(_ name: String) -> ((Nested, Nested) -> Nested)? {
    switch name {
    case "add": return { $0 + $1 }
    case "sub": return { $0 - $1 }
    case "mul": return { $0 * $1 }
    case "div": return { $0 / $1 }
    default: break
    }
    guard let rule = binaryRules[name] else { return nil }
    return { apply(rule, $0, $1) }
  }

  private static let unaryRules = Dictionary(
    uniqueKeysWithValues: Rules.unary.map { ($0.name, $0) })
  private static let binaryRules = Dictionary(
    uniqueKeysWithValues: Rules.binary.map { ($0.name, $0) })

  private static func apply(_ rule: any UnaryRule.Type, _ x: Nested) -> Nested {
    func open<R: UnaryRule>(_ rule: R.Type) -> Nested { R.value(x) }
    return open(rule)
  }

  private static func apply(_ rule: any BinaryRule.Type, _ x: Nested, _ y: Nested) -> Nested {
    func open<R: BinaryRule>(_ rule: R.Type) -> Nested { R.value(x, y) }
    return open(rule)
  }

  private static func apply(_ rule: any ParametricRule.Type, _ n: Int, _ x: Nested) -> Nested {
    func open<R: ParametricRule>(_ rule: R.Type) -> Nested {
      guard let order = n as? R.Parameter else { return Nested(.nan) }
      return R.value(order, x)
    }
    return open(rule)
  }
}
