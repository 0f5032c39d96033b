"""M2: Spin-averaged squared amplitude [1]

Emitted by nmm from symbolic/formulas/M2.py. Do not edit: change the formula, then `nmm generate`.
Source: Vogel:1989iv
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


def nu_e_weak(T, E_nu, sin2_theta_W, *, out=None):
    """M2[nu_e,weak] [1]

    (64*G_F**2*m_e**2)*(E_nu**2*g_L**2 - T*g_L*g_R*m_e + g_R**2*(E_nu - T)**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 2 add, 8 mul, 2 sub.
    """
    return _run(_nu_e_weak, 1, 4, (T, E_nu,), (sin2_theta_W,), out)


def _nu_e_weak(T, E_nu, sin2_theta_W, w0, w1, w2, w3, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 2.2735223365227485e-21  # ((G_F * G_F) * (64 * (m_e * m_e)))
    k2 = 1.1617675283334015e-21  # ((G_F * G_F) * (64 * (m_e * (m_e * m_e))))
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h0 * k1
    h3 = h1 * k1
    h4 = sin2_theta_W * g_L
    h5 = h4 * k2
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w3)  # x6
    np.multiply(w1, h2, out=w1)  # x7
    np.multiply(w3, h3, out=w3)  # x8
    np.add(w1, w3, out=w3)  # x9
    np.multiply(T, h5, out=w1)  # x10
    np.subtract(w3, w1, out=values)  # x11
    np.greater(w0, w2, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k3)


def nu_e_magnetic(T, E_nu, mu_nu, *, out=None):
    """M2[nu_e,magnetic] [1]

    32*pi**2*E_nu*alpha**2*mu_nu**2*(E_nu - T)/(T*m_e)

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 1 add, 1 div, 6 mul, 1 sub.
    """
    return _run(_nu_e_magnetic, 1, 3, (T, E_nu,), (mu_nu,), out)


def _nu_e_magnetic(T, E_nu, mu_nu, w0, w1, w2, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 0.03291246224353441  # (((alpha * alpha) * (32 * (pi * pi))) / m_e)
    h0 = mu_nu * mu_nu
    h1 = h0 * k1
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w1)  # x4
    np.subtract(E_nu, T, out=w2)  # x5
    np.multiply(E_nu, w2, out=w2)  # x6
    np.multiply(h1, w2, out=w2)  # x7
    np.divide(w2, T, out=values)  # x8
    np.greater(w0, w1, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)


def nu_e_total(T, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """M2[nu_e,total] [1]

    32*pi**2*E_nu*alpha**2*mu_nu**2*(E_nu - T)/(T*m_e) + (64*G_F**2*m_e**2)*(E_nu**2*g_L**2 - T*g_L*g_R*m_e + g_R**2*(E_nu - T)**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 3 add, 1 div, 10 mul, 2 sub.
    """
    return _run(_nu_e_total, 1, 5, (T, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nu_e_total(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 2.2735223365227485e-21  # ((G_F * G_F) * (64 * (m_e * m_e)))
    k2 = 1.1617675283334015e-21  # ((G_F * G_F) * (64 * (m_e * (m_e * m_e))))
    k3 = 0.03291246224353441  # (((alpha * alpha) * (32 * (pi * pi))) / m_e)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h0 * k1
    h3 = h1 * k1
    h4 = sin2_theta_W * g_L
    h5 = h4 * k2
    h6 = mu_nu * mu_nu
    h7 = h6 * k3
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w4)  # x6
    np.multiply(w1, h2, out=w1)  # x7
    np.multiply(w4, h3, out=w4)  # x8
    np.add(w1, w4, out=w4)  # x9
    np.multiply(T, h5, out=w1)  # x10
    np.subtract(w4, w1, out=w1)  # x11
    np.multiply(E_nu, w3, out=w3)  # x12
    np.multiply(h7, w3, out=w3)  # x13
    np.divide(w3, T, out=w3)  # x14
    np.add(w1, w3, out=values)  # x15
    np.greater(w0, w2, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k4)


def nubar_e_weak(T, E_nu, sin2_theta_W, *, out=None):
    """M2[nubar_e,weak] [1]

    (64*G_F**2*m_e**2)*(E_nu**2*g_R**2 - T*g_L*g_R*m_e + g_L**2*(E_nu - T)**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 2 add, 8 mul, 2 sub.
    """
    return _run(_nubar_e_weak, 1, 4, (T, E_nu,), (sin2_theta_W,), out)


def _nubar_e_weak(T, E_nu, sin2_theta_W, w0, w1, w2, w3, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 2.2735223365227485e-21  # ((G_F * G_F) * (64 * (m_e * m_e)))
    k2 = 1.1617675283334015e-21  # ((G_F * G_F) * (64 * (m_e * (m_e * m_e))))
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h0 * k1
    h3 = h1 * k1
    h4 = sin2_theta_W * g_L
    h5 = h4 * k2
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w3)  # x6
    np.multiply(w1, h2, out=w1)  # x7
    np.multiply(w3, h3, out=w3)  # x8
    np.add(w1, w3, out=w3)  # x9
    np.multiply(T, h5, out=w1)  # x10
    np.subtract(w3, w1, out=values)  # x11
    np.greater(w0, w2, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k3)


def nubar_e_total(T, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """M2[nubar_e,total] [1]

    32*pi**2*E_nu*alpha**2*mu_nu**2*(E_nu - T)/(T*m_e) + (64*G_F**2*m_e**2)*(E_nu**2*g_R**2 - T*g_L*g_R*m_e + g_L**2*(E_nu - T)**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 3 add, 1 div, 10 mul, 2 sub.
    """
    return _run(_nubar_e_total, 1, 5, (T, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nubar_e_total(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 2.2735223365227485e-21  # ((G_F * G_F) * (64 * (m_e * m_e)))
    k2 = 1.1617675283334015e-21  # ((G_F * G_F) * (64 * (m_e * (m_e * m_e))))
    k3 = 0.03291246224353441  # (((alpha * alpha) * (32 * (pi * pi))) / m_e)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h0 * k1
    h3 = h1 * k1
    h4 = sin2_theta_W * g_L
    h5 = h4 * k2
    h6 = mu_nu * mu_nu
    h7 = h6 * k3
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w4)  # x6
    np.multiply(w1, h2, out=w1)  # x7
    np.multiply(w4, h3, out=w4)  # x8
    np.add(w1, w4, out=w4)  # x9
    np.multiply(T, h5, out=w1)  # x10
    np.subtract(w4, w1, out=w1)  # x11
    np.multiply(E_nu, w3, out=w3)  # x12
    np.multiply(h7, w3, out=w3)  # x13
    np.divide(w3, T, out=w3)  # x14
    np.add(w1, w3, out=values)  # x15
    np.greater(w0, w2, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k4)


def nu_mu_weak(T, E_nu, sin2_theta_W, *, out=None):
    """M2[nu_mu,weak] [1]

    (64*G_F**2*m_e**2)*(E_nu**2*g_L**2 - T*g_L*g_R*m_e + g_R**2*(E_nu - T)**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 2 add, 8 mul, 2 sub.
    """
    return _run(_nu_mu_weak, 1, 4, (T, E_nu,), (sin2_theta_W,), out)


def _nu_mu_weak(T, E_nu, sin2_theta_W, w0, w1, w2, w3, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 2.2735223365227485e-21  # ((G_F * G_F) * (64 * (m_e * m_e)))
    k2 = 1.1617675283334015e-21  # ((G_F * G_F) * (64 * (m_e * (m_e * m_e))))
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h0 * k1
    h3 = h1 * k1
    h4 = sin2_theta_W * g_L
    h5 = h4 * k2
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w3)  # x6
    np.multiply(w1, h2, out=w1)  # x7
    np.multiply(w3, h3, out=w3)  # x8
    np.add(w1, w3, out=w3)  # x9
    np.multiply(T, h5, out=w1)  # x10
    np.subtract(w3, w1, out=values)  # x11
    np.greater(w0, w2, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k3)


def nu_mu_total(T, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """M2[nu_mu,total] [1]

    32*pi**2*E_nu*alpha**2*mu_nu**2*(E_nu - T)/(T*m_e) + (64*G_F**2*m_e**2)*(E_nu**2*g_L**2 - T*g_L*g_R*m_e + g_R**2*(E_nu - T)**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 3 add, 1 div, 10 mul, 2 sub.
    """
    return _run(_nu_mu_total, 1, 5, (T, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nu_mu_total(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 2.2735223365227485e-21  # ((G_F * G_F) * (64 * (m_e * m_e)))
    k2 = 1.1617675283334015e-21  # ((G_F * G_F) * (64 * (m_e * (m_e * m_e))))
    k3 = 0.03291246224353441  # (((alpha * alpha) * (32 * (pi * pi))) / m_e)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h0 * k1
    h3 = h1 * k1
    h4 = sin2_theta_W * g_L
    h5 = h4 * k2
    h6 = mu_nu * mu_nu
    h7 = h6 * k3
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w4)  # x6
    np.multiply(w1, h2, out=w1)  # x7
    np.multiply(w4, h3, out=w4)  # x8
    np.add(w1, w4, out=w4)  # x9
    np.multiply(T, h5, out=w1)  # x10
    np.subtract(w4, w1, out=w1)  # x11
    np.multiply(E_nu, w3, out=w3)  # x12
    np.multiply(h7, w3, out=w3)  # x13
    np.divide(w3, T, out=w3)  # x14
    np.add(w1, w3, out=values)  # x15
    np.greater(w0, w2, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k4)


def nubar_mu_weak(T, E_nu, sin2_theta_W, *, out=None):
    """M2[nubar_mu,weak] [1]

    (64*G_F**2*m_e**2)*(E_nu**2*g_R**2 - T*g_L*g_R*m_e + g_L**2*(E_nu - T)**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 2 add, 8 mul, 2 sub.
    """
    return _run(_nubar_mu_weak, 1, 4, (T, E_nu,), (sin2_theta_W,), out)


def _nubar_mu_weak(T, E_nu, sin2_theta_W, w0, w1, w2, w3, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 2.2735223365227485e-21  # ((G_F * G_F) * (64 * (m_e * m_e)))
    k2 = 1.1617675283334015e-21  # ((G_F * G_F) * (64 * (m_e * (m_e * m_e))))
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h0 * k1
    h3 = h1 * k1
    h4 = sin2_theta_W * g_L
    h5 = h4 * k2
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w3)  # x6
    np.multiply(w1, h2, out=w1)  # x7
    np.multiply(w3, h3, out=w3)  # x8
    np.add(w1, w3, out=w3)  # x9
    np.multiply(T, h5, out=w1)  # x10
    np.subtract(w3, w1, out=values)  # x11
    np.greater(w0, w2, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.copyto(values, np.nan, where=sin2_theta_W < 0.0)
    np.copyto(values, np.nan, where=sin2_theta_W > k3)


def nubar_mu_total(T, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """M2[nubar_mu,total] [1]

    32*pi**2*E_nu*alpha**2*mu_nu**2*(E_nu - T)/(T*m_e) + (64*G_F**2*m_e**2)*(E_nu**2*g_R**2 - T*g_L*g_R*m_e + g_L**2*(E_nu - T)**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 3 add, 1 div, 10 mul, 2 sub.
    """
    return _run(_nubar_mu_total, 1, 5, (T, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nubar_mu_total(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, mask, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 2.2735223365227485e-21  # ((G_F * G_F) * (64 * (m_e * m_e)))
    k2 = 1.1617675283334015e-21  # ((G_F * G_F) * (64 * (m_e * (m_e * m_e))))
    k3 = 0.03291246224353441  # (((alpha * alpha) * (32 * (pi * pi))) / m_e)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h0 * k1
    h3 = h1 * k1
    h4 = sin2_theta_W * g_L
    h5 = h4 * k2
    h6 = mu_nu * mu_nu
    h7 = h6 * k3
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w4)  # x6
    np.multiply(w1, h2, out=w1)  # x7
    np.multiply(w4, h3, out=w4)  # x8
    np.add(w1, w4, out=w4)  # x9
    np.multiply(T, h5, out=w1)  # x10
    np.subtract(w4, w1, out=w1)  # x11
    np.multiply(E_nu, w3, out=w3)  # x12
    np.multiply(h7, w3, out=w3)  # x13
    np.divide(w3, T, out=w3)  # x14
    np.add(w1, w3, out=values)  # x15
    np.greater(w0, w2, out=mask)
    np.copyto(values, 0.0, where=mask)
    np.less(E_nu, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T, 0.0, out=mask)
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
