"""The plans that are part of the package, as text: `generated/plans/`."""

from __future__ import annotations

from codegen.plan import recoil
from codegen.plan.listing import Function, c_function, functions
from symbolic.symbols import FLAVOURS

FOLDER = "plans"
COUNT = 12
"""Coefficients of a moment on a piece: `nmm.integrals.table` fits the spectrum with degree 8 and integrates thrice."""

_HEADER = '''"""Plan: scattering on electrons integrated over a spectrum, over T and over regions magnetic > C weak.

Emitted by nmm from symbolic/formulas/dsigma_dT.py. Do not edit: change the formula, then `nmm generate`.
Source: {source}

  E_nu integrated at fixed T       J_k(x) = integral from x of f(E) w(E) (E - x)^k dE, k = 0, 1, 2
                                   w = {weight}, x = {limit}
                                   tabulated once for each source; a_k(x) below, all terms of one sign
  T integrated at fixed E_nu       in closed form, in d = T_max(E_nu) - T: no cancellation at the dynamical zero
  region magnetic > C weak         at fixed E_nu a cubic in 1/T, k = C K_weak / (K_magnetic mu_nu^2) in 1/MeV
  kinks in E_nu                    E_nu_min(T_min), E_nu_min(T_max), break points of f, real roots of the polynomials
                                   meeting (4), crossing (2 each for T_min and T_max), forward_plus, forward_minus (2)
  curves magnetic = C weak         level nowhere inside phase space (proved), so they touch at theta = 0 alone:
                                   `touching_plus`, `touching_minus`
  between the kinks                Gauss-Legendre in s, E = a + (b - a) s^2 (3 - 2 s), two orders compared, doubled
  fallback                         none: every integral above is closed or smooth between kinks
g_L and g_R are those of the neutrino; an antineutrino has them exchanged: `couplings`.
"""

from numpy import log1p, sqrt
'''


_C = """/* Plan: cross section dsigma_dT averaged over a spectrum, for arrays of T.
 *
 * Emitted by nmm from symbolic/formulas/dsigma_dT.py. Do not edit: change the formula, then `nmm generate`.
 * The same sums as recoil.py: moments J_k(x) from the table of the source, times a_k(x), x = E_nu_min(T).
 */
#include <math.h>
#include <stddef.h>

{constants}

{functions}

#define COUNT {count} /* coefficients of a polynomial, an even number */
typedef double lanes __attribute__((vector_size(32), aligned(8), may_alias)); /* three moments and an empty one */
#define CHUNK 256 /* points: what needs divisions and roots is done for all of them first, in vectors */

/* Piece p of the table covers edges[p] to edges[p + 1] and holds three polynomials, coefficient by coefficient, the
 * highest power first, in (upper edge - x) inverse[p]. guide[b] is the piece at the start of bucket b of `buckets`. */
static inline double summed(double x, const double *a, const double *edges, const double *inverse,
                            const double *table, ptrdiff_t p)
{{
    while (x >= edges[p + 1])
        p++;
    const double y = (edges[p + 1] - x) * inverse[p], z = y * y;
    const lanes *c = (const lanes *)table + p * COUNT;
    lanes odd = c[0], even = c[1]; /* powers of either kind apart: half as long to wait for */
    for (int j = 2; j < COUNT; j += 2) {{
        odd = odd * z + c[j];
        even = even * z + c[j + 1];
    }}
    const lanes J = odd * y + even;
    return a[0] * J[0] + a[1] * J[1] + a[2] * J[2];
}}

void recoil_average(ptrdiff_t n, const double *T, double *out, const double *model, const double *edges,
                    const double *inverse, const double *table, const int *guide, const ptrdiff_t *shape)
{{
    const double g_L = model[0], g_R = model[1], weak = model[2], moment = model[3];
    const double end = edges[shape[0]], scale = (double)shape[1] / end;
    double x[CHUNK], a[3][CHUNK];
    for (ptrdiff_t start = 0; start < n; start += CHUNK) {{
        const ptrdiff_t many = n - start < CHUNK ? n - start : CHUNK;
        for (ptrdiff_t i = 0; i < many; i++) {{
            double w[3], m[3];
            x[i] = E_nu_min(T[start + i]);
            weak_moments(x[i], g_L, g_R, w);
            magnetic_moments(x[i], m);
            for (int k = 0; k < 3; k++) /* without a moment T may be 0, where m is infinite */
                a[k][i] = weak * w[k] + (moment != 0.0 ? moment * m[k] : 0.0);
        }}
        for (ptrdiff_t i = 0; i < many; i++) {{
            const double here[3] = {{a[0][i], a[1][i], a[2][i]}};
            const double nothing = T[start + i] * 0.0; /* NaN stays NaN */
            const int inside = x[i] < end;
            const ptrdiff_t first = inside ? guide[(ptrdiff_t)(x[i] * scale)] : 0;
            out[start + i] = inside ? summed(x[i], here, edges, inverse, table, first) : nothing;
        }}
    }}
}}
"""


def _c(made: list[Function], constants: dict[str, float]) -> str:
    chosen = [f for f in made if f.name in ("E_nu_min", "weak_moments", "magnetic_moments")]
    sizes = "\n".join(f"static const double {name} = {value!r};" for name, value in constants.items())
    return _C.format(count=COUNT, constants=sizes, functions="\n\n".join(map(c_function, chosen)))


def emitted() -> dict[str, str]:
    """Path in the `generated` folder -> text."""
    found = recoil.recoil()
    made, weight = recoil.listed()
    head = _HEADER.format(source=_source(), weight=weight, limit=found.limit.value)
    sizes = {name: float(value.evalf(30)) for name, value in recoil.values().items()}
    constants = "\n".join(f"{name} = {value!r}" for name, value in sizes.items())
    text = "\n\n\n".join([f"{head}\n{constants}", functions(made), _couplings()])
    return {f"{FOLDER}/recoil.py": text + "\n", f"{FOLDER}/recoil.c": _c(made, sizes)}


def _source() -> str:
    from symbolic.registry import get

    return str(get("dsigma_dT", flavour="nu_e").source)


def _couplings() -> str:
    rows = [f'    "{flavour}": lambda sin2_theta_W: ({_pair(flavour)}),' for flavour in FLAVOURS]
    return "\n".join(["# Flavour -> (g_L, g_R) in the neutrino's form.", "couplings = {", *rows, "}"])


def _pair(flavour: str) -> str:
    return ", ".join(str(c.evalf(17) if c.is_Number else c) for c in recoil.couplings(flavour))
