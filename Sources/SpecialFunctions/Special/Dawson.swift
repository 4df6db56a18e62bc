extension Double {
  /// Dawson's integral, e^(−x²)·∫₀ˣ e^(t²) dt; an odd function.
  ///
  /// - Edge cases: ±0 at ±0 and at ±∞.
  /// - Accuracy: 2.5 ulp, tested.
  @usableFromInline package static func dawson(_ x: Double) -> Double {
    typealias C = SpecialCoefficients
    let magnitude = x.magnitude
    if magnitude < 0x1p-30 { return x }
    if magnitude <= 1 {
      let w = x * x
      return x + x * (w * C.dawson0(w))
    }
    let result: Double
    switch magnitude {
    case ..<1.5: result = C.dawson1(magnitude).value
    case ..<2: result = C.dawson2(magnitude).value
    case ..<2.6: result = C.dawson3(magnitude).value
    case ..<3.3: result = C.dawson4(magnitude).value
    case ..<4.1: result = C.dawson5(magnitude).value
    case ..<5: result = C.dawson6(magnitude).value
    case ..<6: result = C.dawson7(magnitude).value
    case ..<7: result = C.dawson8(magnitude).value
    default:
      let leading = 0.5 / magnitude
      let v = 4 * leading * leading
      result = leading + leading * (v * C.dawsonFar(v))
    }
    return x < 0 ? -result : result
  }
}
