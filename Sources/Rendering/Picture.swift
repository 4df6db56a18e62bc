/// A picture in SVG: whatever is drawn, with one palette, in the reader's light or dark scheme.
package struct Picture {
  package var width: Double
  package var height: Double
  package var body = Markup()
  /// What stands for the picture where it cannot be seen.
  package var label: String
  /// Whether parts are drawn with less in them than they could hold: a page may say so.
  package var isCompact = false

  package init(width: Double, height: Double, label: String) {
    self.width = width
    self.height = height
    self.label = label
  }

  /// The document.
  package var svg: String {
    let size: Markup = "width=\"\(width)\" height=\"\(height)\""
    return element(size, "<style>\n\(Palette.sheet)</style>\n")
  }

  /// The picture as part of a page that has the palette: it fits into what is around it, and scrolls where that would make it
  /// smaller than some scale.
  package func scaled(atLeast least: Double) -> Markup {
    let sizes = [
      ("--natural-width", width), ("--natural-height", height), ("max-width", 1.25 * width),
      ("min-width", least * width),
      ("min-height", least * height),
    ]
    .map { "\($0):\(Numeral.rounded($1, 0))px" }
    return Markup(
      stringLiteral: element("style=\"\(sizes.joined(separator: ";"))\"", ""))
  }

  private func element(_ size: Markup, _ style: Markup) -> String {
    let markup: Markup = """
      <svg xmlns="http://www.w3.org/2000/svg" class="drawing\(isCompact ? " compact" : "")" \(size) viewBox="0 0 \(width) \(height)" \
      role="img" aria-label="\(label)">
      \(style)\(body)</svg>

      """
    return markup.source
  }
}
