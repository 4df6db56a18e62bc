import Expressions
import Symbolic

/// What `dual symbolic` is to show: a derivative, or a matrix of them.
struct SymbolicShape {
  var kind: DerivativeFormulas.Kind
  /// Whether there is a single formula to show.
  var isOne = false
  /// Whether rows are shown each for itself.
  var isMatrix = false
  var order = 1

  init(
    _ arguments: Arguments, _ system: FormulaSystem, _ wrt: [String], highestOrder: Int
  ) throws(Failure) {
    let command = arguments.usageCommand
    let asked = ["gradient", "jacobian", "hessian"].filter { arguments.has($0) }
    if asked.count > 1 {
      throw .usage("'--\(asked[0])' and '--\(asked[1])' exclude each other", command)
    }
    let order = try arguments.integer("order", in: 0...highestOrder) ?? 1
    let isHessian = asked == ["hessian"]
    if system.outputs != 1, isHessian || asked == ["gradient"] || order != 1 {
      let what = order != 1 ? "'--order \(order)'" : "'--\(asked.first ?? "")'"
      throw .usage(
        "\(what) is for one formula with one result, but there are \(system.outputs) results",
        command, help: "'--jacobian' is for several")
    }
    if order != 1, !asked.isEmpty {
      throw .usage("'--order' and '--\(asked[0])' exclude each other", command)
    }
    if order != 1, wrt.count != 1 {
      throw .usage(
        "'--order' is for one variable, but there are \(NameCheck.list(wrt))", command,
        help: "Name it: --wrt \(wrt.first ?? "x"); '--hessian' gives all second derivatives")
    }
    self.order = isHessian ? 2 : order
    if isHessian {
      kind = .hessian
      isMatrix = true
    } else if order != 1 || system.outputs == 1 && wrt.count == 1 && asked.isEmpty {
      kind = .order(order)
      isOne = true
    } else {
      kind = .first
      isMatrix = system.outputs > 1 || system.formulas[0].isVector || asked == ["jacobian"]
    }
  }
}
