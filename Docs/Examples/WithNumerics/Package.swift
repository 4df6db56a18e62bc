// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "WithNumerics",
  dependencies: [
    .package(name: "swift-dual", path: "../../.."),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.0"),
  ],
  targets: [
    .executableTarget(
      name: "WithNumerics",
      dependencies: [
        .product(name: "DualNumbers", package: "swift-dual"),
        .product(name: "Numerics", package: "swift-numerics"),
      ])
  ]
)
