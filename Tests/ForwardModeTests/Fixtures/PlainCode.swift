import DualNumbers
import Foundation

// Plain code that knows nothing of derivatives must mean with this package imported what it means without.
// Type-checked by `TypeCheckTests`; never run.

func doubles(_ w: Double, _ n: Int, _ xs: [Double]) {
  let a: Double = w + 1
  let b = 2 * w - 1 / w
  let c: Bool = w > 0 && w != 1 || 0 <= w
  let d = max(w, 1) + min(2, w) + max(1, 2, w) + abs(w)
  let e = abs(-3) + max(1, 2) - min(n, 4)
  let f = pow(2, 0.5) + sqrt(2) + exp(1) + log(2) + sin(0.5) + atan2(1, 2) + hypot(3, 4)
  let g: Double = pow(w, 2) + pow(w, w) + pow(2, w) + sqrt(w) + floor(w) + round(w)
  let h = fmod(w, 2) + copysign(1, w) + cbrt(w) + log1p(w) + expm1(w) + erf(w) + tgamma(w)
  let i = w.squareRoot() + w.magnitude + w.rounded() + w.rounded(.down)
  let j = w.truncatingRemainder(dividingBy: 2) + w.addingProduct(w, 2) + .pi - .ulpOfOne
  let k =
    w.isNaN || w.isFinite || w.isZero || w.isInfinite || w == .infinity
    || w < .greatestFiniteMagnitude
  let l = Double(n) * w + Double(3) - (Double("1.5") ?? 0) + Double.pi + Double.leastNormalMagnitude
  let sum = xs.map { 2 * $0 + 1 }.reduce(0, +)
  let squares = xs.reduce(0) { $0 + $1 * $1 }
  let m = sum + squares + (xs.max() ?? 0)
  let o = stride(from: 0.0, to: 1, by: 0.1).map { sin($0) * w }
  let p = (0..<10).map { Double($0) / 10 }.filter { $0 > 0.5 }
  var q = w
  q += 1
  q -= 2 * w
  q *= w
  q /= 3
  let r = -w + (-1) - -q
  let s: [Double] = [a, b, d, f, g, h, i, j, l, m, r]
  print(c, e, k, o, p, s, s.sorted(by: >), "\(w)")
}

func floats(_ x: Float, _ y: Double) {
  let a: Float = sqrt(x) + pow(x, 2) + sin(x) + x * 2 - 1 / x + max(x, 0) + abs(x)
  let b = Double(x) * y + Double(a)
  let c: Float = x.squareRoot() + x.rounded(.up) + Float(y) + .pi
  print(a, b, c, x.isNaN)
}

func graphics(_ x: CGFloat, _ y: Double) {
  let a: CGFloat = sqrt(x) + sin(x) + x * 2 - 1 / x + max(x, 0) + abs(x) + x.rounded()
  let b: Double = x * y + Double(x)
  let c = CGPoint(x: x + y, y: a)
  print(a, b, c, hypot(c.x, c.y))
}

func generic<T: BinaryFloatingPoint>(_ x: T) -> T {
  let y = x.squareRoot() + max(x, 1) - abs(x) / 2 + T.pi * .ulpOfOne
  return x > 1 ? y.rounded() : -y.magnitude
}

func integers(_ n: Int) {
  let a = n + 1 - abs(n) * max(n, 2) / 3
  let b = n > 0 ? -n : n % 2
  var c = [1, 2, 3]
  c[0] += b
  print(a, b, c, c.map { $0 * 2 }, Int(sqrt(Double(n))), gcd(a, b))
}

func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? abs(a) : gcd(b, a % b) }
