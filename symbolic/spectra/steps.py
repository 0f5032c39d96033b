"""The steps of a beta spectrum: energy, phase space, Coulomb field, shape, norm; each proved again on demand."""

from __future__ import annotations

import sympy as sp

from symbolic import proof
from symbolic.formula import Formula, Step, equation
from symbolic.spectra import coulomb
from symbolic.spectra.coulomb import Electron
from symbolic.spectra.decays import Branch
from symbolic.symbols import E_nu, m_e

Names = tuple[tuple[sp.Symbol, sp.Expr], ...]


def branch_steps(branch: Branch, electron: Electron, names: Names, body: sp.Expr) -> tuple[Step, ...]:
    """From phase space to the normalised density of one branch."""
    known = dict(names)
    (K, *_), (N, _) = names[0], names[-1]
    F, lambda_2 = (next((s for s in known if s.name.startswith(n)), None) for n in ("F", "lambda_2"))
    steps = [_energy(branch, electron, known, K), _phase_space(electron)]
    if F is not None:
        steps.append(_coulomb(branch, electron, F, known[F]))
    if lambda_2 is not None:
        steps.append(_lambda(electron, lambda_2, known[lambda_2]))
    return (*steps, _norm(branch, N, names, body))


def _energy(branch: Branch, electron: Electron, known: dict[sp.Symbol, sp.Expr], K: sp.Symbol) -> Step:
    return Step(
        f"{branch.name}: electron and neutrino share the end-point energy",
        equation(K, known[K]),
        "K_e + E_nu = E_0; the electron is on its mass shell, W_e = K_e + m_e; the nucleus takes no energy",
        lambda: proof.equal(known[K] + E_nu, branch.E_0)
        and proof.equal(known[electron.p] ** 2, known[electron.W] ** 2 - m_e**2),
    )


def _phase_space(electron: Electron) -> Step:
    W = sp.Symbol("W", positive=True)
    momentum = sp.sqrt(W**2 - m_e**2)
    return Step(
        "statistical phase space",
        equation(r"\frac{d^2N}{dE_\nu}\propto p_e^2\frac{dp_e}{dW_e}E_\nu^2", electron.p * electron.W * E_nu**2),
        "d^3p d^3q with the energy fixed: p^2 dp/dW = p W",
        lambda: proof.equal(momentum**2 * sp.diff(momentum, W), momentum * W),
    )


def _coulomb(branch: Branch, electron: Electron, F: sp.Symbol, value: sp.Expr) -> Step:
    return Step(
        f"{branch.name}: Coulomb field of the daughter nucleus",
        equation(F, value),
        "Fermi function of a point charge at the nuclear radius, through its logarithm; 1 without charge",
        lambda: bool(coulomb.without_charge(coulomb.log_F(1, electron)) == 0),
    )


def _lambda(electron: Electron, lambda_2: sp.Symbol, value: sp.Expr) -> Step:
    quotient = coulomb.log_F(2, electron) - coulomb.log_F(1, electron)
    left, right = (sp.expand_log(x, force=True) for x in (quotient, coulomb.log_lambda(2, electron)))
    return Step(
        "Coulomb function of the p-wave electron",
        equation(lambda_2, value),
        "lambda_2 = F_1 / F_0; 1 without charge, where the shape becomes p^2 + q^2",
        lambda: coulomb.without_charge(right) == 0 and proof.equal(left, right),
    )


def _norm(branch: Branch, N: sp.Symbol, names: Names, body: sp.Expr) -> Step:
    def holds() -> bool:
        (integral,) = dict(names)[N].atoms(sp.Integral)
        product = body / N
        for symbol, value in reversed(names):
            product = product.xreplace({symbol: value})
        variable, low, high = integral.limits[0]
        same = integral.function == product.xreplace({E_nu: variable})
        return bool(same and (low, high) == (0, branch.E_0) and dict(names)[N] * integral == 1)

    title, why = f"{branch.name}: normalised to one", "N times the integral over all energies is 1"
    return Step(title, equation(N, dict(names)[N]), why, holds)


def sum_step(formula: Formula, branches: tuple[sp.Symbol, ...]) -> Step:
    """The product of all factors, or the sum of the branches with weights that add up to one."""
    if len(branches) == 1:
        why, total = "phase space, Coulomb field, shape, norm", sp.Integer(1)
    else:
        why = "each branch with its share of the decays; the shares add up to one"
        inside = formula.body.replace(sp.Piecewise, lambda first, *_: first[0])  # below every end point
        total = inside.xreplace(dict.fromkeys(branches, sp.Integer(1)))
    return Step("the spectrum", equation(formula.latex_name, formula.body), why, lambda: bool(total == 1))
