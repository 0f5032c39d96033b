/* M2: Spin-averaged squared amplitude [1]
 *
 * Emitted by nmm from symbolic/formulas/M2.py. Do not edit: change the formula, then `nmm generate`.
 * Source: Vogel:1989iv
 *
 * Each kernel is a NumPy ufunc inner loop: (args, dimensions, steps, data). Strict IEEE arithmetic: compile
 * without -ffast-math and with -ffp-contract=off, so that every backend gives the same bits.
 */
#include <fenv.h>
#include <math.h>
#include <stddef.h>
#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

#define CHUNK 256
#define MAX_INPUTS 16
#define MAX_OUTPUTS 1

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
static void drive(block run, int ndata, int nparameters, int noutputs, char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps)
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
        run(n, data, parameters, values);
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

/* M2[nu_e,weak] = (64*G_F**2*m_e**2)*(E_nu**2*g_L**2 - T*g_L*g_R*m_e + g_R**2*(E_nu - T)**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 2 add, 8 mul, 2 sub
 */
static void M2_nu_e_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
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
        value = (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k3) ? NAN : value;
        values_[i] = value;
    }
}

void M2_nu_e_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(M2_nu_e_weak_block, 2, 1, 1, args, dimensions, steps);
}

/* M2[nu_e,magnetic] = 32*pi**2*E_nu*alpha**2*mu_nu**2*(E_nu - T)/(T*m_e)
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 1 add, 1 div, 6 mul, 1 sub
 */
static void M2_nu_e_magnetic_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
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
        value = (E_nu < 0.0) | (T < 0.0) ? NAN : value;
        values_[i] = value;
    }
}

void M2_nu_e_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(M2_nu_e_magnetic_block, 2, 1, 1, args, dimensions, steps);
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
static void M2_nu_e_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
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
        value = (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4) ? NAN : value;
        values_[i] = value;
    }
}

void M2_nu_e_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(M2_nu_e_total_block, 2, 2, 1, args, dimensions, steps);
}

/* M2[nubar_e,weak] = (64*G_F**2*m_e**2)*(E_nu**2*g_R**2 - T*g_L*g_R*m_e + g_L**2*(E_nu - T)**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 2 add, 8 mul, 2 sub
 */
static void M2_nubar_e_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = 2.2735223365227485e-21; /* ((G_F * G_F) * (64 * (m_e * m_e))) */
    const double k2 = 1.1617675283334015e-21; /* ((G_F * G_F) * (64 * (m_e * (m_e * m_e)))) */
    const double k3 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
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
        value = (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k3) ? NAN : value;
        values_[i] = value;
    }
}

void M2_nubar_e_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(M2_nubar_e_weak_block, 2, 1, 1, args, dimensions, steps);
}

/* M2[nubar_e,total] = 32*pi**2*E_nu*alpha**2*mu_nu**2*(E_nu - T)/(T*m_e) + (64*G_F**2*m_e**2)*(E_nu**2*g_R**2 - T*g_L*g_R*m_e + g_L**2*(E_nu - T)**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 3 add, 1 div, 10 mul, 2 sub
 */
static void M2_nubar_e_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = 2.2735223365227485e-21; /* ((G_F * G_F) * (64 * (m_e * m_e))) */
    const double k2 = 1.1617675283334015e-21; /* ((G_F * G_F) * (64 * (m_e * (m_e * m_e)))) */
    const double k3 = 0.03291246224353441; /* (((alpha * alpha) * (32 * (pi * pi))) / m_e) */
    const double k4 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
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
        value = (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4) ? NAN : value;
        values_[i] = value;
    }
}

void M2_nubar_e_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(M2_nubar_e_total_block, 2, 2, 1, args, dimensions, steps);
}

/* M2[nu_mu,weak] = (64*G_F**2*m_e**2)*(E_nu**2*g_L**2 - T*g_L*g_R*m_e + g_R**2*(E_nu - T)**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 2 add, 8 mul, 2 sub
 */
static void M2_nu_mu_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
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
        value = (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k3) ? NAN : value;
        values_[i] = value;
    }
}

void M2_nu_mu_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(M2_nu_mu_weak_block, 2, 1, 1, args, dimensions, steps);
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
static void M2_nu_mu_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
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
        value = (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4) ? NAN : value;
        values_[i] = value;
    }
}

void M2_nu_mu_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(M2_nu_mu_total_block, 2, 2, 1, args, dimensions, steps);
}

/* M2[nubar_mu,weak] = (64*G_F**2*m_e**2)*(E_nu**2*g_R**2 - T*g_L*g_R*m_e + g_L**2*(E_nu - T)**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 2 add, 8 mul, 2 sub
 */
static void M2_nubar_mu_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
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
        value = (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k3) ? NAN : value;
        values_[i] = value;
    }
}

void M2_nubar_mu_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(M2_nubar_mu_weak_block, 2, 1, 1, args, dimensions, steps);
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
static void M2_nubar_mu_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
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
        value = (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4) ? NAN : value;
        values_[i] = value;
    }
}

void M2_nubar_mu_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(M2_nubar_mu_total_block, 2, 2, 1, args, dimensions, steps);
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
