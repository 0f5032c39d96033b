"""Formulas as text on a terminal: two-dimensional, with the papers' symbols. Imports SymPy: load it lazily."""

from __future__ import annotations

import re

from sympy import Add, Basic, Eq, Symbol
from sympy.printing.pretty.pretty import PrettyPrinter
from sympy.printing.pretty.stringpict import prettyForm

from symbolic.domain import Domain
from symbolic.symbols import SYMBOLS

_WIDE = 130
_JACOBIAN = re.compile(r"d(\w+?)_d(\w+)")

_SIGNS = {
    "sigma": "σ", "theta": "θ", "nu": "ν", "mu": "μ", "alpha": "α", "gamma": "γ", "pi": "π", "hbar": "ħ",
    "times": "×", "cdot": "·", "to": "→", "le": "≤", "ge": "≥", "lambda": "λ", "partial": "∂", "quad": "  ",
}  # fmt: skip
_FRACTION = re.compile(r"\\frac\{((?:[^{}]|\{[^{}]*\})*)\}\{((?:[^{}]|\{[^{}]*\})*)\}")
_WRAPPER = re.compile(r"\\(?:mathrm|text|overline|mathcal|left|right|bar)\b\s*")


def plain_latex(text: str) -> str:
    r"""LaTeX of a name as plain text: ``\frac{d\sigma}{dT}`` becomes ``dσ/dT``."""
    before = ""
    while before != text:  # from the innermost fraction outwards
        before, text = text, _FRACTION.sub(r"\1/\2", text)
    text = _WRAPPER.sub("", text)
    text = re.sub(r"\\([A-Za-z]+) ?", lambda m: _SIGNS.get(m[1], m[1]), text)
    text = re.sub(r"\\[,;!]", "", text).replace("^2", "²")
    return re.sub(r"(?<!\\)[{}]", "", text).replace("\\", "").strip(".")


def symbol_text(name: str) -> str:
    """A symbol as the papers write it: ``sin²θ_W`` for ``sin2_theta_W``, ``dT/dcosθ`` for ``dT_dcostheta``."""
    jacobian = _JACOBIAN.fullmatch(name)
    if jacobian and {jacobian[1], jacobian[2]} <= SYMBOLS.keys():
        return f"d{symbol_text(jacobian[1])}/d{symbol_text(jacobian[2])}"
    known = SYMBOLS.get(name)
    return plain_latex(known.latex if known else name)


class _Printer(PrettyPrinter):  # type: ignore[misc]
    """SymPy's printer with the papers' symbols."""

    def _print_Symbol(self, e: Symbol, bold_name: bool = False) -> prettyForm:  # noqa: ARG002
        text = symbol_text(e.name)
        if "/" in text and e.name in text.replace("/", "_"):
            text = f"({text})"
        # sin²θ_W and ħc are one symbol each: a power of them needs parentheses.
        compound = text in ("ħc", "cosθ") or "²" in text or "/" in text
        return prettyForm(text, binding=prettyForm.MUL if compound else prettyForm.ATOM)


def picture(expr: Basic, *, unicode: bool = True) -> list[str]:
    """Lines of an expression; on one line as typed where the picture would be too wide or Unicode is out."""
    if not unicode:
        return [str(expr)]
    printer = _Printer({"wrap_line": False, "use_unicode": True})
    lines = [line.rstrip() for line in str(printer.doprint(expr)).splitlines()]
    if max(map(len, lines)) <= _WIDE:
        return lines
    if isinstance(expr, Add):
        return _term_by_term(expr)
    if isinstance(expr, Eq):
        return [f"{printer.doprint(expr.lhs)} = {expr.rhs}"]
    return [str(expr)]


def _term_by_term(expr: Add) -> list[str]:
    lines: list[str] = []
    for k, term in enumerate(expr.args):
        negative = term.could_extract_minus_sign()
        sign = "- " if negative else "+ " if k else "  "
        shown = picture(-term if negative else term)
        middle = next((i for i, line in enumerate(shown) if "─" in line), len(shown) // 2)
        lines += [f"{sign if i == middle else '  '}{line}" for i, line in enumerate(shown)]
    return lines


def domain_words(domain: Domain) -> dict[str, str]:
    """What a domain says, one sentence each."""
    inside = " and ".join(str(r) for r in domain.phase_space)
    words = {
        "allowed": ", ".join(str(r) for r in domain.allowed),
        "phase space": f"{inside}; outside it {_outside(domain)}" if inside else "",
        "checked for": ", ".join(f"{v} from {_bound(low)} to {_bound(high)}" for v, low, high in domain.ranges),
        "cut": ", ".join(f"{v} ends at {bound}" for v, bound in domain.clamps),
    }
    return {key: text for key, text in words.items() if text}


def _outside(domain: Domain) -> str:
    return "the value is 0" if domain.outside == "zero" else "there is no value"


def _bound(bound: Basic) -> str:
    return f"{float(bound):g}" if bound.is_number else str(bound)
