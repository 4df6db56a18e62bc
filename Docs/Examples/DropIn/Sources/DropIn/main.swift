import DualNumbers
import Foundation

/// The programs as they are found: `Double`, and the functions of Foundation.
enum Plain {}
/// The same programs over any number.
enum Differentiable {}

/// Prints how far gradients by both modes are from central differences of the plain program; whether they agree.
func agrees(
  _ name: String, at x: [Double], _ plain: ([Double]) -> Double, forward: [Double],
  reverse: [Double]
) -> Bool {
  let differences = x.indices.map { i in
    let h = (x[i] == 0 ? 1 : x[i].magnitude) * 6e-6
    var (below, above) = (x, x)
    below[i] -= h
    above[i] += h
    return (plain(above) - plain(below)) / (above[i] - below[i])
  }
  let size = differences.map(\.magnitude).max() ?? 0
  var worst = 0.0
  for i in x.indices {
    worst = max(worst, (forward[i] - differences[i]).magnitude / size)
    worst = max(worst, (reverse[i] - differences[i]).magnitude / size)
  }
  let agrees = worst < 1e-8
  print("\(name): \(x.count) derivatives, \(agrees ? "as" : "NOT as") by central differences")
  return agrees
}

var allAgree = true

let berlinToLima = [52.5, 13.4, -12.05, -77.05]
allAgree =
  agrees(
    "geodesic distance", at: berlinToLima,
    { p in Plain.geodesicDistance(p[0], p[1], p[2], p[3]) },
    forward: gradient(at: berlinToLima) { p in
      Differentiable.geodesicDistance(p[0], p[1], p[2], p[3])
    },
    reverse: ReverseMode.gradient(at: berlinToLima) { p in
      Differentiable.geodesicDistance(p[0], p[1], p[2], p[3])
    }) && allAgree

let sample = [2.5, 0.7, 9.1, 4.4, 3.2, 6.8, 5.9, 1.6, 7.3, 2.1]
allAgree =
  agrees(
    "statistics", at: sample, Plain.dispersion,
    forward: gradient(at: sample, of: Differentiable.dispersion),
    reverse: ReverseMode.gradient(at: sample, of: Differentiable.dispersion)) && allAgree

let track = [0.1, 0.6, 0.9, 1.7, 1.9, 2.8, 3.1, 3.4]
allAgree =
  agrees(
    "Kalman filter", at: [0.3, 0.05],
    { n in Plain.surprise(processNoise: n[0], sensorNoise: n[1], track) },
    forward: gradient(at: [0.3, 0.05]) { n in
      Differentiable.surprise(processNoise: n[0], sensorNoise: n[1], track.map { .init($0) })
    },
    reverse: ReverseMode.gradient(at: [0.3, 0.05]) { n in
      Differentiable.surprise(processNoise: n[0], sensorNoise: n[1], track.map { .init($0) })
    }) && allAgree

// Under, over and at the critical damping; at it the program has a branch of its own.
for damping in [3.0, 25.0] {
  let s = [1.2, 40, damping, 0.4]
  allAgree =
    agrees(
      "spring with damping \(damping)", at: s,
      { s in Plain.spring(mass: s[0], stiffness: s[1], damping: s[2], after: s[3]) },
      forward: gradient(at: s) { s in
        Differentiable.spring(mass: s[0], stiffness: s[1], damping: s[2], after: s[3])
      },
      reverse: ReverseMode.gradient(at: s) { s in
        Differentiable.spring(mass: s[0], stiffness: s[1], damping: s[2], after: s[3])
      }) && allAgree
}

let pixel = [0.8, 0.35, 0.02]
let target = [0.7, 0.4, 0.1]
allAgree =
  agrees(
    "colour difference", at: pixel,
    { c in
      Plain.Lab(red: c[0], green: c[1], blue: c[2])
        .difference(from: Plain.Lab(red: target[0], green: target[1], blue: target[2]))
    },
    forward: gradient(at: pixel) { c in
      Differentiable.Lab(red: c[0], green: c[1], blue: c[2])
        .difference(from: .init(red: 0.7, green: 0.4, blue: 0.1))
    },
    reverse: ReverseMode.gradient(at: pixel) { c in
      Differentiable.Lab(red: c[0], green: c[1], blue: c[2])
        .difference(from: .init(red: 0.7, green: 0.4, blue: 0.1))
    }) && allAgree

let swing = [1.2, -0.4, 0, 0.3]
allAgree =
  agrees(
    "pendulum", at: swing,
    { s in Plain.doublePendulum(from: s, lengths: (1, 0.8), time: 1.5, steps: 200)[1] },
    forward: gradient(at: swing) { s in
      Differentiable.doublePendulum(from: s, lengths: (1, 0.8), time: 1.5, steps: 200)[1]
    },
    reverse: ReverseMode.gradient(at: swing) { s in
      Differentiable.doublePendulum(from: s, lengths: (1, 0.8), time: 1.5, steps: 200)[1]
    }) && allAgree

// Start and rates: the derivatives go through every accepted step, its length included.
let island = [10, 5, 1.1, 0.4, 0.1, 0.4]
let sensitivities = ReverseMode.gradient(at: island) { p in
  Differentiable.population(
    from: Array(p.prefix(2)), rates: Array(p.suffix(4)), time: 5, tolerance: 1e-11)[0]
}
allAgree =
  agrees(
    "Lotka and Volterra", at: island,
    { p in
      Plain.population(
        from: Array(p.prefix(2)), rates: Array(p.suffix(4)), time: 5, tolerance: 1e-11)[0]
    },
    forward: gradient(at: island) { p in
      Differentiable.population(
        from: Array(p.prefix(2)), rates: Array(p.suffix(4)), time: 5, tolerance: 1e-11)[0]
    },
    reverse: sensitivities) && allAgree

/// The same populations by Taylor series in time: no step to control, and no error but rounding.
func populationBySeries<T: RealNumber>(from start: [T], rates: [T], time: T, steps: Int) -> [T] {
  let (h, order) = (time / T(steps), 20)
  var state = start
  for _ in 0..<steps {
    // x′ = ax − bxy and y′ = cxy − dy, coefficient by coefficient.
    var (x, y) = ([state[0]], [state[1]])
    for k in 0..<order {
      let eaten = (0...k).map { x[$0] * y[k - $0] }.reduce(0, +)
      let (births, deaths) = (rates[0] * x[k], rates[3] * y[k])
      x.append((births - rates[1] * eaten) / T(k + 1))
      y.append((rates[2] * eaten - deaths) / T(k + 1))
    }
    state = [x, y].map { series in series.reversed().reduce(0) { $0 * h + $1 } }
  }
  return state
}
let exact = gradient(at: island) { p in
  populationBySeries(from: Array(p.prefix(2)), rates: Array(p.suffix(4)), time: 5, steps: 100)[0]
}
let isExact = zip(sensitivities, exact).allSatisfy {
  abs($0 - $1) <= 1e-8 * exact.map(\.magnitude).reduce(0, +)
}
print("Lotka and Volterra: sensitivities \(isExact ? "as" : "NOT as") by Taylor series")
allAgree = isExact && allAgree

let packet = [0.7, 3.0, -1, 2.5]
allAgree =
  agrees(
    "adaptive quadrature", at: packet, { p in Plain.wavePacket(p[0], p[1], from: p[2], to: p[3]) },
    forward: gradient(at: packet) { p in
      Differentiable.wavePacket(p[0], p[1], from: p[2], to: p[3])
    },
    reverse: ReverseMode.gradient(at: packet) { p in
      Differentiable.wavePacket(p[0], p[1], from: p[2], to: p[3])
    }) && allAgree

// Five places, five heights, and where the spline is read.
let curve = [0, 1, 2.5, 3, 4.2, 1, -0.5, 0.3, 2, 1.1, 1.7]
allAgree =
  agrees(
    "spline", at: curve,
    { p in Plain.Spline(Array(p.prefix(5)), Array(p[5..<10]))(p[10]) },
    forward: gradient(at: curve) { p in
      Differentiable.Spline(Array(p.prefix(5)), Array(p[5..<10]))(p[10])
    },
    reverse: ReverseMode.gradient(at: curve) { p in
      Differentiable.Spline(Array(p.prefix(5)), Array(p[5..<10]))(p[10])
    }) && allAgree

/// Numbers as the rows of a matrix.
func rows<T>(_ entries: ArraySlice<T>, _ count: Int) -> [[T]] {
  (0..<count).map { Array(entries.dropFirst($0 * count).prefix(count)) }
}
let system = [0.5, 2, 1, 3, -1, 2, 1, 4, 1.5, 1, 2, 3]
allAgree =
  agrees(
    "elimination", at: system,
    { p in Plain.solution(of: rows(p.prefix(9), 3), Array(p.suffix(3)))[1] },
    forward: gradient(at: system) { p in
      Differentiable.solution(of: rows(p.prefix(9), 3), Array(p.suffix(3)))[1]
    },
    reverse: ReverseMode.gradient(at: system) { p in
      Differentiable.solution(of: rows(p.prefix(9), 3), Array(p.suffix(3)))[1]
    }) && allAgree

// A symmetric matrix by its lower half.
let half = [2, 0.5, -1, 0.3, 0.7, 1.5]
func symmetric<T>(_ p: [T]) -> [[T]] {
  [[p[0], p[1], p[3]], [p[1], p[2], p[4]], [p[3], p[4], p[5]]]
}
allAgree =
  agrees(
    "eigenvalues", at: half, { p in Plain.eigenvalues(of: symmetric(p))[2] },
    forward: gradient(at: half) { p in Differentiable.eigenvalues(of: symmetric(p))[2] },
    reverse: ReverseMode.gradient(at: half) { p in
      Differentiable.eigenvalues(of: symmetric(p))[2]
    }) && allAgree

if !allAgree { exit(1) }
