import Demonstrations
import DualNumbers

// W5, W6dense and W8 of the peers' workloads: dense Jacobians and Hessians.

enum Matrices {
  static func groups() -> [Group] {
    [16, 64, 128].map { layer(n: $0) } + [denseBroyden(n: 1000)]
      + [10, 100].map { hessian(n: $0) }
  }

  /// The matrix and the point of W5, and the Jacobian by hand.
  static func layerInputs(n: Int) -> (A: [Double], x: [Double], wanted: [Double]) {
    let bound = 1 / Double(n).squareRoot()
    let A = uniform(n * n, seed: 5, -bound, bound)
    let x = uniform(n, seed: 55, -1, 1)
    var wanted = [Double](repeating: 0, count: n * n)
    Handwritten.layer(A, x, &wanted)
    return (A, x, wanted)
  }

  static func layer(n: Int) -> Group {
    let (A, x, wanted) = layerInputs(n: n)
    let matrix = Matrix(rows: n, columns: n, entries: A)
    var outputs = x
    return Group(
      id: "W5", n: n, title: "dense Jacobian of tanh(A x), n = \(n)",
      workloads: [
        Workload(name: "plain", count: 1) {
          Functions.layer(A, x, &outputs)
          return outputs[0]
        },
        .filling("hand", wanted) { Handwritten.layer(A, x, &$0) },
        .filling("dual", wanted) { J in
          J =
            jacobian(at: x) { x in
              var F = x
              Functions.layer(A, x, &F)
              return F
            }.entries
        },
        building(Lanes4<Double>.self, "dual-4-reused", x, wanted) { F, x in
          Functions.layer(A, x, &F)
        },
        building(Lanes8<Double>.self, "dual-8-reused", x, wanted) { F, x in
          Functions.layer(A, x, &F)
        },
        building(Lanes16<Double>.self, "dual-16-reused", x, wanted) { F, x in
          Functions.layer(A, x, &F)
        },
        building(Lanes8<Double>.self, "kernel-8", x, wanted) { F, x in
          F = elementwise(Rules.FastTanh.self, matrixVectorProduct(matrix, x))
        },
        building(Lanes16<Double>.self, "kernel-16", x, wanted) { F, x in
          F = elementwise(Rules.FastTanh.self, matrixVectorProduct(matrix, x))
        },
        building(Lanes32<Double>.self, "kernel-32", x, wanted) { F, x in
          F = elementwise(Rules.FastTanh.self, matrixVectorProduct(matrix, x))
        },
      ])
  }

  static func denseBroyden(n: Int) -> Group {
    let x = uniform(n, seed: 6, -1, 1)
    var wanted = [Double](repeating: 0, count: n * n)
    Handwritten.broyden(x, &wanted)
    var outputs = x
    return Group(
      id: "W6dense", n: n, title: "dense Jacobian of Broyden's tridiagonal function, n = \(n)",
      workloads: [
        Workload(name: "plain", count: 1) {
          Functions.broyden(x, &outputs)
          return outputs[0]
        },
        .filling("hand", wanted) { Handwritten.broyden(x, &$0) },
        .filling("dual", wanted) { J in
          J =
            jacobian(at: x) { x in
              var F = x
              Functions.broyden(x, &F)
              return F
            }.entries
        },
        building(Lanes8<Double>.self, "dual-8-reused", x, wanted) { F, x in
          Functions.broyden(x, &F)
        },
        building(Lanes16<Double>.self, "dual-16-reused", x, wanted) { F, x in
          Functions.broyden(x, &F)
        },
      ])
  }

  static func hessian(n: Int) -> Group {
    let x = uniform(n, seed: 2, -1, 1)
    var wanted = [Double](repeating: 0, count: n * n)
    Handwritten.hessian(x, &wanted)
    return Group(
      id: "W8", n: n, title: "dense Hessian of Rosenbrock's function, n = \(n)",
      workloads: [
        Workload(name: "plain", count: 1) { Functions.rosenbrock(x) },
        .filling("hand", wanted) { Handwritten.hessian(x, &$0) },
        .filling("dual-4x4", wanted) { H in
          H = DualNumbers.hessian(at: x) { Functions.rosenbrock($0) }.entries
        },
        .filling("dual-sum", wanted) { H in
          H =
            DualNumbers.hessian(ofSumOver: 0..<n - 1, at: x) { k, x in
              Functions.rosenbrockTerm(x[k], x[k + 1])
            }.entries
        },
      ])
  }

  /// A builder that fills the same matrix again and again.
  @inline(__always)
  static func building<Lanes: TangentLanes>(
    _ lanes: Lanes.Type, _ name: String, _ x: [Double], _ wanted: [Double],
    _ f: @escaping (inout [DualVector<Lanes>], [DualVector<Lanes>]) -> Void
  ) -> Workload where Lanes.Element == Double {
    var builder = BlockJacobianBuilder<Lanes>(at: x, outputs: x.count, of: f)
    var result = builder.build()
    Workload.check(name, result.entries, wanted)
    return Workload(name: name, count: 1) {
      builder.build(at: x, into: &result)
      return result[0, 0]
    }
  }
}
