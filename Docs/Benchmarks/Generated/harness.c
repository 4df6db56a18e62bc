// Derivatives by hand, and the clock: compiled by run.py together with what was generated.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef void (*Function)(const double *x, double *r);
typedef struct {
    const char *name;
    int n, count;
    Function functions[5]; // by hand, generated C by gcc, by clang, generated Swift, CasADi's C
} Row;

static int size;

// Value, then the derivatives, each as one writes them by hand.

static void hand_W1a(const double *x, double *r) {
    double u = exp(x[0]), v = u + u * u, e = exp(v);
    r[0] = e + sin(v);
    r[1] = (e + cos(v)) * (u + 2 * u * u);
}

static void hand_W10(const double *restrict x, double *restrict r) {
    r[0] = log(x[0]) + x[0] * x[1] - sin(x[1]);
    r[1] = 1 / x[0] + x[1];
    r[2] = x[0] - cos(x[1]);
}

static void hand_W2(const double *restrict x, double *restrict r) {
    double *restrict g = r + 1;
    double sum = 0, last = 0;
    for (int i = 0; i + 1 < size; ++i) {
        double a = x[i + 1] - x[i] * x[i], b = 1 - x[i];
        sum += 100 * (a * a) + b * b;
        g[i] = last - 400 * a * x[i] - 2 * b;
        last = 200 * a;
    }
    g[size - 1] = last;
    r[0] = sum;
}

static void hand_W3(const double *restrict x, double *restrict r) {
    double *restrict g = r + 1;
    double q = 0, c = 0;
    for (int i = 0; i < size; ++i) {
        double t = 2 * M_PI * x[i];
        q += x[i] * x[i];
        c += cos(t);
        g[i] = sin(t);
    }
    double root = sqrt(q / size), a = exp(-0.2 * root), b = exp(c / size);
    double k1 = 4 * a / (size * root), k2 = b * 2 * M_PI / size;
    for (int i = 0; i < size; ++i) g[i] = k1 * x[i] + k2 * g[i];
    r[0] = -20 * a - b + 20 + M_E;
}

static void hand_W6(const double *restrict x, double *restrict r) {
    double *restrict j = r + size;
    int k = 0;
    for (int i = 0; i < size; ++i) {
        double f = (3 - 2 * x[i]) * x[i] + 1;
        if (i > 0) {
            f -= x[i - 1];
            j[k++] = -1;
        }
        j[k++] = 3 - 4 * x[i];
        if (i + 1 < size) {
            f -= 2 * x[i + 1];
            j[k++] = -2;
        }
        r[i] = f;
    }
}

static void hand_W8(const double *restrict x, double *restrict r) {
    double *restrict g = r + 1, *restrict h = r + 1 + size;
    double sum = 0, last = 0, below = 0;
    for (int i = 0; i + 1 < size; ++i) {
        double a = x[i + 1] - x[i] * x[i], b = 1 - x[i];
        sum += 100 * (a * a) + b * b;
        g[i] = last - 400 * a * x[i] - 2 * b;
        last = 200 * a;
        // Row by row, on and below the diagonal.
        if (i == 0) {
            h[0] = 1200 * x[0] * x[0] - 400 * x[1] + 2;
        } else {
            h[2 * i - 1] = below;
            h[2 * i] = 1200 * x[i] * x[i] - 400 * x[i + 1] + 202;
        }
        below = -400 * x[i];
    }
    h[2 * size - 3] = below;
    h[2 * size - 2] = 200;
    g[size - 1] = last;
    r[0] = sum;
}

#include "table.h"

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e9 + t.tv_nsec;
}

static int order(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *x, int n) {
    qsort(x, n, sizeof *x, order);
    return x[n / 2];
}

int main(int argc, char **argv) {
    int repeats = argc > 1 ? atoi(argv[1]) : 31;
    static double x[1024], expected[8192], r[8192];
    printf("| | by hand, ns | C by gcc, × hand | C by clang, × hand | Swift, × hand | CasADi's C, × hand |\n|---|---|---|---|---|---|\n");
    for (unsigned k = 0; k < sizeof rows / sizeof *rows; ++k) {
        Row row = rows[k];
        size = row.n;
        uint64_t s = 2;
        for (int i = 0; i < 1024; ++i) {
            s = s * 6364136223846793005u + 1442695040888963407u;
            x[i] = -1 + 2 * (double)(s >> 11) * 0x1p-53;
        }
        // The logarithm's number is positive.
        if (!strcmp(row.name, "W10")) x[0] = 1.5 + x[0];
        row.functions[0](x, expected);
        double *samples[5], *ratios = malloc(repeats * sizeof(double));
        long calls = 1;
        for (int f = 0; f < 5; ++f) {
            samples[f] = malloc(repeats * sizeof(double));
            if (!row.functions[f]) continue;
            for (int i = 0; i < row.count; ++i) r[i] = NAN;
            row.functions[f](x, r);
            double scale = 0;
            for (int i = 0; i < row.count; ++i) scale = fmax(scale, fabs(expected[i]));
            for (int i = 0; i < row.count; ++i)
                if (!(fabs(r[i] - expected[i]) <= 1e-12 * scale))
                    fprintf(stderr, "MISMATCH %s %d, function %d, place %d: %g, not %g\n", row.name, row.n, f, i, r[i], expected[i]);
        }
        for (;;) {
            double start = now();
            for (long c = 0; c < calls; ++c) row.functions[0](x, r);
            if (now() - start > 1e6) break;
            calls *= 2;
        }
        for (int q = 0; q < repeats; ++q)
            for (int f = 0; f < 5; ++f) {
                if (!row.functions[f]) continue;
                Function function = row.functions[f];
                double start = now();
                // Of one variable another point each time.
                for (long c = 0; c < calls; ++c) function(row.n == 1 ? x + (c & 1023) : x, r);
                samples[f][q] = (now() - start) / calls;
            }
        double unsorted[5][512];
        for (int f = 0; f < 5; ++f)
            for (int q = 0; q < repeats && q < 512; ++q) unsorted[f][q] = samples[f][q];
        printf("| %s, n = %d | %.1f |", row.name, row.n, median(samples[0], repeats));
        for (int f = 1; f < 5; ++f) {
            if (!row.functions[f]) {
                printf(" |");
                continue;
            }
            for (int q = 0; q < repeats; ++q) ratios[q] = unsorted[f][q] / unsorted[0][q];
            double ratio = median(ratios, repeats);
            printf(" %.2f (%.0f ns) |", ratio, median(samples[f], repeats));
        }
        printf("\n");
    }
}
