extension GraphGeometry {
  /// How large the parts of a graph are, and how far apart.
  struct Sizes {
    var box: (width: Double, height: Double)
    var output: (width: Double, height: Double)
    /// The gap between boxes of a layer.
    var gap: (vertical: Double, horizontal: Double)
    /// Between lines that pass a layer.
    var passing: (vertical: Double, horizontal: Double)
    /// The strip where lines bend.
    var bend: (vertical: Double, horizontal: Double)
    /// The least strip for labels.
    var strip: Double
    /// Between lines that arrive at one box, at most.
    var pitch: (vertical: Double, horizontal: Double)

    /// Boxes with formula, value, tangent and adjoint, and partials at the lines.
    static let full = Sizes(
      box: (136, 56), output: (116, 40), gap: (20, 22), passing: (44, 26), bend: (26, 44),
      strip: 26, pitch: (66, 28))

    /// Boxes with a name and one number: a large graph on one screen.
    static let compact = Sizes(
      box: (64, 34), output: (64, 34), gap: (8, 8), passing: (14, 12), bend: (16, 22),
      strip: 14, pitch: (26, 14))

    func distance(_ isVertical: Bool) -> Double {
      isVertical ? box.width + gap.vertical : box.height + gap.horizontal
    }
  }
}
