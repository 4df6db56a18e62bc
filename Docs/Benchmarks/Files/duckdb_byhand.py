"""DuckDB, the derivative by hand as column expressions: duckdb_byhand.py in.csv out.csv THREADS"""
import sys

import duckdb

duckdb.sql(f"set threads = {sys.argv[3]}")
duckdb.sql(f"""
  copy (
    select x, y, z, x * e + s * l as value, e + c * z * l as "d/dx",
      -2 * y * x * e + s / (1 + y) as "d/dy", c * x * l as "d/dz"
    from (select *, exp(-y * y) as e, sin(z * x) as s, cos(z * x) as c, ln(1 + y) as l
      from read_csv('{sys.argv[1]}', header = true, columns = {{'x': 'double', 'y': 'double', 'z': 'double'}}))
  ) to '{sys.argv[2]}' (header, delimiter ',')
""")
