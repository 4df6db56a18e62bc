import DualNumbers

extension EdgeCases {
  /// The special functions; those of one number have more rows in `SpecialEdgeTests`.
  static let special: [ConventionTests.Row] =
    SpecialEdgeTests.rows.map { row($0.name, [$0.x], $0.value, [$0.slope]) }
    + specialPartials + specialPairs + bessel

  private static let specialPartials: [ConventionTests.Row] = [
    row("erfcx_slope", [0], -1.1283791670955126, [2]),
    row("erfcx_curvature", [0], 2, [-4.51351666838205]),
    row("dawson_slope", [0], 1, [0]), row("dawson_curvature", [0], 0, [-4]),
    row("erfinv_slope", [0], 0.886226925452758, [0]),
    row("erfcinv_slope", [1], -0.886226925452758, [0]),
    row("lambertw0_slope", [0], 1, [-2]), row("one_plus_lambertw0", [0], 1, [1]),
    row("ellipb", [0], .pi / 4, [.pi / 32]), row("ellipd", [0], .pi / 4, [3 * .pi / 32]),
    row("ellipc", [0], .pi / 16, [3 * .pi / 64]), row("ellipr", [0], 3 * .pi / 16, [3 * .pi / 64]),
    row("gaussian_slope", [0], 0, [-2]),
  ]

  private static let specialPairs: [ConventionTests.Row] = [
    row("beta", [1, 1], 1, [-1, -1]), row("beta", [-1, 1], .nan, [.nan, .nan]),
    row("logbeta", [1, 1], 0, [-1, -1]), row("logbeta", [1, -1], .nan, [.nan, .nan]),
    row("digamma_difference", [1, 1], 1, [-1, 0.6449340668482264]),
    row("trigamma_difference", [1, 1], 1, [-2, 0.4041138063191886]),
    row("beta_slope", [1, 1], -1, [2, 0.35506593315177356]),
    row("beta_mixed", [1, 1], 0.35506593315177356, [-0.30601805998435856, -0.30601805998435856]),
  ]

  private static let bessel: [ConventionTests.Row] = [
    ConventionTests.Row(.ordered(Rules.BesselJ.self, 2), [0], 0, [0]),
    ConventionTests.Row(.ordered(Rules.BesselJ.self, 1), [0], 0, [0.5]),
    ConventionTests.Row(.ordered(Rules.BesselY.self, 2), [0], -.infinity, [.infinity]),
    ConventionTests.Row(.ordered(Rules.BesselY.self, 2), [-1], .nan, [.nan]),
    ConventionTests.Row(.ordered(Rules.BesselJOverPower.self, 2), [0], 0.125, [0]),
    ConventionTests.Row(.ordered(Rules.ErfcxDerivative.self, 3), [0], -4.51351666838205, [12]),
    ConventionTests.Row(.ordered(Rules.DawsonDerivative.self, 3), [0], -4, [0]),
    ConventionTests.Row(
      .ordered(Rules.EllipticCDerivative.self, 1), [0], 3 * .pi / 64, [75 * .pi / 1024]),
    ConventionTests.Row(
      .ordered(Rules.EllipticRDerivative.self, 1), [0], 3 * .pi / 64, [45 * .pi / 1024]),
  ]
}
