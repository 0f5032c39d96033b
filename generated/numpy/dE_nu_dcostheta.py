"""dE_nu_dcostheta: Jacobian of E_nu by costheta at fixed T [MeV]

Emitted by nmm from symbolic/formulas/dE_nu_dcostheta.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eqs. 6 and 7
Certified: dE_nu_dcostheta: at most inf ULP at 1481 points in every corner, bound 18.51 u over the domain (u = 2^-53)
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


def dE_nu_dcostheta(T, costheta, *, out=None):
    """dE_nu_dcostheta [MeV]

    -T*m_e*p/(-T + costheta*p)**2
    p = sqrt(T)*sqrt(T + 2*m_e)

    T: kinetic energy of the recoil electron [MeV]
    costheta: cosine of the electron recoil angle to the neutrino [1]
    Outside phase space: nan. Operations per point: 39 add, 1 div, 15 mul, 1 neg, 5 residual, 3 sqrt, 56 sub.
    """
    return _run(_dE_nu_dcostheta, 1, 19, (T, costheta,), (), out)


def _dE_nu_dcostheta(T, costheta, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, mask, other, values):
    k0 = 1.02199790138  # (2 * m_e)
    m_e = 0.51099895069  # m_e
    k1 = -0.51099895069  # neg(m_e)
    k2 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    np.multiply(costheta, costheta, out=w0)  # x0
    _residual(costheta, costheta, w2, w3, w4, w5, w6, w1)  # x1
    np.add(w0, w1, out=w2)  # x2
    np.add(k0, T, out=w3)  # x3
    np.subtract(w3, k0, out=w4)  # x4
    np.subtract(w3, w4, out=w5)  # x5
    np.subtract(k0, w5, out=w5)  # x6
    np.subtract(T, w4, out=w4)  # x7
    np.add(w5, w4, out=w4)  # x8
    np.add(w3, w4, out=w5)  # x9
    np.subtract(w5, w3, out=w6)  # x10
    np.subtract(w5, w6, out=w7)  # x11
    np.subtract(w3, w7, out=w7)  # x12
    np.subtract(w4, w6, out=w6)  # x13
    np.add(w7, w6, out=w6)  # x14
    np.add(w6, w5, out=w5)  # x15
    np.multiply(w2, w5, out=w2)  # x16
    np.multiply(T, w5, out=w6)  # x17
    np.sqrt(w6, out=w6)  # x18
    np.multiply(costheta, w6, out=w6)  # x19
    np.add(T, w6, out=w6)  # x20
    np.multiply(w6, w6, out=w6)  # x21
    np.sqrt(T, out=w7)  # x22
    np.sqrt(w5, out=w5)  # x23
    np.multiply(2.0, w0, out=w4)  # x24
    np.multiply(2.0, w1, out=w3)  # x25
    np.negative(T, out=w8)  # x26
    np.multiply(m_e, w4, out=w9)  # x27
    _residual(m_e, w4, w11, w12, w13, w14, w15, w10)  # x28
    np.multiply(m_e, w3, out=w4)  # x29
    _residual(m_e, w3, w12, w13, w14, w15, w16, w11)  # x30
    np.add(w9, w4, out=w3)  # x31
    np.subtract(w3, w9, out=w12)  # x32
    np.subtract(w3, w12, out=w13)  # x33
    np.subtract(w9, w13, out=w13)  # x34
    np.subtract(w4, w12, out=w12)  # x35
    np.add(w13, w12, out=w12)  # x36
    np.add(w3, w8, out=w13)  # x37
    np.subtract(w13, w3, out=w4)  # x38
    np.subtract(w13, w4, out=w9)  # x39
    np.subtract(w3, w9, out=w9)  # x40
    np.subtract(w8, w4, out=w4)  # x41
    np.add(w9, w4, out=w4)  # x42
    np.multiply(T, w0, out=w9)  # x43
    _residual(T, w0, w3, w14, w15, w16, w17, w8)  # x44
    np.add(w13, w9, out=w0)  # x45
    np.subtract(w0, w13, out=w3)  # x46
    np.subtract(w0, w3, out=w14)  # x47
    np.subtract(w13, w14, out=w14)  # x48
    np.subtract(w9, w3, out=w3)  # x49
    np.add(w14, w3, out=w3)  # x50
    np.multiply(T, w1, out=w14)  # x51
    _residual(T, w1, w13, w15, w16, w17, w18, w9)  # x52
    np.add(w0, w14, out=w1)  # x53
    np.subtract(w1, w0, out=w13)  # x54
    np.subtract(w1, w13, out=w15)  # x55
    np.subtract(w0, w15, out=w15)  # x56
    np.subtract(w14, w13, out=w13)  # x57
    np.add(w15, w13, out=w13)  # x58
    np.add(w11, w10, out=w15)  # x59
    np.subtract(w15, w11, out=w14)  # x60
    np.subtract(w15, w14, out=w0)  # x61
    np.subtract(w11, w0, out=w0)  # x62
    np.subtract(w10, w14, out=w14)  # x63
    np.add(w0, w14, out=w14)  # x64
    np.add(w12, w15, out=w0)  # x65
    np.subtract(w0, w12, out=w10)  # x66
    np.subtract(w0, w10, out=w11)  # x67
    np.subtract(w12, w11, out=w11)  # x68
    np.subtract(w15, w10, out=w10)  # x69
    np.add(w11, w10, out=w10)  # x70
    np.add(w4, w0, out=w11)  # x71
    np.subtract(w11, w4, out=w15)  # x72
    np.subtract(w11, w15, out=w12)  # x73
    np.subtract(w4, w12, out=w12)  # x74
    np.subtract(w0, w15, out=w15)  # x75
    np.add(w12, w15, out=w15)  # x76
    np.add(w8, w11, out=w12)  # x77
    np.subtract(w12, w8, out=w0)  # x78
    np.subtract(w12, w0, out=w4)  # x79
    np.subtract(w8, w4, out=w4)  # x80
    np.subtract(w11, w0, out=w0)  # x81
    np.add(w4, w0, out=w0)  # x82
    np.add(w3, w12, out=w4)  # x83
    np.subtract(w4, w3, out=w11)  # x84
    np.subtract(w4, w11, out=w8)  # x85
    np.subtract(w3, w8, out=w8)  # x86
    np.subtract(w12, w11, out=w11)  # x87
    np.add(w8, w11, out=w11)  # x88
    np.add(w9, w4, out=w8)  # x89
    np.subtract(w8, w9, out=w12)  # x90
    np.subtract(w8, w12, out=w3)  # x91
    np.subtract(w9, w3, out=w3)  # x92
    np.subtract(w4, w12, out=w12)  # x93
    np.add(w3, w12, out=w12)  # x94
    np.add(w13, w8, out=w3)  # x95
    np.subtract(w3, w13, out=w4)  # x96
    np.subtract(w3, w4, out=w9)  # x97
    np.subtract(w13, w9, out=w9)  # x98
    np.subtract(w8, w4, out=w4)  # x99
    np.add(w9, w4, out=w4)  # x100
    np.add(w1, w3, out=w9)  # x101
    np.subtract(w9, w1, out=w8)  # x102
    np.subtract(w9, w8, out=w13)  # x103
    np.subtract(w1, w13, out=w13)  # x104
    np.subtract(w3, w8, out=w8)  # x105
    np.add(w13, w8, out=w8)  # x106
    np.add(w14, w10, out=w10)  # x107
    np.add(w10, w15, out=w15)  # x108
    np.add(w15, w0, out=w0)  # x109
    np.add(w0, w11, out=w11)  # x110
    np.add(w11, w12, out=w12)  # x111
    np.add(w12, w4, out=w4)  # x112
    np.add(w4, w8, out=w8)  # x113
    np.add(w8, w9, out=w9)  # x114
    np.multiply(w9, w9, out=w9)  # x115
    np.multiply(w6, w5, out=w5)  # x116
    np.multiply(w7, w9, out=w9)  # x117
    np.multiply(k1, w5, out=w5)  # x118
    np.divide(w5, w9, out=values)  # x119
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w2, T, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    np.greater(costheta, k2, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
