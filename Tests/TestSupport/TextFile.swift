public import Foundation

/// The files of the checkout.
///
/// What cannot be read stops the tests and is named: an empty text would pass many a check.
public enum TextFile {
  /// The root of the checkout, three levels above this file.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file.
  public static func text(of file: URL) -> String {
    read(file) { try String(contentsOf: file, encoding: .utf8) }
  }

  /// The names of what is in a folder, in no order.
  public static func names(in folder: URL) -> [String] {
    read(folder) { try FileManager.default.contentsOfDirectory(atPath: folder.path) }
  }

  /// The paths of what is in a folder and the folders in it, from there, in no order.
  public static func paths(under folder: URL) -> [String] {
    read(folder) { try FileManager.default.subpathsOfDirectory(atPath: folder.path) }
  }

  private static func read<T>(_ file: URL, _ body: () throws -> T) -> T {
    do { return try body() } catch { fatalError("\(file.path) cannot be read: \(error)") }
  }
}

/// The files beside the tests.
public enum Resource {
  /// The content of a reference file, of these tests or of a bundle of others.
  public static func text(_ name: String, _ type: String, in bundle: Bundle? = nil) -> String {
    TextFile.text(of: url(name, type, in: bundle))
  }

  /// The bytes of a reference file.
  public static func data(_ name: String, _ type: String) -> Data {
    Data(text(name, type).utf8)
  }

  private static func url(_ name: String, _ type: String, in bundle: Bundle?) -> URL {
    let bundle = bundle ?? .module
    guard
      let url = bundle.url(forResource: name, withExtension: type, subdirectory: "Resources")
    else { fatalError("The reference file \(name).\(type) is missing in \(bundle.bundlePath).") }
    return url
  }
}
