"""d sigma/dT of nubar_e, weak part: it vanishes at E = m/(4 sin2_theta_W), T = T_max."""

import symbolic
from benchmarks import draw
from benchmarks.typed import E_nu, T, weak
from benchmarks.workload import Workload

ORDER = 2
WORKLOAD = Workload(
    name="dynamical_zero",
    title="dσ/dT, ν̄ₑ, weak: with the dynamical zero",
    unit="cm^2/MeV",
    data=(T, E_nu),
    typed=lambda c: weak(c, "nubar_e"),
    draw=draw.recoils,
    point=(0.3, 1.0),
    ours=lambda: symbolic.get("dsigma_dT", flavour="nubar_e", part="weak"),
    public={"flavour": "nubar_e", "part": "weak"},
    hand="dsigma_dT.c",
)
