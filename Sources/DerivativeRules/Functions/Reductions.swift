// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient package static func visitReductions<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(Norm.self)
    visitor.visit(LogSumExp.self)
  }

  /// √Σxᵢ², with partials xᵢ/‖x‖.
  ///
  /// - Domain: x ≠ 0; at the origin the derivative is NaN, as that of ``Hypot``.
  /// - Squares neither overflow nor underflow: where they could, the list is scaled by a power of two.
  public enum Norm: ReductionRule {
    @_alwaysEmitIntoClient public static var name: String { "norm" }
    @_alwaysEmitIntoClient public static var formula: String { "xᵢ/‖x‖" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0" }

    @_alwaysEmitIntoClient public static func composed<T: RealNumber>(_ x: [T]) -> T {
      let largest = largest(x)
      let scale = powerOfTwo(largest)
      if scale == 0 { return folded(x) }
      let isWide = Swift.abs(largest.binaryExponent) > T.MachineNumber.greatestExponent / 8
      if T.self != T.MachineNumber.self, isWide {
        // Derivatives of the squares' sum leave the range long before it does: there only the value is taken from it.
        let result = accumulated(x)
        return result.shifted(by: composed(x.transformed { $0.primal }) - result.primal)
      }
      if scale == 1 { return T.sqrt(T.dot(x, x)) }
      let scaled = x.transformed { $0.scaled(by: scale) }
      return T.sqrt(T.dot(scaled, scaled)).divided(by: scale)
    }

    @_alwaysEmitIntoClient public static func valueWithPartials<T: RealNumber>(
      _ x: [T]
    ) -> (value: T, partials: [T]) {
      let value = composed(x)
      guard let largest = x.indices.max(by: { x[$0].magnitude < x[$1].magnitude }) else {
        return (value, [])
      }
      var partials = x.transformed { $0 / value }
      // The derivatives of x/‖x‖ itself cancel where x makes up most of the norm; here the others' norm is used, but where
      // that is 0: there it has no derivative, and x/‖x‖ cancels exactly.
      var others = x
      others.remove(at: largest)
      if others.contains(where: { $0.primal != 0 }) {
        partials[largest] = T.unitComponent(x[largest], composed(others))
      }
      return (value, partials)
    }

    /// hypot of all, the largest first: what makes up most of the norm does not cancel in the others' derivatives.
    @_alwaysEmitIntoClient public static func accumulated<T: RealNumber>(_ x: [T]) -> T {
      folded(x.sorted { $0.primal.magnitude > $1.primal.magnitude })
    }

    /// The largest |xᵢ|; NaN beside a NaN.
    @_alwaysEmitIntoClient static func largest<T: RealNumber>(_ x: [T]) -> T.MachineNumber {
      var largest = T.MachineNumber.zero
      for element in x {
        let size = element.primal.magnitude
        if !(size <= largest) { largest = size }
        if size.isNaN { break }
      }
      return largest
    }

    /// What to scale numbers by before squaring: 1 where squares are safe, 0 where there is nothing to scale.
    @_alwaysEmitIntoClient static func powerOfTwo<S: RealScalar>(_ largest: S) -> S {
      guard largest > 0, largest.isFinite else { return 0 }
      let exponent = largest.binaryExponent
      let range = S.greatestExponent
      // Half the exponents either way, less room for the number of terms and for the smaller squares' digits.
      if exponent < range / 2 - 32 && exponent > -range / 4 { return 1 }
      // 2^−exponent of a subnormal number would overflow.
      return S.scaled(1, byPower: Swift.min(-exponent, range))
    }

    /// hypot of all: what remains are zeros, infinities and NaNs, for which it has the conventions.
    @_alwaysEmitIntoClient static func folded<T: RealNumber>(_ x: [T]) -> T {
      guard let first = x.first else { return T.zero }
      return x.dropFirst().reduce(T.hypot(first, T.zero)) { T.hypot($0, $1) }
    }
  }

  /// ln Σ e^xᵢ, with partials e^xᵢ/Σ e^xⱼ.
  ///
  /// Neither overflows nor loses the small entries. Entries of −∞, and those whose share underflows, take no part.
  /// Where the largest entry is infinite it is the result, equal ones sharing the derivative; without entries the
  /// result is −∞.
  public enum LogSumExp: ReductionRule {
    @_alwaysEmitIntoClient public static var name: String { "logSumExp" }
    @_alwaysEmitIntoClient public static var formula: String { "e^xᵢ/Σ e^xⱼ" }
    @_alwaysEmitIntoClient @inline(__always) public static var dropsLostEntries: Bool { true }

    @_alwaysEmitIntoClient public static func composed<T: RealNumber>(_ x: [T]) -> T {
      guard let largest = indexOfLargest(x) else { return T(scalar: -.infinity) }
      let shift = x[largest].primal
      if shift.isNaN { return x.dropFirst().reduce(x[0]) { T.logaddexp($0, $1) } }
      if shift.isInfinite { return meanOfEntries(x, equalTo: shift) }
      return logOfSum(x, parts(of: x, shift: shift), largest: largest)
    }

    @_alwaysEmitIntoClient public static func valueWithPartials<T: RealNumber>(
      _ x: [T]
    ) -> (value: T, partials: [T]) {
      guard let largest = indexOfLargest(x) else { return (composed(x), []) }
      let shift = x[largest].primal
      if shift.isNaN {
        let value = composed(x)
        return (value, x.transformed { _ in value.inside(false) })
      }
      if shift.isInfinite {
        let equal = x.filter { $0.primal == shift }.count
        return (composed(x), x.transformed { $0.primal == shift ? 1 / T(equal) : T.zero })
      }
      let parts = parts(of: x, shift: shift)
      return (logOfSum(x, parts, largest: largest), shares(of: parts))
    }

    /// ln(eˣ + eʸ) of all, the largest first, so that no share of another cancels in its derivatives.
    @_alwaysEmitIntoClient public static func accumulated<T: RealNumber>(_ x: [T]) -> T {
      guard let largest = indexOfLargest(x), x[largest].primal.isFinite else { return composed(x) }
      let shift = x[largest].primal
      // Those that are lost beside the largest take no part.
      let parts = x.filter { T.MachineNumber.exp($0.primal - shift) != 0 }.sorted { $0 > $1 }
      return parts.dropFirst().reduce(parts[0]) { T.logaddexp($0, $1) }
    }

    /// e^(xᵢ − shift); an entry that is lost beside the largest is a constant 0.
    @_alwaysEmitIntoClient static func parts<T: RealNumber>(of x: [T], shift: T.MachineNumber)
      -> [T]
    {
      x.transformed { entry in
        let part = T.exp(entry.shifted(by: -shift))
        return part.primal == 0 ? T.zero : part
      }
    }

    /// The logarithm of the sum of `parts`, the exponentials of x less its largest entry, and that entry.
    @_alwaysEmitIntoClient static func logOfSum<T: RealNumber>(_ x: [T], _ parts: [T], largest: Int)
      -> T
    {
      let shift = x[largest].primal
      var others = T.zero
      for index in x.indices where index != largest { others += parts[index] }
      // The largest entry's own part is e⁰: its value is left to log1p, its derivatives come from expm1.
      let own = T.expMinusOne(x[largest].shifted(by: -shift))
      return T.log(onePlus: others + own).shifted(by: shift)
    }

    /// Each part's share of their sum, without cancellation in any derivative.
    @_alwaysEmitIntoClient static func shares<T: RealNumber>(of parts: [T]) -> [T] {
      // The sum of all parts but one, from the left and from the right: subtracting it from the whole cancels.
      var before = [T.zero]
      before.reserveCapacity(parts.count + 1)
      for part in parts { before.append(before[before.count - 1] + part) }
      var after = T.zero
      var result = parts
      for index in parts.indices.reversed() {
        let part = parts[index]
        let others = before[index] + after
        after += part
        // pᵢ = 1/(1 + r) has the derivative −pᵢ²·r′: for the largest part 1 − pᵢ would have lost its digits.
        result[index] = part < others ? part / (part + others) : 1 / (1 + others / part)
      }
      return result
    }
  }
}

/// ln Σ e^xᵢ, without overflow, and accurate also where one entry dominates; see ``Rules/LogSumExp``.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func logSumExp<T: RealNumber>(_ x: [T]) -> T { T.apply(Rules.LogSumExp.self, x) }

/// e^xᵢ/Σ e^xⱼ for each i: without overflow, and without cancellation in any derivative.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func softmax<T: RealNumber>(_ x: [T]) -> [T] {
  guard let largest = indexOfLargest(x) else { return [] }
  return Rules.LogSumExp.shares(of: Rules.LogSumExp.parts(of: x, shift: x[largest].primal))
}

/// xᵢ − ln Σ e^xⱼ for each i, the logarithm of ``softmax(_:)``: without cancellation where one entry dominates.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func logSoftmax<T: RealNumber>(_ x: [T]) -> [T] {
  guard let largest = indexOfLargest(x) else { return [] }
  let shift = x[largest].primal
  guard shift.isFinite else {
    let sum = logSumExp(x)
    return x.transformed { $0 - sum }
  }
  let shifted = x.transformed { $0.shifted(by: -shift) }
  var others = shifted
  let top = others.remove(at: largest)
  let rest = logSumExp(others)
  let sum = T.logaddexp(rest, top)
  var result = shifted.transformed { $0 - sum }
  // The largest entry less the sum is −ln(1 + e^(rest − top)), which may be a small number.
  result[largest] = T.zero - T.softplus(rest - top)
  return result
}

/// The place of the largest entry; of a NaN, where there is one.
@_alwaysEmitIntoClient func indexOfLargest<T: RealNumber>(_ x: [T]) -> Int? {
  var largest: Int?
  for index in x.indices {
    if x[index].primal.isNaN { return index }
    if let best = largest, !(x[index] > x[best]) { continue }
    largest = index
  }
  return largest
}

/// The mean of the entries that have the given value.
@_alwaysEmitIntoClient func meanOfEntries<T: RealNumber>(_ x: [T], equalTo value: T.MachineNumber)
  -> T
{
  var sum = T.zero
  var count = 0
  for entry in x where entry.primal == value {
    sum += entry
    count += 1
  }
  return sum / T(count)
}
