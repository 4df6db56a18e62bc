import DualNumbers
import Foundation

// `FoundationPlain.swift` with a type parameter in place of Double, and nothing else changed.

enum FoundationDifferentiable {
  /// A pendulum by the classical Runge–Kutta method: its angle after some time.
  static func pendulum<T: RealNumber>(angle: T, speed: T, time: T, steps: Int) -> T {
    func acceleration(_ angle: T) -> T { -9.81 * sin(angle) }
    let h = time / T(steps)
    var (x, v) = (angle, speed)
    for _ in 0..<steps {
      let (k1, l1) = (v, acceleration(x))
      let (k2, l2) = (v + h / 2 * l1, acceleration(x + h / 2 * k1))
      let (k3, l3) = (v + h / 2 * l2, acceleration(x + h / 2 * k2))
      let (k4, l4) = (v + h * l3, acceleration(x + h * k3))
      x += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
      v += h / 6 * (l1 + 2 * l2 + 2 * l3 + l4)
    }
    return x
  }

  /// Growth y′ = y by the same method, one step after the other.
  static func growth<T: RealNumber>(from y0: T, time: T, steps: Int) -> T {
    let h = time / T(steps)
    var y = y0
    for _ in 0..<steps {
      let k1 = y
      let k2 = y + h / 2 * k1
      let k3 = y + h / 2 * k2
      let k4 = y + h * k3
      y += h * (k1 + 2 * k2 + 2 * k3 + k4) / 6
    }
    return y
  }

  /// The eccentric anomaly E with E − e·sin E = M.
  static func kepler<T: RealNumber>(meanAnomaly: T, eccentricity: T) -> T {
    var E = eccentricity > 0.8 ? T.pi : meanAnomaly
    for _ in 0..<30 {
      let step = (E - eccentricity * sin(E) - meanAnomaly) / (1 - eccentricity * cos(E))
      E -= step
      if abs(step) < 1e-15 { break }
    }
    return E
  }

  /// The price of a call option.
  static func blackScholes<T: RealNumber>(
    spot: T, strike: T, rate: T, volatility: T, years: T
  ) -> T {
    func normal(_ x: T) -> T { 0.5 * erfc(-x / sqrt(2)) }
    let deviation = volatility * sqrt(years)
    let d1 = (log(spot / strike) + (rate + volatility * volatility / 2) * years) / deviation
    let d2 = d1 - deviation
    return spot * normal(d1) - strike * exp(-rate * years) * normal(d2)
  }

  /// A bit of everything: powers, piecewise functions, polar coordinates.
  static func medley<T: RealNumber>(_ x: T, _ y: T) -> T {
    let r = hypot(x, y)
    let angle = atan2(y, x)
    var result = pow(r, 2.5) * cos(3 * angle) + pow(r, 3) + pow(r, y)
    result += max(x, 0) - min(y, 1) + fmod(x, 2) + floor(y) + tanh(x) * log1p(r)
    if (0...1).contains(r) { result = -result }
    return x.isNaN || r.isZero ? 0 : result.magnitude + cbrt(r) - expm1(-r)
  }
}
