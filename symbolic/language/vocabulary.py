"""What the words of the language mean: symbols, constants, functions, registered formulas; tree to SymPy."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping

import sympy as sp

from symbolic import kinematics, registry, symbols
from symbolic.constants import CONSTANTS
from symbolic.language.parser import Node, parse
from symbolic.language.size import Size, size_of
from symbolic.language.tokens import LanguageError, shown
from symbolic.registered import Entry
from symbolic.symbols import E_nu, T_max, T_min

MOST = 18  # names in a message
FUNCTIONS: dict[str, Callable[[sp.Expr], sp.Expr]] = {
    "sqrt": sp.sqrt,
    "exp": sp.exp,
    "log": sp.log,
    "sin": sp.sin,
    "cos": sp.cos,
}
_PARAMETERS = ("sin2_theta_W", "mu_nu")
_BAD = (sp.zoo, sp.nan, sp.oo, -sp.oo)


def expression(text: str) -> sp.Expr:
    """An expression that a user typed."""
    (node,) = parse(text)
    size_of(node)
    return meaning(node)


def statement(text: str, known: Mapping[str, Size] | None = None) -> tuple[sp.Expr, sp.Expr]:
    """Both sides of a statement ``LEFT == RIGHT`` that a user typed."""
    sides = parse(text, "==")
    for side in sides:
        size_of(side, known)
    return meaning(sides[0]), meaning(sides[1])


def assignment(text: str) -> tuple[sp.Symbol, Node]:
    """Symbol and value, not yet sized, of ``NAME = EXPRESSION``; constants and formulas cannot be set."""
    target, value = parse(text, "=")
    name = target.head if target.kind == "name" else ""
    settable = [n for n, i in symbols.SYMBOLS.items() if i.role in ("data", "parameter")]
    if name not in settable:
        kind = "a constant" if name in CONSTANTS else "no variable"
        raise LanguageError(
            f"{shown(target.text)} is {kind} and cannot be set; variables are "
            f"{', '.join(settable)}{_guess(name, settable)}."
        )
    return symbols.SYMBOLS[name].symbol, value


def meaning(node: Node) -> sp.Expr:
    """The tree as a SymPy expression; its size must have been found to be bearable."""
    if node.kind == "number":
        return sp.Rational(node.head)
    if node.kind == "name":
        return _name(node)
    inner = node.kind != "call"
    made = _arithmetic(node.kind, [meaning(child) for child in node.children]) if inner else _call(node)
    if node.kind != "quotient" and made.has(*_BAD):  # the product around a quotient shows all of it
        raise LanguageError(
            f"{shown(node.text)} is not defined: it divides by zero or takes the logarithm of zero{_hint(node)}."
        )
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
    raise LanguageError(
        f"{shown(node.head)} is not a known symbol; known are {_listed(known)}{_guess(node.head, everything)}."
    )


def _listed(names: list[str]) -> str:
    """The first names; the end points of all decays would fill a page."""
    more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    return ", ".join(names[:MOST]) + more


def _guess(given: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(given, list(known), n=1)
    return f" (did you mean {close[0]}?)" if close else ""


def _call(node: Node) -> sp.Expr:
    if node.head in FUNCTIONS:
        if len(node.children) != 1 or node.keywords:
            raise LanguageError(f"{shown(node.text)}: {node.head} takes one argument and no keywords.")
        return FUNCTIONS[node.head](meaning(node.children[0]))
    if node.head not in registry.names():
        known = [*FUNCTIONS, *registry.names()]
        what = "a symbol, not a function" if node.head in symbols.SYMBOLS else "not a known function or formula"
        raise LanguageError(f"{shown(node.head)} is {what}; known are {', '.join(known)}{_guess(node.head, known)}.")
    return _formula(node, registry.entry(node.head))


def _formula(node: Node, entry: Entry) -> sp.Expr:
    given = _arguments(node, entry)
    choices = {k: v.head for k, v in given.items() if k in ("flavour", "part")}
    for kind, value in choices.items():
        allowed = entry.flavours if kind == "flavour" else entry.parts
        if value not in allowed:
            raise LanguageError(
                f"{shown(node.text)}: {kind}={value} is not there; {entry.name} has {', '.join(allowed)}."
            )
    formula = registry.get(entry.name, **choices)
    values = {symbols.info(k).symbol: meaning(v) for k, v in given.items() if k not in choices}
    for variable in entry.variables:
        if variable not in values:
            values[variable] = _default(node, entry, variable, values)
    parameters = {s: values.pop(s) for s in [s for s in values if s not in entry.variables]}
    if any(v.free_symbols & set(entry.variables) for v in parameters.values()):
        return formula.expr.xreplace({**parameters, **values})  # all at once: a value may name a variable
    return formula.expr.xreplace(parameters).xreplace(values)  # mu_nu = 0 first removes log(T_min)


def _default(node: Node, entry: Entry, variable: sp.Symbol, values: dict[sp.Symbol, sp.Expr]) -> sp.Expr:
    """The default of an argument: sigma covers all of phase space, as in Python."""
    if entry.name == "sigma" and variable == T_min:
        return sp.Integer(0)
    if entry.name == "sigma" and variable == T_max and E_nu in values:
        return kinematics.T_max().xreplace({E_nu: values[E_nu]})
    wanted = ", ".join(map(str, entry.variables))
    raise LanguageError(f"{shown(node.text)} lacks {variable}; the arguments are {entry.name}({wanted}).")


def _arguments(node: Node, entry: Entry) -> dict[str, Node]:
    """Arguments by name: positional ones are the variables in order."""
    order = [str(v) for v in entry.variables]
    if len(node.children) > len(order):
        raise LanguageError(
            f"{shown(node.text)} has {len(node.children)} arguments; {entry.name} takes {', '.join(order)}."
        )
    found = dict(zip(order, node.children, strict=False))
    choices = [k for k, there in (("flavour", entry.flavours), ("part", entry.parts)) if there]
    allowed = [*order, *choices, *(_PARAMETERS if entry.flavours else ())]
    for key, value in node.keywords:
        if key not in allowed:
            raise LanguageError(
                f"{shown(node.text)}: {entry.name} has no argument {shown(key)}; "
                f"it takes {', '.join(allowed)}{_guess(key, allowed)}."
            )
        if key in found:
            raise LanguageError(f"{shown(node.text)} gives {key} twice.")
        if key in choices and value.kind != "name":
            known = entry.flavours if key == "flavour" else entry.parts
            raise LanguageError(f"{shown(node.text)}: {key} is a name, one of {', '.join(known)}.")
        found[key] = value
    return found
