import DualNumbersCore
import Expressions
import TestSupport
import Tracing

/// What every mode computes of one formula at one point.
struct EveryMode {
  /// What one mode says: the value, and derivatives as far as the mode goes.
  struct Answer: CustomStringConvertible {
    let mode: String
    /// f, f′, … for one variable; f, then ∂x, ∂y, then ∂xx, ∂xy, ∂yy for two.
    let numbers: [Double]

    var description: String { "\(mode) \(numbers)" }
  }

  let formula: Formula

  init(_ text: String) {
    do { formula = try Formula(parsing: text) } catch { fatalError("\(text): \(error)") }
  }

  /// f, f′, f″, … of a formula in x, by every mode that differentiates forwards.
  func forward(at x: Double, order: Int = 3) -> [Answer] {
    let nested = self([Dual(Dual(x, tangent: 1), tangent: Dual(1))])
    let lane = self([DualVector<Lanes2<Double>>(x, direction: 1)])
    let hessian = ForwardMode.blockedHessian(at: [x]) { self($0) as HessianNumber<Double> }
    let dual = self([Dual(x, tangent: 1)])
    let watched = self([Watched.seed(x)])
    var answers = [
      Answer(mode: "Dual", numbers: [dual.value, dual.tangent]),
      Answer(
        mode: "nested Dual",
        numbers: [nested.value.value, nested.value.tangent, nested.tangent.tangent]),
      Answer(mode: "nested Dual, outer", numbers: [nested.value.value, nested.tangent.value]),
      Answer(mode: "watched", numbers: [watched.value, watched.tangent]),
      Answer(mode: "lanes", numbers: [lane.value, lane[1]]),
      Answer(
        mode: "lanes of lanes",
        numbers: [hessian.value, hessian.gradient[0], hessian.hessian[0, 0]]),
    ]
    for k in 1...order {
      answers.append(
        Answer(
          mode: "TaylorSeries to order \(k)",
          numbers: ForwardMode.derivatives(order: k, at: x) { self([$0]) }))
    }
    return answers
  }

  /// f, f′, f″ by every mode that differentiates backwards.
  func backward(at x: Double) -> [Answer] {
    let tape = ReverseMode.valueWithGradient(at: [x]) { self($0) as TapeVariable<Double> }
    let product = ReverseMode.valueWithGradient(at: [Dual(x, tangent: 1)]) {
      self($0) as TapeVariable<Dual<Double>>
    }
    let second = ReverseMode.valueWithHessian(at: [x]) {
      self($0) as SecondOrderVariable<Double>
    }
    let along = valueWithHVP(at: [x], along: [1]) { self($0) }
    return [
      Answer(mode: "tape", numbers: [tape.value, tape.gradient[0]]),
      Answer(
        mode: "tape of Dual",
        numbers: [product.value.value, product.gradient[0].value, product.gradient[0].tangent]),
      Answer(
        mode: "second-order tape",
        numbers: [second.value, second.gradient[0], second.hessian[0, 0]]),
      Answer(
        mode: "second-order tape, a product",
        numbers: [along.value, along.gradient[0], along.hvp[0]]),
    ]
  }

  /// f, ∂x, ∂y, ∂xx, ∂xy, ∂yy of a formula in x and y, by every mode of second order.
  func second(at x: Double, _ y: Double) -> [Answer] {
    let point = order([x, y])
    func answer(_ mode: String, _ value: Double, _ gradient: [Double], _ h: Jacobian<Double>)
      -> Answer
    {
      let (i, j) = formula.variables.first == "x" ? (0, 1) : (1, 0)
      return Answer(
        mode: mode, numbers: [value, gradient[i], gradient[j], h[i, i], h[i, j], h[j, j]])
    }
    let forward = ForwardMode.blockedHessian(at: point) { self($0) as HessianNumber<Double> }
    let nested = ForwardMode.valueWithHessian(at: point) { self($0) as Dual<Dual<Double>> }
    let tape = ReverseMode.valueWithHessian(at: point) { self($0) as SecondOrderVariable<Double> }
    let products = [0, 1].map { direction in
      ReverseMode.valueWithGradient(
        at: point.indices.map { Dual(point[$0], tangent: $0 == direction ? 1 : 0) }
      ) { self($0) as TapeVariable<Dual<Double>> }
    }
    let columns = [0, 1].map { direction in
      valueWithHVP(at: point, along: [0, 1].map { $0 == direction ? 1 : 0 }) { self($0) }
    }
    return [
      answer(
        "tape of Dual", products[0].value.value, products[0].gradient.map(\.value),
        Jacobian(rows: 2, columns: 2, entries: products.flatMap { $0.gradient.map(\.tangent) })),
      answer(
        "second-order tape, products", columns[0].value, columns[0].gradient,
        Jacobian(rows: 2, columns: 2, entries: columns.flatMap { $0.hvp })),
      answer("lanes of lanes", forward.value, forward.gradient, forward.hessian),
      answer("nested Dual", nested.value, nested.gradient, nested.hessian),
      answer("second-order tape", tape.value, tape.gradient, tape.hessian),
    ]
  }

  /// f, ∂x, ∂y of a formula in x and y, by every mode of first order.
  func first(at x: Double, _ y: Double) -> [Answer] {
    let point = order([x, y])
    let (i, j) = formula.variables.first == "x" ? (0, 1) : (1, 0)
    func answer(_ mode: String, _ value: Double, _ gradient: [Double]) -> Answer {
      Answer(mode: mode, numbers: [value, gradient[i], gradient[j]])
    }
    let lanes = valueWithGradient(at: point) { self($0) }
    let tape = ReverseMode.valueWithGradient(at: point) { self($0) as TapeVariable<Double> }
    let dual = [0, 1].map { direction in
      self(point.indices.map { Dual(point[$0], tangent: $0 == direction ? 1 : 0) }) as Dual<Double>
    }
    let product = ReverseMode.valueWithGradient(at: point.map { Dual($0) }) {
      self($0) as TapeVariable<Dual<Double>>
    }
    let watched = [0, 1].map { direction in
      self(point.indices.map { $0 == direction ? .seed(point[$0]) : Watched(point[$0]) })
    }
    return [
      answer("Dual", dual[0].value, dual.map(\.tangent)),
      answer("watched", watched[0].value, watched.map(\.tangent)),
      answer("lanes", lanes.value, lanes.gradient),
      answer("tape", tape.value, tape.gradient),
      answer("tape of Dual", product.value.value, product.gradient.map(\.value)),
    ]
  }

  private func order(_ point: [Double]) -> [Double] {
    formula.variables.first == "x" ? point : point.reversed()
  }

  /// Not specialised: a release build would compile the evaluator for every mode.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  func callAsFunction<T: RealNumber>(_ x: [T]) -> T { formula.evaluate(x) }
}

/// Whether two numbers are the same but for some ulps: both NaN, equal, or next to each other.
func isClose(_ x: Double, _ y: Double, ulps: Double) -> Bool {
  if x == y || x.isNaN && y.isNaN { return true }
  return (x - y).magnitude <= ulps * max(spacing(at: x), spacing(at: y))
}
