import Demonstrations
import DualNumbers
import _Differentiation

// W2, W3 and W4 of the peers' workloads: gradients of functions of many numbers.

enum Gradients {
  static func groups() -> [Group] {
    [10, 100, 1000].flatMap { n -> [Group] in
      let repeats = 1000 / n
      let x = uniform(n, seed: 2, -1, 1)
      var wanted = x
      Handwritten.rosenbrock(x, &wanted)
      let y = uniform(n, seed: 3, -1, 1)
      var wantedOfAckley = y
      Handwritten.ackley(y, &wantedOfAckley)
      return [
        Group(
          id: "W2", n: n, title: "gradient of Rosenbrock's function, n = \(n)",
          workloads: [
            Workload(name: "plain", count: 1) { Functions.rosenbrock(x) },
            .filling("hand", wanted, repeats: repeats) { Handwritten.rosenbrock(x, &$0) },
            .filling("dual", wanted, repeats: repeats, reusing: ()) { _, g in
              g = gradient(at: x) { Functions.rosenbrock($0) }
            },
            .filling(
              "dual-4-reused", wanted, repeats: repeats,
              reusing: GradientWorkspace<Lanes4<Double>>(count: n)
            ) { w, g in w.gradient(at: x, into: &g) { Functions.rosenbrock($0) } },
            .filling(
              "dual-8-reused", wanted, repeats: repeats,
              reusing: GradientWorkspace<Lanes8<Double>>(count: n)
            ) { w, g in w.gradient(at: x, into: &g) { Functions.rosenbrock($0) } },
            .filling(
              "dual-16-reused", wanted, repeats: repeats,
              reusing: GradientWorkspace<Lanes16<Double>>(count: n)
            ) { w, g in w.gradient(at: x, into: &g) { Functions.rosenbrock($0) } },
            .filling(
              "dual-32-reused", wanted, repeats: repeats,
              reusing: GradientWorkspace<Lanes32<Double>>(count: n)
            ) { w, g in w.gradient(at: x, into: &g) { Functions.rosenbrock($0) } },
            .filling("dual-sum", wanted, repeats: repeats, reusing: ()) { _, g in
              g.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
              _ = ForwardMode.addGradient(
                lanes: Lanes2<Double>.self, ofSumOver: 0..<n - 1, at: x, to: &g
              ) { k, x in Functions.rosenbrockTerm(x[k], x[k + 1]) }
            },
            .filling("_Differentiation", wanted) { g in
              g = _Differentiation.gradient(at: x, of: differentiableRosenbrock).base
            },
          ]),
        Group(
          id: "W3", n: n, title: "gradient of Ackley's function, n = \(n)",
          workloads: [
            Workload(name: "plain", count: 1) { Functions.ackley(y) },
            .filling("hand", wantedOfAckley, repeats: repeats) { Handwritten.ackley(y, &$0) },
            .filling("dual", wantedOfAckley, repeats: repeats, reusing: ()) { _, g in
              g = gradient(at: y) { Functions.ackley($0) }
            },
            .filling(
              "dual-4-reused", wantedOfAckley, repeats: repeats,
              reusing: GradientWorkspace<Lanes4<Double>>(count: n)
            ) { w, g in w.gradient(at: y, into: &g) { Functions.ackley($0) } },
            .filling(
              "dual-8-reused", wantedOfAckley, repeats: repeats,
              reusing: GradientWorkspace<Lanes8<Double>>(count: n)
            ) { w, g in w.gradient(at: y, into: &g) { Functions.ackley($0) } },
            .filling(
              "dual-16-reused", wantedOfAckley, repeats: repeats,
              reusing: GradientWorkspace<Lanes16<Double>>(count: n)
            ) { w, g in w.gradient(at: y, into: &g) { Functions.ackley($0) } },
            .filling(
              "dual-32-reused", wantedOfAckley, repeats: repeats,
              reusing: GradientWorkspace<Lanes32<Double>>(count: n)
            ) { w, g in w.gradient(at: y, into: &g) { Functions.ackley($0) } },
          ]),
      ]
    } + [product(n: 100)]
  }

  static func product(n: Int) -> Group {
    let repeats = 1000 / n
    let x = (0..<n).map { (Double($0) + 1) / (Double($0) + 2) }
    var wanted = x
    Handwritten.product(x, &wanted)
    return Group(
      id: "W4", n: n, title: "gradient of a product, n = \(n)",
      workloads: [
        Workload(name: "plain", count: 1) { Functions.product(x) },
        .filling("hand", wanted, repeats: repeats) { Handwritten.product(x, &$0) },
        .filling("dual", wanted, repeats: repeats, reusing: ()) { _, g in
          g = gradient(at: x) { Functions.product($0) }
        },
        .filling(
          "dual-4-reused", wanted, repeats: repeats,
          reusing: GradientWorkspace<Lanes4<Double>>(count: n)
        ) { w, g in w.gradient(at: x, into: &g) { Functions.product($0) } },
        .filling(
          "dual-8-reused", wanted, repeats: repeats,
          reusing: GradientWorkspace<Lanes8<Double>>(count: n)
        ) { w, g in w.gradient(at: x, into: &g) { Functions.product($0) } },
        .filling(
          "dual-16-reused", wanted, repeats: repeats,
          reusing: GradientWorkspace<Lanes16<Double>>(count: n)
        ) { w, g in w.gradient(at: x, into: &g) { Functions.product($0) } },
        .filling(
          "dual-32-reused", wanted, repeats: repeats,
          reusing: GradientWorkspace<Lanes32<Double>>(count: n)
        ) { w, g in w.gradient(at: x, into: &g) { Functions.product($0) } },
      ])
  }

  /// As Swift's own differentiation takes it.
  @differentiable(reverse)
  static func differentiableRosenbrock(_ x: [Double]) -> Double {
    var sum = 0.0
    for i in 0..<withoutDerivative(at: x.count - 1) {
      let a = x[i + 1] - x[i] * x[i]
      let b = 1 - x[i]
      sum += 100 * (a * a) + b * b
    }
    return sum
  }
}
