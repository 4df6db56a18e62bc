#!/usr/bin/env python3
"""Writes Tests/TestSupport/Resources/orders_unary.txt: the derivatives of every function of one number to order 9.

    nice python3 Tests/Generators/orders_reference.py [function ...]

A line is the name of a function, or eleven doubles, x, f(x), f′(x), …, f⁽⁹⁾(x), each as eleven characters: its 64 bits in
base 64, most significant digit first, in the order of the characters' codes. ('-', 0-9, A-Z, '_', a-z.) The tests use
orders 1 to 8; the others tell the size of the derivative beside a zero.

Needs mpmath; run only to regenerate. Derivatives are differences of f at ten points that lie 2^-160 of the distance to
the next singular point apart, or less, evaluated with the digits that takes, some 600; every tenth point is computed
once more with another step and more digits.
"""

import math
import os
import random
import struct
import sys
from fractions import Fraction
from mpmath import acos, acosh, asin, asinh, atan, atanh, besselj, cbrt, cos, cosh, digamma, e1, ellipe, ellipk
from mpmath import erf, erfc, erfi, exp, expm1, gamma, lambertw, log, log1p, loggamma, mp, mpf, pi, sin, sinh, sqrt, tan
from mpmath import tanh
import breadth_reference as breadth
import special_rules_reference as special

OUTPUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "TestSupport", "Resources", "orders_unary.txt")
POINTS = 200
ALPHABET = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
OFFSETS = range(-4, 6)


def weights():
    """w[k][i] with f⁽ᵏ⁾(x) ≈ Σ w[k][i]·f(x + OFFSETS[i]·h)/hᵏ: derivatives of Lagrange's polynomials."""
    rows = [[None] * len(OFFSETS) for _ in OFFSETS]
    for i, a in enumerate(OFFSETS):
        polynomial = [Fraction(1)]
        for b in OFFSETS:
            if b != a:
                scaled = [c / (a - b) for c in polynomial]
                polynomial = [Fraction(0)] + scaled
                for j, c in enumerate(scaled):
                    polynomial[j] -= b * c
        for k in range(len(OFFSETS)):
            rows[k][i] = polynomial[k] * math.factorial(k)
    return rows


WEIGHTS = weights()


def derivatives(f, x, step):
    """f(x), f′(x), … at a double, with a step of 2^-step relative to min(|x|, 1)."""
    # Where a function has come next to a limit, such as erf to 1, its derivatives are as small as doubles can be.
    shift = step + (max(0, -math.frexp(x)[1]) if x else 0)
    with mp.workprec(9 * (shift + max(0, math.frexp(x)[1])) + 600 + EXTRA.get(f, 0)):
        h = mpf(2) ** -shift
        values = [f(mpf(x) + a * h) for a in OFFSETS]
        return [
            sum(mpf(w.numerator) / w.denominator * v for w, v in zip(row, values)) / h**k
            for k, row in enumerate(WEIGHTS)
        ]


def double(exact):
    if abs(exact) > mpf(2) ** 1025:
        return math.inf if exact > 0 else -math.inf
    return float(exact)


def text(x):
    bits = struct.unpack(">Q", struct.pack(">d", x))[0]
    return "".join(ALPHABET[bits >> 6 * place & 63] for place in reversed(range(11)))


def row(name, f, x, isChecked):
    """The line of a point; nothing where a derivative is about to underflow, as a value without its digits has none for
    derivatives."""
    if name == "elu" and x > 0:
        numbers = [x, x, 1.0] + [0.0] * 8
    else:
        exact = derivatives(f, x, 160)
        if isChecked:
            again = derivatives(f, x, 220)
            with mp.workdps(60):
                for k, (a, b) in enumerate(zip(exact, again)):
                    assert abs(a - b) <= mpf(10) ** -22 * (abs(b) + mpf(10) ** -330), (name, x, k, a, b)
        numbers = [x] + [double(v) for v in exact]
    if any(v != 0 and abs(v) < 2.0**-960 for v in numbers[1:]):
        return None
    return "".join(text(v) for v in numbers)


def erfcx(x):
    # e^(x²) has no digits to lose: mpmath takes those of its argument into account, erfc those of its result.
    return exp(x * x) * erfc(x)


def dawson(x):
    return sqrt(pi) / 2 * exp(-x * x) * erfi(x)


def root(x):
    return cbrt(x) if x > 0 else -cbrt(-x)


def lgamma(x):
    return loggamma(x).real if x > 0 else log(abs(gamma(x)))


def inverse_erf(y):
    return special.erfinv(y) if abs(y) < 0.5 else breadth.sign(y) * special.erfcinv_of(1 - abs(y))


def branch_w(x):
    return lambertw(x).real



def y0(x):
    """Y₀ by its series, in which nothing but e^x cancels."""
    with mp.workdps(mp.dps + 20 + int(x)):
        quarter, term, harmonic, total, k = -x * x / 4, mpf(1), mpf(0), mpf(0), 1
        while True:
            term *= quarter / (k * k)
            harmonic += mpf(1) / k
            total -= term * harmonic
            if abs(term) * harmonic < mpf(10) ** -mp.dps:
                break
            k += 1
        return 2 / pi * ((log(x / 2) + mp.euler) * besselj(0, x) + total)


def y1(x):
    """From the Wronskian J₁Y₀ − J₀Y₁ = 2/(πx)."""
    return (besselj(1, x) * y0(x) - 2 / (pi * x)) / besselj(0, x)


wide, sgn = breadth.wide, breadth.sgn


def reals(low, high, tail):
    """Between low and high, small of either sign, and as far as `tail`."""
    return lambda s: ([s.uniform(low, high) for _ in range(60)] + [sgn(s, wide(s, -60, -2)) for _ in range(20)]
                      + [sgn(s, s.uniform(high, tail)) for _ in range(20)])


def positive(s):
    return ([s.uniform(0, 4) for _ in range(40)] + [wide(s, -60, 60) for _ in range(30)]
            + [wide(s, -120, -60) for _ in range(15)] + [wide(s, 60, 120) for _ in range(15)])


def either(s):
    return [sgn(s, x) for x in positive(s)]


def between(low, high):
    """Inside, and next to both ends."""
    width = high - low
    return lambda s: ([s.uniform(low, high) for _ in range(50)] + [low + width * wide(s, -40, -2) for _ in range(25)]
                      + [high - width * wide(s, -40, -2) for _ in range(25)])


def above(low):
    return lambda s: ([low + s.uniform(0, 5) for _ in range(50)] + [low + wide(s, -40, -2) for _ in range(20)]
                      + [low + wide(s, 2, 60) for _ in range(30)])


def poles(s):
    """For gamma and its relatives."""
    return ([s.uniform(0, 12) for _ in range(40)] + [s.uniform(-8, 0) for _ in range(25)] + [wide(s, -40, 0) for _ in range(15)]
            + [s.uniform(12, 150) for _ in range(10)] + [-s.randint(0, 4) + sgn(s, wide(s, -20, -4)) for _ in range(10)])


def as_in(domain):
    return lambda s: [x for _, x in breadth.points(domain, s) if 2.0**-140 < abs(x) < 2.0**140]


FUNCTIONS = {
    "sqrt": (sqrt, positive), "cbrt": (root, either), "reciprocal": (lambda x: 1 / x, either),
    "exp": (exp, reals(-5, 5, 600)), "exp2": (lambda x: 2**x, reals(-5, 5, 900)), "exp10": (lambda x: mpf(10) ** x, reals(-3, 3, 280)),
    "expm1": (expm1, reals(-5, 5, 600)), "log": (log, positive), "log2": (lambda x: log(x) / log(2), positive),
    "log10": (lambda x: log(x) / log(10), positive), "log1p": (log1p, above(-1.0)),
    "sin": (sin, reals(-5, 5, 1e6)), "cos": (cos, reals(-5, 5, 1e6)), "tan": (tan, reals(-5, 5, 1e3)),
    "asin": (asin, between(-1.0, 1.0)), "acos": (acos, between(-1.0, 1.0)), "atan": (atan, either),
    "sinh": (sinh, reals(-5, 5, 600)), "cosh": (cosh, reals(-5, 5, 600)), "tanh": (tanh, reals(-5, 5, 350)),
    "asinh": (asinh, either), "acosh": (acosh, above(1.0)), "atanh": (atanh, between(-1.0, 1.0)),
    "erf": (erf, reals(-4, 4, 26)), "erfc": (erfc, reals(-4, 4, 26)), "gamma": (gamma, poles), "lgamma": (lgamma, poles),
    "digamma": (digamma, poles), "sigmoid": (breadth.sigma, reals(-5, 5, 700)), "softplus": (lambda x: log1p(exp(x)), reals(-5, 5, 700)),
    "erfcx": (erfcx, lambda s: [s.uniform(-5, 5) for _ in range(50)] + [wide(s, 2, 30) for _ in range(40)] + [-s.uniform(5, 26) for _ in range(10)]),
    "dawson": (dawson, lambda s: [sgn(s, x) for x in [s.uniform(0, 8) for _ in range(60)] + [wide(s, 2, 20) for _ in range(25)] + [wide(s, -40, 0) for _ in range(15)]]),
    "erfinv": (inverse_erf, between(-1.0, 1.0)), "erfcinv": (special.erfcinv_of, lambda s: between(0.0, 2.0)(s)[:80] + [wide(s, -120, -40) for _ in range(20)]),
    "lambertw0": (branch_w, lambda s: above(-0.36787)(s)[:70] + [sgn(s, wide(s, -40, -2)) for _ in range(20)] + [wide(s, 20, 120) for _ in range(10)]),
    "expint": (e1, lambda s: [s.uniform(0, 10) for _ in range(50)] + [wide(s, -60, 0) for _ in range(25)] + [s.uniform(10, 600) for _ in range(25)]),
    "ellipk": (ellipk, lambda s: [s.uniform(0, 1) for _ in range(40)] + [1 - wide(s, -40, -2) for _ in range(20)] + [-wide(s, -30, 20) for _ in range(40)]),
    "ellipe": (ellipe, lambda s: [s.uniform(0, 1) for _ in range(40)] + [1 - wide(s, -40, -2) for _ in range(20)] + [-wide(s, -30, 20) for _ in range(40)]),
    "besselj0": (lambda x: besselj(0, x), reals(-8, 8, 100)), "besselj1": (lambda x: besselj(1, x), reals(-8, 8, 100)),
    "bessely0": (y0, lambda s: [s.uniform(0, 8) for _ in range(40)] + [wide(s, -20, 0) for _ in range(15)] + [s.uniform(8, 60) for _ in range(10)]),
    "bessely1": (y1, lambda s: [s.uniform(0, 8) for _ in range(40)] + [wide(s, -20, 0) for _ in range(15)] + [s.uniform(8, 60) for _ in range(10)]),
}
for name, (f, _, _, domain) in breadth.UNARY.items():
    if name not in ("deg2rad", "rad2deg", "linear", "abs2", "leaky_relu", "hard_tanh", "cosc", "csch2", "one_plus_log", "two_minus_exp", "mish_gate"):
        FUNCTIONS[name] = (f, as_in(domain))


EXTRA = {FUNCTIONS[name][0]: 2600 for name in ("erf", "erfc", "sigmoid", "softplus", "tanh", "expm1")}
for name, (f, _, _, domain) in breadth.UNARY.items():
    if domain in ("tail", "tail0", "gauss", "activation", "positivetail", "negative", "belowln2"):
        EXTRA[f] = 2600


def lines(name):
    f, sample = FUNCTIONS[name]
    source = random.Random("orders " + name)
    order = random.Random(0)
    result, drawn = [], 0
    while len(result) < POINTS and drawn < 5 * POINTS:
        points = sample(source)
        order.shuffle(points)
        for x in points:
            if len(result) == POINTS:
                break
            drawn += 1
            try:
                line = row(name, f, float(x), drawn % 10 == 1)
                result += [line] if line else []
            except (ZeroDivisionError, ValueError, TypeError, ArithmeticError, AssertionError) as error:
                print("skipped", name, x, repr(error)[:200], file=sys.stderr)
    print(name, len(result), "of", drawn, file=sys.stderr, flush=True)
    return [name] + result


if __name__ == "__main__":
    if sys.argv[1:]:
        for name in sys.argv[1:]:
            print("\n".join(lines(name)))
    else:
        with open(OUTPUT, "w") as file:
            for name in FUNCTIONS:
                print("\n".join(lines(name)), file=file, flush=True)
