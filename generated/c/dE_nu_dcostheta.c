/* dE_nu_dcostheta: Jacobian of E_nu by costheta at fixed T [MeV]
 *
 * Emitted by nmm from symbolic/formulas/dE_nu_dcostheta.py. Do not edit: change the formula, then `nmm generate`.
 * Source: Miranda:1999sd, eqs. 6 and 7
 * Certified: dE_nu_dcostheta: at most 6.16 ULP at 1966 points in every corner, bound 18.49 u over the domain (u = 2^-53)
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
 * outside phase space: nan; operations per point: 38 add, 1 div, 14 mul, 1 neg, 5 residual, 3 sqrt, 56 sub
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
        const double x0 = k0 + T;
        const double x1 = x0 - k0;
        const double x2 = x0 - x1;
        const double x3 = k0 - x2;
        const double x4 = T - x1;
        const double x5 = x3 + x4;
        const double x6 = x0 + x5;
        const double x7 = x6 - x0;
        const double x8 = x6 - x7;
        const double x9 = x0 - x8;
        const double x10 = x5 - x7;
        const double x11 = x9 + x10;
        const double x12 = x11 + x6;
        const double x13 = T * x12;
        const double x14 = sqrt(x13);
        const double x15 = costheta * x14;
        const double x16 = T + x15;
        const double x17 = x16 * x16;
        const double x18 = sqrt(T);
        const double x19 = sqrt(x12);
        const double x20 = costheta * costheta;
        const double x21 = residual(costheta, costheta);
        const double x22 = 2.0 * x20;
        const double x23 = 2.0 * x21;
        const double x24 = -T;
        const double x25 = m_e * x22;
        const double x26 = residual(m_e, x22);
        const double x27 = m_e * x23;
        const double x28 = residual(m_e, x23);
        const double x29 = x25 + x27;
        const double x30 = x29 - x25;
        const double x31 = x29 - x30;
        const double x32 = x25 - x31;
        const double x33 = x27 - x30;
        const double x34 = x32 + x33;
        const double x35 = x29 + x24;
        const double x36 = x35 - x29;
        const double x37 = x35 - x36;
        const double x38 = x29 - x37;
        const double x39 = x24 - x36;
        const double x40 = x38 + x39;
        const double x41 = T * x20;
        const double x42 = residual(T, x20);
        const double x43 = x35 + x41;
        const double x44 = x43 - x35;
        const double x45 = x43 - x44;
        const double x46 = x35 - x45;
        const double x47 = x41 - x44;
        const double x48 = x46 + x47;
        const double x49 = T * x21;
        const double x50 = residual(T, x21);
        const double x51 = x43 + x49;
        const double x52 = x51 - x43;
        const double x53 = x51 - x52;
        const double x54 = x43 - x53;
        const double x55 = x49 - x52;
        const double x56 = x54 + x55;
        const double x57 = x28 + x26;
        const double x58 = x57 - x28;
        const double x59 = x57 - x58;
        const double x60 = x28 - x59;
        const double x61 = x26 - x58;
        const double x62 = x60 + x61;
        const double x63 = x34 + x57;
        const double x64 = x63 - x34;
        const double x65 = x63 - x64;
        const double x66 = x34 - x65;
        const double x67 = x57 - x64;
        const double x68 = x66 + x67;
        const double x69 = x40 + x63;
        const double x70 = x69 - x40;
        const double x71 = x69 - x70;
        const double x72 = x40 - x71;
        const double x73 = x63 - x70;
        const double x74 = x72 + x73;
        const double x75 = x42 + x69;
        const double x76 = x75 - x42;
        const double x77 = x75 - x76;
        const double x78 = x42 - x77;
        const double x79 = x69 - x76;
        const double x80 = x78 + x79;
        const double x81 = x48 + x75;
        const double x82 = x81 - x48;
        const double x83 = x81 - x82;
        const double x84 = x48 - x83;
        const double x85 = x75 - x82;
        const double x86 = x84 + x85;
        const double x87 = x50 + x81;
        const double x88 = x87 - x50;
        const double x89 = x87 - x88;
        const double x90 = x50 - x89;
        const double x91 = x81 - x88;
        const double x92 = x90 + x91;
        const double x93 = x56 + x87;
        const double x94 = x93 - x56;
        const double x95 = x93 - x94;
        const double x96 = x56 - x95;
        const double x97 = x87 - x94;
        const double x98 = x96 + x97;
        const double x99 = x51 + x93;
        const double x100 = x99 - x51;
        const double x101 = x99 - x100;
        const double x102 = x51 - x101;
        const double x103 = x93 - x100;
        const double x104 = x102 + x103;
        const double x105 = x62 + x68;
        const double x106 = x105 + x74;
        const double x107 = x106 + x80;
        const double x108 = x107 + x86;
        const double x109 = x108 + x92;
        const double x110 = x109 + x98;
        const double x111 = x110 + x104;
        const double x112 = x111 + x99;
        const double x113 = x112 * x112;
        const double x114 = x17 * x19;
        const double x115 = x18 * x113;
        const double x116 = k1 * x114;
        const double x117 = x116 / x115;
        double value = x117;
        value = ((costheta < 0.0) | (x112 <= 0.0) | (T < 0.0) | (costheta > k2) | (costheta < -1.0)) ? NAN : value;
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
