"""Puts the page together: template, styles, scripts, the lessons' examples and the module, in one file."""

import base64
import json
import pathlib
import re
import shlex
import sys
import urllib.parse

here = pathlib.Path(__file__).parent
lessons = here.parent.parent / "Lessons"
scripts = ["module", "elements", "state", "tables", "plots", "copies", "controls", "main"]
# Commands whose formulas the page shows as functions of their inputs.
shown = {"trace", "eval", "gradient", "jacobian", "hessian", "derivative", "jvp", "vjp", "hvp", "taylor", "check"}
shown |= {"compare", "plot", "minimize", "maximize"}

classics = [
    ("Rosenbrock's valley", ["(1-x)^2 + 100*(y-x^2)^2"], "x=-1,y=1"),
    ("Polar coordinates", ["r*cos(t)", "r*sin(t)"], "r=2,t=0.5"),
    ("A neuron", ["z = w*x + b; y = sigmoid(z); (y - c)^2/2"], "w=2,x=1,b=-1,c=1"),
    ("Saddle and hills", ["sin(x)*cos(y) + x*y/8"], "x=1,y=0.5"),
    ("Waves that die", ["exp(-x^2/8)*cos(3x)"], "x=1"),
    ("A branch", ["if(x > 0, x^2, -x)"], "x=1.5"),
    ("A derivative inside", ["D(t^2*sin(t), t, x) + x*y"], "x=1,y=2"),
]


def link(formulas, at, seed=None):
    parts = [("f", formula) for formula in formulas] + [("at", at)]
    if seed:
        parts.append(("seed", seed))
    return "#" + urllib.parse.urlencode(parts)


def variables(formulas):
    """The name of the only variable, where a lesson gives its value alone."""
    names = re.findall(r"[a-z]\w*(?!\w*\()", formulas[0])
    defined = set(re.findall(r"([a-z]\w*) *=", formulas[0]))
    return next(name for name in names if name not in defined)


def examples():
    """The sessions of the lessons that have a formula, each once."""
    groups = []
    for path in sorted(lessons.glob("[0-9]*.md")):
        text = path.read_text()
        found = []
        for line in re.findall(r"^\$ dual (.*)$", text, re.M):
            words = shlex.split(line)
            if "--at" not in words:
                continue
            if words[0] in shown:
                words = words[1:]
            elif words[0].isalpha() and not words[1].startswith("--"):
                # A command of equations or of data: the page has no such thing.
                continue
            formulas = []
            while words and not words[0].startswith("--"):
                formulas.append(words.pop(0))
            at = words[words.index("--at") + 1]
            if "=" not in at:
                at = f"{variables(formulas)}={at}"
            seed = words[words.index("--seed") + 1] if "--seed" in words else None
            title = "; ".join(formulas) + (f" along {seed}" if seed else "")
            example = {"title": title, "link": link(formulas, at, seed)}
            if example not in found:
                found.append(example)
        if found:
            groups.append({"title": "Lesson: " + text.split("\n")[0].lstrip("# "), "examples": found})
    groups.append(
        {"title": "Others", "examples": [{"title": title, "link": link(f, at)} for title, f, at in classics]}
    )
    return groups


def main(out):
    page = (here / "index.html").read_text()
    parts = {
        "styles": (here / "playground.css").read_text(),
        # Nothing in a script may end its element.
        "examples": json.dumps(examples(), ensure_ascii=False).replace("</", "<\\/"),
        "module": base64.b64encode((out / "playground.wasm").read_bytes()).decode(),
        "scripts": "\n".join((here / f"{name}.js").read_text() for name in scripts),
    }
    page = re.sub(r"@(\w+)@", lambda match: parts[match[1]], page)
    (out / "playground.html").write_text(page)


main(pathlib.Path(sys.argv[1]))
