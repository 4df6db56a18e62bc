import DerivativeRules
import SpecialFunctions

/// What formulas can call: the names and aliases of the rule table.
enum FunctionTable {
  /// A function and how it is called.
  struct Function: Sendable {
    let name: String
    let aliases: [String]
    let form: Form
    /// The rule, by its place among all that ``Rules/visit(_:)`` shows.
    let rule: Int32
    /// Whether a fold is one call for all its arguments: those that tie have equal shares of the derivative.
    var sharesTies = false
  }

  /// The arguments of a call.
  enum Form: Sendable {
    case unary, binary, ternary
    /// Two or more arguments, folded from the left.
    case folded
    /// `pow(a, b)`, which is `a^b`.
    case power
    /// An integer constant and a number.
    case parametric
    /// A number and an integer constant, which may be negative.
    case parametricLast
  }

  /// Every function, in the order of the rule table, partials of others last.
  static let functions: [Function] = {
    var list = Listing()
    Rules.visit(&list)
    return list.ordered()
  }()

  /// The functions as the rules are shown, each with its kind; put in order when all are there, in memory asked for once:
  /// a list for each kind would take a good part of a short run.
  private struct Listing: RuleVisitor {
    private var found: [Function] = []
    /// The kind of each function found.
    private var kinds: [Int8] = []
    private var rule: Int32 = 0

    init() {
      found.reserveCapacity(256)
      kinds.reserveCapacity(256)
    }

    /// The functions of each kind, in the order in which the kinds are listed.
    func ordered() -> [Function] {
      var functions: [Function] = []
      functions.reserveCapacity(found.count)
      for kind in 0..<Int8(6) {
        for place in kinds.indices where kinds[place] == kind { functions.append(found[place]) }
      }
      return functions
    }

    /// Lists a function; none without a kind.
    ///
    /// There once: compiled for each rule it was a good part of what a browser loads of the table.
    @inline(never)
    private mutating func list(
      _ name: String, _ aliases: [String], _ form: Form, kind: Int8, sharesTies: Bool = false
    ) {
      if kind >= 0 {
        found.append(
          Function(name: name, aliases: aliases, form: form, rule: rule, sharesTies: sharesTies))
        kinds.append(kind)
      }
      rule += 1
    }

    mutating func visit<R: UnaryRule>(_: R.Type) {
      // A function for lists has the name of the one that it stands for.
      let kind: Int8 = R.listKernel != nil ? -1 : R.traits.contains(.partial) ? 4 : 0
      list(R.name, R.aliases, .unary, kind: kind)
    }

    mutating func visit<R: BinaryRule>(_: R.Type) {
      let isFolding = R.traits.contains(.folding)
      list(
        R.name, R.aliases,
        R.traits.contains(.power) ? .power : isFolding ? .folded : .binary,
        kind: R.traits.contains(.partial) ? 5 : 1, sharesTies: R.traits.sharesTies)
    }

    mutating func visit<R: TernaryRule>(_: R.Type) {
      list(R.name, R.aliases, .ternary, kind: 3)
    }

    mutating func visit<R: ParametricRule>(_: R.Type) {
      let isLast = R.traits.contains(.parameterLast)
      list(
        R.name, R.aliases, isLast ? .parametricLast : .parametric,
        kind: R.traits.contains(.power) ? -1 : 2)
    }

    mutating func visit<R: ReductionRule>(_: R.Type) { rule += 1 }
  }

  /// The functions in a chain for each first letter of a name or alias: a dictionary of all, or a list for each letter,
  /// would take a good part of a short run.
  ///
  /// A letter's chain has a function once for each of its names that begins with it.
  private struct Chains {
    /// The first link of each letter, or −1.
    var heads = [Int32](repeating: -1, count: 32)
    /// The places in ``functions``, and the next links, in turn.
    var links: [Int32] = []

    static func letter(_ name: String) -> Int { Int(name.utf8.first ?? 0) & 31 }

    /// The last function comes first into its chain, so that the first is found first.
    init(_ functions: UnsafeBufferPointer<Function>) {
      links.reserveCapacity(4 * functions.count)
      for place in functions.indices.reversed() {
        for alias in functions[place].aliases { add(Self.letter(alias), place) }
        add(Self.letter(functions[place].name), place)
      }
    }

    private mutating func add(_ letter: Int, _ place: Int) {
      let link = Int32(links.count)
      links.append(Int32(place))
      links.append(heads[letter])
      heads[letter] = link
    }
  }

  private static let chains = functions.withUnsafeBufferPointer(Chains.init)

  /// The place in ``functions`` of a name or alias; of the first, where several have one name.
  static func index(of name: String) -> Int? {
    let chains = chains
    var link = Int(chains.heads[Chains.letter(name)])
    while link >= 0 {
      let place = chains.links[link].index
      if functions[place].name == name || functions[place].aliases.contains(name) { return place }
      link = chains.links[link + 1].index
    }
    return nil
  }

  /// The function that a call means: the one named, or another of its name that takes so many arguments.
  static func resolve(_ index: Int, arguments: Int) -> Int {
    if functions[index].takes(arguments) { return index }
    return functions.indices.first {
      functions[$0].takes(arguments) && FunctionTable.index(of: functions[$0].name) == index
    } ?? index
  }

  /// Every name and alias, in the order of the rule table.
  static let names: [String] = functions.indices.flatMap { index in
    ([functions[index].name] + functions[index].aliases).filter {
      FunctionTable.index(of: $0) == index
    }
  }
}

extension FunctionTable.Function {
  func takes(_ arguments: Int) -> Bool {
    arguments == arity.count || (arity.orMore && arguments > arity.count)
  }

  /// How many arguments a call takes, and whether it can take more.
  var arity: (count: Int, orMore: Bool) {
    switch form {
    case .unary: (1, false)
    case .binary, .power, .parametric, .parametricLast: (2, false)
    case .ternary: (3, false)
    case .folded: (2, true)
    }
  }
}
