"""Rational approximations and their Swift spelling, for the scripts beside this one. Needs mpmath."""

import sys
from mpmath import cos, fabs, log, lu_solve, matrix, mpf, nstr, pi


def fit(f, low, high, m, n):
    """Coefficients of the rational function of degrees m, n through f at m + n + 1 Chebyshev nodes."""
    count = m + n + 1
    a, b = matrix(count, count), matrix(count, 1)
    for i in range(count):
        x = (low + high) / 2 + (high - low) / 2 * cos((2 * i + 1) * pi / (2 * count))
        b[i] = f(x)
        for j in range(m + 1):
            a[i, j] = x**j
        for j in range(1, n + 1):
            a[i, m + j] = -b[i] * x**j
    s = lu_solve(a, b)
    return [s[i] for i in range(m + 1)], [mpf(1)] + [s[m + i] for i in range(1, n + 1)]


def value(c, x):
    r = mpf(0)
    for a in reversed(c):
        r = r * x + a
    return r


def pair(x):
    high = float(x)
    return high, float(x - mpf(high))


def literal(x):
    mantissa, exponent = float(x).hex().split("p")
    return mantissa.rstrip("0").rstrip(".") + "p" + exponent


def constant(doc, name, x):
    high, low = pair(x)
    print(f"\n  /// {doc}")
    print(f"  static var {name}: DoublePair {{")
    print(f"    DoublePair(high: {literal(high)}, low: {literal(low)})")
    print("  }")


def polynomial(start, c):
    """Prints the value of a polynomial: c from the constant term on, `start` what stands before the call."""
    words = ["x"] + [literal(a) for a in reversed(c)]
    line = f"    {start}polynomial({', '.join(words)})"
    if len(line) > 100:
        print(f"    {start}polynomial(")
        line = "      x"
        for word in words[1:]:
            if len(line) + len(word) + 3 > 100:
                print(line + ",")
                line = f"      {word}"
            else:
                line += f", {word}"
        line += ")"
    print(line)


def rational(doc, name, f, low, high, m, n, weight, center=None):
    """Prints f as p/q; with a center (point, value), value + (x − point)·p/q(x − point) as a pair."""
    top, bottom = fit(f, low, high, m, n)
    points = [low + (high - low) * (mpf(i) + mpf("0.37")) / 60 for i in range(60)]
    top = [mpf(float(c)) for c in top]
    bottom = [mpf(float(c)) for c in bottom]
    error = max(fabs((value(top, x) / value(bottom, x) - f(x)) * weight(x)) for x in points)
    print(f"{name}: 2^{nstr(log(error, 2), 4)}", file=sys.stderr)
    print(f"\n  /// {doc}")
    if center is None:
        print(f"  @inline(__always) static func {name}(_ x: Double) -> Double {{")
    else:
        print(f"  @inline(__always) static func {name}(_ argument: Double) -> DoublePair {{")
        print(f"    let x = argument - {literal(center[0])}")
    if n == 0:
        polynomial("" if center is None else "return ", top)
    else:
        polynomial("let p = ", top)
        polynomial("let q = ", bottom)
        if center is None:
            print("    return p / q")
        else:
            high, low = pair(center[1])
            print(f"    return DoublePair(high: {literal(high)}, low: {literal(low)} + x * (p / q))")
    print("  }")
