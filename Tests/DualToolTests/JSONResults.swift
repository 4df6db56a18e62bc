import DualTool
import Testing

/// The objects that a command line printed, one on each line.
func jsonResults(_ outcome: Outcome) throws -> [JSONObject] {
  #expect(outcome.exitCode == .success, "\(outcome.errors)")
  // A name that the formula lacks is said on standard error.
  #expect(outcome.errors == "" || outcome.errors.hasPrefix("note: "))
  return try outcome.output.split(separator: "\n").map { line in
    guard case .object(let members) = try StrictJSON.parse(line) else {
      throw StrictJSON.Malformed(offset: 0, reason: "not an object")
    }
    return JSONObject(members: members)
  }
}

/// The only object that a command line printed.
func jsonResult(_ arguments: [String], input: String = "") throws -> JSONObject {
  let results = try jsonResults(Tool.run(arguments + ["--format", "json"], input: input))
  try #require(results.count == 1)
  return results[0]
}

/// A result, by the names of the contract.
struct JSONObject {
  let members: [StrictJSON.Member]

  var keys: [String] { members.map(\.key) }

  func string(_ key: String) throws -> String {
    guard case .string(let text) = try value(key) else { throw missing(key) }
    return text
  }

  func strings(_ key: String) throws -> [String] {
    try array(key).map { value in
      guard case .string(let text) = value else { throw missing(key) }
      return text
    }
  }

  func number(_ key: String) throws -> Double { try number(value(key)) }

  func numbers(_ key: String) throws -> [Double] { try array(key).map(number) }

  func rows(_ key: String) throws -> [[Double]] {
    try array(key).map { row in
      guard case .array(let entries) = row else { throw missing(key) }
      return try entries.map(number)
    }
  }

  func named(_ key: String) throws -> [(name: String, number: Double)] {
    guard case .object(let members) = try value(key) else { throw missing(key) }
    return try members.map { ($0.key, try number($0.value)) }
  }

  /// The results of a command in the order that they have behind a row of a file.
  func row(of command: String) throws -> [Double] {
    switch command {
    case "eval": return [try number("value")]
    case "gradient": return [try number("value")] + (try named("gradient").map(\.number))
    case "derivative": return [try number("value")] + (try numbers("derivatives"))
    case "jacobian": return try numbers("values") + rows("jacobian").flatMap { $0 }
    case "jvp": return try numbers("values") + numbers("jvp")
    case "vjp": return try numbers("values") + named("vjp").map(\.number)
    case "hvp":
      return [try number("value")] + (try named("gradient") + named("hvp")).map(\.number)
    default:
      let second = try rows("hessian").enumerated().flatMap { $1[$0...] }
      return [try number("value")] + (try named("gradient").map(\.number)) + second
    }
  }

  private func value(_ key: String) throws -> StrictJSON.Value {
    try #require(members.first { $0.key == key }?.value, "no member '\(key)'")
  }

  private func array(_ key: String) throws -> [StrictJSON.Value] {
    guard case .array(let values) = try value(key) else { throw missing(key) }
    return values
  }

  private func missing(_ key: String) -> StrictJSON.Malformed {
    StrictJSON.Malformed(offset: 0, reason: "the member '\(key)' has another type")
  }

  private func number(_ value: StrictJSON.Value) throws -> Double {
    switch value {
    case .number(let number): return number
    case .string("inf"): return .infinity
    case .string("-inf"): return -.infinity
    case .string("nan"): return .nan
    default: throw StrictJSON.Malformed(offset: 0, reason: "not a number")
    }
  }
}
