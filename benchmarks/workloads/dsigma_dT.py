"""d sigma/dT of nu_e, weak + magnetic: the kernel of most integrals."""

import symbolic
from benchmarks import draw
from benchmarks.typed import E_nu, T, magnetic, weak
from benchmarks.workload import Workload

ORDER = 1
WORKLOAD = Workload(
    name="dsigma_dT",
    title="dσ/dT, νₑ, weak + magnetic",
    unit="cm^2/MeV",
    data=(T, E_nu),
    typed=lambda c: weak(c, "nu_e") + magnetic(c),
    draw=draw.recoils,
    point=(0.3, 1.0),
    ours=lambda: symbolic.get("dsigma_dT", flavour="nu_e", part="total"),
    public={"flavour": "nu_e", "part": "total"},
    hand="dsigma_dT.c",
    flags=("-DNEUTRINO", "-DMAGNETIC"),
    sizes=(10**3, 10**5, 10**7),
)
