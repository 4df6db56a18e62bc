import DerivativeRules

/// Writes out what only the parser's form of an expression has, as nodes that the compiler knows.
///
/// Calls of the formula's own functions become their bodies, each argument evaluated once; sums over an index become
/// their terms; lists become their elements; a derivative becomes its body over a number that moves
/// (``Perturbed``). The work is a list of tasks instead of recursion, and ends with an error where the result
/// would be larger than ``Formula/maximumSize``.
struct Lowering {
  let source: Expression
  let bytes: [UInt8]
  /// The lengths of the variables that are lists.
  let lengths: [String: Int]
  /// The integers that bounds of sums can name.
  let integers: [String: Int]

  /// What is written so far.
  var core = Expression()
  /// The value of each node of `core` that is a constant known now; NaN of others.
  var known: [Double] = []
  var knownDefinitions: [Double] = []
  var tasks: [Task] = []
  var values: [Value] = []

  /// What each parameter and index stands for.
  var binders: [Binding]
  var definitions: [Binding]
  /// What the names of definitions stand for, where that is computed.
  var names: [Expression.Name] = []
  /// What variables stand for inside of a derivative by them.
  var overrides: [Int32: Binding] = [:]
  var elementOverrides: [Element: Binding] = [:]
  /// What names stood for before, to be put back.
  var saved: [Binding?] = []
  /// The arguments of the calls that are being prepared.
  var arguments: [Binding] = []
  var boundIntegers: [Int] = []
  /// Whether the next term of each open sum or product is its first.
  var firstTerms: [Bool] = []
  /// The sizes of `core` before a bound, which is no part of it.
  var marks: [(nodes: Int, definitions: Int)] = []
  /// The right operand of the last comparison of a chain.
  var compared: [(Leaf, Int32)] = []
  /// How many levels of derivatives are open.
  var level: Int32 = 0
  /// What can still be written.
  var budget: Int

  /// The variables of `core`: those of the source, then elements of lists.
  var elements: [Element: Int32] = [:]
  var usedAsList: [Int32: Range<Int32>] = [:]
  /// The variables whose integers were needed.
  var fixed = PlaceSet()

  struct Element: Hashable {
    var variable: Int32
    var index: Int32
  }

  /// A node without operands.
  typealias Leaf = Expression.Kind

  /// What a name stands for: something that can be written any number of times.
  enum Binding {
    case none
    case number(Leaf)
    case list([Leaf])
  }

  /// The result of a task: a node just written, or the elements of a list.
  enum Value {
    case number(Int32)
    case condition(Int32)
    case list([Leaf])
  }

  enum Task {
    case visit(Int32)
    case finish(Int32)
    /// A comparison whose right operand is compared again.
    case visitCompared(Int32)
    case finishCompared(Int32)
    case keepCompared(Int32)
    case writeCompared
    case define(Int32)
    case takeArgument
    case call(Int32)
    case restoreBinders(Range<Int32>)
    case takeElement(Int32)
    case beginInteger
    case takeInteger(Int32, what: String)
    case beginLoop(Int32)
    case endLoop(index: Int32)
    case loop(Int32, index: Int, last: Int)
    case combine(Int32)
    case beginDerivative(Int32)
    case endDerivative(Int32, order: Int32, dependents: [Int32])
    case output
  }

  init(
    _ source: Expression, in bytes: [UInt8], lengths: [String: Int], integers: [String: Int]
  ) {
    self.source = source
    self.bytes = bytes
    self.lengths = lengths
    self.integers = integers
    binders = Array(repeating: .none, count: source.binders.count)
    definitions = Array(repeating: .none, count: source.definitions.count)
    budget = source.nodes.count + Formula.maximumSize
    core.variables = source.variables
    core.branches = source.branches
  }

  /// The expression written out, and the variables whose integers it needed.
  mutating func lower() throws(ExpressionError) -> (expression: Expression, integers: [String]) {
    for statement in source.statements {
      guard case .definition(let index) = statement else { continue }
      tasks.append(.define(index))
      tasks.append(.visit(source.definitions[index.index].root))
      try run()
    }
    core.isVector = source.isVector
    core.names = names
    for output in source.outputs {
      tasks.append(.output)
      tasks.append(.visit(output))
      try run()
    }
    let needed = fixed.members.map { source.variables[$0] }
    try orderVariables()
    return (core, needed)
  }

  private mutating func run() throws(ExpressionError) {
    while let task = tasks.popLast() { try perform(task) }
  }

  private mutating func perform(_ task: Task) throws(ExpressionError) {
    switch task {
    case .visit(let node): try visit(node)
    case .finish(let node): try finish(node)
    case .visitCompared(let node): visitCompared(node)
    case .finishCompared(let node): try finishCompared(node)
    case .keepCompared(let node): try keepCompared(node)
    case .writeCompared: try writeCompared()
    case .define(let index): try define(index)
    case .takeArgument: arguments.append(try bind())
    case .call(let node): call(node)
    case .restoreBinders(let range): restore(range)
    case .takeElement(let node): try takeElement(of: node)
    case .beginInteger: marks.append((core.nodes.count, core.definitions.count))
    case .takeInteger(let node, let what): try takeInteger(node, what)
    case .beginLoop(let node): try beginLoop(node)
    case .endLoop(let index):
      firstTerms.removeLast()
      restore(index..<index + 1)
    case .loop(let node, let index, let last): try loop(node, index, last)
    case .combine(let node): try combine(node)
    case .beginDerivative(let node): try beginDerivative(node)
    case .endDerivative(let node, let order, let dependents):
      try endDerivative(node, order, dependents)
    case .output: try writeOutput()
    }
  }

  private mutating func writeOutput() throws(ExpressionError) {
    switch values.removeLast() {
    case .number(let root): core.outputs.append(root)
    case .condition: preconditionFailure("A result is a number.")
    case .list(let leaves):
      guard !source.isVector else { throw listOfLists(source.outputs[core.outputs.count]) }
      core.isVector = true
      for leaf in leaves { core.outputs.append(try write(leaf, at: source.outputs[0])) }
    }
  }

  // MARK: Errors

  func error(
    _ kind: ExpressionError.Kind, _ node: Int32, _ message: String
  ) -> ExpressionError {
    error(kind, source.nodes[node.index].range, message)
  }

  func error(
    _ kind: ExpressionError.Kind, _ range: Range<Int32>, _ message: String
  ) -> ExpressionError {
    ExpressionError(
      kind: kind, range: range.lowerBound.index..<range.upperBound.index, in: bytes,
      message: message)
  }

  func listOfLists(_ node: Int32) -> ExpressionError {
    error(.misplacedVector, node, "a list stands where a number has to: lists hold numbers only")
  }
}
