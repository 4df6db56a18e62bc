import CodeGeneration
import DualNumbers
import DualTool
import Expressions
import Symbolic
import TestSupport
import Testing

/// Functions that are written in parts, and what else stands beside the operations for the sake of compilers.
@Suite("Long functions")
struct PartsTests {
  /// The same function in one piece and in parts of a few lines.
  private func codes(
    _ formula: String, variables: [String], _ derivatives: Derivatives, _ language: TargetLanguage,
    partLength: Int, names: (String, String)
  ) throws -> (whole: String, parts: String) {
    let parsed = try Formula(parsing: formula)
    let derivation = Derivation(
      [parsed], variables: variables, wrt: variables, constants: [:], derivatives, isSparse: false)
    func code(_ name: String, longest: Int) throws -> String {
      try FunctionWriter(
        derivation.function(named: name, source: formula), language, longest: longest,
        partLength: partLength
      ).text
    }
    return (try code(names.0, longest: .max), try code(names.1, longest: 0))
  }

  static let formulas: [(text: String, Derivatives)] = [
    ("ln(x1) + x1*x2 - sin(x2)*cos(x2)", .gradient),
    (
      "exp(if(x1 > 0 and log(x1) < x2, log(x1)*x2/x1, x1*x2)) + if(x2 < 0 or sqrt(x2) < 1, x1, x1^2)",
      .hessian
    ),
    (
      "tanh(if(not (0 < x1 <= 1), if(x2 > 0, sqrt(x2), 1/x1), asin(x1)*x2)) + sin(x1*x2)^2 + cos(x1*x2)",
      .hessian
    ),
    ("z = x1*x2; w = sin(z) + z; [w*cos(z), w^2*z, exp(w)/z, w]", .jacobian),
    ("x1^3 - 2*x1^2*x2^2 + sigmoid(x1)*softplus(x2)", .value),
    ("sum(i, 1, 9, (x1 - x2^2/i)^2 + x1*x2*i)^2", .hessian),
  ]
  static let points: [[Double]] = [[1.5, 2.5], [0.5, -2], [2, 0.5], [-1, -3]]

  @Test("In parts as in one piece, bit for bit", arguments: [TargetLanguage.swift, .c], [1, 3, 7])
  func parts(_ language: TargetLanguage, _ length: Int) throws {
    guard Compilers.isThere(language) else {
      print("skipped: no compiler for \(language.rawValue) on this machine")
      return
    }
    var calls: [Compilers.Call] = []
    var partCount = 0
    for (place, (text, derivatives)) in Self.formulas.enumerated() {
      let names = ("whole\(place)", "parts\(place)")
      let codes = try codes(
        text, variables: ["x1", "x2"], derivatives, language, partLength: length, names: names)
      partCount += codes.parts.split(separator: "\n").count { $0.contains("_part2(") } > 0 ? 1 : 0
      let count = text.contains("[") ? 4 : 1
      var results: [Int?] = [count == 1 ? nil : count]
      var resultNames = [count == 1 ? "value" : "values"]
      switch derivatives {
      case .gradient: (results, resultNames) = (results + [2], resultNames + ["gradient"])
      case .jacobian: (results, resultNames) = (results + [8], resultNames + ["jacobian"])
      case .hessian:
        (results, resultNames) = (results + [2, 4], resultNames + ["gradient", "hessian"])
      default: break
      }
      for point in Self.points {
        for (name, code) in [(names.0, codes.whole), (names.1, codes.parts)] {
          calls.append(
            Compilers.Call(
              name: name, code: code, inputNames: ["x1", "x2"], inputs: point.map { [$0] },
              isList: [false, false], results: results, resultNames: resultNames))
        }
      }
    }
    if length < 7 { #expect(partCount >= 4) }
    let results = try Compilers.results(calls, in: language)
    #expect(results.count == calls.count)
    for place in stride(from: 0, to: results.count, by: 2) {
      #expect(
        zip(results[place], results[place + 1]).allSatisfy {
          $0.bitPattern == $1.bitPattern || $0.isNaN && $1.isNaN
        },
        "\(calls[place].name) at \(calls[place].inputs): \(results[place]), \(results[place + 1])")
    }
  }

  @Test("Only long functions are written in parts; Python and the others never are")
  func limits() {
    func code(_ n: Int, _ language: String) -> String {
      Tool.run([
        "generate", "sum(i, 1, \(n) - 1, 100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)", "--lengths",
        "x=\(n)", "--language", language,
      ]).output
    }
    #expect(!code(50, "swift").contains("_part1") && !code(50, "c").contains("_part1"))
    let long = code(200, "swift")
    #expect(long.contains("f_part3(x: x, gradient: gradient, work: work)"))
    #expect(code(200, "c").contains("static void f_part3(const double *restrict x"))
    #expect(!code(200, "python").contains("_part"))
    // What goes from part to part is little: places are used again.
    let capacity = long.split(separator: "capacity: ").last?.prefix { $0.isNumber }
    #expect((1...16).contains(Int(capacity ?? "") ?? 0), "\(long.suffix(900))")
  }

  /// The compiler's warnings are errors in `Compilers`.
  @Test("Lists in parts, without a line that nothing uses")
  func lists() throws {
    guard Compilers.isThere(.swift) else { return }
    let formula = "sum(i, 1, 11, 100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)"
    let parsed = try Formula(parsing: formula, lengths: ["x": 12])
    let variables = (1...12).map { "x[\($0)]" }
    let derivation = Derivation(
      [parsed], variables: variables, wrt: variables, constants: [:], .gradient, isSparse: false)
    let point = (0..<12).map { 0.3 * Double($0) - 1.5 }
    let expected = gradient(at: point) { x in
      (0..<11).reduce(0) { sum, i in
        let (a, b) = (x[i + 1] - x[i] * x[i], 1 - x[i])
        return sum + (100 * (a * a) + b * b)
      }
    }
    var calls: [Compilers.Call] = []
    for length in 1...12 {
      let code = try FunctionWriter(
        derivation.function(named: "f\(length)", source: formula), .swift, longest: 0,
        partLength: length
      ).text
      calls.append(
        Compilers.Call(
          name: "f\(length)", code: code, inputNames: ["x"], inputs: [point], isList: [true],
          results: [nil, 12], resultNames: ["value", "gradient"]))
    }
    for numbers in try Compilers.results(calls, in: .swift) {
      for (own, derivative) in zip(numbers.dropFirst(), expected) {
        #expect((own - derivative).magnitude <= 1e-13 * max(1, derivative.magnitude))
      }
    }
  }

  @Test("A sine and a cosine of the same number are one call in Swift, with their own bits")
  func sinesAndCosines() {
    let swift = Tool.run(["generate", "x*sin(y)", "--language", "swift"]).output
    #expect(swift.contains("let (t1, t2) = f_sincos(y)"))
    #expect(swift.contains("gradient[1] = x * t2"))
    #expect(!Tool.run(["generate", "x*sin(y)", "--language", "c"]).output.contains("sincos"))
    #expect(
      !Tool.run(["generate", "sin(x)*cos(y)", "--language", "swift", "--value"]).output.contains(
        "sincos"))
  }

  @Test("What many derivatives are multiplied with is multiplied once")
  func factors() {
    let text = Tool.run([
      "generate", "exp(sum(i, 1, 9, 3*x[i]^2)/7)", "--lengths", "x=9", "--language", "c",
    ]).output
    // A product for each entry.
    for place in 0..<9 {
      let line = text.split(separator: "\n").first { $0.contains("gradient[\(place)] =") } ?? ""
      #expect(line.count { $0 == "*" } == 1, "\(line)")
    }
  }

  @Test("Derivatives of tanh at the ends of the range")
  func ends() throws {
    let derivation = Derivation(
      [try Formula(parsing: "tanh(x)")], variables: ["x"], wrt: ["x"], constants: [:], .hessian,
      isSparse: false)
    let graph = derivation.function(named: "f", source: "").graph
    for x in [0.5, 20, 100, 240, 300, 350, -300, 372] {
      let y = ForwardMode.derivatives(order: 2, at: x) { x in tanh(x) }
      let own = graph.evaluate([x])
      #expect(ulpError(own[1], stored: y[1], tail: 0) <= 4, "tanh′ at \(x): \(own[1]), not \(y[1])")
      #expect(
        (own[2] - y[2]).magnitude <= 8 * y[2].ulp, "tanh″ at \(x): \(own[2]), not \(y[2])")
    }
  }
}
