internal import Rendering

extension EvaluationTrace {
  /// A document with the table, on a page as large as it; its packages are part of every LaTeX.
  ///
  /// One pass sets it: the table is one `tabular`, and only where a page cannot be that high, a `longtable`.
  func latex(sweeps: Sweeps, _ style: NumberStyle) -> String {
    let table = TraceTable(self, sweeps: sweeps, style: style, isLaTeX: true)
    let headings = headings(sweeps, style)
    let (width, height) = paper(sweeps, style, lines: table.lines.count)
    let isLong = table.lines.count > Self.highestPage
    let kind = isLong ? "longtable" : "tabular"
    let columns = headings.map { _ in "r@{${}={}$}l@{}l@{}l" }.joined(separator: "@{\\qquad}")
    var text = """
      \\documentclass{article}
      \\usepackage[paperwidth=\(width)mm,paperheight=\(height)mm,margin=8mm]{geometry}
      \\usepackage{amsmath\(isLong ? ",longtable" : "")}
      \\pagestyle{empty}
      \\setlength{\\parindent}{0pt}
      \\renewcommand{\\arraystretch}{1.25}
      \\begin{document}

      """
    if let title = shownTitle {
      text += "{\\raggedright\\texttt{\(Notation.verbatim(title))}\\par}\n"
    }
    for note in renamingNotes { text += "\(Notation.sentence(note))\\par\n" }
    text += """
      \\medskip
      % the table begins here: it needs \\usepackage{amsmath\(isLong ? ",longtable" : "")}
      \\begin{\(kind)}{\(columns)}
      \\hline

      """
    text += headings.map { "\\multicolumn{4}{l}{\($0)}" }.joined(separator: " & ")
    text += " \\\\\n\\hline\n" + (isLong ? "\\endhead\n" : "")
    for (index, line) in table.lines.enumerated() {
      if index > 0, line.group != table.lines[index - 1].group { text += "\\hline\n" }
      text +=
        line.equations(sweeps).map { Self.cells($0, table) }.joined(separator: " & ") + " \\\\\n"
    }
    text += """
      \\hline
      \\end{\(kind)}
      % the table ends here

      """
    if let omitted { text += "\\par\\smallskip\n\(Notation.sentence(omitted.sentence))\n" }
    return text + "\\end{document}\n"
  }

  /// The most lines that stand on one page, whose height TeX limits to five metres.
  private static var highestPage: Int { 700 }

  /// The size of the page in millimetres: of the text that the table would be, with room to spare for fractions.
  private func paper(
    _ sweeps: Sweeps, _ style: NumberStyle, lines: Int
  ) -> (width: Int, height: Int) {
    let table = TraceTable(self, sweeps: sweeps, style: style)
    var columns = headings(sweeps, style).map { ($0.unicodeScalars.count, 0, 0, 0, 0) }
    for line in table.lines {
      for (place, equation) in line.equations(sweeps).enumerated() {
        guard let equation else { continue }
        columns[place].1 = max(columns[place].1, equation.left.width)
        columns[place].2 = max(columns[place].2, equation.symbols.width)
        columns[place].3 = max(columns[place].3, equation.numbers.width)
        columns[place].4 = max(columns[place].4, equation.value.width)
      }
    }
    let letters = columns.reduce(0) { $0 + max($1.0, $1.1 + $1.2 + $1.3 + $1.4 + 9) }
    let width = min(max(100, letters * 19 / 10 + 20 + 8 * columns.count), 5000)
    let title = (shownTitle?.unicodeScalars.count ?? 0) * 2 / (width - 16) + 1
    guard lines <= Self.highestPage else { return (width, 297) }
    return (width, 40 + 6 * (title + renamings.count) + lines * 6)
  }

  private static func cells(_ equation: TraceTable.Equation?, _ table: TraceTable) -> String {
    // An empty line of a sweep: without the column's equals sign.
    guard let equation else { return "\\multicolumn{2}{r@{}}{} & &" }
    let (left, value) = (table.text(equation.left), table.text(equation.value))
    if equation.symbols.count == 0 { return "$\(left)$ & $\(value)$ & &" }
    let numbers = equation.numbers.count == 0 ? "" : "$\\;= \(table.text(equation.numbers))$"
    return "$\(left)$ & $\(table.text(equation.symbols))$ & \(numbers) & $\\;= \(value)$"
  }
}

extension Notation {
  /// A sentence whose words may be names: those that are not plain are set as formulas.
  static func sentence(_ text: String) -> String {
    text.split(separator: " ").map { word in
      guard word.unicodeScalars.contains(where: { !$0.isASCII }) else {
        return LaTeX.escaped(String(word))
      }
      let mark = word.last.map { ".,".contains($0) } ?? false
      return "$\(latex(String(mark ? word.dropLast() : word), .value))$"
        + (mark ? "\(word.suffix(1))" : "")
    }.joined(separator: " ")
  }

  /// A text for `\texttt`: what LaTeX does not know by default becomes a code.
  static func verbatim(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "·": result += "$\\cdot$"
      case "×": result += "$\\times$"
      case "−": result += "$-$"
      case "√": result += "$\\surd$"
      case "\n": result += " "
      default:
        if scalar.isASCII {
          result += LaTeX.escaped(String(scalar))
          // A line may end behind what is neither a letter nor a number.
          if "+-*/,;()=".unicodeScalars.contains(scalar) { result += "\\allowbreak{}" }
        } else {
          result += "$\(latex(String(scalar), .value))$"
        }
      }
    }
    return result
  }
}
