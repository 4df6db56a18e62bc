/// Why code is not written.
public enum GenerationError: Error, Sendable {
  /// The language has no counterpart of functions, and none is written out.
  case missingFunctions([String], TargetLanguage)
  /// A function that was recorded is none of the rule table: a rule of the client's own, or one that is computed for whole lists.
  case unknownFunction(String)
  /// The recorded function has looked at the plain value of a row: what came of it is a constant in the trace.
  case plainValue(row: String)
  /// The trace is cut off: what is left out cannot be written.
  case cutOff
  /// A gradient or a Hessian is asked of so many results.
  case severalResults(Int)
  /// The operations as code would give another number than the recorded function or the dual number: a fault of this package.
  case disagreement(String)
}

extension GenerationError: CustomStringConvertible {
  /// What is wrong, and what to write instead.
  public var description: String { message }

  /// The same.
  public var message: String {
    switch self {
    case .missingFunctions(let names, let language):
      let list = names.map { "'\($0)'" }.joined(separator: ", ")
      let others = TargetLanguage.allCases.filter { other in
        names.allSatisfy { Functions.isKnown($0, other) }
      }
      let advice =
        others.isEmpty
        ? "write them out as a formula, or compute them with the library"
        : "generate \(others.map { $0.title }.joined(separator: " or ")), or write them out as a formula"
      return "\(language.title) has no function for \(list): \(advice)"
    case .unknownFunction(let name):
      return
        "no formula of '\(name)' is known: code is written of the functions of the rule table; compute it of those"
    case .plainValue(let row):
      return
        "the function looks at the plain value of \(row) (x.value, x.isFinite, Int(x), stopGradient, norm, logSumExp, softmax, a solver or a derivative taken inside do): "
        + "code would keep what came of it at the recorded point; compute it of the numbers themselves, and compare those (x < 1)"
    case .cutOff: return "the trace is cut off: write the code of the whole one"
    case .severalResults(let count):
      return "a gradient and a Hessian are those of one result, and there are \(count): take the "
        + "Jacobian"
    case .disagreement(let text):
      return "\(text): a fault of this package; please report the function"
    }
  }
}
