#!/usr/bin/env python3
"""Writes Sources/SpecialFunctions/Special/SpecialCoefficients.swift: erfcx, dawson, …

    python3 Tests/Generators/special_coefficients.py > Sources/SpecialFunctions/Special/SpecialCoefficients.swift

Needs mpmath; run only to regenerate. The error of every function, relative to what it serves, goes to
stderr as a power of two.
"""

from mpmath import e1, ellipe, ellipk, erfc, erfi, erfinv, euler, exp, lambertw, log, mp, mpf, pi, sqrt
from rational_fit import constant, rational

mp.dps = 60
QUARTER = mpf(1) / 4


def erfcx(x):
    return exp(x * x) * erfc(x)


def inverse_tail(s):
    """x with erfc(x) = exp(−s²), by Newton's method on the logarithm."""
    x = s if s > 1.5 else s * mpf("0.7")
    for _ in range(80):
        value = erfc(x)
        step = (log(value) + s * s) / (-2 / sqrt(pi) * exp(-x * x) / value)
        x -= step
        if abs(step) < mpf(10) ** -50 * x:
            break
    return x


def centered(doc, name, f, low, high, m, n, weight):
    """f = c + (x − center)·R(x − center), the center a double and c its value there."""
    low, high = mpf(low), mpf(high)
    center = mpf(float((low + high) / 2))
    value = f(center)
    rational(
        f"{doc} for {float(low)!r} ≤ x ≤ {float(high)!r}, as a high part and the rest.", name,
        lambda t: (f(center + t) - value) / t, low - center, high - center, m, n,
        lambda t: t * weight(center + t), center=(center, value),
    )


def relative(f):
    return lambda x: 1 / f(x)


print("// Written by Tests/Generators/special_coefficients.py; do not edit.")
print()
print("/// The constants of the special functions that have no rule yet, from 60-digit values.")
print("enum SpecialCoefficients {", end="")

constant("1/√π.", "inverseSqrtPi", 1 / sqrt(pi))
centered("erfcx(x)", "erfcx0", erfcx, 0, 1, 7, 6, relative(erfcx))
centered("erfcx(x)", "erfcx1", erfcx, 1, 2, 7, 6, relative(erfcx))
centered("erfcx(x)", "erfcx2", erfcx, 2, 4, 7, 6, relative(erfcx))
rational(
    "(1 − √π·y·erfcx(y))·y² as a function of x = 1/y², y ≥ 4.", "erfcxFar",
    lambda v: (1 - erfcx(1 / sqrt(v)) * sqrt(pi / v)) / v, mpf(0), mpf(1) / 16, 6, 6, lambda v: v,
)

ratio = lambda w: erfinv(sqrt(w)) / sqrt(w)
constant("√π/2.", "inverse0", sqrt(pi) / 2)
rational(
    "(erfinv(y)/y − √π/2)/y² as a function of x = y², |y| ≤ ½.", "inverse",
    lambda w: (ratio(w) - sqrt(pi) / 2) / w, mpf(0), QUARTER, 5, 6, lambda w: w / ratio(w),
)
defect = lambda s: s - inverse_tail(s)
bounds = ["0.8325", "1.375", "2.25", "4", "8", "15", "27.5"]
for i in range(6):
    centered(
        "s − erfcinv(e^(−s²)), s = x,", f"inverseTail{i}", defect, bounds[i], bounds[i + 1], 7, 6,
        lambda s: 1 / (s - defect(s)),
    )

constant("Euler's constant.", "euler", +euler)
rational(
    "(E₁(x) + ln x + γ)/x for 0 < x ≤ ½.", "expint0",
    lambda x: (e1(x) + log(x) + euler) / x, mpf(0), 2 * QUARTER, 5, 5, lambda x: x,
)
scaled = lambda x: x * exp(x) * e1(x)
centered("x·eˣ·E₁(x)", "expint1", scaled, 0.5, 1, 6, 5, relative(scaled))
centered("x·eˣ·E₁(x)", "expint2", scaled, 1, 2, 6, 5, relative(scaled))
inverse = lambda v: exp(1 / v) * e1(1 / v) / v
centered("y·eʸ·E₁(y), x = 1/y,", "expint3", inverse, 0.125, 0.5, 8, 7, relative(inverse))
rational(
    "(1 − y·eʸ·E₁(y))·y as a function of x = 1/y, y ≥ 8.", "expint4",
    lambda v: (1 - inverse(v)) / v, mpf("1e-12"), mpf(1) / 8, 7, 7, lambda v: v,
)

# K(m) = A(m₁) − ln m₁·B(m₁) and E(m) likewise, m₁ = 1 − m, with A and B regular at m₁ = 0.
K1 = lambda p: ellipk(p) / pi
K0 = lambda p: ellipk(1 - p) + log(p) * K1(p)
E1 = lambda p: (ellipk(p) - ellipe(p)) / pi
E0 = lambda p: ellipe(1 - p) + log(p) * E1(p)
half = 2 * QUARTER
one = lambda p: 1
centered("K(x)", "ellipk", ellipk, 0, half, 7, 6, relative(ellipk))
centered("E(x)", "ellipe", ellipe, 0, half, 7, 6, relative(ellipe))
centered("A in K(1 − x) = A(x) − ln x·B(x)", "ellipkRegular", K0, 0, half, 7, 6, one)
centered("B in K(1 − x) = A(x) − ln x·B(x)", "ellipkLog", K1, 0, half, 7, 6, one)
centered(
    "(A(x) − 1)/x in E(1 − x) = A(x) − ln x·B(x)", "ellipeRegular",
    lambda p: (E0(p) - 1) / p, 0, half, 7, 6, lambda p: p,
)
centered(
    "B(x)/x in E(1 − x) = A(x) − ln x·B(x)", "ellipeLog",
    lambda p: E1(p) / p, 0, half, 7, 6, lambda p: p,
)

half_root = sqrt(pi) / 2
dawson = lambda x: half_root * exp(-x * x) * erfi(x)
near = lambda w: dawson(sqrt(w)) / sqrt(w)
rational(
    "(F(y)/y − 1)/y², F Dawson's integral, as a function of x = y², |y| ≤ 1.", "dawson0",
    lambda w: (near(w) - 1) / w, mpf("1e-15"), mpf(1), 6, 6, lambda w: w / near(w),
)
bounds = [1, 1.5, 2, 2.6, 3.3, 4.1, 5, 6, 7]
for i in range(8):
    centered(
        "Dawson's integral", f"dawson{i + 1}", dawson, bounds[i], bounds[i + 1], 7, 6, relative(dawson)
    )
rational(
    "(2y·F(y) − 1)·y² as a function of x = 1/y², y ≥ 7.", "dawsonFar",
    lambda v: (2 * dawson(1 / sqrt(v)) / sqrt(v) - 1) / v, mpf("1e-4"), mpf(1) / 49, 6, 5, lambda v: v,
)

# W₀(x) = −1 + p − p²·R(p) with p = √(2(e·x + 1)).
constant("e.", "e", exp(1))
branch = lambda p: lambertw((p * p / 2 - 1) / exp(1)).real
rational(
    "(x − 1 − W₀(z))/x² for x = √(2(e·z + 1)) ≤ 0.81.", "branch",
    lambda p: (p - 1 - branch(p)) / p**2, mpf("1e-15"), mpf("0.81"), 6, 6,
    lambda p: p * p / branch(p),
)
print("}")
