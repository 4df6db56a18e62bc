import Rendering

/// How results look, whatever they are: as many digits as asked for, and colour.
///
/// Values of the task: reports are made of numbers and headings far below the command that reads the options.
enum Presentation {
  /// So many significant digits; as many as read back as the same number where none are asked for.
  @TaskLocal static var digits: Int?
  /// Whether what goes to standard output may have colour.
  @TaskLocal static var isColoured = false

  /// Runs with a look.
  static func with(
    digits: Int?, isColoured: Bool, _ body: () throws(Failure) -> Void
  ) throws(Failure) {
    // Most runs ask for nothing.
    if digits == nil && !isColoured { return try body() }
    let result: Result<Void, Failure> = $digits.withValue(digits) {
      $isColoured.withValue(isColoured) {
        do throws(Failure) { return .success(try body()) } catch { return .failure(error) }
      }
    }
    try result.get()
  }

  /// A heading, bold where there is colour.
  static func heading(_ text: String) -> String { isColoured ? Colour.bold(text) : text }
}

/// When there is colour.
enum ColourOption: String, FormatName {
  case auto, always, never

  /// Whether a stream has colour: on a terminal, unless `NO_COLOR` is set.
  func isOn(_ host: Host, isTerminal: Bool) -> Bool {
    switch self {
    case .auto: isTerminal && !host.refusesColour
    case .always: true
    case .never: false
    }
  }
}

/// The colours of a terminal.
enum Colour {
  static func bold(_ text: String) -> String { "\u{1B}[1m\(text)\u{1B}[0m" }
  static func red(_ text: String) -> String { "\u{1B}[1;31m\(text)\u{1B}[0m" }

  /// A message with its first words and its carets in colour.
  static func message(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.contains("^"), line.allSatisfy({ $0 == "^" || $0 == " " }) {
        return line.prefix { $0 == " " } + red(String(line.drop { $0 == " " }))
      }
      for (head, paint) in [("Error:", red), ("Help:", bold), ("Usage:", bold)]
      where line.hasPrefix(head) {
        return paint(head) + line.dropFirst(head.count)
      }
      return String(line)
    }.joined(separator: "\n")
  }

  /// Help with its headings, the lines that begin in capitals and end with a colon, in bold.
  static func help(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let head = line.prefix { $0.isUppercase }
      guard head.count > 3, line.dropFirst(head.count).hasPrefix(":") else { return String(line) }
      return bold(head + ":") + line.dropFirst(head.count + 1)
    }.joined(separator: "\n")
  }
}

extension Option {
  static let digits = Option(
    name: "digits", value: "count",
    abstract: "So many significant digits; unless told, as many as read back as the same number.")

  static let color = Option(
    name: "color", value: "when",
    abstract: "Colour for headings and carets; auto is on a terminal without NO_COLOR.",
    values: ColourOption.allCases.map(\.rawValue), defaultValue: ColourOption.auto.rawValue)
}

extension Arguments {
  /// The significant digits that are asked for.
  func digits() throws(Failure) -> Int? {
    // `trace` has digits of its own.
    guard command.option(named: "digits")?.abstract == Option.digits.abstract else { return nil }
    return try integer("digits", in: 1...17)
  }

  var colour: ColourOption { ColourOption(rawValue: value("color") ?? "") ?? .auto }

  /// Whether words ask for colour, before they have been taken apart: for the message if that fails.
  static func colour(_ arguments: [[UInt8]]) -> ColourOption {
    var colour = ColourOption.auto
    let texts = arguments.map { String(decoding: $0, as: UTF8.self) }
    for (index, text) in texts.enumerated() {
      if text == "--" { break }
      if text == "--color", index + 1 < texts.count {
        colour = ColourOption(rawValue: texts[index + 1]) ?? colour
      } else if text.hasPrefix("--color=") {
        colour = ColourOption(rawValue: String(text.dropFirst(8))) ?? colour
      }
    }
    return colour
  }

  /// The lines of a file in the place of `--at @file`.
  mutating func readPointFiles(_ host: Host) throws(Failure) {
    guard all("at").contains(where: { $0.hasPrefix("@") }) else { return }
    var texts: [String] = []
    var reader = InputReader(host)
    for text in all("at") {
      guard text.hasPrefix("@") else {
        texts.append(text)
        continue
      }
      let path = String(text.dropFirst())
      if path.isEmpty { throw .usage("A file is missing behind '@' in '--at'", usageCommand) }
      let bytes = try reader.read(path, for: "the point", usageCommand)
      let content = String(decoding: bytes, as: UTF8.self)
      guard content.utf8.elementsEqual(bytes) else { throw .data("\(quoted(path)) is not UTF-8") }
      for line in Fields.lines(content) {
        var line = Fields.trimmed(Fields.before("#", line))
        // A comma at the end of a line joins it to the next, as it would on the command line.
        if line.hasSuffix(",") { line = Fields.trimmed(line.dropLast()) }
        if !line.isEmpty { texts.append(String(line)) }
      }
    }
    set("at", texts)
  }
}
