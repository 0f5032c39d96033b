"""What the words of the language mean: symbols, constants, functions, registered formulas; tree to SymPy."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import ceil, comb

import sympy as sp

from symbolic import kinematics, registry, symbols
from symbolic.language import LanguageError, Node, parse, shown
from symbolic.symbols import E_nu, T_max, T_min

FUNCTIONS: dict[str, Callable[[sp.Expr], sp.Expr]] = {
    "sqrt": sp.sqrt,
    "exp": sp.exp,
    "log": sp.log,
    "sin": sp.sin,
    "cos": sp.cos,
}
MAX_EXPONENT = 64
MAX_TERMS = 20_000
MAX_DEGREE = 800
_CALL_TERMS, _CALL_DEGREE = 6, 6  # of a typical formula in its arguments
_PARAMETERS = ("sin2_theta_W", "mu_nu")
_BAD = (sp.zoo, sp.nan, sp.oo, -sp.oo)


@dataclass(frozen=True)
class Size:
    """Upper bounds for the number of terms and the degree of an expression that is multiplied out."""

    terms: int = 1
    degree: int = 1

    def checked(self, node: Node) -> Size:
        """Itself, or an error that names the part that is too large."""
        if self.terms > MAX_TERMS or self.degree > MAX_DEGREE:
            raise LanguageError(f"{shown(node.text)} is too large when multiplied out; give it in smaller pieces.")
        return self


def expression(text: str) -> sp.Expr:
    """An expression that a user typed."""
    return meaning(parse(text)[0])


def statement(text: str) -> tuple[sp.Expr, sp.Expr]:
    """Both sides of a statement ``LEFT == RIGHT`` that a user typed."""
    left, right = parse(text, "==")
    return meaning(left), meaning(right)


def assignment(text: str) -> tuple[sp.Symbol, sp.Expr]:
    """Symbol and value of ``NAME = EXPRESSION``; constants and formulas cannot be set."""
    target, value = parse(text, "=")
    name = target.head if target.kind == "name" else ""
    settable = [n for n, i in symbols.SYMBOLS.items() if i.role in ("data", "parameter")]
    if name not in settable:
        kind = "a constant" if name in symbols.SYMBOLS else "no variable"
        raise LanguageError(f"{shown(target.text)} is {kind} and cannot be set; variables are {', '.join(settable)}{_guess(name, settable)}.")
    return symbols.SYMBOLS[name].symbol, meaning(value)


def meaning(node: Node) -> sp.Expr:
    """The tree as a SymPy expression, after its size was found to be bearable."""
    size_of(node)
    return _meaning(node)


# --- how large it can get ----------------------------------------------------------------------------


def size_of(node: Node) -> Size:
    """Bounds on the size, checked at every level, before SymPy sees anything."""
    sizes = [size_of(child) for child in node.children]
    if node.kind == "number":
        return Size(1, max(1, ceil(sp.log(max(sp.Rational(node.head).p, sp.Rational(node.head).q), 10).evalf(5))))
    if node.kind == "power":
        power = ceil(abs(exponent_of(node)))
        base = sizes[0].checked(node)
        return Size(comb(base.terms + power - 1, max(power, 0)), base.degree * max(power, 1)).checked(node)
    if node.kind == "sum":
        return Size(sum(s.terms for s in sizes), max(s.degree for s in sizes)).checked(node)
    if node.kind == "product":
        terms = 1
        for size in sizes:
            terms *= size.terms
        return Size(terms, sum(s.degree for s in sizes)).checked(node)
    if node.kind == "call":
        sizes += [size_of(value) for key, value in node.keywords if key not in ("flavour", "part")]
        return _size_of_call(node, sizes).checked(node)
    return sizes[0] if sizes else Size()


def _size_of_call(node: Node, sizes: list[Size]) -> Size:
    terms, degree = max((s.terms for s in sizes), default=1), max((s.degree for s in sizes), default=1)
    if node.head in ("exp", "sin", "cos") and any(_contains_exp(child) for child in node.children):
        raise LanguageError(f"{shown(node.text)} has exp inside {node.head}; that grows beyond what can be evaluated.")
    return Size(terms, degree) if node.head in FUNCTIONS else Size(_CALL_TERMS * terms, _CALL_DEGREE * degree)


def _contains_exp(node: Node) -> bool:
    inside = (*node.children, *(value for _, value in node.keywords))
    return (node.kind == "call" and node.head == "exp") or any(_contains_exp(child) for child in inside)


def exponent_of(node: Node) -> sp.Rational:
    """The exponent of a power; a plain number of moderate size."""
    power = _number(node.children[1])
    if power is None:
        raise LanguageError(f"in {shown(node.text)} the exponent is not a number; use one such as 2, -1 or (1/2).")
    if abs(power) > MAX_EXPONENT or power.q > 12:
        raise LanguageError(f"in {shown(node.text)} the exponent is out of bounds; use whole or simple numbers up to {MAX_EXPONENT}.")
    return power


def _number(node: Node) -> sp.Rational | None:
    """The value of a number, possibly with signs, or of a quotient of two numbers."""
    if node.kind == "number":
        return sp.Rational(node.head)
    inner = [_number(child) for child in node.children]
    if node.kind == "negative" and inner[0] is not None:
        return -inner[0]
    if node.kind == "product" and len(inner) == 2 and node.children[1].kind == "quotient":
        top, bottom = inner[0], _number(node.children[1].children[0])
        return top / bottom if top is not None and bottom else None
    return None


# --- tree to SymPy -----------------------------------------------------------------------------------


def _meaning(node: Node) -> sp.Expr:
    if node.kind == "number":
        return sp.Rational(node.head)
    if node.kind == "name":
        return _name(node)
    if node.kind == "call":
        made = _call(node)
    else:
        made = _arithmetic(node.kind, [_meaning(child) for child in node.children])
    if node.kind != "quotient" and made.has(*_BAD):  # the product around a quotient shows all of it
        raise LanguageError(f"{shown(node.text)} is not defined: it divides by zero or takes the logarithm of zero{_hint(node)}.")
    return made


def _arithmetic(kind: str, args: list[sp.Expr]) -> sp.Expr:
    if kind == "sum":
        return sp.Add(*args)
    if kind == "product":
        return sp.Mul(*args)
    if kind == "power":
        return sp.Pow(*args)
    return -args[0] if kind == "negative" else 1 / args[0]


def _hint(node: Node) -> str:
    if node.head == "sigma":
        return " (the magnetic part grows like log(1/T_min), so give T_min, or part=weak)"
    return ""


def _name(node: Node) -> sp.Expr:
    if node.head == "pi":
        return sp.pi
    if node.head == "p":  # the papers' name for the recoil momentum, not a variable of its own
        return kinematics.momentum()
    if node.head in symbols.SYMBOLS:
        return symbols.SYMBOLS[node.head].symbol
    if node.head in registry.names():
        arguments = ", ".join(map(str, registry.entry(node.head).variables))
        raise LanguageError(f"{node.head} is a formula; call it, as in {node.head}({arguments}).")
    if node.head in FUNCTIONS:
        raise LanguageError(f"{node.head} is a function; call it, as in {node.head}(T).")
    known = ["pi", *symbols.SYMBOLS]
    everything = [*known, *FUNCTIONS, *registry.names()]
    raise LanguageError(f"{shown(node.head)} is not a known symbol; known are {', '.join(known)}{_guess(node.head, everything)}.")


def _guess(given: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(given, list(known), n=1)
    return f" (did you mean {close[0]}?)" if close else ""


def _call(node: Node) -> sp.Expr:
    if node.head in FUNCTIONS:
        if len(node.children) != 1 or node.keywords:
            raise LanguageError(f"{shown(node.text)}: {node.head} takes one argument and no keywords.")
        return FUNCTIONS[node.head](_meaning(node.children[0]))
    if node.head not in registry.names():
        known = [*FUNCTIONS, *registry.names()]
        what = "a symbol, not a function" if node.head in symbols.SYMBOLS else "not a known function or formula"
        raise LanguageError(f"{shown(node.head)} is {what}; known are {', '.join(known)}{_guess(node.head, known)}.")
    return _formula(node, registry.entry(node.head))


def _formula(node: Node, entry: registry.Entry) -> sp.Expr:
    given = _arguments(node, entry)
    choices = {k: v.head for k, v in given.items() if k in ("flavour", "part")}
    for kind, value in choices.items():
        allowed = entry.flavours if kind == "flavour" else entry.parts
        if value not in allowed:
            raise LanguageError(f"{shown(node.text)}: {kind}={value} is not there; {entry.name} has {', '.join(allowed)}.")
    formula = registry.get(entry.name, **choices)
    values = {symbols.info(k).symbol: _meaning(v) for k, v in given.items() if k not in choices}
    for variable in entry.variables:
        if variable not in values:
            values[variable] = _default(node, entry, variable, values)
    parameters = {s: values.pop(s) for s in [s for s in values if s not in entry.variables]}
    if any(v.free_symbols & set(entry.variables) for v in parameters.values()):
        return formula.expr.xreplace({**parameters, **values})  # all at once: a value may name a variable
    return formula.expr.xreplace(parameters).xreplace(values)  # mu_nu = 0 first removes log(T_min)


def _default(node: Node, entry: registry.Entry, variable: sp.Symbol, values: dict[sp.Symbol, sp.Expr]) -> sp.Expr:
    """The default of an argument: sigma covers all of phase space, as in Python."""
    if entry.name == "sigma" and variable == T_min:
        return sp.Integer(0)
    if entry.name == "sigma" and variable == T_max and E_nu in values:
        return kinematics.T_max().xreplace({E_nu: values[E_nu]})
    wanted = ", ".join(map(str, entry.variables))
    raise LanguageError(f"{shown(node.text)} lacks {variable}; the arguments are {entry.name}({wanted}).")


def _arguments(node: Node, entry: registry.Entry) -> dict[str, Node]:
    """Arguments by name: positional ones are the variables in order."""
    order = [str(v) for v in entry.variables]
    if len(node.children) > len(order):
        raise LanguageError(f"{shown(node.text)} has {len(node.children)} arguments; {entry.name} takes {', '.join(order)}.")
    found = dict(zip(order, node.children, strict=False))
    choices = [k for k, there in (("flavour", entry.flavours), ("part", entry.parts)) if there]
    allowed = [*order, *choices, *(_PARAMETERS if entry.flavours else ())]
    for key, value in node.keywords:
        if key not in allowed:
            raise LanguageError(f"{shown(node.text)}: {entry.name} has no argument {shown(key)}; it takes {', '.join(allowed)}{_guess(key, allowed)}.")
        if key in found:
            raise LanguageError(f"{shown(node.text)} gives {key} twice.")
        if key in choices and value.kind != "name":
            raise LanguageError(f"{shown(node.text)}: {key} is a name such as {(entry.flavours if key == 'flavour' else entry.parts)[0]}.")
        found[key] = value
    return found
