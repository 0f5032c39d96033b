"""Averages, regions and chi^2 grids against library quadrature, each method's error beside its time, in one run.

    python -m benchmarks.integrals [-o FILE]

Process CPU time; the best of several calls. Slow methods are run on a part of the points and scaled, which the table
says. Errors are relative, against the same integrals by Gauss-Legendre on panels graded to 2^-45 towards every end
point (averages) and on ten times the nodes (regions); tests compare both with 30 digits.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import time
import warnings
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy import LowLevelCallable, integrate

import nmm
from codegen import build
from generated.plans import recoil
from nmm import regions
from nmm.integrals.spectrum import continuum
from nmm.integrals.table import moment_table

SOURCE, MU_NU = "90Sr-90Y", 6e-11
MODEL = {"mu_nu": MU_NU, "flavour": "nubar_e"}
POINTS, RATIOS = 1000, 200
T = np.linspace(0.005, 2.0, POINTS)
C = np.geomspace(0.03, 30.0, RATIOS)
T_MIN = 0.01


@dataclass(frozen=True)
class Row:
    """One method: seconds for the whole task, largest relative error, what share of the task was run."""

    task: str
    method: str
    seconds: float
    error: float
    share: float = 1.0


def best(call: Callable[[], Any], budget: float = 1.0) -> tuple[Any, float]:
    """Value and least CPU time of a call."""
    least, spent = np.inf, 0.0
    while spent < budget:
        start = time.process_time()
        count = max(1, int(2e-3 / least)) if np.isfinite(least) and least > 0 else 1  # windows of 2 ms at least
        for _ in range(count):
            value = call()
        took = time.process_time() - start
        least, spent = min(least, max(took / count, 1e-9)), spent + max(took, 1e-4)
    return value, least


# --- averages -------------------------------------------------------------------------------------------------


def integrand(E: Any, recoils: Any) -> Any:
    """f(E) dsigma/dT."""
    return SPECTRUM.density(np.asarray(E)) * np.asarray(nmm.dsigma_dT(recoils, E, outside="zero", **MODEL))


SPECTRUM = continuum(nmm.source(SOURCE))
BREAK, END = SPECTRUM.breaks[1:]


def reference() -> Any:
    """Averages by panels that halve towards both sides of every break point."""
    nodes, weights = np.polynomial.legendre.leggauss(24)
    start = np.asarray(nmm.E_nu_min(T))
    total = np.zeros(POINTS)
    for low, high in ((np.minimum(start, BREAK), BREAK), (np.maximum(start, BREAK), END)):
        for j in range(46):
            a = high - (high - low) * 2.0**-j
            b = high - (high - low) * 2.0 ** -(j + 1) if j < 45 else np.full(POINTS, high)
            E = np.minimum(a[:, None] + 0.5 * (b - a)[:, None] * (nodes + 1), np.nextafter(high, 0))
            total += (integrand(E, T[:, None]) @ weights) * 0.5 * (b - a)
    return total


def spans(recoils: Any) -> list[tuple[Any, Any]]:
    """From E_nu_min to the end, split at the step."""
    start = np.asarray(nmm.E_nu_min(recoils))
    return [(np.minimum(start, BREAK), BREAK), (np.maximum(start, BREAK), END)]


def over_unit(recoils: Any) -> Callable[[Any], Any]:
    """Both spans of all recoils mapped to 0..1, as vector integrands want it."""

    def at(x: Any) -> Any:
        total = 0.0
        for low, high in spans(recoils):
            E = np.minimum(low + (high - low) * x, np.nextafter(high, 0))
            total = total + (high - low) * integrand(E, recoils)
        return total

    return at


def quad_vec(recoils: Any, goal: float) -> Any:
    """scipy quad_vec over all recoils at once."""
    return integrate.quad_vec(over_unit(recoils), 0, 1, epsabs=0, epsrel=goal, norm="max", limit=2000)[0]


def cubature(recoils: Any, goal: float) -> Any:
    """scipy cubature over all recoils at once."""
    at = over_unit(recoils)
    return integrate.cubature(lambda x: at(x), [0], [1], rtol=goal, atol=0, max_subdivisions=3000).estimate


C_TEXT = """
#include <math.h>
{constants}
static const double knots[] = {{{knots}}};
static const double table[] = {{{table}}};
/* the spectrum over E^2 as the piecewise polynomials of the plan: the fastest integrand there is */
static double density(double E) {{
    int low = 0, high = {pieces};
    while (high - low > 1) {{ int m = (low + high) / 2; if (E >= knots[m]) low = m; else high = m; }}
    const double y = (knots[low + 1] - E) / (knots[low + 1] - knots[low]), *c = table + {count} * low;
    double s = c[0];
    for (int k = 1; k < {count}; k++) s = s * y + c[k];
    return s * E * E;
}}
double average(int n, double *x, void *data) {{
    const double E = x[0], T = x[1], g_L = {g_L}, g_R = {g_R}, r = 1 - T / E;
    return density(E) * (K_weak * (g_L * g_L + g_R * g_R * r * r - g_L * g_R * m_e * T / (E * E))
                         + {moment} * K_magnetic * (1 / T - 1 / E));
}}
double region(int n, double *x, void *data) {{
    const double T = x[0], E = x[1], C = x[2], g_L = {g_L}, g_R = {g_R}, r = 1 - T / E;
    const double weak = K_weak * (g_L * g_L + g_R * g_R * r * r - g_L * g_R * m_e * T / (E * E));
    const double magnetic = {moment} * K_magnetic * (1 / T - 1 / E);
    return magnetic > C * weak ? density(E) * (weak + magnetic) * 1e45 : 0;
}}
"""


def c_integrands() -> ctypes.CDLL:
    """Integrands in C for quad and nquad."""
    g_L, g_R = recoil.couplings["nubar_e"](0.23122)
    made = moment_table(lambda E: SPECTRUM.density(E) / E**2, SPECTRUM.breaks, 1)
    slopes = made.coefficients[:-1, 0] * np.arange(len(made.coefficients) - 1, 0, -1)[:, None] / np.diff(made.edges)
    sizes = {n: getattr(recoil, n) for n in ("m_e", "K_weak", "K_magnetic")}
    text = C_TEXT.format(
        constants="\n".join(f"static const double {n} = {v!r};" for n, v in sizes.items()),
        knots=", ".join(map(repr, made.edges.tolist())),
        table=", ".join(map(repr, slopes.T.ravel().tolist())),
        pieces=made.edges.size - 1, count=len(slopes), g_L=g_L, g_R=g_R, moment=MU_NU**2,
    )  # fmt: skip
    library = build.opened(text, "quad_integrands")
    for function in (library.average, library.region):
        numbers = ctypes.POINTER(ctypes.c_double)
        function.restype, function.argtypes = ctypes.c_double, [ctypes.c_int, numbers, ctypes.c_void_p]
    return library


def quad(recoils: Any, goal: float, function: LowLevelCallable) -> Any:
    """scipy quad with an integrand in C, each recoil on its own, split at the step."""
    found = []
    for t in recoils:
        ends = [(float(a), float(b)) for a, b in spans(t) if a < b]
        parts = [integrate.quad(function, a, b, args=(float(t),), epsabs=0, epsrel=goal, limit=500)[0] for a, b in ends]
        found.append(sum(parts))
    return np.array(found)


def averages(library: ctypes.CDLL) -> list[Row]:
    """All methods for 1000 averages."""
    true, src = reference(), nmm.source(SOURCE)
    low_level = LowLevelCallable(library.average)
    task = f"{POINTS} averages <dsigma/dT>"
    rows = [_row(task, f"nmm, {b}", lambda b=b: nmm.average("dsigma_dT", src, T=T, mu_nu=MU_NU, backend=b), true)
            for b in ("c", "numpy")]  # fmt: skip
    _, setup = best(lambda: moment_table(lambda E: SPECTRUM.density(E) * recoil.weight(E), SPECTRUM.breaks))
    rows.append(Row(task, "   its table, once for a source", setup, np.nan))
    for goal in (1e-8, 1e-10):
        rows.append(_part(task, f"quad, C integrand, {goal:g}", lambda t, g=goal: quad(t, g, low_level), true, 10))
        rows.append(_part(task, f"quad_vec, {goal:g}", lambda t, g=goal: quad_vec(t, g), true, 1))
        rows.append(_part(task, f"cubature, {goal:g}", lambda t, g=goal: cubature(t, g), true, 1))
    many = np.linspace(0.005, 2.0, 100 * POINTS)
    _, seconds = best(lambda: nmm.average("dsigma_dT", src, T=many, mu_nu=MU_NU))
    rows.append(Row(f"{100 * POINTS} averages", "nmm, c", seconds, np.nan))
    return rows


def _row(task: str, method: str, call: Callable[[], Any], true: Any) -> Row:
    value, seconds = best(call)
    return Row(task, method, seconds, float(np.max(np.abs(value / true - 1))))


def _part(task: str, method: str, call: Callable[[Any], Any], true: Any, share: int) -> Row:
    value, seconds = best(lambda: call(T[::share]))
    return Row(task, method, seconds * share, float(np.max(np.abs(value / true[::share] - 1))), 1 / share)


# --- regions and grids ----------------------------------------------------------------------------------------


def region_rows(library: ctypes.CDLL) -> list[Row]:
    """nmm at its goal, and nquad with an integrand in C on two of the ratios."""
    src, task = nmm.source(SOURCE), f"{RATIOS} regions magnetic > C weak"
    ours, seconds = best(lambda: nmm.region(src, C=C, mu_nu=MU_NU, T_min=T_MIN), 2.0)
    kept = regions.ORDERS, regions.GOAL
    regions.ORDERS, regions.GOAL = (240, 360, 720), 1e-14
    true = nmm.region(src, C=C, mu_nu=MU_NU, T_min=T_MIN)
    regions.ORDERS, regions.GOAL = kept
    error = max(np.max(np.abs(getattr(ours, p) / getattr(true, p) - 1)) for p in ("weak", "magnetic"))
    rows = [Row(task, "nmm", seconds, float(error))]
    chosen = [RATIOS // 3, RATIOS // 2]
    function = LowLevelCallable(library.region)

    def largest(E: float, *_: float) -> list[float]:
        return [T_MIN, max(T_MIN, 2 * E * E / (recoil.m_e + 2 * E))]

    def adaptive(goal: float) -> Any:
        """Inner over T, outer over E_nu, split at the step; the indicator is in the integrand."""
        options = [{"epsabs": 0, "epsrel": goal, "limit": 200}, {"epsabs": 0, "epsrel": goal, "limit": 200}]
        start = float(nmm.E_nu_min(T_MIN))
        return np.array([
            sum(integrate.nquad(function, [largest, [a, b]], args=(float(C[i]),), opts=options)[0]
                for a, b in ((start, BREAK), (BREAK, END))) * 1e-45 for i in chosen
        ])  # fmt: skip

    exact = np.asarray(true.weak + true.magnetic)[chosen]
    for goal in (1e-6, 1e-8):
        start = time.process_time()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", integrate.IntegrationWarning)
            found = adaptive(goal)
        spent = (time.process_time() - start) * RATIOS / len(chosen)
        off = float(np.max(np.abs(found / exact - 1)))
        rows.append(Row(task, f"nquad, C integrand, {goal:g}", spent, off, len(chosen) / RATIOS))
    return rows


def grid_rows() -> list[Row]:
    """chi^2 on a grid of couplings."""
    edges = np.linspace(0.1, 1.0, 51)
    folded, setup = best(lambda: nmm.templates(SOURCE, edges))
    sin2, mu_nu = np.linspace(0.2, 0.26, 100)[:, None], np.linspace(0, 1e-10, 100)
    data = folded.rates(0.231, 3e-11) * 1.01
    errors = 0.05 * data
    direct, slow = best(lambda: (((folded.rates(sin2, mu_nu) - data) / errors) ** 2).sum(axis=-1))
    quick, seconds = best(lambda: folded.chi2(data, errors, sin2_theta_W=sin2, mu_nu=mu_nu))
    task = "chi^2, 100 x 100 couplings, 50 bins"
    return [
        Row(task, "nmm templates, quadratic form", seconds, float(np.max(np.abs(quick / direct - 1)))),
        Row(task, "   its templates, once for a source", setup, np.nan),
        Row(task, "nmm templates, sum over bins", slow, 0.0),
    ]


def table(rows: list[Row]) -> str:
    """The rows, each with its time over the first of its task."""
    first = {}
    lines = [f"{'method':40}{'time [ms]':>12}{'ratio':>10}{'error':>10}  share run"]
    for row in rows:
        if row.task not in first:
            first[row.task] = row.seconds
            lines.append(row.task)
        ratio = row.seconds / first[row.task]
        error = "" if np.isnan(row.error) else f"{row.error:.1e}"
        lines.append(f"  {row.method:38}{1e3 * row.seconds:12.4f}{ratio:10.1f}{error:>10}  {row.share:.3g}")
    return "\n".join(lines)


def main() -> None:
    """Run all of it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("-o", type=Path, help="also write the rows to this JSON file")
    given = parser.parse_args()
    library = c_integrands()
    rows = [*averages(library), *region_rows(library), *grid_rows()]
    print(table(rows))
    if given.o:
        given.o.write_text(json.dumps([asdict(r) for r in rows], indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
