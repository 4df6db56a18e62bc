// The platform's functions and the constants of each machine number.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Double: PlatformMath {
  @_alwaysEmitIntoClient public static func libmCbrt(_ x: Double) -> Double { platformCbrt(x) }
  @_alwaysEmitIntoClient public static func libmExp(_ x: Double) -> Double { platformExp(x) }
  @_alwaysEmitIntoClient public static func libmExp2(_ x: Double) -> Double { platformExp2(x) }
  @_alwaysEmitIntoClient public static func libmExpm1(_ x: Double) -> Double { platformExpm1(x) }
  @_alwaysEmitIntoClient public static func libmLog(_ x: Double) -> Double { platformLog(x) }
  @_alwaysEmitIntoClient public static func libmLog2(_ x: Double) -> Double { platformLog2(x) }
  @_alwaysEmitIntoClient public static func libmLog10(_ x: Double) -> Double { platformLog10(x) }
  @_alwaysEmitIntoClient public static func libmLog1p(_ x: Double) -> Double { platformLog1p(x) }
  @_alwaysEmitIntoClient public static func libmSin(_ x: Double) -> Double { platformSin(x) }
  @_alwaysEmitIntoClient public static func libmCos(_ x: Double) -> Double { platformCos(x) }
  @_alwaysEmitIntoClient public static func libmTan(_ x: Double) -> Double { platformTan(x) }
  @_alwaysEmitIntoClient public static func libmAsin(_ x: Double) -> Double { platformAsin(x) }
  @_alwaysEmitIntoClient public static func libmAcos(_ x: Double) -> Double { platformAcos(x) }
  @_alwaysEmitIntoClient public static func libmAtan(_ x: Double) -> Double { platformAtan(x) }
  @_alwaysEmitIntoClient public static func libmSinh(_ x: Double) -> Double { platformSinh(x) }
  @_alwaysEmitIntoClient public static func libmCosh(_ x: Double) -> Double { platformCosh(x) }
  @_alwaysEmitIntoClient public static func libmTanh(_ x: Double) -> Double { platformTanh(x) }
  @_alwaysEmitIntoClient public static func libmAsinh(_ x: Double) -> Double { platformAsinh(x) }
  @_alwaysEmitIntoClient public static func libmAcosh(_ x: Double) -> Double { platformAcosh(x) }
  @_alwaysEmitIntoClient public static func libmAtanh(_ x: Double) -> Double { platformAtanh(x) }
  @_alwaysEmitIntoClient public static func libmErf(_ x: Double) -> Double { platformErf(x) }
  @_alwaysEmitIntoClient public static func libmErfc(_ x: Double) -> Double { platformErfc(x) }
  @_alwaysEmitIntoClient public static func libmTgamma(_ x: Double) -> Double { platformTgamma(x) }
  @_alwaysEmitIntoClient public static func libmPow(_ x: Double, _ y: Double) -> Double {
    platformPow(x, y)
  }
  @_alwaysEmitIntoClient public static func libmHypot(_ x: Double, _ y: Double) -> Double {
    platformHypot(x, y)
  }
  @_alwaysEmitIntoClient public static func libmAtan2(_ x: Double, _ y: Double) -> Double {
    platformAtan2(x, y)
  }
  @_alwaysEmitIntoClient public static func libmLgamma(_ x: Double) -> Double { platformLgamma(x) }
  @_alwaysEmitIntoClient public static var ln2: (high: Double, low: Double) {
    (0.693147180559945286, 2.31904681384629956e-17)
  }
  @_alwaysEmitIntoClient public static var ln10: (high: Double, low: Double) {
    (2.3025850929940459, -2.17075622338224935e-16)
  }
  @_alwaysEmitIntoClient public static var log2e: Double { 1.44269504088896339 }
  @_alwaysEmitIntoClient public static var log10e: Double { 0.434294481903251817 }
  @_alwaysEmitIntoClient public static var twoOverSqrtPi: Double { 1.12837916709551256 }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Float: PlatformMath {
  @_alwaysEmitIntoClient public static func libmCbrt(_ x: Float) -> Float { platformCbrt(x) }
  @_alwaysEmitIntoClient public static func libmExp(_ x: Float) -> Float { platformExp(x) }
  @_alwaysEmitIntoClient public static func libmExp2(_ x: Float) -> Float { platformExp2(x) }
  @_alwaysEmitIntoClient public static func libmExpm1(_ x: Float) -> Float { platformExpm1(x) }
  @_alwaysEmitIntoClient public static func libmLog(_ x: Float) -> Float { platformLog(x) }
  @_alwaysEmitIntoClient public static func libmLog2(_ x: Float) -> Float { platformLog2(x) }
  @_alwaysEmitIntoClient public static func libmLog10(_ x: Float) -> Float { platformLog10(x) }
  @_alwaysEmitIntoClient public static func libmLog1p(_ x: Float) -> Float { platformLog1p(x) }
  @_alwaysEmitIntoClient public static func libmSin(_ x: Float) -> Float { platformSin(x) }
  @_alwaysEmitIntoClient public static func libmCos(_ x: Float) -> Float { platformCos(x) }
  @_alwaysEmitIntoClient public static func libmTan(_ x: Float) -> Float { platformTan(x) }
  @_alwaysEmitIntoClient public static func libmAsin(_ x: Float) -> Float { platformAsin(x) }
  @_alwaysEmitIntoClient public static func libmAcos(_ x: Float) -> Float { platformAcos(x) }
  @_alwaysEmitIntoClient public static func libmAtan(_ x: Float) -> Float { platformAtan(x) }
  @_alwaysEmitIntoClient public static func libmSinh(_ x: Float) -> Float { platformSinh(x) }
  @_alwaysEmitIntoClient public static func libmCosh(_ x: Float) -> Float { platformCosh(x) }
  @_alwaysEmitIntoClient public static func libmTanh(_ x: Float) -> Float { platformTanh(x) }
  @_alwaysEmitIntoClient public static func libmAsinh(_ x: Float) -> Float { platformAsinh(x) }
  @_alwaysEmitIntoClient public static func libmAcosh(_ x: Float) -> Float { platformAcosh(x) }
  @_alwaysEmitIntoClient public static func libmAtanh(_ x: Float) -> Float { platformAtanh(x) }
  @_alwaysEmitIntoClient public static func libmErf(_ x: Float) -> Float { platformErf(x) }
  @_alwaysEmitIntoClient public static func libmErfc(_ x: Float) -> Float { platformErfc(x) }
  @_alwaysEmitIntoClient public static func libmTgamma(_ x: Float) -> Float { platformTgamma(x) }
  @_alwaysEmitIntoClient public static func libmPow(_ x: Float, _ y: Float) -> Float {
    platformPow(x, y)
  }
  @_alwaysEmitIntoClient public static func libmHypot(_ x: Float, _ y: Float) -> Float {
    platformHypot(x, y)
  }
  @_alwaysEmitIntoClient public static func libmAtan2(_ x: Float, _ y: Float) -> Float {
    platformAtan2(x, y)
  }
  @_alwaysEmitIntoClient public static func libmLgamma(_ x: Float) -> Float { platformLgamma(x) }
  @_alwaysEmitIntoClient public static var ln2: (high: Float, low: Float) {
    (0.6931471825, -1.904654212e-9)
  }
  @_alwaysEmitIntoClient public static var ln10: (high: Float, low: Float) {
    (2.302585125, -3.197543563e-8)
  }
  @_alwaysEmitIntoClient public static var log2e: Float { 1.442695022 }
  @_alwaysEmitIntoClient public static var log10e: Float { 0.434294492 }
  @_alwaysEmitIntoClient public static var twoOverSqrtPi: Float { 1.128379226 }
}

#if !(os(Windows) || os(Android)) && (arch(i386) || arch(x86_64))
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  extension Float80: PlatformMath {
    @_alwaysEmitIntoClient public static func libmCbrt(_ x: Float80) -> Float80 { platformCbrt(x) }
    @_alwaysEmitIntoClient public static func libmExp(_ x: Float80) -> Float80 { platformExp(x) }
    @_alwaysEmitIntoClient public static func libmExp2(_ x: Float80) -> Float80 { platformExp2(x) }
    @_alwaysEmitIntoClient public static func libmExpm1(_ x: Float80) -> Float80 {
      platformExpm1(x)
    }
    @_alwaysEmitIntoClient public static func libmLog(_ x: Float80) -> Float80 { platformLog(x) }
    @_alwaysEmitIntoClient public static func libmLog2(_ x: Float80) -> Float80 { platformLog2(x) }
    @_alwaysEmitIntoClient public static func libmLog10(_ x: Float80) -> Float80 {
      platformLog10(x)
    }
    @_alwaysEmitIntoClient public static func libmLog1p(_ x: Float80) -> Float80 {
      platformLog1p(x)
    }
    @_alwaysEmitIntoClient public static func libmSin(_ x: Float80) -> Float80 { platformSin(x) }
    @_alwaysEmitIntoClient public static func libmCos(_ x: Float80) -> Float80 { platformCos(x) }
    @_alwaysEmitIntoClient public static func libmTan(_ x: Float80) -> Float80 { platformTan(x) }
    @_alwaysEmitIntoClient public static func libmAsin(_ x: Float80) -> Float80 { platformAsin(x) }
    @_alwaysEmitIntoClient public static func libmAcos(_ x: Float80) -> Float80 { platformAcos(x) }
    @_alwaysEmitIntoClient public static func libmAtan(_ x: Float80) -> Float80 { platformAtan(x) }
    @_alwaysEmitIntoClient public static func libmSinh(_ x: Float80) -> Float80 { platformSinh(x) }
    @_alwaysEmitIntoClient public static func libmCosh(_ x: Float80) -> Float80 { platformCosh(x) }
    @_alwaysEmitIntoClient public static func libmTanh(_ x: Float80) -> Float80 { platformTanh(x) }
    @_alwaysEmitIntoClient public static func libmAsinh(_ x: Float80) -> Float80 {
      platformAsinh(x)
    }
    @_alwaysEmitIntoClient public static func libmAcosh(_ x: Float80) -> Float80 {
      platformAcosh(x)
    }
    @_alwaysEmitIntoClient public static func libmAtanh(_ x: Float80) -> Float80 {
      platformAtanh(x)
    }
    @_alwaysEmitIntoClient public static func libmErf(_ x: Float80) -> Float80 { platformErf(x) }
    @_alwaysEmitIntoClient public static func libmErfc(_ x: Float80) -> Float80 { platformErfc(x) }
    @_alwaysEmitIntoClient public static func libmTgamma(_ x: Float80) -> Float80 {
      platformTgamma(x)
    }
    @_alwaysEmitIntoClient public static func libmPow(_ x: Float80, _ y: Float80) -> Float80 {
      platformPow(x, y)
    }
    @_alwaysEmitIntoClient public static func libmHypot(_ x: Float80, _ y: Float80) -> Float80 {
      platformHypot(x, y)
    }
    @_alwaysEmitIntoClient public static func libmAtan2(_ x: Float80, _ y: Float80) -> Float80 {
      platformAtan2(x, y)
    }
    @_alwaysEmitIntoClient public static func libmLgamma(_ x: Float80) -> Float80 {
      platformLgamma(x)
    }
    @_alwaysEmitIntoClient public static var ln2: (high: Float80, low: Float80) {
      (0.6931471805599453094287, -1.145835272679873281095e-20)
    }
    @_alwaysEmitIntoClient public static var ln10: (high: Float80, low: Float80) {
      (2.302585092994045684036, -1.834740662695737210471e-20)
    }
    @_alwaysEmitIntoClient public static var log2e: Float80 { 1.442695040888963407388 }
    @_alwaysEmitIntoClient public static var log10e: Float80 { 0.4342944819032518276455 }
    @_alwaysEmitIntoClient public static var twoOverSqrtPi: Float80 { 1.128379167095512573848 }
  }
#endif
