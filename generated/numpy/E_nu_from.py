"""E_nu_from: Neutrino energy from recoil energy and angle [MeV]

Emitted by nmm from symbolic/formulas/E_nu_from.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eq. 4 solved for E_nu
Certified: E_nu_from: at most 2.49 ULP at 2212 points in every corner, bound 6.995 u over the domain (u = 2^-53)
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


def E_nu_from(T, costheta, *, out=None):
    """E_nu_from [MeV]

    T*m_e/(-T + costheta*p)
    p = sqrt(T)*sqrt(T + 2*m_e)

    T: kinetic energy of the recoil electron [MeV]
    costheta: cosine of the electron recoil angle to the neutrino [1]
    Outside phase space: nan. Operations per point: 56 add, 1 div, 15 mul, 1 neg, 7 residual, 1 sqrt, 76 sub.
    """
    return _run(_E_nu_from, 1, 15, (T, costheta,), (), out)


def _E_nu_from(T, costheta, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, mask, other, values):
    k0 = 1.02199790138  # (2 * m_e)
    k1 = 0.0  # low((2 * m_e))
    m_e = 0.51099895069  # m_e
    k2 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
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
    np.multiply(T, w2, out=w2)  # x13
    np.sqrt(w2, out=w2)  # x14
    np.multiply(costheta, w2, out=w2)  # x15
    np.add(T, w2, out=w2)  # x16
    np.multiply(w0, k0, out=w4)  # x17
    _residual(w0, k0, w5, w6, w7, w8, w9, w3)  # x18
    np.multiply(w0, k1, out=w5)  # x19
    np.multiply(w1, k0, out=w6)  # x20
    np.add(w5, w6, out=w6)  # x21
    np.add(w3, w6, out=w6)  # x22
    np.add(w4, w6, out=w3)  # x23
    np.subtract(w3, w4, out=w4)  # x24
    np.subtract(w6, w4, out=w4)  # x25
    np.add(-1.0, w0, out=w6)  # x26
    np.subtract(w6, -1.0, out=w5)  # x27
    np.subtract(w6, w5, out=w7)  # x28
    np.subtract(-1.0, w7, out=w7)  # x29
    np.subtract(w0, w5, out=w5)  # x30
    np.add(w7, w5, out=w5)  # x31
    np.add(w1, w5, out=w5)  # x32
    np.add(w6, w5, out=w7)  # x33
    np.subtract(w7, w6, out=w6)  # x34
    np.subtract(w5, w6, out=w6)  # x35
    np.multiply(T, w7, out=w5)  # x36
    _residual(T, w7, w9, w10, w11, w12, w13, w8)  # x37
    np.multiply(T, w6, out=w6)  # x38
    np.add(w8, w6, out=w6)  # x39
    np.add(w5, w6, out=w8)  # x40
    np.subtract(w8, w5, out=w5)  # x41
    np.subtract(w6, w5, out=w5)  # x42
    np.add(w3, w8, out=w6)  # x43
    np.subtract(w6, w3, out=w7)  # x44
    np.subtract(w6, w7, out=w9)  # x45
    np.subtract(w3, w9, out=w9)  # x46
    np.subtract(w8, w7, out=w7)  # x47
    np.add(w9, w7, out=w7)  # x48
    np.add(w4, w5, out=w9)  # x49
    np.subtract(w9, w4, out=w8)  # x50
    np.subtract(w9, w8, out=w3)  # x51
    np.subtract(w4, w3, out=w3)  # x52
    np.subtract(w5, w8, out=w8)  # x53
    np.add(w3, w8, out=w8)  # x54
    np.add(w7, w9, out=w9)  # x55
    np.add(w6, w9, out=w7)  # x56
    np.subtract(w7, w6, out=w6)  # x57
    np.subtract(w9, w6, out=w6)  # x58
    np.add(w8, w6, out=w6)  # x59
    np.add(w7, w6, out=w8)  # x60
    np.subtract(w8, w7, out=w7)  # x61
    np.subtract(w6, w7, out=w7)  # x62
    np.multiply(m_e, w2, out=w2)  # x63
    np.add(w8, w7, out=w7)  # x64
    np.divide(w2, w7, out=values)  # x65
    np.multiply(2.0, w0, out=w7)  # x66
    np.multiply(2.0, w1, out=w2)  # x67
    np.negative(T, out=w8)  # x68
    np.multiply(m_e, w7, out=w6)  # x69
    _residual(m_e, w7, w3, w5, w4, w10, w11, w9)  # x70
    np.multiply(m_e, w2, out=w7)  # x71
    _residual(m_e, w2, w5, w4, w10, w11, w12, w3)  # x72
    np.add(w6, w7, out=w2)  # x73
    np.subtract(w2, w6, out=w5)  # x74
    np.subtract(w2, w5, out=w4)  # x75
    np.subtract(w6, w4, out=w4)  # x76
    np.subtract(w7, w5, out=w5)  # x77
    np.add(w4, w5, out=w5)  # x78
    np.add(w2, w8, out=w4)  # x79
    np.subtract(w4, w2, out=w7)  # x80
    np.subtract(w4, w7, out=w6)  # x81
    np.subtract(w2, w6, out=w6)  # x82
    np.subtract(w8, w7, out=w7)  # x83
    np.add(w6, w7, out=w7)  # x84
    np.multiply(T, w0, out=w6)  # x85
    _residual(T, w0, w2, w10, w11, w12, w13, w8)  # x86
    np.add(w4, w6, out=w0)  # x87
    np.subtract(w0, w4, out=w2)  # x88
    np.subtract(w0, w2, out=w10)  # x89
    np.subtract(w4, w10, out=w10)  # x90
    np.subtract(w6, w2, out=w2)  # x91
    np.add(w10, w2, out=w2)  # x92
    np.multiply(T, w1, out=w10)  # x93
    _residual(T, w1, w4, w11, w12, w13, w14, w6)  # x94
    np.add(w0, w10, out=w1)  # x95
    np.subtract(w1, w0, out=w4)  # x96
    np.subtract(w1, w4, out=w11)  # x97
    np.subtract(w0, w11, out=w11)  # x98
    np.subtract(w10, w4, out=w4)  # x99
    np.add(w11, w4, out=w4)  # x100
    np.add(w3, w9, out=w11)  # x101
    np.subtract(w11, w3, out=w10)  # x102
    np.subtract(w11, w10, out=w0)  # x103
    np.subtract(w3, w0, out=w0)  # x104
    np.subtract(w9, w10, out=w10)  # x105
    np.add(w0, w10, out=w10)  # x106
    np.add(w5, w11, out=w0)  # x107
    np.subtract(w0, w5, out=w9)  # x108
    np.subtract(w0, w9, out=w3)  # x109
    np.subtract(w5, w3, out=w3)  # x110
    np.subtract(w11, w9, out=w9)  # x111
    np.add(w3, w9, out=w9)  # x112
    np.add(w7, w0, out=w3)  # x113
    np.subtract(w3, w7, out=w11)  # x114
    np.subtract(w3, w11, out=w5)  # x115
    np.subtract(w7, w5, out=w5)  # x116
    np.subtract(w0, w11, out=w11)  # x117
    np.add(w5, w11, out=w11)  # x118
    np.add(w8, w3, out=w5)  # x119
    np.subtract(w5, w8, out=w0)  # x120
    np.subtract(w5, w0, out=w7)  # x121
    np.subtract(w8, w7, out=w7)  # x122
    np.subtract(w3, w0, out=w0)  # x123
    np.add(w7, w0, out=w0)  # x124
    np.add(w2, w5, out=w7)  # x125
    np.subtract(w7, w2, out=w3)  # x126
    np.subtract(w7, w3, out=w8)  # x127
    np.subtract(w2, w8, out=w8)  # x128
    np.subtract(w5, w3, out=w3)  # x129
    np.add(w8, w3, out=w3)  # x130
    np.add(w6, w7, out=w8)  # x131
    np.subtract(w8, w6, out=w5)  # x132
    np.subtract(w8, w5, out=w2)  # x133
    np.subtract(w6, w2, out=w2)  # x134
    np.subtract(w7, w5, out=w5)  # x135
    np.add(w2, w5, out=w5)  # x136
    np.add(w4, w8, out=w2)  # x137
    np.subtract(w2, w4, out=w7)  # x138
    np.subtract(w2, w7, out=w6)  # x139
    np.subtract(w4, w6, out=w6)  # x140
    np.subtract(w8, w7, out=w7)  # x141
    np.add(w6, w7, out=w7)  # x142
    np.add(w1, w2, out=w6)  # x143
    np.subtract(w6, w1, out=w8)  # x144
    np.subtract(w6, w8, out=w4)  # x145
    np.subtract(w1, w4, out=w4)  # x146
    np.subtract(w2, w8, out=w8)  # x147
    np.add(w4, w8, out=w8)  # x148
    np.add(w10, w9, out=w9)  # x149
    np.add(w9, w11, out=w11)  # x150
    np.add(w11, w0, out=w0)  # x151
    np.add(w0, w3, out=w3)  # x152
    np.add(w3, w5, out=w5)  # x153
    np.add(w5, w7, out=w7)  # x154
    np.add(w7, w8, out=w8)  # x155
    np.add(w8, w6, out=w6)  # x156
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w6, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    np.greater(costheta, k2, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
