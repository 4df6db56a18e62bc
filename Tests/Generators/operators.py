#!/usr/bin/env python3
"""Writes the concrete operators of every number the drivers hand out, all from Operators+Dual.swift.

usage: Tests/Generators/operators.py   (from the root of the repository)
The operators are the same text for each number but for its name; the type checker favours exact matches, which
generic operators are not (Docs/Decisions/0003-concrete-operators.md)."""
import re

NUMBERS = {
    "Operators+DualVector2": "DualVector2<Double>",
    "Operators+DualVector3": "DualVector3<Double>",
    "Operators+DualVector4": "DualVector4<Double>",
    "Operators+DualVector8": "DualVector8<Double>",
    "Operators+DualVector16": "DualVector16<Double>",
    "Operators+HessianNumber": "HessianNumber<Double>",
}
folder = "Sources/ForwardMode/"
template = open(folder + "Operators+Dual.swift").read()
head, body = template.split("\n\n/// The sum of two numbers.", 1)
for name, number in NUMBERS.items():
    text = f"""public import DerivativeRules

// The operators of `Operators+Dual.swift` for `{number}`, written by Tests/Generators/operators.py.

/// The sum of two numbers.""" + body.replace("Dual<Double>", number)
    # Longer names than the template's: swift format breaks the lines.
    open(folder + "Operators/" + name + ".swift", "w").write(text)
