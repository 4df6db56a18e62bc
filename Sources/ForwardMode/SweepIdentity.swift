#if DUAL_CHECKS
  import DerivativeRules

  /// Which sweep seeded a number: how checked builds catch perturbation confusion.
  ///
  /// In `derivative(at: 1.0) { x in x * derivative(at: 1.0) { y in x + y } }` both numbers are
  /// `Dual<Double>`, and an untagged library takes the ε of the outer sweep for that of the inner: 2 instead
  /// of 1. Here every sweep draws an identity; numbers inherit it; two different ones must not meet.
  ///
  /// Release builds hold no identity and run no check, unless they have the package's trait `Checks`.
  @usableFromInline
  package struct SweepIdentity: Equatable, Sendable {
    @usableFromInline let number: UInt64

    /// Of constants and of numbers seeded by hand: meets every other.
    @usableFromInline static let none = SweepIdentity(number: 0)

    @_alwaysEmitIntoClient
    init(number: UInt64) { self.number = number }

    /// A new sweep.
    ///
    /// Drawn at random: no counter to share between threads.
    @usableFromInline
    package static func fresh() -> SweepIdentity {
      SweepIdentity(number: UInt64.random(in: 1...UInt64.max))
    }

    /// The identity of a result; stops if the operands come from different sweeps.
    @usableFromInline
    func joined(_ other: SweepIdentity) -> SweepIdentity {
      if self == other || other == .none { return self }
      if self == .none { return other }
      misuse(
        """
        Perturbation confusion: a number seeded by one sweep met a number seeded by another, so their \
        derivatives would be mixed up. A derivative taken inside another must run over the outer number: \
        write ForwardMode.derivative(at: Dual(1.0)) { y in Dual(x) + y } \
        instead of derivative(at: 1.0) { y in x + y }.
        """)
    }
  }
#endif
