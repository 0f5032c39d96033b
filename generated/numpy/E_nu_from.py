"""E_nu_from: Neutrino energy from recoil energy and angle [MeV]

Emitted by nmm from symbolic/formulas/E_nu_from.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eq. 4 solved for E_nu
Certified: E_nu_from: at most inf ULP at 1732 points in every corner, bound 7.348 u over the domain (u = 2^-53)
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
    Outside phase space: nan. Operations per point: 25 add, 1 div, 10 mul, 3 residual, 1 sqrt, 28 sub.
    """
    return _run(_E_nu_from, 1, 13, (T, costheta,), (), out)


def _E_nu_from(T, costheta, w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, mask, other, values):
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
    np.add(w0, w1, out=w3)  # x12
    np.add(w4, w2, out=w2)  # x13
    np.multiply(w3, w2, out=w3)  # x14
    np.multiply(T, w2, out=w2)  # x15
    np.sqrt(w2, out=w2)  # x16
    np.multiply(costheta, w2, out=w2)  # x17
    np.add(T, w2, out=w2)  # x18
    np.multiply(w0, k0, out=w4)  # x19
    _residual(w0, k0, w6, w7, w8, w9, w10, w5)  # x20
    np.multiply(w0, k1, out=w6)  # x21
    np.multiply(w1, k0, out=w7)  # x22
    np.add(w6, w7, out=w7)  # x23
    np.add(w5, w7, out=w7)  # x24
    np.add(w4, w7, out=w5)  # x25
    np.subtract(w5, w4, out=w4)  # x26
    np.subtract(w7, w4, out=w4)  # x27
    np.add(-1.0, w0, out=w7)  # x28
    np.subtract(w7, -1.0, out=w6)  # x29
    np.subtract(w7, w6, out=w8)  # x30
    np.subtract(-1.0, w8, out=w8)  # x31
    np.subtract(w0, w6, out=w6)  # x32
    np.add(w8, w6, out=w6)  # x33
    np.add(w1, w6, out=w6)  # x34
    np.add(w7, w6, out=w1)  # x35
    np.subtract(w1, w7, out=w7)  # x36
    np.subtract(w6, w7, out=w7)  # x37
    np.multiply(T, w1, out=w6)  # x38
    _residual(T, w1, w0, w9, w10, w11, w12, w8)  # x39
    np.multiply(T, w7, out=w7)  # x40
    np.add(w8, w7, out=w7)  # x41
    np.add(w6, w7, out=w8)  # x42
    np.subtract(w8, w6, out=w6)  # x43
    np.subtract(w7, w6, out=w6)  # x44
    np.add(w5, w8, out=w7)  # x45
    np.subtract(w7, w5, out=w1)  # x46
    np.subtract(w7, w1, out=w0)  # x47
    np.subtract(w5, w0, out=w0)  # x48
    np.subtract(w8, w1, out=w1)  # x49
    np.add(w0, w1, out=w1)  # x50
    np.add(w4, w6, out=w0)  # x51
    np.subtract(w0, w4, out=w8)  # x52
    np.subtract(w0, w8, out=w5)  # x53
    np.subtract(w4, w5, out=w5)  # x54
    np.subtract(w6, w8, out=w8)  # x55
    np.add(w5, w8, out=w8)  # x56
    np.add(w1, w0, out=w0)  # x57
    np.add(w7, w0, out=w1)  # x58
    np.subtract(w1, w7, out=w7)  # x59
    np.subtract(w0, w7, out=w7)  # x60
    np.add(w8, w7, out=w7)  # x61
    np.add(w1, w7, out=w8)  # x62
    np.subtract(w8, w1, out=w1)  # x63
    np.subtract(w7, w1, out=w1)  # x64
    np.multiply(m_e, w2, out=w2)  # x65
    np.add(w8, w1, out=w1)  # x66
    np.divide(w2, w1, out=values)  # x67
    np.less(costheta, 0.0, out=mask)
    np.less_equal(w3, T, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(T, 0.0, out=other)
    np.logical_or(mask, other, out=mask)
    np.greater(costheta, k2, out=other)
    np.logical_or(mask, other, out=mask)
    np.less(costheta, -1.0, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
