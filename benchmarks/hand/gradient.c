/* d sigma/dT of nu_e, weak + magnetic, with its derivatives by sin2_theta_W and mu_nu, by hand.
 *
 * The derivatives share T/E, m/E and 1/T - 1/E with the value: still one division, and two more streams out.
 */
#include "common.h"

void one_division(ARGUMENTS)
{
    double *restrict value = outputs[0], *restrict by_s = outputs[1], *restrict by_mu = outputs[2];
    const double s = parameters[0], mu = parameters[1], g_L = s + 0.5, g_R = s;
    const double constant = weak_unit * (g_L * g_L + g_R * g_R), square = weak_unit * g_R * g_R;
    const double mixed = weak_unit * g_L * g_R * m_e, moment = magnetic_unit * mu * mu;
    const double constant_s = 2.0 * weak_unit * (g_L + g_R), square_s = 2.0 * weak_unit * g_R;
    const double mixed_s = weak_unit * (g_L + g_R) * m_e, moment_mu = 2.0 * magnetic_unit * mu;
    for (size_t i = 0; i < n; i++) {
        const double T = first[i], E = second[i], r = 1.0 / (T * E), u = T * r, x = T * u, rest = (E - T) * r;
        value[i] = constant + x * (square * (x - 2.0) - mixed * u) + moment * rest;
        by_s[i] = constant_s + x * (square_s * (x - 2.0) - mixed_s * u);
        by_mu[i] = moment_mu * rest;
    }
}

/* Value and derivatives as they are printed. */
void as_typed(ARGUMENTS)
{
    double *restrict value = outputs[0], *restrict by_s = outputs[1], *restrict by_mu = outputs[2];
    const double s = parameters[0], mu = parameters[1], g_L = s + 0.5, g_R = s;
    const double unit = 2.0 * m_e * (G_F * G_F) / pi * (hbarc * hbarc);
    const double moment = pi * (alpha * alpha) * (hbarc * hbarc) / (m_e * m_e);
    for (size_t i = 0; i < n; i++) {
        const double T = first[i], E = second[i];
        value[i] = unit
                       * (g_L * g_L + g_R * g_R * (1.0 - T / E) * (1.0 - T / E) - m_e / E * g_L * g_R * (T / E))
                   + moment * (mu * mu) * (1.0 / T - 1.0 / E);
        by_s[i] = unit
                  * (2.0 * g_L + 2.0 * g_R * (1.0 - T / E) * (1.0 - T / E) - m_e / E * (g_L + g_R) * (T / E));
        by_mu[i] = 2.0 * moment * mu * (1.0 / T - 1.0 / E);
    }
}
