import CodeGeneration
import TestSupport
import Testing

/// Code of each language, compiled and run, beside the dual number.
@Suite("Generated code")
struct CompiledCodeTests {
  /// What stands in the code for a name of the formula.
  private func identifier(_ name: String, _ code: String) -> String {
    for line in code.split(separator: "\n") where line.contains("'\(name)' is called '") {
      return String(line.split(separator: "'")[4])
    }
    return name
  }

  @Test("The same numbers as the dual number", arguments: TargetLanguage.allCases)
  func numbers(_ language: TargetLanguage) throws {
    guard Compilers.isThere(language) else {
      print("skipped: no compiler for \(language.rawValue) on this machine")
      return
    }
    var calls: [Compilers.Call] = []
    var cases: [(FormulaCase, [Double])] = []
    for (place, own) in FormulaCase.all.enumerated() {
      guard own.languages.contains(language) || language == .julia && own.languages.count == 4
      else { continue }
      let name = "function\(place)"
      let outcome = own.code(language, name: name)
      #expect(outcome.exitCode == .success, "\(outcome.errors)")
      for point in own.points {
        let (values, derivatives) = try own.expected(at: point)
        var results: [Int?] = [values.count == 1 ? nil : values.count]
        var names = [values.count == 1 ? "value" : "values"]
        let inputs = own.list == nil ? point.map { [$0] } : [point]
        let size = own.list ?? point.count
        switch own.derivatives {
        case .value: break
        case .gradient: (results, names) = (results + [size], names + ["gradient"])
        case .jacobian: (results, names) = (results + [derivatives.count], names + ["jacobian"])
        case .jvp: (results, names) = (results + [derivatives.count], names + ["derivative"])
        case .hessian:
          results += [size, derivatives.count - size]
          names += ["gradient", "hessian"]
        }
        calls.append(
          Compilers.Call(
            name: name, code: outcome.output,
            inputNames: own.names.map { identifier($0, outcome.output) }, inputs: inputs,
            isList: inputs.map { _ in own.list != nil }, results: results, resultNames: names))
        cases.append((own, point))
      }
    }
    let results = try Compilers.results(calls, in: language)
    #expect(results.count == calls.count && calls.count >= 30)
    var compared = 0
    var worst = 0.0
    for ((own, point), numbers) in zip(cases, results) {
      let (values, derivatives) = try own.expected(at: point)
      #expect(numbers.count == values.count + derivatives.count, "\(own.formula)")
      for (number, value) in zip(numbers, values) {
        // C, Swift and, but for a few functions, Python have the platform's functions.
        if language == .swift || language == .c
          || language == .python && !own.formula.contains("hypot")
        {
          #expect(number == value, "\(own.formula) at \(point) in \(language)")
        } else {
          #expect(
            ulpError(number, stored: value, tail: 0) <= 4,
            "\(own.formula) at \(point) in \(language)")
        }
      }
      compared += derivatives.count
      let scale = derivatives.map(\.magnitude).max() ?? 0
      for (number, derivative) in zip(numbers.dropFirst(values.count), derivatives) {
        let error = (number - derivative).magnitude / max(derivative.magnitude, scale * 1e-3).ulp
        worst = max(worst, error)
        #expect(
          number == derivative || error <= 16,
          "\(own.formula) at \(point) in \(language): \(number), not \(derivative)")
      }
    }
    #expect(compared >= 90, "\(compared) derivatives compared")
    print("\(language.rawValue): \(calls.count) calls, \(compared) derivatives within \(worst) ulp")
  }
}
