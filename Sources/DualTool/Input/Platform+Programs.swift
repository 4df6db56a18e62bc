#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

extension Platform {
  /// Programs that make PNG of SVG, with their arguments; `%o` is the picture, `%i` a file that is to be read.
  private static let converters: [[String]] = [
    ["rsvg-convert", "--zoom", "2", "--background-color", "white", "-o", "%o"],
    ["inkscape", "--pipe", "--export-type=png", "--export-dpi=192", "-o", "%o"],
    ["magick", "-density", "192", "svg:-", "png:%o"],
    ["chromium", "--headless", "--no-sandbox", "--screenshot=%o", "--window-size=660,440", "%i"],
    ["google-chrome", "--headless", "--screenshot=%o", "--window-size=660,440", "%i"],
  ]

  /// Writes a picture as PNG by the first of the programs that is installed.
  static func writePNG(_ path: String, _ svg: String) -> WriteOutcome {
    guard let converter = converters.first(where: { program($0[0]) != nil }) else {
      let names = converters.map { $0[0] }.joined(separator: ", ")
      return .failed(
        "none of \(names) is installed that makes PNG; a name that ends with .svg works")
    }
    // What begins with a dash would be an option.
    let target = path.hasPrefix("-") ? "./" + path : path
    let readsFile = converter.contains("%i")
    let source = target + ".svg"
    if readsFile, case .failed(let reason) = writeFile(source, svg) { return .failed(reason) }
    defer { if readsFile { unlink(source) } }
    let arguments = converter.map { argument in
      if argument == "%i" { return source }
      guard let place = argument.firstIndex(of: "%") else { return argument }
      return argument[..<place] + target
    }
    return run(arguments, input: readsFile ? "" : svg)
  }

  /// The path of a program, as a shell finds it.
  private static func program(_ name: String) -> String? {
    for directory in (variable("PATH") ?? "").split(separator: ":") {
      let path = "\(directory)/\(name)"
      if access(path, X_OK) == 0 { return path }
    }
    return nil
  }

  /// Runs a program with text on its standard input, and waits for its end.
  private static func run(_ arguments: [String], input: String) -> WriteOutcome {
    guard let path = program(arguments[0]) else { return .failed("\(arguments[0]) is missing") }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return .failed("there is no pipe") }
    let words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_addclose(&actions, ends[1])
    var process: pid_t = 0
    let status = posix_spawn(&process, path, &actions, nil, words, environ)
    close(ends[0])
    guard status == 0 else {
      close(ends[1])
      return .failed("\(arguments[0]) does not start: \(String(cString: strerror(status)))")
    }
    _ = write(input, to: ends[1])
    close(ends[1])
    var code: Int32 = 0
    while waitpid(process, &code, 0) < 0 && errno == EINTR {}
    return code == 0 ? .written : .failed("\(arguments[0]) failed")
  }
}
