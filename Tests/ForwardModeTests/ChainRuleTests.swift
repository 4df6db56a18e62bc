import DualNumbers
import TestSupport
import Testing

/// Properties that hold for all numbers, checked on random ones.
@Suite("The rules of differentiation")
struct ChainRuleTests {
  private static let roundoff = 0x1p-53

  private func anyNumber(_ random: inout SeededGenerator) -> Double {
    let sign = Bool.random(using: &random) ? 1.0 : -1.0
    return sign * Double.exp2(Double.random(in: -20...20, using: &random))
  }

  private func anyDual(_ random: inout SeededGenerator) -> Dual<Double> {
    Dual(anyNumber(&random), tangent: anyNumber(&random))
  }

  // MARK: Product and quotient

  @Test("(uv)′ = u′v + uv′, to two roundings of its terms")
  func productRule() {
    var random = SeededGenerator()
    for _ in 0..<20_000 {
      let (u, v) = (anyDual(&random), anyDual(&random))
      let exact = sumOfProducts(u.tangent, v.value, u.value, v.tangent)
      let scale = (u.tangent * v.value).magnitude + (u.value * v.tangent).magnitude
      let error = ((u * v).tangent - exact).magnitude
      // One more rounding is the comparison's own.
      #expect(error <= 3 * Self.roundoff * scale, "seed \(random.seed): \(u) * \(v)")
    }
  }

  @Test("(u/v)′ = (u′ − (u/v)v′)/v, to seven roundings of its terms")
  func quotientRule() {
    var random = SeededGenerator()
    for _ in 0..<20_000 {
      let (u, v) = (anyDual(&random), anyDual(&random))
      // Four roundings are the tangent's, three the reference's: (u′v − uv′)/v² with an exact numerator.
      let exact = sumOfProducts(u.tangent, v.value, -u.value, v.tangent) / v.value / v.value
      let scale =
        (u.tangent / v.value).magnitude + (u.value / v.value * v.tangent / v.value).magnitude
      let error = ((u / v).tangent - exact).magnitude
      // Three more roundings are the comparison's own.
      #expect(error <= 7 * Self.roundoff * scale, "seed \(random.seed): \(u) / \(v)")
    }
  }

  /// ab + cd, correct to a unit in the last place however the products cancel.
  private func sumOfProducts(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
    let p = a * b
    let q = c * d
    let sum = p + q
    let part = sum - p
    let tail = (p - (sum - part)) + (q - part)
    return sum + (tail + ((-p).addingProduct(a, b) + (-q).addingProduct(c, d)))
  }

  // MARK: Chain rule

  /// A point where f and its derivative are numbers.
  private func pointInDomain(_ f: TableFunction, _ random: inout SeededGenerator) -> Double {
    Double.random(in: Domains.range(f), using: &random)
  }

  @Test("A tangent is multiplied with the partial, bit for bit", arguments: TableFunction.allUnary)
  func tangentTimesPartial(f: TableFunction) {
    var random = SeededGenerator()
    for _ in 0..<1000 {
      let x = pointInDomain(f, &random)
      let tangent = anyNumber(&random)
      let partial = f([Dual(x, tangent: 1)]).tangent
      let y = f([Dual(x, tangent: tangent)]).tangent
      // On a flat piece the number is at rest, whatever the sign of the tangent.
      #expect(
        y.isIdentical(to: tangent * partial) || partial == 0 && y == 0,
        "\(f)(\(x)), seed \(random.seed)")
    }
  }

  @Test("(f∘g)′ = f′(g)·g′ for every pair of functions, bit for bit")
  func chainRule() {
    var random = SeededGenerator()
    for f in TableFunction.allUnary {
      for g in TableFunction.allUnary {
        let x = pointInDomain(g, &random)
        let inner = g([Dual(x, tangent: 1)])
        let outer = f([Dual(inner.value, tangent: 1)])
        let whole = f([g([Dual(x, tangent: 1)])])
        let product = Double.strongProduct(inner.tangent, outer.tangent)
        #expect(
          whole.tangent.isSameNumber(as: product),
          "\(f) of \(g) at \(x), seed \(random.seed)")
      }
    }
  }

  @Test(
    "∂f/∂x·ẋ + ∂f/∂y·ẏ: the derivative along a line, bit for bit",
    arguments: TableFunction.allBinary)
  func totalDerivative(f: TableFunction) {
    // The quotient shares a division between its partials.
    let roundings = if case .divide = f { 8.0 } else { 0.0 }
    var random = SeededGenerator()
    for _ in 0..<1000 {
      let x = Domains.pair(f, &random)
      let (u, v) = (anyNumber(&random), anyNumber(&random))
      let a = u * f([Dual(x[0], tangent: 1), Dual(x[1], tangent: 0)]).tangent
      let b = v * f([Dual(x[0], tangent: 0), Dual(x[1], tangent: 1)]).tangent
      let whole = f([Dual(x[0], tangent: u), Dual(x[1], tangent: v)]).tangent
      #expect(
        (whole - (a + b)).magnitude <= roundings * Self.roundoff * (a.magnitude + b.magnitude),
        "\(f) at \(x) along (\(u), \(v)), seed \(random.seed)")
    }
  }

  // MARK: Linearity

  /// A formula long enough to have every operation in it.
  private func formula<N: RealNumber>(_ x: N, _ y: N) -> N {
    let a = N.sin(x) * y - N.exp(y / 4) / (x * x + 1)
    let b = N.sqrt(a * a + 2) + N.pow(x * x + 1, y / 5)
    return -b + N.atan2(y: a, x: b) * 3
  }

  @Test(
    "The derivative is linear in the direction: exactly for powers of two, to rounding for sums")
  func linearity() {
    var random = SeededGenerator()
    for _ in 0..<2000 {
      let n = random.numbers(6, in: -2...2)
      func along(_ u: Double, _ v: Double) -> Double {
        formula(Dual(n[0], tangent: u), Dual(n[1], tangent: v)).tangent
      }
      let a = along(n[2], n[3])
      let b = along(n[4], n[5])
      #expect(along(8 * n[2], 8 * n[3]) == 8 * a, "seed \(random.seed), \(n)")
      #expect(along(-n[2], -n[3]) == -a, "seed \(random.seed), \(n)")
      let scale = 2 * (along(1, 0).magnitude + along(0, 1).magnitude) + 1
      let error = (along(n[2] + n[4], n[3] + n[5]) - (a + b)).magnitude
      #expect(error <= 64 * Self.roundoff * scale, "seed \(random.seed), \(n): \(error / scale)")
    }
  }

  @Test("Sums and multiples of functions: (af + bg)′ = af′ + bg′")
  func linearCombinations() {
    var random = SeededGenerator()
    for _ in 0..<2000 {
      let n = random.numbers(3, in: 0.2...2)
      let whole = derivative(at: n[0]) { x in n[1] * sin(x) + n[2] * log(x) }
      let a = n[1] * derivative(at: n[0]) { x in sin(x) }
      let b = n[2] * derivative(at: n[0]) { x in log(x) }
      #expect(whole == a + b, "seed \(random.seed), \(n)")
    }
  }

  @Test("Mixed second partials agree, whichever level is seeded first")
  func symmetry() {
    var random = SeededGenerator()
    for f in TableFunction.allBinary {
      // The worst of 20,000 points each: 8, but 71 for the slope of a slope of beta, whose terms cancel.
      let roundings = f.description == "beta_mixed" ? 1024.0 : 64
      for _ in 0..<50 {
        let x = Domains.pair(f, &random)
        let xy = secondPartial(f, x, 0, 1)
        let yx = secondPartial(f, x, 1, 0)
        let scale =
          xy.magnitude + secondPartial(f, x, 0, 0).magnitude + secondPartial(f, x, 1, 1).magnitude
        #expect(
          (xy - yx).magnitude <= roundings * Self.roundoff * scale,
          "\(f) at \(x), seed \(random.seed)")
      }
    }
  }

  // MARK: The value lane

  static let special: [Double] = [
    0, -0.0, 1, -1, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
    .leastNormalMagnitude, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 0x1p-1030, 0.5,
    -2.5,
  ]

  /// Any bit pattern, a number of ordinary size, or a special one.
  private func anyBits(_ random: inout SeededGenerator) -> Double {
    switch random.next() % 4 {
    case 0, 1: Double(bitPattern: random.next())
    case 2: Double.random(in: -8...8, using: &random)
    default: Self.special.randomElement(using: &random) ?? 0
    }
  }

  @Test(
    "The value is that of the plain function, bit for bit, for any bit pattern",
    arguments: TableFunction.allUnary + TableFunction.allBinary + [.add, .subtract, .multiply])
  func valueLane(f: TableFunction) {
    var random = SeededGenerator()
    for i in 0..<1500 {
      let x = (0..<f.arity).map { _ in anyBits(&random) }
      let t = (0..<f.arity).map { _ in anyBits(&random) }
      let plain = f(x)
      let dual = f(x.indices.map { Dual(x[$0], tangent: t[$0]) })
      #expect(dual.value.isIdentical(to: plain), "\(f)\(x), seed \(random.seed)")
      guard i % 10 == 0 else { continue }
      let nested = f(x.indices.map { Dual(Dual(x[$0], tangent: t[$0]), tangent: Dual(t[$0])) })
      #expect(
        nested.value.value.isIdentical(to: plain),
        "\(f)\(x), nested, seed \(random.seed)")
      #expect(
        nested.value.isIdentical(to: dual), "\(f)\(x), levels, seed \(random.seed)")
      let series = f(x.map { TaylorSeries(variable: $0, order: 2) })
      #expect(
        series.value.isIdentical(to: plain), "\(f)\(x), series, seed \(random.seed)"
      )
    }
  }

  @Test("Float numbers have the values of Float", arguments: TableFunction.allUnary)
  func floatValueLane(f: TableFunction) {
    var random = SeededGenerator()
    for _ in 0..<300 {
      let x = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
      let dual = f([Dual(x, tangent: 1)])
      #expect(dual.value.isIdentical(to: f([x])), "\(f)(\(x)), seed \(random.seed)")
    }
  }
}
