"""dE_nu_dcostheta: Jacobian of E_nu by costheta at fixed T [MeV]

Emitted by nmm from symbolic/formulas/dE_nu_dcostheta.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eqs. 6 and 7
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


def dE_nu_dcostheta(T, costheta, *, out=None):
    """dE_nu_dcostheta [MeV]

    -T*m_e*p/(-T + costheta*p)**2
    p = sqrt(T)*sqrt(T + 2*m_e)

    T: kinetic energy of the recoil electron [MeV]
    costheta: cosine of the electron recoil angle to the neutrino [1]
    Outside phase space: nan. Operations per point: 1 add, 1 div, 7 mul, 1 sqrt, 1 sub.
    """
    return _run(_dE_nu_dcostheta, 1, 3, (T, costheta,), (), out)


def _dE_nu_dcostheta(T, costheta, w0, w1, w2, mask, values):
    k0 = 1.02199790138  # (2 * m_e)
    k1 = -0.51099895069  # neg(m_e)
    k2 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    np.multiply(costheta, costheta, out=w0)  # x0
    np.add(k0, T, out=w1)  # x1
    np.multiply(w0, w1, out=w0)  # x2
    np.multiply(T, w1, out=w1)  # x3
    np.sqrt(w1, out=w1)  # p
    np.multiply(costheta, w1, out=w2)  # x4
    np.subtract(w2, T, out=w2)  # x5
    np.multiply(w2, w2, out=w2)  # x6
    np.multiply(T, w1, out=w1)  # x7
    np.multiply(k1, w1, out=w1)  # x8
    np.divide(w1, w2, out=values)  # x9
    np.less(costheta, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less_equal(w0, T, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(T, 0.0, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.greater(costheta, k2, out=mask)
    np.copyto(values, np.nan, where=mask)
    np.less(costheta, -1.0, out=mask)
    np.copyto(values, np.nan, where=mask)
