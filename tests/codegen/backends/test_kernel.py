"""Kernel: records of several outputs, and what travels to other processes."""

from __future__ import annotations

import multiprocessing
import pickle
from dataclasses import replace

import numpy as np
import pytest

import codegen
import symbolic
from codegen import travel
from codegen.backends import loader
from codegen.errors import BackendNameError, CodegenError
from codegen.kernel import Kernel, field_name
from codegen.spec import Output
from symbolic import registry
from tests.codegen.backends.programs import LOCAL, load, text
from tests.codegen.backends.test_operations import gradient_program


@pytest.fixture(params=LOCAL)
def backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def gradient(backend: str) -> Kernel:
    made = gradient_program()
    return Kernel(None, backend, text(made, backend), made.spec, load(made, backend), {})


def test_fields_are_identifiers() -> None:
    assert field_name(Output("value", "1")) == "value"
    assert field_name(Output("d/dmu_nu", "1", ("mu_nu",))) == "d_mu_nu"
    assert field_name(Output("d2/dmu_nu dT", "1", ("mu_nu", "T"))) == "d_mu_nu_d_T"


def test_a_record_of_several_outputs(backend: str) -> None:
    found = gradient(backend)(2.0, 3.0, p=4.0)
    assert found.value == 12.0
    assert found.d_a == 12.0
    assert found.d_a_d_a == 4.0
    value, slope, *_ = found
    assert (value, slope) == (12.0, 12.0)
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert again.d_a == 12.0


def test_out_of_a_record(backend: str) -> None:
    run = gradient(backend)
    out = [np.empty(3) for _ in range(6)]
    found = run(np.ones(3), np.full(3, 2.0), p=4.0, out=out)
    assert all(a is b for a, b in zip(found, out, strict=True))
    assert found.d_a.tolist() == [4.0, 4.0, 4.0]
    with pytest.raises(CodegenError, match=r"f has 6 outputs \(value, d_a, .*\); give as many arrays in out"):
        run(1.0, 2.0, p=4.0, out=np.empty(3))


def test_a_kernel_travels(backend: str) -> None:
    run = codegen.compile(symbolic.get("dsigma_dT", flavour="nubar_e", part="total"), backend=backend)
    again = pickle.loads(pickle.dumps(run))
    assert again(0.1, 1.0, mu_nu=1e-11) == run(0.1, 1.0, mu_nu=1e-11)
    assert (again.source, again.spec, again.operations) == (run.source, run.spec, run.operations)
    assert again.certificate.as_dict() == run.certificate.as_dict()
    several = pickle.loads(pickle.dumps(gradient(backend)))
    assert several(2.0, 3.0, p=4.0).d_a == 12.0


@pytest.mark.parametrize("name", symbolic.names())
def test_a_formula_arrives_as_it_left(name: str) -> None:
    """SymPy evaluates again what it reads: E_nu >= 0 would be True, and the guard gone."""
    for choice in registry.entry(name).choices():
        formula = replace(registry.get(name, **choice), steps=())
        again = travel.unpacked(travel.packed(formula))
        assert again == formula
        assert again is not None
        assert [str(r) for r in again.domain.allowed] == [str(r) for r in formula.domain.allowed]


def test_a_formula_that_cannot_travel_stays_behind(backend: str) -> None:
    formula = symbolic.get("T_max")
    odd = replace(formula, title=type("Title", (str,), {})(formula.title))  # a class that no other process has
    again = pickle.loads(pickle.dumps(replace(codegen.compile(formula, backend=backend), formula=odd)))
    assert again(1.0) == pytest.approx(0.796496, rel=1e-5)
    with pytest.raises(CodegenError, match="T_max came without its formula"):
        _ = again.certificate


def test_a_backend_that_the_receiver_lacks(backend: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = pickle.dumps(gradient(backend))
    monkeypatch.setattr(loader(backend), "available", lambda: "not today")
    with pytest.raises(BackendNameError, match=f"backend '{backend}' cannot run here: not today"):
        pickle.loads(sent)


@pytest.mark.parametrize("start", ["spawn", "fork"])
def test_a_kernel_in_a_pool(start: str) -> None:
    run = codegen.compile(symbolic.get("T_max"), backend=LOCAL[0])
    energies = [0.5, 1.0, 2.0]
    with multiprocessing.get_context(start).Pool(1) as pool:
        assert pool.map(run, energies) == [run(e) for e in energies]
