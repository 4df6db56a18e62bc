#!/usr/bin/env python3
"""Writes Tests/SymbolicTests/Resources/textbook.tsv: derivatives of textbook functions as sympy simplifies them.

Each line has the formula and the shortest of sympy's forms of its derivative, in the grammar of the project's formulas; the tests
count the operations of both with the same parser. Needs sympy:  python3 Tests/Generators/textbook_derivatives.py
"""

import pathlib
import re

import sympy

FORMULAS = """
x^5
3*x^4 - 2*x^3 + x - 7
(x^2 + 1)^10
(3*x - 2)^4
1/x
1/x^3
sqrt(x)
x*sqrt(x)
1/sqrt(x)
x^(2/3)
(x + 1)/(x - 1)
x/(x^2 + 1)
(x^2 - 1)/(x^2 + 1)
(2*x + 3)/(x^2 - 5)
x^2/(x + 1)
1/(x^2 + x + 1)
sqrt(x^2 + 1)
sqrt(1 - x^2)
x*sqrt(1 - x^2)
x/sqrt(x^2 + 1)
sqrt(x + sqrt(x))
sin(3*x)
cos(x^2)
tan(x)
tan(2*x)
sin(x)^2
sin(x)^3
cos(x)^4
sin(x)*cos(x)
x*sin(x)
x^2*cos(x)
x^2*sin(x)
sin(x)/x
cos(x)/x^2
sin(x)/(1 + cos(x))
(1 - cos(x))/sin(x)
sin(cos(x))
sin(sqrt(x))
sqrt(sin(x))
1/sin(x)
1/cos(x)
tan(x)^2
x*tan(x)
exp(x)
exp(2*x)
exp(-x^2)
exp(sin(x))
exp(1/x)
x*exp(x)
x^2*exp(-x)
x^3*exp(2*x)
exp(x)*sin(x)
exp(-x)*cos(2*x)
exp(x)/x
exp(x)/(1 + exp(x))
1/(1 + exp(-x))
(exp(x) - exp(-x))/2
exp(exp(x))
log(x)
log(3*x + 1)
log(x^2 + 1)
log(sin(x))
log(cos(x))
log(log(x))
log(x)^2
log(x)^3
x*log(x)
x^2*log(x)
x*log(x) - x
log(x)/x
log(x)/x^2
x/log(x)
1/log(x)
sqrt(log(x))
log(x + sqrt(x^2 + 1))
log((1 + x)/(1 - x))
log(1 + exp(x))
sin(log(x))
x*sin(log(x))
2^x
x*2^x
x^x
x^sin(x)
asin(x)
acos(x)
atan(x)
x*asin(x)
x*atan(x)
atan(1/x)
atan(x^2)
atan(sqrt(x))
asin(2*x)
x*asin(x) + sqrt(1 - x^2)
sinh(x)
cosh(3*x)
tanh(x)
sinh(x)/cosh(x)
x*tanh(x)
log(cosh(x))
exp(-x)*x^3*sin(x)
""".strip().splitlines()


def text(expression):
    """In the grammar of the project: natural logarithms and powers are spelt alike there."""
    return str(expression).replace("**", "^").replace("E^", "e^")


def main():
    x = sympy.Symbol("x", positive=True)
    lines = []
    for formula in FORMULAS:
        function = sympy.sympify(re.sub(r"\^", "**", formula), locals={"x": x})
        derivative = sympy.diff(function, x)
        forms = [derivative, sympy.simplify(derivative), sympy.factor(derivative)]
        best = min(forms, key=lambda form: (sympy.count_ops(form), len(str(form))))
        lines.append(f"{formula}\t{text(best)}")
    assert len(lines) == 100, len(lines)
    path = pathlib.Path(__file__).parent.parent / "SymbolicTests/Resources/textbook.tsv"
    path.write_text("formula\tderivative\n" + "\n".join(lines) + "\n")


main()
