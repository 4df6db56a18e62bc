import DualTool
import Foundation
import Testing

/// The JSON objects that a command line printed, one for each line.
struct JSONResults {
  let objects: [[String: Any]]

  init(_ outcome: Outcome) throws {
    #expect(outcome.exitCode == .success, "\(outcome.errors)")
    #expect(outcome.errors == "")
    objects = try outcome.output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(object as? [String: Any], "not an object: \(line)")
    }
  }

  /// The only object.
  static func one(_ arguments: [String], input: String = "") throws -> JSONObject {
    let outcome = Tool.run(arguments + ["--format", "json"], input: input)
    let results = try JSONResults(outcome)
    try #require(results.objects.count == 1)
    return JSONObject(members: results.objects[0])
  }
}

/// A result, by the names of the contract.
struct JSONObject {
  let members: [String: Any]

  func number(_ key: String) throws -> Double { try Self.number(members[key]) }

  func numbers(_ key: String) throws -> [Double] {
    try #require(members[key] as? [Any]).map(Self.number)
  }

  func rows(_ key: String) throws -> [[Double]] {
    try #require(members[key] as? [[Any]]).map { try $0.map(Self.number) }
  }

  func strings(_ key: String) throws -> [String] { try #require(members[key] as? [String]) }

  func named(_ key: String) throws -> [String: Double] {
    try #require(members[key] as? [String: Any]).mapValues(Self.number)
  }

  private static func number(_ value: Any?) throws -> Double {
    if let text = value as? String {
      let number = try #require(["inf": Double.infinity, "-inf": -.infinity, "nan": .nan][text])
      return number
    }
    return try #require(value as? NSNumber).doubleValue
  }
}
