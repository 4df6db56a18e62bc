import DualNumbers
import TestSupport
import Testing

/// Every operator of every number that carries derivatives: between two numbers by the number's own overloads and by
/// the generic ones, in place, and with a `Double` on either side.
@Suite("Operators of every number")
struct OperatorTests {
  static let values: [Double] = [
    -3, -0.0, 0, 0.1, 1, 2.5, 1e-300, 1e300, .infinity, -.infinity, .nan,
  ]

  /// What the four operators are: the value, and the partials in x and y.
  static let rules:
    [(
      name: String, value: @Sendable (Double, Double) -> Double,
      partials: @Sendable (Double, Double) -> [Double]
    )] = [
      ("+", { $0 + $1 }, { _, _ in [1, 1] }), ("-", { $0 - $1 }, { _, _ in [1, -1] }),
      ("*", { $0 * $1 }, { [$1, $0] }), ("/", { $0 / $1 }, { [1 / $1, -($0 / $1) / $1] }),
    ]

  /// A number type: its own operators in the order of the rules, and how it differentiates a function of two numbers.
  private func check<N: LiftedNumber>(
    _ number: N.Type, _ own: [(N, N) -> N], _ inPlace: [(inout N, N) -> Void],
    _ answer: (@escaping (N, N) -> N, Double, Double) -> [Double]
  ) where N.MachineNumber == Double {
    for (i, rule) in Self.rules.enumerated() {
      for x in Self.values {
        for y in Self.values {
          /// Expects the value, and the derivatives along the inputs that the form reads.
          func expect(_ form: String, along inputs: Set<Int> = [0, 1], _ f: @escaping (N, N) -> N) {
            let (computed, place) = (
              answer(f, x, y), "\(number), \(form) \(rule.name), at \(x), \(y)"
            )
            let value = rule.value(x, y)
            #expect(computed[0].isIdentical(to: value), "\(place): \(computed[0])")
            guard x.isFinite, y.isFinite else { return }
            for (k, partial) in rule.partials(x, y).enumerated() {
              let exact = inputs.contains(k) ? partial : 0
              let isRight =
                computed[k + 1].isSameNumber(as: exact)
                || (computed[k + 1] - exact).magnitude <= 2 * spacing(at: exact)
              #expect(isRight, "\(place): partial \(k) is \(computed[k + 1]), not \(exact)")
            }
          }
          expect("x ∘ y") { own[i]($0, $1) }
          expect("x ∘= y") { a, b in modified(a) { inPlace[i](&$0, b) } }
          expect("generic x ∘ y") { generic()[i]($0, $1) }
          expect("generic x ∘= y") { a, b in modified(a) { genericInPlace()[i](&$0, b) } }
          expect("x ∘ c", along: [0]) { a, _ in withConstant()[i](a, y) }
          expect("c ∘ x", along: [1]) { _, b in withConstantFirst()[i](x, b) }
          expect("x ∘= c", along: [0]) { a, _ in modified(a) { inPlaceWithConstant()[i](&$0, y) } }
        }
      }
    }
  }

  @Test("With a constant a number carries what it does with the constant as a number")
  func constants() {
    carries { Dual($0, tangent: 1.5) }
    carries { Dual(Dual($0, tangent: 1.5), tangent: Dual(0.5, tangent: -2)) }
    carries { TaylorSeries(variable: $0, order: 3) }
  }

  private func carries<N: LiftedNumber>(_ variable: (Double) -> N) where N.MachineNumber == Double {
    // With an infinite constant the generic product makes 0·∞ of the constant's tangent.
    let finite = Self.values.filter(\.isFinite)
    /// Derivatives may differ in the sign of a zero.
    func text(_ x: N) -> String {
      "\(x)".replacing("- 0.0", with: "+ 0.0").replacing("-0.0", with: "0.0")
    }
    for (i, rule) in Self.rules.enumerated() {
      for x in finite {
        for c in finite {
          let (number, constant) = (variable(x), N(scalar: c))
          let right = text(generic()[i](number, constant))
          #expect(text(withConstant()[i](number, c)) == right, "\(number) \(rule.name) \(c)")
          let inPlace = modified(number) { inPlaceWithConstant()[i](&$0, c) }
          #expect(text(inPlace) == right, "\(number) \(rule.name)= \(c)")
          let left = text(generic()[i](constant, number))
          #expect(text(withConstantFirst()[i](c, number)) == left, "\(c) \(rule.name) \(number)")
        }
      }
    }
  }

  @Test("Numbers of forward mode")
  func forward() {
    check(
      Dual<Double>.self, [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }],
      [{ $0 += $1 }, { $0 -= $1 }, { $0 *= $1 }, { $0 /= $1 }]
    ) { f, x, y in
      let (a, b) = (f(Dual(x, tangent: 1), Dual(y)), f(Dual(x), Dual(y, tangent: 1)))
      return [a.value, a.tangent, b.tangent]
    }
    check(
      Dual<Dual<Double>>.self, [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }],
      [{ $0 += $1 }, { $0 -= $1 }, { $0 *= $1 }, { $0 /= $1 }]
    ) { f, x, y in
      let z = f(Dual(Dual(x, tangent: 1)), Dual(Dual(y), tangent: 1))
      return [z.value.value, z.value.tangent, z.tangent.value]
    }
    check(
      TaylorSeries<Double>.self, [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }],
      [{ $0 += $1 }, { $0 -= $1 }, { $0 *= $1 }, { $0 /= $1 }]
    ) { f, x, y in
      let a = f(TaylorSeries(variable: x, order: 3), TaylorSeries(y))
      let b = f(TaylorSeries(x), TaylorSeries(variable: y, order: 3))
      return [a.value, a.coefficient(1), b.coefficient(1)]
    }
    check(
      DualVector2<Double>.self, [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }],
      [{ $0 += $1 }, { $0 -= $1 }, { $0 *= $1 }, { $0 /= $1 }], lanes(Lanes2.self))
    check(
      DualVector3<Double>.self, [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }],
      [{ $0 += $1 }, { $0 -= $1 }, { $0 *= $1 }, { $0 /= $1 }], lanes(Lanes3.self))
    check(
      DualVector4<Double>.self, [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }],
      [{ $0 += $1 }, { $0 -= $1 }, { $0 *= $1 }, { $0 /= $1 }], lanes(Lanes4.self))
    check(
      DualVector8<Double>.self, [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }],
      [{ $0 += $1 }, { $0 -= $1 }, { $0 *= $1 }, { $0 /= $1 }], lanes(Lanes8.self))
    check(
      DualVector16<Double>.self, [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }],
      [{ $0 += $1 }, { $0 -= $1 }, { $0 *= $1 }, { $0 /= $1 }], lanes(Lanes16.self))
    check(
      HessianNumber<Double>.self, [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }],
      [{ $0 += $1 }, { $0 -= $1 }, { $0 *= $1 }, { $0 /= $1 }]
    ) { f, x, y in
      let z = ForwardMode.blockedHessian(at: [x, y]) { f($0[0], $0[1]) }
      return [z.value] + z.gradient
    }
  }

  @Test("Variables of tapes")
  func backward() {
    check(
      TapeVariable<Double>.self, [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }],
      [{ $0 += $1 }, { $0 -= $1 }, { $0 *= $1 }, { $0 /= $1 }]
    ) { f, x, y in
      let z = ReverseMode.valueWithGradient(at: [x, y]) { f($0[0], $0[1]) }
      return [z.value] + z.gradient
    }
    check(
      SecondOrderVariable<Double>.self, [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }],
      [{ $0 += $1 }, { $0 -= $1 }, { $0 *= $1 }, { $0 /= $1 }]
    ) {
      (
        f: (SecondOrderVariable<Double>, SecondOrderVariable<Double>) -> SecondOrderVariable<
          Double
        >,
        x, y
      ) in
      let z = ReverseMode.valueWithHessian(at: [x, y]) { f($0[0], $0[1]) }
      return [z.value] + z.gradient
    }
  }

  @Test("Numbers that record or watch")
  func observers() {
    check(Watched.self, generic(), genericInPlace()) { f, x, y in
      let (a, b) = (f(.seed(x), Watched(y)), f(Watched(x), .seed(y)))
      return [a.value, a.tangent, b.tangent]
    }
    check(Traced<Double>.self, generic(), genericInPlace()) { f, x, y in
      let trace = EvaluationTrace(at: [x, y]) { f($0[0], $0[1]) }
      return [trace.outputs[0].value] + trace.gradient
    }
  }

  private func lanes<Lanes: TangentLanes>(_ lanes: Lanes.Type) -> (
    @escaping (DualVector<Lanes>, DualVector<Lanes>) -> DualVector<Lanes>, Double, Double
  ) -> [Double] where Lanes.Element == Double {
    { f, x, y in
      let z = ForwardMode.valueWithGradient(lanes: lanes, at: [x, y]) { f($0[0], $0[1]) }
      return [z.value] + z.gradient
    }
  }
}

private func modified<N>(_ x: N, _ change: (inout N) -> Void) -> N {
  var x = x
  change(&x)
  return x
}

// Where the number is a type parameter, only the generic operators are visible.

private func generic<N: RealNumber>() -> [(N, N) -> N] {
  [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }]
}

private func genericInPlace<N: RealNumber>() -> [(inout N, N) -> Void] {
  [{ $0 += $1 }, { $0 -= $1 }, { $0 *= $1 }, { $0 /= $1 }]
}

private func withConstant<N: LiftedNumber>() -> [(N, Double) -> N] where N.MachineNumber == Double {
  [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }]
}

private func withConstantFirst<N: LiftedNumber>() -> [(Double, N) -> N]
where N.MachineNumber == Double {
  [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }]
}

private func inPlaceWithConstant<N: LiftedNumber>() -> [(inout N, Double) -> Void]
where N.MachineNumber == Double {
  [{ $0 += $1 }, { $0 -= $1 }, { $0 *= $1 }, { $0 /= $1 }]
}
