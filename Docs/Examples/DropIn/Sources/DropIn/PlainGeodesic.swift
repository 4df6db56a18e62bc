import Foundation

extension Plain {
  /// The distance in metres of two points on the WGS 84 ellipsoid, by Vincenty's inverse formula.
  static func geodesicDistance(
    _ latitude1: Double, _ longitude1: Double, _ latitude2: Double, _ longitude2: Double
  ) -> Double {
    let a = 6_378_137.0
    let f = 1 / 298.257223563
    let b = (1 - f) * a
    let radians = Double.pi / 180
    let u1 = atan((1 - f) * tan(latitude1 * radians))
    let u2 = atan((1 - f) * tan(latitude2 * radians))
    let l = (longitude2 - longitude1) * radians
    let (sinU1, cosU1) = (sin(u1), cos(u1))
    let (sinU2, cosU2) = (sin(u2), cos(u2))

    var lambda = l
    for _ in 0..<100 {
      let east = cosU2 * sin(lambda)
      let north = cosU1 * sinU2 - sinU1 * cosU2 * cos(lambda)
      let sinSigma = sqrt(east * east + north * north)
      if sinSigma == 0 { return 0 }
      let cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cos(lambda)
      let sigma = atan2(sinSigma, cosSigma)
      let sinAlpha = cosU1 * cosU2 * sin(lambda) / sinSigma
      let cosSqAlpha = 1 - sinAlpha * sinAlpha
      let cos2SigmaM = cosSqAlpha == 0 ? 0 : cosSigma - 2 * sinU1 * sinU2 / cosSqAlpha
      let c = f / 16 * cosSqAlpha * (4 + f * (4 - 3 * cosSqAlpha))
      let turn = cos2SigmaM + c * cosSigma * (-1 + 2 * cos2SigmaM * cos2SigmaM)
      let next = l + (1 - c) * f * sinAlpha * (sigma + c * sinSigma * turn)
      let change = abs(next - lambda)
      lambda = next
      if change > 1e-14 { continue }

      let uSq = cosSqAlpha * (a * a - b * b) / (b * b)
      let bigA = 1 + uSq / 16384 * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)))
      let bigB = uSq / 1024 * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)))
      let square = cos2SigmaM * cos2SigmaM
      let inner = cosSigma * (-1 + 2 * square)
      let outer = bigB / 6 * cos2SigmaM * (-3 + 4 * sinSigma * sinSigma) * (-3 + 4 * square)
      let deltaSigma = bigB * sinSigma * (cos2SigmaM + bigB / 4 * (inner - outer))
      return b * bigA * (sigma - deltaSigma)
    }
    return .nan
  }
}
