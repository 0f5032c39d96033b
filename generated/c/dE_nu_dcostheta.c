/* dE_nu_dcostheta: Jacobian of E_nu by costheta at fixed T [MeV]
 *
 * Emitted by nmm from symbolic/formulas/dE_nu_dcostheta.py. Do not edit: change the formula, then `nmm generate`.
 * Source: Miranda:1999sd, eqs. 6 and 7
 * Certified: dE_nu_dcostheta: at most inf ULP at 1481 points in every corner, bound 18.51 u over the domain (u = 2^-53)
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

/* dE_nu_dcostheta = -T*m_e*p/(-T + costheta*p)**2
 *   p = sqrt(T)*sqrt(T + 2*m_e)
 * T: kinetic energy of the recoil electron [MeV]
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * outside phase space: nan; operations per point: 39 add, 1 div, 15 mul, 1 neg, 5 residual, 3 sqrt, 56 sub
 */
INLINE void dE_nu_dcostheta_dE_nu_dcostheta_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    (void)parameters;
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double m_e = 0.51099895069; /* m_e */
    const double k1 = -0.51099895069; /* neg(m_e) */
    const double k2 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    for (ptrdiff_t i = 0; i < n; i++) {
        const double T = data_0[i];
        const double costheta = data_1[i];
        const double x0 = costheta * costheta;
        const double x1 = residual(costheta, costheta);
        const double x2 = x0 + x1;
        const double x3 = k0 + T;
        const double x4 = x3 - k0;
        const double x5 = x3 - x4;
        const double x6 = k0 - x5;
        const double x7 = T - x4;
        const double x8 = x6 + x7;
        const double x9 = x3 + x8;
        const double x10 = x9 - x3;
        const double x11 = x9 - x10;
        const double x12 = x3 - x11;
        const double x13 = x8 - x10;
        const double x14 = x12 + x13;
        const double x15 = x14 + x9;
        const double x16 = x2 * x15;
        const double x17 = T * x15;
        const double x18 = sqrt(x17);
        const double x19 = costheta * x18;
        const double x20 = T + x19;
        const double x21 = x20 * x20;
        const double x22 = sqrt(T);
        const double x23 = sqrt(x15);
        const double x24 = 2.0 * x0;
        const double x25 = 2.0 * x1;
        const double x26 = -T;
        const double x27 = m_e * x24;
        const double x28 = residual(m_e, x24);
        const double x29 = m_e * x25;
        const double x30 = residual(m_e, x25);
        const double x31 = x27 + x29;
        const double x32 = x31 - x27;
        const double x33 = x31 - x32;
        const double x34 = x27 - x33;
        const double x35 = x29 - x32;
        const double x36 = x34 + x35;
        const double x37 = x31 + x26;
        const double x38 = x37 - x31;
        const double x39 = x37 - x38;
        const double x40 = x31 - x39;
        const double x41 = x26 - x38;
        const double x42 = x40 + x41;
        const double x43 = T * x0;
        const double x44 = residual(T, x0);
        const double x45 = x37 + x43;
        const double x46 = x45 - x37;
        const double x47 = x45 - x46;
        const double x48 = x37 - x47;
        const double x49 = x43 - x46;
        const double x50 = x48 + x49;
        const double x51 = T * x1;
        const double x52 = residual(T, x1);
        const double x53 = x45 + x51;
        const double x54 = x53 - x45;
        const double x55 = x53 - x54;
        const double x56 = x45 - x55;
        const double x57 = x51 - x54;
        const double x58 = x56 + x57;
        const double x59 = x30 + x28;
        const double x60 = x59 - x30;
        const double x61 = x59 - x60;
        const double x62 = x30 - x61;
        const double x63 = x28 - x60;
        const double x64 = x62 + x63;
        const double x65 = x36 + x59;
        const double x66 = x65 - x36;
        const double x67 = x65 - x66;
        const double x68 = x36 - x67;
        const double x69 = x59 - x66;
        const double x70 = x68 + x69;
        const double x71 = x42 + x65;
        const double x72 = x71 - x42;
        const double x73 = x71 - x72;
        const double x74 = x42 - x73;
        const double x75 = x65 - x72;
        const double x76 = x74 + x75;
        const double x77 = x44 + x71;
        const double x78 = x77 - x44;
        const double x79 = x77 - x78;
        const double x80 = x44 - x79;
        const double x81 = x71 - x78;
        const double x82 = x80 + x81;
        const double x83 = x50 + x77;
        const double x84 = x83 - x50;
        const double x85 = x83 - x84;
        const double x86 = x50 - x85;
        const double x87 = x77 - x84;
        const double x88 = x86 + x87;
        const double x89 = x52 + x83;
        const double x90 = x89 - x52;
        const double x91 = x89 - x90;
        const double x92 = x52 - x91;
        const double x93 = x83 - x90;
        const double x94 = x92 + x93;
        const double x95 = x58 + x89;
        const double x96 = x95 - x58;
        const double x97 = x95 - x96;
        const double x98 = x58 - x97;
        const double x99 = x89 - x96;
        const double x100 = x98 + x99;
        const double x101 = x53 + x95;
        const double x102 = x101 - x53;
        const double x103 = x101 - x102;
        const double x104 = x53 - x103;
        const double x105 = x95 - x102;
        const double x106 = x104 + x105;
        const double x107 = x64 + x70;
        const double x108 = x107 + x76;
        const double x109 = x108 + x82;
        const double x110 = x109 + x88;
        const double x111 = x110 + x94;
        const double x112 = x111 + x100;
        const double x113 = x112 + x106;
        const double x114 = x113 + x101;
        const double x115 = x114 * x114;
        const double x116 = x21 * x23;
        const double x117 = x22 * x115;
        const double x118 = k1 * x116;
        const double x119 = x118 / x117;
        double value = x119;
        value = ((costheta < 0.0) | (x16 <= T) | (T < 0.0) | (costheta > k2) | (costheta < -1.0)) ? NAN : value;
        values_[i] = value;
    }
}

static void dE_nu_dcostheta_dE_nu_dcostheta_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    dE_nu_dcostheta_dE_nu_dcostheta_points(n, data[0], data[1], parameters, values[0]);
}

void dE_nu_dcostheta_dE_nu_dcostheta(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(dE_nu_dcostheta_dE_nu_dcostheta_block, dE_nu_dcostheta_dE_nu_dcostheta_block, 2, 0, 1, args, dimensions, steps);
}
