public import DerivativeRules

// The functions that are met in every program, by the recurrences of their rules' differential equations, without a system to hold them.
// They state no derivative of their own: what they compute is what the system computes from the rule's partial, bit for bit,
// and a test demands it of each. Anything out of the ordinary is left to the system.

extension TaylorSeries {
  /// Whether a rule is one of those.
  ///
  /// Not for code that is compiled for no number in particular: every step would be a call there, and all that is below a page
  /// of calls for each function. The system has the same bits.
  @_alwaysEmitIntoClient @inline(__always)
  package static func hasCore<R: UnaryRule>(_ rule: R.Type) -> Bool {
    isCompiled(for: rule) && T.self == T.MachineNumber.self
      && (R.self == Rules.Exp.self || R.self == Rules.Sin.self || R.self == Rules.Cos.self
        || R.self == Rules.Sinh.self || R.self == Rules.Cosh.self || R.self == Rules.Tanh.self
        || R.self == Rules.Log.self || R.self == Rules.Sqrt.self)
  }

  /// Whether code is compiled for its number and a rule; in debug builds none is, and all takes the same way.
  @_alwaysEmitIntoClient @_transparent
  package static func isCompiled<R>(for rule: R.Type) -> Bool {
    #if DUAL_CHECKS
      true
    #else
      _isConcrete(T.self) && _isConcrete(R.self)
    #endif
  }

  /// Writes the function of x to a result of its order; false where a term of it is not finite.
  @_alwaysEmitIntoClient @inline(__always)
  static func core<R: UnaryRule>(_ rule: R.Type, _ x: Self, _ result: inout Self) -> Bool {
    let (order, last) = (x.highest, x.last)
    if FewTerms.hold(order, of: T.self) {
      return x.few.withTerms { (x: UnsafePointer<T>) in
        withUnsafeMutablePointer(to: &result.few.words) { y in
          SeriesCore(order, x, last).write(
            rule, UnsafeMutableRawPointer(y).assumingMemoryBound(to: T.self))
        }
      }
    }
    guard order <= SeriesWeights.small else { return false }
    var isFinite = false
    x.withTerms { x in
      result.write { isFinite = SeriesCore(order, x.start, last).write(rule, $0) }
    }
    return isFinite
  }
}

/// An argument of one of the core functions.
@usableFromInline
package struct SeriesCore<T: RealNumber> {
  @usableFromInline let order: Int
  @usableFromInline let x: UnsafePointer<T>
  /// The last term of x that need not be zero.
  @usableFromInline let last: Int
  @usableFromInline let weights: UnsafePointer<Double>

  @_alwaysEmitIntoClient @inline(__always)
  package init(_ order: Int, _ x: UnsafePointer<T>, _ last: Int) {
    (self.order, self.x, self.last, weights) = (order, x, last, SeriesWeights.smallRows)
  }

  /// Writes f(x) to y; false where a term of it is not finite.
  @_alwaysEmitIntoClient @inline(never)
  func write<R: UnaryRule>(_ rule: R.Type, _ y: UnsafeMutablePointer<T>) -> Bool {
    // Never called otherwise, and small where it is compiled for no number.
    TaylorSeries<T>.isCompiled(for: rule) && writeInPlace(rule, y)
  }

  /// The same as a part of the caller, for an order that is known there.
  @_alwaysEmitIntoClient @inline(__always)
  package func writeInPlace<R: UnaryRule>(_ rule: R.Type, _ y: UnsafeMutablePointer<T>) -> Bool {
    if R.self == Rules.Exp.self { exponential(y) }
    if R.self == Rules.Sin.self { beside { waves(y, $0, isHyperbolic: false) } }
    if R.self == Rules.Cos.self { beside { waves($0, y, isHyperbolic: false) } }
    if R.self == Rules.Sinh.self { beside { waves(y, $0, isHyperbolic: true) } }
    if R.self == Rules.Cosh.self { beside { waves($0, y, isHyperbolic: true) } }
    if R.self == Rules.Tanh.self { beside { p in beside { q in tangent(y, p, q) } } }
    if R.self == Rules.Log.self { beside { rational(1, over: x, last, y, T.log(x[0]), $0) } }
    if R.self == Rules.Sqrt.self {
      beside { rational(0.5, over: UnsafePointer(y), order, y, T.sqrt(x[0]), $0) }
    }
    var isFinite = true
    var k = 0
    while k <= order {
      isFinite = y[k].primal.isFinite && isFinite
      k &+= 1
    }
    return isFinite
  }

  /// Room for the derivatives of another function beside the one that is asked for.
  @_alwaysEmitIntoClient @inline(__always)
  func beside(_ body: (UnsafeMutablePointer<T>) -> Void) {
    // The terms are machine numbers, which need no initialisation.
    withUnsafeTemporaryAllocation(of: T.self, capacity: SeriesWeights.small + 1) {
      body($0.baseAddress.unsafelyUnwrapped)
    }
  }

  /// Derivative k ≥ 1 of f, f′ = p·x′; the sum of `SeriesTerms.plainSlope`.
  @_alwaysEmitIntoClient @inline(__always)
  func slope(_ k: Int, _ p: UnsafePointer<T>) -> T {
    var sum = T.zero
    let row = weights + ((k &- 1) &* k) / 2 - 1
    var j = min(k, last)
    while j > 1 {
      sum = sum + x[j].scaled(by: T.MachineNumber(row[j])) * p[k &- j]
      j &-= 1
    }
    return last == 0 ? sum : sum + x[1] * p[k &- 1]
  }

  /// The same where x has all its derivatives.
  @_alwaysEmitIntoClient @inline(__always)
  func fullSlope(_ k: Int, _ p: UnsafePointer<T>) -> T {
    var sum = T.zero
    let row = weights + ((k &- 1) &* k) / 2 - 1
    var j = k
    while j > 1 {
      sum = sum + x[j].scaled(by: T.MachineNumber(row[j])) * p[k &- j]
      j &-= 1
    }
    return sum + x[1] * p[k &- 1]
  }

  /// y′ = y·x′.
  @_alwaysEmitIntoClient @inline(__always)
  func exponential(_ y: UnsafeMutablePointer<T>) {
    y[0] = T.exp(x[0])
    var k = 1
    if last == order {
      // Loops over nothing but the order, which unroll where it is known.
      while k <= order {
        y[k] = fullSlope(k, y)
        k &+= 1
      }
      return
    }
    while k <= order {
      y[k] = slope(k, y)
      k &+= 1
    }
  }

  /// s′ = c·x′, c′ = ∓s·x′: sine and cosine, or the hyperbolic ones.
  @_alwaysEmitIntoClient @inline(__always)
  func waves(_ s: UnsafeMutablePointer<T>, _ c: UnsafeMutablePointer<T>, isHyperbolic: Bool) {
    s[0] = isHyperbolic ? T.sinh(x[0]) : T.sin(x[0])
    c[0] = isHyperbolic ? T.cosh(x[0]) : T.cos(x[0])
    var k = 1
    if last == 1 {
      // Of the variable itself, or of a straight function of it.
      let speed = x[1]
      while k <= order {
        let next = T.zero + speed * c[k &- 1]
        let other = T.zero + speed * s[k &- 1]
        c[k] = isHyperbolic ? other : T.zero - other
        s[k] = next
        k &+= 1
      }
      return
    }
    while k <= order {
      let next = slope(k, c)
      c[k] = isHyperbolic ? slope(k, s) : T.zero - slope(k, s)
      s[k] = next
      k &+= 1
    }
  }

  /// y′ = p·x′, p′ = q·x′, q = (−2y)·p.
  @_alwaysEmitIntoClient @inline(__always)
  func tangent(
    _ y: UnsafeMutablePointer<T>, _ p: UnsafeMutablePointer<T>, _ q: UnsafeMutablePointer<T>
  ) {
    y[0] = T.tanh(x[0])
    p[0] = T.sechSquared(x[0])
    q[0] = (-2 * y[0]) * p[0]
    var k = 1
    while k <= order {
      y[k] = slope(k, p)
      p[k] = slope(k, q)
      let row = weights + (k &* (k &+ 1)) / 2
      var sum = (-2 * y[0]) * p[k] + p[0] * (-2 * y[k])
      var j = 1
      while j < k {
        sum = sum + ((-2 * y[j]) * p[k &- j]).scaled(by: T.MachineNumber(row[j]))
        j &+= 1
      }
      q[k] = sum
      k &+= 1
    }
  }

  /// y′ = p·x′, p = c/d.
  @_alwaysEmitIntoClient @inline(__always)
  func rational(
    _ c: T, over d: UnsafePointer<T>, _ lastOfDivisor: Int, _ y: UnsafeMutablePointer<T>,
    _ value: T, _ p: UnsafeMutablePointer<T>
  ) {
    y[0] = value
    p[0] = c / d[0]
    var k = 1
    while k <= order {
      y[k] = slope(k, p)
      let row = weights + (k &* (k &+ 1)) / 2
      var remainder = T.zero
      var j = min(k, lastOfDivisor)
      while j > 0 {
        remainder = remainder - d[j].scaled(by: T.MachineNumber(row[j])) * p[k &- j]
        j &-= 1
      }
      p[k] = remainder / d[0]
      k &+= 1
    }
  }
}
