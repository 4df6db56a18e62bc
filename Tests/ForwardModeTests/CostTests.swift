import DualNumbers
import Expressions
import Testing

@Suite("Functions of arrays and cost functions")
struct CostTests {
  private func close(_ a: Double, _ b: Double, ulps: Double = 4) -> Bool {
    a == b || (a - b).magnitude <= ulps * 0x1p-52 * b.magnitude
  }

  // MARK: logSumExp and softmax

  @Test("logSumExp neither overflows nor loses the small entries")
  func logSumExpValues() {
    #expect(logSumExp([1000.0, 1000.0]) == 1000.6931471805599)
    #expect(logSumExp([-1000.0, -1000.0]) == -999.3068528194401)
    #expect(logSumExp([0.0, -40.0]) == 4.248354255291589e-18)
    #expect(logSumExp([3.0]) == 3)
    #expect(logSumExp([Double]()) == -.infinity)
  }

  @Test("The gradient of logSumExp is softmax")
  func logSumExpGradient() {
    let x = [0.5, -1.0, 2.0, 1.5, -3.0]
    let slopes = gradient(at: x) { x in logSumExp(x) }
    for (slope, share) in zip(slopes, softmax(x)) { #expect(close(slope, share)) }
    let curvature = hessian(at: x) { x in logSumExp(x) }
    let shares = softmax(x)
    for i in x.indices {
      for j in x.indices {
        let own = i == j ? 1.0 : 0.0
        let expected: Double = shares[i] * (own - shares[j])
        let error: Double = curvature[i, j] - expected
        #expect(error.magnitude <= 1e-15)
      }
    }
  }

  @Test("An entry of −∞ contributes nothing; infinite largest entries share the derivative")
  func infiniteEntries() {
    let inf = Double.infinity
    #expect(logSumExp([1, -inf]) == 1)
    #expect(gradient(at: [1, -inf]) { x in logSumExp(x) } == [1, 0])
    #expect(logSumExp([-inf, -inf]) == -inf)
    #expect(gradient(at: [-inf, -inf]) { x in logSumExp(x) } == [0.5, 0.5])
    #expect(logSumExp([inf, 0]) == inf)
    #expect(gradient(at: [inf, 0]) { x in logSumExp(x) } == [1, 0])
    #expect(logSumExp([1, .nan]).isNaN)
    #expect(softmax([0, -inf]) == [1, 0])
    #expect(jacobian(at: [0, -inf]) { x in softmax(x) }[0, 0] == 0)
  }

  @Test("An inactive entry of logSumExp and softmax stays exactly zero")
  func strongZeros() {
    let x = [Dual(-Double.infinity, tangent: 0), Dual(2.0, tangent: 0), Dual(.nan, tangent: 0)]
    #expect(logSumExp(x).tangent == 0)
    #expect(logSumExp([x[0], x[0]]).tangent == 0)
    for share in softmax([x[0], x[1]]) { #expect(share.tangent == 0) }
  }

  @Test("The Jacobian of softmax keeps its digits where one entry dominates")
  func softmaxJacobian() {
    let j = jacobian(at: [40.0, 0.0]) { x in softmax(x) }
    let p = 4.248354255291589e-18
    #expect(close(j[0, 0], p))
    #expect(close(j[0, 1], -p))
    #expect(close(j[1, 0], -p))
    #expect(close(j[1, 1], p))
  }

  @Test("logSoftmax is the logarithm of softmax")
  func logOfSoftmax() {
    let x = [0.5, -1.0, 2.0]
    for (a, b) in zip(logSoftmax(x), softmax(x)) { #expect(close(a, Double.log(b), ulps: 16)) }
    #expect(logSoftmax([1000.0, 0.0]) == [0, -1000])
  }

  @Test("Formulas take logsumexp of any number of arguments")
  func inFormulas() throws {
    let formula = try Formula(parsing: "logsumexp(x, y, 2, -inf)")
    let value = formula.evaluate([1.0, 1.5])
    #expect(close(value, logSumExp([1, 1.5, 2, -.infinity])))
    let slope = formula.evaluate([Dual(1.0, tangent: 1), Dual(1.5)]).tangent
    #expect(close(slope, softmax([1, 1.5, 2])[0]))
  }

  // MARK: Costs

  @Test("The mean squared error and its gradient 2(p − t)/n")
  func meanSquared() {
    #expect(meanSquaredError([1.0, 2, 3], [1, 4, 0]) == 13.0 / 3)
    let slopes = gradient(at: [1, 2, 3]) { p in meanSquaredError(p, [1, 4, 0]) }
    #expect(slopes == [0, -1.3333333333333333, 2])
  }

  @Test("The cross-entropy of probabilities: a target of 0 contributes nothing")
  func crossEntropyOfProbabilities() {
    #expect(crossEntropy(probabilities: [0.25, 0.75], label: 0) == -Double.log(0.25))
    #expect(crossEntropy(probabilities: [0.0, 1], targets: [0, 1]) == 0)
    let slopes = gradient(at: [0.0, 0.5]) { p in crossEntropy(probabilities: p, targets: [0, 1]) }
    #expect(slopes == [0, -2])
  }

  @Test("The cross-entropy of logits: its gradient is softmax less one at the label")
  func crossEntropyOfLogits() {
    let x = [0.5, -1.0, 2.0]
    #expect(close(crossEntropy(logits: x, label: 2), -Double.log(softmax(x)[2]), ulps: 8))
    let slopes = gradient(at: x) { x in crossEntropy(logits: x, label: 2) }
    let shares = softmax(x)
    #expect(close(slopes[0], shares[0]) && close(slopes[1], shares[1]))
    let others: Double = shares[0] + shares[1]
    #expect(close(slopes[2], -others))
  }

  @Test("With a certain prediction loss and gradient keep all digits")
  func certain() {
    let p = 4.248354255291589e-18
    #expect(crossEntropy(logits: [40.0, 0], label: 0) == p)
    let slopes = gradient(at: [40, 0]) { x in crossEntropy(logits: x, label: 0) }
    #expect(close(slopes[0], -p) && close(slopes[1], p))
    #expect(crossEntropy(logits: [1000.0, 0], label: 1) == 1000)
    #expect(derivative(at: 40) { x in binaryCrossEntropy(logit: x, label: 1) } == -p)
  }

  @Test("Hinge and 0–1 loss over arrays")
  func margins() {
    #expect(hingeLoss([2.0, 0.5, -1], labels: [1, 1, 1]) == 2.5 / 3)
    let slopes = gradient(at: [2, 0.5, -1]) { s in hingeLoss(s, labels: [1, 1, 1]) }
    #expect(slopes == [0, -0.3333333333333333, -0.3333333333333333])
    #expect(zeroOneLoss([2.0, -0.5, -1], labels: [1, 1, -1]) == 1.0 / 3)
    #expect(gradient(at: [2, -0.5]) { s in zeroOneLoss(s, labels: [1, 1]) } == [0, 0])
  }

  @Test("Formulas reach overloads by their number of arguments")
  func overloads() throws {
    func value(_ text: String) throws -> Double { try Formula(parsing: text).evaluate([Double]()) }
    #expect(try value("log(base=2, 8)") == 3)
    #expect(try value("log(e)") == 1)
    #expect(try value("hypot(2, 3, 6)") == 7)
    #expect(try value("hypot(3, 4)") == 5)
    #expect(try value("elu(-inf, 2)") == -2)
    #expect(try value("leaky_relu(-1, 0.5)") == -0.5)
    #expect(try value("ldexp(3, -1)") == 1.5)
    #expect(try value("clamp(3, 0, 1) + fma(2, 3, 4) + lerp(1, 3, 0.5)") == 13)
    #expect(try value("bce(0, 1) - log(2) + hinge(0.5, 1)") == 0.5)
    for text in ["ldexp(x, y)", "ldexp(x, 0.5)", "hypot(1)", "log(1, 2, 3)", "clamp(1, 2)"] {
      #expect(throws: ExpressionError.self) { try Formula(parsing: text) }
    }
    for text in [
      "ldexp(x, -2)", "log(base=b, x)", "hypot(x, y, z)", "logaddexp(x, y, z)", "clamp(x, 0, 1)",
    ] {
      #expect(try Formula(parsing: text).description == text)
    }
  }
}
