"""Test vectors: true to half an ULP, in every stratum, the same each time; derivatives and edges as the domain says."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from fractions import Fraction

import pytest

from codegen import corners, vectors
from codegen.reference import Reference
from codegen.render import Module
from codegen.spec import KernelSpec, Output
from codegen.tape import Op
from symbolic import registry
from tests.codegen.backends.programs import builder, program
from tests.codegen.exports.build import module_of


def of(name: str, **choice: str) -> tuple[vectors.Vectors, KernelSpec]:
    from codegen.freeze import specify

    formula = registry.get(name, **choice)
    spec = specify(formula, name)
    return vectors.of_kernel(formula, spec), spec


def inside(found: vectors.Vectors) -> list[vectors.Row]:
    return [r for r in found.rows if r.stratum not in ("not allowed", "outside phase space", "NaN")]


@pytest.mark.parametrize("name", ["T_max", "costheta", "E_nu_from"])
def test_values_are_correctly_rounded(name: str) -> None:
    """No double is closer to the ball: half an ULP, in balls of 320 bits and in exact fractions."""
    formula, (found, _) = registry.get(name), of(name)
    reference = Reference(formula.expr)
    for row in inside(found):
        true = reference.at(dict(zip(found.inputs, row.inputs, strict=True)), 1000)
        middle = true.mid()
        exact = Fraction(int(middle.man_exp()[0])) * Fraction(2) ** int(middle.man_exp()[1])
        value = Fraction(row.values[0])
        neighbours = [Fraction(math.nextafter(row.values[0], s * math.inf)) for s in (-1, 1)]
        assert all(abs(value - exact) <= abs(n - exact) for n in neighbours)
        assert row.tolerances[0] == 10 * math.ulp(row.values[0])


def test_every_stratum_has_rows() -> None:
    formula = registry.get("dsigma_dT", flavour="nubar_e", part="weak")
    found, _ = of("dsigma_dT", flavour="nubar_e", part="weak")
    wanted = set(corners.strata(formula, vectors.PER_STRATUM, vectors.SEED))
    assert len(wanted) >= 3
    assert wanted <= {r.stratum for r in found.rows}
    assert {"not allowed", "outside phase space", "NaN"} <= {r.stratum for r in found.rows}


def test_edges_say_what_the_domain_says() -> None:
    """0 outside phase space, NaN for what no physics allows and for NaN; nothing else there."""
    found, _ = of("dsigma_dT", flavour="nu_e", part="total")
    place = {n: k for k, n in enumerate(found.inputs)}
    for row in found.rows:
        if row.stratum == "outside phase space":
            T, E = row.inputs[place["T"]], row.inputs[place["E_nu"]]
            assert 2 * E**2 / (0.51099895069 + 2 * E) < T
            assert row.values == (0.0,)
        elif row.stratum == "not allowed":
            s = row.inputs[place["sin2_theta_W"]]
            assert min(row.inputs[:2]) < 0 or s < 0 or s > 1
            assert math.isnan(row.values[0])
        elif row.stratum == "NaN":
            assert sum(map(math.isnan, row.inputs)) == 1
            assert math.isnan(row.values[0])
        else:
            assert row.values[0] > 0
    kinematics, _ = of("costheta")
    beyond = [r for r in kinematics.rows if r.stratum == "outside phase space"]
    assert beyond
    assert all(math.isnan(r.values[0]) for r in beyond)


def test_the_same_rows_each_time() -> None:
    first, spec = of("T_max")
    vectors.of_kernel.cache_clear()
    assert of("T_max") == (first, spec)


def test_derivatives_are_outputs() -> None:
    """A kernel with its gradient: the value first, then each derivative at the same point."""
    formula = registry.get("dsigma_dT", flavour="nu_e", part="magnetic")
    _, spec = of("dsigma_dT", flavour="nu_e", part="magnetic")
    several = replace(spec, outputs=(*spec.outputs, Output("d/dmu_nu", "cm^2/MeV", ("mu_nu",))))
    found = vectors.of_kernel(formula, several, 4.0)
    mu = found.inputs.index("mu_nu")
    for row in inside(found):
        value, slope = row.values
        assert slope * row.inputs[mu] == pytest.approx(2 * value, rel=1e-15, abs=0)
        assert row.tolerances == tuple(4.0 * math.ulp(v) if v else 0.0 for v in row.values)
    lost = next(r for r in found.rows if r.stratum == "NaN")
    assert all(map(math.isnan, lost.values))


def test_a_derivative_through_zero_is_held_to_its_effect() -> None:
    """d/dT of the weak cross section changes sign: its tolerance is that of f/T where it is the smaller one."""
    formula = registry.get("dsigma_dT", flavour="nubar_e", part="weak")
    _, spec = of("dsigma_dT", flavour="nubar_e", part="weak")
    several = replace(spec, outputs=(*spec.outputs, Output("dT", "cm^2/MeV^2", ("T",))))
    found = vectors.of_kernel(formula, several)
    place, small = found.inputs.index("T"), 0
    for row in inside(found):
        value, slope = row.values
        effect = abs(value / row.inputs[place])
        assert row.tolerances[1] == 10 * math.ulp(max(abs(slope), effect))
        small += abs(slope) < effect
    assert small > 10


def test_outputs_that_do_not_depend_on_an_input_survive_its_nan() -> None:
    formula = registry.get("dsigma_dT", flavour="nu_e", part="total")
    _, spec = of("dsigma_dT", flavour="nu_e", part="total")
    several = replace(spec, outputs=(*spec.outputs, Output("dmu_nu", "cm^2/MeV", ("mu_nu",))))
    found = vectors.of_kernel(formula, several)
    rows = [r for r in found.rows if r.stratum == "NaN"]
    angle = next(r for r in rows if math.isnan(r.inputs[found.inputs.index("sin2_theta_W")]))
    assert math.isnan(angle.values[0])
    assert math.isfinite(angle.values[1])


def test_the_high_grade_is_held_to_one_ulp_unless_a_libm_is_in_it() -> None:
    for op, expected in ((Op.SQRT, 1.0), (Op.LOG, 10.0)):
        b = builder(["a"])
        made = program(b, [b.node(op, (b.load("a"),))])
        module = Module("t", "A test", "this work", "1", (("f", made),), (), (), "high")
        assert vectors.allowed(module, made) == expected
        assert vectors.allowed(replace(module, accuracy="default"), made) == 10.0


def test_json_keeps_every_bit() -> None:
    module = module_of("dsigma_dT")
    found = vectors.of_module(module)
    read = json.loads(vectors.text(module, found))
    assert read["formula"] == "dsigma_dT"
    for kernel in found:
        stored = read["kernels"][kernel.function]
        assert tuple(stored["inputs"]) == kernel.inputs
        for row, (stratum, *numbers) in zip(kernel.rows, stored["rows"], strict=True):
            assert stratum == row.stratum
            for given, texts in zip((row.inputs, row.values, row.tolerances), numbers, strict=True):
                assert [vectors.pattern(float.fromhex(t)) for t in texts] == [vectors.pattern(x) for x in given]
