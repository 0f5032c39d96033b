/* ratio: Ratio of magnetic to weak cross section [1]
 *
 * Emitted by nmm from symbolic/formulas/ratio.py. Do not edit: change the formula, then `nmm generate`.
 * Source: Miranda:1999sd, eq. 8
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

/* ratio[nu_e] = pi**2*alpha**2*mu_nu**2*(E_nu - T)/(2*E_nu*G_F**2*T*m_e**3*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2))
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: nan; operations per point: 2 add, 1 div, 11 mul, 2 sub
 */
static void ratio_nu_e_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
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
        value = (x2 > x4) | (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k2) ? NAN : value;
        values_[i] = value;
    }
}

void ratio_nu_e(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(ratio_nu_e_block, 2, 2, 1, args, dimensions, steps);
}

/* ratio[nubar_e] = pi**2*alpha**2*mu_nu**2*(E_nu - T)/(2*E_nu*G_F**2*T*m_e**3*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2))
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * T: kinetic energy of the recoil electron [MeV]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: nan; operations per point: 2 add, 1 div, 11 mul, 2 sub
 */
static void ratio_nubar_e_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.0000000000000018; /* 2 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double k1 = 1.4476419129390459e+19; /* (((alpha * alpha) * (1/2 * (pi * pi))) / ((G_F * G_F) * (m_e * (m_e * m_e)))) */
    const double k2 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
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
        value = (x2 > x4) | (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k2) ? NAN : value;
        values_[i] = value;
    }
}

void ratio_nubar_e(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(ratio_nubar_e_block, 2, 2, 1, args, dimensions, steps);
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
static void ratio_nu_mu_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
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
        value = (x2 > x4) | (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k2) ? NAN : value;
        values_[i] = value;
    }
}

void ratio_nu_mu(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(ratio_nu_mu_block, 2, 2, 1, args, dimensions, steps);
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
static void ratio_nubar_mu_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
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
        value = (x2 > x4) | (E_nu < 0.0) | (T < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k2) ? NAN : value;
        values_[i] = value;
    }
}

void ratio_nubar_mu(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(ratio_nubar_mu_block, 2, 2, 1, args, dimensions, steps);
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
