public import DerivativeRules

// What drivers for structures run: the variables are made where the structure has its numbers, and the adjoints are read
// where it has its derivatives. No list of either is made on the way.

extension ReverseMode {
  /// The value and the gradient of a function whose variables are made one after the other.
  ///
  /// - Parameters:
  ///   - variables: calls its argument with each number, in order; the variables.
  ///   - f: the function.
  ///   - gradient: calls its argument as often, for the derivative by each number.
  @_alwaysEmitIntoClient @inline(__always)
  package static func valueWithGradient<T: RealNumber, Variables, Gradient>(
    variables: ((T) -> TapeVariable<T>) -> Variables,
    of f: (Variables) throws -> TapeVariable<T>,
    gradient: (() -> T) -> Gradient
  ) rethrows -> (value: T, gradient: Gradient) {
    try TapeState.withTape(capacity: 64) { state in
      let recorder = TapeRecorder<T>(state)
      state.pointee.begin(inputs: 0)
      let recording = state.pointee.nodes.recording
      var count = 0
      let inputs = variables { x in
        count &+= 1
        return TapeVariable(
          value: x, weight: 1, tape: state, node: RecordedNode(count, of: recording))
      }
      state.pointee.nodes.setInputs(count)
      let y = try f(inputs)
      let last = state.pointee.completed(max(count, Int(y.index)))
      let adjoints = recorder.adjoints(to: last) { recorder.seed(y, 1, $0, $1) }
      defer { recorder.release(adjoints, last) }
      var place = 0
      let derivatives = gradient {
        place &+= 1
        require(place <= count, "A structure asked for more numbers than the \(count) it has.")
        return adjoints[place]
      }
      return (y.value, derivatives)
    }
  }
}
