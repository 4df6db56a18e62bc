import DualNumbers
import _Differentiation

// W2, W3 and W4 of the peers' workloads: gradients of functions of many numbers.

enum Gradients {
  static func groups() -> [Group] {
    [10, 100, 1000].flatMap { n -> [Group] in
      let x = uniform(count: n, seed: 2, in: -1, 1)
      var wanted = x
      Handwritten.rosenbrock(x, &wanted)
      let y = uniform(count: n, seed: 3, in: -1, 1)
      var wantedOfAckley = y
      Handwritten.ackley(y, &wantedOfAckley)
      return [
        Group(
          id: "W2", n: n, title: "gradient of Rosenbrock's function, n = \(n)",
          workloads: [
            Workload(name: "plain", count: 1) { Functions.rosenbrock(x) },
            .filling("hand", wanted) { Handwritten.rosenbrock(x, &$0) },
            .filling("dual-8", wanted) { g in g = gradient(at: x) { Functions.rosenbrock($0) } },
            reusing(Lanes4<Double>.self, "dual-4-reused", x, wanted) { Functions.rosenbrock($0) },
            reusing(Lanes8<Double>.self, "dual-8-reused", x, wanted) { Functions.rosenbrock($0) },
            reusing(Lanes16<Double>.self, "dual-16-reused", x, wanted) { Functions.rosenbrock($0) },
            .filling("dual-sum", wanted) { g in
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
            .filling("hand", wantedOfAckley) { Handwritten.ackley(y, &$0) },
            .filling("dual-8", wantedOfAckley) { g in g = gradient(at: y) { Functions.ackley($0) }
            },
            reusing(Lanes4<Double>.self, "dual-4-reused", y, wantedOfAckley) {
              Functions.ackley($0)
            },
            reusing(Lanes8<Double>.self, "dual-8-reused", y, wantedOfAckley) {
              Functions.ackley($0)
            },
            reusing(Lanes16<Double>.self, "dual-16-reused", y, wantedOfAckley) {
              Functions.ackley($0)
            },
          ]),
      ]
    } + [product(n: 100)]
  }

  static func product(n: Int) -> Group {
    let x = (0..<n).map { (Double($0) + 1) / (Double($0) + 2) }
    var wanted = x
    Handwritten.product(x, &wanted)
    return Group(
      id: "W4", n: n, title: "gradient of a product, n = \(n)",
      workloads: [
        Workload(name: "plain", count: 1) { Functions.product(x) },
        .filling("hand", wanted) { Handwritten.product(x, &$0) },
        .filling("dual-8", wanted) { g in g = gradient(at: x) { Functions.product($0) } },
        reusing(Lanes4<Double>.self, "dual-4-reused", x, wanted) { Functions.product($0) },
        reusing(Lanes8<Double>.self, "dual-8-reused", x, wanted) { Functions.product($0) },
        reusing(Lanes16<Double>.self, "dual-16-reused", x, wanted) { Functions.product($0) },
      ])
  }

  @inline(__always)
  static func reusing<Lanes: TangentLanes>(
    _ lanes: Lanes.Type, _ name: String, _ x: [Double], _ wanted: [Double],
    _ f: @escaping ([DualVector<Lanes>]) -> DualVector<Lanes>
  ) -> Workload where Lanes.Element == Double {
    var workspace = GradientWorkspace<Lanes>(count: x.count)
    return .filling(name, wanted) { g in workspace.gradient(at: x, into: &g, of: f) }
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
