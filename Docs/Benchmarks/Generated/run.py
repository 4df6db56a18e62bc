#!/usr/bin/env python3
"""Times of generated code beside derivatives by hand and, where CasADi is there, its generated C.

    swift build -c release --product dual
    python3 Docs/Benchmarks/Generated/run.py            # a table; DUAL=path of the tool, REPEATS=samples, ONLY='W8_100 W3_100'

Everything is one program, whose functions are sampled in turn; what stands in the table is the median of the samples, and of
the ratios to the derivative by hand. Results are compared with those by hand before they are timed.
"""
import os, shutil, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.abspath(__file__))
DUAL = os.environ.get("DUAL", os.path.join(ROOT, "..", "..", "..", ".build", "release", "dual"))
ONLY = os.environ.get("ONLY", "").split()
WORK = tempfile.mkdtemp()
try:
    import casadi as ca
except ImportError:
    ca = None

ROSENBROCK = "sum(i, 1, {m}, 100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)"
ACKLEY = (
    "-20*exp(-0.2*sqrt(sum(i, 1, {n}, x[i]^2)/{n})) - exp(sum(i, 1, {n}, cos(2*pi*x[i]))/{n}) + 20 + e")


def broyden(n):
    rows = []
    for i in range(1, n + 1):
        before = f" - x[{i - 1}]" if i > 1 else ""
        behind = f" - 2*x[{i + 1}]" if i < n else ""
        rows.append(f"(3 - 2*x[{i}])*x[{i}]{before}{behind} + 1")
    return "[" + ", ".join(rows) + "]"


# Name, n, formula, derivative, numbers: values, gradient, matrix.
CASES = [("W1a", 1, "u = exp(x); v = u + u^2; exp(v) + sin(v)", "gradient", [1, 1])]
CASES.append(("W10", 2, "ln(x[1]) + x[1]*x[2] - sin(x[2])", "gradient", [1, 2]))
for n in (10, 100, 1000):
    CASES.append(("W2", n, ROSENBROCK.format(m=n - 1), "gradient", [1, n]))
CASES.append(("W3", 100, ACKLEY.format(n=100), "gradient", [1, 100]))
CASES.append(("W6", 1000, broyden(1000), "jacobian", [1000, 2998]))
CASES.append(("W8", 100, ROSENBROCK.format(m=99), "hessian", [1, 100, 199]))


def run(*command, **more):
    start = time.time()
    subprocess.run(command, check=True, cwd=WORK, **more)
    return time.time() - start


def casadi(name, n, kind):
    """CasADi's C of the same results; its function takes lists of pointers."""
    x = ca.SX.sym("x", n)
    if name == "W1a":
        u = ca.exp(x)
        v = u + u * u
        f = ca.exp(v) + ca.sin(v)
    elif name == "W10":
        f = ca.log(x[0]) + x[0] * x[1] - ca.sin(x[1])
    elif name in ("W2", "W8"):
        f = ca.sum1(100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2)
    elif name == "W3":
        f = (-20 * ca.exp(-0.2 * ca.sqrt(ca.sum1(x * x) / n))
             - ca.exp(ca.sum1(ca.cos(2 * ca.pi * x)) / n) + 20 + ca.exp(1))
    else:
        f = (3 - 2 * x) * x - ca.vertcat(0, x[:-1]) - 2 * ca.vertcat(x[1:], 0) + 1
    if kind == "gradient":
        results = [f, ca.gradient(f, x)]
    elif kind == "jacobian":
        # By rows, as the others: CasADi's own order is by columns.
        results = [f, ca.jacobian(f, x).T]
    else:
        h, g = ca.hessian(f, x)
        results = [f, g, ca.triu(h)]
    function = ca.Function(f"casadi_{name}_{n}", [x], results)
    function.generate(f"casadi_{name}_{n}.c")
    shutil.move(f"casadi_{name}_{n}.c", os.path.join(WORK, f"casadi_{name}_{n}.c"))
    run("cc", "-O2", "-w", "-c", f"casadi_{name}_{n}.c")


def main():
    times, objects, declared, table = {}, [], [], []
    for name, n, formula, kind, sizes in CASES:
        key = f"{name}_{n}"
        if ONLY and key not in ONLY:
            continue
        options = [f"--{kind}"] + (["--lengths", f"x={n}"] if n > 1 else [])
        if kind in ("jacobian", "hessian"):
            options.append("--sparse")
        with open(os.path.join(WORK, f"{key}.txt"), "w") as file:
            file.write(formula)
        t = {}
        t["generate"] = run(DUAL, "generate", "--file", f"{key}.txt", "--name", f"c_{key}", *options, "-o", f"c_{key}.c")
        run(DUAL, "generate", "--file", f"{key}.txt", "--name", f"s_{key}", *options, "-o", f"s_{key}.swift")
        t["cc"] = run("gcc", "-O2", "-ffp-contract=off", "-c", f"c_{key}.c")
        other_c = "0"
        if shutil.which("clang"):
            t["clang"] = run("clang", "-O2", "-ffp-contract=off", f"-Dc_{key}=l_{key}",
                             *[f"-Dc_{key}_{w}_{p}=l_{key}_{w}_{p}" for w in ("jacobian", "hessian") for p in ("rows", "columns")], "-c", f"c_{key}.c", "-o", f"l_{key}.o")
            objects.append(f"l_{key}.o")
            other_c = f"h_{key}"
        argument = "x: x" if n > 1 else "x: x[0]"
        first = "value" if sizes[0] == 1 else "values"
        names = [first] + {"gradient": ["gradient"], "jacobian": ["jacobian"], "hessian": ["gradient", "hessian"]}[kind]
        places = [sum(sizes[:i]) for i in range(len(sizes))]
        outs = ", ".join(f"{w}: r + {p}" for w, p in list(zip(names, places))[0 if sizes[0] > 1 else 1:])
        call = f"s_{key}({argument}, {outs})"
        with open(os.path.join(WORK, f"s_{key}_main.swift"), "w") as file:
            file.write(
                f'@_cdecl("swift_{key}") public func swift_{key}(x: UnsafePointer<Double>, r: UnsafeMutablePointer<Double>) '
                + "{ " + (f"r[0] = {call}" if sizes[0] == 1 else call) + " }\n")
        t["swiftc"] = run("swiftc", "-O", "-wmo", "-parse-as-library", "-module-name", f"M{key}", "-c",
                          f"s_{key}.swift", f"s_{key}_main.swift", "-o", f"s_{key}.o")
        objects += [f"c_{key}.o", f"s_{key}.o"]
        c_outs = ", ".join(["x" if n > 1 else "x[0]"] + [f"r + {p}" for p in places[0 if sizes[0] > 1 else 1:]])
        types = ["const double *" if n > 1 else "double"] + ["double *"] * (len(sizes) - (sizes[0] == 1))
        declared.append(f"{'double' if sizes[0] == 1 else 'void'} c_{key}({', '.join(types)});")
        declared.append(f"void swift_{key}(const double *, double *);")
        own = f"c_{key}({c_outs})"
        declared.append(
            f"static void g_{key}(const double *x, double *r) {{ {'r[0] = ' if sizes[0] == 1 else ''}{own}; }}")
        if other_c != "0":
            declared.append(declared[-3].replace(f" c_{key}(", f" l_{key}("))
            declared.append(declared[-2].replace(f" g_{key}(", f" h_{key}(").replace(f"c_{key}(", f"l_{key}("))
        other = "0"
        if ca:
            casadi(name, n, kind)
            objects.append(f"casadi_{key}.o")
            declared.append(f"int casadi_{key}(const double **, double **, long long *, double *, int);")
            pointers = ", ".join(f"r + {p}" for p in places)
            declared.append(
                f"static void k_{key}(const double *x, double *r) {{ const double *a[1] = {{x}}; "
                f"double *o[{len(places)}] = {{{pointers}}}; casadi_{key}(a, o, 0, 0, 0); }}")
            other = f"k_{key}"
        table.append(
            f'{{"{name}", {n}, {sum(sizes)}, hand_{name}, g_{key}, {other_c}, swift_{key}, {other}}}')
        times[key] = t
    with open(os.path.join(WORK, "table.h"), "w") as file:
        file.write("\n".join(declared) + "\nstatic const Row rows[] = {\n" + ",\n".join(table) + "\n};\n")
    shutil.copy(os.path.join(ROOT, "harness.c"), WORK)
    run("gcc", "-O2", "-ffp-contract=off", "-I.", "-c", "harness.c")
    run("swiftc", "harness.o", *objects, "-o", "harness", "-lm")
    print("seconds to generate, to compile by gcc -O2, by clang -O2, by swiftc -O:")
    for key, t in times.items():
        print(f"  {key}: {t['generate']:.2f} {t['cc']:.2f} {t.get('clang', 0):.2f} {t['swiftc']:.2f}")
    subprocess.run([os.path.join(WORK, "harness"), os.environ.get("REPEATS", "31")], check=True)
    if not os.environ.get("KEEP"):
        shutil.rmtree(WORK)
    else:
        print(WORK)


main()
