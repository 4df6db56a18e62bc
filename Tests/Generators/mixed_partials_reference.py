"""Mixed partial derivatives to 50 digits, for Tests/ForwardModeTests/MixedPartialRows.swift:

    python3 Tests/Generators/mixed_partials_reference.py > Tests/ForwardModeTests/MixedPartialRows.swift

They are central differences with 120 digits, of which those taken for them cost at most 72: nothing here knows what the package
does.
"""

from itertools import product

import mpmath as mp

mp.mp.dps = 120


def two(x, y):
    return mp.exp(x * y) * mp.sin(x + 2 * y)


def three(x, y, z):
    return mp.log(x + y * z) * mp.sqrt(z) / (1 + x)


CASES = [
    ("two", two, (mp.mpf(0.4), mp.mpf(0.7)), 6),
    ("three", three, (mp.mpf(0.4), mp.mpf(0.7), mp.mpf(1.2)), 4),
]


def partial(f, at, powers):
    """Central differences in every direction, to an error of the order of h²."""
    h = mp.mpf(10) ** -12
    total = mp.mpf(0)
    for steps in product(*(range(p + 1) for p in powers)):
        sign, weight = 1, mp.mpf(1)
        point = []
        for x, p, m in zip(at, powers, steps):
            sign *= (-1) ** m
            weight *= mp.binomial(p, m)
            point.append(x + (mp.mpf(p) / 2 - m) * h)
        total += sign * weight * f(*point)
    return total / h ** sum(powers)


def size(f, at, powers):
    """The largest derivative of that degree along the lines powers - 2m, over its weight's divisor."""
    degree = sum(powers)
    if degree == 0:
        return abs(f(*at))
    largest = mp.mpf(0)
    for m in product(*(range(p + 1) for p in powers)):
        v = [p - 2 * k for p, k in zip(powers, m)]
        weight = mp.mpf(1)
        for p, k in zip(powers, m):
            weight *= mp.binomial(p, k)
        mp.mp.dps = 40
        d = mp.diff(lambda t: f(*[x + t * s for x, s in zip(at, v)]), 0, degree)
        mp.mp.dps = 120
        largest += abs(weight * d)
    return largest / (mp.mpf(2) ** degree * mp.factorial(degree))


print("// Written by Tests/Generators/mixed_partials_reference.py: do not edit.")
print()
print("extension MixedPartialRow {")
print("  /// Partials with the size of what they are added up from.")
print("  static let all: [MixedPartialRow] = [")
for name, f, at, order in CASES:
    for powers in product(range(order + 1), repeat=len(at)):
        if sum(powers) > order:
            continue
        value, scale = float(partial(f, at, powers)), float(size(f, at, powers))
        print(
            f'    MixedPartialRow(\n      function: "{name}", powers: {list(powers)}, value: {value!r},'
            f" size: {float(mp.nstr(scale, 3))!r}),"
        )
print("  ]")
print("}")
