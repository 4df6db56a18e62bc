import DualNumbers
import Rendering

/// The iterates of a solver, as a table and for programs.
struct IterateTable {
  let names: [String]
  let iterates: [Iterate]
  /// What the norm measures: `‖F‖`.
  let norm: String
  /// What the function's value is shown as, where it is shown; maximising turns its sign around.
  var value: (title: String, sign: Double)?

  /// So many components are shown at most; more make lines that nobody reads.
  private static let shownComponents = 4

  /// The iterates, each once: a solver that ends where it is gives the last one again with its verdict.
  static func once(_ iterates: [Iterate]) -> [Iterate] {
    guard iterates.count > 1,
      iterates[iterates.count - 2].index == iterates[iterates.count - 1].index
    else { return iterates }
    return iterates.dropLast(2) + [iterates[iterates.count - 1]]
  }

  /// A line for each iterate; the middle ones of very many are left out.
  var text: String {
    let shown = names.prefix(Self.shownComponents)
    let left = names.count - shown.count
    var header = ["step"] + shown
    var alignments = [Table.Alignment.left] + shown.map { _ in .signed }
    if left > 0 {
      header.append("…")
      alignments.append(.left)
    }
    if let value {
      header.append(value.title)
      alignments.append(.signed)
    }
    var table = Table(header + [norm, "step length", "order"], alignments: alignments + [.left])
    let limit = 24
    for (k, iterate) in iterates.enumerated() {
      if iterates.count > limit, k >= limit / 2, k < iterates.count - limit / 2 {
        if k == limit / 2 { table.add(["⋮"]) }
        continue
      }
      var cells = ["\(iterate.index)"] + shown.indices.map { Shown(iterate.point[$0]).plain }
      if left > 0 { cells.append("") }
      if let value { cells.append(Shown(value.sign * iterate.value).plain) }
      cells.append(Numeral.short(iterate.norm))
      cells.append(k == 0 ? "" : Numeral.short(iterate.step))
      cells.append(order(at: k).map { Numeral.fixed($0, 1) } ?? "")
      table.add(cells)
    }
    return table.text()
  }

  /// The order of convergence that the last three steps show: ln(s₂/s₁)/ln(s₁/s₀) of their lengths; nil where they do not
  /// become shorter, or are rounding.
  func order(at k: Int) -> Double? {
    guard k >= 3 else { return nil }
    let steps = (k - 2...k).map { iterates[$0].step }
    let size = iterates[k].point.map(\.magnitude).max() ?? 0
    guard steps[2] > 16 * .ulpOfOne * size, steps[2] < 0.5 * steps[1], steps[1] < 0.5 * steps[0]
    else { return nil }
    return Double.log(steps[2] / steps[1]) / Double.log(steps[1] / steps[0])
  }

  var json: JSON {
    .array(
      iterates.map { iterate in
        var members: [(key: String, value: JSON)] = [
          ("step", .integer(iterate.index)), ("at", .shown(names, Shown.all(iterate.point))),
        ]
        if let value { members.append(("value", Shown(value.sign * iterate.value).json)) }
        members.append(("norm", Shown(iterate.norm).json))
        members.append(("length", Shown(iterate.step).json))
        return .object(members)
      })
  }
}

extension SolverFailure.Reason {
  /// Why a solver ended, as the end of a sentence.
  var sentence: String {
    switch self {
    case .stepLimit: "the steps do not settle"
    case .singular: "the Jacobian is singular: the root is multiple, or there is none near"
    case .notFinite: "the function or a derivative is not finite there"
    case .noDescent:
      "no step along the direction makes the function smaller: a kink, or a valley without end"
    case .noSignChange: "the function has the same sign at both ends"
    case .jump: "the sign changes at a pole or a jump, not at a root"
    }
  }
}
