import DualNumbers

func newton<T: RealNumber>(from start: T, _ f: (Dual<T>) -> Dual<T>) -> T {
  var x = start
  for _ in 0..<20 {
    let (value, slope) = ForwardMode.valueWithDerivative(at: x, of: f)
    x -= value / slope
  }
  return x
}

// √a by Newton's method, and through all twenty steps its own derivative 1/(2√a).
print(newton(from: 1.0) { x in x * x - 2 })  // 1.414213562373095
print(derivative(at: 2.0) { a in newton(from: 1) { x in x * x - Dual(a) } })  // 0.3535533905932738
