// The functions of polar.dual, pendulum.dual and rosenbrock.dual.

let (values, jacobian) = polar(r: 2, t: 0)
print("polar:", values, jacobian)

let (energy, forces, curvature) = pendulum(m: 1, l: 2, speed: 3, angle: 0)
print("pendulum:", energy, forces, curvature)

// Newton's method on the tridiagonal Hessian, below the diagonal as the code lists it.
var x = [Double](repeating: 1.1, count: 10)
for _ in 0..<20 {
  let (_, gradient, hessian) = rosenbrock(x: x)
  var diagonal = [Double](repeating: 0, count: 10)
  var below = [Double](repeating: 0, count: 10)
  for (entry, value) in hessian.enumerated() {
    let (row, column) = (rosenbrock_hessian_rows[entry], rosenbrock_hessian_columns[entry])
    if row == column { diagonal[row] = value } else { below[row] = value }
  }
  var step = gradient
  for i in 1..<10 {
    let factor = below[i] / diagonal[i - 1]
    diagonal[i] -= factor * below[i]
    step[i] -= factor * step[i - 1]
  }
  for i in (0..<10).reversed() {
    step[i] = (step[i] - (i < 9 ? below[i + 1] * step[i + 1] : 0)) / diagonal[i]
    x[i] -= step[i]
  }
}
print("rosenbrock:", rosenbrock(x: x).value < 1e-20 && x.allSatisfy { ($0 - 1).magnitude < 1e-9 })
