import DualNumbers
import Expressions

extension Problem {
  /// The value and the gradient at every point, one sweep over dual numbers for each variable.
  func gradients<T: RealScalar>(over scalar: T.Type, to output: inout Output) throws(Failure) {
    try requireOneResult()
    try run(over: Dual<T>.self, to: &output) { f, place in
      let (value, gradient) = ForwardMode.valueWithGradient(at: place.active) { f($0) }
      return Report(
        text: {
          TextForm.headline("f", system.formulas[0], names, place.values)
            + TextForm.values(["value"] + wrt.map { "∂f/∂\($0)" }, [value] + gradient)
        },
        json: {
          .object([
            ("expression", .string(source)), ("at", .numbers(names, place.values)),
            ("value", .number(value)), ("gradient", .numbers(wrt, gradient)),
          ])
        })
    }
  }

  /// Refuses a vector where one number is asked for.
  func requireOneResult() throws(Failure) {
    guard system.outputs != 1 else { return }
    let formula = system.formulas[0]
    throw .data(
      ExpressionError.rendered(
        "the formula has \(system.outputs) results: 'dual jacobian' differentiates a vector",
        at: 0..<formula.source.utf8.count, in: formula.source))
  }
}
