/* f(E(T, cos)) d sigma/dT |dE/dcos| of nubar_e with the spectrum of 90Sr-90Y, by hand.
 *
 * One division for the kinematics and the cross section: r = 1/(d T) with d = p cos - T gives E = m T (T r),
 * 1/E = d/(m T) = d d r/m and 1/T = d r. `table` finds the spectrum by the bits of the energy, 12 multiplications and
 * 6 loads; `as_typed` computes it: per branch two Coulomb functions, that is 3 logarithms, 2 arctangents, 2
 * exponentials. After the two parameters come the numbers of `spectrum_table.py`.
 */
#include "common.h"

#include <string.h>

#define DEGREE 5
#define BITS 4

typedef struct {
    double constant, square, mixed, magnetic;
} coefficients;

static inline coefficients prepare(const double *parameters)
{
    const double s = parameters[0], mu = parameters[1], g_L = s, g_R = s + 0.5;
    return (coefficients){weak_unit * (g_L * g_L + g_R * g_R), weak_unit * g_R * g_R,
                          weak_unit * g_L * g_R * m_e, magnetic_unit * mu * mu};
}

/* Where the table lies: end points, one over the ranges of K, and the last s. */
typedef struct {
    double E_low, E_high, inverse_low, inverse_high, shift;
    int64_t pieces, before;
} spectrum;

static inline __attribute__((always_inline)) double tabulated(double E, spectrum f, const double *restrict table)
{
    const double end = E < f.E_low ? f.E_low : f.E_high, scale = E < f.E_low ? f.inverse_low : f.inverse_high;
    const double K = end - E, positive = K > 0.0 ? K : 0.0;
    const double beyond = positive * scale + f.shift, last = 1.0 + f.shift, s = beyond < last ? beyond : last;
    int64_t bits, upper;
    double edge;
    memcpy(&bits, &s, sizeof s);
    upper = bits & ~((INT64_C(1) << (52 - BITS)) - 1);
    memcpy(&edge, &upper, sizeof s);
    const int64_t piece = (bits >> (52 - BITS)) - f.before + (E < f.E_low ? f.pieces : 0), n = 2 * f.pieces;
    const double y = s - edge;
    const double *c = table + piece;
    const double value = c[0] + y * (c[n] + y * (c[2 * n] + y * (c[3 * n] + y * (c[4 * n] + y * c[5 * n]))));
    return K > 0.0 ? value * E * E : 0.0;
}

/* A function of its own: only an argument that is `restrict` tells gcc that `out` does not change the table. */
static __attribute__((noinline)) void loop(size_t n, const double *restrict first, const double *restrict second,
                                           const double *restrict coefficient, double *restrict out, spectrum f,
                                           coefficients c)
{
    for (size_t i = 0; i < n; i++) {
        const double T = first[i], p = sqrt(T * (T + 2.0 * m_e));
        double d = p * second[i] - T;
        d = d > 1e-12 ? d : 1e-12;
        const double r = 1.0 / (d * T), w = r * d, inverse = r * T; /* 1/T, 1/d */
        const double E = m_e * T * inverse, u = d * w * (1.0 / m_e), x = T * u;
        const double sigma = c.constant + x * (c.square * (x - 2.0) - c.mixed * u) + c.magnetic * (w - u);
        out[i] = tabulated(E, f, coefficient) * sigma * (m_e * p * T * inverse * inverse);
    }
}

void table(ARGUMENTS)
{
    const double *p = parameters + 2;
    const spectrum f = {p[0], p[1], p[2], p[3], p[6], (int64_t)p[4], (int64_t)p[5]};
    loop(n, first, second, p + 7, outputs[0], f, prepare(parameters));
}

/* 2 ln|Gamma(g + i eta)| + pi eta by Stirling's series after a shift by eight. */
static inline __attribute__((always_inline)) double log_gamma(double g, double eta)
{
    const double x = g + 8.0, square = x * x + eta * eta, real = x / square, imaginary = -eta / square;
    const double a = real * real - imaginary * imaginary, b = 2.0 * real * imaginary;
    const double series[] = {1.0 / 1188.0, -1.0 / 1680.0, 1.0 / 1260.0, -1.0 / 360.0, 1.0 / 12.0};
    double u = -691.0 / 360360.0, v = 0.0, shifted = 1.0;
    for (int k = 0; k < 5; k++) {
        const double next = u * a - v * b + series[k];
        v = u * b + v * a;
        u = next;
    }
    for (int j = 0; j < 8; j++)
        shifted *= (g + j) * (g + j) + eta * eta;
    return (x - 0.5) * log(square) - log(shifted) - 2.0 * x + log(2.0 * pi) + 2.0 * (u * real - v * imaginary)
           + 2.0 * eta * atan(x / eta);
}

/* Of one branch: charge and end point, then gamma_k and the logarithm of what does not change with the energy. */
typedef struct {
    double charge, E_0, g[2], constant[2];
} branch;

static inline branch make_branch(int Z, int A, double E_0, double weight)
{
    branch b = {alpha * Z, E_0, {0, 0}, {0, 0}};
    const double size = log(2.0 * 1.2e-13 * cbrt(A) / hbarc);
    for (int k = 1; k <= 2; k++) {
        const double g = sqrt(k * k - b.charge * b.charge);
        b.g[k - 1] = g;
        b.constant[k - 1] = log(weight * (k == 1 ? 2.0 : 144.0) * (k + g)) - 2.0 * lgamma(1.0 + 2.0 * g)
                            + 2.0 * (g - k) * size;
    }
    return b;
}

static inline __attribute__((always_inline)) double density(double E, branch b)
{
    const double rest = b.E_0 - E, K = rest > 1e-9 ? rest : 1e-9;
    const double W = K + m_e, p2 = K * (K + 2.0 * m_e), p = sqrt(p2), eta = b.charge * W / p, log_p = log(p);
    const double F0 = exp(b.constant[0] + 2.0 * (b.g[0] - 1.0) * log_p + log_gamma(b.g[0], eta));
    const double F1 = exp(b.constant[1] + 2.0 * (b.g[1] - 2.0) * log_p + log_gamma(b.g[1], eta));
    return (rest > 0.0 ? 1.0 : 0.0) * p * W * E * E * (F0 * E * E + F1 * p2);
}

void as_typed(ARGUMENTS)
{
    double *restrict out = outputs[0];
    const double s = parameters[0], mu = parameters[1], g_L = s, g_R = s + 0.5;
    const double *tail = parameters + 2 + 7 + (DEGREE + 1) * 2 * (int64_t)parameters[6];
    const branch Sr = make_branch(39, 90, parameters[2], tail[0]), Y = make_branch(40, 90, parameters[3], tail[1]);
    for (size_t i = 0; i < n; i++) {
        const double T = first[i], p = sqrt(T * T + 2.0 * m_e * T), d = p * second[i] - T;
        const double E = m_e * T / d, jacobian = m_e * p * T / (d * d);
        const double weak = 2.0 * m_e * (G_F * G_F) / pi * (hbarc * hbarc)
                            * (g_L * g_L + g_R * g_R * (1.0 - T / E) * (1.0 - T / E) - m_e / E * g_L * g_R * (T / E));
        const double magnetic
            = pi * (alpha * alpha) * (mu * mu) * (hbarc * hbarc) / (m_e * m_e) * (1.0 / T - 1.0 / E);
        out[i] = (density(E, Sr) + density(E, Y)) * (weak + magnetic) * jacobian;
    }
}
