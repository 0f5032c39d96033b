"""Expressions as the text of NumPy functions: shared sub-expressions named, powers as products, constants on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp
from sympy.printing.numpy import NumPyPrinter

LONGEST_POWER = 6


@dataclass(frozen=True)
class Function:
    """One function of the text.

    Attributes
    ----------
    name : str
    arguments : tuple of Symbol
    values : tuple of Expr
        What it returns; one value, or a tuple.
    meaning : str
        Its docstring.
    """

    name: str
    arguments: tuple[sp.Symbol, ...]
    values: tuple[sp.Expr, ...]
    meaning: str


class _Printer(NumPyPrinter):  # type: ignore[misc]  # sympy has no types
    """NumPy text in which x**3 is a product: `power` is 20 times slower."""

    def _print_Pow(self, expr: sp.Pow, rational: bool = False) -> str:
        base, exponent = expr.as_base_exp()
        if exponent.is_Integer and 2 <= abs(exponent) <= LONGEST_POWER:
            text = self.parenthesize(base, 50)
            product = "*".join([text] * abs(int(exponent)))
            return f"({product})" if exponent > 0 else f"(1.0/({product}))"
        return str(super()._print_Pow(expr, rational))

    def _print_log1p(self, expr: Any) -> str:
        return f"{self._module_format('numpy.log1p')}({self._print(expr.args[0])})"


def listing(function: Function) -> str:
    """The text of one function."""
    printer = _Printer({"fully_qualified_modules": False, "allow_unknown_functions": True})
    named, results = sp.cse(function.values, symbols=sp.numbered_symbols("x"), order="none", list=False)
    results = results if isinstance(results, list | tuple) else [results]
    head = f"def {function.name}({', '.join(map(str, function.arguments))}):"
    lines = [head, f'    """{function.meaning}"""']
    lines += [f"    {symbol} = {_plain(printer, value)}" for symbol, value in named]
    returned = ", ".join(_plain(printer, value) for value in results)
    return "\n".join([*lines, f"    return {returned}"])


def _plain(printer: _Printer, expr: sp.Expr) -> str:
    return str(printer.doprint(expr)).replace("numpy.", "np.")


def functions(found: Sequence[Function]) -> str:
    """The text of several functions."""
    return "\n\n\n".join(map(listing, found))
