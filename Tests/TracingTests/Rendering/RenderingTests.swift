import DualNumbers
import Foundation
import Testing

@Suite("Renderings")
struct RenderingTests {
  let trace = EvaluationTrace(of: lecture, at: [2, 5])

  @Test("The text table of both sweeps is the lecture's, line for line")
  func text() {
    let expected = """
      Forward primal trace                         Forward tangent trace                     Reverse adjoint trace (read upwards)
      ──────────────────────────────────────────   ───────────────────────────────────────   ──────────────────────────────────────────
      v₋₁ = x₁                          = 2        v̇₋₁ = ẋ₁                          = 1     x̄₁  = v̄₋₁                         = 5.5
      v₀  = x₂                          = 5        v̇₀  = ẋ₂                          = 0     x̄₂  = v̄₀                          = 1.716
      ──────────────────────────────────────────   ───────────────────────────────────────   ──────────────────────────────────────────
      v₁  = ln v₋₁  = ln 2              = 0.693    v̇₁  = v̇₋₁/v₋₁         = 1/2       = 0.5   v̄₋₁ = v̄₋₁ + v̄₁/v₋₁ = 5 + 1/2      = 5.5
      v₂  = v₋₁·v₀  = 2×5               = 10       v̇₂  = v̇₋₁·v₀ + v₋₁·v̇₀ = 1×5 + 0×2 = 5     v̄₀  = v̄₀ + v̄₂·v₋₁  = −0.284 + 1×2 = 1.716
                                                                                             v̄₋₁ = v̄₂·v₀        = 1×5          = 5
      v₃  = sin v₀  = sin 5             = −0.959   v̇₃  = v̇₀·cos v₀       = 0×cos 5   = 0     v̄₀  = v̄₃·cos v₀    = −1×cos 5     = −0.284
      v₄  = v₁ + v₂ = 0.693 + 10        = 10.693   v̇₄  = v̇₁ + v̇₂         = 0.5 + 5   = 5.5   v̄₂  = v̄₄·1         = 1×1          = 1
                                                                                             v̄₁  = v̄₄·1         = 1×1          = 1
      v₅  = v₄ − v₃ = 10.693 − (−0.959) = 11.652   v̇₅  = v̇₄ − v̇₃         = 5.5 − 0   = 5.5   v̄₃  = v̄₅·(−1)      = 1×(−1)       = −1
                                                                                             v̄₄  = v̄₅·1         = 1×1          = 1
      ──────────────────────────────────────────   ───────────────────────────────────────   ──────────────────────────────────────────
      y   = v₅                          = 11.652   ẏ   = v̇₅                          = 5.5   v̄₅  = ȳ                           = 1

      """
    #expect(trace.rendered(as: .text, sweeps: .both) == expected)
  }

  @Test("The title, all digits, and one sweep alone")
  func textOptions() {
    var trace = trace
    trace.title = "f"
    let text = trace.rendered(as: .text, sweeps: .forward, numbers: .full)
    #expect(text.hasPrefix("f\n\nForward primal trace"))
    #expect(text.contains("11.652071455223084"))
    #expect(!text.contains("Reverse"))
    #expect(!trace.rendered(as: .text, sweeps: .reverse).contains("tangent"))
  }

  @Test("Every line of the Markdown table has its cells, and nothing breaks out of one")
  func markdown() {
    let trace = EvaluationTrace(at: [-2], inputNames: ["a|b*"]) { x in abs(x[0]) }
    let lines = trace.rendered(as: .markdown, sweeps: .both).split(separator: "\n")
    #expect(lines.count == 5)
    for line in lines {
      let bars = line.replacing("\\|", with: "").filter { $0 == "|" }
      #expect(bars.count == 7, "\(line)")
    }
    #expect(lines[2].contains("v₀ = a\\|b\\*"))
  }

  @Test("JSON is well-formed and holds every number in full, infinities as strings")
  func json() throws {
    var trace = EvaluationTrace(at: [0, 5]) { x in log(x[0]) + pow(x[1], 3) * 2 }
    trace.title = "\"</script>\"\n"
    let text = trace.rendered(as: .json, sweeps: .both)
    #expect(!text.contains("</script"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["expression"] as? String == "\"</script>\"\n")
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows.count == trace.rows.count)
    #expect(rows[2]["value"] as? String == "-inf")
    #expect(rows[3]["parameter"] as? Double == 3)
    #expect(rows[3]["operation"] as? String == "pow")
    let gradient = try #require(object["gradient"] as? [String: Any])
    #expect(gradient["x₁"] as? String == "inf")
    #expect(gradient["x₂"] as? Double == 150)
    let steps = try #require(object["adjointSteps"] as? [[String: Any]])
    #expect(steps.count == trace.adjointSteps.count)
    let forward = try #require(
      try JSONSerialization.jsonObject(
        with: Data(trace.rendered(as: .json, sweeps: .forward).utf8)) as? [String: Any])
    #expect(forward["gradient"] == nil && forward["adjointSteps"] == nil)
  }

  @Test("CSV has a field for each column")
  func csv() {
    let trace = EvaluationTrace(at: [1, 2], inputNames: ["a", "b"]) { x in max(x[0], x[1]) }
    #expect(
      trace.rendered(as: .csv) == """
        name,operation,formula,value,tangent,adjoint
        v-1,input,v-1 = a,1,1,0
        v0,input,v0 = b,2,0,1
        v1,max,"v₁ = max(v₋₁, v₀)",2,0,1

        """)
  }

  static let latex: String? = ["/usr/bin/pdflatex", "/usr/local/bin/pdflatex"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(
    "The LaTeX compiles",
    .enabled(if: latex != nil, "no pdflatex here: Debian has it in texlive-latex-base"))
  func latexCompiles() throws {
    func everything<T: RealNumber>(_ x: [T]) -> T {
      let a = T.sqrt(x[0]) / T.hypot(x[0], x[1]) + T.abs(-x[1]) * T.gamma(x[0])
      let b = T.pow(x[0], x[1]) + T.pow(x[1], 3) + T.pow(x[0], constant: 2.5) + T.cbrt(x[1])
      return T.maximum(a, b) + T.log(onePlus: x[0]) * 1e-12 + T.tanh(x[0]) * T.digamma(x[1])
    }
    var trace = EvaluationTrace(of: everything, at: [2, 5], inputNames: ["θ₁", "weight_b"])
    trace.title = "√θ₁ & $ # % _ { } ~ ^ \\ · × − ü 漢"
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "latex-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, trace) in [("lecture", self.trace), ("everything", trace)] {
      let file = folder.appending(path: "\(name).tex")
      try trace.rendered(as: .latex, sweeps: .both).write(
        to: file, atomically: true, encoding: .utf8)
      let process = Process()
      process.executableURL = URL(filePath: Self.latex ?? "")
      process.arguments = ["-interaction=nonstopmode", "-halt-on-error", "\(name).tex"]
      process.currentDirectoryURL = folder
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      let log = try String(
        decoding: Data(contentsOf: folder.appending(path: "\(name).log")), as: UTF8.self)
      #expect(process.terminationStatus == 0, "\(log.suffix(1500))")
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: "\(name).pdf").path))
    }
  }
}
