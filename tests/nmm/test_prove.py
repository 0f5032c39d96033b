"""nmm prove: the document of the command line and of `prove`."""

from __future__ import annotations

import json
import threading

import pytest

from nmm import prove as module
from nmm.prove import prove
from symbolic.language import LanguageError

KEYS = {"verdict", "statement", "where", "detail", "point", "left", "right"}


def test_proved() -> None:
    found = prove("T_max(E_nu) == 2*E_nu**2/(m_e + 2*E_nu)")
    assert set(found) == KEYS
    assert found["verdict"] == "proved"
    assert found["point"] is found["left"] is found["right"] is None
    assert json.loads(json.dumps(found)) == found


def test_the_dynamical_zero() -> None:
    statement = "dsigma_dT(T_max(E_nu), E_nu, flavour=nubar_e, part=weak) == 0"
    condition = "E_nu = m_e/(4*sin2_theta_W)"
    assert prove(statement, where=[condition])["verdict"] == "proved"
    found = prove(statement)
    assert found["verdict"] == "disproved"
    assert set(found["point"]) == {"E_nu", "sin2_theta_W"}
    assert float(found["left"]) > 0
    assert float(found["right"]) == 0


@pytest.mark.parametrize("statement", ["m_e == 2*m_e", "T_max(E_nu) == E_nu"])
def test_disproved_with_point_and_both_sides(statement: str) -> None:
    found = prove(statement)
    assert found["verdict"] == "disproved"
    assert found["point"]
    assert float(found["left"]) != float(found["right"])
    assert json.loads(json.dumps(found)) == found


@pytest.mark.parametrize("statement", ["", "m_e", "__import__('os')", "T = 1", "nothing == 1", "1/0 == 1"])
def test_bad_input_is_an_error_with_exit_code_2(statement: str) -> None:
    with pytest.raises(LanguageError) as caught:
        prove(statement)
    assert caught.value.exit_code == 2


def test_out_of_time_is_undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TIME_LIMIT", 0.01)
    found = prove("dsigma_dcostheta(costheta, E_nu)**2 == dsigma_dcostheta(costheta, E_nu, flavour=nu_mu)**2")
    assert found["verdict"] == "undecided"
    assert "within 0.01 s" in found["detail"]


def test_works_outside_the_main_thread() -> None:
    found: list[dict[str, object]] = []
    worker = threading.Thread(target=lambda: found.append(prove("T == T")))
    worker.start()
    worker.join()
    assert found[0]["verdict"] == "proved"
