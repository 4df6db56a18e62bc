/// A function whose derivatives are known as plain numbers only: code that cannot be generic.
///
/// It has derivatives of first order. Where a higher one would need the derivative of its derivative, the program stops and
/// says so: there is none, and zero would be wrong.
@usableFromInline
struct NumericRule<S: RealScalar>: VectorRule {
  /// The derivatives at a point.
  @usableFromInline
  enum Derivatives {
    /// ∂f/∂xᵢ, of a function with one result.
    case partials(([S]) -> [S])
    /// J(x)·ẋ and J(x)ᵀ·ȳ.
    case products(jvp: ([S], [S]) -> [S], vjp: ([S], [S]) -> [S])
  }

  @usableFromInline let name: String
  @usableFromInline let function: ([S]) -> [S]
  @usableFromInline let derivatives: Derivatives

  @_alwaysEmitIntoClient
  init(name: String, _ function: @escaping ([S]) -> [S], _ derivatives: Derivatives) {
    self.name = name
    self.function = function
    self.derivatives = derivatives
  }

  @_alwaysEmitIntoClient
  func values<R: RealScalar>(_ x: [R]) -> [R] { Self.cast(function(Self.cast(x))) }

  @_alwaysEmitIntoClient
  func jvp<T: RealNumber>(at x: [T], values y: [T], along direction: [T]) -> [T] {
    let point = constants(x)
    switch derivatives {
    case .partials(let partials):
      let slopes = checked(partials(point), x.count)
      var sum = T.zero
      for i in x.indices where !direction[i].isExactlyZero {
        sum = sum + T.strongProduct(direction[i], Self.lifted(slopes[i]))
      }
      return [sum]
    case .products(let jvp, let vjp):
      return T.apply(
        NumericProduct(name: name, product: { jvp(point, $0) }, transpose: { vjp(point, $0) }),
        direction)
    }
  }

  @_alwaysEmitIntoClient
  func vjp<T: RealNumber>(at x: [T], values y: [T], cotangent: [T]) -> [T] {
    let point = constants(x)
    switch derivatives {
    case .partials(let partials):
      return checked(partials(point), x.count).map {
        T.strongProduct(cotangent[0], Self.lifted($0))
      }
    case .products(let jvp, let vjp):
      return T.apply(
        NumericProduct(name: name, product: { vjp(point, $0) }, transpose: { jvp(point, $0) }),
        cotangent)
    }
  }

  @_alwaysEmitIntoClient
  func jacobian<T: RealNumber>(at x: [T], values y: [T]) -> Matrix<T>? {
    guard case .partials(let partials) = derivatives else { return nil }
    let slopes = checked(partials(constants(x)), x.count)
    return Matrix(rows: 1, columns: x.count, entries: slopes.map { Self.lifted($0) })
  }

  /// The values of numbers that do not move; stops if one does.
  @_alwaysEmitIntoClient
  func constants<T: RealNumber>(_ x: [T]) -> [S] {
    let plain = x.map { $0.primal }
    if T.self != T.MachineNumber.self {
      for i in x.indices where !x[i].isIdentical(to: T(scalar: plain[i])) { stop() }
    }
    return Self.cast(plain)
  }

  @_alwaysEmitIntoClient
  func checked(_ slopes: [S], _ count: Int) -> [S] {
    require(
      slopes.count == count,
      "The rule '\(name)' has \(count) inputs, but \(slopes.count) partials were given.")
    return slopes
  }

  @_alwaysEmitIntoClient @inline(never)
  func stop() -> Never {
    misuse(
      """
      The derivative of '\(name)' was given as plain numbers, so it has no second derivative. State it over any number, as \
      a ScalarRule, a VectorRule or a rule type; or take first derivatives only, or pass stopGradient(x) to it.
      """)
  }

  /// A machine number as a constant of a number that ends in it.
  @_alwaysEmitIntoClient @inline(__always)
  static func lifted<T: RealNumber>(_ x: S) -> T {
    require(T.MachineNumber.self == S.self, "A rule of one scalar met a number of another.")
    return T(scalar: unsafeBitCast(x, to: T.MachineNumber.self))
  }

  /// A list of the one scalar as a list of the other, which is the same.
  @_alwaysEmitIntoClient @inline(__always)
  static func cast<A: RealScalar, B: RealScalar>(_ x: [A]) -> [B] {
    require(A.self == B.self, "A rule of one scalar met a number of another.")
    return unsafeBitCast(x, to: [B].self)
  }
}

/// J·v or Jᵀ·v at a point that does not move: linear in v, and so its own derivative.
@usableFromInline
struct NumericProduct<S: RealScalar>: VectorRule {
  @usableFromInline let name: String
  @usableFromInline let product: ([S]) -> [S]
  @usableFromInline let transpose: ([S]) -> [S]

  @_alwaysEmitIntoClient
  init(name: String, product: @escaping ([S]) -> [S], transpose: @escaping ([S]) -> [S]) {
    self.name = name
    self.product = product
    self.transpose = transpose
  }

  @_alwaysEmitIntoClient
  func values<R: RealScalar>(_ x: [R]) -> [R] {
    NumericRule<S>.cast(product(NumericRule<S>.cast(x)))
  }

  @_alwaysEmitIntoClient
  func jvp<T: RealNumber>(at x: [T], values y: [T], along direction: [T]) -> [T] {
    T.apply(self, direction)
  }

  @_alwaysEmitIntoClient
  func vjp<T: RealNumber>(at x: [T], values y: [T], cotangent: [T]) -> [T] {
    T.apply(NumericProduct(name: name, product: transpose, transpose: product), cotangent)
  }
}
