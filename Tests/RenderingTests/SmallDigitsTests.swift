import Rendering
import Testing

@Suite("Small digits")
struct SmallDigitsTests {
  @Test(
    "every digit, above and below the line, and a sign",
    arguments: [
      (0, "⁰", "₀"), (1_234_567_890, "¹²³⁴⁵⁶⁷⁸⁹⁰", "₁₂₃₄₅₆₇₈₉₀"), (-12, "⁻¹²", "₋₁₂"),
      (.min, "⁻⁹²²³³⁷²⁰³⁶⁸⁵⁴⁷⁷⁵⁸⁰⁸", "₋₉₂₂₃₃₇₂₀₃₆₈₅₄₇₇₅₈₀₈"),
    ] as [(Int, String, String)])
  func digits(number: Int, above: String, below: String) {
    #expect(SmallDigits.raised(number) == above)
    #expect(SmallDigits.lowered(number) == below)
  }
}
