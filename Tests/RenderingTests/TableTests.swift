import Rendering
import Testing

@Suite("Tables")
struct TableTests {
  private let table: Table = {
    var table = Table(["name", "value"], alignments: [.left, .right])
    table.add(["a", "1.5"])
    table.add(["x|,\"y", "-10"])
    return table
  }()

  @Test("Aligned columns, marks over letters without width, no spaces at the ends of lines")
  func text() {
    #expect(
      table.text() == """
        name   value
        a        1.5
        x|,"y    -10

        """)
    var marked = Table()
    marked.add(["v̇₁", "x", ""])
    marked.add(["value", "y", "z"])
    #expect(marked.text(gap: 3) == "v̇₁      x\nvalue   y   z\n")
    #expect(Table().text() == "")
    // Characters of several scalars are one column wide, in every script.
    #expect(["v̇₁", "e\u{301}", "नि", "👩‍👩‍👧", "⁽⁴⁾"].map(TextWidth.of) == [2, 1, 1, 1, 3])
  }

  @Test("Every form has a line for each row, and nothing breaks out of a cell")
  func forms() {
    #expect(
      table.rendered(as: .markdown) == """
        | name | value |
        | --- | ---: |
        | a | 1.5 |
        | x\\|,"y | -10 |

        """)
    #expect(table.rendered(as: .csv) == "name,value\na,1.5\n\"x|,\"\"y\",-10\n")
    #expect(table.delimited(by: 9) == "name\tvalue\na\t1.5\n\"x|,\"\"y\"\t-10\n")
    for format in TableFormat.allCases {
      #expect(table.rendered(as: format).split(separator: "\n").count >= 3, "\(format)")
    }
    var broken = Table(["a\r\nb", "c"])
    broken.add(["<i>*", "1\n2"])
    #expect(broken.rendered(as: .csv) == "\"a\r\nb\",c\n<i>*,\"1\n2\"\n")
    #expect(
      broken.rendered(as: .markdown) == "| a b | c |\n| --- | --- |\n| &lt;i>\\* | 1 2 |\n")
  }

  @Test("Digits stand below each other where a number has a minus, headings above the digits")
  func signs() {
    var signed = Table(["", "x", "long"], alignments: [.left, .signed])
    signed.add(["a", "-1.5", "2"])
    for cell in ["b", "10"] { signed.add(cell) }
    signed.endRow()
    #expect(signed.text() == "    x    long\na  -1.5  2\nb   10\n")
    #expect(signed.rendered(as: .csv) == "\"\",x,long\na,-1.5,2\nb,10\n")
    #expect(signed.rendered(as: .markdown).hasPrefix("|  | x | long |\n| --- | --- | --- |\n"))
  }

  @Test("What a reader would take for something else stands in quotation marks")
  func quoted() {
    for (cell, first, later) in [
      ("", "\"\"", ""), ("#a", "\"#a\"", "#a"), (" a", "\" a\"", "\" a\""),
      ("a\t", "\"a\t\"", "\"a\t\""), ("a;b", "\"a;b\"", "\"a;b\""), ("a,b", "a,b", "a,b"),
      ("a\"\u{301}", "\"a\"\"\u{301}\"", "\"a\"\"\u{301}\""),
    ] {
      var writer = DelimitedWriter([], UInt8(ascii: ";"))
      writer.add(cell)
      writer.add(-40)
      writer.add(cell)
      writer.endRow()
      #expect(Array(writer.text.utf8) == Array("\(first);-40;\(later)\n".utf8), "\(cell)")
    }
  }
}
