public import DerivativeRules

/// The derivatives of a function of which some leave the range of the scalar, or numbers on the way to them: swept again in other
/// units of h.
///
/// In the unit 2⁻ˢ derivative k is held as 2⁻ˢᵏ times itself, exactly. Where a sweep comes to ∞ − ∞, as in a sum of waves whose
/// hundredth derivatives are 10⁴⁰⁰, the same sweep in a smaller unit comes to a number: what overflows has its sign, and a coefficient
/// f⁽ᵏ⁾/k! may be finite where f⁽ᵏ⁾ is not. What no unit makes finite is as the first sweep left it.
///
/// - Complexity: one more sweep where the orders of all derivatives grow alike, a few where they do not; two where a derivative does not exist.
@usableFromInline
struct SeriesUnits<T: RealNumber> {
  /// Derivative k is term k times 2 to the power of exponent k.
  @usableFromInline var terms: [T]
  @usableFromInline var exponents: [Int]

  /// - Parameters:
  ///   - plain: what the function came to with the unit 1.
  ///   - sweep: the function of the variable that moves with this speed.
  @_alwaysEmitIntoClient @inline(never)
  init(
    _ plain: TaylorSeries<T>, order: Int, _ sweep: (_ speed: T) throws -> TaylorSeries<T>
  ) rethrows {
    terms = (0...order).map { plain.derivative($0) }
    exponents = Array(repeating: 0, count: order + 1)
    // The first derivative is that of dual numbers; where it is not finite, nothing beyond is known either.
    guard SeriesTerms<T>.isPlain, order > 1, terms[0].primal.isFinite, terms[1].primal.isFinite
    else { return }
    var isOpen = terms.map { !$0.primal.isFinite }
    let range = T.MachineNumber.greatestExponent
    let tiny = T.MachineNumber.leastNormalMagnitude * T.MachineNumber(0x1p62)
    var (series, shift, sweeps) = (plain, 0, 0)
    for k in 2...order where isOpen[k] {
      // The units that are known to be too large for this derivative, and those that are too small.
      var (tooLarge, tooSmall, raises) = (-1, Int.max, 0)
      while isOpen[k] {
        let step = max(range / k, 1)
        if series.derivative(k).primal.isFinite {
          tooSmall = shift
          shift = max(shift - step, (tooLarge + shift) / 2)
        } else {
          tooLarge = shift
          raises += 1
          shift = tooSmall == Int.max ? shift + step + 1 : (shift + tooSmall) / 2
        }
        // What two smaller units do not make finite does not exist.
        if raises > 2 || sweeps == 16 { return }
        if shift <= tooLarge || shift >= tooSmall || shift >= range { break }
        series = try sweep(T(scalar: SeriesWeights.power(-shift)))
        sweeps += 1
        for j in 2...order where isOpen[j] {
          let size = series.derivative(j).primal.magnitude
          // A zero is one where nothing that matters was lost below the smallest number.
          guard size.isFinite, size >= tiny || size == 0 && shift * j < range else { continue }
          terms[j] = series.derivative(j)
          exponents[j] = shift * j
          isOpen[j] = false
        }
      }
    }
  }

  /// f⁽ᵏ⁾.
  @_alwaysEmitIntoClient
  func derivative(_ k: Int) -> T {
    exponents[k] == 0 ? terms[k] : SeriesWeights.scaled(terms[k], by: exponents[k])
  }

  /// f⁽ᵏ⁾/k!.
  @_alwaysEmitIntoClient
  func coefficient(_ k: Int) -> T {
    SeriesWeights.coefficient(k, of: terms[k], shift: exponents[k])
  }
}
