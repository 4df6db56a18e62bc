import DualNumbers
import Foundation

extension Differentiable {
  /// A Kalman filter for a position that moves with a speed of its own, seen through noise.
  struct KalmanFilter<T: RealNumber> {
    var position: T
    var speed: T = 0
    // The covariance of position and speed, symmetric.
    var p11: T = 1
    var p12: T = 0
    var p22: T = 1
    let processNoise: T
    let sensorNoise: T

    init(start: T, processNoise: T, sensorNoise: T) {
      position = start
      self.processNoise = processNoise
      self.sensorNoise = sensorNoise
    }

    mutating func predict(after dt: T) {
      position += speed * dt
      p11 += dt * (2 * p12 + dt * p22) + processNoise * pow(dt, 4) / 4
      p12 += dt * p22 + processNoise * pow(dt, 3) / 2
      p22 += processNoise * dt * dt
    }

    /// Takes a measurement in; its negative logarithmic likelihood.
    mutating func update(_ measured: T) -> T {
      let innovation = measured - position
      let variance = p11 + sensorNoise
      let (k1, k2) = (p11 / variance, p12 / variance)
      position += k1 * innovation
      speed += k2 * innovation
      p22 -= k2 * p12
      p12 *= 1 - k1
      p11 *= 1 - k1
      return 0.5 * (log(2 * .pi * variance) + innovation * innovation / variance)
    }
  }

  /// How unlikely the measurements are, as a function of the two noises.
  static func surprise<T: RealNumber>(processNoise: T, sensorNoise: T, _ measured: [T]) -> T {
    var filter = KalmanFilter(
      start: measured[0], processNoise: processNoise, sensorNoise: sensorNoise)
    var total: T = 0
    for z in measured.dropFirst() {
      filter.predict(after: 0.5)
      total += filter.update(z)
    }
    return total
  }
}
