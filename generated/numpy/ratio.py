"""ratio: Ratio of magnetic to weak cross section [1]

Emitted by nmm from symbolic/formulas/ratio.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eq. 8
Certified: nu_e: at most 4.6 ULP at 2013 points in every corner, bound 16.45 u over the domain (u = 2^-53)
Certified: nubar_e: at most 5.15 ULP at 2015 points in every corner, bound 18.22 u over the domain (u = 2^-53)
Certified: nu_mu: at most 4.78 ULP at 2012 points in every corner, bound 11.91 u over the domain (u = 2^-53)
Certified: nubar_mu: at most 3.25 ULP at 2012 points in every corner, bound 11.34 u over the domain (u = 2^-53)
"""

import numpy as np

BLOCK = 8192  # doubles per block: every buffer stays in cache


def _run(block, outputs, buffers, data, parameters, out):
    """Broadcast like a ufunc and go through the points block by block."""
    fixed = all(np.ndim(p) == 0 for p in parameters)
    parameters = [np.float64(p) for p in parameters] if fixed else parameters
    operands = list(data) if fixed else [*data, *parameters]
    results = [None] * outputs if out is None else list(out) if isinstance(out, tuple) else [out]
    points = np.nditer(
        [*operands, *results],
        flags=["external_loop", "buffered", "zerosize_ok", "copy_if_overlap"],
        op_flags=[["readonly"]] * len(operands) + [["writeonly", "allocate"]] * outputs,
        op_dtypes=[float] * (len(operands) + outputs),
        casting="same_kind",
        buffersize=BLOCK,
    )
    size = min(BLOCK, points.itersize)
    work, masks = np.empty((buffers, size)), np.empty((2, size), dtype=bool)
    with np.errstate(all="ignore"), points:  # values speak for themselves: 0, inf, NaN
        for arrays in points:
            n = arrays[-1].size
            given, values = arrays[:-outputs], arrays[-outputs:]
            arguments = [*given, *parameters] if fixed else given
            block(*arguments, *work[:, :n], *masks[:, :n], *values)
        results = [a[()] if r is None else r for a, r in zip(points.operands[-outputs:], results)]
    if any(isinstance(a, np.ma.MaskedArray) for a in operands):  # as ufuncs do: what is masked stays masked
        masks = np.broadcast_arrays(*(np.ma.getmaskarray(a) for a in operands))
        results = [np.ma.array(r, mask=np.logical_or.reduce(masks)) for r in results]
    return results[0] if outputs == 1 else tuple(results)


def _everywhere(condition, result, *values):
    """One answer for all points where parameters are numbers, one for each where they are arrays."""
    if np.any(condition):
        for array in values:
            np.copyto(array, result, where=condition)


def _apart(helper, *arguments, buffers):
    """A helper of the blocks on numbers or arrays that stand alone, with buffers of its own."""
    arguments = np.broadcast_arrays(*arguments)
    work = np.empty((buffers + 1, arguments[0].size))
    helper(*(np.ravel(a) for a in arguments), *work)
    return work[-1].reshape(arguments[0].shape)[()]


def _residual(a, b, a_high, a_low, b_high, b_low, product, out):
    """a b - fl(a b), exactly unless it under- or overflows, by Dekker's splitting: the bits of an fma."""
    b_high, b_low = (a_high, a_low) if b is a else (b_high, b_low)
    for x, high, low in ((a, a_high, a_low),) if b is a else ((a, a_high, a_low), (b, b_high, b_low)):
        np.multiply(x, 134217729.0, out=low)  # 2^27 + 1
        np.subtract(low, x, out=high)
        np.subtract(low, high, out=high)
        np.subtract(x, high, out=low)
    np.multiply(a_high, b_high, out=out)
    np.multiply(a, b, out=product)
    np.subtract(out, product, out=out)
    for x, y in ((a_high, b_low), (a_low, b_high), (a_low, b_low)):
        np.multiply(x, y, out=product)
        np.add(out, product, out=out)


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


def _nu_e(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, mask, other, values):
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
    np.less(E_nu, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k2), np.nan, values)


def nubar_e(T, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """ratio[nubar_e] [1]

    pi**2*alpha**2*mu_nu**2*(E_nu - T)/(2*E_nu*G_F**2*T*m_e**3*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2))
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: nan. Operations per point: 18 add, 1 div, 21 mul, 1 neg, 4 residual, 12 sub.
    """
    return _run(_nubar_e, 1, 17, (T, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nubar_e(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, mask, other, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = -0.51099895069  # neg(m_e)
    k2 = 1.02199790138  # (2 * m_e)
    k3 = 5.7905676517561836e+19  # (((alpha * alpha) * (2 * (pi * pi))) / ((G_F * G_F) * (m_e * (m_e * m_e))))
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = mu_nu * mu_nu
    h1 = sin2_theta_W * 4.0
    h2 = sin2_theta_W * 2.0
    h3 = 1.0 + h2
    h4 = h3 * h3
    h5 = sin2_theta_W * m_e
    h6 = 1.0 + h1
    h7 = h3 * k2
    h8 = h0 * k3
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w1)  # x1
    np.multiply(T, w1, out=w2)  # x2
    np.multiply(E_nu, E_nu, out=w3)  # x3
    np.multiply(w3, k0, out=w4)  # x4
    np.multiply(E_nu, m_e, out=w5)  # x5
    np.negative(T, out=w6)  # x6
    np.multiply(E_nu, -2.0, out=w7)  # x7
    np.multiply(m_e, w6, out=w8)  # x8
    _residual(m_e, w6, w10, w11, w12, w13, w14, w9)  # x9
    np.multiply(E_nu, w0, out=w6)  # x10
    _residual(E_nu, w0, w11, w12, w13, w14, w15, w10)  # x11
    np.add(w8, w6, out=w0)  # x12
    np.subtract(w0, w8, out=w11)  # x13
    np.subtract(w0, w11, out=w12)  # x14
    np.subtract(w8, w12, out=w12)  # x15
    np.subtract(w6, w11, out=w11)  # x16
    np.add(w12, w11, out=w11)  # x17
    np.multiply(T, w7, out=w12)  # x18
    _residual(T, w7, w8, w13, w14, w15, w16, w6)  # x19
    np.add(w0, w12, out=w7)  # x20
    np.subtract(w7, w0, out=w8)  # x21
    np.subtract(w7, w8, out=w13)  # x22
    np.subtract(w0, w13, out=w13)  # x23
    np.subtract(w12, w8, out=w8)  # x24
    np.add(w13, w8, out=w8)  # x25
    np.add(w9, w10, out=w10)  # x26
    np.add(w10, w11, out=w11)  # x27
    np.add(w11, w6, out=w6)  # x28
    np.add(w6, w8, out=w8)  # x29
    np.add(w8, w7, out=w7)  # x30
    np.add(w7, w5, out=w5)  # x31
    np.multiply(E_nu, 4.0, out=w8)  # x32
    np.multiply(sin2_theta_W, w8, out=w6)  # x33
    _residual(sin2_theta_W, w8, w10, w9, w13, w12, w0, w11)  # x34
    np.add(k1, w6, out=w8)  # x35
    np.subtract(w8, k1, out=w10)  # x36
    np.subtract(w8, w10, out=w9)  # x37
    np.subtract(k1, w9, out=w9)  # x38
    np.subtract(w6, w10, out=w10)  # x39
    np.add(w9, w10, out=w10)  # x40
    np.add(w11, w10, out=w10)  # x41
    np.add(w10, w8, out=w8)  # x42
    np.multiply(w8, w8, out=w8)  # x43
    np.multiply(w3, w8, out=w8)  # x44
    np.multiply(E_nu, h6, out=w3)  # x45
    np.add(h5, w3, out=w3)  # x46
    np.multiply(w7, h4, out=w10)  # x47
    np.multiply(w3, h7, out=w3)  # x48
    np.add(w10, w3, out=w3)  # x49
    np.multiply(w7, w3, out=w3)  # x50
    np.add(w8, w3, out=w3)  # x51
    np.multiply(E_nu, w1, out=w1)  # x52
    np.multiply(w5, w1, out=w1)  # x53
    np.multiply(T, w3, out=w3)  # x54
    np.multiply(h8, w1, out=w1)  # x55
    np.divide(w1, w3, out=values)  # x56
    np.greater(w2, w4, out=mask)
    np.less(E_nu, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k4), np.nan, values)


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


def _nu_mu(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, mask, other, values):
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
    np.less(E_nu, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k2), np.nan, values)


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


def _nubar_mu(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, mask, other, values):
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
    np.less(E_nu, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k2), np.nan, values)


nu_tau = nu_mu  # the same couplings

nubar_tau = nubar_mu  # the same couplings
