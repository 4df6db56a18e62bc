#!/usr/bin/env python3
"""Writes Sources/DerivativeRules/Kernels/FastTanhTable.swift: python3 Tests/Generators/fast_tanh.py > FILE

For c = k/4, k = 0...80: tanh c as a sum of two numbers, and 1 - tanh^2 c; and the polynomial of
(tanh r - r)/r^3 in r^2 for |r| <= 1/8, by interpolation at Chebyshev's points. Needs mpmath.
"""
from mpmath import mp, mpf, tanh, cosh, sqrt, cos, pi, matrix, lu_solve

mp.dps = 60

def literal(x):
    return repr(float(x))

def coefficients(degree, edge):
    points = [edge / 2 * (1 + cos(pi * (2 * i + 1) / (2 * degree + 2))) for i in range(degree + 1)]
    rows = matrix([[z**j for j in range(degree + 1)] for z in points])
    values = matrix([(tanh(sqrt(z)) / sqrt(z) - 1) / z for z in points])
    return lu_solve(rows, values)

print("// Written by Tests/Generators/fast_tanh.py.")
print()
print("/// What ``FastTanh`` looks up.")
print("@usableFromInline")
print("enum FastTanhTable {")
print("  /// The coefficients of (tanh r − r)/r³ in r², |r| ≤ 1/8, the constant one first.")
c = coefficients(5, mpf(1) / 64)
for i in range(6):
    print(f"  @_alwaysEmitIntoClient @inline(__always) static var c{i}: Double {{ {literal(c[i])} }}")
print()
print("  /// For c = k/4: tanh c in two parts, the first rounded to nearest, and 1 − tanh² c.")
print("  @usableFromInline static let rows: [Double] = [")
for k in range(81):
    t = tanh(mpf(k) / 4)
    high = float(t)
    print(f"    {high!r}, {literal(t - mpf(high))}, {literal(1 / cosh(mpf(k) / 4)**2)}, 0,")
print("  ]")
print("}")
