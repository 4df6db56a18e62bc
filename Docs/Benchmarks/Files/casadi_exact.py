"""CasADi: casadi_exact.py in.csv out.csv; numpy reads and writes."""
import sys

import casadi as ca
import numpy as np

p = ca.SX.sym("p", 3)
f = p[0] * ca.exp(-p[1] ** 2) + ca.sin(p[2] * p[0]) * ca.log(1 + p[1])
g = ca.Function("g", [p], [ca.vertcat(f, ca.gradient(f, p))])
a = np.loadtxt(sys.argv[1], delimiter=",", skiprows=1)
out = np.column_stack([a, np.array(g(a.T)).T])
np.savetxt(sys.argv[2], out, fmt="%.17g", delimiter=",", header="x,y,z,value,d/dx,d/dy,d/dz", comments="")
