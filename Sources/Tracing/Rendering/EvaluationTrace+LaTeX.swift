extension EvaluationTrace {
  /// A document with the table; its packages are part of every LaTeX.
  func latex(sweeps: Sweeps, _ style: NumberStyle) -> String {
    let table = TraceTable(self, sweeps: sweeps, style: style, isLaTeX: true)
    let headings = headings(sweeps, style)
    let columns = headings.map { _ in "r@{${}={}$}l@{}l@{}l" }.joined(separator: "@{\\qquad}")
    var text = """
      \\documentclass{article}
      \\usepackage[a3paper,landscape,margin=1cm]{geometry}
      \\usepackage{amsmath,longtable}
      \\pagestyle{empty}
      \\begin{document}
      % the table begins here: it needs \\usepackage{amsmath,longtable}

      """
    if let title = shownTitle { text += "\\noindent\\texttt{\(Notation.verbatim(title))}\n" }
    for note in renamingNotes { text += "\n\\noindent \(Notation.sentence(note))\n" }
    text += "\\begin{longtable}{\(columns)}\n\\hline\n"
    text += headings.map { "\\multicolumn{4}{l}{\($0)}" }.joined(separator: " & ")
    text += " \\\\\n\\hline\n\\endhead\n"
    for (index, line) in table.lines.enumerated() {
      if index > 0, line.group != table.lines[index - 1].group { text += "\\hline\n" }
      text += line.equations(sweeps).map(Self.cells).joined(separator: " & ") + " \\\\\n"
    }
    text += """
      \\hline
      \\end{longtable}
      \(omitted.map { "\\noindent \(Notation.sentence($0.sentence))\n" } ?? "")\
      % the table ends here
      \\end{document}

      """
    return text
  }

  private static func cells(_ equation: TraceTable.Equation?) -> String {
    // An empty line of a sweep: without the column's equals sign.
    guard let equation else { return "\\multicolumn{2}{r@{}}{} & &" }
    let value = "$\\;= \(equation.value)$"
    if equation.symbols.isEmpty { return "$\(equation.left)$ & $\(equation.value)$ & &" }
    let numbers = equation.numbers.isEmpty ? "" : "$\\;= \(equation.numbers)$"
    return "$\(equation.left)$ & $\(equation.symbols)$ & \(numbers) & \(value)"
  }
}

extension Notation {
  /// A sentence whose words may be names: those that are not plain are set as formulas.
  static func sentence(_ text: String) -> String {
    text.split(separator: " ").map { word in
      guard word.unicodeScalars.contains(where: { !$0.isASCII }) else {
        return latexText(String(word))
      }
      let mark = word.last.map { ".,".contains($0) } ?? false
      return "$\(latex(String(mark ? word.dropLast() : word), .value))$" + (mark ? "\(word.suffix(1))" : "")
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
          result += latexText(String(scalar))
        } else {
          result += "$\(latex(String(scalar), .value))$"
        }
      }
    }
    return result
  }
}
