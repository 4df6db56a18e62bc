import DualTool
import Testing

@Suite("dual taylor")
struct TaylorCommandTests {
  private func output(_ arguments: String...) -> String {
    let outcome = Tool.run(["taylor"] + arguments)
    #expect(outcome.exitCode == .success, "\(outcome.errors)")
    return outcome.output
  }

  @Test("coefficients, the polynomial, what is left out, and the error measured")
  func text() {
    #expect(
      output("exp(sin(x))", "--at=0", "--order=4", "--within=0.1") == """
        f = exp(sin(x))   at x = 0

        c₀   1
        c₁   1
        c₂   0.5
        c₃   0
        c₄  -0.125

        f ≈ 1 + x + 0.5x² - 0.125x⁴
        first term left out: -0.06666666666666667x⁵
        at x = -0.1: the error is -6.6e-7
        at x = 0.1: the error is 6.7e-7

        """)
    let whole = output("x^3", "--at=-1", "--order=3", "--within=1/4")
    #expect(
      whole.contains("f ≈ -1 + 3(x + 1) - 3(x + 1)² + (x + 1)³\nno further term up to order 11"))
    #expect(whole.contains("at x = -1.25: the error is rounding\n"))
    #expect(output("0*x", "--at=1").contains("f ≈ 0\n"))
    #expect(output("1e-7*x", "--at=0").contains("f ≈ 1e-07·x\n"))
  }

  @Test("where a coefficient is not finite there is no polynomial")
  func noPolynomial() {
    #expect(
      output("sqrt(x)", "--at=0", "--order=2", "--within=0.1") == """
        f = sqrt(x)   at x = 0

        c₀   0
        c₁   inf
        c₂  -inf

        no polynomial of order 2: c₁ is not finite

        """)
    let tex = Tool.run(["taylor", "1/x", "--at=0", "--format=latex"])
    #expect(tex.exitCode == .data && tex.output.isEmpty)
    #expect(tex.errors.contains("there is no polynomial of order 8: c₀ is not finite"))
    #expect(
      output("x^2.5", "--at=0", "--order=2").hasSuffix(
        "f ≈ 0\nwhat is left out has no coefficient: c₃ is not finite\n"))
  }

  @Test("TeX has fractions where the derivatives are integers")
  func latex() {
    #expect(
      output("ln(x)", "--at=1", "--order=3", "--format=latex")
        == "f(x) = (x - 1) - \\frac{1}{2}(x - 1)^2 + \\frac{1}{3}(x - 1)^3 + "
        + "O\\!\\left((x - 1)^4\\right)\n")
    #expect(
      output("cos(t1)/3", "--at=0", "--order=2", "--format=latex")
        == "f(t_{1}) = 0.3333333333333333 - 0.16666666666666666t_{1}^2 + "
        + "O\\!\\left(t_{1}^3\\right)\n")
  }

  @Test("JSON and numbers alone; the other variables are constants")
  func numbers() throws {
    let result = try jsonResult(["taylor", "a*exp(x)", "--at", "a=2,x=0", "--wrt=x", "--order=3"])
    #expect(try result.numbers("coefficients") == [2, 2, 1, 1.0 / 3])
    #expect(output("1/(1-x)", "--at=0", "--order=5", "--format=value") == "1 1 1 1 1 1\n")
  }

  @Test("a wrong order or distance is refused")
  func failures() {
    for arguments in [["--order=101"], ["--order=x"], ["--within=0"], ["--within=-1"]] {
      let outcome = Tool.run(["taylor", "x", "--at=0"] + arguments)
      #expect(outcome.exitCode == .usage)
      #expect(outcome.errors.contains("is invalid for '"), "\(outcome.errors)")
    }
    #expect(Tool.run(["taylor", "x*y", "--at=x=1,y=1"]).exitCode == .usage)
  }
}
