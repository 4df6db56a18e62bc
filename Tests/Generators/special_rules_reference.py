#!/usr/bin/env python3
"""Writes the reference data of the special functions' rules into Tests/TestSupport/Resources:

    python3 Tests/Generators/special_rules_reference.py

special_unary.csv      fn,tag,x;   f,d1,d2                    as rules_unary.csv, with scales after the tails
special_parametric.csv fn,tag,n,x; f,d1,d2                    besselj(n, x), bessely(n, x)
special_binary.csv     fn,tag,a,b; f,da,db,daa,dab,dbb        as rules_binary.csv, with scales after the tails

Needs mpmath; run only to regenerate. Every number is exact at the double arguments, rounded to nearest, from 60
digits or more, and checked with 40 more. A scale is what an error is measured against beside a zero:
(|f| + min(1, |x|)·|f′|)·max(1, n/|x|)ᵏ for the k-th derivative of Bessel's functions (at least n = 1),
 |g| + |x·g′| for Dawson's integral, the sum of the magnitudes of the
two terms for ∂a∂b of beta, |f| + |a·da| + |b·db| for logBeta; 0 where ulps are the measure.
"""

import math
import os
import random
from mpmath import besselj, bessely, beta, binomial, digamma, e1, ellipe, ellipk, erfc, erfi, erfinv, exp
from mpmath import lambertw, log, loggamma, mp, mpf, pi, psi, sqrt

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "TestSupport", "Resources")
DIGITS = 60


def log_uniform(source, low, high):
    return math.exp(source.uniform(math.log(low), math.log(high)))


def rounded(exact):
    if exact == 0:
        return 0.0, 0.0
    if abs(exact) > mpf(2) ** 1025:
        return math.inf if exact > 0 else -math.inf, 0.0
    # mpmath rounds subnormals once, as it should.
    value = float(exact)
    if math.isinf(value):
        return value, 0.0
    return value, float((exact - mpf(value)) / mpf(math.ulp(value)))


def row(fn, tag, arguments, outputs):
    """outputs: a function of mpf arguments to a list of (exact, scale)."""
    with mp.workdps(DIGITS):
        first = outputs(*[mpf(a) for a in arguments])
    with mp.workdps(DIGITS + 40):
        again = outputs(*[mpf(a) for a in arguments])
        for (a, s), (b, _) in zip(first, again):
            assert abs(a - b) <= (abs(b) + s) * mpf(10) ** -35, (fn, arguments, a, b)
        pairs = [rounded(b) for b, _ in again]
        hexes = [float(a).hex() for a in arguments] + [v.hex() for v, _ in pairs]
        plain = [repr(float(a)) for a in arguments] + [repr(v) for v, _ in pairs]
        tails = [f"{t:.4f}" for _, t in pairs]
        scales = ["0" if s == 0 or s > mpf(10) ** 300 else mp.nstr(s, 6) for _, s in again]
        return ",".join([fn, tag] + hexes + plain + tails + scales)


# One argument


def erfcx_of(x):
    return exp(x * x) * erfc(x)


def more_digits(x):
    return mp.workdps(mp.dps + 4 * max(0, int(mp.log10(1 + abs(x)))) + 20)


def of_erfcx(x):
    with more_digits(x):
        if x > 1e30:
            f = 1 / (x * sqrt(pi))
            return [(f, 0), (-f / x, 0), (2 * f / x / x, 0)]
        f = erfcx_of(x)
        d1 = 2 * x * f - 2 / sqrt(pi)
        return [(f, 0), (d1, 0), (2 * f + 2 * x * d1, 0)]


def of_dawson(x):
    with more_digits(x):
        if x > 1e30:
            f = 1 / (2 * x)
            return [(f, 0), (-f / x, f / x), (2 * f / x / x, 2 * f / x / x)]
        f = sqrt(pi) / 2 * exp(-x * x) * erfi(x)
        d1 = 1 - 2 * x * f
        d2 = -2 * f - 2 * x * d1
        d3 = -2 * x * d2 - 4 * d1
        return [(f, 0), (d1, abs(d1) + abs(x * d2)), (d2, abs(d2) + abs(x * d3))]


def erfcinv_of(q):
    if q > 0.1:
        with mp.workdps(mp.dps + 20):
            return erfinv(1 - q)
    x = sqrt(-log(q))
    for _ in range(200):
        value = erfc(x)
        step = (log(value) - log(q)) / (-2 / sqrt(pi) * exp(-x * x) / value)
        x -= step
        if abs(step) < x * mpf(10) ** (5 - mp.dps):
            return x
    raise ArithmeticError(q)


def of_erfinv(y):
    with mp.workdps(mp.dps + 30):
        f = erfinv(y) if abs(y) < 0.9 else (1 if y > 0 else -1) * erfcinv_of(1 - abs(y))
        d1 = sqrt(pi) / 2 * exp(f * f)
        return [(f, 0), (d1, 0), (2 * f * d1 * d1, 0)]


def of_erfcinv(q):
    with mp.workdps(mp.dps + 30):
        f = erfcinv_of(q)
        d1 = -sqrt(pi) / 2 * exp(f * f)
        return [(f, 0), (d1, 0), (2 * f * d1 * d1, 0)]


def of_lambertw0(x):
    with mp.workdps(mp.dps + 40):
        w = lambertw(x).real
        d1 = 1 / (x + exp(w))
        return [(w, 0), (d1, 0), (-(2 + w) / (1 + w) * d1 * d1, 0)]


def of_expint(x):
    return [(e1(x), 0), (-exp(-x) / x, 0), (exp(-x) * (x + 1) / x / x, 0)]


def of_ellipk(m):
    if m == 0:
        return [(pi / 2, 0), (pi / 8, 0), (9 * pi / 64, 0)]
    with mp.workdps(mp.dps + int(6 * abs(mp.log10(abs(m)))) + 20):
        k, e = ellipk(m), ellipe(m)
        d1 = (e - (1 - m) * k) / (2 * m * (1 - m))
        e1_ = (e - k) / (2 * m)
        n, d = e - (1 - m) * k, 2 * m * (1 - m)
        d2 = ((e1_ + k - (1 - m) * d1) * d - n * (2 - 4 * m)) / d**2
        return [(k, 0), (d1, 0), (d2, 0)]


def of_ellipe(m):
    if m == 0:
        return [(pi / 2, 0), (-pi / 8, 0), (-3 * pi / 64, 0)]
    with mp.workdps(mp.dps + int(6 * abs(mp.log10(abs(m)))) + 20):
        k, e = ellipk(m), ellipe(m)
        d1 = (e - k) / (2 * m)
        k1 = (e - (1 - m) * k) / (2 * m * (1 - m))
        return [(e, 0), (d1, 0), ((d1 - k1) / (2 * m) - d1 / m, 0)]


def of_bessel(f, n, x):
    def derivative(k):
        return sum((-1) ** i * binomial(k, i) * f(n - k + 2 * i, x) for i in range(k + 1)) / mpf(2) ** k

    with mp.workdps(mp.dps + 40 + int(abs(mp.log10(abs(x) + mpf(10) ** -400)))):
        d = [derivative(k) for k in range(3)]
    size = abs(d[0]) + min(1, abs(x)) * abs(d[1])
    return [(d[k], size * max(1, max(1, abs(n)) / abs(x)) ** k) for k in range(3)]


CACHE = {}


def bessely_by_recurrence(n, x):
    """Y of integer order from Y₀ and Y₁, which mpmath takes its time for: upwards the recurrence is stable."""
    if n < 0:
        return (-1) ** n * bessely_by_recurrence(-n, x)
    key = (x, mp.dps)
    known = CACHE.get(key)
    if known is None:
        known = CACHE[key] = [bessely(0, x), bessely(1, x)]
    while len(known) <= n:
        k = len(known) - 1
        known.append(2 * k / x * known[k] - known[k - 1])
    return known[n]


BESSEL_ZEROS = {
    ("j", 0): [2.404825557695773, 5.520078110286311, 30.634606468431976],
    ("j", 1): [3.8317059702075125, 1.8411837813406593, 7.015586669815619],
    ("y", 0): [0.8935769662791675, 2.197141326031017, 3.957678419314858],
    ("y", 1): [2.197141326031017, 5.429681040794135, 3.6830228565851777],
}

UNARY = [
    ("erfinv", of_erfinv,
     [("generic", -1, 1, False), ("wide", 1e-8, 1, True), ("tiny", 1e-300, 1e-8, True)],
     [("exact", x) for x in [0.0, 0.5, 0.75, -0.5, 0.5000000000000001]]
     + [("near1", x) for x in [1 - 2.0**-53, 1 - 2.0**-40, -1 + 2.0**-50, 0.999, 0.9999999]] + [("subnormal", 5e-324)]),
    ("erfcinv", of_erfcinv,
     [("generic", 0, 2, False), ("wide", 1e-10, 0.6, True), ("near1", 0.99, 1.01, False), ("wide", 1e-290, 1e-5, True)],
     [("exact", x) for x in [0.5, 1.0, 1.5, 2 - 2.0**-52]] + [("subnormal", x) for x in [2.0**-1074, 1e-310, 2.0**-1022]]),
    ("erfcx", of_erfcx,
     [("generic", 0, 5, False), ("wide", 3, 1e6, True), ("neg", -26, 0, False), ("huge", 1e6, 1e300, True)],
     [("exact", x) for x in [0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0]] + [("tiny", 1e-300), ("huge", 1.7e308), ("overflow", -26.6), ("overflow", -26.65)]),
    ("dawson", of_dawson,
     [("wide", 1e-5, 1, True), ("generic", 1, 8, False), ("neg", -8, 0, False), ("wide", 5, 1e6, True),
      ("huge", 1e6, 1e300, True), ("tiny", 1e-300, 1e-5, True), ("dzero", 0.92, 0.93, False), ("dzero", 1.49, 1.51, False)],
     [("exact", x) for x in [0.0, 1.0, 1.5, 2.0, 0.924, 0.9241388730045917, 1.5019752682]] + [("subnormal", 5e-324), ("huge", 1.7e308)]),
    ("lambertw0", of_lambertw0,
     [("generic", math.nextafter(-1 / math.e, 0), 0, False), ("wide", 1e-8, 10, True), ("wide", 1, 1e6, True),
      ("huge", 1e6, 1e308, True), ("end", math.nextafter(-1 / math.e, 0), -0.36787, False), ("tiny", 1e-300, 1e-8, True)],
     [("exact", x) for x in [0.0, 1.0, math.e, -0.25, math.nextafter(-0.25, -1), 0.5]]
     + [("end", math.nextafter(-1 / math.e, 0)), ("end", math.nextafter(math.nextafter(-1 / math.e, 0), 0)), ("huge", 1.7e308)]),
    ("expint", of_expint,
     [("wide", 1e-8, 1, True), ("generic", 0.3, 12, False), ("wide", 5, 700, False), ("tiny", 1e-150, 1e-8, True), ("underflow", 700, 744, False)],
     [("exact", x) for x in [0.5, 1.0, 2.0, 8.0]] + [("subnormal", 5e-324)]),
    ("ellipk", of_ellipk,
     [("generic", 0, 1, False), ("neg", -3, 0, False), ("neg", -1e6, -1e-3, False), ("wide", 1e-10, 1, True), ("near1", 1 - 1e-6, 1, False)],
     [("exact", x) for x in [0.0, 0.5, 0.25, -1.0, 1 - 2.0**-30, 1 - 2.0**-53, 0.5000000000000001]] + [("huge", -1e100), ("tiny", 1e-30)]),
    ("ellipe", of_ellipe,
     [("generic", 0, 1, False), ("neg", -3, 0, False), ("neg", -1e6, -1e-3, False), ("wide", 1e-10, 1, True), ("near1", 1 - 1e-6, 1, False)],
     [("exact", x) for x in [0.0, 0.5, 0.25, -1.0, 1 - 2.0**-30, 1 - 2.0**-53, 0.5000000000000001]] + [("huge", -1e100), ("tiny", 1e-30)]),
]

# Two arguments


def size(*terms):
    return sum(abs(t) for t in terms)


def beta_parts(a, b):
    s = a + b
    pa, pb = digamma(a) - digamma(s), digamma(b) - digamma(s)
    return pa, pb, psi(1, a), psi(1, b), psi(1, s)


def precise(a, b):
    return mp.workdps(mp.dps + 30 + 2 * int(abs(mp.log10(a)) + abs(mp.log10(b))))


def of_beta(a, b):
    with precise(a, b):
        f = exp(loggamma(a) + loggamma(b) - loggamma(a + b))
        pa, pb, ta, tb, ts = beta_parts(a, b)
        return [(f, 0), (f * pa, 0), (f * pb, 0), (f * (pa * pa + ta - ts), 0),
                (f * (pa * pb - ts), size(f * pa * pb, f * ts)), (f * (pb * pb + tb - ts), 0)]


def of_log_beta(a, b):
    with precise(a, b):
        f = loggamma(a) + loggamma(b) - loggamma(a + b)
        pa, pb, ta, tb, ts = beta_parts(a, b)
        return [(f, size(f, a * pa, b * pb)), (pa, 0), (pb, 0), (ta - ts, 0), (-ts, 0), (tb - ts, 0)]


def write(name, header, lines):
    with open(os.path.join(HERE, name), "w") as file:
        file.write(header + "\n" + "\n".join(lines) + "\n")
    print(name, len(lines))


def columns(arguments, outputs):
    both = arguments + outputs
    return ",".join(["fn", "tag"] + [c + "_hex" for c in both] + both + [c + "_tail" for c in outputs]
                    + [c + "_scale" for c in outputs])


def main():
    lines = []
    for fn, f, ranges, points in UNARY:
        source = random.Random("rules " + fn)
        for tag, low, high, logarithmic in ranges:
            for _ in range(40):
                x = log_uniform(source, low, high) if logarithmic else source.uniform(low, high)
                lines.append(row(fn, tag, [x], f))
        lines += [row(fn, tag, [x], f) for tag, x in points]
    parametric = []
    for kind, f in [("j", besselj), ("y", bessely_by_recurrence)]:
        for n in [0, 1, 2, 3, 5, 10, 25, -1, -2]:
            source = random.Random(f"rules {kind}")
            points = [("wide", log_uniform(source, 1e-3, 1)) for _ in range(20)]
            points += [("generic", source.uniform(0.5, 30)) for _ in range(50)]
            points += [("wide", log_uniform(source, 10, 1e4)) for _ in range(20)]
            points += [("huge", log_uniform(source, 1e5, 1e12)) for _ in range(10)]
            if kind == "j":
                points += [("neg", -source.uniform(0.5, 30)) for _ in range(10)]
            for zero in BESSEL_ZEROS.get((kind, n), []):
                points += [("fzero", zero * (1 + source.uniform(-1, 1) * 10.0 ** -k)) for k in (3, 8, 13, 16)]
            for tag, x in points:
                exact = lambda t, n=n: of_bessel(f, n, t)
                if n in (0, 1):
                    lines.append(row(f"bessel{kind}{n}", tag, [x], exact))
                parametric.append(row(f"bessel{kind}", tag, [float(n), x], lambda _, t: exact(t)))
    write("special_unary.csv", columns(["x"], ["f", "d1", "d2"]), lines)
    write("special_parametric.csv", columns(["n", "x"], ["f", "d1", "d2"]), parametric)
    lines = []
    for fn, f in [("beta", of_beta), ("logbeta", of_log_beta)]:
        source = random.Random("rules " + fn)
        points = [("generic", source.uniform(0.1, 10), source.uniform(0.1, 10)) for _ in range(80)]
        points += [("wide", log_uniform(source, 1e-3, 300), log_uniform(source, 1e-3, 300)) for _ in range(120)]
        points += [("cross", log_uniform(source, 1e-6, 1), log_uniform(source, 1, 1e6)) for _ in range(30)]
        points += [("cross", log_uniform(source, 1, 1e6), log_uniform(source, 1e-6, 1)) for _ in range(30)]
        points += [("exact", float(a), float(b)) for a in (1, 2, 5, 20) for b in (0.5, 1, 3, 10)]
        points += [("smally", source.uniform(1, 30), log_uniform(source, 1e-12, 1e-3)) for _ in range(20)]
        points += [("tiny", log_uniform(source, 1e-90, 1e-20), log_uniform(source, 1e-90, 1e-20)) for _ in range(10)]
        points += [("huge", source.uniform(0.1, 5), log_uniform(source, 1e8, 1e20)) for _ in range(20)]
        if fn == "logbeta":
            points += [("wide", log_uniform(source, 300, 1e8), log_uniform(source, 300, 1e8)) for _ in range(30)]
            points += [("fzero", 1.0, 1 + source.uniform(-1, 1) * 10.0**-k) for k in range(1, 14)]
        lines += [row(fn, tag, [a, b], f) for tag, a, b in points]
    write("special_binary.csv", columns(["a", "b"], ["f", "da", "db", "daa", "dab", "dbb"]), lines)


if __name__ == "__main__":
    main()
