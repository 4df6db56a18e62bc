public import DerivativeRules
internal import Rendering

/// What a function computed, operation by operation: values, tangents for a seed, adjoints.
///
/// The rows are those of the evaluation traces in textbooks, with the names of Griewank and Walther: the
/// inputs are v₋₁, v₀ (the last one is always v₀), the operations v₁, v₂, …, each behind its operands. Where
/// something is called v or v₁ itself, the rows are w₋₁, w₀, w₁, ….
///
/// ```swift
/// func f<T: RealNumber>(_ x: [T]) -> T { T.log(x[0]) + x[0] * x[1] - T.sin(x[1]) }
/// let trace = EvaluationTrace(of: f, at: [2, 5], seed: [1, 0])
/// trace.rows[3].formula  // "v₂ = v₋₁·v₀"
/// trace.rows[3].tangentFormula  // "v̇₂ = v̇₋₁·v₀ + v₋₁·v̇₀"
/// trace.rows[3].tangentInNumbers()  // "1×5 + 0×2"
/// trace.outputs[0].tangent  // 5.5
/// trace.gradient  // [5.5, 1.7163378145367738]
/// ```
///
/// A trace is data: it can be stored, sent to another task, and swept again with other seeds
/// (``seeded(by:cotangent:)``) without running the function.
///
/// - Complexity: O(n) for n operations; nothing recurses. Texts are made when they are asked for.
public struct EvaluationTrace: Sendable {
  /// The inputs and operations; inputs first, every operation behind its operands.
  public internal(set) var rows: [Row]
  /// The results of the function.
  public internal(set) var outputs: [Output]
  /// The names of the inputs, such as `x₁`.
  public var inputNames: [String] { didSet { nameRows() } }
  /// The names of the results, `y` or `y₁`, `y₂`, ….
  public var outputNames: [String] {
    didSet {
      hasDefaultOutputNames = false
      nameRows()
    }
  }
  /// What rows are called; by their own names where the function has given some.
  public var naming = Naming.indexed {
    didSet {
      guard naming != oldValue else { return }
      guard hasDefaultOutputNames else { return nameRows() }
      outputNames = namesOfOutputs()
      hasDefaultOutputNames = true
    }
  }
  /// The names that had to be changed, because something else is called so too.
  public internal(set) var renamings: [Renaming] = []
  /// What ``limited(to:)`` has left out.
  public internal(set) var omitted: Omission?
  /// The comparisons that the function made on its way: where one of them goes another way, the trace may be another.
  package internal(set) var comparisons: [TraceComparison] = []
  /// The rows whose plain value the function has looked at, in order: what came of it is a constant here.
  package internal(set) var readRows: [Int] = []
  /// The rows that the function has named, in order.
  var definitions: [(row: Int, name: String)] = []
  private var hasDefaultOutputNames = false
  /// The names as renderings show them, and those of results without a second meaning.
  var shownInputs: [String] = []
  var shownOutputs: [String] = []
  var plainOutputs: [String] = []
  /// With rows left out, the adjoints when the reverse sweep reaches those that are there.
  var carried: [Carried] = []
  /// What renderings call the function, such as its formula.
  public var title: String?
  /// The direction of the tangents: the tangent of each input.
  public internal(set) var seed: [Double]
  /// The weight of each output in what the adjoints are the derivatives of.
  public internal(set) var cotangent: [Double]

  /// A result of the function.
  public struct Output: Sendable {
    /// The row that holds it; of a constant result, none.
    public internal(set) var row: Int?
    /// The name of the row, where that is left out.
    var omittedRow: FormulaTree.Symbol.Name?
    /// The number itself.
    public let value: Double
    /// Its derivative along the seed.
    public internal(set) var tangent: Double
  }

  /// Runs a function of n numbers and writes down what it does.
  ///
  /// - Parameters:
  ///   - f: The function; a generic one by its name, or a closure.
  ///   - x: The point.
  ///   - seed: The direction of the tangents; the first input, unless told.
  ///   - inputNames: Names for the inputs; `x`, or `x₁`, `x₂`, …, unless told.
  ///   - order: The order of the rows.
  /// - Precondition: `seed` and `inputNames` have as many elements as `x`.
  public init<E: Error>(
    of f: ([Traced<Double>]) throws(E) -> Traced<Double>, at x: [Double], seed: [Double]? = nil,
    inputNames: [String]? = nil, order: Order = .byDepth
  ) throws(E) {
    try self.init(
      outputsOf: { x throws(E) in [try f(x)] }, at: x, seed: seed, inputNames: inputNames,
      order: order)
  }

  /// Runs a function of n numbers and writes down what it does: the closure last.
  public init<E: Error>(
    at x: [Double], seed: [Double]? = nil, inputNames: [String]? = nil, order: Order = .byDepth,
    of f: ([Traced<Double>]) throws(E) -> Traced<Double>
  ) throws(E) {
    try self.init(of: f, at: x, seed: seed, inputNames: inputNames, order: order)
  }

  /// Runs a function with several results.
  ///
  /// ```swift
  /// let trace = EvaluationTrace(
  ///   outputsOf: { x in [x[0] * x[1], sin(x[0])] }, at: [2, 3], cotangent: [0, 1])
  /// trace.outputs.map(\.value)  // [6.0, 0.9092974268256817]
  /// trace.gradient  // [-0.4161468365471424, 0.0]
  /// ```
  ///
  /// - Parameters:
  ///   - f: The function; a generic one by its name, or a closure.
  ///   - x: The point.
  ///   - seed: The direction of the tangents; the first input, unless told.
  ///   - cotangent: The weight of each result in the adjoints; the first result alone, unless told.
  ///   - inputNames: Names for the inputs; `x`, or `x₁`, `x₂`, …, unless told.
  ///   - outputNames: Names for the results; `y`, or `y₁`, `y₂`, …, unless told. Where an input is called
  ///     y, the results are f.
  ///   - order: The order of the rows.
  public init<E: Error>(
    outputsOf f: ([Traced<Double>]) throws(E) -> [Traced<Double>], at x: [Double],
    seed: [Double]? = nil, cotangent: [Double]? = nil, inputNames: [String]? = nil,
    outputNames: [String]? = nil, order: Order = .byDepth
  ) throws(E) {
    let recorder = Recorder<Double>()
    let results = try f(x.map(recorder.input))
    for result in results {
      precondition(
        result.recorder == nil || result.recorder === recorder,
        "A result of the function belongs to another trace.")
    }
    rows = []
    let (nodes, places) = recorder.nodes(in: order)
    rows.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      rows.append(Row(node, index: index, inputs: x.count))
    }
    outputs = results.map {
      Output(row: $0.isConstant ? nil : places[$0.row], value: $0.plain, tangent: 0)
    }
    comparisons = recorder.comparisons.map { TraceComparison($0, places) }
    var read = PlaceSet()
    for row in recorder.readRows.members { read.insert(places[row]) }
    readRows = read.members
    self.inputNames = inputNames ?? Self.names("x", x.count)
    definitions = recorder.names.map { (places[$0.row], $0.name) }
    naming = definitions.isEmpty ? .indexed : .own
    hasDefaultOutputNames = outputNames == nil
    self.outputNames = outputNames ?? []
    self.seed = seed ?? Self.unit(x.count)
    self.cotangent = cotangent ?? Self.unit(results.count)
    if outputNames == nil { self.outputNames = namesOfOutputs() }
    precondition(
      self.inputNames.count == x.count,
      "There are \(self.inputNames.count) names for \(x.count) inputs.")
    precondition(
      self.outputNames.count == results.count,
      "There are \(self.outputNames.count) names for \(results.count) results.")
    nameRows()
    sweep()
  }

  static func unit(_ count: Int) -> [Double] { (0..<count).map { $0 == 0 ? 1 : 0 } }

  /// `y`, or another letter where an input begins with it or the function has given it away: ȳ has one meaning in a trace.
  static func outputLetter(besides inputs: [String], _ definitions: [String] = []) -> String {
    ["y", "f", "z", "u", "g"].first { letter in
      !inputs.contains { Notation.begins($0, with: letter) } && !definitions.contains(letter)
    } ?? "y"
  }

  /// What inputs are called unless told.
  package static func defaultInputNames(_ count: Int) -> [String] { names("x", count) }

  static func names(_ letter: String, _ count: Int) -> [String] {
    count == 1 ? [letter] : (0..<count).map { letter + SmallDigits.lowered($0 + 1) }
  }
}

extension EvaluationTrace {
  /// The inputs among the rows.
  public var inputs: ArraySlice<Row> { rows.prefix(inputNames.count) }

  /// The elementary operations among the rows.
  public var operations: ArraySlice<Row> { rows.dropFirst(inputNames.count) }

  /// The adjoints of the inputs: the gradient of the outputs weighted by ``cotangent``.
  public var gradient: [Double] { inputs.map { $0.adjoint } }
}
