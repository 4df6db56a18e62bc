import DerivativeRules

/// What BFGS and L-BFGS have in common: a direction from the gradients so far, and a line search along it.
struct QuasiNewton<Memory: CurvatureMemory> {
  private var descent: Descent
  private var memory: Memory

  init(
    start: [Double], tolerance: Double, limit: Int, memory: Memory, evaluate: @escaping Objective
  ) {
    descent = Descent(start: start, tolerance: tolerance, limit: limit, evaluate: evaluate)
    self.memory = memory
  }

  mutating func next() -> Iterate? {
    guard !descent.isOver else { return nil }
    guard let (last, here) = descent.current else { return descent.begun() }
    while true {
      var direction = memory.product(here.gradient).map { -$0 }
      var first = 1.0
      if memory.isEmpty {
        // Nothing is known of the scale: a step of length 1 at most.
        first = Swift.min(1, 1 / norm(here.gradient))
        direction = here.gradient.map { -$0 }
      }
      let search = LineSearch(from: here, along: direction, descent.evaluate)
      if search.slope < 0, let trial = search.step(from: first) {
        let step = sum(trial.place.point, -1, here.point)
        memory.note(step: step, change: sum(trial.place.gradient, -1, here.gradient))
        return descent.arrived(at: trial.place, step: norm(step))
      }
      // What the direction promises is less than rounding in the function: there is no telling whether a step helps.
      if search.slope.magnitude <= 8 * .ulpOfOne * here.value.magnitude {
        return descent.ended(last, .converged)
      }
      if memory.isEmpty { return descent.ended(last, .failed(.noDescent)) }
      memory.clear()
    }
  }
}

/// What steps and changes of the gradient say of the inverse of the Hessian.
protocol CurvatureMemory {
  /// Whether nothing has been noted.
  var isEmpty: Bool { get }
  /// H⁻¹·g, as far as it is known.
  func product(_ gradient: [Double]) -> [Double]
  /// Takes note of a step and of how the gradient changed in it.
  mutating func note(step: [Double], change: [Double])
  /// Forgets everything.
  mutating func clear()
}
