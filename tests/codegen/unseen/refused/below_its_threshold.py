"""A domain that holds no point."""

import sympy as sp

import symbolic
from symbolic.symbols import E_nu, m_e


@symbolic.formula(
    title="Inverse beta decay, asked for below its threshold",
    unit="MeV^2",
    variables=(E_nu,),
    source="Vogel and Beacom, Phys. Rev. D 60 (1999) 053003",
    domain=symbolic.Domain(
        ((E_nu, sp.Rational(1, 1000), sp.Integer(1)),),
        (sp.Ge(E_nu, 0, evaluate=False),),
        (sp.Ge(E_nu / m_e, sp.Rational("3.54"), evaluate=False),),
    ),
)
def below_its_threshold() -> sp.Expr:
    """p_e E_e with E_e = E_nu - 1.293 MeV; the range ends at 1 MeV, the process starts at 1.8 MeV."""
    energy = E_nu - sp.Rational("2.53") * m_e
    return energy * sp.sqrt(energy**2 - m_e**2)
