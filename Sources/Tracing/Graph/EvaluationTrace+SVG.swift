internal import Rendering

extension EvaluationTrace {
  /// How many rows a picture draws unless told.
  public static var pictureLimit: Int { 400 }

  /// The computational graph as an SVG picture, laid out in layers, without any outside program.
  ///
  /// Nodes show formula, value, tangent and adjoint; edges the partial by that operand. Wide graphs run from left
  /// to right, long ones from top to bottom; of a deep graph's long edges only the ends are drawn, with the name of where
  /// they come from. The colours follow the reader's light or dark scheme.
  ///
  /// - Parameters:
  ///   - sweeps: Which sweeps to show beside the values.
  ///   - style: How numbers look.
  ///   - limit: How many rows to draw; the picture says what it leaves out.
  public func svg(
    sweeps: Sweeps = .both, numbers style: NumberStyle = .readable, limit: Int = pictureLimit
  ) -> String {
    let shown = limited(to: max(0, limit - inputNames.count))
    return GraphPicture(shown, sweeps: sweeps, style: style, isNamed: false).picture.svg
  }
}
