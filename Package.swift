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
    // Formats of output: JSON, tables, SVG with one chart engine. Knows nothing of differentiation.
    .target(name: "Rendering"),
    // Numbers that record: what a function did, its graph, and where it stopped being finite.
    .target(name: "Tracing", dependencies: ["DerivativeRules", "Rendering"]),
    // The tape, and the drivers that sweep backwards over it.
    .target(name: "ReverseMode", dependencies: ["DerivativeRules"]),
    // Formulas as text: lexer, parser, evaluation over any number. Knows no mode.
    .target(name: "Expressions", dependencies: ["DerivativeRules"]),
    // One function under every mode: agreement, cost, which one to use.
    .target(
      name: "ModeComparison",
      dependencies: ["DerivativeRules", "ForwardMode", "ReverseMode", "Rendering"]),
    // What users import.
    .target(
      name: "DualNumbers",
      dependencies: [
        "DerivativeRules", "ForwardMode", "ReverseMode", "ModeComparison", "Tracing",
      ]),
    // Differentiation at work, for tests, benchmarks and the command line.
    .target(name: "Demonstrations", dependencies: ["DualNumbers", "Rendering"]),
    // The command line as a library, and its ten-line main.
    .target(
      name: "DualTool", dependencies: ["DualNumbers", "Demonstrations", "Expressions", "Rendering"]),
    .executableTarget(name: "dual", dependencies: ["DualTool"]),

    // Ratios measured in one run; run it in release. Not a product.
    .executableTarget(
      name: "Benchmarks", dependencies: ["DualNumbers", "Demonstrations", "TestSupport"]),

    // Reference data to 60 digits, ulps, seeded randomness: shared by the tests, never shipped.
    .target(
      name: "TestSupport", path: "Tests/TestSupport", resources: [.copy("Resources")]),
    .testTarget(
      name: "DerivativeRulesTests", dependencies: ["DerivativeRules"],
      resources: [.copy("Resources")]),
    .testTarget(
      name: "ForwardModeTests", dependencies: ["DualNumbers", "Expressions", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "ReverseModeTests", dependencies: ["DualNumbers", "Expressions", "TestSupport"]),
    .testTarget(
      name: "DualNumbersTests", dependencies: ["DualNumbers", "Expressions", "TestSupport"]),
    .testTarget(name: "DemonstrationsTests", dependencies: ["Demonstrations"]),
    .testTarget(
      name: "ModeComparisonTests", dependencies: ["DualNumbers", "Demonstrations", "Rendering"]),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering"]),
    .testTarget(name: "ExpressionsTests", dependencies: ["Expressions", "ForwardMode"]),
    .testTarget(name: "TracingTests", dependencies: ["DualNumbers", "Expressions", "TestSupport"]),
    .testTarget(name: "DocumentationTests", dependencies: ["DualNumbers", "dual"]),
    .testTarget(
      name: "DualToolTests", dependencies: ["DualTool", "Expressions", "TestSupport", "dual"]),
  ],
  swiftLanguageModes: [.v6]
)
