#!/usr/bin/env python3
"""Writes Sources/SpecialFunctions/Special/GammaCoefficients.swift: the constants of digamma and polygamma.

    python3 Tests/Generators/digamma_coefficients.py > Sources/SpecialFunctions/Special/GammaCoefficients.swift

Needs mpmath; run only to regenerate. Every rational function interpolates at Chebyshev nodes with 60
digits, which is within a small factor of the best one; its error, relative to the function it serves, is
checked in rational_fit.py and printed on stderr as a power of two.
"""

from mpmath import atanh, bernoulli, cot, diff, factorial, findroot, log, mp, mpf, pi, psi, sin, sqrt
from rational_fit import constant, literal, rational

mp.dps = 60
HALF = mpf(1) / 2
ROOT = findroot(lambda x: psi(0, x), 1.4616)

print("// Written by Tests/Generators/digamma_coefficients.py; do not edit.")
print()
print("/// The constants of digamma and polygamma, from 60-digit values.")
print("enum GammaCoefficients {", end="")


short = mpf(int(log(2) * 2**42)) / 2**42
print("\n  /// ln 2, the high part so short that its product with an exponent is exact.")
print("  static var ln2: DoublePair {")
print(f"    DoublePair(high: {literal(short)}, low: {literal(log(2) - short)})")
print("  }")

# ln m = 2f + f·f²·L(f²) with f = (m − 1)/(m + 1), m between √½ and √2.
rational(
    "L(x): ln m = 2f + f³·L(f²), f = (m − 1)/(m + 1), for m from √½ to √2.",
    "logarithm",
    lambda z: 2 * (atanh(sqrt(z)) / sqrt(z) - 1) / z,
    mpf(0), (3 - 2 * sqrt(mpf(2))) ** 2 * mpf("1.0001"), 7, 0,
    lambda z: z * sqrt(z),
)

# ψ(1 + s) = (s − s0)·(c0 + c1·t + t²·R(t)), t = s − ½.
quotient = lambda t: psi(0, 1 + HALF + t) / (t + HALF - (ROOT - 1))
c0 = quotient(mpf(0))
with mp.workdps(120):
    c1 = diff(quotient, mpf(0))
constant("The positive root of ψ, minus 1.", "root", ROOT - 1)
constant("ψ(3/2)/(3/2 − root).", "digamma0", c0)
constant("The derivative of ψ(x)/(x − root) at 3/2.", "digamma1", c1)
rational(
    "The rest of ψ(3/2 + x)/(3/2 + x − root) after two terms, over x², for |x| ≤ ½.",
    "digamma",
    lambda t: (quotient(t) - c0 - c1 * t) / t**2,
    -HALF, HALF, 6, 5,
    lambda t: t * t / quotient(t),
)

far = 1 / mpf("3.5") ** 2
rational(
    "(ψ(½ + y) − ln y)·y² as a function of x = 1/y², for y ≥ 3.5.",
    "digammaFar",
    lambda v: (psi(0, HALF + 1 / sqrt(v)) + log(v) / 2) / v,
    mpf(0), far, 5, 5,
    lambda v: v,
)

# π·cot(πr) = 1/r − r·(c0 + r²·R(r²)).
cotangent = lambda w: (1 / sqrt(w) - pi * cot(pi * sqrt(w))) / sqrt(w)
constant("π²/3.", "cotangent0", pi**2 / 3)
rational(
    "R(x): π·cot(πr) = 1/r − r·(π²/3 + r²·R(r²)), for |r| ≤ ½.",
    "cotangent",
    lambda w: (cotangent(w) - pi**2 / 3) / w,
    mpf(0), mpf(1) / 4, 4, 4,
    lambda w: w * sqrt(w),
)

# ψ₁(2 + s) = c0 + c1·t + t²·R(t), t = s − ½.
center = mpf(5) / 2
t0, t1 = psi(1, center), psi(2, center)
constant("ψ₁(5/2).", "trigamma0", t0)
constant("ψ₂(5/2).", "trigamma1", t1)
rational(
    "The rest of ψ₁(5/2 + x) after two terms, over x², for |x| ≤ ½.",
    "trigamma",
    lambda t: (psi(1, center + t) - t0 - t1 * t) / t**2,
    -HALF, HALF, 6, 5,
    lambda t: t * t / psi(1, center + t),
)
rational(
    "(1 − y·ψ₁(½ + y))·y² as a function of x = 1/y², for y ≥ 3.5.",
    "trigammaFar",
    lambda v: (1 - psi(1, HALF + 1 / sqrt(v)) / sqrt(v)) / v,
    mpf(0), far, 5, 5,
    lambda v: v,
)
rational(
    "(π/sin(πr))² − 1/r² as a function of x = r², for |r| ≤ ½.",
    "cosecant",
    lambda w: pi**2 / sin(pi * sqrt(w)) ** 2 - 1 / w,
    mpf(0), mpf(1) / 4, 6, 5,
    lambda w: w,
)

print("\n  /// B₂ₖ/(2k)!, k = 1, 2, …: the Euler–Maclaurin coefficients.")
print("  static let eulerMaclaurin: [Double] = [")
for k in range(1, 25):
    print(f"    {literal(bernoulli(2 * k) / factorial(2 * k))},")
print("  ]")
print("}")
