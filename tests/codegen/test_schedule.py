"""Literals are correctly rounded, parameters are hoisted, names are readable and never collide."""

from __future__ import annotations

from fractions import Fraction

import flint

from codegen.pipeline import lower, program
from codegen.schedule import Program
from symbolic import registry
from symbolic.constants import CONSTANTS


def made(name: str, **choice: str) -> Program:
    return program(lower(registry.get(name, **choice), "k"))


def test_the_weak_prefactor_is_correctly_rounded() -> None:
    """2 m_e G_F^2 hbarc^2 / pi in 400 bits, constants as doubles, rounded once."""
    flint.ctx.prec = 400
    m, g, h = (flint.arb(float(CONSTANTS[n].exact)) for n in ("m_e", "G_F", "hbarc"))
    expected = float((2 * m * g * g * h * h / flint.arb.pi()).mid())
    flint.ctx.prec = 53
    values = [x.value for x in made("dsigma_dT", flavour="nu_e", part="weak").literals]
    assert expected in values


def test_what_depends_on_parameters_alone_is_done_once() -> None:
    program_ = made("dsigma_dT", flavour="nu_e", part="total")
    hoisted = {line.name for line in program_.prologue}
    assert "g_L" in hoisted
    for line in program_.body:
        assert set(line.args) - hoisted - {"k0", "m_e"}, f"{line} should have been hoisted"


def test_named_sub_expressions_keep_their_names() -> None:
    names = {line.name for line in made("E_nu_min").body}
    assert "p" in names


def test_names_are_unique() -> None:
    for name in registry.names():
        for choice in registry.entry(name).choices()[:3]:
            program_ = made(name, **choice)
            names = [x.name for x in (*program_.literals, *program_.prologue, *program_.body)]
            names += [*program_.data, *program_.parameters]
            assert len(names) == len(set(names)), (name, choice)


def test_short_exact_numbers_are_written_in_place() -> None:
    program_ = made("T_max")
    assert all(Fraction(x.value) != 2 for x in program_.literals)
