internal import DualNumbers
import Rendering

extension Demo {
  static let memory = Demo(
    name: "memory",
    abstract:
      "Checkpoints: what a reverse sweep keeps and computes again, a loop in parts of many sizes."
  ) {
    let steps = 4096
    var table = Table(
      "steps in a part", "kept between", "of one part", "together", "steps computed")
    var together: [(x: Double, y: Double)] = []
    var plain: [Double] = []
    for size in [4096, 1024, 256, 64, 16, 4, 1] {
      let run = Loop(steps: steps, part: size).run()
      if size == steps { plain = run.gradient }
      precondition(run.gradient == plain, "Checkpoints change no derivative.")
      let sum = run.kept + run.ofPart
      table.add(["\(size)", "\(run.kept)", "\(run.ofPart)", "\(sum)", "\(run.evaluations)"])
      together.append((Double(size), Double(sum)))
    }
    return Result(
      text: """
        A loop of \(steps) steps, each of four operations on two numbers; the nodes that a tape holds.

        \(table.shown)
        The gradient is the same in every row, bit for bit.

        """,
      picture: Chart(
        title: "Nodes held at once", x: Axis("steps in a part", .logarithmic),
        y: Axis("nodes", .logarithmic),
        curves: [.init(name: "kept and of one part", points: together)]
      ).svg)
  }
}

/// A loop of steps, in parts that a tape records again when it is swept.
private struct Loop {
  let steps: Int
  let part: Int

  struct Outcome {
    var gradient: [Double]
    /// The nodes that stay while the function runs.
    var kept: Int
    /// The nodes of a part while it is swept.
    var ofPart: Int
    /// How often a step was computed.
    var evaluations: Int
  }

  private final class Counter {
    var count = 0
  }

  private static func advanced<T: RealNumber>(
    _ state: [T], by steps: Int, _ counter: Counter? = nil
  ) -> [T] {
    var s = state
    for _ in 0..<steps {
      counter?.count += 1
      s = [s[0] - 0.001 * (s[1] * s[0]), s[1] + 0.001 * (s[0] * s[1])]
    }
    return s
  }

  func run() -> Outcome {
    let counter = Counter()
    let (tape, part) = (Tape<Double>(), self.part)
    let start = [0.5, 1.25]
    let gradient = tape.gradient(at: start) { x in
      var state = x
      for _ in 0..<steps / part {
        state =
          part == steps
          ? Self.advanced(state, by: part, counter)
          : checkpoint(state) { Self.advanced($0, by: part, counter) }
      }
      return state[0] * state[1]
    }
    let kept = tape.operationCount
    guard part < steps else {
      return Outcome(gradient: gradient, kept: kept, ofPart: 0, evaluations: counter.count)
    }
    _ = tape.gradient(at: start) { x in Self.advanced(x, by: part)[0] }
    return Outcome(
      gradient: gradient, kept: kept, ofPart: tape.operationCount, evaluations: counter.count)
  }
}
