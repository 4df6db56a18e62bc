// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "swift-dual",
  products: [
    .library(name: "DualNumbers", targets: ["DualNumbers"]),
    .executable(name: "dual", targets: ["dual"]),
  ],
  targets: [
    // What a derivative rule is, the table of rules, and the scalars they end in.
    .target(name: "DerivativeRules"),
    // Dual numbers and the drivers that seed and sweep them.
    .target(name: "ForwardMode", dependencies: ["DerivativeRules"]),
    // Formulas as text: lexer, parser, evaluation over any number. Knows no mode.
    .target(name: "Expressions", dependencies: ["DerivativeRules"]),
    // What users import.
    .target(name: "DualNumbers", dependencies: ["DerivativeRules", "ForwardMode"]),
    // The command line as a library, and its ten-line main.
    .target(name: "DualTool", dependencies: ["DualNumbers", "Expressions"]),
    .executableTarget(name: "dual", dependencies: ["DualTool"]),
    .testTarget(name: "ExpressionsTests", dependencies: ["Expressions"]),
  ],
  swiftLanguageModes: [.v6]
)
