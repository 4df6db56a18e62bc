import DerivativeRules
import Expressions
import Rendering

/// Writes nodes of a graph as formulas: as text that the parser reads, as Unicode mathematics, in LaTeX.
package struct FormulaWriter {
  package enum Style: Sendable {
    /// The grammar of `Expressions`.
    case text
    /// Signs of mathematics, x² and √; the parser reads it too, but for names that are spelt otherwise.
    case unicode
    case latex
  }

  /// A piece of text, and how tightly it binds.
  struct Piece {
    var text: String
    var binding: Binding
  }

  enum Binding: Int, Comparable {
    case choice, or, and, not, comparison, sum, product, sign, power, atom
    static func < (x: Self, y: Self) -> Bool { x.rawValue < y.rawValue }
  }

  let graph: FormulaGraph
  let style: Style
  private let name: (String) -> String
  private var pieces: [FormulaGraph.Place: Piece] = [:]

  /// A writer of nodes of a graph.
  ///
  /// - Parameter name: how a variable is spelt.
  package init(
    _ graph: FormulaGraph, style: Style = .text, name: @escaping (String) -> String = { $0 }
  ) {
    self.graph = graph
    self.style = style
    self.name = name
  }

  /// The formula of a node.
  ///
  /// - Complexity: the size of all texts within the text, so that ``FormulaGraph/writtenCount(of:)`` is to be looked at first.
  package func text(of root: FormulaGraph.Place) -> String {
    var writer = self
    return writer.write(root).text
  }

  /// The formulas of nodes with what they share, or what is used more than once, defined first: each definition once.
  package func shared(
    _ roots: [FormulaGraph.Place]
  ) -> (definitions: [(name: String, text: String)], results: [String]) {
    var writer = self
    let isReached = graph.reached(from: roots)
    var uses = Array(repeating: 0, count: graph.nodes.count)
    for (place, node) in graph.nodes.enumerated() where isReached[place] {
      for operand in node.operands { uses[operand] += 1 }
    }
    for root in roots { uses[root] += 1 }
    var definitions: [(name: String, text: String)] = []
    var number = 0
    for (place, node) in graph.nodes.enumerated()
    where isReached[place] && uses[place] > 1 && !node.operation.isLeaf
      && !node.operation.isCondition
    {
      if node.operation == .negate || graph.isConstant(place) && graph.writtenCount(of: [place]) < 2
      {
        continue
      }
      let text = writer.write(place).text
      repeat { number += 1 } while graph.variables.contains("t\(number)")
      definitions.append((name: "t\(number)", text: text))
      writer.pieces[place] = Piece(text: name("t\(number)"), binding: .atom)
    }
    return (definitions, roots.map { writer.write($0).text })
  }

  private mutating func write(_ root: FormulaGraph.Place) -> Piece {
    var pending = [root]
    while let place = pending.last {
      if pieces[place] != nil {
        pending.removeLast()
        continue
      }
      let missing = graph.nodes[place].operands.filter { pieces[$0] == nil }
      if missing.isEmpty {
        pieces[place] = piece(of: graph.nodes[place])
        pending.removeLast()
      } else {
        pending += missing
      }
    }
    return pieces[root] ?? Piece(text: "", binding: .atom)
  }

  private func piece(of node: FormulaGraph.Node) -> Piece {
    let x = node.operands.compactMap { pieces[$0] }
    switch node.operation {
    case .number(let literal): return number(literal.value)
    case .constant(let constant): return Piece(text: self.constant(constant), binding: .atom)
    case .variable(let index): return Piece(text: name(graph.variables[index]), binding: .atom)
    case .add: return infix(x, " + ", .sum)
    case .subtract: return infix(x, style == .text ? " - " : " \(minus) ", .sum)
    case .multiply: return infix(x, times(x[0], x[1]), .product)
    case .divide: return quotient(x)
    case .negate: return Piece(text: minus + enclosed(x[0], .product), binding: .sign)
    case .power: return power(x, node)
    case .call(let rule): return call(rule, x)
    case .compare(let comparison):
      return Piece(
        text: "\(enclosed(x[0], .sum)) \(symbol(comparison)) \(enclosed(x[1], .sum))",
        binding: .comparison)
    case .and: return infix(x, style == .latex ? " \\land " : " and ", .and)
    case .or: return infix(x, style == .latex ? " \\lor " : " or ", .or)
    case .not:
      return Piece(
        text: (style == .latex ? "\\lnot " : "not ") + enclosed(x[0], .not), binding: .not)
    case .choose: return choice(x)
    }
  }

  func enclosed(_ piece: Piece, _ least: Binding) -> String {
    if piece.binding >= least { return piece.text }
    return style == .latex ? LaTeX.parenthesised(piece.text) : "(\(piece.text))"
  }

  /// An operator that associates to the left.
  private func infix(_ x: [Piece], _ symbol: String, _ binding: Binding) -> Piece {
    let next = Binding(rawValue: binding.rawValue + 1) ?? .atom
    // A sign behind an operator stands in parentheses.
    let right = x[1].binding == .sign ? enclosed(x[1], .power) : enclosed(x[1], next)
    return Piece(text: enclosed(x[0], binding) + symbol + right, binding: binding)
  }

  var minus: String { style == .unicode ? "−" : "-" }

  private func times(_ x: Piece, _ y: Piece) -> String {
    switch style {
    case .text: return "*"
    case .unicode: return "·"
    case .latex:
      // Beside a digit a space is no sign of multiplication.
      let begins = y.text.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false
      return begins ? " \\cdot " : " \\, "
    }
  }

  private func quotient(_ x: [Piece]) -> Piece {
    if style == .latex {
      return Piece(text: "\\frac{\(x[0].text)}{\(x[1].text)}", binding: .product)
    }
    return infix(x, "/", .product)
  }

  // MARK: Numbers

  private func number(_ value: Double) -> Piece {
    let binding: Binding = value.sign == .minus ? .sign : .atom
    let sign = value.sign == .minus ? minus : ""
    let size = value.magnitude
    if size.isInfinite {
      return Piece(text: sign + constant(.infinity), binding: binding)
    }
    if size.isNaN { return infix([number(0), number(0)], "/", .product) }
    var text = size.description
    if text.hasSuffix(".0") { text.removeLast(2) }
    if style == .latex, text.utf8.contains(UInt8(ascii: "e")) {
      return Piece(text: sign + LaTeX.number(text), binding: .product)
    }
    return Piece(text: sign + text, binding: binding)
  }

  private func constant(_ constant: Constant) -> String {
    switch (constant, style) {
    case (.pi, .latex): "\\pi"
    case (.pi, .unicode): "π"
    case (.tau, .latex): "\\tau"
    case (.tau, .unicode): "τ"
    case (.infinity, .latex): "\\infty"
    case (.infinity, .unicode): "∞"
    default: constant.name
    }
  }

  // MARK: Powers

  private func power(_ x: [Piece], _ node: FormulaGraph.Node) -> Piece {
    if style == .latex {
      return Piece(text: "\(enclosed(x[0], .atom))^{\(x[1].text)}", binding: .power)
    }
    if style == .unicode, let exponent = graph.literal(node.operands[1]),
      let integer = Int(exactly: exponent)
    {
      return Piece(text: enclosed(x[0], .atom) + SmallDigits.raised(integer), binding: .power)
    }
    return Piece(text: "\(enclosed(x[0], .atom))^\(enclosed(x[1], .atom))", binding: .power)
  }
}
