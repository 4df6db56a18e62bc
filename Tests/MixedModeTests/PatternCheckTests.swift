import DualNumbers
import TestSupport
import Testing

// What a plan does where its pattern does not hold: every single derivative in a wrong place is found, nothing else is.

/// A function of n numbers to m whose branches are chosen by the signs of its inputs.
private struct Branching: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let jacobian: @Sendable (_ plan: JacobianPlan, _ x: [Double]) -> PatternMismatch?
  let pattern: @Sendable ([Double]) -> JacobianPattern
  let dense: @Sendable ([Double]) -> Jacobian<Double>

  init<F: GenericFunction>(_ name: String, _ function: F) {
    testDescription = name
    pattern = { x in JacobianPattern(at: x) { function($0) } }
    dense = { x in DualNumbers.jacobian(at: x) { function($0) } }
    jacobian = { plan, x in
      let narrow = plan.jacobian(lanes: Lanes2<Double>.self, at: x, verified: false) {
        function($0)
      }
      let J = plan.jacobian(at: x, verified: false) { function($0) }
      #expect(J.isIdentical(to: narrow))
      let mismatch = plan.mismatch(in: J, at: x) { function($0) }
      // One answer for any number of lanes.
      #expect(
        plan.mismatch(lanes: OneLane<Double>.self, in: J, at: x) { function($0) } == mismatch)
      return mismatch
    }
  }

  static let all = [
    Branching("band", Band()), Branching("grid", Grid()), Branching("arrow", Arrow()),
    Branching("switch", Switch()), Branching("upwind", Upwind()),
    Branching("cancelling", Cancelling()),
  ]
}

private protocol GenericFunction: Sendable {
  func callAsFunction<T: RealNumber>(_ x: [T]) -> [T]
}

/// Each output reads its input and both neighbours.
private struct Band: GenericFunction {
  func callAsFunction<T: RealNumber>(_ x: [T]) -> [T] {
    x.indices.map { i in
      let before: T = i > 0 ? T.sin(x[i - 1]) : 0
      let after: T = i + 1 < x.count ? T.exp(x[i + 1]) : 0
      return x[i] * x[i] * x[i] - before + after
    }
  }
}

/// Four columns: each output reads its input and those above and below.
private struct Grid: GenericFunction {
  func callAsFunction<T: RealNumber>(_ x: [T]) -> [T] {
    x.indices.map { i in
      var y = T.exp(x[i])
      for j in [i - 4, i - 1, i + 1, i + 4] where x.indices.contains(j) { y -= x[j] * T(j + 1) }
      return y
    }
  }
}

/// The first output reads all inputs, the others the first and their own.
private struct Arrow: GenericFunction {
  func callAsFunction<T: RealNumber>(_ x: [T]) -> [T] {
    [x.reduce(T.zero) { $0 + $1 * $1 * $1 }] + x.dropFirst().map { $0 * T.cos(x[0]) }
  }
}

/// Each output reads its own input and, where that is positive, the next, otherwise the one opposite.
private struct Switch: GenericFunction {
  func callAsFunction<T: RealNumber>(_ x: [T]) -> [T] {
    x.indices.map { i in
      x[i] > 0 ? x[i] * x[(i + 1) % x.count] : x[(i + x.count / 2) % x.count] - x[i]
    }
  }
}

/// Differences against the wind, which the value of each input tells.
private struct Upwind: GenericFunction {
  func callAsFunction<T: RealNumber>(_ x: [T]) -> [T] {
    x.indices.map { i in
      let n = x.count
      return x[i] * (x[i] > 0 ? x[i] - x[(i + n - 1) % n] : x[(i + 1) % n] - x[i])
    }
  }
}

/// Derivatives that are zero but for rounding, of magnitudes from 1e-200 to 1e200.
private struct Cancelling: GenericFunction {
  func callAsFunction<T: RealNumber>(_ x: [T]) -> [T] {
    x.indices.map { i in
      let a = x[i]
      let b = x[(i + 1) % x.count]
      let size = T.exp(T(230 * (i % 5 - 2)))
      let one = T.exp(a) / T.exp(a) + T.sigmoid(b) + T.sigmoid(-b)
      return size * (one - T.sin(a) * T.sin(a) - T.cos(a) * T.cos(a)) + a * b
    }
  }
}

@Suite("Plans whose pattern does not hold")
struct PatternCheckTests {
  /// Inputs that are not zero, of both signs.
  static func point(_ count: Int, _ k: Int) -> [Double] {
    (0..<count).map { Double(($0 * 7 + k * 5) % 11) / 7 - 0.8 }
  }

  @Test(
    "Every single entry that a pattern lacks is found, with its row and column",
    arguments: Branching.all)
  fileprivate func everyEntry(function: Branching) {
    let x = Self.point(20, 1)
    let pattern = function.pattern(x)
    let dense = function.dense(x)
    for i in 0..<pattern.rows {
      for j in pattern.columns(ofRow: i) where dense[i, j] != 0 {
        let rows = (0..<pattern.rows).map { k in
          pattern.columns(ofRow: k).filter { k != i || $0 != j }
        }
        let plan = JacobianPlan(JacobianPattern(columns: 20, rows: rows))
        let mismatch = function.jacobian(plan, x)
        #expect(mismatch?.row == i && mismatch?.column == j, "\(i), \(j)")
        let fellOn = rows[i].first { plan.colours[$0] == plan.colours[j] }
        #expect(mismatch?.mistakenFor == fellOn)
      }
    }
  }

  @Test(
    "A pattern of other branches is found where it matters, and only there",
    arguments: Branching.all)
  fileprivate func otherBranches(function: Branching) {
    var found = 0
    for k in 0..<11 {
      let plan = JacobianPlan(function.pattern(Self.point(22, k)))
      for l in 0..<11 {
        let x = Self.point(22, l)
        let dense = function.dense(x)
        let holds = (0..<22).allSatisfy { i in
          let row = plan.pattern.columns(ofRow: i)
          return (0..<22).allSatisfy { dense[i, $0] == 0 || row.contains($0) }
        }
        let mismatch = function.jacobian(plan, x)
        #expect((mismatch == nil) == holds)
        if let mismatch {
          found += 1
          #expect(dense[mismatch.row, mismatch.column] != 0)
          #expect(!plan.pattern.columns(ofRow: mismatch.row).contains(mismatch.column))
        }
      }
    }
    let hasBranches = ["switch", "upwind"].contains(function.testDescription)
    #expect(hasBranches ? found > 50 : found == 0)
  }

  @Test("A derivative far smaller than the entry it fell on, and one far off in a long colour")
  func smallAndFar() {
    // 5000 columns of one colour: four digits to the base 16.
    let n = 5000
    let diagonal = JacobianPlan(JacobianPattern(columns: n, rows: (0..<n).map { [$0] }))
    let x = [Double](repeating: 2, count: n)
    #expect(diagonal.colourCount == 1)
    for (row, column) in [(0, 1), (0, 16), (3, 3 + 256), (1, 4097), (4999, 7)] {
      for size in [1.0, 1e-14] {
        func F<T: RealNumber>(_ x: [T]) -> [T] {
          var F = x.map { $0 * $0 }
          F[row] += T(size) * x[column]
          return F
        }
        var sweeps = 0
        let J = diagonal.jacobian(at: x, verified: false) { F($0) }
        let mismatch = diagonal.mismatch(in: J, at: x) { x in
          sweeps += 1
          return F(x)
        }
        #expect(mismatch?.row == row && mismatch?.column == column && mismatch?.mistakenFor == row)
        #expect(sweeps <= 1 + 14)
      }
    }
    var sweeps = 0
    let J = diagonal.jacobian(at: x, verified: false) { x in x.map { $0 * $0 } }
    let held = diagonal.mismatch(in: J, at: x) { x in
      sweeps += 1
      return x.map { $0 * $0 }
    }
    // One colour times four digits, in one sweep of eight lanes.
    #expect(held == nil && sweeps == 1)
  }

  @Test("Values that underflow, overflow or are NaN are no mismatch")
  func ends() {
    func F<T: RealNumber>(_ x: [T]) -> [T] {
      [
        T.exp(x[0]) * T.exp(x[1]), T.exp(-x[0]) * 1e-300 * x[1], x[0] * T.exp(x[0]) * 1e300,
        T.sqrt(x[2]) + x[3], T.log(x[2]) * x[3], x[3] / x[2], T.hypot(x[2], x[2]),
      ]
    }
    let sizes: [Double] = [0, 300, 700, 740, 800, -300, -700, -740, -800]
    for big in sizes + [Double.infinity, -Double.infinity, Double.nan] {
      let x: [Double] = [big, 1, 0, 2]
      let plan = JacobianPlan(JacobianPattern(at: x) { F($0) })
      let J = plan.jacobian(at: x, verified: false) { F($0) }
      #expect(plan.mismatch(in: J, at: x) { F($0) } == nil, "\(big)")
      let single = plan.jacobian(
        lanes: Lanes4<Float>.self, at: x.map { Float($0) }, verified: false
      ) { F($0) }
      #expect(
        plan.mismatch(lanes: Lanes4<Float>.self, in: single, at: x.map { Float($0) }) { F($0) }
          == nil, "\(big)")
    }
  }

  // MARK: Hessians

  /// Sums over pairs of neighbours or of opposite inputs, as the signs are.
  static func energy<T: RealNumber>(_ x: [T]) -> T {
    var sum = T.zero
    for i in x.indices {
      let j = x[i] > 0 ? (i + 1) % x.count : (i + x.count / 2) % x.count
      sum += T.exp(x[i] * x[j]) + T.sin(x[i])
    }
    return sum
  }

  @Test("Every single pair of inputs that a Hessian's pattern lacks is found")
  func everyPair() {
    let x = Self.point(16, 3)
    let pattern = HessianPattern(at: x) { Self.energy($0) }
    let rows = (0..<16).map { pattern.columns(ofRow: $0) }
    for i in 0..<16 {
      for j in rows[i] where j <= i {
        var lacking = rows
        lacking[i].removeAll { $0 == j }
        lacking[j].removeAll { $0 == i }
        let plan = HessianPlan(HessianPattern(size: 16, rows: lacking))
        let H = plan.hessian(at: x, verified: false) { Self.energy($0) }
        let mismatch = plan.mismatch(in: H, at: x) { Self.energy($0) }
        let pair = [mismatch?.row, mismatch?.column]
        #expect(pair == [i, j] || pair == [j, i], "\(i), \(j)")
        let narrow = plan.mismatch(lanes: OneLane<Double>.self, in: H, at: x) { Self.energy($0) }
        #expect(narrow == mismatch)
      }
    }
  }

  @Test("A Hessian's pattern of other branches is found where it matters, and only there")
  func otherPairs() {
    var found = 0
    for k in 0..<11 {
      let plan = HessianPlan(HessianPattern(at: Self.point(16, k)) { Self.energy($0) })
      for l in 0..<11 {
        let x = Self.point(16, l)
        let dense = ReverseMode.hessian(at: x) { Self.energy($0) }
        let holds = (0..<16).allSatisfy { i in
          let row = plan.pattern.columns(ofRow: i)
          return (0..<16).allSatisfy { dense[i, $0] == 0 || row.contains($0) }
        }
        let H = plan.hessian(at: x, verified: false) { Self.energy($0) }
        let mismatch = plan.mismatch(in: H, at: x) { Self.energy($0) }
        #expect((mismatch == nil) == holds)
        if mismatch != nil { found += 1 }
      }
    }
    #expect(found > 50)
  }

  // MARK: Stops

  static let sentence = "Output 0 depends on input 1 here, the plan's pattern says it does not"

  static func F<T: RealNumber>(_ x: [T]) -> [T] { [x[2] > 0 ? x[0] * x[0] : x[1]] }
  static let x: [Double] = [3, 4, -1]
  static var plan: JacobianPlan { JacobianPlan(JacobianPattern(at: [3, 4, 1]) { F($0) }) }

  @Test("Verified drivers stop with a sentence: serial, parallel, in a workspace")
  func stops() async {
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = PatternCheckTests.plan.jacobian(at: PatternCheckTests.x, verified: true) {
          PatternCheckTests.F($0)
        }
      }, says: Self.sentence)
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = PatternCheckTests.plan.jacobian(
          at: PatternCheckTests.x, execution: .parallel, verified: true
        ) { PatternCheckTests.F($0) }
      }, says: Self.sentence)
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let plan = PatternCheckTests.plan
        var workspace = JacobianWorkspace<Lanes2<Double>>(plan)
        var J = SparseJacobian<Double>(zerosIn: plan.pattern)
        workspace.jacobian(at: PatternCheckTests.x, into: &J, verified: true) { F, x in
          F = PatternCheckTests.F(x)
        }
      }, says: Self.sentence)
  }

  @Test("Verified Hessians stop with a sentence")
  func hessianStops() async {
    let sentence = "interact here, the plan's pattern says it does not"
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let plan = HessianPlan(
          HessianPattern(at: PatternCheckTests.point(16, 0)) { PatternCheckTests.energy($0) })
        _ = plan.hessian(at: PatternCheckTests.point(16, 3), verified: true) {
          PatternCheckTests.energy($0)
        }
      }, says: sentence)
    MisuseTests.expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let plan = HessianPlan(
          HessianPattern(at: PatternCheckTests.point(16, 0)) { PatternCheckTests.energy($0) })
        _ = plan.hessian(
          at: PatternCheckTests.point(16, 3), execution: .parallel, verified: true
        ) { PatternCheckTests.energy($0) }
      }, says: sentence)
  }

  #if DEBUG
    @Test("Debug builds verify unless told otherwise")
    func debugBuilds() async {
      MisuseTests.expect(
        await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
          _ = PatternCheckTests.plan.jacobian(at: PatternCheckTests.x) { PatternCheckTests.F($0) }
        }, says: Self.sentence)
      MisuseTests.expect(
        await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
          let plan = JacobianPlan(JacobianPattern(columns: 2, rows: [[0]]))
          var result = [0.0]
          plan.compress(lanes: Lanes2<Double>.self, at: [1, 2], into: &result) { _, x in x[1] }
        }, says: "Row 0 read input 1, which its pattern does not have.")
    }
  #else
    @Test("Release builds verify where they are told to")
    func releaseBuilds() {
      let J = Self.plan.jacobian(at: Self.x) { Self.F($0) }
      #expect(Self.plan.mismatch(in: J, at: Self.x) { Self.F($0) }?.column == 1)
    }
  #endif
}
