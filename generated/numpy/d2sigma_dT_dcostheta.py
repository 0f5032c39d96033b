"""d2sigma_dT_dcostheta: Double-differential cross section per unit spectrum [cm^2]

Emitted by nmm from symbolic/formulas/d2sigma_dT_dcostheta.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eqs. 6 and 7
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


def nu_e_weak(T, costheta, sin2_theta_W, *, out=None):
    """d2sigma_dT_dcostheta[nu_e,weak] [cm^2]

    2*G_F**2*dE_nu_dcostheta*hbarc**2*m_e*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2)/pi
    p = sqrt(T)*sqrt(T + 2*m_e)
    E_nu = T*m_e/(-T + costheta*p)
    dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    costheta: cosine of the electron recoil angle to the neutrino [1]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 2 add, 1 div, 10 mul, 1 sqrt, 3 sub.
    """
    return _run(_nu_e_weak, 1, 5, (T, costheta,), (sin2_theta_W,), out)


def _nu_e_weak(T, costheta, sin2_theta_W, w0, w1, w2, w3, w4, mask, values):
    k0 = 1.02199790138  # (2 * m_e)
    m_e = 0.51099895069  # m_e
    k1 = 8.805870909838044e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)
    k2 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k3 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h0 * k1
    h3 = h1 * k2
    h4 = sin2_theta_W * g_L
    h5 = h4 * k3
    np.multiply(costheta, costheta, out=w0)  # x0
    np.add(k0, T, out=w1)  # x1
    np.multiply(w0, w1, out=w0)  # x2
    np.multiply(T, w1, out=w1)  # x3
    np.sqrt(w1, out=w1)  # p
    np.multiply(costheta, w1, out=w2)  # x4
    np.subtract(w2, T, out=w2)  # x5
    np.multiply(w2, w2, out=w3)  # x6
    np.subtract(m_e, w2, out=w2)  # x7
    np.multiply(w2, w2, out=w2)  # x8
    np.multiply(w2, h3, out=w2)  # x9
    np.add(h2, w2, out=w2)  # x10
    np.multiply(T, w2, out=w2)  # x11
    np.multiply(w3, h5, out=w4)  # x12
    np.subtract(w2, w4, out=w4)  # x13
    np.multiply(w1, w4, out=w4)  # x14
    np.divide(w4, w3, out=values)  # x15
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less_equal(w0, T, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k4, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k4)


def nu_e_magnetic(T, costheta, mu_nu, *, out=None):
    """d2sigma_dT_dcostheta[nu_e,magnetic] [cm^2]

    pi*alpha**2*dE_nu_dcostheta*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2)
    p = sqrt(T)*sqrt(T + 2*m_e)
    E_nu = T*m_e/(-T + costheta*p)
    dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2

    T: kinetic energy of the recoil electron [MeV]
    costheta: cosine of the electron recoil angle to the neutrino [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 1 add, 1 div, 7 mul, 1 sqrt, 2 sub.
    """
    return _run(_nu_e_magnetic, 1, 4, (T, costheta,), (mu_nu,), out)


def _nu_e_magnetic(T, costheta, mu_nu, w0, w1, w2, w3, mask, values):
    k0 = 1.02199790138  # (2 * m_e)
    m_e = 0.51099895069  # m_e
    k1 = 2.4946720128875034e-25  # (((hbarc * hbarc) * (pi * (alpha * alpha))) / (m_e * m_e))
    k2 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = mu_nu * mu_nu
    h1 = h0 * k1
    np.multiply(costheta, costheta, out=w0)  # x0
    np.add(k0, T, out=w1)  # x1
    np.multiply(w0, w1, out=w0)  # x2
    np.multiply(T, w1, out=w1)  # x3
    np.sqrt(w1, out=w1)  # p
    np.multiply(costheta, w1, out=w2)  # x4
    np.subtract(w2, T, out=w2)  # x5
    np.subtract(m_e, w2, out=w3)  # x6
    np.multiply(w2, w2, out=w2)  # x7
    np.multiply(w1, w3, out=w3)  # x8
    np.multiply(h1, w3, out=w3)  # x9
    np.divide(w3, w2, out=values)  # x10
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less_equal(w0, T, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k2, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)


def nu_e_total(T, costheta, sin2_theta_W, mu_nu, *, out=None):
    """d2sigma_dT_dcostheta[nu_e,total] [cm^2]

    dE_nu_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
    p = sqrt(T)*sqrt(T + 2*m_e)
    E_nu = T*m_e/(-T + costheta*p)
    dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    costheta: cosine of the electron recoil angle to the neutrino [1]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 3 add, 1 div, 12 mul, 1 sqrt, 3 sub.
    """
    return _run(_nu_e_total, 1, 6, (T, costheta,), (sin2_theta_W, mu_nu,), out)


def _nu_e_total(T, costheta, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, mask, values):
    k0 = 1.02199790138  # (2 * m_e)
    m_e = 0.51099895069  # m_e
    k1 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k2 = 6.59951909223539e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / (m_e * pi))
    k3 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k4 = 4.881951341620089e-25  # (((alpha * alpha) * (pi * (hbarc * hbarc))) / (m_e * (m_e * m_e)))
    k5 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h0 * k1
    h3 = h1 * k2
    h4 = sin2_theta_W * g_L
    h5 = h4 * k3
    h6 = mu_nu * mu_nu
    h7 = h6 * k4
    np.multiply(costheta, costheta, out=w0)  # x0
    np.add(k0, T, out=w1)  # x1
    np.multiply(w0, w1, out=w0)  # x2
    np.multiply(T, w1, out=w1)  # x3
    np.sqrt(w1, out=w1)  # p
    np.multiply(costheta, w1, out=w2)  # x4
    np.subtract(w2, T, out=w2)  # x5
    np.multiply(w2, w2, out=w3)  # x6
    np.subtract(m_e, w2, out=w2)  # x7
    np.multiply(w2, w2, out=w4)  # x8
    np.multiply(w4, h3, out=w4)  # x9
    np.add(h2, w4, out=w4)  # x10
    np.multiply(T, w4, out=w4)  # x11
    np.multiply(w3, h5, out=w5)  # x12
    np.subtract(w4, w5, out=w5)  # x13
    np.multiply(w2, h7, out=w2)  # x14
    np.add(w5, w2, out=w2)  # x15
    np.multiply(w1, w2, out=w2)  # x16
    np.multiply(m_e, w2, out=w2)  # x17
    np.divide(w2, w3, out=values)  # x18
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less_equal(w0, T, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k5, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k5)


def nubar_e_weak(T, costheta, sin2_theta_W, *, out=None):
    """d2sigma_dT_dcostheta[nubar_e,weak] [cm^2]

    2*G_F**2*dE_nu_dcostheta*hbarc**2*m_e*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2)/pi
    p = sqrt(T)*sqrt(T + 2*m_e)
    E_nu = T*m_e/(-T + costheta*p)
    dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    costheta: cosine of the electron recoil angle to the neutrino [1]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 2 add, 1 div, 10 mul, 1 sqrt, 3 sub.
    """
    return _run(_nubar_e_weak, 1, 5, (T, costheta,), (sin2_theta_W,), out)


def _nubar_e_weak(T, costheta, sin2_theta_W, w0, w1, w2, w3, w4, mask, values):
    k0 = 1.02199790138  # (2 * m_e)
    m_e = 0.51099895069  # m_e
    k1 = 8.805870909838044e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)
    k2 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k3 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h0 * k1
    h3 = h1 * k2
    h4 = sin2_theta_W * g_L
    h5 = h4 * k3
    np.multiply(costheta, costheta, out=w0)  # x0
    np.add(k0, T, out=w1)  # x1
    np.multiply(w0, w1, out=w0)  # x2
    np.multiply(T, w1, out=w1)  # x3
    np.sqrt(w1, out=w1)  # p
    np.multiply(costheta, w1, out=w2)  # x4
    np.subtract(w2, T, out=w2)  # x5
    np.multiply(w2, w2, out=w3)  # x6
    np.subtract(m_e, w2, out=w2)  # x7
    np.multiply(w2, w2, out=w2)  # x8
    np.multiply(w2, h3, out=w2)  # x9
    np.add(h2, w2, out=w2)  # x10
    np.multiply(T, w2, out=w2)  # x11
    np.multiply(w3, h5, out=w4)  # x12
    np.subtract(w2, w4, out=w4)  # x13
    np.multiply(w1, w4, out=w4)  # x14
    np.divide(w4, w3, out=values)  # x15
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less_equal(w0, T, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k4, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k4)


def nubar_e_total(T, costheta, sin2_theta_W, mu_nu, *, out=None):
    """d2sigma_dT_dcostheta[nubar_e,total] [cm^2]

    dE_nu_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
    p = sqrt(T)*sqrt(T + 2*m_e)
    E_nu = T*m_e/(-T + costheta*p)
    dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    costheta: cosine of the electron recoil angle to the neutrino [1]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 3 add, 1 div, 12 mul, 1 sqrt, 3 sub.
    """
    return _run(_nubar_e_total, 1, 6, (T, costheta,), (sin2_theta_W, mu_nu,), out)


def _nubar_e_total(T, costheta, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, mask, values):
    k0 = 1.02199790138  # (2 * m_e)
    m_e = 0.51099895069  # m_e
    k1 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k2 = 6.59951909223539e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / (m_e * pi))
    k3 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k4 = 4.881951341620089e-25  # (((alpha * alpha) * (pi * (hbarc * hbarc))) / (m_e * (m_e * m_e)))
    k5 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h0 * k1
    h3 = h1 * k2
    h4 = sin2_theta_W * g_L
    h5 = h4 * k3
    h6 = mu_nu * mu_nu
    h7 = h6 * k4
    np.multiply(costheta, costheta, out=w0)  # x0
    np.add(k0, T, out=w1)  # x1
    np.multiply(w0, w1, out=w0)  # x2
    np.multiply(T, w1, out=w1)  # x3
    np.sqrt(w1, out=w1)  # p
    np.multiply(costheta, w1, out=w2)  # x4
    np.subtract(w2, T, out=w2)  # x5
    np.multiply(w2, w2, out=w3)  # x6
    np.subtract(m_e, w2, out=w2)  # x7
    np.multiply(w2, w2, out=w4)  # x8
    np.multiply(w4, h3, out=w4)  # x9
    np.add(h2, w4, out=w4)  # x10
    np.multiply(T, w4, out=w4)  # x11
    np.multiply(w3, h5, out=w5)  # x12
    np.subtract(w4, w5, out=w5)  # x13
    np.multiply(w2, h7, out=w2)  # x14
    np.add(w5, w2, out=w2)  # x15
    np.multiply(w1, w2, out=w2)  # x16
    np.multiply(m_e, w2, out=w2)  # x17
    np.divide(w2, w3, out=values)  # x18
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less_equal(w0, T, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k5, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k5)


def nu_mu_weak(T, costheta, sin2_theta_W, *, out=None):
    """d2sigma_dT_dcostheta[nu_mu,weak] [cm^2]

    2*G_F**2*dE_nu_dcostheta*hbarc**2*m_e*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2)/pi
    p = sqrt(T)*sqrt(T + 2*m_e)
    E_nu = T*m_e/(-T + costheta*p)
    dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    costheta: cosine of the electron recoil angle to the neutrino [1]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 2 add, 1 div, 10 mul, 1 sqrt, 3 sub.
    """
    return _run(_nu_mu_weak, 1, 5, (T, costheta,), (sin2_theta_W,), out)


def _nu_mu_weak(T, costheta, sin2_theta_W, w0, w1, w2, w3, w4, mask, values):
    k0 = 1.02199790138  # (2 * m_e)
    m_e = 0.51099895069  # m_e
    k1 = 8.805870909838044e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)
    k2 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k3 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h0 * k1
    h3 = h1 * k2
    h4 = sin2_theta_W * g_L
    h5 = h4 * k3
    np.multiply(costheta, costheta, out=w0)  # x0
    np.add(k0, T, out=w1)  # x1
    np.multiply(w0, w1, out=w0)  # x2
    np.multiply(T, w1, out=w1)  # x3
    np.sqrt(w1, out=w1)  # p
    np.multiply(costheta, w1, out=w2)  # x4
    np.subtract(w2, T, out=w2)  # x5
    np.multiply(w2, w2, out=w3)  # x6
    np.subtract(m_e, w2, out=w2)  # x7
    np.multiply(w2, w2, out=w2)  # x8
    np.multiply(w2, h3, out=w2)  # x9
    np.add(h2, w2, out=w2)  # x10
    np.multiply(T, w2, out=w2)  # x11
    np.multiply(w3, h5, out=w4)  # x12
    np.subtract(w2, w4, out=w4)  # x13
    np.multiply(w1, w4, out=w4)  # x14
    np.divide(w4, w3, out=values)  # x15
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less_equal(w0, T, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k4, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k4)


def nu_mu_total(T, costheta, sin2_theta_W, mu_nu, *, out=None):
    """d2sigma_dT_dcostheta[nu_mu,total] [cm^2]

    dE_nu_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
    p = sqrt(T)*sqrt(T + 2*m_e)
    E_nu = T*m_e/(-T + costheta*p)
    dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    costheta: cosine of the electron recoil angle to the neutrino [1]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 3 add, 1 div, 12 mul, 1 sqrt, 3 sub.
    """
    return _run(_nu_mu_total, 1, 6, (T, costheta,), (sin2_theta_W, mu_nu,), out)


def _nu_mu_total(T, costheta, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, mask, values):
    k0 = 1.02199790138  # (2 * m_e)
    m_e = 0.51099895069  # m_e
    k1 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k2 = 6.59951909223539e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / (m_e * pi))
    k3 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k4 = 4.881951341620089e-25  # (((alpha * alpha) * (pi * (hbarc * hbarc))) / (m_e * (m_e * m_e)))
    k5 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h0 * k1
    h3 = h1 * k2
    h4 = sin2_theta_W * g_L
    h5 = h4 * k3
    h6 = mu_nu * mu_nu
    h7 = h6 * k4
    np.multiply(costheta, costheta, out=w0)  # x0
    np.add(k0, T, out=w1)  # x1
    np.multiply(w0, w1, out=w0)  # x2
    np.multiply(T, w1, out=w1)  # x3
    np.sqrt(w1, out=w1)  # p
    np.multiply(costheta, w1, out=w2)  # x4
    np.subtract(w2, T, out=w2)  # x5
    np.multiply(w2, w2, out=w3)  # x6
    np.subtract(m_e, w2, out=w2)  # x7
    np.multiply(w2, w2, out=w4)  # x8
    np.multiply(w4, h3, out=w4)  # x9
    np.add(h2, w4, out=w4)  # x10
    np.multiply(T, w4, out=w4)  # x11
    np.multiply(w3, h5, out=w5)  # x12
    np.subtract(w4, w5, out=w5)  # x13
    np.multiply(w2, h7, out=w2)  # x14
    np.add(w5, w2, out=w2)  # x15
    np.multiply(w1, w2, out=w2)  # x16
    np.multiply(m_e, w2, out=w2)  # x17
    np.divide(w2, w3, out=values)  # x18
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less_equal(w0, T, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k5, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k5)


def nubar_mu_weak(T, costheta, sin2_theta_W, *, out=None):
    """d2sigma_dT_dcostheta[nubar_mu,weak] [cm^2]

    2*G_F**2*dE_nu_dcostheta*hbarc**2*m_e*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2)/pi
    p = sqrt(T)*sqrt(T + 2*m_e)
    E_nu = T*m_e/(-T + costheta*p)
    dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    costheta: cosine of the electron recoil angle to the neutrino [1]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 2 add, 1 div, 10 mul, 1 sqrt, 3 sub.
    """
    return _run(_nubar_mu_weak, 1, 5, (T, costheta,), (sin2_theta_W,), out)


def _nubar_mu_weak(T, costheta, sin2_theta_W, w0, w1, w2, w3, w4, mask, values):
    k0 = 1.02199790138  # (2 * m_e)
    m_e = 0.51099895069  # m_e
    k1 = 8.805870909838044e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)
    k2 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k3 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h0 * k1
    h3 = h1 * k2
    h4 = sin2_theta_W * g_L
    h5 = h4 * k3
    np.multiply(costheta, costheta, out=w0)  # x0
    np.add(k0, T, out=w1)  # x1
    np.multiply(w0, w1, out=w0)  # x2
    np.multiply(T, w1, out=w1)  # x3
    np.sqrt(w1, out=w1)  # p
    np.multiply(costheta, w1, out=w2)  # x4
    np.subtract(w2, T, out=w2)  # x5
    np.multiply(w2, w2, out=w3)  # x6
    np.subtract(m_e, w2, out=w2)  # x7
    np.multiply(w2, w2, out=w2)  # x8
    np.multiply(w2, h3, out=w2)  # x9
    np.add(h2, w2, out=w2)  # x10
    np.multiply(T, w2, out=w2)  # x11
    np.multiply(w3, h5, out=w4)  # x12
    np.subtract(w2, w4, out=w4)  # x13
    np.multiply(w1, w4, out=w4)  # x14
    np.divide(w4, w3, out=values)  # x15
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less_equal(w0, T, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k4, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k4)


def nubar_mu_total(T, costheta, sin2_theta_W, mu_nu, *, out=None):
    """d2sigma_dT_dcostheta[nubar_mu,total] [cm^2]

    dE_nu_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
    p = sqrt(T)*sqrt(T + 2*m_e)
    E_nu = T*m_e/(-T + costheta*p)
    dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    costheta: cosine of the electron recoil angle to the neutrino [1]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 3 add, 1 div, 12 mul, 1 sqrt, 3 sub.
    """
    return _run(_nubar_mu_total, 1, 6, (T, costheta,), (sin2_theta_W, mu_nu,), out)


def _nubar_mu_total(T, costheta, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, mask, values):
    k0 = 1.02199790138  # (2 * m_e)
    m_e = 0.51099895069  # m_e
    k1 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k2 = 6.59951909223539e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / (m_e * pi))
    k3 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k4 = 4.881951341620089e-25  # (((alpha * alpha) * (pi * (hbarc * hbarc))) / (m_e * (m_e * m_e)))
    k5 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h0 * k1
    h3 = h1 * k2
    h4 = sin2_theta_W * g_L
    h5 = h4 * k3
    h6 = mu_nu * mu_nu
    h7 = h6 * k4
    np.multiply(costheta, costheta, out=w0)  # x0
    np.add(k0, T, out=w1)  # x1
    np.multiply(w0, w1, out=w0)  # x2
    np.multiply(T, w1, out=w1)  # x3
    np.sqrt(w1, out=w1)  # p
    np.multiply(costheta, w1, out=w2)  # x4
    np.subtract(w2, T, out=w2)  # x5
    np.multiply(w2, w2, out=w3)  # x6
    np.subtract(m_e, w2, out=w2)  # x7
    np.multiply(w2, w2, out=w4)  # x8
    np.multiply(w4, h3, out=w4)  # x9
    np.add(h2, w4, out=w4)  # x10
    np.multiply(T, w4, out=w4)  # x11
    np.multiply(w3, h5, out=w5)  # x12
    np.subtract(w4, w5, out=w5)  # x13
    np.multiply(w2, h7, out=w2)  # x14
    np.add(w5, w2, out=w2)  # x15
    np.multiply(w1, w2, out=w2)  # x16
    np.multiply(m_e, w2, out=w2)  # x17
    np.divide(w2, w3, out=values)  # x18
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less_equal(w0, T, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k5, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k5)


nubar_e_magnetic = nu_e_magnetic  # the same couplings

nu_mu_magnetic = nu_e_magnetic  # the same couplings

nubar_mu_magnetic = nu_e_magnetic  # the same couplings

nu_tau_weak = nu_mu_weak  # the same couplings

nu_tau_magnetic = nu_e_magnetic  # the same couplings

nu_tau_total = nu_mu_total  # the same couplings

nubar_tau_weak = nubar_mu_weak  # the same couplings

nubar_tau_magnetic = nu_e_magnetic  # the same couplings

nubar_tau_total = nubar_mu_total  # the same couplings
