import DualNumbers

/// Many points of one small function: eight at a time beside one after the other, a call for 1024 points.
enum Batches {
  static func groups() -> [Group] {
    let points = Scalars.points
    let near1 = (0..<points).map { -1 + 2 * Double($0) / Double(points) }
    let positive = (0..<points).map { 0.5 + 2 * Double($0) / Double(points) }
    return [
      group("W1a", near1, Functions.nestedExponentials, Functions.nestedExponentials) { x in
        let u = Double.exp(x)
        let v = u + u * u
        return (Double.exp(v) + Double.cos(v)) * (u + 2 * u * u)
      } batch: { xs in
        derivatives(at: xs) { Functions.nestedExponentials($0) }
      },
      group("exp", near1, { Double.exp($0) }, { exp($0) }) {
        Double.exp($0)
      } batch: { xs in
        derivatives(at: xs) { exp($0) }
      },
      group("sin", near1, { Double.sin($0) }, { sin($0) }) {
        Double.cos($0)
      } batch: { xs in
        derivatives(at: xs) { sin($0) }
      },
      group("log", positive, { Double.log($0) }, { log($0) }) {
        1 / $0
      } batch: { xs in
        derivatives(at: xs) { log($0) }
      },
      group("tanh", near1, { Double.tanh($0) }, { tanh($0) }) {
        Double.sechSquared($0)
      } batch: { xs in
        derivatives(at: xs) { tanh($0) }
      },
      group(
        "a branch", near1, { $0 > 0 ? Double.exp($0) : Double.sin($0) },
        { $0 > 0 ? exp($0) : sin($0) }
      ) {
        $0 > 0 ? Double.exp($0) : Double.cos($0)
      } batch: { xs in
        derivatives(at: xs) { $0 > 0 ? exp($0) : sin($0) }
      },
      lecture(positive),
    ]
  }

  @inline(__always)
  private static func group(
    _ name: String, _ xs: [Double], _ plain: @escaping (Double) -> Double,
    _ dual: @escaping (Dual<Double>) -> Dual<Double>, _ hand: @escaping (Double) -> Double,
    batch: @escaping ([Double]) -> [Double]
  ) -> Group {
    let expected = xs.map(hand)
    Workload.check("batches \(name)", batch(xs), expected)
    return Group(
      id: "batches", n: 1, title: "derivatives of \(name) at \(xs.count) points",
      workloads: [
        Scalars.each("plain", xs, plain), Scalars.each("hand", xs, hand),
        Scalars.each("one by one", xs) { x in derivative(at: x, of: dual) },
        Workload(name: "batch", count: xs.count) { batch(xs)[0] },
      ])
  }

  private static func lecture(_ xs: [Double]) -> Group {
    let ys = xs.map { $0 + 4 }
    let pairs = zip(xs, ys).map { [$0, $1] }
    return Group(
      id: "batches", n: 2, title: "gradients of ln x1 + x1 x2 - sin x2 at \(xs.count) points",
      workloads: [
        Scalars.pairs("plain", xs, ys) { (Functions.lecture($0, $1), 0) },
        Scalars.pairs("hand", xs, ys) { a, b in (1 / a + b, a - Double.cos(b)) },
        Scalars.pairs("one by one", xs, ys) { a, b in
          gradient(at: a, b) { Functions.lecture($0, $1) }
        },
        Workload(name: "columns", count: xs.count) {
          gradients(at: xs, ys) { Functions.lecture($0, $1) }.0[0]
        },
        Workload(name: "lists", count: xs.count) {
          gradients(at: pairs) { x in Functions.lecture(x[0], x[1]) }[0, 0]
        },
      ])
  }
}
