import Foundation
import Testing

/// What the compiler says to wrong code, and a program that was built for release to wrong shapes.
@Suite("Messages to the user", .enabled(if: Toolchain.hasCompiler))
struct MessageTests {
  /// A closure that takes its number for a `Double`, and the name the compiler has to call it by.
  static let mistakes = [
    ("derivative(at: 1.0) { x in let y: Double = x; return y }", "Dual<Double>"),
    ("gradient(at: 1, 2) { x, y in let z: Double = x * y; return z }", "DualVector2<Double>"),
    (
      "gradient(at: [1, 2]) { x in var sum: Double = 0; for i in x.indices { sum += x[i] * x[i] }; return sum }",
      "DualVector16<Double>"
    ),
    ("jacobian(at: [1, 2]) { x in let y: [Double] = x; return y }", "[DualVector16<Double>]"),
    ("hessian(at: [1, 2]) { x in let y: Double = x[0]; return y }", "SecondOrderVariable<Double>"),
    (
      "ReverseMode.gradient(at: [1.0, 2.0]) { x in let y: Double = x[0]; return y }",
      "TapeVariable<Double>"
    ),
  ]

  @Test("The compiler calls a driver's number as the guide does, and never by what it is made of")
  func numbers() throws {
    let guide = try String(
      contentsOf: Snippets.root.appending(path: "Docs/Guide.md"), encoding: .utf8)
    let functions = Self.mistakes.enumerated().map { "func f\($0)() { _ = \($1.0) }\n" }
    let errors = try compiled("import DualNumbers\n" + functions.joined(), ["-typecheck"])
    #expect(errors.status != 0)
    for (code, name) in Self.mistakes {
      #expect(errors.standardError.contains("value of type '\(name)'"), "\(code)")
      #expect(guide.contains("`\(name)`"), "Docs/Guide.md does not name \(name)")
    }
    for part in ["LanePair", "OneLane"] { #expect(!errors.standardError.contains(part)) }
  }

  /// Calls with shapes that the optimiser cannot know, `three` being a list of three numbers, and what they have to say.
  static let shapes = [
    ("jvp(at: [1, 2], along: three) { x in x }", "The direction has 3 components, the point has 2"),
    ("dot([1, 2], three)", "A dot product needs lists of one length, not of 2 and 3 numbers."),
    ("Matrix(rows: 2, columns: 2, entries: three)", "needs 4 entries, not 3."),
    (
      "{ var n = 0; let six = three + three; return jacobian(at: six + six + six) { x in n += 1; return Array(x.prefix(n)) } }()",
      "The function returned 1 outputs in one sweep and 2 in another."
    ),
  ]

  @Test("Where shapes do not agree, a release build stops with the sentence of the debug build")
  func release() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let cases = Self.shapes.enumerated().map { "case \"\($0)\": print(\($1.0))\n" }
    let program = folder.appending(path: "shapes").path
    let built = try compiled(
      """
      import DualNumbers
      let three = Array(repeating: 1.0, count: CommandLine.arguments.count + 1)
      switch CommandLine.arguments[1] {
      \(cases.joined())default: break
      }
      """, ["-O"] + (try Toolchain.objects()) + ["-o", program])
    #expect(built.status == 0, "\(built.standardError)")
    for (index, (code, sentence)) in Self.shapes.enumerated() {
      let ran = try Toolchain.run([program, "\(index)"])
      #expect(ran.status != 0 && ran.standardError.contains(sentence), "\(code)")
    }
  }

  /// What the compiler says to a program.
  private func compiled(_ source: String, _ arguments: [String]) throws -> Toolchain.Output {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "\(UUID().uuidString)/main.swift")
    let folder = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try source.write(to: file, atomically: true, encoding: .utf8)
    return try Toolchain.compile([file.path] + arguments)
  }
}
