public import DerivativeRules
public import ForwardMode

/// The root of f(x, p) = 0 near a point, as a function of the parameters p.
///
/// ```
/// ∂x/∂p = −(∂f/∂p)/(∂f/∂x)
/// ```
///
/// It is solved on plain numbers; its derivatives, of any order and in any mode, come from the implicit function theorem and not
/// through the steps that found it. The numbers may end in any machine number.
///
/// ```swift
/// func quintic<N: RealNumber>(_ x: N, _ p: [N]) -> N { pow(x, 5) - x - p[0] }
/// derivatives(order: 2, at: 30.0) { a in root(of: quintic, near: 2, parameters: [a]) }  // [2.0, 0.0126…, -0.0003…]
/// ```
///
/// - Parameters:
///   - f: the function; it runs over numbers that carry the derivative with respect to x beside what the parameters carry.
///   - start: where to look.
///   - parameters: everything in f whose derivatives are wanted.
/// - Returns: NaN where Newton's method finds no root, and where the root is multiple: there it has no derivative.
///   ``Newton`` says why.
/// - Complexity: beside the search k evaluations of `f` for derivatives of order k; on a tape only these are recorded.
@_disfavoredOverload
@_alwaysEmitIntoClient
public func root<T: RealNumber>(
  of f: @escaping (DualVector<OneLane<T>>, [DualVector<OneLane<T>>]) -> DualVector<OneLane<T>>,
  near start: T.MachineNumber, parameters: [T]
) -> T {
  implicitRoot(near: start, parameters, f)
}

/// The root of a system F(x, p) = 0 near a point, as a function of the parameters p.
///
/// ```
/// ∂x/∂p = −J⁻¹·∂F/∂p,   J = ∂F/∂x
/// ```
///
/// ```swift
/// let J = jacobian(at: [3, 2]) { p in
///   roots(of: { x, p in [x[0] + x[1] - p[0], x[0] * x[1] - p[1]] }, near: [2.5, 0.5], parameters: p)
/// }
/// (J[0, 0] - 2).magnitude < 1e-14  // true
/// ```
///
/// - Parameters:
///   - f: as many equations as unknowns.
///   - start: where to look.
///   - parameters: everything in f whose derivatives are wanted.
/// - Returns: NaN where Newton's method finds no root, and where the Jacobian is singular.
/// - Complexity: beside the search a factorisation of J, and k evaluations of `f` for derivatives of order k. Backwards that
///   is one solution with Jᵀ.
@_disfavoredOverload
@_alwaysEmitIntoClient
public func roots<T: RealNumber>(
  of f: @escaping ([DualVector8<T>], [DualVector8<T>]) -> [DualVector8<T>],
  near start: [T.MachineNumber], parameters: [T]
) -> [T] {
  implicitRoots(Lanes8<T>.self, near: start, parameters, f)
}

/// The point x = g(x, p) to which iteration from a start leads, as a function of the parameters p.
///
/// ```
/// ∂x/∂p = (1 − ∂g/∂x)⁻¹·∂g/∂p
/// ```
///
/// g is iterated on plain numbers, at most a hundred times, and Newton's method for x − g(x, p) takes over.
///
/// ```swift
/// derivative(at: 1.0) { a in fixedPoint(of: { x, p in cos(p[0] * x) }, near: 1, parameters: [a]) }  // -0.297…
/// ```
///
/// - Returns: NaN where there is none near, and where 1 − ∂g/∂x is 0.
@_disfavoredOverload
@_alwaysEmitIntoClient
public func fixedPoint<T: RealNumber>(
  of g: @escaping (DualVector<OneLane<T>>, [DualVector<OneLane<T>>]) -> DualVector<OneLane<T>>,
  near start: T.MachineNumber, parameters: [T]
) -> T {
  typealias Number = DualVector<OneLane<T>>
  let plain = constants(parameters).map { Number($0) }
  let point = iterated(from: [start]) { x in [g(Number(T(scalar: x[0])), plain).primal] }
  return implicitRoot(near: point[0], parameters) { x, p in x - g(x, p) }
}

/// The list x = g(x, p) to which iteration from a start leads; see ``fixedPoint(of:near:parameters:)``.
///
/// ```swift
/// let J = jacobian(at: [0.5]) { p in
///   fixedPoints(of: { x, p in [p[0] * x[1], 1 - p[0] * x[0]] }, near: [0, 0], parameters: p)
/// }
/// J.column(0)  // [0.48…, -0.64]
/// ```
@_disfavoredOverload
@_alwaysEmitIntoClient
public func fixedPoints<T: RealNumber>(
  of g: @escaping ([DualVector8<T>], [DualVector8<T>]) -> [DualVector8<T>],
  near start: [T.MachineNumber], parameters: [T]
) -> [T] {
  implicitFixedPoints(Lanes8<T>.self, near: start, parameters, g)
}

/// The root of x − g(x, p) to which iteration leads.
@_alwaysEmitIntoClient
func implicitFixedPoints<Lanes: TangentLanes>(
  _ lanes: Lanes.Type, near start: [Lanes.Element.MachineNumber], _ parameters: [Lanes.Element],
  _ g: @escaping ([DualVector<Lanes>], [DualVector<Lanes>]) -> [DualVector<Lanes>]
) -> [Lanes.Element] {
  let plain = constants(parameters).map { DualVector<Lanes>($0) }
  let point = iterated(from: start) { x in
    g(x.map { DualVector<Lanes>(Lanes.Element(scalar: $0)) }, plain).map { $0.primal }
  }
  return implicitRoots(lanes, near: point, parameters) { x, p in
    zip(x, g(x, p)).map { $0 - $1 }
  }
}

/// Where a hundred iterations lead, or the start if they run away.
@_alwaysEmitIntoClient
func iterated<S: RealScalar>(from start: [S], _ g: ([S]) -> [S]) -> [S] {
  var x = start
  var lastStep = S.infinity
  for _ in 0..<100 {
    let next = g(x)
    let step = norm(sum(next, -1, x))
    guard step.isFinite else { return start }
    x = next
    // Where the steps are rounding, or no longer shrink from there, Newton's method does the rest.
    if step <= 64 * S.ulpOfOne * norm(x) { return x }
    lastStep = step
  }
  return lastStep <= S(0.1) * norm(x) ? x : start
}
