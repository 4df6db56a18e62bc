// swift run -c release Benchmarks [--quick] [--csv] [--least] [--only W2] [--peers DIR]
//
// Medians of alternating samples, each derivative as a ratio to the plain function and to the derivative written
// by hand in the same run. --quick takes few short samples: it shows that everything runs, not how fast. --csv prints
// the columns of the peers' table. --peers runs every program in DIR that prints such rows.
//
// swift run -c release Benchmarks --only modes [--quick]
//
// The ten workloads under every mode beside the recommendation, and where one mode overtakes another.
//
// swift run -c release Benchmarks defaults [--peers DIR] [--quick]
//
// The calls of the README beside their goals, the peers and the derivatives by hand: a table in Markdown.
//
// swift run -c release Benchmarks accuracy [--worst]
//
// The errors of every rule against the reference data, as the tables of Docs/Accuracy.md.
//
// swift run -c release Benchmarks partials NAME[:ORDER] ARITY < points
//
// A rule's value and partials at points given as raw doubles; see Tests/Generators/dense_samples.py.
//
// swift run -c release Benchmarks tape [OPERATIONS]
//
// One computation of so many operations (10⁸) by reverse mode: time, memory, error.
//
// swift run -c release Benchmarks orders
//
// The derivatives of each function to orders from 1 to 100 by one Taylor sweep, in microseconds.
//
// swift run -c release Benchmarks million
//
// A tridiagonal Jacobian of a million inputs: time and memory.

import Foundation

if CommandLine.arguments.dropFirst().first == "accuracy" {
  exit(AccuracyCommand.run(Array(CommandLine.arguments.dropFirst(2))))
}
if CommandLine.arguments.dropFirst().first == "partials" {
  exit(PartialsCommand.run(Array(CommandLine.arguments.dropFirst(2))))
}
if CommandLine.arguments.dropFirst().first == "tape" {
  exit(TapeCommand.run(Array(CommandLine.arguments.dropFirst(2))))
}
if CommandLine.arguments.dropFirst().first == "defaults" {
  DefaultsCommand.run(Array(CommandLine.arguments.dropFirst(2)))
  exit(0)
}
if CommandLine.arguments.dropFirst() == ["orders"] {
  OrdersCommand.run()
  exit(0)
}
if CommandLine.arguments.dropFirst() == ["million"] {
  Million.run()
  exit(0)
}

Options.current.run()
