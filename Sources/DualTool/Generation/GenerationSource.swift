import CodeGeneration
import Expressions

/// The formula of `dual generate` and its options: those of the command line, then those that the file itself states.
///
/// A file of a formula can state options in lines that begin with `#:`, comments for everything else:
///
/// ```
/// #: --hessian --lengths x=10
/// sum(i, 1, 9, 100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)
/// ```
struct GenerationSource {
  private let given: Arguments
  /// The options that the file states.
  private var stated: Arguments?
  private let path: String?
  private var texts: [[UInt8]] = []
  private var command: Entry? { given.usageCommand }

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    given = arguments
    path = arguments.value("file")
    var reader = InputReader(host)
    if let path {
      if let first = arguments.positionals.first {
        let text = quoted(String(decoding: first, as: UTF8.self))
        throw .usage(
          "Unexpected argument \(text): the formula is read from '--file'", arguments.usageCommand)
      }
      texts = [try reader.read(path, for: "the formula", arguments.usageCommand)]
      stated = try Self.options(in: texts[0], path)
    } else {
      for bytes in arguments.positionals {
        texts.append(
          bytes == [UInt8(ascii: "-")]
            ? try reader.read("-", for: "a formula", arguments.usageCommand) : bytes)
      }
    }
    if texts.isEmpty {
      throw .usage(
        "Missing expected argument '<expr>'", arguments.usageCommand, help: "<expr>  The formula.")
    }
  }

  /// The options in the lines that begin with `#:`.
  private static func options(in bytes: [UInt8], _ path: String) throws(Failure) -> Arguments? {
    var words: [[UInt8]] = []
    for line in bytes.split(separator: 10) where line.starts(with: [35, 58]) {
      words += line.dropFirst(2).split { $0 == 32 || $0 == 9 || $0 == 13 }.map(Array.init)
    }
    if words.isEmpty { return nil }
    do throws(Failure) {
      let arguments = try Arguments([Array("generate".utf8)] + words)
      if arguments.has("file") || arguments.has("output") || !arguments.positionals.isEmpty {
        throw Failure.data("\(path): lines that begin with '#:' have options of the code only")
      }
      return arguments
    } catch {
      throw .data("\(path): \(error.message) (in a line that begins with '#:')")
    }
  }

  /// The arguments that state an option: those of the command line before those of the file.
  func arguments(_ option: String) -> Arguments {
    guard let stated, !given.has(option) else { return given }
    return stated
  }

  func has(_ option: String) -> Bool { given.has(option) || (stated?.has(option) ?? false) }

  private func value(_ option: String) -> String? { arguments(option).value(option) }

  /// The formulas, with an error that names the file, the line and the column.
  func formulas(
    lengths: [String: Int], integers: [String: Int]
  ) throws(Failure) -> FormulaSystem {
    var formulas: [Formula] = []
    for text in texts {
      var bytes = text[...]
      while let last = bytes.last, last == 10 || last == 13 { bytes.removeLast() }
      do throws(ExpressionError) {
        formulas.append(try Formula(parsingUTF8: bytes, lengths: lengths, integers: integers))
      } catch {
        let source = String(decoding: bytes, as: UTF8.self)
        guard let path, path != "-" else { throw .data(error.rendered(in: source)) }
        // As compilers write it, for what reads their messages.
        var failure = Failure.data(
          "\(path):\(error.line):\(error.column): error: \(error.rendered(in: source))\n")
        failure.isBare = true
        throw failure
      }
    }
    return FormulaSystem(formulas)
  }

  /// The lists and how many elements they have.
  func lengths() throws(Failure) -> [String: Int] {
    var lengths: [String: Int] = [:]
    for text in arguments("lengths").all("lengths") {
      for field in Fields.split(text[...]) {
        let (name, value) = Fields.assignment(field)
        guard !name.isEmpty, let value, let count = Int(value), (1...1_000_000).contains(count)
        else {
          throw .usage(
            "The value \(quoted(text)) is invalid for '--lengths <name=count>'", command,
            help: "Write --lengths x=100")
        }
        lengths[String(name)] = count
      }
    }
    return lengths
  }

  /// The variables to differentiate by.
  func wrt(_ variables: [String], _ lengths: [String: Int]) throws(Failure) -> [String] {
    guard let names = try Problem.chosenNames(arguments("wrt"), lengths: lengths) else {
      return variables
    }
    let known = Set(variables)
    if let name = names.first(where: { !known.contains($0) }) {
      throw .usage(NameCheck.unknownVariable(name, among: variables, in: "wrt"), command)
    }
    return names
  }

  /// The derivatives that are named; those that suit the formulas where none are.
  func derivatives(outputs: Int) throws(Failure) -> Derivatives {
    let own = Derivatives.allCases.filter { given.has($0.rawValue) }
    let named = own.isEmpty ? Derivatives.allCases.filter { has($0.rawValue) } : own
    if named.count > 1 {
      throw .usage(
        "One function has one kind of derivative: "
          + alternatives(named.map { "--\($0.rawValue)" }), command)
    }
    return named.first ?? (outputs == 1 ? .gradient : .jacobian)
  }

  func severalResults(_ outputs: Int) -> Failure {
    .usage(
      "There are \(counted(outputs, "result")): a gradient and a Hessian are those of one", command,
      help: "Write '--jacobian', or '--jvp'")
  }

  /// The language that is named, or that of the file to write.
  func language() throws(Failure) -> TargetLanguage {
    if let name = value("language"), let language = TargetLanguage(rawValue: name) {
      return language
    }
    let output = given.value("output") ?? ""
    if let dot = output.lastIndex(of: ".") {
      let suffixes: [String: TargetLanguage] = [
        "swift": .swift, "c": .c, "h": .c, "py": .python, "jl": .julia, "js": .javascript,
        "mjs": .javascript,
      ]
      if let language = suffixes[String(output[output.index(after: dot)...])] { return language }
    }
    throw .usage(
      "Missing expected option '--language <language>'", command,
      help: "Write --language \(alternatives(TargetLanguage.allCases.map(\.rawValue)))")
  }

  /// The function's name: that of the file of the formula, unless told.
  func name() throws(Failure) -> String {
    var name = "f"
    if given.has("name") || stated?.has("name") ?? false {
      name = value("name") ?? name
    } else if let path, path.hasSuffix(".dual") {
      name = String((path.split(separator: "/").last ?? "f").dropLast(5))
    }
    let isName =
      name.unicodeScalars.allSatisfy {
        $0 == "_" || $0.properties.isAlphabetic || ("0"..."9" ~= $0)
      }
    guard let first = name.unicodeScalars.first, isName, !("0"..."9" ~= first) else {
      throw .usage(
        "\(quoted(name)) is no name of a function", command, help: "Write --name f")
    }
    return name
  }
}
