import Foundation
import Rendering
import Testing

@Suite("JSON")
struct JSONTests {
  @Test("Numbers are the shortest that read back; what is not finite is a string")
  func numbers() {
    #expect(
      JSON.numbers([2, 0.1, 1e300, -0.0, .infinity, -.infinity, .nan, -.nan]).rendered
        == #"[2.0, 0.1, 1e+300, -0.0, "inf", "-inf", "nan", "nan"]"#)
    #expect(JSON.number(Float(0.1)).rendered == "0.1")
    #expect(JSON.integers([Int32.min, 3]).rendered == "[-2147483648, 3]")
  }

  @Test("Every scalar of Unicode comes back, none that breaks lines or pages stands as it is")
  func strings() throws {
    var text = "a\"b\\c</script><!--<b"
    for value in UInt32(0)...0x2100 {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    let rendered = JSON.object([("k\"", .string(text))]).rendered
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(rendered.utf8)) as? [String: String])
    #expect(object["k\""] == text)
    for scalar in rendered.unicodeScalars {
      let value = scalar.value
      #expect(
        value >= 0x20 && !(0x7F...0x9F).contains(value) && value != 0x2028 && value != 0x2029)
    }
    #expect(!rendered.contains("</") && !rendered.contains("<!"))
    #expect(rendered.contains("<b"))
    // A fast path passes over strings without such scalars only.
    for odd in ["\u{85}", "\u{2028}", "\u{2029}", "\u{7F}", "\u{1B}", "\"", "\\", "</"] {
      #expect(JSON.string("x" + odd).rendered != "\"x\(odd)\"", "\(odd.unicodeScalars)")
    }
    for plain in ["é", "¨", "ẋ", "−", "漢", "x < y"] {
      #expect(JSON.string(plain).rendered == "\"\(plain)\"")
    }
  }

  @Test("On one line, or with lines for the elements of what holds others")
  func lines() {
    let value = JSON.object([
      ("a", .numbers([1, 2])), ("b", .array([.object([("c", .null)]), .array([])])),
      ("d", .object([])), ("e", .bool(true)),
    ])
    #expect(value.rendered == #"{"a": [1.0, 2.0], "b": [{"c": null}, []], "d": {}, "e": true}"#)
    #expect(
      value.rendered(lines: 2) == """
        {"a": [1.0, 2.0],
         "b": [
          {"c": null},
          []],
         "d": {},
         "e": true}
        """)
  }
}
