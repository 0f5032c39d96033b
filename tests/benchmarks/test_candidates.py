"""Everybody computes the same: typed formulas are ours, adapters give right values, who is missing is named."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import sympy as sp

from benchmarks import accuracy, aims, discover, hand_c, machine, run, subnormals, typed_spectrum
from benchmarks.candidate import Array, Arrays, Built, Call, Candidate, NotHere, evaluate, results
from benchmarks.typed import E_nu
from benchmarks.workload import Workload, known
from codegen.truth import truth
from symbolic import proof
from symbolic.symbols import SYMBOLS

machine.settle()
TYPED = tuple(w for w in known().values() if w.expressions)


SPOIL = """
import ctypes, subprocess, sys
from benchmarks import discover, hand_c, subnormals
from benchmarks.candidate import Built, Candidate
source, library = sys.argv[1] + "/x.c", sys.argv[1] + "/x.so"
open(source, "w").write("double f(double x) { return x; }")
subprocess.run([hand_c.compiler(), "-ffast-math", "-shared", "-fPIC", source, "-o", library], check=True)
before = []
def make():
    ctypes.CDLL(library)
    before.append(subnormals.on())
    return Built(bind=None)
candidate = Candidate("spoiler", "peer", make)
ready, _ = discover.build([candidate])
print(before[0], subnormals.on(), ready[candidate].note)
"""


@cache
def built(name: str) -> tuple[dict[Candidate, Built], dict[str, str]]:
    """All but our emitted kernels, which take their time to generate and have tests of their own."""
    found, missing = discover.candidates(known()[name])
    ready, failed = discover.build(c for c in found if c.group != "ours" or c.name.startswith("nmm."))
    return ready, missing | failed


def true_values(workload: Workload, data: Arrays) -> list[Array]:
    numbers = {str(p): np.full(data[0].size, x) for p, x in zip(workload.parameters, workload.numbers, strict=True)}
    columns = dict(zip(map(str, workload.data), data, strict=True)) | numbers
    return [truth(e, columns).high for e in workload.exact]


@pytest.mark.parametrize("workload", TYPED, ids=lambda w: w.name)
def test_typed_formula_is_ours(workload: Workload) -> None:
    ours = {s: SYMBOLS[str(s)].symbol for s in workload.exact[0].free_symbols}
    assert proof.equal(workload.exact[0].subs(ours), workload.formula.expr)


def test_typed_spectrum_is_ours() -> None:
    """Stirling's series and quadrature against complex Gamma functions and integrals in ball arithmetic."""
    from symbolic.spectra import beta_spectrum

    E = np.concatenate([np.linspace(0.02, 2.27, 20), 0.5459 - np.logspace(-8, -2, 7), 2.2785 - np.logspace(-8, -2, 7)])
    named, value = typed_spectrum.spectrum()
    (typed,) = sp.lambdify(E_nu, [value], "numpy", cse=lambda results: (list(named), results))(E)
    np.testing.assert_allclose(typed, truth(beta_spectrum("90Sr-90Y").expr, {"E_nu": E}).high, rtol=2e-13)


@pytest.mark.parametrize("workload", TYPED, ids=lambda w: w.name)
def test_every_candidate_gives_the_right_values(workload: Workload) -> None:
    data = workload.sample(9)
    truths = true_values(workload, data)
    ready, _ = built(workload.name)
    assert "peer" in {c.group for c in ready}
    for candidate, one in ready.items():
        for value, true in zip(evaluate(one, data, workload.outputs), truths, strict=True):
            np.testing.assert_allclose(value, true, rtol=1e-12, err_msg=candidate.name)


def test_every_candidate_folds_alike() -> None:
    """The typed spectrum is tested above; here it stands in for the truth."""
    workload = known()["folded"]
    data = workload.sample(50)
    ready, _ = built("folded")
    values = {c.name: evaluate(one, data, 1)[0] for c, one in ready.items()}
    for name, value in values.items():
        np.testing.assert_allclose(value, values["lambdify, cse"], rtol=3e-13, err_msg=name)
    assert np.all(values["lambdify, cse"] > 0)


@pytest.mark.parametrize("name", ["dsigma_dT", "gradient"])
def test_our_kernels_take_part(name: str) -> None:
    workload = known()[name]
    found, _ = discover.candidates(workload, ("ours, numpy",))
    ready, missing = discover.build(c for c in found if c.name == "ours, numpy")
    assert not missing
    for one in ready.values():
        data = workload.sample(9)
        for value, true in zip(evaluate(one, data, workload.outputs), true_values(workload, data), strict=True):
            np.testing.assert_allclose(value, true, rtol=1e-12)


def test_the_value_alone_runs_beside_the_gradient() -> None:
    workload = known()["gradient"]
    (candidate,) = (c for c in discover.candidates(workload)[0] if c.name == aims.name_of("c", how=aims.VALUE_ALONE))
    if candidate.name in (missing := discover.build([candidate])[1]):
        pytest.skip(missing[candidate.name])
    data, memory = workload.sample(9), run.memory(9, workload.outputs)
    candidate.make().bind(data, memory)()
    np.testing.assert_allclose(memory[0], true_values(workload, data)[0], rtol=1e-12)
    assert not memory[1].any()
    assert not candidate.judged


def test_a_backend_that_cannot_run_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    from codegen.backends.numpy import loader

    monkeypatch.setattr(loader, "available", lambda: "no numbers today")
    found, _ = discover.candidates(known()["dsigma_dT"], ("ours, numpy",))
    ready, missing = discover.build(c for c in found if c.group == "ours")
    assert not ready
    assert missing == {"ours, numpy": "no numbers today"}


def test_single_calls_agree_with_arrays() -> None:
    workload = known()["dsigma_dT"]
    one = tuple(np.array([x]) for x in workload.point)
    for candidate, ready in built(workload.name)[0].items():
        if ready.single:
            value = results(ready.single(*workload.point)())[0][0]
            np.testing.assert_allclose(value, evaluate(ready, one, 1)[0][0], rtol=1e-13, err_msg=candidate.name)


def test_a_missing_peer_is_named_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "heyoka", None)
    found, missing = discover.candidates(known()["dsigma_dT"])
    assert "lambdify" in {c.name for c in found}
    assert not any("heyoka" in c.name for c in found)
    assert "heyoka" in missing["peers.heyoka_cfunc"]
    assert "\n" not in missing["peers.heyoka_cfunc"]


def test_a_peer_that_breaks_does_not_end_the_run() -> None:
    def explode() -> Built:
        raise ZeroDivisionError("first line\nsecond line")

    def absent() -> Built:
        raise NotHere("no such processor")

    ready, missing = discover.build([Candidate("a", "peer", explode), Candidate("b", "peer", absent)])
    assert ready == {}
    assert missing == {"a": "ZeroDivisionError: first line", "b": "no such processor"}


def test_only_what_was_asked_for_and_the_reference() -> None:
    found, _ = discover.candidates(known()["dsigma_dT"], ("lambdify, cse",))
    assert {c.name for c in found} <= {"lambdify, cse", known()["dsigma_dT"].reference}


@pytest.mark.skipif(hand_c.compiler() is None, reason="no C compiler")
def test_fast_math_leaves_subnormals_alone() -> None:
    for candidate in hand_c.candidates(known()["dsigma_dT"]):
        if "fast-math" in candidate.name:
            candidate.make()
    assert subnormals.on()


@pytest.mark.skipif(hand_c.compiler() is None, reason="no C compiler")
def test_a_library_that_switches_subnormals_off_is_named(tmp_path: Path) -> None:
    """In a process of its own: what goes wrong here must not reach other tests."""
    done = subprocess.run([sys.executable, "-c", SPOIL, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    before, after, note = done.stdout.split(maxsplit=2)
    if before == "True":
        pytest.skip("this compiler links -ffast-math without switching subnormals off")
    assert after == "True"
    assert "subnormal" in note


# --- the judge ------------------------------------------------------------------------------------------


def exactly(workload: Workload) -> Built:
    """A candidate that is right to half an ULP, by ball arithmetic."""

    def bind(data: Arrays, outputs: Arrays) -> Call:
        return lambda: true_values(workload, data)

    return Built(bind)


def spoiled(good: Built, row: int, value: float) -> Built:
    """The same with one wrong value in its last output."""

    def bind(data: Arrays, outputs: Arrays) -> Call:
        def call() -> Arrays:
            results = evaluate(good, data, len(outputs))
            if results[-1].size > row:
                results[-1][row] *= value
            return results

        return call

    return Built(bind)


@cache
def judged(workload: Workload, count: int) -> tuple[accuracy.Stratum, ...]:
    return (accuracy.bulk(workload, count), *accuracy.corner_strata(workload, count))


@pytest.mark.parametrize("name", ["dynamical_zero", "gradient"])
def test_errors_in_units_in_the_last_place(name: str) -> None:
    workload = known()[name]
    parts = judged(workload, 12)
    good = exactly(workload)
    right = accuracy.accuracy(good, workload, parts)
    assert right.bulk <= 0.5
    assert right.corners is not None
    assert right.corners <= 0.5
    wrong = accuracy.accuracy(spoiled(good, 3, 1 + 2.0**-40), workload, parts)
    assert 2**12 <= wrong.bulk <= 2**13
    assert accuracy.accuracy(spoiled(good, 3, np.nan), workload, parts).bulk == np.inf
    where = next(p for p in parts if p.name == wrong.where)
    assert tuple(wrong.worst.values()) == tuple(column[3] for column in where.data)


def test_strata_reach_the_dynamical_zero() -> None:
    workload = known()["dynamical_zero"]
    names = {p.name for p in judged(workload, 12)}
    assert accuracy.BULK in names
    assert any(name.startswith("zero in E_nu") for name in names)


def test_without_corners_the_bulk_has_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("no corner")

    monkeypatch.setattr(run, "corner_strata", broken)
    workload = known()["dynamical_zero"]
    found, missing = run.errors({Candidate("right", "peer", Built): exactly(workload)}, workload, 5)
    assert [(f.name, f.corners) for f in found] == [("right", None)]
    assert missing == {"corners of dynamical_zero": "ZeroDivisionError: no corner"}


def test_strata_keep_the_parameters_of_the_workload() -> None:
    workload = replace(
        known()["dynamical_zero"], name="moved zero", values=dict.fromkeys(known()["dsigma_dT"].values, 0.3)
    )
    zero = next(p for p in judged(workload, 12) if p.name.startswith("zero in E_nu"))
    assert np.median(zero.data[1]) == pytest.approx(0.51099895069 / 1.2, rel=1e-3)
