import Foundation

extension Plain {
  /// The angles of a double pendulum after some time, by the classical Runge–Kutta method.
  static func doublePendulum(
    from start: [Double], lengths: (Double, Double), time: Double, steps: Int
  ) -> [Double] {
    let g = 9.81
    let (l1, l2) = lengths

    func slope(_ s: [Double]) -> [Double] {
      let (a1, a2, w1, w2) = (s[0], s[1], s[2], s[3])
      let d = a1 - a2
      let denominator = 3 - cos(2 * d)
      let push = w2 * w2 * l2 + w1 * w1 * l1 * cos(d)
      let pull = -3 * g * sin(a1) - g * sin(a1 - 2 * a2) - 2 * sin(d) * push
      let swing = 2 * w1 * w1 * l1 + 2 * g * cos(a1) + w2 * w2 * l2 * cos(d)
      return [w1, w2, pull / (l1 * denominator), 2 * sin(d) * swing / (l2 * denominator)]
    }
    func step(_ s: [Double], _ h: Double, _ k: [Double]) -> [Double] {
      zip(s, k).map { $0 + h * $1 }
    }

    let h = time / Double(steps)
    var state = start
    for _ in 0..<steps {
      let k1 = slope(state)
      let k2 = slope(step(state, h / 2, k1))
      let k3 = slope(step(state, h / 2, k2))
      let k4 = slope(step(state, h, k3))
      for i in state.indices {
        state[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i])
      }
    }
    return state
  }
}
