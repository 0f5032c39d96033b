/* d2sigma_dT_dcostheta: Double-differential cross section per unit spectrum [cm^2]
 *
 * Emitted by nmm from symbolic/formulas/d2sigma_dT_dcostheta.py. Do not edit: change the formula, then `nmm generate`.
 * Source: Miranda:1999sd, eqs. 6 and 7
 * Certified: nu_e_weak: at most 8.8e+15 ULP at 1473 points in every corner, bound 154.6 u over the domain (u = 2^-53)
 * Certified: nu_e_magnetic: at most 8.83e+15 ULP at 1486 points in every corner, bound 12.35 u over the domain (u = 2^-53)
 * Certified: nu_e_total: at most 8.8e+15 ULP at 1474 points in every corner, no rigorous bound (u = 2^-53)
 * Certified: nubar_e_weak: at most 8.8e+15 ULP at 1473 points in every corner, no rigorous bound (u = 2^-53)
 * Certified: nubar_e_total: at most 8.8e+15 ULP at 1474 points in every corner, no rigorous bound (u = 2^-53)
 * Certified: nu_mu_weak: at most 8.83e+15 ULP at 1473 points in every corner, bound 844.6 u over the domain (u = 2^-53)
 * Certified: nu_mu_total: at most 9e+15 ULP at 1474 points in every corner, bound 2.872e+09 u over the domain (u = 2^-53)
 * Certified: nubar_mu_weak: at most 8.83e+15 ULP at 1473 points in every corner, bound 918.3 u over the domain (u = 2^-53)
 * Certified: nubar_mu_total: at most 9e+15 ULP at 1474 points in every corner, bound 4.645e+06 u over the domain (u = 2^-53)
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

/* d2sigma_dT_dcostheta[nu_e,weak] = 2*G_F**2*dE_nu_dcostheta*hbarc**2*m_e*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2)/pi
 *   p = sqrt(T)*sqrt(T + 2*m_e)
 *   E_nu = T*m_e/(-T + costheta*p)
 *   dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 56 add, 3 div, 32 mul, 13 residual, 2 select, 3 sqrt, 60 sub
 */
INLINE void d2sigma_dT_dcostheta_nu_e_weak_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 0.0; /* low((2 * m_e)) */
    const double m_e = 0.51099895069; /* m_e */
    const double k2 = 3.3723473311909056e-44; /* (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi) */
    const double k3 = 8.805870909838044e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi) */
    const double k4 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi) */
    const double k5 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
    const double h0 = g_L - 0.5;
    const double h1 = g_L - h0;
    const double h2 = 0.5 - h1;
    const double h3 = sin2_theta_W - h0;
    const double h4 = h2 + h3;
    const double h5 = g_L * g_L;
    const double h6 = residual(g_L, g_L);
    const double h7 = g_L * h4;
    const double h8 = h7 + h7;
    const double h9 = h6 + h8;
    const double h10 = h5 + h9;
    const double h11 = h10 - h5;
    const double h12 = h9 - h11;
    const double h13 = sin2_theta_W * sin2_theta_W;
    const double h14 = h13 * k2;
    const double h15 = sin2_theta_W * g_L;
    const double h16 = residual(sin2_theta_W, g_L);
    const double h17 = sin2_theta_W * h4;
    const double h18 = h16 + h17;
    const double h19 = h15 + h18;
    const double h20 = h19 - h15;
    const double h21 = h18 - h20;
    const double h22 = h10 + h12;
    const double h23 = h22 * k3;
    const double h24 = h19 + h21;
    const double h25 = h24 * k4;
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
        const double x15 = T * x9;
        const double x16 = residual(T, x9);
        const double x17 = T * x11;
        const double x18 = x16 + x17;
        const double x19 = x15 + x18;
        const double x20 = x19 - x15;
        const double x21 = x18 - x20;
        const double x22 = sqrt(x19);
        const double x23 = x22 * x22;
        const double x24 = x19 - x23;
        const double x25 = residual(x22, x22);
        const double x26 = x24 - x25;
        const double x27 = x26 + x21;
        const double x28 = 2.0 * x22;
        const double x29 = x27 / x28;
        const double x30 = 0.0 < x22 ? x29 : 0.0;
        const double p = x22 + x30;
        const double x31 = p - x22;
        const double x32 = x30 - x31;
        const double x33 = costheta * p;
        const double x34 = residual(costheta, p);
        const double x35 = costheta * x32;
        const double x36 = x34 + x35;
        const double x37 = x33 + x36;
        const double x38 = x37 - x33;
        const double x39 = x36 - x38;
        const double x40 = T + x37;
        const double x41 = x40 - T;
        const double x42 = x40 - x41;
        const double x43 = T - x42;
        const double x44 = x37 - x41;
        const double x45 = x43 + x44;
        const double x46 = x39 + x45;
        const double x47 = x40 + x46;
        const double x48 = x47 - x40;
        const double x49 = x46 - x48;
        const double x50 = x0 * k0;
        const double x51 = residual(x0, k0);
        const double x52 = x0 * k1;
        const double x53 = x1 * k0;
        const double x54 = x52 + x53;
        const double x55 = x51 + x54;
        const double x56 = x50 + x55;
        const double x57 = x56 - x50;
        const double x58 = x55 - x57;
        const double x59 = -1.0 + x0;
        const double x60 = x59 - -1.0;
        const double x61 = x59 - x60;
        const double x62 = -1.0 - x61;
        const double x63 = x0 - x60;
        const double x64 = x62 + x63;
        const double x65 = x1 + x64;
        const double x66 = x59 + x65;
        const double x67 = x66 - x59;
        const double x68 = x65 - x67;
        const double x69 = T * x66;
        const double x70 = residual(T, x66);
        const double x71 = T * x68;
        const double x72 = x70 + x71;
        const double x73 = x69 + x72;
        const double x74 = x73 - x69;
        const double x75 = x72 - x74;
        const double x76 = x56 + x73;
        const double x77 = x76 - x56;
        const double x78 = x76 - x77;
        const double x79 = x56 - x78;
        const double x80 = x73 - x77;
        const double x81 = x79 + x80;
        const double x82 = x58 + x75;
        const double x83 = x82 - x58;
        const double x84 = x82 - x83;
        const double x85 = x58 - x84;
        const double x86 = x75 - x83;
        const double x87 = x85 + x86;
        const double x88 = x81 + x82;
        const double x89 = x76 + x88;
        const double x90 = x89 - x76;
        const double x91 = x88 - x90;
        const double x92 = x87 + x91;
        const double x93 = x89 + x92;
        const double x94 = x93 - x89;
        const double x95 = x92 - x94;
        const double x96 = m_e * x47;
        const double x97 = residual(m_e, x47);
        const double x98 = m_e * x49;
        const double x99 = x97 + x98;
        const double x100 = x96 + x99;
        const double x101 = x100 - x96;
        const double x102 = x99 - x101;
        const double x103 = x47 * x47;
        const double x104 = residual(x47, x47);
        const double x105 = x47 * x49;
        const double x106 = x105 + x105;
        const double x107 = x104 + x106;
        const double x108 = x103 + x107;
        const double x109 = x108 - x103;
        const double x110 = x107 - x109;
        const double x111 = sqrt(T);
        const double x112 = sqrt(x9);
        const double x113 = x112 * x112;
        const double x114 = x9 - x113;
        const double x115 = residual(x112, x112);
        const double x116 = x114 - x115;
        const double x117 = x116 + x11;
        const double x118 = 2.0 * x112;
        const double x119 = x117 / x118;
        const double x120 = 0.0 < x112 ? x119 : 0.0;
        const double x121 = x112 + x120;
        const double x122 = x121 - x112;
        const double x123 = x120 - x122;
        const double x124 = x93 * x93;
        const double x125 = residual(x93, x93);
        const double x126 = x93 * x95;
        const double x127 = x126 + x126;
        const double x128 = x125 + x127;
        const double x129 = x124 + x128;
        const double x130 = x129 - x124;
        const double x131 = x128 - x130;
        const double x132 = T * x93;
        const double x133 = residual(T, x93);
        const double x134 = T * x95;
        const double x135 = x133 + x134;
        const double x136 = x132 + x135;
        const double x137 = x136 - x132;
        const double x138 = x135 - x137;
        const double x139 = x100 + x102;
        const double x140 = x136 + x138;
        const double x141 = x139 - x140;
        const double x142 = x141 * x141;
        const double x143 = x142 * h14;
        const double x144 = T * x129;
        const double x145 = residual(T, x129);
        const double x146 = T * x131;
        const double x147 = x145 + x146;
        const double x148 = x144 + x147;
        const double x149 = x148 - x144;
        const double x150 = x147 - x149;
        const double x151 = x108 + x110;
        const double x152 = x151 * h23;
        const double x153 = x148 + x150;
        const double x154 = x153 * h25;
        const double x155 = x143 - x154;
        const double x156 = x155 + x152;
        const double x157 = x121 + x123;
        const double x158 = x157 * x156;
        const double x159 = x111 * x129;
        const double x160 = residual(x111, x129);
        const double x161 = x111 * x131;
        const double x162 = x160 + x161;
        const double x163 = x159 + x162;
        const double x164 = x163 - x159;
        const double x165 = x162 - x164;
        const double x166 = x163 + x165;
        const double x167 = x158 / x166;
        double value = x167;
        value = ((costheta < 0.0) | (x14 <= T)) ? 0.0 : value;
        value = ((T < 0.0) | (costheta > k5) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k5)) ? NAN : value;
        values_[i] = value;
    }
}

static void d2sigma_dT_dcostheta_nu_e_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    d2sigma_dT_dcostheta_nu_e_weak_points(n, data[0], data[1], parameters, values[0]);
}

void d2sigma_dT_dcostheta_nu_e_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(d2sigma_dT_dcostheta_nu_e_weak_block, d2sigma_dT_dcostheta_nu_e_weak_block, 2, 1, 1, args, dimensions, steps);
}

/* d2sigma_dT_dcostheta[nu_e,magnetic] = pi*alpha**2*dE_nu_dcostheta*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2)
 *   p = sqrt(T)*sqrt(T + 2*m_e)
 *   E_nu = T*m_e/(-T + costheta*p)
 *   dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
 * T: kinetic energy of the recoil electron [MeV]
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 56 add, 3 div, 28 mul, 2 neg, 11 residual, 2 select, 3 sqrt, 66 sub
 */
INLINE void d2sigma_dT_dcostheta_nu_e_magnetic_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double mu_nu = parameters[0];
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 0.0; /* low((2 * m_e)) */
    const double m_e = 0.51099895069; /* m_e */
    const double k2 = 2.4946720128875034e-25; /* (((hbarc * hbarc) * (pi * (alpha * alpha))) / (m_e * m_e)) */
    const double k3 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = mu_nu * mu_nu;
    const double h1 = h0 * k2;
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
        const double x13 = x7 + x2;
        const double x14 = x12 * x13;
        const double x15 = T * x9;
        const double x16 = residual(T, x9);
        const double x17 = T * x11;
        const double x18 = x16 + x17;
        const double x19 = x15 + x18;
        const double x20 = x19 - x15;
        const double x21 = x18 - x20;
        const double x22 = sqrt(x19);
        const double x23 = x22 * x22;
        const double x24 = x19 - x23;
        const double x25 = residual(x22, x22);
        const double x26 = x24 - x25;
        const double x27 = x26 + x21;
        const double x28 = 2.0 * x22;
        const double x29 = x27 / x28;
        const double x30 = 0.0 < x22 ? x29 : 0.0;
        const double p = x22 + x30;
        const double x31 = p - x22;
        const double x32 = x30 - x31;
        const double x33 = costheta * p;
        const double x34 = residual(costheta, p);
        const double x35 = costheta * x32;
        const double x36 = x34 + x35;
        const double x37 = x33 + x36;
        const double x38 = x37 - x33;
        const double x39 = x36 - x38;
        const double x40 = T + x37;
        const double x41 = x40 - T;
        const double x42 = x40 - x41;
        const double x43 = T - x42;
        const double x44 = x37 - x41;
        const double x45 = x43 + x44;
        const double x46 = x39 + x45;
        const double x47 = x40 + x46;
        const double x48 = x47 - x40;
        const double x49 = x46 - x48;
        const double x50 = x0 * k0;
        const double x51 = residual(x0, k0);
        const double x52 = x0 * k1;
        const double x53 = x1 * k0;
        const double x54 = x52 + x53;
        const double x55 = x51 + x54;
        const double x56 = x50 + x55;
        const double x57 = x56 - x50;
        const double x58 = x55 - x57;
        const double x59 = -1.0 + x0;
        const double x60 = x59 - -1.0;
        const double x61 = x59 - x60;
        const double x62 = -1.0 - x61;
        const double x63 = x0 - x60;
        const double x64 = x62 + x63;
        const double x65 = x1 + x64;
        const double x66 = x59 + x65;
        const double x67 = x66 - x59;
        const double x68 = x65 - x67;
        const double x69 = T * x66;
        const double x70 = residual(T, x66);
        const double x71 = T * x68;
        const double x72 = x70 + x71;
        const double x73 = x69 + x72;
        const double x74 = x73 - x69;
        const double x75 = x72 - x74;
        const double x76 = x56 + x73;
        const double x77 = x76 - x56;
        const double x78 = x76 - x77;
        const double x79 = x56 - x78;
        const double x80 = x73 - x77;
        const double x81 = x79 + x80;
        const double x82 = x58 + x75;
        const double x83 = x82 - x58;
        const double x84 = x82 - x83;
        const double x85 = x58 - x84;
        const double x86 = x75 - x83;
        const double x87 = x85 + x86;
        const double x88 = x81 + x82;
        const double x89 = x76 + x88;
        const double x90 = x89 - x76;
        const double x91 = x88 - x90;
        const double x92 = x87 + x91;
        const double x93 = x89 + x92;
        const double x94 = x93 - x89;
        const double x95 = x92 - x94;
        const double x96 = m_e * x47;
        const double x97 = residual(m_e, x47);
        const double x98 = m_e * x49;
        const double x99 = x97 + x98;
        const double x100 = x96 + x99;
        const double x101 = x100 - x96;
        const double x102 = x99 - x101;
        const double x103 = sqrt(T);
        const double x104 = sqrt(x9);
        const double x105 = x104 * x104;
        const double x106 = x9 - x105;
        const double x107 = residual(x104, x104);
        const double x108 = x106 - x107;
        const double x109 = x108 + x11;
        const double x110 = 2.0 * x104;
        const double x111 = x109 / x110;
        const double x112 = 0.0 < x104 ? x111 : 0.0;
        const double x113 = x104 + x112;
        const double x114 = x113 - x104;
        const double x115 = x112 - x114;
        const double x116 = T * x93;
        const double x117 = residual(T, x93);
        const double x118 = T * x95;
        const double x119 = x117 + x118;
        const double x120 = x116 + x119;
        const double x121 = x120 - x116;
        const double x122 = x119 - x121;
        const double x123 = -x120;
        const double x124 = -x122;
        const double x125 = x100 + x123;
        const double x126 = x125 - x100;
        const double x127 = x125 - x126;
        const double x128 = x100 - x127;
        const double x129 = x123 - x126;
        const double x130 = x128 + x129;
        const double x131 = x102 + x124;
        const double x132 = x131 - x102;
        const double x133 = x131 - x132;
        const double x134 = x102 - x133;
        const double x135 = x124 - x132;
        const double x136 = x134 + x135;
        const double x137 = x130 + x131;
        const double x138 = x125 + x137;
        const double x139 = x138 - x125;
        const double x140 = x137 - x139;
        const double x141 = x136 + x140;
        const double x142 = x138 + x141;
        const double x143 = x142 - x138;
        const double x144 = x141 - x143;
        const double x145 = x93 * x93;
        const double x146 = residual(x93, x93);
        const double x147 = x93 * x95;
        const double x148 = x147 + x147;
        const double x149 = x146 + x148;
        const double x150 = x145 + x149;
        const double x151 = x150 - x145;
        const double x152 = x149 - x151;
        const double x153 = x47 * x113;
        const double x154 = residual(x47, x113);
        const double x155 = x47 * x115;
        const double x156 = x49 * x113;
        const double x157 = x155 + x156;
        const double x158 = x154 + x157;
        const double x159 = x153 + x158;
        const double x160 = x159 - x153;
        const double x161 = x158 - x160;
        const double x162 = x142 + x144;
        const double x163 = x159 + x161;
        const double x164 = x162 * x163;
        const double x165 = x150 + x152;
        const double x166 = T * x165;
        const double x167 = x103 * x166;
        const double x168 = h1 * x164;
        const double x169 = x168 / x167;
        double value = x169;
        value = ((costheta < 0.0) | (x14 <= T)) ? 0.0 : value;
        value = ((T < 0.0) | (costheta > k3) | (costheta < -1.0)) ? NAN : value;
        values_[i] = value;
    }
}

static void d2sigma_dT_dcostheta_nu_e_magnetic_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    d2sigma_dT_dcostheta_nu_e_magnetic_points(n, data[0], data[1], parameters, values[0]);
}

void d2sigma_dT_dcostheta_nu_e_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(d2sigma_dT_dcostheta_nu_e_magnetic_block, d2sigma_dT_dcostheta_nu_e_magnetic_block, 2, 1, 1, args, dimensions, steps);
}

/* d2sigma_dT_dcostheta[nu_e,total] = dE_nu_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
 *   p = sqrt(T)*sqrt(T + 2*m_e)
 *   E_nu = T*m_e/(-T + costheta*p)
 *   dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 70 add, 3 div, 39 mul, 2 neg, 15 residual, 2 select, 3 sqrt, 75 sub
 */
INLINE void d2sigma_dT_dcostheta_nu_e_total_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 0.0; /* low((2 * m_e)) */
    const double m_e = 0.51099895069; /* m_e */
    const double k2 = 6.59951909223539e-44; /* (((hbarc * hbarc) * (2 * (G_F * G_F))) / (m_e * pi)) */
    const double k3 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi) */
    const double k4 = 3.3723473311909056e-44; /* (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi) */
    const double k5 = 4.881951341620089e-25; /* (((alpha * alpha) * (pi * (hbarc * hbarc))) / (m_e * (m_e * m_e))) */
    const double k6 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = sin2_theta_W * sin2_theta_W;
    const double h1 = h0 * k2;
    const double h2 = residual(sin2_theta_W, sin2_theta_W);
    const double h3 = sin2_theta_W + h0;
    const double h4 = h3 - sin2_theta_W;
    const double h5 = h3 - h4;
    const double h6 = sin2_theta_W - h5;
    const double h7 = h0 - h4;
    const double h8 = h6 + h7;
    const double h9 = h3 + 0.25;
    const double h10 = h9 - h3;
    const double h11 = h9 - h10;
    const double h12 = h3 - h11;
    const double h13 = 0.25 - h10;
    const double h14 = h12 + h13;
    const double h15 = h2 + h8;
    const double h16 = h15 + h14;
    const double h17 = h16 + h9;
    const double h18 = h17 * k3;
    const double h19 = sin2_theta_W * 0.5;
    const double h20 = h19 + h0;
    const double h21 = h20 - h19;
    const double h22 = h20 - h21;
    const double h23 = h19 - h22;
    const double h24 = h0 - h21;
    const double h25 = h23 + h24;
    const double h26 = h2 + h25;
    const double h27 = h26 + h20;
    const double h28 = h27 * k4;
    const double h29 = mu_nu * mu_nu;
    const double h30 = h29 * k5;
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
        const double x13 = x7 + x2;
        const double x14 = x12 * x13;
        const double x15 = T * x9;
        const double x16 = residual(T, x9);
        const double x17 = T * x11;
        const double x18 = x16 + x17;
        const double x19 = x15 + x18;
        const double x20 = x19 - x15;
        const double x21 = x18 - x20;
        const double x22 = sqrt(x19);
        const double x23 = x22 * x22;
        const double x24 = x19 - x23;
        const double x25 = residual(x22, x22);
        const double x26 = x24 - x25;
        const double x27 = x26 + x21;
        const double x28 = 2.0 * x22;
        const double x29 = x27 / x28;
        const double x30 = 0.0 < x22 ? x29 : 0.0;
        const double p = x22 + x30;
        const double x31 = p - x22;
        const double x32 = x30 - x31;
        const double x33 = costheta * p;
        const double x34 = residual(costheta, p);
        const double x35 = costheta * x32;
        const double x36 = x34 + x35;
        const double x37 = x33 + x36;
        const double x38 = x37 - x33;
        const double x39 = x36 - x38;
        const double x40 = T + x37;
        const double x41 = x40 - T;
        const double x42 = x40 - x41;
        const double x43 = T - x42;
        const double x44 = x37 - x41;
        const double x45 = x43 + x44;
        const double x46 = x39 + x45;
        const double x47 = x40 + x46;
        const double x48 = x47 - x40;
        const double x49 = x46 - x48;
        const double x50 = x0 * k0;
        const double x51 = residual(x0, k0);
        const double x52 = x0 * k1;
        const double x53 = x1 * k0;
        const double x54 = x52 + x53;
        const double x55 = x51 + x54;
        const double x56 = x50 + x55;
        const double x57 = x56 - x50;
        const double x58 = x55 - x57;
        const double x59 = -1.0 + x0;
        const double x60 = x59 - -1.0;
        const double x61 = x59 - x60;
        const double x62 = -1.0 - x61;
        const double x63 = x0 - x60;
        const double x64 = x62 + x63;
        const double x65 = x1 + x64;
        const double x66 = x59 + x65;
        const double x67 = x66 - x59;
        const double x68 = x65 - x67;
        const double x69 = T * x66;
        const double x70 = residual(T, x66);
        const double x71 = T * x68;
        const double x72 = x70 + x71;
        const double x73 = x69 + x72;
        const double x74 = x73 - x69;
        const double x75 = x72 - x74;
        const double x76 = x56 + x73;
        const double x77 = x76 - x56;
        const double x78 = x76 - x77;
        const double x79 = x56 - x78;
        const double x80 = x73 - x77;
        const double x81 = x79 + x80;
        const double x82 = x58 + x75;
        const double x83 = x82 - x58;
        const double x84 = x82 - x83;
        const double x85 = x58 - x84;
        const double x86 = x75 - x83;
        const double x87 = x85 + x86;
        const double x88 = x81 + x82;
        const double x89 = x76 + x88;
        const double x90 = x89 - x76;
        const double x91 = x88 - x90;
        const double x92 = x87 + x91;
        const double x93 = x89 + x92;
        const double x94 = x93 - x89;
        const double x95 = x92 - x94;
        const double x96 = m_e * x47;
        const double x97 = residual(m_e, x47);
        const double x98 = m_e * x49;
        const double x99 = x97 + x98;
        const double x100 = x96 + x99;
        const double x101 = x100 - x96;
        const double x102 = x99 - x101;
        const double x103 = x47 * x47;
        const double x104 = residual(x47, x47);
        const double x105 = x47 * x49;
        const double x106 = x105 + x105;
        const double x107 = x104 + x106;
        const double x108 = x103 + x107;
        const double x109 = x108 - x103;
        const double x110 = x107 - x109;
        const double x111 = sqrt(T);
        const double x112 = sqrt(x9);
        const double x113 = x112 * x112;
        const double x114 = x9 - x113;
        const double x115 = residual(x112, x112);
        const double x116 = x114 - x115;
        const double x117 = x116 + x11;
        const double x118 = 2.0 * x112;
        const double x119 = x117 / x118;
        const double x120 = 0.0 < x112 ? x119 : 0.0;
        const double x121 = x112 + x120;
        const double x122 = x121 - x112;
        const double x123 = x120 - x122;
        const double x124 = x93 * x93;
        const double x125 = residual(x93, x93);
        const double x126 = x93 * x95;
        const double x127 = x126 + x126;
        const double x128 = x125 + x127;
        const double x129 = x124 + x128;
        const double x130 = x129 - x124;
        const double x131 = x128 - x130;
        const double x132 = T * x93;
        const double x133 = residual(T, x93);
        const double x134 = T * x95;
        const double x135 = x133 + x134;
        const double x136 = x132 + x135;
        const double x137 = x136 - x132;
        const double x138 = x135 - x137;
        const double x139 = -x136;
        const double x140 = -x138;
        const double x141 = x100 + x139;
        const double x142 = x141 - x100;
        const double x143 = x141 - x142;
        const double x144 = x100 - x143;
        const double x145 = x139 - x142;
        const double x146 = x144 + x145;
        const double x147 = x102 + x140;
        const double x148 = x147 - x102;
        const double x149 = x147 - x148;
        const double x150 = x102 - x149;
        const double x151 = x140 - x148;
        const double x152 = x150 + x151;
        const double x153 = x146 + x147;
        const double x154 = x141 + x153;
        const double x155 = x154 - x141;
        const double x156 = x153 - x155;
        const double x157 = x152 + x156;
        const double x158 = x154 + x157;
        const double x159 = x158 - x154;
        const double x160 = x157 - x159;
        const double x161 = x158 + x160;
        const double x162 = x161 * x161;
        const double x163 = x162 * h1;
        const double x164 = T * x129;
        const double x165 = residual(T, x129);
        const double x166 = T * x131;
        const double x167 = x165 + x166;
        const double x168 = x164 + x167;
        const double x169 = x168 - x164;
        const double x170 = x167 - x169;
        const double x171 = x108 + x110;
        const double x172 = x171 * h18;
        const double x173 = x168 * h28;
        const double x174 = residual(x168, h28);
        const double x175 = x170 * h28;
        const double x176 = x174 + x175;
        const double x177 = x173 + x176;
        const double x178 = x177 - x173;
        const double x179 = x176 - x178;
        const double x180 = x177 + x179;
        const double x181 = x163 - x180;
        const double x182 = x181 + x172;
        const double x183 = T * x182;
        const double x184 = x47 * x158;
        const double x185 = residual(x47, x158);
        const double x186 = x47 * x160;
        const double x187 = x49 * x158;
        const double x188 = x186 + x187;
        const double x189 = x185 + x188;
        const double x190 = x184 + x189;
        const double x191 = x190 - x184;
        const double x192 = x189 - x191;
        const double x193 = x190 + x192;
        const double x194 = h30 * x193;
        const double x195 = x183 + x194;
        const double x196 = x121 + x123;
        const double x197 = x196 * x195;
        const double x198 = x111 * x168;
        const double x199 = residual(x111, x168);
        const double x200 = x111 * x170;
        const double x201 = x199 + x200;
        const double x202 = x198 + x201;
        const double x203 = x202 - x198;
        const double x204 = x201 - x203;
        const double x205 = m_e * x197;
        const double x206 = x202 + x204;
        const double x207 = x205 / x206;
        double value = x207;
        value = ((costheta < 0.0) | (x14 <= T)) ? 0.0 : value;
        value = ((T < 0.0) | (costheta > k6) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k6)) ? NAN : value;
        values_[i] = value;
    }
}

static void d2sigma_dT_dcostheta_nu_e_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    d2sigma_dT_dcostheta_nu_e_total_points(n, data[0], data[1], parameters, values[0]);
}

void d2sigma_dT_dcostheta_nu_e_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(d2sigma_dT_dcostheta_nu_e_total_block, d2sigma_dT_dcostheta_nu_e_total_block, 2, 2, 1, args, dimensions, steps);
}

/* d2sigma_dT_dcostheta[nubar_e,weak] = 2*G_F**2*dE_nu_dcostheta*hbarc**2*m_e*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2)/pi
 *   p = sqrt(T)*sqrt(T + 2*m_e)
 *   E_nu = T*m_e/(-T + costheta*p)
 *   dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 88 add, 3 div, 39 mul, 4 neg, 17 residual, 2 select, 3 sqrt, 102 sub
 */
INLINE void d2sigma_dT_dcostheta_nubar_e_weak_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 0.0; /* low((2 * m_e)) */
    const double m_e = 0.51099895069; /* m_e */
    const double k2 = 3.3723473311909056e-44; /* (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi) */
    const double k3 = 1.8302087753577406e-60; /* low((((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)) */
    const double k4 = 8.805870909838044e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi) */
    const double k5 = 4.003497778856699e-61; /* low((((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)) */
    const double k6 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi) */
    const double k7 = -8.602860966965503e-61; /* low((((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)) */
    const double k8 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
    const double h0 = g_L - 0.5;
    const double h1 = g_L - h0;
    const double h2 = 0.5 - h1;
    const double h3 = sin2_theta_W - h0;
    const double h4 = h2 + h3;
    const double h5 = sin2_theta_W * sin2_theta_W;
    const double h6 = residual(sin2_theta_W, sin2_theta_W);
    const double h7 = g_L * g_L;
    const double h8 = residual(g_L, g_L);
    const double h9 = g_L * h4;
    const double h10 = h9 + h9;
    const double h11 = h8 + h10;
    const double h12 = h7 + h11;
    const double h13 = h12 - h7;
    const double h14 = h11 - h13;
    const double h15 = h12 * k2;
    const double h16 = residual(h12, k2);
    const double h17 = h12 * k3;
    const double h18 = h14 * k2;
    const double h19 = h17 + h18;
    const double h20 = h16 + h19;
    const double h21 = h15 + h20;
    const double h22 = h21 - h15;
    const double h23 = h20 - h22;
    const double h24 = sin2_theta_W * g_L;
    const double h25 = residual(sin2_theta_W, g_L);
    const double h26 = sin2_theta_W * h4;
    const double h27 = h25 + h26;
    const double h28 = h24 + h27;
    const double h29 = h28 - h24;
    const double h30 = h27 - h29;
    const double h31 = h5 * k4;
    const double h32 = residual(h5, k4);
    const double h33 = h5 * k5;
    const double h34 = h6 * k4;
    const double h35 = h33 + h34;
    const double h36 = h32 + h35;
    const double h37 = h31 + h36;
    const double h38 = h37 - h31;
    const double h39 = h36 - h38;
    const double h40 = h28 * k6;
    const double h41 = residual(h28, k6);
    const double h42 = h28 * k7;
    const double h43 = h30 * k6;
    const double h44 = h42 + h43;
    const double h45 = h41 + h44;
    const double h46 = h40 + h45;
    const double h47 = h46 - h40;
    const double h48 = h45 - h47;
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
        const double x13 = x7 + x2;
        const double x14 = x12 * x13;
        const double x15 = T * x9;
        const double x16 = residual(T, x9);
        const double x17 = T * x11;
        const double x18 = x16 + x17;
        const double x19 = x15 + x18;
        const double x20 = x19 - x15;
        const double x21 = x18 - x20;
        const double x22 = sqrt(x19);
        const double x23 = x22 * x22;
        const double x24 = x19 - x23;
        const double x25 = residual(x22, x22);
        const double x26 = x24 - x25;
        const double x27 = x26 + x21;
        const double x28 = 2.0 * x22;
        const double x29 = x27 / x28;
        const double x30 = 0.0 < x22 ? x29 : 0.0;
        const double p = x22 + x30;
        const double x31 = p - x22;
        const double x32 = x30 - x31;
        const double x33 = costheta * p;
        const double x34 = residual(costheta, p);
        const double x35 = costheta * x32;
        const double x36 = x34 + x35;
        const double x37 = x33 + x36;
        const double x38 = x37 - x33;
        const double x39 = x36 - x38;
        const double x40 = T + x37;
        const double x41 = x40 - T;
        const double x42 = x40 - x41;
        const double x43 = T - x42;
        const double x44 = x37 - x41;
        const double x45 = x43 + x44;
        const double x46 = x39 + x45;
        const double x47 = x40 + x46;
        const double x48 = x47 - x40;
        const double x49 = x46 - x48;
        const double x50 = x0 * k0;
        const double x51 = residual(x0, k0);
        const double x52 = x0 * k1;
        const double x53 = x1 * k0;
        const double x54 = x52 + x53;
        const double x55 = x51 + x54;
        const double x56 = x50 + x55;
        const double x57 = x56 - x50;
        const double x58 = x55 - x57;
        const double x59 = -1.0 + x0;
        const double x60 = x59 - -1.0;
        const double x61 = x59 - x60;
        const double x62 = -1.0 - x61;
        const double x63 = x0 - x60;
        const double x64 = x62 + x63;
        const double x65 = x1 + x64;
        const double x66 = x59 + x65;
        const double x67 = x66 - x59;
        const double x68 = x65 - x67;
        const double x69 = T * x66;
        const double x70 = residual(T, x66);
        const double x71 = T * x68;
        const double x72 = x70 + x71;
        const double x73 = x69 + x72;
        const double x74 = x73 - x69;
        const double x75 = x72 - x74;
        const double x76 = x56 + x73;
        const double x77 = x76 - x56;
        const double x78 = x76 - x77;
        const double x79 = x56 - x78;
        const double x80 = x73 - x77;
        const double x81 = x79 + x80;
        const double x82 = x58 + x75;
        const double x83 = x82 - x58;
        const double x84 = x82 - x83;
        const double x85 = x58 - x84;
        const double x86 = x75 - x83;
        const double x87 = x85 + x86;
        const double x88 = x81 + x82;
        const double x89 = x76 + x88;
        const double x90 = x89 - x76;
        const double x91 = x88 - x90;
        const double x92 = x87 + x91;
        const double x93 = x89 + x92;
        const double x94 = x93 - x89;
        const double x95 = x92 - x94;
        const double x96 = m_e * x47;
        const double x97 = residual(m_e, x47);
        const double x98 = m_e * x49;
        const double x99 = x97 + x98;
        const double x100 = x96 + x99;
        const double x101 = x100 - x96;
        const double x102 = x99 - x101;
        const double x103 = x47 * x47;
        const double x104 = residual(x47, x47);
        const double x105 = x47 * x49;
        const double x106 = x105 + x105;
        const double x107 = x104 + x106;
        const double x108 = x103 + x107;
        const double x109 = x108 - x103;
        const double x110 = x107 - x109;
        const double x111 = sqrt(T);
        const double x112 = sqrt(x9);
        const double x113 = x112 * x112;
        const double x114 = x9 - x113;
        const double x115 = residual(x112, x112);
        const double x116 = x114 - x115;
        const double x117 = x116 + x11;
        const double x118 = 2.0 * x112;
        const double x119 = x117 / x118;
        const double x120 = 0.0 < x112 ? x119 : 0.0;
        const double x121 = x112 + x120;
        const double x122 = x121 - x112;
        const double x123 = x120 - x122;
        const double x124 = x93 * x93;
        const double x125 = residual(x93, x93);
        const double x126 = x93 * x95;
        const double x127 = x126 + x126;
        const double x128 = x125 + x127;
        const double x129 = x124 + x128;
        const double x130 = x129 - x124;
        const double x131 = x128 - x130;
        const double x132 = T * x93;
        const double x133 = residual(T, x93);
        const double x134 = T * x95;
        const double x135 = x133 + x134;
        const double x136 = x132 + x135;
        const double x137 = x136 - x132;
        const double x138 = x135 - x137;
        const double x139 = -x136;
        const double x140 = -x138;
        const double x141 = x100 + x139;
        const double x142 = x141 - x100;
        const double x143 = x141 - x142;
        const double x144 = x100 - x143;
        const double x145 = x139 - x142;
        const double x146 = x144 + x145;
        const double x147 = x102 + x140;
        const double x148 = x147 - x102;
        const double x149 = x147 - x148;
        const double x150 = x102 - x149;
        const double x151 = x140 - x148;
        const double x152 = x150 + x151;
        const double x153 = x146 + x147;
        const double x154 = x141 + x153;
        const double x155 = x154 - x141;
        const double x156 = x153 - x155;
        const double x157 = x152 + x156;
        const double x158 = x154 + x157;
        const double x159 = x158 - x154;
        const double x160 = x157 - x159;
        const double x161 = x158 * x158;
        const double x162 = residual(x158, x158);
        const double x163 = x158 * x160;
        const double x164 = x163 + x163;
        const double x165 = x162 + x164;
        const double x166 = x161 + x165;
        const double x167 = x166 - x161;
        const double x168 = x165 - x167;
        const double x169 = x166 * h21;
        const double x170 = residual(x166, h21);
        const double x171 = x166 * h23;
        const double x172 = x168 * h21;
        const double x173 = x171 + x172;
        const double x174 = x170 + x173;
        const double x175 = x169 + x174;
        const double x176 = x175 - x169;
        const double x177 = x174 - x176;
        const double x178 = T * x129;
        const double x179 = residual(T, x129);
        const double x180 = T * x131;
        const double x181 = x179 + x180;
        const double x182 = x178 + x181;
        const double x183 = x182 - x178;
        const double x184 = x181 - x183;
        const double x185 = x108 * h37;
        const double x186 = residual(x108, h37);
        const double x187 = x108 * h39;
        const double x188 = x110 * h37;
        const double x189 = x187 + x188;
        const double x190 = x186 + x189;
        const double x191 = x185 + x190;
        const double x192 = x191 - x185;
        const double x193 = x190 - x192;
        const double x194 = x182 * h46;
        const double x195 = residual(x182, h46);
        const double x196 = x182 * h48;
        const double x197 = x184 * h46;
        const double x198 = x196 + x197;
        const double x199 = x195 + x198;
        const double x200 = x194 + x199;
        const double x201 = x200 - x194;
        const double x202 = x199 - x201;
        const double x203 = -x200;
        const double x204 = -x202;
        const double x205 = x175 + x203;
        const double x206 = x205 - x175;
        const double x207 = x205 - x206;
        const double x208 = x175 - x207;
        const double x209 = x203 - x206;
        const double x210 = x208 + x209;
        const double x211 = x177 + x204;
        const double x212 = x211 - x177;
        const double x213 = x211 - x212;
        const double x214 = x177 - x213;
        const double x215 = x204 - x212;
        const double x216 = x214 + x215;
        const double x217 = x210 + x211;
        const double x218 = x205 + x217;
        const double x219 = x218 - x205;
        const double x220 = x217 - x219;
        const double x221 = x216 + x220;
        const double x222 = x218 + x221;
        const double x223 = x222 - x218;
        const double x224 = x221 - x223;
        const double x225 = x222 + x191;
        const double x226 = x225 - x222;
        const double x227 = x225 - x226;
        const double x228 = x222 - x227;
        const double x229 = x191 - x226;
        const double x230 = x228 + x229;
        const double x231 = x224 + x193;
        const double x232 = x231 - x224;
        const double x233 = x231 - x232;
        const double x234 = x224 - x233;
        const double x235 = x193 - x232;
        const double x236 = x234 + x235;
        const double x237 = x230 + x231;
        const double x238 = x225 + x237;
        const double x239 = x238 - x225;
        const double x240 = x237 - x239;
        const double x241 = x236 + x240;
        const double x242 = x238 + x241;
        const double x243 = x242 - x238;
        const double x244 = x241 - x243;
        const double x245 = x121 + x123;
        const double x246 = x242 + x244;
        const double x247 = x245 * x246;
        const double x248 = x111 * x129;
        const double x249 = residual(x111, x129);
        const double x250 = x111 * x131;
        const double x251 = x249 + x250;
        const double x252 = x248 + x251;
        const double x253 = x252 - x248;
        const double x254 = x251 - x253;
        const double x255 = x252 + x254;
        const double x256 = x247 / x255;
        double value = x256;
        value = ((costheta < 0.0) | (x14 <= T)) ? 0.0 : value;
        value = ((T < 0.0) | (costheta > k8) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k8)) ? NAN : value;
        values_[i] = value;
    }
}

static void d2sigma_dT_dcostheta_nubar_e_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    d2sigma_dT_dcostheta_nubar_e_weak_points(n, data[0], data[1], parameters, values[0]);
}

void d2sigma_dT_dcostheta_nubar_e_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(d2sigma_dT_dcostheta_nubar_e_weak_block, d2sigma_dT_dcostheta_nubar_e_weak_block, 2, 1, 1, args, dimensions, steps);
}

/* d2sigma_dT_dcostheta[nubar_e,total] = dE_nu_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
 *   p = sqrt(T)*sqrt(T + 2*m_e)
 *   E_nu = T*m_e/(-T + costheta*p)
 *   dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 93 add, 3 div, 45 mul, 4 neg, 18 residual, 2 select, 3 sqrt, 104 sub
 */
INLINE void d2sigma_dT_dcostheta_nubar_e_total_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 0.0; /* low((2 * m_e)) */
    const double m_e = 0.51099895069; /* m_e */
    const double k2 = 6.59951909223539e-44; /* (((hbarc * hbarc) * (2 * (G_F * G_F))) / (m_e * pi)) */
    const double k3 = 6.955445220454964e-63; /* low((((hbarc * hbarc) * (2 * (G_F * G_F))) / (m_e * pi))) */
    const double k4 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi) */
    const double k5 = -8.602860966965503e-61; /* low((((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)) */
    const double k6 = 3.3723473311909056e-44; /* (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi) */
    const double k7 = 1.8302087753577406e-60; /* low((((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)) */
    const double k8 = 4.881951341620089e-25; /* (((alpha * alpha) * (pi * (hbarc * hbarc))) / (m_e * (m_e * m_e))) */
    const double k9 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
    const double h0 = g_L - 0.5;
    const double h1 = g_L - h0;
    const double h2 = 0.5 - h1;
    const double h3 = sin2_theta_W - h0;
    const double h4 = h2 + h3;
    const double h5 = sin2_theta_W * sin2_theta_W;
    const double h6 = residual(sin2_theta_W, sin2_theta_W);
    const double h7 = g_L * g_L;
    const double h8 = residual(g_L, g_L);
    const double h9 = g_L * h4;
    const double h10 = h9 + h9;
    const double h11 = h8 + h10;
    const double h12 = h7 + h11;
    const double h13 = h12 - h7;
    const double h14 = h11 - h13;
    const double h15 = h12 * k2;
    const double h16 = residual(h12, k2);
    const double h17 = h12 * k3;
    const double h18 = h14 * k2;
    const double h19 = h17 + h18;
    const double h20 = h16 + h19;
    const double h21 = h15 + h20;
    const double h22 = h21 - h15;
    const double h23 = h20 - h22;
    const double h24 = sin2_theta_W * g_L;
    const double h25 = residual(sin2_theta_W, g_L);
    const double h26 = sin2_theta_W * h4;
    const double h27 = h25 + h26;
    const double h28 = h24 + h27;
    const double h29 = h28 - h24;
    const double h30 = h27 - h29;
    const double h31 = h5 * k4;
    const double h32 = residual(h5, k4);
    const double h33 = h5 * k5;
    const double h34 = h6 * k4;
    const double h35 = h33 + h34;
    const double h36 = h32 + h35;
    const double h37 = h31 + h36;
    const double h38 = h37 - h31;
    const double h39 = h36 - h38;
    const double h40 = h28 * k6;
    const double h41 = residual(h28, k6);
    const double h42 = h28 * k7;
    const double h43 = h30 * k6;
    const double h44 = h42 + h43;
    const double h45 = h41 + h44;
    const double h46 = h40 + h45;
    const double h47 = h46 - h40;
    const double h48 = h45 - h47;
    const double h49 = mu_nu * mu_nu;
    const double h50 = h49 * k8;
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
        const double x13 = x7 + x2;
        const double x14 = x12 * x13;
        const double x15 = T * x9;
        const double x16 = residual(T, x9);
        const double x17 = T * x11;
        const double x18 = x16 + x17;
        const double x19 = x15 + x18;
        const double x20 = x19 - x15;
        const double x21 = x18 - x20;
        const double x22 = sqrt(x19);
        const double x23 = x22 * x22;
        const double x24 = x19 - x23;
        const double x25 = residual(x22, x22);
        const double x26 = x24 - x25;
        const double x27 = x26 + x21;
        const double x28 = 2.0 * x22;
        const double x29 = x27 / x28;
        const double x30 = 0.0 < x22 ? x29 : 0.0;
        const double p = x22 + x30;
        const double x31 = p - x22;
        const double x32 = x30 - x31;
        const double x33 = costheta * p;
        const double x34 = residual(costheta, p);
        const double x35 = costheta * x32;
        const double x36 = x34 + x35;
        const double x37 = x33 + x36;
        const double x38 = x37 - x33;
        const double x39 = x36 - x38;
        const double x40 = T + x37;
        const double x41 = x40 - T;
        const double x42 = x40 - x41;
        const double x43 = T - x42;
        const double x44 = x37 - x41;
        const double x45 = x43 + x44;
        const double x46 = x39 + x45;
        const double x47 = x40 + x46;
        const double x48 = x47 - x40;
        const double x49 = x46 - x48;
        const double x50 = x0 * k0;
        const double x51 = residual(x0, k0);
        const double x52 = x0 * k1;
        const double x53 = x1 * k0;
        const double x54 = x52 + x53;
        const double x55 = x51 + x54;
        const double x56 = x50 + x55;
        const double x57 = x56 - x50;
        const double x58 = x55 - x57;
        const double x59 = -1.0 + x0;
        const double x60 = x59 - -1.0;
        const double x61 = x59 - x60;
        const double x62 = -1.0 - x61;
        const double x63 = x0 - x60;
        const double x64 = x62 + x63;
        const double x65 = x1 + x64;
        const double x66 = x59 + x65;
        const double x67 = x66 - x59;
        const double x68 = x65 - x67;
        const double x69 = T * x66;
        const double x70 = residual(T, x66);
        const double x71 = T * x68;
        const double x72 = x70 + x71;
        const double x73 = x69 + x72;
        const double x74 = x73 - x69;
        const double x75 = x72 - x74;
        const double x76 = x56 + x73;
        const double x77 = x76 - x56;
        const double x78 = x76 - x77;
        const double x79 = x56 - x78;
        const double x80 = x73 - x77;
        const double x81 = x79 + x80;
        const double x82 = x58 + x75;
        const double x83 = x82 - x58;
        const double x84 = x82 - x83;
        const double x85 = x58 - x84;
        const double x86 = x75 - x83;
        const double x87 = x85 + x86;
        const double x88 = x81 + x82;
        const double x89 = x76 + x88;
        const double x90 = x89 - x76;
        const double x91 = x88 - x90;
        const double x92 = x87 + x91;
        const double x93 = x89 + x92;
        const double x94 = x93 - x89;
        const double x95 = x92 - x94;
        const double x96 = m_e * x47;
        const double x97 = residual(m_e, x47);
        const double x98 = m_e * x49;
        const double x99 = x97 + x98;
        const double x100 = x96 + x99;
        const double x101 = x100 - x96;
        const double x102 = x99 - x101;
        const double x103 = x47 * x47;
        const double x104 = residual(x47, x47);
        const double x105 = x47 * x49;
        const double x106 = x105 + x105;
        const double x107 = x104 + x106;
        const double x108 = x103 + x107;
        const double x109 = x108 - x103;
        const double x110 = x107 - x109;
        const double x111 = sqrt(T);
        const double x112 = sqrt(x9);
        const double x113 = x112 * x112;
        const double x114 = x9 - x113;
        const double x115 = residual(x112, x112);
        const double x116 = x114 - x115;
        const double x117 = x116 + x11;
        const double x118 = 2.0 * x112;
        const double x119 = x117 / x118;
        const double x120 = 0.0 < x112 ? x119 : 0.0;
        const double x121 = x112 + x120;
        const double x122 = x121 - x112;
        const double x123 = x120 - x122;
        const double x124 = x93 * x93;
        const double x125 = residual(x93, x93);
        const double x126 = x93 * x95;
        const double x127 = x126 + x126;
        const double x128 = x125 + x127;
        const double x129 = x124 + x128;
        const double x130 = x129 - x124;
        const double x131 = x128 - x130;
        const double x132 = T * x93;
        const double x133 = residual(T, x93);
        const double x134 = T * x95;
        const double x135 = x133 + x134;
        const double x136 = x132 + x135;
        const double x137 = x136 - x132;
        const double x138 = x135 - x137;
        const double x139 = -x136;
        const double x140 = -x138;
        const double x141 = x100 + x139;
        const double x142 = x141 - x100;
        const double x143 = x141 - x142;
        const double x144 = x100 - x143;
        const double x145 = x139 - x142;
        const double x146 = x144 + x145;
        const double x147 = x102 + x140;
        const double x148 = x147 - x102;
        const double x149 = x147 - x148;
        const double x150 = x102 - x149;
        const double x151 = x140 - x148;
        const double x152 = x150 + x151;
        const double x153 = x146 + x147;
        const double x154 = x141 + x153;
        const double x155 = x154 - x141;
        const double x156 = x153 - x155;
        const double x157 = x152 + x156;
        const double x158 = x154 + x157;
        const double x159 = x158 - x154;
        const double x160 = x157 - x159;
        const double x161 = x158 * x158;
        const double x162 = residual(x158, x158);
        const double x163 = x158 * x160;
        const double x164 = x163 + x163;
        const double x165 = x162 + x164;
        const double x166 = x161 + x165;
        const double x167 = x166 - x161;
        const double x168 = x165 - x167;
        const double x169 = x166 * h21;
        const double x170 = residual(x166, h21);
        const double x171 = x166 * h23;
        const double x172 = x168 * h21;
        const double x173 = x171 + x172;
        const double x174 = x170 + x173;
        const double x175 = x169 + x174;
        const double x176 = x175 - x169;
        const double x177 = x174 - x176;
        const double x178 = T * x129;
        const double x179 = residual(T, x129);
        const double x180 = T * x131;
        const double x181 = x179 + x180;
        const double x182 = x178 + x181;
        const double x183 = x182 - x178;
        const double x184 = x181 - x183;
        const double x185 = x108 * h37;
        const double x186 = residual(x108, h37);
        const double x187 = x108 * h39;
        const double x188 = x110 * h37;
        const double x189 = x187 + x188;
        const double x190 = x186 + x189;
        const double x191 = x185 + x190;
        const double x192 = x191 - x185;
        const double x193 = x190 - x192;
        const double x194 = x182 * h46;
        const double x195 = residual(x182, h46);
        const double x196 = x182 * h48;
        const double x197 = x184 * h46;
        const double x198 = x196 + x197;
        const double x199 = x195 + x198;
        const double x200 = x194 + x199;
        const double x201 = x200 - x194;
        const double x202 = x199 - x201;
        const double x203 = -x200;
        const double x204 = -x202;
        const double x205 = x175 + x203;
        const double x206 = x205 - x175;
        const double x207 = x205 - x206;
        const double x208 = x175 - x207;
        const double x209 = x203 - x206;
        const double x210 = x208 + x209;
        const double x211 = x177 + x204;
        const double x212 = x211 - x177;
        const double x213 = x211 - x212;
        const double x214 = x177 - x213;
        const double x215 = x204 - x212;
        const double x216 = x214 + x215;
        const double x217 = x210 + x211;
        const double x218 = x205 + x217;
        const double x219 = x218 - x205;
        const double x220 = x217 - x219;
        const double x221 = x216 + x220;
        const double x222 = x218 + x221;
        const double x223 = x222 - x218;
        const double x224 = x221 - x223;
        const double x225 = x222 + x191;
        const double x226 = x225 - x222;
        const double x227 = x225 - x226;
        const double x228 = x222 - x227;
        const double x229 = x191 - x226;
        const double x230 = x228 + x229;
        const double x231 = x224 + x193;
        const double x232 = x231 - x224;
        const double x233 = x231 - x232;
        const double x234 = x224 - x233;
        const double x235 = x193 - x232;
        const double x236 = x234 + x235;
        const double x237 = x230 + x231;
        const double x238 = x225 + x237;
        const double x239 = x238 - x225;
        const double x240 = x237 - x239;
        const double x241 = x236 + x240;
        const double x242 = x238 + x241;
        const double x243 = x242 - x238;
        const double x244 = x241 - x243;
        const double x245 = x242 + x244;
        const double x246 = T * x245;
        const double x247 = x47 * x158;
        const double x248 = residual(x47, x158);
        const double x249 = x47 * x160;
        const double x250 = x49 * x158;
        const double x251 = x249 + x250;
        const double x252 = x248 + x251;
        const double x253 = x247 + x252;
        const double x254 = x253 - x247;
        const double x255 = x252 - x254;
        const double x256 = x253 + x255;
        const double x257 = h50 * x256;
        const double x258 = x246 + x257;
        const double x259 = x121 + x123;
        const double x260 = x259 * x258;
        const double x261 = x111 * x182;
        const double x262 = residual(x111, x182);
        const double x263 = x111 * x184;
        const double x264 = x262 + x263;
        const double x265 = x261 + x264;
        const double x266 = x265 - x261;
        const double x267 = x264 - x266;
        const double x268 = m_e * x260;
        const double x269 = x265 + x267;
        const double x270 = x268 / x269;
        double value = x270;
        value = ((costheta < 0.0) | (x14 <= T)) ? 0.0 : value;
        value = ((T < 0.0) | (costheta > k9) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k9)) ? NAN : value;
        values_[i] = value;
    }
}

static void d2sigma_dT_dcostheta_nubar_e_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    d2sigma_dT_dcostheta_nubar_e_total_points(n, data[0], data[1], parameters, values[0]);
}

void d2sigma_dT_dcostheta_nubar_e_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(d2sigma_dT_dcostheta_nubar_e_total_block, d2sigma_dT_dcostheta_nubar_e_total_block, 2, 2, 1, args, dimensions, steps);
}

/* d2sigma_dT_dcostheta[nu_mu,weak] = 2*G_F**2*dE_nu_dcostheta*hbarc**2*m_e*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2)/pi
 *   p = sqrt(T)*sqrt(T + 2*m_e)
 *   E_nu = T*m_e/(-T + costheta*p)
 *   dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 40 add, 1 div, 24 mul, 7 residual, 3 sqrt, 42 sub
 */
INLINE void d2sigma_dT_dcostheta_nu_mu_weak_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 0.0; /* low((2 * m_e)) */
    const double m_e = 0.51099895069; /* m_e */
    const double k2 = 3.3723473311909056e-44; /* (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi) */
    const double k3 = 8.805870909838044e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi) */
    const double k4 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi) */
    const double k5 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = g_L * g_L;
    const double h1 = sin2_theta_W * sin2_theta_W;
    const double h2 = h1 * k2;
    const double h3 = sin2_theta_W * g_L;
    const double h4 = h0 * k3;
    const double h5 = h3 * k4;
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
        const double p = sqrt(x15);
        const double x16 = costheta * p;
        const double x17 = T + x16;
        const double x18 = x17 - T;
        const double x19 = x17 - x18;
        const double x20 = T - x19;
        const double x21 = x16 - x18;
        const double x22 = x20 + x21;
        const double x23 = x0 * k0;
        const double x24 = residual(x0, k0);
        const double x25 = x0 * k1;
        const double x26 = x1 * k0;
        const double x27 = x25 + x26;
        const double x28 = x24 + x27;
        const double x29 = x23 + x28;
        const double x30 = x29 - x23;
        const double x31 = x28 - x30;
        const double x32 = -1.0 + x0;
        const double x33 = x32 - -1.0;
        const double x34 = x32 - x33;
        const double x35 = -1.0 - x34;
        const double x36 = x0 - x33;
        const double x37 = x35 + x36;
        const double x38 = x1 + x37;
        const double x39 = x32 + x38;
        const double x40 = x39 - x32;
        const double x41 = x38 - x40;
        const double x42 = T * x39;
        const double x43 = residual(T, x39);
        const double x44 = T * x41;
        const double x45 = x43 + x44;
        const double x46 = x42 + x45;
        const double x47 = x46 - x42;
        const double x48 = x45 - x47;
        const double x49 = x29 + x46;
        const double x50 = x49 - x29;
        const double x51 = x49 - x50;
        const double x52 = x29 - x51;
        const double x53 = x46 - x50;
        const double x54 = x52 + x53;
        const double x55 = x31 + x48;
        const double x56 = x55 - x31;
        const double x57 = x55 - x56;
        const double x58 = x31 - x57;
        const double x59 = x48 - x56;
        const double x60 = x58 + x59;
        const double x61 = x54 + x55;
        const double x62 = x49 + x61;
        const double x63 = x62 - x49;
        const double x64 = x61 - x63;
        const double x65 = x60 + x64;
        const double x66 = x62 + x65;
        const double x67 = x66 - x62;
        const double x68 = x65 - x67;
        const double x69 = m_e * x17;
        const double x70 = residual(m_e, x17);
        const double x71 = m_e * x22;
        const double x72 = x70 + x71;
        const double x73 = x69 + x72;
        const double x74 = x73 - x69;
        const double x75 = x72 - x74;
        const double x76 = x17 * x17;
        const double x77 = residual(x17, x17);
        const double x78 = x17 * x22;
        const double x79 = x78 + x78;
        const double x80 = x77 + x79;
        const double x81 = x76 + x80;
        const double x82 = x81 - x76;
        const double x83 = x80 - x82;
        const double x84 = sqrt(T);
        const double x85 = sqrt(x13);
        const double x86 = x66 * x66;
        const double x87 = residual(x66, x66);
        const double x88 = x66 * x68;
        const double x89 = x88 + x88;
        const double x90 = x87 + x89;
        const double x91 = x86 + x90;
        const double x92 = x91 - x86;
        const double x93 = x90 - x92;
        const double x94 = T * x66;
        const double x95 = residual(T, x66);
        const double x96 = T * x68;
        const double x97 = x95 + x96;
        const double x98 = x94 + x97;
        const double x99 = x98 - x94;
        const double x100 = x97 - x99;
        const double x101 = x73 + x75;
        const double x102 = x98 + x100;
        const double x103 = x101 - x102;
        const double x104 = x103 * x103;
        const double x105 = x104 * h2;
        const double x106 = x91 + x93;
        const double x107 = T * x106;
        const double x108 = x81 + x83;
        const double x109 = x108 * h4;
        const double x110 = x107 * h5;
        const double x111 = x105 - x110;
        const double x112 = x111 + x109;
        const double x113 = x85 * x112;
        const double x114 = x84 * x106;
        const double x115 = x113 / x114;
        double value = x115;
        value = ((costheta < 0.0) | (x14 <= T)) ? 0.0 : value;
        value = ((T < 0.0) | (costheta > k5) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k5)) ? NAN : value;
        values_[i] = value;
    }
}

static void d2sigma_dT_dcostheta_nu_mu_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    d2sigma_dT_dcostheta_nu_mu_weak_points(n, data[0], data[1], parameters, values[0]);
}

void d2sigma_dT_dcostheta_nu_mu_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(d2sigma_dT_dcostheta_nu_mu_weak_block, d2sigma_dT_dcostheta_nu_mu_weak_block, 2, 1, 1, args, dimensions, steps);
}

/* d2sigma_dT_dcostheta[nu_mu,total] = dE_nu_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
 *   p = sqrt(T)*sqrt(T + 2*m_e)
 *   E_nu = T*m_e/(-T + costheta*p)
 *   dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 55 add, 2 div, 33 mul, 2 neg, 10 residual, 1 select, 3 sqrt, 61 sub
 */
INLINE void d2sigma_dT_dcostheta_nu_mu_total_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 0.0; /* low((2 * m_e)) */
    const double m_e = 0.51099895069; /* m_e */
    const double k2 = 6.59951909223539e-44; /* (((hbarc * hbarc) * (2 * (G_F * G_F))) / (m_e * pi)) */
    const double k3 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi) */
    const double k4 = 3.3723473311909056e-44; /* (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi) */
    const double k5 = 4.881951341620089e-25; /* (((alpha * alpha) * (pi * (hbarc * hbarc))) / (m_e * (m_e * m_e))) */
    const double k6 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = g_L * g_L;
    const double h1 = sin2_theta_W * sin2_theta_W;
    const double h2 = h1 * k2;
    const double h3 = sin2_theta_W * g_L;
    const double h4 = h0 * k3;
    const double h5 = h3 * k4;
    const double h6 = mu_nu * mu_nu;
    const double h7 = h6 * k5;
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
        const double x9 = x8 + x3;
        const double x10 = x2 * x9;
        const double x11 = T * x9;
        const double x12 = sqrt(x11);
        const double x13 = x12 * x12;
        const double x14 = x11 - x13;
        const double x15 = residual(x12, x12);
        const double x16 = x14 - x15;
        const double x17 = 2.0 * x12;
        const double x18 = x16 / x17;
        const double x19 = 0.0 < x12 ? x18 : 0.0;
        const double p = x12 + x19;
        const double x20 = p - x12;
        const double x21 = x19 - x20;
        const double x22 = costheta * p;
        const double x23 = residual(costheta, p);
        const double x24 = costheta * x21;
        const double x25 = x23 + x24;
        const double x26 = x22 + x25;
        const double x27 = x26 - x22;
        const double x28 = x25 - x27;
        const double x29 = T + x26;
        const double x30 = x29 - T;
        const double x31 = x29 - x30;
        const double x32 = T - x31;
        const double x33 = x26 - x30;
        const double x34 = x32 + x33;
        const double x35 = x28 + x34;
        const double x36 = x29 + x35;
        const double x37 = x36 - x29;
        const double x38 = x35 - x37;
        const double x39 = x0 * k0;
        const double x40 = residual(x0, k0);
        const double x41 = x0 * k1;
        const double x42 = x1 * k0;
        const double x43 = x41 + x42;
        const double x44 = x40 + x43;
        const double x45 = x39 + x44;
        const double x46 = x45 - x39;
        const double x47 = x44 - x46;
        const double x48 = -1.0 + x0;
        const double x49 = x48 - -1.0;
        const double x50 = x48 - x49;
        const double x51 = -1.0 - x50;
        const double x52 = x0 - x49;
        const double x53 = x51 + x52;
        const double x54 = x1 + x53;
        const double x55 = x48 + x54;
        const double x56 = x55 - x48;
        const double x57 = x54 - x56;
        const double x58 = T * x55;
        const double x59 = residual(T, x55);
        const double x60 = T * x57;
        const double x61 = x59 + x60;
        const double x62 = x58 + x61;
        const double x63 = x62 - x58;
        const double x64 = x61 - x63;
        const double x65 = x45 + x62;
        const double x66 = x65 - x45;
        const double x67 = x65 - x66;
        const double x68 = x45 - x67;
        const double x69 = x62 - x66;
        const double x70 = x68 + x69;
        const double x71 = x47 + x64;
        const double x72 = x71 - x47;
        const double x73 = x71 - x72;
        const double x74 = x47 - x73;
        const double x75 = x64 - x72;
        const double x76 = x74 + x75;
        const double x77 = x70 + x71;
        const double x78 = x65 + x77;
        const double x79 = x78 - x65;
        const double x80 = x77 - x79;
        const double x81 = x76 + x80;
        const double x82 = x78 + x81;
        const double x83 = x82 - x78;
        const double x84 = x81 - x83;
        const double x85 = m_e * x36;
        const double x86 = residual(m_e, x36);
        const double x87 = m_e * x38;
        const double x88 = x86 + x87;
        const double x89 = x85 + x88;
        const double x90 = x89 - x85;
        const double x91 = x88 - x90;
        const double x92 = x36 * x36;
        const double x93 = residual(x36, x36);
        const double x94 = x36 * x38;
        const double x95 = x94 + x94;
        const double x96 = x93 + x95;
        const double x97 = x92 + x96;
        const double x98 = x97 - x92;
        const double x99 = x96 - x98;
        const double x100 = sqrt(T);
        const double x101 = sqrt(x9);
        const double x102 = x82 * x82;
        const double x103 = residual(x82, x82);
        const double x104 = x82 * x84;
        const double x105 = x104 + x104;
        const double x106 = x103 + x105;
        const double x107 = x102 + x106;
        const double x108 = x107 - x102;
        const double x109 = x106 - x108;
        const double x110 = T * x82;
        const double x111 = residual(T, x82);
        const double x112 = T * x84;
        const double x113 = x111 + x112;
        const double x114 = x110 + x113;
        const double x115 = x114 - x110;
        const double x116 = x113 - x115;
        const double x117 = -x114;
        const double x118 = -x116;
        const double x119 = x89 + x117;
        const double x120 = x119 - x89;
        const double x121 = x119 - x120;
        const double x122 = x89 - x121;
        const double x123 = x117 - x120;
        const double x124 = x122 + x123;
        const double x125 = x91 + x118;
        const double x126 = x125 - x91;
        const double x127 = x125 - x126;
        const double x128 = x91 - x127;
        const double x129 = x118 - x126;
        const double x130 = x128 + x129;
        const double x131 = x124 + x125;
        const double x132 = x119 + x131;
        const double x133 = x132 - x119;
        const double x134 = x131 - x133;
        const double x135 = x130 + x134;
        const double x136 = x132 + x135;
        const double x137 = x136 - x132;
        const double x138 = x135 - x137;
        const double x139 = x136 + x138;
        const double x140 = x139 * x139;
        const double x141 = x140 * h2;
        const double x142 = x107 + x109;
        const double x143 = T * x142;
        const double x144 = x97 + x99;
        const double x145 = x144 * h4;
        const double x146 = x143 * h5;
        const double x147 = x141 - x146;
        const double x148 = x147 + x145;
        const double x149 = T * x148;
        const double x150 = x36 * x136;
        const double x151 = residual(x36, x136);
        const double x152 = x36 * x138;
        const double x153 = x38 * x136;
        const double x154 = x152 + x153;
        const double x155 = x151 + x154;
        const double x156 = x150 + x155;
        const double x157 = x156 - x150;
        const double x158 = x155 - x157;
        const double x159 = x156 + x158;
        const double x160 = h7 * x159;
        const double x161 = x149 + x160;
        const double x162 = x101 * x161;
        const double x163 = x100 * x143;
        const double x164 = m_e * x162;
        const double x165 = x164 / x163;
        double value = x165;
        value = ((costheta < 0.0) | (x10 <= T)) ? 0.0 : value;
        value = ((T < 0.0) | (costheta > k6) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k6)) ? NAN : value;
        values_[i] = value;
    }
}

static void d2sigma_dT_dcostheta_nu_mu_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    d2sigma_dT_dcostheta_nu_mu_total_points(n, data[0], data[1], parameters, values[0]);
}

void d2sigma_dT_dcostheta_nu_mu_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(d2sigma_dT_dcostheta_nu_mu_total_block, d2sigma_dT_dcostheta_nu_mu_total_block, 2, 2, 1, args, dimensions, steps);
}

/* d2sigma_dT_dcostheta[nubar_mu,weak] = 2*G_F**2*dE_nu_dcostheta*hbarc**2*m_e*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2)/pi
 *   p = sqrt(T)*sqrt(T + 2*m_e)
 *   E_nu = T*m_e/(-T + costheta*p)
 *   dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 40 add, 1 div, 24 mul, 7 residual, 3 sqrt, 42 sub
 */
INLINE void d2sigma_dT_dcostheta_nubar_mu_weak_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 0.0; /* low((2 * m_e)) */
    const double m_e = 0.51099895069; /* m_e */
    const double k2 = 3.3723473311909056e-44; /* (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi) */
    const double k3 = 8.805870909838044e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi) */
    const double k4 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi) */
    const double k5 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = sin2_theta_W * sin2_theta_W;
    const double h1 = g_L * g_L;
    const double h2 = h1 * k2;
    const double h3 = sin2_theta_W * g_L;
    const double h4 = h0 * k3;
    const double h5 = h3 * k4;
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
        const double p = sqrt(x15);
        const double x16 = costheta * p;
        const double x17 = T + x16;
        const double x18 = x17 - T;
        const double x19 = x17 - x18;
        const double x20 = T - x19;
        const double x21 = x16 - x18;
        const double x22 = x20 + x21;
        const double x23 = x0 * k0;
        const double x24 = residual(x0, k0);
        const double x25 = x0 * k1;
        const double x26 = x1 * k0;
        const double x27 = x25 + x26;
        const double x28 = x24 + x27;
        const double x29 = x23 + x28;
        const double x30 = x29 - x23;
        const double x31 = x28 - x30;
        const double x32 = -1.0 + x0;
        const double x33 = x32 - -1.0;
        const double x34 = x32 - x33;
        const double x35 = -1.0 - x34;
        const double x36 = x0 - x33;
        const double x37 = x35 + x36;
        const double x38 = x1 + x37;
        const double x39 = x32 + x38;
        const double x40 = x39 - x32;
        const double x41 = x38 - x40;
        const double x42 = T * x39;
        const double x43 = residual(T, x39);
        const double x44 = T * x41;
        const double x45 = x43 + x44;
        const double x46 = x42 + x45;
        const double x47 = x46 - x42;
        const double x48 = x45 - x47;
        const double x49 = x29 + x46;
        const double x50 = x49 - x29;
        const double x51 = x49 - x50;
        const double x52 = x29 - x51;
        const double x53 = x46 - x50;
        const double x54 = x52 + x53;
        const double x55 = x31 + x48;
        const double x56 = x55 - x31;
        const double x57 = x55 - x56;
        const double x58 = x31 - x57;
        const double x59 = x48 - x56;
        const double x60 = x58 + x59;
        const double x61 = x54 + x55;
        const double x62 = x49 + x61;
        const double x63 = x62 - x49;
        const double x64 = x61 - x63;
        const double x65 = x60 + x64;
        const double x66 = x62 + x65;
        const double x67 = x66 - x62;
        const double x68 = x65 - x67;
        const double x69 = m_e * x17;
        const double x70 = residual(m_e, x17);
        const double x71 = m_e * x22;
        const double x72 = x70 + x71;
        const double x73 = x69 + x72;
        const double x74 = x73 - x69;
        const double x75 = x72 - x74;
        const double x76 = x17 * x17;
        const double x77 = residual(x17, x17);
        const double x78 = x17 * x22;
        const double x79 = x78 + x78;
        const double x80 = x77 + x79;
        const double x81 = x76 + x80;
        const double x82 = x81 - x76;
        const double x83 = x80 - x82;
        const double x84 = sqrt(T);
        const double x85 = sqrt(x13);
        const double x86 = x66 * x66;
        const double x87 = residual(x66, x66);
        const double x88 = x66 * x68;
        const double x89 = x88 + x88;
        const double x90 = x87 + x89;
        const double x91 = x86 + x90;
        const double x92 = x91 - x86;
        const double x93 = x90 - x92;
        const double x94 = T * x66;
        const double x95 = residual(T, x66);
        const double x96 = T * x68;
        const double x97 = x95 + x96;
        const double x98 = x94 + x97;
        const double x99 = x98 - x94;
        const double x100 = x97 - x99;
        const double x101 = x73 + x75;
        const double x102 = x98 + x100;
        const double x103 = x101 - x102;
        const double x104 = x103 * x103;
        const double x105 = x104 * h2;
        const double x106 = x91 + x93;
        const double x107 = T * x106;
        const double x108 = x81 + x83;
        const double x109 = x108 * h4;
        const double x110 = x107 * h5;
        const double x111 = x105 - x110;
        const double x112 = x111 + x109;
        const double x113 = x85 * x112;
        const double x114 = x84 * x106;
        const double x115 = x113 / x114;
        double value = x115;
        value = ((costheta < 0.0) | (x14 <= T)) ? 0.0 : value;
        value = ((T < 0.0) | (costheta > k5) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k5)) ? NAN : value;
        values_[i] = value;
    }
}

static void d2sigma_dT_dcostheta_nubar_mu_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    d2sigma_dT_dcostheta_nubar_mu_weak_points(n, data[0], data[1], parameters, values[0]);
}

void d2sigma_dT_dcostheta_nubar_mu_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(d2sigma_dT_dcostheta_nubar_mu_weak_block, d2sigma_dT_dcostheta_nubar_mu_weak_block, 2, 1, 1, args, dimensions, steps);
}

/* d2sigma_dT_dcostheta[nubar_mu,total] = dE_nu_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
 *   p = sqrt(T)*sqrt(T + 2*m_e)
 *   E_nu = T*m_e/(-T + costheta*p)
 *   dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 55 add, 2 div, 33 mul, 2 neg, 10 residual, 1 select, 3 sqrt, 61 sub
 */
INLINE void d2sigma_dT_dcostheta_nubar_mu_total_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 0.0; /* low((2 * m_e)) */
    const double m_e = 0.51099895069; /* m_e */
    const double k2 = 6.59951909223539e-44; /* (((hbarc * hbarc) * (2 * (G_F * G_F))) / (m_e * pi)) */
    const double k3 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi) */
    const double k4 = 3.3723473311909056e-44; /* (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi) */
    const double k5 = 4.881951341620089e-25; /* (((alpha * alpha) * (pi * (hbarc * hbarc))) / (m_e * (m_e * m_e))) */
    const double k6 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = sin2_theta_W * sin2_theta_W;
    const double h1 = g_L * g_L;
    const double h2 = h1 * k2;
    const double h3 = sin2_theta_W * g_L;
    const double h4 = h0 * k3;
    const double h5 = h3 * k4;
    const double h6 = mu_nu * mu_nu;
    const double h7 = h6 * k5;
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
        const double x9 = x8 + x3;
        const double x10 = x2 * x9;
        const double x11 = T * x9;
        const double x12 = sqrt(x11);
        const double x13 = x12 * x12;
        const double x14 = x11 - x13;
        const double x15 = residual(x12, x12);
        const double x16 = x14 - x15;
        const double x17 = 2.0 * x12;
        const double x18 = x16 / x17;
        const double x19 = 0.0 < x12 ? x18 : 0.0;
        const double p = x12 + x19;
        const double x20 = p - x12;
        const double x21 = x19 - x20;
        const double x22 = costheta * p;
        const double x23 = residual(costheta, p);
        const double x24 = costheta * x21;
        const double x25 = x23 + x24;
        const double x26 = x22 + x25;
        const double x27 = x26 - x22;
        const double x28 = x25 - x27;
        const double x29 = T + x26;
        const double x30 = x29 - T;
        const double x31 = x29 - x30;
        const double x32 = T - x31;
        const double x33 = x26 - x30;
        const double x34 = x32 + x33;
        const double x35 = x28 + x34;
        const double x36 = x29 + x35;
        const double x37 = x36 - x29;
        const double x38 = x35 - x37;
        const double x39 = x0 * k0;
        const double x40 = residual(x0, k0);
        const double x41 = x0 * k1;
        const double x42 = x1 * k0;
        const double x43 = x41 + x42;
        const double x44 = x40 + x43;
        const double x45 = x39 + x44;
        const double x46 = x45 - x39;
        const double x47 = x44 - x46;
        const double x48 = -1.0 + x0;
        const double x49 = x48 - -1.0;
        const double x50 = x48 - x49;
        const double x51 = -1.0 - x50;
        const double x52 = x0 - x49;
        const double x53 = x51 + x52;
        const double x54 = x1 + x53;
        const double x55 = x48 + x54;
        const double x56 = x55 - x48;
        const double x57 = x54 - x56;
        const double x58 = T * x55;
        const double x59 = residual(T, x55);
        const double x60 = T * x57;
        const double x61 = x59 + x60;
        const double x62 = x58 + x61;
        const double x63 = x62 - x58;
        const double x64 = x61 - x63;
        const double x65 = x45 + x62;
        const double x66 = x65 - x45;
        const double x67 = x65 - x66;
        const double x68 = x45 - x67;
        const double x69 = x62 - x66;
        const double x70 = x68 + x69;
        const double x71 = x47 + x64;
        const double x72 = x71 - x47;
        const double x73 = x71 - x72;
        const double x74 = x47 - x73;
        const double x75 = x64 - x72;
        const double x76 = x74 + x75;
        const double x77 = x70 + x71;
        const double x78 = x65 + x77;
        const double x79 = x78 - x65;
        const double x80 = x77 - x79;
        const double x81 = x76 + x80;
        const double x82 = x78 + x81;
        const double x83 = x82 - x78;
        const double x84 = x81 - x83;
        const double x85 = m_e * x36;
        const double x86 = residual(m_e, x36);
        const double x87 = m_e * x38;
        const double x88 = x86 + x87;
        const double x89 = x85 + x88;
        const double x90 = x89 - x85;
        const double x91 = x88 - x90;
        const double x92 = x36 * x36;
        const double x93 = residual(x36, x36);
        const double x94 = x36 * x38;
        const double x95 = x94 + x94;
        const double x96 = x93 + x95;
        const double x97 = x92 + x96;
        const double x98 = x97 - x92;
        const double x99 = x96 - x98;
        const double x100 = sqrt(T);
        const double x101 = sqrt(x9);
        const double x102 = x82 * x82;
        const double x103 = residual(x82, x82);
        const double x104 = x82 * x84;
        const double x105 = x104 + x104;
        const double x106 = x103 + x105;
        const double x107 = x102 + x106;
        const double x108 = x107 - x102;
        const double x109 = x106 - x108;
        const double x110 = T * x82;
        const double x111 = residual(T, x82);
        const double x112 = T * x84;
        const double x113 = x111 + x112;
        const double x114 = x110 + x113;
        const double x115 = x114 - x110;
        const double x116 = x113 - x115;
        const double x117 = -x114;
        const double x118 = -x116;
        const double x119 = x89 + x117;
        const double x120 = x119 - x89;
        const double x121 = x119 - x120;
        const double x122 = x89 - x121;
        const double x123 = x117 - x120;
        const double x124 = x122 + x123;
        const double x125 = x91 + x118;
        const double x126 = x125 - x91;
        const double x127 = x125 - x126;
        const double x128 = x91 - x127;
        const double x129 = x118 - x126;
        const double x130 = x128 + x129;
        const double x131 = x124 + x125;
        const double x132 = x119 + x131;
        const double x133 = x132 - x119;
        const double x134 = x131 - x133;
        const double x135 = x130 + x134;
        const double x136 = x132 + x135;
        const double x137 = x136 - x132;
        const double x138 = x135 - x137;
        const double x139 = x136 + x138;
        const double x140 = x139 * x139;
        const double x141 = x140 * h2;
        const double x142 = x107 + x109;
        const double x143 = T * x142;
        const double x144 = x97 + x99;
        const double x145 = x144 * h4;
        const double x146 = x143 * h5;
        const double x147 = x141 - x146;
        const double x148 = x147 + x145;
        const double x149 = T * x148;
        const double x150 = x36 * x136;
        const double x151 = residual(x36, x136);
        const double x152 = x36 * x138;
        const double x153 = x38 * x136;
        const double x154 = x152 + x153;
        const double x155 = x151 + x154;
        const double x156 = x150 + x155;
        const double x157 = x156 - x150;
        const double x158 = x155 - x157;
        const double x159 = x156 + x158;
        const double x160 = h7 * x159;
        const double x161 = x149 + x160;
        const double x162 = x101 * x161;
        const double x163 = x100 * x143;
        const double x164 = m_e * x162;
        const double x165 = x164 / x163;
        double value = x165;
        value = ((costheta < 0.0) | (x10 <= T)) ? 0.0 : value;
        value = ((T < 0.0) | (costheta > k6) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k6)) ? NAN : value;
        values_[i] = value;
    }
}

static void d2sigma_dT_dcostheta_nubar_mu_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    d2sigma_dT_dcostheta_nubar_mu_total_points(n, data[0], data[1], parameters, values[0]);
}

void d2sigma_dT_dcostheta_nubar_mu_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data; /* so many operations that stores past the cache save nothing */
    drive(d2sigma_dT_dcostheta_nubar_mu_total_block, d2sigma_dT_dcostheta_nubar_mu_total_block, 2, 2, 1, args, dimensions, steps);
}

/* nubar_e_magnetic has the same couplings as nu_e_magnetic. */
void d2sigma_dT_dcostheta_nubar_e_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    d2sigma_dT_dcostheta_nu_e_magnetic(args, dimensions, steps, data);
}

/* nu_mu_magnetic has the same couplings as nu_e_magnetic. */
void d2sigma_dT_dcostheta_nu_mu_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    d2sigma_dT_dcostheta_nu_e_magnetic(args, dimensions, steps, data);
}

/* nubar_mu_magnetic has the same couplings as nu_e_magnetic. */
void d2sigma_dT_dcostheta_nubar_mu_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    d2sigma_dT_dcostheta_nu_e_magnetic(args, dimensions, steps, data);
}

/* nu_tau_weak has the same couplings as nu_mu_weak. */
void d2sigma_dT_dcostheta_nu_tau_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    d2sigma_dT_dcostheta_nu_mu_weak(args, dimensions, steps, data);
}

/* nu_tau_magnetic has the same couplings as nu_e_magnetic. */
void d2sigma_dT_dcostheta_nu_tau_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    d2sigma_dT_dcostheta_nu_e_magnetic(args, dimensions, steps, data);
}

/* nu_tau_total has the same couplings as nu_mu_total. */
void d2sigma_dT_dcostheta_nu_tau_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    d2sigma_dT_dcostheta_nu_mu_total(args, dimensions, steps, data);
}

/* nubar_tau_weak has the same couplings as nubar_mu_weak. */
void d2sigma_dT_dcostheta_nubar_tau_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    d2sigma_dT_dcostheta_nubar_mu_weak(args, dimensions, steps, data);
}

/* nubar_tau_magnetic has the same couplings as nu_e_magnetic. */
void d2sigma_dT_dcostheta_nubar_tau_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    d2sigma_dT_dcostheta_nu_e_magnetic(args, dimensions, steps, data);
}

/* nubar_tau_total has the same couplings as nubar_mu_total. */
void d2sigma_dT_dcostheta_nubar_tau_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    d2sigma_dT_dcostheta_nubar_mu_total(args, dimensions, steps, data);
}
