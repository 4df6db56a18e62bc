// Both packages give `Double` static functions of the same names; together they are not ambiguous.

import DualNumbers
import Numerics

// swift-numerics' own spellings on machine numbers.
let plain = Double.exp(1) + Double.log(onePlus: 0.5) + .sqrt(2) + Double.pow(2, 10)
print(plain)

// The same spellings on dual numbers.
let slope = derivative(at: 0.5) { x in
  Dual.exp(x) + .log(onePlus: x) + .expMinusOne(x) + .atan2(y: x, x: 2)
}
print(slope)

// A complex number beside a derivative: z = e^{iθ} turns at the rate dz/dθ = iz.
func circle<T: RealNumber>(_ angle: T) -> [T] { [T.cos(angle), T.sin(angle)] }
let (point, velocity) = valueWithJVP(at: [0.25], along: [1]) { circle($0[0]) }
let z = Complex(point[0], point[1])
let dz = Complex(velocity[0], velocity[1])
print((dz - Complex.i * z).length)
