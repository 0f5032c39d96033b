"""Checks of what the paper says of 90Sr-90Y, the curves of equal ratio and the regions between them."""

from __future__ import annotations

import numpy as np

import nmm
from nmm.reproduce.checks.registry import Found, check
from nmm.reproduce.strontium import MU_NU, MU_NU_CURVES, SOURCE, STRONTIUM_SHARE, THRESHOLD, UPPER_CUT, kink

_YEAR = 365.2422 * 86400.0
_CUTS = ((UPPER_CUT, f"{THRESHOLD} < T < {UPPER_CUT} MeV"), (np.inf, f"T > {THRESHOLD} MeV"))


@check
def half_life(source: str) -> Found:
    """Half-life in years."""
    return Found(nmm.source(source).half_life / _YEAR)


@check
def spectrum_falls() -> Found:
    """How much of the spectrum is left just above the end point of 90Sr."""
    end = nmm.source(SOURCE).breakpoints[0]
    below, above = (float(nmm.source(SOURCE).spectrum(x)) for x in (0.9 * end, end))
    return Found(
        f"falls to {above / below:.0%}",
        above < 0.5 * below,
        f"dN/dE_nu is {below:.3f}/MeV at {0.9 * end:.3f} MeV and {above:.3f}/MeV from {end:.4f} MeV on, the end "
        "point of 90Sr.",
    )


@check
def peak_of_strontium() -> Found:
    """Where the spectrum of 90Sr is largest, against the dynamical zero."""
    from scipy.optimize import minimize_scalar

    source = nmm.source("90Sr")
    found = minimize_scalar(lambda E: -float(source.spectrum(E)), bounds=(0.0, source.E_nu_max), method="bounded")
    zero = float(nmm.dynamical_zero().E_nu)
    detail = (
        f"The peak is {zero - found.x:.2f} MeV below the dynamical zero at {zero:.4f} MeV; the spectrum ends at "
        f"{source.E_nu_max:.4f} MeV, {1000 * abs(zero - source.E_nu_max):.1f} keV "
        f"{'below' if source.E_nu_max < zero else 'above'} it."
    )
    return Found(f"peak at {found.x:.3f} MeV", abs(found.x - zero) < 0.2, detail)


@check
def kink_of_fig5() -> Found:
    """Where the slope of Fig. 5 jumps, and that it does not where the spectrum has no step."""
    place = kink(THRESHOLD)
    jumps = {name: _jump(name, place) for name in (SOURCE, "90Y")}
    holds = jumps[SOURCE] > 10 * jumps["90Y"]
    detail = (
        f"At costheta = {place:.4f} electrons of {THRESHOLD} MeV come from "
        f"{nmm.source(SOURCE).breakpoints[0]:.4f} MeV, the end point of 90Sr: "
        f"the slope jumps by {jumps[SOURCE]:.0%} of its size; for 90Y alone by {jumps['90Y']:.1%}."
    )
    return Found(f"at costheta = {place:.3f}", holds, detail)


def _jump(source: str, place: float, step: float = 1e-5) -> float:
    """Relative change of the slope of the weak angular distribution at a place."""
    grid = place + step * np.array([-2.0, -1.0, 1.0, 2.0])
    y = np.asarray(_angular(source, grid, "weak", UPPER_CUT))
    left, right = y[1] - y[0], y[3] - y[2]
    return float(abs(right - left) / max(abs(left), abs(right)))


def _angular(source: str, grid: np.ndarray | float, part: str, upper: float) -> np.ndarray:
    keywords = {"part": part, "mu_nu": MU_NU, "T_min": THRESHOLD, "T_max": upper}
    return np.asarray(nmm.average("dsigma_dcostheta", source, costheta=grid, **keywords))


@check
def magnetic_at_both_ends_of_fig5() -> Found:
    """Where the magnetic part is the larger one, for both cuts."""
    texts = [f"{words}: {_larger(SOURCE, upper)}" for upper, words in _CUTS]
    holds = all(_is_larger_at_both_ends(SOURCE, upper) for upper, _ in _CUTS)
    energy = nmm.source(SOURCE).E_nu_max
    last = float(nmm.ratio(THRESHOLD, energy, mu_nu=MU_NU, flavour="nubar_e"))
    detail = (
        f"At the largest angle only T = {THRESHOLD} MeV and E_nu = {energy:.4f} MeV are left, where the ratio is "
        f"{last:.3f}, whatever the spectrum."
    )
    return Found("; ".join(texts), holds, detail)


def _angles(source: str, count: int = 2001) -> np.ndarray:
    """From the largest angle that the threshold leaves to forward recoil."""
    last = float(nmm.costheta(THRESHOLD, nmm.source(source).E_nu_max))
    return np.linspace(last, 1.0, count + 2)[1:-1]


def _excess(source: str, upper: float) -> tuple[np.ndarray, np.ndarray]:
    grid = _angles(source)
    weak, magnetic = (_angular(source, grid, part, upper) for part in ("weak", "magnetic"))
    seen = weak + magnetic > 0.0
    return grid[seen], (magnetic > weak)[seen]


def _is_larger_at_both_ends(source: str, upper: float) -> bool:
    _, larger = _excess(source, upper)
    return bool(larger[0] and larger[-1] and not larger.all())


def _larger(source: str, upper: float) -> str:
    """The ranges of costheta where the magnetic part is the larger one, in words."""
    grid, larger = _excess(source, upper)
    edges = np.flatnonzero(np.diff(larger.astype(int))) + 1
    ranges = [(a, b) for a, b in zip(np.r_[0, edges], np.r_[edges, larger.size], strict=True) if larger[a]]
    words = [f"{grid[a]:.3f} to {grid[b - 1]:.3f}" for a, b in ranges]
    return f"magnetic larger for costheta {' and '.join(words)}" if words else "magnetic nowhere larger"


@check
def little_at_small_angles() -> Found:
    """The angular distribution near forward recoil against its largest value."""
    grid = _angles(SOURCE)
    total = _angular(SOURCE, grid, "weak", UPPER_CUT) + _angular(SOURCE, grid, "magnetic", UPPER_CUT)
    last = float(total[-1] / total.max())
    return Found(f"{last:.1%} of the maximum at costheta = {grid[-1]:.3f}", last < 0.25)


@check
def strontium_is_smaller() -> Found:
    """Fig. 6 against Fig. 5: totals above the threshold."""
    both = {part: _total(SOURCE, part) for part in ("weak", "magnetic")}
    alone = {part: STRONTIUM_SHARE * _total("90Sr", part) for part in ("weak", "magnetic")}
    shares = {part: alone[part] / both[part] for part in both}
    detail = (
        f"90Sr alone gives {shares['weak']:.0%} of the weak and {shares['magnetic']:.0%} of the magnetic cross "
        "section."
    )
    return Found("smaller", all(share < 1 for share in shares.values()), detail)


def _total(source: str, part: str, upper: float = np.inf) -> float:
    return float(nmm.average("sigma", source, T_min=THRESHOLD, T_max=upper, part=part, mu_nu=MU_NU))


@check
def magnetic_exceeds_weak_in_fig6() -> Found:
    """The magnetic against the weak part of 90Sr alone, as a whole and angle by angle."""
    ratio = _total("90Sr", "magnetic") / _total("90Sr", "weak")
    return Found(f"ratio {ratio:.2f} in all", ratio > 1, f"By angle: {_larger('90Sr', UPPER_CUT)}.")


@check
def scales_with_moment_squared() -> Found:
    """C at 1e-11 over C at 1e-10, at a point of every quadrant of Fig. 7."""
    T, E = np.meshgrid([0.05, 0.2, 0.4], [0.6, 1.0, 2.0])
    small, large = (nmm.ratio(T, E, mu_nu=mu, flavour="nubar_e") for mu in (1e-11, MU_NU_CURVES))
    factor = small / large
    scaled = ", ".join(f"{C * factor.mean():.4g}" for C in (1, 2, 4, 8, 32))
    return Found(scaled, bool(np.allclose(factor, 0.01, rtol=1e-13, atol=0.0)))


@check
def loops(flavour: str) -> Found:
    """Which of the curves of Figs. 7 and 8 surround the dynamical zero, and from which ratio on they do."""
    zero = nmm.dynamical_zero()
    around = [C for C in (1, 2, 4, 8, 32, 64) if _surrounds(C, flavour, float(zero.T))]
    wanted = [32, 64] if flavour == "nubar_e" else []
    critical = nmm.critical_ratio(mu_nu=MU_NU_CURVES, flavour=flavour)
    detail = (
        "" if critical is None else f"The loop detaches at C = {float(critical):.4g}, found from the saddle of "
        "the ratio."
    )
    return Found(", ".join(map(str, around)) or "none", around == wanted, detail)


def _surrounds(C: float, flavour: str, T: float) -> bool:
    """True if a closed curve has the zero inside: it meets theta = 0 on both sides of its T."""
    pieces = [p for p in nmm.iso_ratio(C, mu_nu=MU_NU_CURVES, flavour=flavour) if p.closed]
    return any(p.T.min() < T < p.T.max() for p in pieces)


@check
def region_beyond(C: float) -> Found:
    """Magnetic over weak in the region, and its share of all events."""
    found, whole = (nmm.region(SOURCE, C=c, mu_nu=MU_NU, T_min=THRESHOLD) for c in (C, 0.0))
    ratio = float(found.magnetic / found.weak)
    detail = (
        f"{float(found.weak / whole.weak):.1%} of the weak and {float(found.magnetic / whole.magnetic):.1%} of "
        "the magnetic events are there."
    )
    return Found(f"magnetic/weak = {ratio:.3f}", 2 / 3 < ratio < 3 / 2, detail)


@check
def share_of_statistics(C: float) -> Found:
    """Events in the region over all events, in per cent, in three readings."""
    found, whole = (nmm.region(SOURCE, C=c, mu_nu=MU_NU, T_min=THRESHOLD) for c in (C, 0.0))
    weak, magnetic = float(found.weak), float(found.magnetic)
    W, M = float(whole.weak), float(whole.magnetic)
    detail = (
        f"Weak {weak / W:.1%}, magnetic {magnetic / M:.1%}; all events of the region over the weak events of the "
        f"whole plane {(weak + magnetic) / W:.1%}."
    )
    return Found(100 * (weak + magnetic) / (W + M), detail=detail)


@check
def grows_with_C() -> Found:
    """Ratio and size of the region by C."""
    C = np.linspace(0.0, 3.0, 61)
    found = nmm.region(SOURCE, C=C, mu_nu=MU_NU, T_min=THRESHOLD)
    ratio, total = np.asarray(found.magnetic / found.weak), np.asarray(found.magnetic + found.weak)
    is_ordered = (np.diff(ratio) > -1e-12).all() and (np.diff(total) <= 0).all()
    holds = bool(is_ordered and ratio[-1] > 1 and total[-1] < 0.05 * total[0])
    return Found(f"ratio {ratio[0]:.2f} to {ratio[-1]:.2f}, events {total[-1] / total[0]:.1%} left at C = 3", holds)


@check
def enhancement() -> Found:
    """Magnetic events as a share of all events above the threshold, per cent."""
    weak, magnetic = (_total(SOURCE, part) for part in ("weak", "magnetic"))
    cut_weak, cut_magnetic = (_total(SOURCE, part, UPPER_CUT) for part in ("weak", "magnetic"))
    detail = (
        f"Magnetic over all events above {THRESHOLD} MeV. Over the weak events alone it is "
        f"{magnetic / weak:.1%}; with T < {UPPER_CUT} MeV the "
        f"two are {cut_magnetic / (cut_weak + cut_magnetic):.1%} and {cut_magnetic / cut_weak:.1%}."
    )
    return Found(100 * magnetic / (weak + magnetic), detail=detail)


@check
def few_events_near_the_zero() -> Found:
    """Events near the dynamical zero, where the ratio is 32 times what Fig. 7 takes it from."""
    C = 32 * (MU_NU / MU_NU_CURVES) ** 2
    found, whole = (nmm.region(SOURCE, C=c, mu_nu=MU_NU, T_min=THRESHOLD) for c in (C, 0.0))
    weak, magnetic = float(found.weak / whole.weak), float(found.magnetic / whole.magnetic)
    detail = f"The region is that inside the curve C = 32 of Fig. 7, C = {C:.3g} at this moment, above the threshold."
    return Found(f"{weak:.1e} of the weak, {magnetic:.1e} of the magnetic events", magnetic < 0.01, detail)
