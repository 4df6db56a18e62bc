import Expressions
import Rendering
import Symbolic
import Tracing

/// Derivatives as formulas, in the form that is asked for.
struct SymbolicReport {
  let system: FormulaSystem
  let wrt: [String]
  let shape: SymbolicShape
  let result: DerivativeFormulas
  let shares: Bool

  func rendered(as format: SymbolicCommand.Format) -> String {
    switch format {
    case .text: text
    case .unicode: unicode
    case .latex: latex
    case .json: json.rendered + "\n"
    }
  }

  /// Formulas that can be given to `dual` again: one, a list, or a list for each row.
  private var text: String {
    let writer = FormulaWriter(result.graph)
    func line(_ roots: [Int]) -> String {
      let (definitions, formulas) =
        shares ? writer.shared(roots) : ([], roots.map { writer.text(of: $0) })
      let body = shape.isOne ? formulas[0] : "[\(formulas.joined(separator: ", "))]"
      if definitions.isEmpty { return body + "\n" }
      let list = definitions.map { "\($0.name) = \($0.text)" }.joined(separator: "; ")
      return "\(body) where \(list)\n"
    }
    return (0..<result.rows).map { row in
      line((0..<result.columns).map { result.place(row, $0) })
    }.joined()
  }

  /// A line for each definition and each derivative.
  private func lines(
    _ style: FormulaWriter.Style, _ name: @escaping (String) -> String,
    _ label: (Int, Int) -> String
  ) -> [String] {
    let writer = FormulaWriter(result.graph, style: style, name: name)
    let roots = result.graph.outputs
    let (definitions, formulas) =
      shares ? writer.shared(roots) : ([], roots.map { writer.text(of: $0) })
    var lines = definitions.map { "\(name($0.name)) = \($0.text)" }
    for row in 0..<result.rows {
      for column in 0..<result.columns {
        lines.append("\(label(row, column)) = \(formulas[row * result.columns + column])")
      }
    }
    return lines
  }

  private var unicode: String {
    lines(.unicode, Notation.name) { row, column in
      let f = system.outputs == 1 ? "f" : "f" + Notation.name("x\(row + 1)").dropFirst()
      let by = { (place: Int) in "∂" + Notation.name(wrt[place]) }
      if case .hessian = shape.kind {
        return row == column ? "∂²f/\(by(row))²" : "∂²f/\(by(row))\(by(column))"
      }
      switch shape.order {
      case 0: return f
      case 1:
        return system.variables.count == 1
          ? "d\(f)/d\(Notation.name(wrt[column]))" : "∂\(f)/\(by(column))"
      default:
        let power = SmallDigits.raised(shape.order)
        return "∂\(power)\(f)/\(by(column))\(power)"
      }
    }.map { $0 + "\n" }.joined()
  }

  private var latex: String {
    let name = { (name: String) in Notation.latex(Notation.name(name), .value) }
    let lines = lines(.latex, name) { row, column in
      let f = system.outputs == 1 ? "f" : "f_{\(row + 1)}"
      let d = system.variables.count == 1 ? "\\mathrm{d}" : "\\partial "
      if case .hessian = shape.kind {
        let below =
          row == column
          ? "\(d)\(name(wrt[row]))^2" : "\(d)\(name(wrt[row])) \\, \(d)\(name(wrt[column]))"
        return "\\frac{\(d)^2 f}{\(below)}".replacing("\\partial ^", with: "\\partial^")
      }
      switch shape.order {
      case 0: return f
      case 1: return "\\frac{\(d)\(f)}{\(d)\(name(wrt[column]))}"
      default:
        let above = "\(d)^{\(shape.order)} \(f)".replacing("\\partial ^", with: "\\partial^")
        return "\\frac{\(above)}{\(d)\(name(wrt[column]))^{\(shape.order)}}"
      }
    }
    return lines.map { "\\[ \($0) \\]\n" }.joined()
  }

  private var json: JSON {
    let writer = FormulaWriter(result.graph)
    let roots = result.graph.outputs
    let (definitions, formulas) =
      shares ? writer.shared(roots) : ([], roots.map { writer.text(of: $0) })
    var members: [(key: String, value: JSON)] = [
      ("expression", .strings(system.formulas.map(\.source))), ("variables", .strings(wrt)),
      ("order", .integer(shape.order)),
    ]
    if system.formulas.count == 1 { members[0].value = .string(system.formulas[0].source) }
    if shares {
      members.append(
        ("definitions", .object(definitions.map { (key: $0.name, value: .string($0.text)) })))
    }
    let strings = formulas.map { JSON.string($0) }
    if shape.isOne {
      members.append(("derivative", strings[0]))
    } else if shape.isMatrix {
      members.append(
        (
          "derivatives",
          .array(
            (0..<result.rows).map { row in
              .array(Array(strings[row * result.columns..<(row + 1) * result.columns]))
            })
        ))
    } else {
      members.append(("gradient", .object(zip(wrt, strings).map { (key: $0, value: $1) })))
    }
    members.append(("operations", .integer(result.graph.operationCount(of: roots))))
    members.append(("assumptions", .strings(result.assumptions)))
    members.append(("ties", .strings(result.ties)))
    return .object(members)
  }
}
