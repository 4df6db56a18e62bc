import Foundation
import PackagePlugin

/// Turns the files of a target whose names end in `.dual` into Swift functions with their derivatives, whenever it is built.
///
/// `area.dual` becomes the function `area`. A file has a formula, and in lines that begin with `#:` the options of `dual generate`:
///
/// ```
/// #: --hessian
/// r^2*(t - sin(t))/2
/// ```
///
/// A formula that is wrong stops the build with the file, the line and the column.
@main
struct DualPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    let tool: URL
    do {
      tool = try context.tool(named: "dual").url
    } catch {
      Diagnostics.error(
        "DualPlugin has no tool: the dependency on swift-dual needs its trait, traits: [\"Plugin\"]"
      )
      return []
    }
    return target.sourceFiles(withSuffix: "dual").map { file in
      let name = file.url.deletingPathExtension().lastPathComponent
      let output = context.pluginWorkDirectoryURL.appending(path: "\(name).swift")
      return .buildCommand(
        displayName: "Differentiating \(file.url.lastPathComponent)", executable: tool,
        arguments: [
          "generate", "--file", file.url.path(percentEncoded: false), "--language", "swift",
          "--output", output.path(percentEncoded: false),
        ],
        inputFiles: [file.url], outputFiles: [output])
    }
  }
}
