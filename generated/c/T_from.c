/* T_from: Recoil energy from angle and neutrino energy [MeV]
 *
 * Emitted by nmm from symbolic/formulas/T_from.py. Do not edit: change the formula, then `nmm generate`.
 * Source: Miranda:1999sd, eq. 4 solved for T
 * Certified: T_from: at most 3.96 ULP at 2000 points in every corner, bound 12 u over the domain (u = 2^-53)
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
#define STRIP 32  /* points whose values are stored past the cache together */
#define AHEAD 256 /* points that are fetched ahead meanwhile */
#define LINE 64   /* bytes of a cache line */
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

#if defined(__SSE2__)
/* Values past the cache, where all arrays together do not fit into it: an ordinary store first reads the line that
 * it overwrites. Strips are computed in the cache by `strip`; what is left over at both ends goes to `run`. */
INLINE void stream(block run, block strip, int ndata, int nparameters, int noutputs, ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const ptrdiff_t head = (ptrdiff_t)(-(uintptr_t)values[0] % LINE / sizeof(double));
    double fixed[MAX_INPUTS], strips[MAX_OUTPUTS][STRIP] __attribute__((aligned(LINE)));
    const double *from[MAX_INPUTS];
    double *to[MAX_OUTPUTS];
    int aligned = head < n;
    for (int k = 0; k < noutputs; k++)
        aligned &= (uintptr_t)(values[k] + head) % LINE == 0;
    ptrdiff_t i = aligned ? head : n;
    run(i, data, parameters, values);
    for (int j = 0; j < nparameters; j++)
        fixed[j] = parameters[j];
    for (; i + STRIP <= n; i += STRIP) {
        for (int j = 0; j < ndata; j++) {
            from[j] = data[j] + i;
            for (int k = 0; k < STRIP; k += LINE / sizeof(double))
                _mm_prefetch((const char *)(from[j] + k + AHEAD), _MM_HINT_T0);
        }
        for (int k = 0; k < noutputs; k++)
            to[k] = strips[k];
        strip(STRIP, from, fixed, to);
        for (int k = 0; k < noutputs; k++)
            for (int j = 0; j < STRIP; j += 2)
                _mm_stream_pd(values[k] + i + j, _mm_load_pd(strips[k] + j));
    }
    for (int j = 0; j < ndata; j++)
        from[j] = data[j] + i;
    for (int k = 0; k < noutputs; k++)
        to[k] = values[k] + i;
    run(n - i, from, parameters, to);
    _mm_sfence();
}
#endif

/* T_from = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * E_nu: neutrino energy [MeV]
 * outside phase space: nan; operations per point: 3 add, 1 div, 7 mul, 1 sub
 */
INLINE void T_from_T_from_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    (void)parameters;
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    for (ptrdiff_t i = 0; i < n; i++) {
        const double costheta = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * E_nu;
        const double x1 = costheta * costheta;
        const double x2 = 1.0 - costheta;
        const double x3 = E_nu * x2;
        const double x4 = m_e + x3;
        const double x5 = 1.0 + costheta;
        const double x6 = E_nu * x5;
        const double x7 = m_e + x6;
        const double x8 = x0 * x1;
        const double x9 = x4 * x7;
        const double x10 = k0 * x8;
        const double x11 = x10 / x9;
        double value = x11;
        value = ((costheta < 0.0) | (E_nu < 0.0) | (costheta > k1) | (costheta < -1.0)) ? NAN : value;
        values_[i] = value;
    }
}

static void T_from_T_from_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    T_from_T_from_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void T_from_T_from_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    T_from_T_from_points(n, data[0], data[1], parameters, values[0]);
}

static void T_from_T_from_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(T_from_T_from_block, T_from_T_from_strip, 2, 0, 1, n, data, parameters, values);
}
#else
#define T_from_T_from_stream T_from_T_from_block
#endif

void T_from_T_from(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(T_from_T_from_block, data ? T_from_T_from_stream : T_from_T_from_block, 2, 0, 1, args, dimensions, steps);
}
