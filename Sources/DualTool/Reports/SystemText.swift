import Rendering

/// How results show several formulas.
extension Problem {
  /// The names of the outputs: `f` alone, or `f₁`, `f₂` and so on.
  var outputLabels: [String] {
    let count = system.outputs
    return count == 1 ? ["f"] : (0..<count).map { "f\(SmallDigits.lowered($0 + 1))" }
  }

  /// The formulas with their names, and the point.
  func systemHead(_ place: Place) -> String {
    if system.formulas.count == 1 { return headline(place, system.outputs == 1 ? "f" : "F") }
    let point = TextForm.point(names, place.shown)
    return systemDefinitions + (point.isEmpty ? "" : point + "\n")
  }

  /// The formulas with their names, a line for each.
  var systemDefinitions: String {
    let labels = outputLabels
    var text = ""
    var next = 0
    for formula in system.formulas {
      let own = labels[next..<next + formula.outputs]
      let name = own.count == 1 ? own[next] : "[\(own.joined(separator: ", "))]"
      text += TextForm.definition(name, formula)
      next += formula.outputs
    }
    return text
  }
}
