import DualNumbers
import Foundation

extension Differentiable {
  /// A colour as the eye has it: lightness and two axes.
  struct Lab<T: RealNumber> {
    var l: T
    var a: T
    var b: T

    /// The colour of an sRGB pixel under daylight.
    init(red: T, green: T, blue: T) {
      func linear(_ c: T) -> T {
        c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
      }
      let (r, g, b) = (linear(red), linear(green), linear(blue))
      func f(_ t: T) -> T {
        t > 0.008856451679 ? cbrt(t) : (903.2962963 * t + 16) / 116
      }
      let x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
      let y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
      let z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883)
      l = 116 * y - 16
      a = 500 * (x - y)
      self.b = 200 * (y - z)
    }

    /// How different two colours look, by the formula of 1994.
    func difference(from other: Lab) -> T {
      let c1 = sqrt(a * a + b * b)
      let c2 = sqrt(other.a * other.a + other.b * other.b)
      let dl = l - other.l
      let dc = c1 - c2
      let (da, db) = (a - other.a, b - other.b)
      let dhSquared = max(da * da + db * db - dc * dc, 0)
      let sc = 1 + 0.045 * c1
      let sh = 1 + 0.015 * c1
      return sqrt(dl * dl + pow(dc / sc, 2) + dhSquared / (sh * sh))
    }
  }
}
