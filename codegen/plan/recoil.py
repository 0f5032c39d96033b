"""How scattering is integrated over a spectrum, over T and over regions: everything that algebra can give, once.

    <dsigma/dT>(T) = sum_k a_k(x) J_k(x),  x = E_nu_min(T),  J_k(x) = integral from x of f(E) w(E) (E - x)^k dE

At a given E_nu the distance d = T_max(E_nu) - T is the variable: in it the weak cross section is a polynomial whose
coefficients are not negative, so nothing cancels at the dynamical zero, where it is d = 0 that makes the zero. The
region magnetic > C weak at a given E_nu is bounded by the roots of a cubic in 1/T; where these appear, vanish or
cross an edge of the region are roots of polynomials in E_nu, and the integral over E_nu is split there.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from codegen.elementary import log1p
from codegen.errors import PlanError
from codegen.plan import centre
from codegen.plan.limits import Limit, limits
from codegen.plan.listing import Function
from codegen.plan.separate import separate
from symbolic import proof, symbols
from symbolic.constants import value_of
from symbolic.formula import Formula
from symbolic.registry import get
from symbolic.symbols import G_F, E_nu, T, T_min, alpha, g_L, g_R, hbarc, m_e, mu_nu

x, d, d_1, width, k, s = sp.symbols("x d d_1 width k s", positive=True)
K_weak, K_magnetic = sp.symbols("K_weak K_magnetic", positive=True)

SIZES = {
    K_weak: 2 * G_F**2 * hbarc**2 * m_e / sp.pi,
    K_magnetic: sp.pi * alpha**2 * hbarc**2 / m_e**2,
}
"""Names for the products of constants in front of eqs. (1) and (2) of the 1999 paper."""


@dataclass(frozen=True)
class Recoil:
    """Weak and magnetic cross section, the latter over mu_nu^2, in the names above; and the lower end of E_nu."""

    weak: sp.Expr
    magnetic: sp.Expr
    limit: Limit
    T_largest: sp.Expr

    @property
    def parts(self) -> tuple[sp.Expr, sp.Expr]:
        """Weak, magnetic."""
        return self.weak, self.magnetic


def recoil() -> Recoil:
    """The cross section of a neutrino; the antineutrino's has g_L and g_R exchanged, which is proved here."""
    weak, magnetic = (get("dsigma_dT", flavour="nu_e", part=part) for part in ("weak", "magnetic"))
    anti = get("dsigma_dT", flavour="nubar_e", part="weak")
    swapped = anti.body.xreplace({g_L: g_R, g_R: g_L})
    if not proof.equal(swapped, weak.body):
        raise PlanError("the antineutrino's cross section is not the neutrino's with g_L and g_R exchanged.")
    lower, _ = limits(weak, E_nu)
    T_largest = lower.inverse(T)
    if T_largest is None:
        raise PlanError("the end of phase space is no rational function of E_nu.")
    T_of_E = T_largest.xreplace({lower.name: E_nu})
    return Recoil(_sized(weak.body), _sized(magnetic.body / mu_nu**2), lower, T_of_E)


def _sized(expr: sp.Expr) -> sp.Expr:
    """An expression with the names of its sizes."""
    from_weak, from_magnetic = K_weak * sp.pi / (2 * hbarc**2 * m_e), K_magnetic * m_e**2 / (sp.pi * hbarc**2)
    back = {G_F: sp.sqrt(from_weak), alpha: sp.sqrt(from_magnetic)}
    return sp.factor_terms(expr.xreplace(back))


# --- moments: E_nu integrated, T given -----------------------------------------------------------------------


def weight() -> sp.Expr:
    """Weight w of the spectrum: what `separate` finds best for the sum of both parts, where cancellation is worst."""
    found = separate(get("dsigma_dT", flavour="nubar_e"), T, E_nu, basis="centred")
    if found.limit is None or found.basis != f"powers of {E_nu - found.limit.name}" or not found.prove():
        raise PlanError(f"dsigma_dT: the basis is {found.basis}; the plan knows powers of E_nu - E_nu_min.")
    (plain,) = (w for w in found.weights if found.limit.name not in w.free_symbols)
    return plain


def fold(expr: sp.Expr, limit: Limit, spectral: sp.Expr) -> tuple[sp.Expr, ...]:
    """a_0, a_1, a_2 of a cross section, T eliminated in favour of x.

    Raises
    ------
    PlanError
        If the cross section over the weight is no polynomial in E_nu.
    """
    end = limit.inverse(T)
    assert end is not None
    moved = sp.cancel(sp.together((expr / spectral).xreplace({T: end.xreplace({limit.name: x}), E_nu: x + s})))
    if not moved.is_polynomial(s):
        raise PlanError(f"{expr} over {spectral} is no polynomial in {E_nu}.")
    found = sp.Poly(moved, s).all_coeffs()[::-1]
    return tuple(centre.tidy(c, x, {}) for c in found)


# --- one energy: T integrated between two distances from its end -------------------------------------------------


def in_distance(found: Recoil) -> tuple[tuple[sp.Expr, ...], sp.Expr]:
    """Powers of d of the weak part, and 1/T - 1/E_nu in d without the difference."""
    T_of_d = {T: found.T_largest - d}
    weak = sp.Poly(sp.cancel(sp.together(found.weak.xreplace(T_of_d))), d).all_coeffs()[::-1]
    magnetic = (sp.cancel(1 / found.T_largest - 1 / E_nu) + d / (T * found.T_largest)) * K_magnetic
    if not proof.equal(magnetic.xreplace({d: found.T_largest - T}), found.magnetic):
        raise PlanError("the magnetic part is not K (1/T - 1/E_nu).")
    return tuple(centre.tidy(c, E_nu, {}) for c in weak), magnetic


def between(powers: tuple[sp.Expr, ...]) -> sp.Expr:
    """Integral of a polynomial in d from d_1 over a width: the width times a sum of positive terms."""
    end = d_1 + width
    total = width * sp.Add(
        *(c * sp.Add(*(d_1**j * end ** (n - j) for j in range(n + 1))) / (n + 1) for n, c in enumerate(powers))
    )
    if not proof.equal(sp.diff(total, width), sp.Add(*(c * end**n for n, c in enumerate(powers)))):
        raise PlanError("the integral of the weak part over T is not the derivative's inverse.")
    return total


def magnetic_between(found: Recoil) -> sp.Expr:
    """Integral of K (1/T - 1/E_nu) over the same; the logarithm is of 1 + something small for a narrow interval."""
    value = log1p(width / T) - width / E_nu
    if not proof.equal(sp.diff(value, width) * K_magnetic, found.magnetic.xreplace({T: T + width})):
        raise PlanError("the integral of the magnetic part over T is not the derivative's inverse.")
    return K_magnetic * value


# --- the region magnetic > C weak, k = C K_weak / (K_magnetic mu_nu^2) in 1/MeV --------------------------------


def cubic(found: Recoil) -> sp.Poly:
    """Polynomial in z = 1/T that is positive where magnetic > C weak; its leading coefficient is 1."""
    z = sp.Symbol("z", positive=True)
    excess = sp.cancel(sp.together(_excess(found).xreplace({T: 1 / z}) * z**2))
    polynomial = sp.Poly(excess, z) if excess.is_polynomial(z) else None
    if polynomial is None or polynomial.degree() != 3 or polynomial.LC() != 1:
        raise PlanError(f"the boundary of a region is {excess} = 0, no cubic in 1/T.")
    return polynomial


def _excess(found: Recoil) -> sp.Expr:
    """Magnetic part without its size less k times the weak part without its size."""
    return (found.magnetic - k * found.weak).xreplace(dict.fromkeys(SIZES, sp.Integer(1)))


def discriminant(boundary: sp.Poly) -> tuple[sp.Expr, ...]:
    """Coefficients in E_nu, highest first, of what vanishes where two boundaries in T meet."""
    numerator, _ = sp.fraction(sp.cancel(sp.discriminant(boundary.as_expr(), boundary.gen)))
    polynomial = sp.Poly(numerator, E_nu)
    lowest = min(m for (m,) in polynomial.monoms())
    coefficients = polynomial.all_coeffs()
    return tuple(sp.factor(c) for c in (coefficients[:-lowest] if lowest else coefficients))


def edge(found: Recoil) -> tuple[sp.Expr, ...]:
    """Coefficients in E_nu, highest first, of what vanishes where the boundary crosses T = T_min."""
    numerator, _ = sp.fraction(sp.cancel(sp.together(_excess(found).xreplace({T: T_min}))))
    return tuple(sp.Poly(numerator, E_nu).all_coeffs())


def forward(found: Recoil) -> tuple[tuple[sp.Expr, ...], ...]:
    """The same for T = T_max(E_nu): magnetic and weak are squares there, so two quadratics, one for each sign."""
    there = dict.fromkeys(SIZES, sp.Integer(1)) | {T: found.T_largest}
    magnetic = sp.factor(sp.cancel(sp.together(found.magnetic.xreplace(there))))
    weak = sp.factor(sp.cancel(sp.together(found.weak.xreplace(there))))
    amplitude = sp.sqrt(weak)
    amplitude = amplitude.replace(sp.Abs, lambda a: a)
    if not amplitude.is_rational_function(E_nu) or not proof.equal(amplitude**2, weak):
        raise PlanError("the weak part in the forward direction is no square.")
    found_ones = []
    for sign in (1, -1):
        numerator, _ = sp.fraction(sp.together(sp.sqrt(magnetic) - sign * sp.sqrt(k) * amplitude))
        found_ones.append(tuple(sp.factor(c) for c in sp.Poly(sp.expand(numerator), E_nu).all_coeffs()))
    return tuple(found_ones)


def touching(quadratic: tuple[sp.Expr, ...]) -> tuple[sp.Expr, ...]:
    """Coefficients in sqrt(k), highest first, of what vanishes where both roots of a quadratic are one."""
    a, b, c = quadratic
    root = sp.Symbol("root_k", positive=True)
    discriminant_of_it = sp.expand((b**2 - 4 * a * c).xreplace({k: root**2}))
    return tuple(sp.factor(x) for x in sp.Poly(discriminant_of_it, root).all_coeffs())


def require_no_level_point(found: Recoil) -> None:
    """Prove that magnetic/weak is level nowhere inside phase space, so that its curves can only touch at the edge.

    Both derivatives of the excess give k; with t = T/E_nu and u = 1/E_nu the equation of the two is linear in u, and
    what is left is a polynomial in t with the factor 1 - t (T = E_nu is outside) times one that is positive.
    """
    t, u = sp.symbols("t u", positive=True)
    excess = sp.cancel(_excess(found).xreplace({E_nu: 1 / u}))
    first, second = (sp.solve(sp.diff(excess, v).xreplace({T: t / u}), k)[0] for v in (T, u))
    numerator, _ = sp.fraction(sp.cancel(sp.together(first - second)))
    (energy,) = [r for r in sp.solve(sp.factor(numerator), u) if r != 0]
    strength = sp.cancel(second.xreplace({u: energy}))
    left, _ = sp.fraction(sp.cancel(sp.together(excess.xreplace({T: t / u}).xreplace({u: energy, k: strength}))))
    rest = sp.Poly(sp.cancel(left / (1 - t)).xreplace({t: 1 - s}), s)
    if any(not c.is_nonnegative for c in _real_coefficients(rest)) or rest.eval(0) == 0:
        raise PlanError("magnetic/weak may be level inside phase space; the critical ratio is not at the edge alone.")


def _real_coefficients(polynomial: sp.Poly) -> list[sp.Expr]:
    """Coefficients with couplings of either sign."""
    free = {c: sp.Symbol(c.name, real=True) for c in (g_L, g_R)}
    return [sp.factor(c.xreplace(free)) for c in polynomial.all_coeffs()]


def sine_squared(found: Recoil) -> sp.Expr:
    """sin^2 of the recoil angle as a multiple of d, so that small angles keep their digits."""
    cosine = get("costheta").expr
    body = sp.factor(sp.cancel(sp.together(1 - cosine**2)))
    slope = sp.cancel(body / (found.T_largest - T))
    return sp.factor(slope) * d


def couplings(flavour: str) -> tuple[sp.Expr, sp.Expr]:
    """What g_L and g_R stand for in the neutrino's form."""
    formula: Formula = get("dsigma_dT", flavour=flavour, part="weak")
    named = dict(formula.where)
    pair = named[g_L], named[g_R]
    return pair[::-1] if flavour.startswith("nubar") else pair


def values() -> dict[str, sp.Expr]:
    """The constants that the text uses, exact."""
    exact = {symbols.SYMBOLS[n].symbol: value_of(n) for n in ("m_e", "G_F", "alpha", "hbarc")}
    return {str(s): sp.sympify(SIZES.get(s, s)).xreplace(exact) for s in (m_e, *SIZES)}


def listed() -> tuple[list[Function], sp.Expr]:
    """All functions of the plan, and the weight of the spectrum."""
    found, spectral = recoil(), weight()
    powers, magnetic = in_distance(found)
    boundary = cubic(found)
    require_no_level_point(found)
    weak_fold, magnetic_fold = (fold(p, found.limit, spectral) for p in found.parts)
    lower = found.limit.value
    made = [
        Function("E_nu_min", (T,), (lower,), "Smallest energy that gives a recoil T."),
        Function("T_max", (E_nu,), (found.T_largest,), "Largest recoil of an energy."),
        Function("weight", (E_nu,), (spectral,), "Weight w of the spectrum in the moments."),
        Function("weak_moments", (x, g_L, g_R), weak_fold, "a_k(x) of the weak part."),
        Function("magnetic_moments", (x,), magnetic_fold, "a_k(x) of the magnetic part, over mu_nu^2."),
        Function("weak_powers", (E_nu, g_L, g_R), powers, "Powers of d = T_max - T of the weak part."),
        Function("magnetic", (E_nu, T, d), (magnetic,), "Magnetic part over mu_nu^2 at T = T_max - d."),
        Function(
            "weak_between", (E_nu, d_1, width, g_L, g_R), (between(powers),),
            "Weak part integrated over T = T_max - d, from d_1 over a width.",
        ),
        Function(
            "magnetic_between", (E_nu, T, width), (magnetic_between(found),),
            "Magnetic part over mu_nu^2 integrated over T, from T over a width.",
        ),
        Function(
            "boundary", (E_nu, k, g_L, g_R), tuple(boundary.all_coeffs()[1:]),
            "Cubic in 1/T, positive where magnetic > C weak: its lower coefficients.",
        ),
        Function("meeting", (k, g_L, g_R), discriminant(boundary), "Polynomial in E_nu: two boundaries meet."),
        Function("crossing", (T_min, k, g_L, g_R), edge(found), "Polynomial in E_nu: a boundary is at T_min."),
        *(
            Function(name, (k, g_L, g_R), c, "Polynomial in E_nu: a boundary is at T_max(E_nu).")
            for name, c in zip(("forward_plus", "forward_minus"), forward(found), strict=True)
        ),
        *(
            Function(name, (g_L, g_R), touching(c), "Polynomial in sqrt(k): both roots of the quadratic are one.")
            for name, c in zip(("touching_plus", "touching_minus"), forward(found), strict=True)
        ),
        Function("sine_squared", (E_nu, T, d), (sine_squared(found),), "sin^2(theta) at T = T_max - d."),
    ]
    return made, spectral

