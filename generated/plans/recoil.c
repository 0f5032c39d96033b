/* Plan: cross section dsigma_dT averaged over a spectrum, for arrays of T.
 *
 * Emitted by nmm from symbolic/formulas/dsigma_dT.py. Do not edit: change the formula, then `nmm generate`.
 * The same sums as recoil.py: moments J_k(x) from the table of the source, times a_k(x), x = E_nu_min(T).
 */
#include <math.h>
#include <stddef.h>

static const double m_e = 0.51099895069;
static const double K_weak = 1.7232659476007744e-44;
static const double K_magnetic = 2.494672012887503e-25;

/* Smallest energy that gives a recoil T. */
static inline double E_nu_min(double T)
{
    return (1.0/2.0)*sqrt(T)*sqrt(T + 2*m_e) + (1.0/2.0)*T;
}

/* a_k(x) of the weak part. */
static inline void weak_moments(double x, double g_L, double g_R, double *restrict value)
{
    const double x_0 = 2*x;
    const double x_1 = m_e + x_0;
    const double x_2 = (g_L*g_L);
    const double x_3 = K_weak*x_0;
    const double x_4 = (g_R*g_R);
    value[0] = K_weak*(x*x)*((g_L*m_e + g_L*x_0 - g_R*m_e)*(g_L*m_e + g_L*x_0 - g_R*m_e))/(x_1*x_1);
    value[1] = m_e*x_3*x_4/x_1 + x_2*x_3;
    value[2] = K_weak*(x_2 + x_4);
}

/* a_k(x) of the magnetic part, over mu_nu^2. */
static inline void magnetic_moments(double x, double *restrict value)
{
    const double x_0 = (1.0/2.0)*K_magnetic;
    value[0] = m_e*x_0;
    value[1] = K_magnetic*(m_e + x)/x;
    value[2] = x_0*(m_e + 2*x)/(x*x);
}

/* Piece p of the table covers edges[p] to edges[p + 1] and holds three polynomials of `count` coefficients, highest
 * power first, in (upper edge - x) / width. guide[b] is the piece at the start of bucket b of `buckets` equal ones. */
void recoil_average(ptrdiff_t n, const double *T, double *out, const double *model, const double *edges,
                    const double *table, const int *guide, const ptrdiff_t *shape)
{
    const double g_L = model[0], g_R = model[1], weak = model[2], moment = model[3];
    const ptrdiff_t pieces = shape[0], count = shape[1], buckets = shape[2];
    const double end = edges[pieces], scale = (double)buckets / end;
    for (ptrdiff_t i = 0; i < n; i++) {
        const double x = E_nu_min(T[i]);
        double sum = T[i] * 0.0; /* NaN stays NaN */
        if (x < end) {
            double a[3], m[3], J0, J1, J2;
            ptrdiff_t p = guide[(ptrdiff_t)(x * scale)];
            while (x >= edges[p + 1])
                p++;
            const double y = (edges[p + 1] - x) / (edges[p + 1] - edges[p]);
            const double *c = table + p * 3 * count;
            J0 = c[0], J1 = c[1], J2 = c[2];
            for (ptrdiff_t k = 1; k < count; k++) {
                c += 3;
                J0 = J0 * y + c[0];
                J1 = J1 * y + c[1];
                J2 = J2 * y + c[2];
            }
            weak_moments(x, g_L, g_R, a);
            sum = weak * (a[0] * J0 + a[1] * J1 + a[2] * J2);
            if (moment != 0.0) {
                magnetic_moments(x, m);
                sum += moment * (m[0] * J0 + m[1] * J1 + m[2] * J2);
            }
        }
        out[i] = sum;
    }
}
