import DualNumbers
import Foundation
import TestSupport

/// `Benchmarks partials NAME[:ORDER] ARITY`: a rule at the points that standard input holds as raw doubles, ARITY for each;
/// value, first and second partials as raw doubles.
///
/// `Tests/Generators/dense_samples.py` compares them with references of its own.
enum PartialsCommand {
  /// Writes the numbers; the exit code.
  static func run(_ arguments: [String]) -> Int32 {
    guard arguments.count == 2, let arity = Int(arguments[1]), arity > 0,
      let function = function(arguments[0], arity: arity)
    else {
      printError("usage: Benchmarks partials NAME[:ORDER] ARITY")
      return 64
    }
    let numbers = FileHandle.standardInput.readDataToEndOfFile().withUnsafeBytes {
      Array($0.bindMemory(to: Double.self))
    }
    var results: [Double] = []
    for start in stride(from: 0, to: numbers.count - arity + 1, by: arity) {
      results += partials(function, Array(numbers[start..<start + arity]))
    }
    FileHandle.standardOutput.write(results.withUnsafeBytes { Data($0) })
    return 0
  }

  /// The rule by its name, or by its name and an integer order.
  private static func function(_ text: String, arity: Int) -> TableFunction? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let order = Int(parts[1]) else {
      return TableFunction(named: text, arity: arity)
    }
    return Rules.parametric.first { $0.name == parts[0] }.map { .ordered($0, order) }
  }
}
