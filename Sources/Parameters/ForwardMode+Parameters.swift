public import DerivativeRules
public import ForwardMode

// The drivers for structures by dual numbers: for few numbers, or one direction. All need `typealias Moving`.

extension ForwardMode {
  /// The value of a function of a structure, and its gradient by a sweep of one direction for each number.
  @_alwaysEmitIntoClient
  public static func valueWithGradient<P: Parameters>(
    for p: P, of f: (P.Moving) throws -> Dual<P.Number>
  ) rethrows -> (value: P.Number, gradient: P) where P.Moving: Parameters {
    let (value, jacobian) = try valueWithJacobian(for: p) { (q: P.Moving) in [try f(q)] }
    return (value[0], jacobian[0])
  }

  /// The gradient of a function of a structure, by a sweep of one direction for each number: for few numbers.
  ///
  /// - Precondition: the structure has `typealias Moving`.
  @_alwaysEmitIntoClient
  public static func gradient<P: Parameters>(
    for p: P, of f: (P.Moving) throws -> Dual<P.Number>
  ) rethrows -> P where P.Moving: Parameters {
    try valueWithGradient(for: p, of: f).gradient
  }

  /// The value of a function from a structure to a list, and J·v of its Jacobian with a direction.
  ///
  /// - Precondition: the structure has `typealias Moving`, and `direction` as many numbers.
  @_alwaysEmitIntoClient
  public static func valueWithJVP<P: Parameters>(
    for p: P, along direction: P, of f: (P.Moving) throws -> [Dual<P.Number>]
  ) rethrows -> (value: [P.Number], jvp: [P.Number]) where P.Moving: Parameters {
    let y = try f(p.moving(along: direction.numbers))
    return (y.map { $0.value }, y.map { $0.tangent + P.Number.zero })
  }

  /// J·v of the Jacobian of a function from a structure to a list with a direction.
  ///
  /// - Precondition: the structure has `typealias Moving`, and `direction` as many numbers.
  @_alwaysEmitIntoClient
  public static func jvp<P: Parameters>(
    for p: P, along direction: P, of f: (P.Moving) throws -> [Dual<P.Number>]
  ) rethrows -> [P.Number] where P.Moving: Parameters {
    try valueWithJVP(for: p, along: direction, of: f).jvp
  }

  /// The value of a function from a structure to a list, and its Jacobian by a sweep for each number: a structure for each
  /// output.
  ///
  /// - Precondition: the structure has `typealias Moving`.
  @_alwaysEmitIntoClient
  public static func valueWithJacobian<P: Parameters>(
    for p: P, of f: (P.Moving) throws -> [Dual<P.Number>]
  ) rethrows -> (value: [P.Number], jacobian: [P]) where P.Moving: Parameters {
    let count = p.numbers.count
    var value: [P.Number] = []
    var columns: [[P.Number]] = []
    for k in 0..<max(count, 1) {
      // A structure of no numbers still has a value.
      let direction = count == 0 ? [] : unitVector(k, count: count) as [P.Number]
      let y = try f(p.moving(along: direction))
      if k == 0 { value = y.map { $0.value } }
      requireSameOutputs(y.count, value.count)
      columns.append(y.map { $0.tangent + P.Number.zero })
    }
    return (value, value.indices.map { i in p.with((0..<count).map { columns[$0][i] }) })
  }

  /// The Jacobian of a function from a structure to a list, by a sweep for each number: a structure for each output.
  ///
  /// - Precondition: the structure has `typealias Moving`.
  @_alwaysEmitIntoClient
  public static func jacobian<P: Parameters>(
    for p: P, of f: (P.Moving) throws -> [Dual<P.Number>]
  ) rethrows -> [P] where P.Moving: Parameters {
    try valueWithJacobian(for: p, of: f).jacobian
  }

  @_alwaysEmitIntoClient
  static func requireSameOutputs(_ count: Int, _ known: Int) {
    require(
      count == known,
      "The function had \(known) outputs along one direction, \(count) along another."
    )
  }
}
