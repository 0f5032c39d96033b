/* M2: Spin-averaged squared amplitude [1]
 *
 * Emitted by nmm from symbolic/formulas/M2.py. Do not edit: change the formula, then `nmm generate`.
 * Source: Vogel:1989iv
 * Certified: nu_e_weak: at most 7.66 ULP at 1999 points in every corner, bound 12.01 u over the domain (u = 2^-53)
 * Certified: nu_e_magnetic: at most 3.66 ULP at 2022 points in every corner, bound 6.504 u over the domain (u = 2^-53)
 * Certified: nu_e_total: at most 8.09 ULP at 2000 points in every corner, bound 13.01 u over the domain (u = 2^-53)
 * Certified: nubar_e_weak: at most 4.55 ULP at 2500 points in every corner, bound 12.83 u over the domain (u = 2^-53)
 * Certified: nubar_e_total: at most 4.24 ULP at 2505 points in every corner, bound 14.12 u over the domain (u = 2^-53)
 * Certified: nu_mu_weak: at most 3.26 ULP at 1999 points in every corner, bound 6.015 u over the domain (u = 2^-53)
 * Certified: nu_mu_total: at most 3.52 ULP at 2000 points in every corner, bound 7.758 u over the domain (u = 2^-53)
 * Certified: nubar_mu_weak: at most 3.17 ULP at 1999 points in every corner, bound 6.327 u over the domain (u = 2^-53)
 * Certified: nubar_mu_total: at most 3.2 ULP at 2000 points in every corner, bound 7.619 u over the domain (u = 2^-53)
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

/* M2[nu_e,weak] = (64*G_F**2*m_e**2)*(E_nu**2*g_L**2 - T*g_L*g_R*m_e + g_R**2*(E_nu - T)**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 2 add, 8 mul, 2 sub
 */
INLINE void M2_nu_e_weak_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = 2.2735223365227485e-21; /* ((G_F * G_F) * (64 * (m_e * m_e))) */
    const double k2 = 1.1617675283334015e-21; /* ((G_F * G_F) * (64 * (m_e * (m_e * m_e)))) */
    const double k3 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
    const double h0 = g_L * g_L;
    const double h1 = sin2_theta_W * sin2_theta_W;
    const double h2 = h0 * k1;
    const double h3 = h1 * k1;
    const double h4 = sin2_theta_W * g_L;
    const double h5 = h4 * k2;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double T = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * 2.0;
        const double x1 = m_e + x0;
        const double x2 = T * x1;
        const double x3 = E_nu * E_nu;
        const double x4 = x3 * k0;
        const double x5 = E_nu - T;
        const double x6 = x5 * x5;
        const double x7 = x3 * h2;
        const double x8 = x6 * h3;
        const double x9 = x7 + x8;
        const double x10 = T * h5;
        const double x11 = x9 - x10;
        double value = x11;
        value = (x2 > x4) ? 0.0 : value;
        value = ((E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k3)) ? NAN : value;
        values_[i] = value;
    }
}

static void M2_nu_e_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nu_e_weak_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void M2_nu_e_weak_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nu_e_weak_points(n, data[0], data[1], parameters, values[0]);
}

static void M2_nu_e_weak_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(M2_nu_e_weak_block, M2_nu_e_weak_strip, 2, 1, 1, n, data, parameters, values);
}
#else
#define M2_nu_e_weak_stream M2_nu_e_weak_block
#endif

void M2_nu_e_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(M2_nu_e_weak_block, data ? M2_nu_e_weak_stream : M2_nu_e_weak_block, 2, 1, 1, args, dimensions, steps);
}

/* M2[nu_e,magnetic] = 32*pi**2*E_nu*alpha**2*mu_nu**2*(E_nu - T)/(T*m_e)
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 1 add, 1 div, 6 mul, 1 sub
 */
INLINE void M2_nu_e_magnetic_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double mu_nu = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = 0.03291246224353441; /* (((alpha * alpha) * (32 * (pi * pi))) / m_e) */
    const double h0 = mu_nu * mu_nu;
    const double h1 = h0 * k1;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double T = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * 2.0;
        const double x1 = m_e + x0;
        const double x2 = T * x1;
        const double x3 = E_nu * E_nu;
        const double x4 = x3 * k0;
        const double x5 = E_nu - T;
        const double x6 = E_nu * x5;
        const double x7 = h1 * x6;
        const double x8 = x7 / T;
        double value = x8;
        value = (x2 > x4) ? 0.0 : value;
        value = ((E_nu < 0.0) | (T < 0.0)) ? NAN : value;
        values_[i] = value;
    }
}

static void M2_nu_e_magnetic_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nu_e_magnetic_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void M2_nu_e_magnetic_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nu_e_magnetic_points(n, data[0], data[1], parameters, values[0]);
}

static void M2_nu_e_magnetic_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(M2_nu_e_magnetic_block, M2_nu_e_magnetic_strip, 2, 1, 1, n, data, parameters, values);
}
#else
#define M2_nu_e_magnetic_stream M2_nu_e_magnetic_block
#endif

void M2_nu_e_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(M2_nu_e_magnetic_block, data ? M2_nu_e_magnetic_stream : M2_nu_e_magnetic_block, 2, 1, 1, args, dimensions, steps);
}

/* M2[nu_e,total] = 32*pi**2*E_nu*alpha**2*mu_nu**2*(E_nu - T)/(T*m_e) + (64*G_F**2*m_e**2)*(E_nu**2*g_L**2 - T*g_L*g_R*m_e + g_R**2*(E_nu - T)**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 3 add, 1 div, 10 mul, 2 sub
 */
INLINE void M2_nu_e_total_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = 2.2735223365227485e-21; /* ((G_F * G_F) * (64 * (m_e * m_e))) */
    const double k2 = 1.1617675283334015e-21; /* ((G_F * G_F) * (64 * (m_e * (m_e * m_e)))) */
    const double k3 = 0.03291246224353441; /* (((alpha * alpha) * (32 * (pi * pi))) / m_e) */
    const double k4 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
    const double h0 = g_L * g_L;
    const double h1 = sin2_theta_W * sin2_theta_W;
    const double h2 = h0 * k1;
    const double h3 = h1 * k1;
    const double h4 = sin2_theta_W * g_L;
    const double h5 = h4 * k2;
    const double h6 = mu_nu * mu_nu;
    const double h7 = h6 * k3;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double T = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * 2.0;
        const double x1 = m_e + x0;
        const double x2 = T * x1;
        const double x3 = E_nu * E_nu;
        const double x4 = x3 * k0;
        const double x5 = E_nu - T;
        const double x6 = x5 * x5;
        const double x7 = x3 * h2;
        const double x8 = x6 * h3;
        const double x9 = x7 + x8;
        const double x10 = T * h5;
        const double x11 = x9 - x10;
        const double x12 = E_nu * x5;
        const double x13 = h7 * x12;
        const double x14 = x13 / T;
        const double x15 = x11 + x14;
        double value = x15;
        value = (x2 > x4) ? 0.0 : value;
        value = ((E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4)) ? NAN : value;
        values_[i] = value;
    }
}

static void M2_nu_e_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nu_e_total_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void M2_nu_e_total_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nu_e_total_points(n, data[0], data[1], parameters, values[0]);
}

static void M2_nu_e_total_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(M2_nu_e_total_block, M2_nu_e_total_strip, 2, 2, 1, n, data, parameters, values);
}
#else
#define M2_nu_e_total_stream M2_nu_e_total_block
#endif

void M2_nu_e_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(M2_nu_e_total_block, data ? M2_nu_e_total_stream : M2_nu_e_total_block, 2, 2, 1, args, dimensions, steps);
}

/* M2[nubar_e,weak] = (64*G_F**2*m_e**2)*(E_nu**2*g_R**2 - T*g_L*g_R*m_e + g_L**2*(E_nu - T)**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 17 add, 1 div, 18 mul, 1 neg, 4 residual, 12 sub
 */
INLINE void M2_nubar_e_weak_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = -0.51099895069; /* neg(m_e) */
    const double k2 = 1.02199790138; /* (2 * m_e) */
    const double k3 = 5.683805841306871e-22; /* ((G_F * G_F) * (16 * (m_e * m_e))) */
    const double k4 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = sin2_theta_W * 4.0;
    const double h1 = sin2_theta_W * 2.0;
    const double h2 = 1.0 + h1;
    const double h3 = h2 * h2;
    const double h4 = sin2_theta_W * m_e;
    const double h5 = 1.0 + h0;
    const double h6 = h2 * k2;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double T = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * 2.0;
        const double x1 = m_e + x0;
        const double x2 = T * x1;
        const double x3 = E_nu * E_nu;
        const double x4 = x3 * k0;
        const double x5 = E_nu * 4.0;
        const double x6 = sin2_theta_W * x5;
        const double x7 = residual(sin2_theta_W, x5);
        const double x8 = k1 + x6;
        const double x9 = x8 - k1;
        const double x10 = x8 - x9;
        const double x11 = k1 - x10;
        const double x12 = x6 - x9;
        const double x13 = x11 + x12;
        const double x14 = x7 + x13;
        const double x15 = x14 + x8;
        const double x16 = x15 * x15;
        const double x17 = x3 * x16;
        const double x18 = E_nu * h5;
        const double x19 = h4 + x18;
        const double x20 = -T;
        const double x21 = E_nu * -2.0;
        const double x22 = m_e * x20;
        const double x23 = residual(m_e, x20);
        const double x24 = E_nu * x0;
        const double x25 = residual(E_nu, x0);
        const double x26 = x22 + x24;
        const double x27 = x26 - x22;
        const double x28 = x26 - x27;
        const double x29 = x22 - x28;
        const double x30 = x24 - x27;
        const double x31 = x29 + x30;
        const double x32 = T * x21;
        const double x33 = residual(T, x21);
        const double x34 = x26 + x32;
        const double x35 = x34 - x26;
        const double x36 = x34 - x35;
        const double x37 = x26 - x36;
        const double x38 = x32 - x35;
        const double x39 = x37 + x38;
        const double x40 = x23 + x25;
        const double x41 = x40 + x31;
        const double x42 = x41 + x33;
        const double x43 = x42 + x39;
        const double x44 = x43 + x34;
        const double x45 = x44 * h3;
        const double x46 = x19 * h6;
        const double x47 = x45 + x46;
        const double x48 = x44 * x47;
        const double x49 = x17 + x48;
        const double x50 = x1 * x1;
        const double x51 = x49 * k3;
        const double x52 = x51 / x50;
        double value = x52;
        value = (x2 > x4) ? 0.0 : value;
        value = ((E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4)) ? NAN : value;
        values_[i] = value;
    }
}

static void M2_nubar_e_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nubar_e_weak_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void M2_nubar_e_weak_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nubar_e_weak_points(n, data[0], data[1], parameters, values[0]);
}

static void M2_nubar_e_weak_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(M2_nubar_e_weak_block, M2_nubar_e_weak_strip, 2, 1, 1, n, data, parameters, values);
}
#else
#define M2_nubar_e_weak_stream M2_nubar_e_weak_block
#endif

void M2_nubar_e_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(M2_nubar_e_weak_block, data ? M2_nubar_e_weak_stream : M2_nubar_e_weak_block, 2, 1, 1, args, dimensions, steps);
}

/* M2[nubar_e,total] = 32*pi**2*E_nu*alpha**2*mu_nu**2*(E_nu - T)/(T*m_e) + (64*G_F**2*m_e**2)*(E_nu**2*g_R**2 - T*g_L*g_R*m_e + g_L**2*(E_nu - T)**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 18 add, 2 div, 20 mul, 1 neg, 4 residual, 13 sub
 */
INLINE void M2_nubar_e_total_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = 0.03291246224353441; /* (((alpha * alpha) * (32 * (pi * pi))) / m_e) */
    const double k2 = -0.51099895069; /* neg(m_e) */
    const double k3 = 1.02199790138; /* (2 * m_e) */
    const double k4 = 5.683805841306871e-22; /* ((G_F * G_F) * (16 * (m_e * m_e))) */
    const double k5 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = mu_nu * mu_nu;
    const double h1 = h0 * k1;
    const double h2 = sin2_theta_W * 4.0;
    const double h3 = sin2_theta_W * 2.0;
    const double h4 = 1.0 + h3;
    const double h5 = h4 * h4;
    const double h6 = sin2_theta_W * m_e;
    const double h7 = 1.0 + h2;
    const double h8 = h4 * k3;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double T = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * 2.0;
        const double x1 = m_e + x0;
        const double x2 = T * x1;
        const double x3 = E_nu * E_nu;
        const double x4 = x3 * k0;
        const double x5 = E_nu - T;
        const double x6 = E_nu * x5;
        const double x7 = h1 * x6;
        const double x8 = x7 / T;
        const double x9 = E_nu * 4.0;
        const double x10 = sin2_theta_W * x9;
        const double x11 = residual(sin2_theta_W, x9);
        const double x12 = k2 + x10;
        const double x13 = x12 - k2;
        const double x14 = x12 - x13;
        const double x15 = k2 - x14;
        const double x16 = x10 - x13;
        const double x17 = x15 + x16;
        const double x18 = x11 + x17;
        const double x19 = x18 + x12;
        const double x20 = x19 * x19;
        const double x21 = x3 * x20;
        const double x22 = E_nu * h7;
        const double x23 = h6 + x22;
        const double x24 = -T;
        const double x25 = E_nu * -2.0;
        const double x26 = m_e * x24;
        const double x27 = residual(m_e, x24);
        const double x28 = E_nu * x0;
        const double x29 = residual(E_nu, x0);
        const double x30 = x26 + x28;
        const double x31 = x30 - x26;
        const double x32 = x30 - x31;
        const double x33 = x26 - x32;
        const double x34 = x28 - x31;
        const double x35 = x33 + x34;
        const double x36 = T * x25;
        const double x37 = residual(T, x25);
        const double x38 = x30 + x36;
        const double x39 = x38 - x30;
        const double x40 = x38 - x39;
        const double x41 = x30 - x40;
        const double x42 = x36 - x39;
        const double x43 = x41 + x42;
        const double x44 = x27 + x29;
        const double x45 = x44 + x35;
        const double x46 = x45 + x37;
        const double x47 = x46 + x43;
        const double x48 = x47 + x38;
        const double x49 = x48 * h5;
        const double x50 = x23 * h8;
        const double x51 = x49 + x50;
        const double x52 = x48 * x51;
        const double x53 = x21 + x52;
        const double x54 = x1 * x1;
        const double x55 = x53 * k4;
        const double x56 = x55 / x54;
        const double x57 = x8 + x56;
        double value = x57;
        value = (x2 > x4) ? 0.0 : value;
        value = ((E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k5)) ? NAN : value;
        values_[i] = value;
    }
}

static void M2_nubar_e_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nubar_e_total_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void M2_nubar_e_total_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nubar_e_total_points(n, data[0], data[1], parameters, values[0]);
}

static void M2_nubar_e_total_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(M2_nubar_e_total_block, M2_nubar_e_total_strip, 2, 2, 1, n, data, parameters, values);
}
#else
#define M2_nubar_e_total_stream M2_nubar_e_total_block
#endif

void M2_nubar_e_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(M2_nubar_e_total_block, data ? M2_nubar_e_total_stream : M2_nubar_e_total_block, 2, 2, 1, args, dimensions, steps);
}

/* M2[nu_mu,weak] = (64*G_F**2*m_e**2)*(E_nu**2*g_L**2 - T*g_L*g_R*m_e + g_R**2*(E_nu - T)**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 2 add, 8 mul, 2 sub
 */
INLINE void M2_nu_mu_weak_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = 2.2735223365227485e-21; /* ((G_F * G_F) * (64 * (m_e * m_e))) */
    const double k2 = 1.1617675283334015e-21; /* ((G_F * G_F) * (64 * (m_e * (m_e * m_e)))) */
    const double k3 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = g_L * g_L;
    const double h1 = sin2_theta_W * sin2_theta_W;
    const double h2 = h0 * k1;
    const double h3 = h1 * k1;
    const double h4 = sin2_theta_W * g_L;
    const double h5 = h4 * k2;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double T = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * 2.0;
        const double x1 = m_e + x0;
        const double x2 = T * x1;
        const double x3 = E_nu * E_nu;
        const double x4 = x3 * k0;
        const double x5 = E_nu - T;
        const double x6 = x5 * x5;
        const double x7 = x3 * h2;
        const double x8 = x6 * h3;
        const double x9 = x7 + x8;
        const double x10 = T * h5;
        const double x11 = x9 - x10;
        double value = x11;
        value = (x2 > x4) ? 0.0 : value;
        value = ((E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k3)) ? NAN : value;
        values_[i] = value;
    }
}

static void M2_nu_mu_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nu_mu_weak_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void M2_nu_mu_weak_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nu_mu_weak_points(n, data[0], data[1], parameters, values[0]);
}

static void M2_nu_mu_weak_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(M2_nu_mu_weak_block, M2_nu_mu_weak_strip, 2, 1, 1, n, data, parameters, values);
}
#else
#define M2_nu_mu_weak_stream M2_nu_mu_weak_block
#endif

void M2_nu_mu_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(M2_nu_mu_weak_block, data ? M2_nu_mu_weak_stream : M2_nu_mu_weak_block, 2, 1, 1, args, dimensions, steps);
}

/* M2[nu_mu,total] = 32*pi**2*E_nu*alpha**2*mu_nu**2*(E_nu - T)/(T*m_e) + (64*G_F**2*m_e**2)*(E_nu**2*g_L**2 - T*g_L*g_R*m_e + g_R**2*(E_nu - T)**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 3 add, 1 div, 10 mul, 2 sub
 */
INLINE void M2_nu_mu_total_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = 2.2735223365227485e-21; /* ((G_F * G_F) * (64 * (m_e * m_e))) */
    const double k2 = 1.1617675283334015e-21; /* ((G_F * G_F) * (64 * (m_e * (m_e * m_e)))) */
    const double k3 = 0.03291246224353441; /* (((alpha * alpha) * (32 * (pi * pi))) / m_e) */
    const double k4 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = g_L * g_L;
    const double h1 = sin2_theta_W * sin2_theta_W;
    const double h2 = h0 * k1;
    const double h3 = h1 * k1;
    const double h4 = sin2_theta_W * g_L;
    const double h5 = h4 * k2;
    const double h6 = mu_nu * mu_nu;
    const double h7 = h6 * k3;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double T = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * 2.0;
        const double x1 = m_e + x0;
        const double x2 = T * x1;
        const double x3 = E_nu * E_nu;
        const double x4 = x3 * k0;
        const double x5 = E_nu - T;
        const double x6 = x5 * x5;
        const double x7 = x3 * h2;
        const double x8 = x6 * h3;
        const double x9 = x7 + x8;
        const double x10 = T * h5;
        const double x11 = x9 - x10;
        const double x12 = E_nu * x5;
        const double x13 = h7 * x12;
        const double x14 = x13 / T;
        const double x15 = x11 + x14;
        double value = x15;
        value = (x2 > x4) ? 0.0 : value;
        value = ((E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4)) ? NAN : value;
        values_[i] = value;
    }
}

static void M2_nu_mu_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nu_mu_total_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void M2_nu_mu_total_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nu_mu_total_points(n, data[0], data[1], parameters, values[0]);
}

static void M2_nu_mu_total_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(M2_nu_mu_total_block, M2_nu_mu_total_strip, 2, 2, 1, n, data, parameters, values);
}
#else
#define M2_nu_mu_total_stream M2_nu_mu_total_block
#endif

void M2_nu_mu_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(M2_nu_mu_total_block, data ? M2_nu_mu_total_stream : M2_nu_mu_total_block, 2, 2, 1, args, dimensions, steps);
}

/* M2[nubar_mu,weak] = (64*G_F**2*m_e**2)*(E_nu**2*g_R**2 - T*g_L*g_R*m_e + g_L**2*(E_nu - T)**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 2 add, 8 mul, 2 sub
 */
INLINE void M2_nubar_mu_weak_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = 2.2735223365227485e-21; /* ((G_F * G_F) * (64 * (m_e * m_e))) */
    const double k2 = 1.1617675283334015e-21; /* ((G_F * G_F) * (64 * (m_e * (m_e * m_e)))) */
    const double k3 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = sin2_theta_W * sin2_theta_W;
    const double h1 = g_L * g_L;
    const double h2 = h0 * k1;
    const double h3 = h1 * k1;
    const double h4 = sin2_theta_W * g_L;
    const double h5 = h4 * k2;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double T = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * 2.0;
        const double x1 = m_e + x0;
        const double x2 = T * x1;
        const double x3 = E_nu * E_nu;
        const double x4 = x3 * k0;
        const double x5 = E_nu - T;
        const double x6 = x5 * x5;
        const double x7 = x3 * h2;
        const double x8 = x6 * h3;
        const double x9 = x7 + x8;
        const double x10 = T * h5;
        const double x11 = x9 - x10;
        double value = x11;
        value = (x2 > x4) ? 0.0 : value;
        value = ((E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k3)) ? NAN : value;
        values_[i] = value;
    }
}

static void M2_nubar_mu_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nubar_mu_weak_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void M2_nubar_mu_weak_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nubar_mu_weak_points(n, data[0], data[1], parameters, values[0]);
}

static void M2_nubar_mu_weak_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(M2_nubar_mu_weak_block, M2_nubar_mu_weak_strip, 2, 1, 1, n, data, parameters, values);
}
#else
#define M2_nubar_mu_weak_stream M2_nubar_mu_weak_block
#endif

void M2_nubar_mu_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(M2_nubar_mu_weak_block, data ? M2_nubar_mu_weak_stream : M2_nubar_mu_weak_block, 2, 1, 1, args, dimensions, steps);
}

/* M2[nubar_mu,total] = 32*pi**2*E_nu*alpha**2*mu_nu**2*(E_nu - T)/(T*m_e) + (64*G_F**2*m_e**2)*(E_nu**2*g_R**2 - T*g_L*g_R*m_e + g_L**2*(E_nu - T)**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 3 add, 1 div, 10 mul, 2 sub
 */
INLINE void M2_nubar_mu_total_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = 2.2735223365227485e-21; /* ((G_F * G_F) * (64 * (m_e * m_e))) */
    const double k2 = 1.1617675283334015e-21; /* ((G_F * G_F) * (64 * (m_e * (m_e * m_e)))) */
    const double k3 = 0.03291246224353441; /* (((alpha * alpha) * (32 * (pi * pi))) / m_e) */
    const double k4 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = sin2_theta_W * sin2_theta_W;
    const double h1 = g_L * g_L;
    const double h2 = h0 * k1;
    const double h3 = h1 * k1;
    const double h4 = sin2_theta_W * g_L;
    const double h5 = h4 * k2;
    const double h6 = mu_nu * mu_nu;
    const double h7 = h6 * k3;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double T = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * 2.0;
        const double x1 = m_e + x0;
        const double x2 = T * x1;
        const double x3 = E_nu * E_nu;
        const double x4 = x3 * k0;
        const double x5 = E_nu - T;
        const double x6 = x5 * x5;
        const double x7 = x3 * h2;
        const double x8 = x6 * h3;
        const double x9 = x7 + x8;
        const double x10 = T * h5;
        const double x11 = x9 - x10;
        const double x12 = E_nu * x5;
        const double x13 = h7 * x12;
        const double x14 = x13 / T;
        const double x15 = x11 + x14;
        double value = x15;
        value = (x2 > x4) ? 0.0 : value;
        value = ((E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4)) ? NAN : value;
        values_[i] = value;
    }
}

static void M2_nubar_mu_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nubar_mu_total_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void M2_nubar_mu_total_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    M2_nubar_mu_total_points(n, data[0], data[1], parameters, values[0]);
}

static void M2_nubar_mu_total_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(M2_nubar_mu_total_block, M2_nubar_mu_total_strip, 2, 2, 1, n, data, parameters, values);
}
#else
#define M2_nubar_mu_total_stream M2_nubar_mu_total_block
#endif

void M2_nubar_mu_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(M2_nubar_mu_total_block, data ? M2_nubar_mu_total_stream : M2_nubar_mu_total_block, 2, 2, 1, args, dimensions, steps);
}

/* nubar_e_magnetic has the same couplings as nu_e_magnetic. */
void M2_nubar_e_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    M2_nu_e_magnetic(args, dimensions, steps, data);
}

/* nu_mu_magnetic has the same couplings as nu_e_magnetic. */
void M2_nu_mu_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    M2_nu_e_magnetic(args, dimensions, steps, data);
}

/* nubar_mu_magnetic has the same couplings as nu_e_magnetic. */
void M2_nubar_mu_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    M2_nu_e_magnetic(args, dimensions, steps, data);
}

/* nu_tau_weak has the same couplings as nu_mu_weak. */
void M2_nu_tau_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    M2_nu_mu_weak(args, dimensions, steps, data);
}

/* nu_tau_magnetic has the same couplings as nu_e_magnetic. */
void M2_nu_tau_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    M2_nu_e_magnetic(args, dimensions, steps, data);
}

/* nu_tau_total has the same couplings as nu_mu_total. */
void M2_nu_tau_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    M2_nu_mu_total(args, dimensions, steps, data);
}

/* nubar_tau_weak has the same couplings as nubar_mu_weak. */
void M2_nubar_tau_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    M2_nubar_mu_weak(args, dimensions, steps, data);
}

/* nubar_tau_magnetic has the same couplings as nu_e_magnetic. */
void M2_nubar_tau_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    M2_nu_e_magnetic(args, dimensions, steps, data);
}

/* nubar_tau_total has the same couplings as nubar_mu_total. */
void M2_nubar_tau_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    M2_nubar_mu_total(args, dimensions, steps, data);
}
