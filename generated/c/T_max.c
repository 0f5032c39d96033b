/* T_max: Largest recoil energy [MeV]
 *
 * Emitted by nmm from symbolic/formulas/T_max.py. Do not edit: change the formula, then `nmm generate`.
 * Source: Miranda:1999sd, eq. 4 at cos(theta) = 1
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

/* T_max = 2*E_nu**2/(2*E_nu + m_e)
 * E_nu: neutrino energy [MeV]
 * outside phase space: nan; operations per point: 1 add, 1 div, 3 mul
 */
static void T_max_T_max_block(ptrdiff_t n, const double *const *data, const double *parameters, double *const *values)
{
    const double *restrict data_0 = data[0];
    double *restrict values_ = values[0];
    (void)parameters;
    const double m_e = 0.51099895069; /* m_e */
    for (ptrdiff_t i = 0; i < n; i++) {
        const double E_nu = data_0[i];
        const double x0 = E_nu * E_nu;
        const double x1 = E_nu * 2.0;
        const double x2 = m_e + x1;
        const double x3 = 2.0 * x0;
        const double x4 = x3 / x2;
        double value = x4;
        value = (E_nu < 0.0) ? NAN : value;
        values_[i] = value;
    }
}

void T_max_T_max(char **args, const ptrdiff_t *dimensions, const ptrdiff_t *steps, void *data)
{
    (void)data;
    drive(T_max_T_max_block, 1, 0, 1, args, dimensions, steps);
}
