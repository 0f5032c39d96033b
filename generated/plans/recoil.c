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

#define COUNT 12 /* coefficients of a polynomial, an even number */
typedef double lanes __attribute__((vector_size(32), aligned(8), may_alias)); /* three moments and an empty one */
#define CHUNK 256 /* points: what needs divisions and roots is done for all of them first, in vectors */

/* Piece p of the table covers edges[p] to edges[p + 1] and holds three polynomials, coefficient by coefficient, the
 * highest power first, in (upper edge - x) inverse[p]. guide[b] is the piece at the start of bucket b of `buckets`. */
static inline double summed(double x, const double *a, const double *edges, const double *inverse,
                            const double *table, ptrdiff_t p)
{
    while (x >= edges[p + 1])
        p++;
    const double y = (edges[p + 1] - x) * inverse[p], z = y * y;
    const lanes *c = (const lanes *)table + p * COUNT;
    lanes odd = c[0], even = c[1]; /* powers of either kind apart: half as long to wait for */
    for (int j = 2; j < COUNT; j += 2) {
        odd = odd * z + c[j];
        even = even * z + c[j + 1];
    }
    const lanes J = odd * y + even;
    return a[0] * J[0] + a[1] * J[1] + a[2] * J[2];
}

void recoil_average(ptrdiff_t n, const double *T, double *out, const double *model, const double *edges,
                    const double *inverse, const double *table, const int *guide, const ptrdiff_t *shape)
{
    const double g_L = model[0], g_R = model[1], weak = model[2], moment = model[3];
    const double end = edges[shape[0]], scale = (double)shape[1] / end;
    double x[CHUNK], a[3][CHUNK];
    for (ptrdiff_t start = 0; start < n; start += CHUNK) {
        const ptrdiff_t many = n - start < CHUNK ? n - start : CHUNK;
        for (ptrdiff_t i = 0; i < many; i++) {
            double w[3], m[3];
            x[i] = E_nu_min(T[start + i]);
            weak_moments(x[i], g_L, g_R, w);
            magnetic_moments(x[i], m);
            for (int k = 0; k < 3; k++) /* without a moment T may be 0, where m is infinite */
                a[k][i] = weak * w[k] + (moment != 0.0 ? moment * m[k] : 0.0);
        }
        for (ptrdiff_t i = 0; i < many; i++) {
            const double here[3] = {a[0][i], a[1][i], a[2][i]};
            const double nothing = T[start + i] * 0.0; /* NaN stays NaN */
            const int inside = x[i] < end;
            const ptrdiff_t first = inside ? guide[(ptrdiff_t)(x[i] * scale)] : 0;
            out[start + i] = inside ? summed(x[i], here, edges, inverse, table, first) : nothing;
        }
    }
}
