public import DerivativeRules

// The complex functions. Real parts are exact for steps whose square vanishes; imaginary parts are accurate there:
// none is the difference of numbers near 1.

extension ComplexNumber {
  // MARK: Powers and roots

  @_alwaysEmitIntoClient
  package static func sqrt(_ z: Self) -> Self {
    let root = T.sqrt(z.real)
    if z.isReal { return Self(root) }
    // The square root of the half sum of modulus and real part, in halves that do not overflow.
    let modulus = T.hypot(z.real, z.imaginary)
    let s = T.sqrt(modulus.scaled(by: 0.5) + z.real.scaled(by: 0.5))
    return Self(root, z.imaginary / (s + s))
  }

  @_alwaysEmitIntoClient
  package static func cbrt(_ z: Self) -> Self {
    if z.isReal { return Self(T.cbrt(z.real)) }
    if z.real.primal < 0 { return -cbrt(-z) }
    return Self(
      modulus: T.cbrt(T.hypot(z.real, z.imaginary)), angle: z.argument / 3)
  }

  @_alwaysEmitIntoClient
  package static func reciprocal(_ z: Self) -> Self {
    if z.isReal { return Self(T.reciprocal(z.real)) }
    return Self(T(1)) / z
  }

  /// e^(w·ln z): of a negative z only for a real integer w, of which `isOdd` tells the sign.
  @_alwaysEmitIntoClient
  package static func power(_ z: Self, isOdd: Bool?, angleFactor c: T, _ modulus: (T) -> T) -> Self
  {
    if z.isReal { return Self(modulus(z.real)) }
    if z.real.primal < 0 {
      guard let isOdd else { return Self(T(scalar: .nan), T(scalar: .nan)) }
      let power = Self.power(-z, isOdd: nil, angleFactor: c, modulus)
      return isOdd ? -power : power
    }
    return Self(modulus: modulus(T.hypot(z.real, z.imaginary)), angle: z.argument * c)
  }

  @_alwaysEmitIntoClient
  package static func pow(_ z: Self, constant c: Double) -> Self {
    let isInteger = c == c.rounded()
    let isOdd = isInteger && (c / 2).rounded() != c / 2
    return power(z, isOdd: isInteger ? isOdd : nil, angleFactor: T(c)) {
      T.pow($0, constant: c)
    }
  }

  @_alwaysEmitIntoClient
  package static func pow(_ z: Self, _ n: Int) -> Self {
    power(z, isOdd: n & 1 == 1, angleFactor: T(n)) { T.pow($0, n) }
  }

  @_alwaysEmitIntoClient
  package static func pow(_ z: Self, _ w: Self) -> Self {
    if w.isReal {
      let c = w.real.primal
      let isInteger = c == c.rounded(.towardZero)
      let half = c / 2
      let isOdd = isInteger && half.rounded(.towardZero) != half
      return power(z, isOdd: isInteger ? isOdd : nil, angleFactor: w.real) { T.pow($0, w.real) }
    }
    let logarithm = log(z)
    let modulus = T.pow(T.hypot(z.real, z.imaginary), w.real)
    return Self(
      modulus: modulus * T.exp(-(w.imaginary * logarithm.imaginary)),
      angle: w.imaginary * logarithm.real + w.real * logarithm.imaginary)
  }

  @_alwaysEmitIntoClient
  package static func hypot(_ x: Self, _ y: Self) -> Self {
    let r = T.hypot(x.real, y.real)
    if x.isReal && y.isReal { return Self(r) }
    // The imaginary part of √s is that of s over twice the real part of √s; nothing is squared.
    return Self(r, x.real / r * x.imaginary + y.real / r * y.imaginary)
  }

  // MARK: Exponentials and logarithms

  @_alwaysEmitIntoClient
  package static func exp(_ z: Self) -> Self {
    if z.isReal { return Self(T.exp(z.real)) }
    return Self(modulus: T.exp(z.real), angle: z.imaginary)
  }

  @_alwaysEmitIntoClient
  package static func exp2(_ z: Self) -> Self {
    if z.isReal { return Self(T.exp2(z.real)) }
    return Self(modulus: T.exp2(z.real), angle: T.timesLn2(z.imaginary))
  }

  @_alwaysEmitIntoClient
  package static func exp10(_ z: Self) -> Self {
    if z.isReal { return Self(T.exp10(z.real)) }
    return Self(modulus: T.exp10(z.real), angle: T.timesLn10(z.imaginary))
  }

  @_alwaysEmitIntoClient
  package static func expMinusOne(_ z: Self) -> Self {
    if z.isReal { return Self(T.expMinusOne(z.real)) }
    return Self(T.expMinusOne(z.real), T.exp(z.real) * T.sin(z.imaginary))
  }

  @_alwaysEmitIntoClient
  package static func log(_ z: Self) -> Self {
    Self(T.log(z.real), z.isReal ? T.zero : z.argument)
  }

  @_alwaysEmitIntoClient
  package static func log2(_ z: Self) -> Self {
    Self(T.log2(z.real), z.isReal ? T.zero : z.argument.scaled(by: T.MachineNumber.log2e))
  }

  @_alwaysEmitIntoClient
  package static func log10(_ z: Self) -> Self {
    Self(T.log10(z.real), z.isReal ? T.zero : z.argument.scaled(by: T.MachineNumber.log10e))
  }

  @_alwaysEmitIntoClient
  package static func log(onePlus z: Self) -> Self {
    Self(
      T.log(onePlus: z.real),
      z.isReal ? T.zero : T.atan2(y: z.imaginary, x: z.real.shifted(by: 1)))
  }

  // MARK: Trigonometric

  @_alwaysEmitIntoClient
  package static func sin(_ z: Self) -> Self {
    if z.isReal { return Self(T.sin(z.real)) }
    return Self(
      T.sin(z.real) * T.cosh(z.imaginary), T.cos(z.real) * T.sinh(z.imaginary))
  }

  @_alwaysEmitIntoClient
  package static func cos(_ z: Self) -> Self {
    if z.isReal { return Self(T.cos(z.real)) }
    return Self(
      T.cos(z.real) * T.cosh(z.imaginary), -(T.sin(z.real) * T.sinh(z.imaginary)))
  }

  /// (t + iτ)/(1 − itτ) with t = tan a and τ = tanh b.
  @_alwaysEmitIntoClient
  package static func tan(_ z: Self) -> Self {
    let t = T.tan(z.real)
    if z.isReal { return Self(t) }
    let tau = T.tanh(z.imaginary)
    return Self(t, tau) / Self(T(1), -(t * tau))
  }

  /// Kahan's: arsinh of the imaginary part of conj(√(1 − z))·√(1 + z).
  @_alwaysEmitIntoClient
  package static func asin(_ z: Self) -> Self {
    if z.isReal { return Self(T.asin(z.real)) }
    let (u, v) = roots(z)
    return Self(T.asin(z.real), T.asinh((u.conjugate * v).imaginary))
  }

  @_alwaysEmitIntoClient
  package static func acos(_ z: Self) -> Self {
    if z.isReal { return Self(T.acos(z.real)) }
    let (u, v) = roots(z)
    return Self(T.acos(z.real), T.asinh((v.conjugate * u).imaginary))
  }

  /// √(1 − z) and √(1 + z).
  @_alwaysEmitIntoClient
  package static func roots(_ z: Self) -> (Self, Self) {
    let one = Self(T(1))
    return (sqrt(one - z), sqrt(one + z))
  }

  @_alwaysEmitIntoClient
  package static func atan(_ z: Self) -> Self {
    if z.isReal { return Self(T.atan(z.real)) }
    let (a, b) = (z.real, z.imaginary)
    let far = T(1) - b
    let ratio = (b + b + b + b) / (a * a + far * far)
    return Self(T.atan(a), T.log(onePlus: ratio).scaled(by: 0.25))
  }

  /// The angle moves as the arc tangent of the smaller over the larger coordinate does.
  @_alwaysEmitIntoClient
  package static func atan2(y: Self, x: Self) -> Self {
    let angle = T.atan2(y: y.real, x: x.real)
    if x.isReal && y.isReal { return Self(angle) }
    if y.real.primal.magnitude <= x.real.primal.magnitude {
      return Self(angle, atan(y / x).imaginary)
    }
    return Self(angle, -atan(x / y).imaginary)
  }

  // MARK: Hyperbolic

  @_alwaysEmitIntoClient
  package static func sinh(_ z: Self) -> Self {
    if z.isReal { return Self(T.sinh(z.real)) }
    return Self(T.sinh(z.real) * T.cos(z.imaginary), T.cosh(z.real) * T.sin(z.imaginary))
  }

  @_alwaysEmitIntoClient
  package static func cosh(_ z: Self) -> Self {
    if z.isReal { return Self(T.cosh(z.real)) }
    return Self(T.cosh(z.real) * T.cos(z.imaginary), T.sinh(z.real) * T.sin(z.imaginary))
  }

  /// (sinh 2a + i sin 2b)/(cosh 2a + cos 2b), where cosh 2a + 1 = 2 cosh² a.
  @_alwaysEmitIntoClient
  package static func tanh(_ z: Self) -> Self {
    if z.isReal { return Self(T.tanh(z.real)) }
    let c = T.cosh(z.real)
    return Self(T.tanh(z.real), T.tan(z.imaginary) / c / c)
  }

  @_alwaysEmitIntoClient
  package static func asinh(_ z: Self) -> Self {
    if z.isReal { return Self(T.asinh(z.real)) }
    // The angle of z + √(1 + z²), which is that of b over the real part of the root.
    return Self(T.asinh(z.real), T.atan2(y: z.imaginary, x: T.hypot(T(1), z.real)))
  }

  @_alwaysEmitIntoClient
  package static func acosh(_ z: Self) -> Self {
    if z.isReal { return Self(T.acosh(z.real)) }
    let one = Self(T(1))
    let half = T.atan2(y: sqrt(z - one).imaginary, x: sqrt(z + one).real)
    return Self(T.acosh(z.real), half + half)
  }

  @_alwaysEmitIntoClient
  package static func atanh(_ z: Self) -> Self {
    if z.isReal { return Self(T.atanh(z.real)) }
    let (a, b) = (z.real, z.imaginary)
    let distance = (T(1) - a) * (T(1) + a) - b * b
    return Self(T.atanh(a), T.atan2(y: b + b, x: distance).scaled(by: 0.5))
  }

  // MARK: Activations

  @_alwaysEmitIntoClient
  package static func sigmoid(_ z: Self) -> Self {
    if z.isReal { return Self(T.sigmoid(z.real)) }
    let one = Self(T(1))
    let e = exp(z.real.primal > 0 ? -z : z)
    return Self(
      T.sigmoid(z.real), ((z.real.primal > 0 ? one : e) / (one + e)).imaginary)
  }

  @_alwaysEmitIntoClient
  package static func softplus(_ z: Self) -> Self {
    if z.isReal { return Self(T.softplus(z.real)) }
    let isPositive = z.real.primal > 0
    let tail = log(onePlus: exp(isPositive ? -z : z)).imaginary
    return Self(T.softplus(z.real), isPositive ? z.imaginary + tail : tail)
  }

  // MARK: Piecewise: analytic on each piece, the piece chosen by the real part

  /// The real function's value beside the imaginary part of the piece in force.
  @_alwaysEmitIntoClient
  package static func piece(_ real: T, _ imaginary: T) -> Self { Self(real, imaginary) }

  @_alwaysEmitIntoClient
  package static func relu(_ z: Self) -> Self {
    piece(T.relu(z.real), z.real.primal > 0 ? z.imaginary : T.zero)
  }
  @_alwaysEmitIntoClient
  package static func step(_ z: Self) -> Self { piece(T.step(z.real), T.zero) }
  @_alwaysEmitIntoClient
  package static func abs(_ z: Self) -> Self {
    let a = z.real.primal
    return piece(T.abs(z.real), a > 0 ? z.imaginary : a < 0 ? -z.imaginary : T.zero)
  }
  @_alwaysEmitIntoClient
  package static func sign(_ z: Self) -> Self { piece(T.sign(z.real), T.zero) }
  @_alwaysEmitIntoClient
  package static func floor(_ z: Self) -> Self { piece(T.floor(z.real), T.zero) }
  @_alwaysEmitIntoClient
  package static func ceil(_ z: Self) -> Self { piece(T.ceil(z.real), T.zero) }
  @_alwaysEmitIntoClient
  package static func round(_ z: Self) -> Self { piece(T.round(z.real), T.zero) }
  @_alwaysEmitIntoClient
  package static func trunc(_ z: Self) -> Self { piece(T.trunc(z.real), T.zero) }
  @_alwaysEmitIntoClient
  package static func maximum(_ x: Self, _ y: Self) -> Self {
    piece(T.maximum(x.real, y.real), chosen(x, y, x.real > y.real))
  }
  @_alwaysEmitIntoClient
  package static func minimum(_ x: Self, _ y: Self) -> Self {
    piece(T.minimum(x.real, y.real), chosen(x, y, x.real < y.real))
  }
  /// The imaginary part of the one that wins, half of each at a tie.
  @_alwaysEmitIntoClient
  package static func chosen(_ x: Self, _ y: Self, _ wins: Bool) -> T {
    if x.real == y.real { return (x.imaginary + y.imaginary).scaled(by: 0.5) }
    return wins || y.real != y.real ? x.imaginary : y.imaginary
  }
  @_alwaysEmitIntoClient
  package static func copysign(_ x: Self, _ y: Self) -> Self {
    let keeps = x.real.primal.sign == y.real.primal.sign
    let imaginary = keeps ? x.imaginary : -x.imaginary
    return piece(T.copysign(x.real, y.real), x.real.primal == 0 ? T.zero : imaginary)
  }
  @_alwaysEmitIntoClient
  package static func mod(_ x: Self, _ y: Self) -> Self {
    let rest = T.mod(x.real, y.real)
    let whole = T.round((x.real - rest) / y.real)
    return piece(rest, x.imaginary - whole * y.imaginary)
  }
}
