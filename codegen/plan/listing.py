"""Expressions as the text of NumPy functions: shared sub-expressions named, powers as products, constants on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp
from sympy.printing.c import C99CodePrinter
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


class _Products:
    """Text in which x**3 is a product: `power` is 20 times slower."""

    def _print_Pow(self, expr: sp.Pow, rational: bool = False) -> str:
        base, exponent = expr.as_base_exp()
        if exponent.is_Integer and 2 <= abs(exponent) <= LONGEST_POWER:
            text = self.parenthesize(base, 50)  # type: ignore[attr-defined]
            product = "*".join([text] * abs(int(exponent)))
            return f"({product})" if exponent > 0 else f"(1.0/({product}))"
        return str(super()._print_Pow(expr, rational) if rational else super()._print_Pow(expr))  # type: ignore[misc]


class _Printer(_Products, NumPyPrinter):  # type: ignore[misc]  # sympy has no types
    """NumPy text."""

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


class _CPrinter(_Products, C99CodePrinter):  # type: ignore[misc]
    """C text; constants are names, as in the NumPy text."""


def c_function(function: Function) -> str:
    """The text of one function in C, for numbers; several values go to pointers."""
    printer = _CPrinter()
    named, results = sp.cse(function.values, symbols=sp.numbered_symbols("x_"), order="none", list=False)
    results = results if isinstance(results, list | tuple) else [results]
    arguments = ", ".join(f"double {a}" for a in function.arguments)
    single = len(results) == 1
    head = f"static inline double {function.name}({arguments})" if single else (
        f"static inline void {function.name}({arguments}, double *restrict value)"
    )
    lines = [f"    const double {s} = {printer.doprint(v)};" for s, v in named]
    ends = [f"    value[{n}] = {printer.doprint(v)};" for n, v in enumerate(results)]
    lines += [f"    return {printer.doprint(results[0])};"] if single else ends
    return "\n".join([f"/* {function.meaning} */", head, "{", *lines, "}"])


def functions(found: Sequence[Function]) -> str:
    """The text of several functions."""
    return "\n\n\n".join(map(listing, found))
