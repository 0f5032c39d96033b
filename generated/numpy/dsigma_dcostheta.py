"""dsigma_dcostheta: Differential cross section in recoil angle [cm^2]

Emitted by nmm from symbolic/formulas/dsigma_dcostheta.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eq. 5
Certified: nu_e_weak: at most 8.26 ULP at 2000 points in every corner, bound 25.83 u over the domain (u = 2^-53)
Certified: nu_e_magnetic: at most 6.18 ULP at 2000 points in every corner, bound 26.66 u over the domain (u = 2^-53)
Certified: nu_e_total: at most 5.12 ULP at 2000 points in every corner, bound 24.41 u over the domain (u = 2^-53)
Certified: nubar_e_weak: at most 3.99 ULP at 2500 points in every corner, bound 14 u over the domain (u = 2^-53)
Certified: nubar_e_total: at most 4.97 ULP at 2500 points in every corner, no rigorous bound (u = 2^-53)
Certified: nu_mu_weak: at most 6.16 ULP at 2000 points in every corner, bound 21.72 u over the domain (u = 2^-53)
Certified: nu_mu_total: at most 8.64 ULP at 2000 points in every corner, bound 33.21 u over the domain (u = 2^-53)
Certified: nubar_mu_weak: at most 6.84 ULP at 2000 points in every corner, bound 22.01 u over the domain (u = 2^-53)
Certified: nubar_mu_total: at most 5.18 ULP at 2000 points in every corner, bound 27.59 u over the domain (u = 2^-53)
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
    Outside phase space: zero. Operations per point: 15 add, 4 div, 17 mul, 1 neg, 1 residual, 12 sub.
    """
    return _run(_nu_e_weak, 1, 13, (costheta, E_nu,), (sin2_theta_W,), out)


def _nu_e_weak(costheta, E_nu, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, mask, other, values):
    m_e = 0.51099895069  # m_e
    k0 = -0.51099895069  # neg(m_e)
    k1 = 1.02199790138  # (m_e * 2)
    k2 = 0.26111992760628105  # (m_e * m_e)
    k3 = 3.5223483639352177e-44  # ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = sin2_theta_W * 2.0
    h1 = 1.0 + h0
    h2 = h1 * h1
    h3 = 0.25 * h2
    h4 = sin2_theta_W * sin2_theta_W
    h5 = sin2_theta_W * h1
    h6 = k2 * h5
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    np.add(m_e, E_nu, out=w2)  # x2
    np.multiply(w2, w2, out=w3)  # x3
    np.negative(E_nu, out=w4)  # x4
    np.add(k0, w4, out=w5)  # x5
    np.subtract(w5, k0, out=w6)  # x6
    np.subtract(w5, w6, out=w7)  # x7
    np.subtract(k0, w7, out=w7)  # x8
    np.subtract(w4, w6, out=w6)  # x9
    np.add(w7, w6, out=w6)  # x10
    np.multiply(E_nu, costheta, out=w7)  # x11
    _residual(E_nu, costheta, w8, w9, w10, w11, w12, w4)  # x12
    np.add(w5, w7, out=w8)  # x13
    np.subtract(w8, w5, out=w9)  # x14
    np.subtract(w8, w9, out=w10)  # x15
    np.subtract(w5, w10, out=w10)  # x16
    np.subtract(w7, w9, out=w9)  # x17
    np.add(w10, w9, out=w9)  # x18
    np.add(w6, w4, out=w6)  # x19
    np.add(w6, w9, out=w9)  # x20
    np.add(w9, w8, out=w8)  # x21
    np.multiply(w8, w8, out=w9)  # x22
    np.add(w7, w2, out=w6)  # x23
    np.subtract(w6, w7, out=w10)  # x24
    np.subtract(w6, w10, out=w5)  # x25
    np.subtract(w7, w5, out=w5)  # x26
    np.subtract(w2, w10, out=w10)  # x27
    np.add(w5, w10, out=w10)  # x28
    np.add(w4, w10, out=w10)  # x29
    np.add(w10, w6, out=w6)  # x30
    np.multiply(w6, w6, out=w10)  # x31
    np.multiply(w0, w1, out=w4)  # x32
    np.multiply(w8, w6, out=w6)  # x33
    np.multiply(k1, w4, out=w4)  # x34
    np.divide(w4, w6, out=w4)  # x35
    np.add(E_nu, w4, out=w4)  # x36
    np.multiply(w4, w4, out=w4)  # x37
    np.multiply(h4, w4, out=w4)  # x38
    np.divide(w4, w0, out=w4)  # x39
    np.multiply(w1, h6, out=w1)  # x40
    np.divide(w1, w6, out=w6)  # x41
    np.add(h3, w4, out=w4)  # x42
    np.add(w4, w6, out=w6)  # x43
    np.multiply(costheta, w0, out=w0)  # x44
    np.multiply(w3, w0, out=w0)  # x45
    np.multiply(w6, w0, out=w0)  # x46
    np.multiply(w9, w10, out=w10)  # x47
    np.multiply(k3, w0, out=w0)  # x48
    np.divide(w0, w10, out=values)  # x49
    np.less(costheta, 0.0, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.greater(costheta, k4, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k4), np.nan, values)


def nu_e_magnetic(costheta, E_nu, mu_nu, *, out=None):
    """dsigma_dcostheta[nu_e,magnetic] [cm^2]

    pi*alpha**2*dT_dcostheta*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2)
    T = 2*E_nu**2*costheta**2*m_e/((-E_nu*costheta + E_nu + m_e)*(E_nu*costheta + E_nu + m_e))
    dT_dcostheta = 4*E_nu**2*costheta*m_e*(E_nu + m_e)**2/((E_nu*costheta - E_nu - m_e)**2*(E_nu*costheta + E_nu + m_e)**2)

    costheta: cosine of the electron recoil angle to the neutrino [1]
    E_nu: neutrino energy [MeV]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 17 add, 1 div, 11 mul, 2 neg, 1 residual, 20 sub.
    """
    return _run(_nu_e_magnetic, 1, 12, (costheta, E_nu,), (mu_nu,), out)


def _nu_e_magnetic(costheta, E_nu, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, mask, other, values):
    m_e = 0.51099895069  # m_e
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 0.26111992760628105  # (m_e * m_e)
    k2 = 4.989344025775007e-25  # (((hbarc * hbarc) * ((alpha * alpha) * (2 * pi))) / (m_e * m_e))
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = mu_nu * mu_nu
    h1 = h0 * k2
    np.negative(costheta, out=w0)  # x0
    np.add(1.0, w0, out=w1)  # slack_0
    np.subtract(w1, 1.0, out=w2)  # x1
    np.subtract(w1, w2, out=w3)  # x2
    np.subtract(1.0, w3, out=w3)  # x3
    np.subtract(w0, w2, out=w2)  # x4
    np.add(w3, w2, out=w2)  # x5
    np.add(m_e, E_nu, out=w3)  # x6
    np.multiply(w3, w3, out=w3)  # x7
    np.add(-1.0, w1, out=w4)  # x8
    np.subtract(w4, -1.0, out=w5)  # x9
    np.subtract(w4, w5, out=w6)  # x10
    np.subtract(-1.0, w6, out=w6)  # x11
    np.subtract(w1, w5, out=w5)  # x12
    np.add(w6, w5, out=w5)  # x13
    np.add(w2, w5, out=w5)  # x14
    np.add(w4, w5, out=w2)  # x15
    np.subtract(w2, w4, out=w4)  # x16
    np.subtract(w5, w4, out=w4)  # x17
    np.negative(E_nu, out=w5)  # x18
    np.multiply(costheta, w5, out=w6)  # x19
    _residual(costheta, w5, w7, w8, w9, w10, w11, w1)  # x20
    np.add(E_nu, w6, out=w5)  # x21
    np.subtract(w5, E_nu, out=w7)  # x22
    np.subtract(w5, w7, out=w8)  # x23
    np.subtract(E_nu, w8, out=w8)  # x24
    np.subtract(w6, w7, out=w7)  # x25
    np.add(w8, w7, out=w7)  # x26
    np.add(w1, w7, out=w7)  # x27
    np.add(w7, w5, out=w5)  # x28
    np.add(m_e, w5, out=w7)  # x29
    np.add(-1.0, w0, out=w1)  # x30
    np.subtract(w1, -1.0, out=w8)  # x31
    np.subtract(w1, w8, out=w6)  # x32
    np.subtract(-1.0, w6, out=w6)  # x33
    np.subtract(w0, w8, out=w8)  # x34
    np.add(w6, w8, out=w8)  # x35
    np.add(w8, w1, out=w1)  # x36
    np.multiply(E_nu, w1, out=w8)  # x37
    np.subtract(w8, m_e, out=w8)  # x38
    np.add(k0, E_nu, out=w6)  # x39
    np.multiply(w5, w1, out=w1)  # x40
    np.multiply(w6, w1, out=w1)  # x41
    np.subtract(w1, k1, out=w1)  # x42
    np.multiply(w7, w7, out=w7)  # x43
    np.multiply(w8, w8, out=w8)  # x44
    np.multiply(w3, w1, out=w1)  # x45
    np.add(w2, w4, out=w4)  # x46
    np.multiply(w4, w7, out=w7)  # x47
    np.multiply(w8, w7, out=w7)  # x48
    np.multiply(h1, w1, out=w1)  # x49
    np.divide(w1, w7, out=values)  # x50
    np.less(costheta, 0.0, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.greater(costheta, k3, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan


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
    Outside phase space: zero. Operations per point: 73 add, 1 div, 45 mul, 15 residual, 71 sub.
    """
    return _run(_nu_e_total, 1, 22, (costheta, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nu_e_total(costheta, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, w21, mask, other, values):
    k0 = -0.51099895069  # neg(m_e)
    m_e = 0.51099895069  # m_e
    k1 = 1.02199790138  # (m_e * 2)
    k2 = 0.0  # low((m_e * 2))
    k3 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (m_e * 2))) / pi)
    k4 = 4.4997907948388363e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * (m_e * m_e))))) / pi)
    k5 = 4.308164869001937e-45  # ((1/2 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi)
    k6 = -2.1507152417413756e-61  # low(((1/2 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi))
    k7 = 2.4409756708100446e-25  # (((alpha * alpha) * (1/2 * (pi * (hbarc * hbarc)))) / (m_e * (m_e * m_e)))
    k8 = 2.04399580276  # (m_e * 4)
    k9 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = sin2_theta_W * 2.0
    h1 = 1.0 + h0
    h2 = h1 - 1.0
    h3 = h1 - h2
    h4 = 1.0 - h3
    h5 = h0 - h2
    h6 = h4 + h5
    h7 = h1 * h1
    h8 = _apart(_residual, h1, h1, buffers=5)
    h9 = h1 * h6
    h10 = h9 + h9
    h11 = h8 + h10
    h12 = h7 + h11
    h13 = h12 - h7
    h14 = h11 - h13
    h15 = sin2_theta_W * sin2_theta_W
    h16 = h15 * k3
    h17 = sin2_theta_W * h1
    h18 = _apart(_residual, sin2_theta_W, h1, buffers=5)
    h19 = sin2_theta_W * h6
    h20 = h18 + h19
    h21 = h17 + h20
    h22 = h21 - h17
    h23 = h20 - h22
    h24 = h21 + h23
    h25 = k4 * h24
    h26 = h12 * k5
    h27 = _apart(_residual, h12, k5, buffers=5)
    h28 = h12 * k6
    h29 = h14 * k5
    h30 = h28 + h29
    h31 = h27 + h30
    h32 = h26 + h31
    h33 = h32 - h26
    h34 = h31 - h33
    h35 = mu_nu * mu_nu
    h36 = h35 * k7
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    _residual(costheta, costheta, w3, w4, w5, w6, w7, w2)  # x2
    np.add(-1.0, costheta, out=w3)  # x3
    np.multiply(E_nu, w3, out=w3)  # x4
    np.add(w3, k0, out=w4)  # x5
    np.subtract(w4, w3, out=w5)  # x6
    np.subtract(w4, w5, out=w6)  # x7
    np.subtract(w3, w6, out=w6)  # x8
    np.subtract(k0, w5, out=w5)  # x9
    np.add(w6, w5, out=w5)  # x10
    np.add(1.0, costheta, out=w6)  # x11
    np.subtract(w6, 1.0, out=w3)  # x12
    np.subtract(w6, w3, out=w7)  # x13
    np.subtract(1.0, w7, out=w7)  # x14
    np.subtract(costheta, w3, out=w3)  # x15
    np.add(w7, w3, out=w3)  # x16
    np.multiply(E_nu, w6, out=w7)  # x17
    _residual(E_nu, w6, w9, w10, w11, w12, w13, w8)  # x18
    np.multiply(E_nu, w3, out=w3)  # x19
    np.add(w8, w3, out=w3)  # x20
    np.add(w7, w3, out=w8)  # x21
    np.subtract(w8, w7, out=w7)  # x22
    np.subtract(w3, w7, out=w7)  # x23
    np.add(m_e, w8, out=w3)  # x24
    np.subtract(w3, m_e, out=w6)  # x25
    np.subtract(w3, w6, out=w9)  # x26
    np.subtract(m_e, w9, out=w9)  # x27
    np.subtract(w8, w6, out=w6)  # x28
    np.add(w9, w6, out=w6)  # x29
    np.add(w7, w6, out=w6)  # x30
    np.add(w3, w6, out=w7)  # x31
    np.subtract(w7, w3, out=w3)  # x32
    np.subtract(w6, w3, out=w3)  # x33
    np.add(m_e, E_nu, out=w6)  # x34
    np.subtract(w6, m_e, out=w9)  # x35
    np.subtract(w6, w9, out=w8)  # x36
    np.subtract(m_e, w8, out=w8)  # x37
    np.subtract(E_nu, w9, out=w9)  # x38
    np.add(w8, w9, out=w9)  # x39
    np.multiply(w6, w6, out=w8)  # x40
    _residual(w6, w6, w11, w12, w13, w14, w15, w10)  # x41
    np.multiply(w6, w9, out=w9)  # x42
    np.add(w9, w9, out=w9)  # x43
    np.add(w10, w9, out=w9)  # x44
    np.add(w8, w9, out=w10)  # x45
    np.subtract(w10, w8, out=w8)  # x46
    np.subtract(w9, w8, out=w8)  # x47
    np.multiply(w4, w7, out=w9)  # x48
    _residual(w4, w7, w11, w12, w13, w14, w15, w6)  # x49
    np.multiply(w4, w3, out=w11)  # x50
    np.multiply(w5, w7, out=w12)  # x51
    np.add(w11, w12, out=w12)  # x52
    np.add(w6, w12, out=w12)  # x53
    np.add(w9, w12, out=w6)  # x54
    np.subtract(w6, w9, out=w9)  # x55
    np.subtract(w12, w9, out=w9)  # x56
    np.multiply(E_nu, w1, out=w12)  # x57
    _residual(E_nu, w1, w13, w14, w15, w16, w17, w11)  # x58
    np.multiply(E_nu, w2, out=w13)  # x59
    np.add(w11, w13, out=w13)  # x60
    np.add(w12, w13, out=w11)  # x61
    np.subtract(w11, w12, out=w12)  # x62
    np.subtract(w13, w12, out=w12)  # x63
    np.multiply(k1, w11, out=w13)  # x64
    _residual(k1, w11, w15, w16, w17, w18, w19, w14)  # x65
    np.multiply(k1, w12, out=w12)  # x66
    np.multiply(w11, k2, out=w11)  # x67
    np.add(w12, w11, out=w11)  # x68
    np.add(w14, w11, out=w11)  # x69
    np.add(w13, w11, out=w14)  # x70
    np.subtract(w14, w13, out=w13)  # x71
    np.subtract(w11, w13, out=w13)  # x72
    np.add(w6, w14, out=w11)  # x73
    np.subtract(w11, w6, out=w12)  # x74
    np.subtract(w11, w12, out=w15)  # x75
    np.subtract(w6, w15, out=w15)  # x76
    np.subtract(w14, w12, out=w12)  # x77
    np.add(w15, w12, out=w12)  # x78
    np.add(w9, w13, out=w15)  # x79
    np.subtract(w15, w9, out=w14)  # x80
    np.subtract(w15, w14, out=w16)  # x81
    np.subtract(w9, w16, out=w16)  # x82
    np.subtract(w13, w14, out=w14)  # x83
    np.add(w16, w14, out=w14)  # x84
    np.add(w12, w15, out=w15)  # x85
    np.add(w11, w15, out=w12)  # x86
    np.subtract(w12, w11, out=w11)  # x87
    np.subtract(w15, w11, out=w11)  # x88
    np.add(w14, w11, out=w11)  # x89
    np.add(w12, w11, out=w14)  # x90
    np.subtract(w14, w12, out=w12)  # x91
    np.subtract(w11, w12, out=w12)  # x92
    np.add(w14, w12, out=w12)  # x93
    np.multiply(w12, w12, out=w14)  # x94
    np.multiply(w14, h16, out=w14)  # x95
    np.multiply(w1, h25, out=w11)  # x96
    _residual(w1, h25, w16, w13, w17, w18, w19, w15)  # x97
    np.multiply(w2, h25, out=w16)  # x98
    np.add(w15, w16, out=w16)  # x99
    np.add(w11, w16, out=w15)  # x100
    np.subtract(w15, w11, out=w11)  # x101
    np.subtract(w16, w11, out=w11)  # x102
    np.multiply(w4, w4, out=w16)  # x103
    _residual(w4, w4, w17, w18, w19, w20, w21, w13)  # x104
    np.multiply(w4, w5, out=w5)  # x105
    np.add(w5, w5, out=w5)  # x106
    np.add(w13, w5, out=w5)  # x107
    np.add(w16, w5, out=w13)  # x108
    np.subtract(w13, w16, out=w16)  # x109
    np.subtract(w5, w16, out=w16)  # x110
    np.multiply(w7, w7, out=w5)  # x111
    _residual(w7, w7, w17, w18, w19, w20, w21, w4)  # x112
    np.multiply(w7, w3, out=w3)  # x113
    np.add(w3, w3, out=w3)  # x114
    np.add(w4, w3, out=w3)  # x115
    np.add(w5, w3, out=w4)  # x116
    np.subtract(w4, w5, out=w5)  # x117
    np.subtract(w3, w5, out=w5)  # x118
    np.multiply(w6, h32, out=w3)  # x119
    _residual(w6, h32, w17, w18, w19, w20, w21, w7)  # x120
    np.multiply(w6, h34, out=w17)  # x121
    np.multiply(w9, h32, out=w18)  # x122
    np.add(w17, w18, out=w18)  # x123
    np.add(w7, w18, out=w18)  # x124
    np.add(w3, w18, out=w7)  # x125
    np.subtract(w7, w3, out=w3)  # x126
    np.subtract(w18, w3, out=w3)  # x127
    np.add(w15, w7, out=w18)  # x128
    np.subtract(w18, w15, out=w17)  # x129
    np.subtract(w18, w17, out=w19)  # x130
    np.subtract(w15, w19, out=w19)  # x131
    np.subtract(w7, w17, out=w17)  # x132
    np.add(w19, w17, out=w17)  # x133
    np.add(w11, w3, out=w19)  # x134
    np.subtract(w19, w11, out=w7)  # x135
    np.subtract(w19, w7, out=w15)  # x136
    np.subtract(w11, w15, out=w15)  # x137
    np.subtract(w3, w7, out=w7)  # x138
    np.add(w15, w7, out=w7)  # x139
    np.add(w17, w19, out=w19)  # x140
    np.add(w18, w19, out=w17)  # x141
    np.subtract(w17, w18, out=w18)  # x142
    np.subtract(w19, w18, out=w18)  # x143
    np.add(w7, w18, out=w18)  # x144
    np.add(w17, w18, out=w7)  # x145
    np.subtract(w7, w17, out=w17)  # x146
    np.subtract(w18, w17, out=w17)  # x147
    np.multiply(w6, w7, out=w18)  # x148
    _residual(w6, w7, w15, w3, w11, w20, w21, w19)  # x149
    np.multiply(w6, w17, out=w17)  # x150
    np.multiply(w9, w7, out=w7)  # x151
    np.add(w17, w7, out=w7)  # x152
    np.add(w19, w7, out=w7)  # x153
    np.add(w18, w7, out=w19)  # x154
    np.subtract(w19, w18, out=w18)  # x155
    np.subtract(w7, w18, out=w18)  # x156
    np.add(w19, w18, out=w18)  # x157
    np.add(w14, w18, out=w18)  # x158
    np.multiply(w0, w1, out=w14)  # x159
    _residual(w0, w1, w7, w17, w9, w6, w15, w19)  # x160
    np.multiply(w0, w2, out=w2)  # x161
    np.add(w19, w2, out=w2)  # x162
    np.add(w14, w2, out=w19)  # x163
    np.subtract(w19, w14, out=w14)  # x164
    np.subtract(w2, w14, out=w14)  # x165
    np.add(w19, w14, out=w14)  # x166
    np.multiply(w18, w14, out=w14)  # x167
    np.multiply(w13, w4, out=w18)  # x168
    _residual(w13, w4, w2, w0, w1, w7, w17, w19)  # x169
    np.multiply(w13, w5, out=w2)  # x170
    np.multiply(w16, w4, out=w0)  # x171
    np.add(w2, w0, out=w0)  # x172
    np.add(w19, w0, out=w0)  # x173
    np.add(w18, w0, out=w19)  # x174
    np.subtract(w19, w18, out=w18)  # x175
    np.subtract(w0, w18, out=w18)  # x176
    np.add(w19, w18, out=w18)  # x177
    np.multiply(w12, w18, out=w18)  # x178
    np.multiply(w18, h36, out=w18)  # x179
    np.subtract(w14, w18, out=w18)  # x180
    np.multiply(w13, w13, out=w14)  # x181
    _residual(w13, w13, w19, w0, w2, w1, w7, w12)  # x182
    np.multiply(w13, w16, out=w16)  # x183
    np.add(w16, w16, out=w16)  # x184
    np.add(w12, w16, out=w16)  # x185
    np.add(w14, w16, out=w12)  # x186
    np.subtract(w12, w14, out=w14)  # x187
    np.subtract(w16, w14, out=w14)  # x188
    np.multiply(w4, w4, out=w16)  # x189
    _residual(w4, w4, w19, w0, w2, w1, w7, w13)  # x190
    np.multiply(w4, w5, out=w5)  # x191
    np.add(w5, w5, out=w5)  # x192
    np.add(w13, w5, out=w5)  # x193
    np.add(w16, w5, out=w13)  # x194
    np.subtract(w13, w16, out=w16)  # x195
    np.subtract(w5, w16, out=w16)  # x196
    np.add(w10, w8, out=w8)  # x197
    np.multiply(w8, w18, out=w18)  # x198
    np.add(w12, w14, out=w14)  # x199
    np.multiply(costheta, w14, out=w14)  # x200
    np.add(w13, w16, out=w16)  # x201
    np.multiply(w16, w14, out=w14)  # x202
    np.multiply(k8, w18, out=w18)  # x203
    np.divide(w18, w14, out=values)  # x204
    np.less(costheta, 0.0, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.greater(costheta, k9, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k9), np.nan, values)


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
    Outside phase space: zero. Operations per point: 79 add, 1 div, 41 mul, 15 residual, 82 sub.
    """
    return _run(_nubar_e_weak, 1, 20, (costheta, E_nu,), (sin2_theta_W,), out)


def _nubar_e_weak(costheta, E_nu, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, mask, other, values):
    k0 = -0.51099895069  # neg(m_e)
    m_e = 0.51099895069  # m_e
    k1 = 1.02199790138  # (m_e * 2)
    k2 = 0.0  # low((m_e * 2))
    k3 = 8.805870909838044e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)
    k4 = 4.003497778856699e-61  # low((((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi))
    k5 = 9.197553497948666e-45  # ((8 * ((hbarc * hbarc) * ((G_F * G_F) * ((m_e * m_e) * (m_e * m_e))))) / pi)
    k6 = 3.133541566879838e-61  # low(((8 * ((hbarc * hbarc) * ((G_F * G_F) * ((m_e * m_e) * (m_e * m_e))))) / pi))
    k7 = 3.5223483639352177e-44  # ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi)
    k8 = 1.6013991115426796e-60  # low(((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi))
    k9 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = sin2_theta_W * 2.0
    h1 = 1.0 + h0
    h2 = h1 - 1.0
    h3 = h1 - h2
    h4 = 1.0 - h3
    h5 = h0 - h2
    h6 = h4 + h5
    h7 = sin2_theta_W * sin2_theta_W
    h8 = _apart(_residual, sin2_theta_W, sin2_theta_W, buffers=5)
    h9 = h1 * h1
    h10 = _apart(_residual, h1, h1, buffers=5)
    h11 = h1 * h6
    h12 = h11 + h11
    h13 = h10 + h12
    h14 = h9 + h13
    h15 = h14 - h9
    h16 = h13 - h15
    h17 = h14 * k3
    h18 = _apart(_residual, h14, k3, buffers=5)
    h19 = h14 * k4
    h20 = h16 * k3
    h21 = h19 + h20
    h22 = h18 + h21
    h23 = h17 + h22
    h24 = h23 - h17
    h25 = h22 - h24
    h26 = sin2_theta_W * h1
    h27 = _apart(_residual, sin2_theta_W, h1, buffers=5)
    h28 = sin2_theta_W * h6
    h29 = h27 + h28
    h30 = h26 + h29
    h31 = h30 - h26
    h32 = h29 - h31
    h33 = k5 * h30
    h34 = _apart(_residual, k5, h30, buffers=5)
    h35 = k5 * h32
    h36 = h30 * k6
    h37 = h35 + h36
    h38 = h34 + h37
    h39 = h33 + h38
    h40 = h39 - h33
    h41 = h38 - h40
    h42 = h7 * k7
    h43 = _apart(_residual, h7, k7, buffers=5)
    h44 = h7 * k8
    h45 = h8 * k7
    h46 = h44 + h45
    h47 = h43 + h46
    h48 = h42 + h47
    h49 = h48 - h42
    h50 = h47 - h49
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    _residual(costheta, costheta, w3, w4, w5, w6, w7, w2)  # x2
    np.add(-1.0, costheta, out=w3)  # x3
    np.multiply(E_nu, w3, out=w3)  # x4
    np.add(w3, k0, out=w4)  # x5
    np.subtract(w4, w3, out=w5)  # x6
    np.subtract(w4, w5, out=w6)  # x7
    np.subtract(w3, w6, out=w6)  # x8
    np.subtract(k0, w5, out=w5)  # x9
    np.add(w6, w5, out=w5)  # x10
    np.add(1.0, costheta, out=w6)  # x11
    np.subtract(w6, 1.0, out=w3)  # x12
    np.subtract(w6, w3, out=w7)  # x13
    np.subtract(1.0, w7, out=w7)  # x14
    np.subtract(costheta, w3, out=w3)  # x15
    np.add(w7, w3, out=w3)  # x16
    np.multiply(E_nu, w6, out=w7)  # x17
    _residual(E_nu, w6, w9, w10, w11, w12, w13, w8)  # x18
    np.multiply(E_nu, w3, out=w3)  # x19
    np.add(w8, w3, out=w3)  # x20
    np.add(w7, w3, out=w8)  # x21
    np.subtract(w8, w7, out=w7)  # x22
    np.subtract(w3, w7, out=w7)  # x23
    np.add(m_e, w8, out=w3)  # x24
    np.subtract(w3, m_e, out=w6)  # x25
    np.subtract(w3, w6, out=w9)  # x26
    np.subtract(m_e, w9, out=w9)  # x27
    np.subtract(w8, w6, out=w6)  # x28
    np.add(w9, w6, out=w6)  # x29
    np.add(w7, w6, out=w6)  # x30
    np.add(w3, w6, out=w7)  # x31
    np.subtract(w7, w3, out=w3)  # x32
    np.subtract(w6, w3, out=w3)  # x33
    np.add(m_e, E_nu, out=w6)  # x34
    np.subtract(w6, m_e, out=w9)  # x35
    np.subtract(w6, w9, out=w8)  # x36
    np.subtract(m_e, w8, out=w8)  # x37
    np.subtract(E_nu, w9, out=w9)  # x38
    np.add(w8, w9, out=w9)  # x39
    np.multiply(w6, w6, out=w8)  # x40
    _residual(w6, w6, w11, w12, w13, w14, w15, w10)  # x41
    np.multiply(w6, w9, out=w9)  # x42
    np.add(w9, w9, out=w9)  # x43
    np.add(w10, w9, out=w9)  # x44
    np.add(w8, w9, out=w10)  # x45
    np.subtract(w10, w8, out=w8)  # x46
    np.subtract(w9, w8, out=w8)  # x47
    np.multiply(w4, w7, out=w9)  # x48
    _residual(w4, w7, w11, w12, w13, w14, w15, w6)  # x49
    np.multiply(w4, w3, out=w11)  # x50
    np.multiply(w5, w7, out=w12)  # x51
    np.add(w11, w12, out=w12)  # x52
    np.add(w6, w12, out=w12)  # x53
    np.add(w9, w12, out=w6)  # x54
    np.subtract(w6, w9, out=w9)  # x55
    np.subtract(w12, w9, out=w9)  # x56
    np.multiply(E_nu, w1, out=w12)  # x57
    _residual(E_nu, w1, w13, w14, w15, w16, w17, w11)  # x58
    np.multiply(E_nu, w2, out=w13)  # x59
    np.add(w11, w13, out=w13)  # x60
    np.add(w12, w13, out=w11)  # x61
    np.subtract(w11, w12, out=w12)  # x62
    np.subtract(w13, w12, out=w12)  # x63
    np.multiply(k1, w11, out=w13)  # x64
    _residual(k1, w11, w15, w16, w17, w18, w19, w14)  # x65
    np.multiply(k1, w12, out=w12)  # x66
    np.multiply(w11, k2, out=w11)  # x67
    np.add(w12, w11, out=w11)  # x68
    np.add(w14, w11, out=w11)  # x69
    np.add(w13, w11, out=w14)  # x70
    np.subtract(w14, w13, out=w13)  # x71
    np.subtract(w11, w13, out=w13)  # x72
    np.add(w6, w14, out=w11)  # x73
    np.subtract(w11, w6, out=w12)  # x74
    np.subtract(w11, w12, out=w15)  # x75
    np.subtract(w6, w15, out=w15)  # x76
    np.subtract(w14, w12, out=w12)  # x77
    np.add(w15, w12, out=w12)  # x78
    np.add(w9, w13, out=w15)  # x79
    np.subtract(w15, w9, out=w14)  # x80
    np.subtract(w15, w14, out=w16)  # x81
    np.subtract(w9, w16, out=w16)  # x82
    np.subtract(w13, w14, out=w14)  # x83
    np.add(w16, w14, out=w14)  # x84
    np.add(w12, w15, out=w15)  # x85
    np.add(w11, w15, out=w12)  # x86
    np.subtract(w12, w11, out=w11)  # x87
    np.subtract(w15, w11, out=w11)  # x88
    np.add(w14, w11, out=w11)  # x89
    np.add(w12, w11, out=w14)  # x90
    np.subtract(w14, w12, out=w12)  # x91
    np.subtract(w11, w12, out=w12)  # x92
    np.multiply(w14, w14, out=w11)  # x93
    _residual(w14, w14, w16, w13, w17, w18, w19, w15)  # x94
    np.multiply(w14, w12, out=w12)  # x95
    np.add(w12, w12, out=w12)  # x96
    np.add(w15, w12, out=w12)  # x97
    np.add(w11, w12, out=w15)  # x98
    np.subtract(w15, w11, out=w11)  # x99
    np.subtract(w12, w11, out=w11)  # x100
    np.multiply(w15, h23, out=w12)  # x101
    _residual(w15, h23, w16, w13, w17, w18, w19, w14)  # x102
    np.multiply(w15, h25, out=w15)  # x103
    np.multiply(w11, h23, out=w11)  # x104
    np.add(w15, w11, out=w11)  # x105
    np.add(w14, w11, out=w11)  # x106
    np.add(w12, w11, out=w14)  # x107
    np.subtract(w14, w12, out=w12)  # x108
    np.subtract(w11, w12, out=w12)  # x109
    np.multiply(w1, h39, out=w11)  # x110
    _residual(w1, h39, w16, w13, w17, w18, w19, w15)  # x111
    np.multiply(w1, h41, out=w1)  # x112
    np.multiply(w2, h39, out=w2)  # x113
    np.add(w1, w2, out=w2)  # x114
    np.add(w15, w2, out=w2)  # x115
    np.add(w11, w2, out=w15)  # x116
    np.subtract(w15, w11, out=w11)  # x117
    np.subtract(w2, w11, out=w11)  # x118
    np.multiply(w6, h48, out=w2)  # x119
    _residual(w6, h48, w16, w13, w17, w18, w19, w1)  # x120
    np.multiply(w6, h50, out=w16)  # x121
    np.multiply(w9, h48, out=w13)  # x122
    np.add(w16, w13, out=w13)  # x123
    np.add(w1, w13, out=w13)  # x124
    np.add(w2, w13, out=w1)  # x125
    np.subtract(w1, w2, out=w2)  # x126
    np.subtract(w13, w2, out=w2)  # x127
    np.add(w15, w1, out=w13)  # x128
    np.subtract(w13, w15, out=w16)  # x129
    np.subtract(w13, w16, out=w17)  # x130
    np.subtract(w15, w17, out=w17)  # x131
    np.subtract(w1, w16, out=w16)  # x132
    np.add(w17, w16, out=w16)  # x133
    np.add(w11, w2, out=w17)  # x134
    np.subtract(w17, w11, out=w1)  # x135
    np.subtract(w17, w1, out=w15)  # x136
    np.subtract(w11, w15, out=w15)  # x137
    np.subtract(w2, w1, out=w1)  # x138
    np.add(w15, w1, out=w1)  # x139
    np.add(w16, w17, out=w17)  # x140
    np.add(w13, w17, out=w16)  # x141
    np.subtract(w16, w13, out=w13)  # x142
    np.subtract(w17, w13, out=w13)  # x143
    np.add(w1, w13, out=w13)  # x144
    np.add(w16, w13, out=w1)  # x145
    np.subtract(w1, w16, out=w16)  # x146
    np.subtract(w13, w16, out=w16)  # x147
    np.multiply(w6, w1, out=w13)  # x148
    _residual(w6, w1, w15, w2, w11, w18, w19, w17)  # x149
    np.multiply(w6, w16, out=w16)  # x150
    np.multiply(w9, w1, out=w1)  # x151
    np.add(w16, w1, out=w1)  # x152
    np.add(w17, w1, out=w1)  # x153
    np.add(w13, w1, out=w17)  # x154
    np.subtract(w17, w13, out=w13)  # x155
    np.subtract(w1, w13, out=w13)  # x156
    np.add(w14, w17, out=w1)  # x157
    np.subtract(w1, w14, out=w16)  # x158
    np.subtract(w1, w16, out=w9)  # x159
    np.subtract(w14, w9, out=w9)  # x160
    np.subtract(w17, w16, out=w16)  # x161
    np.add(w9, w16, out=w16)  # x162
    np.add(w12, w13, out=w9)  # x163
    np.subtract(w9, w12, out=w17)  # x164
    np.subtract(w9, w17, out=w14)  # x165
    np.subtract(w12, w14, out=w14)  # x166
    np.subtract(w13, w17, out=w17)  # x167
    np.add(w14, w17, out=w17)  # x168
    np.add(w16, w9, out=w9)  # x169
    np.add(w1, w9, out=w16)  # x170
    np.subtract(w16, w1, out=w1)  # x171
    np.subtract(w9, w1, out=w1)  # x172
    np.add(w17, w1, out=w1)  # x173
    np.add(w16, w1, out=w17)  # x174
    np.subtract(w17, w16, out=w16)  # x175
    np.subtract(w1, w16, out=w16)  # x176
    np.multiply(w4, w4, out=w1)  # x177
    _residual(w4, w4, w14, w13, w12, w6, w15, w9)  # x178
    np.multiply(w4, w5, out=w5)  # x179
    np.add(w5, w5, out=w5)  # x180
    np.add(w9, w5, out=w5)  # x181
    np.add(w1, w5, out=w9)  # x182
    np.subtract(w9, w1, out=w1)  # x183
    np.subtract(w5, w1, out=w1)  # x184
    np.multiply(w9, w9, out=w5)  # x185
    _residual(w9, w9, w14, w13, w12, w6, w15, w4)  # x186
    np.multiply(w9, w1, out=w1)  # x187
    np.add(w1, w1, out=w1)  # x188
    np.add(w4, w1, out=w1)  # x189
    np.add(w5, w1, out=w4)  # x190
    np.subtract(w4, w5, out=w5)  # x191
    np.subtract(w1, w5, out=w5)  # x192
    np.multiply(w7, w7, out=w1)  # x193
    _residual(w7, w7, w14, w13, w12, w6, w15, w9)  # x194
    np.multiply(w7, w3, out=w3)  # x195
    np.add(w3, w3, out=w3)  # x196
    np.add(w9, w3, out=w3)  # x197
    np.add(w1, w3, out=w9)  # x198
    np.subtract(w9, w1, out=w1)  # x199
    np.subtract(w3, w1, out=w1)  # x200
    np.multiply(w9, w9, out=w3)  # x201
    _residual(w9, w9, w14, w13, w12, w6, w15, w7)  # x202
    np.multiply(w9, w1, out=w1)  # x203
    np.add(w1, w1, out=w1)  # x204
    np.add(w7, w1, out=w1)  # x205
    np.add(w3, w1, out=w7)  # x206
    np.subtract(w7, w3, out=w3)  # x207
    np.subtract(w1, w3, out=w3)  # x208
    np.multiply(costheta, w0, out=w0)  # x209
    np.add(w10, w8, out=w8)  # x210
    np.multiply(w8, w0, out=w0)  # x211
    np.add(w17, w16, out=w16)  # x212
    np.multiply(w16, w0, out=w0)  # x213
    np.add(w4, w5, out=w5)  # x214
    np.add(w7, w3, out=w3)  # x215
    np.multiply(w5, w3, out=w3)  # x216
    np.divide(w0, w3, out=values)  # x217
    np.less(costheta, 0.0, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.greater(costheta, k9, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k9), np.nan, values)


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
    Outside phase space: zero. Operations per point: 89 add, 1 div, 51 mul, 18 residual, 89 sub.
    """
    return _run(_nubar_e_total, 1, 24, (costheta, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nubar_e_total(costheta, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, w21, w22, w23, mask, other, values):
    k0 = -0.51099895069  # neg(m_e)
    m_e = 0.51099895069  # m_e
    k1 = 1.02199790138  # (m_e * 2)
    k2 = 0.0  # low((m_e * 2))
    k3 = 4.308164869001937e-45  # ((1/2 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi)
    k4 = -2.1507152417413756e-61  # low(((1/2 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi))
    k5 = 4.4997907948388363e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * (m_e * m_e))))) / pi)
    k6 = 1.2861287055926588e-61  # low((((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * (m_e * m_e))))) / pi))
    k7 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (m_e * 2))) / pi)
    k8 = -8.602860966965503e-61  # low((((hbarc * hbarc) * ((G_F * G_F) * (m_e * 2))) / pi))
    k9 = 2.4409756708100446e-25  # (((alpha * alpha) * (1/2 * (pi * (hbarc * hbarc)))) / (m_e * (m_e * m_e)))
    k10 = 2.04399580276  # (m_e * 4)
    k11 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = sin2_theta_W * 2.0
    h1 = 1.0 + h0
    h2 = h1 - 1.0
    h3 = h1 - h2
    h4 = 1.0 - h3
    h5 = h0 - h2
    h6 = h4 + h5
    h7 = sin2_theta_W * sin2_theta_W
    h8 = _apart(_residual, sin2_theta_W, sin2_theta_W, buffers=5)
    h9 = h1 * h1
    h10 = _apart(_residual, h1, h1, buffers=5)
    h11 = h1 * h6
    h12 = h11 + h11
    h13 = h10 + h12
    h14 = h9 + h13
    h15 = h14 - h9
    h16 = h13 - h15
    h17 = h14 * k3
    h18 = _apart(_residual, h14, k3, buffers=5)
    h19 = h14 * k4
    h20 = h16 * k3
    h21 = h19 + h20
    h22 = h18 + h21
    h23 = h17 + h22
    h24 = h23 - h17
    h25 = h22 - h24
    h26 = sin2_theta_W * h1
    h27 = _apart(_residual, sin2_theta_W, h1, buffers=5)
    h28 = sin2_theta_W * h6
    h29 = h27 + h28
    h30 = h26 + h29
    h31 = h30 - h26
    h32 = h29 - h31
    h33 = k5 * h30
    h34 = _apart(_residual, k5, h30, buffers=5)
    h35 = k5 * h32
    h36 = h30 * k6
    h37 = h35 + h36
    h38 = h34 + h37
    h39 = h33 + h38
    h40 = h39 - h33
    h41 = h38 - h40
    h42 = h7 * k7
    h43 = _apart(_residual, h7, k7, buffers=5)
    h44 = h7 * k8
    h45 = h8 * k7
    h46 = h44 + h45
    h47 = h43 + h46
    h48 = h42 + h47
    h49 = h48 - h42
    h50 = h47 - h49
    h51 = mu_nu * mu_nu
    h52 = h51 * k9
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    _residual(costheta, costheta, w3, w4, w5, w6, w7, w2)  # x2
    np.add(-1.0, costheta, out=w3)  # x3
    np.multiply(E_nu, w3, out=w3)  # x4
    np.add(w3, k0, out=w4)  # x5
    np.subtract(w4, w3, out=w5)  # x6
    np.subtract(w4, w5, out=w6)  # x7
    np.subtract(w3, w6, out=w6)  # x8
    np.subtract(k0, w5, out=w5)  # x9
    np.add(w6, w5, out=w5)  # x10
    np.add(1.0, costheta, out=w6)  # x11
    np.subtract(w6, 1.0, out=w3)  # x12
    np.subtract(w6, w3, out=w7)  # x13
    np.subtract(1.0, w7, out=w7)  # x14
    np.subtract(costheta, w3, out=w3)  # x15
    np.add(w7, w3, out=w3)  # x16
    np.multiply(E_nu, w6, out=w7)  # x17
    _residual(E_nu, w6, w9, w10, w11, w12, w13, w8)  # x18
    np.multiply(E_nu, w3, out=w3)  # x19
    np.add(w8, w3, out=w3)  # x20
    np.add(w7, w3, out=w8)  # x21
    np.subtract(w8, w7, out=w7)  # x22
    np.subtract(w3, w7, out=w7)  # x23
    np.add(m_e, w8, out=w3)  # x24
    np.subtract(w3, m_e, out=w6)  # x25
    np.subtract(w3, w6, out=w9)  # x26
    np.subtract(m_e, w9, out=w9)  # x27
    np.subtract(w8, w6, out=w6)  # x28
    np.add(w9, w6, out=w6)  # x29
    np.add(w7, w6, out=w6)  # x30
    np.add(w3, w6, out=w7)  # x31
    np.subtract(w7, w3, out=w3)  # x32
    np.subtract(w6, w3, out=w3)  # x33
    np.add(m_e, E_nu, out=w6)  # x34
    np.subtract(w6, m_e, out=w9)  # x35
    np.subtract(w6, w9, out=w8)  # x36
    np.subtract(m_e, w8, out=w8)  # x37
    np.subtract(E_nu, w9, out=w9)  # x38
    np.add(w8, w9, out=w9)  # x39
    np.multiply(w6, w6, out=w8)  # x40
    _residual(w6, w6, w11, w12, w13, w14, w15, w10)  # x41
    np.multiply(w6, w9, out=w9)  # x42
    np.add(w9, w9, out=w9)  # x43
    np.add(w10, w9, out=w9)  # x44
    np.add(w8, w9, out=w10)  # x45
    np.subtract(w10, w8, out=w8)  # x46
    np.subtract(w9, w8, out=w8)  # x47
    np.multiply(w4, w7, out=w9)  # x48
    _residual(w4, w7, w11, w12, w13, w14, w15, w6)  # x49
    np.multiply(w4, w3, out=w11)  # x50
    np.multiply(w5, w7, out=w12)  # x51
    np.add(w11, w12, out=w12)  # x52
    np.add(w6, w12, out=w12)  # x53
    np.add(w9, w12, out=w6)  # x54
    np.subtract(w6, w9, out=w9)  # x55
    np.subtract(w12, w9, out=w9)  # x56
    np.multiply(E_nu, w1, out=w12)  # x57
    _residual(E_nu, w1, w13, w14, w15, w16, w17, w11)  # x58
    np.multiply(E_nu, w2, out=w13)  # x59
    np.add(w11, w13, out=w13)  # x60
    np.add(w12, w13, out=w11)  # x61
    np.subtract(w11, w12, out=w12)  # x62
    np.subtract(w13, w12, out=w12)  # x63
    np.multiply(k1, w11, out=w13)  # x64
    _residual(k1, w11, w15, w16, w17, w18, w19, w14)  # x65
    np.multiply(k1, w12, out=w12)  # x66
    np.multiply(w11, k2, out=w11)  # x67
    np.add(w12, w11, out=w11)  # x68
    np.add(w14, w11, out=w11)  # x69
    np.add(w13, w11, out=w14)  # x70
    np.subtract(w14, w13, out=w13)  # x71
    np.subtract(w11, w13, out=w13)  # x72
    np.add(w6, w14, out=w11)  # x73
    np.subtract(w11, w6, out=w12)  # x74
    np.subtract(w11, w12, out=w15)  # x75
    np.subtract(w6, w15, out=w15)  # x76
    np.subtract(w14, w12, out=w12)  # x77
    np.add(w15, w12, out=w12)  # x78
    np.add(w9, w13, out=w15)  # x79
    np.subtract(w15, w9, out=w14)  # x80
    np.subtract(w15, w14, out=w16)  # x81
    np.subtract(w9, w16, out=w16)  # x82
    np.subtract(w13, w14, out=w14)  # x83
    np.add(w16, w14, out=w14)  # x84
    np.add(w12, w15, out=w15)  # x85
    np.add(w11, w15, out=w12)  # x86
    np.subtract(w12, w11, out=w11)  # x87
    np.subtract(w15, w11, out=w11)  # x88
    np.add(w14, w11, out=w11)  # x89
    np.add(w12, w11, out=w14)  # x90
    np.subtract(w14, w12, out=w12)  # x91
    np.subtract(w11, w12, out=w12)  # x92
    np.multiply(w14, w14, out=w11)  # x93
    _residual(w14, w14, w16, w13, w17, w18, w19, w15)  # x94
    np.multiply(w14, w12, out=w16)  # x95
    np.add(w16, w16, out=w16)  # x96
    np.add(w15, w16, out=w16)  # x97
    np.add(w11, w16, out=w15)  # x98
    np.subtract(w15, w11, out=w11)  # x99
    np.subtract(w16, w11, out=w11)  # x100
    np.multiply(w15, h23, out=w16)  # x101
    _residual(w15, h23, w17, w18, w19, w20, w21, w13)  # x102
    np.multiply(w15, h25, out=w15)  # x103
    np.multiply(w11, h23, out=w11)  # x104
    np.add(w15, w11, out=w11)  # x105
    np.add(w13, w11, out=w11)  # x106
    np.add(w16, w11, out=w13)  # x107
    np.subtract(w13, w16, out=w16)  # x108
    np.subtract(w11, w16, out=w16)  # x109
    np.multiply(w1, h39, out=w11)  # x110
    _residual(w1, h39, w17, w18, w19, w20, w21, w15)  # x111
    np.multiply(w1, h41, out=w17)  # x112
    np.multiply(w2, h39, out=w18)  # x113
    np.add(w17, w18, out=w18)  # x114
    np.add(w15, w18, out=w18)  # x115
    np.add(w11, w18, out=w15)  # x116
    np.subtract(w15, w11, out=w11)  # x117
    np.subtract(w18, w11, out=w11)  # x118
    np.multiply(w4, w4, out=w18)  # x119
    _residual(w4, w4, w19, w20, w21, w22, w23, w17)  # x120
    np.multiply(w4, w5, out=w5)  # x121
    np.add(w5, w5, out=w5)  # x122
    np.add(w17, w5, out=w5)  # x123
    np.add(w18, w5, out=w17)  # x124
    np.subtract(w17, w18, out=w18)  # x125
    np.subtract(w5, w18, out=w18)  # x126
    np.multiply(w7, w7, out=w5)  # x127
    _residual(w7, w7, w19, w20, w21, w22, w23, w4)  # x128
    np.multiply(w7, w3, out=w3)  # x129
    np.add(w3, w3, out=w3)  # x130
    np.add(w4, w3, out=w3)  # x131
    np.add(w5, w3, out=w4)  # x132
    np.subtract(w4, w5, out=w5)  # x133
    np.subtract(w3, w5, out=w5)  # x134
    np.multiply(w6, h48, out=w3)  # x135
    _residual(w6, h48, w19, w20, w21, w22, w23, w7)  # x136
    np.multiply(w6, h50, out=w19)  # x137
    np.multiply(w9, h48, out=w20)  # x138
    np.add(w19, w20, out=w20)  # x139
    np.add(w7, w20, out=w20)  # x140
    np.add(w3, w20, out=w7)  # x141
    np.subtract(w7, w3, out=w3)  # x142
    np.subtract(w20, w3, out=w3)  # x143
    np.add(w15, w7, out=w20)  # x144
    np.subtract(w20, w15, out=w19)  # x145
    np.subtract(w20, w19, out=w21)  # x146
    np.subtract(w15, w21, out=w21)  # x147
    np.subtract(w7, w19, out=w19)  # x148
    np.add(w21, w19, out=w19)  # x149
    np.add(w11, w3, out=w21)  # x150
    np.subtract(w21, w11, out=w7)  # x151
    np.subtract(w21, w7, out=w15)  # x152
    np.subtract(w11, w15, out=w15)  # x153
    np.subtract(w3, w7, out=w7)  # x154
    np.add(w15, w7, out=w7)  # x155
    np.add(w19, w21, out=w21)  # x156
    np.add(w20, w21, out=w19)  # x157
    np.subtract(w19, w20, out=w20)  # x158
    np.subtract(w21, w20, out=w20)  # x159
    np.add(w7, w20, out=w20)  # x160
    np.add(w19, w20, out=w7)  # x161
    np.subtract(w7, w19, out=w19)  # x162
    np.subtract(w20, w19, out=w19)  # x163
    np.multiply(w6, w7, out=w20)  # x164
    _residual(w6, w7, w15, w3, w11, w22, w23, w21)  # x165
    np.multiply(w6, w19, out=w19)  # x166
    np.multiply(w9, w7, out=w7)  # x167
    np.add(w19, w7, out=w7)  # x168
    np.add(w21, w7, out=w7)  # x169
    np.add(w20, w7, out=w21)  # x170
    np.subtract(w21, w20, out=w20)  # x171
    np.subtract(w7, w20, out=w20)  # x172
    np.add(w13, w21, out=w7)  # x173
    np.subtract(w7, w13, out=w19)  # x174
    np.subtract(w7, w19, out=w9)  # x175
    np.subtract(w13, w9, out=w9)  # x176
    np.subtract(w21, w19, out=w19)  # x177
    np.add(w9, w19, out=w19)  # x178
    np.add(w16, w20, out=w9)  # x179
    np.subtract(w9, w16, out=w21)  # x180
    np.subtract(w9, w21, out=w13)  # x181
    np.subtract(w16, w13, out=w13)  # x182
    np.subtract(w20, w21, out=w21)  # x183
    np.add(w13, w21, out=w21)  # x184
    np.add(w19, w9, out=w9)  # x185
    np.add(w7, w9, out=w19)  # x186
    np.subtract(w19, w7, out=w7)  # x187
    np.subtract(w9, w7, out=w7)  # x188
    np.add(w21, w7, out=w7)  # x189
    np.add(w19, w7, out=w21)  # x190
    np.subtract(w21, w19, out=w19)  # x191
    np.subtract(w7, w19, out=w19)  # x192
    np.multiply(w0, w1, out=w7)  # x193
    _residual(w0, w1, w13, w20, w16, w6, w15, w9)  # x194
    np.multiply(w0, w2, out=w2)  # x195
    np.add(w9, w2, out=w2)  # x196
    np.add(w7, w2, out=w9)  # x197
    np.subtract(w9, w7, out=w7)  # x198
    np.subtract(w2, w7, out=w7)  # x199
    np.add(w21, w19, out=w19)  # x200
    np.add(w9, w7, out=w7)  # x201
    np.multiply(w19, w7, out=w7)  # x202
    np.multiply(w17, w4, out=w19)  # x203
    _residual(w17, w4, w21, w2, w0, w1, w13, w9)  # x204
    np.multiply(w17, w5, out=w21)  # x205
    np.multiply(w18, w4, out=w2)  # x206
    np.add(w21, w2, out=w2)  # x207
    np.add(w9, w2, out=w2)  # x208
    np.add(w19, w2, out=w9)  # x209
    np.subtract(w9, w19, out=w19)  # x210
    np.subtract(w2, w19, out=w19)  # x211
    np.multiply(w14, w9, out=w2)  # x212
    _residual(w14, w9, w0, w1, w13, w20, w16, w21)  # x213
    np.multiply(w14, w19, out=w19)  # x214
    np.multiply(w12, w9, out=w9)  # x215
    np.add(w19, w9, out=w9)  # x216
    np.add(w21, w9, out=w9)  # x217
    np.add(w2, w9, out=w21)  # x218
    np.subtract(w21, w2, out=w2)  # x219
    np.subtract(w9, w2, out=w2)  # x220
    np.add(w21, w2, out=w2)  # x221
    np.multiply(w2, h52, out=w2)  # x222
    np.subtract(w7, w2, out=w2)  # x223
    np.multiply(w17, w17, out=w7)  # x224
    _residual(w17, w17, w9, w19, w12, w14, w0, w21)  # x225
    np.multiply(w17, w18, out=w18)  # x226
    np.add(w18, w18, out=w18)  # x227
    np.add(w21, w18, out=w18)  # x228
    np.add(w7, w18, out=w21)  # x229
    np.subtract(w21, w7, out=w7)  # x230
    np.subtract(w18, w7, out=w7)  # x231
    np.multiply(w4, w4, out=w18)  # x232
    _residual(w4, w4, w9, w19, w12, w14, w0, w17)  # x233
    np.multiply(w4, w5, out=w5)  # x234
    np.add(w5, w5, out=w5)  # x235
    np.add(w17, w5, out=w5)  # x236
    np.add(w18, w5, out=w17)  # x237
    np.subtract(w17, w18, out=w18)  # x238
    np.subtract(w5, w18, out=w18)  # x239
    np.add(w10, w8, out=w8)  # x240
    np.multiply(w8, w2, out=w2)  # x241
    np.add(w21, w7, out=w7)  # x242
    np.multiply(costheta, w7, out=w7)  # x243
    np.add(w17, w18, out=w18)  # x244
    np.multiply(w18, w7, out=w7)  # x245
    np.multiply(k10, w2, out=w2)  # x246
    np.divide(w2, w7, out=values)  # x247
    np.less(costheta, 0.0, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.greater(costheta, k11, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k11), np.nan, values)


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
    Outside phase space: zero. Operations per point: 15 add, 4 div, 17 mul, 1 neg, 1 residual, 12 sub.
    """
    return _run(_nu_mu_weak, 1, 13, (costheta, E_nu,), (sin2_theta_W,), out)


def _nu_mu_weak(costheta, E_nu, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, mask, other, values):
    m_e = 0.51099895069  # m_e
    k0 = -0.51099895069  # neg(m_e)
    k1 = 1.02199790138  # (m_e * 2)
    k2 = 0.26111992760628105  # (m_e * m_e)
    k3 = 3.5223483639352177e-44  # ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = sin2_theta_W * 2.0
    h1 = -1.0 + h0
    h2 = h1 * h1
    h3 = 0.25 * h2
    h4 = sin2_theta_W * sin2_theta_W
    h5 = sin2_theta_W * h1
    h6 = k2 * h5
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    np.add(m_e, E_nu, out=w2)  # x2
    np.multiply(w2, w2, out=w3)  # x3
    np.negative(E_nu, out=w4)  # x4
    np.add(k0, w4, out=w5)  # x5
    np.subtract(w5, k0, out=w6)  # x6
    np.subtract(w5, w6, out=w7)  # x7
    np.subtract(k0, w7, out=w7)  # x8
    np.subtract(w4, w6, out=w6)  # x9
    np.add(w7, w6, out=w6)  # x10
    np.multiply(E_nu, costheta, out=w7)  # x11
    _residual(E_nu, costheta, w8, w9, w10, w11, w12, w4)  # x12
    np.add(w5, w7, out=w8)  # x13
    np.subtract(w8, w5, out=w9)  # x14
    np.subtract(w8, w9, out=w10)  # x15
    np.subtract(w5, w10, out=w10)  # x16
    np.subtract(w7, w9, out=w9)  # x17
    np.add(w10, w9, out=w9)  # x18
    np.add(w6, w4, out=w6)  # x19
    np.add(w6, w9, out=w9)  # x20
    np.add(w9, w8, out=w8)  # x21
    np.multiply(w8, w8, out=w9)  # x22
    np.add(w7, w2, out=w6)  # x23
    np.subtract(w6, w7, out=w10)  # x24
    np.subtract(w6, w10, out=w5)  # x25
    np.subtract(w7, w5, out=w5)  # x26
    np.subtract(w2, w10, out=w10)  # x27
    np.add(w5, w10, out=w10)  # x28
    np.add(w4, w10, out=w10)  # x29
    np.add(w10, w6, out=w6)  # x30
    np.multiply(w6, w6, out=w10)  # x31
    np.multiply(w0, w1, out=w4)  # x32
    np.multiply(w8, w6, out=w6)  # x33
    np.multiply(k1, w4, out=w4)  # x34
    np.divide(w4, w6, out=w4)  # x35
    np.add(E_nu, w4, out=w4)  # x36
    np.multiply(w4, w4, out=w4)  # x37
    np.multiply(h4, w4, out=w4)  # x38
    np.divide(w4, w0, out=w4)  # x39
    np.multiply(w1, h6, out=w1)  # x40
    np.divide(w1, w6, out=w6)  # x41
    np.add(h3, w4, out=w4)  # x42
    np.add(w4, w6, out=w6)  # x43
    np.multiply(costheta, w0, out=w0)  # x44
    np.multiply(w3, w0, out=w0)  # x45
    np.multiply(w6, w0, out=w0)  # x46
    np.multiply(w9, w10, out=w10)  # x47
    np.multiply(k3, w0, out=w0)  # x48
    np.divide(w0, w10, out=values)  # x49
    np.less(costheta, 0.0, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.greater(costheta, k4, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k4), np.nan, values)


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
    Outside phase space: zero. Operations per point: 51 add, 1 div, 38 mul, 11 residual, 47 sub.
    """
    return _run(_nu_mu_total, 1, 21, (costheta, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nu_mu_total(costheta, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, mask, other, values):
    k0 = -0.51099895069  # neg(m_e)
    m_e = 0.51099895069  # m_e
    k1 = 1.02199790138  # (m_e * 2)
    k2 = 0.0  # low((m_e * 2))
    k3 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (m_e * 2))) / pi)
    k4 = 4.4997907948388363e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * (m_e * m_e))))) / pi)
    k5 = 4.308164869001937e-45  # ((1/2 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi)
    k6 = 2.4409756708100446e-25  # (((alpha * alpha) * (1/2 * (pi * (hbarc * hbarc)))) / (m_e * (m_e * m_e)))
    k7 = 2.04399580276  # (m_e * 4)
    k8 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = sin2_theta_W * 2.0
    h1 = -1.0 + h0
    h2 = h1 * h1
    h3 = sin2_theta_W * sin2_theta_W
    h4 = h3 * k3
    h5 = sin2_theta_W * h1
    h6 = k4 * h5
    h7 = h2 * k5
    h8 = mu_nu * mu_nu
    h9 = h8 * k6
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    _residual(costheta, costheta, w3, w4, w5, w6, w7, w2)  # x2
    np.add(-1.0, costheta, out=w3)  # x3
    np.multiply(E_nu, w3, out=w3)  # x4
    np.add(w3, k0, out=w4)  # x5
    np.subtract(w4, w3, out=w5)  # x6
    np.subtract(w4, w5, out=w6)  # x7
    np.subtract(w3, w6, out=w6)  # x8
    np.subtract(k0, w5, out=w5)  # x9
    np.add(w6, w5, out=w5)  # x10
    np.add(1.0, costheta, out=w6)  # x11
    np.subtract(w6, 1.0, out=w3)  # x12
    np.subtract(w6, w3, out=w7)  # x13
    np.subtract(1.0, w7, out=w7)  # x14
    np.subtract(costheta, w3, out=w3)  # x15
    np.add(w7, w3, out=w3)  # x16
    np.multiply(E_nu, w6, out=w7)  # x17
    _residual(E_nu, w6, w9, w10, w11, w12, w13, w8)  # x18
    np.multiply(E_nu, w3, out=w3)  # x19
    np.add(w8, w3, out=w3)  # x20
    np.add(w7, w3, out=w8)  # x21
    np.subtract(w8, w7, out=w7)  # x22
    np.subtract(w3, w7, out=w7)  # x23
    np.add(m_e, w8, out=w3)  # x24
    np.subtract(w3, m_e, out=w6)  # x25
    np.subtract(w3, w6, out=w9)  # x26
    np.subtract(m_e, w9, out=w9)  # x27
    np.subtract(w8, w6, out=w6)  # x28
    np.add(w9, w6, out=w6)  # x29
    np.add(w7, w6, out=w6)  # x30
    np.add(w3, w6, out=w7)  # x31
    np.subtract(w7, w3, out=w3)  # x32
    np.subtract(w6, w3, out=w3)  # x33
    np.add(m_e, E_nu, out=w6)  # x34
    np.multiply(w6, w6, out=w6)  # x35
    np.multiply(w4, w7, out=w9)  # x36
    _residual(w4, w7, w10, w11, w12, w13, w14, w8)  # x37
    np.multiply(w4, w3, out=w10)  # x38
    np.multiply(w5, w7, out=w11)  # x39
    np.add(w10, w11, out=w11)  # x40
    np.add(w8, w11, out=w11)  # x41
    np.add(w9, w11, out=w8)  # x42
    np.subtract(w8, w9, out=w9)  # x43
    np.subtract(w11, w9, out=w9)  # x44
    np.multiply(E_nu, w1, out=w11)  # x45
    _residual(E_nu, w1, w12, w13, w14, w15, w16, w10)  # x46
    np.multiply(E_nu, w2, out=w12)  # x47
    np.add(w10, w12, out=w12)  # x48
    np.add(w11, w12, out=w10)  # x49
    np.subtract(w10, w11, out=w11)  # x50
    np.subtract(w12, w11, out=w11)  # x51
    np.multiply(k1, w10, out=w12)  # x52
    _residual(k1, w10, w14, w15, w16, w17, w18, w13)  # x53
    np.multiply(k1, w11, out=w11)  # x54
    np.multiply(w10, k2, out=w10)  # x55
    np.add(w11, w10, out=w10)  # x56
    np.add(w13, w10, out=w10)  # x57
    np.add(w12, w10, out=w13)  # x58
    np.subtract(w13, w12, out=w12)  # x59
    np.subtract(w10, w12, out=w12)  # x60
    np.add(w8, w13, out=w10)  # x61
    np.subtract(w10, w8, out=w11)  # x62
    np.subtract(w10, w11, out=w14)  # x63
    np.subtract(w8, w14, out=w14)  # x64
    np.subtract(w13, w11, out=w11)  # x65
    np.add(w14, w11, out=w11)  # x66
    np.add(w9, w12, out=w14)  # x67
    np.subtract(w14, w9, out=w13)  # x68
    np.subtract(w14, w13, out=w15)  # x69
    np.subtract(w9, w15, out=w15)  # x70
    np.subtract(w12, w13, out=w13)  # x71
    np.add(w15, w13, out=w13)  # x72
    np.add(w11, w14, out=w14)  # x73
    np.add(w10, w14, out=w11)  # x74
    np.subtract(w11, w10, out=w10)  # x75
    np.subtract(w14, w10, out=w10)  # x76
    np.add(w13, w10, out=w10)  # x77
    np.add(w11, w10, out=w13)  # x78
    np.subtract(w13, w11, out=w11)  # x79
    np.subtract(w10, w11, out=w11)  # x80
    np.add(w13, w11, out=w11)  # x81
    np.multiply(w11, w11, out=w13)  # x82
    np.multiply(w13, h4, out=w13)  # x83
    np.multiply(w1, h6, out=w10)  # x84
    _residual(w1, h6, w15, w12, w16, w17, w18, w14)  # x85
    np.multiply(w2, h6, out=w15)  # x86
    np.add(w14, w15, out=w15)  # x87
    np.add(w10, w15, out=w14)  # x88
    np.subtract(w14, w10, out=w10)  # x89
    np.subtract(w15, w10, out=w10)  # x90
    np.multiply(w4, w4, out=w15)  # x91
    _residual(w4, w4, w16, w17, w18, w19, w20, w12)  # x92
    np.multiply(w4, w5, out=w5)  # x93
    np.add(w5, w5, out=w5)  # x94
    np.add(w12, w5, out=w5)  # x95
    np.add(w15, w5, out=w12)  # x96
    np.subtract(w12, w15, out=w15)  # x97
    np.subtract(w5, w15, out=w15)  # x98
    np.multiply(w7, w7, out=w5)  # x99
    _residual(w7, w7, w16, w17, w18, w19, w20, w4)  # x100
    np.multiply(w7, w3, out=w3)  # x101
    np.add(w3, w3, out=w3)  # x102
    np.add(w4, w3, out=w3)  # x103
    np.add(w5, w3, out=w4)  # x104
    np.subtract(w4, w5, out=w5)  # x105
    np.subtract(w3, w5, out=w5)  # x106
    np.multiply(w8, h7, out=w3)  # x107
    _residual(w8, h7, w16, w17, w18, w19, w20, w7)  # x108
    np.multiply(w9, h7, out=w16)  # x109
    np.add(w7, w16, out=w16)  # x110
    np.add(w3, w16, out=w7)  # x111
    np.subtract(w7, w3, out=w3)  # x112
    np.subtract(w16, w3, out=w3)  # x113
    np.add(w14, w10, out=w10)  # x114
    np.add(w7, w3, out=w3)  # x115
    np.add(w10, w3, out=w3)  # x116
    np.multiply(w8, w3, out=w10)  # x117
    _residual(w8, w3, w14, w16, w17, w18, w19, w7)  # x118
    np.multiply(w9, w3, out=w3)  # x119
    np.add(w7, w3, out=w3)  # x120
    np.add(w10, w3, out=w7)  # x121
    np.subtract(w7, w10, out=w10)  # x122
    np.subtract(w3, w10, out=w10)  # x123
    np.add(w7, w10, out=w10)  # x124
    np.add(w13, w10, out=w10)  # x125
    np.multiply(w0, w1, out=w13)  # x126
    _residual(w0, w1, w3, w9, w8, w14, w16, w7)  # x127
    np.multiply(w0, w2, out=w2)  # x128
    np.add(w7, w2, out=w2)  # x129
    np.add(w13, w2, out=w7)  # x130
    np.subtract(w7, w13, out=w13)  # x131
    np.subtract(w2, w13, out=w13)  # x132
    np.add(w7, w13, out=w13)  # x133
    np.multiply(w10, w13, out=w13)  # x134
    np.add(w12, w15, out=w15)  # x135
    np.add(w4, w5, out=w5)  # x136
    np.multiply(w15, w5, out=w4)  # x137
    np.multiply(w11, w4, out=w4)  # x138
    np.multiply(w4, h9, out=w4)  # x139
    np.subtract(w13, w4, out=w4)  # x140
    np.multiply(w15, w15, out=w15)  # x141
    np.multiply(w5, w5, out=w5)  # x142
    np.multiply(w6, w4, out=w4)  # x143
    np.multiply(costheta, w15, out=w15)  # x144
    np.multiply(w5, w15, out=w15)  # x145
    np.multiply(k7, w4, out=w4)  # x146
    np.divide(w4, w15, out=values)  # x147
    np.less(costheta, 0.0, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.greater(costheta, k8, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k8), np.nan, values)


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
    Outside phase space: zero. Operations per point: 15 add, 4 div, 17 mul, 1 neg, 1 residual, 12 sub.
    """
    return _run(_nubar_mu_weak, 1, 13, (costheta, E_nu,), (sin2_theta_W,), out)


def _nubar_mu_weak(costheta, E_nu, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, mask, other, values):
    m_e = 0.51099895069  # m_e
    k0 = -0.51099895069  # neg(m_e)
    k1 = 1.02199790138  # (m_e * 2)
    k2 = 0.26111992760628105  # (m_e * m_e)
    k3 = 3.5223483639352177e-44  # ((8 * ((hbarc * hbarc) * ((G_F * G_F) * (m_e * m_e)))) / pi)
    k4 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = sin2_theta_W * 2.0
    h1 = -1.0 + h0
    h2 = sin2_theta_W * sin2_theta_W
    h3 = h1 * h1
    h4 = 0.25 * h3
    h5 = sin2_theta_W * h1
    h6 = k2 * h5
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    np.add(m_e, E_nu, out=w2)  # x2
    np.multiply(w2, w2, out=w3)  # x3
    np.negative(E_nu, out=w4)  # x4
    np.add(k0, w4, out=w5)  # x5
    np.subtract(w5, k0, out=w6)  # x6
    np.subtract(w5, w6, out=w7)  # x7
    np.subtract(k0, w7, out=w7)  # x8
    np.subtract(w4, w6, out=w6)  # x9
    np.add(w7, w6, out=w6)  # x10
    np.multiply(E_nu, costheta, out=w7)  # x11
    _residual(E_nu, costheta, w8, w9, w10, w11, w12, w4)  # x12
    np.add(w5, w7, out=w8)  # x13
    np.subtract(w8, w5, out=w9)  # x14
    np.subtract(w8, w9, out=w10)  # x15
    np.subtract(w5, w10, out=w10)  # x16
    np.subtract(w7, w9, out=w9)  # x17
    np.add(w10, w9, out=w9)  # x18
    np.add(w6, w4, out=w6)  # x19
    np.add(w6, w9, out=w9)  # x20
    np.add(w9, w8, out=w8)  # x21
    np.multiply(w8, w8, out=w9)  # x22
    np.add(w7, w2, out=w6)  # x23
    np.subtract(w6, w7, out=w10)  # x24
    np.subtract(w6, w10, out=w5)  # x25
    np.subtract(w7, w5, out=w5)  # x26
    np.subtract(w2, w10, out=w10)  # x27
    np.add(w5, w10, out=w10)  # x28
    np.add(w4, w10, out=w10)  # x29
    np.add(w10, w6, out=w6)  # x30
    np.multiply(w6, w6, out=w10)  # x31
    np.multiply(w0, w1, out=w4)  # x32
    np.multiply(w8, w6, out=w6)  # x33
    np.multiply(k1, w4, out=w4)  # x34
    np.divide(w4, w6, out=w4)  # x35
    np.add(E_nu, w4, out=w4)  # x36
    np.multiply(w4, w4, out=w4)  # x37
    np.multiply(w4, h4, out=w4)  # x38
    np.divide(w4, w0, out=w4)  # x39
    np.multiply(w1, h6, out=w1)  # x40
    np.divide(w1, w6, out=w6)  # x41
    np.add(h2, w4, out=w4)  # x42
    np.add(w4, w6, out=w6)  # x43
    np.multiply(costheta, w0, out=w0)  # x44
    np.multiply(w3, w0, out=w0)  # x45
    np.multiply(w6, w0, out=w0)  # x46
    np.multiply(w9, w10, out=w10)  # x47
    np.multiply(k3, w0, out=w0)  # x48
    np.divide(w0, w10, out=values)  # x49
    np.less(costheta, 0.0, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.greater(costheta, k4, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k4), np.nan, values)


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
    Outside phase space: zero. Operations per point: 66 add, 1 div, 43 mul, 15 residual, 59 sub.
    """
    return _run(_nubar_mu_total, 1, 22, (costheta, E_nu,), (sin2_theta_W, mu_nu,), out)


def _nubar_mu_total(costheta, E_nu, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, w21, mask, other, values):
    k0 = -0.51099895069  # neg(m_e)
    m_e = 0.51099895069  # m_e
    k1 = 1.02199790138  # (m_e * 2)
    k2 = 0.0  # low((m_e * 2))
    k3 = 4.308164869001937e-45  # ((1/2 * ((hbarc * hbarc) * (m_e * (G_F * G_F)))) / pi)
    k4 = 4.4997907948388363e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * (m_e * m_e))))) / pi)
    k5 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((G_F * G_F) * (m_e * 2))) / pi)
    k6 = 2.4409756708100446e-25  # (((alpha * alpha) * (1/2 * (pi * (hbarc * hbarc)))) / (m_e * (m_e * m_e)))
    k7 = 2.04399580276  # (m_e * 4)
    k8 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = sin2_theta_W * 2.0
    h1 = -1.0 + h0
    h2 = sin2_theta_W * sin2_theta_W
    h3 = h1 * h1
    h4 = h3 * k3
    h5 = sin2_theta_W * h1
    h6 = k4 * h5
    h7 = h2 * k5
    h8 = mu_nu * mu_nu
    h9 = h8 * k6
    np.multiply(E_nu, E_nu, out=w0)  # x0
    np.multiply(costheta, costheta, out=w1)  # x1
    _residual(costheta, costheta, w3, w4, w5, w6, w7, w2)  # x2
    np.add(-1.0, costheta, out=w3)  # x3
    np.multiply(E_nu, w3, out=w3)  # x4
    np.add(w3, k0, out=w4)  # x5
    np.subtract(w4, w3, out=w5)  # x6
    np.subtract(w4, w5, out=w6)  # x7
    np.subtract(w3, w6, out=w6)  # x8
    np.subtract(k0, w5, out=w5)  # x9
    np.add(w6, w5, out=w5)  # x10
    np.add(1.0, costheta, out=w6)  # x11
    np.subtract(w6, 1.0, out=w3)  # x12
    np.subtract(w6, w3, out=w7)  # x13
    np.subtract(1.0, w7, out=w7)  # x14
    np.subtract(costheta, w3, out=w3)  # x15
    np.add(w7, w3, out=w3)  # x16
    np.multiply(E_nu, w6, out=w7)  # x17
    _residual(E_nu, w6, w9, w10, w11, w12, w13, w8)  # x18
    np.multiply(E_nu, w3, out=w3)  # x19
    np.add(w8, w3, out=w3)  # x20
    np.add(w7, w3, out=w8)  # x21
    np.subtract(w8, w7, out=w7)  # x22
    np.subtract(w3, w7, out=w7)  # x23
    np.add(m_e, w8, out=w3)  # x24
    np.subtract(w3, m_e, out=w6)  # x25
    np.subtract(w3, w6, out=w9)  # x26
    np.subtract(m_e, w9, out=w9)  # x27
    np.subtract(w8, w6, out=w6)  # x28
    np.add(w9, w6, out=w6)  # x29
    np.add(w7, w6, out=w6)  # x30
    np.add(w3, w6, out=w7)  # x31
    np.subtract(w7, w3, out=w3)  # x32
    np.subtract(w6, w3, out=w3)  # x33
    np.add(m_e, E_nu, out=w6)  # x34
    np.subtract(w6, m_e, out=w9)  # x35
    np.subtract(w6, w9, out=w8)  # x36
    np.subtract(m_e, w8, out=w8)  # x37
    np.subtract(E_nu, w9, out=w9)  # x38
    np.add(w8, w9, out=w9)  # x39
    np.multiply(w6, w6, out=w8)  # x40
    _residual(w6, w6, w11, w12, w13, w14, w15, w10)  # x41
    np.multiply(w6, w9, out=w9)  # x42
    np.add(w9, w9, out=w9)  # x43
    np.add(w10, w9, out=w9)  # x44
    np.add(w8, w9, out=w10)  # x45
    np.subtract(w10, w8, out=w8)  # x46
    np.subtract(w9, w8, out=w8)  # x47
    np.multiply(w4, w7, out=w9)  # x48
    _residual(w4, w7, w11, w12, w13, w14, w15, w6)  # x49
    np.multiply(w4, w3, out=w11)  # x50
    np.multiply(w5, w7, out=w12)  # x51
    np.add(w11, w12, out=w12)  # x52
    np.add(w6, w12, out=w12)  # x53
    np.add(w9, w12, out=w6)  # x54
    np.subtract(w6, w9, out=w9)  # x55
    np.subtract(w12, w9, out=w9)  # x56
    np.multiply(E_nu, w1, out=w12)  # x57
    _residual(E_nu, w1, w13, w14, w15, w16, w17, w11)  # x58
    np.multiply(E_nu, w2, out=w13)  # x59
    np.add(w11, w13, out=w13)  # x60
    np.add(w12, w13, out=w11)  # x61
    np.subtract(w11, w12, out=w12)  # x62
    np.subtract(w13, w12, out=w12)  # x63
    np.multiply(k1, w11, out=w13)  # x64
    _residual(k1, w11, w15, w16, w17, w18, w19, w14)  # x65
    np.multiply(k1, w12, out=w12)  # x66
    np.multiply(w11, k2, out=w11)  # x67
    np.add(w12, w11, out=w11)  # x68
    np.add(w14, w11, out=w11)  # x69
    np.add(w13, w11, out=w14)  # x70
    np.subtract(w14, w13, out=w13)  # x71
    np.subtract(w11, w13, out=w13)  # x72
    np.add(w6, w14, out=w11)  # x73
    np.subtract(w11, w6, out=w12)  # x74
    np.subtract(w11, w12, out=w15)  # x75
    np.subtract(w6, w15, out=w15)  # x76
    np.subtract(w14, w12, out=w12)  # x77
    np.add(w15, w12, out=w12)  # x78
    np.add(w9, w13, out=w15)  # x79
    np.subtract(w15, w9, out=w14)  # x80
    np.subtract(w15, w14, out=w16)  # x81
    np.subtract(w9, w16, out=w16)  # x82
    np.subtract(w13, w14, out=w14)  # x83
    np.add(w16, w14, out=w14)  # x84
    np.add(w12, w15, out=w15)  # x85
    np.add(w11, w15, out=w12)  # x86
    np.subtract(w12, w11, out=w11)  # x87
    np.subtract(w15, w11, out=w11)  # x88
    np.add(w14, w11, out=w11)  # x89
    np.add(w12, w11, out=w14)  # x90
    np.subtract(w14, w12, out=w12)  # x91
    np.subtract(w11, w12, out=w12)  # x92
    np.add(w14, w12, out=w12)  # x93
    np.multiply(w12, w12, out=w14)  # x94
    np.multiply(w14, h4, out=w14)  # x95
    np.multiply(w1, h6, out=w11)  # x96
    _residual(w1, h6, w16, w13, w17, w18, w19, w15)  # x97
    np.multiply(w2, h6, out=w16)  # x98
    np.add(w15, w16, out=w16)  # x99
    np.add(w11, w16, out=w15)  # x100
    np.subtract(w15, w11, out=w11)  # x101
    np.subtract(w16, w11, out=w11)  # x102
    np.multiply(w4, w4, out=w16)  # x103
    _residual(w4, w4, w17, w18, w19, w20, w21, w13)  # x104
    np.multiply(w4, w5, out=w5)  # x105
    np.add(w5, w5, out=w5)  # x106
    np.add(w13, w5, out=w5)  # x107
    np.add(w16, w5, out=w13)  # x108
    np.subtract(w13, w16, out=w16)  # x109
    np.subtract(w5, w16, out=w16)  # x110
    np.multiply(w7, w7, out=w5)  # x111
    _residual(w7, w7, w17, w18, w19, w20, w21, w4)  # x112
    np.multiply(w7, w3, out=w3)  # x113
    np.add(w3, w3, out=w3)  # x114
    np.add(w4, w3, out=w3)  # x115
    np.add(w5, w3, out=w4)  # x116
    np.subtract(w4, w5, out=w5)  # x117
    np.subtract(w3, w5, out=w5)  # x118
    np.multiply(w6, h7, out=w3)  # x119
    _residual(w6, h7, w17, w18, w19, w20, w21, w7)  # x120
    np.multiply(w9, h7, out=w17)  # x121
    np.add(w7, w17, out=w17)  # x122
    np.add(w3, w17, out=w7)  # x123
    np.subtract(w7, w3, out=w3)  # x124
    np.subtract(w17, w3, out=w3)  # x125
    np.add(w15, w11, out=w11)  # x126
    np.add(w7, w3, out=w3)  # x127
    np.add(w11, w3, out=w3)  # x128
    np.multiply(w6, w3, out=w11)  # x129
    _residual(w6, w3, w15, w17, w18, w19, w20, w7)  # x130
    np.multiply(w9, w3, out=w3)  # x131
    np.add(w7, w3, out=w3)  # x132
    np.add(w11, w3, out=w7)  # x133
    np.subtract(w7, w11, out=w11)  # x134
    np.subtract(w3, w11, out=w11)  # x135
    np.add(w7, w11, out=w11)  # x136
    np.add(w14, w11, out=w11)  # x137
    np.multiply(w0, w1, out=w14)  # x138
    _residual(w0, w1, w3, w9, w6, w15, w17, w7)  # x139
    np.multiply(w0, w2, out=w2)  # x140
    np.add(w7, w2, out=w2)  # x141
    np.add(w14, w2, out=w7)  # x142
    np.subtract(w7, w14, out=w14)  # x143
    np.subtract(w2, w14, out=w14)  # x144
    np.add(w7, w14, out=w14)  # x145
    np.multiply(w11, w14, out=w14)  # x146
    np.multiply(w13, w4, out=w11)  # x147
    _residual(w13, w4, w2, w0, w1, w3, w9, w7)  # x148
    np.multiply(w13, w5, out=w2)  # x149
    np.multiply(w16, w4, out=w0)  # x150
    np.add(w2, w0, out=w0)  # x151
    np.add(w7, w0, out=w0)  # x152
    np.add(w11, w0, out=w7)  # x153
    np.subtract(w7, w11, out=w11)  # x154
    np.subtract(w0, w11, out=w11)  # x155
    np.add(w7, w11, out=w11)  # x156
    np.multiply(w12, w11, out=w11)  # x157
    np.multiply(w11, h9, out=w11)  # x158
    np.subtract(w14, w11, out=w11)  # x159
    np.multiply(w13, w13, out=w14)  # x160
    _residual(w13, w13, w7, w0, w2, w1, w3, w12)  # x161
    np.multiply(w13, w16, out=w16)  # x162
    np.add(w16, w16, out=w16)  # x163
    np.add(w12, w16, out=w16)  # x164
    np.add(w14, w16, out=w12)  # x165
    np.subtract(w12, w14, out=w14)  # x166
    np.subtract(w16, w14, out=w14)  # x167
    np.multiply(w4, w4, out=w16)  # x168
    _residual(w4, w4, w7, w0, w2, w1, w3, w13)  # x169
    np.multiply(w4, w5, out=w5)  # x170
    np.add(w5, w5, out=w5)  # x171
    np.add(w13, w5, out=w5)  # x172
    np.add(w16, w5, out=w13)  # x173
    np.subtract(w13, w16, out=w16)  # x174
    np.subtract(w5, w16, out=w16)  # x175
    np.add(w10, w8, out=w8)  # x176
    np.multiply(w8, w11, out=w11)  # x177
    np.add(w12, w14, out=w14)  # x178
    np.multiply(costheta, w14, out=w14)  # x179
    np.add(w13, w16, out=w16)  # x180
    np.multiply(w16, w14, out=w14)  # x181
    np.multiply(k7, w11, out=w11)  # x182
    np.divide(w11, w14, out=values)  # x183
    np.less(costheta, 0.0, out=mask)
    values[mask] = 0.0
    np.less(E_nu, 0.0, out=mask)
    np.greater(costheta, k8, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k8), np.nan, values)


nubar_e_magnetic = nu_e_magnetic  # the same couplings

nu_mu_magnetic = nu_e_magnetic  # the same couplings

nubar_mu_magnetic = nu_e_magnetic  # the same couplings

nu_tau_weak = nu_mu_weak  # the same couplings

nu_tau_magnetic = nu_e_magnetic  # the same couplings

nu_tau_total = nu_mu_total  # the same couplings

nubar_tau_weak = nubar_mu_weak  # the same couplings

nubar_tau_magnetic = nu_e_magnetic  # the same couplings

nubar_tau_total = nubar_mu_total  # the same couplings
