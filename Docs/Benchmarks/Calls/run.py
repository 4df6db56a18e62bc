#!/usr/bin/env python3
"""What a call takes: one derivative by whole processes in turn, in milliseconds.

    bash Docs/Executable/build.sh && swift build -c release --product dual
    python3 Docs/Benchmarks/Calls/run.py [ROUNDS]

Tools that are not installed are left out (Debian: bc, qalc, ginsh, python3-sympy); sympy has a tenth of the rounds.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time

CALL = ["derivative", "x^2*sin(x)", "--at", "2"]


def written(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        file.write(text)
    return path


def milliseconds(command):
    began = time.perf_counter()
    child = os.posix_spawnp(
        command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)])
    if os.waitpid(child, 0)[1] != 0:
        sys.exit(f"failed: {command}")
    return (time.perf_counter() - began) * 1e3


rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
with tempfile.TemporaryDirectory() as folder:
    bc = written(folder, "derivative.bc", "x=2\n2*x*s(x)+x^2*c(x)\nquit\n")
    ginsh = written(folder, "derivative.ginsh", "evalf(subs(diff(x^2*sin(x),x),x==2));\n")
    sympy = "from sympy import *; x = symbols('x'); print(diff(x**2*sin(x), x).subs(x, 2).evalf())"
    commands = {
        "dual, Docs/Executable/build.sh": [".build/dual-static"] + CALL,
        "dual, swift build -c release": [".build/release/dual"] + CALL,
        "bc": ["bc", "-l", bc],
        "qalc": ["qalc", "-t", "diff(x^2*sin(x),x,1,2)"],
        "ginsh": ["ginsh", ginsh],
        "python3 with sympy": ["python3", "-c", sympy],
    }
    times = {name: [] for name, command in commands.items() if shutil.which(command[0])}
    for name in set(commands) - set(times):
        print(f"left out: {commands[name][0]}", file=sys.stderr)
    for turn in range(rounds):
        for name in times:
            if "sympy" not in name or turn % 10 == 0:
                times[name].append(milliseconds(commands[name]))
    for name, taken in times.items():
        print(f"{name:32} median {statistics.median(taken):7.2f}  least {min(taken):7.2f}")
