"""Parameter-linear templates: a formula as an exact sum of couplings times functions of the data alone.

    dsigma/dT = g_L^2 t_1(T, E_nu) + g_L g_R t_2(T, E_nu) + g_R^2 t_3(T, E_nu) + mu_nu^2 t_4(T, E_nu)

What is folded, binned or integrated is folded once for each template; any value of the parameters, and the
gradient and Hessian in them, is a sum of a few products afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import sympy as sp

from codegen.errors import NotLinearError, PlanError
from codegen.plan import couplings, pieces, split
from symbolic import proof
from symbolic.formula import Formula, Step, equation


@dataclass(frozen=True)
class Template:
    """One term: `coefficient`, a monomial in the couplings, times `formula`, a function of the data."""

    coefficient: sp.Expr
    formula: Formula


@dataclass(frozen=True)
class Templates:
    """A formula as a sum of coefficients c_k(parameters) times templates t_k(data).

    Attributes
    ----------
    source : Formula
    parameters : tuple of Symbol
        In which it was taken apart; all others stay in the templates.
    couplings : tuple of (Symbol, Expr)
        What the coefficients are monomials in, and what that is in terms of the parameters.
    terms : tuple of Template
    """

    source: Formula
    parameters: tuple[sp.Symbol, ...]
    couplings: tuple[tuple[sp.Symbol, sp.Expr], ...]
    terms: tuple[Template, ...]

    @property
    def formulas(self) -> tuple[Formula, ...]:
        """The templates."""
        return tuple(t.formula for t in self.terms)

    @cached_property
    def coefficients(self) -> tuple[sp.Expr, ...]:
        """The coefficients in terms of the parameters."""
        values = dict(self.couplings)
        return tuple(t.coefficient.xreplace(values) for t in self.terms)

    @cached_property
    def gradient(self) -> tuple[tuple[sp.Expr, ...], ...]:
        """d c_k / d parameter, one row for each term."""
        return tuple(tuple(sp.diff(c, p) for p in self.parameters) for c in self.coefficients)

    @cached_property
    def hessian(self) -> tuple[tuple[tuple[sp.Expr, ...], ...], ...]:
        """d^2 c_k / d parameter d parameter, one matrix for each term."""
        return tuple(tuple(tuple(sp.diff(g, p) for p in self.parameters) for g in row) for row in self.gradient)

    def recombine(self, coefficients: Sequence[sp.Expr] | None = None) -> sp.Expr:
        """Sum of coefficients times templates.

        Parameters
        ----------
        coefficients : sequence of Expr, optional
            One for each term; default the formula's own. A column of `gradient` gives a derivative.
        """
        chosen = self.coefficients if coefficients is None else coefficients
        return sp.Add(*(c * t.formula.expr for c, t in zip(chosen, self.terms, strict=True)))

    def prove(self) -> bool:
        """True if the sum is proved equal to the source, exactly."""
        return couplings.equal(self.recombine(), self.source.expr)

    @cached_property
    def coefficient_formulas(self) -> tuple[Formula, ...]:
        """The coefficients as formulas in the parameters."""
        return self._of_parameters([t.coefficient for t in self.terms], "coefficient")

    @cached_property
    def gradient_formulas(self) -> tuple[tuple[Formula, ...], ...]:
        """The same for `gradient`."""
        columns = zip(*self.gradient, strict=True)
        made = [self._of_parameters(c, f"slope_in_{p}") for c, p in zip(columns, self.parameters, strict=True)]
        return tuple(zip(*made, strict=True))

    def _of_parameters(self, bodies: Sequence[sp.Expr], kind: str) -> tuple[Formula, ...]:
        def made(body: sp.Expr, term: Template) -> Formula:
            value = body.xreplace(dict(self.couplings))
            cut = pieces.Cut(
                kind=kind,
                label=couplings.label(term.coefficient),
                body=body,
                where=self.couplings,
                variables=self.parameters,
                parameters=(),
                why="a function of the parameters alone",
                prove=lambda: value.free_symbols <= {*self.parameters, *pieces.constants()},
            )
            return pieces.formula_of(self.source, cut)

        return tuple(made(b, t) for b, t in zip(bodies, self.terms, strict=True))


def linear(
    formula: Formula, parameters: Sequence[sp.Symbol | str] | None = None, *, named: bool = True
) -> Templates:
    """Take a formula apart into couplings times functions of the data.

    Parameters
    ----------
    formula : Formula
    parameters : sequence of Symbol or str, optional
        What to take out; default all parameters of the formula. Any symbol of the formula can be given, also
        one that was declared as a variable; a parameter that is not given stays in the templates.
    named : bool
        True: sub-expressions with a name that depend on the parameters alone (g_L, g_R) are couplings. False:
        the coefficients are monomials in the parameters themselves (sin2_theta_W^2 ...).

    Raises
    ------
    NotLinearError
        If a parameter meets the data inside a function or a denominator, as in exp(-a T) or 1/(T + M^2).
    PlanError
        If there are no parameters, or one is not in the formula.
    """
    return _Work(formula, _chosen(formula, parameters), named).templates()


def _chosen(formula: Formula, parameters: Sequence[sp.Symbol | str] | None) -> tuple[sp.Symbol, ...]:
    given = formula.parameters if parameters is None else tuple(parameters)
    if not given:
        raise PlanError(f"{formula.key} has no parameters; name symbols of it with parameters=(...).")
    return tuple(dict.fromkeys(pieces.known_symbol(formula, p) for p in given))


class _Work:
    """One decomposition on its way."""

    def __init__(self, formula: Formula, chosen: tuple[sp.Symbol, ...], named: bool) -> None:
        self.formula, self.chosen = formula, chosen
        neutral = pieces.constants() - set(chosen)
        data = frozenset(formula.expr.free_symbols) - set(chosen) - neutral
        names = couplings.names_of(formula, frozenset(chosen), neutral) if named else frozenset()
        data_names = couplings.names_of(formula, data, neutral)
        self.sides = split.Sides(frozenset(chosen) | names, data | data_names)
        self.body = split.unfolded_but(formula, names | data_names)
        self.where = split.values_of(formula, names | data_names)
        self.names = names
        self.data_names = data_names

    def templates(self) -> Templates:
        generic, opaque = self.generic()
        found = tuple((s, self.formula.unfold(v)) for s, v in self.where if s in self.names)
        named = (*found, *opaque)
        generators = (*(s for s, _ in named), *self.chosen)
        terms = couplings.monomials(split.collected(generic, self.sides_with(opaque)), generators)
        terms = {m: t for m, t in terms.items() if not proof.equal(self.formula.unfold(t), sp.Integer(0))}
        ordered = sorted(terms, key=lambda m: couplings.order(m, generators))
        whole = self.sum_step(sp.Add(*(m.xreplace(dict(named)) * terms[m] for m in terms)))

        def made(monomial: sp.Expr) -> Template:
            body = terms[monomial]
            cut = pieces.Cut(
                kind="template",
                label=couplings.label(monomial),
                body=body,
                where=tuple((s, v) for s, v in self.where if s in self.data_names),
                variables=tuple(v for v in self.formula.variables if v not in self.chosen),
                parameters=tuple(p for p in self.formula.parameters if p not in self.chosen),
                why=f"coefficient of {monomial}, found again by differentiation",
                prove=lambda: couplings.is_coefficient(generic, monomial, generators, body),
                steps=(whole,),
            )
            return Template(monomial, pieces.formula_of(self.formula, cut))

        return Templates(self.formula, self.chosen, named, tuple(made(m) for m in ordered))

    def generic(self) -> tuple[sp.Expr, pieces.Names]:
        """The formula as a polynomial in couplings, and the functions of the parameters that got a name."""
        try:
            body = split.parted_or_reduced(self.body, self.sides)
        except split.MixedError as error:
            raise self.refused(error.expression) from None
        namer = couplings.Namer(self.sides, frozenset(map(str, self.formula.expr.free_symbols | set(self.names))))
        generic = namer.named(body)
        return generic, tuple((s, self.formula.unfold(e)) for e, s in namer.names.items())

    def sides_with(self, opaque: pieces.Names) -> split.Sides:
        return split.Sides(self.sides.moved | {s for s, _ in opaque}, self.sides.kept)

    def sum_step(self, total: sp.Expr) -> Step:
        formula = self.formula
        return Step(
            "sum over couplings",
            equation(formula.latex_name or formula.name, total),
            "multiplied out in the couplings; functions of the data keep their form",
            cache(lambda: couplings.equal(formula.unfold(total), formula.expr)),
        )

    def refused(self, expression: sp.Expr) -> NotLinearError:
        free = self.formula.unfold(expression).free_symbols
        stuck = [p for p in self.chosen if p in free]
        names = ", ".join(map(str, stuck))
        rest = ", ".join(str(p) for p in self.chosen if p not in stuck) or "none left"
        return NotLinearError(
            f"{self.formula.key} is no sum of functions of {names} times functions of the data: {expression} joins "
            f"them; leave {names} out (parameters: {rest}), then it stays in the templates."
        )
