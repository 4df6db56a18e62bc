// swift run -c release Benchmarks [--quick]
//
// Medians of alternating samples, each derivative as a ratio to the plain function and to the derivative written
// by hand in the same run. --quick takes few short samples: it shows that everything runs, not how fast.

// swift run -c release Benchmarks accuracy [--worst]
//
// The errors of every rule against the reference data, as the tables of Docs/Accuracy.md.

import Foundation

if CommandLine.arguments.dropFirst().first == "accuracy" {
  exit(AccuracyCommand.run(Array(CommandLine.arguments.dropFirst(2))))
}

let isQuick = CommandLine.arguments.contains("--quick")

#if DEBUG
  print(
    "This is a debug build: times are some hundred times longer. Use swift run -c release Benchmarks."
  )
#endif

func pad(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

func rounded(_ x: Double) -> String {
  let scaled = (x * 1000).rounded() / 1000
  return "\(scaled)"
}

for (title, workloads) in Scalars.groups() + Rosenbrock.groups() + ReverseWorkloads.groups() {
  let timing = Timing(
    workloads, samples: isQuick ? 3 : 31, milliseconds: isQuick ? 0.2 : 4)
  print(title)
  for (workload, time) in zip(workloads, timing.nanoseconds) {
    let toPlain = time / timing.nanoseconds[0]
    let toHand = time / timing.nanoseconds[1]
    print(
      "  \(pad(workload.name, 6)) \(pad(rounded(time), 10)) ns"
        + "   \(pad(rounded(toPlain), 7)) x plain   \(pad(rounded(toHand), 7)) x hand")
  }
  if timing.checksum.isNaN { print("  (checksum is not a number)") }
}
ReverseWorkloads.printCrossovers(isQuick: isQuick)
