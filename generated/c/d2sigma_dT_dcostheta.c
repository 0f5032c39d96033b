/* d2sigma_dT_dcostheta: Double-differential cross section per unit spectrum [cm^2]
 *
 * Emitted by nmm from symbolic/formulas/d2sigma_dT_dcostheta.py. Do not edit: change the formula, then `nmm generate`.
 * Source: Miranda:1999sd, eqs. 6 and 7
 * Certified: nu_e_weak: at most 7.46 ULP at 1957 points in every corner, bound 23.9 u over the domain (u = 2^-53)
 * Certified: nu_e_magnetic: at most 7.94 ULP at 1970 points in every corner, bound 26.95 u over the domain (u = 2^-53)
 * Certified: nu_e_total: at most 6.44 ULP at 1966 points in every corner, bound 25.55 u over the domain (u = 2^-53)
 * Certified: nubar_e_weak: at most 5.07 ULP at 1957 points in every corner, bound 1.159e+04 u over the domain (u = 2^-53)
 * Certified: nubar_e_total: at most 4.45 ULP at 1966 points in every corner, no rigorous bound (u = 2^-53)
 * Certified: nu_mu_weak: at most 5.1 ULP at 1957 points in every corner, bound 19.05 u over the domain (u = 2^-53)
 * Certified: nu_mu_total: at most 4.78 ULP at 1966 points in every corner, bound 16.56 u over the domain (u = 2^-53)
 * Certified: nubar_mu_weak: at most 5.18 ULP at 1957 points in every corner, bound 19.34 u over the domain (u = 2^-53)
 * Certified: nubar_mu_total: at most 4.18 ULP at 1966 points in every corner, bound 16.22 u over the domain (u = 2^-53)
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
 * outside phase space: zero; operations per point: 86 add, 3 div, 37 mul, 1 neg, 17 residual, 2 select, 3 sqrt, 108 sub
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
        const double x12 = T * x9;
        const double x13 = residual(T, x9);
        const double x14 = T * x11;
        const double x15 = x13 + x14;
        const double x16 = x12 + x15;
        const double x17 = x16 - x12;
        const double x18 = x15 - x17;
        const double x19 = sqrt(x16);
        const double x20 = x19 * x19;
        const double x21 = x16 - x20;
        const double x22 = residual(x19, x19);
        const double x23 = x21 - x22;
        const double x24 = x23 + x18;
        const double x25 = 2.0 * x19;
        const double x26 = x24 / x25;
        const double x27 = 0.0 < x19 ? x26 : 0.0;
        const double p = x19 + x27;
        const double x28 = p - x19;
        const double x29 = x27 - x28;
        const double x30 = costheta * p;
        const double x31 = residual(costheta, p);
        const double x32 = costheta * x29;
        const double x33 = x31 + x32;
        const double x34 = x30 + x33;
        const double x35 = x34 - x30;
        const double x36 = x33 - x35;
        const double x37 = T + x34;
        const double x38 = x37 - T;
        const double x39 = x37 - x38;
        const double x40 = T - x39;
        const double x41 = x34 - x38;
        const double x42 = x40 + x41;
        const double x43 = x36 + x42;
        const double x44 = x37 + x43;
        const double x45 = x44 - x37;
        const double x46 = x43 - x45;
        const double x47 = x0 * k0;
        const double x48 = residual(x0, k0);
        const double x49 = x0 * k1;
        const double x50 = x1 * k0;
        const double x51 = x49 + x50;
        const double x52 = x48 + x51;
        const double x53 = x47 + x52;
        const double x54 = x53 - x47;
        const double x55 = x52 - x54;
        const double x56 = -1.0 + x0;
        const double x57 = x56 - -1.0;
        const double x58 = x56 - x57;
        const double x59 = -1.0 - x58;
        const double x60 = x0 - x57;
        const double x61 = x59 + x60;
        const double x62 = x1 + x61;
        const double x63 = x56 + x62;
        const double x64 = x63 - x56;
        const double x65 = x62 - x64;
        const double x66 = T * x63;
        const double x67 = residual(T, x63);
        const double x68 = T * x65;
        const double x69 = x67 + x68;
        const double x70 = x66 + x69;
        const double x71 = x70 - x66;
        const double x72 = x69 - x71;
        const double x73 = x53 + x70;
        const double x74 = x73 - x53;
        const double x75 = x73 - x74;
        const double x76 = x53 - x75;
        const double x77 = x70 - x74;
        const double x78 = x76 + x77;
        const double x79 = x55 + x72;
        const double x80 = x79 - x55;
        const double x81 = x79 - x80;
        const double x82 = x55 - x81;
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
        const double x93 = m_e * x44;
        const double x94 = residual(m_e, x44);
        const double x95 = m_e * x46;
        const double x96 = x94 + x95;
        const double x97 = x93 + x96;
        const double x98 = x97 - x93;
        const double x99 = x96 - x98;
        const double x100 = x44 * x44;
        const double x101 = residual(x44, x44);
        const double x102 = x44 * x46;
        const double x103 = x102 + x102;
        const double x104 = x101 + x103;
        const double x105 = x100 + x104;
        const double x106 = x105 - x100;
        const double x107 = x104 - x106;
        const double x108 = sqrt(T);
        const double x109 = sqrt(x9);
        const double x110 = x109 * x109;
        const double x111 = x9 - x110;
        const double x112 = residual(x109, x109);
        const double x113 = x111 - x112;
        const double x114 = x113 + x11;
        const double x115 = 2.0 * x109;
        const double x116 = x114 / x115;
        const double x117 = 0.0 < x109 ? x116 : 0.0;
        const double x118 = x109 + x117;
        const double x119 = x118 - x109;
        const double x120 = x117 - x119;
        const double x121 = x90 * x90;
        const double x122 = residual(x90, x90);
        const double x123 = x90 * x92;
        const double x124 = x123 + x123;
        const double x125 = x122 + x124;
        const double x126 = x121 + x125;
        const double x127 = x126 - x121;
        const double x128 = x125 - x127;
        const double x129 = T * x90;
        const double x130 = residual(T, x90);
        const double x131 = T * x92;
        const double x132 = x130 + x131;
        const double x133 = x129 + x132;
        const double x134 = x133 - x129;
        const double x135 = x132 - x134;
        const double x136 = x97 + x99;
        const double x137 = x133 + x135;
        const double x138 = x136 - x137;
        const double x139 = x138 * x138;
        const double x140 = x139 * h14;
        const double x141 = T * x126;
        const double x142 = residual(T, x126);
        const double x143 = T * x128;
        const double x144 = x142 + x143;
        const double x145 = x141 + x144;
        const double x146 = x145 - x141;
        const double x147 = x144 - x146;
        const double x148 = x105 + x107;
        const double x149 = x148 * h23;
        const double x150 = x145 + x147;
        const double x151 = x150 * h25;
        const double x152 = x140 - x151;
        const double x153 = x152 + x149;
        const double x154 = x118 + x120;
        const double x155 = x154 * x153;
        const double x156 = x108 * x126;
        const double x157 = residual(x108, x126);
        const double x158 = x108 * x128;
        const double x159 = x157 + x158;
        const double x160 = x156 + x159;
        const double x161 = x160 - x156;
        const double x162 = x159 - x161;
        const double x163 = x160 + x162;
        const double x164 = x155 / x163;
        const double x165 = 2.0 * x0;
        const double x166 = 2.0 * x1;
        const double x167 = -T;
        const double x168 = m_e * x165;
        const double x169 = residual(m_e, x165);
        const double x170 = m_e * x166;
        const double x171 = residual(m_e, x166);
        const double x172 = x168 + x170;
        const double x173 = x172 - x168;
        const double x174 = x172 - x173;
        const double x175 = x168 - x174;
        const double x176 = x170 - x173;
        const double x177 = x175 + x176;
        const double x178 = x172 + x167;
        const double x179 = x178 - x172;
        const double x180 = x178 - x179;
        const double x181 = x172 - x180;
        const double x182 = x167 - x179;
        const double x183 = x181 + x182;
        const double x184 = T * x0;
        const double x185 = residual(T, x0);
        const double x186 = x178 + x184;
        const double x187 = x186 - x178;
        const double x188 = x186 - x187;
        const double x189 = x178 - x188;
        const double x190 = x184 - x187;
        const double x191 = x189 + x190;
        const double x192 = T * x1;
        const double x193 = residual(T, x1);
        const double x194 = x186 + x192;
        const double x195 = x194 - x186;
        const double x196 = x194 - x195;
        const double x197 = x186 - x196;
        const double x198 = x192 - x195;
        const double x199 = x197 + x198;
        const double x200 = x171 + x169;
        const double x201 = x200 - x171;
        const double x202 = x200 - x201;
        const double x203 = x171 - x202;
        const double x204 = x169 - x201;
        const double x205 = x203 + x204;
        const double x206 = x177 + x200;
        const double x207 = x206 - x177;
        const double x208 = x206 - x207;
        const double x209 = x177 - x208;
        const double x210 = x200 - x207;
        const double x211 = x209 + x210;
        const double x212 = x183 + x206;
        const double x213 = x212 - x183;
        const double x214 = x212 - x213;
        const double x215 = x183 - x214;
        const double x216 = x206 - x213;
        const double x217 = x215 + x216;
        const double x218 = x185 + x212;
        const double x219 = x218 - x185;
        const double x220 = x218 - x219;
        const double x221 = x185 - x220;
        const double x222 = x212 - x219;
        const double x223 = x221 + x222;
        const double x224 = x191 + x218;
        const double x225 = x224 - x191;
        const double x226 = x224 - x225;
        const double x227 = x191 - x226;
        const double x228 = x218 - x225;
        const double x229 = x227 + x228;
        const double x230 = x193 + x224;
        const double x231 = x230 - x193;
        const double x232 = x230 - x231;
        const double x233 = x193 - x232;
        const double x234 = x224 - x231;
        const double x235 = x233 + x234;
        const double x236 = x199 + x230;
        const double x237 = x236 - x199;
        const double x238 = x236 - x237;
        const double x239 = x199 - x238;
        const double x240 = x230 - x237;
        const double x241 = x239 + x240;
        const double x242 = x194 + x236;
        const double x243 = x242 - x194;
        const double x244 = x242 - x243;
        const double x245 = x194 - x244;
        const double x246 = x236 - x243;
        const double x247 = x245 + x246;
        const double x248 = x205 + x211;
        const double x249 = x248 + x217;
        const double x250 = x249 + x223;
        const double x251 = x250 + x229;
        const double x252 = x251 + x235;
        const double x253 = x252 + x241;
        const double x254 = x253 + x247;
        const double x255 = x254 + x242;
        double value = x164;
        value = ((costheta < 0.0) | (x255 <= 0.0)) ? 0.0 : value;
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
 * outside phase space: zero; operations per point: 78 add, 1 div, 25 mul, 4 neg, 8 residual, 3 sqrt, 106 sub
 */
INLINE void d2sigma_dT_dcostheta_nu_e_magnetic_points(ptrdiff_t n, const double *restrict data_0, const double *restrict data_1, const double *parameters, double *restrict values_)
{
    const double mu_nu = parameters[0];
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double m_e = 0.51099895069; /* m_e */
    const double k1 = 0.0; /* low((2 * m_e)) */
    const double k2 = -0.26111992760628105; /* neg((m_e * m_e)) */
    const double k3 = 0.0; /* neg(low((m_e * m_e))) */
    const double k4 = -2.4946720128875034e-25; /* (((hbarc * hbarc) * ((alpha * alpha) * neg(pi))) / (m_e * m_e)) */
    const double k5 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = mu_nu * mu_nu;
    const double h1 = h0 * k4;
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
        const double x8 = x2 + x7;
        const double x9 = x8 - x2;
        const double x10 = x8 - x9;
        const double x11 = x2 - x10;
        const double x12 = x7 - x9;
        const double x13 = x11 + x12;
        const double x14 = x13 + x8;
        const double x15 = sqrt(T);
        const double x16 = T * x14;
        const double x17 = sqrt(x16);
        const double x18 = costheta * x17;
        const double x19 = T + x18;
        const double x20 = x19 * x19;
        const double x21 = T * x0;
        const double x22 = residual(T, x0);
        const double x23 = T * x1;
        const double x24 = x22 + x23;
        const double x25 = x21 + x24;
        const double x26 = x25 - x21;
        const double x27 = x24 - x26;
        const double x28 = 2.0 * x0;
        const double x29 = 2.0 * x1;
        const double x30 = -T;
        const double x31 = m_e * x28;
        const double x32 = residual(m_e, x28);
        const double x33 = m_e * x29;
        const double x34 = residual(m_e, x29);
        const double x35 = x31 + x33;
        const double x36 = x35 - x31;
        const double x37 = x35 - x36;
        const double x38 = x31 - x37;
        const double x39 = x33 - x36;
        const double x40 = x38 + x39;
        const double x41 = x35 + x30;
        const double x42 = x41 - x35;
        const double x43 = x41 - x42;
        const double x44 = x35 - x43;
        const double x45 = x30 - x42;
        const double x46 = x44 + x45;
        const double x47 = x41 + x21;
        const double x48 = x47 - x41;
        const double x49 = x47 - x48;
        const double x50 = x41 - x49;
        const double x51 = x21 - x48;
        const double x52 = x50 + x51;
        const double x53 = residual(T, x1);
        const double x54 = x47 + x23;
        const double x55 = x54 - x47;
        const double x56 = x54 - x55;
        const double x57 = x47 - x56;
        const double x58 = x23 - x55;
        const double x59 = x57 + x58;
        const double x60 = x34 + x32;
        const double x61 = x60 - x34;
        const double x62 = x60 - x61;
        const double x63 = x34 - x62;
        const double x64 = x32 - x61;
        const double x65 = x63 + x64;
        const double x66 = x40 + x60;
        const double x67 = x66 - x40;
        const double x68 = x66 - x67;
        const double x69 = x40 - x68;
        const double x70 = x60 - x67;
        const double x71 = x69 + x70;
        const double x72 = x46 + x66;
        const double x73 = x72 - x46;
        const double x74 = x72 - x73;
        const double x75 = x46 - x74;
        const double x76 = x66 - x73;
        const double x77 = x75 + x76;
        const double x78 = x22 + x72;
        const double x79 = x78 - x22;
        const double x80 = x78 - x79;
        const double x81 = x22 - x80;
        const double x82 = x72 - x79;
        const double x83 = x81 + x82;
        const double x84 = x52 + x78;
        const double x85 = x84 - x52;
        const double x86 = x84 - x85;
        const double x87 = x52 - x86;
        const double x88 = x78 - x85;
        const double x89 = x87 + x88;
        const double x90 = x53 + x84;
        const double x91 = x90 - x53;
        const double x92 = x90 - x91;
        const double x93 = x53 - x92;
        const double x94 = x84 - x91;
        const double x95 = x93 + x94;
        const double x96 = x59 + x90;
        const double x97 = x96 - x59;
        const double x98 = x96 - x97;
        const double x99 = x59 - x98;
        const double x100 = x90 - x97;
        const double x101 = x99 + x100;
        const double x102 = x54 + x96;
        const double x103 = x102 - x54;
        const double x104 = x102 - x103;
        const double x105 = x54 - x104;
        const double x106 = x96 - x103;
        const double x107 = x105 + x106;
        const double x108 = x65 + x71;
        const double x109 = x108 + x77;
        const double x110 = x109 + x83;
        const double x111 = x110 + x89;
        const double x112 = x111 + x95;
        const double x113 = x112 + x101;
        const double x114 = x113 + x107;
        const double x115 = x114 + x102;
        const double x116 = x115 * x115;
        const double x117 = m_e + T;
        const double x118 = x117 + x18;
        const double x119 = T * T;
        const double x120 = x0 * x119;
        const double x121 = residual(x0, x119);
        const double x122 = x1 * x119;
        const double x123 = x121 + x122;
        const double x124 = x120 + x123;
        const double x125 = x124 - x120;
        const double x126 = x123 - x125;
        const double x127 = k0 * x25;
        const double x128 = residual(k0, x25);
        const double x129 = k0 * x27;
        const double x130 = k1 * x25;
        const double x131 = x129 + x130;
        const double x132 = x128 + x131;
        const double x133 = x127 + x132;
        const double x134 = x133 - x127;
        const double x135 = x132 - x134;
        const double x136 = x124 + k2;
        const double x137 = x136 - x124;
        const double x138 = x136 - x137;
        const double x139 = x124 - x138;
        const double x140 = k2 - x137;
        const double x141 = x139 + x140;
        const double x142 = x126 + k3;
        const double x143 = x142 - x126;
        const double x144 = x142 - x143;
        const double x145 = x126 - x144;
        const double x146 = k3 - x143;
        const double x147 = x145 + x146;
        const double x148 = x141 + x142;
        const double x149 = x136 + x148;
        const double x150 = x149 - x136;
        const double x151 = x148 - x150;
        const double x152 = x147 + x151;
        const double x153 = x149 + x152;
        const double x154 = x153 - x149;
        const double x155 = x152 - x154;
        const double x156 = -x119;
        const double x157 = x153 + x156;
        const double x158 = x157 - x153;
        const double x159 = x157 - x158;
        const double x160 = x153 - x159;
        const double x161 = x156 - x158;
        const double x162 = x160 + x161;
        const double x163 = x155 + x162;
        const double x164 = x157 + x163;
        const double x165 = x164 - x157;
        const double x166 = x163 - x165;
        const double x167 = T * k0;
        const double x168 = residual(T, k0);
        const double x169 = T * k1;
        const double x170 = x168 + x169;
        const double x171 = x167 + x170;
        const double x172 = x171 - x167;
        const double x173 = x170 - x172;
        const double x174 = -x171;
        const double x175 = -x173;
        const double x176 = x164 + x174;
        const double x177 = x176 - x164;
        const double x178 = x176 - x177;
        const double x179 = x164 - x178;
        const double x180 = x174 - x177;
        const double x181 = x179 + x180;
        const double x182 = x166 + x175;
        const double x183 = x182 - x166;
        const double x184 = x182 - x183;
        const double x185 = x166 - x184;
        const double x186 = x175 - x183;
        const double x187 = x185 + x186;
        const double x188 = x181 + x182;
        const double x189 = x176 + x188;
        const double x190 = x189 - x176;
        const double x191 = x188 - x190;
        const double x192 = x187 + x191;
        const double x193 = x189 + x192;
        const double x194 = x193 - x189;
        const double x195 = x192 - x194;
        const double x196 = x193 + x133;
        const double x197 = x196 - x193;
        const double x198 = x196 - x197;
        const double x199 = x193 - x198;
        const double x200 = x133 - x197;
        const double x201 = x199 + x200;
        const double x202 = x195 + x135;
        const double x203 = x202 - x195;
        const double x204 = x202 - x203;
        const double x205 = x195 - x204;
        const double x206 = x135 - x203;
        const double x207 = x205 + x206;
        const double x208 = x201 + x202;
        const double x209 = x196 + x208;
        const double x210 = x209 - x196;
        const double x211 = x208 - x210;
        const double x212 = x207 + x211;
        const double x213 = x209 + x212;
        const double x214 = x213 - x209;
        const double x215 = x212 - x214;
        const double x216 = sqrt(x14);
        const double x217 = x213 + x215;
        const double x218 = x20 * x217;
        const double x219 = x216 * x218;
        const double x220 = T * x15;
        const double x221 = x116 * x220;
        const double x222 = x118 * x221;
        const double x223 = h1 * x219;
        const double x224 = x223 / x222;
        double value = x224;
        value = ((costheta < 0.0) | (x115 <= 0.0)) ? 0.0 : value;
        value = ((T < 0.0) | (costheta > k5) | (costheta < -1.0)) ? NAN : value;
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
 * outside phase space: zero; operations per point: 100 add, 3 div, 44 mul, 3 neg, 19 residual, 2 select, 3 sqrt, 123 sub
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
        const double x12 = T * x9;
        const double x13 = residual(T, x9);
        const double x14 = T * x11;
        const double x15 = x13 + x14;
        const double x16 = x12 + x15;
        const double x17 = x16 - x12;
        const double x18 = x15 - x17;
        const double x19 = sqrt(x16);
        const double x20 = x19 * x19;
        const double x21 = x16 - x20;
        const double x22 = residual(x19, x19);
        const double x23 = x21 - x22;
        const double x24 = x23 + x18;
        const double x25 = 2.0 * x19;
        const double x26 = x24 / x25;
        const double x27 = 0.0 < x19 ? x26 : 0.0;
        const double p = x19 + x27;
        const double x28 = p - x19;
        const double x29 = x27 - x28;
        const double x30 = costheta * p;
        const double x31 = residual(costheta, p);
        const double x32 = costheta * x29;
        const double x33 = x31 + x32;
        const double x34 = x30 + x33;
        const double x35 = x34 - x30;
        const double x36 = x33 - x35;
        const double x37 = T + x34;
        const double x38 = x37 - T;
        const double x39 = x37 - x38;
        const double x40 = T - x39;
        const double x41 = x34 - x38;
        const double x42 = x40 + x41;
        const double x43 = x36 + x42;
        const double x44 = x37 + x43;
        const double x45 = x44 - x37;
        const double x46 = x43 - x45;
        const double x47 = x0 * k0;
        const double x48 = residual(x0, k0);
        const double x49 = x0 * k1;
        const double x50 = x1 * k0;
        const double x51 = x49 + x50;
        const double x52 = x48 + x51;
        const double x53 = x47 + x52;
        const double x54 = x53 - x47;
        const double x55 = x52 - x54;
        const double x56 = -1.0 + x0;
        const double x57 = x56 - -1.0;
        const double x58 = x56 - x57;
        const double x59 = -1.0 - x58;
        const double x60 = x0 - x57;
        const double x61 = x59 + x60;
        const double x62 = x1 + x61;
        const double x63 = x56 + x62;
        const double x64 = x63 - x56;
        const double x65 = x62 - x64;
        const double x66 = T * x63;
        const double x67 = residual(T, x63);
        const double x68 = T * x65;
        const double x69 = x67 + x68;
        const double x70 = x66 + x69;
        const double x71 = x70 - x66;
        const double x72 = x69 - x71;
        const double x73 = x53 + x70;
        const double x74 = x73 - x53;
        const double x75 = x73 - x74;
        const double x76 = x53 - x75;
        const double x77 = x70 - x74;
        const double x78 = x76 + x77;
        const double x79 = x55 + x72;
        const double x80 = x79 - x55;
        const double x81 = x79 - x80;
        const double x82 = x55 - x81;
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
        const double x93 = m_e * x44;
        const double x94 = residual(m_e, x44);
        const double x95 = m_e * x46;
        const double x96 = x94 + x95;
        const double x97 = x93 + x96;
        const double x98 = x97 - x93;
        const double x99 = x96 - x98;
        const double x100 = x44 * x44;
        const double x101 = residual(x44, x44);
        const double x102 = x44 * x46;
        const double x103 = x102 + x102;
        const double x104 = x101 + x103;
        const double x105 = x100 + x104;
        const double x106 = x105 - x100;
        const double x107 = x104 - x106;
        const double x108 = sqrt(T);
        const double x109 = sqrt(x9);
        const double x110 = x109 * x109;
        const double x111 = x9 - x110;
        const double x112 = residual(x109, x109);
        const double x113 = x111 - x112;
        const double x114 = x113 + x11;
        const double x115 = 2.0 * x109;
        const double x116 = x114 / x115;
        const double x117 = 0.0 < x109 ? x116 : 0.0;
        const double x118 = x109 + x117;
        const double x119 = x118 - x109;
        const double x120 = x117 - x119;
        const double x121 = x90 * x90;
        const double x122 = residual(x90, x90);
        const double x123 = x90 * x92;
        const double x124 = x123 + x123;
        const double x125 = x122 + x124;
        const double x126 = x121 + x125;
        const double x127 = x126 - x121;
        const double x128 = x125 - x127;
        const double x129 = T * x90;
        const double x130 = residual(T, x90);
        const double x131 = T * x92;
        const double x132 = x130 + x131;
        const double x133 = x129 + x132;
        const double x134 = x133 - x129;
        const double x135 = x132 - x134;
        const double x136 = -x133;
        const double x137 = -x135;
        const double x138 = x97 + x136;
        const double x139 = x138 - x97;
        const double x140 = x138 - x139;
        const double x141 = x97 - x140;
        const double x142 = x136 - x139;
        const double x143 = x141 + x142;
        const double x144 = x99 + x137;
        const double x145 = x144 - x99;
        const double x146 = x144 - x145;
        const double x147 = x99 - x146;
        const double x148 = x137 - x145;
        const double x149 = x147 + x148;
        const double x150 = x143 + x144;
        const double x151 = x138 + x150;
        const double x152 = x151 - x138;
        const double x153 = x150 - x152;
        const double x154 = x149 + x153;
        const double x155 = x151 + x154;
        const double x156 = x155 - x151;
        const double x157 = x154 - x156;
        const double x158 = x155 + x157;
        const double x159 = x158 * x158;
        const double x160 = x159 * h1;
        const double x161 = T * x126;
        const double x162 = residual(T, x126);
        const double x163 = T * x128;
        const double x164 = x162 + x163;
        const double x165 = x161 + x164;
        const double x166 = x165 - x161;
        const double x167 = x164 - x166;
        const double x168 = x105 + x107;
        const double x169 = x168 * h18;
        const double x170 = x165 * h28;
        const double x171 = residual(x165, h28);
        const double x172 = x167 * h28;
        const double x173 = x171 + x172;
        const double x174 = x170 + x173;
        const double x175 = x174 - x170;
        const double x176 = x173 - x175;
        const double x177 = x174 + x176;
        const double x178 = x160 - x177;
        const double x179 = x178 + x169;
        const double x180 = T * x179;
        const double x181 = x44 * x155;
        const double x182 = residual(x44, x155);
        const double x183 = x44 * x157;
        const double x184 = x46 * x155;
        const double x185 = x183 + x184;
        const double x186 = x182 + x185;
        const double x187 = x181 + x186;
        const double x188 = x187 - x181;
        const double x189 = x186 - x188;
        const double x190 = x187 + x189;
        const double x191 = h30 * x190;
        const double x192 = x180 + x191;
        const double x193 = x118 + x120;
        const double x194 = x193 * x192;
        const double x195 = x108 * x165;
        const double x196 = residual(x108, x165);
        const double x197 = x108 * x167;
        const double x198 = x196 + x197;
        const double x199 = x195 + x198;
        const double x200 = x199 - x195;
        const double x201 = x198 - x200;
        const double x202 = m_e * x194;
        const double x203 = x199 + x201;
        const double x204 = x202 / x203;
        const double x205 = 2.0 * x0;
        const double x206 = 2.0 * x1;
        const double x207 = -T;
        const double x208 = m_e * x205;
        const double x209 = residual(m_e, x205);
        const double x210 = m_e * x206;
        const double x211 = residual(m_e, x206);
        const double x212 = x208 + x210;
        const double x213 = x212 - x208;
        const double x214 = x212 - x213;
        const double x215 = x208 - x214;
        const double x216 = x210 - x213;
        const double x217 = x215 + x216;
        const double x218 = x212 + x207;
        const double x219 = x218 - x212;
        const double x220 = x218 - x219;
        const double x221 = x212 - x220;
        const double x222 = x207 - x219;
        const double x223 = x221 + x222;
        const double x224 = T * x0;
        const double x225 = residual(T, x0);
        const double x226 = x218 + x224;
        const double x227 = x226 - x218;
        const double x228 = x226 - x227;
        const double x229 = x218 - x228;
        const double x230 = x224 - x227;
        const double x231 = x229 + x230;
        const double x232 = T * x1;
        const double x233 = residual(T, x1);
        const double x234 = x226 + x232;
        const double x235 = x234 - x226;
        const double x236 = x234 - x235;
        const double x237 = x226 - x236;
        const double x238 = x232 - x235;
        const double x239 = x237 + x238;
        const double x240 = x211 + x209;
        const double x241 = x240 - x211;
        const double x242 = x240 - x241;
        const double x243 = x211 - x242;
        const double x244 = x209 - x241;
        const double x245 = x243 + x244;
        const double x246 = x217 + x240;
        const double x247 = x246 - x217;
        const double x248 = x246 - x247;
        const double x249 = x217 - x248;
        const double x250 = x240 - x247;
        const double x251 = x249 + x250;
        const double x252 = x223 + x246;
        const double x253 = x252 - x223;
        const double x254 = x252 - x253;
        const double x255 = x223 - x254;
        const double x256 = x246 - x253;
        const double x257 = x255 + x256;
        const double x258 = x225 + x252;
        const double x259 = x258 - x225;
        const double x260 = x258 - x259;
        const double x261 = x225 - x260;
        const double x262 = x252 - x259;
        const double x263 = x261 + x262;
        const double x264 = x231 + x258;
        const double x265 = x264 - x231;
        const double x266 = x264 - x265;
        const double x267 = x231 - x266;
        const double x268 = x258 - x265;
        const double x269 = x267 + x268;
        const double x270 = x233 + x264;
        const double x271 = x270 - x233;
        const double x272 = x270 - x271;
        const double x273 = x233 - x272;
        const double x274 = x264 - x271;
        const double x275 = x273 + x274;
        const double x276 = x239 + x270;
        const double x277 = x276 - x239;
        const double x278 = x276 - x277;
        const double x279 = x239 - x278;
        const double x280 = x270 - x277;
        const double x281 = x279 + x280;
        const double x282 = x234 + x276;
        const double x283 = x282 - x234;
        const double x284 = x282 - x283;
        const double x285 = x234 - x284;
        const double x286 = x276 - x283;
        const double x287 = x285 + x286;
        const double x288 = x245 + x251;
        const double x289 = x288 + x257;
        const double x290 = x289 + x263;
        const double x291 = x290 + x269;
        const double x292 = x291 + x275;
        const double x293 = x292 + x281;
        const double x294 = x293 + x287;
        const double x295 = x294 + x282;
        double value = x204;
        value = ((costheta < 0.0) | (x295 <= 0.0)) ? 0.0 : value;
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
 * outside phase space: zero; operations per point: 118 add, 3 div, 44 mul, 5 neg, 21 residual, 2 select, 3 sqrt, 150 sub
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
        const double x12 = T * x9;
        const double x13 = residual(T, x9);
        const double x14 = T * x11;
        const double x15 = x13 + x14;
        const double x16 = x12 + x15;
        const double x17 = x16 - x12;
        const double x18 = x15 - x17;
        const double x19 = sqrt(x16);
        const double x20 = x19 * x19;
        const double x21 = x16 - x20;
        const double x22 = residual(x19, x19);
        const double x23 = x21 - x22;
        const double x24 = x23 + x18;
        const double x25 = 2.0 * x19;
        const double x26 = x24 / x25;
        const double x27 = 0.0 < x19 ? x26 : 0.0;
        const double p = x19 + x27;
        const double x28 = p - x19;
        const double x29 = x27 - x28;
        const double x30 = costheta * p;
        const double x31 = residual(costheta, p);
        const double x32 = costheta * x29;
        const double x33 = x31 + x32;
        const double x34 = x30 + x33;
        const double x35 = x34 - x30;
        const double x36 = x33 - x35;
        const double x37 = T + x34;
        const double x38 = x37 - T;
        const double x39 = x37 - x38;
        const double x40 = T - x39;
        const double x41 = x34 - x38;
        const double x42 = x40 + x41;
        const double x43 = x36 + x42;
        const double x44 = x37 + x43;
        const double x45 = x44 - x37;
        const double x46 = x43 - x45;
        const double x47 = x0 * k0;
        const double x48 = residual(x0, k0);
        const double x49 = x0 * k1;
        const double x50 = x1 * k0;
        const double x51 = x49 + x50;
        const double x52 = x48 + x51;
        const double x53 = x47 + x52;
        const double x54 = x53 - x47;
        const double x55 = x52 - x54;
        const double x56 = -1.0 + x0;
        const double x57 = x56 - -1.0;
        const double x58 = x56 - x57;
        const double x59 = -1.0 - x58;
        const double x60 = x0 - x57;
        const double x61 = x59 + x60;
        const double x62 = x1 + x61;
        const double x63 = x56 + x62;
        const double x64 = x63 - x56;
        const double x65 = x62 - x64;
        const double x66 = T * x63;
        const double x67 = residual(T, x63);
        const double x68 = T * x65;
        const double x69 = x67 + x68;
        const double x70 = x66 + x69;
        const double x71 = x70 - x66;
        const double x72 = x69 - x71;
        const double x73 = x53 + x70;
        const double x74 = x73 - x53;
        const double x75 = x73 - x74;
        const double x76 = x53 - x75;
        const double x77 = x70 - x74;
        const double x78 = x76 + x77;
        const double x79 = x55 + x72;
        const double x80 = x79 - x55;
        const double x81 = x79 - x80;
        const double x82 = x55 - x81;
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
        const double x93 = m_e * x44;
        const double x94 = residual(m_e, x44);
        const double x95 = m_e * x46;
        const double x96 = x94 + x95;
        const double x97 = x93 + x96;
        const double x98 = x97 - x93;
        const double x99 = x96 - x98;
        const double x100 = x44 * x44;
        const double x101 = residual(x44, x44);
        const double x102 = x44 * x46;
        const double x103 = x102 + x102;
        const double x104 = x101 + x103;
        const double x105 = x100 + x104;
        const double x106 = x105 - x100;
        const double x107 = x104 - x106;
        const double x108 = sqrt(T);
        const double x109 = sqrt(x9);
        const double x110 = x109 * x109;
        const double x111 = x9 - x110;
        const double x112 = residual(x109, x109);
        const double x113 = x111 - x112;
        const double x114 = x113 + x11;
        const double x115 = 2.0 * x109;
        const double x116 = x114 / x115;
        const double x117 = 0.0 < x109 ? x116 : 0.0;
        const double x118 = x109 + x117;
        const double x119 = x118 - x109;
        const double x120 = x117 - x119;
        const double x121 = x90 * x90;
        const double x122 = residual(x90, x90);
        const double x123 = x90 * x92;
        const double x124 = x123 + x123;
        const double x125 = x122 + x124;
        const double x126 = x121 + x125;
        const double x127 = x126 - x121;
        const double x128 = x125 - x127;
        const double x129 = T * x90;
        const double x130 = residual(T, x90);
        const double x131 = T * x92;
        const double x132 = x130 + x131;
        const double x133 = x129 + x132;
        const double x134 = x133 - x129;
        const double x135 = x132 - x134;
        const double x136 = -x133;
        const double x137 = -x135;
        const double x138 = x97 + x136;
        const double x139 = x138 - x97;
        const double x140 = x138 - x139;
        const double x141 = x97 - x140;
        const double x142 = x136 - x139;
        const double x143 = x141 + x142;
        const double x144 = x99 + x137;
        const double x145 = x144 - x99;
        const double x146 = x144 - x145;
        const double x147 = x99 - x146;
        const double x148 = x137 - x145;
        const double x149 = x147 + x148;
        const double x150 = x143 + x144;
        const double x151 = x138 + x150;
        const double x152 = x151 - x138;
        const double x153 = x150 - x152;
        const double x154 = x149 + x153;
        const double x155 = x151 + x154;
        const double x156 = x155 - x151;
        const double x157 = x154 - x156;
        const double x158 = x155 * x155;
        const double x159 = residual(x155, x155);
        const double x160 = x155 * x157;
        const double x161 = x160 + x160;
        const double x162 = x159 + x161;
        const double x163 = x158 + x162;
        const double x164 = x163 - x158;
        const double x165 = x162 - x164;
        const double x166 = x163 * h21;
        const double x167 = residual(x163, h21);
        const double x168 = x163 * h23;
        const double x169 = x165 * h21;
        const double x170 = x168 + x169;
        const double x171 = x167 + x170;
        const double x172 = x166 + x171;
        const double x173 = x172 - x166;
        const double x174 = x171 - x173;
        const double x175 = T * x126;
        const double x176 = residual(T, x126);
        const double x177 = T * x128;
        const double x178 = x176 + x177;
        const double x179 = x175 + x178;
        const double x180 = x179 - x175;
        const double x181 = x178 - x180;
        const double x182 = x105 * h37;
        const double x183 = residual(x105, h37);
        const double x184 = x105 * h39;
        const double x185 = x107 * h37;
        const double x186 = x184 + x185;
        const double x187 = x183 + x186;
        const double x188 = x182 + x187;
        const double x189 = x188 - x182;
        const double x190 = x187 - x189;
        const double x191 = x179 * h46;
        const double x192 = residual(x179, h46);
        const double x193 = x179 * h48;
        const double x194 = x181 * h46;
        const double x195 = x193 + x194;
        const double x196 = x192 + x195;
        const double x197 = x191 + x196;
        const double x198 = x197 - x191;
        const double x199 = x196 - x198;
        const double x200 = -x197;
        const double x201 = -x199;
        const double x202 = x172 + x200;
        const double x203 = x202 - x172;
        const double x204 = x202 - x203;
        const double x205 = x172 - x204;
        const double x206 = x200 - x203;
        const double x207 = x205 + x206;
        const double x208 = x174 + x201;
        const double x209 = x208 - x174;
        const double x210 = x208 - x209;
        const double x211 = x174 - x210;
        const double x212 = x201 - x209;
        const double x213 = x211 + x212;
        const double x214 = x207 + x208;
        const double x215 = x202 + x214;
        const double x216 = x215 - x202;
        const double x217 = x214 - x216;
        const double x218 = x213 + x217;
        const double x219 = x215 + x218;
        const double x220 = x219 - x215;
        const double x221 = x218 - x220;
        const double x222 = x219 + x188;
        const double x223 = x222 - x219;
        const double x224 = x222 - x223;
        const double x225 = x219 - x224;
        const double x226 = x188 - x223;
        const double x227 = x225 + x226;
        const double x228 = x221 + x190;
        const double x229 = x228 - x221;
        const double x230 = x228 - x229;
        const double x231 = x221 - x230;
        const double x232 = x190 - x229;
        const double x233 = x231 + x232;
        const double x234 = x227 + x228;
        const double x235 = x222 + x234;
        const double x236 = x235 - x222;
        const double x237 = x234 - x236;
        const double x238 = x233 + x237;
        const double x239 = x235 + x238;
        const double x240 = x239 - x235;
        const double x241 = x238 - x240;
        const double x242 = x118 + x120;
        const double x243 = x239 + x241;
        const double x244 = x242 * x243;
        const double x245 = x108 * x126;
        const double x246 = residual(x108, x126);
        const double x247 = x108 * x128;
        const double x248 = x246 + x247;
        const double x249 = x245 + x248;
        const double x250 = x249 - x245;
        const double x251 = x248 - x250;
        const double x252 = x249 + x251;
        const double x253 = x244 / x252;
        const double x254 = 2.0 * x0;
        const double x255 = 2.0 * x1;
        const double x256 = -T;
        const double x257 = m_e * x254;
        const double x258 = residual(m_e, x254);
        const double x259 = m_e * x255;
        const double x260 = residual(m_e, x255);
        const double x261 = x257 + x259;
        const double x262 = x261 - x257;
        const double x263 = x261 - x262;
        const double x264 = x257 - x263;
        const double x265 = x259 - x262;
        const double x266 = x264 + x265;
        const double x267 = x261 + x256;
        const double x268 = x267 - x261;
        const double x269 = x267 - x268;
        const double x270 = x261 - x269;
        const double x271 = x256 - x268;
        const double x272 = x270 + x271;
        const double x273 = T * x0;
        const double x274 = residual(T, x0);
        const double x275 = x267 + x273;
        const double x276 = x275 - x267;
        const double x277 = x275 - x276;
        const double x278 = x267 - x277;
        const double x279 = x273 - x276;
        const double x280 = x278 + x279;
        const double x281 = T * x1;
        const double x282 = residual(T, x1);
        const double x283 = x275 + x281;
        const double x284 = x283 - x275;
        const double x285 = x283 - x284;
        const double x286 = x275 - x285;
        const double x287 = x281 - x284;
        const double x288 = x286 + x287;
        const double x289 = x260 + x258;
        const double x290 = x289 - x260;
        const double x291 = x289 - x290;
        const double x292 = x260 - x291;
        const double x293 = x258 - x290;
        const double x294 = x292 + x293;
        const double x295 = x266 + x289;
        const double x296 = x295 - x266;
        const double x297 = x295 - x296;
        const double x298 = x266 - x297;
        const double x299 = x289 - x296;
        const double x300 = x298 + x299;
        const double x301 = x272 + x295;
        const double x302 = x301 - x272;
        const double x303 = x301 - x302;
        const double x304 = x272 - x303;
        const double x305 = x295 - x302;
        const double x306 = x304 + x305;
        const double x307 = x274 + x301;
        const double x308 = x307 - x274;
        const double x309 = x307 - x308;
        const double x310 = x274 - x309;
        const double x311 = x301 - x308;
        const double x312 = x310 + x311;
        const double x313 = x280 + x307;
        const double x314 = x313 - x280;
        const double x315 = x313 - x314;
        const double x316 = x280 - x315;
        const double x317 = x307 - x314;
        const double x318 = x316 + x317;
        const double x319 = x282 + x313;
        const double x320 = x319 - x282;
        const double x321 = x319 - x320;
        const double x322 = x282 - x321;
        const double x323 = x313 - x320;
        const double x324 = x322 + x323;
        const double x325 = x288 + x319;
        const double x326 = x325 - x288;
        const double x327 = x325 - x326;
        const double x328 = x288 - x327;
        const double x329 = x319 - x326;
        const double x330 = x328 + x329;
        const double x331 = x283 + x325;
        const double x332 = x331 - x283;
        const double x333 = x331 - x332;
        const double x334 = x283 - x333;
        const double x335 = x325 - x332;
        const double x336 = x334 + x335;
        const double x337 = x294 + x300;
        const double x338 = x337 + x306;
        const double x339 = x338 + x312;
        const double x340 = x339 + x318;
        const double x341 = x340 + x324;
        const double x342 = x341 + x330;
        const double x343 = x342 + x336;
        const double x344 = x343 + x331;
        double value = x253;
        value = ((costheta < 0.0) | (x344 <= 0.0)) ? 0.0 : value;
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
 * outside phase space: zero; operations per point: 123 add, 3 div, 50 mul, 5 neg, 22 residual, 2 select, 3 sqrt, 152 sub
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
        const double x12 = T * x9;
        const double x13 = residual(T, x9);
        const double x14 = T * x11;
        const double x15 = x13 + x14;
        const double x16 = x12 + x15;
        const double x17 = x16 - x12;
        const double x18 = x15 - x17;
        const double x19 = sqrt(x16);
        const double x20 = x19 * x19;
        const double x21 = x16 - x20;
        const double x22 = residual(x19, x19);
        const double x23 = x21 - x22;
        const double x24 = x23 + x18;
        const double x25 = 2.0 * x19;
        const double x26 = x24 / x25;
        const double x27 = 0.0 < x19 ? x26 : 0.0;
        const double p = x19 + x27;
        const double x28 = p - x19;
        const double x29 = x27 - x28;
        const double x30 = costheta * p;
        const double x31 = residual(costheta, p);
        const double x32 = costheta * x29;
        const double x33 = x31 + x32;
        const double x34 = x30 + x33;
        const double x35 = x34 - x30;
        const double x36 = x33 - x35;
        const double x37 = T + x34;
        const double x38 = x37 - T;
        const double x39 = x37 - x38;
        const double x40 = T - x39;
        const double x41 = x34 - x38;
        const double x42 = x40 + x41;
        const double x43 = x36 + x42;
        const double x44 = x37 + x43;
        const double x45 = x44 - x37;
        const double x46 = x43 - x45;
        const double x47 = x0 * k0;
        const double x48 = residual(x0, k0);
        const double x49 = x0 * k1;
        const double x50 = x1 * k0;
        const double x51 = x49 + x50;
        const double x52 = x48 + x51;
        const double x53 = x47 + x52;
        const double x54 = x53 - x47;
        const double x55 = x52 - x54;
        const double x56 = -1.0 + x0;
        const double x57 = x56 - -1.0;
        const double x58 = x56 - x57;
        const double x59 = -1.0 - x58;
        const double x60 = x0 - x57;
        const double x61 = x59 + x60;
        const double x62 = x1 + x61;
        const double x63 = x56 + x62;
        const double x64 = x63 - x56;
        const double x65 = x62 - x64;
        const double x66 = T * x63;
        const double x67 = residual(T, x63);
        const double x68 = T * x65;
        const double x69 = x67 + x68;
        const double x70 = x66 + x69;
        const double x71 = x70 - x66;
        const double x72 = x69 - x71;
        const double x73 = x53 + x70;
        const double x74 = x73 - x53;
        const double x75 = x73 - x74;
        const double x76 = x53 - x75;
        const double x77 = x70 - x74;
        const double x78 = x76 + x77;
        const double x79 = x55 + x72;
        const double x80 = x79 - x55;
        const double x81 = x79 - x80;
        const double x82 = x55 - x81;
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
        const double x93 = m_e * x44;
        const double x94 = residual(m_e, x44);
        const double x95 = m_e * x46;
        const double x96 = x94 + x95;
        const double x97 = x93 + x96;
        const double x98 = x97 - x93;
        const double x99 = x96 - x98;
        const double x100 = x44 * x44;
        const double x101 = residual(x44, x44);
        const double x102 = x44 * x46;
        const double x103 = x102 + x102;
        const double x104 = x101 + x103;
        const double x105 = x100 + x104;
        const double x106 = x105 - x100;
        const double x107 = x104 - x106;
        const double x108 = sqrt(T);
        const double x109 = sqrt(x9);
        const double x110 = x109 * x109;
        const double x111 = x9 - x110;
        const double x112 = residual(x109, x109);
        const double x113 = x111 - x112;
        const double x114 = x113 + x11;
        const double x115 = 2.0 * x109;
        const double x116 = x114 / x115;
        const double x117 = 0.0 < x109 ? x116 : 0.0;
        const double x118 = x109 + x117;
        const double x119 = x118 - x109;
        const double x120 = x117 - x119;
        const double x121 = x90 * x90;
        const double x122 = residual(x90, x90);
        const double x123 = x90 * x92;
        const double x124 = x123 + x123;
        const double x125 = x122 + x124;
        const double x126 = x121 + x125;
        const double x127 = x126 - x121;
        const double x128 = x125 - x127;
        const double x129 = T * x90;
        const double x130 = residual(T, x90);
        const double x131 = T * x92;
        const double x132 = x130 + x131;
        const double x133 = x129 + x132;
        const double x134 = x133 - x129;
        const double x135 = x132 - x134;
        const double x136 = -x133;
        const double x137 = -x135;
        const double x138 = x97 + x136;
        const double x139 = x138 - x97;
        const double x140 = x138 - x139;
        const double x141 = x97 - x140;
        const double x142 = x136 - x139;
        const double x143 = x141 + x142;
        const double x144 = x99 + x137;
        const double x145 = x144 - x99;
        const double x146 = x144 - x145;
        const double x147 = x99 - x146;
        const double x148 = x137 - x145;
        const double x149 = x147 + x148;
        const double x150 = x143 + x144;
        const double x151 = x138 + x150;
        const double x152 = x151 - x138;
        const double x153 = x150 - x152;
        const double x154 = x149 + x153;
        const double x155 = x151 + x154;
        const double x156 = x155 - x151;
        const double x157 = x154 - x156;
        const double x158 = x155 * x155;
        const double x159 = residual(x155, x155);
        const double x160 = x155 * x157;
        const double x161 = x160 + x160;
        const double x162 = x159 + x161;
        const double x163 = x158 + x162;
        const double x164 = x163 - x158;
        const double x165 = x162 - x164;
        const double x166 = x163 * h21;
        const double x167 = residual(x163, h21);
        const double x168 = x163 * h23;
        const double x169 = x165 * h21;
        const double x170 = x168 + x169;
        const double x171 = x167 + x170;
        const double x172 = x166 + x171;
        const double x173 = x172 - x166;
        const double x174 = x171 - x173;
        const double x175 = T * x126;
        const double x176 = residual(T, x126);
        const double x177 = T * x128;
        const double x178 = x176 + x177;
        const double x179 = x175 + x178;
        const double x180 = x179 - x175;
        const double x181 = x178 - x180;
        const double x182 = x105 * h37;
        const double x183 = residual(x105, h37);
        const double x184 = x105 * h39;
        const double x185 = x107 * h37;
        const double x186 = x184 + x185;
        const double x187 = x183 + x186;
        const double x188 = x182 + x187;
        const double x189 = x188 - x182;
        const double x190 = x187 - x189;
        const double x191 = x179 * h46;
        const double x192 = residual(x179, h46);
        const double x193 = x179 * h48;
        const double x194 = x181 * h46;
        const double x195 = x193 + x194;
        const double x196 = x192 + x195;
        const double x197 = x191 + x196;
        const double x198 = x197 - x191;
        const double x199 = x196 - x198;
        const double x200 = -x197;
        const double x201 = -x199;
        const double x202 = x172 + x200;
        const double x203 = x202 - x172;
        const double x204 = x202 - x203;
        const double x205 = x172 - x204;
        const double x206 = x200 - x203;
        const double x207 = x205 + x206;
        const double x208 = x174 + x201;
        const double x209 = x208 - x174;
        const double x210 = x208 - x209;
        const double x211 = x174 - x210;
        const double x212 = x201 - x209;
        const double x213 = x211 + x212;
        const double x214 = x207 + x208;
        const double x215 = x202 + x214;
        const double x216 = x215 - x202;
        const double x217 = x214 - x216;
        const double x218 = x213 + x217;
        const double x219 = x215 + x218;
        const double x220 = x219 - x215;
        const double x221 = x218 - x220;
        const double x222 = x219 + x188;
        const double x223 = x222 - x219;
        const double x224 = x222 - x223;
        const double x225 = x219 - x224;
        const double x226 = x188 - x223;
        const double x227 = x225 + x226;
        const double x228 = x221 + x190;
        const double x229 = x228 - x221;
        const double x230 = x228 - x229;
        const double x231 = x221 - x230;
        const double x232 = x190 - x229;
        const double x233 = x231 + x232;
        const double x234 = x227 + x228;
        const double x235 = x222 + x234;
        const double x236 = x235 - x222;
        const double x237 = x234 - x236;
        const double x238 = x233 + x237;
        const double x239 = x235 + x238;
        const double x240 = x239 - x235;
        const double x241 = x238 - x240;
        const double x242 = x239 + x241;
        const double x243 = T * x242;
        const double x244 = x44 * x155;
        const double x245 = residual(x44, x155);
        const double x246 = x44 * x157;
        const double x247 = x46 * x155;
        const double x248 = x246 + x247;
        const double x249 = x245 + x248;
        const double x250 = x244 + x249;
        const double x251 = x250 - x244;
        const double x252 = x249 - x251;
        const double x253 = x250 + x252;
        const double x254 = h50 * x253;
        const double x255 = x243 + x254;
        const double x256 = x118 + x120;
        const double x257 = x256 * x255;
        const double x258 = x108 * x179;
        const double x259 = residual(x108, x179);
        const double x260 = x108 * x181;
        const double x261 = x259 + x260;
        const double x262 = x258 + x261;
        const double x263 = x262 - x258;
        const double x264 = x261 - x263;
        const double x265 = m_e * x257;
        const double x266 = x262 + x264;
        const double x267 = x265 / x266;
        const double x268 = 2.0 * x0;
        const double x269 = 2.0 * x1;
        const double x270 = -T;
        const double x271 = m_e * x268;
        const double x272 = residual(m_e, x268);
        const double x273 = m_e * x269;
        const double x274 = residual(m_e, x269);
        const double x275 = x271 + x273;
        const double x276 = x275 - x271;
        const double x277 = x275 - x276;
        const double x278 = x271 - x277;
        const double x279 = x273 - x276;
        const double x280 = x278 + x279;
        const double x281 = x275 + x270;
        const double x282 = x281 - x275;
        const double x283 = x281 - x282;
        const double x284 = x275 - x283;
        const double x285 = x270 - x282;
        const double x286 = x284 + x285;
        const double x287 = T * x0;
        const double x288 = residual(T, x0);
        const double x289 = x281 + x287;
        const double x290 = x289 - x281;
        const double x291 = x289 - x290;
        const double x292 = x281 - x291;
        const double x293 = x287 - x290;
        const double x294 = x292 + x293;
        const double x295 = T * x1;
        const double x296 = residual(T, x1);
        const double x297 = x289 + x295;
        const double x298 = x297 - x289;
        const double x299 = x297 - x298;
        const double x300 = x289 - x299;
        const double x301 = x295 - x298;
        const double x302 = x300 + x301;
        const double x303 = x274 + x272;
        const double x304 = x303 - x274;
        const double x305 = x303 - x304;
        const double x306 = x274 - x305;
        const double x307 = x272 - x304;
        const double x308 = x306 + x307;
        const double x309 = x280 + x303;
        const double x310 = x309 - x280;
        const double x311 = x309 - x310;
        const double x312 = x280 - x311;
        const double x313 = x303 - x310;
        const double x314 = x312 + x313;
        const double x315 = x286 + x309;
        const double x316 = x315 - x286;
        const double x317 = x315 - x316;
        const double x318 = x286 - x317;
        const double x319 = x309 - x316;
        const double x320 = x318 + x319;
        const double x321 = x288 + x315;
        const double x322 = x321 - x288;
        const double x323 = x321 - x322;
        const double x324 = x288 - x323;
        const double x325 = x315 - x322;
        const double x326 = x324 + x325;
        const double x327 = x294 + x321;
        const double x328 = x327 - x294;
        const double x329 = x327 - x328;
        const double x330 = x294 - x329;
        const double x331 = x321 - x328;
        const double x332 = x330 + x331;
        const double x333 = x296 + x327;
        const double x334 = x333 - x296;
        const double x335 = x333 - x334;
        const double x336 = x296 - x335;
        const double x337 = x327 - x334;
        const double x338 = x336 + x337;
        const double x339 = x302 + x333;
        const double x340 = x339 - x302;
        const double x341 = x339 - x340;
        const double x342 = x302 - x341;
        const double x343 = x333 - x340;
        const double x344 = x342 + x343;
        const double x345 = x297 + x339;
        const double x346 = x345 - x297;
        const double x347 = x345 - x346;
        const double x348 = x297 - x347;
        const double x349 = x339 - x346;
        const double x350 = x348 + x349;
        const double x351 = x308 + x314;
        const double x352 = x351 + x320;
        const double x353 = x352 + x326;
        const double x354 = x353 + x332;
        const double x355 = x354 + x338;
        const double x356 = x355 + x344;
        const double x357 = x356 + x350;
        const double x358 = x357 + x345;
        double value = x267;
        value = ((costheta < 0.0) | (x358 <= 0.0)) ? 0.0 : value;
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
 * outside phase space: zero; operations per point: 71 add, 1 div, 29 mul, 1 neg, 11 residual, 3 sqrt, 90 sub
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
        const double x12 = x9 + x11;
        const double x13 = T * x12;
        const double p = sqrt(x13);
        const double x14 = costheta * p;
        const double x15 = T + x14;
        const double x16 = x15 - T;
        const double x17 = x15 - x16;
        const double x18 = T - x17;
        const double x19 = x14 - x16;
        const double x20 = x18 + x19;
        const double x21 = x0 * k0;
        const double x22 = residual(x0, k0);
        const double x23 = x0 * k1;
        const double x24 = x1 * k0;
        const double x25 = x23 + x24;
        const double x26 = x22 + x25;
        const double x27 = x21 + x26;
        const double x28 = x27 - x21;
        const double x29 = x26 - x28;
        const double x30 = -1.0 + x0;
        const double x31 = x30 - -1.0;
        const double x32 = x30 - x31;
        const double x33 = -1.0 - x32;
        const double x34 = x0 - x31;
        const double x35 = x33 + x34;
        const double x36 = x1 + x35;
        const double x37 = x30 + x36;
        const double x38 = x37 - x30;
        const double x39 = x36 - x38;
        const double x40 = T * x37;
        const double x41 = residual(T, x37);
        const double x42 = T * x39;
        const double x43 = x41 + x42;
        const double x44 = x40 + x43;
        const double x45 = x44 - x40;
        const double x46 = x43 - x45;
        const double x47 = x27 + x44;
        const double x48 = x47 - x27;
        const double x49 = x47 - x48;
        const double x50 = x27 - x49;
        const double x51 = x44 - x48;
        const double x52 = x50 + x51;
        const double x53 = x29 + x46;
        const double x54 = x53 - x29;
        const double x55 = x53 - x54;
        const double x56 = x29 - x55;
        const double x57 = x46 - x54;
        const double x58 = x56 + x57;
        const double x59 = x52 + x53;
        const double x60 = x47 + x59;
        const double x61 = x60 - x47;
        const double x62 = x59 - x61;
        const double x63 = x58 + x62;
        const double x64 = x60 + x63;
        const double x65 = x64 - x60;
        const double x66 = x63 - x65;
        const double x67 = m_e * x15;
        const double x68 = residual(m_e, x15);
        const double x69 = m_e * x20;
        const double x70 = x68 + x69;
        const double x71 = x67 + x70;
        const double x72 = x71 - x67;
        const double x73 = x70 - x72;
        const double x74 = x15 * x15;
        const double x75 = residual(x15, x15);
        const double x76 = x15 * x20;
        const double x77 = x76 + x76;
        const double x78 = x75 + x77;
        const double x79 = x74 + x78;
        const double x80 = x79 - x74;
        const double x81 = x78 - x80;
        const double x82 = sqrt(T);
        const double x83 = sqrt(x12);
        const double x84 = x64 * x64;
        const double x85 = residual(x64, x64);
        const double x86 = x64 * x66;
        const double x87 = x86 + x86;
        const double x88 = x85 + x87;
        const double x89 = x84 + x88;
        const double x90 = x89 - x84;
        const double x91 = x88 - x90;
        const double x92 = T * x64;
        const double x93 = residual(T, x64);
        const double x94 = T * x66;
        const double x95 = x93 + x94;
        const double x96 = x92 + x95;
        const double x97 = x96 - x92;
        const double x98 = x95 - x97;
        const double x99 = x71 + x73;
        const double x100 = x96 + x98;
        const double x101 = x99 - x100;
        const double x102 = x101 * x101;
        const double x103 = x102 * h2;
        const double x104 = x89 + x91;
        const double x105 = T * x104;
        const double x106 = x79 + x81;
        const double x107 = x106 * h4;
        const double x108 = x105 * h5;
        const double x109 = x103 - x108;
        const double x110 = x109 + x107;
        const double x111 = x83 * x110;
        const double x112 = x82 * x104;
        const double x113 = x111 / x112;
        const double x114 = 2.0 * x0;
        const double x115 = 2.0 * x1;
        const double x116 = -T;
        const double x117 = m_e * x114;
        const double x118 = residual(m_e, x114);
        const double x119 = m_e * x115;
        const double x120 = residual(m_e, x115);
        const double x121 = x117 + x119;
        const double x122 = x121 - x117;
        const double x123 = x121 - x122;
        const double x124 = x117 - x123;
        const double x125 = x119 - x122;
        const double x126 = x124 + x125;
        const double x127 = x121 + x116;
        const double x128 = x127 - x121;
        const double x129 = x127 - x128;
        const double x130 = x121 - x129;
        const double x131 = x116 - x128;
        const double x132 = x130 + x131;
        const double x133 = T * x0;
        const double x134 = residual(T, x0);
        const double x135 = x127 + x133;
        const double x136 = x135 - x127;
        const double x137 = x135 - x136;
        const double x138 = x127 - x137;
        const double x139 = x133 - x136;
        const double x140 = x138 + x139;
        const double x141 = T * x1;
        const double x142 = residual(T, x1);
        const double x143 = x135 + x141;
        const double x144 = x143 - x135;
        const double x145 = x143 - x144;
        const double x146 = x135 - x145;
        const double x147 = x141 - x144;
        const double x148 = x146 + x147;
        const double x149 = x120 + x118;
        const double x150 = x149 - x120;
        const double x151 = x149 - x150;
        const double x152 = x120 - x151;
        const double x153 = x118 - x150;
        const double x154 = x152 + x153;
        const double x155 = x126 + x149;
        const double x156 = x155 - x126;
        const double x157 = x155 - x156;
        const double x158 = x126 - x157;
        const double x159 = x149 - x156;
        const double x160 = x158 + x159;
        const double x161 = x132 + x155;
        const double x162 = x161 - x132;
        const double x163 = x161 - x162;
        const double x164 = x132 - x163;
        const double x165 = x155 - x162;
        const double x166 = x164 + x165;
        const double x167 = x134 + x161;
        const double x168 = x167 - x134;
        const double x169 = x167 - x168;
        const double x170 = x134 - x169;
        const double x171 = x161 - x168;
        const double x172 = x170 + x171;
        const double x173 = x140 + x167;
        const double x174 = x173 - x140;
        const double x175 = x173 - x174;
        const double x176 = x140 - x175;
        const double x177 = x167 - x174;
        const double x178 = x176 + x177;
        const double x179 = x142 + x173;
        const double x180 = x179 - x142;
        const double x181 = x179 - x180;
        const double x182 = x142 - x181;
        const double x183 = x173 - x180;
        const double x184 = x182 + x183;
        const double x185 = x148 + x179;
        const double x186 = x185 - x148;
        const double x187 = x185 - x186;
        const double x188 = x148 - x187;
        const double x189 = x179 - x186;
        const double x190 = x188 + x189;
        const double x191 = x143 + x185;
        const double x192 = x191 - x143;
        const double x193 = x191 - x192;
        const double x194 = x143 - x193;
        const double x195 = x185 - x192;
        const double x196 = x194 + x195;
        const double x197 = x154 + x160;
        const double x198 = x197 + x166;
        const double x199 = x198 + x172;
        const double x200 = x199 + x178;
        const double x201 = x200 + x184;
        const double x202 = x201 + x190;
        const double x203 = x202 + x196;
        const double x204 = x203 + x191;
        double value = x113;
        value = ((costheta < 0.0) | (x204 <= 0.0)) ? 0.0 : value;
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
 * outside phase space: zero; operations per point: 93 add, 3 div, 41 mul, 3 neg, 16 residual, 2 select, 3 sqrt, 117 sub
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
        const double x12 = T * x9;
        const double x13 = residual(T, x9);
        const double x14 = T * x11;
        const double x15 = x13 + x14;
        const double x16 = x12 + x15;
        const double x17 = x16 - x12;
        const double x18 = x15 - x17;
        const double x19 = sqrt(x16);
        const double x20 = x19 * x19;
        const double x21 = x16 - x20;
        const double x22 = residual(x19, x19);
        const double x23 = x21 - x22;
        const double x24 = x23 + x18;
        const double x25 = 2.0 * x19;
        const double x26 = x24 / x25;
        const double x27 = 0.0 < x19 ? x26 : 0.0;
        const double p = x19 + x27;
        const double x28 = p - x19;
        const double x29 = x27 - x28;
        const double x30 = costheta * p;
        const double x31 = residual(costheta, p);
        const double x32 = costheta * x29;
        const double x33 = x31 + x32;
        const double x34 = x30 + x33;
        const double x35 = x34 - x30;
        const double x36 = x33 - x35;
        const double x37 = T + x34;
        const double x38 = x37 - T;
        const double x39 = x37 - x38;
        const double x40 = T - x39;
        const double x41 = x34 - x38;
        const double x42 = x40 + x41;
        const double x43 = x36 + x42;
        const double x44 = x37 + x43;
        const double x45 = x44 - x37;
        const double x46 = x43 - x45;
        const double x47 = x0 * k0;
        const double x48 = residual(x0, k0);
        const double x49 = x0 * k1;
        const double x50 = x1 * k0;
        const double x51 = x49 + x50;
        const double x52 = x48 + x51;
        const double x53 = x47 + x52;
        const double x54 = x53 - x47;
        const double x55 = x52 - x54;
        const double x56 = -1.0 + x0;
        const double x57 = x56 - -1.0;
        const double x58 = x56 - x57;
        const double x59 = -1.0 - x58;
        const double x60 = x0 - x57;
        const double x61 = x59 + x60;
        const double x62 = x1 + x61;
        const double x63 = x56 + x62;
        const double x64 = x63 - x56;
        const double x65 = x62 - x64;
        const double x66 = T * x63;
        const double x67 = residual(T, x63);
        const double x68 = T * x65;
        const double x69 = x67 + x68;
        const double x70 = x66 + x69;
        const double x71 = x70 - x66;
        const double x72 = x69 - x71;
        const double x73 = x53 + x70;
        const double x74 = x73 - x53;
        const double x75 = x73 - x74;
        const double x76 = x53 - x75;
        const double x77 = x70 - x74;
        const double x78 = x76 + x77;
        const double x79 = x55 + x72;
        const double x80 = x79 - x55;
        const double x81 = x79 - x80;
        const double x82 = x55 - x81;
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
        const double x93 = m_e * x44;
        const double x94 = residual(m_e, x44);
        const double x95 = m_e * x46;
        const double x96 = x94 + x95;
        const double x97 = x93 + x96;
        const double x98 = x97 - x93;
        const double x99 = x96 - x98;
        const double x100 = x44 * x44;
        const double x101 = residual(x44, x44);
        const double x102 = x44 * x46;
        const double x103 = x102 + x102;
        const double x104 = x101 + x103;
        const double x105 = x100 + x104;
        const double x106 = x105 - x100;
        const double x107 = x104 - x106;
        const double x108 = sqrt(T);
        const double x109 = sqrt(x9);
        const double x110 = x109 * x109;
        const double x111 = x9 - x110;
        const double x112 = residual(x109, x109);
        const double x113 = x111 - x112;
        const double x114 = x113 + x11;
        const double x115 = 2.0 * x109;
        const double x116 = x114 / x115;
        const double x117 = 0.0 < x109 ? x116 : 0.0;
        const double x118 = x109 + x117;
        const double x119 = x118 - x109;
        const double x120 = x117 - x119;
        const double x121 = x90 * x90;
        const double x122 = residual(x90, x90);
        const double x123 = x90 * x92;
        const double x124 = x123 + x123;
        const double x125 = x122 + x124;
        const double x126 = x121 + x125;
        const double x127 = x126 - x121;
        const double x128 = x125 - x127;
        const double x129 = T * x90;
        const double x130 = residual(T, x90);
        const double x131 = T * x92;
        const double x132 = x130 + x131;
        const double x133 = x129 + x132;
        const double x134 = x133 - x129;
        const double x135 = x132 - x134;
        const double x136 = -x133;
        const double x137 = -x135;
        const double x138 = x97 + x136;
        const double x139 = x138 - x97;
        const double x140 = x138 - x139;
        const double x141 = x97 - x140;
        const double x142 = x136 - x139;
        const double x143 = x141 + x142;
        const double x144 = x99 + x137;
        const double x145 = x144 - x99;
        const double x146 = x144 - x145;
        const double x147 = x99 - x146;
        const double x148 = x137 - x145;
        const double x149 = x147 + x148;
        const double x150 = x143 + x144;
        const double x151 = x138 + x150;
        const double x152 = x151 - x138;
        const double x153 = x150 - x152;
        const double x154 = x149 + x153;
        const double x155 = x151 + x154;
        const double x156 = x155 - x151;
        const double x157 = x154 - x156;
        const double x158 = x155 + x157;
        const double x159 = x158 * x158;
        const double x160 = x159 * h2;
        const double x161 = x126 + x128;
        const double x162 = T * x161;
        const double x163 = x105 + x107;
        const double x164 = x163 * h4;
        const double x165 = x162 * h5;
        const double x166 = x160 - x165;
        const double x167 = x166 + x164;
        const double x168 = T * x167;
        const double x169 = x44 * x155;
        const double x170 = residual(x44, x155);
        const double x171 = x44 * x157;
        const double x172 = x46 * x155;
        const double x173 = x171 + x172;
        const double x174 = x170 + x173;
        const double x175 = x169 + x174;
        const double x176 = x175 - x169;
        const double x177 = x174 - x176;
        const double x178 = x175 + x177;
        const double x179 = h7 * x178;
        const double x180 = x168 + x179;
        const double x181 = x118 + x120;
        const double x182 = x181 * x180;
        const double x183 = x108 * x162;
        const double x184 = m_e * x182;
        const double x185 = x184 / x183;
        const double x186 = 2.0 * x0;
        const double x187 = 2.0 * x1;
        const double x188 = -T;
        const double x189 = m_e * x186;
        const double x190 = residual(m_e, x186);
        const double x191 = m_e * x187;
        const double x192 = residual(m_e, x187);
        const double x193 = x189 + x191;
        const double x194 = x193 - x189;
        const double x195 = x193 - x194;
        const double x196 = x189 - x195;
        const double x197 = x191 - x194;
        const double x198 = x196 + x197;
        const double x199 = x193 + x188;
        const double x200 = x199 - x193;
        const double x201 = x199 - x200;
        const double x202 = x193 - x201;
        const double x203 = x188 - x200;
        const double x204 = x202 + x203;
        const double x205 = T * x0;
        const double x206 = residual(T, x0);
        const double x207 = x199 + x205;
        const double x208 = x207 - x199;
        const double x209 = x207 - x208;
        const double x210 = x199 - x209;
        const double x211 = x205 - x208;
        const double x212 = x210 + x211;
        const double x213 = T * x1;
        const double x214 = residual(T, x1);
        const double x215 = x207 + x213;
        const double x216 = x215 - x207;
        const double x217 = x215 - x216;
        const double x218 = x207 - x217;
        const double x219 = x213 - x216;
        const double x220 = x218 + x219;
        const double x221 = x192 + x190;
        const double x222 = x221 - x192;
        const double x223 = x221 - x222;
        const double x224 = x192 - x223;
        const double x225 = x190 - x222;
        const double x226 = x224 + x225;
        const double x227 = x198 + x221;
        const double x228 = x227 - x198;
        const double x229 = x227 - x228;
        const double x230 = x198 - x229;
        const double x231 = x221 - x228;
        const double x232 = x230 + x231;
        const double x233 = x204 + x227;
        const double x234 = x233 - x204;
        const double x235 = x233 - x234;
        const double x236 = x204 - x235;
        const double x237 = x227 - x234;
        const double x238 = x236 + x237;
        const double x239 = x206 + x233;
        const double x240 = x239 - x206;
        const double x241 = x239 - x240;
        const double x242 = x206 - x241;
        const double x243 = x233 - x240;
        const double x244 = x242 + x243;
        const double x245 = x212 + x239;
        const double x246 = x245 - x212;
        const double x247 = x245 - x246;
        const double x248 = x212 - x247;
        const double x249 = x239 - x246;
        const double x250 = x248 + x249;
        const double x251 = x214 + x245;
        const double x252 = x251 - x214;
        const double x253 = x251 - x252;
        const double x254 = x214 - x253;
        const double x255 = x245 - x252;
        const double x256 = x254 + x255;
        const double x257 = x220 + x251;
        const double x258 = x257 - x220;
        const double x259 = x257 - x258;
        const double x260 = x220 - x259;
        const double x261 = x251 - x258;
        const double x262 = x260 + x261;
        const double x263 = x215 + x257;
        const double x264 = x263 - x215;
        const double x265 = x263 - x264;
        const double x266 = x215 - x265;
        const double x267 = x257 - x264;
        const double x268 = x266 + x267;
        const double x269 = x226 + x232;
        const double x270 = x269 + x238;
        const double x271 = x270 + x244;
        const double x272 = x271 + x250;
        const double x273 = x272 + x256;
        const double x274 = x273 + x262;
        const double x275 = x274 + x268;
        const double x276 = x275 + x263;
        double value = x185;
        value = ((costheta < 0.0) | (x276 <= 0.0)) ? 0.0 : value;
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
 * outside phase space: zero; operations per point: 71 add, 1 div, 29 mul, 1 neg, 11 residual, 3 sqrt, 90 sub
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
        const double x12 = x9 + x11;
        const double x13 = T * x12;
        const double p = sqrt(x13);
        const double x14 = costheta * p;
        const double x15 = T + x14;
        const double x16 = x15 - T;
        const double x17 = x15 - x16;
        const double x18 = T - x17;
        const double x19 = x14 - x16;
        const double x20 = x18 + x19;
        const double x21 = x0 * k0;
        const double x22 = residual(x0, k0);
        const double x23 = x0 * k1;
        const double x24 = x1 * k0;
        const double x25 = x23 + x24;
        const double x26 = x22 + x25;
        const double x27 = x21 + x26;
        const double x28 = x27 - x21;
        const double x29 = x26 - x28;
        const double x30 = -1.0 + x0;
        const double x31 = x30 - -1.0;
        const double x32 = x30 - x31;
        const double x33 = -1.0 - x32;
        const double x34 = x0 - x31;
        const double x35 = x33 + x34;
        const double x36 = x1 + x35;
        const double x37 = x30 + x36;
        const double x38 = x37 - x30;
        const double x39 = x36 - x38;
        const double x40 = T * x37;
        const double x41 = residual(T, x37);
        const double x42 = T * x39;
        const double x43 = x41 + x42;
        const double x44 = x40 + x43;
        const double x45 = x44 - x40;
        const double x46 = x43 - x45;
        const double x47 = x27 + x44;
        const double x48 = x47 - x27;
        const double x49 = x47 - x48;
        const double x50 = x27 - x49;
        const double x51 = x44 - x48;
        const double x52 = x50 + x51;
        const double x53 = x29 + x46;
        const double x54 = x53 - x29;
        const double x55 = x53 - x54;
        const double x56 = x29 - x55;
        const double x57 = x46 - x54;
        const double x58 = x56 + x57;
        const double x59 = x52 + x53;
        const double x60 = x47 + x59;
        const double x61 = x60 - x47;
        const double x62 = x59 - x61;
        const double x63 = x58 + x62;
        const double x64 = x60 + x63;
        const double x65 = x64 - x60;
        const double x66 = x63 - x65;
        const double x67 = m_e * x15;
        const double x68 = residual(m_e, x15);
        const double x69 = m_e * x20;
        const double x70 = x68 + x69;
        const double x71 = x67 + x70;
        const double x72 = x71 - x67;
        const double x73 = x70 - x72;
        const double x74 = x15 * x15;
        const double x75 = residual(x15, x15);
        const double x76 = x15 * x20;
        const double x77 = x76 + x76;
        const double x78 = x75 + x77;
        const double x79 = x74 + x78;
        const double x80 = x79 - x74;
        const double x81 = x78 - x80;
        const double x82 = sqrt(T);
        const double x83 = sqrt(x12);
        const double x84 = x64 * x64;
        const double x85 = residual(x64, x64);
        const double x86 = x64 * x66;
        const double x87 = x86 + x86;
        const double x88 = x85 + x87;
        const double x89 = x84 + x88;
        const double x90 = x89 - x84;
        const double x91 = x88 - x90;
        const double x92 = T * x64;
        const double x93 = residual(T, x64);
        const double x94 = T * x66;
        const double x95 = x93 + x94;
        const double x96 = x92 + x95;
        const double x97 = x96 - x92;
        const double x98 = x95 - x97;
        const double x99 = x71 + x73;
        const double x100 = x96 + x98;
        const double x101 = x99 - x100;
        const double x102 = x101 * x101;
        const double x103 = x102 * h2;
        const double x104 = x89 + x91;
        const double x105 = T * x104;
        const double x106 = x79 + x81;
        const double x107 = x106 * h4;
        const double x108 = x105 * h5;
        const double x109 = x103 - x108;
        const double x110 = x109 + x107;
        const double x111 = x83 * x110;
        const double x112 = x82 * x104;
        const double x113 = x111 / x112;
        const double x114 = 2.0 * x0;
        const double x115 = 2.0 * x1;
        const double x116 = -T;
        const double x117 = m_e * x114;
        const double x118 = residual(m_e, x114);
        const double x119 = m_e * x115;
        const double x120 = residual(m_e, x115);
        const double x121 = x117 + x119;
        const double x122 = x121 - x117;
        const double x123 = x121 - x122;
        const double x124 = x117 - x123;
        const double x125 = x119 - x122;
        const double x126 = x124 + x125;
        const double x127 = x121 + x116;
        const double x128 = x127 - x121;
        const double x129 = x127 - x128;
        const double x130 = x121 - x129;
        const double x131 = x116 - x128;
        const double x132 = x130 + x131;
        const double x133 = T * x0;
        const double x134 = residual(T, x0);
        const double x135 = x127 + x133;
        const double x136 = x135 - x127;
        const double x137 = x135 - x136;
        const double x138 = x127 - x137;
        const double x139 = x133 - x136;
        const double x140 = x138 + x139;
        const double x141 = T * x1;
        const double x142 = residual(T, x1);
        const double x143 = x135 + x141;
        const double x144 = x143 - x135;
        const double x145 = x143 - x144;
        const double x146 = x135 - x145;
        const double x147 = x141 - x144;
        const double x148 = x146 + x147;
        const double x149 = x120 + x118;
        const double x150 = x149 - x120;
        const double x151 = x149 - x150;
        const double x152 = x120 - x151;
        const double x153 = x118 - x150;
        const double x154 = x152 + x153;
        const double x155 = x126 + x149;
        const double x156 = x155 - x126;
        const double x157 = x155 - x156;
        const double x158 = x126 - x157;
        const double x159 = x149 - x156;
        const double x160 = x158 + x159;
        const double x161 = x132 + x155;
        const double x162 = x161 - x132;
        const double x163 = x161 - x162;
        const double x164 = x132 - x163;
        const double x165 = x155 - x162;
        const double x166 = x164 + x165;
        const double x167 = x134 + x161;
        const double x168 = x167 - x134;
        const double x169 = x167 - x168;
        const double x170 = x134 - x169;
        const double x171 = x161 - x168;
        const double x172 = x170 + x171;
        const double x173 = x140 + x167;
        const double x174 = x173 - x140;
        const double x175 = x173 - x174;
        const double x176 = x140 - x175;
        const double x177 = x167 - x174;
        const double x178 = x176 + x177;
        const double x179 = x142 + x173;
        const double x180 = x179 - x142;
        const double x181 = x179 - x180;
        const double x182 = x142 - x181;
        const double x183 = x173 - x180;
        const double x184 = x182 + x183;
        const double x185 = x148 + x179;
        const double x186 = x185 - x148;
        const double x187 = x185 - x186;
        const double x188 = x148 - x187;
        const double x189 = x179 - x186;
        const double x190 = x188 + x189;
        const double x191 = x143 + x185;
        const double x192 = x191 - x143;
        const double x193 = x191 - x192;
        const double x194 = x143 - x193;
        const double x195 = x185 - x192;
        const double x196 = x194 + x195;
        const double x197 = x154 + x160;
        const double x198 = x197 + x166;
        const double x199 = x198 + x172;
        const double x200 = x199 + x178;
        const double x201 = x200 + x184;
        const double x202 = x201 + x190;
        const double x203 = x202 + x196;
        const double x204 = x203 + x191;
        double value = x113;
        value = ((costheta < 0.0) | (x204 <= 0.0)) ? 0.0 : value;
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
 * outside phase space: zero; operations per point: 93 add, 3 div, 41 mul, 3 neg, 16 residual, 2 select, 3 sqrt, 117 sub
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
        const double x12 = T * x9;
        const double x13 = residual(T, x9);
        const double x14 = T * x11;
        const double x15 = x13 + x14;
        const double x16 = x12 + x15;
        const double x17 = x16 - x12;
        const double x18 = x15 - x17;
        const double x19 = sqrt(x16);
        const double x20 = x19 * x19;
        const double x21 = x16 - x20;
        const double x22 = residual(x19, x19);
        const double x23 = x21 - x22;
        const double x24 = x23 + x18;
        const double x25 = 2.0 * x19;
        const double x26 = x24 / x25;
        const double x27 = 0.0 < x19 ? x26 : 0.0;
        const double p = x19 + x27;
        const double x28 = p - x19;
        const double x29 = x27 - x28;
        const double x30 = costheta * p;
        const double x31 = residual(costheta, p);
        const double x32 = costheta * x29;
        const double x33 = x31 + x32;
        const double x34 = x30 + x33;
        const double x35 = x34 - x30;
        const double x36 = x33 - x35;
        const double x37 = T + x34;
        const double x38 = x37 - T;
        const double x39 = x37 - x38;
        const double x40 = T - x39;
        const double x41 = x34 - x38;
        const double x42 = x40 + x41;
        const double x43 = x36 + x42;
        const double x44 = x37 + x43;
        const double x45 = x44 - x37;
        const double x46 = x43 - x45;
        const double x47 = x0 * k0;
        const double x48 = residual(x0, k0);
        const double x49 = x0 * k1;
        const double x50 = x1 * k0;
        const double x51 = x49 + x50;
        const double x52 = x48 + x51;
        const double x53 = x47 + x52;
        const double x54 = x53 - x47;
        const double x55 = x52 - x54;
        const double x56 = -1.0 + x0;
        const double x57 = x56 - -1.0;
        const double x58 = x56 - x57;
        const double x59 = -1.0 - x58;
        const double x60 = x0 - x57;
        const double x61 = x59 + x60;
        const double x62 = x1 + x61;
        const double x63 = x56 + x62;
        const double x64 = x63 - x56;
        const double x65 = x62 - x64;
        const double x66 = T * x63;
        const double x67 = residual(T, x63);
        const double x68 = T * x65;
        const double x69 = x67 + x68;
        const double x70 = x66 + x69;
        const double x71 = x70 - x66;
        const double x72 = x69 - x71;
        const double x73 = x53 + x70;
        const double x74 = x73 - x53;
        const double x75 = x73 - x74;
        const double x76 = x53 - x75;
        const double x77 = x70 - x74;
        const double x78 = x76 + x77;
        const double x79 = x55 + x72;
        const double x80 = x79 - x55;
        const double x81 = x79 - x80;
        const double x82 = x55 - x81;
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
        const double x93 = m_e * x44;
        const double x94 = residual(m_e, x44);
        const double x95 = m_e * x46;
        const double x96 = x94 + x95;
        const double x97 = x93 + x96;
        const double x98 = x97 - x93;
        const double x99 = x96 - x98;
        const double x100 = x44 * x44;
        const double x101 = residual(x44, x44);
        const double x102 = x44 * x46;
        const double x103 = x102 + x102;
        const double x104 = x101 + x103;
        const double x105 = x100 + x104;
        const double x106 = x105 - x100;
        const double x107 = x104 - x106;
        const double x108 = sqrt(T);
        const double x109 = sqrt(x9);
        const double x110 = x109 * x109;
        const double x111 = x9 - x110;
        const double x112 = residual(x109, x109);
        const double x113 = x111 - x112;
        const double x114 = x113 + x11;
        const double x115 = 2.0 * x109;
        const double x116 = x114 / x115;
        const double x117 = 0.0 < x109 ? x116 : 0.0;
        const double x118 = x109 + x117;
        const double x119 = x118 - x109;
        const double x120 = x117 - x119;
        const double x121 = x90 * x90;
        const double x122 = residual(x90, x90);
        const double x123 = x90 * x92;
        const double x124 = x123 + x123;
        const double x125 = x122 + x124;
        const double x126 = x121 + x125;
        const double x127 = x126 - x121;
        const double x128 = x125 - x127;
        const double x129 = T * x90;
        const double x130 = residual(T, x90);
        const double x131 = T * x92;
        const double x132 = x130 + x131;
        const double x133 = x129 + x132;
        const double x134 = x133 - x129;
        const double x135 = x132 - x134;
        const double x136 = -x133;
        const double x137 = -x135;
        const double x138 = x97 + x136;
        const double x139 = x138 - x97;
        const double x140 = x138 - x139;
        const double x141 = x97 - x140;
        const double x142 = x136 - x139;
        const double x143 = x141 + x142;
        const double x144 = x99 + x137;
        const double x145 = x144 - x99;
        const double x146 = x144 - x145;
        const double x147 = x99 - x146;
        const double x148 = x137 - x145;
        const double x149 = x147 + x148;
        const double x150 = x143 + x144;
        const double x151 = x138 + x150;
        const double x152 = x151 - x138;
        const double x153 = x150 - x152;
        const double x154 = x149 + x153;
        const double x155 = x151 + x154;
        const double x156 = x155 - x151;
        const double x157 = x154 - x156;
        const double x158 = x155 + x157;
        const double x159 = x158 * x158;
        const double x160 = x159 * h2;
        const double x161 = x126 + x128;
        const double x162 = T * x161;
        const double x163 = x105 + x107;
        const double x164 = x163 * h4;
        const double x165 = x162 * h5;
        const double x166 = x160 - x165;
        const double x167 = x166 + x164;
        const double x168 = T * x167;
        const double x169 = x44 * x155;
        const double x170 = residual(x44, x155);
        const double x171 = x44 * x157;
        const double x172 = x46 * x155;
        const double x173 = x171 + x172;
        const double x174 = x170 + x173;
        const double x175 = x169 + x174;
        const double x176 = x175 - x169;
        const double x177 = x174 - x176;
        const double x178 = x175 + x177;
        const double x179 = h7 * x178;
        const double x180 = x168 + x179;
        const double x181 = x118 + x120;
        const double x182 = x181 * x180;
        const double x183 = x108 * x162;
        const double x184 = m_e * x182;
        const double x185 = x184 / x183;
        const double x186 = 2.0 * x0;
        const double x187 = 2.0 * x1;
        const double x188 = -T;
        const double x189 = m_e * x186;
        const double x190 = residual(m_e, x186);
        const double x191 = m_e * x187;
        const double x192 = residual(m_e, x187);
        const double x193 = x189 + x191;
        const double x194 = x193 - x189;
        const double x195 = x193 - x194;
        const double x196 = x189 - x195;
        const double x197 = x191 - x194;
        const double x198 = x196 + x197;
        const double x199 = x193 + x188;
        const double x200 = x199 - x193;
        const double x201 = x199 - x200;
        const double x202 = x193 - x201;
        const double x203 = x188 - x200;
        const double x204 = x202 + x203;
        const double x205 = T * x0;
        const double x206 = residual(T, x0);
        const double x207 = x199 + x205;
        const double x208 = x207 - x199;
        const double x209 = x207 - x208;
        const double x210 = x199 - x209;
        const double x211 = x205 - x208;
        const double x212 = x210 + x211;
        const double x213 = T * x1;
        const double x214 = residual(T, x1);
        const double x215 = x207 + x213;
        const double x216 = x215 - x207;
        const double x217 = x215 - x216;
        const double x218 = x207 - x217;
        const double x219 = x213 - x216;
        const double x220 = x218 + x219;
        const double x221 = x192 + x190;
        const double x222 = x221 - x192;
        const double x223 = x221 - x222;
        const double x224 = x192 - x223;
        const double x225 = x190 - x222;
        const double x226 = x224 + x225;
        const double x227 = x198 + x221;
        const double x228 = x227 - x198;
        const double x229 = x227 - x228;
        const double x230 = x198 - x229;
        const double x231 = x221 - x228;
        const double x232 = x230 + x231;
        const double x233 = x204 + x227;
        const double x234 = x233 - x204;
        const double x235 = x233 - x234;
        const double x236 = x204 - x235;
        const double x237 = x227 - x234;
        const double x238 = x236 + x237;
        const double x239 = x206 + x233;
        const double x240 = x239 - x206;
        const double x241 = x239 - x240;
        const double x242 = x206 - x241;
        const double x243 = x233 - x240;
        const double x244 = x242 + x243;
        const double x245 = x212 + x239;
        const double x246 = x245 - x212;
        const double x247 = x245 - x246;
        const double x248 = x212 - x247;
        const double x249 = x239 - x246;
        const double x250 = x248 + x249;
        const double x251 = x214 + x245;
        const double x252 = x251 - x214;
        const double x253 = x251 - x252;
        const double x254 = x214 - x253;
        const double x255 = x245 - x252;
        const double x256 = x254 + x255;
        const double x257 = x220 + x251;
        const double x258 = x257 - x220;
        const double x259 = x257 - x258;
        const double x260 = x220 - x259;
        const double x261 = x251 - x258;
        const double x262 = x260 + x261;
        const double x263 = x215 + x257;
        const double x264 = x263 - x215;
        const double x265 = x263 - x264;
        const double x266 = x215 - x265;
        const double x267 = x257 - x264;
        const double x268 = x266 + x267;
        const double x269 = x226 + x232;
        const double x270 = x269 + x238;
        const double x271 = x270 + x244;
        const double x272 = x271 + x250;
        const double x273 = x272 + x256;
        const double x274 = x273 + x262;
        const double x275 = x274 + x268;
        const double x276 = x275 + x263;
        double value = x185;
        value = ((costheta < 0.0) | (x276 <= 0.0)) ? 0.0 : value;
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
