/* dsigma_dcostheta: Differential cross section in recoil angle [cm^2]
 *
 * Emitted by nmm from symbolic/formulas/dsigma_dcostheta.py. Do not edit: change the formula, then `nmm generate`.
 * Source: Miranda:1999sd, eq. 5
 * Certified: nu_e_weak: at most 8.26 ULP at 2000 points in every corner, bound 25.83 u over the domain (u = 2^-53)
 * Certified: nu_e_magnetic: at most 6.18 ULP at 2000 points in every corner, bound 26.66 u over the domain (u = 2^-53)
 * Certified: nu_e_total: at most 5.12 ULP at 2000 points in every corner, bound 24.41 u over the domain (u = 2^-53)
 * Certified: nubar_e_weak: at most 3.99 ULP at 2500 points in every corner, bound 14 u over the domain (u = 2^-53)
 * Certified: nubar_e_total: at most 4.97 ULP at 2500 points in every corner, no rigorous bound (u = 2^-53)
 * Certified: nu_mu_weak: at most 6.16 ULP at 2000 points in every corner, bound 21.72 u over the domain (u = 2^-53)
 * Certified: nu_mu_total: at most 8.64 ULP at 2000 points in every corner, bound 33.21 u over the domain (u = 2^-53)
 * Certified: nubar_mu_weak: at most 6.84 ULP at 2000 points in every corner, bound 22.01 u over the domain (u = 2^-53)
 * Certified: nubar_mu_total: at most 5.18 ULP at 2000 points in every corner, bound 27.59 u over the domain (u = 2^-53)
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

/* dsigma_dcostheta[nu_e,weak] = 2*G_F**2*dT_dcostheta*hbarc**2*m_e*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2)/pi
 *   T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
 *   dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 15 add, 4 div, 17 mul, 1 neg, 1 residual, 12 sub
 */
INLINE void dsigma_dcostheta_nu_e_weak_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = -0.51099895069; /* neg(m_e) */
    const double k1 = 1.02199790138; /* (m_e * 2) */
    const double k2 = 0.26111992760628105; /* (m_e * m_e) */
    const double k3 = 3.5223483639352177e-44; /* ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi) */
    const double k4 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = sin2_theta_W * 2.0;
    const double h1 = 1.0 + h0;
    const double h2 = h1 * h1;
    const double h3 = 0.25 * h2;
    const double h4 = sin2_theta_W * sin2_theta_W;
    const double h5 = sin2_theta_W * h1;
    const double h6 = k2 * h5;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double costheta = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * E_nu;
        const double x1 = costheta * costheta;
        const double x2 = m_e + E_nu;
        const double x3 = x2 * x2;
        const double x4 = -E_nu;
        const double x5 = k0 + x4;
        const double x6 = x5 - k0;
        const double x7 = x5 - x6;
        const double x8 = k0 - x7;
        const double x9 = x4 - x6;
        const double x10 = x8 + x9;
        const double x11 = E_nu * costheta;
        const double x12 = residual(E_nu, costheta);
        const double x13 = x5 + x11;
        const double x14 = x13 - x5;
        const double x15 = x13 - x14;
        const double x16 = x5 - x15;
        const double x17 = x11 - x14;
        const double x18 = x16 + x17;
        const double x19 = x10 + x12;
        const double x20 = x19 + x18;
        const double x21 = x20 + x13;
        const double x22 = x21 * x21;
        const double x23 = x11 + x2;
        const double x24 = x23 - x11;
        const double x25 = x23 - x24;
        const double x26 = x11 - x25;
        const double x27 = x2 - x24;
        const double x28 = x26 + x27;
        const double x29 = x12 + x28;
        const double x30 = x29 + x23;
        const double x31 = x30 * x30;
        const double x32 = x0 * x1;
        const double x33 = x21 * x30;
        const double x34 = k1 * x32;
        const double x35 = x34 / x33;
        const double x36 = E_nu + x35;
        const double x37 = x36 * x36;
        const double x38 = h4 * x37;
        const double x39 = x38 / x0;
        const double x40 = x1 * h6;
        const double x41 = x40 / x33;
        const double x42 = h3 + x39;
        const double x43 = x42 + x41;
        const double x44 = costheta * x0;
        const double x45 = x3 * x44;
        const double x46 = x43 * x45;
        const double x47 = x22 * x31;
        const double x48 = k3 * x46;
        const double x49 = x48 / x47;
        double value = x49;
        value = (costheta < 0.0) ? 0.0 : value;
        value = ((E_nu < 0.0) | (costheta > k4) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4)) ? NAN : value;
        values_[i] = value;
    }
}

static void dsigma_dcostheta_nu_e_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    dsigma_dcostheta_nu_e_weak_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void dsigma_dcostheta_nu_e_weak_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    dsigma_dcostheta_nu_e_weak_points(n, data[0], data[1], parameters, values[0]);
}

static void dsigma_dcostheta_nu_e_weak_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(dsigma_dcostheta_nu_e_weak_block, dsigma_dcostheta_nu_e_weak_strip, 2, 1, 1, n, data, parameters, values);
}
#else
#define dsigma_dcostheta_nu_e_weak_stream dsigma_dcostheta_nu_e_weak_block
#endif

void dsigma_dcostheta_nu_e_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(dsigma_dcostheta_nu_e_weak_block, data ? dsigma_dcostheta_nu_e_weak_stream : dsigma_dcostheta_nu_e_weak_block, 2, 1, 1, args, dimensions, steps);
}

/* dsigma_dcostheta[nu_e,magnetic] = pi*alpha**2*dT_dcostheta*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2)
 *   T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
 *   dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * E_nu: neutrino energy [MeV]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 17 add, 1 div, 11 mul, 2 neg, 1 residual, 20 sub
 */
INLINE void dsigma_dcostheta_nu_e_magnetic_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double mu_nu = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 0.26111992760628105; /* (m_e * m_e) */
    const double k2 = 4.989344025775007e-25; /* (((hbarc * hbarc) * ((alpha * alpha) * (2 * pi))) / (m_e * m_e)) */
    const double k3 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = mu_nu * mu_nu;
    const double h1 = h0 * k2;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double costheta = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = -costheta;
        const double slack_0 = 1.0 + x0;
        const double x1 = slack_0 - 1.0;
        const double x2 = slack_0 - x1;
        const double x3 = 1.0 - x2;
        const double x4 = x0 - x1;
        const double x5 = x3 + x4;
        const double x6 = m_e + E_nu;
        const double x7 = x6 * x6;
        const double x8 = -1.0 + slack_0;
        const double x9 = x8 - -1.0;
        const double x10 = x8 - x9;
        const double x11 = -1.0 - x10;
        const double x12 = slack_0 - x9;
        const double x13 = x11 + x12;
        const double x14 = x5 + x13;
        const double x15 = x8 + x14;
        const double x16 = x15 - x8;
        const double x17 = x14 - x16;
        const double x18 = -E_nu;
        const double x19 = costheta * x18;
        const double x20 = residual(costheta, x18);
        const double x21 = E_nu + x19;
        const double x22 = x21 - E_nu;
        const double x23 = x21 - x22;
        const double x24 = E_nu - x23;
        const double x25 = x19 - x22;
        const double x26 = x24 + x25;
        const double x27 = x20 + x26;
        const double x28 = x27 + x21;
        const double x29 = m_e + x28;
        const double x30 = -1.0 + x0;
        const double x31 = x30 - -1.0;
        const double x32 = x30 - x31;
        const double x33 = -1.0 - x32;
        const double x34 = x0 - x31;
        const double x35 = x33 + x34;
        const double x36 = x35 + x30;
        const double x37 = E_nu * x36;
        const double x38 = x37 - m_e;
        const double x39 = k0 + E_nu;
        const double x40 = x28 * x36;
        const double x41 = x39 * x40;
        const double x42 = x41 - k1;
        const double x43 = x29 * x29;
        const double x44 = x38 * x38;
        const double x45 = x7 * x42;
        const double x46 = x15 + x17;
        const double x47 = x46 * x43;
        const double x48 = x44 * x47;
        const double x49 = h1 * x45;
        const double x50 = x49 / x48;
        double value = x50;
        value = (costheta < 0.0) ? 0.0 : value;
        value = ((E_nu < 0.0) | (costheta > k3) | (costheta < -1.0)) ? NAN : value;
        values_[i] = value;
    }
}

static void dsigma_dcostheta_nu_e_magnetic_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    dsigma_dcostheta_nu_e_magnetic_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void dsigma_dcostheta_nu_e_magnetic_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    dsigma_dcostheta_nu_e_magnetic_points(n, data[0], data[1], parameters, values[0]);
}

static void dsigma_dcostheta_nu_e_magnetic_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(dsigma_dcostheta_nu_e_magnetic_block, dsigma_dcostheta_nu_e_magnetic_strip, 2, 1, 1, n, data, parameters, values);
}
#else
#define dsigma_dcostheta_nu_e_magnetic_stream dsigma_dcostheta_nu_e_magnetic_block
#endif

void dsigma_dcostheta_nu_e_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(dsigma_dcostheta_nu_e_magnetic_block, data ? dsigma_dcostheta_nu_e_magnetic_stream : dsigma_dcostheta_nu_e_magnetic_block, 2, 1, 1, args, dimensions, steps);
}

/* dsigma_dcostheta[nu_e,total] = dT_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
 *   T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
 *   dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 73 add, 1 div, 45 mul, 15 residual, 71 sub
 */
INLINE void dsigma_dcostheta_nu_e_total_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double k0 = -0.51099895069; /* neg(m_e) */
    const double m_e = 0.51099895069; /* m_e */
    const double k1 = 1.02199790138; /* (m_e * 2) */
    const double k2 = 0.0; /* low((m_e * 2)) */
    const double k3 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((G_F * G_F) * (m_e * 2))) / pi) */
    const double k4 = 4.4997907948388363e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * (m_e * m_e))))) / pi) */
    const double k5 = 4.308164869001937e-45; /* ((1/2 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi) */
    const double k6 = -2.1507152417413756e-61; /* low(((1/2 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi)) */
    const double k7 = 2.4409756708100446e-25; /* (((alpha * alpha) * (1/2 * (pi * (hbarc * hbarc)))) / (m_e * (m_e * m_e))) */
    const double k8 = 2.04399580276; /* (m_e * 4) */
    const double k9 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = sin2_theta_W * 2.0;
    const double h1 = 1.0 + h0;
    const double h2 = h1 - 1.0;
    const double h3 = h1 - h2;
    const double h4 = 1.0 - h3;
    const double h5 = h0 - h2;
    const double h6 = h4 + h5;
    const double h7 = h1 * h1;
    const double h8 = residual(h1, h1);
    const double h9 = h1 * h6;
    const double h10 = h9 + h9;
    const double h11 = h8 + h10;
    const double h12 = h7 + h11;
    const double h13 = h12 - h7;
    const double h14 = h11 - h13;
    const double h15 = sin2_theta_W * sin2_theta_W;
    const double h16 = h15 * k3;
    const double h17 = sin2_theta_W * h1;
    const double h18 = residual(sin2_theta_W, h1);
    const double h19 = sin2_theta_W * h6;
    const double h20 = h18 + h19;
    const double h21 = h17 + h20;
    const double h22 = h21 - h17;
    const double h23 = h20 - h22;
    const double h24 = h21 + h23;
    const double h25 = k4 * h24;
    const double h26 = h12 * k5;
    const double h27 = residual(h12, k5);
    const double h28 = h12 * k6;
    const double h29 = h14 * k5;
    const double h30 = h28 + h29;
    const double h31 = h27 + h30;
    const double h32 = h26 + h31;
    const double h33 = h32 - h26;
    const double h34 = h31 - h33;
    const double h35 = mu_nu * mu_nu;
    const double h36 = h35 * k7;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double costheta = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * E_nu;
        const double x1 = costheta * costheta;
        const double x2 = residual(costheta, costheta);
        const double x3 = -1.0 + costheta;
        const double x4 = E_nu * x3;
        const double x5 = x4 + k0;
        const double x6 = x5 - x4;
        const double x7 = x5 - x6;
        const double x8 = x4 - x7;
        const double x9 = k0 - x6;
        const double x10 = x8 + x9;
        const double x11 = 1.0 + costheta;
        const double x12 = x11 - 1.0;
        const double x13 = x11 - x12;
        const double x14 = 1.0 - x13;
        const double x15 = costheta - x12;
        const double x16 = x14 + x15;
        const double x17 = E_nu * x11;
        const double x18 = residual(E_nu, x11);
        const double x19 = E_nu * x16;
        const double x20 = x18 + x19;
        const double x21 = x17 + x20;
        const double x22 = x21 - x17;
        const double x23 = x20 - x22;
        const double x24 = m_e + x21;
        const double x25 = x24 - m_e;
        const double x26 = x24 - x25;
        const double x27 = m_e - x26;
        const double x28 = x21 - x25;
        const double x29 = x27 + x28;
        const double x30 = x23 + x29;
        const double x31 = x24 + x30;
        const double x32 = x31 - x24;
        const double x33 = x30 - x32;
        const double x34 = m_e + E_nu;
        const double x35 = x34 - m_e;
        const double x36 = x34 - x35;
        const double x37 = m_e - x36;
        const double x38 = E_nu - x35;
        const double x39 = x37 + x38;
        const double x40 = x34 * x34;
        const double x41 = residual(x34, x34);
        const double x42 = x34 * x39;
        const double x43 = x42 + x42;
        const double x44 = x41 + x43;
        const double x45 = x40 + x44;
        const double x46 = x45 - x40;
        const double x47 = x44 - x46;
        const double x48 = x5 * x31;
        const double x49 = residual(x5, x31);
        const double x50 = x5 * x33;
        const double x51 = x10 * x31;
        const double x52 = x50 + x51;
        const double x53 = x49 + x52;
        const double x54 = x48 + x53;
        const double x55 = x54 - x48;
        const double x56 = x53 - x55;
        const double x57 = E_nu * x1;
        const double x58 = residual(E_nu, x1);
        const double x59 = E_nu * x2;
        const double x60 = x58 + x59;
        const double x61 = x57 + x60;
        const double x62 = x61 - x57;
        const double x63 = x60 - x62;
        const double x64 = k1 * x61;
        const double x65 = residual(k1, x61);
        const double x66 = k1 * x63;
        const double x67 = x61 * k2;
        const double x68 = x66 + x67;
        const double x69 = x65 + x68;
        const double x70 = x64 + x69;
        const double x71 = x70 - x64;
        const double x72 = x69 - x71;
        const double x73 = x54 + x70;
        const double x74 = x73 - x54;
        const double x75 = x73 - x74;
        const double x76 = x54 - x75;
        const double x77 = x70 - x74;
        const double x78 = x76 + x77;
        const double x79 = x56 + x72;
        const double x80 = x79 - x56;
        const double x81 = x79 - x80;
        const double x82 = x56 - x81;
        const double x83 = x72 - x80;
        const double x84 = x82 + x83;
        const double x85 = x78 + x79;
        const double x86 = x73 + x85;
        const double x87 = x86 - x73;
        const double x88 = x85 - x87;
        const double x89 = x84 + x88;
        const double x90 = x86 + x89;
        const double x91 = x90 - x86;
        const double x92 = x89 - x91;
        const double x93 = x90 + x92;
        const double x94 = x93 * x93;
        const double x95 = x94 * h16;
        const double x96 = x1 * h25;
        const double x97 = residual(x1, h25);
        const double x98 = x2 * h25;
        const double x99 = x97 + x98;
        const double x100 = x96 + x99;
        const double x101 = x100 - x96;
        const double x102 = x99 - x101;
        const double x103 = x5 * x5;
        const double x104 = residual(x5, x5);
        const double x105 = x5 * x10;
        const double x106 = x105 + x105;
        const double x107 = x104 + x106;
        const double x108 = x103 + x107;
        const double x109 = x108 - x103;
        const double x110 = x107 - x109;
        const double x111 = x31 * x31;
        const double x112 = residual(x31, x31);
        const double x113 = x31 * x33;
        const double x114 = x113 + x113;
        const double x115 = x112 + x114;
        const double x116 = x111 + x115;
        const double x117 = x116 - x111;
        const double x118 = x115 - x117;
        const double x119 = x54 * h32;
        const double x120 = residual(x54, h32);
        const double x121 = x54 * h34;
        const double x122 = x56 * h32;
        const double x123 = x121 + x122;
        const double x124 = x120 + x123;
        const double x125 = x119 + x124;
        const double x126 = x125 - x119;
        const double x127 = x124 - x126;
        const double x128 = x100 + x125;
        const double x129 = x128 - x100;
        const double x130 = x128 - x129;
        const double x131 = x100 - x130;
        const double x132 = x125 - x129;
        const double x133 = x131 + x132;
        const double x134 = x102 + x127;
        const double x135 = x134 - x102;
        const double x136 = x134 - x135;
        const double x137 = x102 - x136;
        const double x138 = x127 - x135;
        const double x139 = x137 + x138;
        const double x140 = x133 + x134;
        const double x141 = x128 + x140;
        const double x142 = x141 - x128;
        const double x143 = x140 - x142;
        const double x144 = x139 + x143;
        const double x145 = x141 + x144;
        const double x146 = x145 - x141;
        const double x147 = x144 - x146;
        const double x148 = x54 * x145;
        const double x149 = residual(x54, x145);
        const double x150 = x54 * x147;
        const double x151 = x56 * x145;
        const double x152 = x150 + x151;
        const double x153 = x149 + x152;
        const double x154 = x148 + x153;
        const double x155 = x154 - x148;
        const double x156 = x153 - x155;
        const double x157 = x154 + x156;
        const double x158 = x95 + x157;
        const double x159 = x0 * x1;
        const double x160 = residual(x0, x1);
        const double x161 = x0 * x2;
        const double x162 = x160 + x161;
        const double x163 = x159 + x162;
        const double x164 = x163 - x159;
        const double x165 = x162 - x164;
        const double x166 = x163 + x165;
        const double x167 = x158 * x166;
        const double x168 = x108 * x116;
        const double x169 = residual(x108, x116);
        const double x170 = x108 * x118;
        const double x171 = x110 * x116;
        const double x172 = x170 + x171;
        const double x173 = x169 + x172;
        const double x174 = x168 + x173;
        const double x175 = x174 - x168;
        const double x176 = x173 - x175;
        const double x177 = x174 + x176;
        const double x178 = x93 * x177;
        const double x179 = x178 * h36;
        const double x180 = x167 - x179;
        const double x181 = x108 * x108;
        const double x182 = residual(x108, x108);
        const double x183 = x108 * x110;
        const double x184 = x183 + x183;
        const double x185 = x182 + x184;
        const double x186 = x181 + x185;
        const double x187 = x186 - x181;
        const double x188 = x185 - x187;
        const double x189 = x116 * x116;
        const double x190 = residual(x116, x116);
        const double x191 = x116 * x118;
        const double x192 = x191 + x191;
        const double x193 = x190 + x192;
        const double x194 = x189 + x193;
        const double x195 = x194 - x189;
        const double x196 = x193 - x195;
        const double x197 = x45 + x47;
        const double x198 = x197 * x180;
        const double x199 = x186 + x188;
        const double x200 = costheta * x199;
        const double x201 = x194 + x196;
        const double x202 = x201 * x200;
        const double x203 = k8 * x198;
        const double x204 = x203 / x202;
        double value = x204;
        value = (costheta < 0.0) ? 0.0 : value;
        value = ((E_nu < 0.0) | (costheta > k9) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k9)) ? NAN : value;
        values_[i] = value;
    }
}

static void dsigma_dcostheta_nu_e_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    dsigma_dcostheta_nu_e_total_points(n, data[0], data[1], parameters, values[0]);
}

void dsigma_dcostheta_nu_e_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(dsigma_dcostheta_nu_e_total_block, dsigma_dcostheta_nu_e_total_block, 2, 2, 1, args, dimensions, steps);
}

/* dsigma_dcostheta[nubar_e,weak] = 2*G_F**2*dT_dcostheta*hbarc**2*m_e*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2)/pi
 *   T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
 *   dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 79 add, 1 div, 41 mul, 15 residual, 82 sub
 */
INLINE void dsigma_dcostheta_nubar_e_weak_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double k0 = -0.51099895069; /* neg(m_e) */
    const double m_e = 0.51099895069; /* m_e */
    const double k1 = 1.02199790138; /* (m_e * 2) */
    const double k2 = 0.0; /* low((m_e * 2)) */
    const double k3 = 8.805870909838044e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi) */
    const double k4 = 4.003497778856699e-61; /* low((((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)) */
    const double k5 = 9.197553497948666e-45; /* ((8 * ((hbarc * hbarc) * ((G_F * G_F) * ((m_e * m_e) * (m_e * m_e))))) / pi) */
    const double k6 = 3.133541566879838e-61; /* low(((8 * ((hbarc * hbarc) * ((G_F * G_F) * ((m_e * m_e) * (m_e * m_e))))) / pi)) */
    const double k7 = 3.5223483639352177e-44; /* ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi) */
    const double k8 = 1.6013991115426796e-60; /* low(((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi)) */
    const double k9 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = sin2_theta_W * 2.0;
    const double h1 = 1.0 + h0;
    const double h2 = h1 - 1.0;
    const double h3 = h1 - h2;
    const double h4 = 1.0 - h3;
    const double h5 = h0 - h2;
    const double h6 = h4 + h5;
    const double h7 = sin2_theta_W * sin2_theta_W;
    const double h8 = residual(sin2_theta_W, sin2_theta_W);
    const double h9 = h1 * h1;
    const double h10 = residual(h1, h1);
    const double h11 = h1 * h6;
    const double h12 = h11 + h11;
    const double h13 = h10 + h12;
    const double h14 = h9 + h13;
    const double h15 = h14 - h9;
    const double h16 = h13 - h15;
    const double h17 = h14 * k3;
    const double h18 = residual(h14, k3);
    const double h19 = h14 * k4;
    const double h20 = h16 * k3;
    const double h21 = h19 + h20;
    const double h22 = h18 + h21;
    const double h23 = h17 + h22;
    const double h24 = h23 - h17;
    const double h25 = h22 - h24;
    const double h26 = sin2_theta_W * h1;
    const double h27 = residual(sin2_theta_W, h1);
    const double h28 = sin2_theta_W * h6;
    const double h29 = h27 + h28;
    const double h30 = h26 + h29;
    const double h31 = h30 - h26;
    const double h32 = h29 - h31;
    const double h33 = k5 * h30;
    const double h34 = residual(k5, h30);
    const double h35 = k5 * h32;
    const double h36 = h30 * k6;
    const double h37 = h35 + h36;
    const double h38 = h34 + h37;
    const double h39 = h33 + h38;
    const double h40 = h39 - h33;
    const double h41 = h38 - h40;
    const double h42 = h7 * k7;
    const double h43 = residual(h7, k7);
    const double h44 = h7 * k8;
    const double h45 = h8 * k7;
    const double h46 = h44 + h45;
    const double h47 = h43 + h46;
    const double h48 = h42 + h47;
    const double h49 = h48 - h42;
    const double h50 = h47 - h49;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double costheta = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * E_nu;
        const double x1 = costheta * costheta;
        const double x2 = residual(costheta, costheta);
        const double x3 = -1.0 + costheta;
        const double x4 = E_nu * x3;
        const double x5 = x4 + k0;
        const double x6 = x5 - x4;
        const double x7 = x5 - x6;
        const double x8 = x4 - x7;
        const double x9 = k0 - x6;
        const double x10 = x8 + x9;
        const double x11 = 1.0 + costheta;
        const double x12 = x11 - 1.0;
        const double x13 = x11 - x12;
        const double x14 = 1.0 - x13;
        const double x15 = costheta - x12;
        const double x16 = x14 + x15;
        const double x17 = E_nu * x11;
        const double x18 = residual(E_nu, x11);
        const double x19 = E_nu * x16;
        const double x20 = x18 + x19;
        const double x21 = x17 + x20;
        const double x22 = x21 - x17;
        const double x23 = x20 - x22;
        const double x24 = m_e + x21;
        const double x25 = x24 - m_e;
        const double x26 = x24 - x25;
        const double x27 = m_e - x26;
        const double x28 = x21 - x25;
        const double x29 = x27 + x28;
        const double x30 = x23 + x29;
        const double x31 = x24 + x30;
        const double x32 = x31 - x24;
        const double x33 = x30 - x32;
        const double x34 = m_e + E_nu;
        const double x35 = x34 - m_e;
        const double x36 = x34 - x35;
        const double x37 = m_e - x36;
        const double x38 = E_nu - x35;
        const double x39 = x37 + x38;
        const double x40 = x34 * x34;
        const double x41 = residual(x34, x34);
        const double x42 = x34 * x39;
        const double x43 = x42 + x42;
        const double x44 = x41 + x43;
        const double x45 = x40 + x44;
        const double x46 = x45 - x40;
        const double x47 = x44 - x46;
        const double x48 = x5 * x31;
        const double x49 = residual(x5, x31);
        const double x50 = x5 * x33;
        const double x51 = x10 * x31;
        const double x52 = x50 + x51;
        const double x53 = x49 + x52;
        const double x54 = x48 + x53;
        const double x55 = x54 - x48;
        const double x56 = x53 - x55;
        const double x57 = E_nu * x1;
        const double x58 = residual(E_nu, x1);
        const double x59 = E_nu * x2;
        const double x60 = x58 + x59;
        const double x61 = x57 + x60;
        const double x62 = x61 - x57;
        const double x63 = x60 - x62;
        const double x64 = k1 * x61;
        const double x65 = residual(k1, x61);
        const double x66 = k1 * x63;
        const double x67 = x61 * k2;
        const double x68 = x66 + x67;
        const double x69 = x65 + x68;
        const double x70 = x64 + x69;
        const double x71 = x70 - x64;
        const double x72 = x69 - x71;
        const double x73 = x54 + x70;
        const double x74 = x73 - x54;
        const double x75 = x73 - x74;
        const double x76 = x54 - x75;
        const double x77 = x70 - x74;
        const double x78 = x76 + x77;
        const double x79 = x56 + x72;
        const double x80 = x79 - x56;
        const double x81 = x79 - x80;
        const double x82 = x56 - x81;
        const double x83 = x72 - x80;
        const double x84 = x82 + x83;
        const double x85 = x78 + x79;
        const double x86 = x73 + x85;
        const double x87 = x86 - x73;
        const double x88 = x85 - x87;
        const double x89 = x84 + x88;
        const double x90 = x86 + x89;
        const double x91 = x90 - x86;
        const double x92 = x89 - x91;
        const double x93 = x90 * x90;
        const double x94 = residual(x90, x90);
        const double x95 = x90 * x92;
        const double x96 = x95 + x95;
        const double x97 = x94 + x96;
        const double x98 = x93 + x97;
        const double x99 = x98 - x93;
        const double x100 = x97 - x99;
        const double x101 = x98 * h23;
        const double x102 = residual(x98, h23);
        const double x103 = x98 * h25;
        const double x104 = x100 * h23;
        const double x105 = x103 + x104;
        const double x106 = x102 + x105;
        const double x107 = x101 + x106;
        const double x108 = x107 - x101;
        const double x109 = x106 - x108;
        const double x110 = x1 * h39;
        const double x111 = residual(x1, h39);
        const double x112 = x1 * h41;
        const double x113 = x2 * h39;
        const double x114 = x112 + x113;
        const double x115 = x111 + x114;
        const double x116 = x110 + x115;
        const double x117 = x116 - x110;
        const double x118 = x115 - x117;
        const double x119 = x54 * h48;
        const double x120 = residual(x54, h48);
        const double x121 = x54 * h50;
        const double x122 = x56 * h48;
        const double x123 = x121 + x122;
        const double x124 = x120 + x123;
        const double x125 = x119 + x124;
        const double x126 = x125 - x119;
        const double x127 = x124 - x126;
        const double x128 = x116 + x125;
        const double x129 = x128 - x116;
        const double x130 = x128 - x129;
        const double x131 = x116 - x130;
        const double x132 = x125 - x129;
        const double x133 = x131 + x132;
        const double x134 = x118 + x127;
        const double x135 = x134 - x118;
        const double x136 = x134 - x135;
        const double x137 = x118 - x136;
        const double x138 = x127 - x135;
        const double x139 = x137 + x138;
        const double x140 = x133 + x134;
        const double x141 = x128 + x140;
        const double x142 = x141 - x128;
        const double x143 = x140 - x142;
        const double x144 = x139 + x143;
        const double x145 = x141 + x144;
        const double x146 = x145 - x141;
        const double x147 = x144 - x146;
        const double x148 = x54 * x145;
        const double x149 = residual(x54, x145);
        const double x150 = x54 * x147;
        const double x151 = x56 * x145;
        const double x152 = x150 + x151;
        const double x153 = x149 + x152;
        const double x154 = x148 + x153;
        const double x155 = x154 - x148;
        const double x156 = x153 - x155;
        const double x157 = x107 + x154;
        const double x158 = x157 - x107;
        const double x159 = x157 - x158;
        const double x160 = x107 - x159;
        const double x161 = x154 - x158;
        const double x162 = x160 + x161;
        const double x163 = x109 + x156;
        const double x164 = x163 - x109;
        const double x165 = x163 - x164;
        const double x166 = x109 - x165;
        const double x167 = x156 - x164;
        const double x168 = x166 + x167;
        const double x169 = x162 + x163;
        const double x170 = x157 + x169;
        const double x171 = x170 - x157;
        const double x172 = x169 - x171;
        const double x173 = x168 + x172;
        const double x174 = x170 + x173;
        const double x175 = x174 - x170;
        const double x176 = x173 - x175;
        const double x177 = x5 * x5;
        const double x178 = residual(x5, x5);
        const double x179 = x5 * x10;
        const double x180 = x179 + x179;
        const double x181 = x178 + x180;
        const double x182 = x177 + x181;
        const double x183 = x182 - x177;
        const double x184 = x181 - x183;
        const double x185 = x182 * x182;
        const double x186 = residual(x182, x182);
        const double x187 = x182 * x184;
        const double x188 = x187 + x187;
        const double x189 = x186 + x188;
        const double x190 = x185 + x189;
        const double x191 = x190 - x185;
        const double x192 = x189 - x191;
        const double x193 = x31 * x31;
        const double x194 = residual(x31, x31);
        const double x195 = x31 * x33;
        const double x196 = x195 + x195;
        const double x197 = x194 + x196;
        const double x198 = x193 + x197;
        const double x199 = x198 - x193;
        const double x200 = x197 - x199;
        const double x201 = x198 * x198;
        const double x202 = residual(x198, x198);
        const double x203 = x198 * x200;
        const double x204 = x203 + x203;
        const double x205 = x202 + x204;
        const double x206 = x201 + x205;
        const double x207 = x206 - x201;
        const double x208 = x205 - x207;
        const double x209 = costheta * x0;
        const double x210 = x45 + x47;
        const double x211 = x210 * x209;
        const double x212 = x174 + x176;
        const double x213 = x212 * x211;
        const double x214 = x190 + x192;
        const double x215 = x206 + x208;
        const double x216 = x214 * x215;
        const double x217 = x213 / x216;
        double value = x217;
        value = (costheta < 0.0) ? 0.0 : value;
        value = ((E_nu < 0.0) | (costheta > k9) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k9)) ? NAN : value;
        values_[i] = value;
    }
}

static void dsigma_dcostheta_nubar_e_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    dsigma_dcostheta_nubar_e_weak_points(n, data[0], data[1], parameters, values[0]);
}

void dsigma_dcostheta_nubar_e_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(dsigma_dcostheta_nubar_e_weak_block, dsigma_dcostheta_nubar_e_weak_block, 2, 1, 1, args, dimensions, steps);
}

/* dsigma_dcostheta[nubar_e,total] = dT_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
 *   T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
 *   dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 89 add, 1 div, 51 mul, 18 residual, 89 sub
 */
INLINE void dsigma_dcostheta_nubar_e_total_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double k0 = -0.51099895069; /* neg(m_e) */
    const double m_e = 0.51099895069; /* m_e */
    const double k1 = 1.02199790138; /* (m_e * 2) */
    const double k2 = 0.0; /* low((m_e * 2)) */
    const double k3 = 4.308164869001937e-45; /* ((1/2 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi) */
    const double k4 = -2.1507152417413756e-61; /* low(((1/2 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi)) */
    const double k5 = 4.4997907948388363e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * (m_e * m_e))))) / pi) */
    const double k6 = 1.2861287055926588e-61; /* low((((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * (m_e * m_e))))) / pi)) */
    const double k7 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((G_F * G_F) * (m_e * 2))) / pi) */
    const double k8 = -8.602860966965503e-61; /* low((((hbarc * hbarc) * ((G_F * G_F) * (m_e * 2))) / pi)) */
    const double k9 = 2.4409756708100446e-25; /* (((alpha * alpha) * (1/2 * (pi * (hbarc * hbarc)))) / (m_e * (m_e * m_e))) */
    const double k10 = 2.04399580276; /* (m_e * 4) */
    const double k11 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = sin2_theta_W * 2.0;
    const double h1 = 1.0 + h0;
    const double h2 = h1 - 1.0;
    const double h3 = h1 - h2;
    const double h4 = 1.0 - h3;
    const double h5 = h0 - h2;
    const double h6 = h4 + h5;
    const double h7 = sin2_theta_W * sin2_theta_W;
    const double h8 = residual(sin2_theta_W, sin2_theta_W);
    const double h9 = h1 * h1;
    const double h10 = residual(h1, h1);
    const double h11 = h1 * h6;
    const double h12 = h11 + h11;
    const double h13 = h10 + h12;
    const double h14 = h9 + h13;
    const double h15 = h14 - h9;
    const double h16 = h13 - h15;
    const double h17 = h14 * k3;
    const double h18 = residual(h14, k3);
    const double h19 = h14 * k4;
    const double h20 = h16 * k3;
    const double h21 = h19 + h20;
    const double h22 = h18 + h21;
    const double h23 = h17 + h22;
    const double h24 = h23 - h17;
    const double h25 = h22 - h24;
    const double h26 = sin2_theta_W * h1;
    const double h27 = residual(sin2_theta_W, h1);
    const double h28 = sin2_theta_W * h6;
    const double h29 = h27 + h28;
    const double h30 = h26 + h29;
    const double h31 = h30 - h26;
    const double h32 = h29 - h31;
    const double h33 = k5 * h30;
    const double h34 = residual(k5, h30);
    const double h35 = k5 * h32;
    const double h36 = h30 * k6;
    const double h37 = h35 + h36;
    const double h38 = h34 + h37;
    const double h39 = h33 + h38;
    const double h40 = h39 - h33;
    const double h41 = h38 - h40;
    const double h42 = h7 * k7;
    const double h43 = residual(h7, k7);
    const double h44 = h7 * k8;
    const double h45 = h8 * k7;
    const double h46 = h44 + h45;
    const double h47 = h43 + h46;
    const double h48 = h42 + h47;
    const double h49 = h48 - h42;
    const double h50 = h47 - h49;
    const double h51 = mu_nu * mu_nu;
    const double h52 = h51 * k9;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double costheta = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * E_nu;
        const double x1 = costheta * costheta;
        const double x2 = residual(costheta, costheta);
        const double x3 = -1.0 + costheta;
        const double x4 = E_nu * x3;
        const double x5 = x4 + k0;
        const double x6 = x5 - x4;
        const double x7 = x5 - x6;
        const double x8 = x4 - x7;
        const double x9 = k0 - x6;
        const double x10 = x8 + x9;
        const double x11 = 1.0 + costheta;
        const double x12 = x11 - 1.0;
        const double x13 = x11 - x12;
        const double x14 = 1.0 - x13;
        const double x15 = costheta - x12;
        const double x16 = x14 + x15;
        const double x17 = E_nu * x11;
        const double x18 = residual(E_nu, x11);
        const double x19 = E_nu * x16;
        const double x20 = x18 + x19;
        const double x21 = x17 + x20;
        const double x22 = x21 - x17;
        const double x23 = x20 - x22;
        const double x24 = m_e + x21;
        const double x25 = x24 - m_e;
        const double x26 = x24 - x25;
        const double x27 = m_e - x26;
        const double x28 = x21 - x25;
        const double x29 = x27 + x28;
        const double x30 = x23 + x29;
        const double x31 = x24 + x30;
        const double x32 = x31 - x24;
        const double x33 = x30 - x32;
        const double x34 = m_e + E_nu;
        const double x35 = x34 - m_e;
        const double x36 = x34 - x35;
        const double x37 = m_e - x36;
        const double x38 = E_nu - x35;
        const double x39 = x37 + x38;
        const double x40 = x34 * x34;
        const double x41 = residual(x34, x34);
        const double x42 = x34 * x39;
        const double x43 = x42 + x42;
        const double x44 = x41 + x43;
        const double x45 = x40 + x44;
        const double x46 = x45 - x40;
        const double x47 = x44 - x46;
        const double x48 = x5 * x31;
        const double x49 = residual(x5, x31);
        const double x50 = x5 * x33;
        const double x51 = x10 * x31;
        const double x52 = x50 + x51;
        const double x53 = x49 + x52;
        const double x54 = x48 + x53;
        const double x55 = x54 - x48;
        const double x56 = x53 - x55;
        const double x57 = E_nu * x1;
        const double x58 = residual(E_nu, x1);
        const double x59 = E_nu * x2;
        const double x60 = x58 + x59;
        const double x61 = x57 + x60;
        const double x62 = x61 - x57;
        const double x63 = x60 - x62;
        const double x64 = k1 * x61;
        const double x65 = residual(k1, x61);
        const double x66 = k1 * x63;
        const double x67 = x61 * k2;
        const double x68 = x66 + x67;
        const double x69 = x65 + x68;
        const double x70 = x64 + x69;
        const double x71 = x70 - x64;
        const double x72 = x69 - x71;
        const double x73 = x54 + x70;
        const double x74 = x73 - x54;
        const double x75 = x73 - x74;
        const double x76 = x54 - x75;
        const double x77 = x70 - x74;
        const double x78 = x76 + x77;
        const double x79 = x56 + x72;
        const double x80 = x79 - x56;
        const double x81 = x79 - x80;
        const double x82 = x56 - x81;
        const double x83 = x72 - x80;
        const double x84 = x82 + x83;
        const double x85 = x78 + x79;
        const double x86 = x73 + x85;
        const double x87 = x86 - x73;
        const double x88 = x85 - x87;
        const double x89 = x84 + x88;
        const double x90 = x86 + x89;
        const double x91 = x90 - x86;
        const double x92 = x89 - x91;
        const double x93 = x90 * x90;
        const double x94 = residual(x90, x90);
        const double x95 = x90 * x92;
        const double x96 = x95 + x95;
        const double x97 = x94 + x96;
        const double x98 = x93 + x97;
        const double x99 = x98 - x93;
        const double x100 = x97 - x99;
        const double x101 = x98 * h23;
        const double x102 = residual(x98, h23);
        const double x103 = x98 * h25;
        const double x104 = x100 * h23;
        const double x105 = x103 + x104;
        const double x106 = x102 + x105;
        const double x107 = x101 + x106;
        const double x108 = x107 - x101;
        const double x109 = x106 - x108;
        const double x110 = x1 * h39;
        const double x111 = residual(x1, h39);
        const double x112 = x1 * h41;
        const double x113 = x2 * h39;
        const double x114 = x112 + x113;
        const double x115 = x111 + x114;
        const double x116 = x110 + x115;
        const double x117 = x116 - x110;
        const double x118 = x115 - x117;
        const double x119 = x5 * x5;
        const double x120 = residual(x5, x5);
        const double x121 = x5 * x10;
        const double x122 = x121 + x121;
        const double x123 = x120 + x122;
        const double x124 = x119 + x123;
        const double x125 = x124 - x119;
        const double x126 = x123 - x125;
        const double x127 = x31 * x31;
        const double x128 = residual(x31, x31);
        const double x129 = x31 * x33;
        const double x130 = x129 + x129;
        const double x131 = x128 + x130;
        const double x132 = x127 + x131;
        const double x133 = x132 - x127;
        const double x134 = x131 - x133;
        const double x135 = x54 * h48;
        const double x136 = residual(x54, h48);
        const double x137 = x54 * h50;
        const double x138 = x56 * h48;
        const double x139 = x137 + x138;
        const double x140 = x136 + x139;
        const double x141 = x135 + x140;
        const double x142 = x141 - x135;
        const double x143 = x140 - x142;
        const double x144 = x116 + x141;
        const double x145 = x144 - x116;
        const double x146 = x144 - x145;
        const double x147 = x116 - x146;
        const double x148 = x141 - x145;
        const double x149 = x147 + x148;
        const double x150 = x118 + x143;
        const double x151 = x150 - x118;
        const double x152 = x150 - x151;
        const double x153 = x118 - x152;
        const double x154 = x143 - x151;
        const double x155 = x153 + x154;
        const double x156 = x149 + x150;
        const double x157 = x144 + x156;
        const double x158 = x157 - x144;
        const double x159 = x156 - x158;
        const double x160 = x155 + x159;
        const double x161 = x157 + x160;
        const double x162 = x161 - x157;
        const double x163 = x160 - x162;
        const double x164 = x54 * x161;
        const double x165 = residual(x54, x161);
        const double x166 = x54 * x163;
        const double x167 = x56 * x161;
        const double x168 = x166 + x167;
        const double x169 = x165 + x168;
        const double x170 = x164 + x169;
        const double x171 = x170 - x164;
        const double x172 = x169 - x171;
        const double x173 = x107 + x170;
        const double x174 = x173 - x107;
        const double x175 = x173 - x174;
        const double x176 = x107 - x175;
        const double x177 = x170 - x174;
        const double x178 = x176 + x177;
        const double x179 = x109 + x172;
        const double x180 = x179 - x109;
        const double x181 = x179 - x180;
        const double x182 = x109 - x181;
        const double x183 = x172 - x180;
        const double x184 = x182 + x183;
        const double x185 = x178 + x179;
        const double x186 = x173 + x185;
        const double x187 = x186 - x173;
        const double x188 = x185 - x187;
        const double x189 = x184 + x188;
        const double x190 = x186 + x189;
        const double x191 = x190 - x186;
        const double x192 = x189 - x191;
        const double x193 = x0 * x1;
        const double x194 = residual(x0, x1);
        const double x195 = x0 * x2;
        const double x196 = x194 + x195;
        const double x197 = x193 + x196;
        const double x198 = x197 - x193;
        const double x199 = x196 - x198;
        const double x200 = x190 + x192;
        const double x201 = x197 + x199;
        const double x202 = x200 * x201;
        const double x203 = x124 * x132;
        const double x204 = residual(x124, x132);
        const double x205 = x124 * x134;
        const double x206 = x126 * x132;
        const double x207 = x205 + x206;
        const double x208 = x204 + x207;
        const double x209 = x203 + x208;
        const double x210 = x209 - x203;
        const double x211 = x208 - x210;
        const double x212 = x90 * x209;
        const double x213 = residual(x90, x209);
        const double x214 = x90 * x211;
        const double x215 = x92 * x209;
        const double x216 = x214 + x215;
        const double x217 = x213 + x216;
        const double x218 = x212 + x217;
        const double x219 = x218 - x212;
        const double x220 = x217 - x219;
        const double x221 = x218 + x220;
        const double x222 = x221 * h52;
        const double x223 = x202 - x222;
        const double x224 = x124 * x124;
        const double x225 = residual(x124, x124);
        const double x226 = x124 * x126;
        const double x227 = x226 + x226;
        const double x228 = x225 + x227;
        const double x229 = x224 + x228;
        const double x230 = x229 - x224;
        const double x231 = x228 - x230;
        const double x232 = x132 * x132;
        const double x233 = residual(x132, x132);
        const double x234 = x132 * x134;
        const double x235 = x234 + x234;
        const double x236 = x233 + x235;
        const double x237 = x232 + x236;
        const double x238 = x237 - x232;
        const double x239 = x236 - x238;
        const double x240 = x45 + x47;
        const double x241 = x240 * x223;
        const double x242 = x229 + x231;
        const double x243 = costheta * x242;
        const double x244 = x237 + x239;
        const double x245 = x244 * x243;
        const double x246 = k10 * x241;
        const double x247 = x246 / x245;
        double value = x247;
        value = (costheta < 0.0) ? 0.0 : value;
        value = ((E_nu < 0.0) | (costheta > k11) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k11)) ? NAN : value;
        values_[i] = value;
    }
}

static void dsigma_dcostheta_nubar_e_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    dsigma_dcostheta_nubar_e_total_points(n, data[0], data[1], parameters, values[0]);
}

void dsigma_dcostheta_nubar_e_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(dsigma_dcostheta_nubar_e_total_block, dsigma_dcostheta_nubar_e_total_block, 2, 2, 1, args, dimensions, steps);
}

/* dsigma_dcostheta[nu_mu,weak] = 2*G_F**2*dT_dcostheta*hbarc**2*m_e*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2)/pi
 *   T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
 *   dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 15 add, 4 div, 17 mul, 1 neg, 1 residual, 12 sub
 */
INLINE void dsigma_dcostheta_nu_mu_weak_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = -0.51099895069; /* neg(m_e) */
    const double k1 = 1.02199790138; /* (m_e * 2) */
    const double k2 = 0.26111992760628105; /* (m_e * m_e) */
    const double k3 = 3.5223483639352177e-44; /* ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi) */
    const double k4 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = sin2_theta_W * 2.0;
    const double h1 = -1.0 + h0;
    const double h2 = h1 * h1;
    const double h3 = 0.25 * h2;
    const double h4 = sin2_theta_W * sin2_theta_W;
    const double h5 = sin2_theta_W * h1;
    const double h6 = k2 * h5;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double costheta = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * E_nu;
        const double x1 = costheta * costheta;
        const double x2 = m_e + E_nu;
        const double x3 = x2 * x2;
        const double x4 = -E_nu;
        const double x5 = k0 + x4;
        const double x6 = x5 - k0;
        const double x7 = x5 - x6;
        const double x8 = k0 - x7;
        const double x9 = x4 - x6;
        const double x10 = x8 + x9;
        const double x11 = E_nu * costheta;
        const double x12 = residual(E_nu, costheta);
        const double x13 = x5 + x11;
        const double x14 = x13 - x5;
        const double x15 = x13 - x14;
        const double x16 = x5 - x15;
        const double x17 = x11 - x14;
        const double x18 = x16 + x17;
        const double x19 = x10 + x12;
        const double x20 = x19 + x18;
        const double x21 = x20 + x13;
        const double x22 = x21 * x21;
        const double x23 = x11 + x2;
        const double x24 = x23 - x11;
        const double x25 = x23 - x24;
        const double x26 = x11 - x25;
        const double x27 = x2 - x24;
        const double x28 = x26 + x27;
        const double x29 = x12 + x28;
        const double x30 = x29 + x23;
        const double x31 = x30 * x30;
        const double x32 = x0 * x1;
        const double x33 = x21 * x30;
        const double x34 = k1 * x32;
        const double x35 = x34 / x33;
        const double x36 = E_nu + x35;
        const double x37 = x36 * x36;
        const double x38 = h4 * x37;
        const double x39 = x38 / x0;
        const double x40 = x1 * h6;
        const double x41 = x40 / x33;
        const double x42 = h3 + x39;
        const double x43 = x42 + x41;
        const double x44 = costheta * x0;
        const double x45 = x3 * x44;
        const double x46 = x43 * x45;
        const double x47 = x22 * x31;
        const double x48 = k3 * x46;
        const double x49 = x48 / x47;
        double value = x49;
        value = (costheta < 0.0) ? 0.0 : value;
        value = ((E_nu < 0.0) | (costheta > k4) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4)) ? NAN : value;
        values_[i] = value;
    }
}

static void dsigma_dcostheta_nu_mu_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    dsigma_dcostheta_nu_mu_weak_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void dsigma_dcostheta_nu_mu_weak_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    dsigma_dcostheta_nu_mu_weak_points(n, data[0], data[1], parameters, values[0]);
}

static void dsigma_dcostheta_nu_mu_weak_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(dsigma_dcostheta_nu_mu_weak_block, dsigma_dcostheta_nu_mu_weak_strip, 2, 1, 1, n, data, parameters, values);
}
#else
#define dsigma_dcostheta_nu_mu_weak_stream dsigma_dcostheta_nu_mu_weak_block
#endif

void dsigma_dcostheta_nu_mu_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(dsigma_dcostheta_nu_mu_weak_block, data ? dsigma_dcostheta_nu_mu_weak_stream : dsigma_dcostheta_nu_mu_weak_block, 2, 1, 1, args, dimensions, steps);
}

/* dsigma_dcostheta[nu_mu,total] = dT_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
 *   T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
 *   dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 51 add, 1 div, 38 mul, 11 residual, 47 sub
 */
INLINE void dsigma_dcostheta_nu_mu_total_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double k0 = -0.51099895069; /* neg(m_e) */
    const double m_e = 0.51099895069; /* m_e */
    const double k1 = 1.02199790138; /* (m_e * 2) */
    const double k2 = 0.0; /* low((m_e * 2)) */
    const double k3 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((G_F * G_F) * (m_e * 2))) / pi) */
    const double k4 = 4.4997907948388363e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * (m_e * m_e))))) / pi) */
    const double k5 = 4.308164869001937e-45; /* ((1/2 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi) */
    const double k6 = 2.4409756708100446e-25; /* (((alpha * alpha) * (1/2 * (pi * (hbarc * hbarc)))) / (m_e * (m_e * m_e))) */
    const double k7 = 2.04399580276; /* (m_e * 4) */
    const double k8 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = sin2_theta_W * 2.0;
    const double h1 = -1.0 + h0;
    const double h2 = h1 * h1;
    const double h3 = sin2_theta_W * sin2_theta_W;
    const double h4 = h3 * k3;
    const double h5 = sin2_theta_W * h1;
    const double h6 = k4 * h5;
    const double h7 = h2 * k5;
    const double h8 = mu_nu * mu_nu;
    const double h9 = h8 * k6;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double costheta = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * E_nu;
        const double x1 = costheta * costheta;
        const double x2 = residual(costheta, costheta);
        const double x3 = -1.0 + costheta;
        const double x4 = E_nu * x3;
        const double x5 = x4 + k0;
        const double x6 = x5 - x4;
        const double x7 = x5 - x6;
        const double x8 = x4 - x7;
        const double x9 = k0 - x6;
        const double x10 = x8 + x9;
        const double x11 = 1.0 + costheta;
        const double x12 = x11 - 1.0;
        const double x13 = x11 - x12;
        const double x14 = 1.0 - x13;
        const double x15 = costheta - x12;
        const double x16 = x14 + x15;
        const double x17 = E_nu * x11;
        const double x18 = residual(E_nu, x11);
        const double x19 = E_nu * x16;
        const double x20 = x18 + x19;
        const double x21 = x17 + x20;
        const double x22 = x21 - x17;
        const double x23 = x20 - x22;
        const double x24 = m_e + x21;
        const double x25 = x24 - m_e;
        const double x26 = x24 - x25;
        const double x27 = m_e - x26;
        const double x28 = x21 - x25;
        const double x29 = x27 + x28;
        const double x30 = x23 + x29;
        const double x31 = x24 + x30;
        const double x32 = x31 - x24;
        const double x33 = x30 - x32;
        const double x34 = m_e + E_nu;
        const double x35 = x34 * x34;
        const double x36 = x5 * x31;
        const double x37 = residual(x5, x31);
        const double x38 = x5 * x33;
        const double x39 = x10 * x31;
        const double x40 = x38 + x39;
        const double x41 = x37 + x40;
        const double x42 = x36 + x41;
        const double x43 = x42 - x36;
        const double x44 = x41 - x43;
        const double x45 = E_nu * x1;
        const double x46 = residual(E_nu, x1);
        const double x47 = E_nu * x2;
        const double x48 = x46 + x47;
        const double x49 = x45 + x48;
        const double x50 = x49 - x45;
        const double x51 = x48 - x50;
        const double x52 = k1 * x49;
        const double x53 = residual(k1, x49);
        const double x54 = k1 * x51;
        const double x55 = x49 * k2;
        const double x56 = x54 + x55;
        const double x57 = x53 + x56;
        const double x58 = x52 + x57;
        const double x59 = x58 - x52;
        const double x60 = x57 - x59;
        const double x61 = x42 + x58;
        const double x62 = x61 - x42;
        const double x63 = x61 - x62;
        const double x64 = x42 - x63;
        const double x65 = x58 - x62;
        const double x66 = x64 + x65;
        const double x67 = x44 + x60;
        const double x68 = x67 - x44;
        const double x69 = x67 - x68;
        const double x70 = x44 - x69;
        const double x71 = x60 - x68;
        const double x72 = x70 + x71;
        const double x73 = x66 + x67;
        const double x74 = x61 + x73;
        const double x75 = x74 - x61;
        const double x76 = x73 - x75;
        const double x77 = x72 + x76;
        const double x78 = x74 + x77;
        const double x79 = x78 - x74;
        const double x80 = x77 - x79;
        const double x81 = x78 + x80;
        const double x82 = x81 * x81;
        const double x83 = x82 * h4;
        const double x84 = x1 * h6;
        const double x85 = residual(x1, h6);
        const double x86 = x2 * h6;
        const double x87 = x85 + x86;
        const double x88 = x84 + x87;
        const double x89 = x88 - x84;
        const double x90 = x87 - x89;
        const double x91 = x5 * x5;
        const double x92 = residual(x5, x5);
        const double x93 = x5 * x10;
        const double x94 = x93 + x93;
        const double x95 = x92 + x94;
        const double x96 = x91 + x95;
        const double x97 = x96 - x91;
        const double x98 = x95 - x97;
        const double x99 = x31 * x31;
        const double x100 = residual(x31, x31);
        const double x101 = x31 * x33;
        const double x102 = x101 + x101;
        const double x103 = x100 + x102;
        const double x104 = x99 + x103;
        const double x105 = x104 - x99;
        const double x106 = x103 - x105;
        const double x107 = x42 * h7;
        const double x108 = residual(x42, h7);
        const double x109 = x44 * h7;
        const double x110 = x108 + x109;
        const double x111 = x107 + x110;
        const double x112 = x111 - x107;
        const double x113 = x110 - x112;
        const double x114 = x88 + x90;
        const double x115 = x111 + x113;
        const double x116 = x114 + x115;
        const double x117 = x42 * x116;
        const double x118 = residual(x42, x116);
        const double x119 = x44 * x116;
        const double x120 = x118 + x119;
        const double x121 = x117 + x120;
        const double x122 = x121 - x117;
        const double x123 = x120 - x122;
        const double x124 = x121 + x123;
        const double x125 = x83 + x124;
        const double x126 = x0 * x1;
        const double x127 = residual(x0, x1);
        const double x128 = x0 * x2;
        const double x129 = x127 + x128;
        const double x130 = x126 + x129;
        const double x131 = x130 - x126;
        const double x132 = x129 - x131;
        const double x133 = x130 + x132;
        const double x134 = x125 * x133;
        const double x135 = x96 + x98;
        const double x136 = x104 + x106;
        const double x137 = x135 * x136;
        const double x138 = x81 * x137;
        const double x139 = x138 * h9;
        const double x140 = x134 - x139;
        const double x141 = x135 * x135;
        const double x142 = x136 * x136;
        const double x143 = x35 * x140;
        const double x144 = costheta * x141;
        const double x145 = x142 * x144;
        const double x146 = k7 * x143;
        const double x147 = x146 / x145;
        double value = x147;
        value = (costheta < 0.0) ? 0.0 : value;
        value = ((E_nu < 0.0) | (costheta > k8) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k8)) ? NAN : value;
        values_[i] = value;
    }
}

static void dsigma_dcostheta_nu_mu_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    dsigma_dcostheta_nu_mu_total_points(n, data[0], data[1], parameters, values[0]);
}

void dsigma_dcostheta_nu_mu_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(dsigma_dcostheta_nu_mu_total_block, dsigma_dcostheta_nu_mu_total_block, 2, 2, 1, args, dimensions, steps);
}

/* dsigma_dcostheta[nubar_mu,weak] = 2*G_F**2*dT_dcostheta*hbarc**2*m_e*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2)/pi
 *   T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
 *   dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 15 add, 4 div, 17 mul, 1 neg, 1 residual, 12 sub
 */
INLINE void dsigma_dcostheta_nubar_mu_weak_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = -0.51099895069; /* neg(m_e) */
    const double k1 = 1.02199790138; /* (m_e * 2) */
    const double k2 = 0.26111992760628105; /* (m_e * m_e) */
    const double k3 = 3.5223483639352177e-44; /* ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi) */
    const double k4 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = sin2_theta_W * 2.0;
    const double h1 = -1.0 + h0;
    const double h2 = sin2_theta_W * sin2_theta_W;
    const double h3 = h1 * h1;
    const double h4 = 0.25 * h3;
    const double h5 = sin2_theta_W * h1;
    const double h6 = k2 * h5;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double costheta = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * E_nu;
        const double x1 = costheta * costheta;
        const double x2 = m_e + E_nu;
        const double x3 = x2 * x2;
        const double x4 = -E_nu;
        const double x5 = k0 + x4;
        const double x6 = x5 - k0;
        const double x7 = x5 - x6;
        const double x8 = k0 - x7;
        const double x9 = x4 - x6;
        const double x10 = x8 + x9;
        const double x11 = E_nu * costheta;
        const double x12 = residual(E_nu, costheta);
        const double x13 = x5 + x11;
        const double x14 = x13 - x5;
        const double x15 = x13 - x14;
        const double x16 = x5 - x15;
        const double x17 = x11 - x14;
        const double x18 = x16 + x17;
        const double x19 = x10 + x12;
        const double x20 = x19 + x18;
        const double x21 = x20 + x13;
        const double x22 = x21 * x21;
        const double x23 = x11 + x2;
        const double x24 = x23 - x11;
        const double x25 = x23 - x24;
        const double x26 = x11 - x25;
        const double x27 = x2 - x24;
        const double x28 = x26 + x27;
        const double x29 = x12 + x28;
        const double x30 = x29 + x23;
        const double x31 = x30 * x30;
        const double x32 = x0 * x1;
        const double x33 = x21 * x30;
        const double x34 = k1 * x32;
        const double x35 = x34 / x33;
        const double x36 = E_nu + x35;
        const double x37 = x36 * x36;
        const double x38 = x37 * h4;
        const double x39 = x38 / x0;
        const double x40 = x1 * h6;
        const double x41 = x40 / x33;
        const double x42 = h2 + x39;
        const double x43 = x42 + x41;
        const double x44 = costheta * x0;
        const double x45 = x3 * x44;
        const double x46 = x43 * x45;
        const double x47 = x22 * x31;
        const double x48 = k3 * x46;
        const double x49 = x48 / x47;
        double value = x49;
        value = (costheta < 0.0) ? 0.0 : value;
        value = ((E_nu < 0.0) | (costheta > k4) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4)) ? NAN : value;
        values_[i] = value;
    }
}

static void dsigma_dcostheta_nubar_mu_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    dsigma_dcostheta_nubar_mu_weak_points(n, data[0], data[1], parameters, values[0]);
}

#if defined(__SSE2__)
INLINE void dsigma_dcostheta_nubar_mu_weak_strip(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    dsigma_dcostheta_nubar_mu_weak_points(n, data[0], data[1], parameters, values[0]);
}

static void dsigma_dcostheta_nubar_mu_weak_stream(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    stream(dsigma_dcostheta_nubar_mu_weak_block, dsigma_dcostheta_nubar_mu_weak_strip, 2, 1, 1, n, data, parameters, values);
}
#else
#define dsigma_dcostheta_nubar_mu_weak_stream dsigma_dcostheta_nubar_mu_weak_block
#endif

void dsigma_dcostheta_nubar_mu_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    drive(dsigma_dcostheta_nubar_mu_weak_block, data ? dsigma_dcostheta_nubar_mu_weak_stream : dsigma_dcostheta_nubar_mu_weak_block, 2, 1, 1, args, dimensions, steps);
}

/* dsigma_dcostheta[nubar_mu,total] = dT_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
 *   T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
 *   dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 66 add, 1 div, 43 mul, 15 residual, 59 sub
 */
INLINE void dsigma_dcostheta_nubar_mu_total_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double k0 = -0.51099895069; /* neg(m_e) */
    const double m_e = 0.51099895069; /* m_e */
    const double k1 = 1.02199790138; /* (m_e * 2) */
    const double k2 = 0.0; /* low((m_e * 2)) */
    const double k3 = 4.308164869001937e-45; /* ((1/2 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi) */
    const double k4 = 4.4997907948388363e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * (m_e * m_e))))) / pi) */
    const double k5 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((G_F * G_F) * (m_e * 2))) / pi) */
    const double k6 = 2.4409756708100446e-25; /* (((alpha * alpha) * (1/2 * (pi * (hbarc * hbarc)))) / (m_e * (m_e * m_e))) */
    const double k7 = 2.04399580276; /* (m_e * 4) */
    const double k8 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = sin2_theta_W * 2.0;
    const double h1 = -1.0 + h0;
    const double h2 = sin2_theta_W * sin2_theta_W;
    const double h3 = h1 * h1;
    const double h4 = h3 * k3;
    const double h5 = sin2_theta_W * h1;
    const double h6 = k4 * h5;
    const double h7 = h2 * k5;
    const double h8 = mu_nu * mu_nu;
    const double h9 = h8 * k6;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double costheta = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = E_nu * E_nu;
        const double x1 = costheta * costheta;
        const double x2 = residual(costheta, costheta);
        const double x3 = -1.0 + costheta;
        const double x4 = E_nu * x3;
        const double x5 = x4 + k0;
        const double x6 = x5 - x4;
        const double x7 = x5 - x6;
        const double x8 = x4 - x7;
        const double x9 = k0 - x6;
        const double x10 = x8 + x9;
        const double x11 = 1.0 + costheta;
        const double x12 = x11 - 1.0;
        const double x13 = x11 - x12;
        const double x14 = 1.0 - x13;
        const double x15 = costheta - x12;
        const double x16 = x14 + x15;
        const double x17 = E_nu * x11;
        const double x18 = residual(E_nu, x11);
        const double x19 = E_nu * x16;
        const double x20 = x18 + x19;
        const double x21 = x17 + x20;
        const double x22 = x21 - x17;
        const double x23 = x20 - x22;
        const double x24 = m_e + x21;
        const double x25 = x24 - m_e;
        const double x26 = x24 - x25;
        const double x27 = m_e - x26;
        const double x28 = x21 - x25;
        const double x29 = x27 + x28;
        const double x30 = x23 + x29;
        const double x31 = x24 + x30;
        const double x32 = x31 - x24;
        const double x33 = x30 - x32;
        const double x34 = m_e + E_nu;
        const double x35 = x34 - m_e;
        const double x36 = x34 - x35;
        const double x37 = m_e - x36;
        const double x38 = E_nu - x35;
        const double x39 = x37 + x38;
        const double x40 = x34 * x34;
        const double x41 = residual(x34, x34);
        const double x42 = x34 * x39;
        const double x43 = x42 + x42;
        const double x44 = x41 + x43;
        const double x45 = x40 + x44;
        const double x46 = x45 - x40;
        const double x47 = x44 - x46;
        const double x48 = x5 * x31;
        const double x49 = residual(x5, x31);
        const double x50 = x5 * x33;
        const double x51 = x10 * x31;
        const double x52 = x50 + x51;
        const double x53 = x49 + x52;
        const double x54 = x48 + x53;
        const double x55 = x54 - x48;
        const double x56 = x53 - x55;
        const double x57 = E_nu * x1;
        const double x58 = residual(E_nu, x1);
        const double x59 = E_nu * x2;
        const double x60 = x58 + x59;
        const double x61 = x57 + x60;
        const double x62 = x61 - x57;
        const double x63 = x60 - x62;
        const double x64 = k1 * x61;
        const double x65 = residual(k1, x61);
        const double x66 = k1 * x63;
        const double x67 = x61 * k2;
        const double x68 = x66 + x67;
        const double x69 = x65 + x68;
        const double x70 = x64 + x69;
        const double x71 = x70 - x64;
        const double x72 = x69 - x71;
        const double x73 = x54 + x70;
        const double x74 = x73 - x54;
        const double x75 = x73 - x74;
        const double x76 = x54 - x75;
        const double x77 = x70 - x74;
        const double x78 = x76 + x77;
        const double x79 = x56 + x72;
        const double x80 = x79 - x56;
        const double x81 = x79 - x80;
        const double x82 = x56 - x81;
        const double x83 = x72 - x80;
        const double x84 = x82 + x83;
        const double x85 = x78 + x79;
        const double x86 = x73 + x85;
        const double x87 = x86 - x73;
        const double x88 = x85 - x87;
        const double x89 = x84 + x88;
        const double x90 = x86 + x89;
        const double x91 = x90 - x86;
        const double x92 = x89 - x91;
        const double x93 = x90 + x92;
        const double x94 = x93 * x93;
        const double x95 = x94 * h4;
        const double x96 = x1 * h6;
        const double x97 = residual(x1, h6);
        const double x98 = x2 * h6;
        const double x99 = x97 + x98;
        const double x100 = x96 + x99;
        const double x101 = x100 - x96;
        const double x102 = x99 - x101;
        const double x103 = x5 * x5;
        const double x104 = residual(x5, x5);
        const double x105 = x5 * x10;
        const double x106 = x105 + x105;
        const double x107 = x104 + x106;
        const double x108 = x103 + x107;
        const double x109 = x108 - x103;
        const double x110 = x107 - x109;
        const double x111 = x31 * x31;
        const double x112 = residual(x31, x31);
        const double x113 = x31 * x33;
        const double x114 = x113 + x113;
        const double x115 = x112 + x114;
        const double x116 = x111 + x115;
        const double x117 = x116 - x111;
        const double x118 = x115 - x117;
        const double x119 = x54 * h7;
        const double x120 = residual(x54, h7);
        const double x121 = x56 * h7;
        const double x122 = x120 + x121;
        const double x123 = x119 + x122;
        const double x124 = x123 - x119;
        const double x125 = x122 - x124;
        const double x126 = x100 + x102;
        const double x127 = x123 + x125;
        const double x128 = x126 + x127;
        const double x129 = x54 * x128;
        const double x130 = residual(x54, x128);
        const double x131 = x56 * x128;
        const double x132 = x130 + x131;
        const double x133 = x129 + x132;
        const double x134 = x133 - x129;
        const double x135 = x132 - x134;
        const double x136 = x133 + x135;
        const double x137 = x95 + x136;
        const double x138 = x0 * x1;
        const double x139 = residual(x0, x1);
        const double x140 = x0 * x2;
        const double x141 = x139 + x140;
        const double x142 = x138 + x141;
        const double x143 = x142 - x138;
        const double x144 = x141 - x143;
        const double x145 = x142 + x144;
        const double x146 = x137 * x145;
        const double x147 = x108 * x116;
        const double x148 = residual(x108, x116);
        const double x149 = x108 * x118;
        const double x150 = x110 * x116;
        const double x151 = x149 + x150;
        const double x152 = x148 + x151;
        const double x153 = x147 + x152;
        const double x154 = x153 - x147;
        const double x155 = x152 - x154;
        const double x156 = x153 + x155;
        const double x157 = x93 * x156;
        const double x158 = x157 * h9;
        const double x159 = x146 - x158;
        const double x160 = x108 * x108;
        const double x161 = residual(x108, x108);
        const double x162 = x108 * x110;
        const double x163 = x162 + x162;
        const double x164 = x161 + x163;
        const double x165 = x160 + x164;
        const double x166 = x165 - x160;
        const double x167 = x164 - x166;
        const double x168 = x116 * x116;
        const double x169 = residual(x116, x116);
        const double x170 = x116 * x118;
        const double x171 = x170 + x170;
        const double x172 = x169 + x171;
        const double x173 = x168 + x172;
        const double x174 = x173 - x168;
        const double x175 = x172 - x174;
        const double x176 = x45 + x47;
        const double x177 = x176 * x159;
        const double x178 = x165 + x167;
        const double x179 = costheta * x178;
        const double x180 = x173 + x175;
        const double x181 = x180 * x179;
        const double x182 = k7 * x177;
        const double x183 = x182 / x181;
        double value = x183;
        value = (costheta < 0.0) ? 0.0 : value;
        value = ((E_nu < 0.0) | (costheta > k8) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k8)) ? NAN : value;
        values_[i] = value;
    }
}

static void dsigma_dcostheta_nubar_mu_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    dsigma_dcostheta_nubar_mu_total_points(n, data[0], data[1], parameters, values[0]);
}

void dsigma_dcostheta_nubar_mu_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(dsigma_dcostheta_nubar_mu_total_block, dsigma_dcostheta_nubar_mu_total_block, 2, 2, 1, args, dimensions, steps);
}

/* nubar_e_magnetic has the same couplings as nu_e_magnetic. */
void dsigma_dcostheta_nubar_e_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    dsigma_dcostheta_nu_e_magnetic(args, dimensions, steps, data);
}

/* nu_mu_magnetic has the same couplings as nu_e_magnetic. */
void dsigma_dcostheta_nu_mu_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    dsigma_dcostheta_nu_e_magnetic(args, dimensions, steps, data);
}

/* nubar_mu_magnetic has the same couplings as nu_e_magnetic. */
void dsigma_dcostheta_nubar_mu_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    dsigma_dcostheta_nu_e_magnetic(args, dimensions, steps, data);
}

/* nu_tau_weak has the same couplings as nu_mu_weak. */
void dsigma_dcostheta_nu_tau_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    dsigma_dcostheta_nu_mu_weak(args, dimensions, steps, data);
}

/* nu_tau_magnetic has the same couplings as nu_e_magnetic. */
void dsigma_dcostheta_nu_tau_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    dsigma_dcostheta_nu_e_magnetic(args, dimensions, steps, data);
}

/* nu_tau_total has the same couplings as nu_mu_total. */
void dsigma_dcostheta_nu_tau_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    dsigma_dcostheta_nu_mu_total(args, dimensions, steps, data);
}

/* nubar_tau_weak has the same couplings as nubar_mu_weak. */
void dsigma_dcostheta_nubar_tau_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    dsigma_dcostheta_nubar_mu_weak(args, dimensions, steps, data);
}

/* nubar_tau_magnetic has the same couplings as nu_e_magnetic. */
void dsigma_dcostheta_nubar_tau_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    dsigma_dcostheta_nu_e_magnetic(args, dimensions, steps, data);
}

/* nubar_tau_total has the same couplings as nubar_mu_total. */
void dsigma_dcostheta_nubar_tau_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    dsigma_dcostheta_nubar_mu_total(args, dimensions, steps, data);
}
