"""ratio: Ratio of magnetic to weak cross section [1]

Emitted by nmm from symbolic/formulas/ratio.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eq. 8
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


def nu_e(T, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """ratio[nu_e] [1]

    pi**2*alpha**2*mu_nu**2*(E_nu - T)/(2*E_nu*G_F**2*T*m_e**3*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2))
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: nan. Operations per point: 2 add, 1 div, 11 mul, 2 sub.
    """
    return _run(_nu_e, 1, 6, (T, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nu_e(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 1.4476419129390459e+19  # (((alpha * alpha) * (1/2 * (pi * pi))) / ((G_F * G_F) * (m_e * (m_e * m_e))))
    k2 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = mu_nu * mu_nu
    h1 = g_L * g_L
    h2 = sin2_theta_W * sin2_theta_W
    h3 = sin2_theta_W * g_L
    h4 = m_e * h3
    h5 = h0 * k1
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w4)  # x6
    np.multiply(h2, w4, out=w4)  # x7
    np.multiply(w1, h1, out=w1)  # x8
    np.multiply(T, h4, out=w5)  # x9
    np.subtract(w4, w5, out=w5)  # x10
    np.add(w5, w1, out=w1)  # x11
    np.multiply(E_nu, w3, out=w3)  # x12
    np.multiply(T, w1, out=w1)  # x13
    np.multiply(h5, w3, out=w3)  # x14
    np.divide(w3, w1, out=values)  # x15
    np.greater(w0, w2, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k2)


def nubar_e(T, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """ratio[nubar_e] [1]

    pi**2*alpha**2*mu_nu**2*(E_nu - T)/(2*E_nu*G_F**2*T*m_e**3*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2))
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: nan. Operations per point: 2 add, 1 div, 11 mul, 2 sub.
    """
    return _run(_nubar_e, 1, 6, (T, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nubar_e(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 1.4476419129390459e+19  # (((alpha * alpha) * (1/2 * (pi * pi))) / ((G_F * G_F) * (m_e * (m_e * m_e))))
    k2 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = mu_nu * mu_nu
    h1 = sin2_theta_W * sin2_theta_W
    h2 = g_L * g_L
    h3 = sin2_theta_W * g_L
    h4 = m_e * h3
    h5 = h0 * k1
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w4)  # x6
    np.multiply(h2, w4, out=w4)  # x7
    np.multiply(w1, h1, out=w1)  # x8
    np.multiply(T, h4, out=w5)  # x9
    np.subtract(w4, w5, out=w5)  # x10
    np.add(w5, w1, out=w1)  # x11
    np.multiply(E_nu, w3, out=w3)  # x12
    np.multiply(T, w1, out=w1)  # x13
    np.multiply(h5, w3, out=w3)  # x14
    np.divide(w3, w1, out=values)  # x15
    np.greater(w0, w2, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k2)


def nu_mu(T, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """ratio[nu_mu] [1]

    pi**2*alpha**2*mu_nu**2*(E_nu - T)/(2*E_nu*G_F**2*T*m_e**3*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2))
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: nan. Operations per point: 2 add, 1 div, 11 mul, 2 sub.
    """
    return _run(_nu_mu, 1, 6, (T, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nu_mu(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 1.4476419129390459e+19  # (((alpha * alpha) * (1/2 * (pi * pi))) / ((G_F * G_F) * (m_e * (m_e * m_e))))
    k2 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = mu_nu * mu_nu
    h1 = g_L * g_L
    h2 = sin2_theta_W * sin2_theta_W
    h3 = sin2_theta_W * g_L
    h4 = m_e * h3
    h5 = h0 * k1
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w4)  # x6
    np.multiply(h2, w4, out=w4)  # x7
    np.multiply(w1, h1, out=w1)  # x8
    np.multiply(T, h4, out=w5)  # x9
    np.subtract(w4, w5, out=w5)  # x10
    np.add(w5, w1, out=w1)  # x11
    np.multiply(E_nu, w3, out=w3)  # x12
    np.multiply(T, w1, out=w1)  # x13
    np.multiply(h5, w3, out=w3)  # x14
    np.divide(w3, w1, out=values)  # x15
    np.greater(w0, w2, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k2)


def nubar_mu(T, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """ratio[nubar_mu] [1]

    pi**2*alpha**2*mu_nu**2*(E_nu - T)/(2*E_nu*G_F**2*T*m_e**3*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2))
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: nan. Operations per point: 2 add, 1 div, 11 mul, 2 sub.
    """
    return _run(_nubar_mu, 1, 6, (T, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nubar_mu(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 1.4476419129390459e+19  # (((alpha * alpha) * (1/2 * (pi * pi))) / ((G_F * G_F) * (m_e * (m_e * m_e))))
    k2 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = mu_nu * mu_nu
    h1 = sin2_theta_W * sin2_theta_W
    h2 = g_L * g_L
    h3 = sin2_theta_W * g_L
    h4 = m_e * h3
    h5 = h0 * k1
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w4)  # x6
    np.multiply(h2, w4, out=w4)  # x7
    np.multiply(w1, h1, out=w1)  # x8
    np.multiply(T, h4, out=w5)  # x9
    np.subtract(w4, w5, out=w5)  # x10
    np.add(w5, w1, out=w1)  # x11
    np.multiply(E_nu, w3, out=w3)  # x12
    np.multiply(T, w1, out=w1)  # x13
    np.multiply(h5, w3, out=w3)  # x14
    np.divide(w3, w1, out=values)  # x15
    np.greater(w0, w2, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k2)


nu_tau = nu_mu  # the same couplings

nubar_tau = nubar_mu  # the same couplings
