"""JAX: jax_exact.py in.csv out.csv; numpy reads and writes."""
import sys

import jax
import jax.numpy as jnp
import numpy as np

jax.config.update("jax_enable_x64", True)
f = lambda p: p[0] * jnp.exp(-p[1] ** 2) + jnp.sin(p[2] * p[0]) * jnp.log(1 + p[1])
a = np.loadtxt(sys.argv[1], delimiter=",", skiprows=1)
value, gradient = jax.jit(jax.vmap(jax.value_and_grad(f)))(a)
out = np.column_stack([a, value, gradient])
np.savetxt(sys.argv[2], out, fmt="%.17g", delimiter=",", header="x,y,z,value,d/dx,d/dy,d/dz", comments="")
