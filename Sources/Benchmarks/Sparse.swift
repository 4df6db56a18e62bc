import Demonstrations
import DualNumbers

// W6 of the peers' workloads, a tridiagonal Jacobian in three colours, and W8 without its zeros.

enum Sparse {
  static func groups() -> [Group] { [1000, 100_000].map { broyden(n: $0) } + [hessian(n: 100)] }

  /// The Hessian of Rosenbrock's function in three colours: the peers' W8 without its zeros.
  static func hessian(n: Int) -> Group {
    let x = uniform(n, seed: 2, -1, 1)
    var dense = [Double](repeating: 0, count: n * n)
    Handwritten.hessian(x, &dense)
    let plan = HessianPlan(HessianPattern(at: x) { Functions.rosenbrock($0) })
    var H = SparseHessian<Double>(zerosIn: plan.pattern)
    let second = SecondOrderTape<Double>()
    var seeds = Jacobian<Double>(rows: n, columns: plan.colourCount)
    for j in 0..<n { seeds[j, Int(plan.colours[j])] = 1 }
    // The lower triangle, as the plan stores it.
    let wanted = H.triplets.map { entry -> Double in
      let place: Int = entry.row * n + entry.column
      return dense[place]
    }
    return Group(
      id: "W8sparse", n: n, title: "sparse Hessian of Rosenbrock's function, n = \(n)",
      workloads: [
        Workload(name: "plain", count: 1) { Functions.rosenbrock(x) },
        .filling("hand", dense) { Handwritten.hessian(x, &$0) },
        coloured("dual-3", Lanes3<Double>.self, plan, x, wanted),
        coloured("dual-4", Lanes4<Double>.self, plan, x, wanted),
        Workload(name: "second-order", count: 1) {
          _ = second.record(at: x) { Functions.rosenbrock($0) }
          return second.hessianProduct(with: seeds)[0, 0]
        },
        Workload(name: "dual-fresh", count: 1) {
          H = plan.hessian(at: x) { Functions.rosenbrock($0) }
          return H[0, 0]
        },
        Workload(name: "dual-pattern", count: 1) {
          Double(HessianPattern(at: x) { Functions.rosenbrock($0) }.columnIndices.count)
        },
        Workload(name: "dual-plan", count: 1) {
          let pattern = HessianPattern(at: x) { Functions.rosenbrock($0) }
          return Double(HessianPlan(pattern).colourCount)
        },
      ])
  }

  /// A Hessian in the memory of the one before.
  @inline(__always)
  static func coloured<Lanes: TangentLanes>(
    _ name: String, _ lanes: Lanes.Type, _ plan: HessianPlan, _ x: [Double], _ wanted: [Double]
  ) -> Workload where Lanes.Element == Double {
    var workspace = HessianWorkspace<Lanes>(plan)
    var H = SparseHessian<Double>(zerosIn: plan.pattern)
    workspace.hessian(at: x, into: &H) { Functions.rosenbrock($0) }
    Workload.check(name, H.values, wanted)
    return Workload(name: name, count: 1) {
      workspace.hessian(at: x, into: &H) { Functions.rosenbrock($0) }
    }
  }

  static func broyden(n: Int) -> Group {
    let x = uniform(n, seed: 6, -1, 1)
    var wanted = [Double](repeating: 0, count: 3 * n)
    Handwritten.compressedBroyden(x, &wanted)
    let plan = JacobianPlan(pattern(x))
    let inside = StencilRows<Lanes3<Double>>(plan.pattern, rows: 1..<n - 1, offsets: [-1, 0, 1])
    var streamed = SparseJacobian<Double>(zerosIn: plan.pattern)
    var workspace = JacobianWorkspace<Lanes3<Double>>(plan)
    update(&streamed, at: x, inside)
    Workload.check("dual-stencil", streamed.values, inRowOrder(wanted, plan))
    update(&streamed, at: x)
    Workload.check("dual-stream", streamed.values, inRowOrder(wanted, plan))
    var outputs = x
    var numbers = x.map { DualVector3($0) }
    var results = numbers
    return Group(
      id: "W6", n: n, title: "tridiagonal Jacobian in 3 colours, n = \(n)",
      workloads: [
        Workload(name: "plain", count: 1) {
          Functions.broyden(x, &outputs)
          return outputs[0]
        },
        .filling("hand", wanted) { Handwritten.compressedBroyden(x, &$0) },
        .filling("dual-rows", wanted) { J in
          plan.compress(
            lanes: Lanes3<Double>.self, at: x, into: &J, rows: 1..<n - 1, row: interior)
          plan.compress(lanes: Lanes3<Double>.self, at: x, into: &J, rows: 0..<1) { i, x in
            (3 - 2 * x[i]) * x[i] - 2 * x[1] + 1
          }
          plan.compress(lanes: Lanes3<Double>.self, at: x, into: &J, rows: n - 1..<n) { i, x in
            (3 - 2 * x[i]) * x[i] - x[i - 1] + 1
          }
        },
        Workload(name: "dual-stencil", count: 1) {
          update(&streamed, at: x, inside)
          return streamed[1, 1]
        },
        Workload(name: "dual-stream", count: 1) {
          update(&streamed, at: x)
          return streamed[1, 1]
        },
        .filling("dual-3", wanted) { J in
          for i in 0..<n { numbers[i] = DualVector3(x[i], direction: Int(plan.colours[i])) }
          Functions.broyden(numbers, &results)
          for i in 0..<n {
            for c in 0..<3 { J[3 * i + c] = results[i][c] }
          }
        },
        Workload(name: "dual-csr-reused", count: 1) {
          workspace.jacobian(at: x, into: &streamed) { F, x in Functions.broyden(x, &F) }
          return streamed[1, 1]
        },
        Workload(name: "dual-csr", count: 1) {
          let J = plan.jacobian(lanes: Lanes3<Double>.self, at: x) { x in
            var F = x
            Functions.broyden(x, &F)
            return F
          }
          return J.values[0]
        },
        Workload(name: "dual-pattern", count: 1) { Double(pattern(x).nonzeros) },
        Workload(name: "dual-plan", count: 1) { Double(JacobianPlan(pattern(x)).colourCount) },
      ])
  }

  /// A row inside; a function of its own, because a closure of this size is not inlined.
  @inline(__always)
  static func interior(
    _ i: Int, _ x: inout LocalPoint<Lanes3<Double>>
  ) -> DualVector3<Double> {
    let here = x[i]
    let square = (3 - 2 * here) * here
    return square - x[i - 1] - 2 * x[i + 1] + 1
  }

  /// Rows inside by the stencil they share.
  static func update(
    _ J: inout SparseJacobian<Double>, at x: [Double], _ inside: StencilRows<Lanes3<Double>>
  ) {
    J.update(inside, at: x) { _, x in
      let square = (3 - 2 * x[1]) * x[1]
      return square - x[0] - 2 * x[2] + 1
    }
    updateEnds(&J, at: x)
  }

  /// Rows inside by the columns of the pattern.
  static func update(_ J: inout SparseJacobian<Double>, at x: [Double]) {
    J.update(lanes: Lanes3<Double>.self, rows: 1..<x.count - 1, at: x) { _, x in
      let square = (3 - 2 * x[1]) * x[1]
      return square - x[0] - 2 * x[2] + 1
    }
    updateEnds(&J, at: x)
  }

  static func updateEnds(_ J: inout SparseJacobian<Double>, at x: [Double]) {
    let n = x.count
    J.update(lanes: Lanes2<Double>.self, rows: 0..<1, at: x) { _, x in
      (3 - 2 * x[0]) * x[0] - 2 * x[1] + 1
    }
    J.update(lanes: Lanes2<Double>.self, rows: n - 1..<n, at: x) { _, x in
      (3 - 2 * x[1]) * x[1] - x[0] + 1
    }
  }

  /// The numbers of a compressed Jacobian in the order of a sparse one.
  static func inRowOrder(_ compressed: [Double], _ plan: JacobianPlan) -> [Double] {
    var values: [Double] = []
    for i in 0..<plan.pattern.rows {
      for j in plan.pattern.columns(ofRow: i) {
        let place: Int = 3 * i + Int(plan.colours[j])
        values.append(compressed[place])
      }
    }
    return values
  }

  static func pattern(_ x: [Double]) -> JacobianPattern {
    JacobianPattern(at: x) { x in
      var F = x
      Functions.broyden(x, &F)
      return F
    }
  }
}
