import Demonstrations
import DualNumbers
import Rendering

// W2, W3, W4, W7 and W8 of the peers' workloads by reverse mode, each against the plain function and against the
// gradient written by hand.

private struct Waves: DifferentiableFunction {
  let outputs: Int
  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    (0..<outputs).map { i in N.sin(x[0] * x[1] + N(i)) * x[i % 2] }
  }
}

enum ReverseWorkloads {
  /// W7: the mean squared error of a 32-32-1 perceptron over 64 points.
  @inline(__always)
  static func perceptron<T: RealNumber>(_ p: [T], _ inputs: [Double], _ targets: [Double]) -> T {
    let (ni, nh) = (32, 32)
    let b1 = nh * ni
    let w2 = b1 + nh
    let b2 = w2 + nh
    var loss = T.zero
    for b in 0..<64 {
      var y = p[b2]
      for j in 0..<nh {
        var s = p[b1 + j]
        for k in 0..<ni { s += p[j * ni + k] * T(inputs[b * ni + k]) }
        y += p[w2 + j] * T.tanh(s)
      }
      let d = y - T(targets[b])
      loss += d * d
    }
    return loss / 64
  }

  /// The same over lists: two layers and an elementwise tanh; `inputs` holds a point in each column.
  @inline(__always)
  static func perceptron<T: RealNumber>(
    _ p: [T], _ inputs: Matrix<T.MachineNumber>, _ targets: [T.MachineNumber]
  ) -> T {
    let hidden = linearLayer(
      weights: Matrix(rows: 32, columns: 32, entries: Array(p[..<1024])),
      biases: Array(p[1024..<1056]), inputs: inputs)
    let activated = Matrix(
      rows: 32, columns: 64, entries: elementwise(Rules.FastTanh.self, hidden.storage))
    let outputs = linearLayer(
      weights: Matrix(rows: 1, columns: 32, entries: Array(p[1056..<1088])), biases: [p[1088]],
      inputs: activated)
    let errors = targets.indices.map { outputs.storage[$0].shifted(by: -targets[$0]) }
    return dot(errors, errors) / 64
  }

  static func groups() -> [(title: String, workloads: [Workload])] {
    let kept = Tape<Double>()
    var groups: [(title: String, workloads: [Workload])] = []
    func add(
      _ title: String, _ x: [Double], plain: @escaping () -> Double,
      hand: @escaping () -> Double, fresh: @escaping () -> Double,
      reused: @escaping (inout [Double]) -> Void
    ) {
      var g = x
      groups.append(
        (
          title,
          [
            Workload(name: "plain", count: 1, body: plain),
            Workload(name: "hand", count: 1, body: hand),
            Workload(name: "tape", count: 1, body: fresh),
            Workload(name: "kept", count: 1) {
              reused(&g)
              return g[0]
            },
          ]
        ))
    }
    for n in [10, 100, 1000] {
      let x = uniform(n, seed: 2, -1, 1)
      add(
        "W2   reverse gradient of Rosenbrock's function, n = \(n)", x,
        plain: { Functions.rosenbrock(x) },
        hand: { gradient(Handwritten.rosenbrock, x)[0] },
        fresh: { ReverseMode.gradient(at: x) { Functions.rosenbrock($0) }[0] },
        reused: { kept.gradient(at: x, into: &$0) { Functions.rosenbrock($0) } })
    }
    groups.append(statementGroup(kept))
    for n in [10, 100, 1000] {
      let x = uniform(n, seed: 3, -1, 1)
      add(
        "W3   reverse gradient of Ackley's function, n = \(n)", x,
        plain: { Functions.ackley(x) },
        hand: { gradient(Handwritten.ackley, x)[0] },
        fresh: { ReverseMode.gradient(at: x) { Functions.ackley($0) }[0] },
        reused: { kept.gradient(at: x, into: &$0) { Functions.ackley($0) } })
    }
    let x = (0..<100).map { (Double($0) + 1) / (Double($0) + 2) }
    add(
      "W4   reverse gradient of the product of 100 numbers", x,
      plain: { Functions.product(x) },
      hand: { gradient(Handwritten.product, x)[0] },
      fresh: { ReverseMode.gradient(at: x) { Functions.product($0) }[0] },
      reused: { kept.gradient(at: x, into: &$0) { Functions.product($0) } })
    let p = uniform(1089, seed: 7, -0.3, 0.3)
    let inputs = uniform(2048, seed: 77, -1, 1)
    let targets = uniform(64, seed: 777, -1, 1)
    add(
      "W7   reverse gradient of a perceptron with 1089 parameters", p,
      plain: { perceptron(p, inputs, targets) },
      hand: { perceptronGradient(p, inputs, targets)[0] },
      fresh: { ReverseMode.gradient(at: p) { perceptron($0, inputs, targets) }[0] },
      reused: { kept.gradient(at: p, into: &$0) { perceptron($0, inputs, targets) } })
    let points = Matrix(rows: 64, columns: 32, entries: inputs).transposed
    add(
      "W7   the same over lists: layers and an elementwise tanh", p,
      plain: { perceptron(p, points, targets) },
      hand: { perceptronGradient(p, inputs, targets)[0] },
      fresh: { ReverseMode.gradient(at: p) { perceptron($0, points, targets) }[0] },
      reused: { kept.gradient(at: p, into: &$0) { perceptron($0, points, targets) } })
    let y = uniform(100, seed: 2, -1, 1)
    let eight = Jacobian(
      rows: 100, columns: 8, entries: uniform(800, seed: 88, -1, 1))
    let keptSecond = SecondOrderTape<Double>()
    groups.append(
      (
        "W8   Hessian of Rosenbrock's function, n = 100, forward over reverse",
        [
          Workload(name: "plain", count: 1) { Functions.rosenbrock(y) },
          Workload(name: "1 hvp", count: 1) {
            hvp(at: y, along: y) { Functions.rosenbrock($0) }[0]
          },
          Workload(name: "tape", count: 1) {
            ReverseMode.hessian(at: y) { Functions.rosenbrock($0) }[0, 0]
          },
          Workload(name: "kept", count: 1) {
            keptSecond.record(at: y) { Functions.rosenbrock($0) }
            return keptSecond.hessian()[0, 0]
          },
          Workload(name: "record", count: 1) {
            keptSecond.record(at: y) { Functions.rosenbrock($0) }
          },
          Workload(name: "8 products", count: 1) {
            ReverseMode.hessianProduct(at: y, with: eight) { Functions.rosenbrock($0) }[0, 0]
          },
          Workload(name: "100 hvp", count: 1) {
            var sum = 0.0
            var direction = [Double](repeating: 0, count: y.count)
            for j in y.indices {
              direction[j] = 1
              sum += hvp(at: y, along: direction) { Functions.rosenbrock($0) }[j]
              direction[j] = 0
            }
            return sum
          },
        ]
      ))
    return groups
  }

  /// A statement whose parts meet eight times.
  @inline(__always)
  static func statement<T: RealNumber>(_ x: T, _ y: T) -> T {
    let u = x * y
    let v = x - y
    let w = x / (1 + y * y)
    return u * v + w * u - v * w
  }

  @inline(__always)
  static func statements<T: RealNumber>(_ x: [T]) -> T {
    var sum = T.zero
    for i in 0..<x.count - 1 { sum += statement(x[i], x[i + 1]) }
    return sum
  }

  static func statementsGradient(_ x: [Double]) -> [Double] {
    var g = [Double](repeating: 0, count: x.count)
    for i in 0..<x.count - 1 {
      let (x, y) = (x[i], x[i + 1])
      let q = 1 / (1 + y * y)
      let (u, v, w) = (x * y, x - y, x * q)
      g[i] += (v + w) * y + (u - w) + (u - v) * q
      g[i + 1] += (v + w) * x - (u - w) - (u - v) * 2 * w * y * q
    }
    return g
  }

  static func statementGroup(_ kept: Tape<Double>) -> (title: String, workloads: [Workload]) {
    let x = uniform(100, seed: 2, -1, 1)
    let hand = statementsGradient(x)
    return (
      "W2   reverse gradient of a sum of statements, n = 100, each recorded or preaccumulated",
      [
        Workload(name: "plain", count: 1) { statements(x) },
        .filling("hand", hand) { $0 = statementsGradient(x) },
        .filling("recorded", hand) { g in
          kept.gradient(at: x, into: &g) { statements($0) }
        },
        .filling("preaccumulated", hand) { g in
          kept.gradient(at: x, into: &g) { x in
            var sum = TapeVariable<Double>(0.0)
            for i in 0..<x.count - 1 {
              sum += TapeVariable.preaccumulated(x[i], x[i + 1]) { statement($0, $1) }
            }
            return sum
          }
        },
      ]
    )
  }

  /// Where one mode overtakes the other, measured.
  static func printCrossovers(isQuick: Bool) {
    let samples = isQuick ? 1 : 11
    let inputs = Crossover(
      label: "inputs", sizes: [2, 3, 4, 6, 8, 12, 16, 24, 32, 64, 128], samples: samples
    ) { (uniform($0, seed: 2, -1, 1), RosenbrockFunction()) }
    let outputs = Crossover(
      label: "outputs", favoursReverse: false, sizes: [1, 2, 3, 4, 6, 8, 16, 32],
      samples: samples
    ) { ([0.3, 0.7], Waves(outputs: $0)) }
    for crossover in [inputs, outputs] {
      print("Jacobian against the number of \(crossover.label), ns")
      var table = Table.numbers([crossover.label] + crossover.modes.map(\.rawValue))
      for sample in crossover.samples {
        let times = crossover.modes.map { digits((sample.costs[$0] ?? .nan) * 1e9, 4) }
        table.add(["\(sample.size)"] + times)
      }
      print(table.rendered(as: .text), terminator: "")
      for overtaking in crossover.overtakings { print("  \(overtaking)") }
    }
  }

  /// The gradient of W7 by the δ-recursion, written out.
  static func perceptronGradient(
    _ p: [Double], _ inputs: [Double], _ targets: [Double]
  ) -> [Double] {
    let (ni, nh) = (32, 32)
    let b1 = nh * ni
    let w2 = b1 + nh
    let b2 = w2 + nh
    var g = [Double](repeating: 0, count: p.count)
    var z = [Double](repeating: 0, count: nh)
    for b in 0..<64 {
      var y = p[b2]
      for j in 0..<nh {
        var s = p[b1 + j]
        for k in 0..<ni { s += p[j * ni + k] * inputs[b * ni + k] }
        z[j] = Double.tanh(s)
        y += p[w2 + j] * z[j]
      }
      let d = 2 * (y - targets[b]) / 64
      g[b2] += d
      for j in 0..<nh {
        g[w2 + j] += d * z[j]
        let e = d * p[w2 + j] * (1 - z[j] * z[j])
        g[b1 + j] += e
        for k in 0..<ni { g[j * ni + k] += e * inputs[b * ni + k] }
      }
    }
    return g
  }

  /// A gradient by hand in memory of its own.
  static func gradient(_ hand: ([Double], inout [Double]) -> Void, _ x: [Double]) -> [Double] {
    var g = x
    hand(x, &g)
    return g
  }
}
