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

if !allAgree { exit(1) }
