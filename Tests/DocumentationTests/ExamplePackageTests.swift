import Foundation
import Testing

/// The packages under `Docs/Examples`: others that depend on this one.
@Suite("Example packages", .enabled(if: Toolchain.hasCompiler))
struct ExamplePackageTests {
  @Test("A package that depends on this one builds and prints what README says")
  func client() throws {
    let package = Snippets.root.appending(path: "Docs/Examples/Client")
    let source = try String(
      contentsOf: package.appending(path: "Sources/Client/main.swift"), encoding: .utf8)
    let readme = Snippets.markdown.filter { $0.file == "README.md" && $0.language == "swift" }
    #expect(
      readme.contains { $0.text == source.trimmingCharacters(in: .newlines) },
      "README shows another program than Docs/Examples/Client")

    let scratch = FileManager.default.temporaryDirectory.appending(
      path: "client-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let output = try Toolchain.run([
      "swift", "run", "--package-path", package.path, "--scratch-path", scratch.path, "-q",
      "Client",
    ])
    #expect(output.status == 0, "\(output.standardError)")
    #expect(output.standardOutput == "1.414213562373095\n0.3535533905932738\n")
  }
}
