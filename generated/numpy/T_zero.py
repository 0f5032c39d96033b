"""T_zero: Recoil energy of the dynamical zero [MeV]

Emitted by nmm from symbolic/formulas/T_zero.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eq. 3; Segura:1993tu
Certified: T_zero: at most 2.27 ULP at 1500 points in every corner, bound 3 u over the domain (u = 2^-53)
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


def T_zero(sin2_theta_W, *, out=None):
    """T_zero [MeV]

    m_e/(4*sin2_theta_W*(2*sin2_theta_W + 1))

    sin2_theta_W: weak mixing angle [1]
    Outside phase space: nan. Operations per point: 1 add, 1 div, 2 mul.
    """
    return _run(_T_zero, 1, 1, (sin2_theta_W,), (), out)


def _T_zero(sin2_theta_W, w0, mask, other, values):
    k0 = 0.1277497376725  # (1/4 * m_e)
    k1 = 1.0000000000000009  # 1 (1 + 2^-50): an edge of phase space is inside, with its rounding
    np.multiply(sin2_theta_W, 2.0, out=w0)  # x0
    np.add(1.0, w0, out=w0)  # x1
    np.multiply(sin2_theta_W, w0, out=w0)  # x2
    np.divide(k0, w0, out=values)  # x3
    np.less_equal(sin2_theta_W, 0.0, out=mask)
    np.greater(sin2_theta_W, k1, out=other)
    np.logical_or(mask, other, out=mask)
    values[mask] = np.nan
