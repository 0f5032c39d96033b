"""From a source to a detector: beta decay, decay chains, oscillation, solid angle, extended charges."""

import sympy as sp

import symbolic
from symbolic.symbols import E_nu, alpha, hbarc, m_e

declare = symbolic.declare
Q_beta = declare("Q_beta", latex="Q", unit="MeV", meaning="end point of a beta decay", reach=(1e-3, 15.0))
Z_d = declare("Z_d", latex="Z", unit="1", meaning="charge of the daughter", reach=(1.0, 92.0))
t_on = declare("t_on", latex="t", unit="s", meaning="time since the parent was pure", reach=(0.0, 1e13))
lambda_1 = declare("lambda_1", latex=r"\lambda_1", unit="s^-1", meaning="decay rate of the parent", reach=(1e-12, 1e-3))
lambda_2 = declare("lambda_2", latex=r"\lambda_2", unit="s^-1", meaning="decay rate of the child", reach=(1e-12, 1e3))
L_km = declare("L_km", latex="L", unit="1", meaning="baseline in km", reach=(1e-3, 1.3e4))
E_GeV = declare("E_GeV", latex="E", unit="1", meaning="neutrino energy in GeV", reach=(1e-3, 100.0))
dm2_eV2 = declare("dm2_eV2", latex=r"\Delta m^2", unit="1", meaning="mass splitting in eV^2", reach=(1e-5, 1e-2))
theta_12 = declare("theta_12", latex=r"\theta", unit="1", meaning="mixing angle", reach=(1e-3, 0.8))
d_gap = declare("d_gap", latex="d", unit="cm", meaning="distance of a source to a disc", reach=(0.01, 1e7))
r_disc = declare("r_disc", latex="r", unit="cm", meaning="radius of a disc", reach=(0.01, 1e3))
q_mom = declare("q_mom", latex="q", unit="MeV", meaning="momentum transfer", reach=(1e-6, 1e3))
R_g = declare("R_g", latex="R_g", unit="cm", meaning="radius of gyration", reach=(1e-14, 1e-12))
p_b, W_b, eta, x_d = (sp.Symbol(name, positive=True) for name in ("p_b", "W_b", "eta", "x_d"))


def between(symbol: sp.Symbol, low: str, high: str) -> tuple[sp.Symbol, sp.Expr, sp.Expr]:
    """A range of exact numbers, from their decimals."""
    return symbol, sp.Rational(low), sp.Rational(high)


def not_negative(*symbols: sp.Symbol) -> tuple[sp.Rel, ...]:
    """No physics has these below 0."""
    return tuple(sp.Ge(v, 0, evaluate=False) for v in symbols)


@symbolic.formula(
    title="Allowed beta decay in the neutrino energy",
    unit="MeV^4",
    variables=(E_nu, Q_beta, Z_d),
    latex=r"\frac{dN}{dE_\nu}",
    source="Krane, Introductory Nuclear Physics, chapter 9",
    domain=symbolic.Domain(
        (between(Q_beta, "0.001", "15"), (E_nu, sp.Integer(0), Q_beta), between(Z_d, "1", "92")),
        not_negative(E_nu, Q_beta, Z_d),
        (sp.Le(E_nu, Q_beta, evaluate=False),),
    ),
)
def beta_spectrum() -> symbolic.Derived:
    """Phase space p W q^2 times the Coulomb factor 2 pi eta / (1 - exp(-2 pi eta))."""
    body = p_b * W_b * E_nu**2 * 2 * sp.pi * eta / (1 - sp.exp(-2 * sp.pi * eta))
    names = ((W_b, Q_beta - E_nu + m_e), (p_b, sp.sqrt(W_b**2 - m_e**2)), (eta, alpha * Z_d * W_b / p_b))
    return symbolic.Derived(body, names)


@symbolic.formula(
    title="Activity of a daughter for one of the parent",
    unit="1",
    variables=(t_on, lambda_1, lambda_2),
    latex="A_2/A_1(0)",
    source="Bateman, Proc. Cambridge Philos. Soc. 15 (1910) 423",
    domain=symbolic.Domain(
        (
            between(lambda_1, "1e-12", "1e-3"),
            (lambda_2, lambda_1, 10**6 * lambda_1),
            (t_on, sp.Integer(0), 20 / lambda_1),
        ),
        not_negative(t_on, lambda_1, lambda_2),
        (sp.Gt(lambda_2, lambda_1, evaluate=False),),
    ),
)
def daughter_activity() -> sp.Expr:
    """90Sr feeds 90Y: two exponentials over the difference of their rates."""
    return lambda_2 / (lambda_2 - lambda_1) * (sp.exp(-lambda_1 * t_on) - sp.exp(-lambda_2 * t_on))


@symbolic.formula(
    title="Appearance in two-flavour oscillation",
    unit="1",
    variables=(L_km, E_GeV, dm2_eV2, theta_12),
    latex="P",
    source="ParticleDataGroup:2024cfk, review of neutrino mixing",
    domain=symbolic.Domain(
        (
            between(L_km, "0.001", "13000"),
            between(E_GeV, "0.001", "100"),
            between(dm2_eV2, "1e-5", "1e-2"),
            between(theta_12, "0.001", "0.785"),
        ),
        not_negative(L_km, E_GeV, dm2_eV2),
    ),
)
def oscillation() -> sp.Expr:
    """Reactors next door to neutrinos through the Earth."""
    return sp.sin(2 * theta_12) ** 2 * sp.sin(1.267 * dm2_eV2 * L_km / E_GeV) ** 2


@symbolic.formula(
    title="Solid angle of a disc",
    unit="1",
    variables=(d_gap, r_disc),
    latex=r"\Omega",
    source="Knoll, Radiation Detection and Measurement, chapter 4",
    domain=symbolic.Domain(
        (between(d_gap, "0.01", "1e7"), between(r_disc, "0.01", "1000")), not_negative(d_gap, r_disc)
    ),
)
def solid_angle() -> sp.Expr:
    """Point source on the axis."""
    return 2 * sp.pi * (1 - d_gap / sp.sqrt(d_gap**2 + r_disc**2))


@symbolic.formula(
    title="Debye's form factor of an extended chain",
    unit="1",
    variables=(q_mom, R_g),
    latex="D",
    source="Debye, J. Phys. Colloid Chem. 51 (1947) 18",
    domain=symbolic.Domain((between(q_mom, "1e-6", "1000"), between(R_g, "1e-14", "1e-12")), not_negative(q_mom, R_g)),
)
def debye_function() -> symbolic.Derived:
    """The double integral of exp(-x |a - b|) over the unit square, x = (q R)^2."""
    return symbolic.Derived(2 * (sp.exp(-x_d) - 1 + x_d) / x_d**2, ((x_d, (q_mom * R_g / hbarc) ** 2),))
