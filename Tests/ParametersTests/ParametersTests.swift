import DualNumbers
import Testing

/// A layer and a model as users write them.
struct Layer<Number: RealNumber>: Parameters {
  var weights: Matrix<Number>
  var biases: [Number]
  typealias Recorded = Layer<TapeVariable<Number>>
  typealias Moving = Layer<Dual<Number>>
  typealias Curved = Layer<SecondOrderVariable<Number>>
  typealias Plain = Layer<Number.MachineNumber>
  func mapped<T: RealNumber>(_ f: (Number) -> T) -> Layer<T> {
    Layer<T>(weights: weights.mapped(f), biases: biases.map(f))
  }
}

struct Model<Number: RealNumber>: Parameters {
  var layers: [Layer<Number>]
  var scale: Number?
  var offsets: [String: Number] = [:]
  var pair: (Number, Number)
  /// Not differentiated.
  var rate = 0.5
  typealias Recorded = Model<TapeVariable<Number>>
  typealias Moving = Model<Dual<Number>>
  typealias Curved = Model<SecondOrderVariable<Number>>
  func mapped<T: RealNumber>(_ f: (Number) -> T) -> Model<T> {
    Model<T>(
      layers: layers.map { $0.mapped(f) }, scale: scale.map(f), offsets: offsets.mapped(f),
      pair: (f(pair.0), f(pair.1)), rate: rate)
  }
}

/// A structure without forward mode: one line less.
struct Line<Number: RealNumber>: Parameters {
  var slope: Number
  var offset: Number
  typealias Recorded = Line<TapeVariable<Number>>
  func mapped<T: RealNumber>(_ f: (Number) -> T) -> Line<T> {
    Line<T>(slope: f(slope), offset: f(offset))
  }
}

@Suite("Structured parameters")
struct ParametersTests {
  static var model: Model<Double> {
    Model(
      layers: [
        Layer(
          weights: Matrix(rows: 2, columns: 2, entries: [0.5, -1, 0.25, 2]), biases: [0.1, 0.2]),
        Layer(weights: Matrix(rows: 1, columns: 2, entries: [1.5, -0.75]), biases: [0.3]),
      ],
      scale: 1.25, offsets: ["b": -0.5, "a": 0.75, "c": 1], pair: (2, 3))
  }

  static func outputs<T: RealNumber>(_ m: Model<T>) -> [T] {
    var z: [T] = [1, T(m.rate)]
    for layer in m.layers {
      z = (0..<layer.weights.rows).map { i in
        T.tanh(dot(layer.weights.row(i), z) + layer.biases[i])
      }
    }
    return [
      z[0] * (m.scale ?? 1) + m.pair.0 * m.pair.1,
      z[0] * (m.offsets["a"] ?? 0) + (m.offsets["b"] ?? 0),
    ]
  }
  static func loss<T: RealNumber>(_ m: Model<T>) -> T {
    let y = outputs(m)
    return y[0] * y[1] * y[1]
  }
  /// The same over a list.
  static func flat<T: RealNumber>(_ x: [T]) -> T { loss(model.mapped(inTurn(x))) }

  @Test("Numbers stand in one order, with their paths; fixed members are none")
  func numbers() {
    let numbers: [Double] = [
      0.5, -1, 0.25, 2, 0.1, 0.2, 1.5, -0.75, 0.3, 1.25, 0.75, -0.5, 1, 2, 3,
    ]
    #expect(Self.model.numbers == numbers)
    #expect(
      Self.model.paths == [
        "layers[0].weights[0, 0]", "layers[0].weights[0, 1]", "layers[0].weights[1, 0]",
        "layers[0].weights[1, 1]", "layers[0].biases[0]", "layers[0].biases[1]",
        "layers[1].weights[0, 0]", "layers[1].weights[0, 1]", "layers[1].biases[0]", "scale",
        "offsets[\"a\"]", "offsets[\"b\"]", "offsets[\"c\"]", "pair.0", "pair.1",
      ])
    #expect(Self.model.with(numbers.map { 2 * $0 }).layers[1].biases == [0.6])
  }

  @Test("A gradient is a structure with the derivatives of the list, bit for bit")
  func gradients() {
    let x = Self.model.numbers
    let (value, g) = valueWithGradient(for: Self.model) { m in Self.loss(m) }
    #expect(value == Self.loss(Self.model))
    #expect(g.numbers == ReverseMode.gradient(at: x) { Self.flat($0) })
    #expect(g.rate == 0.5 && g.offsets["c"] == 0)
    #expect(gradient(for: Self.model, of: Self.loss).numbers == g.numbers)
    #expect(
      ForwardMode.gradient(for: Self.model, of: Self.loss).numbers
        == ForwardMode.gradient(at: x) { Self.flat($0) })
    let lines = [Line(slope: 2.0, offset: 3), Line(slope: 4, offset: 5)]
    #expect(
      gradient(for: lines) { l in l[0].slope * l[1].offset }.map(\.numbers) == [[5, 0], [0, 2]])
    let optional: Line<Double>? = lines[0]
    #expect(gradient(for: optional) { l in l!.slope * l!.offset }?.offset == 2)
    let named = ["u": lines[0], "v": lines[1]]
    #expect(gradient(for: named) { l in l["u"]!.slope * l["v"]!.slope }["v"]!.slope == 2)
    let single = Line<Float>(slope: 2, offset: 3)
    #expect(gradient(for: single) { l in l.slope * l.offset }.slope == 3)
  }

  @Test("Jacobians by path, products, Hessians")
  func others() {
    let x = Self.model.numbers
    func flat<T: RealNumber>(_ x: [T]) -> [T] { Self.outputs(Self.model.mapped(inTurn(x))) }
    let J = jacobian(for: Self.model) { m in Self.outputs(m) }
    #expect(J.map(\.numbers) == (0..<2).map { ReverseMode.jacobian(at: x) { flat($0) }.row($0) })
    #expect(J[0].pair == (3, 2))
    #expect(
      vjp(for: Self.model, cotangent: [1, 10]) { m in Self.outputs(m) }.numbers
        == vjp(at: x, cotangent: [1, 10]) { flat($0) })
    var direction = Self.model.zeroed
    direction.pair = (1, 10)
    direction.layers[0].biases[1] = 2
    #expect(
      jvp(for: Self.model, along: direction) { m in Self.outputs(m) }
        == jvp(at: x, along: direction.numbers) { flat($0) })
    #expect(
      hvp(for: Self.model, along: direction) { m in Self.loss(m) }.numbers
        == hvp(at: x, along: direction.numbers) { Self.flat($0) })
    let H = hessian(for: Self.model) { m in Self.loss(m) }
    #expect(H.matrix.entries == ReverseMode.hessian(at: x) { Self.flat($0) }.entries)
    #expect(H.outputs.numbers == gradient(for: Self.model) { m in Self.loss(m) }.numbers)
  }

  @Test(
    "Every driver of lists takes a structure in turn: comparison, traces, patterns, sparse Hessians"
  )
  func inTurns() {
    let line = Line(slope: 2.0, offset: 3)
    let report = ClosureComparison(at: line.numbers) { x in
      let l = line.mapped(inTurn(x))
      return l.slope * sin(l.offset)
    }.counted()
    #expect(report.jacobian.entries[0] == sin(3.0))
    let trace = EvaluationTrace(at: line.numbers) { x in
      let l = line.mapped(inTurn(x))
      return l.slope * l.offset
    }
    #expect(trace.rows.count == 3)
    // A structure that does not say what it is of these numbers has a `mapped` all the same.
    let H = hessian(at: line.numbers) { x in
      let l = line.mapped(inTurn(x))
      return l.slope * l.slope * l.offset
    }
    #expect(H.entries == [6, 4, 4, 0])
    let slope = derivative(at: 2.0) { x in
      let l = line.mapped(inTurn([x, 3]))
      return l.slope * l.offset
    }
    #expect(slope == 3)
  }

  @Test("Structures are vectors: a descent, a norm")
  func arithmetic() {
    var line = Line(slope: 0.0, offset: 0)
    func error<T: RealNumber>(_ l: Line<T>) -> T {
      var sum = T.zero
      for x in [0.0, 1, 2] { sum += abs2(l.slope * T(x) + l.offset - T(2 * x + 1)) }
      return sum
    }
    for _ in 0..<400 { line -= 0.1 * gradient(for: line) { l in error(l) } }
    #expect((line.slope - 2).magnitude < 1e-9 && (line.offset - 1).magnitude < 1e-9)
    let p = Line(slope: 3.0, offset: 4)
    #expect(p.norm == 5 && p.dot(p) == 25 && (p + p - p).numbers == [3, 4])
  }

  @Test("A list of the wrong length is told")
  func shapes() async {
    await #expect(processExitsWith: .failure) {
      _ = Line(slope: 2.0, offset: 3).with([1])
    }
    await #expect(processExitsWith: .failure) {
      _ = Line(slope: 2.0, offset: 3).with([1, 2, 3])
    }
  }
}
