import Foundation
import TestSupport

/// The compiler and the products of the build that the tests belong to.
enum Toolchain {
  /// The folder of the test bundle, with the modules and objects of the package beside it.
  static let products: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let path = bundle?.bundlePath ?? CommandLine.arguments[0]
    return URL(filePath: path).deletingLastPathComponent()
  }()

  typealias Output = Subprocess.Output

  /// Runs a program found on the path, that of the build's products first.
  static func run(_ arguments: [String], in folder: URL? = nil) throws -> Output {
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = products.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    return try Subprocess.run(arguments, in: folder, environment: environment)
  }

  /// Whether there is a compiler to run; a machine that only holds the built tests has none.
  static let hasCompiler = (try? run(["swiftc", "--version"]).status) == 0

  /// The sanitizer that the tests were built with: what is linked with their objects needs its library too.
  private static let sanitizer: [String] = {
    let program = dlopen(nil, RTLD_NOW)
    let runtimes = [("address", "__asan_init"), ("thread", "__tsan_init")]
    return runtimes.filter { dlsym(program, $0.1) != nil }.map { "-sanitize=\($0.0)" }
  }()

  /// What the compiler says to these sources and options, which may import the modules of the build.
  ///
  /// One job for all files: file by file, what this package has its clients compile would be compiled for each of them again.
  static func compile(_ arguments: [String]) throws -> Output {
    let modules = products.appending(path: "Modules").path
    return try run(["swiftc", "-swift-version", "6", "-wmo", "-I", modules] + arguments)
  }

  /// The object files of every library module, to link a snippet with; not those of sources that are gone, which a
  /// build leaves behind.
  static func objects() throws -> [String] {
    let files = FileManager.default
    let sources = Snippets.root.appending(path: "Sources")
    let modules = try files.contentsOfDirectory(atPath: sources.path)
    return try sanitizer
      + modules.filter { !["dual", "Benchmarks", "DualPlugin"].contains($0) }.flatMap { module in
        let own = try files.subpathsOfDirectory(atPath: sources.appending(path: module).path)
        let names = Set(own.map { URL(filePath: $0).lastPathComponent + ".o" })
        let folder = products.appending(path: "\(module).build")
        let objects = try files.contentsOfDirectory(atPath: folder.path).filter {
          $0.hasSuffix(".o")
        }
        // A release build makes one object of a whole module.
        return objects.filter { names.contains($0) || objects.count == 1 }
          .map { folder.appending(path: $0).path }
      }
  }
}
