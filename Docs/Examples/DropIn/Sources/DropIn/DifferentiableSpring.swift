import DualNumbers
import Foundation

extension Differentiable {
  /// Where a damped spring is after some time, released at 1: the closed form of animation libraries.
  static func spring<T: RealNumber>(mass: T, stiffness: T, damping: T, after t: T) -> T {
    let omega = sqrt(stiffness / mass)
    let zeta = damping / (2 * sqrt(stiffness * mass))
    if zeta < 1 {
      let damped = omega * sqrt(1 - zeta * zeta)
      let envelope = exp(-zeta * omega * t)
      return envelope * (cos(damped * t) + zeta * omega / damped * sin(damped * t))
    } else if zeta == 1 {
      return exp(-omega * t) * (1 + omega * t)
    } else {
      let root = omega * sqrt(zeta * zeta - 1)
      let envelope = exp(-zeta * omega * t)
      return envelope * (cosh(root * t) + zeta * omega / root * sinh(root * t))
    }
  }
}
