#!/usr/bin/env python3
"""Writes Tests/DerivativeRulesTests/Resources/special.csv: reference values of the special functions.

    python3 Tests/Generators/special_reference.py > Tests/DerivativeRulesTests/Resources/special.csv

Needs mpmath; run only to regenerate. Columns: fn, n (the order of polygamma, else 0), tag, x_hex, f_hex,
f_tail, scale. f is exact at the double x, rounded to nearest; f_tail = (exact − f)/ulp(f); scale = |f| + |x·f'|,
the yardstick next to a zero. Every value is computed with 60 digits and again with 100.
"""

import math
import random
import sys
from mpmath import e1, ellipe, ellipk, erfc, erfi, erfinv, exp, findroot, lambertw, log, mp, mpf, nstr, pi
from mpmath import psi, sqrt


def emit(fn, n, tag, x, f, derivative):
    values = []
    for digits in (60, 100):
        with mp.workdps(digits):
            values.append(f(mpf(x)))
    with mp.workdps(60):
        exact = values[1]
        assert abs(values[0] - exact) <= abs(exact) * mpf(10) ** -35, (fn, n, x)
        rounded = float(exact)
        scale = abs(exact) + abs(mpf(x) * derivative(mpf(x)))
        tail = 0.0 if math.isinf(rounded) else float((exact - mpf(rounded)) / mpf(math.ulp(rounded)))
        size = nstr(scale, 6) if scale < mpf(10) ** 300 else "1e300"
        print(f"{fn},{n},{tag},{x.hex()},{rounded.hex()},{tail:.4f},{size}")


def log_uniform(source, low, high):
    return math.exp(source.uniform(math.log(low), math.log(high)))


def gamma_arguments(n, count):
    source = random.Random(20240 + n)
    for _ in range(count):
        yield "small", log_uniform(source, 1e-6, 1)
        yield "middle", source.uniform(0.5, 4)
        yield "middle", source.uniform(4, 30)
        yield "wide", log_uniform(source, 10, 1e8)
        yield "negative", -source.uniform(0, 30)
    for _ in range(count // 3):
        pole = source.randint(0, 15)
        yield "pole", -pole + source.choice([-1, 1]) * log_uniform(source, 1e-9, 1e-2)
    for x in [0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 10.0, 11.0, 20.0, 100.0]:
        yield "exact", x
        for neighbor in (math.nextafter(x, 0), math.nextafter(x, 1e9)):
            yield "exact", neighbor
    for x in [-0.5, -1.5, -2.5, -10.5]:
        yield "negative", x


def gamma_extremes(n):
    source = random.Random(77 + n)
    for _ in range(12):
        x = log_uniform(source, 1e-300, 1e-10)
        yield "tiny", x
        yield "tiny", -x
        yield "huge", log_uniform(source, 1e10, 1e300)
        yield "huge", 2.0**53 + 2 * source.randint(0, 2**40)
    for x in [5e-324, 2.0**-1060, 2.0**-1022, 2.0**-1023, 6e-309, 2.0**-512, 1.5 * 2.0**-512, 1.7e308, 2.0**53]:
        yield "extreme", x


def digamma_zeros():
    source = random.Random(5)
    for guess in [1.4616, -0.504, -1.573, -2.611, -3.635]:
        with mp.workdps(60):
            root = findroot(lambda x: psi(0, x), guess)
        for _ in range(25):
            distance = source.choice([-1, 1]) * log_uniform(source, 1e-16, 1e-1)
            yield "zero" if guess > 0 else "negative", float(root + distance)


def erfcx(x):
    if x > mpf(10) ** 40:
        return 1 / (x * sqrt(pi))
    with mp.workdps(mp.dps + 2 * max(0, int(mp.log10(1 + abs(x)))) + 10):
        return exp(x * x) * erfc(x)


def dawson(x):
    if abs(x) > mpf(10) ** 40:
        return 1 / (2 * x)
    with mp.workdps(mp.dps + 2 * max(0, int(mp.log10(1 + abs(x)))) + 10):
        return sqrt(pi) / 2 * exp(-x * x) * erfi(x)


def erfcinv(q):
    """By Newton's method on ln erfc, from the asymptote."""
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


def special_functions():
    """fn, f, f′, and the ranges of arguments: tag, low, high, whether by logarithm."""
    slope = lambda f: sqrt(pi) / 2 * exp(f * f)
    w0 = lambda x: lambertw(x).real
    least = math.nextafter(-1 / math.e, 0)
    return [
        ("erfcx", erfcx, lambda x: 2 * x * erfcx(x) - 2 / sqrt(pi),
         [("core", 0, 5, False), ("core", 3, 1e6, True), ("core", -26, 0, False), ("extreme", 1e6, 1e300, True)],
         [0.0, 1.0, 2.0, 4.0, 1e-300, 1.7e308, -26.6, 0.5, 1.5, 3.0]),
        ("dawson", dawson, lambda x: 1 - 2 * x * dawson(x),
         [("core", 1e-5, 1, True), ("core", 1, 8, False), ("core", -8, 0, False), ("core", 5, 1e6, True),
          ("extreme", 1e6, 1e300, True), ("extreme", 1e-300, 1e-5, True)],
         [0.0, 1.0, 1.5, 2.0, 0.924, 5e-324, 1.7e308]),
        ("erfinv", erfinv, lambda y: slope(erfinv(y)),
         [("core", -1, 1, False), ("core", 1e-8, 1, True), ("extreme", 1e-300, 1e-8, True)],
         [0.0, 0.5, 0.75, -0.5, 1 - 2.0**-53, 1 - 2.0**-40, -1 + 2.0**-50, 5e-324]),
        ("erfcinv", erfcinv, lambda q: -slope(erfcinv(q)),
         [("core", 0, 2, False), ("core", 1e-10, 0.6, True), ("core", 0.99, 1.01, False), ("core", 1e-290, 1e-5, True)],
         [0.5, 1.0, 1.5, 2 - 2.0**-52, 2.0**-1074, 1e-310, 2.0**-1022]),
        ("expint", e1, lambda x: -exp(-x) / x,
         [("core", 1e-8, 1, True), ("core", 0.3, 12, False), ("core", 5, 700, False), ("extreme", 1e-300, 1e-8, True)],
         [0.5, 1.0, 2.0, 8.0, 5e-324]),
        ("ellipk", ellipk, lambda m: (ellipe(m) - (1 - m) * ellipk(m)) / (2 * m * (1 - m)) if m else pi / 8,
         [("core", 0, 1, False), ("core", -3, 0, False), ("core", -1e6, -1e-3, False), ("core", 1e-10, 1, True)],
         [0.0, 0.5, 0.25, 1 - 2.0**-53, 1 - 2.0**-30, -1.0, -1e100, -1e300, 1e-300]),
        ("ellipe", ellipe, lambda m: (ellipe(m) - ellipk(m)) / (2 * m) if m else -pi / 8,
         [("core", 0, 1, False), ("core", -3, 0, False), ("core", -1e6, -1e-3, False), ("core", 1e-10, 1, True)],
         [0.0, 0.5, 0.25, 1 - 2.0**-53, 1 - 2.0**-30, -1.0, -1e100, -1e300, 1e-300]),
        ("lambertw0", w0, lambda x: w0(x) / (x * (1 + w0(x))) if x else 1,
         [("core", least, 0, False), ("core", 1e-8, 10, True), ("core", 1, 1e6, True), ("extreme", 1e6, 1e308, True),
          ("core", least, -0.36787, False), ("extreme", 1e-300, 1e-8, True)],
         [0.0, 1.0, math.e, least, -0.25, math.nextafter(-0.25, -1), math.nextafter(least, 0), 1.7e308]),
    ]


def main():
    print("fn,n,tag,x_hex,f_hex,f_tail,scale")
    for n in [0, 1, 2, 3, 4, 5, 6, 7, 8, 20]:
        fn = "digamma" if n == 0 else "polygamma"
        arguments = list(gamma_arguments(n, 60 if n < 2 else 30)) + list(gamma_extremes(n))
        if n == 0:
            arguments += digamma_zeros()
        for tag, x in arguments:
            if x != 0:
                emit(fn, n, tag, x, lambda t: psi(n, t), lambda t: psi(n + 1, t))
    for fn, f, derivative, ranges, points in special_functions():
        source = random.Random(fn)
        for tag, low, high, logarithmic in ranges:
            for _ in range(40):
                x = log_uniform(source, low, high) if logarithmic else source.uniform(low, high)
                emit(fn, 0, tag, x, f, derivative)
        for x in points:
            emit(fn, 0, "exact", x, f, derivative)


if __name__ == "__main__":
    sys.exit(main())
