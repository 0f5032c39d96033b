/* d sigma/dT of neutrino-electron scattering as well as we can write it by hand.
 * NEUTRINO: g_L and g_R of nu_e, else of nubar_e. MAGNETIC: with the magnetic part, else the weak one alone.
 *
 * Five quotients of the formula (T/E twice, m/E, 1/T, 1/E) cost one division: r = 1/(T E) gives
 * 1/E = T r, T/E = T (T r) and 1/T - 1/E = (E - T) r. The last one also avoids the cancellation of
 * the two reciprocals: E - T is exact when E and T are close. The weak part alone needs 1/E only.
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
#include "common.h"

typedef struct {
    double constant, square, mixed, magnetic;
} coefficients;

static inline coefficients prepare(const double *parameters)
{
    const double s = parameters[0];
#if defined(NEUTRINO)
    const double g_L = s + 0.5, g_R = s;
#else
    const double g_L = s, g_R = s + 0.5;
#endif
#if defined(MAGNETIC)
    const double mu = parameters[1];
#else
    const double mu = 0.0;
#endif
    return (coefficients){weak_unit * (g_L * g_L + g_R * g_R), weak_unit * g_R * g_R,
                          weak_unit * g_L * g_R * m_e, magnetic_unit * mu * mu};
}

/* One text for scalars and for vectors: the arithmetic is the same. `r` is 1/INVERTED(T, E). */
#if defined(MAGNETIC)
#define INVERTED(T, E) (T * E)
#define INVERSE_OF_E(T, r) (T * r)
#define MAGNETIC_PART(T, E, r, c) +c.magnetic *((E - T) * r)
#else
#define INVERTED(T, E) (E)
#define INVERSE_OF_E(T, r) (r)
#define MAGNETIC_PART(T, E, r, c)
#endif
#define TOTAL(T, E, r, u, x, c)                                                                        \
    (c.constant + x * (c.square * (x - 2.0) - c.mixed * u) MAGNETIC_PART(T, E, r, c))

static inline double total(double T, double E, coefficients c)
{
    const double r = 1.0 / INVERTED(T, E), u = INVERSE_OF_E(T, r), x = T * u;
    return TOTAL(T, E, r, u, x, c);
}

LOOP(one_division, total)

/* The formula as it is printed, constants and all; a compiler may only reorder it with -ffast-math. */
void as_typed(ARGUMENTS)
{
    double *restrict out = outputs[0];
    const double s = parameters[0];
#if defined(NEUTRINO)
    const double g_L = s + 0.5, g_R = s;
#else
    const double g_L = s, g_R = s + 0.5;
#endif
    for (size_t i = 0; i < n; i++) {
        const double T = first[i], E = second[i];
        const double weak = 2.0 * m_e * (G_F * G_F) / pi * (hbarc * hbarc)
                            * (g_L * g_L + g_R * g_R * (1.0 - T / E) * (1.0 - T / E) - m_e / E * g_L * g_R * (T / E));
#if defined(MAGNETIC)
        const double mu = parameters[1];
        out[i] = weak + pi * (alpha * alpha) * (mu * mu) * (hbarc * hbarc) / (m_e * m_e) * (1.0 / T - 1.0 / E);
#else
        out[i] = weak;
#endif
    }
}

/* Zero above T_max = 2 E^2/(m + 2 E), NaN for a negative energy, by selection after the fact: a branch
 * would stop vectorisation, and the division would wait for it. */
static inline double with_guards(double T, double E, coefficients c)
{
    const double inside = T * (m_e + 2.0 * E) > 2.0 * E * E ? 0.0 : total(T, E, c);
    return (T < 0.0) | (E < 0.0) ? (double)NAN : inside;
}

LOOP(guarded, with_guards)

#if defined(__AVX512F__)
#define WIDTH 64
#define STREAM(p, v) _mm512_stream_pd(p, (__m512d)(v))
#elif defined(__AVX__)
#define WIDTH 32
#define STREAM(p, v) _mm256_stream_pd(p, (__m256d)(v))
#elif defined(__SSE2__)
#define WIDTH 16
#define STREAM(p, v) _mm_stream_pd(p, (__m128d)(v))
#endif

#if defined(WIDTH)
#define LANES (WIDTH / sizeof(double))
typedef double lanes __attribute__((vector_size(WIDTH)));
typedef double lanes_anywhere __attribute__((vector_size(WIDTH), aligned(8)));

static inline lanes load(const double *p)
{
    return *(const lanes_anywhere *)p;
}

/* Stores that go past the cache need an aligned address; inputs are fetched 2 kB ahead. */
void streaming(ARGUMENTS)
{
    double *restrict out = outputs[0];
    const coefficients c = prepare(parameters);
    size_t i = 0;
    for (; i < n && ((uintptr_t)(out + i) & (WIDTH - 1)); i++)
        out[i] = total(first[i], second[i], c);
    for (; i + LANES <= n; i += LANES) {
        _mm_prefetch((const char *)(first + i + 256), _MM_HINT_T0);
        _mm_prefetch((const char *)(second + i + 256), _MM_HINT_T0);
        const lanes t = load(first + i), e = load(second + i);
        const lanes r = 1.0 / INVERTED(t, e), u = INVERSE_OF_E(t, r), x = t * u;
        STREAM(out + i, TOTAL(t, e, r, u, x, c));
    }
    for (; i < n; i++)
        out[i] = total(first[i], second[i], c);
    _mm_sfence();
}
#endif

#if defined(__AVX512F__)
/* No division: 14 good bits, then 28, then 53. */
static inline lanes invert(lanes d)
{
    lanes q = (lanes)_mm512_rcp14_pd((__m512d)d);
    q = q + q * (1.0 - d * q);
    return q + q * (1.0 - d * q);
}

void reciprocal(ARGUMENTS)
{
    double *restrict out = outputs[0];
    const coefficients c = prepare(parameters);
    size_t i = 0;
    for (; i + LANES <= n; i += LANES) {
        const lanes t = load(first + i), e = load(second + i);
        const lanes r = invert(INVERTED(t, e)), u = INVERSE_OF_E(t, r), x = t * u;
        *(lanes_anywhere *)(out + i) = TOTAL(t, e, r, u, x, c);
    }
    for (; i < n; i++)
        out[i] = total(first[i], second[i], c);
}
#endif
