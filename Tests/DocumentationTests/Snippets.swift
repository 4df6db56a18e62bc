import Foundation

/// The code blocks of the documentation: Markdown files, and doc comments in the sources.
enum Snippets {
  struct Block: CustomStringConvertible, Sendable {
    let file: String
    let line: Int
    let language: String
    let text: String
    var description: String { "\(file):\(line)" }
  }

  /// The root of the checkout, three levels above this file.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// README, CHANGELOG and everything under Docs.
  static let markdown: [Block] = blocks(
    in: files(under: ["", "Docs"], ending: ".md"), commented: false)

  /// Doc comments under Sources.
  static let docComments: [Block] = blocks(
    in: files(under: ["Sources"], ending: ".swift"), commented: true)

  private static func files(under folders: [String], ending suffix: String) -> [String] {
    var found: [String] = []
    for folder in folders {
      let base = root.appending(path: folder)
      if folder.isEmpty {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: base.path)) ?? []
        found += names.filter { $0.hasSuffix(suffix) }
      } else {
        let names =
          FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        found += names.filter { $0.hasSuffix(suffix) && !$0.contains(".build/") }.map {
          "\(folder)/\($0)"
        }
      }
    }
    return found.sorted()
  }

  private static func blocks(in files: [String], commented: Bool) -> [Block] {
    var result: [Block] = []
    for file in files {
      guard let text = try? String(contentsOf: root.appending(path: file), encoding: .utf8) else {
        continue
      }
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
