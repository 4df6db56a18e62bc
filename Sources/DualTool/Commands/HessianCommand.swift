import DualNumbers
import Expressions

extension Problem {
  /// Value, gradient and Hessian at every point, one sweep over nested dual numbers for each pair.
  func hessians<T: RealScalar>(over scalar: T.Type, to output: inout Output) throws(Failure) {
    try requireOneResult()
    try run(over: Dual<Dual<T>>.self, to: &output) { f, place in
      let (value, gradient, hessian) = ForwardMode.valueWithHessian(at: place.active) { f($0) }
      let rows = (0..<hessian.rows).map(hessian.row)
      return Report(
        text: {
          TextForm.headline("f", system.formulas[0], names, place.values)
            + TextForm.values(["value"] + wrt.map { "∂f/∂\($0)" }, [value] + gradient)
            + (wrt.isEmpty
              ? ""
              : "\n"
                + TextForm.matrix(
                  corner: "∂²f", columns: wrt.map { "∂\($0)" }, wrt.map { "∂\($0)" }, rows))
        },
        json: {
          .object([
            ("expression", .string(source)), ("at", .numbers(names, place.values)),
            ("value", .number(value)), ("variables", .strings(wrt)),
            ("gradient", .numbers(wrt, gradient)), ("hessian", .array(rows.map { .numbers($0) })),
          ])
        })
    }
  }
}
