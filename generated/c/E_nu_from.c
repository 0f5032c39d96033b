/* E_nu_from: Neutrino energy from recoil energy and angle [MeV]
 *
 * Emitted by nmm from symbolic/formulas/E_nu_from.py. Do not edit: change the formula, then `nmm generate`.
 * Source: Miranda:1999sd, eq. 4 solved for E_nu
 * Certified: E_nu_from: at most 2.49 ULP at 2212 points in every corner, bound 6.995 u over the domain (u = 2^-53)
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
 * outside phase space: nan; operations per point: 56 add, 1 div, 15 mul, 1 neg, 7 residual, 1 sqrt, 76 sub
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
        const double x12 = x9 + x11;
        const double x13 = T * x12;
        const double x14 = sqrt(x13);
        const double x15 = costheta * x14;
        const double x16 = T + x15;
        const double x17 = x0 * k0;
        const double x18 = residual(x0, k0);
        const double x19 = x0 * k1;
        const double x20 = x1 * k0;
        const double x21 = x19 + x20;
        const double x22 = x18 + x21;
        const double x23 = x17 + x22;
        const double x24 = x23 - x17;
        const double x25 = x22 - x24;
        const double x26 = -1.0 + x0;
        const double x27 = x26 - -1.0;
        const double x28 = x26 - x27;
        const double x29 = -1.0 - x28;
        const double x30 = x0 - x27;
        const double x31 = x29 + x30;
        const double x32 = x1 + x31;
        const double x33 = x26 + x32;
        const double x34 = x33 - x26;
        const double x35 = x32 - x34;
        const double x36 = T * x33;
        const double x37 = residual(T, x33);
        const double x38 = T * x35;
        const double x39 = x37 + x38;
        const double x40 = x36 + x39;
        const double x41 = x40 - x36;
        const double x42 = x39 - x41;
        const double x43 = x23 + x40;
        const double x44 = x43 - x23;
        const double x45 = x43 - x44;
        const double x46 = x23 - x45;
        const double x47 = x40 - x44;
        const double x48 = x46 + x47;
        const double x49 = x25 + x42;
        const double x50 = x49 - x25;
        const double x51 = x49 - x50;
        const double x52 = x25 - x51;
        const double x53 = x42 - x50;
        const double x54 = x52 + x53;
        const double x55 = x48 + x49;
        const double x56 = x43 + x55;
        const double x57 = x56 - x43;
        const double x58 = x55 - x57;
        const double x59 = x54 + x58;
        const double x60 = x56 + x59;
        const double x61 = x60 - x56;
        const double x62 = x59 - x61;
        const double x63 = m_e * x16;
        const double x64 = x60 + x62;
        const double x65 = x63 / x64;
        const double x66 = 2.0 * x0;
        const double x67 = 2.0 * x1;
        const double x68 = -T;
        const double x69 = m_e * x66;
        const double x70 = residual(m_e, x66);
        const double x71 = m_e * x67;
        const double x72 = residual(m_e, x67);
        const double x73 = x69 + x71;
        const double x74 = x73 - x69;
        const double x75 = x73 - x74;
        const double x76 = x69 - x75;
        const double x77 = x71 - x74;
        const double x78 = x76 + x77;
        const double x79 = x73 + x68;
        const double x80 = x79 - x73;
        const double x81 = x79 - x80;
        const double x82 = x73 - x81;
        const double x83 = x68 - x80;
        const double x84 = x82 + x83;
        const double x85 = T * x0;
        const double x86 = residual(T, x0);
        const double x87 = x79 + x85;
        const double x88 = x87 - x79;
        const double x89 = x87 - x88;
        const double x90 = x79 - x89;
        const double x91 = x85 - x88;
        const double x92 = x90 + x91;
        const double x93 = T * x1;
        const double x94 = residual(T, x1);
        const double x95 = x87 + x93;
        const double x96 = x95 - x87;
        const double x97 = x95 - x96;
        const double x98 = x87 - x97;
        const double x99 = x93 - x96;
        const double x100 = x98 + x99;
        const double x101 = x72 + x70;
        const double x102 = x101 - x72;
        const double x103 = x101 - x102;
        const double x104 = x72 - x103;
        const double x105 = x70 - x102;
        const double x106 = x104 + x105;
        const double x107 = x78 + x101;
        const double x108 = x107 - x78;
        const double x109 = x107 - x108;
        const double x110 = x78 - x109;
        const double x111 = x101 - x108;
        const double x112 = x110 + x111;
        const double x113 = x84 + x107;
        const double x114 = x113 - x84;
        const double x115 = x113 - x114;
        const double x116 = x84 - x115;
        const double x117 = x107 - x114;
        const double x118 = x116 + x117;
        const double x119 = x86 + x113;
        const double x120 = x119 - x86;
        const double x121 = x119 - x120;
        const double x122 = x86 - x121;
        const double x123 = x113 - x120;
        const double x124 = x122 + x123;
        const double x125 = x92 + x119;
        const double x126 = x125 - x92;
        const double x127 = x125 - x126;
        const double x128 = x92 - x127;
        const double x129 = x119 - x126;
        const double x130 = x128 + x129;
        const double x131 = x94 + x125;
        const double x132 = x131 - x94;
        const double x133 = x131 - x132;
        const double x134 = x94 - x133;
        const double x135 = x125 - x132;
        const double x136 = x134 + x135;
        const double x137 = x100 + x131;
        const double x138 = x137 - x100;
        const double x139 = x137 - x138;
        const double x140 = x100 - x139;
        const double x141 = x131 - x138;
        const double x142 = x140 + x141;
        const double x143 = x95 + x137;
        const double x144 = x143 - x95;
        const double x145 = x143 - x144;
        const double x146 = x95 - x145;
        const double x147 = x137 - x144;
        const double x148 = x146 + x147;
        const double x149 = x106 + x112;
        const double x150 = x149 + x118;
        const double x151 = x150 + x124;
        const double x152 = x151 + x130;
        const double x153 = x152 + x136;
        const double x154 = x153 + x142;
        const double x155 = x154 + x148;
        const double x156 = x155 + x143;
        double value = x65;
        value = ((costheta < 0.0) | (x156 <= 0.0) | (T < 0.0) | (costheta > k2) | (costheta < -1.0)) ? NAN : value;
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
