/* E_nu_from: Neutrino energy from recoil energy and angle [MeV]
 *
 * Emitted by nmm from symbolic/formulas/E_nu_from.py. Do not edit: change the formula, then `nmm generate`.
 * Source: Miranda:1999sd, eq. 4 solved for E_nu
 * Certified: E_nu_from: at most inf ULP at 1732 points in every corner, bound 7.348 u over the domain (u = 2^-53)
 *
 * Each kernel is a NumPy ufunc inner loop: (args, dimensions, steps, data); where data is not NULL, values are
 * stored past the cache. Strict IEEE arithmetic: compile without -ffast-math and with -ffp-contract=off, so that
 * every backend gives the same bits.
 */
#include <fenv.h>
#include <math.h>
#include <stddef.h>
#include <stdint.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#define CHUNK 256
#define MAX_INPUTS 16
#define MAX_OUTPUTS 1

#if defined(__GNUC__)
#define INLINE static inline __attribute__((always_inline)) /* a call would stop vectorisation */
#else
#define INLINE static inline
#endif
#if defined(__GNUC__) && !defined(__clang__)
#define APART static __attribute__((noinline, noclone)) /* compiled once, not for every kernel */
#else
#define APART static
#endif

typedef void (*block)(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values);

/* Values speak for themselves (0, inf, NaN): no floating-point flag is left for NumPy to warn about. */
static inline void clear_flags(void)
{
#if defined(__SSE2__)
    _mm_setcsr(_mm_getcsr() & ~(unsigned)_MM_EXCEPT_MASK);
#else
    feclearexcept(FE_ALL_EXCEPT);
#endif
}

/* Contiguous arrays go to the block as they are; anything else goes through buffers of CHUNK points. */
APART void drive(block run, block contiguous, int ndata, int nparameters, int noutputs, char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps)
{
    const ptrdiff_t n = dimensions[0];
    const int out = ndata + nparameters;
    double parameters[MAX_INPUTS];
    const double *data[MAX_INPUTS];
    double *values[MAX_OUTPUTS];
    int plain = 1, fixed = 1, apart = 1;
    for (int k = 0; k < noutputs; k++) {
        plain &= steps[out + k] == sizeof(double);
        for (int j = 0; j < ndata; j++)
            apart &= args[j] != args[out + k];
        values[k] = (double *)args[out + k];
    }
    for (int j = 0; j < ndata; j++) {
        plain &= steps[j] == sizeof(double);
        data[j] = (const double *)args[j];
    }
    for (int j = 0; j < nparameters; j++) {
        fixed &= steps[ndata + j] == 0 || n <= 1;
        parameters[j] = *(const double *)args[ndata + j];
    }
    if (fixed && apart && (plain || n == 1)) {
        contiguous(n, data, parameters, values);
        clear_flags();
        return;
    }
    const ptrdiff_t width = fixed ? CHUNK : 1;
    double buffer[MAX_INPUTS][CHUNK], results[MAX_OUTPUTS][CHUNK];
    for (int k = 0; k < noutputs; k++)
        values[k] = results[k];
    for (ptrdiff_t start = 0; start < n; start += width) {
        const ptrdiff_t m = n - start < width ? n - start : width;
        for (int j = 0; j < ndata; j++) {
            const char *from = args[j] + start * steps[j];
            if (steps[j] || start == 0)
                for (ptrdiff_t i = 0; i < (steps[j] ? m : width); i++)
                    buffer[j][i] = *(const double *)(from + i * steps[j]);
            data[j] = buffer[j];
        }
        for (int j = 0; j < nparameters; j++)
            parameters[j] = *(const double *)(args[ndata + j] + start * steps[ndata + j]);
        run(m, data, parameters, values);
        for (int k = 0; k < noutputs; k++)
            for (ptrdiff_t i = 0; i < m; i++)
                *(double *)(args[out + k] + (start + i) * steps[out + k]) = results[k][i];
    }
    clear_flags();
}

/* a b - fl(a b), exactly unless it under- or overflows: by fma where the processor has it, else by Dekker's
 * splitting. The bits are the same. */
INLINE double residual(double a, double b)
{
#if defined(__FMA__) || defined(__ARM_FEATURE_FMA) || defined(FP_FAST_FMA)
    return fma(a, b, -(a * b));
#else
    const double p = 134217729.0 * a, q = 134217729.0 * b; /* 2^27 + 1 */
    const double a_high = p - (p - a), a_low = a - a_high, b_high = q - (q - b), b_low = b - b_high;
    return ((a_high * b_high - a * b) + a_high * b_low + a_low * b_high) + a_low * b_low;
#endif
}

/* E_nu_from = T*m_e/(-T + costheta*p)
 *   p = sqrt(T)*sqrt(T + 2*m_e)
 * T: kinetic energy of the recoil electron [MeV]
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * outside phase space: nan; operations per point: 25 add, 1 div, 10 mul, 3 residual, 1 sqrt, 28 sub
 */
INLINE void E_nu_from_E_nu_from_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    (void)parameters;
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 0.0; /* low((2 * m_e)) */
    const double m_e = 0.51099895069; /* m_e */
    const double k2 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    for (ptrdiff_t i = 0; i < n; i++) {
        const double T = data_0[i];
        const double costheta = data_1[i];
        const double x0 = costheta * costheta;
        const double x1 = residual(costheta, costheta);
        const double x2 = k0 + T;
        const double x3 = x2 - k0;
        const double x4 = x2 - x3;
        const double x5 = k0 - x4;
        const double x6 = T - x3;
        const double x7 = x5 + x6;
        const double x8 = k1 + x7;
        const double x9 = x2 + x8;
        const double x10 = x9 - x2;
        const double x11 = x8 - x10;
        const double x12 = x0 + x1;
        const double x13 = x9 + x11;
        const double x14 = x12 * x13;
        const double x15 = T * x13;
        const double x16 = sqrt(x15);
        const double x17 = costheta * x16;
        const double x18 = T + x17;
        const double x19 = x0 * k0;
        const double x20 = residual(x0, k0);
        const double x21 = x0 * k1;
        const double x22 = x1 * k0;
        const double x23 = x21 + x22;
        const double x24 = x20 + x23;
        const double x25 = x19 + x24;
        const double x26 = x25 - x19;
        const double x27 = x24 - x26;
        const double x28 = -1.0 + x0;
        const double x29 = x28 - -1.0;
        const double x30 = x28 - x29;
        const double x31 = -1.0 - x30;
        const double x32 = x0 - x29;
        const double x33 = x31 + x32;
        const double x34 = x1 + x33;
        const double x35 = x28 + x34;
        const double x36 = x35 - x28;
        const double x37 = x34 - x36;
        const double x38 = T * x35;
        const double x39 = residual(T, x35);
        const double x40 = T * x37;
        const double x41 = x39 + x40;
        const double x42 = x38 + x41;
        const double x43 = x42 - x38;
        const double x44 = x41 - x43;
        const double x45 = x25 + x42;
        const double x46 = x45 - x25;
        const double x47 = x45 - x46;
        const double x48 = x25 - x47;
        const double x49 = x42 - x46;
        const double x50 = x48 + x49;
        const double x51 = x27 + x44;
        const double x52 = x51 - x27;
        const double x53 = x51 - x52;
        const double x54 = x27 - x53;
        const double x55 = x44 - x52;
        const double x56 = x54 + x55;
        const double x57 = x50 + x51;
        const double x58 = x45 + x57;
        const double x59 = x58 - x45;
        const double x60 = x57 - x59;
        const double x61 = x56 + x60;
        const double x62 = x58 + x61;
        const double x63 = x62 - x58;
        const double x64 = x61 - x63;
        const double x65 = m_e * x18;
        const double x66 = x62 + x64;
        const double x67 = x65 / x66;
        double value = x67;
        value = ((costheta < 0.0) | (x14 <= T) | (T < 0.0) | (costheta > k2) | (costheta < -1.0)) ? NAN : value;
        values_[i] = value;
    }
}

static void E_nu_from_E_nu_from_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    E_nu_from_E_nu_from_points(n, data[0], data[1], parameters, values[0]);
}

void E_nu_from_E_nu_from(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(E_nu_from_E_nu_from_block, E_nu_from_E_nu_from_block, 2, 0, 1, args, dimensions, steps);
}
