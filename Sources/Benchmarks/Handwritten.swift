// Derivatives written out by hand: what there is to reach, and the reference every result is compared with.

enum Handwritten {
  static func rosenbrock(_ x: [Double], _ g: inout [Double]) {
    let n = x.count
    g.withUnsafeMutableBufferPointer { g in
      x.withUnsafeBufferPointer { x in
        g[0] = -400 * (x[1] - x[0] * x[0]) * x[0] - 2 * (1 - x[0])
        for i in 1..<n - 1 {
          let before = 200 * (x[i] - x[i - 1] * x[i - 1])
          let after = 400 * (x[i + 1] - x[i] * x[i]) * x[i]
          g[i] = before - after - 2 * (1 - x[i])
        }
        g[n - 1] = 200 * (x[n - 1] - x[n - 2] * x[n - 2])
      }
    }
  }

  static func ackley(_ x: [Double], _ g: inout [Double]) {
    let n = Double(x.count)
    var squares = 0.0
    var cosines = 0.0
    for i in x.indices {
      let angle = 2 * Double.pi * x[i]
      squares += x[i] * x[i]
      cosines += Double.cos(angle)
      g[i] = Double.sin(angle)
    }
    let root = (squares / n).squareRoot()
    let first = 4 * Double.exp(-0.2 * root) / (n * root)
    let second = Double.exp(cosines / n) * 2 * Double.pi / n
    for i in x.indices { g[i] = first * x[i] + second * g[i] }
  }

  static func product(_ x: [Double], _ g: inout [Double]) {
    var p = 1.0
    for i in x.indices {
      g[i] = p
      p *= x[i]
    }
    p = 1
    for i in x.indices.reversed() {
      g[i] *= p
      p *= x[i]
    }
  }

  static func layer(_ A: [Double], _ x: [Double], _ J: inout [Double]) {
    let n = x.count
    for i in 0..<n {
      var s = SIMD8<Double>.zero
      var j = 0
      while j < n {
        for k in 0..<8 { s[k] += A[i * n + j + k] * x[j + k] }
        j += 8
      }
      let f = Double.tanh(s.sum())
      let d = 1 - f * f
      for j in 0..<n { J[i * n + j] = d * A[i * n + j] }
    }
  }

  static func broyden(_ x: [Double], _ J: inout [Double]) {
    let n = x.count
    J.withUnsafeMutableBufferPointer { J in
      J.update(repeating: 0)
      for i in 0..<n {
        if i > 0 { J[i * n + i - 1] = -1 }
        J[i * n + i] = 3 - 4 * x[i]
        if i + 1 < n { J[i * n + i + 1] = -2 }
      }
    }
  }

  /// Three numbers for each row: ∂Fᵢ/∂xⱼ for the j beside i with j mod 3 = 0, 1, 2.
  static func compressedBroyden(_ x: [Double], _ J: inout [Double]) {
    let n = x.count
    J.withUnsafeMutableBufferPointer { J in
      var i = 0
      var place = 0
      while i + 3 <= n {
        J[place] = 3 - 4 * x[i]
        J[place + 1] = -2
        J[place + 2] = -1
        J[place + 3] = -1
        J[place + 4] = 3 - 4 * x[i + 1]
        J[place + 5] = -2
        J[place + 6] = -2
        J[place + 7] = -1
        J[place + 8] = 3 - 4 * x[i + 2]
        i += 3
        place += 9
      }
      while i < n {
        J[3 * i + i % 3] = 3 - 4 * x[i]
        J[3 * i + (i + 1) % 3] = -2
        J[3 * i + (i + 2) % 3] = -1
        i += 1
      }
      J[2] = 0
      J[3 * (n - 1) + n % 3] = 0
    }
  }

  static func hessian(_ x: [Double], _ H: inout [Double]) {
    let n = x.count
    H.withUnsafeMutableBufferPointer { H in
      H.update(repeating: 0)
      for i in 0..<n {
        var diagonal = 0.0
        if i + 1 < n { diagonal += 1200 * x[i] * x[i] - 400 * x[i + 1] + 2 }
        if i > 0 { diagonal += 200 }
        H[i * n + i] = diagonal
        if i + 1 < n {
          H[i * n + i + 1] = -400 * x[i]
          H[(i + 1) * n + i] = -400 * x[i]
        }
      }
    }
  }
}
