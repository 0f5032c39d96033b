/* ratio: Ratio of magnetic to weak cross section [1]
 *
 * Emitted by nmm from symbolic/formulas/ratio.py. Do not edit: change the formula, then `nmm generate`.
 * Source: Miranda:1999sd, eq. 8
 * Certified: nu_e: at most 4.6 ULP at 2013 points in every corner, bound 16.45 u over the domain (u = 2^-53)
 * Certified: nubar_e: at most 5.15 ULP at 2015 points in every corner, bound 18.22 u over the domain (u = 2^-53)
 * Certified: nu_mu: at most 4.78 ULP at 2012 points in every corner, bound 11.91 u over the domain (u = 2^-53)
 * Certified: nubar_mu: at most 3.25 ULP at 2012 points in every corner, bound 11.34 u over the domain (u = 2^-53)
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

/* ratio[nu_e] = pi**2*alpha**2*mu_nu**2*(E_nu - T)/(2*E_nu*G_F**2*T*m_e**3*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2))
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: nan; operations per point: 2 add, 1 div, 11 mul, 2 sub
 */
INLINE void ratio_nu_e_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = 1.4476419129390459e+19; /* (((alpha * alpha) * (1/2 * (pi * pi))) / ((G_F * G_F) * (m_e * (m_e * m_e)))) */
    const double k2 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
    const double h0 = mu_nu * mu_nu;
    const double h1 = g_L * g_L;
    const double h2 = sin2_theta_W * sin2_theta_W;
    const double h3 = sin2_theta_W * g_L;
    const double h4 = m_e * h3;
    const double h5 = h0 * k1;
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
        const double x7 = h2 * x6;
        const double x8 = x3 * h1;
        const double x9 = T * h4;
        const double x10 = x7 - x9;
        const double x11 = x10 + x8;
        const double x12 = E_nu * x5;
        const double x13 = T * x11;
        const double x14 = h5 * x12;
        const double x15 = x14 / x13;
        double value = x15;
        value = ((x2 > x4) | (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k2)) ? NAN : value;
        values_[i] = value;
    }
}

static void ratio_nu_e_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    ratio_nu_e_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void ratio_nu_e_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    ratio_nu_e_points(n, data[0], data[1], parameters, values[0]);
}

static void ratio_nu_e_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(ratio_nu_e_block, ratio_nu_e_strip, 2, 2, 1, n, data, parameters, values);
}
#else
#define ratio_nu_e_stream ratio_nu_e_block
#endif

void ratio_nu_e(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(ratio_nu_e_block, data ? ratio_nu_e_stream : ratio_nu_e_block, 2, 2, 1, args, dimensions, steps);
}

/* ratio[nubar_e] = pi**2*alpha**2*mu_nu**2*(E_nu - T)/(2*E_nu*G_F**2*T*m_e**3*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2))
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: nan; operations per point: 18 add, 1 div, 21 mul, 1 neg, 4 residual, 12 sub
 */
INLINE void ratio_nubar_e_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = -0.51099895069; /* neg(m_e) */
    const double k2 = 1.02199790138; /* (2 * m_e) */
    const double k3 = 5.7905676517561836e+19; /* (((alpha * alpha) * (2 * (pi * pi))) / ((G_F * G_F) * (m_e * (m_e * m_e)))) */
    const double k4 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = mu_nu * mu_nu;
    const double h1 = sin2_theta_W * 4.0;
    const double h2 = sin2_theta_W * 2.0;
    const double h3 = 1.0 + h2;
    const double h4 = h3 * h3;
    const double h5 = sin2_theta_W * m_e;
    const double h6 = 1.0 + h1;
    const double h7 = h3 * k2;
    const double h8 = h0 * k3;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double T = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * 2.0;
        const double x1 = m_e + x0;
        const double x2 = T * x1;
        const double x3 = E_nu * E_nu;
        const double x4 = x3 * k0;
        const double x5 = E_nu * m_e;
        const double x6 = -T;
        const double x7 = E_nu * -2.0;
        const double x8 = m_e * x6;
        const double x9 = residual(m_e, x6);
        const double x10 = E_nu * x0;
        const double x11 = residual(E_nu, x0);
        const double x12 = x8 + x10;
        const double x13 = x12 - x8;
        const double x14 = x12 - x13;
        const double x15 = x8 - x14;
        const double x16 = x10 - x13;
        const double x17 = x15 + x16;
        const double x18 = T * x7;
        const double x19 = residual(T, x7);
        const double x20 = x12 + x18;
        const double x21 = x20 - x12;
        const double x22 = x20 - x21;
        const double x23 = x12 - x22;
        const double x24 = x18 - x21;
        const double x25 = x23 + x24;
        const double x26 = x9 + x11;
        const double x27 = x26 + x17;
        const double x28 = x27 + x19;
        const double x29 = x28 + x25;
        const double x30 = x29 + x20;
        const double x31 = x30 + x5;
        const double x32 = E_nu * 4.0;
        const double x33 = sin2_theta_W * x32;
        const double x34 = residual(sin2_theta_W, x32);
        const double x35 = k1 + x33;
        const double x36 = x35 - k1;
        const double x37 = x35 - x36;
        const double x38 = k1 - x37;
        const double x39 = x33 - x36;
        const double x40 = x38 + x39;
        const double x41 = x34 + x40;
        const double x42 = x41 + x35;
        const double x43 = x42 * x42;
        const double x44 = x3 * x43;
        const double x45 = E_nu * h6;
        const double x46 = h5 + x45;
        const double x47 = x30 * h4;
        const double x48 = x46 * h7;
        const double x49 = x47 + x48;
        const double x50 = x30 * x49;
        const double x51 = x44 + x50;
        const double x52 = E_nu * x1;
        const double x53 = x31 * x52;
        const double x54 = T * x51;
        const double x55 = h8 * x53;
        const double x56 = x55 / x54;
        double value = x56;
        value = ((x2 > x4) | (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4)) ? NAN : value;
        values_[i] = value;
    }
}

static void ratio_nubar_e_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    ratio_nubar_e_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void ratio_nubar_e_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    ratio_nubar_e_points(n, data[0], data[1], parameters, values[0]);
}

static void ratio_nubar_e_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(ratio_nubar_e_block, ratio_nubar_e_strip, 2, 2, 1, n, data, parameters, values);
}
#else
#define ratio_nubar_e_stream ratio_nubar_e_block
#endif

void ratio_nubar_e(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(ratio_nubar_e_block, data ? ratio_nubar_e_stream : ratio_nubar_e_block, 2, 2, 1, args, dimensions, steps);
}

/* ratio[nu_mu] = pi**2*alpha**2*mu_nu**2*(E_nu - T)/(2*E_nu*G_F**2*T*m_e**3*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2))
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: nan; operations per point: 2 add, 1 div, 11 mul, 2 sub
 */
INLINE void ratio_nu_mu_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = 1.4476419129390459e+19; /* (((alpha * alpha) * (1/2 * (pi * pi))) / ((G_F * G_F) * (m_e * (m_e * m_e)))) */
    const double k2 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = mu_nu * mu_nu;
    const double h1 = g_L * g_L;
    const double h2 = sin2_theta_W * sin2_theta_W;
    const double h3 = sin2_theta_W * g_L;
    const double h4 = m_e * h3;
    const double h5 = h0 * k1;
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
        const double x7 = h2 * x6;
        const double x8 = x3 * h1;
        const double x9 = T * h4;
        const double x10 = x7 - x9;
        const double x11 = x10 + x8;
        const double x12 = E_nu * x5;
        const double x13 = T * x11;
        const double x14 = h5 * x12;
        const double x15 = x14 / x13;
        double value = x15;
        value = ((x2 > x4) | (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k2)) ? NAN : value;
        values_[i] = value;
    }
}

static void ratio_nu_mu_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    ratio_nu_mu_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void ratio_nu_mu_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    ratio_nu_mu_points(n, data[0], data[1], parameters, values[0]);
}

static void ratio_nu_mu_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(ratio_nu_mu_block, ratio_nu_mu_strip, 2, 2, 1, n, data, parameters, values);
}
#else
#define ratio_nu_mu_stream ratio_nu_mu_block
#endif

void ratio_nu_mu(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(ratio_nu_mu_block, data ? ratio_nu_mu_stream : ratio_nu_mu_block, 2, 2, 1, args, dimensions, steps);
}

/* ratio[nubar_mu] = pi**2*alpha**2*mu_nu**2*(E_nu - T)/(2*E_nu*G_F**2*T*m_e**3*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2))
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: nan; operations per point: 2 add, 1 div, 11 mul, 2 sub
 */
INLINE void ratio_nubar_mu_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = 1.4476419129390459e+19; /* (((alpha * alpha) * (1/2 * (pi * pi))) / ((G_F * G_F) * (m_e * (m_e * m_e)))) */
    const double k2 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = mu_nu * mu_nu;
    const double h1 = sin2_theta_W * sin2_theta_W;
    const double h2 = g_L * g_L;
    const double h3 = sin2_theta_W * g_L;
    const double h4 = m_e * h3;
    const double h5 = h0 * k1;
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
        const double x7 = h2 * x6;
        const double x8 = x3 * h1;
        const double x9 = T * h4;
        const double x10 = x7 - x9;
        const double x11 = x10 + x8;
        const double x12 = E_nu * x5;
        const double x13 = T * x11;
        const double x14 = h5 * x12;
        const double x15 = x14 / x13;
        double value = x15;
        value = ((x2 > x4) | (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k2)) ? NAN : value;
        values_[i] = value;
    }
}

static void ratio_nubar_mu_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    ratio_nubar_mu_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void ratio_nubar_mu_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    ratio_nubar_mu_points(n, data[0], data[1], parameters, values[0]);
}

static void ratio_nubar_mu_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(ratio_nubar_mu_block, ratio_nubar_mu_strip, 2, 2, 1, n, data, parameters, values);
}
#else
#define ratio_nubar_mu_stream ratio_nubar_mu_block
#endif

void ratio_nubar_mu(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(ratio_nubar_mu_block, data ? ratio_nubar_mu_stream : ratio_nubar_mu_block, 2, 2, 1, args, dimensions, steps);
}

/* nu_tau has the same couplings as nu_mu. */
void ratio_nu_tau(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    ratio_nu_mu(args, dimensions, steps, data);
}

/* nubar_tau has the same couplings as nubar_mu. */
void ratio_nubar_tau(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    ratio_nubar_mu(args, dimensions, steps, data);
}
