#!/usr/bin/env python3
"""Prints how long each function of the type-check fixtures takes to check, with the modules of one or more builds.

usage: Tests/Generators/typecheck_table.py MODULES…   (folders `.build/debug/Modules` of builds, the oldest first)
The table of Docs/Decisions/0022-drop-in.md is what it prints. Each function is checked in a file of its own, the least of
three times; "error" is what the compiler does not check in reasonable time, or does not accept."""

import pathlib, re, subprocess, sys, tempfile

FIXTURES = pathlib.Path(__file__).parent.parent / "ForwardModeTests/Fixtures"


def parts(name):
    """What the file declares for all its functions, and each function."""
    lines = (FIXTURES / f"{name}.swift").read_text().split("\n")
    common, functions, current = [], {}, None
    for line in lines:
        start = re.match(r"func (\w+)", line)
        if start:
            current = functions.setdefault(start.group(1), [])
        elif line and not line[0].isspace() and line[0] not in "})" and not line.startswith("//"):
            current = None
        (common if current is None else current).append(line)
    return "\n".join(common), {name: "\n".join(body) for name, body in functions.items()}


def milliseconds(source, modules):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "main.swift"
        file.write_text(source)
        command = ["swiftc", "-typecheck", "-swift-version", "6", "-parse-as-library", "-Xfrontend",
                   "-debug-time-function-bodies", str(file)] + (["-I", modules] if modules else [])
        least = None
        for _ in range(3):
            run = subprocess.run(command, capture_output=True, text=True)
            if run.returncode != 0:
                return "error"
            found = re.findall(r"^([0-9.]+)ms\t.*global function", run.stdout + run.stderr, re.M)
            time = max(map(float, found))
            least = time if least is None else min(least, time)
        return f"{least:.1f}"


builds = sys.argv[1:]
for fixture, plain in [("OtherCode", True), ("Closures", False)]:
    common, functions = parts(fixture)
    titles = (["without"] if plain else []) + [f"build {i + 1}" for i in range(len(builds))]
    print("| " + " | ".join(["function"] + titles) + " |\n|" + " --- |" * (len(titles) + 1))
    for name, body in functions.items():
        source = common + "\n" + body
        times = [milliseconds(source, None)] if plain else []
        imported = source if not plain else "import DualNumbers\n" + source
        times += [milliseconds(imported, modules) for modules in builds]
        print(f"| {name} | " + " | ".join(times) + " |", flush=True)
    print(flush=True)
