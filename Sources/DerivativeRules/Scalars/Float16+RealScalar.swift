// Float16 has no mathematics of its own on any platform: every function is `Float`'s, rounded once.

#if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64))
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  extension Float16: RealScalar, WidenedMath {
    public typealias MachineNumber = Float16
    public typealias Wide = Float

    @_alwaysEmitIntoClient public static func libmCbrt(_ x: Float16) -> Float16 {
      widened(x) { Float.libmCbrt($0) }
    }
    @_alwaysEmitIntoClient public static func libmExp(_ x: Float16) -> Float16 {
      widened(x) { Float.libmExp($0) }
    }
    @_alwaysEmitIntoClient public static func libmExp2(_ x: Float16) -> Float16 {
      widened(x) { Float.libmExp2($0) }
    }
    @_alwaysEmitIntoClient public static func libmExpm1(_ x: Float16) -> Float16 {
      widened(x) { Float.libmExpm1($0) }
    }
    @_alwaysEmitIntoClient public static func libmLog(_ x: Float16) -> Float16 {
      widened(x) { Float.libmLog($0) }
    }
    @_alwaysEmitIntoClient public static func libmLog2(_ x: Float16) -> Float16 {
      widened(x) { Float.libmLog2($0) }
    }
    @_alwaysEmitIntoClient public static func libmLog10(_ x: Float16) -> Float16 {
      widened(x) { Float.libmLog10($0) }
    }
    @_alwaysEmitIntoClient public static func libmLog1p(_ x: Float16) -> Float16 {
      widened(x) { Float.libmLog1p($0) }
    }
    @_alwaysEmitIntoClient public static func libmSin(_ x: Float16) -> Float16 {
      widened(x) { Float.libmSin($0) }
    }
    @_alwaysEmitIntoClient public static func libmCos(_ x: Float16) -> Float16 {
      widened(x) { Float.libmCos($0) }
    }
    @_alwaysEmitIntoClient public static func libmTan(_ x: Float16) -> Float16 {
      widened(x) { Float.libmTan($0) }
    }
    @_alwaysEmitIntoClient public static func libmAsin(_ x: Float16) -> Float16 {
      widened(x) { Float.libmAsin($0) }
    }
    @_alwaysEmitIntoClient public static func libmAcos(_ x: Float16) -> Float16 {
      widened(x) { Float.libmAcos($0) }
    }
    @_alwaysEmitIntoClient public static func libmAtan(_ x: Float16) -> Float16 {
      widened(x) { Float.libmAtan($0) }
    }
    @_alwaysEmitIntoClient public static func libmSinh(_ x: Float16) -> Float16 {
      widened(x) { Float.libmSinh($0) }
    }
    @_alwaysEmitIntoClient public static func libmCosh(_ x: Float16) -> Float16 {
      widened(x) { Float.libmCosh($0) }
    }
    @_alwaysEmitIntoClient public static func libmTanh(_ x: Float16) -> Float16 {
      widened(x) { Float.libmTanh($0) }
    }
    @_alwaysEmitIntoClient public static func libmAsinh(_ x: Float16) -> Float16 {
      widened(x) { Float.libmAsinh($0) }
    }
    @_alwaysEmitIntoClient public static func libmAcosh(_ x: Float16) -> Float16 {
      widened(x) { Float.libmAcosh($0) }
    }
    @_alwaysEmitIntoClient public static func libmAtanh(_ x: Float16) -> Float16 {
      widened(x) { Float.libmAtanh($0) }
    }
    @_alwaysEmitIntoClient public static func libmErf(_ x: Float16) -> Float16 {
      widened(x) { Float.libmErf($0) }
    }
    @_alwaysEmitIntoClient public static func libmErfc(_ x: Float16) -> Float16 {
      widened(x) { Float.libmErfc($0) }
    }
    @_alwaysEmitIntoClient public static func libmTgamma(_ x: Float16) -> Float16 {
      widened(x) { Float.libmTgamma($0) }
    }
    @_alwaysEmitIntoClient public static func libmLgamma(_ x: Float16) -> Float16 {
      widened(x) { Float.libmLgamma($0) }
    }
    @_alwaysEmitIntoClient public static func libmPow(_ x: Float16, _ y: Float16) -> Float16 {
      Float16(Float.libmPow(Float(x), Float(y)))
    }
    @_alwaysEmitIntoClient public static func libmHypot(_ x: Float16, _ y: Float16) -> Float16 {
      Float16(Float.libmHypot(Float(x), Float(y)))
    }
    @_alwaysEmitIntoClient public static func libmAtan2(_ x: Float16, _ y: Float16) -> Float16 {
      Float16(Float.libmAtan2(Float(x), Float(y)))
    }
    @_alwaysEmitIntoClient public static var ln2: (high: Float16, low: Float16) {
      let high = Float16(Float.ln2.high)
      return (high, Float16(Float.ln2.high - Float(high)))
    }
    @_alwaysEmitIntoClient public static var ln10: (high: Float16, low: Float16) {
      let high = Float16(Float.ln10.high)
      return (high, Float16(Float.ln10.high - Float(high)))
    }
    @_alwaysEmitIntoClient public static var log2e: Float16 { Float16(Float.log2e) }
    @_alwaysEmitIntoClient public static var log10e: Float16 { Float16(Float.log10e) }
    @_alwaysEmitIntoClient public static var twoOverSqrtPi: Float16 { Float16(Float.twoOverSqrtPi) }
  }
#endif
