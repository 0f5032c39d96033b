"""E_nu_min: Smallest neutrino energy for a recoil [MeV]

Emitted by nmm from symbolic/formulas/E_nu_min.py. Do not edit: change the formula, then `nmm generate`.
Source: Miranda:1999sd, eq. 4 at cos(theta) = 1
Certified: E_nu_min: at most 1.29 ULP at 500 points in every corner, bound 2.999 u over the domain (u = 2^-53)
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


def E_nu_min(T, *, out=None):
    """E_nu_min [MeV]

    T/2 + p/2
    p = sqrt(T)*sqrt(T + 2*m_e)

    T: kinetic energy of the recoil electron [MeV]
    Outside phase space: nan. Operations per point: 2 add, 3 mul, 1 sqrt.
    """
    return _run(_E_nu_min, 1, 2, (T,), (), out)


def _E_nu_min(T, w0, w1, mask, other, values):
    k0 = 1.02199790138  # (2 * m_e)
    np.add(k0, T, out=w0)  # x0
    np.multiply(T, w0, out=w0)  # x1
    np.sqrt(w0, out=w0)  # p
    np.multiply(T, 0.5, out=w1)  # x2
    np.multiply(w0, 0.5, out=w0)  # x3
    np.add(w1, w0, out=values)  # x4
    np.less(T, 0.0, out=mask)
    values[mask] = np.nan
