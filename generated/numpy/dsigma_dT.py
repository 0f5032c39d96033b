"""dsigma_dT: Differential cross section in recoil energy [cm^2/MeV]

Emitted by nmm from symbolic/formulas/dsigma_dT.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eqs. 1 and 2; Vogel:1989iv
Certified: nu_e_weak: at most 6.42 ULP at 1999 points in every corner, bound 9.667 u over the domain (u = 2^-53)
Certified: nu_e_magnetic: at most 2.74 ULP at 2022 points in every corner, bound 6.461 u over the domain (u = 2^-53)
Certified: nu_e_total: at most 5.27 ULP at 2000 points in every corner, bound 14.67 u over the domain (u = 2^-53)
Certified: nubar_e_weak: at most 6.24 ULP at 2500 points in every corner, bound 15.36 u over the domain (u = 2^-53)
Certified: nubar_e_total: at most 4.97 ULP at 2505 points in every corner, bound 16.31 u over the domain (u = 2^-53)
Certified: nu_mu_weak: at most 3.98 ULP at 1999 points in every corner, bound 6.887 u over the domain (u = 2^-53)
Certified: nu_mu_total: at most 4.68 ULP at 2000 points in every corner, bound 11.17 u over the domain (u = 2^-53)
Certified: nubar_mu_weak: at most 3.37 ULP at 1999 points in every corner, bound 7.577 u over the domain (u = 2^-53)
Certified: nubar_mu_total: at most 4.54 ULP at 2000 points in every corner, bound 11.58 u over the domain (u = 2^-53)
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


def nu_e_weak(T, E_nu, sin2_theta_W, *, out=None):
    """dsigma_dT[nu_e,weak] [cm^2/MeV]

    (2*G_F**2*hbarc**2*m_e/pi)*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 2 add, 1 div, 8 mul, 2 sub.
    """
    return _run(_nu_e_weak, 1, 6, (T, E_nu,), (sin2_theta_W,), out)


def _nu_e_weak(T, E_nu, sin2_theta_W, w0, w1, w2, w3, w4, w5, mask, other, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi)
    k2 = 8.805870909838044e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h1 * k1
    h3 = sin2_theta_W * g_L
    h4 = h0 * k1
    h5 = h3 * k2
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w3)  # x6
    np.multiply(w3, h2, out=w3)  # x7
    np.multiply(w1, h4, out=w4)  # x8
    np.multiply(T, h5, out=w5)  # x9
    np.subtract(w3, w5, out=w5)  # x10
    np.add(w5, w4, out=w4)  # x11
    np.divide(w4, w1, out=values)  # x12
    np.greater(w0, w2, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k3), np.nan, values)


def nu_e_magnetic(T, E_nu, mu_nu, *, out=None):
    """dsigma_dT[nu_e,magnetic] [cm^2/MeV]

    pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2)

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 1 add, 1 div, 6 mul, 1 sub.
    """
    return _run(_nu_e_magnetic, 1, 4, (T, E_nu,), (mu_nu,), out)


def _nu_e_magnetic(T, E_nu, mu_nu, w0, w1, w2, w3, mask, other, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 2.4946720128875034e-25  # (((hbarc * hbarc) * (pi * (alpha * alpha))) / (m_e * m_e))
    h0 = mu_nu * mu_nu
    h1 = h0 * k1
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w1)  # x4
    np.subtract(E_nu, T, out=w2)  # x5
    np.multiply(E_nu, T, out=w3)  # x6
    np.multiply(w2, h1, out=w2)  # x7
    np.divide(w2, w3, out=values)  # x8
    np.greater(w0, w1, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan


def nu_e_total(T, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """dsigma_dT[nu_e,total] [cm^2/MeV]

    (2*G_F**2*hbarc**2*m_e/pi)*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 3 add, 1 div, 12 mul, 2 sub.
    """
    return _run(_nu_e_total, 1, 7, (T, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nu_e_total(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, mask, other, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi)
    k2 = 8.805870909838044e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)
    k3 = 2.4946720128875034e-25  # (((alpha * alpha) * (pi * (hbarc * hbarc))) / (m_e * m_e))
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h1 * k1
    h3 = sin2_theta_W * g_L
    h4 = h0 * k1
    h5 = h3 * k2
    h6 = mu_nu * mu_nu
    h7 = h6 * k3
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w4)  # x6
    np.multiply(w4, h2, out=w4)  # x7
    np.multiply(w1, h4, out=w5)  # x8
    np.multiply(T, h5, out=w6)  # x9
    np.subtract(w4, w6, out=w6)  # x10
    np.add(w6, w5, out=w5)  # x11
    np.multiply(T, w5, out=w5)  # x12
    np.multiply(E_nu, w3, out=w3)  # x13
    np.multiply(h7, w3, out=w3)  # x14
    np.add(w5, w3, out=w3)  # x15
    np.multiply(T, w1, out=w1)  # x16
    np.divide(w3, w1, out=values)  # x17
    np.greater(w0, w2, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k4), np.nan, values)


def nubar_e_weak(T, E_nu, sin2_theta_W, *, out=None):
    """dsigma_dT[nubar_e,weak] [cm^2/MeV]

    (2*G_F**2*hbarc**2*m_e/pi)*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 17 add, 1 div, 19 mul, 1 neg, 4 residual, 12 sub.
    """
    return _run(_nubar_e_weak, 1, 18, (T, E_nu,), (sin2_theta_W,), out)


def _nubar_e_weak(T, E_nu, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, mask, other, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = -0.51099895069  # neg(m_e)
    k2 = 1.02199790138  # (2 * m_e)
    k3 = 4.308164869001937e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (m_e * 1/2))) / pi)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = sin2_theta_W * 4.0
    h1 = sin2_theta_W * 2.0
    h2 = 1.0 + h1
    h3 = h2 * h2
    h4 = sin2_theta_W * m_e
    h5 = 1.0 + h0
    h6 = h2 * k2
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w1)  # x1
    np.multiply(T, w1, out=w2)  # x2
    np.multiply(E_nu, E_nu, out=w3)  # x3
    np.multiply(w3, k0, out=w4)  # x4
    np.multiply(E_nu, 4.0, out=w5)  # x5
    np.multiply(sin2_theta_W, w5, out=w6)  # x6
    _residual(sin2_theta_W, w5, w8, w9, w10, w11, w12, w7)  # x7
    np.add(k1, w6, out=w5)  # x8
    np.subtract(w5, k1, out=w8)  # x9
    np.subtract(w5, w8, out=w9)  # x10
    np.subtract(k1, w9, out=w9)  # x11
    np.subtract(w6, w8, out=w8)  # x12
    np.add(w9, w8, out=w8)  # x13
    np.add(w7, w8, out=w8)  # x14
    np.add(w8, w5, out=w5)  # x15
    np.multiply(w5, w5, out=w5)  # x16
    np.multiply(w3, w5, out=w5)  # x17
    np.multiply(E_nu, h5, out=w8)  # x18
    np.add(h4, w8, out=w8)  # x19
    np.negative(T, out=w7)  # x20
    np.multiply(E_nu, -2.0, out=w9)  # x21
    np.multiply(m_e, w7, out=w6)  # x22
    _residual(m_e, w7, w11, w12, w13, w14, w15, w10)  # x23
    np.multiply(E_nu, w0, out=w7)  # x24
    _residual(E_nu, w0, w12, w13, w14, w15, w16, w11)  # x25
    np.add(w6, w7, out=w0)  # x26
    np.subtract(w0, w6, out=w12)  # x27
    np.subtract(w0, w12, out=w13)  # x28
    np.subtract(w6, w13, out=w13)  # x29
    np.subtract(w7, w12, out=w12)  # x30
    np.add(w13, w12, out=w12)  # x31
    np.multiply(T, w9, out=w13)  # x32
    _residual(T, w9, w6, w14, w15, w16, w17, w7)  # x33
    np.add(w0, w13, out=w9)  # x34
    np.subtract(w9, w0, out=w6)  # x35
    np.subtract(w9, w6, out=w14)  # x36
    np.subtract(w0, w14, out=w14)  # x37
    np.subtract(w13, w6, out=w6)  # x38
    np.add(w14, w6, out=w6)  # x39
    np.add(w10, w11, out=w11)  # x40
    np.add(w11, w12, out=w12)  # x41
    np.add(w12, w7, out=w7)  # x42
    np.add(w7, w6, out=w6)  # x43
    np.add(w6, w9, out=w9)  # x44
    np.multiply(w9, h3, out=w6)  # x45
    np.multiply(w8, h6, out=w8)  # x46
    np.add(w6, w8, out=w8)  # x47
    np.multiply(w9, w8, out=w8)  # x48
    np.add(w5, w8, out=w8)  # x49
    np.multiply(w1, w1, out=w1)  # x50
    np.multiply(w3, w1, out=w1)  # x51
    np.multiply(w8, k3, out=w8)  # x52
    np.divide(w8, w1, out=values)  # x53
    np.greater(w2, w4, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k4), np.nan, values)


def nubar_e_total(T, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """dsigma_dT[nubar_e,total] [cm^2/MeV]

    (2*G_F**2*hbarc**2*m_e/pi)*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2)
    g_L = sin2_theta_W + 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 18 add, 2 div, 21 mul, 1 neg, 4 residual, 13 sub.
    """
    return _run(_nubar_e_total, 1, 19, (T, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nubar_e_total(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, mask, other, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 2.4946720128875034e-25  # (((hbarc * hbarc) * (pi * (alpha * alpha))) / (m_e * m_e))
    k2 = -0.51099895069  # neg(m_e)
    k3 = 1.02199790138  # (2 * m_e)
    k4 = 4.308164869001937e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (m_e * 1/2))) / pi)
    k5 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = mu_nu * mu_nu
    h1 = h0 * k1
    h2 = sin2_theta_W * 4.0
    h3 = sin2_theta_W * 2.0
    h4 = 1.0 + h3
    h5 = h4 * h4
    h6 = sin2_theta_W * m_e
    h7 = 1.0 + h2
    h8 = h4 * k3
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w1)  # x1
    np.multiply(T, w1, out=w2)  # x2
    np.multiply(E_nu, E_nu, out=w3)  # x3
    np.multiply(w3, k0, out=w4)  # x4
    np.subtract(E_nu, T, out=w5)  # x5
    np.multiply(E_nu, T, out=w6)  # x6
    np.multiply(w5, h1, out=w5)  # x7
    np.divide(w5, w6, out=w6)  # x8
    np.multiply(E_nu, 4.0, out=w5)  # x9
    np.multiply(sin2_theta_W, w5, out=w7)  # x10
    _residual(sin2_theta_W, w5, w9, w10, w11, w12, w13, w8)  # x11
    np.add(k2, w7, out=w5)  # x12
    np.subtract(w5, k2, out=w9)  # x13
    np.subtract(w5, w9, out=w10)  # x14
    np.subtract(k2, w10, out=w10)  # x15
    np.subtract(w7, w9, out=w9)  # x16
    np.add(w10, w9, out=w9)  # x17
    np.add(w8, w9, out=w9)  # x18
    np.add(w9, w5, out=w5)  # x19
    np.multiply(w5, w5, out=w5)  # x20
    np.multiply(w3, w5, out=w5)  # x21
    np.multiply(E_nu, h7, out=w9)  # x22
    np.add(h6, w9, out=w9)  # x23
    np.negative(T, out=w8)  # x24
    np.multiply(E_nu, -2.0, out=w10)  # x25
    np.multiply(m_e, w8, out=w7)  # x26
    _residual(m_e, w8, w12, w13, w14, w15, w16, w11)  # x27
    np.multiply(E_nu, w0, out=w8)  # x28
    _residual(E_nu, w0, w13, w14, w15, w16, w17, w12)  # x29
    np.add(w7, w8, out=w0)  # x30
    np.subtract(w0, w7, out=w13)  # x31
    np.subtract(w0, w13, out=w14)  # x32
    np.subtract(w7, w14, out=w14)  # x33
    np.subtract(w8, w13, out=w13)  # x34
    np.add(w14, w13, out=w13)  # x35
    np.multiply(T, w10, out=w14)  # x36
    _residual(T, w10, w7, w15, w16, w17, w18, w8)  # x37
    np.add(w0, w14, out=w10)  # x38
    np.subtract(w10, w0, out=w7)  # x39
    np.subtract(w10, w7, out=w15)  # x40
    np.subtract(w0, w15, out=w15)  # x41
    np.subtract(w14, w7, out=w7)  # x42
    np.add(w15, w7, out=w7)  # x43
    np.add(w11, w12, out=w12)  # x44
    np.add(w12, w13, out=w13)  # x45
    np.add(w13, w8, out=w8)  # x46
    np.add(w8, w7, out=w7)  # x47
    np.add(w7, w10, out=w10)  # x48
    np.multiply(w10, h5, out=w7)  # x49
    np.multiply(w9, h8, out=w9)  # x50
    np.add(w7, w9, out=w9)  # x51
    np.multiply(w10, w9, out=w9)  # x52
    np.add(w5, w9, out=w9)  # x53
    np.multiply(w1, w1, out=w1)  # x54
    np.multiply(w3, w1, out=w1)  # x55
    np.multiply(w9, k4, out=w9)  # x56
    np.divide(w9, w1, out=w1)  # x57
    np.add(w6, w1, out=values)  # x58
    np.greater(w2, w4, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k5), np.nan, values)


def nu_mu_weak(T, E_nu, sin2_theta_W, *, out=None):
    """dsigma_dT[nu_mu,weak] [cm^2/MeV]

    (2*G_F**2*hbarc**2*m_e/pi)*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 2 add, 1 div, 8 mul, 2 sub.
    """
    return _run(_nu_mu_weak, 1, 6, (T, E_nu,), (sin2_theta_W,), out)


def _nu_mu_weak(T, E_nu, sin2_theta_W, w0, w1, w2, w3, w4, w5, mask, other, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi)
    k2 = 8.805870909838044e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h1 * k1
    h3 = sin2_theta_W * g_L
    h4 = h0 * k1
    h5 = h3 * k2
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w3)  # x6
    np.multiply(w3, h2, out=w3)  # x7
    np.multiply(w1, h4, out=w4)  # x8
    np.multiply(T, h5, out=w5)  # x9
    np.subtract(w3, w5, out=w5)  # x10
    np.add(w5, w4, out=w4)  # x11
    np.divide(w4, w1, out=values)  # x12
    np.greater(w0, w2, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k3), np.nan, values)


def nu_mu_total(T, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """dsigma_dT[nu_mu,total] [cm^2/MeV]

    (2*G_F**2*hbarc**2*m_e/pi)*(g_L**2 - T*g_L*g_R*m_e/E_nu**2 + g_R**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 3 add, 1 div, 12 mul, 2 sub.
    """
    return _run(_nu_mu_total, 1, 7, (T, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nu_mu_total(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, mask, other, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi)
    k2 = 8.805870909838044e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)
    k3 = 2.4946720128875034e-25  # (((alpha * alpha) * (pi * (hbarc * hbarc))) / (m_e * m_e))
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h1 * k1
    h3 = sin2_theta_W * g_L
    h4 = h0 * k1
    h5 = h3 * k2
    h6 = mu_nu * mu_nu
    h7 = h6 * k3
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w4)  # x6
    np.multiply(w4, h2, out=w4)  # x7
    np.multiply(w1, h4, out=w5)  # x8
    np.multiply(T, h5, out=w6)  # x9
    np.subtract(w4, w6, out=w6)  # x10
    np.add(w6, w5, out=w5)  # x11
    np.multiply(T, w5, out=w5)  # x12
    np.multiply(E_nu, w3, out=w3)  # x13
    np.multiply(h7, w3, out=w3)  # x14
    np.add(w5, w3, out=w3)  # x15
    np.multiply(T, w1, out=w1)  # x16
    np.divide(w3, w1, out=values)  # x17
    np.greater(w0, w2, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k4), np.nan, values)


def nubar_mu_weak(T, E_nu, sin2_theta_W, *, out=None):
    """dsigma_dT[nubar_mu,weak] [cm^2/MeV]

    (2*G_F**2*hbarc**2*m_e/pi)*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    Outside phase space: zero. Operations per point: 2 add, 1 div, 8 mul, 2 sub.
    """
    return _run(_nubar_mu_weak, 1, 6, (T, E_nu,), (sin2_theta_W,), out)


def _nubar_mu_weak(T, E_nu, sin2_theta_W, w0, w1, w2, w3, w4, w5, mask, other, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi)
    k2 = 8.805870909838044e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h1 * k1
    h3 = sin2_theta_W * g_L
    h4 = h0 * k1
    h5 = h3 * k2
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w3)  # x6
    np.multiply(w3, h2, out=w3)  # x7
    np.multiply(w1, h4, out=w4)  # x8
    np.multiply(T, h5, out=w5)  # x9
    np.subtract(w3, w5, out=w5)  # x10
    np.add(w5, w4, out=w4)  # x11
    np.divide(w4, w1, out=values)  # x12
    np.greater(w0, w2, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k3), np.nan, values)


def nubar_mu_total(T, E_nu, sin2_theta_W, mu_nu, *, out=None):
    """dsigma_dT[nubar_mu,total] [cm^2/MeV]

    (2*G_F**2*hbarc**2*m_e/pi)*(g_R**2 - T*g_L*g_R*m_e/E_nu**2 + g_L**2*(E_nu - T)**2/E_nu**2) + pi*alpha**2*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2)
    g_L = sin2_theta_W - 1/2
    g_R = sin2_theta_W

    T: kinetic energy of the recoil electron [MeV]
    E_nu: neutrino energy [MeV]
    sin2_theta_W: weak mixing angle [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 3 add, 1 div, 12 mul, 2 sub.
    """
    return _run(_nubar_mu_total, 1, 7, (T, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nubar_mu_total(T, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, mask, other, values):
    m_e = 0.51099895069  # m_e
    k0 = 2.0000000000000018  # 2 (1 + 2^-50): an edge of phase space is inside, with its rounding
    k1 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * m_e))) / pi)
    k2 = 8.805870909838044e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)
    k3 = 2.4946720128875034e-25  # (((alpha * alpha) * (pi * (hbarc * hbarc))) / (m_e * m_e))
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h1 * k1
    h3 = sin2_theta_W * g_L
    h4 = h0 * k1
    h5 = h3 * k2
    h6 = mu_nu * mu_nu
    h7 = h6 * k3
    np.multiply(E_nu, 2.0, out=w0)  # x0
    np.add(m_e, w0, out=w0)  # x1
    np.multiply(T, w0, out=w0)  # x2
    np.multiply(E_nu, E_nu, out=w1)  # x3
    np.multiply(w1, k0, out=w2)  # x4
    np.subtract(E_nu, T, out=w3)  # x5
    np.multiply(w3, w3, out=w4)  # x6
    np.multiply(w4, h2, out=w4)  # x7
    np.multiply(w1, h4, out=w5)  # x8
    np.multiply(T, h5, out=w6)  # x9
    np.subtract(w4, w6, out=w6)  # x10
    np.add(w6, w5, out=w5)  # x11
    np.multiply(T, w5, out=w5)  # x12
    np.multiply(E_nu, w3, out=w3)  # x13
    np.multiply(h7, w3, out=w3)  # x14
    np.add(w5, w3, out=w3)  # x15
    np.multiply(T, w1, out=w1)  # x16
    np.divide(w3, w1, out=values)  # x17
    np.greater(w0, w2, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k4), np.nan, values)


nubar_e_magnetic = nu_e_magnetic  # the same couplings

nu_mu_magnetic = nu_e_magnetic  # the same couplings

nubar_mu_magnetic = nu_e_magnetic  # the same couplings

nu_tau_weak = nu_mu_weak  # the same couplings

nu_tau_magnetic = nu_e_magnetic  # the same couplings

nu_tau_total = nu_mu_total  # the same couplings

nubar_tau_weak = nubar_mu_weak  # the same couplings

nubar_tau_magnetic = nu_e_magnetic  # the same couplings

nubar_tau_total = nubar_mu_total  # the same couplings
