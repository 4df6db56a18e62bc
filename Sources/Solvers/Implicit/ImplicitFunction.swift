public import DerivativeRules
public import ForwardMode

// Derivatives through what was solved. F(x, p) = 0 is solved on plain numbers; then, with the plain Jacobian J = ∂F/∂x,
//
//     x ← x − J⁻¹·F(x, p)
//
// over the number itself. The value stays, and each of these steps makes one more order of derivatives right: that is
// the implicit function theorem, x′ = −J⁻¹·∂F/∂p, and its derivatives.

/// Steps over numbers with derivatives from a solution on plain numbers.
///
/// - Parameters:
///   - x: the solution, where the residuals are zero to rounding.
///   - factors: those of the Jacobian of the residuals.
///   - residuals: the residuals over the number.
/// - Returns: numbers with the values `x`.
/// - Complexity: k evaluations of `residuals` for numbers of derivatives up to order k; the first one at constants.
@_alwaysEmitIntoClient
func withDerivatives<T: RealNumber>(
  _ x: [T.MachineNumber], _ factors: LUFactors<T.MachineNumber>, _ residuals: ([T]) -> [T]
) -> [T] {
  var solution = x.map { T(scalar: $0) }
  if T.self == T.MachineNumber.self { return solution }
  var values = residuals(solution)
  let order = values.reduce(0) { max($0, $1.derivativeOrder) }
  if order == 0 { return solution }
  for step in 1...order {
    // What is left of the value is rounding: it is not to touch that of the solution.
    let moving = values.map { $0.shifted(by: -$0.primal) }
    let correction = factors.solution(lifted: moving)
    for i in solution.indices { solution[i] -= correction[i] }
    if step < order { values = residuals(solution) }
  }
  return solution
}

/// NaN that depends on every one of the numbers.
@_alwaysEmitIntoClient
func undefined<T: RealNumber>(_ numbers: [T], count: Int) -> [T] {
  let result = numbers.reduce(T(scalar: .nan)) { $0 + $1.scaled(by: .nan) }
  return Array(repeating: result, count: count)
}

/// The numbers without their derivatives.
@_alwaysEmitIntoClient
func constants<T: RealNumber>(_ x: [T]) -> [T] { x.map { T(scalar: $0.primal) } }

/// The values of a matrix.
@_alwaysEmitIntoClient
func primals<T: RealNumber>(_ a: Matrix<T>) -> Matrix<T.MachineNumber> {
  Matrix(rows: a.rows, columns: a.columns, entries: a.storage.map { $0.primal })
}

/// The root of an equation over a lane of a number, with its parameters: no list is made on the way.
@_alwaysEmitIntoClient
func implicitRoot<T: RealNumber>(
  near start: T.MachineNumber, _ parameters: [T],
  _ f: (DualVector<OneLane<T>>, [DualVector<OneLane<T>>]) -> DualVector<OneLane<T>>
) -> T {
  typealias Number = DualVector<OneLane<T>>
  let plain = constants(parameters).map { Number($0) }
  let root = simpleRoot(near: start) { x in
    let y: Number = f(Seeding().seed(T(scalar: x), direction: 0), plain)
    return (y.primal, y.extracted(0).primal)
  }
  guard let root else { return undefined(parameters, count: 1)[0] }
  if T.self == T.MachineNumber.self { return T(scalar: root.point) }
  let lifted = parameters.map { Number($0) }
  return withDerivatives([root.point], LUFactors(single: root.slope)) { x in
    [f(Number(x[0]), lifted).value]
  }[0]
}

/// A system of equations over lanes of numbers, with its parameters.
@_alwaysEmitIntoClient
func implicitRoots<Lanes: TangentLanes>(
  _ lanes: Lanes.Type, near start: [Lanes.Element.MachineNumber], _ parameters: [Lanes.Element],
  _ f: @escaping ([DualVector<Lanes>], [DualVector<Lanes>]) -> [DualVector<Lanes>]
) -> [Lanes.Element] {
  typealias T = Lanes.Element
  let plain = constants(parameters).map { DualVector<Lanes>($0) }
  var search = NewtonSearch(start: start, tolerance: 4 * T.MachineNumber.ulpOfOne) { x in
    let (values, jacobian) = ForwardMode.valueWithJacobian(
      lanes: lanes, at: x.map { T(scalar: $0) }
    ) { f($0, plain) }
    return (values.map { $0.primal }, primals(jacobian))
  }
  let isFound = search.solve(limit: 200)
  let factors = LUFactors(search.jacobian)
  guard isFound, !factors.isSingular else { return undefined(parameters, count: start.count) }
  let lifted = parameters.map { DualVector<Lanes>($0) }
  return withDerivatives(search.point, factors) { x in
    f(x.map { DualVector<Lanes>($0) }, lifted).map { $0.value }
  }
}
