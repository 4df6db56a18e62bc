import Demonstrations
import DualNumbers

// The peers' workloads as a reader of the README writes them: the free functions, a closure at the call or a generic function
// by its name, nothing reused and nothing marked for the optimiser. `--only default` runs these groups alone.

enum Defaults {
  static func groups() -> [Group] {
    [lecture()] + [10, 100, 1000].flatMap { [rosenbrock(n: $0), ackley(n: $0)] } + [product()]
      + [16, 64, 128].map { layer(n: $0) } + [broyden()]
      + [2, 10, 100, 1000].map { hessian(n: $0) }
  }

  private static func lecture() -> Group {
    let x = [2.0, 5.0]
    let wanted = [1 / x[0] + x[1], x[0] - Double.cos(x[1])]
    return Group(
      id: "defaultW10", n: 2, title: "gradient(at: [x1, x2]) of ln x1 + x1 x2 - sin x2",
      workloads: [
        Workload(name: "plain", count: 1) { lecture(x) },
        .filling("hand", wanted, repeats: 100) { g in
          g[0] = 1 / x[0] + x[1]
          g[1] = x[0] - Double.cos(x[1])
        },
        .filling("closure", wanted, repeats: 100) { g in
          g = gradient(at: x) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
        },
        .filling("generic", wanted, repeats: 100) { g in g = gradient(at: x, of: lecture) },
        .filling("scalars", wanted, repeats: 100) { g in
          (g[0], g[1]) = gradient(at: x[0], x[1]) { x, y in log(x) + x * y - sin(y) }
        },
      ])
  }

  private static func rosenbrock(n: Int) -> Group {
    let x = uniform(n, seed: 2, -1, 1)
    var wanted = x
    Handwritten.rosenbrock(x, &wanted)
    return Group(
      id: "defaultW2", n: n, title: "gradient(at: x) of Rosenbrock's function, n = \(n)",
      workloads: [
        Workload(name: "plain", count: 1) { rosenbrock(x) },
        .filling("hand", wanted) { Handwritten.rosenbrock(x, &$0) },
        .filling("closure", wanted) { g in
          g = gradient(at: x) { x in
            var sum: DualVector16<Double> = 0
            for i in 0..<x.count - 1 {
              let a = x[i + 1] - x[i] * x[i]
              let b = 1 - x[i]
              sum += 100 * (a * a) + b * b
            }
            return sum
          }
        },
        .filling("generic", wanted) { g in g = gradient(at: x, of: rosenbrock) },
        .filling("reverse", wanted) { g in g = ReverseMode.gradient(at: x, of: rosenbrock) },
      ])
  }

  private static func ackley(n: Int) -> Group {
    let x = uniform(n, seed: 3, -1, 1)
    var wanted = x
    Handwritten.ackley(x, &wanted)
    return Group(
      id: "defaultW3", n: n, title: "gradient(at: x) of Ackley's function, n = \(n)",
      workloads: [
        Workload(name: "plain", count: 1) { ackley(x) },
        .filling("hand", wanted) { Handwritten.ackley(x, &$0) },
        .filling("generic", wanted) { g in g = gradient(at: x, of: ackley) },
        .filling("reverse", wanted) { g in g = ReverseMode.gradient(at: x, of: ackley) },
      ])
  }

  private static func product() -> Group {
    let x = (0..<100).map { (Double($0) + 1) / (Double($0) + 2) }
    var wanted = x
    Handwritten.product(x, &wanted)
    return Group(
      id: "defaultW4", n: 100, title: "gradient(at: x) of a product, n = 100",
      workloads: [
        Workload(name: "plain", count: 1) { product(x) },
        .filling("hand", wanted) { Handwritten.product(x, &$0) },
        .filling("generic", wanted) { g in g = gradient(at: x, of: product) },
        .filling("reverse", wanted) { g in g = ReverseMode.gradient(at: x, of: product) },
      ])
  }

  private static func layer(n: Int) -> Group {
    let (A, x, wanted) = Matrices.layerInputs(n: n)
    let matrix = Matrix(rows: n, columns: n, entries: A)
    return Group(
      id: "defaultW5", n: n, title: "jacobian(at: x) of tanh(A x), n = \(n)",
      workloads: [
        Workload(name: "plain", count: 1) { layer(A, x)[0] },
        .filling("hand", wanted) { Handwritten.layer(A, x, &$0) },
        .filling("generic", wanted) { J in J = jacobian(at: x) { x in layer(A, x) }.entries },
        .filling("kernel", wanted) { J in
          J =
            jacobian(at: x) { x in elementwise(Rules.Tanh.self, matrixVectorProduct(matrix, x)) }
            .entries
        },
      ])
  }

  private static func broyden() -> Group {
    let n = 1000
    let x = uniform(n, seed: 6, -1, 1)
    var wanted = [Double](repeating: 0, count: n * n)
    Handwritten.broyden(x, &wanted)
    return Group(
      id: "defaultW6dense", n: n, title: "jacobian(at: x) of Broyden's function, n = \(n)",
      workloads: [
        Workload(name: "plain", count: 1) { broyden(x)[0] },
        .filling("hand", wanted) { Handwritten.broyden(x, &$0) },
        .filling("generic", wanted) { J in J = jacobian(at: x, of: broyden).entries },
      ])
  }

  private static func hessian(n: Int) -> Group {
    let x = uniform(n, seed: 2, -1, 1)
    var wanted = [Double](repeating: 0, count: n * n)
    Handwritten.hessian(x, &wanted)
    let tape = SecondOrderTape<Double>()
    let plan = HessianPlan(HessianPattern(at: x) { Functions.rosenbrock($0) })
    let triangle = SparseHessian<Double>(zerosIn: plan.pattern).triplets.map { entry -> Double in
      let place: Int = entry.row * n + entry.column
      return wanted[place]
    }
    return Group(
      id: "defaultW8", n: n, title: "hessian(at: x) of Rosenbrock's function, n = \(n)",
      workloads: [
        Workload(name: "plain", count: 1) { rosenbrock(x) },
        .filling("hand", wanted) { Handwritten.hessian(x, &$0) },
        .filling("generic", wanted) { H in
          H = DualNumbers.hessian(at: x, of: rosenbrock).entries
        },
        .filling("kept tape", wanted) { H in
          tape.record(at: x) { Functions.rosenbrock($0) }
          H = tape.hessian().entries
        },
        .filling("sum", wanted) { H in
          H =
            DualNumbers.hessian(ofSumOver: 0..<n - 1, at: x) { k, x in
              Functions.rosenbrockTerm(x[k], x[k + 1])
            }.entries
        },
        // The triangle without its zeros.
        Sparse.coloured("colours", Lanes3<Double>.self, plan, x, triangle),
      ])
  }

  // Called, not inlined: what a function of one's own is.

  private static func lecture<T: RealNumber>(_ x: [T]) -> T {
    log(x[0]) + x[0] * x[1] - sin(x[1])
  }
  private static func rosenbrock<T: RealNumber>(_ x: [T]) -> T { Functions.rosenbrock(x) }
  private static func ackley<T: RealNumber>(_ x: [T]) -> T { Functions.ackley(x) }
  private static func product<T: RealNumber>(_ x: [T]) -> T { Functions.product(x) }
  private static func layer<T: RealNumber>(_ A: [T.MachineNumber], _ x: [T]) -> [T] {
    var F = x
    Functions.layer(A, x, &F)
    return F
  }
  private static func broyden<T: RealNumber>(_ x: [T]) -> [T] {
    var F = x
    Functions.broyden(x, &F)
    return F
  }
}
