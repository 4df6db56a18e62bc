import DualNumbers
import Testing
@Suite("Tapes") struct TapeTests {
  @Test func lecture() {
    let g = ReverseMode.gradient(at: [2.0, 5.0]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
    #expect(g[0] == 5.5)
  }
}
