import DualNumbers
import DualNumbersFoundation
import Foundation
import TestSupport
import Testing

/// The shapes of functions that drivers take besides lists and up to four numbers.
@Suite("Shapes of functions")
struct DriverShapesTests {
  /// The same function of n numbers, by list: what the forms with names have to agree with.
  private func product<T: RealNumber>(_ x: [T]) -> T {
    x.indices.reduce(1) { $0 * sin(T(scalar: T.MachineNumber($1 + 1)) * x[$1]) } + x[0]
      * x[x.count - 1]
  }

  @Test("Five to eight numbers with names")
  func manyScalars() {
    let x = [0.3, 0.5, 0.7, 1.1, 1.3, 1.7, 1.9, 2.3]
    let five = valueWithGradient(at: x[0], x[1], x[2], x[3], x[4]) { a, b, c, d, e in
      product([a, b, c, d, e])
    }
    let (a, b, c, d, e) = five.gradient
    let reference = valueWithGradient(at: Array(x[..<5]), of: product)
    #expect(five.value == reference.value && [a, b, c, d, e] == reference.gradient)
    let six = gradient(at: x[0], x[1], x[2], x[3], x[4], x[5]) {
      product([$0, $1, $2, $3, $4, $5])
    }
    #expect(
      [six.0, six.1, six.2, six.3, six.4, six.5] == gradient(at: Array(x[..<6]), of: product))
    let seven = gradient(at: x[0], x[1], x[2], x[3], x[4], x[5], x[6]) {
      product([$0, $1, $2, $3, $4, $5, $6])
    }
    #expect(
      [seven.0, seven.1, seven.2, seven.3, seven.4, seven.5, seven.6]
        == gradient(at: Array(x[..<7]), of: product))
    let eight = gradient(at: x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7]) {
      product([$0, $1, $2, $3, $4, $5, $6, $7])
    }
    #expect(
      [eight.0, eight.1, eight.2, eight.3, eight.4, eight.5, eight.6, eight.7]
        == gradient(at: x, of: product))
  }

  @Test("The Jacobian of a function of names that returns a tuple is that of the lists")
  func tuples() {
    let polar = jacobian(at: 2, 0.5) { r, t in (r * cos(t), r * sin(t)) }
    let lists = jacobian(at: [2, 0.5]) { x in [x[0] * cos(x[1]), x[0] * sin(x[1])] }
    #expect(polar.rows == 2 && polar.columns == 2 && polar.entries == lists.entries)
    let one = jacobian(at: 1, 2, 3) { x, y, z in x * y * z }
    #expect(one.rows == 1 && one.entries == [6, 3, 2])
    let w = 2.0
    let five = jacobian(at: 1, 2, 3, 4) { x, y, z, t in (x, w * y, x * z, t * t, 3 * x - y) }
    #expect(five.rows == 5 && five.row(2) == [3, 0, 1, 0] && five.row(3) == [0, 0, 0, 8])
    #expect(five.row(4) == [3, -1, 0, 0])
  }

  private func awaited<T: RealNumber>(_ x: T) async -> T {
    await Task.yield()
    return sin(x) * x
  }

  @Test("Asynchronous functions")
  func asynchronous() async throws {
    let slope = await derivative(at: 1.2) { x in await self.awaited(x) }
    #expect(slope == derivative(at: 1.2) { x in sin(x) * x })
    let points = (0..<20).map { Double($0) / 7 }
    let (value, slopes) = await valueWithGradient(at: points) { x in
      await self.awaited(x[0]) + x[19] * x[3]
    }
    let reference = valueWithGradient(at: points) { x in sin(x[0]) * x[0] + x[19] * x[3] }
    #expect(value == reference.value && slopes == reference.gradient)
    let matrix = await jacobian(at: points) { x in [await self.awaited(x[5]), x[17] * x[2]] }
    #expect(
      matrix.entries == jacobian(at: points) { x in [sin(x[5]) * x[5], x[17] * x[2]] }.entries)
    #expect(matrix.rows == 2 && matrix.columns == 20)
    struct Stop: Error {}
    await #expect(throws: Stop.self) {
      _ = try await derivative(at: 1.0) { x in
        await Task.yield()
        if x > 0 { throw Stop() }
        return x
      }
    }
    // Without inputs, and without outputs.
    let nothing = await gradient(at: []) { _ in
      await Task.yield()
      return 3
    }
    let noRows = await jacobian(at: [1, 2]) { _ in
      await Task.yield()
      return []
    }
    #expect(nothing == [] && noRows.rows == 0 && noRows.columns == 2)
  }

  @Test("Other scalars, through the namespace")
  func otherScalars() {
    #expect(ForwardMode.derivative(at: Float(3)) { x in x * x } == Float(6))
    #expect(ReverseMode.gradient(at: [Float(3), 2]) { x in x[0] * x[1] } == [Float(2), 3])
  }

  @Test("CGFloat is a scalar, with the bits of Double")
  func graphics() {
    func f<T: RealNumber>(_ x: T) -> T { exp(sin(x)) / (1 + x * x) + pow(x, 2.5) + atan2(x, 2) }
    for x in [0.25, 1.5, 3.75] {
      #expect(Double(f(CGFloat(x))) == f(x))
      let (value, slope) = ForwardMode.valueWithDerivative(at: CGFloat(x), of: f)
      let (expected, expectedSlope) = valueWithDerivative(at: x, of: f)
      #expect(Double(value) == expected && Double(slope) == expectedSlope)
    }
    let length = ForwardMode.gradient(at: [CGFloat(3), 4]) { x in hypot(x[0], x[1]) }
    #expect(length == [0.6, 0.8])
    #expect(ReverseMode.gradient(at: [CGFloat(3), 4]) { x in x[0] * log(x[1]) }[1] == 0.75)
  }
}
