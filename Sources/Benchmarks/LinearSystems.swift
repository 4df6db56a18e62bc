import DualNumbers

// What derivatives through the solution of a linear system cost beside the plain solution.

enum LinearSystems {
  static let size = 50

  /// A matrix whose diagonal is large enough that the solution is tame, and a right side.
  static let matrix = Matrix<Double>(
    rows: size, columns: size,
    entries: (0..<size * size).map { entry($0 / size, $0 % size) })

  private static func entry(_ i: Int, _ j: Int) -> Double {
    let part = Double((i * 7 + j * 13 + i * j) % 17 - 8) / 8
    return i == j ? part + 12 : part
  }
  static let side = (0..<size).map { Double($0 % 7) - 2.5 }

  static func groups() -> [Group] {
    let (a, b, n) = (matrix, side, size)
    let numbers = a.entries + b
    // x₀ of A·x = b: λ = A⁻ᵀ·e₀, ∂x₀/∂A = −λ·xᵀ, ∂x₀/∂b = λ.
    let byHand: (inout [Double]) -> Void = { result in
      let x = solve(a, b)
      var unit = Array(repeating: 0.0, count: n)
      unit[0] = 1
      let weights = solve(a.transposed, unit)
      for i in 0..<n {
        for j in 0..<n { result[i * n + j] = -weights[i] * x[j] }
        result[n * n + i] = weights[i]
      }
    }
    var gradient = numbers
    byHand(&gradient)
    let along = numbers.map { 1 / (1 + $0 * $0) }
    let slope = zip(gradient, along).reduce(0) { $0 + $1.0 * $1.1 }
    return [
      Group(
        id: "S1", n: n, title: "x0 of A x = b, 50 unknowns: by all 2550 numbers, and along a line",
        workloads: [
          Workload(name: "plain", count: 1) { solve(a, b)[0] },
          .filling("hand", gradient, byHand),
          .filling("jvp", [slope]) { result in
            result = jvp(at: numbers, along: along) { p in [first(p)] }
          },
          .filling("reverse", gradient) { result in
            result = ReverseMode.gradient(at: numbers) { p in first(p) }
          },
          .filling("reverse, b", Array(gradient.suffix(n))) { result in
            result = ReverseMode.gradient(at: b) { b in solve(a, b)[0] }
          },
        ])
    ]
  }

  /// The first unknown of a system given as one list.
  static func first<T: RealNumber>(_ p: [T]) -> T {
    let a = Matrix(rows: size, columns: size, entries: Array(p.prefix(size * size)))
    return solve(a, Array(p.suffix(size)))[0]
  }
}
