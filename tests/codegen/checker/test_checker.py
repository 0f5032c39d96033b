"""The checker of certificates: it confirms what is true and refuses, in a sentence, what was planted."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import symbolic
from codegen import backends
from codegen.certify.document import fault, sealed
from codegen.checker import Budget, Finding, Subject, check
from codegen.generate import generate

NAMES = ("costheta", "E_nu_from")
BUDGET = Budget(points=60, boxes=6)
Document = dict[str, Any]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("certified")
    assert generate(NAMES, backends=["numpy"], out=root, certificates=True).ok
    return root


def certificate(folder: Path, name: str = "costheta") -> Document:
    found: Document = json.loads((folder / "certificates" / f"{name}.json").read_text(encoding="utf-8"))
    return found


def kernel(folder: Path, name: str, change: Callable[[str], str] = lambda text: text) -> Callable[..., Any]:
    text = change((folder / "numpy" / f"{name}.py").read_text(encoding="utf-8"))
    loaded: Callable[..., Any] = backends.loader("numpy").load(text, name, {name: backends.Signature(2)}, "")[name]
    return loaded


def subject(folder: Path, name: str = "costheta", run: Callable[..., Any] | None = None) -> Subject:
    text = (folder / "numpy" / f"{name}.py").read_text(encoding="utf-8")
    kernels = {"numpy": run or kernel(folder, name)}
    return Subject(symbolic.get(name), name, kernels, {f"numpy/{name}.py": text})


def wrong(document: Document, of: Subject) -> list[Finding]:
    return [f for f in check(document, of, BUDGET) if f.good is False]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_true_is_confirmed(folder: Path, name: str) -> None:
    found = list(check(certificate(folder, name), subject(folder, name), BUDGET))
    assert [f for f in found if not f.good] == []
    assert {"seal", "bytes", "tape is the formula", "code is the tape (numpy)"} <= {f.what for f in found}
    assert {"falsification (numpy)", "sampled errors (numpy)"} <= {f.what for f in found}
    assert any(f.what.startswith("bound of value") for f in found)


def resealed(document: Document, change: Callable[[Document], None]) -> Document:
    """A certificate changed by somebody who also made its seal anew."""
    changed = copy.deepcopy(document)
    change(changed)
    return sealed(changed)


def halve(document: Document) -> None:
    for part in document["kernels"]["costheta"]["rigorous"]:
        part["bound_u"] /= 2


def test_a_bound_that_is_too_small(folder: Path) -> None:
    found = wrong(resealed(certificate(folder), halve), subject(folder))
    assert [f.what for f in found] == ["bound of value, parameters at default"]
    assert found[0].detail.startswith("3 u is too small: ")


def test_a_changed_sample(folder: Path) -> None:
    def better(document: Document) -> None:
        measured = document["kernels"]["costheta"]["sampled"]["numpy"]["value"]
        worst = max(measured["strata"], key=lambda s: s["max_ulp"])
        measured["max_ulp"] = worst["max_ulp"] = worst["max_ulp"] * 0.9

    found = wrong(resealed(certificate(folder), better), subject(folder))
    assert next(f.what for f in found) == "sampled errors (numpy)"
    assert "ULP" in found[0].detail


def test_a_sample_changed_in_one_place(folder: Path) -> None:
    def better(document: Document) -> None:
        document["kernels"]["costheta"]["sampled"]["numpy"]["value"]["max_ulp"] = 0.5

    (found,) = wrong(resealed(certificate(folder), better), subject(folder))
    assert found.detail.startswith("0.5 ULP in all, but ")


def test_a_change_by_hand(folder: Path) -> None:
    document = certificate(folder)
    document["kernels"]["costheta"]["sampled"]["numpy"]["value"]["points"] += 1
    assert [f.what for f in wrong(document, subject(folder))] == ["seal"]


def test_the_certificate_of_another_kernel(folder: Path) -> None:
    found = wrong(certificate(folder, "E_nu_from"), subject(folder))
    assert [f.what for f in found] == ["bytes", "kernel"]
    assert found[1].detail == "the certificate has no kernel costheta"


def test_the_tape_of_another_kernel(folder: Path) -> None:
    other = certificate(folder, "E_nu_from")["kernels"]["E_nu_from"]

    def exchange(document: Document) -> None:
        document["kernels"]["costheta"] |= {"tape": other["tape"], "rigorous": other["rigorous"]}

    assert wrong(resealed(certificate(folder), exchange), subject(folder))


def test_a_certificate_that_ends_early(folder: Path) -> None:
    def cut(document: Document) -> None:
        del document["kernels"]["costheta"]["tape"]["nodes"][5:]

    (found,) = wrong(resealed(certificate(folder), cut), subject(folder))
    assert found.detail.startswith("it cannot be read: ")


def test_a_kernel_with_a_planted_factor(folder: Path) -> None:
    good = kernel(folder, "costheta")
    found = wrong(certificate(folder), subject(folder, run=lambda *x: np.asarray(good(*x)) * (1 + 1e-13)))
    assert {"code is the tape (numpy)", "falsification (numpy)", "sampled errors (numpy)"} <= {f.what for f in found}
    assert all("\n" not in f.detail for f in found)


def test_other_bytes_are_stale(folder: Path, tmp_path: Path) -> None:
    generate(["costheta"], backends=["numpy"], out=tmp_path, certificates=True)
    file = tmp_path / "numpy" / "costheta.py"
    file.write_text(file.read_text(encoding="utf-8").replace("2.0", "2.00", 1), encoding="utf-8")
    changed = Subject(symbolic.get("costheta"), "costheta", {}, {"numpy/costheta.py": file.read_text(encoding="utf-8")})
    assert [f.what for f in wrong(certificate(tmp_path), changed)] == ["bytes"]
    report = generate(["costheta"], backends=["numpy"], out=tmp_path, certificates=True, check=True)
    assert [name for name, _ in report.differs] == ["numpy/costheta.py"]
    assert not report.ok


def test_a_certificate_of_other_bytes_is_stale(folder: Path, tmp_path: Path) -> None:
    generate(["costheta"], backends=["numpy"], out=tmp_path, certificates=True)
    file = tmp_path / "certificates" / "costheta.json"

    def other(document: Document) -> None:
        document["modules"]["numpy"]["numpy/costheta.py"] = "0" * 64

    changed = resealed(json.loads(file.read_text(encoding="utf-8")), other)
    file.write_text(json.dumps(changed), encoding="utf-8")
    assert not generate(["costheta"], backends=["numpy"], out=tmp_path, certificates=True, check=True).ok
    found = fault(changed, "costheta", {"numpy/costheta.py": "text"})
    assert found.startswith("the certificate of costheta is stale: it was made for other bytes of numpy/costheta.py")
