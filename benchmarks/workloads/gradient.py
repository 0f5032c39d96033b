"""d sigma/dT of nu_e with its derivatives by sin2_theta_W and mu_nu: what a fit calls."""

import symbolic
from benchmarks import draw
from benchmarks.typed import E_nu, T, magnetic, mu_nu, sin2_theta_W, weak
from benchmarks.workload import Workload

ORDER = 4
WORKLOAD = Workload(
    name="gradient",
    title="dσ/dT, νₑ, weak + magnetic, with ∂/∂sin²θ and ∂/∂μ",
    unit="cm^2/MeV",
    data=(T, E_nu),
    typed=lambda c: weak(c, "nu_e") + magnetic(c),
    draw=draw.recoils,
    point=(0.3, 1.0),
    ours=lambda: symbolic.get("dsigma_dT", flavour="nu_e", part="total"),
    by=(sin2_theta_W, mu_nu),
    hand="gradient.c",
)
