#!/usr/bin/env python3
"""Samples rules densely and prints the worst errors of value, first and second derivative, as in Docs/Accuracy.md:

    swift build -c release --product Benchmarks
    python3 Tests/Generators/dense_samples.py [--points 100000] [--worst] [--rows FILE] [NAME ...]

NAME is a rule, a rule with an order (polygamma:1) or a function of two numbers (pow/2). --rows writes where f′ is worst, away
from its zeros, as Tests/TestSupport/Resources/dense_worst.txt has it.

Points: 40 % uniform over ordinary arguments, 30 % with uniform exponents over the whole domain, 30 % next to zeros of f, f′
and f″ and to the given special points, at distances from 2⁻⁵⁰ to 2⁻² of themselves. Each rule has its own seed.

The references are those of Arb (python-flint): the function as a power series in balls, with precision doubled until value and
derivatives are known to 70 bits. Nothing of the library's formulas is used. An error is in units in the last place of the
exact number, three times:

- anywhere: at all points, those 2⁻⁵⁰ from a zero among them
- away: where |f⁽ᵏ⁾| ≥ 2⁻¹⁰·|x·f⁽ᵏ⁺¹⁾|, that is where the next zero is farther than a thousandth of the argument
- scaled: if that is less, in units of 2⁻⁵³ of |f⁽ᵏ⁾| + |x·f⁽ᵏ⁺¹⁾|, by which half an ulp of the argument moves it
"""

import argparse
import array
import math
import os
import random
import subprocess
import sys
from flint import acb, acb_series, arb, arb_series, ctx

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
BINARY = os.environ.get("BENCHMARKS", os.path.join(ROOT, ".build", "release", "Benchmarks"))
ORDERS = 4

pi = arb.pi
S = arb_series


def series(terms):
    return arb_series(list(terms))


def sinh(s):
    return (s.exp() - (-s).exp()) / 2


def cosh(s):
    return (s.exp() + (-s).exp()) / 2


def tanh(s):
    e = (2 * s).exp()
    return (e - 1) / (e + 1)


def sign(s):
    return 1 if s[0] > 0 else -1


def asinh(s):
    s, k = s * sign(s), sign(s)
    return k * (s + (s * s + 1).sqrt()).log()


def acosh(s):
    return (s + (s * s - 1).sqrt()).log()


def atanh(s):
    return ((1 + s) / (1 - s)).log() / 2


def cbrt(s):
    k = sign(s)
    return k * ((k * s).log() / 3).exp()


def ln2():
    return arb(2).log()


def degrees(s):
    """x/180, x reduced by whole turns first."""
    turns = math.floor(float(s[0]) / 360) if abs(float(s[0])) < 2.0**52 else 0
    return (s - 360 * turns) / 180


def by_derivatives(*values):
    """The series of f, f′, f″, f‴."""
    return series(v / math.factorial(k) for k, v in enumerate(values))


def of_digamma(s):
    g = S([s[0], 1]).gamma()
    return g.derivative() / g


def of_lgamma(s):
    g = s.gamma()
    return (g * (1 if g[0] > 0 else -1)).log()


def of_polygamma(n):
    def f(s):
        p = of_digamma(s)
        for _ in range(n):
            p = p.derivative()
        return p
    f.extra = n + 2
    return f


of_digamma.extra = 2


def of_erfinv(s):
    x = s[0]
    f = x.erfinv()
    a = pi().sqrt() / 2 * (f * f).exp()
    return by_derivatives(f, a, 2 * f * a * a, 2 * a**3 + 8 * f * f * a**3)


def of_erfcinv(s):
    x = s[0]
    f = x.erfcinv()
    a = -pi().sqrt() / 2 * (f * f).exp()
    return by_derivatives(f, a, 2 * f * a * a, 2 * a**3 + 8 * f * f * a**3)


def bessel(kind):
    def of_order(n):
        def f(s):
            z = s[0]
            def b(k):
                value = getattr(z, kind)(abs(k))
                return value if k >= 0 or k % 2 == 0 else -value
            return by_derivatives(
                b(n), (b(n - 1) - b(n + 1)) / 2, (b(n - 2) - 2 * b(n) + b(n + 2)) / 4,
                (b(n - 3) - 3 * b(n - 1) + 3 * b(n + 1) - b(n + 3)) / 8)
        return f
    return of_order


besselj, bessely = bessel("bessel_j"), bessel("bessel_y")


def of_ellipk(s):
    k = acb_series([acb(s[0]), 1]).elliptic_k()
    return series(c.real for c in k.coeffs())


def of_ellipe(s):
    m = s[0]
    e, k = acb(m).elliptic_e().real, acb(m).elliptic_k().real
    q = 1 - m
    d1 = (e - k) / (2 * m)
    k1 = (e - q * k) / (2 * m * q)
    d2 = (d1 - k1) / (2 * m) - d1 / m
    k2 = ((d1 + k - q * k1) - k1 * (2 - 4 * m)) / (2 * m * q)
    d3 = (d2 - k2) / (2 * m) - (d1 - k1) / (2 * m * m) - d2 / m + d1 / m**2
    return by_derivatives(e, d1, d2, d3)


def of_expint(s):
    x = s[0]
    e = (-x).exp()
    return by_derivatives(x.expint(1), -e / x, e * (1 + x) / x**2, -e * (x * x + 2 * x + 2) / x**3)


def Phi(s):
    return (-s / arb(2).sqrt()).erfc() / 2


def phi(s):
    return (-s * s / 2).exp() / (2 * pi()).sqrt()


def sigma(s):
    return 1 / (1 + (-s).exp())


def of_mish(s):
    e = s.exp()
    n = e * (e + 2)
    return s * n / (n + 2)


def sinc(s):
    return s.sin_pi() / (pi() * s)


def dd():
    return 180 / pi()


# name: (f, domain, ordinary arguments, exponents of 2, special points)
REAL, POSITIVE, UNIT, BALL = (-math.inf, math.inf), (0, math.inf), (0, 1), (-1, 1)
FUNCTIONS = {
    "sqrt": (lambda s: s.sqrt(), POSITIVE, (0, 10), (-1020, 1020), []),
    "cbrt": (cbrt, REAL, (-10, 10), (-1020, 1020), []),
    "reciprocal": (lambda s: 1 / s, REAL, (-10, 10), (-500, 500), []),
    "exp": (lambda s: s.exp(), REAL, (-40, 40), (-60, 9.4), []),
    "exp2": (lambda s: (s * ln2()).exp(), REAL, (-40, 40), (-60, 9.9), []),
    "exp10": (lambda s: (s * arb(10).log()).exp(), REAL, (-20, 20), (-60, 8.2), []),
    "expm1": (lambda s: s.exp() - 1, REAL, (-5, 5), (-60, 9.4), []),
    "log": (lambda s: s.log(), POSITIVE, (0, 10), (-1000, 1000), [1]),
    "log2": (lambda s: s.log() / ln2(), POSITIVE, (0, 10), (-1000, 1000), [1]),
    "log10": (lambda s: s.log() / arb(10).log(), POSITIVE, (0, 10), (-1000, 1000), [1]),
    "log1p": (lambda s: (1 + s).log(), (-1, math.inf), (-1, 5), (-60, 60), [-1]),
    "sin": (lambda s: s.sin(), REAL, (-10, 10), (-60, 30), []),
    "cos": (lambda s: s.cos(), REAL, (-10, 10), (-60, 30), []),
    "tan": (lambda s: s.tan(), REAL, (-10, 10), (-60, 30), [math.pi / 2]),
    "asin": (lambda s: s.asin(), BALL, (-1, 1), (-60, 0), [1, -1]),
    "acos": (lambda s: s.acos(), BALL, (-1, 1), (-60, 0), [1, -1]),
    "atan": (lambda s: s.atan(), REAL, (-5, 5), (-60, 500), []),
    "sinh": (sinh, REAL, (-5, 5), (-60, 9.4), []),
    "cosh": (cosh, REAL, (-5, 5), (-60, 9.4), []),
    "tanh": (tanh, REAL, (-5, 5), (-60, 8.4), []),
    "asinh": (asinh, REAL, (-5, 5), (-60, 500), []),
    "acosh": (acosh, (1, math.inf), (1, 5), (0, 500), [1]),
    "atanh": (atanh, BALL, (-1, 1), (-60, 0), [1, -1]),
    "erf": (lambda s: s.erf(), REAL, (-6, 6), (-60, 4.7), []),
    "erfc": (lambda s: s.erfc(), REAL, (-6, 6), (-60, 4.7), []),
    "erfcx": (lambda s: (s * s).exp() * s.erfc(), REAL, (-6, 10), (-60, 4.6), []),
    "dawson": (lambda s: pi().sqrt() / 2 * (-s * s).exp() * s.erfi(), REAL, (-10, 10), (-60, 6), []),
    "erfinv": (of_erfinv, BALL, (-1, 1), (-60, 0), [1, -1]),
    "erfcinv": (of_erfcinv, (0, 2), (0, 2), (-900, 1), [2]),
    "gamma": (lambda s: s.gamma(), REAL, (-10, 12), (-60, 7.4), [-k for k in range(12)]),
    "lgamma": (of_lgamma, REAL, (-10, 12), (-60, 10), [1, 2] + [-k for k in range(12)]),
    "digamma": (of_digamma, REAL, (-10, 12), (-60, 10), [-k for k in range(12)]),
    "polygamma:1": (of_polygamma(1), REAL, (-6, 12), (-60, 8), [-k for k in range(6)]),
    "polygamma:2": (of_polygamma(2), REAL, (-6, 12), (-60, 8), [-k for k in range(6)]),
    "lambertw0": (lambda s: s.lambertw(), (-math.exp(-1), math.inf), (-0.36, 8), (-60, 200), [-math.exp(-1)]),
    "expint": (of_expint, POSITIVE, (0, 10), (-60, 9), []),
    "ellipk": (of_ellipk, (-math.inf, 1), (-3, 1), (-60, 60), [1]),
    "ellipe": (of_ellipe, (-math.inf, 1), (-3, 1), (-60, 60), [1]),
    "besselj0": (besselj(0), REAL, (-30, 30), (-60, 8), []),
    "besselj1": (besselj(1), REAL, (-30, 30), (-60, 8), []),
    "besselj:3": (besselj(3), REAL, (-30, 30), (-60, 8), []),
    "bessely0": (bessely(0), POSITIVE, (0, 30), (-60, 8), []),
    "bessely1": (bessely(1), POSITIVE, (0, 30), (-60, 8), []),
    "bessely:3": (bessely(3), POSITIVE, (0, 30), (-60, 8), []),
    "sigmoid": (sigma, REAL, (-5, 5), (-60, 9.4), []),
    "softplus": (lambda s: (1 + s.exp()).log(), REAL, (-5, 5), (-60, 9.4), []),
    "sec": (lambda s: 1 / s.cos(), REAL, (-10, 10), (-60, 10), [math.pi / 2]),
    "csc": (lambda s: 1 / s.sin(), REAL, (-10, 10), (-60, 10), [math.pi]),
    "cot": (lambda s: s.cos() / s.sin(), REAL, (-10, 10), (-60, 10), [math.pi]),
    "asec": (lambda s: (1 / s).acos(), "beyond", (-5, 5), (0, 300), [1, -1]),
    "acsc": (lambda s: (1 / s).asin(), "beyond", (-5, 5), (0, 300), [1, -1]),
    "acot": (lambda s: (1 / s).atan(), REAL, (-5, 5), (-60, 300), []),
    "sech": (lambda s: 1 / cosh(s), REAL, (-5, 5), (-60, 9.4), []),
    "csch": (lambda s: 1 / sinh(s), REAL, (-5, 5), (-60, 9.4), []),
    "coth": (lambda s: 1 / tanh(s), REAL, (-5, 5), (-60, 8.4), []),
    "asech": (lambda s: acosh(1 / s), UNIT, (0, 1), (-60, 0), [1]),
    "acsch": (lambda s: asinh(1 / s), REAL, (-5, 5), (-60, 300), []),
    "acoth": (lambda s: atanh(1 / s), "beyond", (-5, 5), (0, 300), [1, -1]),
    "sind": (lambda s: degrees(s).sin_pi(), REAL, (-400, 400), (-60, 40), [90, 180]),
    "cosd": (lambda s: degrees(s).cos_pi(), REAL, (-400, 400), (-60, 40), [90, 180]),
    "tand": (lambda s: degrees(s).sin_pi() / degrees(s).cos_pi(), REAL, (-400, 400), (-60, 40), [90, 180]),
    "secd": (lambda s: 1 / degrees(s).cos_pi(), REAL, (-400, 400), (-60, 40), [90, 180]),
    "cscd": (lambda s: 1 / degrees(s).sin_pi(), REAL, (-400, 400), (-60, 40), [90, 180]),
    "cotd": (lambda s: degrees(s).cos_pi() / degrees(s).sin_pi(), REAL, (-400, 400), (-60, 40), [90, 180]),
    "asind": (lambda s: s.asin() * dd(), BALL, (-1, 1), (-60, 0), [1, -1]),
    "acosd": (lambda s: s.acos() * dd(), BALL, (-1, 1), (-60, 0), [1, -1]),
    "atand": (lambda s: s.atan() * dd(), REAL, (-5, 5), (-60, 300), []),
    "asecd": (lambda s: (1 / s).acos() * dd(), "beyond", (-5, 5), (0, 300), [1, -1]),
    "acscd": (lambda s: (1 / s).asin() * dd(), "beyond", (-5, 5), (0, 300), [1, -1]),
    "acotd": (lambda s: (1 / s).atan() * dd(), REAL, (-5, 5), (-60, 300), []),
    "sinpi": (lambda s: s.sin_pi(), REAL, (-5, 5), (-60, 40), [0.5, 1]),
    "cospi": (lambda s: s.cos_pi(), REAL, (-5, 5), (-60, 40), [0.5, 1]),
    "tanpi": (lambda s: s.sin_pi() / s.cos_pi(), REAL, (-5, 5), (-60, 40), [0.5, 1]),
    "sinc": (sinc, REAL, (-5, 5), (-60, 20), []),
    "deg2rad": (lambda s: s / dd(), REAL, (-5, 5), (-60, 60), []),
    "rad2deg": (lambda s: s * dd(), REAL, (-5, 5), (-60, 60), []),
    "abs2": (lambda s: s * s, REAL, (-5, 5), (-500, 500), []),
    "xlogx": (lambda s: s * s.log(), POSITIVE, (0, 5), (-900, 900), [1]),
    "logit": (lambda s: (s / (1 - s)).log(), UNIT, (0, 1), (-300, 0), [0.5, 1]),
    "log1mexp": (lambda s: (1 - s.exp()).log(), (-math.inf, 0), (-5, 0), (-60, 9.4), []),
    "log2mexp": (lambda s: (2 - s.exp()).log(), (-math.inf, math.log(2)), (-5, math.log(2)), (-60, 9.4), [math.log(2)]),
    "logexpm1": (lambda s: (s.exp() - 1).log(), POSITIVE, (0, 5), (-60, 9.4), []),
    "cloglog": (lambda s: (-(1 - s).log()).log(), UNIT, (0, 1), (-300, 0), [1]),
    "elu": (lambda s: s if s[0] > 0 else s.exp() - 1, REAL, (-5, 5), (-60, 9.4), []),
    "gelu": (lambda s: s * Phi(s), REAL, (-6, 6), (-60, 5.1), []),
    "normal_cdf": (Phi, REAL, (-6, 6), (-60, 5.1), []),
    "normal_pdf": (phi, REAL, (-6, 6), (-60, 5.1), []),
    "silu": (lambda s: s * sigma(s), REAL, (-5, 5), (-60, 9.4), []),
    "mish": (of_mish, REAL, (-5, 5), (-60, 8.4), []),
    "softsign": (lambda s: s / (1 + sign(s) * s), REAL, (-5, 5), (-60, 300), []),
}


def reference(f, x):
    """f, f′, f″, f‴ at a double as balls of 70 bits or more; None where that takes more than 16384."""
    ctx.cap = ORDERS + getattr(f, "extra", 0)
    ctx.prec = 160
    while ctx.prec <= 20000:
        try:
            terms = f(S([arb(x), 1])).coeffs()[:ORDERS]
        except ValueError:  # A divisor that these digits cannot tell from 0.
            terms = [arb("nan")]
        terms += [arb(0)] * (ORDERS - len(terms))
        if all(t.is_finite() and t.rel_accuracy_bits() >= 70 for t in terms[:3]):
            return [t * math.factorial(k) for k, t in enumerate(terms)]
        ctx.prec *= 2
    return None


def inside(x, domain):
    if not math.isfinite(x) or x == 0:
        return False
    return abs(x) > 1 if domain == "beyond" else domain[0] < x < domain[1]


def zeros(f, domain, ordinary):
    """Zeros of f, f′ and f″ among ordinary arguments, to a double."""
    low, high = ordinary
    count = 400
    found = []
    grid = [low + (high - low) * (k + 0.377) / count for k in range(count)]
    values = [(x, reference(f, x)) for x in grid if inside(x, domain)]
    for (a, va), (b, vb) in zip(values, values[1:]):
        for k in range(3):
            if va is None or vb is None or not (va[k] * vb[k] < 0):
                continue
            left, right = a, b
            negative = va[k] < 0
            while True:
                middle = (left + right) / 2
                if middle in (left, right):
                    break
                v = reference(f, middle) if inside(middle, domain) else None
                if v is None:
                    break
                if (v[k] < 0) == negative:
                    left = middle
                else:
                    right = middle
            # Not a pole: there |f| grows, and is huge.
            v = reference(f, left)
            if v is not None and abs(v[k]) < 1e-3 * (abs(va[k]) + abs(vb[k])):
                found.append(left)
    return found


def sample(source, spec, places, count):
    _, domain, (low, high), (small, large), special = spec
    hasSigns = domain == "beyond" or domain[0] < 0 < domain[1]
    places = places + [float(p) for p in special]
    while count > 0:
        kind = source.random()
        if kind < 0.4 or kind >= 0.7 and not places:
            x = source.uniform(low, high)
        elif kind < 0.7:
            x = 2 ** source.uniform(small, large)
            if (hasSigns and source.random() < 0.5) or (domain != "beyond" and domain[1] <= 0):
                x = -x
        else:
            p = source.choice(places)
            x = p + (abs(p) or 1) * source.choice((-1, 1)) * 2 ** source.uniform(-50, -2)
        if inside(x, domain):
            count -= 1
            yield x


# Functions of two numbers: of second_partials_reference.py, at arguments between these, and between 2 to these exponents.
PAIRS = {
    "div": ((-5, 5), (-5, 5), (-60, 60)), "pow": ((0, 5), (-5, 5), (-8, 6)), "hypot": ((-5, 5), (-5, 5), (-300, 300)),
    "atan2": ((-5, 5), (-5, 5), (-100, 100)), "log": ((0, 5), (0, 5), (-300, 300)), "xlogy": ((-5, 5), (0, 5), (-100, 100)),
    "xlog1py": ((-5, 5), (-1, 5), (-100, 100)), "logaddexp": ((-5, 5), (-5, 5), (-20, 9)),
    "logsubexp": ((-5, 5), (-5, 5), (-20, 9)), "squared_error": ((-5, 5), (-5, 5), (-60, 60)),
    "bce": ((-5, 5), (0, 1), (-20, 0)), "elu": ((-5, 0), (0, 5), (-20, 9)), "beta": ((0, 20), (0, 20), (-100, 6)),
    "logbeta": ((0, 20), (0, 20), (-100, 100)),
}


def pair_reference(f, a, b):
    """f, ∂a, ∂b, ∂aa, ∂ab, ∂bb as balls, from series along (a, 0), (0, b) and (a, b)."""
    ctx.cap = 3
    ctx.prec = 300
    while ctx.prec <= 20000:
        x, y = arb(a), arb(b)
        try:
            c = []
            for u, v in ((x, 0), (0, y), (x, y)):
                terms = f(arb_series([x, u]), arb_series([y, v])).coeffs()
                c.append([terms[k] if k < len(terms) else arb(0) for k in range(3)])
            values = [c[0][0], c[0][1] / x, c[1][1] / y, 2 * c[0][2] / x / x, (c[2][2] - c[0][2] - c[1][2]) / x / y,
                      2 * c[1][2] / y / y]
            if all(v.is_finite() and (v.rel_accuracy_bits() >= 70 or abs(v) < arb(2) ** -1150) for v in values):
                return values
        except ValueError:
            pass
        ctx.prec *= 2
    return None


def measured_pairs(name, count):
    import second_partials_reference as pairs
    f = pairs.FUNCTIONS[name][0]
    (la, ha), (lb, hb), (small, large) = PAIRS[name]
    source = random.Random("dense pairs " + name)

    def argument(low, high, is_wide):
        if not is_wide:
            return source.uniform(low, high)
        x = 2 ** source.uniform(small, large)
        return -x if low < 0 and (high <= 0 or source.random() < 0.5) and (low < -1 or x < 1) else x

    points = []
    for k in range(count):
        points += [argument(la, ha, k % 2), argument(lb, hb, k % 2)]
    numbers = evaluated(name, points, 2)
    worst, skipped = [[(0.0, None)] * 3 for _ in range(3)], 0
    for i in range(count):
        a, b = points[2 * i:2 * i + 2]
        exact = pair_reference(f, a, b) if a and b else None
        if exact is None:
            skipped += 1
            continue
        ctx.prec = 200
        # A half of an ulp of the arguments moves the value and the first partials by so many halves.
        moved = [abs(a * exact[1]) + abs(b * exact[2]), abs(a * exact[3]) + abs(b * exact[4]), abs(a * exact[4]) + abs(b * exact[5])]
        # atan2 is known up to a constant here.
        for k in range(1 if name == "atan2" else 0, 6):
            order = 0 if k == 0 else 1 if k < 3 else 2
            e = error(numbers[6 * i + k], exact[k])
            cells = worst[order]
            if e > cells[0][0]:
                cells[0] = (e, (a, b))
            if k > 2:
                continue
            if e > cells[1][0] and abs(exact[k]) * 1024 >= moved[k]:
                cells[1] = (e, (a, b))
            if e > cells[2][0]:
                scale = float((abs(exact[k]) + moved[k]).mid())
                if math.isfinite(scale) and scale > 0:
                    e = min(e, e * math.ulp(float(exact[k].mid())) / max(scale * 2.0**-53, 5e-324))
                if e > cells[2][0]:
                    cells[2] = (e, (a, b))
    return worst, count - skipped


def evaluated(name, points, arity=1):
    output = subprocess.run(
        [BINARY, "partials", name, str(arity)], input=array.array("d", points).tobytes(), stdout=subprocess.PIPE, check=True)
    return array.array("d", output.stdout)


def error(computed, exact):
    """In units in the last place of the exact number."""
    rounded = float(exact.mid())
    if math.isinf(rounded):
        return 0.0 if computed == rounded or abs(computed) == sys.float_info.max else math.inf
    if not math.isfinite(computed):
        return 0.0 if abs(rounded) == sys.float_info.max else math.inf
    return abs(float((arb(computed) - exact).mid()) / math.ulp(rounded))


def nearZero(name):
    """The worst f′ among 10⁵ points around the zero of the digamma function at −0.504, which itself is left out."""
    source = random.Random("dense zero " + name)
    points = [source.uniform(-0.51, -0.49) for _ in range(100000)]
    points = [x for x in points if abs(x + 0.5040830082644554) > 5e-4]
    numbers, worst = evaluated(name, points), (0.0, None)
    for i, x in enumerate(points):
        exact = reference(FUNCTIONS[name][0], x)[1]
        ctx.prec = 200
        worst = max(worst, (error(numbers[3 * i + 1], exact), x))
    return worst


class Worst:
    def __init__(self):
        self.anywhere = [(0.0, None)] * 3
        self.away = [(0.0, None)] * 3
        self.scaled = [(0.0, None)] * 3

    def record(self, x, computed, exact):
        ctx.prec = 200
        for k in range(3):
            e = error(computed[k], exact[k])
            if e > self.anywhere[k][0]:
                self.anywhere[k] = (e, x)
            if e > self.away[k][0] and abs(exact[k]) * 1024 >= abs(exact[k + 1] * x):
                self.away[k] = (e, x)
            if e > self.scaled[k][0]:
                scale = float((abs(exact[k]) + abs(exact[k + 1] * x)).mid())
                unit = math.ulp(float(exact[k].mid()))
                if math.isfinite(scale) and scale > 0 and math.isfinite(unit):
                    e = min(e, e * unit / max(scale * 2.0**-53, 5e-324))
                if e > self.scaled[k][0]:
                    self.scaled[k] = (e, x)


def measured(name, count):
    spec = FUNCTIONS[name]
    source = random.Random("dense " + name)
    places = zeros(spec[0], spec[1], spec[2])
    points = list(sample(source, spec, places, count))
    numbers = evaluated(name, points)
    worst, skipped = Worst(), 0
    for i, x in enumerate(points):
        try:
            exact = reference(spec[0], x)
        except (ZeroDivisionError, OverflowError):
            exact = None
        if exact is None:
            skipped += 1
            continue
        worst.record(x, numbers[3 * i:3 * i + 3], exact)
    return worst, count - skipped, len(places)


def text(e):
    return "∞" if math.isinf(e) else f"{e:.2f}" if e < 1000 else f"{e:.0f}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--points", type=int, default=100000)
    parser.add_argument("--worst", action="store_true")
    parser.add_argument("--rows")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    print("| function | points | zeros | " + " | ".join(f"{k} {w}" for k in ("f", "f′", "f″") for w in ("anywhere", "away", "scaled")) + " |")
    print("|---|" + "--:|" * 11)
    for name in options.names or list(FUNCTIONS) + [name + "/2" for name in PAIRS]:
        if name.endswith("/2"):
            worst, count = measured_pairs(name[:-2], options.points)
            places, cells = 0, [cell for row in worst for cell in row]
        else:
            worst, count, places = measured(name, options.points)
            cells = [kind[k] for k in range(3) for kind in (worst.anywhere, worst.away, worst.scaled)]
        texts = ["–" if place is None and name.endswith("/2") else text(e) for e, place in cells]
        print(f"| {name} | {count} | {places} | " + " | ".join(texts) + " |", flush=True)
        if options.worst:
            print("  #", [x for _, x in cells], flush=True)
        if options.rows and not name.endswith("/2"):
            for e, x in [worst.away[1]] + ([nearZero(name)] if name in ("gamma", "lgamma") else []):
                with open(options.rows, "a") as file:
                    slope = float(reference(FUNCTIONS[name][0], x)[1].mid()) if x else 0
                    if x:
                        print(name, x.hex(), slope.hex(), f"{e:.2f}", file=file)
