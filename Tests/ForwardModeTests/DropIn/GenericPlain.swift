// Numerical code as it is found: generic over the machine's numbers, knowing nothing of derivatives.

enum GenericPlain {
  /// √a by Newton's method.
  static func squareRoot<T: BinaryFloatingPoint>(_ a: T) -> T {
    var x = a > 1 ? a / 2 : 1
    while abs(x * x - a) > 4 * a * .ulpOfOne {
      x = (x + a / x) / 2
    }
    return x
  }

  /// A root of f by Newton's method.
  static func root<T: BinaryFloatingPoint>(of f: (T) -> T, slope: (T) -> T, near start: T) -> T {
    var x = start
    for _ in 0..<50 {
      let step = f(x) / slope(x)
      x -= step
      if step.magnitude <= 2 * T.ulpOfOne * x.magnitude { break }
    }
    return x
  }

  /// ∫f by Simpson's rule.
  static func integral<T: BinaryFloatingPoint>(
    of f: (T) -> T, from a: T, to b: T, steps: Int
  ) -> T {
    let h = (b - a) / T(steps)
    var sum = f(a) + f(b)
    for i in 1..<steps {
      let weight: T = i.isMultiple(of: 2) ? 2 : 4
      sum += weight * f(a + T(i) * h)
    }
    return sum * h / 3
  }

  /// tan x by its continued fraction.
  static func tangent<T: BinaryFloatingPoint>(_ x: T) -> T {
    let square = x * x
    var denominator = T(31)
    for odd in stride(from: 29, through: 1, by: -2) {
      denominator = T(odd) - square / denominator
    }
    return x / denominator
  }

  /// The arithmetic-geometric mean.
  static func agm<T: BinaryFloatingPoint>(_ x: T, _ y: T) -> T {
    var (a, g) = (max(x, y), min(x, y))
    while a - g > 8 * .ulpOfOne * a {
      (a, g) = ((a + g) / 2, (a * g).squareRoot())
    }
    return a
  }

  /// A tax with brackets: a loop, branches, arrays, early exit.
  static func tax<T: BinaryFloatingPoint>(on income: T) -> T {
    let brackets: [(upTo: T, rate: T)] = [(10_000, 0), (40_000, 0.2), (.infinity, 0.45)]
    guard income > 0, income.isFinite else { return 0 }
    var tax: T = 0
    var floor: T = 0
    for (ceiling, rate) in brackets {
      if income <= ceiling {
        tax += (income - floor) * rate
        break
      }
      tax += (ceiling - floor) * rate
      floor = ceiling
    }
    return tax
  }

  /// A polynomial by Horner's rule, its argument folded into −1…1.
  static func folded<T: BinaryFloatingPoint>(_ coefficients: [T], at x: T) -> T {
    var x = x.truncatingRemainder(dividingBy: 2)
    if x > 1 { x -= 2 } else if x < -1 { x += 2 }
    x *= T(0.5)
    x /= T(1) / 2
    return coefficients.reversed().reduce(0) { $0 * x + $1 }
  }

  /// The circumference of an ellipse, by a formula of Ramanujan's.
  static func circumference<T: BinaryFloatingPoint>(_ a: T, _ b: T) -> T {
    let root = ((3 * a + b) * (a + 3 * b)).squareRoot()
    return T.pi * (3 * (a + b) - root)
  }
}
