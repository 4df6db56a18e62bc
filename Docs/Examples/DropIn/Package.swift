// swift-tools-version: 6.2

import PackageDescription

// Eleven pieces of plain Swift beside their differentiable forms; the guide shows what changed.
let package = Package(
  name: "DropIn",
  dependencies: [.package(name: "swift-dual", path: "../../..")],
  targets: [
    .executableTarget(
      name: "DropIn", dependencies: [.product(name: "DualNumbers", package: "swift-dual")])
  ],
  swiftLanguageModes: [.v6]
)
