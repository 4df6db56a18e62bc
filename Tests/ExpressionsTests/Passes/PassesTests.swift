import Expressions
import Testing

/// What the passes leave of programs; that they change no bit is tested over random formulas with `CompiledFormulas`.
@Suite("Passes")
struct PassesTests {
  /// The operations of a program, in order, in the notation of its slots.
  private func program(_ text: String) throws -> Program<Double> {
    try FormulaSystem([Formula(parsing: text)]).program(
      over: Double.self, moving: ["x", "y"], held: ["n"], constants: [:])
  }

  private func count(_ program: Program<Double>) -> Int { program.instructions.count }

  @Test("equal constants have one slot, +0 and -0 two")
  func constants() throws {
    var twice = try program("2*x + 2*y - 3")
    SharedConstants.run(on: &twice)
    #expect(twice.constants == [2, 3])
    var zeros = try program("0*x + (-0)*y + 0*y")
    SharedConstants.run(on: &zeros)
    #expect(zeros.constants.map(\.sign) == [.plus, .minus])
  }

  @Test(
    "what is computed twice is computed once",
    arguments: [
      ("exp(x) + exp(x)", 2), ("x*y + x*y*(x*y)", 3), ("z = sin(x); z + sin(x)", 2),
      // The same from other operands, in another order, by another exponent, is another number.
      ("exp(x) + exp(y)", 3), ("x*y + y*x", 3), ("x^2 + x^3", 3), ("x^2.5 + x^2.5", 2),
      ("besselj(1, x) + besselj(2, x)", 3), ("besselj(1, x) + besselj(1, x)", 2),
    ])
  func subexpressions(text: String, expected: Int) throws {
    var program = try program(text)
    SharedSubexpressions.run(on: &program)
    #expect(count(program) == expected)
  }

  @Test(
    "what a branch computes is shared within it only",
    arguments: [
      // Each branch on its own, and behind them again.
      ("if(x > 0, exp(x), exp(x) + 1)", "exp", 2), ("if(x > 0, exp(x), y) + exp(x)", "exp", 2),
      ("if(x > 0, exp(x)*exp(x), y)", "exp", 1),
      // What is in front of a branch is known in it.
      ("exp(x) + if(x > 0, exp(x), y)", "exp", 1),
      ("if(exp(x) > 1, exp(x), exp(x) + 1)", "exp", 1),
      // The right side of `and` may be passed over.
      ("if(x > 0 and exp(x) > y, exp(x), exp(x))", "exp", 3),
    ])
  func branches(text: String, function: String, expected: Int) throws {
    var program = try program(text)
    SharedSubexpressions.run(on: &program)
    #expect(program.instructions.count { $0.operation == .call } == expected)
  }

  @Test(
    "what no result needs is dropped, with the conditions that decide nothing",
    arguments: [
      ("z = exp(x); y", 0), ("z = exp(x); w = sin(z); x + y", 1),
      ("z = if(x > 0, exp(x), y); x + y", 1),
      ("z = if(x > 0 and not (y > exp(x)), if(y > 1, 2*y, x), y); x + y", 1),
      ("z = exp(x); if(z > 0, x, y)", 6),
    ])
  func deadCode(text: String, expected: Int) throws {
    var program = try program(text)
    DeadCode.run(on: &program)
    #expect(count(program) == expected)
  }

  @Test(
    "a power knows whether its exponent is as good as a constant",
    arguments: [
      ("x^n", Operation.powerHeld, false), ("x^(2*n + 1)", .powerHeld, false),
      ("x^y", .power, false), ("x^(n*y)", .power, false), ("x^if(n > 0, n, 2)", .powerHeld, false),
      // A condition that moves: the compiler for one point has a number too, not a constant.
      ("x^if(y > 0, n, 2)", .power, false),
      // A constant in some rows.
      ("x^if(n > 0, n, y)", .power, true), ("m = if(n > 0, 2, y); x^(m + n)", .power, true),
      ("x^if(n > 0 and y > 0, n, 2)", .power, true),
      ("x^if(y > 0 and n > 0, n, 2)", .power, false),
    ])
  func heldExponents(text: String, operation: Operation, dependsOnRow: Bool) throws {
    let program = try program(text)
    #expect(program.instructions.contains { $0.operation == operation })
    #expect(program.dependsOnRow == dependsOnRow)
  }
}
