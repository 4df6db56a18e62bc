#!/usr/bin/env python3
"""Writes the reference values of the elementary functions beyond the oracle's, in the oracle's format.

    python3 Tests/Generators/breadth_reference.py Tests/TestSupport/Resources

writes breadth_unary.csv (value, first and second derivative), breadth_binary.csv and breadth_ternary.csv
(value, first and second partials). Needs mpmath; run only to regenerate. Derivatives are given as formulas,
evaluated with 60 digits beyond what the range of the argument needs, and again with 100; a numerical
derivative at every point checks the formulas.
"""

import math
import random
import sys
from mpmath import acos, acosh, acot, acoth, acsc, acsch, asec, asech, asin, asinh, atan, atanh, cos, cosh
from mpmath import cot, coth, csc, csch, diff, erfc, exp, expm1, floor, inf, log, log1p, mp, mpf, nan
from mpmath import ninf, pi, sec, sech, sin, sinh, sqrt, tan, tanh

DEGREE = lambda: pi / 180
CORE, EXTREME = "generic", "huge"


def sigma(x):
    return 1 / (1 + exp(-x))


def phi(x):
    return exp(-x * x / 2) / sqrt(2 * pi)


def Phi(x):
    return erfc(-x / sqrt(2)) / 2


def sinc(x):
    return mpf(1) if x == 0 else sph(x) / (pi * x)


def cosc(x):
    return mpf(0) if x == 0 else (cph(x) - sinc(x)) / x


def cosc1(x):
    return -pi**2 / 3 if x == 0 else -(pi**2) * sinc(x) - 2 * cosc(x) / x


def half(f):
    """f(pi x) with x reduced first, exactly: mpmath's sine of a huge argument needs the digits."""
    zero = 0 if f is sin else mpf(1) / 2
    return lambda x: mpf(0) if x - zero == floor(x - zero) else f(pi * (x - 2 * floor(x / 2)))


def degrees(f):
    zero = 0 if f is sin else mpf(90)
    return lambda x: mpf(0) if (x - zero) % 180 == 0 else f(DEGREE() * (x - 360 * floor(x / 360)))


def gate(x):
    e = exp(x)
    n = e * (e + 2)
    return n / (n + 2)


def gate1(x):
    e = exp(x)
    return 4 * e * (1 + e) / (e * e + 2 * e + 2) ** 2


def gate2(x):
    e = exp(x)
    return gate1(x) * (1 + e / (1 + e) - 4 * e * (1 + e) / (e * e + 2 * e + 2))


def gate3(x):
    return diff(gate2, x)


def sign(x):
    return 1 if x > 0 else -1 if x < 0 else 0


K = DEGREE
# name: (f, f', f'', f''' or None for a numerical one, domain)
sindeg, cosdeg = degrees(sin), degrees(cos)
sph, cph = half(sin), half(cos)
UNARY = {
    "sec": (sec, lambda x: sec(x) * tan(x), lambda x: sec(x) * (2 * tan(x) ** 2 + 1), "angle"),
    "csc": (csc, lambda x: -csc(x) * cot(x), lambda x: csc(x) * (2 * cot(x) ** 2 + 1), "angle"),
    "cot": (cot, lambda x: -csc(x) ** 2, lambda x: 2 * cot(x) * csc(x) ** 2, "angle"),
    "asec": (lambda x: acos(1 / x), lambda x: 1 / (abs(x) * sqrt(x * x - 1)),
             lambda x: -sign(x) * (2 * x * x - 1) / (x * x * sqrt(x * x - 1) ** 3), "beyond"),
    "acsc": (lambda x: asin(1 / x), lambda x: -1 / (abs(x) * sqrt(x * x - 1)),
             lambda x: sign(x) * (2 * x * x - 1) / (x * x * sqrt(x * x - 1) ** 3), "beyond"),
    "acot": (lambda x: atan(1 / x), lambda x: -1 / (1 + x * x), lambda x: 2 * x / (1 + x * x) ** 2, "nonzero"),
    "sech": (sech, lambda x: -sech(x) * tanh(x), lambda x: sech(x) * (tanh(x) ** 2 - sech(x) ** 2), "tail"),
    "csch": (csch, lambda x: -csch(x) * coth(x), lambda x: csch(x) * (coth(x) ** 2 + csch(x) ** 2), "tail0"),
    "coth": (coth, lambda x: -csch(x) ** 2, lambda x: 2 * coth(x) * csch(x) ** 2, "tail0"),
    "asech": (asech, lambda x: -1 / (x * sqrt(1 - x * x)),
              lambda x: (1 - 2 * x * x) / (x * x * sqrt(1 - x * x) ** 3), "unit"),
    "acsch": (lambda x: asinh(1 / x), lambda x: -1 / (abs(x) * sqrt(1 + x * x)),
              lambda x: sign(x) * (1 + 2 * x * x) / (x * x * sqrt(1 + x * x) ** 3), "nonzero"),
    "acoth": (lambda x: atanh(1 / x), lambda x: 1 / (1 - x * x), lambda x: 2 * x / (1 - x * x) ** 2, "beyond"),
    "sind": (sindeg, lambda x: K() * cosdeg(x), lambda x: -K() ** 2 * sindeg(x), "degrees"),
    "cosd": (cosdeg, lambda x: -K() * sindeg(x), lambda x: -K() ** 2 * cosdeg(x), "degrees"),
    "tand": (lambda x: sindeg(x) / cosdeg(x), lambda x: K() / cosdeg(x) ** 2,
             lambda x: 2 * K() ** 2 * sindeg(x) / cosdeg(x) ** 3, "degrees"),
    "secd": (lambda x: 1 / cosdeg(x), lambda x: K() * sindeg(x) / cosdeg(x) ** 2,
             lambda x: K() ** 2 * (1 + sindeg(x) ** 2) / cosdeg(x) ** 3, "degrees"),
    "cscd": (lambda x: 1 / sindeg(x), lambda x: -K() * cosdeg(x) / sindeg(x) ** 2,
             lambda x: K() ** 2 * (1 + cosdeg(x) ** 2) / sindeg(x) ** 3, "degrees"),
    "cotd": (lambda x: cosdeg(x) / sindeg(x), lambda x: -K() / sindeg(x) ** 2,
             lambda x: 2 * K() ** 2 * cosdeg(x) / sindeg(x) ** 3, "degrees"),
    "asind": (lambda x: asin(x) / K(), lambda x: 1 / K() / sqrt(1 - x * x), lambda x: x / K() / sqrt(1 - x * x) ** 3,
              "ball"),
    "acosd": (lambda x: acos(x) / K(), lambda x: -1 / K() / sqrt(1 - x * x),
              lambda x: -x / K() / sqrt(1 - x * x) ** 3, "ball"),
    "atand": (lambda x: atan(x) / K(), lambda x: 1 / K() / (1 + x * x), lambda x: -2 * x / K() / (1 + x * x) ** 2,
              "real"),
    "deg2rad": (lambda x: x * K(), lambda x: K(), lambda x: mpf(0), "real"),
    "rad2deg": (lambda x: x / K(), lambda x: 1 / K(), lambda x: mpf(0), "real"),
    "sinpi": (sph, lambda x: pi * cph(x), lambda x: -(pi**2) * sph(x), "turns"),
    "cospi": (cph, lambda x: -pi * sph(x), lambda x: -(pi**2) * cph(x), "turns"),
    "tanpi": (lambda x: sph(x) / cph(x), lambda x: pi / cph(x) ** 2, lambda x: 2 * pi**2 * sph(x) / cph(x) ** 3,
              "turns"),
    "sinc": (sinc, cosc, cosc1, "turns"),
    "abs2": (lambda x: x * x, lambda x: 2 * x, lambda x: mpf(2), "real"),
    "xlogx": (lambda x: x * log(x), lambda x: 1 + log(x), lambda x: 1 / x, "positive"),
    "one_plus_log": (lambda x: 1 + log(x), lambda x: 1 / x, lambda x: -1 / x**2, "positive"),
    "logit": (lambda x: log(x / (1 - x)), lambda x: 1 / (x * (1 - x)), lambda x: (2 * x - 1) / (x * (1 - x)) ** 2,
              "unit"),
    "log1mexp": (lambda x: log1p(-exp(x)), lambda x: exp(x) / expm1(x), lambda x: -exp(x) / expm1(x) ** 2,
                 "negative"),
    "log2mexp": (lambda x: log1p(-expm1(x)), lambda x: -exp(x) / (2 - exp(x)),
                 lambda x: -2 * exp(x) / (2 - exp(x)) ** 2, "belowln2"),
    "logexpm1": (lambda x: log(expm1(x)), lambda x: -1 / expm1(-x), lambda x: -exp(-x) / expm1(-x) ** 2,
                 "positivetail"),
    "cloglog": (lambda x: log(-log1p(-x)), lambda x: -1 / ((1 - x) * log1p(-x)),
                lambda x: -(1 + log1p(-x)) / ((1 - x) * log1p(-x)) ** 2, "unit"),
    "linear": (lambda x: x, lambda x: mpf(1), lambda x: mpf(0), "real"),
    "leaky_relu": (lambda x: x if x > 0 else mpf(0.01) * x, lambda x: mpf(1) if x > 0 else mpf(0.01),
                   lambda x: mpf(0), "nonzero"),
    "elu": (lambda x: x if x > 0 else expm1(x), lambda x: mpf(1) if x > 0 else exp(x),
            lambda x: mpf(0) if x > 0 else exp(x), "activation"),
    "gelu": (lambda x: x * Phi(x), lambda x: Phi(x) + x * phi(x), lambda x: (2 - x * x) * phi(x), "gauss"),
    "normal_cdf": (Phi, phi, lambda x: -x * phi(x), "gauss"),
    "normal_pdf": (phi, lambda x: -x * phi(x), lambda x: (x * x - 1) * phi(x), "gauss"),
    "silu": (lambda x: x * sigma(x), lambda x: sigma(x) * (1 + x * sigma(-x)),
             lambda x: sigma(x) * sigma(-x) * (2 + x * (sigma(-x) - sigma(x))), "activation"),
    "mish": (lambda x: x * gate(x), lambda x: gate(x) + x * gate1(x), lambda x: 2 * gate1(x) + x * gate2(x),
             "activation"),
    "hard_tanh": (lambda x: min(max(x, mpf(-1)), mpf(1)), lambda x: mpf(abs(x) < 1), lambda x: mpf(0), "real"),
    "softsign": (lambda x: x / (1 + abs(x)), lambda x: 1 / (1 + abs(x)) ** 2,
                 lambda x: -2 * sign(x) / (1 + abs(x)) ** 3, "nonzero"),
    "asecd": (lambda x: acos(1 / x) / K(), lambda x: 1 / K() / (abs(x) * sqrt(x * x - 1)),
              lambda x: -sign(x) / K() * (2 * x * x - 1) / (x * x * sqrt(x * x - 1) ** 3), "beyond"),
    "acscd": (lambda x: asin(1 / x) / K(), lambda x: -1 / K() / (abs(x) * sqrt(x * x - 1)),
              lambda x: sign(x) / K() * (2 * x * x - 1) / (x * x * sqrt(x * x - 1) ** 3), "beyond"),
    "acotd": (lambda x: atan(1 / x) / K(), lambda x: -1 / K() / (1 + x * x),
              lambda x: 2 * x / K() / (1 + x * x) ** 2, "nonzero"),
    "csch2": (lambda x: csch(x) ** 2, lambda x: -2 * coth(x) * csch(x) ** 2,
              lambda x: csch(x) ** 2 * (4 * coth(x) ** 2 + 2 * csch(x) ** 2), "tail0"),
    "cosc": (cosc, cosc1, lambda x: mpf(0) if x == 0 else -(pi**2) * cosc(x) - 2 * (cosc1(x) - cosc(x) / x) / x,
             "turns"),
    "two_minus_exp": (lambda x: 2 - exp(x), lambda x: -exp(x), lambda x: -exp(x), "belowln2"),
    "mish_gate": (gate, gate1, gate2, "activation"),
}


def sgn(source, x):
    return x if source.random() < 0.5 else -x


def wide(source, low, high):
    return 2 ** source.uniform(low, high)


def near(x, steps):
    for _ in range(abs(steps)):
        x = math.nextafter(x, math.inf if steps > 0 else -math.inf)
    return x


def points(domain, source):
    """(tag, x) pairs: 60 to 110 of them."""
    u = source.uniform
    some = []
    if domain == "angle":
        some += [("generic", u(-1.5, 1.5)) for _ in range(40)] + [("wide", u(-100, 100)) for _ in range(20)]
        some += [("near1", sgn(source, math.pi / 2 * k + sgn(source, wide(source, -40, -4)))) for k in (1, 2, 3) * 6]
        some += [("tiny", sgn(source, wide(source, -500, -60))) for _ in range(10)]
    elif domain in ("beyond",):
        some += [("generic", sgn(source, u(1, 5))) for _ in range(30)]
        some += [("near1", sgn(source, 1 + wide(source, -51, -2))) for _ in range(25)]
        some += [("wide", sgn(source, wide(source, 0.1, 60))) for _ in range(25)]
        some += [("near1", near(1.0, 1)), ("near1", near(-1.0, -1)), ("exact", 2.0), ("exact", -2.0)]
        some += [("huge", sgn(source, wide(source, 60, 1000))) for _ in range(10)]
    elif domain in ("nonzero", "real"):
        some += [("generic", u(-4, 4)) for _ in range(40)] + [("wide", sgn(source, wide(source, -60, 60))) for _ in range(30)]
        some += [("near1", sgn(source, 1 + sgn(source, wide(source, -50, -3)))) for _ in range(10)]
        some += [("tiny", sgn(source, wide(source, -1000, -60))) for _ in range(8)]
        some += [("huge", sgn(source, wide(source, 60, 1000))) for _ in range(8)]
        some += [("exact", 1.0), ("exact", -1.0)] if domain == "real" else []
    elif domain in ("tail", "tail0"):
        some += [("generic", u(-5, 5)) for _ in range(45)] + [("wide", sgn(source, wide(source, -30, 8))) for _ in range(25)]
        some += [("tiny", sgn(source, wide(source, -500, -60))) for _ in range(8)]
        some += [("huge", sgn(source, u(300, 740))) for _ in range(12)]
    elif domain == "unit":
        some += [("generic", u(0, 1)) for _ in range(45)] + [("near1", 1 - wide(source, -52, -2)) for _ in range(20)]
        some += [("cancel", 0.5 + sgn(source, wide(source, -50, -3))) for _ in range(12)]
        some += [("smally", wide(source, -60, -2)) for _ in range(15)]
        some += [("tiny", wide(source, -500, -60)) for _ in range(8)]
        some += [("tiny", wide(source, -1020, -500)) for _ in range(4)]
    elif domain == "ball":
        some += [("generic", u(-1, 1)) for _ in range(45)]
        some += [("near1", sgn(source, 1 - wide(source, -52, -2))) for _ in range(20)]
        some += [("wide", sgn(source, wide(source, -60, -2))) for _ in range(15)]
        some += [("tiny", sgn(source, wide(source, -1000, -60))) for _ in range(8)]
        some += [("exact", x) for x in (0.5, -0.5, 0.0)]
    elif domain == "degrees":
        some += [("generic", u(-90, 90)) for _ in range(40)] + [("wide", u(-3000, 3000)) for _ in range(25)]
        some += [("exact", 15.0 * k) for k in range(-24, 25)]
        some += [("near1", 30.0 * k + sgn(source, wide(source, -40, -4))) for k in range(-8, 9)]
        some += [("huge", sgn(source, wide(source, 20, 1000))) for _ in range(12)]
        some += [("tiny", sgn(source, wide(source, -450, -30))) for _ in range(6)]
    elif domain == "turns":
        some += [("generic", u(-1, 1)) for _ in range(40)] + [("wide", u(-100, 100)) for _ in range(25)]
        some += [("exact", 0.25 * k) for k in range(-12, 13)]
        some += [("near1", 0.5 * k + sgn(source, wide(source, -40, -4))) for k in range(-8, 9)]
        some += [("huge", sgn(source, wide(source, 10, 51.5))) for _ in range(12)]
        some += [("huge", sgn(source, wide(source, 53, 1000))) for _ in range(4)]
        some += [("tiny", sgn(source, wide(source, -450, -30))) for _ in range(6)]
    elif domain == "positive":
        some += [("generic", u(0, 4)) for _ in range(40)] + [("wide", wide(source, -60, 60)) for _ in range(25)]
        some += [("near1", 1 + sgn(source, wide(source, -50, -3))) for _ in range(12)]
        some += [("dzero", math.exp(-1) + sgn(source, wide(source, -50, -6))) for _ in range(8)]
        some += [("tiny", wide(source, -1000, -60)) for _ in range(8)] + [("huge", wide(source, 60, 1000)) for _ in range(8)]
    elif domain == "negative":
        some += [("generic", -u(0, 5)) for _ in range(40)] + [("wide", -wide(source, -60, 9)) for _ in range(30)]
        some += [("near1", -math.log(2) + sgn(source, wide(source, -50, -5))) for _ in range(10)]
        some += [("tiny", -wide(source, -500, -60)) for _ in range(8)] + [("huge", -u(500, 744)) for _ in range(6)]
    elif domain == "belowln2":
        some += [("generic", u(-5, math.log(2))) for _ in range(40)] + [("wide", -wide(source, -60, 9)) for _ in range(15)]
        some += [("near1", math.log(2) - wide(source, -48, -3)) for _ in range(15)]
        some += [("cancel", 0.35 + sgn(source, wide(source, -20, -4))) for _ in range(6)]
        some += [("wide", wide(source, -60, -2)) for _ in range(10)]
        some += [("tiny", sgn(source, wide(source, -500, -60))) for _ in range(6)] + [("huge", -u(500, 744)) for _ in range(6)]
    elif domain == "positivetail":
        some += [("generic", u(0, 5)) for _ in range(40)] + [("wide", wide(source, -60, 9)) for _ in range(30)]
        some += [("fzero", math.log(2) + sgn(source, wide(source, -50, -5))) for _ in range(10)]
        some += [("tiny", wide(source, -500, -60)) for _ in range(8)] + [("huge", u(300, 740)) for _ in range(6)]
    elif domain == "gauss":
        some += [("generic", u(-4, 4)) for _ in range(45)] + [("wide", u(-37, 8)) for _ in range(30)]
        some += [("smally", sgn(source, wide(source, -40, -2))) for _ in range(10)]
        some += [("tiny", sgn(source, wide(source, -500, -60))) for _ in range(6)]
        some += [("huge", u(8, 37)) for _ in range(6)] + [("underflow", -u(37, 40)) for _ in range(8)]
        some += [("near1", -x) for x in (0.7517915, 0.75, 1.4142135, 1.0000001)]
    elif domain == "activation":
        some += [("generic", u(-4, 4)) for _ in range(45)] + [("wide", sgn(source, u(4, 40))) for _ in range(25)]
        some += [("smally", sgn(source, wide(source, -40, -2))) for _ in range(10)]
        some += [("tiny", sgn(source, wide(source, -500, -60))) for _ in range(6)]
        some += [("huge", sgn(source, u(40, 700))) for _ in range(10)] + [("underflow", -u(700, 744)) for _ in range(6)]
    return some


def digits_for(x):
    return 60 + (int(abs(math.frexp(x)[1]) * 0.7) if x else 0)


def rounded(values):
    """The double, its 17 digits and the tail of a number given with more and fewer digits."""
    exact = values[1]
    if exact in (inf, ninf) or exact != exact:
        return float(exact), 0.0
    scale = abs(exact)
    assert abs(values[0] - exact) <= scale * mpf(10) ** -30, (values,)
    r = float(exact)
    if math.isinf(r):
        return r, 0.0
    return r, float((exact - mpf(r)) / mpf(math.ulp(r)))


def hexa(x):
    return "nan" if x != x else ("-inf" if x < 0 else "inf") if math.isinf(x) else x.hex()


def row(name, tag, arguments, functions):
    outputs = []
    for f in functions:
        values = []
        digits = max(digits_for(a) for a in arguments)
        for more in (0, 400):
            with mp.workdps(digits + 40 + more):
                try:
                    value = f(*[mpf(a) for a in arguments])
                except ZeroDivisionError:
                    value = nan
                values.append(value)
        with mp.workdps(digits + 440):
            outputs.append(rounded(values))
    blocks = [name, tag] + [hexa(a) for a in arguments] + [hexa(o[0]) for o in outputs]
    blocks += [repr(a) for a in arguments] + [repr(o[0]) for o in outputs]
    blocks += [f"{o[1]:.4f}" for o in outputs]
    return ",".join(blocks)


def check(name, functions, x):
    with mp.workdps(60):
        for f, g in zip(functions, functions[1:]):
            a, b = diff(f, mpf(x)), g(mpf(x))
            assert abs(a - b) <= 1e-15 * max(abs(a), abs(b), mpf(10) ** -10), (name, x, a, b)


def header(arguments, outputs):
    names = ["fn", "tag"] + [a + "_hex" for a in arguments] + [o + "_hex" for o in outputs]
    return ",".join(names + arguments + outputs + [o + "_tail" for o in outputs])


def write_unary(folder):
    with open(f"{folder}/breadth_unary.csv", "w") as file:
        print(header(["x"], ["f", "d1", "d2"]), file=file)
        for name, (f, d1, d2, domain) in UNARY.items():
            source = random.Random("breadth " + name)
            for index, (tag, x) in enumerate(points(domain, source)):
                if tag == "generic" and index < 5:
                    check(name, (f, d1, d2), x)
                if x == 0 and name in ("cscd", "cotd"):
                    continue
                try:
                    line = row(name, tag, [x], (f, d1, d2))
                except AssertionError as error:
                    print("skipped", name, tag, x, error, file=sys.stderr)
                    continue
                if "nan" not in line:
                    print(line, file=file)


def share(x, y):
    return 1 / (1 + exp(y - x))


def expshare(x, y):
    return -1 / expm1(y - x)


Z = lambda *_: mpf(0)
L = lambda b: log(b)
# f, fa, fb, faa, fab, fbb
BINARY = {
    "log": (lambda b, x: log(x) / log(b), lambda b, x: -log(x) / (b * log(b) ** 2), lambda b, x: 1 / (x * log(b)),
            lambda b, x: log(x) * (log(b) + 2) / (b * b * log(b) ** 3), lambda b, x: -1 / (x * b * log(b) ** 2),
            lambda b, x: -1 / (x * x * log(b)), "pospos"),
    "fdim": (lambda a, b: max(a - b, mpf(0)), lambda a, b: mpf(a > b), lambda a, b: -mpf(a > b), Z, Z, Z, "any"),
    "xlogy": (lambda x, y: x * log(y), lambda x, y: log(y), lambda x, y: x / y, Z, lambda x, y: 1 / y,
              lambda x, y: -x / y**2, "anypos"),
    "xlog1py": (lambda x, y: x * log1p(y), lambda x, y: log1p(y), lambda x, y: x / (1 + y), Z,
                lambda x, y: 1 / (1 + y), lambda x, y: -x / (1 + y) ** 2, "anypos"),
    "logaddexp": (lambda x, y: max(x, y) + log1p(exp(-abs(x - y))), share, lambda x, y: share(y, x),
                  lambda x, y: share(x, y) * share(y, x), lambda x, y: -share(x, y) * share(y, x),
                  lambda x, y: share(x, y) * share(y, x), "exps"),
    "logistic_share": (share, lambda x, y: share(x, y) * share(y, x), lambda x, y: -share(x, y) * share(y, x),
                       lambda x, y: share(x, y) * share(y, x) * (share(y, x) - share(x, y)),
                       lambda x, y: -share(x, y) * share(y, x) * (share(y, x) - share(x, y)),
                       lambda x, y: share(x, y) * share(y, x) * (share(y, x) - share(x, y)), "exps"),
    "logsubexp": (lambda x, y: max(x, y) + log(-expm1(-abs(x - y))), expshare, lambda x, y: expshare(y, x),
                  lambda x, y: expshare(x, y) * expshare(y, x), lambda x, y: -expshare(x, y) * expshare(y, x),
                  lambda x, y: expshare(x, y) * expshare(y, x), "exps"),
    "exp_share": (expshare, lambda x, y: expshare(x, y) * expshare(y, x), lambda x, y: -expshare(x, y) * expshare(y, x),
                  lambda x, y: expshare(x, y) * expshare(y, x) * (expshare(y, x) - expshare(x, y)),
                  lambda x, y: -expshare(x, y) * expshare(y, x) * (expshare(y, x) - expshare(x, y)),
                  lambda x, y: expshare(x, y) * expshare(y, x) * (expshare(y, x) - expshare(x, y)), "exps"),
    "squared_error": (lambda a, b: (a - b) ** 2, lambda a, b: 2 * (a - b), lambda a, b: 2 * (b - a),
                      lambda a, b: mpf(2), lambda a, b: mpf(-2), lambda a, b: mpf(2), "any"),
    "hinge": (lambda a, b: max(1 - a * b, mpf(0)), lambda a, b: -b if a * b < 1 else mpf(0),
              lambda a, b: -a if a * b < 1 else mpf(0), Z, lambda a, b: mpf(-1) if a * b < 1 else mpf(0), Z, "any"),
    "bce": (lambda a, b: (1 - b) * log1p(exp(a)) + b * log1p(exp(-a)), lambda a, b: (1 - b) * sigma(a) - b * sigma(-a),
            lambda a, b: -a, lambda a, b: sigma(a) * sigma(-a), lambda a, b: mpf(-1), Z, "label"),
    "leaky_relu": (lambda a, b: a if a > 0 else a * b, lambda a, b: mpf(1) if a > 0 else b,
                   lambda a, b: mpf(0) if a > 0 else a, Z, lambda a, b: mpf(0) if a > 0 else mpf(1), Z, "any"),
    "elu": (lambda a, b: a if a > 0 else b * expm1(a), lambda a, b: mpf(1) if a > 0 else b * exp(a),
            lambda a, b: mpf(0) if a > 0 else expm1(a), lambda a, b: mpf(0) if a > 0 else b * exp(a),
            lambda a, b: mpf(0) if a > 0 else exp(a), Z, "any"),
    "remainder": (lambda a, b: a - b * mpnint(a / b), lambda a, b: mpf(1), lambda a, b: -mpnint(a / b), Z, Z, Z, "any"),
}


def mpnint(x):
    return mp.nint(x)


def pairs(domain, source):
    u = source.uniform
    if domain == "any":
        return [("generic", u(-5, 5), u(-5, 5)) for _ in range(50)] + [
            ("wide", sgn(source, wide(source, -20, 20)), sgn(source, wide(source, -20, 20))) for _ in range(25)]
    if domain == "pospos":
        return ([("generic", u(0.1, 10), u(0.1, 10)) for _ in range(50)]
                + [("near1", 1 + sgn(source, wide(source, -40, -4)), u(0.1, 10)) for _ in range(12)]
                + [("near1", u(1.5, 10), 1 + sgn(source, wide(source, -40, -4))) for _ in range(12)]
                + [("exact", 2.0, 8.0), ("exact", 10.0, 1000.0), ("exact", 2.0, 0.125)]
                + [("huge", wide(source, 1, 500), wide(source, -400, 400)) for _ in range(10)])
    if domain == "anypos":
        return ([("generic", u(-5, 5), u(0, 5)) for _ in range(50)]
                + [("near1", u(-5, 5), 1 + sgn(source, wide(source, -40, -4))) for _ in range(10)]
                + [("smally", u(-5, 5), wide(source, -60, -4)) for _ in range(10)]
                + [("huge", sgn(source, wide(source, -300, 300)), wide(source, -300, 300)) for _ in range(10)])
    if domain == "label":
        return ([("generic", u(-5, 5), u(0, 1)) for _ in range(40)]
                + [("wide", u(-40, 40), float(source.randint(0, 1))) for _ in range(30)])
    return ([("generic", u(-5, 5), u(-5, 5)) for _ in range(50)] + [("wide", u(-700, 700), u(-700, 700)) for _ in range(25)]
            + [("cancel", *(lambda x: (x, x + sgn(source, wide(source, -40, -1))))(u(-5, 5))) for _ in range(15)]
            + [("cross", u(-50, 50), u(-0.01, 0.01)) for _ in range(10)])


def write_binary(folder):
    with open(f"{folder}/breadth_binary.csv", "w") as file:
        print(header(["a", "b"], ["f", "da", "db", "daa", "dab", "dbb"]), file=file)
        for name, (*functions, domain) in BINARY.items():
            source = random.Random("breadth " + name)
            for tag, a, b in pairs(domain, source):
                line = row(name, tag, [a, b], functions)
                if "nan" not in line:
                    print(line, file=file)


H = lambda x, y, z: sqrt(x * x + y * y + z * z)


def hypot_partials():
    first = [lambda *v, i=i: v[i] / H(*v) for i in range(3)]
    second = [lambda *v, i=i, j=j: ((H(*v) ** 2 if i == j else 0) - v[i] * v[j]) / H(*v) ** 3
              for i in range(3) for j in range(i, 3)]
    return first + second


TERNARY = {
    "hypot": (H, *hypot_partials()),
    "fma": (lambda x, y, z: x * y + z, lambda x, y, z: y, lambda x, y, z: x, lambda x, y, z: mpf(1), Z,
            lambda *_: mpf(1), Z, Z, Z, Z),
    "clamp": (lambda x, y, z: min(max(x, y), z), lambda x, y, z: mpf(y < x < z), lambda x, y, z: mpf(x < y < z),
              lambda x, y, z: mpf(max(x, y) > z), Z, Z, Z, Z, Z, Z),
    "lerp": (lambda x, y, z: (1 - z) * x + z * y, lambda x, y, z: 1 - z, lambda x, y, z: z, lambda x, y, z: y - x,
             Z, Z, lambda *_: mpf(-1), Z, lambda *_: mpf(1), Z),
}


def write_ternary(folder):
    outputs = ["f", "dx", "dy", "dz", "dxx", "dxy", "dxz", "dyy", "dyz", "dzz"]
    with open(f"{folder}/breadth_ternary.csv", "w") as file:
        print(header(["x", "y", "z"], outputs), file=file)
        for name, functions in TERNARY.items():
            source = random.Random("breadth " + name)
            u = source.uniform
            for _ in range(60):
                print(row(name, "generic", [u(-5, 5), u(-5, 5), u(-5, 5)], functions), file=file)
            for _ in range(20):
                arguments = [sgn(source, wide(source, -20, 20)) for _ in range(3)]
                print(row(name, "wide", arguments, functions), file=file)
            if name == "hypot":
                for scale in (2.0**-400, 2.0**300):
                    for _ in range(8):
                        arguments = [u(-5, 5) * scale for _ in range(3)]
                        print(row(name, "huge", arguments, functions), file=file)


if __name__ == "__main__":
    folder = sys.argv[1]
    write_unary(folder)
    write_binary(folder)
    write_ternary(folder)
