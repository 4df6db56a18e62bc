// What the library needs of a C library: its mathematics. Debian's wasi-libc brings the header.
#include <math.h>
