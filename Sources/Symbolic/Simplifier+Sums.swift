// Sums: like terms become one, and of several ways to write a sum the shortest is taken.

extension Simplifier {
  /// A sum of terms with coefficients.
  mutating func sum(_ summands: [Summand]) -> Term {
    let plain = interned(sum: summands)
    guard case .sum(let collected) = forms[plain], collected.count <= 24, depth < 4 else {
      return plain
    }
    return rewriting(plain) { $0.shortest(plain, collected) }
  }

  private mutating func shortest(_ plain: Term, _ collected: [Summand]) -> Term {
    let before = assumed
    var best = (term: plain, assumed: before)
    for way in 0..<3 {
      assumed = before
      let candidate: Term?
      switch way {
      case 0: candidate = withCommonFactors(collected)
      case 1: candidate = expanded(collected)
      default: candidate = grouped(collected)
      }
      if let candidate, costs[candidate] < costs[best.term] { best = (candidate, assumed) }
    }
    assumed = best.assumed
    return best.term
  }

  /// Like terms collected, in the order of their terms, the number last.
  mutating func interned(sum summands: [Summand]) -> Term {
    var collected: [Summand] = []
    for summand in summands { collect(&collected, summand.coefficient, summand.term) }
    combineSquares(&collected)
    combineTangents(&collected)
    for summand in collected where summand.coefficient.isZero { lose(summand.term, exponent: .one) }
    collected.removeAll { $0.coefficient.isZero }
    collected.sort { ($0.term == one ? Int.max : $0.term) < ($1.term == one ? Int.max : $1.term) }
    if collected.isEmpty { return zero }
    if collected.count == 1 {
      return product(collected[0].coefficient, [(collected[0].term, .one)])
    }
    return intern(.sum(collected))
  }

  mutating func collect(
    _ collected: inout [Summand], _ coefficient: Rational, _ term: Term
  ) {
    if coefficient.isZero { return lose(term, exponent: .one) }
    if case .sum(let inner) = forms[term] {
      var whole: [Summand] = []
      for summand in inner {
        guard let product = summand.coefficient * coefficient else { break }
        whole.append(Summand(coefficient: product, term: summand.term))
      }
      if whole.count == inner.count {
        for summand in whole { add(&collected, summand.coefficient, summand.term) }
        return
      }
    }
    let (own, rest) = split(term)
    if let product = own * coefficient {
      if case .sum = forms[rest], rest != term {
        return collect(&collected, product, rest)
      }
      return add(&collected, product, rest)
    }
    add(&collected, coefficient, term)
  }

  private func add(_ collected: inout [Summand], _ coefficient: Rational, _ term: Term) {
    if let known = collected.firstIndex(where: { $0.term == term }),
      let sum = collected[known].coefficient + coefficient
    {
      collected[known].coefficient = sum
    } else {
      collected.append(Summand(coefficient: coefficient, term: term))
    }
  }

  /// The sum with what all terms have in common in front: the smallest power of each base.
  mutating func withCommonFactors(_ summands: [Summand]) -> Term? {
    var common: [Factor] = []
    let all = summands.map { factors(of: $0.term) }
    var bases: [Term] = []
    for factor in all.joined() where !bases.contains(factor.base) { bases.append(factor.base) }
    for base in bases {
      let exponents = all.map { list in
        list.first { $0.base == base }?.exponent ?? .zero
      }
      guard let least = exponents.min(by: <), !least.isZero else { continue }
      // All of one sign, or one over another: the smallest power is in all of them.
      common.append(Factor(base: base, exponent: least))
    }
    let content = content(of: summands)
    guard !common.isEmpty || content != .one else { return nil }
    var inner: [Summand] = []
    for (summand, factors) in zip(summands, all) {
      var rest = factors.map { ($0.base, $0.exponent) }
      for factor in common { rest.append((factor.base, factor.exponent.negated)) }
      guard let inverse = content.reciprocal, let coefficient = summand.coefficient * inverse else {
        return nil
      }
      inner.append(Summand(coefficient: coefficient, term: quietly { $0.product(.one, rest) }))
    }
    let sum = self.sum(inner)
    return product(content, common.map { ($0.base, $0.exponent) } + [(sum, .one)])
  }

  /// A product that takes factors out of others: what it seems to lose stays in front.
  private mutating func quietly(_ body: (inout Simplifier) -> Term) -> Term {
    let before = assumed
    defer { assumed = before }
    return body(&self)
  }

  /// The greatest number that all coefficients are integer multiples of, over their common denominator.
  private func content(of summands: [Summand]) -> Rational {
    var (top, bottom) = (0, 1)
    for summand in summands {
      top = Self.gcd(top, Int(summand.coefficient.numerator.magnitude))
      let gcd = Self.gcd(bottom, summand.coefficient.denominator)
      let (product, overflows) = (bottom / gcd).multipliedReportingOverflow(
        by: summand.coefficient.denominator)
      guard !overflows, !summand.coefficient.isDecimal else { return .one }
      bottom = product
    }
    return Rational(top, over: bottom) ?? .one
  }

  private static func gcd(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// The sum with products of sums multiplied out.
  private mutating func expanded(_ summands: [Summand]) -> Term? {
    var result: [Summand] = []
    var isChanged = false
    for summand in summands {
      let factors = factors(of: summand.term)
      let sums = factors.filter { factor in
        if case .sum = forms[factor.base] {
          return factor.exponent == .one || factor.exponent == Rational(2)
        }
        return false
      }
      guard sums.count == 1, factors.count > 1 || sums[0].exponent != .one,
        case .sum(let inner) = forms[sums[0].base], inner.count <= 6
      else {
        result.append(summand)
        continue
      }
      isChanged = true
      let rest = factors.filter { $0 != sums[0] }.map { ($0.base, $0.exponent) }
      let square = sums[0].exponent == .one ? [Summand(coefficient: .one, term: one)] : inner
      for a in inner {
        for b in square {
          guard let own = a.coefficient * b.coefficient, let c = own * summand.coefficient else {
            return nil
          }
          result.append(
            Summand(coefficient: c, term: product(.one, rest + [(a.term, .one), (b.term, .one)])))
        }
      }
    }
    guard isChanged, result.count <= 40 else { return nil }
    return sum(result)
  }

  /// The sum with the terms that share a factor, if not all do, in one product.
  private mutating func grouped(_ summands: [Summand]) -> Term? {
    guard summands.count > 2, summands.count <= 12 else { return nil }
    var bases: [Term: Int] = [:]
    for summand in summands {
      for factor in factors(of: summand.term) { bases[factor.base, default: 0] += 1 }
    }
    var best: Term?
    let before = assumed
    var kept = before
    let candidates = bases.filter { $0.value > 1 && $0.value < summands.count }.keys.sorted()
    for base in candidates.prefix(6) {
      assumed = before
      let isInGroup = summands.map { factors(of: $0.term).contains { $0.base == base } }
      let group = zip(summands, isInGroup).filter { $1 }.map { $0.0 }
      let rest = zip(summands, isInGroup).filter { !$1 }.map { $0.0 }
      guard let product = withCommonFactors(group) else { continue }
      let whole = sum(rest + [Summand(coefficient: .one, term: product)])
      if best.map({ costs[whole] < costs[$0] }) ?? true {
        best = whole
        kept = assumed
      }
    }
    assumed = kept
    return best
  }
}
