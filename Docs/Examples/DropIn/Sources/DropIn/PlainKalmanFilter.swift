import Foundation

extension Plain {
  /// A Kalman filter for a position that moves with a speed of its own, seen through noise.
  struct KalmanFilter {
    var position: Double
    var speed: Double = 0
    // The covariance of position and speed, symmetric.
    var p11: Double = 1
    var p12: Double = 0
    var p22: Double = 1
    let processNoise: Double
    let sensorNoise: Double

    init(start: Double, processNoise: Double, sensorNoise: Double) {
      position = start
      self.processNoise = processNoise
      self.sensorNoise = sensorNoise
    }

    mutating func predict(after dt: Double) {
      position += speed * dt
      p11 += dt * (2 * p12 + dt * p22) + processNoise * pow(dt, 4) / 4
      p12 += dt * p22 + processNoise * pow(dt, 3) / 2
      p22 += processNoise * dt * dt
    }

    /// Takes a measurement in; its negative logarithmic likelihood.
    mutating func update(_ measured: Double) -> Double {
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
  static func surprise(processNoise: Double, sensorNoise: Double, _ measured: [Double]) -> Double {
    var filter = KalmanFilter(
      start: measured[0], processNoise: processNoise, sensorNoise: sensorNoise)
    var total = 0.0
    for z in measured.dropFirst() {
      filter.predict(after: 0.5)
      total += filter.update(z)
    }
    return total
  }
}
