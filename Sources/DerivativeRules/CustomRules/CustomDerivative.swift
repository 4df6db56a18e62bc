// Code that cannot be generic (a table, a C function, Accelerate) with its derivatives beside it. The closures see machine
// numbers; what they do not see are derivatives of higher order, so that those stop the program with a sentence.

/// A function of one number by code for plain numbers, and its derivative by other such code.
///
/// ```swift
/// func cube(_ x: Double) -> Double { x * x * x }  // not generic: a table, a C function
/// func f<T: RealNumber<Double>>(_ x: T) -> T {
///   customDerivative(x, value: { cube($0) }, derivative: { 3 * $0 * $0 })
/// }
/// derivative(at: 2.0) { x in f(x) + x }  // 13.0
/// ReverseMode.gradient(at: [2.0]) { x in f(x[0]) }  // [12.0]
/// ```
///
/// `name` is what traces, counts and messages call the function.
///
/// - Precondition: nothing asks for a second derivative with respect to `x`; that stops the program. A ``ScalarRule`` or a
///   rule type has all orders.
/// - Complexity: one call of `value`, and one of `derivative` where a derivative depends on it.
@_alwaysEmitIntoClient
public func customDerivative<N: RealNumber>(
  _ x: N, name: String = "custom",
  value: @escaping (N.MachineNumber) -> N.MachineNumber,
  derivative: @escaping (N.MachineNumber) -> N.MachineNumber
) -> N {
  let rule = NumericRule<N.MachineNumber>(
    name: name, { [value($0[0])] }, .partials({ [derivative($0[0])] }))
  return N.apply(rule, [x])[0]
}

/// A function of two numbers by code for plain numbers, and its two partials by other such code.
///
/// ```swift
/// func f<T: RealNumber<Double>>(_ x: T, _ y: T) -> T {
///   customDerivative(x, y, value: { $0 * $0 * $1 }, partials: { x, y in (2 * x * y, x * x) })
/// }
/// gradient(at: 3, 5) { x, y in f(x, y) }  // (30.0, 9.0)
/// ```
///
/// `name` is what traces, counts and messages call the function.
///
/// - Precondition: nothing asks for a second derivative; that stops the program.
@_alwaysEmitIntoClient
public func customDerivative<N: RealNumber>(
  _ x: N, _ y: N, name: String = "custom",
  value: @escaping (N.MachineNumber, N.MachineNumber) -> N.MachineNumber,
  partials: @escaping (N.MachineNumber, N.MachineNumber) -> (N.MachineNumber, N.MachineNumber)
) -> N {
  let rule = NumericRule<N.MachineNumber>(
    name: name, { [value($0[0], $0[1])] },
    .partials({
      let slopes = partials($0[0], $0[1])
      return [slopes.0, slopes.1]
    }))
  return N.apply(rule, [x, y])[0]
}

/// A function of a list with one result by code for plain numbers, and its partials by other such code.
///
/// ```swift
/// func f<T: RealNumber<Double>>(_ x: [T]) -> T {
///   customDerivative(x, value: { $0[0] * $0[1] }, partials: { [$0[1], $0[0]] })
/// }
/// ReverseMode.gradient(at: [3.0, 5.0]) { x in f(x) }  // [5.0, 3.0]
/// ```
///
/// `name` is what traces, counts and messages call the function.
///
/// - Precondition: `partials` gives as many numbers as `x` has; nothing asks for a second derivative.
@_alwaysEmitIntoClient
public func customDerivative<N: RealNumber>(
  _ x: [N], name: String = "custom",
  value: @escaping ([N.MachineNumber]) -> N.MachineNumber,
  partials: @escaping ([N.MachineNumber]) -> [N.MachineNumber]
) -> N {
  N.apply(NumericRule<N.MachineNumber>(name: name, { [value($0)] }, .partials(partials)), x)[0]
}

/// A function of a list with a list of results by code for plain numbers, and the products with its Jacobian J.
///
/// ```swift
/// func F<T: RealNumber<Double>>(_ x: [T]) -> [T] {
///   customDerivative(
///     x, value: { [$0[0] * $0[1], 2 * $0[0]] },
///     jvp: { x, v in [v[0] * x[1] + x[0] * v[1], 2 * v[0]] },
///     vjp: { x, w in [w[0] * x[1] + 2 * w[1], w[0] * x[0]] })
/// }
/// jacobian(at: [3, 5]) { x in F(x) }.entries  // [5.0, 3.0, 2.0, 0.0]
/// vjp(at: [3, 5], cotangent: [1, 10]) { x in F(x) }  // [25.0, 3.0]
/// ```
///
/// - Parameters:
///   - x: the numbers that the function is of.
///   - name: what traces, counts and messages call the function.
///   - value: the function of plain numbers.
///   - jvp: J(x)·v of a point x and a direction v.
///   - vjp: J(x)ᵀ·w of a point x and a cotangent w.
/// - Precondition: the products have as many numbers as the function has outputs and inputs; nothing asks for a second
///   derivative.
@_alwaysEmitIntoClient
public func customDerivative<N: RealNumber>(
  _ x: [N], name: String = "custom",
  value: @escaping ([N.MachineNumber]) -> [N.MachineNumber],
  jvp: @escaping (_ x: [N.MachineNumber], _ direction: [N.MachineNumber]) -> [N.MachineNumber],
  vjp: @escaping (_ x: [N.MachineNumber], _ cotangent: [N.MachineNumber]) -> [N.MachineNumber]
) -> [N] {
  N.apply(
    NumericRule<N.MachineNumber>(name: name, value, .products(jvp: jvp, vjp: vjp)), x)
}
