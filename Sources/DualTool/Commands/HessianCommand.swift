import DualNumbers
import Expressions

extension Problem {
  /// Value, gradient and Hessian at every point.
  ///
  /// One sweep over nested dual numbers for each pair, or one forward over reverse for each colour of the pattern where
  /// that is asked for.
  func hessians<T: RealScalar>(
    over scalar: T.Type, as form: MatrixForm, in system: System, to output: inout Output
  ) throws(Failure) {
    try requireOneResult()
    if form.needsPattern(format) {
      return try sparseHessians(over: scalar, as: form, in: system, to: &output)
    }
    try run(over: Dual<Dual<T>>.self, to: &output) { f, place in
      let (value, gradient, hessian) = ForwardMode.valueWithHessian(at: place.active) { f($0) }
      return hessianReport(value, gradient, hessian, nil, form, place)
    }
  }

  private func sparseHessians<T: RealScalar>(
    over scalar: T.Type, as form: MatrixForm, in system: System, to output: inout Output
  ) throws(Failure) {
    var picture: PatternPicture?
    try run(over: TapeVariable<DualVector<Lanes4<T>>>.self, to: &output) { f, place in
      let trace = function(over: HessianPatternNumber.self, at: place)
      let plan = HessianPlan(HessianPattern(at: place.traced) { trace($0) })
      let hessian = plan.hessian(lanes: Lanes4<T>.self, at: place.active) { f($0) }
      let drawn = PatternPicture(
        pattern: plan.pattern.full, colours: plan.colours, colourCount: plan.colourCount,
        rows: wrt, columns: wrt)
      picture = drawn
      let g = function(over: TapeVariable<T>.self, at: place)
      let (value, gradient) = ReverseMode.valueWithGradient(at: place.active) { g($0) }
      return hessianReport(value, gradient, hessian.dense, (hessian, drawn), form, place)
    }
    try form.write(picture, in: system)
  }

  private func hessianReport<T: RealScalar>(
    _ value: T, _ gradient: [T], _ hessian: Jacobian<T>,
    _ sparse: (SparseHessian<T>, PatternPicture)?, _ form: MatrixForm, _ place: Place<T>
  ) -> Report {
    let rows = (0..<hessian.rows).map(hessian.row)
    let shown = form.isSparse ? sparse : nil
    return Report(
      text: {
        let text =
          TextForm.headline("f", system.formulas[0], names, place.values)
          + TextForm.values(["value"] + wrt.map { "∂f/∂\($0)" }, [value] + gradient)
        if let (matrix, picture) = shown {
          if matrix.triplets.isEmpty { return text + "\n" + picture.text }
          return text + "\n" + picture.text + "\n"
            + TextForm.entries(matrix.triplets) { i, j in
              i == j ? "∂²f/∂\(wrt[i])²" : "∂²f/∂\(wrt[i])∂\(wrt[j])"
            }
        }
        if wrt.isEmpty { return text }
        return text + "\n"
          + TextForm.matrix(
            corner: "∂²f", columns: wrt.map { "∂\($0)" }, wrt.map { "∂\($0)" }, rows)
      },
      json: {
        .object(
          [
            ("expression", .string(source)), ("at", .numbers(names, place.values)),
            ("value", .number(value)), ("variables", .strings(wrt)),
            ("gradient", .numbers(wrt, gradient)),
            ("hessian", .array(rows.map { .numbers($0) })),
          ] + (shown.map { $0.1.json } ?? []))
      },
      csv: { isFirst in
        guard let (matrix, _) = shown else { return TextForm.csv(wrt, rows, isFirst: isFirst) }
        return TextForm.csv(matrix.triplets, isFirst: isFirst)
      },
      matrixMarket: { sparse?.0.matrixMarket ?? "" })
  }
}
