// swift-tools-version: 6.2

import PackageDescription

// What debug builds check of numbers that drivers hand out, and release builds with the trait.
let checks: [SwiftSetting] = [
  .define("DUAL_CHECKS", .when(configuration: .debug)),
  .define("DUAL_CHECKS", .when(traits: ["Checks"])),
]

// Release tests of what modules of their own hold compiled: optimised as well, they would try nothing else and take a compiler five
// minutes. The tests of numbers and drivers are optimised, as that is compiled into the code that uses it.
let callsOnly: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
  name: "swift-dual",
  // What the newest calls need: `String.replacing`, clocks, `Float16` without a test of the system.
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
  products: [
    .library(name: "DualNumbers", targets: ["DualNumbers"]),
    // The numbers alone with the elementary functions, and what can be added to them.
    .library(name: "DualNumbersCore", targets: ["DualNumbersCore"]),
    // `CGFloat` as a scalar: the one product of numbers that needs Foundation.
    .library(name: "DualNumbersFoundation", targets: ["DualNumbersFoundation"]),
    .library(name: "SpecialFunctions", targets: ["SpecialFunctions"]),
    .library(name: "SparseDerivatives", targets: ["SparseDerivatives"]),
    // Many points of one small function, eight at a time.
    .library(name: "PointDerivatives", targets: ["PointDerivatives"]),
    // Taylor series of an order that is known when the program is compiled.
    .library(name: "FixedSeries", targets: ["FixedSeries"]),
    // Formulas as text, evaluated with derivatives at columns of points.
    .library(name: "CompiledFormulas", targets: ["CompiledFormulas"]),
    .library(name: "Solvers", targets: ["Solvers"]),
    // Recorded functions with their derivatives as code: Swift, C, Python, Julia, JavaScript.
    .library(name: "CodeGeneration", targets: ["CodeGeneration"]),
    .executable(name: "dual", targets: ["dual"]),
    // Formulas in files as functions with derivatives, made when a package is built: runs the command for each file `*.dual`
    // of a target. Needs the trait of its name.
    .plugin(name: "DualPlugin", targets: ["DualPlugin"]),
  ],
  traits: [
    // A plug-in has its tool compiled a second time, for the machine that builds: of this package that is every module. So the
    // plug-in has its tool only where one asks for it.
    .trait(
      name: "Plugin", description: "The plug-in for formulas in files, with the tool that it runs."),
    .trait(
      name: "Checks",
      description:
        "Release builds stop where a number of one derivative gets into another, as debug builds do."
    ),
  ],
  targets: [
    // What a derivative rule is, the elementary rules, and the scalars they end in.
    .target(name: "DerivativeRules", swiftSettings: checks),
    // The functions beyond the elementary ones, with their rules, and the list of all rules.
    .target(name: "SpecialFunctions", dependencies: ["DerivativeRules"]),
    // Dual numbers and the drivers that seed and sweep them.
    .target(name: "ForwardMode", dependencies: ["DerivativeRules"], swiftSettings: checks),
    // Formats of output: JSON, tables, SVG with one chart engine. Knows nothing of differentiation.
    .target(name: "Rendering"),
    // Files of records: numbers as text, cells, lines of JSON, columns. Knows nothing of differentiation.
    .target(name: "Records", dependencies: ["Rendering"]),
    // Numbers that record: what a function did, its graph, and where it stopped being finite.
    .target(name: "Tracing", dependencies: ["DerivativeRules", "ForwardMode", "Rendering"]),
    // The tape, and the drivers that sweep backwards over it.
    .target(name: "ReverseMode", dependencies: ["DerivativeRules"], swiftSettings: checks),
    // What needs both modes: forward over reverse.
    .target(
      name: "MixedMode", dependencies: ["DerivativeRules", "ForwardMode", "ReverseMode"],
      swiftSettings: checks),
    // What a function depends on, and sparse Jacobians and Hessians in as few sweeps as that allows.
    .target(
      name: "SparseDerivatives", dependencies: ["DerivativeRules", "ForwardMode", "ReverseMode"],
      swiftSettings: checks),
    // Taylor series of an order that is known when the program is compiled.
    .target(name: "FixedSeries", dependencies: ["DerivativeRules", "ForwardMode"]),
    // Derivatives at many points of one small function, eight at a time.
    .target(
      name: "PointDerivatives", dependencies: ["DerivativeRules", "ForwardMode"],
      swiftSettings: checks),
    // What stands on the drivers: roots, minima, fits, and derivatives through what was solved.
    .target(
      name: "Solvers",
      dependencies: ["DerivativeRules", "ForwardMode", "MixedMode", "ReverseMode"],
      swiftSettings: checks),
    // Derivatives by complex functions: an independent check.
    .target(name: "ComplexStep", dependencies: ["DerivativeRules", "SpecialFunctions"]),
    // Structures of numbers: models, and the drivers that differentiate with respect to them.
    .target(
      name: "Parameters",
      dependencies: ["DerivativeRules", "ForwardMode", "MixedMode", "ReverseMode"]),
    // Formulas as text: lexer, parser, evaluation over any number. Knows no mode.
    .target(name: "Expressions", dependencies: ["DerivativeRules", "SpecialFunctions"]),
    // Formulas as graphs of operations: their derivatives as formulas again, simplified, written as text.
    .target(
      name: "Symbolic",
      dependencies: ["DerivativeRules", "Expressions", "Rendering", "SpecialFunctions"]),
    // Functions with their derivatives as code: Swift, C, Python, Julia, JavaScript.
    .target(
      name: "CodeGeneration",
      dependencies: ["DerivativeRules", "Expressions", "ForwardMode", "Symbolic", "Tracing"]),
    // Formulas compiled once and evaluated, with derivatives, at blocks of points.
    .target(
      name: "CompiledFormulas",
      dependencies: [
        "DerivativeRules", "Expressions", "ForwardMode", "MixedMode", "ReverseMode",
        "SpecialFunctions",
      ],
      swiftSettings: checks),
    // One function under every mode: agreement, cost, which one to use.
    .target(
      name: "ModeComparison",
      dependencies: [
        "ComplexStep", "DerivativeRules", "ForwardMode", "Parameters", "Rendering", "ReverseMode",
        "SparseDerivatives",
      ]),
    // What users import: the numbers alone, or everything.
    .target(
      name: "DualNumbersCore",
      dependencies: ["DerivativeRules", "ForwardMode", "MixedMode", "ReverseMode"]),
    .target(
      name: "DualNumbers",
      dependencies: [
        "DualNumbersCore", "FixedSeries", "ModeComparison", "Parameters", "PointDerivatives",
        "Solvers", "SparseDerivatives", "SpecialFunctions", "Tracing",
      ]),
    .target(name: "DualNumbersFoundation", dependencies: ["DerivativeRules"]),
    // Differentiation at work, for tests, benchmarks and the command line.
    .target(
      name: "Demonstrations",
      dependencies: ["ComplexStep", "DualNumbers", "Expressions", "Rendering", "Symbolic"]),
    // The command line as a library, and its ten-line main.
    .target(
      name: "DualTool",
      dependencies: [
        "CodeGeneration", "CompiledFormulas", "DualNumbers", "Demonstrations", "Expressions",
        "Records", "Rendering",
        "Symbolic",
      ]),
    .executableTarget(name: "dual", dependencies: ["DualTool"]),
    .plugin(
      name: "DualPlugin", capability: .buildTool(),
      dependencies: [.target(name: "dual", condition: .when(traits: ["Plugin"]))],
      path: "Sources/DualPlugin"),

    // Ratios measured in one run; run it in release. Not a product.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CompiledFormulas", "DualNumbers", "Demonstrations", "Expressions", "Rendering",
        "TestSupport",
      ]),

    // Reference data to 60 digits, the table of rules with its edges, ulps, seeded randomness, random formulas:
    // shared by the tests, never shipped.
    .target(
      name: "TestSupport",
      dependencies: ["DerivativeRules", "Expressions", "ForwardMode", "SpecialFunctions"],
      path: "Tests/TestSupport", resources: [.copy("Resources")]),
    .testTarget(
      name: "DerivativeRulesTests",
      dependencies: [
        "DerivativeRules", "Expressions", "ForwardMode", "PointDerivatives", "SpecialFunctions",
        "TestSupport",
      ],
      resources: [.copy("Resources")]),
    .testTarget(
      name: "ForwardModeTests",
      dependencies: ["DualNumbers", "DualNumbersFoundation", "Expressions", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "ReverseModeTests",
      dependencies: ["DualNumbersCore", "Expressions", "SpecialFunctions", "TestSupport"]),
    .testTarget(
      name: "MixedModeTests",
      dependencies: [
        "DualNumbers", "DualNumbersCore", "Expressions", "SpecialFunctions", "TestSupport",
        "Tracing",
      ]),
    .testTarget(
      name: "SolversTests",
      dependencies: ["DualNumbers", "Expressions", "Solvers", "TestSupport"],
      swiftSettings: callsOnly),
    .testTarget(name: "ComplexStepTests", dependencies: ["ComplexStep", "DualNumbers"]),
    .testTarget(
      name: "DemonstrationsTests", dependencies: ["Demonstrations"], swiftSettings: callsOnly),
    .testTarget(
      name: "ModeComparisonTests",
      dependencies: ["DualNumbers", "Demonstrations", "Rendering", "TestSupport"]),
    .testTarget(name: "ParametersTests", dependencies: ["DualNumbers"]),
    .testTarget(
      name: "RenderingTests", dependencies: ["Rendering", "TestSupport"], swiftSettings: callsOnly),
    .testTarget(
      name: "RecordsTests", dependencies: ["Records", "TestSupport"], swiftSettings: callsOnly),
    .testTarget(
      name: "ExpressionsTests",
      dependencies: ["Expressions", "ForwardMode", "SpecialFunctions", "TestSupport"],
      swiftSettings: callsOnly),
    .testTarget(
      name: "CompiledFormulasTests",
      dependencies: [
        "CompiledFormulas", "Expressions", "ForwardMode", "MixedMode", "ReverseMode",
        "SpecialFunctions", "TestSupport",
      ], swiftSettings: callsOnly),
    .testTarget(
      name: "SymbolicTests",
      dependencies: [
        "DerivativeRules", "Expressions", "ForwardMode", "SpecialFunctions", "Symbolic",
        "TestSupport",
      ],
      resources: [.copy("Resources")], swiftSettings: callsOnly),
    .testTarget(
      name: "CodeGenerationTests",
      dependencies: [
        "CodeGeneration", "DerivativeRules", "DualNumbers", "DualTool", "Expressions",
        "ForwardMode", "SpecialFunctions", "Symbolic", "TestSupport",
      ], swiftSettings: callsOnly),
    .testTarget(
      name: "TracingTests", dependencies: ["DualNumbers", "Expressions", "TestSupport"],
      swiftSettings: callsOnly),
    .testTarget(
      name: "DocumentationTests", dependencies: ["DualNumbers", "TestSupport", "dual"],
      swiftSettings: callsOnly),
    .testTarget(
      name: "DualToolTests", dependencies: ["DualTool", "Expressions", "TestSupport", "dual"],
      swiftSettings: callsOnly),
  ],
  swiftLanguageModes: [.v6]
)
