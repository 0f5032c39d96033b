"""d sigma/dcostheta of nu_e, weak + magnetic: a change of variables inside."""

import symbolic
from benchmarks import draw
from benchmarks.typed import E_nu, T, costheta, magnetic, recoil, recoil_by_angle, weak
from benchmarks.workload import Workload

ORDER = 3
WORKLOAD = Workload(
    name="dsigma_dcostheta",
    title="dσ/dcosθ, νₑ, weak + magnetic",
    unit="cm^2",
    data=(costheta, E_nu),
    typed=lambda c: (weak(c, "nu_e") + magnetic(c)).subs(T, recoil(c)) * recoil_by_angle(c),
    draw=draw.angles,
    point=(0.8, 1.0),
    ours=lambda: symbolic.get("dsigma_dcostheta", flavour="nu_e", part="total"),
    public={"flavour": "nu_e", "part": "total"},
    hand="dsigma_dcostheta.c",
)
