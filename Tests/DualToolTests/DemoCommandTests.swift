import DualTool
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("dual demo")
struct DemoCommandTests {
  static let names = [
    "finite-differences", "tangent-trace", "gates", "chain-order", "crossover", "newton", "neuron",
    "activations", "mlp", "moons", "costs", "descent", "batches", "checking", "swell", "memory",
  ]

  @Test("The list names every demo")
  func list() {
    let outcome = Tool.run(["demo"])
    #expect(outcome.exitCode == .success)
    for name in Self.names { #expect(outcome.output.contains(name)) }
  }

  @Test("Every demo runs, and its picture is well-formed", arguments: names)
  func demos(_ name: String) {
    // Text and picture of one run: some train networks.
    let outcome = Tool.run(["demo", name, "-o", "p.svg"])
    #expect(outcome.exitCode == .success)
    #expect(!outcome.output.isEmpty && !outcome.output.contains("NaN"))
    let picture = outcome.files["p.svg"] ?? ""
    let parser = XMLParser(data: Data(picture.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  @Test("The network learns, and its four gradients agree")
  func network() {
    let output = Tool.run(["demo", "mlp"]).output
    #expect(
      output.contains("in all steps: forward and reverse < 1e−12, central differences < 1e−7."))
    let last = output.split(separator: "\n").first { $0.hasPrefix("150 ") }
    let loss = last?.split(separator: " ").dropFirst().first.map {
      Double($0.replacing("−", with: "-")) ?? 1
    }
    #expect((loss ?? 1) < 1e-3, "\(last ?? "")")
  }

  @Test("The moons are told apart")
  func moons() throws {
    let output = Tool.run(["demo", "moons"]).output
    let right = try #require(output.firstMatch(of: /(\d+) of 100 points/)?.1)
    #expect((Int(right) ?? 0) >= 97)
  }

  @Test("The crossover is measured and marked")
  func crossover() {
    let outcome = Tool.run(["demo", "crossover", "-o", "c.svg"])
    for mode in ["forward", "forward 8-wide"] {
      #expect(outcome.output.contains("overtake") && outcome.output.contains(mode))
    }
    #expect(outcome.output.contains("\n64 "))
    #expect(outcome.files["c.svg"]?.contains("number of outputs") == true)
  }

  @Test("Wrong names and pictures that do not exist")
  func errors() {
    let wrong = Tool.run(["demo", "gate"])
    #expect(wrong.exitCode == .usage)
    #expect(wrong.errors.contains("Did you mean 'gates'?"))
    for name in ["p.txt", "p", "-"] {
      #expect(Tool.run(["demo", "gates", "-o", name]).exitCode == .usage)
    }
    // A bitmap is made by a program; SVG is never written under its name.
    let bitmap = Tool.run(["demo", "gates", "-o", "p.png"])
    #expect(bitmap.files["p.png"]?.hasPrefix("<svg") != true)
    #expect(Tool.run(["demo", "gates", "newton"]).exitCode == .usage)
  }
}
