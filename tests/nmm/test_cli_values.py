"""Values as users type them, formulas as text, and quantities with units."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmm.cli.output import dumps, number, plain, table
from nmm.cli.values import ENERGIES, read
from nmm.errors import NmmError, UnitError
from nmm.quantities import strip


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_read_as_python_reads_it(value: float) -> None:
    assert read("T", repr(value), "MeV") == value


@given(st.floats(1e-3, 1e3), st.sampled_from(sorted(ENERGIES)))
def test_units_of_energy(value: float, unit: str) -> None:
    assert read("T", f"{value!r}{unit}", "MeV") == value * ENERGIES[unit]
    assert read("T", f"{value!r} {unit}", "MeV") == value * ENERGIES[unit]


@given(st.text(max_size=12))
def test_any_text_is_a_number_or_a_sentence(text: str) -> None:
    try:
        value = read("T", text, "MeV")
    except NmmError:
        return
    assert np.all(np.isfinite(value))


def test_ranges() -> None:
    assert np.array_equal(read("T", "1:3:3", "MeV"), [1, 2, 3])
    assert np.array_equal(read("T", "3:1:3", "MeV"), [3, 2, 1])
    assert read("T", "1keV:100keV:3log", "MeV") == pytest.approx([1e-3, 1e-2, 1e-1], rel=1e-14)
    assert np.array_equal(read("T", "0:1:2", "MeV"), [0, 1])


def test_the_ends_of_a_range_are_what_was_typed() -> None:
    values = np.asarray(read("T", "1e-3:0.5:50log", "MeV"))
    assert (values[0], values[-1], values.size) == (1e-3, 0.5, 50)


def test_an_open_end_only_where_it_means_something() -> None:
    assert read("T_max", "inf", "MeV", open_end=True) == math.inf
    with pytest.raises(NmmError, match="not a finite number"):
        read("T_max", "nan", "MeV", open_end=True)


def test_own_unit_of_a_parameter() -> None:
    assert read("mu_nu", "1e-11mu_B", "mu_B") == 1e-11


# --- output -------------------------------------------------------------------------------------------


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_shown_numbers_keep_eight_digits(value: float) -> None:
    assert float(number(value)) == pytest.approx(value, rel=1e-7, abs=0)


def test_json_has_no_nan() -> None:
    document = {"a": np.array([1.0, np.nan]), "b": math.inf, "c": np.float64(2), "d": (True, None, "x")}
    assert plain(document) == {"a": [1.0, None], "b": None, "c": 2.0, "d": [True, None, "x"]}
    assert "NaN" not in dumps(document)


def test_table_aligns_words_left_and_numbers_right() -> None:
    assert list(table([("a", "1"), ("bb", "22")], head=("name", "n"), words=1)) == [
        "  name   n",
        "  a      1",
        "  bb    22",
    ]
    assert list(table([])) == []


# --- formulas as text ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\frac{d\sigma}{dT}", "dσ/dT"),
        (r"\frac{d\sigma}{d\cos\theta}", "dσ/dcosθ"),
        (r"\overline{|\mathcal{M}|^2}", "|M|²"),
        (r"T_\mathrm{max}", "T_max"),
        (r"\sin^2\theta_W", "sin²θ_W"),
        (r"E_\nu^0", "E_ν^0"),
    ],
)
def test_plain_latex(latex: str, text: str) -> None:
    from nmm.cli.typeset import plain_latex

    assert plain_latex(latex) == text


def test_pictures_of_all_formulas_and_steps_have_no_latex_left() -> None:
    import symbolic
    from nmm.cli.typeset import picture

    for name in symbolic.names():
        formula = symbolic.get(name)
        for expr in (formula.body, *(value for _, value in formula.where), *(s.statement for s in formula.steps)):
            lines = picture(expr)
            assert lines
            assert not any("\\" in line or "{}" in line for line in lines), lines


def test_powers_of_compound_names_have_parentheses() -> None:
    from nmm.cli.typeset import picture
    from symbolic.symbols import hbarc, sin2_theta_W

    assert "(ħc)" in "".join(picture(hbarc**2))
    assert "(sin²θ_W)" in "".join(picture(sin2_theta_W**2))


# --- quantities ---------------------------------------------------------------------------------------


class Astropy:
    """As little of an astropy quantity as is used."""

    def __init__(self, value: object, unit: str) -> None:
        self.value, self.unit = np.asarray(value, dtype=float)[()], unit

    def to(self, unit: str) -> Astropy:
        kinds = {"MeV": "E", "keV": "E", "": "1", "J/T": "mu", "cm": "L"}
        if kinds[unit] != kinds[self.unit]:
            raise TypeError(f"{self.unit} and {unit} are not convertible")
        return Astropy(self.value * (1e-3 if self.unit == "keV" else 1.0), unit)


class Pint(Astropy):
    """The same as pint calls it."""

    def __init__(self, value: object, unit: str) -> None:
        super().__init__(value, unit)
        self.magnitude, self.units = self.value, self.unit
        del self.unit, self.value

    def to(self, unit: str) -> Pint:
        return Pint(Astropy(self.magnitude, self.units).to(unit).value, unit)


@pytest.mark.parametrize("kind", [Astropy, Pint])
def test_quantities_become_plain_numbers(kind: type[Astropy]) -> None:
    value = strip(kind(2.8, "keV"), "MeV", "T")
    assert type(value) is float
    assert value == pytest.approx(2.8e-3, rel=1e-15)
    assert strip(kind([1, 2], "keV"), "MeV", "T") == pytest.approx([1e-3, 2e-3])
    assert strip(kind(0.5, ""), "1", "costheta") == 0.5
    assert strip(kind(9.2740100657e-35, "J/T"), "mu_B", "mu_nu") == pytest.approx(1e-11, rel=1e-15)


@pytest.mark.parametrize("kind", [Astropy, Pint])
def test_quantities_of_another_dimension(kind: type[Astropy]) -> None:
    with pytest.raises(UnitError, match=r"^T has the unit 'cm'; expected an energy \(MeV\)\.$"):
        strip(kind(3, "cm"), "MeV", "T")


def test_what_has_no_unit_is_taken_as_it_is() -> None:
    class Tensor:
        def to(self, _: str) -> None:
            raise AssertionError("a tensor's .to is about devices")

        def __array__(self, dtype: object = None, copy: object = None) -> np.ndarray:
            return np.array([1.0, 2.0])

    assert np.array_equal(strip(Tensor(), "MeV", "T"), [1.0, 2.0])
    assert strip(0.5, "MeV", "T") == 0.5


def test_real_packages() -> None:
    units = pytest.importorskip("astropy.units")
    assert strip(2.8 * units.keV, "MeV", "T") == pytest.approx(2.8e-3)
    with pytest.raises(UnitError):
        strip(3 * units.cm, "MeV", "T")
