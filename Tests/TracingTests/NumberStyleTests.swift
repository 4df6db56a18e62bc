import DualNumbers
import Testing

@Suite("How numbers look")
struct NumberStyleTests {
  @Test(
    "Readable",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (2, "2"), (-1, "−1"), (0.6931471805599453, "0.693"),
      (11.652071455223084, "11.652"), (0.9996, "1"), (999.9996, "1000"), (0.0012345, "0.00123"),
      (0.00012345, "0.000123"), (0.000012345, "1.23e−5"), (1.5e300, "1.5e300"),
      (-123456789.123456, "−123456789.123"), (.infinity, "∞"), (-.infinity, "−∞"), (.nan, "NaN"),
      (1e14, "100000000000000"), (1e16, "1e16"), (.leastNonzeroMagnitude, "5e−324"),
    ])
  func readable(_ x: Double, _ text: String) {
    #expect(NumberStyle.readable.text(x) == text)
  }

  @Test("Full texts read back as the same number")
  func full() {
    for x in [
      0.1, 1.0 / 3, 1e-5, 6.02e23, 123456789.125, .pi, .leastNonzeroMagnitude,
      .greatestFiniteMagnitude,
    ] {
      let text = NumberStyle.full.text(x).replacing("−", with: "-")
      #expect(Double(text) == x, "\(text)")
    }
  }

  @Test("Decimals as told")
  func decimals() {
    #expect(NumberStyle.decimals(6).text(.pi) == "3.141593")
    #expect(NumberStyle.decimals(0).text(.pi) == "3")
    #expect(NumberStyle.decimals(0).text(0.5) == "0.5")
  }
}
