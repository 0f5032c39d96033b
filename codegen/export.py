"""What sources for other programs have in common: names of functions, their documentation, what a loop needs."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from itertools import count

import sympy as sp

from codegen.errors import CodegenError
from codegen.render import Module
from codegen.reserved import is_reserved
from codegen.schedule import Line, Literal, Program
from codegen.spec import Input, Role
from codegen.tape import Op
from symbolic.formula import Formula

WIDTH = 100  # of a line of documentation

_BEYOND = {"zero": "0", "nan": "NaN"}


def public(module: str, function: str) -> str:
    """Name of a kernel outside its module: ``dsigma_dT_nu_e_weak``."""
    return function if function == module else f"{module}_{function}"


def require_names(module: Module) -> None:
    """Raise `CodegenError` if the formula, an input or a kernel has a name that a target language keeps for itself."""
    for _, program in module.programs:
        for name in (module.name, *program.data, *program.parameters):
            if is_reserved(name) or not re.fullmatch(r"[A-Za-z]\w*", name, re.ASCII):
                raise CodegenError(
                    f"{program.spec.formula}: {name!r} cannot be a name in a source for other programs (a word of a "
                    "target language, or not made of letters, digits and _); rename it in the formula."
                )


def output_names(program: Program) -> tuple[str, ...]:
    """Identifiers of the outputs: ``value``, ``d_T``, ``d_T_d_mu_nu``; what the program has of that name keeps it."""
    taken = {*program.data, *program.parameters, *computed(program)}
    names = []
    for output in program.spec.outputs:
        plain = "_".join(f"d_{n}" for n in output.by) or re.sub(r"\W+", "_", output.name, flags=re.ASCII).strip("_")
        names.append(unused(plain, taken))
        taken.add(names[-1])
    return tuple(names)


def unused(name: str, taken: Iterable[str]) -> str:
    """The name, or name_2, name_3 ... where it is taken."""
    others = set(taken)
    return name if name not in others else next(n for k in count(2) if (n := f"{name}_{k}") not in others)


def computed(program: Program) -> list[str]:
    """Names of literals and of everything computed, in order."""
    lines = (line.name for line in (*program.prologue, *program.body))
    return [*(x.name for x in program.literals), *lines]


def needed(program: Program) -> set[str]:
    """Every name that the body reads."""
    sides = {side for c in program.checks for side in (c.left, c.right)}
    return read_by(program.body) | sides | set(program.results)


def hoisted(program: Program) -> tuple[str, ...]:
    """Parameters, and numbers computed from them once per call, that every point needs."""
    names = needed(program)
    return tuple(n for n in (*program.parameters, *(line.name for line in program.prologue)) if n in names)


def idle(program: Program) -> tuple[str, ...]:
    """Inputs that nothing reads, such as a parameter that a derivative has lost."""
    used = needed(program) | read_by(program.prologue)
    return tuple(n for n in (*program.data, *program.parameters) if n not in used)


def literals_of(program: Program, names: Iterable[str]) -> tuple[Literal, ...]:
    """Literals among some names."""
    wanted = set(names)
    return tuple(x for x in program.literals if x.name in wanted)


def read_by(lines: Iterable[Line]) -> set[str]:
    """Names that some lines read."""
    return {a for line in lines for a in line.args}


def operations(program: Program) -> set[Op]:
    """Which operations a program has."""
    return {line.op for line in (*program.prologue, *program.body)}


def tables(program: Program) -> list[str]:
    """Names of the tables that a program reads."""
    return sorted({line.args[0] for line in (*program.prologue, *program.body) if line.op is Op.TABLE})


def documentation(program: Program, formula: Formula | None, names: dict[str, str] | None = None) -> list[str]:
    """What a user needs to know of a kernel, as lines without comment marks.

    `names` says what an input is called where it could not keep its name.
    """
    spec, called = program.spec, names or {}
    lines = _wrapped(f"{spec.formula} = {spec.text}")
    for symbol, value in spec.where:
        lines += _wrapped(f"with {symbol} = {value}")
    lines.append("")
    for given in spec.arguments:
        lines += _wrapped(_argument(given, called.get(given.name, given.name)))
    outputs = ", ".join(f"{name} [{o.unit}]" for name, o in zip(output_names(program), spec.outputs, strict=True))
    lines += [*_wrapped(f"gives {outputs}"), ""]
    if formula is not None:
        lines += _wrapped(_domain(formula))
    constants = ", ".join(f"{c.name} = {c.value!r} [{c.unit}]" for c in spec.of(Role.CONST))
    lines += _wrapped(f"Constants: {constants or 'none'}.")
    lines += _wrapped(f"Operations per point: {', '.join(f'{n} {op}' for op, n in program.operations.items())}.")
    return [*lines, *_wrapped(f"Source: {spec.source}")]


def _argument(given: Input, name: str) -> str:
    stands = "" if name == given.name else f" (in the formula {given.name})"
    return f"{name}{stands}: {given.meaning} [{given.unit}], {given.low:g} to {given.high:g}"


def _domain(formula: Formula) -> str:
    allowed = ", ".join(map(sp.sstr, formula.domain.allowed)) or "any number"
    inside = ", ".join(map(sp.sstr, formula.domain.phase_space))
    beyond = f" Phase space: {inside}; outside it {_BEYOND[formula.domain.outside]}." if inside else ""
    return f"Allowed: {allowed}; else NaN.{beyond}"


def _wrapped(text: str) -> list[str]:
    """Lines of a comment; nothing in them can end it."""
    safe = text.replace("*/", "* /").replace("/*", "/ *").replace("\\", "/")
    return textwrap.wrap(safe, WIDTH, subsequent_indent="    ", break_on_hyphens=False)
