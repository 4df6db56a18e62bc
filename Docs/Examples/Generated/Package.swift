// swift-tools-version: 6.2

import PackageDescription

// Formulas in files, differentiated when the package is built: nothing of the library is in the program.
let package = Package(
  name: "Generated",
  dependencies: [.package(name: "swift-dual", path: "../../..", traits: ["Plugin"])],
  targets: [
    .executableTarget(
      name: "Generated", plugins: [.plugin(name: "DualPlugin", package: "swift-dual")])
  ]
)
