"""d2sigma_dT_dcostheta: Double-differential cross section per unit spectrum [cm^2]

Emitted by nmm from symbolic/formulas/d2sigma_dT_dcostheta.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eqs. 6 and 7
Certified: nu_e_weak: at most 8.8e+15 ULP at 1473 points in every corner, bound 154.6 u over the domain (u = 2^-53)
Certified: nu_e_magnetic: at most 8.83e+15 ULP at 1486 points in every corner, bound 12.35 u over the domain (u = 2^-53)
Certified: nu_e_total: at most 8.8e+15 ULP at 1474 points in every corner, no rigorous bound (u = 2^-53)
Certified: nubar_e_weak: at most 8.8e+15 ULP at 1473 points in every corner, no rigorous bound (u = 2^-53)
Certified: nubar_e_total: at most 8.8e+15 ULP at 1474 points in every corner, no rigorous bound (u = 2^-53)
Certified: nu_mu_weak: at most 8.83e+15 ULP at 1473 points in every corner, bound 844.6 u over the domain (u = 2^-53)
Certified: nu_mu_total: at most 9e+15 ULP at 1474 points in every corner, bound 2.872e+09 u over the domain (u = 2^-53)
Certified: nubar_mu_weak: at most 8.83e+15 ULP at 1473 points in every corner, bound 918.3 u over the domain (u = 2^-53)
Certified: nubar_mu_total: at most 9e+15 ULP at 1474 points in every corner, bound 4.645e+06 u over the domain (u = 2^-53)
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
    Outside phase space: zero. Operations per point: 56 add, 3 div, 32 mul, 13 residual, 2 select, 3 sqrt, 60 sub.
    """
    return _run(_nu_e_weak, 1, 19, (T, costheta,), (sin2_theta_W,), out)


def _nu_e_weak(T, costheta, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, mask, other, values):
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 0.0  # low((2 * m_e))
    m_e = 0.51099895069  # m_e
    k2 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k3 = 8.805870909838044e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)
    k4 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k5 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = g_L - 0.5
    h1 = g_L - h0
    h2 = 0.5 - h1
    h3 = sin2_theta_W - h0
    h4 = h2 + h3
    h5 = g_L * g_L
    h6 = _apart(_residual, g_L, g_L, buffers=5)
    h7 = g_L * h4
    h8 = h7 + h7
    h9 = h6 + h8
    h10 = h5 + h9
    h11 = h10 - h5
    h12 = h9 - h11
    h13 = sin2_theta_W * sin2_theta_W
    h14 = h13 * k2
    h15 = sin2_theta_W * g_L
    h16 = _apart(_residual, sin2_theta_W, g_L, buffers=5)
    h17 = sin2_theta_W * h4
    h18 = h16 + h17
    h19 = h15 + h18
    h20 = h19 - h15
    h21 = h18 - h20
    h22 = h10 + h12
    h23 = h22 * k3
    h24 = h19 + h21
    h25 = h24 * k4
    np.multiply(costheta, costheta, out=w0)  # x0
    _residual(costheta, costheta, w2, w3, w4, w5, w6, w1)  # x1
    np.add(k0, T, out=w2)  # x2
    np.subtract(w2, k0, out=w3)  # x3
    np.subtract(w2, w3, out=w4)  # x4
    np.subtract(k0, w4, out=w4)  # x5
    np.subtract(T, w3, out=w3)  # x6
    np.add(w4, w3, out=w3)  # x7
    np.add(k1, w3, out=w3)  # x8
    np.add(w2, w3, out=w4)  # x9
    np.subtract(w4, w2, out=w2)  # x10
    np.subtract(w3, w2, out=w2)  # x11
    np.add(w0, w1, out=w3)  # x12
    np.add(w4, w2, out=w5)  # x13
    np.multiply(w3, w5, out=w5)  # x14
    np.multiply(T, w4, out=w3)  # x15
    _residual(T, w4, w7, w8, w9, w10, w11, w6)  # x16
    np.multiply(T, w2, out=w7)  # x17
    np.add(w6, w7, out=w7)  # x18
    np.add(w3, w7, out=w6)  # x19
    np.subtract(w6, w3, out=w3)  # x20
    np.subtract(w7, w3, out=w3)  # x21
    np.sqrt(w6, out=w7)  # x22
    np.multiply(w7, w7, out=w8)  # x23
    np.subtract(w6, w8, out=w8)  # x24
    _residual(w7, w7, w9, w10, w11, w12, w13, w6)  # x25
    np.subtract(w8, w6, out=w6)  # x26
    np.add(w6, w3, out=w3)  # x27
    np.multiply(2.0, w7, out=w6)  # x28
    np.divide(w3, w6, out=w6)  # x29
    np.less(0.0, w7, out=mask)
    np.copyto(w3, 0.0)
    np.copyto(w3, w6, where=mask)  # x30
    np.add(w7, w3, out=w6)  # p
    np.subtract(w6, w7, out=w7)  # x31
    np.subtract(w3, w7, out=w7)  # x32
    np.multiply(costheta, w6, out=w3)  # x33
    _residual(costheta, w6, w9, w10, w11, w12, w13, w8)  # x34
    np.multiply(costheta, w7, out=w7)  # x35
    np.add(w8, w7, out=w7)  # x36
    np.add(w3, w7, out=w8)  # x37
    np.subtract(w8, w3, out=w3)  # x38
    np.subtract(w7, w3, out=w3)  # x39
    np.add(T, w8, out=w7)  # x40
    np.subtract(w7, T, out=w6)  # x41
    np.subtract(w7, w6, out=w9)  # x42
    np.subtract(T, w9, out=w9)  # x43
    np.subtract(w8, w6, out=w6)  # x44
    np.add(w9, w6, out=w6)  # x45
    np.add(w3, w6, out=w6)  # x46
    np.add(w7, w6, out=w3)  # x47
    np.subtract(w3, w7, out=w7)  # x48
    np.subtract(w6, w7, out=w7)  # x49
    np.multiply(w0, k0, out=w6)  # x50
    _residual(w0, k0, w8, w10, w11, w12, w13, w9)  # x51
    np.multiply(w0, k1, out=w8)  # x52
    np.multiply(w1, k0, out=w10)  # x53
    np.add(w8, w10, out=w10)  # x54
    np.add(w9, w10, out=w10)  # x55
    np.add(w6, w10, out=w9)  # x56
    np.subtract(w9, w6, out=w6)  # x57
    np.subtract(w10, w6, out=w6)  # x58
    np.add(-1.0, w0, out=w10)  # x59
    np.subtract(w10, -1.0, out=w8)  # x60
    np.subtract(w10, w8, out=w11)  # x61
    np.subtract(-1.0, w11, out=w11)  # x62
    np.subtract(w0, w8, out=w8)  # x63
    np.add(w11, w8, out=w8)  # x64
    np.add(w1, w8, out=w8)  # x65
    np.add(w10, w8, out=w1)  # x66
    np.subtract(w1, w10, out=w10)  # x67
    np.subtract(w8, w10, out=w10)  # x68
    np.multiply(T, w1, out=w8)  # x69
    _residual(T, w1, w0, w12, w13, w14, w15, w11)  # x70
    np.multiply(T, w10, out=w10)  # x71
    np.add(w11, w10, out=w10)  # x72
    np.add(w8, w10, out=w11)  # x73
    np.subtract(w11, w8, out=w8)  # x74
    np.subtract(w10, w8, out=w8)  # x75
    np.add(w9, w11, out=w10)  # x76
    np.subtract(w10, w9, out=w1)  # x77
    np.subtract(w10, w1, out=w0)  # x78
    np.subtract(w9, w0, out=w0)  # x79
    np.subtract(w11, w1, out=w1)  # x80
    np.add(w0, w1, out=w1)  # x81
    np.add(w6, w8, out=w0)  # x82
    np.subtract(w0, w6, out=w11)  # x83
    np.subtract(w0, w11, out=w9)  # x84
    np.subtract(w6, w9, out=w9)  # x85
    np.subtract(w8, w11, out=w11)  # x86
    np.add(w9, w11, out=w11)  # x87
    np.add(w1, w0, out=w0)  # x88
    np.add(w10, w0, out=w1)  # x89
    np.subtract(w1, w10, out=w10)  # x90
    np.subtract(w0, w10, out=w10)  # x91
    np.add(w11, w10, out=w10)  # x92
    np.add(w1, w10, out=w11)  # x93
    np.subtract(w11, w1, out=w1)  # x94
    np.subtract(w10, w1, out=w1)  # x95
    np.multiply(m_e, w3, out=w10)  # x96
    _residual(m_e, w3, w9, w8, w6, w12, w13, w0)  # x97
    np.multiply(m_e, w7, out=w9)  # x98
    np.add(w0, w9, out=w9)  # x99
    np.add(w10, w9, out=w0)  # x100
    np.subtract(w0, w10, out=w10)  # x101
    np.subtract(w9, w10, out=w10)  # x102
    np.multiply(w3, w3, out=w9)  # x103
    _residual(w3, w3, w6, w12, w13, w14, w15, w8)  # x104
    np.multiply(w3, w7, out=w7)  # x105
    np.add(w7, w7, out=w7)  # x106
    np.add(w8, w7, out=w7)  # x107
    np.add(w9, w7, out=w8)  # x108
    np.subtract(w8, w9, out=w9)  # x109
    np.subtract(w7, w9, out=w9)  # x110
    np.sqrt(T, out=w7)  # x111
    np.sqrt(w4, out=w3)  # x112
    np.multiply(w3, w3, out=w6)  # x113
    np.subtract(w4, w6, out=w6)  # x114
    _residual(w3, w3, w12, w13, w14, w15, w16, w4)  # x115
    np.subtract(w6, w4, out=w4)  # x116
    np.add(w4, w2, out=w2)  # x117
    np.multiply(2.0, w3, out=w4)  # x118
    np.divide(w2, w4, out=w4)  # x119
    np.less(0.0, w3, out=mask)
    np.copyto(w2, 0.0)
    np.copyto(w2, w4, where=mask)  # x120
    np.add(w3, w2, out=w4)  # x121
    np.subtract(w4, w3, out=w3)  # x122
    np.subtract(w2, w3, out=w3)  # x123
    np.multiply(w11, w11, out=w2)  # x124
    _residual(w11, w11, w12, w13, w14, w15, w16, w6)  # x125
    np.multiply(w11, w1, out=w12)  # x126
    np.add(w12, w12, out=w12)  # x127
    np.add(w6, w12, out=w12)  # x128
    np.add(w2, w12, out=w6)  # x129
    np.subtract(w6, w2, out=w2)  # x130
    np.subtract(w12, w2, out=w2)  # x131
    np.multiply(T, w11, out=w12)  # x132
    _residual(T, w11, w14, w15, w16, w17, w18, w13)  # x133
    np.multiply(T, w1, out=w1)  # x134
    np.add(w13, w1, out=w1)  # x135
    np.add(w12, w1, out=w13)  # x136
    np.subtract(w13, w12, out=w12)  # x137
    np.subtract(w1, w12, out=w12)  # x138
    np.add(w0, w10, out=w10)  # x139
    np.add(w13, w12, out=w12)  # x140
    np.subtract(w10, w12, out=w12)  # x141
    np.multiply(w12, w12, out=w12)  # x142
    np.multiply(w12, h14, out=w12)  # x143
    np.multiply(T, w6, out=w10)  # x144
    _residual(T, w6, w0, w1, w11, w14, w15, w13)  # x145
    np.multiply(T, w2, out=w0)  # x146
    np.add(w13, w0, out=w0)  # x147
    np.add(w10, w0, out=w13)  # x148
    np.subtract(w13, w10, out=w10)  # x149
    np.subtract(w0, w10, out=w10)  # x150
    np.add(w8, w9, out=w9)  # x151
    np.multiply(w9, h23, out=w9)  # x152
    np.add(w13, w10, out=w10)  # x153
    np.multiply(w10, h25, out=w10)  # x154
    np.subtract(w12, w10, out=w10)  # x155
    np.add(w10, w9, out=w9)  # x156
    np.add(w4, w3, out=w3)  # x157
    np.multiply(w3, w9, out=w9)  # x158
    np.multiply(w7, w6, out=w3)  # x159
    _residual(w7, w6, w10, w12, w13, w8, w0, w4)  # x160
    np.multiply(w7, w2, out=w2)  # x161
    np.add(w4, w2, out=w2)  # x162
    np.add(w3, w2, out=w4)  # x163
    np.subtract(w4, w3, out=w3)  # x164
    np.subtract(w2, w3, out=w3)  # x165
    np.add(w4, w3, out=w3)  # x166
    np.divide(w9, w3, out=values)  # x167
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w5, T, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = 0.0
    np.less(T, 0.0, out=mask)
    np.greater(costheta, k5, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k5), np.nan, values)


def nu_e_magnetic(T, costheta, mu_nu, *, out=None):
    """d2sigma_dT_dcostheta[nu_e,magnetic] [cm^2]

    pi*alpha**2*dE_nu_dcostheta*hbarc**2*mu_nu**2*(E_nu - T)/(E_nu*T*m_e**2)
    p = sqrt(T)*sqrt(T + 2*m_e)
    E_nu = T*m_e/(-T + costheta*p)
    dE_nu_dcostheta = T*m_e*p/(-T + costheta*p)**2

    T: kinetic energy of the recoil electron [MeV]
    costheta: cosine of the electron recoil angle to the neutrino [1]
    mu_nu: neutrino magnetic moment in Bohr magnetons [1]
    Outside phase space: zero. Operations per point: 56 add, 3 div, 28 mul, 2 neg, 11 residual, 2 select, 3 sqrt, 66 sub.
    """
    return _run(_nu_e_magnetic, 1, 17, (T, costheta,), (mu_nu,), out)


def _nu_e_magnetic(T, costheta, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, mask, other, values):
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 0.0  # low((2 * m_e))
    m_e = 0.51099895069  # m_e
    k2 = 2.4946720128875034e-25  # (((hbarc * hbarc) * (pi * (alpha * alpha))) / (m_e * m_e))
    k3 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = mu_nu * mu_nu
    h1 = h0 * k2
    np.multiply(costheta, costheta, out=w0)  # x0
    _residual(costheta, costheta, w2, w3, w4, w5, w6, w1)  # x1
    np.add(k0, T, out=w2)  # x2
    np.subtract(w2, k0, out=w3)  # x3
    np.subtract(w2, w3, out=w4)  # x4
    np.subtract(k0, w4, out=w4)  # x5
    np.subtract(T, w3, out=w3)  # x6
    np.add(w4, w3, out=w3)  # x7
    np.add(k1, w3, out=w4)  # x8
    np.add(w2, w4, out=w5)  # x9
    np.subtract(w5, w2, out=w6)  # x10
    np.subtract(w4, w6, out=w6)  # x11
    np.add(w0, w1, out=w4)  # x12
    np.add(w3, w2, out=w2)  # x13
    np.multiply(w4, w2, out=w2)  # x14
    np.multiply(T, w5, out=w4)  # x15
    _residual(T, w5, w7, w8, w9, w10, w11, w3)  # x16
    np.multiply(T, w6, out=w7)  # x17
    np.add(w3, w7, out=w7)  # x18
    np.add(w4, w7, out=w3)  # x19
    np.subtract(w3, w4, out=w4)  # x20
    np.subtract(w7, w4, out=w4)  # x21
    np.sqrt(w3, out=w7)  # x22
    np.multiply(w7, w7, out=w8)  # x23
    np.subtract(w3, w8, out=w8)  # x24
    _residual(w7, w7, w9, w10, w11, w12, w13, w3)  # x25
    np.subtract(w8, w3, out=w3)  # x26
    np.add(w3, w4, out=w4)  # x27
    np.multiply(2.0, w7, out=w3)  # x28
    np.divide(w4, w3, out=w3)  # x29
    np.less(0.0, w7, out=mask)
    np.copyto(w4, 0.0)
    np.copyto(w4, w3, where=mask)  # x30
    np.add(w7, w4, out=w3)  # p
    np.subtract(w3, w7, out=w7)  # x31
    np.subtract(w4, w7, out=w7)  # x32
    np.multiply(costheta, w3, out=w4)  # x33
    _residual(costheta, w3, w9, w10, w11, w12, w13, w8)  # x34
    np.multiply(costheta, w7, out=w7)  # x35
    np.add(w8, w7, out=w7)  # x36
    np.add(w4, w7, out=w8)  # x37
    np.subtract(w8, w4, out=w4)  # x38
    np.subtract(w7, w4, out=w4)  # x39
    np.add(T, w8, out=w7)  # x40
    np.subtract(w7, T, out=w3)  # x41
    np.subtract(w7, w3, out=w9)  # x42
    np.subtract(T, w9, out=w9)  # x43
    np.subtract(w8, w3, out=w3)  # x44
    np.add(w9, w3, out=w3)  # x45
    np.add(w4, w3, out=w3)  # x46
    np.add(w7, w3, out=w4)  # x47
    np.subtract(w4, w7, out=w7)  # x48
    np.subtract(w3, w7, out=w7)  # x49
    np.multiply(w0, k0, out=w3)  # x50
    _residual(w0, k0, w8, w10, w11, w12, w13, w9)  # x51
    np.multiply(w0, k1, out=w8)  # x52
    np.multiply(w1, k0, out=w10)  # x53
    np.add(w8, w10, out=w10)  # x54
    np.add(w9, w10, out=w10)  # x55
    np.add(w3, w10, out=w9)  # x56
    np.subtract(w9, w3, out=w3)  # x57
    np.subtract(w10, w3, out=w3)  # x58
    np.add(-1.0, w0, out=w10)  # x59
    np.subtract(w10, -1.0, out=w8)  # x60
    np.subtract(w10, w8, out=w11)  # x61
    np.subtract(-1.0, w11, out=w11)  # x62
    np.subtract(w0, w8, out=w8)  # x63
    np.add(w11, w8, out=w8)  # x64
    np.add(w1, w8, out=w8)  # x65
    np.add(w10, w8, out=w1)  # x66
    np.subtract(w1, w10, out=w10)  # x67
    np.subtract(w8, w10, out=w10)  # x68
    np.multiply(T, w1, out=w8)  # x69
    _residual(T, w1, w0, w12, w13, w14, w15, w11)  # x70
    np.multiply(T, w10, out=w10)  # x71
    np.add(w11, w10, out=w10)  # x72
    np.add(w8, w10, out=w11)  # x73
    np.subtract(w11, w8, out=w8)  # x74
    np.subtract(w10, w8, out=w8)  # x75
    np.add(w9, w11, out=w10)  # x76
    np.subtract(w10, w9, out=w1)  # x77
    np.subtract(w10, w1, out=w0)  # x78
    np.subtract(w9, w0, out=w0)  # x79
    np.subtract(w11, w1, out=w1)  # x80
    np.add(w0, w1, out=w1)  # x81
    np.add(w3, w8, out=w0)  # x82
    np.subtract(w0, w3, out=w11)  # x83
    np.subtract(w0, w11, out=w9)  # x84
    np.subtract(w3, w9, out=w9)  # x85
    np.subtract(w8, w11, out=w11)  # x86
    np.add(w9, w11, out=w11)  # x87
    np.add(w1, w0, out=w0)  # x88
    np.add(w10, w0, out=w1)  # x89
    np.subtract(w1, w10, out=w10)  # x90
    np.subtract(w0, w10, out=w10)  # x91
    np.add(w11, w10, out=w10)  # x92
    np.add(w1, w10, out=w11)  # x93
    np.subtract(w11, w1, out=w1)  # x94
    np.subtract(w10, w1, out=w1)  # x95
    np.multiply(m_e, w4, out=w10)  # x96
    _residual(m_e, w4, w9, w8, w3, w12, w13, w0)  # x97
    np.multiply(m_e, w7, out=w9)  # x98
    np.add(w0, w9, out=w9)  # x99
    np.add(w10, w9, out=w0)  # x100
    np.subtract(w0, w10, out=w10)  # x101
    np.subtract(w9, w10, out=w10)  # x102
    np.sqrt(T, out=w9)  # x103
    np.sqrt(w5, out=w8)  # x104
    np.multiply(w8, w8, out=w3)  # x105
    np.subtract(w5, w3, out=w3)  # x106
    _residual(w8, w8, w12, w13, w14, w15, w16, w5)  # x107
    np.subtract(w3, w5, out=w5)  # x108
    np.add(w5, w6, out=w6)  # x109
    np.multiply(2.0, w8, out=w5)  # x110
    np.divide(w6, w5, out=w5)  # x111
    np.less(0.0, w8, out=mask)
    np.copyto(w6, 0.0)
    np.copyto(w6, w5, where=mask)  # x112
    np.add(w8, w6, out=w5)  # x113
    np.subtract(w5, w8, out=w8)  # x114
    np.subtract(w6, w8, out=w8)  # x115
    np.multiply(T, w11, out=w6)  # x116
    _residual(T, w11, w12, w13, w14, w15, w16, w3)  # x117
    np.multiply(T, w1, out=w12)  # x118
    np.add(w3, w12, out=w12)  # x119
    np.add(w6, w12, out=w3)  # x120
    np.subtract(w3, w6, out=w6)  # x121
    np.subtract(w12, w6, out=w6)  # x122
    np.negative(w3, out=w3)  # x123
    np.negative(w6, out=w6)  # x124
    np.add(w0, w3, out=w12)  # x125
    np.subtract(w12, w0, out=w13)  # x126
    np.subtract(w12, w13, out=w14)  # x127
    np.subtract(w0, w14, out=w14)  # x128
    np.subtract(w3, w13, out=w13)  # x129
    np.add(w14, w13, out=w13)  # x130
    np.add(w10, w6, out=w14)  # x131
    np.subtract(w14, w10, out=w3)  # x132
    np.subtract(w14, w3, out=w0)  # x133
    np.subtract(w10, w0, out=w0)  # x134
    np.subtract(w6, w3, out=w3)  # x135
    np.add(w0, w3, out=w3)  # x136
    np.add(w13, w14, out=w14)  # x137
    np.add(w12, w14, out=w13)  # x138
    np.subtract(w13, w12, out=w12)  # x139
    np.subtract(w14, w12, out=w12)  # x140
    np.add(w3, w12, out=w12)  # x141
    np.add(w13, w12, out=w3)  # x142
    np.subtract(w3, w13, out=w13)  # x143
    np.subtract(w12, w13, out=w13)  # x144
    np.multiply(w11, w11, out=w12)  # x145
    _residual(w11, w11, w0, w6, w10, w15, w16, w14)  # x146
    np.multiply(w11, w1, out=w1)  # x147
    np.add(w1, w1, out=w1)  # x148
    np.add(w14, w1, out=w1)  # x149
    np.add(w12, w1, out=w14)  # x150
    np.subtract(w14, w12, out=w12)  # x151
    np.subtract(w1, w12, out=w12)  # x152
    np.multiply(w4, w5, out=w1)  # x153
    _residual(w4, w5, w0, w6, w10, w15, w16, w11)  # x154
    np.multiply(w4, w8, out=w8)  # x155
    np.multiply(w7, w5, out=w5)  # x156
    np.add(w8, w5, out=w5)  # x157
    np.add(w11, w5, out=w5)  # x158
    np.add(w1, w5, out=w11)  # x159
    np.subtract(w11, w1, out=w1)  # x160
    np.subtract(w5, w1, out=w1)  # x161
    np.add(w3, w13, out=w13)  # x162
    np.add(w11, w1, out=w1)  # x163
    np.multiply(w13, w1, out=w1)  # x164
    np.add(w14, w12, out=w12)  # x165
    np.multiply(T, w12, out=w12)  # x166
    np.multiply(w9, w12, out=w12)  # x167
    np.multiply(h1, w1, out=w1)  # x168
    np.divide(w1, w12, out=values)  # x169
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w2, T, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = 0.0
    np.less(T, 0.0, out=mask)
    np.greater(costheta, k3, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan


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
    Outside phase space: zero. Operations per point: 70 add, 3 div, 39 mul, 2 neg, 15 residual, 2 select, 3 sqrt, 75 sub.
    """
    return _run(_nu_e_total, 1, 21, (T, costheta,), (sin2_theta_W, mu_nu,), out)


def _nu_e_total(T, costheta, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, mask, other, values):
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 0.0  # low((2 * m_e))
    m_e = 0.51099895069  # m_e
    k2 = 6.59951909223539e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / (m_e * pi))
    k3 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k4 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k5 = 4.881951341620089e-25  # (((alpha * alpha) * (pi * (hbarc * hbarc))) / (m_e * (m_e * m_e)))
    k6 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = sin2_theta_W * sin2_theta_W
    h1 = h0 * k2
    h2 = _apart(_residual, sin2_theta_W, sin2_theta_W, buffers=5)
    h3 = sin2_theta_W + h0
    h4 = h3 - sin2_theta_W
    h5 = h3 - h4
    h6 = sin2_theta_W - h5
    h7 = h0 - h4
    h8 = h6 + h7
    h9 = h3 + 0.25
    h10 = h9 - h3
    h11 = h9 - h10
    h12 = h3 - h11
    h13 = 0.25 - h10
    h14 = h12 + h13
    h15 = h2 + h8
    h16 = h15 + h14
    h17 = h16 + h9
    h18 = h17 * k3
    h19 = sin2_theta_W * 0.5
    h20 = h19 + h0
    h21 = h20 - h19
    h22 = h20 - h21
    h23 = h19 - h22
    h24 = h0 - h21
    h25 = h23 + h24
    h26 = h2 + h25
    h27 = h26 + h20
    h28 = h27 * k4
    h29 = mu_nu * mu_nu
    h30 = h29 * k5
    np.multiply(costheta, costheta, out=w0)  # x0
    _residual(costheta, costheta, w2, w3, w4, w5, w6, w1)  # x1
    np.add(k0, T, out=w2)  # x2
    np.subtract(w2, k0, out=w3)  # x3
    np.subtract(w2, w3, out=w4)  # x4
    np.subtract(k0, w4, out=w4)  # x5
    np.subtract(T, w3, out=w3)  # x6
    np.add(w4, w3, out=w3)  # x7
    np.add(k1, w3, out=w4)  # x8
    np.add(w2, w4, out=w5)  # x9
    np.subtract(w5, w2, out=w6)  # x10
    np.subtract(w4, w6, out=w6)  # x11
    np.add(w0, w1, out=w4)  # x12
    np.add(w3, w2, out=w2)  # x13
    np.multiply(w4, w2, out=w2)  # x14
    np.multiply(T, w5, out=w4)  # x15
    _residual(T, w5, w7, w8, w9, w10, w11, w3)  # x16
    np.multiply(T, w6, out=w7)  # x17
    np.add(w3, w7, out=w7)  # x18
    np.add(w4, w7, out=w3)  # x19
    np.subtract(w3, w4, out=w4)  # x20
    np.subtract(w7, w4, out=w4)  # x21
    np.sqrt(w3, out=w7)  # x22
    np.multiply(w7, w7, out=w8)  # x23
    np.subtract(w3, w8, out=w8)  # x24
    _residual(w7, w7, w9, w10, w11, w12, w13, w3)  # x25
    np.subtract(w8, w3, out=w3)  # x26
    np.add(w3, w4, out=w4)  # x27
    np.multiply(2.0, w7, out=w3)  # x28
    np.divide(w4, w3, out=w3)  # x29
    np.less(0.0, w7, out=mask)
    np.copyto(w4, 0.0)
    np.copyto(w4, w3, where=mask)  # x30
    np.add(w7, w4, out=w3)  # p
    np.subtract(w3, w7, out=w7)  # x31
    np.subtract(w4, w7, out=w7)  # x32
    np.multiply(costheta, w3, out=w4)  # x33
    _residual(costheta, w3, w9, w10, w11, w12, w13, w8)  # x34
    np.multiply(costheta, w7, out=w7)  # x35
    np.add(w8, w7, out=w7)  # x36
    np.add(w4, w7, out=w8)  # x37
    np.subtract(w8, w4, out=w4)  # x38
    np.subtract(w7, w4, out=w4)  # x39
    np.add(T, w8, out=w7)  # x40
    np.subtract(w7, T, out=w3)  # x41
    np.subtract(w7, w3, out=w9)  # x42
    np.subtract(T, w9, out=w9)  # x43
    np.subtract(w8, w3, out=w3)  # x44
    np.add(w9, w3, out=w3)  # x45
    np.add(w4, w3, out=w3)  # x46
    np.add(w7, w3, out=w4)  # x47
    np.subtract(w4, w7, out=w7)  # x48
    np.subtract(w3, w7, out=w7)  # x49
    np.multiply(w0, k0, out=w3)  # x50
    _residual(w0, k0, w8, w10, w11, w12, w13, w9)  # x51
    np.multiply(w0, k1, out=w8)  # x52
    np.multiply(w1, k0, out=w10)  # x53
    np.add(w8, w10, out=w10)  # x54
    np.add(w9, w10, out=w10)  # x55
    np.add(w3, w10, out=w9)  # x56
    np.subtract(w9, w3, out=w3)  # x57
    np.subtract(w10, w3, out=w3)  # x58
    np.add(-1.0, w0, out=w10)  # x59
    np.subtract(w10, -1.0, out=w8)  # x60
    np.subtract(w10, w8, out=w11)  # x61
    np.subtract(-1.0, w11, out=w11)  # x62
    np.subtract(w0, w8, out=w8)  # x63
    np.add(w11, w8, out=w8)  # x64
    np.add(w1, w8, out=w8)  # x65
    np.add(w10, w8, out=w1)  # x66
    np.subtract(w1, w10, out=w10)  # x67
    np.subtract(w8, w10, out=w10)  # x68
    np.multiply(T, w1, out=w8)  # x69
    _residual(T, w1, w0, w12, w13, w14, w15, w11)  # x70
    np.multiply(T, w10, out=w10)  # x71
    np.add(w11, w10, out=w10)  # x72
    np.add(w8, w10, out=w11)  # x73
    np.subtract(w11, w8, out=w8)  # x74
    np.subtract(w10, w8, out=w8)  # x75
    np.add(w9, w11, out=w10)  # x76
    np.subtract(w10, w9, out=w1)  # x77
    np.subtract(w10, w1, out=w0)  # x78
    np.subtract(w9, w0, out=w0)  # x79
    np.subtract(w11, w1, out=w1)  # x80
    np.add(w0, w1, out=w1)  # x81
    np.add(w3, w8, out=w0)  # x82
    np.subtract(w0, w3, out=w11)  # x83
    np.subtract(w0, w11, out=w9)  # x84
    np.subtract(w3, w9, out=w9)  # x85
    np.subtract(w8, w11, out=w11)  # x86
    np.add(w9, w11, out=w11)  # x87
    np.add(w1, w0, out=w0)  # x88
    np.add(w10, w0, out=w1)  # x89
    np.subtract(w1, w10, out=w10)  # x90
    np.subtract(w0, w10, out=w10)  # x91
    np.add(w11, w10, out=w10)  # x92
    np.add(w1, w10, out=w11)  # x93
    np.subtract(w11, w1, out=w1)  # x94
    np.subtract(w10, w1, out=w1)  # x95
    np.multiply(m_e, w4, out=w10)  # x96
    _residual(m_e, w4, w9, w8, w3, w12, w13, w0)  # x97
    np.multiply(m_e, w7, out=w9)  # x98
    np.add(w0, w9, out=w9)  # x99
    np.add(w10, w9, out=w0)  # x100
    np.subtract(w0, w10, out=w10)  # x101
    np.subtract(w9, w10, out=w10)  # x102
    np.multiply(w4, w4, out=w9)  # x103
    _residual(w4, w4, w3, w12, w13, w14, w15, w8)  # x104
    np.multiply(w4, w7, out=w3)  # x105
    np.add(w3, w3, out=w3)  # x106
    np.add(w8, w3, out=w3)  # x107
    np.add(w9, w3, out=w8)  # x108
    np.subtract(w8, w9, out=w9)  # x109
    np.subtract(w3, w9, out=w9)  # x110
    np.sqrt(T, out=w3)  # x111
    np.sqrt(w5, out=w12)  # x112
    np.multiply(w12, w12, out=w13)  # x113
    np.subtract(w5, w13, out=w13)  # x114
    _residual(w12, w12, w14, w15, w16, w17, w18, w5)  # x115
    np.subtract(w13, w5, out=w5)  # x116
    np.add(w5, w6, out=w6)  # x117
    np.multiply(2.0, w12, out=w5)  # x118
    np.divide(w6, w5, out=w5)  # x119
    np.less(0.0, w12, out=mask)
    np.copyto(w6, 0.0)
    np.copyto(w6, w5, where=mask)  # x120
    np.add(w12, w6, out=w5)  # x121
    np.subtract(w5, w12, out=w12)  # x122
    np.subtract(w6, w12, out=w12)  # x123
    np.multiply(w11, w11, out=w6)  # x124
    _residual(w11, w11, w14, w15, w16, w17, w18, w13)  # x125
    np.multiply(w11, w1, out=w14)  # x126
    np.add(w14, w14, out=w14)  # x127
    np.add(w13, w14, out=w14)  # x128
    np.add(w6, w14, out=w13)  # x129
    np.subtract(w13, w6, out=w6)  # x130
    np.subtract(w14, w6, out=w6)  # x131
    np.multiply(T, w11, out=w14)  # x132
    _residual(T, w11, w16, w17, w18, w19, w20, w15)  # x133
    np.multiply(T, w1, out=w1)  # x134
    np.add(w15, w1, out=w1)  # x135
    np.add(w14, w1, out=w15)  # x136
    np.subtract(w15, w14, out=w14)  # x137
    np.subtract(w1, w14, out=w14)  # x138
    np.negative(w15, out=w15)  # x139
    np.negative(w14, out=w14)  # x140
    np.add(w0, w15, out=w1)  # x141
    np.subtract(w1, w0, out=w11)  # x142
    np.subtract(w1, w11, out=w16)  # x143
    np.subtract(w0, w16, out=w16)  # x144
    np.subtract(w15, w11, out=w11)  # x145
    np.add(w16, w11, out=w11)  # x146
    np.add(w10, w14, out=w16)  # x147
    np.subtract(w16, w10, out=w15)  # x148
    np.subtract(w16, w15, out=w0)  # x149
    np.subtract(w10, w0, out=w0)  # x150
    np.subtract(w14, w15, out=w15)  # x151
    np.add(w0, w15, out=w15)  # x152
    np.add(w11, w16, out=w16)  # x153
    np.add(w1, w16, out=w11)  # x154
    np.subtract(w11, w1, out=w1)  # x155
    np.subtract(w16, w1, out=w1)  # x156
    np.add(w15, w1, out=w1)  # x157
    np.add(w11, w1, out=w15)  # x158
    np.subtract(w15, w11, out=w11)  # x159
    np.subtract(w1, w11, out=w11)  # x160
    np.add(w15, w11, out=w1)  # x161
    np.multiply(w1, w1, out=w1)  # x162
    np.multiply(w1, h1, out=w1)  # x163
    np.multiply(T, w13, out=w16)  # x164
    _residual(T, w13, w14, w10, w17, w18, w19, w0)  # x165
    np.multiply(T, w6, out=w6)  # x166
    np.add(w0, w6, out=w6)  # x167
    np.add(w16, w6, out=w0)  # x168
    np.subtract(w0, w16, out=w16)  # x169
    np.subtract(w6, w16, out=w16)  # x170
    np.add(w8, w9, out=w9)  # x171
    np.multiply(w9, h18, out=w9)  # x172
    np.multiply(w0, h28, out=w8)  # x173
    _residual(w0, h28, w13, w14, w10, w17, w18, w6)  # x174
    np.multiply(w16, h28, out=w13)  # x175
    np.add(w6, w13, out=w13)  # x176
    np.add(w8, w13, out=w6)  # x177
    np.subtract(w6, w8, out=w8)  # x178
    np.subtract(w13, w8, out=w8)  # x179
    np.add(w6, w8, out=w8)  # x180
    np.subtract(w1, w8, out=w8)  # x181
    np.add(w8, w9, out=w9)  # x182
    np.multiply(T, w9, out=w9)  # x183
    np.multiply(w4, w15, out=w8)  # x184
    _residual(w4, w15, w6, w13, w14, w10, w17, w1)  # x185
    np.multiply(w4, w11, out=w11)  # x186
    np.multiply(w7, w15, out=w15)  # x187
    np.add(w11, w15, out=w15)  # x188
    np.add(w1, w15, out=w15)  # x189
    np.add(w8, w15, out=w1)  # x190
    np.subtract(w1, w8, out=w8)  # x191
    np.subtract(w15, w8, out=w8)  # x192
    np.add(w1, w8, out=w8)  # x193
    np.multiply(h30, w8, out=w8)  # x194
    np.add(w9, w8, out=w8)  # x195
    np.add(w5, w12, out=w12)  # x196
    np.multiply(w12, w8, out=w8)  # x197
    np.multiply(w3, w0, out=w12)  # x198
    _residual(w3, w0, w9, w1, w15, w11, w7, w5)  # x199
    np.multiply(w3, w16, out=w16)  # x200
    np.add(w5, w16, out=w16)  # x201
    np.add(w12, w16, out=w5)  # x202
    np.subtract(w5, w12, out=w12)  # x203
    np.subtract(w16, w12, out=w12)  # x204
    np.multiply(m_e, w8, out=w8)  # x205
    np.add(w5, w12, out=w12)  # x206
    np.divide(w8, w12, out=values)  # x207
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w2, T, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = 0.0
    np.less(T, 0.0, out=mask)
    np.greater(costheta, k6, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k6), np.nan, values)


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
    Outside phase space: zero. Operations per point: 88 add, 3 div, 39 mul, 4 neg, 17 residual, 2 select, 3 sqrt, 102 sub.
    """
    return _run(_nubar_e_weak, 1, 19, (T, costheta,), (sin2_theta_W,), out)


def _nubar_e_weak(T, costheta, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, mask, other, values):
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 0.0  # low((2 * m_e))
    m_e = 0.51099895069  # m_e
    k2 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k3 = 1.8302087753577406e-60  # low((((hbarc * hbarc) * (2 * (G_F * G_F))) / pi))
    k4 = 8.805870909838044e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)
    k5 = 4.003497778856699e-61  # low((((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi))
    k6 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k7 = -8.602860966965503e-61  # low((((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi))
    k8 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = g_L - 0.5
    h1 = g_L - h0
    h2 = 0.5 - h1
    h3 = sin2_theta_W - h0
    h4 = h2 + h3
    h5 = sin2_theta_W * sin2_theta_W
    h6 = _apart(_residual, sin2_theta_W, sin2_theta_W, buffers=5)
    h7 = g_L * g_L
    h8 = _apart(_residual, g_L, g_L, buffers=5)
    h9 = g_L * h4
    h10 = h9 + h9
    h11 = h8 + h10
    h12 = h7 + h11
    h13 = h12 - h7
    h14 = h11 - h13
    h15 = h12 * k2
    h16 = _apart(_residual, h12, k2, buffers=5)
    h17 = h12 * k3
    h18 = h14 * k2
    h19 = h17 + h18
    h20 = h16 + h19
    h21 = h15 + h20
    h22 = h21 - h15
    h23 = h20 - h22
    h24 = sin2_theta_W * g_L
    h25 = _apart(_residual, sin2_theta_W, g_L, buffers=5)
    h26 = sin2_theta_W * h4
    h27 = h25 + h26
    h28 = h24 + h27
    h29 = h28 - h24
    h30 = h27 - h29
    h31 = h5 * k4
    h32 = _apart(_residual, h5, k4, buffers=5)
    h33 = h5 * k5
    h34 = h6 * k4
    h35 = h33 + h34
    h36 = h32 + h35
    h37 = h31 + h36
    h38 = h37 - h31
    h39 = h36 - h38
    h40 = h28 * k6
    h41 = _apart(_residual, h28, k6, buffers=5)
    h42 = h28 * k7
    h43 = h30 * k6
    h44 = h42 + h43
    h45 = h41 + h44
    h46 = h40 + h45
    h47 = h46 - h40
    h48 = h45 - h47
    np.multiply(costheta, costheta, out=w0)  # x0
    _residual(costheta, costheta, w2, w3, w4, w5, w6, w1)  # x1
    np.add(k0, T, out=w2)  # x2
    np.subtract(w2, k0, out=w3)  # x3
    np.subtract(w2, w3, out=w4)  # x4
    np.subtract(k0, w4, out=w4)  # x5
    np.subtract(T, w3, out=w3)  # x6
    np.add(w4, w3, out=w3)  # x7
    np.add(k1, w3, out=w4)  # x8
    np.add(w2, w4, out=w5)  # x9
    np.subtract(w5, w2, out=w6)  # x10
    np.subtract(w4, w6, out=w6)  # x11
    np.add(w0, w1, out=w4)  # x12
    np.add(w3, w2, out=w2)  # x13
    np.multiply(w4, w2, out=w2)  # x14
    np.multiply(T, w5, out=w4)  # x15
    _residual(T, w5, w7, w8, w9, w10, w11, w3)  # x16
    np.multiply(T, w6, out=w7)  # x17
    np.add(w3, w7, out=w7)  # x18
    np.add(w4, w7, out=w3)  # x19
    np.subtract(w3, w4, out=w4)  # x20
    np.subtract(w7, w4, out=w4)  # x21
    np.sqrt(w3, out=w7)  # x22
    np.multiply(w7, w7, out=w8)  # x23
    np.subtract(w3, w8, out=w8)  # x24
    _residual(w7, w7, w9, w10, w11, w12, w13, w3)  # x25
    np.subtract(w8, w3, out=w3)  # x26
    np.add(w3, w4, out=w4)  # x27
    np.multiply(2.0, w7, out=w3)  # x28
    np.divide(w4, w3, out=w3)  # x29
    np.less(0.0, w7, out=mask)
    np.copyto(w4, 0.0)
    np.copyto(w4, w3, where=mask)  # x30
    np.add(w7, w4, out=w3)  # p
    np.subtract(w3, w7, out=w7)  # x31
    np.subtract(w4, w7, out=w7)  # x32
    np.multiply(costheta, w3, out=w4)  # x33
    _residual(costheta, w3, w9, w10, w11, w12, w13, w8)  # x34
    np.multiply(costheta, w7, out=w7)  # x35
    np.add(w8, w7, out=w7)  # x36
    np.add(w4, w7, out=w8)  # x37
    np.subtract(w8, w4, out=w4)  # x38
    np.subtract(w7, w4, out=w4)  # x39
    np.add(T, w8, out=w7)  # x40
    np.subtract(w7, T, out=w3)  # x41
    np.subtract(w7, w3, out=w9)  # x42
    np.subtract(T, w9, out=w9)  # x43
    np.subtract(w8, w3, out=w3)  # x44
    np.add(w9, w3, out=w3)  # x45
    np.add(w4, w3, out=w3)  # x46
    np.add(w7, w3, out=w4)  # x47
    np.subtract(w4, w7, out=w7)  # x48
    np.subtract(w3, w7, out=w7)  # x49
    np.multiply(w0, k0, out=w3)  # x50
    _residual(w0, k0, w8, w10, w11, w12, w13, w9)  # x51
    np.multiply(w0, k1, out=w8)  # x52
    np.multiply(w1, k0, out=w10)  # x53
    np.add(w8, w10, out=w10)  # x54
    np.add(w9, w10, out=w10)  # x55
    np.add(w3, w10, out=w9)  # x56
    np.subtract(w9, w3, out=w3)  # x57
    np.subtract(w10, w3, out=w3)  # x58
    np.add(-1.0, w0, out=w10)  # x59
    np.subtract(w10, -1.0, out=w8)  # x60
    np.subtract(w10, w8, out=w11)  # x61
    np.subtract(-1.0, w11, out=w11)  # x62
    np.subtract(w0, w8, out=w8)  # x63
    np.add(w11, w8, out=w8)  # x64
    np.add(w1, w8, out=w8)  # x65
    np.add(w10, w8, out=w1)  # x66
    np.subtract(w1, w10, out=w10)  # x67
    np.subtract(w8, w10, out=w10)  # x68
    np.multiply(T, w1, out=w8)  # x69
    _residual(T, w1, w0, w12, w13, w14, w15, w11)  # x70
    np.multiply(T, w10, out=w10)  # x71
    np.add(w11, w10, out=w10)  # x72
    np.add(w8, w10, out=w11)  # x73
    np.subtract(w11, w8, out=w8)  # x74
    np.subtract(w10, w8, out=w8)  # x75
    np.add(w9, w11, out=w10)  # x76
    np.subtract(w10, w9, out=w1)  # x77
    np.subtract(w10, w1, out=w0)  # x78
    np.subtract(w9, w0, out=w0)  # x79
    np.subtract(w11, w1, out=w1)  # x80
    np.add(w0, w1, out=w1)  # x81
    np.add(w3, w8, out=w0)  # x82
    np.subtract(w0, w3, out=w11)  # x83
    np.subtract(w0, w11, out=w9)  # x84
    np.subtract(w3, w9, out=w9)  # x85
    np.subtract(w8, w11, out=w11)  # x86
    np.add(w9, w11, out=w11)  # x87
    np.add(w1, w0, out=w0)  # x88
    np.add(w10, w0, out=w1)  # x89
    np.subtract(w1, w10, out=w10)  # x90
    np.subtract(w0, w10, out=w10)  # x91
    np.add(w11, w10, out=w10)  # x92
    np.add(w1, w10, out=w11)  # x93
    np.subtract(w11, w1, out=w1)  # x94
    np.subtract(w10, w1, out=w1)  # x95
    np.multiply(m_e, w4, out=w10)  # x96
    _residual(m_e, w4, w9, w8, w3, w12, w13, w0)  # x97
    np.multiply(m_e, w7, out=w9)  # x98
    np.add(w0, w9, out=w9)  # x99
    np.add(w10, w9, out=w0)  # x100
    np.subtract(w0, w10, out=w10)  # x101
    np.subtract(w9, w10, out=w10)  # x102
    np.multiply(w4, w4, out=w9)  # x103
    _residual(w4, w4, w3, w12, w13, w14, w15, w8)  # x104
    np.multiply(w4, w7, out=w7)  # x105
    np.add(w7, w7, out=w7)  # x106
    np.add(w8, w7, out=w7)  # x107
    np.add(w9, w7, out=w8)  # x108
    np.subtract(w8, w9, out=w9)  # x109
    np.subtract(w7, w9, out=w9)  # x110
    np.sqrt(T, out=w7)  # x111
    np.sqrt(w5, out=w4)  # x112
    np.multiply(w4, w4, out=w3)  # x113
    np.subtract(w5, w3, out=w3)  # x114
    _residual(w4, w4, w12, w13, w14, w15, w16, w5)  # x115
    np.subtract(w3, w5, out=w5)  # x116
    np.add(w5, w6, out=w6)  # x117
    np.multiply(2.0, w4, out=w5)  # x118
    np.divide(w6, w5, out=w5)  # x119
    np.less(0.0, w4, out=mask)
    np.copyto(w6, 0.0)
    np.copyto(w6, w5, where=mask)  # x120
    np.add(w4, w6, out=w5)  # x121
    np.subtract(w5, w4, out=w4)  # x122
    np.subtract(w6, w4, out=w4)  # x123
    np.multiply(w11, w11, out=w6)  # x124
    _residual(w11, w11, w12, w13, w14, w15, w16, w3)  # x125
    np.multiply(w11, w1, out=w12)  # x126
    np.add(w12, w12, out=w12)  # x127
    np.add(w3, w12, out=w12)  # x128
    np.add(w6, w12, out=w3)  # x129
    np.subtract(w3, w6, out=w6)  # x130
    np.subtract(w12, w6, out=w6)  # x131
    np.multiply(T, w11, out=w12)  # x132
    _residual(T, w11, w14, w15, w16, w17, w18, w13)  # x133
    np.multiply(T, w1, out=w1)  # x134
    np.add(w13, w1, out=w1)  # x135
    np.add(w12, w1, out=w13)  # x136
    np.subtract(w13, w12, out=w12)  # x137
    np.subtract(w1, w12, out=w12)  # x138
    np.negative(w13, out=w13)  # x139
    np.negative(w12, out=w12)  # x140
    np.add(w0, w13, out=w1)  # x141
    np.subtract(w1, w0, out=w11)  # x142
    np.subtract(w1, w11, out=w14)  # x143
    np.subtract(w0, w14, out=w14)  # x144
    np.subtract(w13, w11, out=w11)  # x145
    np.add(w14, w11, out=w11)  # x146
    np.add(w10, w12, out=w14)  # x147
    np.subtract(w14, w10, out=w13)  # x148
    np.subtract(w14, w13, out=w0)  # x149
    np.subtract(w10, w0, out=w0)  # x150
    np.subtract(w12, w13, out=w13)  # x151
    np.add(w0, w13, out=w13)  # x152
    np.add(w11, w14, out=w14)  # x153
    np.add(w1, w14, out=w11)  # x154
    np.subtract(w11, w1, out=w1)  # x155
    np.subtract(w14, w1, out=w1)  # x156
    np.add(w13, w1, out=w1)  # x157
    np.add(w11, w1, out=w13)  # x158
    np.subtract(w13, w11, out=w11)  # x159
    np.subtract(w1, w11, out=w11)  # x160
    np.multiply(w13, w13, out=w1)  # x161
    _residual(w13, w13, w0, w12, w10, w15, w16, w14)  # x162
    np.multiply(w13, w11, out=w11)  # x163
    np.add(w11, w11, out=w11)  # x164
    np.add(w14, w11, out=w11)  # x165
    np.add(w1, w11, out=w14)  # x166
    np.subtract(w14, w1, out=w1)  # x167
    np.subtract(w11, w1, out=w1)  # x168
    np.multiply(w14, h21, out=w11)  # x169
    _residual(w14, h21, w0, w12, w10, w15, w16, w13)  # x170
    np.multiply(w14, h23, out=w14)  # x171
    np.multiply(w1, h21, out=w1)  # x172
    np.add(w14, w1, out=w1)  # x173
    np.add(w13, w1, out=w1)  # x174
    np.add(w11, w1, out=w13)  # x175
    np.subtract(w13, w11, out=w11)  # x176
    np.subtract(w1, w11, out=w11)  # x177
    np.multiply(T, w3, out=w1)  # x178
    _residual(T, w3, w0, w12, w10, w15, w16, w14)  # x179
    np.multiply(T, w6, out=w0)  # x180
    np.add(w14, w0, out=w0)  # x181
    np.add(w1, w0, out=w14)  # x182
    np.subtract(w14, w1, out=w1)  # x183
    np.subtract(w0, w1, out=w1)  # x184
    np.multiply(w8, h37, out=w0)  # x185
    _residual(w8, h37, w10, w15, w16, w17, w18, w12)  # x186
    np.multiply(w8, h39, out=w8)  # x187
    np.multiply(w9, h37, out=w9)  # x188
    np.add(w8, w9, out=w9)  # x189
    np.add(w12, w9, out=w9)  # x190
    np.add(w0, w9, out=w12)  # x191
    np.subtract(w12, w0, out=w0)  # x192
    np.subtract(w9, w0, out=w0)  # x193
    np.multiply(w14, h46, out=w9)  # x194
    _residual(w14, h46, w10, w15, w16, w17, w18, w8)  # x195
    np.multiply(w14, h48, out=w14)  # x196
    np.multiply(w1, h46, out=w1)  # x197
    np.add(w14, w1, out=w1)  # x198
    np.add(w8, w1, out=w1)  # x199
    np.add(w9, w1, out=w8)  # x200
    np.subtract(w8, w9, out=w9)  # x201
    np.subtract(w1, w9, out=w9)  # x202
    np.negative(w8, out=w8)  # x203
    np.negative(w9, out=w9)  # x204
    np.add(w13, w8, out=w1)  # x205
    np.subtract(w1, w13, out=w14)  # x206
    np.subtract(w1, w14, out=w10)  # x207
    np.subtract(w13, w10, out=w10)  # x208
    np.subtract(w8, w14, out=w14)  # x209
    np.add(w10, w14, out=w14)  # x210
    np.add(w11, w9, out=w10)  # x211
    np.subtract(w10, w11, out=w8)  # x212
    np.subtract(w10, w8, out=w13)  # x213
    np.subtract(w11, w13, out=w13)  # x214
    np.subtract(w9, w8, out=w8)  # x215
    np.add(w13, w8, out=w8)  # x216
    np.add(w14, w10, out=w10)  # x217
    np.add(w1, w10, out=w14)  # x218
    np.subtract(w14, w1, out=w1)  # x219
    np.subtract(w10, w1, out=w1)  # x220
    np.add(w8, w1, out=w1)  # x221
    np.add(w14, w1, out=w8)  # x222
    np.subtract(w8, w14, out=w14)  # x223
    np.subtract(w1, w14, out=w14)  # x224
    np.add(w8, w12, out=w1)  # x225
    np.subtract(w1, w8, out=w10)  # x226
    np.subtract(w1, w10, out=w13)  # x227
    np.subtract(w8, w13, out=w13)  # x228
    np.subtract(w12, w10, out=w10)  # x229
    np.add(w13, w10, out=w10)  # x230
    np.add(w14, w0, out=w13)  # x231
    np.subtract(w13, w14, out=w12)  # x232
    np.subtract(w13, w12, out=w8)  # x233
    np.subtract(w14, w8, out=w8)  # x234
    np.subtract(w0, w12, out=w12)  # x235
    np.add(w8, w12, out=w12)  # x236
    np.add(w10, w13, out=w13)  # x237
    np.add(w1, w13, out=w10)  # x238
    np.subtract(w10, w1, out=w1)  # x239
    np.subtract(w13, w1, out=w1)  # x240
    np.add(w12, w1, out=w1)  # x241
    np.add(w10, w1, out=w12)  # x242
    np.subtract(w12, w10, out=w10)  # x243
    np.subtract(w1, w10, out=w10)  # x244
    np.add(w5, w4, out=w4)  # x245
    np.add(w12, w10, out=w10)  # x246
    np.multiply(w4, w10, out=w10)  # x247
    np.multiply(w7, w3, out=w4)  # x248
    _residual(w7, w3, w5, w1, w13, w8, w0, w12)  # x249
    np.multiply(w7, w6, out=w6)  # x250
    np.add(w12, w6, out=w6)  # x251
    np.add(w4, w6, out=w12)  # x252
    np.subtract(w12, w4, out=w4)  # x253
    np.subtract(w6, w4, out=w4)  # x254
    np.add(w12, w4, out=w4)  # x255
    np.divide(w10, w4, out=values)  # x256
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w2, T, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = 0.0
    np.less(T, 0.0, out=mask)
    np.greater(costheta, k8, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k8), np.nan, values)


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
    Outside phase space: zero. Operations per point: 93 add, 3 div, 45 mul, 4 neg, 18 residual, 2 select, 3 sqrt, 104 sub.
    """
    return _run(_nubar_e_total, 1, 21, (T, costheta,), (sin2_theta_W, mu_nu,), out)


def _nubar_e_total(T, costheta, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, mask, other, values):
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 0.0  # low((2 * m_e))
    m_e = 0.51099895069  # m_e
    k2 = 6.59951909223539e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / (m_e * pi))
    k3 = 6.955445220454964e-63  # low((((hbarc * hbarc) * (2 * (G_F * G_F))) / (m_e * pi)))
    k4 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k5 = -8.602860966965503e-61  # low((((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi))
    k6 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k7 = 1.8302087753577406e-60  # low((((hbarc * hbarc) * (2 * (G_F * G_F))) / pi))
    k8 = 4.881951341620089e-25  # (((alpha * alpha) * (pi * (hbarc * hbarc))) / (m_e * (m_e * m_e)))
    k9 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = 0.5 + sin2_theta_W
    h0 = g_L - 0.5
    h1 = g_L - h0
    h2 = 0.5 - h1
    h3 = sin2_theta_W - h0
    h4 = h2 + h3
    h5 = sin2_theta_W * sin2_theta_W
    h6 = _apart(_residual, sin2_theta_W, sin2_theta_W, buffers=5)
    h7 = g_L * g_L
    h8 = _apart(_residual, g_L, g_L, buffers=5)
    h9 = g_L * h4
    h10 = h9 + h9
    h11 = h8 + h10
    h12 = h7 + h11
    h13 = h12 - h7
    h14 = h11 - h13
    h15 = h12 * k2
    h16 = _apart(_residual, h12, k2, buffers=5)
    h17 = h12 * k3
    h18 = h14 * k2
    h19 = h17 + h18
    h20 = h16 + h19
    h21 = h15 + h20
    h22 = h21 - h15
    h23 = h20 - h22
    h24 = sin2_theta_W * g_L
    h25 = _apart(_residual, sin2_theta_W, g_L, buffers=5)
    h26 = sin2_theta_W * h4
    h27 = h25 + h26
    h28 = h24 + h27
    h29 = h28 - h24
    h30 = h27 - h29
    h31 = h5 * k4
    h32 = _apart(_residual, h5, k4, buffers=5)
    h33 = h5 * k5
    h34 = h6 * k4
    h35 = h33 + h34
    h36 = h32 + h35
    h37 = h31 + h36
    h38 = h37 - h31
    h39 = h36 - h38
    h40 = h28 * k6
    h41 = _apart(_residual, h28, k6, buffers=5)
    h42 = h28 * k7
    h43 = h30 * k6
    h44 = h42 + h43
    h45 = h41 + h44
    h46 = h40 + h45
    h47 = h46 - h40
    h48 = h45 - h47
    h49 = mu_nu * mu_nu
    h50 = h49 * k8
    np.multiply(costheta, costheta, out=w0)  # x0
    _residual(costheta, costheta, w2, w3, w4, w5, w6, w1)  # x1
    np.add(k0, T, out=w2)  # x2
    np.subtract(w2, k0, out=w3)  # x3
    np.subtract(w2, w3, out=w4)  # x4
    np.subtract(k0, w4, out=w4)  # x5
    np.subtract(T, w3, out=w3)  # x6
    np.add(w4, w3, out=w3)  # x7
    np.add(k1, w3, out=w4)  # x8
    np.add(w2, w4, out=w5)  # x9
    np.subtract(w5, w2, out=w6)  # x10
    np.subtract(w4, w6, out=w6)  # x11
    np.add(w0, w1, out=w4)  # x12
    np.add(w3, w2, out=w2)  # x13
    np.multiply(w4, w2, out=w2)  # x14
    np.multiply(T, w5, out=w4)  # x15
    _residual(T, w5, w7, w8, w9, w10, w11, w3)  # x16
    np.multiply(T, w6, out=w7)  # x17
    np.add(w3, w7, out=w7)  # x18
    np.add(w4, w7, out=w3)  # x19
    np.subtract(w3, w4, out=w4)  # x20
    np.subtract(w7, w4, out=w4)  # x21
    np.sqrt(w3, out=w7)  # x22
    np.multiply(w7, w7, out=w8)  # x23
    np.subtract(w3, w8, out=w8)  # x24
    _residual(w7, w7, w9, w10, w11, w12, w13, w3)  # x25
    np.subtract(w8, w3, out=w3)  # x26
    np.add(w3, w4, out=w4)  # x27
    np.multiply(2.0, w7, out=w3)  # x28
    np.divide(w4, w3, out=w3)  # x29
    np.less(0.0, w7, out=mask)
    np.copyto(w4, 0.0)
    np.copyto(w4, w3, where=mask)  # x30
    np.add(w7, w4, out=w3)  # p
    np.subtract(w3, w7, out=w7)  # x31
    np.subtract(w4, w7, out=w7)  # x32
    np.multiply(costheta, w3, out=w4)  # x33
    _residual(costheta, w3, w9, w10, w11, w12, w13, w8)  # x34
    np.multiply(costheta, w7, out=w7)  # x35
    np.add(w8, w7, out=w7)  # x36
    np.add(w4, w7, out=w8)  # x37
    np.subtract(w8, w4, out=w4)  # x38
    np.subtract(w7, w4, out=w4)  # x39
    np.add(T, w8, out=w7)  # x40
    np.subtract(w7, T, out=w3)  # x41
    np.subtract(w7, w3, out=w9)  # x42
    np.subtract(T, w9, out=w9)  # x43
    np.subtract(w8, w3, out=w3)  # x44
    np.add(w9, w3, out=w3)  # x45
    np.add(w4, w3, out=w3)  # x46
    np.add(w7, w3, out=w4)  # x47
    np.subtract(w4, w7, out=w7)  # x48
    np.subtract(w3, w7, out=w7)  # x49
    np.multiply(w0, k0, out=w3)  # x50
    _residual(w0, k0, w8, w10, w11, w12, w13, w9)  # x51
    np.multiply(w0, k1, out=w8)  # x52
    np.multiply(w1, k0, out=w10)  # x53
    np.add(w8, w10, out=w10)  # x54
    np.add(w9, w10, out=w10)  # x55
    np.add(w3, w10, out=w9)  # x56
    np.subtract(w9, w3, out=w3)  # x57
    np.subtract(w10, w3, out=w3)  # x58
    np.add(-1.0, w0, out=w10)  # x59
    np.subtract(w10, -1.0, out=w8)  # x60
    np.subtract(w10, w8, out=w11)  # x61
    np.subtract(-1.0, w11, out=w11)  # x62
    np.subtract(w0, w8, out=w8)  # x63
    np.add(w11, w8, out=w8)  # x64
    np.add(w1, w8, out=w8)  # x65
    np.add(w10, w8, out=w1)  # x66
    np.subtract(w1, w10, out=w10)  # x67
    np.subtract(w8, w10, out=w10)  # x68
    np.multiply(T, w1, out=w8)  # x69
    _residual(T, w1, w0, w12, w13, w14, w15, w11)  # x70
    np.multiply(T, w10, out=w10)  # x71
    np.add(w11, w10, out=w10)  # x72
    np.add(w8, w10, out=w11)  # x73
    np.subtract(w11, w8, out=w8)  # x74
    np.subtract(w10, w8, out=w8)  # x75
    np.add(w9, w11, out=w10)  # x76
    np.subtract(w10, w9, out=w1)  # x77
    np.subtract(w10, w1, out=w0)  # x78
    np.subtract(w9, w0, out=w0)  # x79
    np.subtract(w11, w1, out=w1)  # x80
    np.add(w0, w1, out=w1)  # x81
    np.add(w3, w8, out=w0)  # x82
    np.subtract(w0, w3, out=w11)  # x83
    np.subtract(w0, w11, out=w9)  # x84
    np.subtract(w3, w9, out=w9)  # x85
    np.subtract(w8, w11, out=w11)  # x86
    np.add(w9, w11, out=w11)  # x87
    np.add(w1, w0, out=w0)  # x88
    np.add(w10, w0, out=w1)  # x89
    np.subtract(w1, w10, out=w10)  # x90
    np.subtract(w0, w10, out=w10)  # x91
    np.add(w11, w10, out=w10)  # x92
    np.add(w1, w10, out=w11)  # x93
    np.subtract(w11, w1, out=w1)  # x94
    np.subtract(w10, w1, out=w1)  # x95
    np.multiply(m_e, w4, out=w10)  # x96
    _residual(m_e, w4, w9, w8, w3, w12, w13, w0)  # x97
    np.multiply(m_e, w7, out=w9)  # x98
    np.add(w0, w9, out=w9)  # x99
    np.add(w10, w9, out=w0)  # x100
    np.subtract(w0, w10, out=w10)  # x101
    np.subtract(w9, w10, out=w10)  # x102
    np.multiply(w4, w4, out=w9)  # x103
    _residual(w4, w4, w3, w12, w13, w14, w15, w8)  # x104
    np.multiply(w4, w7, out=w3)  # x105
    np.add(w3, w3, out=w3)  # x106
    np.add(w8, w3, out=w3)  # x107
    np.add(w9, w3, out=w8)  # x108
    np.subtract(w8, w9, out=w9)  # x109
    np.subtract(w3, w9, out=w9)  # x110
    np.sqrt(T, out=w3)  # x111
    np.sqrt(w5, out=w12)  # x112
    np.multiply(w12, w12, out=w13)  # x113
    np.subtract(w5, w13, out=w13)  # x114
    _residual(w12, w12, w14, w15, w16, w17, w18, w5)  # x115
    np.subtract(w13, w5, out=w5)  # x116
    np.add(w5, w6, out=w6)  # x117
    np.multiply(2.0, w12, out=w5)  # x118
    np.divide(w6, w5, out=w5)  # x119
    np.less(0.0, w12, out=mask)
    np.copyto(w6, 0.0)
    np.copyto(w6, w5, where=mask)  # x120
    np.add(w12, w6, out=w5)  # x121
    np.subtract(w5, w12, out=w12)  # x122
    np.subtract(w6, w12, out=w12)  # x123
    np.multiply(w11, w11, out=w6)  # x124
    _residual(w11, w11, w14, w15, w16, w17, w18, w13)  # x125
    np.multiply(w11, w1, out=w14)  # x126
    np.add(w14, w14, out=w14)  # x127
    np.add(w13, w14, out=w14)  # x128
    np.add(w6, w14, out=w13)  # x129
    np.subtract(w13, w6, out=w6)  # x130
    np.subtract(w14, w6, out=w6)  # x131
    np.multiply(T, w11, out=w14)  # x132
    _residual(T, w11, w16, w17, w18, w19, w20, w15)  # x133
    np.multiply(T, w1, out=w1)  # x134
    np.add(w15, w1, out=w1)  # x135
    np.add(w14, w1, out=w15)  # x136
    np.subtract(w15, w14, out=w14)  # x137
    np.subtract(w1, w14, out=w14)  # x138
    np.negative(w15, out=w15)  # x139
    np.negative(w14, out=w14)  # x140
    np.add(w0, w15, out=w1)  # x141
    np.subtract(w1, w0, out=w11)  # x142
    np.subtract(w1, w11, out=w16)  # x143
    np.subtract(w0, w16, out=w16)  # x144
    np.subtract(w15, w11, out=w11)  # x145
    np.add(w16, w11, out=w11)  # x146
    np.add(w10, w14, out=w16)  # x147
    np.subtract(w16, w10, out=w15)  # x148
    np.subtract(w16, w15, out=w0)  # x149
    np.subtract(w10, w0, out=w0)  # x150
    np.subtract(w14, w15, out=w15)  # x151
    np.add(w0, w15, out=w15)  # x152
    np.add(w11, w16, out=w16)  # x153
    np.add(w1, w16, out=w11)  # x154
    np.subtract(w11, w1, out=w1)  # x155
    np.subtract(w16, w1, out=w1)  # x156
    np.add(w15, w1, out=w1)  # x157
    np.add(w11, w1, out=w15)  # x158
    np.subtract(w15, w11, out=w11)  # x159
    np.subtract(w1, w11, out=w11)  # x160
    np.multiply(w15, w15, out=w1)  # x161
    _residual(w15, w15, w0, w14, w10, w17, w18, w16)  # x162
    np.multiply(w15, w11, out=w0)  # x163
    np.add(w0, w0, out=w0)  # x164
    np.add(w16, w0, out=w0)  # x165
    np.add(w1, w0, out=w16)  # x166
    np.subtract(w16, w1, out=w1)  # x167
    np.subtract(w0, w1, out=w1)  # x168
    np.multiply(w16, h21, out=w0)  # x169
    _residual(w16, h21, w10, w17, w18, w19, w20, w14)  # x170
    np.multiply(w16, h23, out=w16)  # x171
    np.multiply(w1, h21, out=w1)  # x172
    np.add(w16, w1, out=w1)  # x173
    np.add(w14, w1, out=w1)  # x174
    np.add(w0, w1, out=w14)  # x175
    np.subtract(w14, w0, out=w0)  # x176
    np.subtract(w1, w0, out=w0)  # x177
    np.multiply(T, w13, out=w1)  # x178
    _residual(T, w13, w10, w17, w18, w19, w20, w16)  # x179
    np.multiply(T, w6, out=w6)  # x180
    np.add(w16, w6, out=w6)  # x181
    np.add(w1, w6, out=w16)  # x182
    np.subtract(w16, w1, out=w1)  # x183
    np.subtract(w6, w1, out=w1)  # x184
    np.multiply(w8, h37, out=w6)  # x185
    _residual(w8, h37, w10, w17, w18, w19, w20, w13)  # x186
    np.multiply(w8, h39, out=w8)  # x187
    np.multiply(w9, h37, out=w9)  # x188
    np.add(w8, w9, out=w9)  # x189
    np.add(w13, w9, out=w9)  # x190
    np.add(w6, w9, out=w13)  # x191
    np.subtract(w13, w6, out=w6)  # x192
    np.subtract(w9, w6, out=w6)  # x193
    np.multiply(w16, h46, out=w9)  # x194
    _residual(w16, h46, w10, w17, w18, w19, w20, w8)  # x195
    np.multiply(w16, h48, out=w10)  # x196
    np.multiply(w1, h46, out=w17)  # x197
    np.add(w10, w17, out=w17)  # x198
    np.add(w8, w17, out=w17)  # x199
    np.add(w9, w17, out=w8)  # x200
    np.subtract(w8, w9, out=w9)  # x201
    np.subtract(w17, w9, out=w9)  # x202
    np.negative(w8, out=w8)  # x203
    np.negative(w9, out=w9)  # x204
    np.add(w14, w8, out=w17)  # x205
    np.subtract(w17, w14, out=w10)  # x206
    np.subtract(w17, w10, out=w18)  # x207
    np.subtract(w14, w18, out=w18)  # x208
    np.subtract(w8, w10, out=w10)  # x209
    np.add(w18, w10, out=w10)  # x210
    np.add(w0, w9, out=w18)  # x211
    np.subtract(w18, w0, out=w8)  # x212
    np.subtract(w18, w8, out=w14)  # x213
    np.subtract(w0, w14, out=w14)  # x214
    np.subtract(w9, w8, out=w8)  # x215
    np.add(w14, w8, out=w8)  # x216
    np.add(w10, w18, out=w18)  # x217
    np.add(w17, w18, out=w10)  # x218
    np.subtract(w10, w17, out=w17)  # x219
    np.subtract(w18, w17, out=w17)  # x220
    np.add(w8, w17, out=w17)  # x221
    np.add(w10, w17, out=w8)  # x222
    np.subtract(w8, w10, out=w10)  # x223
    np.subtract(w17, w10, out=w10)  # x224
    np.add(w8, w13, out=w17)  # x225
    np.subtract(w17, w8, out=w18)  # x226
    np.subtract(w17, w18, out=w14)  # x227
    np.subtract(w8, w14, out=w14)  # x228
    np.subtract(w13, w18, out=w18)  # x229
    np.add(w14, w18, out=w18)  # x230
    np.add(w10, w6, out=w14)  # x231
    np.subtract(w14, w10, out=w13)  # x232
    np.subtract(w14, w13, out=w8)  # x233
    np.subtract(w10, w8, out=w8)  # x234
    np.subtract(w6, w13, out=w13)  # x235
    np.add(w8, w13, out=w13)  # x236
    np.add(w18, w14, out=w14)  # x237
    np.add(w17, w14, out=w18)  # x238
    np.subtract(w18, w17, out=w17)  # x239
    np.subtract(w14, w17, out=w17)  # x240
    np.add(w13, w17, out=w17)  # x241
    np.add(w18, w17, out=w13)  # x242
    np.subtract(w13, w18, out=w18)  # x243
    np.subtract(w17, w18, out=w18)  # x244
    np.add(w13, w18, out=w18)  # x245
    np.multiply(T, w18, out=w18)  # x246
    np.multiply(w4, w15, out=w13)  # x247
    _residual(w4, w15, w14, w8, w6, w10, w9, w17)  # x248
    np.multiply(w4, w11, out=w11)  # x249
    np.multiply(w7, w15, out=w15)  # x250
    np.add(w11, w15, out=w15)  # x251
    np.add(w17, w15, out=w15)  # x252
    np.add(w13, w15, out=w17)  # x253
    np.subtract(w17, w13, out=w13)  # x254
    np.subtract(w15, w13, out=w13)  # x255
    np.add(w17, w13, out=w13)  # x256
    np.multiply(h50, w13, out=w13)  # x257
    np.add(w18, w13, out=w13)  # x258
    np.add(w5, w12, out=w12)  # x259
    np.multiply(w12, w13, out=w13)  # x260
    np.multiply(w3, w16, out=w12)  # x261
    _residual(w3, w16, w18, w17, w15, w11, w7, w5)  # x262
    np.multiply(w3, w1, out=w1)  # x263
    np.add(w5, w1, out=w1)  # x264
    np.add(w12, w1, out=w5)  # x265
    np.subtract(w5, w12, out=w12)  # x266
    np.subtract(w1, w12, out=w12)  # x267
    np.multiply(m_e, w13, out=w13)  # x268
    np.add(w5, w12, out=w12)  # x269
    np.divide(w13, w12, out=values)  # x270
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w2, T, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = 0.0
    np.less(T, 0.0, out=mask)
    np.greater(costheta, k9, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k9), np.nan, values)


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
    Outside phase space: zero. Operations per point: 40 add, 1 div, 24 mul, 7 residual, 3 sqrt, 42 sub.
    """
    return _run(_nu_mu_weak, 1, 18, (T, costheta,), (sin2_theta_W,), out)


def _nu_mu_weak(T, costheta, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, mask, other, values):
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 0.0  # low((2 * m_e))
    m_e = 0.51099895069  # m_e
    k2 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k3 = 8.805870909838044e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)
    k4 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k5 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h1 * k2
    h3 = sin2_theta_W * g_L
    h4 = h0 * k3
    h5 = h3 * k4
    np.multiply(costheta, costheta, out=w0)  # x0
    _residual(costheta, costheta, w2, w3, w4, w5, w6, w1)  # x1
    np.add(k0, T, out=w2)  # x2
    np.subtract(w2, k0, out=w3)  # x3
    np.subtract(w2, w3, out=w4)  # x4
    np.subtract(k0, w4, out=w4)  # x5
    np.subtract(T, w3, out=w3)  # x6
    np.add(w4, w3, out=w3)  # x7
    np.add(k1, w3, out=w3)  # x8
    np.add(w2, w3, out=w4)  # x9
    np.subtract(w4, w2, out=w2)  # x10
    np.subtract(w3, w2, out=w2)  # x11
    np.add(w0, w1, out=w3)  # x12
    np.add(w4, w2, out=w2)  # x13
    np.multiply(w3, w2, out=w3)  # x14
    np.multiply(T, w2, out=w4)  # x15
    np.sqrt(w4, out=w4)  # p
    np.multiply(costheta, w4, out=w4)  # x16
    np.add(T, w4, out=w5)  # x17
    np.subtract(w5, T, out=w6)  # x18
    np.subtract(w5, w6, out=w7)  # x19
    np.subtract(T, w7, out=w7)  # x20
    np.subtract(w4, w6, out=w6)  # x21
    np.add(w7, w6, out=w6)  # x22
    np.multiply(w0, k0, out=w7)  # x23
    _residual(w0, k0, w8, w9, w10, w11, w12, w4)  # x24
    np.multiply(w0, k1, out=w8)  # x25
    np.multiply(w1, k0, out=w9)  # x26
    np.add(w8, w9, out=w9)  # x27
    np.add(w4, w9, out=w9)  # x28
    np.add(w7, w9, out=w4)  # x29
    np.subtract(w4, w7, out=w7)  # x30
    np.subtract(w9, w7, out=w7)  # x31
    np.add(-1.0, w0, out=w9)  # x32
    np.subtract(w9, -1.0, out=w8)  # x33
    np.subtract(w9, w8, out=w10)  # x34
    np.subtract(-1.0, w10, out=w10)  # x35
    np.subtract(w0, w8, out=w8)  # x36
    np.add(w10, w8, out=w8)  # x37
    np.add(w1, w8, out=w8)  # x38
    np.add(w9, w8, out=w1)  # x39
    np.subtract(w1, w9, out=w9)  # x40
    np.subtract(w8, w9, out=w9)  # x41
    np.multiply(T, w1, out=w8)  # x42
    _residual(T, w1, w0, w11, w12, w13, w14, w10)  # x43
    np.multiply(T, w9, out=w9)  # x44
    np.add(w10, w9, out=w9)  # x45
    np.add(w8, w9, out=w10)  # x46
    np.subtract(w10, w8, out=w8)  # x47
    np.subtract(w9, w8, out=w8)  # x48
    np.add(w4, w10, out=w9)  # x49
    np.subtract(w9, w4, out=w1)  # x50
    np.subtract(w9, w1, out=w0)  # x51
    np.subtract(w4, w0, out=w0)  # x52
    np.subtract(w10, w1, out=w1)  # x53
    np.add(w0, w1, out=w1)  # x54
    np.add(w7, w8, out=w0)  # x55
    np.subtract(w0, w7, out=w10)  # x56
    np.subtract(w0, w10, out=w4)  # x57
    np.subtract(w7, w4, out=w4)  # x58
    np.subtract(w8, w10, out=w10)  # x59
    np.add(w4, w10, out=w10)  # x60
    np.add(w1, w0, out=w0)  # x61
    np.add(w9, w0, out=w1)  # x62
    np.subtract(w1, w9, out=w9)  # x63
    np.subtract(w0, w9, out=w9)  # x64
    np.add(w10, w9, out=w9)  # x65
    np.add(w1, w9, out=w10)  # x66
    np.subtract(w10, w1, out=w1)  # x67
    np.subtract(w9, w1, out=w1)  # x68
    np.multiply(m_e, w5, out=w9)  # x69
    _residual(m_e, w5, w4, w8, w7, w11, w12, w0)  # x70
    np.multiply(m_e, w6, out=w4)  # x71
    np.add(w0, w4, out=w4)  # x72
    np.add(w9, w4, out=w0)  # x73
    np.subtract(w0, w9, out=w9)  # x74
    np.subtract(w4, w9, out=w9)  # x75
    np.multiply(w5, w5, out=w4)  # x76
    _residual(w5, w5, w7, w11, w12, w13, w14, w8)  # x77
    np.multiply(w5, w6, out=w6)  # x78
    np.add(w6, w6, out=w6)  # x79
    np.add(w8, w6, out=w6)  # x80
    np.add(w4, w6, out=w8)  # x81
    np.subtract(w8, w4, out=w4)  # x82
    np.subtract(w6, w4, out=w4)  # x83
    np.sqrt(T, out=w6)  # x84
    np.sqrt(w2, out=w2)  # x85
    np.multiply(w10, w10, out=w5)  # x86
    _residual(w10, w10, w11, w12, w13, w14, w15, w7)  # x87
    np.multiply(w10, w1, out=w11)  # x88
    np.add(w11, w11, out=w11)  # x89
    np.add(w7, w11, out=w11)  # x90
    np.add(w5, w11, out=w7)  # x91
    np.subtract(w7, w5, out=w5)  # x92
    np.subtract(w11, w5, out=w5)  # x93
    np.multiply(T, w10, out=w11)  # x94
    _residual(T, w10, w13, w14, w15, w16, w17, w12)  # x95
    np.multiply(T, w1, out=w1)  # x96
    np.add(w12, w1, out=w1)  # x97
    np.add(w11, w1, out=w12)  # x98
    np.subtract(w12, w11, out=w11)  # x99
    np.subtract(w1, w11, out=w11)  # x100
    np.add(w0, w9, out=w9)  # x101
    np.add(w12, w11, out=w11)  # x102
    np.subtract(w9, w11, out=w11)  # x103
    np.multiply(w11, w11, out=w11)  # x104
    np.multiply(w11, h2, out=w11)  # x105
    np.add(w7, w5, out=w5)  # x106
    np.multiply(T, w5, out=w7)  # x107
    np.add(w8, w4, out=w4)  # x108
    np.multiply(w4, h4, out=w4)  # x109
    np.multiply(w7, h5, out=w7)  # x110
    np.subtract(w11, w7, out=w7)  # x111
    np.add(w7, w4, out=w4)  # x112
    np.multiply(w2, w4, out=w4)  # x113
    np.multiply(w6, w5, out=w5)  # x114
    np.divide(w4, w5, out=values)  # x115
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w3, T, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = 0.0
    np.less(T, 0.0, out=mask)
    np.greater(costheta, k5, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k5), np.nan, values)


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
    Outside phase space: zero. Operations per point: 55 add, 2 div, 33 mul, 2 neg, 10 residual, 1 select, 3 sqrt, 61 sub.
    """
    return _run(_nu_mu_total, 1, 20, (T, costheta,), (sin2_theta_W, mu_nu,), out)


def _nu_mu_total(T, costheta, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, mask, other, values):
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 0.0  # low((2 * m_e))
    m_e = 0.51099895069  # m_e
    k2 = 6.59951909223539e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / (m_e * pi))
    k3 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k4 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k5 = 4.881951341620089e-25  # (((alpha * alpha) * (pi * (hbarc * hbarc))) / (m_e * (m_e * m_e)))
    k6 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = g_L * g_L
    h1 = sin2_theta_W * sin2_theta_W
    h2 = h1 * k2
    h3 = sin2_theta_W * g_L
    h4 = h0 * k3
    h5 = h3 * k4
    h6 = mu_nu * mu_nu
    h7 = h6 * k5
    np.multiply(costheta, costheta, out=w0)  # x0
    _residual(costheta, costheta, w2, w3, w4, w5, w6, w1)  # x1
    np.add(w0, w1, out=w2)  # x2
    np.add(k0, T, out=w3)  # x3
    np.subtract(w3, k0, out=w4)  # x4
    np.subtract(w3, w4, out=w5)  # x5
    np.subtract(k0, w5, out=w5)  # x6
    np.subtract(T, w4, out=w4)  # x7
    np.add(w5, w4, out=w4)  # x8
    np.add(w4, w3, out=w3)  # x9
    np.multiply(w2, w3, out=w2)  # x10
    np.multiply(T, w3, out=w4)  # x11
    np.sqrt(w4, out=w5)  # x12
    np.multiply(w5, w5, out=w6)  # x13
    np.subtract(w4, w6, out=w6)  # x14
    _residual(w5, w5, w7, w8, w9, w10, w11, w4)  # x15
    np.subtract(w6, w4, out=w4)  # x16
    np.multiply(2.0, w5, out=w6)  # x17
    np.divide(w4, w6, out=w6)  # x18
    np.less(0.0, w5, out=mask)
    np.copyto(w4, 0.0)
    np.copyto(w4, w6, where=mask)  # x19
    np.add(w5, w4, out=w6)  # p
    np.subtract(w6, w5, out=w5)  # x20
    np.subtract(w4, w5, out=w5)  # x21
    np.multiply(costheta, w6, out=w4)  # x22
    _residual(costheta, w6, w8, w9, w10, w11, w12, w7)  # x23
    np.multiply(costheta, w5, out=w5)  # x24
    np.add(w7, w5, out=w5)  # x25
    np.add(w4, w5, out=w7)  # x26
    np.subtract(w7, w4, out=w4)  # x27
    np.subtract(w5, w4, out=w4)  # x28
    np.add(T, w7, out=w5)  # x29
    np.subtract(w5, T, out=w6)  # x30
    np.subtract(w5, w6, out=w8)  # x31
    np.subtract(T, w8, out=w8)  # x32
    np.subtract(w7, w6, out=w6)  # x33
    np.add(w8, w6, out=w6)  # x34
    np.add(w4, w6, out=w6)  # x35
    np.add(w5, w6, out=w4)  # x36
    np.subtract(w4, w5, out=w5)  # x37
    np.subtract(w6, w5, out=w5)  # x38
    np.multiply(w0, k0, out=w6)  # x39
    _residual(w0, k0, w7, w9, w10, w11, w12, w8)  # x40
    np.multiply(w0, k1, out=w7)  # x41
    np.multiply(w1, k0, out=w9)  # x42
    np.add(w7, w9, out=w9)  # x43
    np.add(w8, w9, out=w9)  # x44
    np.add(w6, w9, out=w8)  # x45
    np.subtract(w8, w6, out=w6)  # x46
    np.subtract(w9, w6, out=w6)  # x47
    np.add(-1.0, w0, out=w9)  # x48
    np.subtract(w9, -1.0, out=w7)  # x49
    np.subtract(w9, w7, out=w10)  # x50
    np.subtract(-1.0, w10, out=w10)  # x51
    np.subtract(w0, w7, out=w7)  # x52
    np.add(w10, w7, out=w7)  # x53
    np.add(w1, w7, out=w7)  # x54
    np.add(w9, w7, out=w1)  # x55
    np.subtract(w1, w9, out=w9)  # x56
    np.subtract(w7, w9, out=w9)  # x57
    np.multiply(T, w1, out=w7)  # x58
    _residual(T, w1, w0, w11, w12, w13, w14, w10)  # x59
    np.multiply(T, w9, out=w9)  # x60
    np.add(w10, w9, out=w9)  # x61
    np.add(w7, w9, out=w10)  # x62
    np.subtract(w10, w7, out=w7)  # x63
    np.subtract(w9, w7, out=w7)  # x64
    np.add(w8, w10, out=w9)  # x65
    np.subtract(w9, w8, out=w1)  # x66
    np.subtract(w9, w1, out=w0)  # x67
    np.subtract(w8, w0, out=w0)  # x68
    np.subtract(w10, w1, out=w1)  # x69
    np.add(w0, w1, out=w1)  # x70
    np.add(w6, w7, out=w0)  # x71
    np.subtract(w0, w6, out=w10)  # x72
    np.subtract(w0, w10, out=w8)  # x73
    np.subtract(w6, w8, out=w8)  # x74
    np.subtract(w7, w10, out=w10)  # x75
    np.add(w8, w10, out=w10)  # x76
    np.add(w1, w0, out=w0)  # x77
    np.add(w9, w0, out=w1)  # x78
    np.subtract(w1, w9, out=w9)  # x79
    np.subtract(w0, w9, out=w9)  # x80
    np.add(w10, w9, out=w9)  # x81
    np.add(w1, w9, out=w10)  # x82
    np.subtract(w10, w1, out=w1)  # x83
    np.subtract(w9, w1, out=w1)  # x84
    np.multiply(m_e, w4, out=w9)  # x85
    _residual(m_e, w4, w8, w7, w6, w11, w12, w0)  # x86
    np.multiply(m_e, w5, out=w8)  # x87
    np.add(w0, w8, out=w8)  # x88
    np.add(w9, w8, out=w0)  # x89
    np.subtract(w0, w9, out=w9)  # x90
    np.subtract(w8, w9, out=w9)  # x91
    np.multiply(w4, w4, out=w8)  # x92
    _residual(w4, w4, w6, w11, w12, w13, w14, w7)  # x93
    np.multiply(w4, w5, out=w6)  # x94
    np.add(w6, w6, out=w6)  # x95
    np.add(w7, w6, out=w6)  # x96
    np.add(w8, w6, out=w7)  # x97
    np.subtract(w7, w8, out=w8)  # x98
    np.subtract(w6, w8, out=w8)  # x99
    np.sqrt(T, out=w6)  # x100
    np.sqrt(w3, out=w3)  # x101
    np.multiply(w10, w10, out=w11)  # x102
    _residual(w10, w10, w13, w14, w15, w16, w17, w12)  # x103
    np.multiply(w10, w1, out=w13)  # x104
    np.add(w13, w13, out=w13)  # x105
    np.add(w12, w13, out=w13)  # x106
    np.add(w11, w13, out=w12)  # x107
    np.subtract(w12, w11, out=w11)  # x108
    np.subtract(w13, w11, out=w11)  # x109
    np.multiply(T, w10, out=w13)  # x110
    _residual(T, w10, w15, w16, w17, w18, w19, w14)  # x111
    np.multiply(T, w1, out=w1)  # x112
    np.add(w14, w1, out=w1)  # x113
    np.add(w13, w1, out=w14)  # x114
    np.subtract(w14, w13, out=w13)  # x115
    np.subtract(w1, w13, out=w13)  # x116
    np.negative(w14, out=w14)  # x117
    np.negative(w13, out=w13)  # x118
    np.add(w0, w14, out=w1)  # x119
    np.subtract(w1, w0, out=w10)  # x120
    np.subtract(w1, w10, out=w15)  # x121
    np.subtract(w0, w15, out=w15)  # x122
    np.subtract(w14, w10, out=w10)  # x123
    np.add(w15, w10, out=w10)  # x124
    np.add(w9, w13, out=w15)  # x125
    np.subtract(w15, w9, out=w14)  # x126
    np.subtract(w15, w14, out=w0)  # x127
    np.subtract(w9, w0, out=w0)  # x128
    np.subtract(w13, w14, out=w14)  # x129
    np.add(w0, w14, out=w14)  # x130
    np.add(w10, w15, out=w15)  # x131
    np.add(w1, w15, out=w10)  # x132
    np.subtract(w10, w1, out=w1)  # x133
    np.subtract(w15, w1, out=w1)  # x134
    np.add(w14, w1, out=w1)  # x135
    np.add(w10, w1, out=w14)  # x136
    np.subtract(w14, w10, out=w10)  # x137
    np.subtract(w1, w10, out=w10)  # x138
    np.add(w14, w10, out=w1)  # x139
    np.multiply(w1, w1, out=w1)  # x140
    np.multiply(w1, h2, out=w1)  # x141
    np.add(w12, w11, out=w11)  # x142
    np.multiply(T, w11, out=w11)  # x143
    np.add(w7, w8, out=w8)  # x144
    np.multiply(w8, h4, out=w8)  # x145
    np.multiply(w11, h5, out=w7)  # x146
    np.subtract(w1, w7, out=w7)  # x147
    np.add(w7, w8, out=w8)  # x148
    np.multiply(T, w8, out=w8)  # x149
    np.multiply(w4, w14, out=w7)  # x150
    _residual(w4, w14, w12, w15, w0, w13, w9, w1)  # x151
    np.multiply(w4, w10, out=w10)  # x152
    np.multiply(w5, w14, out=w14)  # x153
    np.add(w10, w14, out=w14)  # x154
    np.add(w1, w14, out=w14)  # x155
    np.add(w7, w14, out=w1)  # x156
    np.subtract(w1, w7, out=w7)  # x157
    np.subtract(w14, w7, out=w7)  # x158
    np.add(w1, w7, out=w7)  # x159
    np.multiply(h7, w7, out=w7)  # x160
    np.add(w8, w7, out=w7)  # x161
    np.multiply(w3, w7, out=w7)  # x162
    np.multiply(w6, w11, out=w11)  # x163
    np.multiply(m_e, w7, out=w7)  # x164
    np.divide(w7, w11, out=values)  # x165
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w2, T, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = 0.0
    np.less(T, 0.0, out=mask)
    np.greater(costheta, k6, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k6), np.nan, values)


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
    Outside phase space: zero. Operations per point: 40 add, 1 div, 24 mul, 7 residual, 3 sqrt, 42 sub.
    """
    return _run(_nubar_mu_weak, 1, 18, (T, costheta,), (sin2_theta_W,), out)


def _nubar_mu_weak(T, costheta, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, mask, other, values):
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 0.0  # low((2 * m_e))
    m_e = 0.51099895069  # m_e
    k2 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k3 = 8.805870909838044e-45  # (((hbarc * hbarc) * ((G_F * G_F) * (2 * (m_e * m_e)))) / pi)
    k4 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k5 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h1 * k2
    h3 = sin2_theta_W * g_L
    h4 = h0 * k3
    h5 = h3 * k4
    np.multiply(costheta, costheta, out=w0)  # x0
    _residual(costheta, costheta, w2, w3, w4, w5, w6, w1)  # x1
    np.add(k0, T, out=w2)  # x2
    np.subtract(w2, k0, out=w3)  # x3
    np.subtract(w2, w3, out=w4)  # x4
    np.subtract(k0, w4, out=w4)  # x5
    np.subtract(T, w3, out=w3)  # x6
    np.add(w4, w3, out=w3)  # x7
    np.add(k1, w3, out=w3)  # x8
    np.add(w2, w3, out=w4)  # x9
    np.subtract(w4, w2, out=w2)  # x10
    np.subtract(w3, w2, out=w2)  # x11
    np.add(w0, w1, out=w3)  # x12
    np.add(w4, w2, out=w2)  # x13
    np.multiply(w3, w2, out=w3)  # x14
    np.multiply(T, w2, out=w4)  # x15
    np.sqrt(w4, out=w4)  # p
    np.multiply(costheta, w4, out=w4)  # x16
    np.add(T, w4, out=w5)  # x17
    np.subtract(w5, T, out=w6)  # x18
    np.subtract(w5, w6, out=w7)  # x19
    np.subtract(T, w7, out=w7)  # x20
    np.subtract(w4, w6, out=w6)  # x21
    np.add(w7, w6, out=w6)  # x22
    np.multiply(w0, k0, out=w7)  # x23
    _residual(w0, k0, w8, w9, w10, w11, w12, w4)  # x24
    np.multiply(w0, k1, out=w8)  # x25
    np.multiply(w1, k0, out=w9)  # x26
    np.add(w8, w9, out=w9)  # x27
    np.add(w4, w9, out=w9)  # x28
    np.add(w7, w9, out=w4)  # x29
    np.subtract(w4, w7, out=w7)  # x30
    np.subtract(w9, w7, out=w7)  # x31
    np.add(-1.0, w0, out=w9)  # x32
    np.subtract(w9, -1.0, out=w8)  # x33
    np.subtract(w9, w8, out=w10)  # x34
    np.subtract(-1.0, w10, out=w10)  # x35
    np.subtract(w0, w8, out=w8)  # x36
    np.add(w10, w8, out=w8)  # x37
    np.add(w1, w8, out=w8)  # x38
    np.add(w9, w8, out=w1)  # x39
    np.subtract(w1, w9, out=w9)  # x40
    np.subtract(w8, w9, out=w9)  # x41
    np.multiply(T, w1, out=w8)  # x42
    _residual(T, w1, w0, w11, w12, w13, w14, w10)  # x43
    np.multiply(T, w9, out=w9)  # x44
    np.add(w10, w9, out=w9)  # x45
    np.add(w8, w9, out=w10)  # x46
    np.subtract(w10, w8, out=w8)  # x47
    np.subtract(w9, w8, out=w8)  # x48
    np.add(w4, w10, out=w9)  # x49
    np.subtract(w9, w4, out=w1)  # x50
    np.subtract(w9, w1, out=w0)  # x51
    np.subtract(w4, w0, out=w0)  # x52
    np.subtract(w10, w1, out=w1)  # x53
    np.add(w0, w1, out=w1)  # x54
    np.add(w7, w8, out=w0)  # x55
    np.subtract(w0, w7, out=w10)  # x56
    np.subtract(w0, w10, out=w4)  # x57
    np.subtract(w7, w4, out=w4)  # x58
    np.subtract(w8, w10, out=w10)  # x59
    np.add(w4, w10, out=w10)  # x60
    np.add(w1, w0, out=w0)  # x61
    np.add(w9, w0, out=w1)  # x62
    np.subtract(w1, w9, out=w9)  # x63
    np.subtract(w0, w9, out=w9)  # x64
    np.add(w10, w9, out=w9)  # x65
    np.add(w1, w9, out=w10)  # x66
    np.subtract(w10, w1, out=w1)  # x67
    np.subtract(w9, w1, out=w1)  # x68
    np.multiply(m_e, w5, out=w9)  # x69
    _residual(m_e, w5, w4, w8, w7, w11, w12, w0)  # x70
    np.multiply(m_e, w6, out=w4)  # x71
    np.add(w0, w4, out=w4)  # x72
    np.add(w9, w4, out=w0)  # x73
    np.subtract(w0, w9, out=w9)  # x74
    np.subtract(w4, w9, out=w9)  # x75
    np.multiply(w5, w5, out=w4)  # x76
    _residual(w5, w5, w7, w11, w12, w13, w14, w8)  # x77
    np.multiply(w5, w6, out=w6)  # x78
    np.add(w6, w6, out=w6)  # x79
    np.add(w8, w6, out=w6)  # x80
    np.add(w4, w6, out=w8)  # x81
    np.subtract(w8, w4, out=w4)  # x82
    np.subtract(w6, w4, out=w4)  # x83
    np.sqrt(T, out=w6)  # x84
    np.sqrt(w2, out=w2)  # x85
    np.multiply(w10, w10, out=w5)  # x86
    _residual(w10, w10, w11, w12, w13, w14, w15, w7)  # x87
    np.multiply(w10, w1, out=w11)  # x88
    np.add(w11, w11, out=w11)  # x89
    np.add(w7, w11, out=w11)  # x90
    np.add(w5, w11, out=w7)  # x91
    np.subtract(w7, w5, out=w5)  # x92
    np.subtract(w11, w5, out=w5)  # x93
    np.multiply(T, w10, out=w11)  # x94
    _residual(T, w10, w13, w14, w15, w16, w17, w12)  # x95
    np.multiply(T, w1, out=w1)  # x96
    np.add(w12, w1, out=w1)  # x97
    np.add(w11, w1, out=w12)  # x98
    np.subtract(w12, w11, out=w11)  # x99
    np.subtract(w1, w11, out=w11)  # x100
    np.add(w0, w9, out=w9)  # x101
    np.add(w12, w11, out=w11)  # x102
    np.subtract(w9, w11, out=w11)  # x103
    np.multiply(w11, w11, out=w11)  # x104
    np.multiply(w11, h2, out=w11)  # x105
    np.add(w7, w5, out=w5)  # x106
    np.multiply(T, w5, out=w7)  # x107
    np.add(w8, w4, out=w4)  # x108
    np.multiply(w4, h4, out=w4)  # x109
    np.multiply(w7, h5, out=w7)  # x110
    np.subtract(w11, w7, out=w7)  # x111
    np.add(w7, w4, out=w4)  # x112
    np.multiply(w2, w4, out=w4)  # x113
    np.multiply(w6, w5, out=w5)  # x114
    np.divide(w4, w5, out=values)  # x115
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w3, T, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = 0.0
    np.less(T, 0.0, out=mask)
    np.greater(costheta, k5, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k5), np.nan, values)


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
    Outside phase space: zero. Operations per point: 55 add, 2 div, 33 mul, 2 neg, 10 residual, 1 select, 3 sqrt, 61 sub.
    """
    return _run(_nubar_mu_total, 1, 20, (T, costheta,), (sin2_theta_W, mu_nu,), out)


def _nubar_mu_total(T, costheta, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, mask, other, values):
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 0.0  # low((2 * m_e))
    m_e = 0.51099895069  # m_e
    k2 = 6.59951909223539e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / (m_e * pi))
    k3 = 1.723265947600775e-44  # (((hbarc * hbarc) * ((2 * m_e) * (G_F * G_F))) / pi)
    k4 = 3.3723473311909056e-44  # (((hbarc * hbarc) * (2 * (G_F * G_F))) / pi)
    k5 = 4.881951341620089e-25  # (((alpha * alpha) * (pi * (hbarc * hbarc))) / (m_e * (m_e * m_e)))
    k6 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    g_L = -0.5 + sin2_theta_W
    h0 = sin2_theta_W * sin2_theta_W
    h1 = g_L * g_L
    h2 = h1 * k2
    h3 = sin2_theta_W * g_L
    h4 = h0 * k3
    h5 = h3 * k4
    h6 = mu_nu * mu_nu
    h7 = h6 * k5
    np.multiply(costheta, costheta, out=w0)  # x0
    _residual(costheta, costheta, w2, w3, w4, w5, w6, w1)  # x1
    np.add(w0, w1, out=w2)  # x2
    np.add(k0, T, out=w3)  # x3
    np.subtract(w3, k0, out=w4)  # x4
    np.subtract(w3, w4, out=w5)  # x5
    np.subtract(k0, w5, out=w5)  # x6
    np.subtract(T, w4, out=w4)  # x7
    np.add(w5, w4, out=w4)  # x8
    np.add(w4, w3, out=w3)  # x9
    np.multiply(w2, w3, out=w2)  # x10
    np.multiply(T, w3, out=w4)  # x11
    np.sqrt(w4, out=w5)  # x12
    np.multiply(w5, w5, out=w6)  # x13
    np.subtract(w4, w6, out=w6)  # x14
    _residual(w5, w5, w7, w8, w9, w10, w11, w4)  # x15
    np.subtract(w6, w4, out=w4)  # x16
    np.multiply(2.0, w5, out=w6)  # x17
    np.divide(w4, w6, out=w6)  # x18
    np.less(0.0, w5, out=mask)
    np.copyto(w4, 0.0)
    np.copyto(w4, w6, where=mask)  # x19
    np.add(w5, w4, out=w6)  # p
    np.subtract(w6, w5, out=w5)  # x20
    np.subtract(w4, w5, out=w5)  # x21
    np.multiply(costheta, w6, out=w4)  # x22
    _residual(costheta, w6, w8, w9, w10, w11, w12, w7)  # x23
    np.multiply(costheta, w5, out=w5)  # x24
    np.add(w7, w5, out=w5)  # x25
    np.add(w4, w5, out=w7)  # x26
    np.subtract(w7, w4, out=w4)  # x27
    np.subtract(w5, w4, out=w4)  # x28
    np.add(T, w7, out=w5)  # x29
    np.subtract(w5, T, out=w6)  # x30
    np.subtract(w5, w6, out=w8)  # x31
    np.subtract(T, w8, out=w8)  # x32
    np.subtract(w7, w6, out=w6)  # x33
    np.add(w8, w6, out=w6)  # x34
    np.add(w4, w6, out=w6)  # x35
    np.add(w5, w6, out=w4)  # x36
    np.subtract(w4, w5, out=w5)  # x37
    np.subtract(w6, w5, out=w5)  # x38
    np.multiply(w0, k0, out=w6)  # x39
    _residual(w0, k0, w7, w9, w10, w11, w12, w8)  # x40
    np.multiply(w0, k1, out=w7)  # x41
    np.multiply(w1, k0, out=w9)  # x42
    np.add(w7, w9, out=w9)  # x43
    np.add(w8, w9, out=w9)  # x44
    np.add(w6, w9, out=w8)  # x45
    np.subtract(w8, w6, out=w6)  # x46
    np.subtract(w9, w6, out=w6)  # x47
    np.add(-1.0, w0, out=w9)  # x48
    np.subtract(w9, -1.0, out=w7)  # x49
    np.subtract(w9, w7, out=w10)  # x50
    np.subtract(-1.0, w10, out=w10)  # x51
    np.subtract(w0, w7, out=w7)  # x52
    np.add(w10, w7, out=w7)  # x53
    np.add(w1, w7, out=w7)  # x54
    np.add(w9, w7, out=w1)  # x55
    np.subtract(w1, w9, out=w9)  # x56
    np.subtract(w7, w9, out=w9)  # x57
    np.multiply(T, w1, out=w7)  # x58
    _residual(T, w1, w0, w11, w12, w13, w14, w10)  # x59
    np.multiply(T, w9, out=w9)  # x60
    np.add(w10, w9, out=w9)  # x61
    np.add(w7, w9, out=w10)  # x62
    np.subtract(w10, w7, out=w7)  # x63
    np.subtract(w9, w7, out=w7)  # x64
    np.add(w8, w10, out=w9)  # x65
    np.subtract(w9, w8, out=w1)  # x66
    np.subtract(w9, w1, out=w0)  # x67
    np.subtract(w8, w0, out=w0)  # x68
    np.subtract(w10, w1, out=w1)  # x69
    np.add(w0, w1, out=w1)  # x70
    np.add(w6, w7, out=w0)  # x71
    np.subtract(w0, w6, out=w10)  # x72
    np.subtract(w0, w10, out=w8)  # x73
    np.subtract(w6, w8, out=w8)  # x74
    np.subtract(w7, w10, out=w10)  # x75
    np.add(w8, w10, out=w10)  # x76
    np.add(w1, w0, out=w0)  # x77
    np.add(w9, w0, out=w1)  # x78
    np.subtract(w1, w9, out=w9)  # x79
    np.subtract(w0, w9, out=w9)  # x80
    np.add(w10, w9, out=w9)  # x81
    np.add(w1, w9, out=w10)  # x82
    np.subtract(w10, w1, out=w1)  # x83
    np.subtract(w9, w1, out=w1)  # x84
    np.multiply(m_e, w4, out=w9)  # x85
    _residual(m_e, w4, w8, w7, w6, w11, w12, w0)  # x86
    np.multiply(m_e, w5, out=w8)  # x87
    np.add(w0, w8, out=w8)  # x88
    np.add(w9, w8, out=w0)  # x89
    np.subtract(w0, w9, out=w9)  # x90
    np.subtract(w8, w9, out=w9)  # x91
    np.multiply(w4, w4, out=w8)  # x92
    _residual(w4, w4, w6, w11, w12, w13, w14, w7)  # x93
    np.multiply(w4, w5, out=w6)  # x94
    np.add(w6, w6, out=w6)  # x95
    np.add(w7, w6, out=w6)  # x96
    np.add(w8, w6, out=w7)  # x97
    np.subtract(w7, w8, out=w8)  # x98
    np.subtract(w6, w8, out=w8)  # x99
    np.sqrt(T, out=w6)  # x100
    np.sqrt(w3, out=w3)  # x101
    np.multiply(w10, w10, out=w11)  # x102
    _residual(w10, w10, w13, w14, w15, w16, w17, w12)  # x103
    np.multiply(w10, w1, out=w13)  # x104
    np.add(w13, w13, out=w13)  # x105
    np.add(w12, w13, out=w13)  # x106
    np.add(w11, w13, out=w12)  # x107
    np.subtract(w12, w11, out=w11)  # x108
    np.subtract(w13, w11, out=w11)  # x109
    np.multiply(T, w10, out=w13)  # x110
    _residual(T, w10, w15, w16, w17, w18, w19, w14)  # x111
    np.multiply(T, w1, out=w1)  # x112
    np.add(w14, w1, out=w1)  # x113
    np.add(w13, w1, out=w14)  # x114
    np.subtract(w14, w13, out=w13)  # x115
    np.subtract(w1, w13, out=w13)  # x116
    np.negative(w14, out=w14)  # x117
    np.negative(w13, out=w13)  # x118
    np.add(w0, w14, out=w1)  # x119
    np.subtract(w1, w0, out=w10)  # x120
    np.subtract(w1, w10, out=w15)  # x121
    np.subtract(w0, w15, out=w15)  # x122
    np.subtract(w14, w10, out=w10)  # x123
    np.add(w15, w10, out=w10)  # x124
    np.add(w9, w13, out=w15)  # x125
    np.subtract(w15, w9, out=w14)  # x126
    np.subtract(w15, w14, out=w0)  # x127
    np.subtract(w9, w0, out=w0)  # x128
    np.subtract(w13, w14, out=w14)  # x129
    np.add(w0, w14, out=w14)  # x130
    np.add(w10, w15, out=w15)  # x131
    np.add(w1, w15, out=w10)  # x132
    np.subtract(w10, w1, out=w1)  # x133
    np.subtract(w15, w1, out=w1)  # x134
    np.add(w14, w1, out=w1)  # x135
    np.add(w10, w1, out=w14)  # x136
    np.subtract(w14, w10, out=w10)  # x137
    np.subtract(w1, w10, out=w10)  # x138
    np.add(w14, w10, out=w1)  # x139
    np.multiply(w1, w1, out=w1)  # x140
    np.multiply(w1, h2, out=w1)  # x141
    np.add(w12, w11, out=w11)  # x142
    np.multiply(T, w11, out=w11)  # x143
    np.add(w7, w8, out=w8)  # x144
    np.multiply(w8, h4, out=w8)  # x145
    np.multiply(w11, h5, out=w7)  # x146
    np.subtract(w1, w7, out=w7)  # x147
    np.add(w7, w8, out=w8)  # x148
    np.multiply(T, w8, out=w8)  # x149
    np.multiply(w4, w14, out=w7)  # x150
    _residual(w4, w14, w12, w15, w0, w13, w9, w1)  # x151
    np.multiply(w4, w10, out=w10)  # x152
    np.multiply(w5, w14, out=w14)  # x153
    np.add(w10, w14, out=w14)  # x154
    np.add(w1, w14, out=w14)  # x155
    np.add(w7, w14, out=w1)  # x156
    np.subtract(w1, w7, out=w7)  # x157
    np.subtract(w14, w7, out=w7)  # x158
    np.add(w1, w7, out=w7)  # x159
    np.multiply(h7, w7, out=w7)  # x160
    np.add(w8, w7, out=w7)  # x161
    np.multiply(w3, w7, out=w7)  # x162
    np.multiply(w6, w11, out=w11)  # x163
    np.multiply(m_e, w7, out=w7)  # x164
    np.divide(w7, w11, out=values)  # x165
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w2, T, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = 0.0
    np.less(T, 0.0, out=mask)
    np.greater(costheta, k6, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
    _everywhere((sin2_theta_W < 0.0) | (sin2_theta_W > k6), np.nan, values)


nubar_e_magnetic = nu_e_magnetic  # the same couplings

nu_mu_magnetic = nu_e_magnetic  # the same couplings

nubar_mu_magnetic = nu_e_magnetic  # the same couplings

nu_tau_weak = nu_mu_weak  # the same couplings

nu_tau_magnetic = nu_e_magnetic  # the same couplings

nu_tau_total = nu_mu_total  # the same couplings

nubar_tau_weak = nubar_mu_weak  # the same couplings

nubar_tau_magnetic = nu_e_magnetic  # the same couplings

nubar_tau_total = nubar_mu_total  # the same couplings
