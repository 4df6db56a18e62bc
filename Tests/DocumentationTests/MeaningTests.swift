import Foundation
import Testing

/// An expression over plain numbers means with the import what it means without it.
///
/// The same type and the same value, with Foundation and without. An overload of this package that takes an expression away from its meaning (`pow(x, 1 / 3)`
/// was x⁰ once) is caught here, whichever function it is of.
@Suite("The meaning of plain expressions", .enabled(if: Toolchain.hasCompiler))
struct MeaningTests {
  /// What the expressions are made of, and functions of a user's own under names that this package has too: each gives
  /// something that no other would.
  static let preamble = """
    let x = 8.5, y = 1.25, z = -0.75, n = 3, i = -2, f: Float = 2.5
    let xs = [4.0, -1.5, 0.25], ys = [0.5, 2.0, 3.0], ks = [3, 1, 2]
    func sum(_ xs: [Double]) -> Double { 1000 + xs[0] }
    func sum<S: Sequence>(_ xs: S) -> Int where S.Element == Int { 2000 + xs.reduce(0, +) }
    func dot(_ a: [Double], _ b: [Double]) -> Double { 3000 + a[0] * b[0] }
    func norm(_ a: [Double]) -> Double { 4000 + a[0] }
    func clamp<C: Comparable>(_ v: C, _ low: C, _ high: C) -> (C, String) { (min(max(v, low), high), "mine") }
    func lerp<F: FloatingPoint>(_ a: F, _ b: F, _ t: F) -> F { 5000 + a + t * (b - a) }
    func sign(_ v: Double) -> Int { v < 0 ? -6000 : 6000 }
    func mod(_ a: Int, _ b: Int) -> Int { 7000 + ((a % b) + b) % b }
    func step(_ v: Double) -> Double { 8000 + v }
    func relu(_ v: Float) -> Float { 9000 + v }
    func sigmoid(_ v: Double) -> Double { 10_000 + v }
    func log(base: Double, _ v: Double) -> Double { 11_000 + v }
    func beta(_ a: Double, _ b: Double) -> Double { 12_000 + a }
    func solve(_ a: [[Double]], _ b: [Double]) -> Double { 14_000 + b[0] }
    func root(of f: (Double) -> Double, near x: Double) -> Double { 15_000 + f(x) }
    func roots(_ a: Double, _ b: Double) -> [Double] { [16_000 + a, b] }
    extension Double {
      static func softplus(_ v: Double) -> Double { 13_000 + v }
      func squared() -> Double { self * self }
    }
    extension BinaryFloatingPoint { static func cube(_ v: Self) -> Self { v * v * v } }
    func generic<F: BinaryFloatingPoint>(_ v: F) -> [F] { [2 * v * v, max(v, 1), v.rounded(), abs(v), v / 3] }
    func numeric<N: SignedNumeric & Comparable>(_ v: N) -> [N] { [abs(v), -v, v * v, max(v, 1)] }
    func show<V>(_ index: Int, _ value: V) { print("\\(index)\\t\\(V.self)\\t\\(value)") }

    """

  /// One a line; what does not compile without Foundation is compared with Foundation alone.
  static let expressions = """
    solve([[2]], [1])
    root(of: { $0 * 2 }, near: 3)
    roots(1, 2)
    1 / 3
    1 / 3.0
    1 / 2 * 4
    2 * 3 + 1
    -7 / 2
    7 % 3
    2.5 + 1
    1 - 0.5
    7 / 2 * 1.0
    1e3 * 0.001
    0x1p3 + 1
    -0.0
    1 << 3 | 1
    [1, 2.5]
    [1, 2, 3]
    n / 2
    Double(n) / 2
    Double(n / 2)
    Double(7 / 2)
    Double(n) * x
    x / 2
    1 / 2 * x
    x * 1 / 2
    x * (1 / 2)
    x + 1 / 2
    x - 7 / 2
    -x
    -x * -1
    +x
    x * x - 2 * x + 1
    2 * x * y / 3 - 1
    x * y + z / y - 4 * (x - 1) * (y + 2)
    f * 2 + 1
    f / 2 - 1 / 2
    Float(x) * f
    Double(f) * x
    n * n - 3 * n
    n + i * 2
    n & 1
    x < 1 / 2
    x == 17 / 2
    x > 0 && y != 1 || 0 <= z
    x > 0 ? 1 : 0
    x > 0 ? 1 : 0.5
    x > 0 ? x : 1 / 2
    (x...20).contains(9)
    (0..<1).contains(0.5)
    { var s = x; s += 1 / 2; return s }()
    { var s = x; s *= 2; s -= y; s /= 3; return s }()
    { var k = n; k += 1; k *= 7; k /= 2; k -= 1; return k }()
    { var s: Float = 1; s += 2; s *= f; s /= 3; return s }()
    abs(-3)
    abs(-3.5)
    abs(1 / 2)
    abs(-7 / 2)
    abs(z)
    abs(i)
    abs(f)
    abs(x - 2 * y)
    abs(i) * 2 - abs(-1)
    max(1, 2)
    max(1, 2.5)
    max(1 / 2, 0)
    max(1 / 2, z)
    max(x, 1)
    max(n, 1)
    max(1, 2, x)
    max(f, 1)
    max(z, 0) + min(1, x)
    min(1, 2, 3)
    min(x, y, z)
    min(n, 4) / 2
    min(0.5, 7 / 2)
    max("a", "b")
    pow(8, 1 / 3)
    pow(x, 1 / 3)
    pow(x, 1.0 / 3)
    pow(x, 1 / 3.0)
    pow(x, 1 / 2)
    pow(x, 3 / 2)
    pow(x, -1 / 2)
    pow(x, 2 / 3 + 1)
    pow(x, (1 + 2) / 2)
    pow(1 + x * x, 1 / 3)
    2 * pow(x, 1 / 3) - pow(x, 1 / 3)
    pow(x, 2)
    pow(x, -1)
    pow(x, 0)
    pow(x, 2.5)
    pow(x, y)
    pow(x, Double(n))
    pow(2, x)
    pow(2, 10)
    pow(2, 0.5)
    pow(2.0, 3)
    pow(4, 1 / 2)
    pow(f, 2)
    pow(f, 1 / 2)
    pow(Double(n), 2)
    pow(x, 2) + pow(y, 2)
    sqrt(2)
    sqrt(1 / 4)
    sqrt(x)
    sqrt(f)
    sqrt(x * x + y * y)
    sqrt(Double(n))
    exp(1)
    exp(-1 / 2)
    exp(1 / 2 * x)
    exp(-x * x / 2)
    exp(f)
    log(2)
    log(x) / log(2)
    log10(1000)
    log2(8)
    log2(x)
    log1p(1 / 2)
    log1p(0.5)
    expm1(x)
    exp2(3)
    exp2(1 / 2)
    sin(1)
    sin(1 / 2)
    sin(x) * cos(y) - tan(z)
    sin(2 * .pi * x)
    cos(.pi / 3)
    asin(0.5) + acos(1 / 2) + atan(1)
    atan2(1, 2)
    atan2(y, x)
    atan2(1, x)
    sinh(x) / cosh(x) - tanh(1)
    asinh(1) + acosh(2) + atanh(0.5)
    hypot(3, 4)
    hypot(x, y)
    hypot(3, y)
    hypot(f, 1)
    cbrt(8)
    cbrt(x)
    round(2.5)
    round(7 / 2)
    round(x)
    round(f)
    floor(7 / 2)
    floor(-0.5)
    floor(x) + ceil(y) - trunc(z)
    rint(x)
    nearbyint(2.5)
    fabs(-1)
    fabs(z)
    fabs(1 / 2)
    fmin(1, 2)
    fmin(x, 1)
    fmax(7 / 2, 0)
    fmax(f, 1)
    fmod(7, 4)
    fmod(x, 2)
    fmod(x, 1 / 2)
    remainder(7, 4)
    remainder(x, y)
    remainder(f, 2)
    fdim(5, 3)
    fdim(x, 1)
    fma(2, 3, 4)
    fma(x, y, z)
    ldexp(1.5, 3)
    ldexp(x, n)
    ldexp(1 / 2, 3)
    scalbn(x, 3)
    logb(x)
    ilogb(x)
    frexp(x)
    modf(x)
    copysign(1, z)
    copysign(x, -1)
    copysign(1, -2)
    nextafter(x, 9)
    lgamma(x)
    tgamma(5)
    tgamma(x)
    erf(1 / 2)
    erf(y) + erfc(y)
    jn(1, x)
    jn(1 / 2, x)
    yn(2, x)
    j0(x) + j1(x)
    Int(x)
    Int(2.75)
    Int(7 / 2)
    Int(x) * 2
    Int(f)
    UInt8(y)
    Int8(-2.5)
    Int(exactly: 3.0)
    Int(exactly: x)
    Int("12")
    Int(sqrt(Double(n)))
    Int(truncatingIfNeeded: 300)
    Int(clamping: n)
    Double("1.5")
    Double(f)
    Float(y)
    Double(exactly: n)
    Double(x)
    x.rounded()
    x.rounded(.down) + z.rounded(.up)
    (2.5).rounded(.toNearestOrEven)
    x.squareRoot()
    z.magnitude
    i.magnitude
    x.sign
    x.ulp
    x.isNormal
    x.isZero || x.isNaN || x.isFinite
    x.truncatingRemainder(dividingBy: 2)
    x.remainder(dividingBy: 2)
    x.addingProduct(2, 3)
    x.advanced(by: 1)
    x.distance(to: y)
    x.nextUp
    x.exponent
    x.significand
    x.squared()
    n.signum()
    n.isMultiple(of: 3)
    n.quotientAndRemainder(dividingBy: 2)
    Double.pi / 2
    Float.pi
    2 * .pi * x
    Double.ulpOfOne + .leastNormalMagnitude
    Double.leastNonzeroMagnitude
    Double.greatestFiniteMagnitude
    Double.infinity - 1
    Double.maximum(1, y)
    Double.zero
    Double.cube(2)
    Double.softplus(1)
    { var r = 2.0; r.formSquareRoot(); return r }()
    Array(stride(from: 0.0, to: 1, by: 0.25))
    Array(stride(from: 0, to: 1, by: 0.3))
    Array(stride(from: 0, to: 10, by: 3))
    Array(stride(from: x, through: 10, by: 1 / 2 + 0.5))
    stride(from: 0, to: 1, by: 0.1).map { $0 * x }
    xs.map { 2 * $0 }
    xs.map { 1 / $0 }
    xs.map { 2 * $0 + 1 }.reduce(0, +)
    xs.map { pow($0, 2) }
    xs.map { $0 * $0 - 2 * $0 + 1 / 2 }
    xs.map(abs)
    xs.map(sqrt)
    xs.map(exp)
    xs.map(floor)
    xs.map(-)
    xs.map(Int.init)
    ks.map(Double.init)
    ks.map { $0 * 2 }
    ks.map { Double($0) * 0.5 }
    [1, 2, 3].map { $0 * 2 }
    [1, 2, 3].map { $0 * 2.0 }
    [1, 2, 3].map { $0 / 2 }
    [1, 2.5].reduce(0, +)
    zip(xs, ys).map(*)
    zip(xs, ys).map { $0 * $1 }.reduce(0, +)
    zip(xs, ys).map(max)
    zip(ys, ys).map(pow)
    zip(ys, ys).map(hypot)
    xs.reduce(0, max)
    xs.reduce(1, *)
    xs.reduce(0) { $0 + $1 * $1 }
    xs.reduce(0, +) / Double(xs.count)
    ks.reduce(0, +) / ks.count
    xs.max()
    xs.min() ?? 0
    xs.sorted(by: >)
    xs.filter { $0 > 0 }.count
    (1...3).map { Double($0) / 2 }
    (1...3).reduce(0, +)
    (0..<3).map { xs[$0] * 0.5 }
    { let g: (Double) -> Double = sin; return g(x) }()
    { let g: (Double, Double) -> Double = pow; return g(x, y) }()
    { let g: (Double) -> Double = abs; return g(z) }()
    { let g: (Double, Double) -> Double = (*); return g(x, y) }()
    generic(x)
    generic(f)
    numeric(z)
    numeric(i)
    SIMD2(1.0, 2.0) * 2
    2 * SIMD2<Double>(1, 2) + 1
    Duration.seconds(2) * 2
    Duration.seconds(3) / 2
    Duration.seconds(1) * 0.5
    UInt8(200) &+ 100
    "\\(x * 2)"
    sum([1, 2, 3])
    sum([1.5, 2])
    sum(ks)
    sum(xs)
    dot([1, 2], [3, 4])
    dot(xs, ys)
    norm([3, 4])
    norm(xs)
    clamp(x, 0, 1)
    clamp(2, 0, 1)
    clamp(n, 0, 1)
    lerp(1, 2, 0.5)
    lerp(x, y, z)
    lerp(f, 1, 2)
    sign(x)
    sign(-2)
    mod(-7, 3)
    mod(n, 2)
    step(x)
    step(1)
    relu(f)
    relu(-1)
    sigmoid(x)
    sigmoid(0)
    log(base: 2, x)
    log(base: 2, 8)
    beta(x, y)
    beta(1, 2)
    CGFloat(2) * x
    CGFloat(x) + x
    abs(CGFloat(-2))
    sqrt(CGFloat(2))
    pow(CGFloat(2), 3)
    pow(CGFloat(2), 1 / 2)
    max(CGFloat(1), 2)
    hypot(CGFloat(3), 4)
    CGPoint(x: 1, y: x).x * 2
    Decimal(2) * 3
    pow(Decimal(2), 3)
    Decimal(1) / 3
    TimeInterval(2) * 2
    """.split(separator: "\n").map(String.init)

  /// What each expression gives that compiles, by its number: its type and its value.
  private func meanings(_ imports: [String]) throws -> [Int: String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "main.swift")
    let header = imports.map { "import \($0)\n" }.joined() + Self.preamble
    // The compiler names the expressions that do not compile by their lines.
    let first = header.filter { $0 == "\n" }.count + 1
    var compiling = Set(Self.expressions.indices)
    for attempt in 1... {
      let lines = Self.expressions.enumerated().map { index, expression in
        compiling.contains(index)
          ? "func e\(index)() { let value = \(expression); show(\(index), value) }\n" : "\n"
      }
      let calls = compiling.sorted().map { "e\($0)()\n" }
      try (header + lines.joined() + calls.joined()).write(
        to: file, atomically: true, encoding: .utf8)
      let checked = try Toolchain.compile([file.path, "-typecheck"])
      if checked.status == 0 { break }
      let wrong = checked.standardError.matches(of: /main\.swift:([0-9]+):[0-9]+: error:/)
        .compactMap { Int($0.1) }.map { $0 - first }
      try #require(
        attempt < 5 && !wrong.isEmpty && wrong.allSatisfy(Self.expressions.indices.contains),
        "\(checked.standardError)")
      compiling.subtract(wrong)
    }
    let program = folder.appending(path: "meanings").path
    let objects = imports.contains("DualNumbers") ? try Toolchain.objects() : []
    // Plain code alone does not link the library of `floor` and `sqrt`.
    let built = try Toolchain.compile([file.path] + objects + ["-lm", "-o", program])
    try #require(built.status == 0, "\(built.standardError)")
    let ran = try Toolchain.run([program])
    try #require(ran.status == 0, "\(ran.standardError)")
    var meanings: [Int: String] = [:]
    for line in ran.standardOutput.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      meanings[Int(parts[0]) ?? -1] = String(parts[1])
    }
    #expect(Set(meanings.keys) == compiling)
    return meanings
  }

  @Test("Type and value are the same with the import as without, with Foundation and without")
  func sameMeaning() throws {
    let plain = try meanings([])
    let imported = try meanings(["DualNumbers"])
    let foundation = try meanings(["Foundation"])
    let both = try meanings(["Foundation", "DualNumbers"])
    // Nothing stops to compile either.
    #expect(plain.count >= 150 && Set(plain.keys).isSubset(of: imported.keys))
    #expect(foundation.count >= 250 && Set(foundation.keys).isSubset(of: both.keys))
    for (index, expression) in Self.expressions.enumerated() {
      if let meaning = plain[index] { #expect(imported[index] == meaning, "\(expression)") }
      if let meaning = foundation[index] { #expect(both[index] == meaning, "\(expression)") }
      // Where only the import makes it compile, it means what Foundation would mean by it, but for `pow(8, 1 / 3)`, which
      // Foundation takes for a Decimal to the power 0.
      if let meaning = foundation[index], !meaning.hasPrefix("Decimal"), let own = imported[index] {
        #expect(own == meaning, "\(expression)")
      }
    }
    let counts = [plain, imported, foundation, both].map { "\($0.count)" }.joined(separator: ", ")
    print(
      "\(Self.expressions.count) expressions; compiled plain, imported, Foundation, both: \(counts)"
    )
  }
}
