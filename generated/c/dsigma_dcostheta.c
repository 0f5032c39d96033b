/* dsigma_dcostheta: Differential cross section in recoil angle [cm^2]
 *
 * Emitted by nmm from symbolic/formulas/dsigma_dcostheta.py. Do not edit: change the formula, then `nmm generate`.
 * Source: Miranda:1999sd, eq. 5
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

/* dsigma_dcostheta[nu_e,weak] = 2*G_F**2*dT_dcostheta*hbarc**2*m_e*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2)/pi
 *   T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
 *   dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 6 add, 1 div, 23 mul, 4 sub
 */
static void dsigma_dcostheta_nu_e_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 1.02199790138; /* (m_e * 2) */
    const double k1 = 3.5223483639352177e-44; /* ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi) */
    const double k2 = 1.8395106995897332e-44; /* ((((hbarc * hbarc) * ((G_F * G_F) * ((m_e * m_e) * (m_e * m_e)))) * 16) / pi) */
    const double k3 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
    const double h0 = g_L * g_L;
    const double h1 = sin2_theta_W * sin2_theta_W;
    const double h2 = h1 * k1;
    const double h3 = sin2_theta_W * g_L;
    const double h4 = h0 * k1;
    const double h5 = h3 * k2;
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
        const double x8 = m_e + E_nu;
        const double x9 = x8 * x8;
        const double x10 = -1.0 + costheta;
        const double x11 = E_nu * x10;
        const double x12 = x11 - m_e;
        const double x13 = x4 * x7;
        const double x14 = E_nu * x1;
        const double x15 = x14 * k0;
        const double x16 = x13 - x15;
        const double x17 = x16 * x16;
        const double x18 = x17 * h2;
        const double x19 = x13 * h4;
        const double x20 = x1 * h5;
        const double x21 = x19 - x20;
        const double x22 = x13 * x21;
        const double x23 = x18 + x22;
        const double x24 = x12 * x12;
        const double x25 = x7 * x7;
        const double x26 = x25 * x25;
        const double x27 = x4 * x4;
        const double x28 = costheta * x0;
        const double x29 = x9 * x28;
        const double x30 = x23 * x29;
        const double x31 = x26 * x27;
        const double x32 = x24 * x31;
        const double x33 = x30 / x32;
        double value = x33;
        value = (costheta < 0.0) ? 0.0 : value;
        value = (E_nu < 0.0) | (costheta > k3) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k3) ? NAN : value;
        values_[i] = value;
    }
}

void dsigma_dcostheta_nu_e_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(dsigma_dcostheta_nu_e_weak_block, 2, 1, 1, args, dimensions, steps);
}

/* dsigma_dcostheta[nu_e,magnetic] = pi*alpha**2*dT_dcostheta*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2)
 *   T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
 *   dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * E_nu: neutrino energy [MeV]
 * mu_nu: neutrino magnetic moment in Bohr magnetons [1]
 * outside phase space: zero; operations per point: 5 add, 1 div, 14 mul, 3 sub
 */
static void dsigma_dcostheta_nu_e_magnetic_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
    const double mu_nu = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 4.989344025775007e-25; /* (((hbarc * hbarc) * ((alpha * alpha) * (2 * pi))) / (m_e * m_e)) */
    const double k2 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double h0 = mu_nu * mu_nu;
    const double h1 = h0 * k1;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double costheta = data_0[i];
        const double E_nu = data_1[i];
        const double x0 = costheta * costheta;
        const double x1 = 1.0 - costheta;
        const double x2 = E_nu * x1;
        const double x3 = m_e + x2;
        const double x4 = 1.0 + costheta;
        const double x5 = E_nu * x4;
        const double x6 = m_e + x5;
        const double x7 = m_e + E_nu;
        const double x8 = x7 * x7;
        const double x9 = -1.0 + costheta;
        const double x10 = E_nu * x9;
        const double x11 = x10 - m_e;
        const double x12 = x3 * x6;
        const double x13 = E_nu * x0;
        const double x14 = x13 * k0;
        const double x15 = x12 - x14;
        const double x16 = x6 * x6;
        const double x17 = x11 * x11;
        const double x18 = x8 * x15;
        const double x19 = costheta * x16;
        const double x20 = x17 * x19;
        const double x21 = h1 * x18;
        const double x22 = x21 / x20;
        double value = x22;
        value = (costheta < 0.0) ? 0.0 : value;
        value = (E_nu < 0.0) | (costheta > k2) | (costheta < -1.0) ? NAN : value;
        values_[i] = value;
    }
}

void dsigma_dcostheta_nu_e_magnetic(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(dsigma_dcostheta_nu_e_magnetic_block, 2, 1, 1, args, dimensions, steps);
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
 * outside phase space: zero; operations per point: 7 add, 1 div, 28 mul, 4 sub
 */
static void dsigma_dcostheta_nu_e_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi) */
    const double k2 = 8.999581589677673e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (4 * (m_e * (m_e * m_e))))) / pi) */
    const double k3 = 2.4409756708100446e-25; /* (((alpha * alpha) * ((hbarc * hbarc) * (1/2 * pi))) / (m_e * (m_e * m_e))) */
    const double k4 = 2.04399580276; /* (m_e * 4) */
    const double k5 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
    const double h0 = g_L * g_L;
    const double h1 = sin2_theta_W * sin2_theta_W;
    const double h2 = h1 * k1;
    const double h3 = sin2_theta_W * g_L;
    const double h4 = h0 * k1;
    const double h5 = h3 * k2;
    const double h6 = mu_nu * mu_nu;
    const double h7 = h6 * k3;
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
        const double x8 = m_e + E_nu;
        const double x9 = x8 * x8;
        const double x10 = -1.0 + costheta;
        const double x11 = E_nu * x10;
        const double x12 = x11 - m_e;
        const double x13 = x4 * x7;
        const double x14 = E_nu * x1;
        const double x15 = x14 * k0;
        const double x16 = x13 - x15;
        const double x17 = x16 * x16;
        const double x18 = x17 * h2;
        const double x19 = x4 * x4;
        const double x20 = x7 * x7;
        const double x21 = x13 * h4;
        const double x22 = x1 * h5;
        const double x23 = x21 - x22;
        const double x24 = x13 * x23;
        const double x25 = x18 + x24;
        const double x26 = x0 * x1;
        const double x27 = x25 * x26;
        const double x28 = x19 * x20;
        const double x29 = x16 * x28;
        const double x30 = h7 * x29;
        const double x31 = x27 + x30;
        const double x32 = x12 * x12;
        const double x33 = x20 * x20;
        const double x34 = x9 * x31;
        const double x35 = costheta * x19;
        const double x36 = x33 * x35;
        const double x37 = x32 * x36;
        const double x38 = k4 * x34;
        const double x39 = x38 / x37;
        double value = x39;
        value = (costheta < 0.0) ? 0.0 : value;
        value = (E_nu < 0.0) | (costheta > k5) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k5) ? NAN : value;
        values_[i] = value;
    }
}

void dsigma_dcostheta_nu_e_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(dsigma_dcostheta_nu_e_total_block, 2, 2, 1, args, dimensions, steps);
}

/* dsigma_dcostheta[nubar_e,weak] = 2*G_F**2*dT_dcostheta*hbarc**2*m_e*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2)/pi
 *   T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
 *   dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
 *   g_L = sin2_theta_W + 1/2
 *   g_R = sin2_theta_W
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 6 add, 1 div, 23 mul, 4 sub
 */
static void dsigma_dcostheta_nubar_e_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 1.02199790138; /* (m_e * 2) */
    const double k1 = 3.5223483639352177e-44; /* ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi) */
    const double k2 = 1.8395106995897332e-44; /* ((((hbarc * hbarc) * ((G_F * G_F) * ((m_e * m_e) * (m_e * m_e)))) * 16) / pi) */
    const double k3 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
    const double h0 = sin2_theta_W * sin2_theta_W;
    const double h1 = g_L * g_L;
    const double h2 = h1 * k1;
    const double h3 = sin2_theta_W * g_L;
    const double h4 = h0 * k1;
    const double h5 = h3 * k2;
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
        const double x8 = m_e + E_nu;
        const double x9 = x8 * x8;
        const double x10 = -1.0 + costheta;
        const double x11 = E_nu * x10;
        const double x12 = x11 - m_e;
        const double x13 = x4 * x7;
        const double x14 = E_nu * x1;
        const double x15 = x14 * k0;
        const double x16 = x13 - x15;
        const double x17 = x16 * x16;
        const double x18 = x17 * h2;
        const double x19 = x13 * h4;
        const double x20 = x1 * h5;
        const double x21 = x19 - x20;
        const double x22 = x13 * x21;
        const double x23 = x18 + x22;
        const double x24 = x12 * x12;
        const double x25 = x7 * x7;
        const double x26 = x25 * x25;
        const double x27 = x4 * x4;
        const double x28 = costheta * x0;
        const double x29 = x9 * x28;
        const double x30 = x23 * x29;
        const double x31 = x26 * x27;
        const double x32 = x24 * x31;
        const double x33 = x30 / x32;
        double value = x33;
        value = (costheta < 0.0) ? 0.0 : value;
        value = (E_nu < 0.0) | (costheta > k3) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k3) ? NAN : value;
        values_[i] = value;
    }
}

void dsigma_dcostheta_nubar_e_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(dsigma_dcostheta_nubar_e_weak_block, 2, 1, 1, args, dimensions, steps);
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
 * outside phase space: zero; operations per point: 7 add, 1 div, 28 mul, 4 sub
 */
static void dsigma_dcostheta_nubar_e_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi) */
    const double k2 = 8.999581589677673e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (4 * (m_e * (m_e * m_e))))) / pi) */
    const double k3 = 2.4409756708100446e-25; /* (((alpha * alpha) * ((hbarc * hbarc) * (1/2 * pi))) / (m_e * (m_e * m_e))) */
    const double k4 = 2.04399580276; /* (m_e * 4) */
    const double k5 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = 0.5 + sin2_theta_W;
    const double h0 = sin2_theta_W * sin2_theta_W;
    const double h1 = g_L * g_L;
    const double h2 = h1 * k1;
    const double h3 = sin2_theta_W * g_L;
    const double h4 = h0 * k1;
    const double h5 = h3 * k2;
    const double h6 = mu_nu * mu_nu;
    const double h7 = h6 * k3;
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
        const double x8 = m_e + E_nu;
        const double x9 = x8 * x8;
        const double x10 = -1.0 + costheta;
        const double x11 = E_nu * x10;
        const double x12 = x11 - m_e;
        const double x13 = x4 * x7;
        const double x14 = E_nu * x1;
        const double x15 = x14 * k0;
        const double x16 = x13 - x15;
        const double x17 = x16 * x16;
        const double x18 = x17 * h2;
        const double x19 = x4 * x4;
        const double x20 = x7 * x7;
        const double x21 = x13 * h4;
        const double x22 = x1 * h5;
        const double x23 = x21 - x22;
        const double x24 = x13 * x23;
        const double x25 = x18 + x24;
        const double x26 = x0 * x1;
        const double x27 = x25 * x26;
        const double x28 = x19 * x20;
        const double x29 = x16 * x28;
        const double x30 = h7 * x29;
        const double x31 = x27 + x30;
        const double x32 = x12 * x12;
        const double x33 = x20 * x20;
        const double x34 = x9 * x31;
        const double x35 = costheta * x19;
        const double x36 = x33 * x35;
        const double x37 = x32 * x36;
        const double x38 = k4 * x34;
        const double x39 = x38 / x37;
        double value = x39;
        value = (costheta < 0.0) ? 0.0 : value;
        value = (E_nu < 0.0) | (costheta > k5) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k5) ? NAN : value;
        values_[i] = value;
    }
}

void dsigma_dcostheta_nubar_e_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(dsigma_dcostheta_nubar_e_total_block, 2, 2, 1, args, dimensions, steps);
}

/* dsigma_dcostheta[nu_mu,weak] = 2*G_F**2*dT_dcostheta*hbarc**2*m_e*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2)/pi
 *   T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
 *   dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 6 add, 1 div, 23 mul, 4 sub
 */
static void dsigma_dcostheta_nu_mu_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 1.02199790138; /* (m_e * 2) */
    const double k1 = 3.5223483639352177e-44; /* ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi) */
    const double k2 = 1.8395106995897332e-44; /* ((((hbarc * hbarc) * ((G_F * G_F) * ((m_e * m_e) * (m_e * m_e)))) * 16) / pi) */
    const double k3 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = g_L * g_L;
    const double h1 = sin2_theta_W * sin2_theta_W;
    const double h2 = h1 * k1;
    const double h3 = sin2_theta_W * g_L;
    const double h4 = h0 * k1;
    const double h5 = h3 * k2;
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
        const double x8 = m_e + E_nu;
        const double x9 = x8 * x8;
        const double x10 = -1.0 + costheta;
        const double x11 = E_nu * x10;
        const double x12 = x11 - m_e;
        const double x13 = x4 * x7;
        const double x14 = E_nu * x1;
        const double x15 = x14 * k0;
        const double x16 = x13 - x15;
        const double x17 = x16 * x16;
        const double x18 = x17 * h2;
        const double x19 = x13 * h4;
        const double x20 = x1 * h5;
        const double x21 = x19 - x20;
        const double x22 = x13 * x21;
        const double x23 = x18 + x22;
        const double x24 = x12 * x12;
        const double x25 = x7 * x7;
        const double x26 = x25 * x25;
        const double x27 = x4 * x4;
        const double x28 = costheta * x0;
        const double x29 = x9 * x28;
        const double x30 = x23 * x29;
        const double x31 = x26 * x27;
        const double x32 = x24 * x31;
        const double x33 = x30 / x32;
        double value = x33;
        value = (costheta < 0.0) ? 0.0 : value;
        value = (E_nu < 0.0) | (costheta > k3) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k3) ? NAN : value;
        values_[i] = value;
    }
}

void dsigma_dcostheta_nu_mu_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(dsigma_dcostheta_nu_mu_weak_block, 2, 1, 1, args, dimensions, steps);
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
 * outside phase space: zero; operations per point: 7 add, 1 div, 28 mul, 4 sub
 */
static void dsigma_dcostheta_nu_mu_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi) */
    const double k2 = 8.999581589677673e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (4 * (m_e * (m_e * m_e))))) / pi) */
    const double k3 = 2.4409756708100446e-25; /* (((alpha * alpha) * (1/2 * (pi * (hbarc * hbarc)))) / (m_e * (m_e * m_e))) */
    const double k4 = 2.04399580276; /* (m_e * 4) */
    const double k5 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = g_L * g_L;
    const double h1 = sin2_theta_W * sin2_theta_W;
    const double h2 = h1 * k1;
    const double h3 = sin2_theta_W * g_L;
    const double h4 = h0 * k1;
    const double h5 = h3 * k2;
    const double h6 = mu_nu * mu_nu;
    const double h7 = h6 * k3;
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
        const double x8 = m_e + E_nu;
        const double x9 = x8 * x8;
        const double x10 = -1.0 + costheta;
        const double x11 = E_nu * x10;
        const double x12 = x11 - m_e;
        const double x13 = x4 * x7;
        const double x14 = E_nu * x1;
        const double x15 = x14 * k0;
        const double x16 = x13 - x15;
        const double x17 = x16 * x16;
        const double x18 = x17 * h2;
        const double x19 = x4 * x4;
        const double x20 = x7 * x7;
        const double x21 = x13 * h4;
        const double x22 = x1 * h5;
        const double x23 = x21 - x22;
        const double x24 = x13 * x23;
        const double x25 = x18 + x24;
        const double x26 = x0 * x1;
        const double x27 = x25 * x26;
        const double x28 = x19 * x20;
        const double x29 = x16 * x28;
        const double x30 = h7 * x29;
        const double x31 = x27 + x30;
        const double x32 = x12 * x12;
        const double x33 = x20 * x20;
        const double x34 = x9 * x31;
        const double x35 = costheta * x19;
        const double x36 = x33 * x35;
        const double x37 = x32 * x36;
        const double x38 = k4 * x34;
        const double x39 = x38 / x37;
        double value = x39;
        value = (costheta < 0.0) ? 0.0 : value;
        value = (E_nu < 0.0) | (costheta > k5) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k5) ? NAN : value;
        values_[i] = value;
    }
}

void dsigma_dcostheta_nu_mu_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(dsigma_dcostheta_nu_mu_total_block, 2, 2, 1, args, dimensions, steps);
}

/* dsigma_dcostheta[nubar_mu,weak] = 2*G_F**2*dT_dcostheta*hbarc**2*m_e*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2)/pi
 *   T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
 *   dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
 *   g_L = sin2_theta_W - 1/2
 *   g_R = sin2_theta_W
 * costheta: cosine of the electron recoil angle to the neutrino [1]
 * E_nu: neutrino energy [MeV]
 * sin2_theta_W: weak mixing angle [1]
 * outside phase space: zero; operations per point: 6 add, 1 div, 23 mul, 4 sub
 */
static void dsigma_dcostheta_nubar_mu_weak_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 1.02199790138; /* (m_e * 2) */
    const double k1 = 3.5223483639352177e-44; /* ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi) */
    const double k2 = 1.8395106995897332e-44; /* ((((hbarc * hbarc) * ((G_F * G_F) * ((m_e * m_e) * (m_e * m_e)))) * 16) / pi) */
    const double k3 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = sin2_theta_W * sin2_theta_W;
    const double h1 = g_L * g_L;
    const double h2 = h1 * k1;
    const double h3 = sin2_theta_W * g_L;
    const double h4 = h0 * k1;
    const double h5 = h3 * k2;
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
        const double x8 = m_e + E_nu;
        const double x9 = x8 * x8;
        const double x10 = -1.0 + costheta;
        const double x11 = E_nu * x10;
        const double x12 = x11 - m_e;
        const double x13 = x4 * x7;
        const double x14 = E_nu * x1;
        const double x15 = x14 * k0;
        const double x16 = x13 - x15;
        const double x17 = x16 * x16;
        const double x18 = x17 * h2;
        const double x19 = x13 * h4;
        const double x20 = x1 * h5;
        const double x21 = x19 - x20;
        const double x22 = x13 * x21;
        const double x23 = x18 + x22;
        const double x24 = x12 * x12;
        const double x25 = x7 * x7;
        const double x26 = x25 * x25;
        const double x27 = x4 * x4;
        const double x28 = costheta * x0;
        const double x29 = x9 * x28;
        const double x30 = x23 * x29;
        const double x31 = x26 * x27;
        const double x32 = x24 * x31;
        const double x33 = x30 / x32;
        double value = x33;
        value = (costheta < 0.0) ? 0.0 : value;
        value = (E_nu < 0.0) | (costheta > k3) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k3) ? NAN : value;
        values_[i] = value;
    }
}

void dsigma_dcostheta_nubar_mu_weak(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(dsigma_dcostheta_nubar_mu_weak_block, 2, 1, 1, args, dimensions, steps);
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
 * outside phase space: zero; operations per point: 7 add, 1 div, 28 mul, 4 sub
 */
static void dsigma_dcostheta_nubar_mu_total_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    const double *restrict data_1 = data[1];
    double *restrict values_ = values[0];
    const double sin2_theta_W = parameters[0];
    const double mu_nu = parameters[1];
    const double m_e = 0.51099895069; /* m_e */
    const double k0 = 1.02199790138; /* (2 * m_e) */
    const double k1 = 1.723265947600775e-44; /* (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi) */
    const double k2 = 8.999581589677673e-45; /* (((hbarc * hbarc) * ((G_F * G_F) * (4 * (m_e * (m_e * m_e))))) / pi) */
    const double k3 = 2.4409756708100446e-25; /* (((alpha * alpha) * (1/2 * (pi * (hbarc * hbarc)))) / (m_e * (m_e * m_e))) */
    const double k4 = 2.04399580276; /* (m_e * 4) */
    const double k5 = 1.0000000000000009; /* 1 (1 + 2^-50): an edge of phase space is inside, with its rounding */
    const double g_L = -0.5 + sin2_theta_W;
    const double h0 = sin2_theta_W * sin2_theta_W;
    const double h1 = g_L * g_L;
    const double h2 = h1 * k1;
    const double h3 = sin2_theta_W * g_L;
    const double h4 = h0 * k1;
    const double h5 = h3 * k2;
    const double h6 = mu_nu * mu_nu;
    const double h7 = h6 * k3;
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
        const double x8 = m_e + E_nu;
        const double x9 = x8 * x8;
        const double x10 = -1.0 + costheta;
        const double x11 = E_nu * x10;
        const double x12 = x11 - m_e;
        const double x13 = x4 * x7;
        const double x14 = E_nu * x1;
        const double x15 = x14 * k0;
        const double x16 = x13 - x15;
        const double x17 = x16 * x16;
        const double x18 = x17 * h2;
        const double x19 = x4 * x4;
        const double x20 = x7 * x7;
        const double x21 = x13 * h4;
        const double x22 = x1 * h5;
        const double x23 = x21 - x22;
        const double x24 = x13 * x23;
        const double x25 = x18 + x24;
        const double x26 = x0 * x1;
        const double x27 = x25 * x26;
        const double x28 = x19 * x20;
        const double x29 = x16 * x28;
        const double x30 = h7 * x29;
        const double x31 = x27 + x30;
        const double x32 = x12 * x12;
        const double x33 = x20 * x20;
        const double x34 = x9 * x31;
        const double x35 = costheta * x19;
        const double x36 = x33 * x35;
        const double x37 = x32 * x36;
        const double x38 = k4 * x34;
        const double x39 = x38 / x37;
        double value = x39;
        value = (costheta < 0.0) ? 0.0 : value;
        value = (E_nu < 0.0) | (costheta > k5) | (costheta < -1.0) | (sin2_theta_W < 0.0) | (sin2_theta_W > k5) ? NAN : value;
        values_[i] = value;
    }
}

void dsigma_dcostheta_nubar_mu_total(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(dsigma_dcostheta_nubar_mu_total_block, 2, 2, 1, args, dimensions, steps);
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
