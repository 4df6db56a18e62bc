import Records

/// How a file of points is written: what the options say, or the end of its name.
struct Dialect {
  enum Name: String, CaseIterable {
    case csv, tsv, jsonl, columns
  }

  let format: RecordFormat
  /// The names of the columns of a file without a header.
  let columns: [String]?

  init(_ arguments: Arguments, _ path: String) throws(Failure) {
    let command = arguments.usageCommand
    let asked = arguments.value("input-format").flatMap(Name.init(rawValue:))
    let named = asked ?? Self.name(of: path) ?? .csv
    if let text = arguments.value("delimiter") {
      guard asked == nil || asked == .csv else {
        throw .usage(
          "'--delimiter' is that of csv: it does not go with '--input-format \(named.rawValue)'",
          command)
      }
      format = .delimited(try Self.delimiter(text, command))
    } else {
      switch named {
      case .csv: format = .csv
      case .tsv: format = .tsv
      case .jsonl: format = .jsonLines
      case .columns: format = .blanks
      }
    }
    columns = try Self.columns(arguments)
    if columns != nil && format == .jsonLines {
      throw .usage("Lines of JSON have their names: '--no-header' does not go with them", command)
    }
  }

  /// What the end of a name says.
  static func name(of path: String) -> Name? {
    let file = path.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return nil }
    switch file[file.index(after: dot)...].lowercased() {
    case "csv": return .csv
    case "tsv", "tab": return .tsv
    case "jsonl", "ndjson": return .jsonl
    default: return nil
    }
  }

  private static func delimiter(_ text: String, _ command: Entry?) throws(Failure) -> UInt8 {
    let text = text == "\\t" || text == "tab" ? "\t" : text
    if text == " " {
      throw .usage("Blanks delimit with '--input-format columns'", command)
    }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte == 9 || 0x21...0x7E ~= byte,
      !"\"#.+-_".utf8.contains(byte), !text.unicodeScalars.allSatisfy(\.properties.isAlphabetic),
      !(48...57).contains(byte)
    else {
      throw .usage(
        "The delimiter \(quoted(text)) is invalid: it is one character of ASCII that no number, name "
          + "or quotation has, such as ';' or '|', or tab", command)
    }
    return byte
  }

  private static func columns(_ arguments: Arguments) throws(Failure) -> [String]? {
    let command = arguments.usageCommand
    guard let text = arguments.value("columns") else {
      if arguments.has("no-header") {
        throw .usage(
          "A file without a header needs names", command, help: "Add '--columns x,y,…'")
      }
      return nil
    }
    guard arguments.has("no-header") else {
      throw .usage(
        "'--columns' names the columns of a file without a header", command,
        help: "Add '--no-header'")
    }
    var names: [String] = []
    for field in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(Fields.trimmed(field))
      if names.contains(name) {
        throw .usage("The name \(quoted(name)) stands twice in '--columns'", command)
      }
      names.append(name)
    }
    return names
  }

  /// What a file is that is no text, by its first bytes.
  static func foreign(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let kinds: [(start: [UInt8], reason: String)] = [
      ([0x1F, 0x8B], "compressed by gzip: zcat FILE | dual … --points -"),
      ([0x28, 0xB5, 0x2F, 0xFD], "compressed by zstd: zstdcat FILE | dual … --points -"),
      ([0xFD, 0x37, 0x7A, 0x58], "compressed by xz: xzcat FILE | dual … --points -"),
      (
        [0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59],
        "compressed by bzip2: bzcat FILE | dual … --points -"
      ),
      ([0xFF, 0xFE], "UTF-16, not UTF-8: iconv -f UTF-16 -t UTF-8 FILE | dual … --points -"),
      ([0xFE, 0xFF], "UTF-16, not UTF-8: iconv -f UTF-16 -t UTF-8 FILE | dual … --points -"),
      ([0x50, 0x41, 0x52, 0x31, 0x15], "a file of Parquet, not text: export it as CSV"),
    ]
    return kinds.first { bytes.starts(with: $0.start) }?.reason
  }
}
