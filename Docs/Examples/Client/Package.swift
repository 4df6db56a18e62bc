// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Client",
  dependencies: [.package(name: "swift-dual", path: "../../..")],
  targets: [
    .executableTarget(
      name: "Client", dependencies: [.product(name: "DualNumbers", package: "swift-dual")])
  ]
)
