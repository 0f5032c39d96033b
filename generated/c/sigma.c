/* sigma: Cross section between two recoil energies [cm^2]
 *
 * Emitted by nmm from symbolic/formulas/sigma.py. Do not edit: change the formula, then `nmm generate`.
 * Source: Miranda:1999sd, eqs. 1 and 2 integrated
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

/* sigma[nu_e,weak] = 2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)/pi - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2) + 2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * E_nu: neutrino energy [MeV]
 * T_min: lower edge of the recoil energies [MeV]
 * T_max: upper edge of the recoil energies [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 5 add, 2 div, 1 min, 13 mul, 4 sub
 */
static void sigma_nu_e_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    const double *restrict data_2 = data[2];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi) */
    const double k1 = 5.744219825335916e-45; /* ((2/3 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi) */
    const double k2 = 4.402935454919022e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e))) / pi) */
    const double k3 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
    const double h0 = g_L * g_L;
    const double h1 = sin2_theta_W * sin2_theta_W;
    const double h2 = h0 * k0;
    const double h3 = h1 * k1;
    const double h4 = sin2_theta_W * g_L;
    const double h5 = h4 * k2;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double E_nu = data_0[i];
        const double T_min = data_1[i];
        const double T_max = data_2[i];
        const double x0 = E_nu * E_nu;
        const double x1 = E_nu * 2.0;
        const double x2 = m_e + x1;
        const double x3 = 2.0 * x0;
        const double x4 = x3 / x2;
        const double x5 = (x4 < T_max) | (x4 != x4) ? x4 : T_max;
        const double x6 = x5 - T_min;
        const double x7 = x5 * x5;
        const double x8 = E_nu * 3.0;
        const double x9 = x5 * 3.0;
        const double x10 = x8 - x9;
        const double x11 = T_min * 3.0;
        const double x12 = x10 - x11;
        const double x13 = E_nu * x12;
        const double x14 = T_min + x5;
        const double x15 = T_min * x14;
        const double x16 = x7 + x13;
        const double x17 = x16 + x15;
        const double x18 = x0 * h2;
        const double x19 = x17 * h3;
        const double x20 = x18 + x19;
        const double x21 = x14 * h5;
        const double x22 = x20 - x21;
        const double x23 = x6 * x22;
        const double x24 = x23 / x0;
        double value = x24;
        value = (T_min >= x5) ? 0.0 : value;
        value = (E_nu < 0.0) | (T_min < 0.0) | (T_max < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k3) ? NAN : value;
        values_[i] = value;
    }
}

void sigma_nu_e_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(sigma_nu_e_weak_block, 3, 1, 1, args, dimensions, steps);
}

/* sigma[nu_e,magnetic] = mu_nu**2*(pi*alpha**2*hbarc**2*log(T_max/T_min)/m_e**2 - pi*alpha**2*hbarc**2*(T_max - T_min)/(E_nu*m_e**2))
 * E_nu: neutrino energy [MeV]
 * T_min: lower edge of the recoil energies [MeV]
 * T_max: upper edge of the recoil energies [MeV]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 1 add, 3 div, 1 log, 1 min, 5 mul, 2 sub
 */
static void sigma_nu_e_magnetic_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    const double *restrict data_2 = data[2];
    double *restrict values_ = values[0];
    const double mu_nu = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.4946720128875034e-25; /* (((hbarc * hbarc) * (pi * (alpha * alpha))) / (m_e * m_e)) */
    const double h0 = mu_nu * mu_nu;
    const double h1 = h0 * k0;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double E_nu = data_0[i];
        const double T_min = data_1[i];
        const double T_max = data_2[i];
        const double x0 = E_nu * E_nu;
        const double x1 = E_nu * 2.0;
        const double x2 = m_e + x1;
        const double x3 = 2.0 * x0;
        const double x4 = x3 / x2;
        const double x5 = (x4 < T_max) | (x4 != x4) ? x4 : T_max;
        const double x6 = x5 / T_min;
        const double x7 = log(x6);
        const double x8 = x5 - T_min;
        const double x9 = x7 * h1;
        const double x10 = x8 * h1;
        const double x11 = x10 / E_nu;
        const double x12 = x9 - x11;
        double value = x12;
        value = (T_min >= x5) ? 0.0 : value;
        value = (E_nu < 0.0) | (T_min < 0.0) | (T_max < 0.0) ? NAN : value;
        values_[i] = value;
    }
}

void sigma_nu_e_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(sigma_nu_e_magnetic_block, 3, 1, 1, args, dimensions, steps);
}

/* sigma[nu_e,total] = 2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)/pi + mu_nu**2*(pi*alpha**2*hbarc**2*log(T_max/T_min)/m_e**2 - pi*alpha**2*hbarc**2*(T_max - T_min)/(E_nu*m_e**2)) - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2) + 2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * E_nu: neutrino energy [MeV]
 * T_min: lower edge of the recoil energies [MeV]
 * T_max: upper edge of the recoil energies [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 6 add, 3 div, 1 log, 1 min, 17 mul, 5 sub
 */
static void sigma_nu_e_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    const double *restrict data_2 = data[2];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.4946720128875034e-25; /* (((hbarc * hbarc) * (pi * (alpha * alpha))) / (m_e * m_e)) */
    const double k1 = 1.723265947600775e-44; /* (((G_F * G_F) * ((hbarc * hbarc) * (2 * m_e))) / pi) */
    const double k2 = 5.744219825335916e-45; /* ((2/3 * ((G_F * G_F) * (m_e * (hbarc * hbarc)))) / pi) */
    const double k3 = 4.402935454919022e-45; /* (((G_F * G_F) * ((hbarc * hbarc) * (m_e * m_e))) / pi) */
    const double k4 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
    const double h0 = mu_nu * mu_nu;
    const double h1 = h0 * k0;
    const double h2 = g_L * g_L;
    const double h3 = sin2_theta_W * sin2_theta_W;
    const double h4 = h2 * k1;
    const double h5 = h3 * k2;
    const double h6 = sin2_theta_W * g_L;
    const double h7 = h6 * k3;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double E_nu = data_0[i];
        const double T_min = data_1[i];
        const double T_max = data_2[i];
        const double x0 = E_nu * E_nu;
        const double x1 = E_nu * 2.0;
        const double x2 = m_e + x1;
        const double x3 = 2.0 * x0;
        const double x4 = x3 / x2;
        const double x5 = (x4 < T_max) | (x4 != x4) ? x4 : T_max;
        const double x6 = x5 / T_min;
        const double x7 = log(x6);
        const double x8 = x5 - T_min;
        const double x9 = E_nu * x7;
        const double x10 = h1 * x9;
        const double x11 = x8 * h1;
        const double x12 = x10 - x11;
        const double x13 = x5 * x5;
        const double x14 = E_nu * 3.0;
        const double x15 = x5 * 3.0;
        const double x16 = x14 - x15;
        const double x17 = T_min * 3.0;
        const double x18 = x16 - x17;
        const double x19 = E_nu * x18;
        const double x20 = T_min + x5;
        const double x21 = T_min * x20;
        const double x22 = x13 + x19;
        const double x23 = x22 + x21;
        const double x24 = E_nu * x12;
        const double x25 = x0 * h4;
        const double x26 = x23 * h5;
        const double x27 = x25 + x26;
        const double x28 = x20 * h7;
        const double x29 = x27 - x28;
        const double x30 = x8 * x29;
        const double x31 = x24 + x30;
        const double x32 = x31 / x0;
        double value = x32;
        value = (T_min >= x5) ? 0.0 : value;
        value = (E_nu < 0.0) | (T_min < 0.0) | (T_max < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4) ? NAN : value;
        values_[i] = value;
    }
}

void sigma_nu_e_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(sigma_nu_e_total_block, 3, 2, 1, args, dimensions, steps);
}

/* sigma[nubar_e,weak] = 2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)/pi + 2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2) - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * E_nu: neutrino energy [MeV]
 * T_min: lower edge of the recoil energies [MeV]
 * T_max: upper edge of the recoil energies [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 5 add, 2 div, 1 min, 13 mul, 4 sub
 */
static void sigma_nubar_e_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    const double *restrict data_2 = data[2];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi) */
    const double k1 = 5.744219825335916e-45; /* ((2/3 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi) */
    const double k2 = 4.402935454919022e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e))) / pi) */
    const double k3 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
    const double h0 = sin2_theta_W * sin2_theta_W;
    const double h1 = g_L * g_L;
    const double h2 = h0 * k0;
    const double h3 = h1 * k1;
    const double h4 = sin2_theta_W * g_L;
    const double h5 = h4 * k2;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double E_nu = data_0[i];
        const double T_min = data_1[i];
        const double T_max = data_2[i];
        const double x0 = E_nu * E_nu;
        const double x1 = E_nu * 2.0;
        const double x2 = m_e + x1;
        const double x3 = 2.0 * x0;
        const double x4 = x3 / x2;
        const double x5 = (x4 < T_max) | (x4 != x4) ? x4 : T_max;
        const double x6 = x5 - T_min;
        const double x7 = x5 * x5;
        const double x8 = E_nu * 3.0;
        const double x9 = x5 * 3.0;
        const double x10 = x8 - x9;
        const double x11 = T_min * 3.0;
        const double x12 = x10 - x11;
        const double x13 = E_nu * x12;
        const double x14 = T_min + x5;
        const double x15 = T_min * x14;
        const double x16 = x7 + x13;
        const double x17 = x16 + x15;
        const double x18 = x0 * h2;
        const double x19 = x17 * h3;
        const double x20 = x18 + x19;
        const double x21 = x14 * h5;
        const double x22 = x20 - x21;
        const double x23 = x6 * x22;
        const double x24 = x23 / x0;
        double value = x24;
        value = (T_min >= x5) ? 0.0 : value;
        value = (E_nu < 0.0) | (T_min < 0.0) | (T_max < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k3) ? NAN : value;
        values_[i] = value;
    }
}

void sigma_nubar_e_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(sigma_nubar_e_weak_block, 3, 1, 1, args, dimensions, steps);
}

/* sigma[nubar_e,total] = 2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)/pi + mu_nu**2*(pi*alpha**2*hbarc**2*log(T_max/T_min)/m_e**2 - pi*alpha**2*hbarc**2*(T_max - T_min)/(E_nu*m_e**2)) + 2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2) - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * E_nu: neutrino energy [MeV]
 * T_min: lower edge of the recoil energies [MeV]
 * T_max: upper edge of the recoil energies [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 6 add, 3 div, 1 log, 1 min, 17 mul, 5 sub
 */
static void sigma_nubar_e_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    const double *restrict data_2 = data[2];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.4946720128875034e-25; /* (((hbarc * hbarc) * (pi * (alpha * alpha))) / (m_e * m_e)) */
    const double k1 = 1.723265947600775e-44; /* (((G_F * G_F) * ((hbarc * hbarc) * (2 * m_e))) / pi) */
    const double k2 = 5.744219825335916e-45; /* ((2/3 * ((G_F * G_F) * (m_e * (hbarc * hbarc)))) / pi) */
    const double k3 = 4.402935454919022e-45; /* (((G_F * G_F) * ((hbarc * hbarc) * (m_e * m_e))) / pi) */
    const double k4 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
    const double h0 = mu_nu * mu_nu;
    const double h1 = h0 * k0;
    const double h2 = sin2_theta_W * sin2_theta_W;
    const double h3 = g_L * g_L;
    const double h4 = h2 * k1;
    const double h5 = h3 * k2;
    const double h6 = sin2_theta_W * g_L;
    const double h7 = h6 * k3;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double E_nu = data_0[i];
        const double T_min = data_1[i];
        const double T_max = data_2[i];
        const double x0 = E_nu * E_nu;
        const double x1 = E_nu * 2.0;
        const double x2 = m_e + x1;
        const double x3 = 2.0 * x0;
        const double x4 = x3 / x2;
        const double x5 = (x4 < T_max) | (x4 != x4) ? x4 : T_max;
        const double x6 = x5 / T_min;
        const double x7 = log(x6);
        const double x8 = x5 - T_min;
        const double x9 = E_nu * x7;
        const double x10 = h1 * x9;
        const double x11 = x8 * h1;
        const double x12 = x10 - x11;
        const double x13 = x5 * x5;
        const double x14 = E_nu * 3.0;
        const double x15 = x5 * 3.0;
        const double x16 = x14 - x15;
        const double x17 = T_min * 3.0;
        const double x18 = x16 - x17;
        const double x19 = E_nu * x18;
        const double x20 = T_min + x5;
        const double x21 = T_min * x20;
        const double x22 = x13 + x19;
        const double x23 = x22 + x21;
        const double x24 = E_nu * x12;
        const double x25 = x0 * h4;
        const double x26 = x23 * h5;
        const double x27 = x25 + x26;
        const double x28 = x20 * h7;
        const double x29 = x27 - x28;
        const double x30 = x8 * x29;
        const double x31 = x24 + x30;
        const double x32 = x31 / x0;
        double value = x32;
        value = (T_min >= x5) ? 0.0 : value;
        value = (E_nu < 0.0) | (T_min < 0.0) | (T_max < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4) ? NAN : value;
        values_[i] = value;
    }
}

void sigma_nubar_e_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(sigma_nubar_e_total_block, 3, 2, 1, args, dimensions, steps);
}

/* sigma[nu_mu,weak] = 2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)/pi - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2) + 2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * E_nu: neutrino energy [MeV]
 * T_min: lower edge of the recoil energies [MeV]
 * T_max: upper edge of the recoil energies [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 5 add, 2 div, 1 min, 13 mul, 4 sub
 */
static void sigma_nu_mu_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    const double *restrict data_2 = data[2];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi) */
    const double k1 = 5.744219825335916e-45; /* ((2/3 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi) */
    const double k2 = 4.402935454919022e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e))) / pi) */
    const double k3 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = g_L * g_L;
    const double h1 = sin2_theta_W * sin2_theta_W;
    const double h2 = h0 * k0;
    const double h3 = h1 * k1;
    const double h4 = sin2_theta_W * g_L;
    const double h5 = h4 * k2;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double E_nu = data_0[i];
        const double T_min = data_1[i];
        const double T_max = data_2[i];
        const double x0 = E_nu * E_nu;
        const double x1 = E_nu * 2.0;
        const double x2 = m_e + x1;
        const double x3 = 2.0 * x0;
        const double x4 = x3 / x2;
        const double x5 = (x4 < T_max) | (x4 != x4) ? x4 : T_max;
        const double x6 = x5 - T_min;
        const double x7 = x5 * x5;
        const double x8 = E_nu * 3.0;
        const double x9 = x5 * 3.0;
        const double x10 = x8 - x9;
        const double x11 = T_min * 3.0;
        const double x12 = x10 - x11;
        const double x13 = E_nu * x12;
        const double x14 = T_min + x5;
        const double x15 = T_min * x14;
        const double x16 = x7 + x13;
        const double x17 = x16 + x15;
        const double x18 = x0 * h2;
        const double x19 = x17 * h3;
        const double x20 = x18 + x19;
        const double x21 = x14 * h5;
        const double x22 = x20 - x21;
        const double x23 = x6 * x22;
        const double x24 = x23 / x0;
        double value = x24;
        value = (T_min >= x5) ? 0.0 : value;
        value = (E_nu < 0.0) | (T_min < 0.0) | (T_max < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k3) ? NAN : value;
        values_[i] = value;
    }
}

void sigma_nu_mu_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(sigma_nu_mu_weak_block, 3, 1, 1, args, dimensions, steps);
}

/* sigma[nu_mu,total] = 2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)/pi + mu_nu**2*(pi*alpha**2*hbarc**2*log(T_max/T_min)/m_e**2 - pi*alpha**2*hbarc**2*(T_max - T_min)/(E_nu*m_e**2)) - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2) + 2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * E_nu: neutrino energy [MeV]
 * T_min: lower edge of the recoil energies [MeV]
 * T_max: upper edge of the recoil energies [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 6 add, 3 div, 1 log, 1 min, 17 mul, 5 sub
 */
static void sigma_nu_mu_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    const double *restrict data_2 = data[2];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.4946720128875034e-25; /* (((hbarc * hbarc) * (pi * (alpha * alpha))) / (m_e * m_e)) */
    const double k1 = 1.723265947600775e-44; /* (((G_F * G_F) * ((hbarc * hbarc) * (2 * m_e))) / pi) */
    const double k2 = 5.744219825335916e-45; /* ((2/3 * ((G_F * G_F) * (m_e * (hbarc * hbarc)))) / pi) */
    const double k3 = 4.402935454919022e-45; /* (((G_F * G_F) * ((hbarc * hbarc) * (m_e * m_e))) / pi) */
    const double k4 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = mu_nu * mu_nu;
    const double h1 = h0 * k0;
    const double h2 = g_L * g_L;
    const double h3 = sin2_theta_W * sin2_theta_W;
    const double h4 = h2 * k1;
    const double h5 = h3 * k2;
    const double h6 = sin2_theta_W * g_L;
    const double h7 = h6 * k3;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double E_nu = data_0[i];
        const double T_min = data_1[i];
        const double T_max = data_2[i];
        const double x0 = E_nu * E_nu;
        const double x1 = E_nu * 2.0;
        const double x2 = m_e + x1;
        const double x3 = 2.0 * x0;
        const double x4 = x3 / x2;
        const double x5 = (x4 < T_max) | (x4 != x4) ? x4 : T_max;
        const double x6 = x5 / T_min;
        const double x7 = log(x6);
        const double x8 = x5 - T_min;
        const double x9 = E_nu * x7;
        const double x10 = h1 * x9;
        const double x11 = x8 * h1;
        const double x12 = x10 - x11;
        const double x13 = x5 * x5;
        const double x14 = E_nu * 3.0;
        const double x15 = x5 * 3.0;
        const double x16 = x14 - x15;
        const double x17 = T_min * 3.0;
        const double x18 = x16 - x17;
        const double x19 = E_nu * x18;
        const double x20 = T_min + x5;
        const double x21 = T_min * x20;
        const double x22 = x13 + x19;
        const double x23 = x22 + x21;
        const double x24 = E_nu * x12;
        const double x25 = x0 * h4;
        const double x26 = x23 * h5;
        const double x27 = x25 + x26;
        const double x28 = x20 * h7;
        const double x29 = x27 - x28;
        const double x30 = x8 * x29;
        const double x31 = x24 + x30;
        const double x32 = x31 / x0;
        double value = x32;
        value = (T_min >= x5) ? 0.0 : value;
        value = (E_nu < 0.0) | (T_min < 0.0) | (T_max < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4) ? NAN : value;
        values_[i] = value;
    }
}

void sigma_nu_mu_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(sigma_nu_mu_total_block, 3, 2, 1, args, dimensions, steps);
}

/* sigma[nubar_mu,weak] = 2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)/pi + 2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2) - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * E_nu: neutrino energy [MeV]
 * T_min: lower edge of the recoil energies [MeV]
 * T_max: upper edge of the recoil energies [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 5 add, 2 div, 1 min, 13 mul, 4 sub
 */
static void sigma_nubar_mu_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    const double *restrict data_2 = data[2];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi) */
    const double k1 = 5.744219825335916e-45; /* ((2/3 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi) */
    const double k2 = 4.402935454919022e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e))) / pi) */
    const double k3 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = sin2_theta_W * sin2_theta_W;
    const double h1 = g_L * g_L;
    const double h2 = h0 * k0;
    const double h3 = h1 * k1;
    const double h4 = sin2_theta_W * g_L;
    const double h5 = h4 * k2;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double E_nu = data_0[i];
        const double T_min = data_1[i];
        const double T_max = data_2[i];
        const double x0 = E_nu * E_nu;
        const double x1 = E_nu * 2.0;
        const double x2 = m_e + x1;
        const double x3 = 2.0 * x0;
        const double x4 = x3 / x2;
        const double x5 = (x4 < T_max) | (x4 != x4) ? x4 : T_max;
        const double x6 = x5 - T_min;
        const double x7 = x5 * x5;
        const double x8 = E_nu * 3.0;
        const double x9 = x5 * 3.0;
        const double x10 = x8 - x9;
        const double x11 = T_min * 3.0;
        const double x12 = x10 - x11;
        const double x13 = E_nu * x12;
        const double x14 = T_min + x5;
        const double x15 = T_min * x14;
        const double x16 = x7 + x13;
        const double x17 = x16 + x15;
        const double x18 = x0 * h2;
        const double x19 = x17 * h3;
        const double x20 = x18 + x19;
        const double x21 = x14 * h5;
        const double x22 = x20 - x21;
        const double x23 = x6 * x22;
        const double x24 = x23 / x0;
        double value = x24;
        value = (T_min >= x5) ? 0.0 : value;
        value = (E_nu < 0.0) | (T_min < 0.0) | (T_max < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k3) ? NAN : value;
        values_[i] = value;
    }
}

void sigma_nubar_mu_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(sigma_nubar_mu_weak_block, 3, 1, 1, args, dimensions, steps);
}

/* sigma[nubar_mu,total] = 2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)/pi + mu_nu**2*(pi*alpha**2*hbarc**2*log(T_max/T_min)/m_e**2 - pi*alpha**2*hbarc**2*(T_max - T_min)/(E_nu*m_e**2)) + 2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2) - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * E_nu: neutrino energy [MeV]
 * T_min: lower edge of the recoil energies [MeV]
 * T_max: upper edge of the recoil energies [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 6 add, 3 div, 1 log, 1 min, 17 mul, 5 sub
 */
static void sigma_nubar_mu_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    const double *restrict data_2 = data[2];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 2.4946720128875034e-25; /* (((hbarc * hbarc) * (pi * (alpha * alpha))) / (m_e * m_e)) */
    const double k1 = 1.723265947600775e-44; /* (((G_F * G_F) * ((hbarc * hbarc) * (2 * m_e))) / pi) */
    const double k2 = 5.744219825335916e-45; /* ((2/3 * ((G_F * G_F) * (m_e * (hbarc * hbarc)))) / pi) */
    const double k3 = 4.402935454919022e-45; /* (((G_F * G_F) * ((hbarc * hbarc) * (m_e * m_e))) / pi) */
    const double k4 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = mu_nu * mu_nu;
    const double h1 = h0 * k0;
    const double h2 = sin2_theta_W * sin2_theta_W;
    const double h3 = g_L * g_L;
    const double h4 = h2 * k1;
    const double h5 = h3 * k2;
    const double h6 = sin2_theta_W * g_L;
    const double h7 = h6 * k3;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double E_nu = data_0[i];
        const double T_min = data_1[i];
        const double T_max = data_2[i];
        const double x0 = E_nu * E_nu;
        const double x1 = E_nu * 2.0;
        const double x2 = m_e + x1;
        const double x3 = 2.0 * x0;
        const double x4 = x3 / x2;
        const double x5 = (x4 < T_max) | (x4 != x4) ? x4 : T_max;
        const double x6 = x5 / T_min;
        const double x7 = log(x6);
        const double x8 = x5 - T_min;
        const double x9 = E_nu * x7;
        const double x10 = h1 * x9;
        const double x11 = x8 * h1;
        const double x12 = x10 - x11;
        const double x13 = x5 * x5;
        const double x14 = E_nu * 3.0;
        const double x15 = x5 * 3.0;
        const double x16 = x14 - x15;
        const double x17 = T_min * 3.0;
        const double x18 = x16 - x17;
        const double x19 = E_nu * x18;
        const double x20 = T_min + x5;
        const double x21 = T_min * x20;
        const double x22 = x13 + x19;
        const double x23 = x22 + x21;
        const double x24 = E_nu * x12;
        const double x25 = x0 * h4;
        const double x26 = x23 * h5;
        const double x27 = x25 + x26;
        const double x28 = x20 * h7;
        const double x29 = x27 - x28;
        const double x30 = x8 * x29;
        const double x31 = x24 + x30;
        const double x32 = x31 / x0;
        double value = x32;
        value = (T_min >= x5) ? 0.0 : value;
        value = (E_nu < 0.0) | (T_min < 0.0) | (T_max < 0.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k4) ? NAN : value;
        values_[i] = value;
    }
}

void sigma_nubar_mu_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(sigma_nubar_mu_total_block, 3, 2, 1, args, dimensions, steps);
}

/* nubar_e_magnetic has the same couplings as nu_e_magnetic. */
void sigma_nubar_e_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    sigma_nu_e_magnetic(args, dimensions, steps, data);
}

/* nu_mu_magnetic has the same couplings as nu_e_magnetic. */
void sigma_nu_mu_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    sigma_nu_e_magnetic(args, dimensions, steps, data);
}

/* nubar_mu_magnetic has the same couplings as nu_e_magnetic. */
void sigma_nubar_mu_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    sigma_nu_e_magnetic(args, dimensions, steps, data);
}

/* nu_tau_weak has the same couplings as nu_mu_weak. */
void sigma_nu_tau_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    sigma_nu_mu_weak(args, dimensions, steps, data);
}

/* nu_tau_magnetic has the same couplings as nu_e_magnetic. */
void sigma_nu_tau_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    sigma_nu_e_magnetic(args, dimensions, steps, data);
}

/* nu_tau_total has the same couplings as nu_mu_total. */
void sigma_nu_tau_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    sigma_nu_mu_total(args, dimensions, steps, data);
}

/* nubar_tau_weak has the same couplings as nubar_mu_weak. */
void sigma_nubar_tau_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    sigma_nubar_mu_weak(args, dimensions, steps, data);
}

/* nubar_tau_magnetic has the same couplings as nu_e_magnetic. */
void sigma_nubar_tau_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    sigma_nu_e_magnetic(args, dimensions, steps, data);
}

/* nubar_tau_total has the same couplings as nubar_mu_total. */
void sigma_nubar_tau_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    sigma_nubar_mu_total(args, dimensions, steps, data);
}
