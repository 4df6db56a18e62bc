import DualNumbers
import Testing

/// A state with an output of another shape.
struct Orbit<Number: RealNumber>: ComparedParameters {
  var place: [Number]
  var speed: Number
  typealias Recorded = Orbit<TapeVariable<Number>>
  typealias Moving = Orbit<Dual<Number>>
  typealias Curved = Orbit<SecondOrderVariable<Number>>
  typealias Plain = Orbit<Number.MachineNumber>
  typealias Compared = Orbit<ComparedNumber<Number.MachineNumber>>
  func mapped<T: RealNumber>(_ f: (Number) -> T) -> Orbit<T> {
    Orbit<T>(place: place.map(f), speed: f(speed))
  }
}

struct Report<Number: RealNumber>: Parameters {
  var energy: Number
  var parts: [String: [Orbit<Number>]]
  var note: String
  typealias Recorded = Report<TapeVariable<Number>>
  typealias Plain = Report<Number.MachineNumber>
  func mapped<T: RealNumber>(_ f: (Number) -> T) -> Report<T> {
    Report<T>(
      energy: f(energy), parts: parts.mapped { $0.map { $0.mapped(f) } }, note: note)
  }
}

@Suite("Structures as outputs")
struct StructuredOutputTests {
  static var orbit: Orbit<Double> { Orbit(place: [0.5, -2], speed: 3) }

  static func report<T: RealNumber>(_ o: Orbit<T>) -> Report<T> {
    let next = Orbit(
      place: [o.place[0] * o.speed, T.sin(o.place[1])], speed: o.speed * o.speed)
    return Report(
      energy: o.place[0] * o.place[1] + o.speed, parts: ["next": [next], "last": [o]], note: "x")
  }
  /// The same as lists.
  static func flat<T: RealNumber>(_ x: [T]) -> [T] {
    let r = report(Orbit(place: [x[0], x[1]], speed: x[2]))
    let (last, next) = (r.parts["last", default: []][0], r.parts["next", default: []][0])
    return [r.energy] + last.place + [last.speed] + next.place + [next.speed]
  }

  @Test("A Jacobian is read by key path, by path and in order")
  func jacobians() {
    let J = jacobian(for: Self.orbit) { o in Self.report(o) }
    let exact = ReverseMode.jacobian(at: Self.orbit.numbers) { Self.flat($0) }
    #expect(J.matrix.entries == exact.entries)
    #expect(J.outputs.note == "x" && J.outputs.energy == 2 && J.count == 7)
    #expect(
      J.outputs.paths == [
        "energy", "parts[\"last\"][0].place[0]", "parts[\"last\"][0].place[1]",
        "parts[\"last\"][0].speed", "parts[\"next\"][0].place[0]", "parts[\"next\"][0].place[1]",
        "parts[\"next\"][0].speed",
      ])
    #expect(J[\.energy].place == [-2, 0.5])
    #expect(J[\.parts["next"]![0].speed].speed == 6)
    #expect(J["parts[\"next\"][0].place[0]"].speed == 0.5)
    #expect(J["parts[\"next\"][0].place[1]", "place[1]"] == cos(-2))
    #expect(J[0].numbers == Array(exact.row(0)) && J.map(\.speed) == exact.column(2))
  }

  @Test("Products with structures on both sides")
  func products() {
    let x = Self.orbit.numbers
    let v = Orbit(place: [1.0, 10], speed: 100)
    let y = jvp(for: Self.orbit, along: v) { o in Self.report(o) }
    let exact = jvp(at: x, along: v.numbers) { Self.flat($0) }
    #expect(y.numbers == exact && y.parts["next"]![0].speed == 600)
    let (value, _) = ForwardMode.valueWithJVP(for: Self.orbit, along: v) { o in Self.report(o) }
    #expect(value.numbers == Self.flat(x))
    let w = value.with((1...7).map { Double($0) })
    let back = vjp(for: Self.orbit, cotangent: w) { o in Self.report(o) }
    #expect(back.numbers == vjp(at: x, cotangent: w.numbers) { Self.flat($0) })
    #expect(
      ReverseMode.valueWithVJP(for: Self.orbit, cotangent: w) { o in Self.report(o) }.value.energy
        == 2)
  }

  @Test("Both modes by name, with lists and structures, with values")
  func modes() {
    func F<T: RealNumber>(_ o: Orbit<T>) -> [T] { [o.place[0] * o.speed, o.place[1]] }
    let v = Orbit(place: [1.0, 10], speed: 100)
    #expect(
      ForwardMode.jacobian(for: Self.orbit) { o in F(o) }.map(\.numbers) == [
        [3, 0, 0.5], [0, 1, 0],
      ])
    #expect(
      ReverseMode.jacobian(for: Self.orbit) { o in F(o) }.map(\.numbers) == [
        [3, 0, 0.5], [0, 1, 0],
      ])
    #expect(ReverseMode.valueWithJacobian(for: Self.orbit) { o in F(o) }.value == [1.5, -2])
    #expect(
      ReverseMode.vjp(for: Self.orbit, cotangent: [1, 2]) { o in F(o) }.numbers == [3, 2, 0.5])
    #expect(ForwardMode.jvp(for: Self.orbit, along: v) { o in F(o) } == [53, 10])
    #expect(ReverseMode.gradient(for: Self.orbit) { o in F(o)[0] }.speed == 0.5)
    #expect(ForwardMode.valueWithGradient(for: Self.orbit) { o in F(o)[0] }.value == 1.5)
    let (value, H) = ReverseMode.valueWithHessian(for: Self.orbit) { o in
      o.place[0] * o.speed * o.speed
    }
    #expect(value == 4.5 && H.outputs.numbers == [9, 0, 3])
    #expect(H[\.speed].place[0] == 6 && H["speed", "speed"] == 1 && H[0].speed == 6)
    // Over a number that carries derivatives itself.
    let outer = Self.orbit.mapped { Dual($0, tangent: 1) }
    #expect(ReverseMode.gradient(for: outer) { o in o.place[0] * o.speed }.speed.tangent == 1)
    #expect(
      ForwardMode.gradient(for: Orbit<Double>(place: [], speed: 2)) { o in o.speed }.speed == 1)
  }

  @Test("Several structures at once, by parameter packs")
  func several() {
    let (a, b) = (Line(slope: 2.0, offset: 3), Line(slope: 5.0, offset: 7))
    let (value, g) = valueWithGradient(for: a, Self.orbit, b) { a, o, b in
      a.slope * b.offset * o.speed + o.place[1]
    }
    #expect(value == 40)
    #expect(g.0.numbers == [21, 0] && g.1.numbers == [0, 1, 14] && g.2.numbers == [0, 6])
    let pair = gradient(for: a, b) { a, b in a.slope * b.slope }
    #expect(pair.0.slope == 5 && pair.1.slope == 2)
  }

  @Test("A gradient by hand is told where it is wrong")
  func checks() {
    let f: (Orbit<TapeVariable<Double>>) -> TapeVariable<Double> = { o in
      o.place[0] * o.place[0] + o.place[1] * o.speed
    }
    let right = gradient(for: Self.orbit, of: f)
    #expect(check(right, for: Self.orbit, of: f).isEmpty)
    var wrong = right
    wrong.place[1] = -3
    wrong.speed *= 1 + 1e-12
    let found = check(wrong, for: Self.orbit, of: f)
    #expect(found.map(\.path) == ["place[1]"])
    #expect(found.first?.exact == 3 && found.first?.given == -3)
    #expect(found.map(\.description) == ["place[1]: -3.0, exactly 3.0"])
    #expect(check(wrong, for: Self.orbit, tolerance: 1e-14, of: f).count == 2)
  }

  @Test("Paths that lead nowhere, shapes that do not fit and numbers that differ are told")
  func misuse() async {
    await #expect(processExitsWith: .failure) {
      let J = jacobian(for: StructuredOutputTests.orbit) { o in StructuredOutputTests.report(o) }
      _ = J["parts"]
    }
    await #expect(processExitsWith: .failure) {
      _ = check(
        Orbit(place: [1.0], speed: 1), for: StructuredOutputTests.orbit
      ) { o in o.speed }
    }
    await #expect(processExitsWith: .failure) {
      _ = gradient(
        for: Line(slope: 1.0, offset: 2), Line(slope: 1.0, offset: 2),
        Line<Float>(slope: 1, offset: 2)
      ) { a, b, _ in a.slope * b.slope }
    }
  }
}

@Suite("A comparison of modes for a structure")
struct ComparedParametersTests {
  @Test("One output and several")
  func comparison() {
    let one = ModeComparison(for: StructuredOutputTests.orbit) { o in
      o.place[0] * o.speed + o.place[1]
    }.counted()
    #expect(one.jacobian.entries == [3, 1, 0.5] && one.entries.count >= 4)
    let several = ModeComparison(for: StructuredOutputTests.orbit) { o in
      [o.place[0] * o.speed, o.place[1]]
    }.counted()
    #expect(several.jacobian.entries == [3, 0, 0.5, 0, 1, 0])
  }
}
