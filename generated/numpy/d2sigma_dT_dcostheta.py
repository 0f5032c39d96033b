"""d2sigma_dT_dcostheta: Double-differential cross section per unit spectrum [cm^2]

Emitted by nmm from symbolic/formulas/d2sigma_dT_dcostheta.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eqs. 6 and 7
Certified: nu_e_weak: at most 7.46 ULP at 1957 points in every corner, bound 23.9 u over the domain (u = 2^-53)
Certified: nu_e_magnetic: at most 7.94 ULP at 1970 points in every corner, bound 26.95 u over the domain (u = 2^-53)
Certified: nu_e_total: at most 6.44 ULP at 1966 points in every corner, bound 25.55 u over the domain (u = 2^-53)
Certified: nubar_e_weak: at most 5.07 ULP at 1957 points in every corner, bound 1.159e+04 u over the domain (u = 2^-53)
Certified: nubar_e_total: at most 4.45 ULP at 1966 points in every corner, no rigorous bound (u = 2^-53)
Certified: nu_mu_weak: at most 5.1 ULP at 1957 points in every corner, bound 19.05 u over the domain (u = 2^-53)
Certified: nu_mu_total: at most 4.78 ULP at 1966 points in every corner, bound 16.56 u over the domain (u = 2^-53)
Certified: nubar_mu_weak: at most 5.18 ULP at 1957 points in every corner, bound 19.34 u over the domain (u = 2^-53)
Certified: nubar_mu_total: at most 4.18 ULP at 1966 points in every corner, bound 16.22 u over the domain (u = 2^-53)
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
    Outside phase space: zero. Operations per point: 86 add, 3 div, 37 mul, 1 neg, 17 residual, 2 select, 3 sqrt, 108 sub.
    """
    return _run(_nu_e_weak, 1, 20, (T, costheta,), (sin2_theta_W,), out)


def _nu_e_weak(T, costheta, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, mask, other, values):
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
    np.multiply(T, w4, out=w3)  # x12
    _residual(T, w4, w6, w7, w8, w9, w10, w5)  # x13
    np.multiply(T, w2, out=w6)  # x14
    np.add(w5, w6, out=w6)  # x15
    np.add(w3, w6, out=w5)  # x16
    np.subtract(w5, w3, out=w3)  # x17
    np.subtract(w6, w3, out=w3)  # x18
    np.sqrt(w5, out=w6)  # x19
    np.multiply(w6, w6, out=w7)  # x20
    np.subtract(w5, w7, out=w7)  # x21
    _residual(w6, w6, w8, w9, w10, w11, w12, w5)  # x22
    np.subtract(w7, w5, out=w5)  # x23
    np.add(w5, w3, out=w3)  # x24
    np.multiply(2.0, w6, out=w5)  # x25
    np.divide(w3, w5, out=w5)  # x26
    np.less(0.0, w6, out=mask)
    np.copyto(w3, 0.0)
    np.copyto(w3, w5, where=mask)  # x27
    np.add(w6, w3, out=w5)  # p
    np.subtract(w5, w6, out=w6)  # x28
    np.subtract(w3, w6, out=w6)  # x29
    np.multiply(costheta, w5, out=w3)  # x30
    _residual(costheta, w5, w8, w9, w10, w11, w12, w7)  # x31
    np.multiply(costheta, w6, out=w6)  # x32
    np.add(w7, w6, out=w6)  # x33
    np.add(w3, w6, out=w7)  # x34
    np.subtract(w7, w3, out=w3)  # x35
    np.subtract(w6, w3, out=w3)  # x36
    np.add(T, w7, out=w6)  # x37
    np.subtract(w6, T, out=w5)  # x38
    np.subtract(w6, w5, out=w8)  # x39
    np.subtract(T, w8, out=w8)  # x40
    np.subtract(w7, w5, out=w5)  # x41
    np.add(w8, w5, out=w5)  # x42
    np.add(w3, w5, out=w5)  # x43
    np.add(w6, w5, out=w3)  # x44
    np.subtract(w3, w6, out=w6)  # x45
    np.subtract(w5, w6, out=w6)  # x46
    np.multiply(w0, k0, out=w5)  # x47
    _residual(w0, k0, w7, w9, w10, w11, w12, w8)  # x48
    np.multiply(w0, k1, out=w7)  # x49
    np.multiply(w1, k0, out=w9)  # x50
    np.add(w7, w9, out=w9)  # x51
    np.add(w8, w9, out=w9)  # x52
    np.add(w5, w9, out=w8)  # x53
    np.subtract(w8, w5, out=w5)  # x54
    np.subtract(w9, w5, out=w5)  # x55
    np.add(-1.0, w0, out=w9)  # x56
    np.subtract(w9, -1.0, out=w7)  # x57
    np.subtract(w9, w7, out=w10)  # x58
    np.subtract(-1.0, w10, out=w10)  # x59
    np.subtract(w0, w7, out=w7)  # x60
    np.add(w10, w7, out=w7)  # x61
    np.add(w1, w7, out=w7)  # x62
    np.add(w9, w7, out=w10)  # x63
    np.subtract(w10, w9, out=w9)  # x64
    np.subtract(w7, w9, out=w9)  # x65
    np.multiply(T, w10, out=w7)  # x66
    _residual(T, w10, w12, w13, w14, w15, w16, w11)  # x67
    np.multiply(T, w9, out=w9)  # x68
    np.add(w11, w9, out=w9)  # x69
    np.add(w7, w9, out=w11)  # x70
    np.subtract(w11, w7, out=w7)  # x71
    np.subtract(w9, w7, out=w7)  # x72
    np.add(w8, w11, out=w9)  # x73
    np.subtract(w9, w8, out=w10)  # x74
    np.subtract(w9, w10, out=w12)  # x75
    np.subtract(w8, w12, out=w12)  # x76
    np.subtract(w11, w10, out=w10)  # x77
    np.add(w12, w10, out=w10)  # x78
    np.add(w5, w7, out=w12)  # x79
    np.subtract(w12, w5, out=w11)  # x80
    np.subtract(w12, w11, out=w8)  # x81
    np.subtract(w5, w8, out=w8)  # x82
    np.subtract(w7, w11, out=w11)  # x83
    np.add(w8, w11, out=w11)  # x84
    np.add(w10, w12, out=w12)  # x85
    np.add(w9, w12, out=w10)  # x86
    np.subtract(w10, w9, out=w9)  # x87
    np.subtract(w12, w9, out=w9)  # x88
    np.add(w11, w9, out=w9)  # x89
    np.add(w10, w9, out=w11)  # x90
    np.subtract(w11, w10, out=w10)  # x91
    np.subtract(w9, w10, out=w10)  # x92
    np.multiply(m_e, w3, out=w9)  # x93
    _residual(m_e, w3, w8, w7, w5, w13, w14, w12)  # x94
    np.multiply(m_e, w6, out=w8)  # x95
    np.add(w12, w8, out=w8)  # x96
    np.add(w9, w8, out=w12)  # x97
    np.subtract(w12, w9, out=w9)  # x98
    np.subtract(w8, w9, out=w9)  # x99
    np.multiply(w3, w3, out=w8)  # x100
    _residual(w3, w3, w5, w13, w14, w15, w16, w7)  # x101
    np.multiply(w3, w6, out=w6)  # x102
    np.add(w6, w6, out=w6)  # x103
    np.add(w7, w6, out=w6)  # x104
    np.add(w8, w6, out=w7)  # x105
    np.subtract(w7, w8, out=w8)  # x106
    np.subtract(w6, w8, out=w8)  # x107
    np.sqrt(T, out=w6)  # x108
    np.sqrt(w4, out=w3)  # x109
    np.multiply(w3, w3, out=w5)  # x110
    np.subtract(w4, w5, out=w5)  # x111
    _residual(w3, w3, w13, w14, w15, w16, w17, w4)  # x112
    np.subtract(w5, w4, out=w4)  # x113
    np.add(w4, w2, out=w2)  # x114
    np.multiply(2.0, w3, out=w4)  # x115
    np.divide(w2, w4, out=w4)  # x116
    np.less(0.0, w3, out=mask)
    np.copyto(w2, 0.0)
    np.copyto(w2, w4, where=mask)  # x117
    np.add(w3, w2, out=w4)  # x118
    np.subtract(w4, w3, out=w3)  # x119
    np.subtract(w2, w3, out=w3)  # x120
    np.multiply(w11, w11, out=w2)  # x121
    _residual(w11, w11, w13, w14, w15, w16, w17, w5)  # x122
    np.multiply(w11, w10, out=w13)  # x123
    np.add(w13, w13, out=w13)  # x124
    np.add(w5, w13, out=w13)  # x125
    np.add(w2, w13, out=w5)  # x126
    np.subtract(w5, w2, out=w2)  # x127
    np.subtract(w13, w2, out=w2)  # x128
    np.multiply(T, w11, out=w13)  # x129
    _residual(T, w11, w15, w16, w17, w18, w19, w14)  # x130
    np.multiply(T, w10, out=w10)  # x131
    np.add(w14, w10, out=w10)  # x132
    np.add(w13, w10, out=w14)  # x133
    np.subtract(w14, w13, out=w13)  # x134
    np.subtract(w10, w13, out=w13)  # x135
    np.add(w12, w9, out=w9)  # x136
    np.add(w14, w13, out=w13)  # x137
    np.subtract(w9, w13, out=w13)  # x138
    np.multiply(w13, w13, out=w13)  # x139
    np.multiply(w13, h14, out=w13)  # x140
    np.multiply(T, w5, out=w9)  # x141
    _residual(T, w5, w12, w10, w11, w15, w16, w14)  # x142
    np.multiply(T, w2, out=w12)  # x143
    np.add(w14, w12, out=w12)  # x144
    np.add(w9, w12, out=w14)  # x145
    np.subtract(w14, w9, out=w9)  # x146
    np.subtract(w12, w9, out=w9)  # x147
    np.add(w7, w8, out=w8)  # x148
    np.multiply(w8, h23, out=w8)  # x149
    np.add(w14, w9, out=w9)  # x150
    np.multiply(w9, h25, out=w9)  # x151
    np.subtract(w13, w9, out=w9)  # x152
    np.add(w9, w8, out=w8)  # x153
    np.add(w4, w3, out=w3)  # x154
    np.multiply(w3, w8, out=w8)  # x155
    np.multiply(w6, w5, out=w3)  # x156
    _residual(w6, w5, w9, w13, w14, w7, w12, w4)  # x157
    np.multiply(w6, w2, out=w2)  # x158
    np.add(w4, w2, out=w2)  # x159
    np.add(w3, w2, out=w4)  # x160
    np.subtract(w4, w3, out=w3)  # x161
    np.subtract(w2, w3, out=w3)  # x162
    np.add(w4, w3, out=w3)  # x163
    np.divide(w8, w3, out=values)  # x164
    np.multiply(2.0, w0, out=w3)  # x165
    np.multiply(2.0, w1, out=w8)  # x166
    np.negative(T, out=w4)  # x167
    np.multiply(m_e, w3, out=w2)  # x168
    _residual(m_e, w3, w5, w9, w13, w14, w7, w6)  # x169
    np.multiply(m_e, w8, out=w3)  # x170
    _residual(m_e, w8, w9, w13, w14, w7, w12, w5)  # x171
    np.add(w2, w3, out=w8)  # x172
    np.subtract(w8, w2, out=w9)  # x173
    np.subtract(w8, w9, out=w13)  # x174
    np.subtract(w2, w13, out=w13)  # x175
    np.subtract(w3, w9, out=w9)  # x176
    np.add(w13, w9, out=w9)  # x177
    np.add(w8, w4, out=w13)  # x178
    np.subtract(w13, w8, out=w3)  # x179
    np.subtract(w13, w3, out=w2)  # x180
    np.subtract(w8, w2, out=w2)  # x181
    np.subtract(w4, w3, out=w3)  # x182
    np.add(w2, w3, out=w3)  # x183
    np.multiply(T, w0, out=w2)  # x184
    _residual(T, w0, w8, w14, w7, w12, w10, w4)  # x185
    np.add(w13, w2, out=w0)  # x186
    np.subtract(w0, w13, out=w8)  # x187
    np.subtract(w0, w8, out=w14)  # x188
    np.subtract(w13, w14, out=w14)  # x189
    np.subtract(w2, w8, out=w8)  # x190
    np.add(w14, w8, out=w8)  # x191
    np.multiply(T, w1, out=w14)  # x192
    _residual(T, w1, w13, w7, w12, w10, w11, w2)  # x193
    np.add(w0, w14, out=w1)  # x194
    np.subtract(w1, w0, out=w13)  # x195
    np.subtract(w1, w13, out=w7)  # x196
    np.subtract(w0, w7, out=w7)  # x197
    np.subtract(w14, w13, out=w13)  # x198
    np.add(w7, w13, out=w13)  # x199
    np.add(w5, w6, out=w7)  # x200
    np.subtract(w7, w5, out=w14)  # x201
    np.subtract(w7, w14, out=w0)  # x202
    np.subtract(w5, w0, out=w0)  # x203
    np.subtract(w6, w14, out=w14)  # x204
    np.add(w0, w14, out=w14)  # x205
    np.add(w9, w7, out=w0)  # x206
    np.subtract(w0, w9, out=w6)  # x207
    np.subtract(w0, w6, out=w5)  # x208
    np.subtract(w9, w5, out=w5)  # x209
    np.subtract(w7, w6, out=w6)  # x210
    np.add(w5, w6, out=w6)  # x211
    np.add(w3, w0, out=w5)  # x212
    np.subtract(w5, w3, out=w7)  # x213
    np.subtract(w5, w7, out=w9)  # x214
    np.subtract(w3, w9, out=w9)  # x215
    np.subtract(w0, w7, out=w7)  # x216
    np.add(w9, w7, out=w7)  # x217
    np.add(w4, w5, out=w9)  # x218
    np.subtract(w9, w4, out=w0)  # x219
    np.subtract(w9, w0, out=w3)  # x220
    np.subtract(w4, w3, out=w3)  # x221
    np.subtract(w5, w0, out=w0)  # x222
    np.add(w3, w0, out=w0)  # x223
    np.add(w8, w9, out=w3)  # x224
    np.subtract(w3, w8, out=w5)  # x225
    np.subtract(w3, w5, out=w4)  # x226
    np.subtract(w8, w4, out=w4)  # x227
    np.subtract(w9, w5, out=w5)  # x228
    np.add(w4, w5, out=w5)  # x229
    np.add(w2, w3, out=w4)  # x230
    np.subtract(w4, w2, out=w9)  # x231
    np.subtract(w4, w9, out=w8)  # x232
    np.subtract(w2, w8, out=w8)  # x233
    np.subtract(w3, w9, out=w9)  # x234
    np.add(w8, w9, out=w9)  # x235
    np.add(w13, w4, out=w8)  # x236
    np.subtract(w8, w13, out=w3)  # x237
    np.subtract(w8, w3, out=w2)  # x238
    np.subtract(w13, w2, out=w2)  # x239
    np.subtract(w4, w3, out=w3)  # x240
    np.add(w2, w3, out=w3)  # x241
    np.add(w1, w8, out=w2)  # x242
    np.subtract(w2, w1, out=w4)  # x243
    np.subtract(w2, w4, out=w13)  # x244
    np.subtract(w1, w13, out=w13)  # x245
    np.subtract(w8, w4, out=w4)  # x246
    np.add(w13, w4, out=w4)  # x247
    np.add(w14, w6, out=w6)  # x248
    np.add(w6, w7, out=w7)  # x249
    np.add(w7, w0, out=w0)  # x250
    np.add(w0, w5, out=w5)  # x251
    np.add(w5, w9, out=w9)  # x252
    np.add(w9, w3, out=w3)  # x253
    np.add(w3, w4, out=w4)  # x254
    np.add(w4, w2, out=w2)  # x255
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w2, 0.0, out=other)
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
    Outside phase space: zero. Operations per point: 78 add, 1 div, 25 mul, 4 neg, 8 residual, 3 sqrt, 106 sub.
    """
    return _run(_nu_e_magnetic, 1, 22, (T, costheta,), (mu_nu,), out)


def _nu_e_magnetic(T, costheta, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, w21, mask, other, values):
    k0 = 1.02199790138  # (2 * m_e)
    m_e = 0.51099895069  # m_e
    k1 = 0.0  # low((2 * m_e))
    k2 = -0.26111992760628105  # neg((m_e * m_e))
    k3 = 0.0  # neg(low((m_e * m_e)))
    k4 = -2.4946720128875034e-25  # (((hbarc * hbarc) * ((alpha * alpha) * neg(pi))) / (m_e * m_e))
    k5 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    h0 = mu_nu * mu_nu
    h1 = h0 * k4
    np.multiply(costheta, costheta, out=w0)  # x0
    _residual(costheta, costheta, w2, w3, w4, w5, w6, w1)  # x1
    np.add(k0, T, out=w2)  # x2
    np.subtract(w2, k0, out=w3)  # x3
    np.subtract(w2, w3, out=w4)  # x4
    np.subtract(k0, w4, out=w4)  # x5
    np.subtract(T, w3, out=w3)  # x6
    np.add(w4, w3, out=w3)  # x7
    np.add(w2, w3, out=w4)  # x8
    np.subtract(w4, w2, out=w5)  # x9
    np.subtract(w4, w5, out=w6)  # x10
    np.subtract(w2, w6, out=w6)  # x11
    np.subtract(w3, w5, out=w5)  # x12
    np.add(w6, w5, out=w5)  # x13
    np.add(w5, w4, out=w4)  # x14
    np.sqrt(T, out=w5)  # x15
    np.multiply(T, w4, out=w6)  # x16
    np.sqrt(w6, out=w6)  # x17
    np.multiply(costheta, w6, out=w6)  # x18
    np.add(T, w6, out=w3)  # x19
    np.multiply(w3, w3, out=w3)  # x20
    np.multiply(T, w0, out=w2)  # x21
    _residual(T, w0, w8, w9, w10, w11, w12, w7)  # x22
    np.multiply(T, w1, out=w8)  # x23
    np.add(w7, w8, out=w9)  # x24
    np.add(w2, w9, out=w10)  # x25
    np.subtract(w10, w2, out=w11)  # x26
    np.subtract(w9, w11, out=w11)  # x27
    np.multiply(2.0, w0, out=w9)  # x28
    np.multiply(2.0, w1, out=w12)  # x29
    np.negative(T, out=w13)  # x30
    np.multiply(m_e, w9, out=w14)  # x31
    _residual(m_e, w9, w16, w17, w18, w19, w20, w15)  # x32
    np.multiply(m_e, w12, out=w9)  # x33
    _residual(m_e, w12, w17, w18, w19, w20, w21, w16)  # x34
    np.add(w14, w9, out=w12)  # x35
    np.subtract(w12, w14, out=w17)  # x36
    np.subtract(w12, w17, out=w18)  # x37
    np.subtract(w14, w18, out=w18)  # x38
    np.subtract(w9, w17, out=w17)  # x39
    np.add(w18, w17, out=w17)  # x40
    np.add(w12, w13, out=w18)  # x41
    np.subtract(w18, w12, out=w9)  # x42
    np.subtract(w18, w9, out=w14)  # x43
    np.subtract(w12, w14, out=w14)  # x44
    np.subtract(w13, w9, out=w9)  # x45
    np.add(w14, w9, out=w9)  # x46
    np.add(w18, w2, out=w14)  # x47
    np.subtract(w14, w18, out=w13)  # x48
    np.subtract(w14, w13, out=w12)  # x49
    np.subtract(w18, w12, out=w12)  # x50
    np.subtract(w2, w13, out=w13)  # x51
    np.add(w12, w13, out=w13)  # x52
    _residual(T, w1, w2, w18, w19, w20, w21, w12)  # x53
    np.add(w14, w8, out=w2)  # x54
    np.subtract(w2, w14, out=w18)  # x55
    np.subtract(w2, w18, out=w19)  # x56
    np.subtract(w14, w19, out=w19)  # x57
    np.subtract(w8, w18, out=w18)  # x58
    np.add(w19, w18, out=w18)  # x59
    np.add(w16, w15, out=w19)  # x60
    np.subtract(w19, w16, out=w8)  # x61
    np.subtract(w19, w8, out=w14)  # x62
    np.subtract(w16, w14, out=w14)  # x63
    np.subtract(w15, w8, out=w8)  # x64
    np.add(w14, w8, out=w8)  # x65
    np.add(w17, w19, out=w14)  # x66
    np.subtract(w14, w17, out=w15)  # x67
    np.subtract(w14, w15, out=w16)  # x68
    np.subtract(w17, w16, out=w16)  # x69
    np.subtract(w19, w15, out=w15)  # x70
    np.add(w16, w15, out=w15)  # x71
    np.add(w9, w14, out=w16)  # x72
    np.subtract(w16, w9, out=w19)  # x73
    np.subtract(w16, w19, out=w17)  # x74
    np.subtract(w9, w17, out=w17)  # x75
    np.subtract(w14, w19, out=w19)  # x76
    np.add(w17, w19, out=w19)  # x77
    np.add(w7, w16, out=w17)  # x78
    np.subtract(w17, w7, out=w14)  # x79
    np.subtract(w17, w14, out=w9)  # x80
    np.subtract(w7, w9, out=w9)  # x81
    np.subtract(w16, w14, out=w14)  # x82
    np.add(w9, w14, out=w14)  # x83
    np.add(w13, w17, out=w9)  # x84
    np.subtract(w9, w13, out=w16)  # x85
    np.subtract(w9, w16, out=w7)  # x86
    np.subtract(w13, w7, out=w7)  # x87
    np.subtract(w17, w16, out=w16)  # x88
    np.add(w7, w16, out=w16)  # x89
    np.add(w12, w9, out=w7)  # x90
    np.subtract(w7, w12, out=w17)  # x91
    np.subtract(w7, w17, out=w13)  # x92
    np.subtract(w12, w13, out=w13)  # x93
    np.subtract(w9, w17, out=w17)  # x94
    np.add(w13, w17, out=w17)  # x95
    np.add(w18, w7, out=w13)  # x96
    np.subtract(w13, w18, out=w9)  # x97
    np.subtract(w13, w9, out=w12)  # x98
    np.subtract(w18, w12, out=w12)  # x99
    np.subtract(w7, w9, out=w9)  # x100
    np.add(w12, w9, out=w9)  # x101
    np.add(w2, w13, out=w12)  # x102
    np.subtract(w12, w2, out=w7)  # x103
    np.subtract(w12, w7, out=w18)  # x104
    np.subtract(w2, w18, out=w18)  # x105
    np.subtract(w13, w7, out=w7)  # x106
    np.add(w18, w7, out=w7)  # x107
    np.add(w8, w15, out=w15)  # x108
    np.add(w15, w19, out=w19)  # x109
    np.add(w19, w14, out=w14)  # x110
    np.add(w14, w16, out=w16)  # x111
    np.add(w16, w17, out=w17)  # x112
    np.add(w17, w9, out=w9)  # x113
    np.add(w9, w7, out=w7)  # x114
    np.add(w7, w12, out=w12)  # x115
    np.multiply(w12, w12, out=w7)  # x116
    np.add(m_e, T, out=w9)  # x117
    np.add(w9, w6, out=w6)  # x118
    np.multiply(T, T, out=w9)  # x119
    np.multiply(w0, w9, out=w17)  # x120
    _residual(w0, w9, w14, w19, w15, w8, w18, w16)  # x121
    np.multiply(w1, w9, out=w1)  # x122
    np.add(w16, w1, out=w1)  # x123
    np.add(w17, w1, out=w16)  # x124
    np.subtract(w16, w17, out=w17)  # x125
    np.subtract(w1, w17, out=w17)  # x126
    np.multiply(k0, w10, out=w1)  # x127
    _residual(k0, w10, w14, w19, w15, w8, w18, w0)  # x128
    np.multiply(k0, w11, out=w11)  # x129
    np.multiply(k1, w10, out=w10)  # x130
    np.add(w11, w10, out=w10)  # x131
    np.add(w0, w10, out=w10)  # x132
    np.add(w1, w10, out=w0)  # x133
    np.subtract(w0, w1, out=w1)  # x134
    np.subtract(w10, w1, out=w1)  # x135
    np.add(w16, k2, out=w10)  # x136
    np.subtract(w10, w16, out=w11)  # x137
    np.subtract(w10, w11, out=w14)  # x138
    np.subtract(w16, w14, out=w14)  # x139
    np.subtract(k2, w11, out=w11)  # x140
    np.add(w14, w11, out=w11)  # x141
    np.add(w17, k3, out=w14)  # x142
    np.subtract(w14, w17, out=w16)  # x143
    np.subtract(w14, w16, out=w19)  # x144
    np.subtract(w17, w19, out=w19)  # x145
    np.subtract(k3, w16, out=w16)  # x146
    np.add(w19, w16, out=w16)  # x147
    np.add(w11, w14, out=w14)  # x148
    np.add(w10, w14, out=w11)  # x149
    np.subtract(w11, w10, out=w10)  # x150
    np.subtract(w14, w10, out=w10)  # x151
    np.add(w16, w10, out=w10)  # x152
    np.add(w11, w10, out=w16)  # x153
    np.subtract(w16, w11, out=w11)  # x154
    np.subtract(w10, w11, out=w11)  # x155
    np.negative(w9, out=w9)  # x156
    np.add(w16, w9, out=w10)  # x157
    np.subtract(w10, w16, out=w14)  # x158
    np.subtract(w10, w14, out=w19)  # x159
    np.subtract(w16, w19, out=w19)  # x160
    np.subtract(w9, w14, out=w14)  # x161
    np.add(w19, w14, out=w14)  # x162
    np.add(w11, w14, out=w14)  # x163
    np.add(w10, w14, out=w11)  # x164
    np.subtract(w11, w10, out=w10)  # x165
    np.subtract(w14, w10, out=w10)  # x166
    np.multiply(T, k0, out=w14)  # x167
    _residual(T, k0, w9, w16, w17, w15, w8, w19)  # x168
    np.multiply(T, k1, out=w9)  # x169
    np.add(w19, w9, out=w9)  # x170
    np.add(w14, w9, out=w19)  # x171
    np.subtract(w19, w14, out=w14)  # x172
    np.subtract(w9, w14, out=w14)  # x173
    np.negative(w19, out=w19)  # x174
    np.negative(w14, out=w14)  # x175
    np.add(w11, w19, out=w9)  # x176
    np.subtract(w9, w11, out=w16)  # x177
    np.subtract(w9, w16, out=w17)  # x178
    np.subtract(w11, w17, out=w17)  # x179
    np.subtract(w19, w16, out=w16)  # x180
    np.add(w17, w16, out=w16)  # x181
    np.add(w10, w14, out=w17)  # x182
    np.subtract(w17, w10, out=w19)  # x183
    np.subtract(w17, w19, out=w11)  # x184
    np.subtract(w10, w11, out=w11)  # x185
    np.subtract(w14, w19, out=w19)  # x186
    np.add(w11, w19, out=w19)  # x187
    np.add(w16, w17, out=w17)  # x188
    np.add(w9, w17, out=w16)  # x189
    np.subtract(w16, w9, out=w9)  # x190
    np.subtract(w17, w9, out=w9)  # x191
    np.add(w19, w9, out=w9)  # x192
    np.add(w16, w9, out=w19)  # x193
    np.subtract(w19, w16, out=w16)  # x194
    np.subtract(w9, w16, out=w16)  # x195
    np.add(w19, w0, out=w9)  # x196
    np.subtract(w9, w19, out=w17)  # x197
    np.subtract(w9, w17, out=w11)  # x198
    np.subtract(w19, w11, out=w11)  # x199
    np.subtract(w0, w17, out=w17)  # x200
    np.add(w11, w17, out=w17)  # x201
    np.add(w16, w1, out=w11)  # x202
    np.subtract(w11, w16, out=w0)  # x203
    np.subtract(w11, w0, out=w19)  # x204
    np.subtract(w16, w19, out=w19)  # x205
    np.subtract(w1, w0, out=w0)  # x206
    np.add(w19, w0, out=w0)  # x207
    np.add(w17, w11, out=w11)  # x208
    np.add(w9, w11, out=w17)  # x209
    np.subtract(w17, w9, out=w9)  # x210
    np.subtract(w11, w9, out=w9)  # x211
    np.add(w0, w9, out=w9)  # x212
    np.add(w17, w9, out=w0)  # x213
    np.subtract(w0, w17, out=w17)  # x214
    np.subtract(w9, w17, out=w17)  # x215
    np.sqrt(w4, out=w4)  # x216
    np.add(w0, w17, out=w17)  # x217
    np.multiply(w3, w17, out=w17)  # x218
    np.multiply(w4, w17, out=w17)  # x219
    np.multiply(T, w5, out=w5)  # x220
    np.multiply(w7, w5, out=w5)  # x221
    np.multiply(w6, w5, out=w5)  # x222
    np.multiply(h1, w17, out=w17)  # x223
    np.divide(w17, w5, out=values)  # x224
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w12, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = 0.0
    np.less(T, 0.0, out=mask)
    np.greater(costheta, k5, out=other)
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
    Outside phase space: zero. Operations per point: 100 add, 3 div, 44 mul, 3 neg, 19 residual, 2 select, 3 sqrt, 123 sub.
    """
    return _run(_nu_e_total, 1, 22, (T, costheta,), (sin2_theta_W, mu_nu,), out)


def _nu_e_total(T, costheta, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, w21, mask, other, values):
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
    np.add(k1, w3, out=w3)  # x8
    np.add(w2, w3, out=w4)  # x9
    np.subtract(w4, w2, out=w2)  # x10
    np.subtract(w3, w2, out=w2)  # x11
    np.multiply(T, w4, out=w3)  # x12
    _residual(T, w4, w6, w7, w8, w9, w10, w5)  # x13
    np.multiply(T, w2, out=w6)  # x14
    np.add(w5, w6, out=w6)  # x15
    np.add(w3, w6, out=w5)  # x16
    np.subtract(w5, w3, out=w3)  # x17
    np.subtract(w6, w3, out=w3)  # x18
    np.sqrt(w5, out=w6)  # x19
    np.multiply(w6, w6, out=w7)  # x20
    np.subtract(w5, w7, out=w7)  # x21
    _residual(w6, w6, w8, w9, w10, w11, w12, w5)  # x22
    np.subtract(w7, w5, out=w5)  # x23
    np.add(w5, w3, out=w3)  # x24
    np.multiply(2.0, w6, out=w5)  # x25
    np.divide(w3, w5, out=w5)  # x26
    np.less(0.0, w6, out=mask)
    np.copyto(w3, 0.0)
    np.copyto(w3, w5, where=mask)  # x27
    np.add(w6, w3, out=w5)  # p
    np.subtract(w5, w6, out=w6)  # x28
    np.subtract(w3, w6, out=w6)  # x29
    np.multiply(costheta, w5, out=w3)  # x30
    _residual(costheta, w5, w8, w9, w10, w11, w12, w7)  # x31
    np.multiply(costheta, w6, out=w6)  # x32
    np.add(w7, w6, out=w6)  # x33
    np.add(w3, w6, out=w7)  # x34
    np.subtract(w7, w3, out=w3)  # x35
    np.subtract(w6, w3, out=w3)  # x36
    np.add(T, w7, out=w6)  # x37
    np.subtract(w6, T, out=w5)  # x38
    np.subtract(w6, w5, out=w8)  # x39
    np.subtract(T, w8, out=w8)  # x40
    np.subtract(w7, w5, out=w5)  # x41
    np.add(w8, w5, out=w5)  # x42
    np.add(w3, w5, out=w5)  # x43
    np.add(w6, w5, out=w3)  # x44
    np.subtract(w3, w6, out=w6)  # x45
    np.subtract(w5, w6, out=w6)  # x46
    np.multiply(w0, k0, out=w5)  # x47
    _residual(w0, k0, w7, w9, w10, w11, w12, w8)  # x48
    np.multiply(w0, k1, out=w7)  # x49
    np.multiply(w1, k0, out=w9)  # x50
    np.add(w7, w9, out=w9)  # x51
    np.add(w8, w9, out=w9)  # x52
    np.add(w5, w9, out=w8)  # x53
    np.subtract(w8, w5, out=w5)  # x54
    np.subtract(w9, w5, out=w5)  # x55
    np.add(-1.0, w0, out=w9)  # x56
    np.subtract(w9, -1.0, out=w7)  # x57
    np.subtract(w9, w7, out=w10)  # x58
    np.subtract(-1.0, w10, out=w10)  # x59
    np.subtract(w0, w7, out=w7)  # x60
    np.add(w10, w7, out=w7)  # x61
    np.add(w1, w7, out=w7)  # x62
    np.add(w9, w7, out=w10)  # x63
    np.subtract(w10, w9, out=w9)  # x64
    np.subtract(w7, w9, out=w9)  # x65
    np.multiply(T, w10, out=w7)  # x66
    _residual(T, w10, w12, w13, w14, w15, w16, w11)  # x67
    np.multiply(T, w9, out=w9)  # x68
    np.add(w11, w9, out=w9)  # x69
    np.add(w7, w9, out=w11)  # x70
    np.subtract(w11, w7, out=w7)  # x71
    np.subtract(w9, w7, out=w7)  # x72
    np.add(w8, w11, out=w9)  # x73
    np.subtract(w9, w8, out=w10)  # x74
    np.subtract(w9, w10, out=w12)  # x75
    np.subtract(w8, w12, out=w12)  # x76
    np.subtract(w11, w10, out=w10)  # x77
    np.add(w12, w10, out=w10)  # x78
    np.add(w5, w7, out=w12)  # x79
    np.subtract(w12, w5, out=w11)  # x80
    np.subtract(w12, w11, out=w8)  # x81
    np.subtract(w5, w8, out=w8)  # x82
    np.subtract(w7, w11, out=w11)  # x83
    np.add(w8, w11, out=w11)  # x84
    np.add(w10, w12, out=w12)  # x85
    np.add(w9, w12, out=w10)  # x86
    np.subtract(w10, w9, out=w9)  # x87
    np.subtract(w12, w9, out=w9)  # x88
    np.add(w11, w9, out=w9)  # x89
    np.add(w10, w9, out=w11)  # x90
    np.subtract(w11, w10, out=w10)  # x91
    np.subtract(w9, w10, out=w10)  # x92
    np.multiply(m_e, w3, out=w9)  # x93
    _residual(m_e, w3, w8, w7, w5, w13, w14, w12)  # x94
    np.multiply(m_e, w6, out=w8)  # x95
    np.add(w12, w8, out=w8)  # x96
    np.add(w9, w8, out=w12)  # x97
    np.subtract(w12, w9, out=w9)  # x98
    np.subtract(w8, w9, out=w9)  # x99
    np.multiply(w3, w3, out=w8)  # x100
    _residual(w3, w3, w5, w13, w14, w15, w16, w7)  # x101
    np.multiply(w3, w6, out=w5)  # x102
    np.add(w5, w5, out=w5)  # x103
    np.add(w7, w5, out=w5)  # x104
    np.add(w8, w5, out=w7)  # x105
    np.subtract(w7, w8, out=w8)  # x106
    np.subtract(w5, w8, out=w8)  # x107
    np.sqrt(T, out=w5)  # x108
    np.sqrt(w4, out=w13)  # x109
    np.multiply(w13, w13, out=w14)  # x110
    np.subtract(w4, w14, out=w14)  # x111
    _residual(w13, w13, w15, w16, w17, w18, w19, w4)  # x112
    np.subtract(w14, w4, out=w4)  # x113
    np.add(w4, w2, out=w2)  # x114
    np.multiply(2.0, w13, out=w4)  # x115
    np.divide(w2, w4, out=w4)  # x116
    np.less(0.0, w13, out=mask)
    np.copyto(w2, 0.0)
    np.copyto(w2, w4, where=mask)  # x117
    np.add(w13, w2, out=w4)  # x118
    np.subtract(w4, w13, out=w13)  # x119
    np.subtract(w2, w13, out=w13)  # x120
    np.multiply(w11, w11, out=w2)  # x121
    _residual(w11, w11, w15, w16, w17, w18, w19, w14)  # x122
    np.multiply(w11, w10, out=w15)  # x123
    np.add(w15, w15, out=w15)  # x124
    np.add(w14, w15, out=w15)  # x125
    np.add(w2, w15, out=w14)  # x126
    np.subtract(w14, w2, out=w2)  # x127
    np.subtract(w15, w2, out=w2)  # x128
    np.multiply(T, w11, out=w15)  # x129
    _residual(T, w11, w17, w18, w19, w20, w21, w16)  # x130
    np.multiply(T, w10, out=w10)  # x131
    np.add(w16, w10, out=w10)  # x132
    np.add(w15, w10, out=w16)  # x133
    np.subtract(w16, w15, out=w15)  # x134
    np.subtract(w10, w15, out=w15)  # x135
    np.negative(w16, out=w16)  # x136
    np.negative(w15, out=w15)  # x137
    np.add(w12, w16, out=w10)  # x138
    np.subtract(w10, w12, out=w11)  # x139
    np.subtract(w10, w11, out=w17)  # x140
    np.subtract(w12, w17, out=w17)  # x141
    np.subtract(w16, w11, out=w11)  # x142
    np.add(w17, w11, out=w11)  # x143
    np.add(w9, w15, out=w17)  # x144
    np.subtract(w17, w9, out=w16)  # x145
    np.subtract(w17, w16, out=w12)  # x146
    np.subtract(w9, w12, out=w12)  # x147
    np.subtract(w15, w16, out=w16)  # x148
    np.add(w12, w16, out=w16)  # x149
    np.add(w11, w17, out=w17)  # x150
    np.add(w10, w17, out=w11)  # x151
    np.subtract(w11, w10, out=w10)  # x152
    np.subtract(w17, w10, out=w10)  # x153
    np.add(w16, w10, out=w10)  # x154
    np.add(w11, w10, out=w16)  # x155
    np.subtract(w16, w11, out=w11)  # x156
    np.subtract(w10, w11, out=w11)  # x157
    np.add(w16, w11, out=w10)  # x158
    np.multiply(w10, w10, out=w10)  # x159
    np.multiply(w10, h1, out=w10)  # x160
    np.multiply(T, w14, out=w17)  # x161
    _residual(T, w14, w15, w9, w18, w19, w20, w12)  # x162
    np.multiply(T, w2, out=w2)  # x163
    np.add(w12, w2, out=w2)  # x164
    np.add(w17, w2, out=w12)  # x165
    np.subtract(w12, w17, out=w17)  # x166
    np.subtract(w2, w17, out=w17)  # x167
    np.add(w7, w8, out=w8)  # x168
    np.multiply(w8, h18, out=w8)  # x169
    np.multiply(w12, h28, out=w7)  # x170
    _residual(w12, h28, w14, w15, w9, w18, w19, w2)  # x171
    np.multiply(w17, h28, out=w14)  # x172
    np.add(w2, w14, out=w14)  # x173
    np.add(w7, w14, out=w2)  # x174
    np.subtract(w2, w7, out=w7)  # x175
    np.subtract(w14, w7, out=w7)  # x176
    np.add(w2, w7, out=w7)  # x177
    np.subtract(w10, w7, out=w7)  # x178
    np.add(w7, w8, out=w8)  # x179
    np.multiply(T, w8, out=w8)  # x180
    np.multiply(w3, w16, out=w7)  # x181
    _residual(w3, w16, w2, w14, w15, w9, w18, w10)  # x182
    np.multiply(w3, w11, out=w11)  # x183
    np.multiply(w6, w16, out=w16)  # x184
    np.add(w11, w16, out=w16)  # x185
    np.add(w10, w16, out=w16)  # x186
    np.add(w7, w16, out=w10)  # x187
    np.subtract(w10, w7, out=w7)  # x188
    np.subtract(w16, w7, out=w7)  # x189
    np.add(w10, w7, out=w7)  # x190
    np.multiply(h30, w7, out=w7)  # x191
    np.add(w8, w7, out=w7)  # x192
    np.add(w4, w13, out=w13)  # x193
    np.multiply(w13, w7, out=w7)  # x194
    np.multiply(w5, w12, out=w13)  # x195
    _residual(w5, w12, w8, w10, w16, w11, w6, w4)  # x196
    np.multiply(w5, w17, out=w17)  # x197
    np.add(w4, w17, out=w17)  # x198
    np.add(w13, w17, out=w4)  # x199
    np.subtract(w4, w13, out=w13)  # x200
    np.subtract(w17, w13, out=w13)  # x201
    np.multiply(m_e, w7, out=w7)  # x202
    np.add(w4, w13, out=w13)  # x203
    np.divide(w7, w13, out=values)  # x204
    np.multiply(2.0, w0, out=w13)  # x205
    np.multiply(2.0, w1, out=w7)  # x206
    np.negative(T, out=w4)  # x207
    np.multiply(m_e, w13, out=w17)  # x208
    _residual(m_e, w13, w12, w8, w10, w16, w11, w5)  # x209
    np.multiply(m_e, w7, out=w13)  # x210
    _residual(m_e, w7, w8, w10, w16, w11, w6, w12)  # x211
    np.add(w17, w13, out=w7)  # x212
    np.subtract(w7, w17, out=w8)  # x213
    np.subtract(w7, w8, out=w10)  # x214
    np.subtract(w17, w10, out=w10)  # x215
    np.subtract(w13, w8, out=w8)  # x216
    np.add(w10, w8, out=w8)  # x217
    np.add(w7, w4, out=w10)  # x218
    np.subtract(w10, w7, out=w13)  # x219
    np.subtract(w10, w13, out=w17)  # x220
    np.subtract(w7, w17, out=w17)  # x221
    np.subtract(w4, w13, out=w13)  # x222
    np.add(w17, w13, out=w13)  # x223
    np.multiply(T, w0, out=w17)  # x224
    _residual(T, w0, w7, w16, w11, w6, w3, w4)  # x225
    np.add(w10, w17, out=w0)  # x226
    np.subtract(w0, w10, out=w7)  # x227
    np.subtract(w0, w7, out=w16)  # x228
    np.subtract(w10, w16, out=w16)  # x229
    np.subtract(w17, w7, out=w7)  # x230
    np.add(w16, w7, out=w7)  # x231
    np.multiply(T, w1, out=w16)  # x232
    _residual(T, w1, w10, w11, w6, w3, w2, w17)  # x233
    np.add(w0, w16, out=w1)  # x234
    np.subtract(w1, w0, out=w10)  # x235
    np.subtract(w1, w10, out=w11)  # x236
    np.subtract(w0, w11, out=w11)  # x237
    np.subtract(w16, w10, out=w10)  # x238
    np.add(w11, w10, out=w10)  # x239
    np.add(w12, w5, out=w11)  # x240
    np.subtract(w11, w12, out=w16)  # x241
    np.subtract(w11, w16, out=w0)  # x242
    np.subtract(w12, w0, out=w0)  # x243
    np.subtract(w5, w16, out=w16)  # x244
    np.add(w0, w16, out=w16)  # x245
    np.add(w8, w11, out=w0)  # x246
    np.subtract(w0, w8, out=w5)  # x247
    np.subtract(w0, w5, out=w12)  # x248
    np.subtract(w8, w12, out=w12)  # x249
    np.subtract(w11, w5, out=w5)  # x250
    np.add(w12, w5, out=w5)  # x251
    np.add(w13, w0, out=w12)  # x252
    np.subtract(w12, w13, out=w11)  # x253
    np.subtract(w12, w11, out=w8)  # x254
    np.subtract(w13, w8, out=w8)  # x255
    np.subtract(w0, w11, out=w11)  # x256
    np.add(w8, w11, out=w11)  # x257
    np.add(w4, w12, out=w8)  # x258
    np.subtract(w8, w4, out=w0)  # x259
    np.subtract(w8, w0, out=w13)  # x260
    np.subtract(w4, w13, out=w13)  # x261
    np.subtract(w12, w0, out=w0)  # x262
    np.add(w13, w0, out=w0)  # x263
    np.add(w7, w8, out=w13)  # x264
    np.subtract(w13, w7, out=w12)  # x265
    np.subtract(w13, w12, out=w4)  # x266
    np.subtract(w7, w4, out=w4)  # x267
    np.subtract(w8, w12, out=w12)  # x268
    np.add(w4, w12, out=w12)  # x269
    np.add(w17, w13, out=w4)  # x270
    np.subtract(w4, w17, out=w8)  # x271
    np.subtract(w4, w8, out=w7)  # x272
    np.subtract(w17, w7, out=w7)  # x273
    np.subtract(w13, w8, out=w8)  # x274
    np.add(w7, w8, out=w8)  # x275
    np.add(w10, w4, out=w7)  # x276
    np.subtract(w7, w10, out=w13)  # x277
    np.subtract(w7, w13, out=w17)  # x278
    np.subtract(w10, w17, out=w17)  # x279
    np.subtract(w4, w13, out=w13)  # x280
    np.add(w17, w13, out=w13)  # x281
    np.add(w1, w7, out=w17)  # x282
    np.subtract(w17, w1, out=w4)  # x283
    np.subtract(w17, w4, out=w10)  # x284
    np.subtract(w1, w10, out=w10)  # x285
    np.subtract(w7, w4, out=w4)  # x286
    np.add(w10, w4, out=w4)  # x287
    np.add(w16, w5, out=w5)  # x288
    np.add(w5, w11, out=w11)  # x289
    np.add(w11, w0, out=w0)  # x290
    np.add(w0, w12, out=w12)  # x291
    np.add(w12, w8, out=w8)  # x292
    np.add(w8, w13, out=w13)  # x293
    np.add(w13, w4, out=w4)  # x294
    np.add(w4, w17, out=w17)  # x295
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w17, 0.0, out=other)
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
    Outside phase space: zero. Operations per point: 118 add, 3 div, 44 mul, 5 neg, 21 residual, 2 select, 3 sqrt, 150 sub.
    """
    return _run(_nubar_e_weak, 1, 20, (T, costheta,), (sin2_theta_W,), out)


def _nubar_e_weak(T, costheta, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, mask, other, values):
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
    np.add(k1, w3, out=w3)  # x8
    np.add(w2, w3, out=w4)  # x9
    np.subtract(w4, w2, out=w2)  # x10
    np.subtract(w3, w2, out=w2)  # x11
    np.multiply(T, w4, out=w3)  # x12
    _residual(T, w4, w6, w7, w8, w9, w10, w5)  # x13
    np.multiply(T, w2, out=w6)  # x14
    np.add(w5, w6, out=w6)  # x15
    np.add(w3, w6, out=w5)  # x16
    np.subtract(w5, w3, out=w3)  # x17
    np.subtract(w6, w3, out=w3)  # x18
    np.sqrt(w5, out=w6)  # x19
    np.multiply(w6, w6, out=w7)  # x20
    np.subtract(w5, w7, out=w7)  # x21
    _residual(w6, w6, w8, w9, w10, w11, w12, w5)  # x22
    np.subtract(w7, w5, out=w5)  # x23
    np.add(w5, w3, out=w3)  # x24
    np.multiply(2.0, w6, out=w5)  # x25
    np.divide(w3, w5, out=w5)  # x26
    np.less(0.0, w6, out=mask)
    np.copyto(w3, 0.0)
    np.copyto(w3, w5, where=mask)  # x27
    np.add(w6, w3, out=w5)  # p
    np.subtract(w5, w6, out=w6)  # x28
    np.subtract(w3, w6, out=w6)  # x29
    np.multiply(costheta, w5, out=w3)  # x30
    _residual(costheta, w5, w8, w9, w10, w11, w12, w7)  # x31
    np.multiply(costheta, w6, out=w6)  # x32
    np.add(w7, w6, out=w6)  # x33
    np.add(w3, w6, out=w7)  # x34
    np.subtract(w7, w3, out=w3)  # x35
    np.subtract(w6, w3, out=w3)  # x36
    np.add(T, w7, out=w6)  # x37
    np.subtract(w6, T, out=w5)  # x38
    np.subtract(w6, w5, out=w8)  # x39
    np.subtract(T, w8, out=w8)  # x40
    np.subtract(w7, w5, out=w5)  # x41
    np.add(w8, w5, out=w5)  # x42
    np.add(w3, w5, out=w5)  # x43
    np.add(w6, w5, out=w3)  # x44
    np.subtract(w3, w6, out=w6)  # x45
    np.subtract(w5, w6, out=w6)  # x46
    np.multiply(w0, k0, out=w5)  # x47
    _residual(w0, k0, w7, w9, w10, w11, w12, w8)  # x48
    np.multiply(w0, k1, out=w7)  # x49
    np.multiply(w1, k0, out=w9)  # x50
    np.add(w7, w9, out=w9)  # x51
    np.add(w8, w9, out=w9)  # x52
    np.add(w5, w9, out=w8)  # x53
    np.subtract(w8, w5, out=w5)  # x54
    np.subtract(w9, w5, out=w5)  # x55
    np.add(-1.0, w0, out=w9)  # x56
    np.subtract(w9, -1.0, out=w7)  # x57
    np.subtract(w9, w7, out=w10)  # x58
    np.subtract(-1.0, w10, out=w10)  # x59
    np.subtract(w0, w7, out=w7)  # x60
    np.add(w10, w7, out=w7)  # x61
    np.add(w1, w7, out=w7)  # x62
    np.add(w9, w7, out=w10)  # x63
    np.subtract(w10, w9, out=w9)  # x64
    np.subtract(w7, w9, out=w9)  # x65
    np.multiply(T, w10, out=w7)  # x66
    _residual(T, w10, w12, w13, w14, w15, w16, w11)  # x67
    np.multiply(T, w9, out=w9)  # x68
    np.add(w11, w9, out=w9)  # x69
    np.add(w7, w9, out=w11)  # x70
    np.subtract(w11, w7, out=w7)  # x71
    np.subtract(w9, w7, out=w7)  # x72
    np.add(w8, w11, out=w9)  # x73
    np.subtract(w9, w8, out=w10)  # x74
    np.subtract(w9, w10, out=w12)  # x75
    np.subtract(w8, w12, out=w12)  # x76
    np.subtract(w11, w10, out=w10)  # x77
    np.add(w12, w10, out=w10)  # x78
    np.add(w5, w7, out=w12)  # x79
    np.subtract(w12, w5, out=w11)  # x80
    np.subtract(w12, w11, out=w8)  # x81
    np.subtract(w5, w8, out=w8)  # x82
    np.subtract(w7, w11, out=w11)  # x83
    np.add(w8, w11, out=w11)  # x84
    np.add(w10, w12, out=w12)  # x85
    np.add(w9, w12, out=w10)  # x86
    np.subtract(w10, w9, out=w9)  # x87
    np.subtract(w12, w9, out=w9)  # x88
    np.add(w11, w9, out=w9)  # x89
    np.add(w10, w9, out=w11)  # x90
    np.subtract(w11, w10, out=w10)  # x91
    np.subtract(w9, w10, out=w10)  # x92
    np.multiply(m_e, w3, out=w9)  # x93
    _residual(m_e, w3, w8, w7, w5, w13, w14, w12)  # x94
    np.multiply(m_e, w6, out=w8)  # x95
    np.add(w12, w8, out=w8)  # x96
    np.add(w9, w8, out=w12)  # x97
    np.subtract(w12, w9, out=w9)  # x98
    np.subtract(w8, w9, out=w9)  # x99
    np.multiply(w3, w3, out=w8)  # x100
    _residual(w3, w3, w5, w13, w14, w15, w16, w7)  # x101
    np.multiply(w3, w6, out=w6)  # x102
    np.add(w6, w6, out=w6)  # x103
    np.add(w7, w6, out=w6)  # x104
    np.add(w8, w6, out=w7)  # x105
    np.subtract(w7, w8, out=w8)  # x106
    np.subtract(w6, w8, out=w8)  # x107
    np.sqrt(T, out=w6)  # x108
    np.sqrt(w4, out=w3)  # x109
    np.multiply(w3, w3, out=w5)  # x110
    np.subtract(w4, w5, out=w5)  # x111
    _residual(w3, w3, w13, w14, w15, w16, w17, w4)  # x112
    np.subtract(w5, w4, out=w4)  # x113
    np.add(w4, w2, out=w2)  # x114
    np.multiply(2.0, w3, out=w4)  # x115
    np.divide(w2, w4, out=w4)  # x116
    np.less(0.0, w3, out=mask)
    np.copyto(w2, 0.0)
    np.copyto(w2, w4, where=mask)  # x117
    np.add(w3, w2, out=w4)  # x118
    np.subtract(w4, w3, out=w3)  # x119
    np.subtract(w2, w3, out=w3)  # x120
    np.multiply(w11, w11, out=w2)  # x121
    _residual(w11, w11, w13, w14, w15, w16, w17, w5)  # x122
    np.multiply(w11, w10, out=w13)  # x123
    np.add(w13, w13, out=w13)  # x124
    np.add(w5, w13, out=w13)  # x125
    np.add(w2, w13, out=w5)  # x126
    np.subtract(w5, w2, out=w2)  # x127
    np.subtract(w13, w2, out=w2)  # x128
    np.multiply(T, w11, out=w13)  # x129
    _residual(T, w11, w15, w16, w17, w18, w19, w14)  # x130
    np.multiply(T, w10, out=w10)  # x131
    np.add(w14, w10, out=w10)  # x132
    np.add(w13, w10, out=w14)  # x133
    np.subtract(w14, w13, out=w13)  # x134
    np.subtract(w10, w13, out=w13)  # x135
    np.negative(w14, out=w14)  # x136
    np.negative(w13, out=w13)  # x137
    np.add(w12, w14, out=w10)  # x138
    np.subtract(w10, w12, out=w11)  # x139
    np.subtract(w10, w11, out=w15)  # x140
    np.subtract(w12, w15, out=w15)  # x141
    np.subtract(w14, w11, out=w11)  # x142
    np.add(w15, w11, out=w11)  # x143
    np.add(w9, w13, out=w15)  # x144
    np.subtract(w15, w9, out=w14)  # x145
    np.subtract(w15, w14, out=w12)  # x146
    np.subtract(w9, w12, out=w12)  # x147
    np.subtract(w13, w14, out=w14)  # x148
    np.add(w12, w14, out=w14)  # x149
    np.add(w11, w15, out=w15)  # x150
    np.add(w10, w15, out=w11)  # x151
    np.subtract(w11, w10, out=w10)  # x152
    np.subtract(w15, w10, out=w10)  # x153
    np.add(w14, w10, out=w10)  # x154
    np.add(w11, w10, out=w14)  # x155
    np.subtract(w14, w11, out=w11)  # x156
    np.subtract(w10, w11, out=w11)  # x157
    np.multiply(w14, w14, out=w10)  # x158
    _residual(w14, w14, w12, w13, w9, w16, w17, w15)  # x159
    np.multiply(w14, w11, out=w11)  # x160
    np.add(w11, w11, out=w11)  # x161
    np.add(w15, w11, out=w11)  # x162
    np.add(w10, w11, out=w15)  # x163
    np.subtract(w15, w10, out=w10)  # x164
    np.subtract(w11, w10, out=w10)  # x165
    np.multiply(w15, h21, out=w11)  # x166
    _residual(w15, h21, w12, w13, w9, w16, w17, w14)  # x167
    np.multiply(w15, h23, out=w15)  # x168
    np.multiply(w10, h21, out=w10)  # x169
    np.add(w15, w10, out=w10)  # x170
    np.add(w14, w10, out=w10)  # x171
    np.add(w11, w10, out=w14)  # x172
    np.subtract(w14, w11, out=w11)  # x173
    np.subtract(w10, w11, out=w11)  # x174
    np.multiply(T, w5, out=w10)  # x175
    _residual(T, w5, w12, w13, w9, w16, w17, w15)  # x176
    np.multiply(T, w2, out=w12)  # x177
    np.add(w15, w12, out=w12)  # x178
    np.add(w10, w12, out=w15)  # x179
    np.subtract(w15, w10, out=w10)  # x180
    np.subtract(w12, w10, out=w10)  # x181
    np.multiply(w7, h37, out=w12)  # x182
    _residual(w7, h37, w9, w16, w17, w18, w19, w13)  # x183
    np.multiply(w7, h39, out=w7)  # x184
    np.multiply(w8, h37, out=w8)  # x185
    np.add(w7, w8, out=w8)  # x186
    np.add(w13, w8, out=w8)  # x187
    np.add(w12, w8, out=w13)  # x188
    np.subtract(w13, w12, out=w12)  # x189
    np.subtract(w8, w12, out=w12)  # x190
    np.multiply(w15, h46, out=w8)  # x191
    _residual(w15, h46, w9, w16, w17, w18, w19, w7)  # x192
    np.multiply(w15, h48, out=w15)  # x193
    np.multiply(w10, h46, out=w10)  # x194
    np.add(w15, w10, out=w10)  # x195
    np.add(w7, w10, out=w10)  # x196
    np.add(w8, w10, out=w7)  # x197
    np.subtract(w7, w8, out=w8)  # x198
    np.subtract(w10, w8, out=w8)  # x199
    np.negative(w7, out=w7)  # x200
    np.negative(w8, out=w8)  # x201
    np.add(w14, w7, out=w10)  # x202
    np.subtract(w10, w14, out=w15)  # x203
    np.subtract(w10, w15, out=w9)  # x204
    np.subtract(w14, w9, out=w9)  # x205
    np.subtract(w7, w15, out=w15)  # x206
    np.add(w9, w15, out=w15)  # x207
    np.add(w11, w8, out=w9)  # x208
    np.subtract(w9, w11, out=w7)  # x209
    np.subtract(w9, w7, out=w14)  # x210
    np.subtract(w11, w14, out=w14)  # x211
    np.subtract(w8, w7, out=w7)  # x212
    np.add(w14, w7, out=w7)  # x213
    np.add(w15, w9, out=w9)  # x214
    np.add(w10, w9, out=w15)  # x215
    np.subtract(w15, w10, out=w10)  # x216
    np.subtract(w9, w10, out=w10)  # x217
    np.add(w7, w10, out=w10)  # x218
    np.add(w15, w10, out=w7)  # x219
    np.subtract(w7, w15, out=w15)  # x220
    np.subtract(w10, w15, out=w15)  # x221
    np.add(w7, w13, out=w10)  # x222
    np.subtract(w10, w7, out=w9)  # x223
    np.subtract(w10, w9, out=w14)  # x224
    np.subtract(w7, w14, out=w14)  # x225
    np.subtract(w13, w9, out=w9)  # x226
    np.add(w14, w9, out=w9)  # x227
    np.add(w15, w12, out=w14)  # x228
    np.subtract(w14, w15, out=w13)  # x229
    np.subtract(w14, w13, out=w7)  # x230
    np.subtract(w15, w7, out=w7)  # x231
    np.subtract(w12, w13, out=w13)  # x232
    np.add(w7, w13, out=w13)  # x233
    np.add(w9, w14, out=w14)  # x234
    np.add(w10, w14, out=w9)  # x235
    np.subtract(w9, w10, out=w10)  # x236
    np.subtract(w14, w10, out=w10)  # x237
    np.add(w13, w10, out=w10)  # x238
    np.add(w9, w10, out=w13)  # x239
    np.subtract(w13, w9, out=w9)  # x240
    np.subtract(w10, w9, out=w9)  # x241
    np.add(w4, w3, out=w3)  # x242
    np.add(w13, w9, out=w9)  # x243
    np.multiply(w3, w9, out=w9)  # x244
    np.multiply(w6, w5, out=w3)  # x245
    _residual(w6, w5, w4, w10, w14, w7, w12, w13)  # x246
    np.multiply(w6, w2, out=w2)  # x247
    np.add(w13, w2, out=w2)  # x248
    np.add(w3, w2, out=w13)  # x249
    np.subtract(w13, w3, out=w3)  # x250
    np.subtract(w2, w3, out=w3)  # x251
    np.add(w13, w3, out=w3)  # x252
    np.divide(w9, w3, out=values)  # x253
    np.multiply(2.0, w0, out=w3)  # x254
    np.multiply(2.0, w1, out=w9)  # x255
    np.negative(T, out=w13)  # x256
    np.multiply(m_e, w3, out=w2)  # x257
    _residual(m_e, w3, w5, w4, w10, w14, w7, w6)  # x258
    np.multiply(m_e, w9, out=w3)  # x259
    _residual(m_e, w9, w4, w10, w14, w7, w12, w5)  # x260
    np.add(w2, w3, out=w9)  # x261
    np.subtract(w9, w2, out=w4)  # x262
    np.subtract(w9, w4, out=w10)  # x263
    np.subtract(w2, w10, out=w10)  # x264
    np.subtract(w3, w4, out=w4)  # x265
    np.add(w10, w4, out=w4)  # x266
    np.add(w9, w13, out=w10)  # x267
    np.subtract(w10, w9, out=w3)  # x268
    np.subtract(w10, w3, out=w2)  # x269
    np.subtract(w9, w2, out=w2)  # x270
    np.subtract(w13, w3, out=w3)  # x271
    np.add(w2, w3, out=w3)  # x272
    np.multiply(T, w0, out=w2)  # x273
    _residual(T, w0, w9, w14, w7, w12, w15, w13)  # x274
    np.add(w10, w2, out=w0)  # x275
    np.subtract(w0, w10, out=w9)  # x276
    np.subtract(w0, w9, out=w14)  # x277
    np.subtract(w10, w14, out=w14)  # x278
    np.subtract(w2, w9, out=w9)  # x279
    np.add(w14, w9, out=w9)  # x280
    np.multiply(T, w1, out=w14)  # x281
    _residual(T, w1, w10, w7, w12, w15, w8, w2)  # x282
    np.add(w0, w14, out=w1)  # x283
    np.subtract(w1, w0, out=w10)  # x284
    np.subtract(w1, w10, out=w7)  # x285
    np.subtract(w0, w7, out=w7)  # x286
    np.subtract(w14, w10, out=w10)  # x287
    np.add(w7, w10, out=w10)  # x288
    np.add(w5, w6, out=w7)  # x289
    np.subtract(w7, w5, out=w14)  # x290
    np.subtract(w7, w14, out=w0)  # x291
    np.subtract(w5, w0, out=w0)  # x292
    np.subtract(w6, w14, out=w14)  # x293
    np.add(w0, w14, out=w14)  # x294
    np.add(w4, w7, out=w0)  # x295
    np.subtract(w0, w4, out=w6)  # x296
    np.subtract(w0, w6, out=w5)  # x297
    np.subtract(w4, w5, out=w5)  # x298
    np.subtract(w7, w6, out=w6)  # x299
    np.add(w5, w6, out=w6)  # x300
    np.add(w3, w0, out=w5)  # x301
    np.subtract(w5, w3, out=w7)  # x302
    np.subtract(w5, w7, out=w4)  # x303
    np.subtract(w3, w4, out=w4)  # x304
    np.subtract(w0, w7, out=w7)  # x305
    np.add(w4, w7, out=w7)  # x306
    np.add(w13, w5, out=w4)  # x307
    np.subtract(w4, w13, out=w0)  # x308
    np.subtract(w4, w0, out=w3)  # x309
    np.subtract(w13, w3, out=w3)  # x310
    np.subtract(w5, w0, out=w0)  # x311
    np.add(w3, w0, out=w0)  # x312
    np.add(w9, w4, out=w3)  # x313
    np.subtract(w3, w9, out=w5)  # x314
    np.subtract(w3, w5, out=w13)  # x315
    np.subtract(w9, w13, out=w13)  # x316
    np.subtract(w4, w5, out=w5)  # x317
    np.add(w13, w5, out=w5)  # x318
    np.add(w2, w3, out=w13)  # x319
    np.subtract(w13, w2, out=w4)  # x320
    np.subtract(w13, w4, out=w9)  # x321
    np.subtract(w2, w9, out=w9)  # x322
    np.subtract(w3, w4, out=w4)  # x323
    np.add(w9, w4, out=w4)  # x324
    np.add(w10, w13, out=w9)  # x325
    np.subtract(w9, w10, out=w3)  # x326
    np.subtract(w9, w3, out=w2)  # x327
    np.subtract(w10, w2, out=w2)  # x328
    np.subtract(w13, w3, out=w3)  # x329
    np.add(w2, w3, out=w3)  # x330
    np.add(w1, w9, out=w2)  # x331
    np.subtract(w2, w1, out=w13)  # x332
    np.subtract(w2, w13, out=w10)  # x333
    np.subtract(w1, w10, out=w10)  # x334
    np.subtract(w9, w13, out=w13)  # x335
    np.add(w10, w13, out=w13)  # x336
    np.add(w14, w6, out=w6)  # x337
    np.add(w6, w7, out=w7)  # x338
    np.add(w7, w0, out=w0)  # x339
    np.add(w0, w5, out=w5)  # x340
    np.add(w5, w4, out=w4)  # x341
    np.add(w4, w3, out=w3)  # x342
    np.add(w3, w13, out=w13)  # x343
    np.add(w13, w2, out=w2)  # x344
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w2, 0.0, out=other)
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
    Outside phase space: zero. Operations per point: 123 add, 3 div, 50 mul, 5 neg, 22 residual, 2 select, 3 sqrt, 152 sub.
    """
    return _run(_nubar_e_total, 1, 22, (T, costheta,), (sin2_theta_W, mu_nu,), out)


def _nubar_e_total(T, costheta, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, w21, mask, other, values):
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
    np.add(k1, w3, out=w3)  # x8
    np.add(w2, w3, out=w4)  # x9
    np.subtract(w4, w2, out=w2)  # x10
    np.subtract(w3, w2, out=w2)  # x11
    np.multiply(T, w4, out=w3)  # x12
    _residual(T, w4, w6, w7, w8, w9, w10, w5)  # x13
    np.multiply(T, w2, out=w6)  # x14
    np.add(w5, w6, out=w6)  # x15
    np.add(w3, w6, out=w5)  # x16
    np.subtract(w5, w3, out=w3)  # x17
    np.subtract(w6, w3, out=w3)  # x18
    np.sqrt(w5, out=w6)  # x19
    np.multiply(w6, w6, out=w7)  # x20
    np.subtract(w5, w7, out=w7)  # x21
    _residual(w6, w6, w8, w9, w10, w11, w12, w5)  # x22
    np.subtract(w7, w5, out=w5)  # x23
    np.add(w5, w3, out=w3)  # x24
    np.multiply(2.0, w6, out=w5)  # x25
    np.divide(w3, w5, out=w5)  # x26
    np.less(0.0, w6, out=mask)
    np.copyto(w3, 0.0)
    np.copyto(w3, w5, where=mask)  # x27
    np.add(w6, w3, out=w5)  # p
    np.subtract(w5, w6, out=w6)  # x28
    np.subtract(w3, w6, out=w6)  # x29
    np.multiply(costheta, w5, out=w3)  # x30
    _residual(costheta, w5, w8, w9, w10, w11, w12, w7)  # x31
    np.multiply(costheta, w6, out=w6)  # x32
    np.add(w7, w6, out=w6)  # x33
    np.add(w3, w6, out=w7)  # x34
    np.subtract(w7, w3, out=w3)  # x35
    np.subtract(w6, w3, out=w3)  # x36
    np.add(T, w7, out=w6)  # x37
    np.subtract(w6, T, out=w5)  # x38
    np.subtract(w6, w5, out=w8)  # x39
    np.subtract(T, w8, out=w8)  # x40
    np.subtract(w7, w5, out=w5)  # x41
    np.add(w8, w5, out=w5)  # x42
    np.add(w3, w5, out=w5)  # x43
    np.add(w6, w5, out=w3)  # x44
    np.subtract(w3, w6, out=w6)  # x45
    np.subtract(w5, w6, out=w6)  # x46
    np.multiply(w0, k0, out=w5)  # x47
    _residual(w0, k0, w7, w9, w10, w11, w12, w8)  # x48
    np.multiply(w0, k1, out=w7)  # x49
    np.multiply(w1, k0, out=w9)  # x50
    np.add(w7, w9, out=w9)  # x51
    np.add(w8, w9, out=w9)  # x52
    np.add(w5, w9, out=w8)  # x53
    np.subtract(w8, w5, out=w5)  # x54
    np.subtract(w9, w5, out=w5)  # x55
    np.add(-1.0, w0, out=w9)  # x56
    np.subtract(w9, -1.0, out=w7)  # x57
    np.subtract(w9, w7, out=w10)  # x58
    np.subtract(-1.0, w10, out=w10)  # x59
    np.subtract(w0, w7, out=w7)  # x60
    np.add(w10, w7, out=w7)  # x61
    np.add(w1, w7, out=w7)  # x62
    np.add(w9, w7, out=w10)  # x63
    np.subtract(w10, w9, out=w9)  # x64
    np.subtract(w7, w9, out=w9)  # x65
    np.multiply(T, w10, out=w7)  # x66
    _residual(T, w10, w12, w13, w14, w15, w16, w11)  # x67
    np.multiply(T, w9, out=w9)  # x68
    np.add(w11, w9, out=w9)  # x69
    np.add(w7, w9, out=w11)  # x70
    np.subtract(w11, w7, out=w7)  # x71
    np.subtract(w9, w7, out=w7)  # x72
    np.add(w8, w11, out=w9)  # x73
    np.subtract(w9, w8, out=w10)  # x74
    np.subtract(w9, w10, out=w12)  # x75
    np.subtract(w8, w12, out=w12)  # x76
    np.subtract(w11, w10, out=w10)  # x77
    np.add(w12, w10, out=w10)  # x78
    np.add(w5, w7, out=w12)  # x79
    np.subtract(w12, w5, out=w11)  # x80
    np.subtract(w12, w11, out=w8)  # x81
    np.subtract(w5, w8, out=w8)  # x82
    np.subtract(w7, w11, out=w11)  # x83
    np.add(w8, w11, out=w11)  # x84
    np.add(w10, w12, out=w12)  # x85
    np.add(w9, w12, out=w10)  # x86
    np.subtract(w10, w9, out=w9)  # x87
    np.subtract(w12, w9, out=w9)  # x88
    np.add(w11, w9, out=w9)  # x89
    np.add(w10, w9, out=w11)  # x90
    np.subtract(w11, w10, out=w10)  # x91
    np.subtract(w9, w10, out=w10)  # x92
    np.multiply(m_e, w3, out=w9)  # x93
    _residual(m_e, w3, w8, w7, w5, w13, w14, w12)  # x94
    np.multiply(m_e, w6, out=w8)  # x95
    np.add(w12, w8, out=w8)  # x96
    np.add(w9, w8, out=w12)  # x97
    np.subtract(w12, w9, out=w9)  # x98
    np.subtract(w8, w9, out=w9)  # x99
    np.multiply(w3, w3, out=w8)  # x100
    _residual(w3, w3, w5, w13, w14, w15, w16, w7)  # x101
    np.multiply(w3, w6, out=w5)  # x102
    np.add(w5, w5, out=w5)  # x103
    np.add(w7, w5, out=w5)  # x104
    np.add(w8, w5, out=w7)  # x105
    np.subtract(w7, w8, out=w8)  # x106
    np.subtract(w5, w8, out=w8)  # x107
    np.sqrt(T, out=w5)  # x108
    np.sqrt(w4, out=w13)  # x109
    np.multiply(w13, w13, out=w14)  # x110
    np.subtract(w4, w14, out=w14)  # x111
    _residual(w13, w13, w15, w16, w17, w18, w19, w4)  # x112
    np.subtract(w14, w4, out=w4)  # x113
    np.add(w4, w2, out=w2)  # x114
    np.multiply(2.0, w13, out=w4)  # x115
    np.divide(w2, w4, out=w4)  # x116
    np.less(0.0, w13, out=mask)
    np.copyto(w2, 0.0)
    np.copyto(w2, w4, where=mask)  # x117
    np.add(w13, w2, out=w4)  # x118
    np.subtract(w4, w13, out=w13)  # x119
    np.subtract(w2, w13, out=w13)  # x120
    np.multiply(w11, w11, out=w2)  # x121
    _residual(w11, w11, w15, w16, w17, w18, w19, w14)  # x122
    np.multiply(w11, w10, out=w15)  # x123
    np.add(w15, w15, out=w15)  # x124
    np.add(w14, w15, out=w15)  # x125
    np.add(w2, w15, out=w14)  # x126
    np.subtract(w14, w2, out=w2)  # x127
    np.subtract(w15, w2, out=w2)  # x128
    np.multiply(T, w11, out=w15)  # x129
    _residual(T, w11, w17, w18, w19, w20, w21, w16)  # x130
    np.multiply(T, w10, out=w10)  # x131
    np.add(w16, w10, out=w10)  # x132
    np.add(w15, w10, out=w16)  # x133
    np.subtract(w16, w15, out=w15)  # x134
    np.subtract(w10, w15, out=w15)  # x135
    np.negative(w16, out=w16)  # x136
    np.negative(w15, out=w15)  # x137
    np.add(w12, w16, out=w10)  # x138
    np.subtract(w10, w12, out=w11)  # x139
    np.subtract(w10, w11, out=w17)  # x140
    np.subtract(w12, w17, out=w17)  # x141
    np.subtract(w16, w11, out=w11)  # x142
    np.add(w17, w11, out=w11)  # x143
    np.add(w9, w15, out=w17)  # x144
    np.subtract(w17, w9, out=w16)  # x145
    np.subtract(w17, w16, out=w12)  # x146
    np.subtract(w9, w12, out=w12)  # x147
    np.subtract(w15, w16, out=w16)  # x148
    np.add(w12, w16, out=w16)  # x149
    np.add(w11, w17, out=w17)  # x150
    np.add(w10, w17, out=w11)  # x151
    np.subtract(w11, w10, out=w10)  # x152
    np.subtract(w17, w10, out=w10)  # x153
    np.add(w16, w10, out=w10)  # x154
    np.add(w11, w10, out=w16)  # x155
    np.subtract(w16, w11, out=w11)  # x156
    np.subtract(w10, w11, out=w11)  # x157
    np.multiply(w16, w16, out=w10)  # x158
    _residual(w16, w16, w12, w15, w9, w18, w19, w17)  # x159
    np.multiply(w16, w11, out=w12)  # x160
    np.add(w12, w12, out=w12)  # x161
    np.add(w17, w12, out=w12)  # x162
    np.add(w10, w12, out=w17)  # x163
    np.subtract(w17, w10, out=w10)  # x164
    np.subtract(w12, w10, out=w10)  # x165
    np.multiply(w17, h21, out=w12)  # x166
    _residual(w17, h21, w9, w18, w19, w20, w21, w15)  # x167
    np.multiply(w17, h23, out=w17)  # x168
    np.multiply(w10, h21, out=w10)  # x169
    np.add(w17, w10, out=w10)  # x170
    np.add(w15, w10, out=w10)  # x171
    np.add(w12, w10, out=w15)  # x172
    np.subtract(w15, w12, out=w12)  # x173
    np.subtract(w10, w12, out=w12)  # x174
    np.multiply(T, w14, out=w10)  # x175
    _residual(T, w14, w9, w18, w19, w20, w21, w17)  # x176
    np.multiply(T, w2, out=w2)  # x177
    np.add(w17, w2, out=w2)  # x178
    np.add(w10, w2, out=w17)  # x179
    np.subtract(w17, w10, out=w10)  # x180
    np.subtract(w2, w10, out=w10)  # x181
    np.multiply(w7, h37, out=w2)  # x182
    _residual(w7, h37, w9, w18, w19, w20, w21, w14)  # x183
    np.multiply(w7, h39, out=w7)  # x184
    np.multiply(w8, h37, out=w8)  # x185
    np.add(w7, w8, out=w8)  # x186
    np.add(w14, w8, out=w8)  # x187
    np.add(w2, w8, out=w14)  # x188
    np.subtract(w14, w2, out=w2)  # x189
    np.subtract(w8, w2, out=w2)  # x190
    np.multiply(w17, h46, out=w8)  # x191
    _residual(w17, h46, w9, w18, w19, w20, w21, w7)  # x192
    np.multiply(w17, h48, out=w9)  # x193
    np.multiply(w10, h46, out=w18)  # x194
    np.add(w9, w18, out=w18)  # x195
    np.add(w7, w18, out=w18)  # x196
    np.add(w8, w18, out=w7)  # x197
    np.subtract(w7, w8, out=w8)  # x198
    np.subtract(w18, w8, out=w8)  # x199
    np.negative(w7, out=w7)  # x200
    np.negative(w8, out=w8)  # x201
    np.add(w15, w7, out=w18)  # x202
    np.subtract(w18, w15, out=w9)  # x203
    np.subtract(w18, w9, out=w19)  # x204
    np.subtract(w15, w19, out=w19)  # x205
    np.subtract(w7, w9, out=w9)  # x206
    np.add(w19, w9, out=w9)  # x207
    np.add(w12, w8, out=w19)  # x208
    np.subtract(w19, w12, out=w7)  # x209
    np.subtract(w19, w7, out=w15)  # x210
    np.subtract(w12, w15, out=w15)  # x211
    np.subtract(w8, w7, out=w7)  # x212
    np.add(w15, w7, out=w7)  # x213
    np.add(w9, w19, out=w19)  # x214
    np.add(w18, w19, out=w9)  # x215
    np.subtract(w9, w18, out=w18)  # x216
    np.subtract(w19, w18, out=w18)  # x217
    np.add(w7, w18, out=w18)  # x218
    np.add(w9, w18, out=w7)  # x219
    np.subtract(w7, w9, out=w9)  # x220
    np.subtract(w18, w9, out=w9)  # x221
    np.add(w7, w14, out=w18)  # x222
    np.subtract(w18, w7, out=w19)  # x223
    np.subtract(w18, w19, out=w15)  # x224
    np.subtract(w7, w15, out=w15)  # x225
    np.subtract(w14, w19, out=w19)  # x226
    np.add(w15, w19, out=w19)  # x227
    np.add(w9, w2, out=w15)  # x228
    np.subtract(w15, w9, out=w14)  # x229
    np.subtract(w15, w14, out=w7)  # x230
    np.subtract(w9, w7, out=w7)  # x231
    np.subtract(w2, w14, out=w14)  # x232
    np.add(w7, w14, out=w14)  # x233
    np.add(w19, w15, out=w15)  # x234
    np.add(w18, w15, out=w19)  # x235
    np.subtract(w19, w18, out=w18)  # x236
    np.subtract(w15, w18, out=w18)  # x237
    np.add(w14, w18, out=w18)  # x238
    np.add(w19, w18, out=w14)  # x239
    np.subtract(w14, w19, out=w19)  # x240
    np.subtract(w18, w19, out=w19)  # x241
    np.add(w14, w19, out=w19)  # x242
    np.multiply(T, w19, out=w19)  # x243
    np.multiply(w3, w16, out=w14)  # x244
    _residual(w3, w16, w15, w7, w2, w9, w8, w18)  # x245
    np.multiply(w3, w11, out=w11)  # x246
    np.multiply(w6, w16, out=w16)  # x247
    np.add(w11, w16, out=w16)  # x248
    np.add(w18, w16, out=w16)  # x249
    np.add(w14, w16, out=w18)  # x250
    np.subtract(w18, w14, out=w14)  # x251
    np.subtract(w16, w14, out=w14)  # x252
    np.add(w18, w14, out=w14)  # x253
    np.multiply(h50, w14, out=w14)  # x254
    np.add(w19, w14, out=w14)  # x255
    np.add(w4, w13, out=w13)  # x256
    np.multiply(w13, w14, out=w14)  # x257
    np.multiply(w5, w17, out=w13)  # x258
    _residual(w5, w17, w19, w18, w16, w11, w6, w4)  # x259
    np.multiply(w5, w10, out=w10)  # x260
    np.add(w4, w10, out=w10)  # x261
    np.add(w13, w10, out=w4)  # x262
    np.subtract(w4, w13, out=w13)  # x263
    np.subtract(w10, w13, out=w13)  # x264
    np.multiply(m_e, w14, out=w14)  # x265
    np.add(w4, w13, out=w13)  # x266
    np.divide(w14, w13, out=values)  # x267
    np.multiply(2.0, w0, out=w13)  # x268
    np.multiply(2.0, w1, out=w14)  # x269
    np.negative(T, out=w4)  # x270
    np.multiply(m_e, w13, out=w10)  # x271
    _residual(m_e, w13, w17, w19, w18, w16, w11, w5)  # x272
    np.multiply(m_e, w14, out=w13)  # x273
    _residual(m_e, w14, w19, w18, w16, w11, w6, w17)  # x274
    np.add(w10, w13, out=w14)  # x275
    np.subtract(w14, w10, out=w19)  # x276
    np.subtract(w14, w19, out=w18)  # x277
    np.subtract(w10, w18, out=w18)  # x278
    np.subtract(w13, w19, out=w19)  # x279
    np.add(w18, w19, out=w19)  # x280
    np.add(w14, w4, out=w18)  # x281
    np.subtract(w18, w14, out=w13)  # x282
    np.subtract(w18, w13, out=w10)  # x283
    np.subtract(w14, w10, out=w10)  # x284
    np.subtract(w4, w13, out=w13)  # x285
    np.add(w10, w13, out=w13)  # x286
    np.multiply(T, w0, out=w10)  # x287
    _residual(T, w0, w14, w16, w11, w6, w3, w4)  # x288
    np.add(w18, w10, out=w0)  # x289
    np.subtract(w0, w18, out=w14)  # x290
    np.subtract(w0, w14, out=w16)  # x291
    np.subtract(w18, w16, out=w16)  # x292
    np.subtract(w10, w14, out=w14)  # x293
    np.add(w16, w14, out=w14)  # x294
    np.multiply(T, w1, out=w16)  # x295
    _residual(T, w1, w18, w11, w6, w3, w15, w10)  # x296
    np.add(w0, w16, out=w1)  # x297
    np.subtract(w1, w0, out=w18)  # x298
    np.subtract(w1, w18, out=w11)  # x299
    np.subtract(w0, w11, out=w11)  # x300
    np.subtract(w16, w18, out=w18)  # x301
    np.add(w11, w18, out=w18)  # x302
    np.add(w17, w5, out=w11)  # x303
    np.subtract(w11, w17, out=w16)  # x304
    np.subtract(w11, w16, out=w0)  # x305
    np.subtract(w17, w0, out=w0)  # x306
    np.subtract(w5, w16, out=w16)  # x307
    np.add(w0, w16, out=w16)  # x308
    np.add(w19, w11, out=w0)  # x309
    np.subtract(w0, w19, out=w5)  # x310
    np.subtract(w0, w5, out=w17)  # x311
    np.subtract(w19, w17, out=w17)  # x312
    np.subtract(w11, w5, out=w5)  # x313
    np.add(w17, w5, out=w5)  # x314
    np.add(w13, w0, out=w17)  # x315
    np.subtract(w17, w13, out=w11)  # x316
    np.subtract(w17, w11, out=w19)  # x317
    np.subtract(w13, w19, out=w19)  # x318
    np.subtract(w0, w11, out=w11)  # x319
    np.add(w19, w11, out=w11)  # x320
    np.add(w4, w17, out=w19)  # x321
    np.subtract(w19, w4, out=w0)  # x322
    np.subtract(w19, w0, out=w13)  # x323
    np.subtract(w4, w13, out=w13)  # x324
    np.subtract(w17, w0, out=w0)  # x325
    np.add(w13, w0, out=w0)  # x326
    np.add(w14, w19, out=w13)  # x327
    np.subtract(w13, w14, out=w17)  # x328
    np.subtract(w13, w17, out=w4)  # x329
    np.subtract(w14, w4, out=w4)  # x330
    np.subtract(w19, w17, out=w17)  # x331
    np.add(w4, w17, out=w17)  # x332
    np.add(w10, w13, out=w4)  # x333
    np.subtract(w4, w10, out=w19)  # x334
    np.subtract(w4, w19, out=w14)  # x335
    np.subtract(w10, w14, out=w14)  # x336
    np.subtract(w13, w19, out=w19)  # x337
    np.add(w14, w19, out=w19)  # x338
    np.add(w18, w4, out=w14)  # x339
    np.subtract(w14, w18, out=w13)  # x340
    np.subtract(w14, w13, out=w10)  # x341
    np.subtract(w18, w10, out=w10)  # x342
    np.subtract(w4, w13, out=w13)  # x343
    np.add(w10, w13, out=w13)  # x344
    np.add(w1, w14, out=w10)  # x345
    np.subtract(w10, w1, out=w4)  # x346
    np.subtract(w10, w4, out=w18)  # x347
    np.subtract(w1, w18, out=w18)  # x348
    np.subtract(w14, w4, out=w4)  # x349
    np.add(w18, w4, out=w4)  # x350
    np.add(w16, w5, out=w5)  # x351
    np.add(w5, w11, out=w11)  # x352
    np.add(w11, w0, out=w0)  # x353
    np.add(w0, w17, out=w17)  # x354
    np.add(w17, w19, out=w19)  # x355
    np.add(w19, w13, out=w13)  # x356
    np.add(w13, w4, out=w4)  # x357
    np.add(w4, w10, out=w10)  # x358
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w10, 0.0, out=other)
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
    Outside phase space: zero. Operations per point: 71 add, 1 div, 29 mul, 1 neg, 11 residual, 3 sqrt, 90 sub.
    """
    return _run(_nu_mu_weak, 1, 19, (T, costheta,), (sin2_theta_W,), out)


def _nu_mu_weak(T, costheta, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, mask, other, values):
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
    np.add(w4, w2, out=w2)  # x12
    np.multiply(T, w2, out=w4)  # x13
    np.sqrt(w4, out=w4)  # p
    np.multiply(costheta, w4, out=w4)  # x14
    np.add(T, w4, out=w3)  # x15
    np.subtract(w3, T, out=w5)  # x16
    np.subtract(w3, w5, out=w6)  # x17
    np.subtract(T, w6, out=w6)  # x18
    np.subtract(w4, w5, out=w5)  # x19
    np.add(w6, w5, out=w5)  # x20
    np.multiply(w0, k0, out=w6)  # x21
    _residual(w0, k0, w7, w8, w9, w10, w11, w4)  # x22
    np.multiply(w0, k1, out=w7)  # x23
    np.multiply(w1, k0, out=w8)  # x24
    np.add(w7, w8, out=w8)  # x25
    np.add(w4, w8, out=w8)  # x26
    np.add(w6, w8, out=w4)  # x27
    np.subtract(w4, w6, out=w6)  # x28
    np.subtract(w8, w6, out=w6)  # x29
    np.add(-1.0, w0, out=w8)  # x30
    np.subtract(w8, -1.0, out=w7)  # x31
    np.subtract(w8, w7, out=w9)  # x32
    np.subtract(-1.0, w9, out=w9)  # x33
    np.subtract(w0, w7, out=w7)  # x34
    np.add(w9, w7, out=w7)  # x35
    np.add(w1, w7, out=w7)  # x36
    np.add(w8, w7, out=w9)  # x37
    np.subtract(w9, w8, out=w8)  # x38
    np.subtract(w7, w8, out=w8)  # x39
    np.multiply(T, w9, out=w7)  # x40
    _residual(T, w9, w11, w12, w13, w14, w15, w10)  # x41
    np.multiply(T, w8, out=w8)  # x42
    np.add(w10, w8, out=w8)  # x43
    np.add(w7, w8, out=w10)  # x44
    np.subtract(w10, w7, out=w7)  # x45
    np.subtract(w8, w7, out=w7)  # x46
    np.add(w4, w10, out=w8)  # x47
    np.subtract(w8, w4, out=w9)  # x48
    np.subtract(w8, w9, out=w11)  # x49
    np.subtract(w4, w11, out=w11)  # x50
    np.subtract(w10, w9, out=w9)  # x51
    np.add(w11, w9, out=w9)  # x52
    np.add(w6, w7, out=w11)  # x53
    np.subtract(w11, w6, out=w10)  # x54
    np.subtract(w11, w10, out=w4)  # x55
    np.subtract(w6, w4, out=w4)  # x56
    np.subtract(w7, w10, out=w10)  # x57
    np.add(w4, w10, out=w10)  # x58
    np.add(w9, w11, out=w11)  # x59
    np.add(w8, w11, out=w9)  # x60
    np.subtract(w9, w8, out=w8)  # x61
    np.subtract(w11, w8, out=w8)  # x62
    np.add(w10, w8, out=w8)  # x63
    np.add(w9, w8, out=w10)  # x64
    np.subtract(w10, w9, out=w9)  # x65
    np.subtract(w8, w9, out=w9)  # x66
    np.multiply(m_e, w3, out=w8)  # x67
    _residual(m_e, w3, w4, w7, w6, w12, w13, w11)  # x68
    np.multiply(m_e, w5, out=w4)  # x69
    np.add(w11, w4, out=w4)  # x70
    np.add(w8, w4, out=w11)  # x71
    np.subtract(w11, w8, out=w8)  # x72
    np.subtract(w4, w8, out=w8)  # x73
    np.multiply(w3, w3, out=w4)  # x74
    _residual(w3, w3, w6, w12, w13, w14, w15, w7)  # x75
    np.multiply(w3, w5, out=w5)  # x76
    np.add(w5, w5, out=w5)  # x77
    np.add(w7, w5, out=w5)  # x78
    np.add(w4, w5, out=w7)  # x79
    np.subtract(w7, w4, out=w4)  # x80
    np.subtract(w5, w4, out=w4)  # x81
    np.sqrt(T, out=w5)  # x82
    np.sqrt(w2, out=w2)  # x83
    np.multiply(w10, w10, out=w3)  # x84
    _residual(w10, w10, w12, w13, w14, w15, w16, w6)  # x85
    np.multiply(w10, w9, out=w12)  # x86
    np.add(w12, w12, out=w12)  # x87
    np.add(w6, w12, out=w12)  # x88
    np.add(w3, w12, out=w6)  # x89
    np.subtract(w6, w3, out=w3)  # x90
    np.subtract(w12, w3, out=w3)  # x91
    np.multiply(T, w10, out=w12)  # x92
    _residual(T, w10, w14, w15, w16, w17, w18, w13)  # x93
    np.multiply(T, w9, out=w9)  # x94
    np.add(w13, w9, out=w9)  # x95
    np.add(w12, w9, out=w13)  # x96
    np.subtract(w13, w12, out=w12)  # x97
    np.subtract(w9, w12, out=w12)  # x98
    np.add(w11, w8, out=w8)  # x99
    np.add(w13, w12, out=w12)  # x100
    np.subtract(w8, w12, out=w12)  # x101
    np.multiply(w12, w12, out=w12)  # x102
    np.multiply(w12, h2, out=w12)  # x103
    np.add(w6, w3, out=w3)  # x104
    np.multiply(T, w3, out=w6)  # x105
    np.add(w7, w4, out=w4)  # x106
    np.multiply(w4, h4, out=w4)  # x107
    np.multiply(w6, h5, out=w6)  # x108
    np.subtract(w12, w6, out=w6)  # x109
    np.add(w6, w4, out=w4)  # x110
    np.multiply(w2, w4, out=w4)  # x111
    np.multiply(w5, w3, out=w3)  # x112
    np.divide(w4, w3, out=values)  # x113
    np.multiply(2.0, w0, out=w3)  # x114
    np.multiply(2.0, w1, out=w4)  # x115
    np.negative(T, out=w5)  # x116
    np.multiply(m_e, w3, out=w2)  # x117
    _residual(m_e, w3, w12, w7, w8, w13, w11, w6)  # x118
    np.multiply(m_e, w4, out=w3)  # x119
    _residual(m_e, w4, w7, w8, w13, w11, w9, w12)  # x120
    np.add(w2, w3, out=w4)  # x121
    np.subtract(w4, w2, out=w7)  # x122
    np.subtract(w4, w7, out=w8)  # x123
    np.subtract(w2, w8, out=w8)  # x124
    np.subtract(w3, w7, out=w7)  # x125
    np.add(w8, w7, out=w7)  # x126
    np.add(w4, w5, out=w8)  # x127
    np.subtract(w8, w4, out=w3)  # x128
    np.subtract(w8, w3, out=w2)  # x129
    np.subtract(w4, w2, out=w2)  # x130
    np.subtract(w5, w3, out=w3)  # x131
    np.add(w2, w3, out=w3)  # x132
    np.multiply(T, w0, out=w2)  # x133
    _residual(T, w0, w4, w13, w11, w9, w10, w5)  # x134
    np.add(w8, w2, out=w0)  # x135
    np.subtract(w0, w8, out=w4)  # x136
    np.subtract(w0, w4, out=w13)  # x137
    np.subtract(w8, w13, out=w13)  # x138
    np.subtract(w2, w4, out=w4)  # x139
    np.add(w13, w4, out=w4)  # x140
    np.multiply(T, w1, out=w13)  # x141
    _residual(T, w1, w8, w11, w9, w10, w14, w2)  # x142
    np.add(w0, w13, out=w1)  # x143
    np.subtract(w1, w0, out=w8)  # x144
    np.subtract(w1, w8, out=w11)  # x145
    np.subtract(w0, w11, out=w11)  # x146
    np.subtract(w13, w8, out=w8)  # x147
    np.add(w11, w8, out=w8)  # x148
    np.add(w12, w6, out=w11)  # x149
    np.subtract(w11, w12, out=w13)  # x150
    np.subtract(w11, w13, out=w0)  # x151
    np.subtract(w12, w0, out=w0)  # x152
    np.subtract(w6, w13, out=w13)  # x153
    np.add(w0, w13, out=w13)  # x154
    np.add(w7, w11, out=w0)  # x155
    np.subtract(w0, w7, out=w6)  # x156
    np.subtract(w0, w6, out=w12)  # x157
    np.subtract(w7, w12, out=w12)  # x158
    np.subtract(w11, w6, out=w6)  # x159
    np.add(w12, w6, out=w6)  # x160
    np.add(w3, w0, out=w12)  # x161
    np.subtract(w12, w3, out=w11)  # x162
    np.subtract(w12, w11, out=w7)  # x163
    np.subtract(w3, w7, out=w7)  # x164
    np.subtract(w0, w11, out=w11)  # x165
    np.add(w7, w11, out=w11)  # x166
    np.add(w5, w12, out=w7)  # x167
    np.subtract(w7, w5, out=w0)  # x168
    np.subtract(w7, w0, out=w3)  # x169
    np.subtract(w5, w3, out=w3)  # x170
    np.subtract(w12, w0, out=w0)  # x171
    np.add(w3, w0, out=w0)  # x172
    np.add(w4, w7, out=w3)  # x173
    np.subtract(w3, w4, out=w12)  # x174
    np.subtract(w3, w12, out=w5)  # x175
    np.subtract(w4, w5, out=w5)  # x176
    np.subtract(w7, w12, out=w12)  # x177
    np.add(w5, w12, out=w12)  # x178
    np.add(w2, w3, out=w5)  # x179
    np.subtract(w5, w2, out=w7)  # x180
    np.subtract(w5, w7, out=w4)  # x181
    np.subtract(w2, w4, out=w4)  # x182
    np.subtract(w3, w7, out=w7)  # x183
    np.add(w4, w7, out=w7)  # x184
    np.add(w8, w5, out=w4)  # x185
    np.subtract(w4, w8, out=w3)  # x186
    np.subtract(w4, w3, out=w2)  # x187
    np.subtract(w8, w2, out=w2)  # x188
    np.subtract(w5, w3, out=w3)  # x189
    np.add(w2, w3, out=w3)  # x190
    np.add(w1, w4, out=w2)  # x191
    np.subtract(w2, w1, out=w5)  # x192
    np.subtract(w2, w5, out=w8)  # x193
    np.subtract(w1, w8, out=w8)  # x194
    np.subtract(w4, w5, out=w5)  # x195
    np.add(w8, w5, out=w5)  # x196
    np.add(w13, w6, out=w6)  # x197
    np.add(w6, w11, out=w11)  # x198
    np.add(w11, w0, out=w0)  # x199
    np.add(w0, w12, out=w12)  # x200
    np.add(w12, w7, out=w7)  # x201
    np.add(w7, w3, out=w3)  # x202
    np.add(w3, w5, out=w5)  # x203
    np.add(w5, w2, out=w2)  # x204
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w2, 0.0, out=other)
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
    Outside phase space: zero. Operations per point: 93 add, 3 div, 41 mul, 3 neg, 16 residual, 2 select, 3 sqrt, 117 sub.
    """
    return _run(_nu_mu_total, 1, 22, (T, costheta,), (sin2_theta_W, mu_nu,), out)


def _nu_mu_total(T, costheta, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, w21, mask, other, values):
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
    np.multiply(T, w4, out=w3)  # x12
    _residual(T, w4, w6, w7, w8, w9, w10, w5)  # x13
    np.multiply(T, w2, out=w6)  # x14
    np.add(w5, w6, out=w6)  # x15
    np.add(w3, w6, out=w5)  # x16
    np.subtract(w5, w3, out=w3)  # x17
    np.subtract(w6, w3, out=w3)  # x18
    np.sqrt(w5, out=w6)  # x19
    np.multiply(w6, w6, out=w7)  # x20
    np.subtract(w5, w7, out=w7)  # x21
    _residual(w6, w6, w8, w9, w10, w11, w12, w5)  # x22
    np.subtract(w7, w5, out=w5)  # x23
    np.add(w5, w3, out=w3)  # x24
    np.multiply(2.0, w6, out=w5)  # x25
    np.divide(w3, w5, out=w5)  # x26
    np.less(0.0, w6, out=mask)
    np.copyto(w3, 0.0)
    np.copyto(w3, w5, where=mask)  # x27
    np.add(w6, w3, out=w5)  # p
    np.subtract(w5, w6, out=w6)  # x28
    np.subtract(w3, w6, out=w6)  # x29
    np.multiply(costheta, w5, out=w3)  # x30
    _residual(costheta, w5, w8, w9, w10, w11, w12, w7)  # x31
    np.multiply(costheta, w6, out=w6)  # x32
    np.add(w7, w6, out=w6)  # x33
    np.add(w3, w6, out=w7)  # x34
    np.subtract(w7, w3, out=w3)  # x35
    np.subtract(w6, w3, out=w3)  # x36
    np.add(T, w7, out=w6)  # x37
    np.subtract(w6, T, out=w5)  # x38
    np.subtract(w6, w5, out=w8)  # x39
    np.subtract(T, w8, out=w8)  # x40
    np.subtract(w7, w5, out=w5)  # x41
    np.add(w8, w5, out=w5)  # x42
    np.add(w3, w5, out=w5)  # x43
    np.add(w6, w5, out=w3)  # x44
    np.subtract(w3, w6, out=w6)  # x45
    np.subtract(w5, w6, out=w6)  # x46
    np.multiply(w0, k0, out=w5)  # x47
    _residual(w0, k0, w7, w9, w10, w11, w12, w8)  # x48
    np.multiply(w0, k1, out=w7)  # x49
    np.multiply(w1, k0, out=w9)  # x50
    np.add(w7, w9, out=w9)  # x51
    np.add(w8, w9, out=w9)  # x52
    np.add(w5, w9, out=w8)  # x53
    np.subtract(w8, w5, out=w5)  # x54
    np.subtract(w9, w5, out=w5)  # x55
    np.add(-1.0, w0, out=w9)  # x56
    np.subtract(w9, -1.0, out=w7)  # x57
    np.subtract(w9, w7, out=w10)  # x58
    np.subtract(-1.0, w10, out=w10)  # x59
    np.subtract(w0, w7, out=w7)  # x60
    np.add(w10, w7, out=w7)  # x61
    np.add(w1, w7, out=w7)  # x62
    np.add(w9, w7, out=w10)  # x63
    np.subtract(w10, w9, out=w9)  # x64
    np.subtract(w7, w9, out=w9)  # x65
    np.multiply(T, w10, out=w7)  # x66
    _residual(T, w10, w12, w13, w14, w15, w16, w11)  # x67
    np.multiply(T, w9, out=w9)  # x68
    np.add(w11, w9, out=w9)  # x69
    np.add(w7, w9, out=w11)  # x70
    np.subtract(w11, w7, out=w7)  # x71
    np.subtract(w9, w7, out=w7)  # x72
    np.add(w8, w11, out=w9)  # x73
    np.subtract(w9, w8, out=w10)  # x74
    np.subtract(w9, w10, out=w12)  # x75
    np.subtract(w8, w12, out=w12)  # x76
    np.subtract(w11, w10, out=w10)  # x77
    np.add(w12, w10, out=w10)  # x78
    np.add(w5, w7, out=w12)  # x79
    np.subtract(w12, w5, out=w11)  # x80
    np.subtract(w12, w11, out=w8)  # x81
    np.subtract(w5, w8, out=w8)  # x82
    np.subtract(w7, w11, out=w11)  # x83
    np.add(w8, w11, out=w11)  # x84
    np.add(w10, w12, out=w12)  # x85
    np.add(w9, w12, out=w10)  # x86
    np.subtract(w10, w9, out=w9)  # x87
    np.subtract(w12, w9, out=w9)  # x88
    np.add(w11, w9, out=w9)  # x89
    np.add(w10, w9, out=w11)  # x90
    np.subtract(w11, w10, out=w10)  # x91
    np.subtract(w9, w10, out=w10)  # x92
    np.multiply(m_e, w3, out=w9)  # x93
    _residual(m_e, w3, w8, w7, w5, w13, w14, w12)  # x94
    np.multiply(m_e, w6, out=w8)  # x95
    np.add(w12, w8, out=w8)  # x96
    np.add(w9, w8, out=w12)  # x97
    np.subtract(w12, w9, out=w9)  # x98
    np.subtract(w8, w9, out=w9)  # x99
    np.multiply(w3, w3, out=w8)  # x100
    _residual(w3, w3, w5, w13, w14, w15, w16, w7)  # x101
    np.multiply(w3, w6, out=w5)  # x102
    np.add(w5, w5, out=w5)  # x103
    np.add(w7, w5, out=w5)  # x104
    np.add(w8, w5, out=w7)  # x105
    np.subtract(w7, w8, out=w8)  # x106
    np.subtract(w5, w8, out=w8)  # x107
    np.sqrt(T, out=w5)  # x108
    np.sqrt(w4, out=w13)  # x109
    np.multiply(w13, w13, out=w14)  # x110
    np.subtract(w4, w14, out=w14)  # x111
    _residual(w13, w13, w15, w16, w17, w18, w19, w4)  # x112
    np.subtract(w14, w4, out=w4)  # x113
    np.add(w4, w2, out=w2)  # x114
    np.multiply(2.0, w13, out=w4)  # x115
    np.divide(w2, w4, out=w4)  # x116
    np.less(0.0, w13, out=mask)
    np.copyto(w2, 0.0)
    np.copyto(w2, w4, where=mask)  # x117
    np.add(w13, w2, out=w4)  # x118
    np.subtract(w4, w13, out=w13)  # x119
    np.subtract(w2, w13, out=w13)  # x120
    np.multiply(w11, w11, out=w2)  # x121
    _residual(w11, w11, w15, w16, w17, w18, w19, w14)  # x122
    np.multiply(w11, w10, out=w15)  # x123
    np.add(w15, w15, out=w15)  # x124
    np.add(w14, w15, out=w15)  # x125
    np.add(w2, w15, out=w14)  # x126
    np.subtract(w14, w2, out=w2)  # x127
    np.subtract(w15, w2, out=w2)  # x128
    np.multiply(T, w11, out=w15)  # x129
    _residual(T, w11, w17, w18, w19, w20, w21, w16)  # x130
    np.multiply(T, w10, out=w10)  # x131
    np.add(w16, w10, out=w10)  # x132
    np.add(w15, w10, out=w16)  # x133
    np.subtract(w16, w15, out=w15)  # x134
    np.subtract(w10, w15, out=w15)  # x135
    np.negative(w16, out=w16)  # x136
    np.negative(w15, out=w15)  # x137
    np.add(w12, w16, out=w10)  # x138
    np.subtract(w10, w12, out=w11)  # x139
    np.subtract(w10, w11, out=w17)  # x140
    np.subtract(w12, w17, out=w17)  # x141
    np.subtract(w16, w11, out=w11)  # x142
    np.add(w17, w11, out=w11)  # x143
    np.add(w9, w15, out=w17)  # x144
    np.subtract(w17, w9, out=w16)  # x145
    np.subtract(w17, w16, out=w12)  # x146
    np.subtract(w9, w12, out=w12)  # x147
    np.subtract(w15, w16, out=w16)  # x148
    np.add(w12, w16, out=w16)  # x149
    np.add(w11, w17, out=w17)  # x150
    np.add(w10, w17, out=w11)  # x151
    np.subtract(w11, w10, out=w10)  # x152
    np.subtract(w17, w10, out=w10)  # x153
    np.add(w16, w10, out=w10)  # x154
    np.add(w11, w10, out=w16)  # x155
    np.subtract(w16, w11, out=w11)  # x156
    np.subtract(w10, w11, out=w11)  # x157
    np.add(w16, w11, out=w10)  # x158
    np.multiply(w10, w10, out=w10)  # x159
    np.multiply(w10, h2, out=w10)  # x160
    np.add(w14, w2, out=w2)  # x161
    np.multiply(T, w2, out=w2)  # x162
    np.add(w7, w8, out=w8)  # x163
    np.multiply(w8, h4, out=w8)  # x164
    np.multiply(w2, h5, out=w7)  # x165
    np.subtract(w10, w7, out=w7)  # x166
    np.add(w7, w8, out=w8)  # x167
    np.multiply(T, w8, out=w8)  # x168
    np.multiply(w3, w16, out=w7)  # x169
    _residual(w3, w16, w14, w17, w12, w15, w9, w10)  # x170
    np.multiply(w3, w11, out=w11)  # x171
    np.multiply(w6, w16, out=w16)  # x172
    np.add(w11, w16, out=w16)  # x173
    np.add(w10, w16, out=w16)  # x174
    np.add(w7, w16, out=w10)  # x175
    np.subtract(w10, w7, out=w7)  # x176
    np.subtract(w16, w7, out=w7)  # x177
    np.add(w10, w7, out=w7)  # x178
    np.multiply(h7, w7, out=w7)  # x179
    np.add(w8, w7, out=w7)  # x180
    np.add(w4, w13, out=w13)  # x181
    np.multiply(w13, w7, out=w7)  # x182
    np.multiply(w5, w2, out=w2)  # x183
    np.multiply(m_e, w7, out=w7)  # x184
    np.divide(w7, w2, out=values)  # x185
    np.multiply(2.0, w0, out=w2)  # x186
    np.multiply(2.0, w1, out=w7)  # x187
    np.negative(T, out=w5)  # x188
    np.multiply(m_e, w2, out=w13)  # x189
    _residual(m_e, w2, w8, w10, w16, w11, w6, w4)  # x190
    np.multiply(m_e, w7, out=w2)  # x191
    _residual(m_e, w7, w10, w16, w11, w6, w3, w8)  # x192
    np.add(w13, w2, out=w7)  # x193
    np.subtract(w7, w13, out=w10)  # x194
    np.subtract(w7, w10, out=w16)  # x195
    np.subtract(w13, w16, out=w16)  # x196
    np.subtract(w2, w10, out=w10)  # x197
    np.add(w16, w10, out=w10)  # x198
    np.add(w7, w5, out=w16)  # x199
    np.subtract(w16, w7, out=w2)  # x200
    np.subtract(w16, w2, out=w13)  # x201
    np.subtract(w7, w13, out=w13)  # x202
    np.subtract(w5, w2, out=w2)  # x203
    np.add(w13, w2, out=w2)  # x204
    np.multiply(T, w0, out=w13)  # x205
    _residual(T, w0, w7, w11, w6, w3, w14, w5)  # x206
    np.add(w16, w13, out=w0)  # x207
    np.subtract(w0, w16, out=w7)  # x208
    np.subtract(w0, w7, out=w11)  # x209
    np.subtract(w16, w11, out=w11)  # x210
    np.subtract(w13, w7, out=w7)  # x211
    np.add(w11, w7, out=w7)  # x212
    np.multiply(T, w1, out=w11)  # x213
    _residual(T, w1, w16, w6, w3, w14, w17, w13)  # x214
    np.add(w0, w11, out=w1)  # x215
    np.subtract(w1, w0, out=w16)  # x216
    np.subtract(w1, w16, out=w6)  # x217
    np.subtract(w0, w6, out=w6)  # x218
    np.subtract(w11, w16, out=w16)  # x219
    np.add(w6, w16, out=w16)  # x220
    np.add(w8, w4, out=w6)  # x221
    np.subtract(w6, w8, out=w11)  # x222
    np.subtract(w6, w11, out=w0)  # x223
    np.subtract(w8, w0, out=w0)  # x224
    np.subtract(w4, w11, out=w11)  # x225
    np.add(w0, w11, out=w11)  # x226
    np.add(w10, w6, out=w0)  # x227
    np.subtract(w0, w10, out=w4)  # x228
    np.subtract(w0, w4, out=w8)  # x229
    np.subtract(w10, w8, out=w8)  # x230
    np.subtract(w6, w4, out=w4)  # x231
    np.add(w8, w4, out=w4)  # x232
    np.add(w2, w0, out=w8)  # x233
    np.subtract(w8, w2, out=w6)  # x234
    np.subtract(w8, w6, out=w10)  # x235
    np.subtract(w2, w10, out=w10)  # x236
    np.subtract(w0, w6, out=w6)  # x237
    np.add(w10, w6, out=w6)  # x238
    np.add(w5, w8, out=w10)  # x239
    np.subtract(w10, w5, out=w0)  # x240
    np.subtract(w10, w0, out=w2)  # x241
    np.subtract(w5, w2, out=w2)  # x242
    np.subtract(w8, w0, out=w0)  # x243
    np.add(w2, w0, out=w0)  # x244
    np.add(w7, w10, out=w2)  # x245
    np.subtract(w2, w7, out=w8)  # x246
    np.subtract(w2, w8, out=w5)  # x247
    np.subtract(w7, w5, out=w5)  # x248
    np.subtract(w10, w8, out=w8)  # x249
    np.add(w5, w8, out=w8)  # x250
    np.add(w13, w2, out=w5)  # x251
    np.subtract(w5, w13, out=w10)  # x252
    np.subtract(w5, w10, out=w7)  # x253
    np.subtract(w13, w7, out=w7)  # x254
    np.subtract(w2, w10, out=w10)  # x255
    np.add(w7, w10, out=w10)  # x256
    np.add(w16, w5, out=w7)  # x257
    np.subtract(w7, w16, out=w2)  # x258
    np.subtract(w7, w2, out=w13)  # x259
    np.subtract(w16, w13, out=w13)  # x260
    np.subtract(w5, w2, out=w2)  # x261
    np.add(w13, w2, out=w2)  # x262
    np.add(w1, w7, out=w13)  # x263
    np.subtract(w13, w1, out=w5)  # x264
    np.subtract(w13, w5, out=w16)  # x265
    np.subtract(w1, w16, out=w16)  # x266
    np.subtract(w7, w5, out=w5)  # x267
    np.add(w16, w5, out=w5)  # x268
    np.add(w11, w4, out=w4)  # x269
    np.add(w4, w6, out=w6)  # x270
    np.add(w6, w0, out=w0)  # x271
    np.add(w0, w8, out=w8)  # x272
    np.add(w8, w10, out=w10)  # x273
    np.add(w10, w2, out=w2)  # x274
    np.add(w2, w5, out=w5)  # x275
    np.add(w5, w13, out=w13)  # x276
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w13, 0.0, out=other)
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
    Outside phase space: zero. Operations per point: 71 add, 1 div, 29 mul, 1 neg, 11 residual, 3 sqrt, 90 sub.
    """
    return _run(_nubar_mu_weak, 1, 19, (T, costheta,), (sin2_theta_W,), out)


def _nubar_mu_weak(T, costheta, sin2_theta_W, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, mask, other, values):
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
    np.add(w4, w2, out=w2)  # x12
    np.multiply(T, w2, out=w4)  # x13
    np.sqrt(w4, out=w4)  # p
    np.multiply(costheta, w4, out=w4)  # x14
    np.add(T, w4, out=w3)  # x15
    np.subtract(w3, T, out=w5)  # x16
    np.subtract(w3, w5, out=w6)  # x17
    np.subtract(T, w6, out=w6)  # x18
    np.subtract(w4, w5, out=w5)  # x19
    np.add(w6, w5, out=w5)  # x20
    np.multiply(w0, k0, out=w6)  # x21
    _residual(w0, k0, w7, w8, w9, w10, w11, w4)  # x22
    np.multiply(w0, k1, out=w7)  # x23
    np.multiply(w1, k0, out=w8)  # x24
    np.add(w7, w8, out=w8)  # x25
    np.add(w4, w8, out=w8)  # x26
    np.add(w6, w8, out=w4)  # x27
    np.subtract(w4, w6, out=w6)  # x28
    np.subtract(w8, w6, out=w6)  # x29
    np.add(-1.0, w0, out=w8)  # x30
    np.subtract(w8, -1.0, out=w7)  # x31
    np.subtract(w8, w7, out=w9)  # x32
    np.subtract(-1.0, w9, out=w9)  # x33
    np.subtract(w0, w7, out=w7)  # x34
    np.add(w9, w7, out=w7)  # x35
    np.add(w1, w7, out=w7)  # x36
    np.add(w8, w7, out=w9)  # x37
    np.subtract(w9, w8, out=w8)  # x38
    np.subtract(w7, w8, out=w8)  # x39
    np.multiply(T, w9, out=w7)  # x40
    _residual(T, w9, w11, w12, w13, w14, w15, w10)  # x41
    np.multiply(T, w8, out=w8)  # x42
    np.add(w10, w8, out=w8)  # x43
    np.add(w7, w8, out=w10)  # x44
    np.subtract(w10, w7, out=w7)  # x45
    np.subtract(w8, w7, out=w7)  # x46
    np.add(w4, w10, out=w8)  # x47
    np.subtract(w8, w4, out=w9)  # x48
    np.subtract(w8, w9, out=w11)  # x49
    np.subtract(w4, w11, out=w11)  # x50
    np.subtract(w10, w9, out=w9)  # x51
    np.add(w11, w9, out=w9)  # x52
    np.add(w6, w7, out=w11)  # x53
    np.subtract(w11, w6, out=w10)  # x54
    np.subtract(w11, w10, out=w4)  # x55
    np.subtract(w6, w4, out=w4)  # x56
    np.subtract(w7, w10, out=w10)  # x57
    np.add(w4, w10, out=w10)  # x58
    np.add(w9, w11, out=w11)  # x59
    np.add(w8, w11, out=w9)  # x60
    np.subtract(w9, w8, out=w8)  # x61
    np.subtract(w11, w8, out=w8)  # x62
    np.add(w10, w8, out=w8)  # x63
    np.add(w9, w8, out=w10)  # x64
    np.subtract(w10, w9, out=w9)  # x65
    np.subtract(w8, w9, out=w9)  # x66
    np.multiply(m_e, w3, out=w8)  # x67
    _residual(m_e, w3, w4, w7, w6, w12, w13, w11)  # x68
    np.multiply(m_e, w5, out=w4)  # x69
    np.add(w11, w4, out=w4)  # x70
    np.add(w8, w4, out=w11)  # x71
    np.subtract(w11, w8, out=w8)  # x72
    np.subtract(w4, w8, out=w8)  # x73
    np.multiply(w3, w3, out=w4)  # x74
    _residual(w3, w3, w6, w12, w13, w14, w15, w7)  # x75
    np.multiply(w3, w5, out=w5)  # x76
    np.add(w5, w5, out=w5)  # x77
    np.add(w7, w5, out=w5)  # x78
    np.add(w4, w5, out=w7)  # x79
    np.subtract(w7, w4, out=w4)  # x80
    np.subtract(w5, w4, out=w4)  # x81
    np.sqrt(T, out=w5)  # x82
    np.sqrt(w2, out=w2)  # x83
    np.multiply(w10, w10, out=w3)  # x84
    _residual(w10, w10, w12, w13, w14, w15, w16, w6)  # x85
    np.multiply(w10, w9, out=w12)  # x86
    np.add(w12, w12, out=w12)  # x87
    np.add(w6, w12, out=w12)  # x88
    np.add(w3, w12, out=w6)  # x89
    np.subtract(w6, w3, out=w3)  # x90
    np.subtract(w12, w3, out=w3)  # x91
    np.multiply(T, w10, out=w12)  # x92
    _residual(T, w10, w14, w15, w16, w17, w18, w13)  # x93
    np.multiply(T, w9, out=w9)  # x94
    np.add(w13, w9, out=w9)  # x95
    np.add(w12, w9, out=w13)  # x96
    np.subtract(w13, w12, out=w12)  # x97
    np.subtract(w9, w12, out=w12)  # x98
    np.add(w11, w8, out=w8)  # x99
    np.add(w13, w12, out=w12)  # x100
    np.subtract(w8, w12, out=w12)  # x101
    np.multiply(w12, w12, out=w12)  # x102
    np.multiply(w12, h2, out=w12)  # x103
    np.add(w6, w3, out=w3)  # x104
    np.multiply(T, w3, out=w6)  # x105
    np.add(w7, w4, out=w4)  # x106
    np.multiply(w4, h4, out=w4)  # x107
    np.multiply(w6, h5, out=w6)  # x108
    np.subtract(w12, w6, out=w6)  # x109
    np.add(w6, w4, out=w4)  # x110
    np.multiply(w2, w4, out=w4)  # x111
    np.multiply(w5, w3, out=w3)  # x112
    np.divide(w4, w3, out=values)  # x113
    np.multiply(2.0, w0, out=w3)  # x114
    np.multiply(2.0, w1, out=w4)  # x115
    np.negative(T, out=w5)  # x116
    np.multiply(m_e, w3, out=w2)  # x117
    _residual(m_e, w3, w12, w7, w8, w13, w11, w6)  # x118
    np.multiply(m_e, w4, out=w3)  # x119
    _residual(m_e, w4, w7, w8, w13, w11, w9, w12)  # x120
    np.add(w2, w3, out=w4)  # x121
    np.subtract(w4, w2, out=w7)  # x122
    np.subtract(w4, w7, out=w8)  # x123
    np.subtract(w2, w8, out=w8)  # x124
    np.subtract(w3, w7, out=w7)  # x125
    np.add(w8, w7, out=w7)  # x126
    np.add(w4, w5, out=w8)  # x127
    np.subtract(w8, w4, out=w3)  # x128
    np.subtract(w8, w3, out=w2)  # x129
    np.subtract(w4, w2, out=w2)  # x130
    np.subtract(w5, w3, out=w3)  # x131
    np.add(w2, w3, out=w3)  # x132
    np.multiply(T, w0, out=w2)  # x133
    _residual(T, w0, w4, w13, w11, w9, w10, w5)  # x134
    np.add(w8, w2, out=w0)  # x135
    np.subtract(w0, w8, out=w4)  # x136
    np.subtract(w0, w4, out=w13)  # x137
    np.subtract(w8, w13, out=w13)  # x138
    np.subtract(w2, w4, out=w4)  # x139
    np.add(w13, w4, out=w4)  # x140
    np.multiply(T, w1, out=w13)  # x141
    _residual(T, w1, w8, w11, w9, w10, w14, w2)  # x142
    np.add(w0, w13, out=w1)  # x143
    np.subtract(w1, w0, out=w8)  # x144
    np.subtract(w1, w8, out=w11)  # x145
    np.subtract(w0, w11, out=w11)  # x146
    np.subtract(w13, w8, out=w8)  # x147
    np.add(w11, w8, out=w8)  # x148
    np.add(w12, w6, out=w11)  # x149
    np.subtract(w11, w12, out=w13)  # x150
    np.subtract(w11, w13, out=w0)  # x151
    np.subtract(w12, w0, out=w0)  # x152
    np.subtract(w6, w13, out=w13)  # x153
    np.add(w0, w13, out=w13)  # x154
    np.add(w7, w11, out=w0)  # x155
    np.subtract(w0, w7, out=w6)  # x156
    np.subtract(w0, w6, out=w12)  # x157
    np.subtract(w7, w12, out=w12)  # x158
    np.subtract(w11, w6, out=w6)  # x159
    np.add(w12, w6, out=w6)  # x160
    np.add(w3, w0, out=w12)  # x161
    np.subtract(w12, w3, out=w11)  # x162
    np.subtract(w12, w11, out=w7)  # x163
    np.subtract(w3, w7, out=w7)  # x164
    np.subtract(w0, w11, out=w11)  # x165
    np.add(w7, w11, out=w11)  # x166
    np.add(w5, w12, out=w7)  # x167
    np.subtract(w7, w5, out=w0)  # x168
    np.subtract(w7, w0, out=w3)  # x169
    np.subtract(w5, w3, out=w3)  # x170
    np.subtract(w12, w0, out=w0)  # x171
    np.add(w3, w0, out=w0)  # x172
    np.add(w4, w7, out=w3)  # x173
    np.subtract(w3, w4, out=w12)  # x174
    np.subtract(w3, w12, out=w5)  # x175
    np.subtract(w4, w5, out=w5)  # x176
    np.subtract(w7, w12, out=w12)  # x177
    np.add(w5, w12, out=w12)  # x178
    np.add(w2, w3, out=w5)  # x179
    np.subtract(w5, w2, out=w7)  # x180
    np.subtract(w5, w7, out=w4)  # x181
    np.subtract(w2, w4, out=w4)  # x182
    np.subtract(w3, w7, out=w7)  # x183
    np.add(w4, w7, out=w7)  # x184
    np.add(w8, w5, out=w4)  # x185
    np.subtract(w4, w8, out=w3)  # x186
    np.subtract(w4, w3, out=w2)  # x187
    np.subtract(w8, w2, out=w2)  # x188
    np.subtract(w5, w3, out=w3)  # x189
    np.add(w2, w3, out=w3)  # x190
    np.add(w1, w4, out=w2)  # x191
    np.subtract(w2, w1, out=w5)  # x192
    np.subtract(w2, w5, out=w8)  # x193
    np.subtract(w1, w8, out=w8)  # x194
    np.subtract(w4, w5, out=w5)  # x195
    np.add(w8, w5, out=w5)  # x196
    np.add(w13, w6, out=w6)  # x197
    np.add(w6, w11, out=w11)  # x198
    np.add(w11, w0, out=w0)  # x199
    np.add(w0, w12, out=w12)  # x200
    np.add(w12, w7, out=w7)  # x201
    np.add(w7, w3, out=w3)  # x202
    np.add(w3, w5, out=w5)  # x203
    np.add(w5, w2, out=w2)  # x204
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w2, 0.0, out=other)
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
    Outside phase space: zero. Operations per point: 93 add, 3 div, 41 mul, 3 neg, 16 residual, 2 select, 3 sqrt, 117 sub.
    """
    return _run(_nubar_mu_total, 1, 22, (T, costheta,), (sin2_theta_W, mu_nu,), out)


def _nubar_mu_total(T, costheta, sin2_theta_W, mu_nu, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, w21, mask, other, values):
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
    np.multiply(T, w4, out=w3)  # x12
    _residual(T, w4, w6, w7, w8, w9, w10, w5)  # x13
    np.multiply(T, w2, out=w6)  # x14
    np.add(w5, w6, out=w6)  # x15
    np.add(w3, w6, out=w5)  # x16
    np.subtract(w5, w3, out=w3)  # x17
    np.subtract(w6, w3, out=w3)  # x18
    np.sqrt(w5, out=w6)  # x19
    np.multiply(w6, w6, out=w7)  # x20
    np.subtract(w5, w7, out=w7)  # x21
    _residual(w6, w6, w8, w9, w10, w11, w12, w5)  # x22
    np.subtract(w7, w5, out=w5)  # x23
    np.add(w5, w3, out=w3)  # x24
    np.multiply(2.0, w6, out=w5)  # x25
    np.divide(w3, w5, out=w5)  # x26
    np.less(0.0, w6, out=mask)
    np.copyto(w3, 0.0)
    np.copyto(w3, w5, where=mask)  # x27
    np.add(w6, w3, out=w5)  # p
    np.subtract(w5, w6, out=w6)  # x28
    np.subtract(w3, w6, out=w6)  # x29
    np.multiply(costheta, w5, out=w3)  # x30
    _residual(costheta, w5, w8, w9, w10, w11, w12, w7)  # x31
    np.multiply(costheta, w6, out=w6)  # x32
    np.add(w7, w6, out=w6)  # x33
    np.add(w3, w6, out=w7)  # x34
    np.subtract(w7, w3, out=w3)  # x35
    np.subtract(w6, w3, out=w3)  # x36
    np.add(T, w7, out=w6)  # x37
    np.subtract(w6, T, out=w5)  # x38
    np.subtract(w6, w5, out=w8)  # x39
    np.subtract(T, w8, out=w8)  # x40
    np.subtract(w7, w5, out=w5)  # x41
    np.add(w8, w5, out=w5)  # x42
    np.add(w3, w5, out=w5)  # x43
    np.add(w6, w5, out=w3)  # x44
    np.subtract(w3, w6, out=w6)  # x45
    np.subtract(w5, w6, out=w6)  # x46
    np.multiply(w0, k0, out=w5)  # x47
    _residual(w0, k0, w7, w9, w10, w11, w12, w8)  # x48
    np.multiply(w0, k1, out=w7)  # x49
    np.multiply(w1, k0, out=w9)  # x50
    np.add(w7, w9, out=w9)  # x51
    np.add(w8, w9, out=w9)  # x52
    np.add(w5, w9, out=w8)  # x53
    np.subtract(w8, w5, out=w5)  # x54
    np.subtract(w9, w5, out=w5)  # x55
    np.add(-1.0, w0, out=w9)  # x56
    np.subtract(w9, -1.0, out=w7)  # x57
    np.subtract(w9, w7, out=w10)  # x58
    np.subtract(-1.0, w10, out=w10)  # x59
    np.subtract(w0, w7, out=w7)  # x60
    np.add(w10, w7, out=w7)  # x61
    np.add(w1, w7, out=w7)  # x62
    np.add(w9, w7, out=w10)  # x63
    np.subtract(w10, w9, out=w9)  # x64
    np.subtract(w7, w9, out=w9)  # x65
    np.multiply(T, w10, out=w7)  # x66
    _residual(T, w10, w12, w13, w14, w15, w16, w11)  # x67
    np.multiply(T, w9, out=w9)  # x68
    np.add(w11, w9, out=w9)  # x69
    np.add(w7, w9, out=w11)  # x70
    np.subtract(w11, w7, out=w7)  # x71
    np.subtract(w9, w7, out=w7)  # x72
    np.add(w8, w11, out=w9)  # x73
    np.subtract(w9, w8, out=w10)  # x74
    np.subtract(w9, w10, out=w12)  # x75
    np.subtract(w8, w12, out=w12)  # x76
    np.subtract(w11, w10, out=w10)  # x77
    np.add(w12, w10, out=w10)  # x78
    np.add(w5, w7, out=w12)  # x79
    np.subtract(w12, w5, out=w11)  # x80
    np.subtract(w12, w11, out=w8)  # x81
    np.subtract(w5, w8, out=w8)  # x82
    np.subtract(w7, w11, out=w11)  # x83
    np.add(w8, w11, out=w11)  # x84
    np.add(w10, w12, out=w12)  # x85
    np.add(w9, w12, out=w10)  # x86
    np.subtract(w10, w9, out=w9)  # x87
    np.subtract(w12, w9, out=w9)  # x88
    np.add(w11, w9, out=w9)  # x89
    np.add(w10, w9, out=w11)  # x90
    np.subtract(w11, w10, out=w10)  # x91
    np.subtract(w9, w10, out=w10)  # x92
    np.multiply(m_e, w3, out=w9)  # x93
    _residual(m_e, w3, w8, w7, w5, w13, w14, w12)  # x94
    np.multiply(m_e, w6, out=w8)  # x95
    np.add(w12, w8, out=w8)  # x96
    np.add(w9, w8, out=w12)  # x97
    np.subtract(w12, w9, out=w9)  # x98
    np.subtract(w8, w9, out=w9)  # x99
    np.multiply(w3, w3, out=w8)  # x100
    _residual(w3, w3, w5, w13, w14, w15, w16, w7)  # x101
    np.multiply(w3, w6, out=w5)  # x102
    np.add(w5, w5, out=w5)  # x103
    np.add(w7, w5, out=w5)  # x104
    np.add(w8, w5, out=w7)  # x105
    np.subtract(w7, w8, out=w8)  # x106
    np.subtract(w5, w8, out=w8)  # x107
    np.sqrt(T, out=w5)  # x108
    np.sqrt(w4, out=w13)  # x109
    np.multiply(w13, w13, out=w14)  # x110
    np.subtract(w4, w14, out=w14)  # x111
    _residual(w13, w13, w15, w16, w17, w18, w19, w4)  # x112
    np.subtract(w14, w4, out=w4)  # x113
    np.add(w4, w2, out=w2)  # x114
    np.multiply(2.0, w13, out=w4)  # x115
    np.divide(w2, w4, out=w4)  # x116
    np.less(0.0, w13, out=mask)
    np.copyto(w2, 0.0)
    np.copyto(w2, w4, where=mask)  # x117
    np.add(w13, w2, out=w4)  # x118
    np.subtract(w4, w13, out=w13)  # x119
    np.subtract(w2, w13, out=w13)  # x120
    np.multiply(w11, w11, out=w2)  # x121
    _residual(w11, w11, w15, w16, w17, w18, w19, w14)  # x122
    np.multiply(w11, w10, out=w15)  # x123
    np.add(w15, w15, out=w15)  # x124
    np.add(w14, w15, out=w15)  # x125
    np.add(w2, w15, out=w14)  # x126
    np.subtract(w14, w2, out=w2)  # x127
    np.subtract(w15, w2, out=w2)  # x128
    np.multiply(T, w11, out=w15)  # x129
    _residual(T, w11, w17, w18, w19, w20, w21, w16)  # x130
    np.multiply(T, w10, out=w10)  # x131
    np.add(w16, w10, out=w10)  # x132
    np.add(w15, w10, out=w16)  # x133
    np.subtract(w16, w15, out=w15)  # x134
    np.subtract(w10, w15, out=w15)  # x135
    np.negative(w16, out=w16)  # x136
    np.negative(w15, out=w15)  # x137
    np.add(w12, w16, out=w10)  # x138
    np.subtract(w10, w12, out=w11)  # x139
    np.subtract(w10, w11, out=w17)  # x140
    np.subtract(w12, w17, out=w17)  # x141
    np.subtract(w16, w11, out=w11)  # x142
    np.add(w17, w11, out=w11)  # x143
    np.add(w9, w15, out=w17)  # x144
    np.subtract(w17, w9, out=w16)  # x145
    np.subtract(w17, w16, out=w12)  # x146
    np.subtract(w9, w12, out=w12)  # x147
    np.subtract(w15, w16, out=w16)  # x148
    np.add(w12, w16, out=w16)  # x149
    np.add(w11, w17, out=w17)  # x150
    np.add(w10, w17, out=w11)  # x151
    np.subtract(w11, w10, out=w10)  # x152
    np.subtract(w17, w10, out=w10)  # x153
    np.add(w16, w10, out=w10)  # x154
    np.add(w11, w10, out=w16)  # x155
    np.subtract(w16, w11, out=w11)  # x156
    np.subtract(w10, w11, out=w11)  # x157
    np.add(w16, w11, out=w10)  # x158
    np.multiply(w10, w10, out=w10)  # x159
    np.multiply(w10, h2, out=w10)  # x160
    np.add(w14, w2, out=w2)  # x161
    np.multiply(T, w2, out=w2)  # x162
    np.add(w7, w8, out=w8)  # x163
    np.multiply(w8, h4, out=w8)  # x164
    np.multiply(w2, h5, out=w7)  # x165
    np.subtract(w10, w7, out=w7)  # x166
    np.add(w7, w8, out=w8)  # x167
    np.multiply(T, w8, out=w8)  # x168
    np.multiply(w3, w16, out=w7)  # x169
    _residual(w3, w16, w14, w17, w12, w15, w9, w10)  # x170
    np.multiply(w3, w11, out=w11)  # x171
    np.multiply(w6, w16, out=w16)  # x172
    np.add(w11, w16, out=w16)  # x173
    np.add(w10, w16, out=w16)  # x174
    np.add(w7, w16, out=w10)  # x175
    np.subtract(w10, w7, out=w7)  # x176
    np.subtract(w16, w7, out=w7)  # x177
    np.add(w10, w7, out=w7)  # x178
    np.multiply(h7, w7, out=w7)  # x179
    np.add(w8, w7, out=w7)  # x180
    np.add(w4, w13, out=w13)  # x181
    np.multiply(w13, w7, out=w7)  # x182
    np.multiply(w5, w2, out=w2)  # x183
    np.multiply(m_e, w7, out=w7)  # x184
    np.divide(w7, w2, out=values)  # x185
    np.multiply(2.0, w0, out=w2)  # x186
    np.multiply(2.0, w1, out=w7)  # x187
    np.negative(T, out=w5)  # x188
    np.multiply(m_e, w2, out=w13)  # x189
    _residual(m_e, w2, w8, w10, w16, w11, w6, w4)  # x190
    np.multiply(m_e, w7, out=w2)  # x191
    _residual(m_e, w7, w10, w16, w11, w6, w3, w8)  # x192
    np.add(w13, w2, out=w7)  # x193
    np.subtract(w7, w13, out=w10)  # x194
    np.subtract(w7, w10, out=w16)  # x195
    np.subtract(w13, w16, out=w16)  # x196
    np.subtract(w2, w10, out=w10)  # x197
    np.add(w16, w10, out=w10)  # x198
    np.add(w7, w5, out=w16)  # x199
    np.subtract(w16, w7, out=w2)  # x200
    np.subtract(w16, w2, out=w13)  # x201
    np.subtract(w7, w13, out=w13)  # x202
    np.subtract(w5, w2, out=w2)  # x203
    np.add(w13, w2, out=w2)  # x204
    np.multiply(T, w0, out=w13)  # x205
    _residual(T, w0, w7, w11, w6, w3, w14, w5)  # x206
    np.add(w16, w13, out=w0)  # x207
    np.subtract(w0, w16, out=w7)  # x208
    np.subtract(w0, w7, out=w11)  # x209
    np.subtract(w16, w11, out=w11)  # x210
    np.subtract(w13, w7, out=w7)  # x211
    np.add(w11, w7, out=w7)  # x212
    np.multiply(T, w1, out=w11)  # x213
    _residual(T, w1, w16, w6, w3, w14, w17, w13)  # x214
    np.add(w0, w11, out=w1)  # x215
    np.subtract(w1, w0, out=w16)  # x216
    np.subtract(w1, w16, out=w6)  # x217
    np.subtract(w0, w6, out=w6)  # x218
    np.subtract(w11, w16, out=w16)  # x219
    np.add(w6, w16, out=w16)  # x220
    np.add(w8, w4, out=w6)  # x221
    np.subtract(w6, w8, out=w11)  # x222
    np.subtract(w6, w11, out=w0)  # x223
    np.subtract(w8, w0, out=w0)  # x224
    np.subtract(w4, w11, out=w11)  # x225
    np.add(w0, w11, out=w11)  # x226
    np.add(w10, w6, out=w0)  # x227
    np.subtract(w0, w10, out=w4)  # x228
    np.subtract(w0, w4, out=w8)  # x229
    np.subtract(w10, w8, out=w8)  # x230
    np.subtract(w6, w4, out=w4)  # x231
    np.add(w8, w4, out=w4)  # x232
    np.add(w2, w0, out=w8)  # x233
    np.subtract(w8, w2, out=w6)  # x234
    np.subtract(w8, w6, out=w10)  # x235
    np.subtract(w2, w10, out=w10)  # x236
    np.subtract(w0, w6, out=w6)  # x237
    np.add(w10, w6, out=w6)  # x238
    np.add(w5, w8, out=w10)  # x239
    np.subtract(w10, w5, out=w0)  # x240
    np.subtract(w10, w0, out=w2)  # x241
    np.subtract(w5, w2, out=w2)  # x242
    np.subtract(w8, w0, out=w0)  # x243
    np.add(w2, w0, out=w0)  # x244
    np.add(w7, w10, out=w2)  # x245
    np.subtract(w2, w7, out=w8)  # x246
    np.subtract(w2, w8, out=w5)  # x247
    np.subtract(w7, w5, out=w5)  # x248
    np.subtract(w10, w8, out=w8)  # x249
    np.add(w5, w8, out=w8)  # x250
    np.add(w13, w2, out=w5)  # x251
    np.subtract(w5, w13, out=w10)  # x252
    np.subtract(w5, w10, out=w7)  # x253
    np.subtract(w13, w7, out=w7)  # x254
    np.subtract(w2, w10, out=w10)  # x255
    np.add(w7, w10, out=w10)  # x256
    np.add(w16, w5, out=w7)  # x257
    np.subtract(w7, w16, out=w2)  # x258
    np.subtract(w7, w2, out=w13)  # x259
    np.subtract(w16, w13, out=w13)  # x260
    np.subtract(w5, w2, out=w2)  # x261
    np.add(w13, w2, out=w2)  # x262
    np.add(w1, w7, out=w13)  # x263
    np.subtract(w13, w1, out=w5)  # x264
    np.subtract(w13, w5, out=w16)  # x265
    np.subtract(w1, w16, out=w16)  # x266
    np.subtract(w7, w5, out=w5)  # x267
    np.add(w16, w5, out=w5)  # x268
    np.add(w11, w4, out=w4)  # x269
    np.add(w4, w6, out=w6)  # x270
    np.add(w6, w0, out=w0)  # x271
    np.add(w0, w8, out=w8)  # x272
    np.add(w8, w10, out=w10)  # x273
    np.add(w10, w2, out=w2)  # x274
    np.add(w2, w5, out=w5)  # x275
    np.add(w5, w13, out=w13)  # x276
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w13, 0.0, out=other)
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
