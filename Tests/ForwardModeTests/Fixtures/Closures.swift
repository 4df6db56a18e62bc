import DualNumbers
import Foundation

// What closures and generic functions are made of: compound assignment in loops, ternaries, map and reduce, nested
// closures, several statements, `let` with inferred types. Type-checked by `TypeCheckTests`; never run.

func closure01(_ w: Double) {
  _ = gradient(at: [w, 2, 3]) { x in
    var s: DualVector16<Double> = 0
    for i in 1..<x.count {
      s +=
        100 * (x[i] - x[i - 1] * x[i - 1]) * (x[i] - x[i - 1] * x[i - 1]) + (1 - x[i - 1])
        * (1 - x[i - 1])
    }
    return s
  }
}
func closure02(_ w: Double) {
  _ = hessian(at: [w, 2, 3]) { x in
    var s: SecondOrderVariable<Double> = 0
    for i in 1..<x.count {
      s +=
        100 * (x[i] - x[i - 1] * x[i - 1]) * (x[i] - x[i - 1] * x[i - 1]) + (1 - x[i - 1])
        * (1 - x[i - 1])
    }
    return s
  }
}
func closure03(_ w: Double) {
  _ = ReverseMode.gradient(at: [w, 2, 3]) { x in
    var s = x[0]
    for i in 1..<x.count {
      s +=
        100 * (x[i] - x[i - 1] * x[i - 1]) * (x[i] - x[i - 1] * x[i - 1]) + (1 - x[i - 1])
        * (1 - x[i - 1])
    }
    return s
  }
}
func closure04(_ w: Double) {
  _ = gradient(at: [w, 2, 3]) { x in
    var s = x[0]
    for i in 1..<x.count {
      s *= (1 + x[i] * x[i]) / (2 - w * x[i - 1]) - 3 * (x[i] - 0.5) * (x[i] + 2)
    }
    return s
  }
}
func closure05(_ w: Double) {
  _ = gradient(at: [w, 2, 3]) { x in
    var s = x[0]
    for i in 1..<x.count {
      s -=
        w * (x[i] - x[i - 1] * x[i - 1]) * (x[i] - x[i - 1] * x[i - 1]) + (1 - x[i - 1])
        * (1 - x[i - 1])
      s /= 1 + x[i] * x[i] + 2 * x[i - 1] * (x[i] - 1) * (x[i] - 1)
    }
    return s
  }
}
func closure06(_ w: Double) {
  _ = gradient(at: [w, 2, 3]) { x in
    let a = x[0] * x[0] + 2 * x[1]
    let b = a > 0 ? 2 * a * a - 1 + w * x[2] : -a * x[1] + 3 * (a - 1) * (a - 1)
    return b * a + w
  }
}
func closure07(_ w: Double) {
  _ = gradient(at: [w, 2, 3]) { x in
    x.map { 2 * $0 * $0 - 3 * $0 + 1 }.reduce(0, +) + x.reduce(0) { $0 + w * $1 * $1 }
  }
}
func closure08(_ w: Double) {
  _ = gradient(at: [w, 2, 3]) { x in
    let t = x.map { u in 100 * (u - u * u) * (u - u * u) + (1 - u) * (1 - u) };
    return t.reduce(0, +)
  }
}
func closure09(_ w: Double) {
  _ = gradient(at: [w, 2, 3]) { x in
    x.indices.map { i in
      x.indices.map { j in w * x[i] * x[j] + 0.5 * (x[i] - x[j]) * (x[i] - x[j]) }.reduce(0, +)
    }.reduce(0, +)
  }
}
func closure10(_ w: Double) {
  _ = gradient(at: w, 2) { x, y in
    let r = sqrt(x * x + y * y)
    let t = atan2(y, x)
    let e = exp(-0.5 * r * r)
    return e * cos(3 * t) + w * r * t - 1 / (1 + r)
  }
}
func closure11(_ w: Double) {
  _ = derivative(at: w) { x in
    var s = x
    for k in 1...5 { s += x * x / (1 + 2 * x * x) - 3 * sin(x * w) * cos(2 * x) + 1.0 / Double(k) }
    return s
  }
}
func closure12(_ w: Double) {
  _ = derivative(order: 3, at: w) { x in
    var s = x
    for _ in 1...5 { s += x * x / (1 + 2 * x * x) - 3 * sin(x * w) * cos(2 * x) + 1 }
    s *= 2 * x * x - 3 * (x - 1) * (x + 1) / (1 + x * x)
    return s
  }
}
func closure13(_ w: Double) {
  _ = jacobian(at: [w, 2]) { x in
    let a = x[0] * cos(x[1]), b = x[0] * sin(x[1])
    return [a * a + 2 * b - 1, w * a * b - (1 - a) * (1 - b), a / (1 + b * b)]
  }
}
func closure14(_ w: Double) {
  _ = hessian(at: [w, 2]) { x in
    var p = x[0]
    p *= 1 + x[1] * x[1] - 2 * w * (x[0] - 1) * (x[0] - 1)
    p -= 3 * (x[0] + x[1]) * (x[0] - x[1]) / (2 + x[0] * x[0])
    return p
  }
}
func closure15(_ w: Double) {
  _ = hvp(at: [w, 2], along: [1, 0]) { x in
    var s = x[0]
    for i in 1..<x.count {
      s +=
        100 * (x[i] - x[i - 1] * x[i - 1]) * (x[i] - x[i - 1] * x[i - 1]) + (1 - x[i - 1])
        * (1 - x[i - 1])
    }
    return s
  }
}
func closure16(_ w: Double) {
  _ = ReverseMode.hessian(at: [w, 2]) { x in
    var s = x[0]
    for i in 1..<x.count {
      s +=
        100 * (x[i] - x[i - 1] * x[i - 1]) * (x[i] - x[i - 1] * x[i - 1]) + (1 - x[i - 1])
        * (1 - x[i - 1])
    }
    s *= w * s - 2 * s * s / (1 + s * s)
    return s
  }
}
func closure17(_ w: Double) {
  _ = gradient(at: 1, w, 3) { x, y, z in
    (1 + 2 * x + 3 * x * x) / (4 - y + w * y * y) + (2 - x / 5) / (1 + x * x + y * y) - 1 / x + z
      * z
  }
}
func closure18(_ w: Double) {
  _ = gradient(at: 1, w, 3, 2) { x, y, z, t in
    var s = x * y
    s += 100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x) + 90 * (t - z * z) * (t - z * z)
    return s
  }
}
func closure19(_ w: Double) {
  _ = EvaluationTrace(
    of: { x in
      (1 - x[0]) * (1 - x[0]) + 100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) - 2 * x[0]
    }, at: [w, 2])
}
func closure20(_ w: Double) {
  _ = derivative(at: w) { x in
    x * ForwardMode.derivative(at: Dual(1.0)) { y in Dual(x) * y * y + 2 * y - 1 }
  }
}
func closure21(_ xs: [Dual<Double>], _ w: Double) {
  _ = xs.map { 1 / (1 + $0) + w * $0 - 3 }; _ = xs.reduce(0) { $0 + 2 * $1 * $1 };
  _ = xs.map { 2 * $0 }
}
func closure22(_ w: Double) {
  let f: (DualVector2<Double>, DualVector2<Double>) -> DualVector2<Double> = { x, y in
    w * x * x - 2 * y / (1 + x * y) + 3
  }
    ;
  _ = gradient(at: 1, 2, of: f)
}
func normal<T: RealNumber>(_ x: T, _ m: T, _ s: T) -> T {
  T.exp(-(x - m) * (x - m) / (2 * s * s)) / (s * T.sqrt(2 * T.pi))
}
func genericPoly<T: RealNumber>(_ x: T) -> T { 2 * x * x * x - 3 * x * x + 4 * x - 1 }
func genericRosen<T: RealNumber>(_ x: [T]) -> T {
  var s: T = 0;
  for i in 1..<x.count {
    s +=
      100 * (x[i] - x[i - 1] * x[i - 1]) * (x[i] - x[i - 1] * x[i - 1]) + (1 - x[i - 1])
      * (1 - x[i - 1])
  }; return s
}
func genericKalman<T: RealNumber>(_ p: T, _ r: T, _ z: T, _ x: T) -> T {
  let k = p / (p + r); return x + k * (z - x) - (1 - k) * p
}
func genericMap<T: RealNumber>(_ x: [T]) -> T { x.map { 2 * $0 * $0 - 3 * $0 + 1 }.reduce(0, +) }
func genericMixed<T: RealNumber<Double>>(_ x: T, _ w: Double) -> T {
  let a = w * x + 2 * x * x - w / x + 1
  return a - w * (x - 0.5) * (x - 0.5)
}
func closure23(_ w: Double) {
  _ = gradient(at: 1, w, 3, 2, 5) { x, y, z, t, u in
    var s = x * y
    s +=
      100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x) + 90 * (t - z * z) * (t - z * z) + w * u
    return s
  }
}
func closure24(_ w: Double) {
  _ = jacobian(at: 1, 2, w) { x, y, z in
    (
      x * cos(y) + 2 * z - 1 / (1 + x * x) + 3 * (1 - x) * (1 - y),
      x * sin(y) - 0.5 * z + w * z * z * y
    )
  }
}
func closure25(_ w: Double) async {
  _ = await gradient(at: [w, 2]) { x in
    await Task.yield()
    return 100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) + (1 - x[0]) * (1 - x[0])
  }
}
