import DualNumbers
import Foundation

extension Differentiable {
  /// Prey and predators after some time, by the method of Dormand and Prince with control of the step.
  ///
  /// The rates are those of birth, of being eaten, of growth by eating, and of death.
  static func population<T: RealNumber>(
    from start: [T], rates: [T], time: T, tolerance: T
  ) -> [T] {
    func slope(_ s: [T]) -> [T] {
      let eaten = s[0] * s[1]
      return [rates[0] * s[0] - rates[1] * eaten, rates[2] * eaten - rates[3] * s[1]]
    }
    func step(_ s: [T], _ h: T, _ parts: [(T, [T])]) -> [T] {
      s.indices.map { i in
        s[i] + h * parts.map { $0.0 * $0.1[i] }.reduce(0, +)
      }
    }

    var state = start
    var elapsed: T = 0
    var h = time / 100
    var k1 = slope(state)
    while elapsed < time {
      h = min(h, time - elapsed)
      let k2 = slope(step(state, h, [(1 / 5, k1)]))
      let k3 = slope(step(state, h, [(3 / 40, k1), (9 / 40, k2)]))
      let k4 = slope(step(state, h, [(44 / 45, k1), (-56 / 15, k2), (32 / 9, k3)]))
      let k5 = slope(
        step(
          state, h,
          [(19372 / 6561, k1), (-25360 / 2187, k2), (64448 / 6561, k3), (-212 / 729, k4)]))
      let k6 = slope(
        step(
          state, h,
          [
            (9017 / 3168, k1), (-355 / 33, k2), (46732 / 5247, k3), (49 / 176, k4),
            (-5103 / 18656, k5),
          ]))
      let next = step(
        state, h,
        [
          (35 / 384, k1), (500 / 1113, k3), (125 / 192, k4), (-2187 / 6784, k5), (11 / 84, k6),
        ])
      let k7 = slope(next)
      let errors = step(
        [0, 0], h,
        [
          (71 / 57600, k1), (-71 / 16695, k3), (71 / 1920, k4), (-17253 / 339200, k5),
          (22 / 525, k6), (-1 / 40, k7),
        ])
      let error = hypot(errors[0], errors[1]) / tolerance
      if error <= 1 {
        elapsed += h
        state = next
        k1 = k7
      }
      h *= min(4, max(0.2, 0.9 * pow(error, -0.2)))
    }
    return state
  }
}
