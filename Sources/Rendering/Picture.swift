/// A picture in SVG: whatever is drawn, with one palette, in the reader's light or dark scheme.
package struct Picture {
  package var width: Double
  package var height: Double
  package var body = Markup()
  /// What stands for the picture where it cannot be seen.
  package var label: String

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

  /// The picture as part of a page that has the palette: it shrinks a little to fit, and scrolls beyond that.
  package var embedded: Markup {
    Markup(
      stringLiteral: element(
        "style=\"width:100%;max-width:\(width)px;min-width:\(width * 0.85)px\"", ""))
  }

  private func element(_ size: Markup, _ style: Markup) -> String {
    let markup: Markup = """
      <svg xmlns="http://www.w3.org/2000/svg" class="drawing" \(size) viewBox="0 0 \(width) \(height)" \
      role="img" aria-label="\(label)">
      \(style)\(body)</svg>

      """
    return markup.source
  }
}
