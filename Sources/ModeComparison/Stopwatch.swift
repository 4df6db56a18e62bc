import DerivativeRules

@available(macOS 13.0, iOS 16.0, watchOS 9.0, tvOS 16.0, visionOS 1.0, *)
@usableFromInline
enum Stopwatch {
  /// Keeps a result from being optimised away.
  @usableFromInline
  @inline(never)
  static func use(_ x: [Double]) { _ = x.first }

  #if hasFeature(Embedded)
    /// Not a number each: Embedded Swift has no clock.
    @usableFromInline
    static func medians(
      samples: Int, milliseconds: Double, _ bodies: [() -> Void]
    ) -> [Double] {
      bodies.map { _ in .nan }
    }
  #else
    /// Seconds per call of each body, medians of samples taken in turn so that a busy machine slows all alike.
    @usableFromInline
    static func medians(
      samples: Int, milliseconds: Double, _ bodies: [() -> Void]
    ) -> [Double] {
      let clock = ContinuousClock()
      func seconds(_ body: () -> Void, _ repeats: Int) -> Double {
        let elapsed = clock.measure {
          for _ in 0..<repeats { body() }
        }.components
        return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
      }
      // The least of a few calls: one that waited for the processor would make the samples of a single call.
      let repeats = bodies.map { body in
        let once = (0..<5).map { _ in seconds(body, 1) }.min() ?? 0
        return max(1, Int(milliseconds * 1e-3 / max(once, 1e-8)))
      }
      var times = bodies.map { _ in [Double]() }
      for _ in 0..<max(samples, 1) {
        for (i, body) in bodies.enumerated() {
          times[i].append(seconds(body, repeats[i]) / Double(repeats[i]))
        }
      }
      return times.map { $0[places(sortedBy: $0)[$0.count / 2]] }
    }
  #endif
}
