r"""The neutrino spectrum of a source, branch by branch, normalised to one.

.. math:: \frac{dN}{dE_\nu} = N\,p_e W_e\,E_\nu^2\,F(Z, W_e)\,C(p_e, E_\nu)

with :math:`K_e = E_0 - E_\nu`, from the statistical phase space of two light particles that share E_0 (the
recoil of the nucleus, a few eV, is left out), the Coulomb field and the shape factor.

Source: Behrens:1982; Hayen:2017dwg; Mougeot:2015.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import sympy as sp

from symbolic import units
from symbolic.constants import value_of
from symbolic.domain import Domain
from symbolic.formula import Formula
from symbolic.spectra import corrections, coulomb
from symbolic.spectra.coulomb import Electron
from symbolic.spectra.decays import Branch, as_identifier, decay
from symbolic.spectra.shapes import shape
from symbolic.spectra.steps import branch_steps, sum_step
from symbolic.symbols import E_nu, alpha, m_e

LATEX = r"\frac{dN}{dE_\nu}"
SOURCE = "Behrens:1982; Hayen:2017dwg; Mougeot:2015"


@dataclass(frozen=True)
class Choice:
    """What goes into a spectrum.

    Attributes
    ----------
    shape : str
        ``allowed``, ``p2_q2``, ``unique``; empty: what each branch is.
    fermi, finite_size, screening : bool
        Coulomb field of a point nucleus; of an extended one; atomic electrons. The last two need the first.
    """

    shape: str = ""
    fermi: bool = True
    finite_size: bool = False
    screening: bool = False


@dataclass(frozen=True)
class Density:
    """One branch: its named sub-expressions in order of use, and the product of its factors in those names."""

    branch: Branch
    electron: Electron
    where: tuple[tuple[sp.Symbol, sp.Expr], ...]
    body: sp.Expr


def beta_spectrum(source: str, choice: Choice | None = None) -> Formula:
    """Spectrum of a source in E_nu, 1/MeV, normalised to one.

    Parameters
    ----------
    source : str
        As in `decays.DECAYS`, or ``90Sr-90Y``.
    choice : Choice, optional
        Default: each branch as it is, Coulomb field of a point nucleus.

    Raises
    ------
    SymbolicError
        Unknown source or shape.
    """
    branches = decay(source)
    single = len(branches) == 1
    made = [_density(b, choice or Choice(), "" if single else f"_{b.name}") for b, _ in branches]
    last = longest(branches)
    terms = [(sp.Symbol(f"f_{b.name}", positive=True), b, weight) for b, weight in branches]
    where = [pair for d in made for pair in d.where]
    if not single:
        where += [(f, d.body) for (f, _, _), d in zip(terms, made, strict=True)]
    body = made[0].body if single else sp.Add(*(w * _until_end(f, b, last) for f, b, w in terms))
    formula = Formula(
        name=f"beta_spectrum_{as_identifier(source)}",
        body=body,
        where=tuple(where),
        variables=(E_nu,),
        domain=spectrum_domain(last),
        unit=units.unit("1/MeV"),
        title=title(source),
        latex_name=LATEX,
        source=SOURCE,
    )
    steps = [s for d in made for s in branch_steps(d.branch, d.electron, d.where, d.body)]
    return formula.with_steps(*steps, sum_step(formula, tuple(f for f, _, _ in terms)))


def title(source: str) -> str:
    """What the spectrum of a source is called."""
    return f"Neutrino spectrum of {source.replace('_', '-')}"


def longest(branches: tuple[tuple[Branch, sp.Rational], ...]) -> Branch:
    """The branch with the largest end point."""
    return max((b for b, _ in branches), key=lambda b: b.end_point.exact)


def spectrum_domain(last: Branch) -> Domain:
    """0 <= E_nu < E_0 of the branch with the largest end point; nothing is emitted beyond."""
    ranges = ((E_nu, sp.Rational(1, 1000), last.E_0),)
    inside = (sp.Lt(E_nu, last.E_0, evaluate=False),)
    return Domain(ranges, allowed=(sp.Ge(E_nu, 0, evaluate=False),), phase_space=inside)


def _until_end(density: sp.Expr, branch: Branch, last: Branch) -> sp.Expr:
    """A branch that ends before the spectrum does is 0 from its end point on."""
    return density if branch is last else sp.Piecewise((density, sp.Lt(E_nu, branch.E_0)), (0, True))


def _density(branch: Branch, choice: Choice, tag: str) -> Density:
    names = {s.name.removesuffix(tag): (s, value) for s, value in _names(branch, choice, tag)}
    p, W = names["p_e"][0], names["W_e"][0]
    lambda_2 = names["lambda_2"][0] if "lambda_2" in names else sp.Integer(1)
    factors = [names[n][0] for n in ("F", "L_0") if n in names]
    product = sp.Mul(p, W, E_nu**2, *factors, shape(choice.shape or branch.kind)(p, E_nu, lambda_2))
    where = tuple(names.values())
    N = sp.Symbol(f"N{tag}", positive=True)
    E = sp.Symbol("E", positive=True)
    integral = sp.Integral(unfolded(product, where).xreplace({E_nu: E}), (E, 0, branch.E_0))
    return Density(branch, Electron(p, W, branch.Z, branch.A), (*where, (N, 1 / integral)), N * product)


def unfolded(expr: sp.Expr, where: tuple[tuple[sp.Symbol, sp.Expr], ...]) -> sp.Expr:
    """An expression with its names put in."""
    for symbol, value in reversed(where):
        expr = expr.xreplace({symbol: value})
    return expr


def _names(branch: Branch, choice: Choice, tag: str) -> Iterator[tuple[sp.Symbol, sp.Expr]]:
    """K_e, p_e, W_e and the Coulomb functions, in order of use."""
    K, p, W, F, L_0, lambda_2 = (_symbol(name, tag) for name in ("K_e", "p_e", "W_e", "F", "L_0", "lambda_2"))
    yield K, branch.E_0 - E_nu
    yield p, sp.sqrt(K * (K + 2 * m_e))
    yield W, K + m_e
    electron = Electron(p, W, branch.Z, branch.A)
    if choice.fermi and choice.screening:
        yield from _screened(electron, K, tag)
    elif choice.fermi:
        yield F, sp.exp(coulomb.log_F(1, electron), evaluate=False)
    if choice.fermi and choice.finite_size:
        yield L_0, corrections.finite_size(electron)
    if choice.fermi and (choice.shape or branch.kind) == "unique":
        yield lambda_2, sp.exp(coulomb.log_lambda(2, electron), evaluate=False)


def _screened(electron: Electron, K: sp.Symbol, tag: str) -> Iterator[tuple[sp.Symbol, sp.Expr]]:
    """F of the electron as it is born, times its momentum and energy over those it has in the end."""
    born, p, W, F = (_symbol(name, tag) for name in ("K_s", "p_s", "W_s", "F"))
    yield born, corrections.screened_kinetic_energy(K, electron.Z)
    yield p, sp.sqrt(born * (born + 2 * m_e))
    yield W, born + m_e
    at_birth = sp.exp(coulomb.log_F(1, Electron(p, W, electron.Z, electron.A)), evaluate=False)
    yield F, at_birth * p * W / (electron.p * electron.W)


def _symbol(name: str, tag: str) -> sp.Symbol:
    return sp.Symbol(name + tag, positive=True)


def screening_edges(source: str) -> tuple[float, ...]:
    """Energies in MeV where the rule of screening ends and a screened spectrum has a kink, ascending."""
    edges = []
    for branch, _ in decay(source):
        least = corrections.least_kinetic_energy(branch.Z).xreplace({s: value_of(s.name) for s in (alpha, m_e)})
        edges.append(float(branch.end_point.exact - least))
    return tuple(sorted({edge for edge in edges if edge > 0}))
