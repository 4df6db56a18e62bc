internal import DerivativeRules

extension EdgeCases {
  /// The special functions.
  static let special: [EdgeRow] = specialUnary + specialPartials + specialPairs + bessel

  /// Those of one number, to the last bit.
  package static let specialUnary: [EdgeRow] = [
    row("erfinv", [1], inf, [inf]), row("erfinv", [-1], -inf, [inf]),
    row("erfinv", [1.5], nan, [nan]), row("erfcinv", [0], inf, [-inf]),
    row("erfcinv", [2], -inf, [-inf]), row("erfcinv", [-1], nan, [nan]),
    row("erfcinv", [3], nan, [nan]), row("erfcx", [inf], 0, [0]), row("erfcx", [-inf], inf, [-inf]),
    row("erfcx", [-30], inf, [-inf]), row("dawson", [0], 0, [1]), row("dawson", [inf], 0, [0]),
    row("dawson", [-inf], 0, [0]), row("lambertw0", [0], 0, [1]), row("lambertw0", [inf], inf, [0]),
    row("lambertw0", [-0.5], nan, [nan]), row("expint", [0], inf, [-inf]),
    row("expint", [-0.0], inf, [-inf]), row("expint", [-1], nan, [nan]),
    row("expint", [inf], 0, [0]), row("ellipk", [1], inf, [inf]), row("ellipk", [2], nan, [nan]),
    row("ellipk", [0], .pi / 2, [.pi / 8]), row("ellipe", [1], 1, [-inf]),
    row("ellipe", [2], nan, [nan]), row("ellipe", [0], .pi / 2, [-.pi / 8]),
    row("besselj0", [0], 1, [0]), row("besselj1", [0], 0, [0.5]), row("besselj0", [inf], 0, [0]),
    row("besselj1", [inf], 0, [0]), row("bessely0", [0], -inf, [inf]),
    row("bessely1", [0], -inf, [inf]), row("bessely0", [-1], nan, [nan]),
    row("bessely1", [-1], nan, [nan]), row("bessely1", [inf], 0, [0]),
    row("gamma", [-1], nan, [nan]), row("lgamma", [-1], inf, [nan]), row("gamma", [0], inf, [-inf]),
  ]

  private static let specialPartials: [EdgeRow] = [
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

  private static let specialPairs: [EdgeRow] = [
    row("beta", [1, 1], 1, [-1, -1]), row("beta", [-1, 1], .nan, [.nan, .nan]),
    row("logbeta", [1, 1], 0, [-1, -1]), row("logbeta", [1, -1], .nan, [.nan, .nan]),
    row("digamma_difference", [1, 1], 1, [-1, 0.6449340668482264]),
    row("trigamma_difference", [1, 1], 1, [-2, 0.4041138063191886]),
    row("beta_slope", [1, 1], -1, [2, 0.35506593315177356]),
    row("beta_mixed", [1, 1], 0.35506593315177356, [-0.30601805998435856, -0.30601805998435856]),
  ]

  private static let bessel: [EdgeRow] = [
    EdgeRow(.ordered(Rules.BesselJ.self, 2), [0], 0, [0]),
    EdgeRow(.ordered(Rules.BesselJ.self, 1), [0], 0, [0.5]),
    EdgeRow(.ordered(Rules.BesselY.self, 2), [0], -.infinity, [.infinity]),
    EdgeRow(.ordered(Rules.BesselY.self, 2), [-1], .nan, [.nan]),
    EdgeRow(.ordered(Rules.BesselJOverPower.self, 2), [0], 0.125, [0]),
    EdgeRow(.ordered(Rules.ErfcxDerivative.self, 3), [0], -4.51351666838205, [12]),
    EdgeRow(.ordered(Rules.DawsonDerivative.self, 3), [0], -4, [0]),
    EdgeRow(
      .ordered(Rules.EllipticCDerivative.self, 1), [0], 3 * .pi / 64, [75 * .pi / 1024]),
    EdgeRow(
      .ordered(Rules.EllipticRDerivative.self, 1), [0], 3 * .pi / 64, [45 * .pi / 1024]),
  ]
}
