import Rendering
import Testing

@Suite("LaTeX")
struct LaTeXTests {
  @Test("Nothing of a text means something to LaTeX")
  func escaping() {
    #expect(
      LaTeX.escaped("a_b%{c}\\^~e\u{301}") == "a\\_b\\%\\{c\\}\\textbackslash{}\\^{}\\~{}e\u{301}")
  }

  @Test("Numbers, names and functions")
  func pieces() {
    #expect(
      ["2.5", "−1e-09", "1e+20"].map(LaTeX.number) == [
        "2.5", "-1 \\cdot 10^{-09}", "1 \\cdot 10^{20}",
      ])
    #expect(LaTeX.name("x₁₂", accent: "dot") == "\\dot{x}_{12}")
    #expect(LaTeX.name("θ′") == "\\theta'")
    #expect(LaTeX.name("weight") == "\\mathit{weight}")
    #expect(LaTeX.name("ж") == "\\mathit{U436}")
    #expect(
      ["sin", "ln", "log", "asin", "gamma", "log_sigmoid"].map(LaTeX.function) == [
        "\\sin", "\\ln", "\\ln", "\\arcsin", "\\Gamma", "\\operatorname{log\\_sigmoid}",
      ])
    #expect(LaTeX.around("cbrt", "x") == "\\sqrt[3]{x}" && LaTeX.around("exp", "x") == nil)
  }
}
