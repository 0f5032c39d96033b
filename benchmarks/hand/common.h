/* What the hand-written kernels share: constants, couplings, vectors, one loop.
 *
 * Every kernel is `void name(n, a, b, parameters, outputs)`: two data arrays, the parameters in the order of
 * the workload, one array per output.
 */
#include <math.h>
#include <stddef.h>
#include <stdint.h>
#if defined(__SSE2__)
#include <immintrin.h>
#endif

static const double m_e = 0.51099895069; /* MeV */
static const double G_F = 1.1663788e-11; /* MeV^-2 */
static const double alpha = 7.2973525643e-3;
static const double hbarc = 1.973269804e-11; /* MeV cm */
static const double pi = 3.14159265358979323846;
static const double weak_unit = 1.7232659476007744e-44; /* 2 m_e G_F^2 (hbar c)^2/pi, cm^2/MeV */
static const double magnetic_unit = 2.494672012887503e-25; /* pi alpha^2 (hbar c)^2/m_e^2, cm^2 */

#define ARGUMENTS                                                                                      \
    size_t n, const double *restrict first, const double *restrict second, const double *parameters,  \
        double *const *outputs

/* A loop over `point(first, second, coefficients)`. */
#define LOOP(name, point)                                                                              \
    void name(ARGUMENTS)                                                                               \
    {                                                                                                  \
        double *restrict out = outputs[0];                                                             \
        const coefficients c = prepare(parameters);                                                    \
        for (size_t i = 0; i < n; i++)                                                                 \
            out[i] = point(first[i], second[i], c);                                                    \
    }
