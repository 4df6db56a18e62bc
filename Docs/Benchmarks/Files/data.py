"""A file of points: data.py ROWS > in.csv. Numbers have all their digits, as a program writes them; seeded."""
import random
import sys

random.seed(15)
write = sys.stdout.write
write("x,y,z\n")
for _ in range(int(sys.argv[1])):
    write(f"{random.uniform(-3, 3)!r},{random.uniform(0.1, 2)!r},{random.uniform(-2, 2)!r}\n")
