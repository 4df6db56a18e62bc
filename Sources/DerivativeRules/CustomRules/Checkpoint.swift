/// A part of a function whose operations are not recorded, but done again when the sweep comes back to it.
///
/// A tape holds a node for every operation on two numbers until it is swept. Inside `checkpoint` nothing is recorded: the
/// body runs on constants, and when its adjoints are known it runs again, on a tape of its own, from the inputs that were
/// kept. So the tape holds the inputs and outputs of each part, and the operations of one part at a time: for a loop of n
/// steps in √n parts, some 2√n steps instead of n, for one more evaluation.
///
/// ```swift
/// let g = ReverseMode.gradient(at: [0.5, 1.0]) { x in
///   var state = x
///   for _ in 0..<10 {
///     state = checkpoint(state) { s in
///       var s = s
///       for _ in 0..<10 { s = [s[0] - 0.01 * sin(s[1]), s[1] + 0.01 * s[0] * s[1]] }
///       return s
///     }
///   }
///   return state[0]
/// }
/// g  // [0.7693776190689254, -0.45230638033946746]
/// ```
///
/// In every other mode the body simply runs. The value is the same with and without, bit for bit, and so are the derivatives
/// but for the order in which shares of one number are added.
///
/// - Parameters:
///   - x: everything in `body` that carries derivatives.
///   - body: the part; it may run twice. A variable of the tape that it takes from outside instead of from `x` would lose its
///     derivative: where a result depends on one, the program stops and says so.
/// - Complexity: in reverse mode two evaluations of `body` and one sweep.
@_alwaysEmitIntoClient @inline(__always)
public func checkpoint<N: RealNumber>(_ x: [N], _ body: @escaping ([N]) -> [N]) -> [N] {
  N.checkpoint(x, body)
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RealNumber {
  @_alwaysEmitIntoClient @inline(__always)
  public static func checkpoint(_ x: [Self], _ body: @escaping ([Self]) -> [Self]) -> [Self] {
    body(x)
  }
}
