#!/usr/bin/env python3
"""Writes Sources/SpecialFunctions/Special/SlopeCoefficients.swift: the derivatives of erfcx and dawson, elliptic B, D, C.

    python3 Tests/Generators/slope_coefficients.py > Sources/SpecialFunctions/Special/SlopeCoefficients.swift

Needs mpmath; run only to regenerate. The error of every function, relative to what it serves, goes to
stderr as a power of two.
"""

from mpmath import ellipe, ellipk, erfc, erfi, exp, log, mp, mpf, pi, sqrt
from rational_fit import constant, rational

mp.dps = 60


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


print("// Written by Tests/Generators/slope_coefficients.py; do not edit.")
print()
print("/// The constants of derivatives that are functions of their own, from 60-digit values.")
print("enum SlopeCoefficients {", end="")

erfcx = lambda x: exp(x * x) * erfc(x)
erfcx1 = lambda x: 2 * x * erfcx(x) - 2 / sqrt(pi)
erfcx2 = lambda x: 2 * erfcx(x) + 2 * x * erfcx1(x)
constant("1/√π.", "inverseSqrtPi", 1 / sqrt(pi))
for i, (low, high) in enumerate([(0, 0.5), (0.5, 1), (1, 2), (2, 3), (3, 4)]):
    centered("erfcx′(x)", f"erfcxSlope{i}", erfcx1, low, high, 7, 6, relative(erfcx1))
    centered("erfcx″(x)", f"erfcxCurvature{i}", erfcx2, low, high, 7, 6, relative(erfcx2))
far = lambda f, scale: lambda v: (1 - f(1 / sqrt(v)) * scale(1 / sqrt(v))) / v
rational(
    "(1 + √π·y²·erfcx′(y))·y² as a function of x = 1/y², y ≥ 4.", "erfcxSlopeFar",
    far(erfcx1, lambda y: -sqrt(pi) * y**2), mpf("1e-4"), mpf(1) / 16, 7, 7, lambda v: v,
)
rational(
    "(1 − √π/2·y³·erfcx″(y))·y² as a function of x = 1/y², y ≥ 4.", "erfcxCurvatureFar",
    far(erfcx2, lambda y: sqrt(pi) / 2 * y**3), mpf("1e-4"), mpf(1) / 16, 7, 7, lambda v: v,
)

mp.dps = 80
dawson = lambda x: sqrt(pi) / 2 * exp(-x * x) * erfi(x)
dawson1 = lambda x: 1 - 2 * x * dawson(x)
dawson2 = lambda x: -2 * dawson(x) - 2 * x * dawson1(x)
near = lambda w: dawson2(sqrt(w)) / sqrt(w)
bounds = [0, 0.5, 0.92, 1.3, 1.7, 2.1, 2.6, 3.1, 3.7, 4.4, 5.2, 6, 7, 8]
for i in range(len(bounds) - 1):
    low, high = bounds[i], bounds[i + 1]
    size1 = lambda x: 1 / (abs(dawson1(x)) + abs(x * dawson2(x)) / 4)
    size2 = lambda x: 1 / (abs(dawson2(x)) + abs(x * (-2 * x * dawson2(x) - 4 * dawson1(x))) / 4)
    centered("F′(x), F Dawson's integral,", f"dawsonSlope{i}", dawson1, low, high, 7, 6, size1)
    if i > 0:
        centered("F″(x), F Dawson's integral,", f"dawsonCurvature{i}", dawson2, low, high, 7, 6, size2)
rational(
    "F″(y)/y, F Dawson's integral, as a function of x = y², |y| ≤ ½.", "dawsonCurvature0",
    near, mpf("1e-12"), mpf(1) / 4, 6, 6, lambda w: 1 / near(w),
)
rational(
    "(−2y²·F′(y) − 1)·y² as a function of x = 1/y², y ≥ 8.", "dawsonSlopeFar",
    lambda v: (-2 * dawson1(1 / sqrt(v)) / v - 1) / v, mpf("1e-4"), mpf(1) / 64, 6, 5, lambda v: v,
)
rational(
    "(y³·F″(y) − 1)·y² as a function of x = 1/y², y ≥ 8.", "dawsonCurvatureFar",
    lambda v: (dawson2(1 / sqrt(v)) / v / sqrt(v) - 1) / v, mpf("1e-4"), mpf(1) / 64, 6, 5, lambda v: v,
)

# B = ∫ cos²θ/Δ, D = ∫ sin²θ/Δ, C = ∫ sin²θ·cos²θ/Δ³, R = ∫ cos⁴θ/Δ³ = D − C; near 1 as A(p) − ln p·L(p), p = 1 − m.
B = lambda m: (ellipe(m) - (1 - m) * ellipk(m)) / m
D = lambda m: (ellipk(m) - ellipe(m)) / m
C = lambda m: (D(m) - B(m)) / m
kLog = lambda p: ellipk(p) / pi
eLog = lambda p: (ellipk(p) - ellipe(p)) / pi
bLog = lambda p: (eLog(p) - p * kLog(p)) / (1 - p)
dLog = lambda p: (kLog(p) - eLog(p)) / (1 - p)
cLog = lambda p: (dLog(p) - bLog(p)) / (1 - p)
half = mpf(1) / 2
for name, f, l in [("B", B, bLog), ("D", D, dLog), ("C", C, cLog)]:
    centered(f"{name}(x)", f"elliptic{name}", f, 0, half, 7, 6, relative(f))
for name, f, l in [
    ("B", B, bLog), ("D", D, dLog), ("C", C, cLog),
    ("R", lambda m: D(m) - C(m), lambda p: dLog(p) - cLog(p)),
]:
    regular = lambda p, f=f, l=l: f(1 - p) + log(p) * l(p)
    text = f"in {name}(1 − x) = A(x) − ln x·L(x)"
    centered(f"A {text}", f"elliptic{name}Regular", regular, 0, half, 6, 6, lambda p: 1)
    if name in "BR":
        over = lambda p, l=l: l(p) / p
        centered(f"L/x {text}", f"elliptic{name}Log", over, 0, half, 6, 6, lambda p: p)
    else:
        centered(f"L {text}", f"elliptic{name}Log", l, 0, half, 6, 6, lambda p: 1)
print("}")
