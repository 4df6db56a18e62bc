import Foundation

// Code that has nothing to do with derivatives: plain numbers and other people's protocols. Type-checked by
// `TypeCheckTests` as it stands and with `import DualNumbers` before it; never run.

// Plain numbers

// swift-format-ignore: NeverForceUnwrap
func plain01(_ J: [Double], _ fd: [[Double]]) -> Double {
  (0..<3).map { i in (0..<3).map { j in abs(J[i * 3 + j] - fd[j][i]) }.max()! }.max()!
}
func plain02(_ x: Double, _ y: Double) -> Double {
  (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x) + 0.1 * x * y - 2 * x + 3 - y / 4
}
func plain03(_ x: [Double]) -> Double {
  var s = 0.0;
  for i in 1..<x.count {
    s +=
      100 * (x[i] - x[i - 1] * x[i - 1]) * (x[i] - x[i - 1] * x[i - 1]) + (1 - x[i - 1])
      * (1 - x[i - 1])
  }; return s
}
func plain04(_ x: Double, _ m: Double, _ s: Double) -> Double {
  exp(-(x - m) * (x - m) / (2 * s * s)) / (s * sqrt(2 * .pi))
}
func plain05(_ xs: [Double]) -> Double {
  let m = xs.reduce(0, +) / Double(xs.count);
  return xs.map { ($0 - m) * ($0 - m) }.reduce(0, +) / Double(xs.count - 1)
}
func plain06(_ n: Int) -> [Double] {
  (0..<n).map { sin(2 * .pi * Double($0) / Double(n)) * 0.5 + 0.5 }
}
func plain07(_ a: Int, _ b: Int) -> Int {
  (a * 31 + b * 17 - 3) % 101 + (a - b) * (a + b) / 2 - a * 4 + b / 3
}
func plain08(_ u: Double, _ s: Double, _ c2: Double) -> Double {
  let A = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)));
  let B = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)));
  return B * s
    * (c2 + B / 4 * (A * (-1 + 2 * c2 * c2) - B / 6 * c2 * (-3 + 4 * s * s) * (-3 + 4 * c2 * c2)))
}
func plain09(_ xs: [Float], _ w: Float) -> Float {
  xs.map { w * $0 * $0 - 2 * $0 + 1 }.reduce(0, +) / 3 + 2 * w - 1 / w
}
func plain10(_ m: [[Double]], _ v: [Double]) -> [Double] {
  m.map { r in zip(r, v).map { $0 * $1 }.reduce(0, +) }
}
func plain11(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
}
func plain12(_ x: Double) -> Double {
  x > 0 ? 2 * x * x - 1 + 3 * x : -x * x + 3 * (x - 1) * (x - 1)
}
func plain13(_ t: Double) -> (Double, Double) {
  (16 * pow(sin(t), 3), 13 * cos(t) - 5 * cos(2 * t) - 2 * cos(3 * t) - cos(4 * t))
}
func plain14(_ p: [SIMD2<Double>], _ t: Double) -> SIMD2<Double> {
  let u = 1 - t;
  return u * u * u * p[0] + 3 * u * u * t * p[1] + 3 * u * t * t * p[2] + t * t * t * p[3]
}
func plain15(_ r: Int, _ g: Int, _ b: Int) -> Double {
  0.2126 * Double(r) / 255 + 0.7152 * Double(g) / 255 + 0.0722 * Double(b) / 255
}
func plain16(_ a: Double, _ b: Double, _ c: Double) -> [Double] {
  let d = b * b - 4 * a * c; return [(-b + sqrt(d)) / (2 * a), (-b - sqrt(d)) / (2 * a)]
}
func plain17(_ x: [Double]) -> Double {
  let a = x.map { u in 0.5 * (u - 1) * (u - 1) }; return a.reduce(0, +)
}
func plain18(_ xs: [Double]) -> [Double] { (1..<xs.count).map { i in (xs[i] + xs[i - 1]) / 2 } }
func plain19(_ d: Double) -> Double {
  let w = 282.9404 + 4.70935e-5 * d; let e = 0.016709 - 1.151e-9 * d;
  let M = (356.0470 + 0.9856002585 * d).truncatingRemainder(dividingBy: 360);
  return M + (180 / .pi) * e * sin(M * .pi / 180) * (1 + e * cos(M * .pi / 180)) + w
}
func plain20<T: BinaryFloatingPoint>(_ x: T, _ y: T) -> T { 2 * x * x - 3 * x * y + y * y - 1 }
func plain21<T: FloatingPoint>(_ x: T, _ y: T) -> T { x * x + y * y - x * y }
func plain22(_ n: Int, _ w: Double) -> Double {
  var s = 0.0;
  for i in 0..<n { s += w * Double(i) * Double(i) - 2 * Double(i) + 1; s *= 0.5 + w / 3 }; return s
}
func plain23(_ x: Double) -> Double {
  let k: [Double] = [1, 2, 3].map { $0 * x + 1 };
  return k.enumerated().map { Double($0) * $1 - 2 }.reduce(0, +)
}
func plain24(_ a: UInt32, _ b: UInt32) -> UInt32 {
  ((a ^ b) &* 16777619 &+ (a << 5) &- (b >> 3)) % 1024 + 7 * (a / 3) - 1
}
func plain25(_ x: CGFloat, _ p: CGPoint, _ q: CGPoint) -> CGFloat {
  ((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y)).squareRoot() * 2 - x / 3 + 0.5
    * (p.x + q.x)
}

// Foreign protocols

protocol Num: Comparable {
  init(_ d: Double); static func + (a: Self, b: Self) -> Self;
  static func - (a: Self, b: Self) -> Self; static func * (a: Self, b: Self) -> Self;
  static func / (a: Self, b: Self) -> Self; static prefix func - (a: Self) -> Self
  static func sqrt(_ x: Self) -> Self
}
extension Double: Num { static func sqrt(_ x: Double) -> Double { x.squareRoot() } }
protocol LNum: SignedNumeric, ExpressibleByFloatLiteral { static func / (a: Self, b: Self) -> Self }
struct V3 {
  var x, y, z: Double
  static func + (a: V3, b: V3) -> V3 { V3(x: a.x + b.x, y: a.y + b.y, z: a.z + b.z) }
  static func - (a: V3, b: V3) -> V3 { V3(x: a.x - b.x, y: a.y - b.y, z: a.z - b.z) }
  static func * (a: Double, b: V3) -> V3 { V3(x: a * b.x, y: a * b.y, z: a * b.z) }
  static func * (a: V3, b: Double) -> V3 { b * a }
  static func / (a: V3, b: Double) -> V3 { V3(x: a.x / b, y: a.y / b, z: a.z / b) }
}
func foreign01<T: Num>(_ u: T, _ s: T, _ c2: T) -> T {
  let B = u / T(1024) * (T(256) + u * (T(-128) + u * (T(74) - T(47) * u)));
  return B * s * (c2 + B / T(4))
}
func foreign02<T: Num>(_ u: T, _ s: T, _ c2: T, _ A: T, _ B: T) -> T {
  B * s
    * (c2 + B / T(4)
      * (A * (T(-1) + T(2) * c2 * c2) - B / T(6) * c2 * (T(-3) + T(4) * s * s)
        * (T(-3) + T(4) * c2 * c2)))
}
func foreign03<T: Num>(_ x: T, _ y: T) -> T {
  (T(1) - x) * (T(1) - x) + T(100) * (y - x * x) * (y - x * x)
}
func foreign04<T: LNum>(_ x: T, _ y: T) -> T { (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x) }
func foreign05<T: LNum>(_ x: T) -> T { 2 * x * x - 3 * x + 1 }
func foreign06(_ a: V3, _ b: V3, _ t: Double) -> V3 {
  (1 - t) * a + t * b + (a - b) * t * (1 - t) / 2 - 0.5 * a
}
func foreign07<T: Num>(_ a: T, _ b: T, _ c: T) -> T {
  (-b + T.sqrt(b * b - T(4) * a * c)) / (T(2) * a)
}
func foreign08<T: Num>(_ xs: [T]) -> T { xs.map { $0 * $0 - T(2) * $0 }.reduce(T(0), +) / T(3) }
func foreign09(_ a: [V3], _ w: [Double]) -> V3 {
  zip(a, w).map { $1 * $0 }.reduce(V3(x: 0, y: 0, z: 0), +) / 3
}
func foreign10<T: LNum>(_ x: [T]) -> T {
  var s: T = 0;
  for i in 1..<x.count {
    s +=
      100 * (x[i] - x[i - 1] * x[i - 1]) * (x[i] - x[i - 1] * x[i - 1]) + (1 - x[i - 1])
      * (1 - x[i - 1])
  }; return s
}
