"""Momentum transfer of inelastic scattering: energy loss and angle of the lepton are independent."""

import sympy as sp

import symbolic
from symbolic.symbols import E_nu

omega = symbolic.declare("omega", latex=r"\omega", unit="MeV", meaning="energy transfer", reach=(0.0, 1e5))
costheta_l = symbolic.declare(
    "costheta_l", latex=r"\cos\theta_l", unit="1", meaning="cosine of the lepton angle", reach=(-1.0, 1.0)
)
E_out = sp.Symbol("E_out", positive=True)
q = sp.Symbol("q", positive=True)

DOMAIN = symbolic.Domain(
    (
        (E_nu, sp.Rational(1, 1000), sp.Integer(100000)),
        (omega, sp.Integer(0), E_nu),
        (costheta_l, sp.Integer(-1), sp.Integer(1)),
    ),
    (
        sp.Ge(E_nu, 0, evaluate=False),
        sp.Ge(omega, 0, evaluate=False),
        sp.Ge(costheta_l, -1, evaluate=False),
        sp.Le(costheta_l, 1, evaluate=False),
    ),
    (sp.Le(omega, E_nu, evaluate=False),),
    outside="nan",
)
Q_OF = sp.sqrt(E_nu**2 + E_out**2 - 2 * E_nu * E_out * costheta_l)


@symbolic.formula(
    title="Three-momentum transfer",
    unit="MeV",
    variables=(omega, costheta_l, E_nu),
    latex="q",
    source="Walecka, Theoretical Nuclear and Subnuclear Physics",
    domain=DOMAIN,
)
def momentum_transfer() -> symbolic.Derived:
    """Law of cosines with E' = E - omega."""
    return symbolic.Derived(Q_OF, ((E_out, E_nu - omega),))


@symbolic.formula(
    title="Cosine of the angle of the momentum transfer",
    unit="1",
    variables=(omega, costheta_l, E_nu),
    latex=r"\cos\theta_q",
    source="Walecka, Theoretical Nuclear and Subnuclear Physics",
    domain=symbolic.Domain(DOMAIN.ranges, DOMAIN.allowed, DOMAIN.phase_space, outside="nan", ceiling=sp.Integer(1)),
)
def transfer_cosine() -> symbolic.Derived:
    """Component of q along the beam over its length."""
    body = (E_nu - E_out * costheta_l) / q
    return symbolic.Derived(body, ((E_out, E_nu - omega), (q, Q_OF)))
