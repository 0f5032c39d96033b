"""dsigma_dcostheta: Differential cross section in recoil angle [cm^2]

Emitted by nmm from symbolic/formulas/dsigma_dcostheta.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eq. 5
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


def nu_e_weak(costheta, E_nu, sin2_theta_W, *, out=None):
    """dsigma_dcostheta[nu_e,weak] [cm^2]

    2*G_F**2*dT_dcostheta*hbarc**2*m_e*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2)/pi
    T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
    dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    costheta: cosine of the electron recoil angle to the neutrino [1]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 6 add, 1 div, 23 mul, 4 sub.
    """
    return _run(_nu_e_weak, 1, 9, (costheta, E_nu,), (sin2_theta_W,), out)


def _nu_e_weak(costheta, E_nu, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 1.02199790138  # (m_e * 2)
    k1 = 3.5223483639352177e-44  # ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi)
    k2 = 1.8395106995897332e-44  # ((((hbarc * hbarc) * ((G_F * G_F) * ((m_e * m_e) * (m_e * m_e)))) * 16) / pi)
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h1 * k1
    h3 = sin2_theta_W * g_L
    h4 = h0 * k1
    h5 = h3 * k2
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    np.subtract(1.0, costheta, out=w2)  # x2
    np.multiply(E_nu, w2, out=w2)  # x3
    np.add(m_e, w2, out=w2)  # x4
    np.add(1.0, costheta, out=w3)  # x5
    np.multiply(E_nu, w3, out=w3)  # x6
    np.add(m_e, w3, out=w3)  # x7
    np.add(m_e, E_nu, out=w4)  # x8
    np.multiply(w4, w4, out=w4)  # x9
    np.add(-1.0, costheta, out=w5)  # x10
    np.multiply(E_nu, w5, out=w5)  # x11
    np.subtract(w5, m_e, out=w5)  # x12
    np.multiply(w2, w3, out=w6)  # x13
    np.multiply(E_nu, w1, out=w7)  # x14
    np.multiply(w7, k0, out=w7)  # x15
    np.subtract(w6, w7, out=w7)  # x16
    np.multiply(w7, w7, out=w7)  # x17
    np.multiply(w7, h2, out=w7)  # x18
    np.multiply(w6, h4, out=w8)  # x19
    np.multiply(w1, h5, out=w1)  # x20
    np.subtract(w8, w1, out=w1)  # x21
    np.multiply(w6, w1, out=w1)  # x22
    np.add(w7, w1, out=w1)  # x23
    np.multiply(w5, w5, out=w5)  # x24
    np.multiply(w3, w3, out=w3)  # x25
    np.multiply(w3, w3, out=w3)  # x26
    np.multiply(w2, w2, out=w2)  # x27
    np.multiply(costheta, w0, out=w0)  # x28
    np.multiply(w4, w0, out=w0)  # x29
    np.multiply(w1, w0, out=w0)  # x30
    np.multiply(w3, w2, out=w2)  # x31
    np.multiply(w5, w2, out=w2)  # x32
    np.divide(w0, w2, out=values)  # x33
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k3, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k3)


def nu_e_magnetic(costheta, E_nu, mu_nu, *, out=None):
    """dsigma_dcostheta[nu_e,magnetic] [cm^2]

    pi*alpha**2*dT_dcostheta*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2)
    T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
    dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)

    costheta: cosine of the electron recoil angle to the neutrino [1]
    E_nu: neutrino energy [MeV]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 5 add, 1 div, 14 mul, 3 sub.
    """
    return _run(_nu_e_magnetic, 1, 5, (costheta, E_nu,), (mu_nu,), out)


def _nu_e_magnetic(costheta, E_nu, mu_nu, w0, w1, w2, w3, w4, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 4.989344025775007e-25  # (((hbarc * hbarc) * ((alpha * alpha) * (2 * pi))) / (m_e * m_e))
    k2 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = mu_nu * mu_nu
    h1 = h0 * k1
    np.multiply(costheta, costheta, out=w0)  # x0
    np.subtract(1.0, costheta, out=w1)  # x1
    np.multiply(E_nu, w1, out=w1)  # x2
    np.add(m_e, w1, out=w1)  # x3
    np.add(1.0, costheta, out=w2)  # x4
    np.multiply(E_nu, w2, out=w2)  # x5
    np.add(m_e, w2, out=w2)  # x6
    np.add(m_e, E_nu, out=w3)  # x7
    np.multiply(w3, w3, out=w3)  # x8
    np.add(-1.0, costheta, out=w4)  # x9
    np.multiply(E_nu, w4, out=w4)  # x10
    np.subtract(w4, m_e, out=w4)  # x11
    np.multiply(w1, w2, out=w1)  # x12
    np.multiply(E_nu, w0, out=w0)  # x13
    np.multiply(w0, k0, out=w0)  # x14
    np.subtract(w1, w0, out=w0)  # x15
    np.multiply(w2, w2, out=w2)  # x16
    np.multiply(w4, w4, out=w4)  # x17
    np.multiply(w3, w0, out=w0)  # x18
    np.multiply(costheta, w2, out=w2)  # x19
    np.multiply(w4, w2, out=w2)  # x20
    np.multiply(h1, w0, out=w0)  # x21
    np.divide(w0, w2, out=values)  # x22
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k2, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)


def nu_e_total(costheta, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """dsigma_dcostheta[nu_e,total] [cm^2]

    dT_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
    T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
    dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    costheta: cosine of the electron recoil angle to the neutrino [1]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 7 add, 1 div, 28 mul, 4 sub.
    """
    return _run(_nu_e_total, 1, 11, (costheta, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nu_e_total(costheta, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi)
    k2 = 8.999581589677673e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (4 * (m_e * (m_e * m_e))))) / pi)
    k3 = 2.4409756708100446e-25  # (((alpha * alpha) * ((hbarc * hbarc) * (1/2 * pi))) / (m_e * (m_e * m_e)))
    k4 = 2.04399580276  # (m_e * 4)
    k5 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h1 * k1
    h3 = sin2_theta_W * g_L
    h4 = h0 * k1
    h5 = h3 * k2
    h6 = mu_nu * mu_nu
    h7 = h6 * k3
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    np.subtract(1.0, costheta, out=w2)  # x2
    np.multiply(E_nu, w2, out=w2)  # x3
    np.add(m_e, w2, out=w2)  # x4
    np.add(1.0, costheta, out=w3)  # x5
    np.multiply(E_nu, w3, out=w3)  # x6
    np.add(m_e, w3, out=w3)  # x7
    np.add(m_e, E_nu, out=w4)  # x8
    np.multiply(w4, w4, out=w4)  # x9
    np.add(-1.0, costheta, out=w5)  # x10
    np.multiply(E_nu, w5, out=w5)  # x11
    np.subtract(w5, m_e, out=w5)  # x12
    np.multiply(w2, w3, out=w6)  # x13
    np.multiply(E_nu, w1, out=w7)  # x14
    np.multiply(w7, k0, out=w7)  # x15
    np.subtract(w6, w7, out=w7)  # x16
    np.multiply(w7, w7, out=w8)  # x17
    np.multiply(w8, h2, out=w8)  # x18
    np.multiply(w2, w2, out=w2)  # x19
    np.multiply(w3, w3, out=w3)  # x20
    np.multiply(w6, h4, out=w9)  # x21
    np.multiply(w1, h5, out=w10)  # x22
    np.subtract(w9, w10, out=w10)  # x23
    np.multiply(w6, w10, out=w10)  # x24
    np.add(w8, w10, out=w10)  # x25
    np.multiply(w0, w1, out=w1)  # x26
    np.multiply(w10, w1, out=w1)  # x27
    np.multiply(w2, w3, out=w10)  # x28
    np.multiply(w7, w10, out=w10)  # x29
    np.multiply(h7, w10, out=w10)  # x30
    np.add(w1, w10, out=w10)  # x31
    np.multiply(w5, w5, out=w5)  # x32
    np.multiply(w3, w3, out=w3)  # x33
    np.multiply(w4, w10, out=w10)  # x34
    np.multiply(costheta, w2, out=w2)  # x35
    np.multiply(w3, w2, out=w2)  # x36
    np.multiply(w5, w2, out=w2)  # x37
    np.multiply(k4, w10, out=w10)  # x38
    np.divide(w10, w2, out=values)  # x39
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k5, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k5)


def nubar_e_weak(costheta, E_nu, sin2_theta_W, *, out=None):
    """dsigma_dcostheta[nubar_e,weak] [cm^2]

    2*G_F**2*dT_dcostheta*hbarc**2*m_e*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2)/pi
    T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
    dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    costheta: cosine of the electron recoil angle to the neutrino [1]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 6 add, 1 div, 23 mul, 4 sub.
    """
    return _run(_nubar_e_weak, 1, 9, (costheta, E_nu,), (sin2_theta_W,), out)


def _nubar_e_weak(costheta, E_nu, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 1.02199790138  # (m_e * 2)
    k1 = 3.5223483639352177e-44  # ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi)
    k2 = 1.8395106995897332e-44  # ((((hbarc * hbarc) * ((G_F * G_F) * ((m_e * m_e) * (m_e * m_e)))) * 16) / pi)
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h1 * k1
    h3 = sin2_theta_W * g_L
    h4 = h0 * k1
    h5 = h3 * k2
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    np.subtract(1.0, costheta, out=w2)  # x2
    np.multiply(E_nu, w2, out=w2)  # x3
    np.add(m_e, w2, out=w2)  # x4
    np.add(1.0, costheta, out=w3)  # x5
    np.multiply(E_nu, w3, out=w3)  # x6
    np.add(m_e, w3, out=w3)  # x7
    np.add(m_e, E_nu, out=w4)  # x8
    np.multiply(w4, w4, out=w4)  # x9
    np.add(-1.0, costheta, out=w5)  # x10
    np.multiply(E_nu, w5, out=w5)  # x11
    np.subtract(w5, m_e, out=w5)  # x12
    np.multiply(w2, w3, out=w6)  # x13
    np.multiply(E_nu, w1, out=w7)  # x14
    np.multiply(w7, k0, out=w7)  # x15
    np.subtract(w6, w7, out=w7)  # x16
    np.multiply(w7, w7, out=w7)  # x17
    np.multiply(w7, h2, out=w7)  # x18
    np.multiply(w6, h4, out=w8)  # x19
    np.multiply(w1, h5, out=w1)  # x20
    np.subtract(w8, w1, out=w1)  # x21
    np.multiply(w6, w1, out=w1)  # x22
    np.add(w7, w1, out=w1)  # x23
    np.multiply(w5, w5, out=w5)  # x24
    np.multiply(w3, w3, out=w3)  # x25
    np.multiply(w3, w3, out=w3)  # x26
    np.multiply(w2, w2, out=w2)  # x27
    np.multiply(costheta, w0, out=w0)  # x28
    np.multiply(w4, w0, out=w0)  # x29
    np.multiply(w1, w0, out=w0)  # x30
    np.multiply(w3, w2, out=w2)  # x31
    np.multiply(w5, w2, out=w2)  # x32
    np.divide(w0, w2, out=values)  # x33
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k3, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k3)


def nubar_e_total(costheta, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """dsigma_dcostheta[nubar_e,total] [cm^2]

    dT_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
    T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
    dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    costheta: cosine of the electron recoil angle to the neutrino [1]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 7 add, 1 div, 28 mul, 4 sub.
    """
    return _run(_nubar_e_total, 1, 11, (costheta, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nubar_e_total(costheta, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi)
    k2 = 8.999581589677673e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (4 * (m_e * (m_e * m_e))))) / pi)
    k3 = 2.4409756708100446e-25  # (((alpha * alpha) * ((hbarc * hbarc) * (1/2 * pi))) / (m_e * (m_e * m_e)))
    k4 = 2.04399580276  # (m_e * 4)
    k5 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h1 * k1
    h3 = sin2_theta_W * g_L
    h4 = h0 * k1
    h5 = h3 * k2
    h6 = mu_nu * mu_nu
    h7 = h6 * k3
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    np.subtract(1.0, costheta, out=w2)  # x2
    np.multiply(E_nu, w2, out=w2)  # x3
    np.add(m_e, w2, out=w2)  # x4
    np.add(1.0, costheta, out=w3)  # x5
    np.multiply(E_nu, w3, out=w3)  # x6
    np.add(m_e, w3, out=w3)  # x7
    np.add(m_e, E_nu, out=w4)  # x8
    np.multiply(w4, w4, out=w4)  # x9
    np.add(-1.0, costheta, out=w5)  # x10
    np.multiply(E_nu, w5, out=w5)  # x11
    np.subtract(w5, m_e, out=w5)  # x12
    np.multiply(w2, w3, out=w6)  # x13
    np.multiply(E_nu, w1, out=w7)  # x14
    np.multiply(w7, k0, out=w7)  # x15
    np.subtract(w6, w7, out=w7)  # x16
    np.multiply(w7, w7, out=w8)  # x17
    np.multiply(w8, h2, out=w8)  # x18
    np.multiply(w2, w2, out=w2)  # x19
    np.multiply(w3, w3, out=w3)  # x20
    np.multiply(w6, h4, out=w9)  # x21
    np.multiply(w1, h5, out=w10)  # x22
    np.subtract(w9, w10, out=w10)  # x23
    np.multiply(w6, w10, out=w10)  # x24
    np.add(w8, w10, out=w10)  # x25
    np.multiply(w0, w1, out=w1)  # x26
    np.multiply(w10, w1, out=w1)  # x27
    np.multiply(w2, w3, out=w10)  # x28
    np.multiply(w7, w10, out=w10)  # x29
    np.multiply(h7, w10, out=w10)  # x30
    np.add(w1, w10, out=w10)  # x31
    np.multiply(w5, w5, out=w5)  # x32
    np.multiply(w3, w3, out=w3)  # x33
    np.multiply(w4, w10, out=w10)  # x34
    np.multiply(costheta, w2, out=w2)  # x35
    np.multiply(w3, w2, out=w2)  # x36
    np.multiply(w5, w2, out=w2)  # x37
    np.multiply(k4, w10, out=w10)  # x38
    np.divide(w10, w2, out=values)  # x39
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k5, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k5)


def nu_mu_weak(costheta, E_nu, sin2_theta_W, *, out=None):
    """dsigma_dcostheta[nu_mu,weak] [cm^2]

    2*G_F**2*dT_dcostheta*hbarc**2*m_e*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2)/pi
    T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
    dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    costheta: cosine of the electron recoil angle to the neutrino [1]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 6 add, 1 div, 23 mul, 4 sub.
    """
    return _run(_nu_mu_weak, 1, 9, (costheta, E_nu,), (sin2_theta_W,), out)


def _nu_mu_weak(costheta, E_nu, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 1.02199790138  # (m_e * 2)
    k1 = 3.5223483639352177e-44  # ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi)
    k2 = 1.8395106995897332e-44  # ((((hbarc * hbarc) * ((G_F * G_F) * ((m_e * m_e) * (m_e * m_e)))) * 16) / pi)
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h1 * k1
    h3 = sin2_theta_W * g_L
    h4 = h0 * k1
    h5 = h3 * k2
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    np.subtract(1.0, costheta, out=w2)  # x2
    np.multiply(E_nu, w2, out=w2)  # x3
    np.add(m_e, w2, out=w2)  # x4
    np.add(1.0, costheta, out=w3)  # x5
    np.multiply(E_nu, w3, out=w3)  # x6
    np.add(m_e, w3, out=w3)  # x7
    np.add(m_e, E_nu, out=w4)  # x8
    np.multiply(w4, w4, out=w4)  # x9
    np.add(-1.0, costheta, out=w5)  # x10
    np.multiply(E_nu, w5, out=w5)  # x11
    np.subtract(w5, m_e, out=w5)  # x12
    np.multiply(w2, w3, out=w6)  # x13
    np.multiply(E_nu, w1, out=w7)  # x14
    np.multiply(w7, k0, out=w7)  # x15
    np.subtract(w6, w7, out=w7)  # x16
    np.multiply(w7, w7, out=w7)  # x17
    np.multiply(w7, h2, out=w7)  # x18
    np.multiply(w6, h4, out=w8)  # x19
    np.multiply(w1, h5, out=w1)  # x20
    np.subtract(w8, w1, out=w1)  # x21
    np.multiply(w6, w1, out=w1)  # x22
    np.add(w7, w1, out=w1)  # x23
    np.multiply(w5, w5, out=w5)  # x24
    np.multiply(w3, w3, out=w3)  # x25
    np.multiply(w3, w3, out=w3)  # x26
    np.multiply(w2, w2, out=w2)  # x27
    np.multiply(costheta, w0, out=w0)  # x28
    np.multiply(w4, w0, out=w0)  # x29
    np.multiply(w1, w0, out=w0)  # x30
    np.multiply(w3, w2, out=w2)  # x31
    np.multiply(w5, w2, out=w2)  # x32
    np.divide(w0, w2, out=values)  # x33
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k3, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k3)


def nu_mu_total(costheta, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """dsigma_dcostheta[nu_mu,total] [cm^2]

    dT_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
    T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
    dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    costheta: cosine of the electron recoil angle to the neutrino [1]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 7 add, 1 div, 28 mul, 4 sub.
    """
    return _run(_nu_mu_total, 1, 11, (costheta, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nu_mu_total(costheta, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi)
    k2 = 8.999581589677673e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (4 * (m_e * (m_e * m_e))))) / pi)
    k3 = 2.4409756708100446e-25  # (((alpha * alpha) * (1/2 * (pi * (hbarc * hbarc)))) / (m_e * (m_e * m_e)))
    k4 = 2.04399580276  # (m_e * 4)
    k5 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h1 * k1
    h3 = sin2_theta_W * g_L
    h4 = h0 * k1
    h5 = h3 * k2
    h6 = mu_nu * mu_nu
    h7 = h6 * k3
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    np.subtract(1.0, costheta, out=w2)  # x2
    np.multiply(E_nu, w2, out=w2)  # x3
    np.add(m_e, w2, out=w2)  # x4
    np.add(1.0, costheta, out=w3)  # x5
    np.multiply(E_nu, w3, out=w3)  # x6
    np.add(m_e, w3, out=w3)  # x7
    np.add(m_e, E_nu, out=w4)  # x8
    np.multiply(w4, w4, out=w4)  # x9
    np.add(-1.0, costheta, out=w5)  # x10
    np.multiply(E_nu, w5, out=w5)  # x11
    np.subtract(w5, m_e, out=w5)  # x12
    np.multiply(w2, w3, out=w6)  # x13
    np.multiply(E_nu, w1, out=w7)  # x14
    np.multiply(w7, k0, out=w7)  # x15
    np.subtract(w6, w7, out=w7)  # x16
    np.multiply(w7, w7, out=w8)  # x17
    np.multiply(w8, h2, out=w8)  # x18
    np.multiply(w2, w2, out=w2)  # x19
    np.multiply(w3, w3, out=w3)  # x20
    np.multiply(w6, h4, out=w9)  # x21
    np.multiply(w1, h5, out=w10)  # x22
    np.subtract(w9, w10, out=w10)  # x23
    np.multiply(w6, w10, out=w10)  # x24
    np.add(w8, w10, out=w10)  # x25
    np.multiply(w0, w1, out=w1)  # x26
    np.multiply(w10, w1, out=w1)  # x27
    np.multiply(w2, w3, out=w10)  # x28
    np.multiply(w7, w10, out=w10)  # x29
    np.multiply(h7, w10, out=w10)  # x30
    np.add(w1, w10, out=w10)  # x31
    np.multiply(w5, w5, out=w5)  # x32
    np.multiply(w3, w3, out=w3)  # x33
    np.multiply(w4, w10, out=w10)  # x34
    np.multiply(costheta, w2, out=w2)  # x35
    np.multiply(w3, w2, out=w2)  # x36
    np.multiply(w5, w2, out=w2)  # x37
    np.multiply(k4, w10, out=w10)  # x38
    np.divide(w10, w2, out=values)  # x39
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k5, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k5)


def nubar_mu_weak(costheta, E_nu, sin2_theta_W, *, out=None):
    """dsigma_dcostheta[nubar_mu,weak] [cm^2]

    2*G_F**2*dT_dcostheta*hbarc**2*m_e*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2)/pi
    T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
    dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    costheta: cosine of the electron recoil angle to the neutrino [1]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 6 add, 1 div, 23 mul, 4 sub.
    """
    return _run(_nubar_mu_weak, 1, 9, (costheta, E_nu,), (sin2_theta_W,), out)


def _nubar_mu_weak(costheta, E_nu, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 1.02199790138  # (m_e * 2)
    k1 = 3.5223483639352177e-44  # ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi)
    k2 = 1.8395106995897332e-44  # ((((hbarc * hbarc) * ((G_F * G_F) * ((m_e * m_e) * (m_e * m_e)))) * 16) / pi)
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h1 * k1
    h3 = sin2_theta_W * g_L
    h4 = h0 * k1
    h5 = h3 * k2
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    np.subtract(1.0, costheta, out=w2)  # x2
    np.multiply(E_nu, w2, out=w2)  # x3
    np.add(m_e, w2, out=w2)  # x4
    np.add(1.0, costheta, out=w3)  # x5
    np.multiply(E_nu, w3, out=w3)  # x6
    np.add(m_e, w3, out=w3)  # x7
    np.add(m_e, E_nu, out=w4)  # x8
    np.multiply(w4, w4, out=w4)  # x9
    np.add(-1.0, costheta, out=w5)  # x10
    np.multiply(E_nu, w5, out=w5)  # x11
    np.subtract(w5, m_e, out=w5)  # x12
    np.multiply(w2, w3, out=w6)  # x13
    np.multiply(E_nu, w1, out=w7)  # x14
    np.multiply(w7, k0, out=w7)  # x15
    np.subtract(w6, w7, out=w7)  # x16
    np.multiply(w7, w7, out=w7)  # x17
    np.multiply(w7, h2, out=w7)  # x18
    np.multiply(w6, h4, out=w8)  # x19
    np.multiply(w1, h5, out=w1)  # x20
    np.subtract(w8, w1, out=w1)  # x21
    np.multiply(w6, w1, out=w1)  # x22
    np.add(w7, w1, out=w1)  # x23
    np.multiply(w5, w5, out=w5)  # x24
    np.multiply(w3, w3, out=w3)  # x25
    np.multiply(w3, w3, out=w3)  # x26
    np.multiply(w2, w2, out=w2)  # x27
    np.multiply(costheta, w0, out=w0)  # x28
    np.multiply(w4, w0, out=w0)  # x29
    np.multiply(w1, w0, out=w0)  # x30
    np.multiply(w3, w2, out=w2)  # x31
    np.multiply(w5, w2, out=w2)  # x32
    np.divide(w0, w2, out=values)  # x33
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k3, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k3)


def nubar_mu_total(costheta, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """dsigma_dcostheta[nubar_mu,total] [cm^2]

    dT_dcostheta*((2*G_F**2*hbarc**2*m_e/pi)*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2))
    T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
    dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    costheta: cosine of the electron recoil angle to the neutrino [1]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 7 add, 1 div, 28 mul, 4 sub.
    """
    return _run(_nubar_mu_total, 1, 11, (costheta, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nubar_mu_total(costheta, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi)
    k2 = 8.999581589677673e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (4 * (m_e * (m_e * m_e))))) / pi)
    k3 = 2.4409756708100446e-25  # (((alpha * alpha) * (1/2 * (pi * (hbarc * hbarc)))) / (m_e * (m_e * m_e)))
    k4 = 2.04399580276  # (m_e * 4)
    k5 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h1 * k1
    h3 = sin2_theta_W * g_L
    h4 = h0 * k1
    h5 = h3 * k2
    h6 = mu_nu * mu_nu
    h7 = h6 * k3
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    np.subtract(1.0, costheta, out=w2)  # x2
    np.multiply(E_nu, w2, out=w2)  # x3
    np.add(m_e, w2, out=w2)  # x4
    np.add(1.0, costheta, out=w3)  # x5
    np.multiply(E_nu, w3, out=w3)  # x6
    np.add(m_e, w3, out=w3)  # x7
    np.add(m_e, E_nu, out=w4)  # x8
    np.multiply(w4, w4, out=w4)  # x9
    np.add(-1.0, costheta, out=w5)  # x10
    np.multiply(E_nu, w5, out=w5)  # x11
    np.subtract(w5, m_e, out=w5)  # x12
    np.multiply(w2, w3, out=w6)  # x13
    np.multiply(E_nu, w1, out=w7)  # x14
    np.multiply(w7, k0, out=w7)  # x15
    np.subtract(w6, w7, out=w7)  # x16
    np.multiply(w7, w7, out=w8)  # x17
    np.multiply(w8, h2, out=w8)  # x18
    np.multiply(w2, w2, out=w2)  # x19
    np.multiply(w3, w3, out=w3)  # x20
    np.multiply(w6, h4, out=w9)  # x21
    np.multiply(w1, h5, out=w10)  # x22
    np.subtract(w9, w10, out=w10)  # x23
    np.multiply(w6, w10, out=w10)  # x24
    np.add(w8, w10, out=w10)  # x25
    np.multiply(w0, w1, out=w1)  # x26
    np.multiply(w10, w1, out=w1)  # x27
    np.multiply(w2, w3, out=w10)  # x28
    np.multiply(w7, w10, out=w10)  # x29
    np.multiply(h7, w10, out=w10)  # x30
    np.add(w1, w10, out=w10)  # x31
    np.multiply(w5, w5, out=w5)  # x32
    np.multiply(w3, w3, out=w3)  # x33
    np.multiply(w4, w10, out=w10)  # x34
    np.multiply(costheta, w2, out=w2)  # x35
    np.multiply(w3, w2, out=w2)  # x36
    np.multiply(w5, w2, out=w2)  # x37
    np.multiply(k4, w10, out=w10)  # x38
    np.divide(w10, w2, out=values)  # x39
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
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
