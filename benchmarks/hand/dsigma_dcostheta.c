/* d sigma/dcostheta of nu_e, weak + magnetic, by hand.
 *
 * With D = (m + E)^2 - E^2 cos^2, x = T/E = 2 m E cos^2/D and A = 2 (m + E)^2/(cos D) the Jacobian is A T and
 * its product with 1/T - 1/E is A (1 - x): one division, 1/(cos D), for everything. D is a product and 1 - x a
 * quotient of sums of positive terms, so that neither cancels for fast neutrinos and forward recoils.
 */
#include "common.h"

typedef struct {
    double left, right, mixed, magnetic;
} coefficients;

static inline coefficients prepare(const double *parameters)
{
    const double s = parameters[0], mu = parameters[1], g_L = s + 0.5, g_R = s;
    return (coefficients){weak_unit * g_L * g_L, weak_unit * g_R * g_R, weak_unit * g_L * g_R,
                          magnetic_unit * mu * mu};
}

static inline double total(double cosine, double E, coefficients c)
{
    const double away = 1.0 - cosine, toward = 1.0 + cosine;
    const double D = (m_e + E * away) * (m_e + E * toward);
    const double r = 1.0 / (cosine * D), inverse = cosine * r;
    const double x = 2.0 * m_e * E * cosine * cosine * inverse;
    const double rest = (m_e * m_e + (E + 2.0 * m_e) * E * (away * toward)) * inverse; /* 1 - x */
    const double A = 2.0 * (m_e + E) * (m_e + E) * r;
    const double mixed = 2.0 * m_e * m_e * cosine * cosine * inverse; /* m x/E */
    return A * (x * E * (c.left + c.right * rest * rest - c.mixed * mixed) + c.magnetic * rest);
}

LOOP(one_division, total)

/* The formula as it is printed: T(costheta, E) put into d sigma/dT, times dT/dcostheta. */
void as_typed(ARGUMENTS)
{
    double *restrict out = outputs[0];
    const double s = parameters[0], mu = parameters[1], g_L = s + 0.5, g_R = s;
    for (size_t i = 0; i < n; i++) {
        const double cosine = first[i], E = second[i];
        const double D = (m_e + E) * (m_e + E) - E * E * (cosine * cosine);
        const double T = 2.0 * m_e * (E * E) * (cosine * cosine) / D;
        const double jacobian = 4.0 * m_e * (E * E) * ((m_e + E) * (m_e + E)) * cosine / (D * D);
        const double weak = 2.0 * m_e * (G_F * G_F) / pi * (hbarc * hbarc)
                            * (g_L * g_L + g_R * g_R * (1.0 - T / E) * (1.0 - T / E) - m_e / E * g_L * g_R * (T / E));
        const double magnetic
            = pi * (alpha * alpha) * (mu * mu) * (hbarc * hbarc) / (m_e * m_e) * (1.0 / T - 1.0 / E);
        out[i] = (weak + magnetic) * jacobian;
    }
}
