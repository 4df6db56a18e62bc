import Expressions
import Testing

@Suite("Rendering of errors")
struct ExpressionErrorRenderingTests {
  private func rendered(_ text: String) -> String {
    do throws(ExpressionError) {
      _ = try Formula(parsing: text)
      return "no error"
    } catch {
      return error.rendered(in: text)
    }
  }

  @Test("carets stand under the place")
  func carets() {
    #expect(
      rendered("2*sine(x)") == """
        unknown function 'sine': did you mean 'sin'?
          2*sine(x)
            ^^^^
        """)
  }

  @Test("what is missing at the end has its caret behind the end")
  func end() {
    #expect(rendered("1 +").hasSuffix("\n  1 +\n     ^"))
  }

  @Test("of several lines the one with the place is shown, with its number")
  func lines() {
    #expect(
      rendered("a = 1\r\nb = foo(a)\na*b") == """
        unknown function 'foo'; if it is a variable, write foo*(…) to multiply (line 2, column 5)
          b = foo(a)
              ^^^
        """)
  }

  @Test("tabs are shown as a space, control characters as a replacement, wide ones get two columns")
  func columns() {
    #expect(rendered("x +\tfoo(2)").hasSuffix("\n  x + foo(2)\n      ^^^"))
    #expect(rendered("x + \u{1B}[").hasSuffix("\n  x + \u{FFFD}[\n      ^"))
    #expect(rendered("数 + 函数(2)").hasSuffix("\n  数 + 函数(2)\n       ^^^^"))
  }

  @Test(
    "of a long line only the part around the place is shown", arguments: [100, 10_000, 500_000])
  func window(count: Int) {
    let side = String(repeating: "x+", count: count)
    let lines = rendered(side + "foo(2)+" + side + "x").split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count <= 82 })
    let place = lines[2].firstIndex(of: "^").map {
      lines[2].distance(from: lines[2].startIndex, to: $0)
    }
    #expect(place.map { lines[1].dropFirst($0).hasPrefix("foo(2)") } == true)
  }

  @Test("a long name is cut in the message, and its carets end with the window")
  func longName() {
    let text = rendered(String(repeating: "a", count: 100_000) + "(2)")
    #expect(text.utf8.count < 400)
  }
}
