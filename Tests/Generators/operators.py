#!/usr/bin/env python3
"""Writes the concrete operators of every number a driver hands to a closure, and those of every number with a `Double`.

usage: Tests/Generators/operators.py   (from the root of the repository; then `swift format --in-place` the files)
The type checker favours exact matches, which generic operators are not (Docs/Decisions/0017-operators.md). Numbers
with a constant need none of their own: Sources/DerivativeRules/Operators+Constants.swift is for all of them."""

# The file without `Operators+`, the number, the modules that its name is from.
NUMBERS = [
    ("ForwardMode/Operators/", "Dual", "Dual<Double>", []),
    ("ForwardMode/Operators/", "TaylorSeries", "TaylorSeries<Double>", []),
    ("ForwardMode/Operators/", "DualVector2", "DualVector2<Double>", []),
    ("ForwardMode/Operators/", "DualVector3", "DualVector3<Double>", []),
    ("ForwardMode/Operators/", "DualVector4", "DualVector4<Double>", []),
    ("ForwardMode/Operators/", "DualVector8", "DualVector8<Double>", []),
    ("ForwardMode/Operators/", "DualVector16", "DualVector16<Double>", []),
    ("ForwardMode/Operators/", "HessianNumber", "HessianNumber<Double>", []),
    ("PointDerivatives/Operators/", "DualPoints", "DualPoints", ["ForwardMode"]),
    ("PointDerivatives/Operators/", "DualPoints2", "DualPoints2", ["ForwardMode"]),
    ("PointDerivatives/Operators/", "DualPoints3", "DualPoints3", ["ForwardMode"]),
    ("PointDerivatives/Operators/", "DualPoints4", "DualPoints4", ["ForwardMode"]),
    ("ReverseMode/", "TapeVariable", "TapeVariable<Double>", []),
    ("MixedMode/SecondOrder/", "SecondOrderVariable", "SecondOrderVariable<Double>", []),
]

OPERATORS = [
    ("+", "sum", "sum", "Adds", "_addInPlace"),
    ("-", "difference", "difference", "Subtracts", "_subtractInPlace"),
    ("*", "product", "product", "Multiplies", "_multiplyInPlace"),
    ("/", "quotient", "quotient", "Divides", "_divideInPlace"),
]

ATTRIBUTES = "@_alwaysEmitIntoClient @inline(__always)"
# Of lanes over machine numbers: what is transparent is inlined in debug builds as well, and there for the type it is called
# with, where a function would run through the protocols of every lane. In release builds it would make closures so large
# that drivers do not inline them, 60 % more instructions (Docs/Decisions/0022-drop-in.md).
TRANSPARENT = """#if DUAL_CHECKS
@_transparent
#else
@inline(__always)
#endif
@_alwaysEmitIntoClient"""

for folder, name, number, modules in NUMBERS:
    imports = "".join(f"public import {module}\n" for module in ["DerivativeRules"] + modules)
    text = f"""{imports}
// Written by Tests/Generators/operators.py: do not edit. Exact matches for the type checker's sake
// (Docs/Decisions/0017-operators.md); the rules are those of `{name}+Arithmetic.swift`.
"""
    for lanes in ("DualVector2", "DualVector3", "DualVector4", "DualVector8", "DualVector16", "HessianNumber"):
        text = text.replace(f"`{lanes}+", "`DualVector+")
    text = text.replace("`DualPoints+", "`Dual+")
    for lanes in ("DualPoints2", "DualPoints3", "DualPoints4"):
        text = text.replace(f"`{lanes}+", "`DualVector+")
    lanes = name.startswith("DualVector")
    for operator, word, rule, _, _ in OPERATORS:
        attributes = TRANSPARENT if lanes and operator != "/" else ATTRIBUTES
        text += f"""
/// The {word} of two numbers.
{attributes}
public func {operator} (x: {number}, y: {number}) -> {number} {{ {number}.{rule}(x, y) }}
"""
    for operator, _, _, verb, function in OPERATORS:
        attributes = TRANSPARENT if lanes and operator in "+-" else ATTRIBUTES
        text += f"""
/// {verb} in place.
{attributes}
public func {operator}= (x: inout {number}, y: {number}) {{ {number}.{function}(&x, y) }}
"""
    open(f"Sources/{folder}Operators+{name}.swift", "w").write(text)

# Numbers with a constant.
CONSTANTS = """// Operators of a number and a `Double`, for all numbers that carry derivatives at once: `w * x` with `w: Double` just works.
// Written by Tests/Generators/operators.py: do not edit.
//
// They are disfavoured: a literal fits both kinds, and where the type of the result is inferred, as in
// `xs.map { 2 * $0 }`, nothing else would decide between them (Docs/Decisions/0017-operators.md). Code that is generic over
// `RealNumber` has them if it says that its scalar is `Double`, `<T: RealNumber<Double>>`: else `Double * Float` would compile.
"""
WITH = {"+": "shifted(by: c)", "-": "shifted(by: -c)", "*": "scaled(by: c)", "/": "divided(by: c)"}
IN_PLACE = {"+": "Adds", "-": "Subtracts", "*": "Multiplies by", "/": "Divides by"}


def with_constants(operator, parameters, result, body, doc):
    return f"""
/// {doc}
@_disfavoredOverload
{ATTRIBUTES}
public func {operator} <N: RealNumber>({parameters}){result} where N.MachineNumber == Double {{
{body}
}}
"""


text = CONSTANTS
for operator, word, rule, _, _ in OPERATORS:
    text += with_constants(
        operator, "x: N, c: Double", " -> N", f"x.{WITH[operator]}", f"The {word} of a number and a constant.")
    text += with_constants(
        operator, "c: Double, x: N", " -> N", f"N.{rule}(c, x)", f"The {word} of a constant and a number.")
for operator, *_ in OPERATORS:
    text += with_constants(
        operator + "=", "x: inout N, c: Double", "", f"x = x.{WITH[operator]}",
        f"{IN_PLACE[operator]} a constant in place.")
open("Sources/DerivativeRules/Operators+Constants.swift", "w").write(text)
