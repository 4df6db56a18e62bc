// Written by Tests/Generators/digamma_coefficients.py; do not edit.

/// The constants of digamma and polygamma, from 60-digit values.
enum GammaCoefficients {
  /// ln 2, the high part so short that its product with an exponent is exact.
  static var ln2: DoublePair {
    DoublePair(high: 0x1.62e42fefa38p-1, low: 0x1.ef35793c7673p-45)
  }

  /// L(x): ln m = 2f + f³·L(f²), f = (m − 1)/(m + 1), for m from √½ to √2.
  @inline(__always) static func logarithm(_ x: Double) -> Double {
    polynomial(
      x, 0x1.0c04595972ab8p-3, 0x1.0fbe83c2cbcf3p-3, 0x1.3b1c360763b8ap-3, 0x1.745cf901605f7p-3,
      0x1.c71c720160b47p-3, 0x1.2492492476c87p-2, 0x1.9999999999a38p-2, 0x1.5555555555555p-1)
  }

  /// The positive root of ψ, minus 1.
  static var root: DoublePair {
    DoublePair(high: 0x1.d8b618d5af8fep-2, low: -0x1.1e563779a1f5bp-56)
  }

  /// ψ(3/2)/(3/2 − root).
  static var digamma0: DoublePair {
    DoublePair(high: 0x1.e6f0cbb873616p-1, low: 0x1.8f70c7a125e6ap-55)
  }

  /// The derivative of ψ(x)/(x − root) at 3/2.
  static var digamma1: DoublePair {
    DoublePair(high: -0x1.b1cb63005ee96p-2, low: -0x1.e2f0bc60e2685p-56)
  }

  /// The rest of ψ(3/2 + x)/(3/2 + x − root) after two terms, over x², for |x| ≤ ½.
  @inline(__always) static func digamma(_ x: Double) -> Double {
    let p = polynomial(
      x, -0x1.ce13d748b4197p-31, 0x1.2dc66abcc2992p-25, 0x1.4d5538b3a31cfp-11, 0x1.a69740b4257b7p-7,
      0x1.6a73c22d18fcbp-4, 0x1.fafad31a19baap-3, 0x1.eca189b8e6f6bp-3)
    let q = polynomial(
      x, 0x1.8a21be306f10bp-10, 0x1.1417d97aa54a6p-5, 0x1.15685fa604393p-2, 0x1.fa23007d1e4a1p-1,
      0x1.a565e67508741p+0, 0x1p+0)
    return p / q
  }

  /// (ψ(½ + y) − ln y)·y² as a function of x = 1/y², for y ≥ 3.5.
  @inline(__always) static func digammaFar(_ x: Double) -> Double {
    let p = polynomial(
      x, 0x1.767a6cd95ccf5p-3, 0x1.acb1ae7f20d5fp+1, 0x1.aef6b8f418e6dp+2, 0x1.ea7e561f496c8p+1,
      0x1.795d4513b35edp-1, 0x1.5555555555555p-5)
    let q = polynomial(
      x, 0x1.9ff9a9517576bp+3, 0x1.a0817c19e3677p+6, 0x1.61601d19f8895p+7, 0x1.7c017f1d0dc53p+6,
      0x1.1dd2c09b93534p+4, 0x1p+0)
    return p / q
  }

  /// π²/3.
  static var cotangent0: DoublePair {
    DoublePair(high: 0x1.a51a6625307d3p+1, low: 0x1.1873d8912200cp-54)
  }

  /// R(x): π·cot(πr) = 1/r − r·(π²/3 + r²·R(r²)), for |r| ≤ ½.
  @inline(__always) static func cotangent(_ x: Double) -> Double {
    let p = polynomial(
      x, 0x1.52ff7828ea945p-20, -0x1.d4c722374e564p-9, 0x1.e381552a898adp-4, -0x1.fffe1d40dca24p-1,
      0x1.151322ac7d848p+1)
    let q = polynomial(
      x, 0x1.327827588a03ep-10, -0x1.6708ed6b2914bp-5, 0x1.c740d791d01b8p-2, -0x1.66e48c82e943dp+0,
      0x1p+0)
    return p / q
  }

  /// ψ₁(5/2).
  static var trigamma0: DoublePair {
    DoublePair(high: 0x1.f62057f7296c9p-2, low: 0x1.9735433f5f253p-57)
  }

  /// ψ₂(5/2).
  static var trigamma1: DoublePair {
    DoublePair(high: -0x1.e3bef327df0e7p-3, low: -0x1.a2c736b1895dcp-57)
  }

  /// The rest of ψ₁(5/2 + x) after two terms, over x², for |x| ≤ ½.
  @inline(__always) static func trigamma(_ x: Double) -> Double {
    let p = polynomial(
      x, 0x1.3f73ec483548p-38, -0x1.6c44c4dc9f065p-34, 0x1.25717ac1571b4p-10, 0x1.ca0379da0d6e8p-7,
      0x1.0e8327c518d4p-4, 0x1.1e67050671e56p-3, 0x1.ca8f26506cfd8p-4)
    let q = polynomial(
      x, 0x1.369507ed8084ap-8, 0x1.1aae2cadea87ap-4, 0x1.9c7a3237f9671p-2, 0x1.2d1d7f116101ep+0,
      0x1.b75b37f937ee8p+0, 0x1p+0)
    return p / q
  }

  /// (1 − y·ψ₁(½ + y))·y² as a function of x = 1/y², for y ≥ 3.5.
  @inline(__always) static func trigammaFar(_ x: Double) -> Double {
    let p = polynomial(
      x, 0x1.2251d66656445p-1, 0x1.6e00f839d2763p+3, 0x1.3e52346077f79p+4, 0x1.39b604382538fp+3,
      0x1.a7d6cab7b7d5bp+0, 0x1.5555555555555p-4)
    let q = polynomial(
      x, 0x1.24d7fd66ad9d1p+5, 0x1.9dd0f029bf204p+7, 0x1.15189c857c05fp+8, 0x1.f1c3882877a78p+6,
      0x1.437ab1a36374dp+4, 0x1p+0)
    return p / q
  }

  /// (π/sin(πr))² − 1/r² as a function of x = r², for |r| ≤ ½.
  @inline(__always) static func cosecant(_ x: Double) -> Double {
    let p = polynomial(
      x, 0x1.b15c7b9d6d657p-19, 0x1.0d9203a0f8699p-14, 0x1.92098c794e267p-7, -0x1.5c8917ebfe384p-3,
      0x1.09d9e801e0a05p+0, -0x1.29520eac49202p+1, 0x1.a51a6625307d3p+1)
    let q = polynomial(
      x, -0x1.79966a1107888p-7, 0x1.696580e8932bfp-3, -0x1.ff250e5b5fb1ep-1, 0x1.41b5d89bddd55p+1,
      -0x1.570956aa9429dp+1, 0x1p+0)
    return p / q
  }

  /// B₂ₖ/(2k)!, k = 1, 2, …: the Euler–Maclaurin coefficients.
  static let eulerMaclaurin: [Double] = [
    0x1.5555555555555p-4,
    -0x1.6c16c16c16c17p-10,
    0x1.1566abc011567p-15,
    -0x1.bbd779334ef0bp-21,
    0x1.66a8f2bf70ebep-26,
    -0x1.22805d644267fp-31,
    0x1.d6db2c4e09162p-37,
    -0x1.7da4e1f79955cp-42,
    0x1.355871d652e9ep-47,
    -0x1.f57d968caacf1p-53,
    0x1.967e1f09c376fp-58,
    -0x1.497d9033a2b5cp-63,
    0x1.0b132d7c6ad06p-68,
    -0x1.b0f72d59f1c16p-74,
    0x1.5ef2da4cca26dp-79,
    -0x1.1c77df96de38bp-84,
    0x1.cd299de521b62p-90,
    -0x1.75cde656574a7p-95,
    0x1.2efe8db3b4adfp-100,
    -0x1.eb322904761ffp-106,
    0x1.8e25ff9328464p-111,
    -0x1.42ba1a349b5d3p-116,
    0x1.0597b61cb30d4p-121,
    -0x1.a813f6eaa7073p-127,
  ]
}
