"""sigma: Cross section between two recoil energies [cm^2]

Emitted by nmm from symbolic/formulas/sigma.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eqs. 1 and 2 integrated
"""

import numpy as np

BLOCK = 8192  # doubles per block: every buffer stays in cache


def _run(block, outputs, buffers, data, parameters, out):
    """Broadcast like a ufunc and go through the points block by block."""
    fixed = all(np.ndim(p) == 0 for p in parameters)
    parameters = [np.float64(p) for p in parameters] if fixed else parameters
    operands = list(data) if fixed else [*data, *parameters]
    results = [None] * outputs if out is None else list(out) if isinstance(out, tuple) else [out]
    work = np.empty((buffers, BLOCK))
    mask = np.empty(BLOCK, dtype=bool)
    points = np.nditer(
        [*operands, *results],
        flags=["external_loop", "buffered", "zerosize_ok", "copy_if_overlap"],
        op_flags=[["readonly"]] * len(operands) + [["writeonly", "allocate"]] * outputs,
        op_dtypes=[float] * (len(operands) + outputs),
        casting="same_kind",
        buffersize=BLOCK,
    )
    with np.errstate(all="ignore"), points:  # values speak for themselves: 0, inf, NaN
        for arrays in points:
            n = arrays[-1].size
            given, values = arrays[:-outputs], arrays[-outputs:]
            arguments = [*given, *parameters] if fixed else given
            block(*arguments, *(row[:n] for row in work), mask[:n], *values)
        results = [a[()] if r is None else r for a, r in zip(points.operands[-outputs:], results)]
    if any(isinstance(a, np.ma.MaskedArray) for a in operands):  # as ufuncs do: what is masked stays masked
        masks = np.broadcast_arrays(*(np.ma.getmaskarray(a) for a in operands))
        results = [np.ma.array(r, mask=np.logical_or.reduce(masks)) for r in results]
    return results[0] if outputs == 1 else tuple(results)


def nu_e_weak(E_nu, T_min, T_max, sin2_theta_W, *, out=None):
    """sigma[nu_e,weak] [cm^2]

    2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)/pi - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2) + 2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    E_nu: neutrino energy [MeV]
    T_min: lower edge of the recoil energies [MeV]
    T_max: upper edge of the recoil energies [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 5 add, 2 div, 1 min, 13 mul, 4 sub.
    """
    return _run(_nu_e_weak, 1, 7, (E_nu, T_min, T_max,), (sin2_theta_W,), out)


def _nu_e_weak(E_nu, T_min, T_max, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi)
    k1 = 5.744219825335916e-45  # ((2/3 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi)
    k2 = 4.402935454919022e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e))) / pi)
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h0 * k0
    h3 = h1 * k1
    h4 = sin2_theta_W * g_L
    h5 = h4 * k2
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(E_nu, 2.0, out=w1)  # x1
    np.add(m_e, w1, out=w1)  # x2
    np.multiply(2.0, w0, out=w2)  # x3
    np.divide(w2, w1, out=w1)  # x4
    np.minimum(T_max, w1, out=w1)  # x5
    np.subtract(w1, T_min, out=w2)  # x6
    np.multiply(w1, w1, out=w3)  # x7
    np.multiply(E_nu, 3.0, out=w4)  # x8
    np.multiply(w1, 3.0, out=w5)  # x9
    np.subtract(w4, w5, out=w5)  # x10
    np.multiply(T_min, 3.0, out=w4)  # x11
    np.subtract(w5, w4, out=w4)  # x12
    np.multiply(E_nu, w4, out=w4)  # x13
    np.add(T_min, w1, out=w5)  # x14
    np.multiply(T_min, w5, out=w6)  # x15
    np.add(w3, w4, out=w4)  # x16
    np.add(w4, w6, out=w6)  # x17
    np.multiply(w0, h2, out=w4)  # x18
    np.multiply(w6, h3, out=w6)  # x19
    np.add(w4, w6, out=w6)  # x20
    np.multiply(w5, h5, out=w5)  # x21
    np.subtract(w6, w5, out=w5)  # x22
    np.multiply(w2, w5, out=w5)  # x23
    np.divide(w5, w0, out=values)  # x24
    np.greater_equal(T_min, w1, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_min, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_max, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k3)


def nu_e_magnetic(E_nu, T_min, T_max, mu_nu, *, out=None):
    """sigma[nu_e,magnetic] [cm^2]

    mu_nu**2*(pi*alpha**2*hbarc**2*log(T_max/T_min)/m_e**2 - pi*alpha**2*hbarc**2*(T_max - T_min)/(E_nu*m_e**2))

    E_nu: neutrino energy [MeV]
    T_min: lower edge of the recoil energies [MeV]
    T_max: upper edge of the recoil energies [MeV]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 1 add, 3 div, 1 log, 1 min, 5 mul, 2 sub.
    """
    return _run(_nu_e_magnetic, 1, 3, (E_nu, T_min, T_max,), (mu_nu,), out)


def _nu_e_magnetic(E_nu, T_min, T_max, mu_nu, w0, w1, w2, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.4946720128875034e-25  # (((hbarc * hbarc) * (pi * (alpha * alpha))) / (m_e * m_e))
    h0 = mu_nu * mu_nu
    h1 = h0 * k0
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(E_nu, 2.0, out=w1)  # x1
    np.add(m_e, w1, out=w1)  # x2
    np.multiply(2.0, w0, out=w0)  # x3
    np.divide(w0, w1, out=w1)  # x4
    np.minimum(T_max, w1, out=w1)  # x5
    np.divide(w1, T_min, out=w0)  # x6
    np.log(w0, out=w0)  # x7
    np.subtract(w1, T_min, out=w2)  # x8
    np.multiply(w0, h1, out=w0)  # x9
    np.multiply(w2, h1, out=w2)  # x10
    np.divide(w2, E_nu, out=w2)  # x11
    np.subtract(w0, w2, out=values)  # x12
    np.greater_equal(T_min, w1, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_min, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_max, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)


def nu_e_total(E_nu, T_min, T_max, sin2_theta_W, mu_nu, *, out=None):
    """sigma[nu_e,total] [cm^2]

    2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)/pi + mu_nu**2*(pi*alpha**2*hbarc**2*log(T_max/T_min)/m_e**2 - pi*alpha**2*hbarc**2*(T_max - T_min)/(E_nu*m_e**2)) - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2) + 2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    E_nu: neutrino energy [MeV]
    T_min: lower edge of the recoil energies [MeV]
    T_max: upper edge of the recoil energies [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 6 add, 3 div, 1 log, 1 min, 17 mul, 5 sub.
    """
    return _run(_nu_e_total, 1, 8, (E_nu, T_min, T_max,), (sin2_theta_W, mu_nu,), out)


def _nu_e_total(E_nu, T_min, T_max, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.4946720128875034e-25  # (((hbarc * hbarc) * (pi * (alpha * alpha))) / (m_e * m_e))
    k1 = 1.723265947600775e-44  # (((G_F * G_F) * ((hbarc * hbarc) * (2 * m_e))) / pi)
    k2 = 5.744219825335916e-45  # ((2/3 * ((G_F * G_F) * (m_e * (hbarc * hbarc)))) / pi)
    k3 = 4.402935454919022e-45  # (((G_F * G_F) * ((hbarc * hbarc) * (m_e * m_e))) / pi)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = mu_nu * mu_nu
    h1 = h0 * k0
    h2 = g_L * g_L
    h3 = sin2_theta_W * sin2_theta_W
    h4 = h2 * k1
    h5 = h3 * k2
    h6 = sin2_theta_W * g_L
    h7 = h6 * k3
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(E_nu, 2.0, out=w1)  # x1
    np.add(m_e, w1, out=w1)  # x2
    np.multiply(2.0, w0, out=w2)  # x3
    np.divide(w2, w1, out=w1)  # x4
    np.minimum(T_max, w1, out=w1)  # x5
    np.divide(w1, T_min, out=w2)  # x6
    np.log(w2, out=w2)  # x7
    np.subtract(w1, T_min, out=w3)  # x8
    np.multiply(E_nu, w2, out=w2)  # x9
    np.multiply(h1, w2, out=w2)  # x10
    np.multiply(w3, h1, out=w4)  # x11
    np.subtract(w2, w4, out=w4)  # x12
    np.multiply(w1, w1, out=w2)  # x13
    np.multiply(E_nu, 3.0, out=w5)  # x14
    np.multiply(w1, 3.0, out=w6)  # x15
    np.subtract(w5, w6, out=w6)  # x16
    np.multiply(T_min, 3.0, out=w5)  # x17
    np.subtract(w6, w5, out=w5)  # x18
    np.multiply(E_nu, w5, out=w5)  # x19
    np.add(T_min, w1, out=w6)  # x20
    np.multiply(T_min, w6, out=w7)  # x21
    np.add(w2, w5, out=w5)  # x22
    np.add(w5, w7, out=w7)  # x23
    np.multiply(E_nu, w4, out=w4)  # x24
    np.multiply(w0, h4, out=w5)  # x25
    np.multiply(w7, h5, out=w7)  # x26
    np.add(w5, w7, out=w7)  # x27
    np.multiply(w6, h7, out=w6)  # x28
    np.subtract(w7, w6, out=w6)  # x29
    np.multiply(w3, w6, out=w6)  # x30
    np.add(w4, w6, out=w6)  # x31
    np.divide(w6, w0, out=values)  # x32
    np.greater_equal(T_min, w1, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_min, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_max, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k4)


def nubar_e_weak(E_nu, T_min, T_max, sin2_theta_W, *, out=None):
    """sigma[nubar_e,weak] [cm^2]

    2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)/pi + 2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2) - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    E_nu: neutrino energy [MeV]
    T_min: lower edge of the recoil energies [MeV]
    T_max: upper edge of the recoil energies [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 5 add, 2 div, 1 min, 13 mul, 4 sub.
    """
    return _run(_nubar_e_weak, 1, 7, (E_nu, T_min, T_max,), (sin2_theta_W,), out)


def _nubar_e_weak(E_nu, T_min, T_max, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi)
    k1 = 5.744219825335916e-45  # ((2/3 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi)
    k2 = 4.402935454919022e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e))) / pi)
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h0 * k0
    h3 = h1 * k1
    h4 = sin2_theta_W * g_L
    h5 = h4 * k2
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(E_nu, 2.0, out=w1)  # x1
    np.add(m_e, w1, out=w1)  # x2
    np.multiply(2.0, w0, out=w2)  # x3
    np.divide(w2, w1, out=w1)  # x4
    np.minimum(T_max, w1, out=w1)  # x5
    np.subtract(w1, T_min, out=w2)  # x6
    np.multiply(w1, w1, out=w3)  # x7
    np.multiply(E_nu, 3.0, out=w4)  # x8
    np.multiply(w1, 3.0, out=w5)  # x9
    np.subtract(w4, w5, out=w5)  # x10
    np.multiply(T_min, 3.0, out=w4)  # x11
    np.subtract(w5, w4, out=w4)  # x12
    np.multiply(E_nu, w4, out=w4)  # x13
    np.add(T_min, w1, out=w5)  # x14
    np.multiply(T_min, w5, out=w6)  # x15
    np.add(w3, w4, out=w4)  # x16
    np.add(w4, w6, out=w6)  # x17
    np.multiply(w0, h2, out=w4)  # x18
    np.multiply(w6, h3, out=w6)  # x19
    np.add(w4, w6, out=w6)  # x20
    np.multiply(w5, h5, out=w5)  # x21
    np.subtract(w6, w5, out=w5)  # x22
    np.multiply(w2, w5, out=w5)  # x23
    np.divide(w5, w0, out=values)  # x24
    np.greater_equal(T_min, w1, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_min, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_max, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k3)


def nubar_e_total(E_nu, T_min, T_max, sin2_theta_W, mu_nu, *, out=None):
    """sigma[nubar_e,total] [cm^2]

    2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)/pi + mu_nu**2*(pi*alpha**2*hbarc**2*log(T_max/T_min)/m_e**2 - pi*alpha**2*hbarc**2*(T_max - T_min)/(E_nu*m_e**2)) + 2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2) - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    E_nu: neutrino energy [MeV]
    T_min: lower edge of the recoil energies [MeV]
    T_max: upper edge of the recoil energies [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 6 add, 3 div, 1 log, 1 min, 17 mul, 5 sub.
    """
    return _run(_nubar_e_total, 1, 8, (E_nu, T_min, T_max,), (sin2_theta_W, mu_nu,), out)


def _nubar_e_total(E_nu, T_min, T_max, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.4946720128875034e-25  # (((hbarc * hbarc) * (pi * (alpha * alpha))) / (m_e * m_e))
    k1 = 1.723265947600775e-44  # (((G_F * G_F) * ((hbarc * hbarc) * (2 * m_e))) / pi)
    k2 = 5.744219825335916e-45  # ((2/3 * ((G_F * G_F) * (m_e * (hbarc * hbarc)))) / pi)
    k3 = 4.402935454919022e-45  # (((G_F * G_F) * ((hbarc * hbarc) * (m_e * m_e))) / pi)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = mu_nu * mu_nu
    h1 = h0 * k0
    h2 = sin2_theta_W * sin2_theta_W
    h3 = g_L * g_L
    h4 = h2 * k1
    h5 = h3 * k2
    h6 = sin2_theta_W * g_L
    h7 = h6 * k3
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(E_nu, 2.0, out=w1)  # x1
    np.add(m_e, w1, out=w1)  # x2
    np.multiply(2.0, w0, out=w2)  # x3
    np.divide(w2, w1, out=w1)  # x4
    np.minimum(T_max, w1, out=w1)  # x5
    np.divide(w1, T_min, out=w2)  # x6
    np.log(w2, out=w2)  # x7
    np.subtract(w1, T_min, out=w3)  # x8
    np.multiply(E_nu, w2, out=w2)  # x9
    np.multiply(h1, w2, out=w2)  # x10
    np.multiply(w3, h1, out=w4)  # x11
    np.subtract(w2, w4, out=w4)  # x12
    np.multiply(w1, w1, out=w2)  # x13
    np.multiply(E_nu, 3.0, out=w5)  # x14
    np.multiply(w1, 3.0, out=w6)  # x15
    np.subtract(w5, w6, out=w6)  # x16
    np.multiply(T_min, 3.0, out=w5)  # x17
    np.subtract(w6, w5, out=w5)  # x18
    np.multiply(E_nu, w5, out=w5)  # x19
    np.add(T_min, w1, out=w6)  # x20
    np.multiply(T_min, w6, out=w7)  # x21
    np.add(w2, w5, out=w5)  # x22
    np.add(w5, w7, out=w7)  # x23
    np.multiply(E_nu, w4, out=w4)  # x24
    np.multiply(w0, h4, out=w5)  # x25
    np.multiply(w7, h5, out=w7)  # x26
    np.add(w5, w7, out=w7)  # x27
    np.multiply(w6, h7, out=w6)  # x28
    np.subtract(w7, w6, out=w6)  # x29
    np.multiply(w3, w6, out=w6)  # x30
    np.add(w4, w6, out=w6)  # x31
    np.divide(w6, w0, out=values)  # x32
    np.greater_equal(T_min, w1, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_min, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_max, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k4)


def nu_mu_weak(E_nu, T_min, T_max, sin2_theta_W, *, out=None):
    """sigma[nu_mu,weak] [cm^2]

    2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)/pi - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2) + 2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    E_nu: neutrino energy [MeV]
    T_min: lower edge of the recoil energies [MeV]
    T_max: upper edge of the recoil energies [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 5 add, 2 div, 1 min, 13 mul, 4 sub.
    """
    return _run(_nu_mu_weak, 1, 7, (E_nu, T_min, T_max,), (sin2_theta_W,), out)


def _nu_mu_weak(E_nu, T_min, T_max, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi)
    k1 = 5.744219825335916e-45  # ((2/3 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi)
    k2 = 4.402935454919022e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e))) / pi)
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h0 * k0
    h3 = h1 * k1
    h4 = sin2_theta_W * g_L
    h5 = h4 * k2
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(E_nu, 2.0, out=w1)  # x1
    np.add(m_e, w1, out=w1)  # x2
    np.multiply(2.0, w0, out=w2)  # x3
    np.divide(w2, w1, out=w1)  # x4
    np.minimum(T_max, w1, out=w1)  # x5
    np.subtract(w1, T_min, out=w2)  # x6
    np.multiply(w1, w1, out=w3)  # x7
    np.multiply(E_nu, 3.0, out=w4)  # x8
    np.multiply(w1, 3.0, out=w5)  # x9
    np.subtract(w4, w5, out=w5)  # x10
    np.multiply(T_min, 3.0, out=w4)  # x11
    np.subtract(w5, w4, out=w4)  # x12
    np.multiply(E_nu, w4, out=w4)  # x13
    np.add(T_min, w1, out=w5)  # x14
    np.multiply(T_min, w5, out=w6)  # x15
    np.add(w3, w4, out=w4)  # x16
    np.add(w4, w6, out=w6)  # x17
    np.multiply(w0, h2, out=w4)  # x18
    np.multiply(w6, h3, out=w6)  # x19
    np.add(w4, w6, out=w6)  # x20
    np.multiply(w5, h5, out=w5)  # x21
    np.subtract(w6, w5, out=w5)  # x22
    np.multiply(w2, w5, out=w5)  # x23
    np.divide(w5, w0, out=values)  # x24
    np.greater_equal(T_min, w1, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_min, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_max, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k3)


def nu_mu_total(E_nu, T_min, T_max, sin2_theta_W, mu_nu, *, out=None):
    """sigma[nu_mu,total] [cm^2]

    2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)/pi + mu_nu**2*(pi*alpha**2*hbarc**2*log(T_max/T_min)/m_e**2 - pi*alpha**2*hbarc**2*(T_max - T_min)/(E_nu*m_e**2)) - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2) + 2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    E_nu: neutrino energy [MeV]
    T_min: lower edge of the recoil energies [MeV]
    T_max: upper edge of the recoil energies [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 6 add, 3 div, 1 log, 1 min, 17 mul, 5 sub.
    """
    return _run(_nu_mu_total, 1, 8, (E_nu, T_min, T_max,), (sin2_theta_W, mu_nu,), out)


def _nu_mu_total(E_nu, T_min, T_max, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.4946720128875034e-25  # (((hbarc * hbarc) * (pi * (alpha * alpha))) / (m_e * m_e))
    k1 = 1.723265947600775e-44  # (((G_F * G_F) * ((hbarc * hbarc) * (2 * m_e))) / pi)
    k2 = 5.744219825335916e-45  # ((2/3 * ((G_F * G_F) * (m_e * (hbarc * hbarc)))) / pi)
    k3 = 4.402935454919022e-45  # (((G_F * G_F) * ((hbarc * hbarc) * (m_e * m_e))) / pi)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = mu_nu * mu_nu
    h1 = h0 * k0
    h2 = g_L * g_L
    h3 = sin2_theta_W * sin2_theta_W
    h4 = h2 * k1
    h5 = h3 * k2
    h6 = sin2_theta_W * g_L
    h7 = h6 * k3
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(E_nu, 2.0, out=w1)  # x1
    np.add(m_e, w1, out=w1)  # x2
    np.multiply(2.0, w0, out=w2)  # x3
    np.divide(w2, w1, out=w1)  # x4
    np.minimum(T_max, w1, out=w1)  # x5
    np.divide(w1, T_min, out=w2)  # x6
    np.log(w2, out=w2)  # x7
    np.subtract(w1, T_min, out=w3)  # x8
    np.multiply(E_nu, w2, out=w2)  # x9
    np.multiply(h1, w2, out=w2)  # x10
    np.multiply(w3, h1, out=w4)  # x11
    np.subtract(w2, w4, out=w4)  # x12
    np.multiply(w1, w1, out=w2)  # x13
    np.multiply(E_nu, 3.0, out=w5)  # x14
    np.multiply(w1, 3.0, out=w6)  # x15
    np.subtract(w5, w6, out=w6)  # x16
    np.multiply(T_min, 3.0, out=w5)  # x17
    np.subtract(w6, w5, out=w5)  # x18
    np.multiply(E_nu, w5, out=w5)  # x19
    np.add(T_min, w1, out=w6)  # x20
    np.multiply(T_min, w6, out=w7)  # x21
    np.add(w2, w5, out=w5)  # x22
    np.add(w5, w7, out=w7)  # x23
    np.multiply(E_nu, w4, out=w4)  # x24
    np.multiply(w0, h4, out=w5)  # x25
    np.multiply(w7, h5, out=w7)  # x26
    np.add(w5, w7, out=w7)  # x27
    np.multiply(w6, h7, out=w6)  # x28
    np.subtract(w7, w6, out=w6)  # x29
    np.multiply(w3, w6, out=w6)  # x30
    np.add(w4, w6, out=w6)  # x31
    np.divide(w6, w0, out=values)  # x32
    np.greater_equal(T_min, w1, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_min, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_max, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k4)


def nubar_mu_weak(E_nu, T_min, T_max, sin2_theta_W, *, out=None):
    """sigma[nubar_mu,weak] [cm^2]

    2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)/pi + 2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2) - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    E_nu: neutrino energy [MeV]
    T_min: lower edge of the recoil energies [MeV]
    T_max: upper edge of the recoil energies [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 5 add, 2 div, 1 min, 13 mul, 4 sub.
    """
    return _run(_nubar_mu_weak, 1, 7, (E_nu, T_min, T_max,), (sin2_theta_W,), out)


def _nubar_mu_weak(E_nu, T_min, T_max, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi)
    k1 = 5.744219825335916e-45  # ((2/3 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi)
    k2 = 4.402935454919022e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e))) / pi)
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h0 * k0
    h3 = h1 * k1
    h4 = sin2_theta_W * g_L
    h5 = h4 * k2
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(E_nu, 2.0, out=w1)  # x1
    np.add(m_e, w1, out=w1)  # x2
    np.multiply(2.0, w0, out=w2)  # x3
    np.divide(w2, w1, out=w1)  # x4
    np.minimum(T_max, w1, out=w1)  # x5
    np.subtract(w1, T_min, out=w2)  # x6
    np.multiply(w1, w1, out=w3)  # x7
    np.multiply(E_nu, 3.0, out=w4)  # x8
    np.multiply(w1, 3.0, out=w5)  # x9
    np.subtract(w4, w5, out=w5)  # x10
    np.multiply(T_min, 3.0, out=w4)  # x11
    np.subtract(w5, w4, out=w4)  # x12
    np.multiply(E_nu, w4, out=w4)  # x13
    np.add(T_min, w1, out=w5)  # x14
    np.multiply(T_min, w5, out=w6)  # x15
    np.add(w3, w4, out=w4)  # x16
    np.add(w4, w6, out=w6)  # x17
    np.multiply(w0, h2, out=w4)  # x18
    np.multiply(w6, h3, out=w6)  # x19
    np.add(w4, w6, out=w6)  # x20
    np.multiply(w5, h5, out=w5)  # x21
    np.subtract(w6, w5, out=w5)  # x22
    np.multiply(w2, w5, out=w5)  # x23
    np.divide(w5, w0, out=values)  # x24
    np.greater_equal(T_min, w1, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_min, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_max, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k3)


def nubar_mu_total(E_nu, T_min, T_max, sin2_theta_W, mu_nu, *, out=None):
    """sigma[nubar_mu,total] [cm^2]

    2*G_F**2*g_R**2*hbarc**2*m_e*(T_max - T_min)/pi + mu_nu**2*(pi*alpha**2*hbarc**2*log(T_max/T_min)/m_e**2 - pi*alpha**2*hbarc**2*(T_max - T_min)/(E_nu*m_e**2)) + 2*G_F**2*g_L**2*hbarc**2*m_e*(T_max - T_min)*(3*E_nu**2 - 3*E_nu*T_max - 3*E_nu*T_min + T_max**2 + T_max*T_min + T_min**2)/(3*pi*E_nu**2) - G_F**2*g_L*g_R*hbarc**2*m_e**2*(T_max - T_min)*(T_max + T_min)/(pi*E_nu**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    E_nu: neutrino energy [MeV]
    T_min: lower edge of the recoil energies [MeV]
    T_max: upper edge of the recoil energies [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 6 add, 3 div, 1 log, 1 min, 17 mul, 5 sub.
    """
    return _run(_nubar_mu_total, 1, 8, (E_nu, T_min, T_max,), (sin2_theta_W, mu_nu,), out)


def _nubar_mu_total(E_nu, T_min, T_max, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.4946720128875034e-25  # (((hbarc * hbarc) * (pi * (alpha * alpha))) / (m_e * m_e))
    k1 = 1.723265947600775e-44  # (((G_F * G_F) * ((hbarc * hbarc) * (2 * m_e))) / pi)
    k2 = 5.744219825335916e-45  # ((2/3 * ((G_F * G_F) * (m_e * (hbarc * hbarc)))) / pi)
    k3 = 4.402935454919022e-45  # (((G_F * G_F) * ((hbarc * hbarc) * (m_e * m_e))) / pi)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = mu_nu * mu_nu
    h1 = h0 * k0
    h2 = sin2_theta_W * sin2_theta_W
    h3 = g_L * g_L
    h4 = h2 * k1
    h5 = h3 * k2
    h6 = sin2_theta_W * g_L
    h7 = h6 * k3
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(E_nu, 2.0, out=w1)  # x1
    np.add(m_e, w1, out=w1)  # x2
    np.multiply(2.0, w0, out=w2)  # x3
    np.divide(w2, w1, out=w1)  # x4
    np.minimum(T_max, w1, out=w1)  # x5
    np.divide(w1, T_min, out=w2)  # x6
    np.log(w2, out=w2)  # x7
    np.subtract(w1, T_min, out=w3)  # x8
    np.multiply(E_nu, w2, out=w2)  # x9
    np.multiply(h1, w2, out=w2)  # x10
    np.multiply(w3, h1, out=w4)  # x11
    np.subtract(w2, w4, out=w4)  # x12
    np.multiply(w1, w1, out=w2)  # x13
    np.multiply(E_nu, 3.0, out=w5)  # x14
    np.multiply(w1, 3.0, out=w6)  # x15
    np.subtract(w5, w6, out=w6)  # x16
    np.multiply(T_min, 3.0, out=w5)  # x17
    np.subtract(w6, w5, out=w5)  # x18
    np.multiply(E_nu, w5, out=w5)  # x19
    np.add(T_min, w1, out=w6)  # x20
    np.multiply(T_min, w6, out=w7)  # x21
    np.add(w2, w5, out=w5)  # x22
    np.add(w5, w7, out=w7)  # x23
    np.multiply(E_nu, w4, out=w4)  # x24
    np.multiply(w0, h4, out=w5)  # x25
    np.multiply(w7, h5, out=w7)  # x26
    np.add(w5, w7, out=w7)  # x27
    np.multiply(w6, h7, out=w6)  # x28
    np.subtract(w7, w6, out=w6)  # x29
    np.multiply(w3, w6, out=w6)  # x30
    np.add(w4, w6, out=w6)  # x31
    np.divide(w6, w0, out=values)  # x32
    np.greater_equal(T_min, w1, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_min, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T_max, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k4)


nubar_e_magnetic = nu_e_magnetic  # the same couplings

nu_mu_magnetic = nu_e_magnetic  # the same couplings

nubar_mu_magnetic = nu_e_magnetic  # the same couplings

nu_tau_weak = nu_mu_weak  # the same couplings

nu_tau_magnetic = nu_e_magnetic  # the same couplings

nu_tau_total = nu_mu_total  # the same couplings

nubar_tau_weak = nubar_mu_weak  # the same couplings

nubar_tau_magnetic = nu_e_magnetic  # the same couplings

nubar_tau_total = nubar_mu_total  # the same couplings
