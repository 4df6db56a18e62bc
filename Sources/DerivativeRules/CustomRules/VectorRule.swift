/// A differentiable function of a list of numbers with derivatives of its own, as a value that may hold data.
///
/// The rules of the table are types; this one is an instance: a table that was read, a factorisation, a solver's
/// settings. It states the function over machine numbers and the two products with its Jacobian J over any number:
///
/// ```
/// ẏ = J·ẋ   (jvp, forward)         x̄ = Jᵀ·ȳ   (vjp, backward)
/// ```
///
/// Every mode interprets it, to every order: the products are evaluated over the numbers that carry the other
/// derivatives, and may call the rule itself on them. A function with one result is a ``ScalarRule``, which needs its
/// partials only; code that exists for plain numbers alone goes through `customDerivative`.
///
/// ```swift
/// /// y = x / ‖x‖, whose derivative leaves the part of ẋ across y: ẏ = (ẋ − y·(y·ẋ)) / ‖x‖.
/// struct Direction: VectorRule {
///   var name: String { "direction" }
///   func values<S: RealScalar>(_ x: [S]) -> [S] { x.map { $0 / norm(x) } }
///   func jvp<T: RealNumber>(at x: [T], values y: [T], along direction: [T]) -> [T] {
///     let (length, along) = (norm(x), dot(y, direction))
///     return y.indices.map { (direction[$0] - y[$0] * along) / length }
///   }
///   func vjp<T: RealNumber>(at x: [T], values y: [T], cotangent: [T]) -> [T] {
///     jvp(at: x, values: y, along: cotangent)
///   }
/// }
/// Direction()([3.0, 4.0])  // [0.6, 0.8]
/// jacobian(at: [3, 4]) { x in Direction()(x) }.row(0)  // [0.128, -0.096]
/// ```
public protocol VectorRule {
  /// What traces, counts and messages call the function.
  var name: String { get }
  /// y = F(x) over machine numbers.
  func values<S: RealScalar>(_ x: [S]) -> [S]
  /// J(x)·ẋ, given y = F(x): as many numbers as y has.
  func jvp<T: RealNumber>(at x: [T], values y: [T], along direction: [T]) -> [T]
  /// J(x)ᵀ·ȳ, given y = F(x): as many numbers as x has.
  func vjp<T: RealNumber>(at x: [T], values y: [T], cotangent: [T]) -> [T]
  /// J(x) itself where that costs no more than a few products; nil, the default, asks for products only.
  func jacobian<T: RealNumber>(at x: [T], values y: [T]) -> Matrix<T>?
}

extension VectorRule {
  /// `custom`.
  @_alwaysEmitIntoClient public var name: String { "custom" }

  /// Products only.
  @_alwaysEmitIntoClient
  public func jacobian<T: RealNumber>(at x: [T], values y: [T]) -> Matrix<T>? { nil }

  /// F(x) over any number, with its derivatives.
  @_alwaysEmitIntoClient @inline(__always)
  public func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] { N.apply(self, x) }
}

// What the modes call: the products with their shapes checked.

extension VectorRule {
  /// J(x)·ẋ; zeros where nothing moves, whatever the derivatives are.
  @_alwaysEmitIntoClient
  package func pushed<T: RealNumber>(_ x: [T], _ y: [T], along direction: [T]) -> [T] {
    if direction.allSatisfy({ $0.isExactlyZero }) { return y.transformed { _ in T.zero } }
    let result = jvp(at: x, values: y, along: direction)
    #if DUAL_CHECKS
      checkOrder(at: x, along: direction) { jvp(at: $0, values: $1, along: $2) }
    #endif
    require(
      result.count == y.count,
      "The rule '\(name)' has \(y.count) outputs, its jvp gave \(result.count) numbers.")
    return result
  }

  /// J(x)ᵀ·ȳ.
  @_alwaysEmitIntoClient
  package func pulled<T: RealNumber>(_ x: [T], _ y: [T], cotangent: [T]) -> [T] {
    let result = vjp(at: x, values: y, cotangent: cotangent)
    #if DUAL_CHECKS
      checkOrder(at: x, along: cotangent) { vjp(at: $0, values: $1, cotangent: $2) }
    #endif
    require(
      result.count == x.count,
      "The rule '\(name)' has \(x.count) inputs, its vjp gave \(result.count) numbers.")
    return result
  }

  /// J(x), if the rule has it.
  @_alwaysEmitIntoClient
  package func checkedJacobian<T: RealNumber>(_ x: [T], _ y: [T]) -> Matrix<T>? {
    guard let matrix = jacobian(at: x, values: y) else { return nil }
    #if DUAL_CHECKS
      if T.self != T.MachineNumber.self {
        checkOrder(at: x, along: y.transformed { _ in 1 }) { _, _, _ in [] }
      }
    #endif
    require(
      matrix.rows == y.count && matrix.columns == x.count,
      """
      The rule '\(name)' has \(y.count) outputs and \(x.count) inputs, its Jacobian \(matrix.rows) rows and \
      \(matrix.columns) columns.
      """)
    return matrix
  }

  /// Row i of J(x) for each i.
  @_alwaysEmitIntoClient
  package func rows<T: RealNumber>(_ x: [T], _ y: [T]) -> [[T]] {
    if let matrix = checkedJacobian(x, y) { return y.indices.transformed { Array(matrix.row($0)) } }
    return y.indices.transformed { pulled(x, y, cotangent: unitVector($0, count: y.count)) }
  }
}
