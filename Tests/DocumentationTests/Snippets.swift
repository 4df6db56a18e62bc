import Foundation
import TestSupport

/// The code blocks of the documentation: Markdown files, and doc comments in the sources.
enum Snippets {
  struct Block: CustomStringConvertible, Sendable {
    let file: String
    let line: Int
    let language: String
    let text: String
    var description: String { "\(file):\(line)" }
  }

  static let root = TextFile.root

  /// README, CHANGELOG and everything under Docs.
  static let markdown: [Block] = blocks(
    in: (files(under: "", ending: ".md") + files(under: "Docs", ending: ".md")).sorted(),
    commented: false)

  /// Doc comments under Sources.
  static let docComments: [Block] = blocks(
    in: files(under: "Sources", ending: ".swift").sorted(), commented: true)

  /// The files of a folder, as paths from the root; of the root those beside the folders.
  private static func files(under folder: String, ending suffix: String) -> [String] {
    let names =
      folder.isEmpty
      ? TextFile.names(in: root)
      : TextFile.paths(under: root.appending(path: folder)).map { "\(folder)/\($0)" }
    return names.filter { $0.hasSuffix(suffix) && !$0.contains(".build/") }
  }

  private static func blocks(in files: [String], commented: Bool) -> [Block] {
    var result: [Block] = []
    for file in files {
      let text = TextFile.text(of: root.appending(path: file))
      var open: (line: Int, language: String, lines: [String])?
      for (number, raw) in text.components(separatedBy: "\n").enumerated() {
        var line = Substring(raw)
        if commented {
          line = line.drop { $0 == " " }
          guard line.hasPrefix("///") else { open = nil; continue }
          line = line.dropFirst(3)
          if line.first == " " { line = line.dropFirst() }
        }
        if line.hasPrefix("```") {
          if let block = open {
            result.append(
              Block(
                file: file, line: block.line, language: block.language,
                text: block.lines.joined(separator: "\n")))
            open = nil
          } else {
            open = (number + 1, String(line.dropFirst(3)), [])
          }
        } else {
          open?.lines.append(String(line))
        }
      }
    }
    return result
  }
}
