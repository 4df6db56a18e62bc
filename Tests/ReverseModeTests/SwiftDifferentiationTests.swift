import DualNumbers
import Testing
import _Differentiation

/// The toolchain's own reverse mode, where it has a derivative.
@Suite("Reverse mode agrees with Swift's own differentiation")
struct SwiftDifferentiationTests {
  @differentiable(reverse)
  static func plain(_ x: Double, _ y: Double) -> Double {
    let u = x * y + x / (1 + y * y)
    let v = u * u - 3 * x
    return v / (2 + u) + (x - y) * u
  }

  static func generic<T: RealNumber>(_ x: T, _ y: T) -> T {
    let u = x * y + x / (1 + y * y)
    let v = u * u - 3 * x
    return v / (2 + u) + (x - y) * u
  }

  @Test("A rational function", arguments: [(0.5, 2.0), (-1.25, 0.75), (3, -4), (1e-3, 1e3)])
  func rational(x: Double, y: Double) {
    let swift = _Differentiation.gradient(at: x, y, of: Self.plain)
    let ours = ReverseMode.gradient(at: [x, y]) { Self.generic($0[0], $0[1]) }
    #expect((ours[0] - swift.0).magnitude <= 1e-13 * (1 + swift.0.magnitude))
    #expect((ours[1] - swift.1).magnitude <= 1e-13 * (1 + swift.1.magnitude))
  }
}
