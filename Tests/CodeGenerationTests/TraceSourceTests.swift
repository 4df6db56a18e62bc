import CodeGeneration
import DualNumbers
import TestSupport
import Testing

/// Recorded functions as code, compiled and run beside the functions themselves.
@Suite("Code of recorded functions")
struct TraceSourceTests {
  @Test(
    "The numbers of the function where it takes the recorded way, and NaN elsewhere",
    arguments: TargetLanguage.allCases)
  func numbers(_ language: TargetLanguage) throws {
    guard Compilers.isThere(language) else {
      print("skipped: no compiler for \(language.rawValue) on this machine")
      return
    }
    var random = SeededGenerator(seed: 19)
    var calls: [Compilers.Call] = []
    var cases: [(RecordedFunction, [Double])] = []
    for function in RecordedFunction.all where function.languages.contains(language) {
      let code = try function.trace(function.point).source(
        language, named: function.name, derivatives: function.derivatives)
      var points = [function.point]
      for _ in 0..<16 {
        points.append(
          function.point.map {
            $0 + Double.random(in: -function.spread...function.spread, using: &random)
          })
      }
      for point in points {
        let outputs = function.values(point).count
        var results: [Int?] = [outputs == 1 ? nil : outputs]
        var names = [outputs == 1 ? "value" : "values"]
        switch function.derivatives {
        case .jacobian:
          results.append(outputs * function.inputs)
          names.append("jacobian")
        case .hessian:
          results += [function.inputs, function.inputs * function.inputs]
          names += ["gradient", "hessian"]
        default:
          results.append(function.inputs)
          names.append("gradient")
        }
        calls.append(
          Compilers.Call(
            name: function.name, code: code, inputNames: ["x"], inputs: [point],
            isList: [function.inputs > 1], results: results, resultNames: names))
        cases.append((function, point))
      }
    }
    let results = try Compilers.results(calls, in: language)
    #expect(results.count == calls.count && results.count > 17 * 5)
    var taken: [String: Int] = [:]
    for ((function, point), numbers) in zip(cases, results) {
      // Another branch: no number at all.
      if numbers.allSatisfy(\.isNaN) {
        #expect(point != function.point, "\(function.name)")
        continue
      }
      taken[function.name, default: 0] += 1
      let values = function.values(point)
      for (own, value) in zip(numbers, values) {
        if language == .javascript {
          #expect(ulpError(own, stored: value, tail: 0) <= 4, "\(function.name) at \(point)")
        } else {
          #expect(own == value, "\(function.name) at \(point) in \(language)")
        }
      }
      let jacobian = function.jacobian(point)
      var expected: [Double] = []
      for row in 0..<jacobian.rows { expected += jacobian.row(row) }
      if let hessian = function.hessian?(point) {
        for row in 0..<function.inputs { expected += hessian.row(row) }
      }
      #expect(numbers.count == values.count + expected.count)
      let scale = expected.map(\.magnitude).max() ?? 0
      for (own, derivative) in zip(numbers.dropFirst(values.count), expected) {
        let error = (own - derivative).magnitude / max(derivative.magnitude, scale * 1e-3).ulp
        #expect(
          error <= 64,
          "\(function.name) at \(point) in \(language): \(own), not \(derivative)")
      }
    }
    for function in RecordedFunction.all where function.languages.contains(language) {
      #expect(taken[function.name, default: 0] >= function.least, "\(function.name): \(taken)")
    }
    // Those with branches have points on other ones.
    for name in ["branches", "heron", "sorted"] { #expect(taken[name, default: 0] < 17) }
  }

  @Test("Directions, sparse results, names")
  func forms() throws {
    let polar = EvaluationTrace(
      outputsOf: { v in [v[0] * cos(v[1]), v[0] * sin(v[1])] }, at: [2, 0.5],
      inputNames: ["r", "while"])
    let jvp = try polar.source(.swift, named: "polar", derivatives: .jvp)
    #expect(jvp.contains("func polar(r: Double, while_: Double, dr: Double, dwhile: Double"))
    #expect(jvp.contains("// Recorded at (2.0, 0.5)."))
    let chain = EvaluationTrace(at: [1, 2, 3, 4]) { x in RecordedFunction.chain(x)[0] }
    let sparse = try chain.source(.c, derivatives: .hessian, isSparse: true)
    #expect(sparse.contains("double f(const double *restrict x, double *restrict gradient"))
    #expect(sparse.contains("const int f_hessian_rows[7] = {0, 1, 1, 2, 2, 3, 3};"))
    // What is no name anywhere, and what would be one twice.
    let odd = EvaluationTrace(
      at: [1, 2, 3, 4], inputNames: ["my speed", "x[1]", "x_1_", ""]
    ) { x in x[0] * x[1] + x[2] * x[3] }
    #expect(
      try odd.source(.c).contains(
        "double f(double my_speed, double x_1_, double x_1__, double _, double"))
    #expect(try EvaluationTrace(at: [1]) { x in x[0] * x[0] }.source(.python).contains("def f(x):"))
    // A constant is a result, too.
    #expect(try EvaluationTrace(at: [1]) { _ in 3 }.source(.c).contains("gradient[0] = 0.0;"))
  }

  // MARK: What is refused

  /// The table has a rule of this name with another derivative.
  enum OtherSine: UnaryRule {
    static var name: String { "sin" }
    static var formula: String { "2*cos(x)" }
    static func value<T: RealNumber>(_ x: T) -> T { 2 * T.sin(x) }
    static func partial<T: RealNumber>(at x: T, value y: T) -> T { 2 * T.cos(x) }
  }
  /// The table has a rule of this name with the same derivative and another value.
  enum ShiftedSine: UnaryRule {
    static var name: String { "sin" }
    static var formula: String { "cos(x)" }
    static func value<T: RealNumber>(_ x: T) -> T { T.sin(x) + 1 }
    static func partial<T: RealNumber>(at x: T, value y: T) -> T { T.cos(x) }
  }

  private func isRefused(
    _ text: String, _ f: ([Traced<Double>]) -> Traced<Double>
  ) {
    do {
      let code = try EvaluationTrace(at: [0.5, 2], of: f).source(.c)
      Issue.record("written: \(code)")
    } catch {
      #expect(error.description.contains(text), "\(error), not \(text)")
    }
  }

  @Test("What the code could not say is refused by name")
  func refused() {
    isRefused("plain value of v₀") { x in x[0] * Traced(x[1].value) }
    isRefused("plain value of v₁") { x in x[0] * stopGradient(x[0] * x[1]) }
    isRefused("plain value of v₀") { x in (0..<Int(x[1])).reduce(x[0]) { y, _ in y * x[0] } }
    isRefused("plain value of v₋₁") { x in x[0].isFinite ? x[0] : x[1] }
    isRefused("plain value of v₋₁") { x in norm(x) }
    isRefused("plain value of v₋₁") { x in logSumExp(x) }
    isRefused("plain value of v₋₁") { x in softmax(x)[0] }
    // A dual number asks its value whether a rule is flat there.
    isRefused("plain value of v₋₁") { x in
      ForwardMode.derivative(at: x[0]) { y in Dual<Traced<Double>>.relu(y) }
    }
    isRefused("no formula of 'sin'") { x in Traced.apply(OtherSine.self, x[0]) }
    isRefused("fault of this package") { x in Traced.apply(ShiftedSine.self, x[0]) }
    isRefused("no formula of 'tanh'") { x in elementwise(Rules.FastTanh.self, x)[0] }
    isRefused("C has no function for 'digamma'") { x in Traced.digamma(x[0]) }
    isRefused("no formula of") { x in
      customDerivative(x[0], value: { $0 * $0 }, derivative: { 2 * $0 })
    }
    let trace = EvaluationTrace(outputsOf: { x in [x[0] * x[1], x[0]] }, at: [1, 2])
    #expect(throws: GenerationError.self) { try trace.source(.c, derivatives: .gradient) }
    #expect(throws: GenerationError.self) { try trace.source(.c, derivatives: .hessian) }
    #expect(throws: GenerationError.self) {
      try EvaluationTrace(at: [1]) { x in exp(exp(x[0])) }.limited(to: 1).source(.c)
    }
  }

  @Test("Comparisons are found however they are written")
  func comparisons() throws {
    let ways: [([Traced<Double>]) -> Traced<Double>] = [
      { x in x[0] < 1 ? x[0] : x[1] }, { x in x[0] <= 1 ? x[0] : x[1] },
      { x in x[0] > 1 ? x[0] : x[1] }, { x in x[0] >= x[1] ? x[0] : x[1] },
      { x in x[0] == 1 ? x[0] : x[1] }, { x in x[0] != 1 ? x[0] : x[1] },
      { x in Swift.max(x[0], x[1]) }, { x in [x[0], x[1]].min() ?? 0 },
      { x in x[0].magnitude < 1 ? x[0] : x[1] }, { x in compared(x) },
    ]
    for (place, way) in ways.enumerated() {
      let text = try EvaluationTrace(at: [0.5, 2], of: way).source(.c)
      #expect(text.contains("NAN") && text.contains("comparison"), "\(place): \(text)")
    }
    // A function of the table that branches inside is written as what it is.
    let text = try EvaluationTrace(at: [0.5, 2]) { x in relu(x[0]) }.source(.c)
    #expect(!text.contains("comparison"))
  }
}

private func compared<T: RealNumber>(_ x: [T]) -> T { x[0] < x[1] ? x[0] : x[1] }
