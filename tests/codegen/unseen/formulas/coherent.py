"""Coherent elastic scattering of neutrinos on nuclei, as printed in the reviews."""

import sympy as sp

import symbolic
from symbolic.symbols import G_F, E_nu, T, hbarc, sin2_theta_W

M_A = symbolic.declare("M_A", latex="M_A", unit="MeV", meaning="mass of the nucleus", reach=(900.0, 2.3e5))
Z_p = symbolic.declare("Z_p", latex="Z", unit="1", meaning="number of protons", reach=(1.0, 92.0))
N_n = symbolic.declare("N_n", latex="N", unit="1", meaning="number of neutrons", reach=(1.0, 150.0))
Q_W = symbolic.declare("Q_W", latex="Q_W", unit="1", meaning="weak charge of the nucleus", reach=(1.0, 150.0))
R_0 = symbolic.declare("R_0", latex="R_0", unit="cm", meaning="radius of the nuclear box", reach=(1e-13, 7e-13))
s_skin = symbolic.declare("s_skin", latex="s", unit="cm", meaning="skin of the nucleus", reach=(5e-14, 1.2e-13))
q = sp.Symbol("q", positive=True)
x = sp.Symbol("x", positive=True)

T_END = 2 * E_nu**2 / (M_A + 2 * E_nu)
ENERGIES = (E_nu, sp.Rational(1, 1000), sp.Integer(300))  # from below reactors to atmospheric neutrinos
NUCLEI = (M_A, sp.Integer(900), sp.Integer(230000))
RECOILS = (T, sp.Integer(0), T_END)
POSITIVE = tuple(sp.Ge(v, 0, evaluate=False) for v in (E_nu, T, M_A))
INSIDE = (sp.Le(T * (M_A + 2 * E_nu), 2 * E_nu**2, evaluate=False),)


@symbolic.formula(
    title="Coherent elastic scattering on a nucleus",
    unit="cm^2/MeV",
    variables=(T, E_nu, M_A, Z_p, N_n),
    latex=r"\frac{d\sigma}{dT}",
    source="Freedman, Phys. Rev. D 9 (1974) 1389",
    domain=symbolic.Domain(
        (
            ENERGIES,
            NUCLEI,
            RECOILS,
            (Z_p, sp.Integer(1), sp.Integer(92)),
            (N_n, Z_p, sp.Rational(8, 5) * Z_p),
        ),
        POSITIVE,
        INSIDE,
    ),
)
def cevns_recoil() -> sp.Expr:
    """With the weak charge N - (1 - 4 sin^2) Z."""
    weak_charge = N_n - (1 - 4 * sin2_theta_W) * Z_p
    shape = 1 - T / E_nu - M_A * T / (2 * E_nu**2)
    return hbarc**2 * G_F**2 * M_A / (4 * sp.pi) * weak_charge**2 * shape


@symbolic.formula(
    title="Coherent scattering with the Helm form factor",
    unit="cm^2/MeV",
    variables=(T, E_nu, M_A, Q_W, R_0, s_skin),
    latex=r"\frac{d\sigma}{dT}",
    source="Helm, Phys. Rev. 104 (1956) 1466",
    domain=symbolic.Domain(
        (
            ENERGIES,
            NUCLEI,
            RECOILS,
            (Q_W, sp.Integer(1), sp.Integer(150)),
            (R_0, sp.Rational(1, 10**13), sp.Rational(7, 10**13)),
            (s_skin, sp.Rational(5, 10**14), sp.Rational(12, 10**14)),
        ),
        POSITIVE,
        INSIDE,
    ),
)
def cevns_helm() -> symbolic.Derived:
    """The form factor is 3 j_1(x)/x with a Gaussian skin."""
    helm = 3 * (sp.sin(x) - x * sp.cos(x)) / x**3 * sp.exp(-((q * s_skin) ** 2) / 2)
    shape = 1 - T / E_nu - M_A * T / (2 * E_nu**2)
    body = hbarc**2 * G_F**2 * M_A / (4 * sp.pi) * Q_W**2 * shape * helm**2
    return symbolic.Derived(body, ((q, sp.sqrt(2 * M_A * T) / hbarc), (x, q * R_0)))
