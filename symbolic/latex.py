r"""LaTeX as a paper writes it.

SymPy prints a symbol of several letters and its power side by side, so (hbar c)^2 would read as
hbar c^2 and cos(theta)^2 p as the cosine of a product. The printer here sets them apart, writes
Jacobians as derivatives and puts positive terms first.
"""

from __future__ import annotations

import re

import sympy as sp
from sympy.printing.latex import LatexPrinter

from symbolic.symbols import SYMBOLS

# Compound symbols under a power: how the power is written.
_POWERS = {
    r"\hbar c": r"\left(\hbar c\right)^{%s}",
    r"\cos\theta": r"\cos^{%s}\theta\,",
    r"\sin^2\theta_W": r"\left(\sin^2\theta_W\right)^{%s}",
}
_LONG = 40  # operations
_SLOPE = re.compile(r"^d(\w+)_d(\w+)$")
_LOOSE_SPACE = re.compile(r"\\,(?=\s*([-+=}]|\\right|$))")
_AMPLITUDE = r"\left\langle{\left|\mathcal{M}\right|}^2\right\rangle"


def _name(symbol: str) -> str | None:
    """The paper's LaTeX for a symbol; looked up each time, as users declare symbols of their own."""
    entry = SYMBOLS.get(symbol)
    return entry.latex if entry else None


class PaperPrinter(LatexPrinter):  # type: ignore[misc]  # sympy has no types
    """LaTeX as a paper writes it."""

    def _print_Symbol(self, expr: sp.Symbol, style: str = "plain") -> str:
        slope = _SLOPE.match(expr.name)
        if slope:
            top, bottom = (_name(part) or part for part in slope.groups())
            return rf"\left|\frac{{\partial {top}}}{{\partial {bottom}}}\right|"
        if "\\" in expr.name or "|" in expr.name:  # LaTeX already: not to be split into sub- and superscripts
            return as_maths(expr.name)
        name = _name(expr.name)
        if name is None:
            return str(super()._print_Symbol(expr, style))
        # A thin space after a function name, so that its argument ends where it ends.
        return name + r"\," if name.startswith((r"\cos", r"\sin")) else name

    def _as_ordered_terms(self, expr: sp.Expr, order: str | None = None) -> list[sp.Expr]:
        """Positive terms first: p cos(theta) - T, not -T + p cos(theta)."""
        terms = super()._as_ordered_terms(expr, order=order)
        return sorted(terms, key=lambda term: bool(term.could_extract_minus_sign()))

    def _print_Pow(self, expr: sp.Pow) -> str:
        compound = _POWERS.get(_name(str(expr.base)) or "")
        if compound and expr.exp.is_Integer and expr.exp > 1:
            return str(compound % expr.exp)
        return str(super()._print_Pow(expr))

    def _print_Integral(self, expr: sp.Integral) -> str:
        """A long integrand is left out: a norm is an integral over factors that are written out beside it."""
        if expr.function.count_ops() <= _LONG:
            return str(super()._print_Integral(expr))
        variable, low, high = (self._print(part) for part in expr.limits[0])
        return rf"\int\limits_{{{low}}}^{{{high}}} \cdots\, d{variable}"

    def _print_Derivative(self, expr: sp.Derivative) -> str:
        top, bottom = (self._print(part).removesuffix(r"\,") for part in (expr.expr, expr.variables[0]))
        return rf"\frac{{\partial {top}}}{{\partial {bottom}}}"


def latex(expr: sp.Basic) -> str:
    """LaTeX of an expression or equation."""
    text: str = PaperPrinter({"ln_notation": True}).doprint(expr)
    return _LOOSE_SPACE.sub("", text)


def as_maths(text: str) -> str:
    """A name that holds LaTeX or prose, so that the converter knows it."""
    for name in (r"\overline{|\mathcal{M}|^2}", r"\overline{|M|^2}", "|M|^2"):
        text = text.replace(name, _AMPLITUDE)
    text = text.replace("->", r"\to ")
    prose = re.fullmatch(r"\\text\{(.*=.*)\}", text)
    if prose is None or r"\text" in prose.group(1):
        return re.sub(r"\\text\{(.*?)\\to (.*)\}", r"\\text{\1}\\to\\text{ \2}", text)
    # An equation in words, such as {gamma^mu, gamma^nu} = 2 g^{mu nu}: Greek names become letters.
    maths = re.sub(r"\b(gamma|sigma|mu|nu)\b", r"\\\1", prose.group(1))
    return re.sub(r"\^\\\{(.*?)\\\}", r"^{\1}", maths)
