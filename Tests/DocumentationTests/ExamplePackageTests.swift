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

    // Kept between runs: it holds the whole library, built once more.
    let scratch = Snippets.root.appending(path: ".build/examples")
    let output = try Toolchain.run([
      "swift", "run", "--package-path", package.path, "--scratch-path", scratch.path, "-q",
      "Client",
    ])
    #expect(output.status == 0, "\(output.standardError)")
    #expect(output.standardOutput == "1.414213562373095\n0.3535533905932738\n")
  }

  // MARK: Drop-in

  static let dropIn = Snippets.root.appending(path: "Docs/Examples/DropIn/Sources/DropIn")
  static let programs = [
    "Geodesic", "Statistics", "KalmanFilter", "Spring", "ColourDifference", "Pendulum",
    "LotkaVolterra", "Quadrature", "Spline", "Elimination", "Eigenvalues",
  ]

  /// The lines of one form of a program, with what has to differ made the same.
  private func lines(_ form: String, _ program: String) throws -> [String] {
    let text = try String(
      contentsOf: Self.dropIn.appending(path: "\(form)\(program).swift"), encoding: .utf8)
    let same = [
      ("import DualNumbers\n", ""), ("<T: RealNumber>", ""), ("Double", "T"), ("Plain", "Form"),
      ("Differentiable", "Form"),
    ]
    return same.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
      .components(separatedBy: "\n")
  }

  @Test("Few lines differ between a program and its differentiable form", arguments: programs)
  func differences(_ program: String) throws {
    let (plain, differentiable) = (
      try lines("Plain", program), try lines("Differentiable", program)
    )
    #expect(plain.count == differentiable.count && plain.count > 20)
    let changed = zip(plain, differentiable).filter { $0 != $1 }
    #expect(changed.count <= 5)
    // The guide shows each of them.
    let guide = try String(
      contentsOf: Snippets.root.appending(path: "Docs/Guide.md"), encoding: .utf8)
    for (_, line) in changed {
      let code = line.trimmingCharacters(in: .whitespaces)
      #expect(guide.contains("→ `\(code)`"), "Docs/Guide.md does not show: \(code)")
    }
  }

  @Test("The differentiable forms have the plain values, and derivatives as by differences")
  func dropIn() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.dropIn.path)
    let sources = names.filter { $0.hasSuffix(".swift") }.map {
      Self.dropIn.appending(path: $0).path
    }
    #expect(sources.count == 2 * Self.programs.count + 1)
    let program = FileManager.default.temporaryDirectory.appending(
      path: "dropin-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: program) }
    let built = try Toolchain.compile(
      sources + (try Toolchain.objects()) + ["-o", program.path])
    #expect(built.status == 0, "\(built.standardError)")
    let output = try Toolchain.run([program.path])
    #expect(output.status == 0, "\(output.standardError)")
    #expect(
      output.standardOutput == """
        geodesic distance: 4 derivatives, as by central differences
        statistics: 10 derivatives, as by central differences
        Kalman filter: 2 derivatives, as by central differences
        spring with damping 3.0: 4 derivatives, as by central differences
        spring with damping 25.0: 4 derivatives, as by central differences
        colour difference: 3 derivatives, as by central differences
        pendulum: 4 derivatives, as by central differences
        Lotka and Volterra: 6 derivatives, as by central differences
        Lotka and Volterra: sensitivities as by Taylor series
        adaptive quadrature: 4 derivatives, as by central differences
        spline: 11 derivatives, as by central differences
        elimination: 12 derivatives, as by central differences
        eigenvalues: 6 derivatives, as by central differences

        """)
  }
}
