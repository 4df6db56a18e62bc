import DualTool
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("dual demo")
struct DemoCommandTests {
  static let names = [
    "finite-differences", "tangent-trace", "gates", "chain-order", "newton", "neuron",
    "activations", "mlp",
  ]

  @Test("The list names every demo")
  func list() {
    let outcome = Tool.run(["demo"])
    #expect(outcome.exitCode == .success)
    for name in Self.names { #expect(outcome.output.contains(name)) }
  }

  @Test("Every demo runs, and its picture is well-formed", arguments: names)
  func demos(_ name: String) {
    let outcome = Tool.run(["demo", name])
    #expect(outcome.exitCode == .success)
    #expect(!outcome.output.isEmpty && !outcome.output.contains("NaN"))
    guard !["gates", "chain-order", "newton"].contains(name) else { return }
    let picture = Tool.run(["demo", name, "-o", "p.svg"]).files["p.svg"] ?? ""
    let parser = XMLParser(data: Data(picture.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  @Test("The network learns, and its three gradients agree")
  func network() {
    let output = Tool.run(["demo", "mlp"]).output
    #expect(
      output.contains("Largest difference between the three gradients in all steps: below 1e−13."))
    #expect(output.contains("\n300    2.3"))
  }

  @Test("Wrong names and pictures that do not exist")
  func errors() {
    let wrong = Tool.run(["demo", "gate"])
    #expect(wrong.exitCode == .usage)
    #expect(wrong.errors.contains("Did you mean 'gates'?"))
    #expect(Tool.run(["demo", "gates", "-o", "p.svg"]).exitCode == .usage)
    #expect(Tool.run(["demo", "gates", "newton"]).exitCode == .usage)
  }
}
