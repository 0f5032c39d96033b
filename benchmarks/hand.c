/* d sigma/dT of neutrino-electron scattering, weak + magnetic, as well as we can write it by hand.
 *
 * Five quotients of the formula (T/E twice, m/E, 1/T, 1/E) cost one division: r = 1/(T E) gives
 * 1/E = T r, T/E = T (T r) and 1/T - 1/E = (E - T) r. The last one also avoids the cancellation of
 * the two reciprocals: E - T is exact when E and T are close.
 *
 * What limits it. In cache, the division unit: 16 cycles for eight quotients on recent Intel cores,
 * about 9 on Zen 4, whatever the width of the vectors. The nine other operations, the loads, the store
 * and (with 64-byte vectors) the guards run in its shadow. Out of cache, memory: 24 bytes a point, 32
 * with the line that an ordinary store first reads, so that stores past the cache win there and lose
 * here. `reciprocal` shows what is left when the division is replaced by an estimate and two Newton
 * steps: it fails for T E outside 2^-1022 .. 2^1022 and is good to about 1 ULP, not half of one.
 *
 * Not handled, on purpose, in any variant: T = 0 (0 * inf gives NaN).
 */
#include <math.h>
#include <stddef.h>
#include <stdint.h>
#if defined(__AVX512F__)
#include <immintrin.h>
#endif

#define ARGUMENTS                                                                                      \
    size_t n, const double *restrict T, const double *restrict E, double *restrict out, double g_L,    \
        double g_R, double mu_nu

typedef struct {
    double constant, square, mixed, magnetic;
} coefficients;

static const double m_e = 0.51099895069; /* MeV */
static const double weak_unit = 1.7232659476007744e-44; /* 2 m_e G_F^2 (hbar c)^2/pi, cm^2/MeV */
static const double magnetic_unit = 2.494672012887503e-25; /* pi alpha^2 (hbar c)^2/m_e^2, cm^2 */

static inline coefficients prepare(double g_L, double g_R, double mu_nu)
{
    return (coefficients){weak_unit * (g_L * g_L + g_R * g_R), weak_unit * g_R * g_R,
                          weak_unit * g_L * g_R * m_e, magnetic_unit * mu_nu * mu_nu};
}

/* One text for scalars and for vectors: the arithmetic is the same. Takes r = 1/(T E). */
#define TOTAL(T, E, r, u, x, c)                                                                        \
    (c.constant + x * (c.square * (x - 2.0) - c.mixed * u) + c.magnetic * ((E - T) * r))

static inline double total(double T, double E, coefficients c)
{
    const double r = 1.0 / (T * E), u = T * r, x = T * u;
    return TOTAL(T, E, r, u, x, c);
}

void bare(ARGUMENTS)
{
    const coefficients c = prepare(g_L, g_R, mu_nu);
    for (size_t i = 0; i < n; i++)
        out[i] = total(T[i], E[i], c);
}

/* Zero above T_max = 2 E^2/(m + 2 E), NaN for a negative energy, by selection after the fact: a branch
 * would stop vectorisation, and the division would wait for it. */
void guarded(ARGUMENTS)
{
    const coefficients c = prepare(g_L, g_R, mu_nu);
    for (size_t i = 0; i < n; i++) {
        const double t = T[i], e = E[i];
        const double inside = t * (m_e + 2.0 * e) > 2.0 * e * e ? 0.0 : total(t, e, c);
        out[i] = (t < 0.0) | (e < 0.0) ? (double)NAN : inside;
    }
}

#if defined(__AVX512F__)
typedef double eight __attribute__((vector_size(64)));
typedef double eight_anywhere __attribute__((vector_size(64), aligned(8)));

static inline eight load(const double *p)
{
    return *(const eight_anywhere *)p;
}

/* Stores that go past the cache need an aligned address; inputs are fetched 2 kB ahead. */
void streaming(ARGUMENTS)
{
    const coefficients c = prepare(g_L, g_R, mu_nu);
    size_t i = 0;
    for (; i < n && ((uintptr_t)(out + i) & 63); i++)
        out[i] = total(T[i], E[i], c);
    for (; i + 8 <= n; i += 8) {
        _mm_prefetch(T + i + 256, _MM_HINT_T0);
        _mm_prefetch(E + i + 256, _MM_HINT_T0);
        const eight t = load(T + i), e = load(E + i), r = 1.0 / (t * e), u = t * r, x = t * u;
        _mm512_stream_pd(out + i, (__m512d)TOTAL(t, e, r, u, x, c));
    }
    for (; i < n; i++)
        out[i] = total(T[i], E[i], c);
    _mm_sfence();
}

/* No division: 14 good bits, then 28, then 53. */
static inline eight invert(eight d)
{
    eight q = (eight)_mm512_rcp14_pd((__m512d)d);
    q = q + q * (1.0 - d * q);
    return q + q * (1.0 - d * q);
}

void reciprocal(ARGUMENTS)
{
    const coefficients c = prepare(g_L, g_R, mu_nu);
    size_t i = 0;
    for (; i + 8 <= n; i += 8) {
        const eight t = load(T + i), e = load(E + i), r = invert(t * e), u = t * r, x = t * u;
        *(eight_anywhere *)(out + i) = TOTAL(t, e, r, u, x, c);
    }
    for (; i < n; i++)
        out[i] = total(T[i], E[i], c);
}
#endif
