/// The names of the columns of results.
enum ResultNames {
  static func names(
    of results: CompiledFormula.Results, outputs: Int, wrt: [String]
  ) -> [String] {
    let functions = outputs == 1 ? ["value"] : (0..<outputs).map { "f\($0 + 1)" }
    switch results {
    case .values: return functions
    case .derivatives(let order):
      return functions
        + (1...order).map { $0 == 1 ? "d/d\(wrt[0])" : "d\($0)/d\(wrt[0])\($0)" }
    case .gradient: return functions + wrt.map { "d/d\($0)" }
    case .jacobian:
      if outputs == 1 { return functions + wrt.map { "d/d\($0)" } }
      return functions + functions.flatMap { f in wrt.map { "d \(f)/d\($0)" } }
    case .jvp: return functions + (outputs == 1 ? ["jvp"] : functions.map { "jvp \($0)" })
    case .vjp: return functions + wrt.map { "vjp \($0)" }
    case .hvp: return functions + wrt.map { "d/d\($0)" } + wrt.map { "hvp \($0)" }
    case .hessian:
      return functions + wrt.map { "d/d\($0)" }
        + wrt.indices.flatMap { i in
          wrt.indices[i...].map { j in
            i == j ? "d2/d\(wrt[i])2" : "d2/d\(wrt[i])d\(wrt[j])"
          }
        }
    }
  }
}
