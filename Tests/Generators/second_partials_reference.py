#!/usr/bin/env python3
"""Writes Tests/TestSupport/Resources/second_partials.txt: all partials to order 2 of functions of two numbers on a grid from
1e-300 to 1e300.

    nice python3 Tests/Generators/second_partials_reference.py

A line is the name of a function and the signs of its two arguments; then one line follows for each first argument of GRID
with, for each second one, ∂a, ∂b, ∂aa, ∂ab, ∂bb. A number is eleven characters as in orders_unary.txt, or one: `!` for 0,
`+` and `*` for ∞ and −∞; `#` stands for all five where the function is not defined.

Needs python-flint; run only to regenerate. The partials are those of Arb's power series along (a, 0), (0, b) and (a, b), in
balls whose precision is raised until every partial is known to 70 bits or below 2⁻¹¹⁵⁰.
"""

import math
import os
import sys
from flint import arb, arb_series, ctx
from orders_reference import text

OUTPUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "TestSupport", "Resources", "second_partials.txt")
GRID = [1e-300, 1e-200, 1e-160, 1e-100, 1e-30, 1e-10, 1e-3, 0.3, 1.0, 2.5, 40.0, 700.0, 1e5, 1e16, 1e60, 1e100, 1e160, 1e200,
        1e300]


def log1p(s):
    return (1 + s).log()


def power(a, b):
    return (b * a.log()).exp()


def logaddexp(a, b):
    return a + log1p((b - a).exp()) if (a - b)[0] > 0 else b + log1p((a - b).exp())


def logsubexp(a, b):
    return a + log1p(-(b - a).exp()) if (a - b)[0] > 0 else b + log1p(-(a - b).exp())


def softplus(a):
    return log1p(a.exp()) if a[0] < 0 else a + log1p((-a).exp())


def logbeta(a, b):
    return a.lgamma() + b.lgamma() - (a + b).lgamma()


ONE = [(1, 1)]
FUNCTIONS = {
    "mul": (lambda a, b: a * b, [(1, -1)]),
    "div": (lambda a, b: a / b, [(1, 1), (1, -1)]),
    "pow": (power, [(1, 1), (1, -1)]),
    "hypot": (lambda a, b: (a * a + b * b).sqrt(), [(-1, 1)]),
    # Up to a constant.
    "atan2": (lambda a, b: (a / b).atan(), [(1, 1), (-1, -1)]),
    "log": (lambda a, b: b.log() / a.log(), ONE),
    "xlogy": (lambda a, b: a * b.log(), [(-1, 1)]),
    "xlog1py": (lambda a, b: a * log1p(b), [(1, 1)]),
    "logaddexp": (logaddexp, [(1, 1), (-1, 1)]),
    "logsubexp": (logsubexp, [(1, 1), (-1, 1)]),
    "squared_error": (lambda a, b: (a - b) * (a - b), ONE),
    "bce": (lambda a, b: softplus(a) - a * b, [(1, 1), (-1, 1)]),
    "elu": (lambda a, b: b * (a.exp() - 1), [(-1, 1)]),
    "beta": (lambda a, b: logbeta(a, b).exp(), ONE),
    "logbeta": (logbeta, ONE),
}


def extreme(name, a, b):
    """The partials of a power whose size is beyond all numbers."""
    if name != "pow":
        return None
    size = b * math.log(a)
    if size < -5000:
        return [0.0] * 5
    if size > 5000:
        signs = [b, math.log(a), b * (b - 1), 1 + size, 1]
        return [math.copysign(math.inf, s) for s in signs]
    return None


def partials(f, a, b):
    ctx.cap = 3
    ctx.prec = 2500
    while ctx.prec < 50000:
        x, y = arb(a), arb(b)
        c = []
        for u, v in ((x, 0), (0, y), (x, y)):
            terms = f(arb_series([x, u]), arb_series([y, v])).coeffs()
            c.append([terms[k] if k < len(terms) else arb(0) for k in (1, 2)])
        values = [c[0][0] / x, c[1][0] / y, 2 * c[0][1] / x / x, (c[2][1] - c[0][1] - c[1][1]) / x / y, 2 * c[1][1] / y / y]
        tiny = arb(2) ** -1150
        if all(v.is_finite() and (v.rel_accuracy_bits() >= 70 or abs(v) < tiny) for v in values):
            return [0.0 if abs(v) < tiny else float(v.mid()) for v in values]
        ctx.prec *= 2
    return None


def cell(values):
    short = {0.0: "!", math.inf: "+", -math.inf: "*"}
    return "#" if values is None else "".join(short.get(v) or text(v) for v in values)


if __name__ == "__main__":
    with open(OUTPUT, "w") as file:
        for name, (f, signs) in FUNCTIONS.items():
            for p, q in signs:
                print(name, p, q, file=file)
                undefined = []
                for a in GRID:
                    row = []
                    for b in GRID:
                        values = extreme(name, p * a, q * b)
                        if values is None:
                            try:
                                values = partials(f, p * a, q * b)
                            except (ValueError, ZeroDivisionError):
                                values = None
                        if values is None:
                            undefined.append((a, b))
                        row.append(cell(values))
                    print("".join(row), file=file, flush=True)
                print(name, p, q, "undefined:", undefined, file=sys.stderr, flush=True)
