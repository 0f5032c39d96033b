"""What a run leaves behind: a document of one schema, tables, a figure whose labels can be read, verdicts."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from benchmarks import __main__ as program
from benchmarks import aims, first_use, hand_c, machine, report
from benchmarks.labels import Box, place
from benchmarks.results import SCHEMA, FirstUse, Judged, Results, Row, from_document


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of a second or two: two workloads, few candidates."""
    out = tmp_path_factory.mktemp("run")
    patch = pytest.MonkeyPatch()
    patch.setattr(machine, "pin", lambda core: machine.settle())  # the tests keep all cores
    names = ["dsigma_dT", "dynamical_zero", "--only", "lambdify", "--only", "nmm.", "-o", str(out)]
    sizes = ["--quick", "--budget", "0.01", "--points", "100,200", "--judged", "4", "--measure", "kernels,calls"]
    try:
        program.main([*names, *sizes])
    finally:
        patch.undo()
    return out


def document(folder: Path) -> dict[str, Any]:
    text = (folder / "results.json").read_text(encoding="utf-8")
    assert "NaN" not in text
    assert "Infinity" not in text
    found: dict[str, Any] = json.loads(text)
    return found


def test_schema(folder: Path) -> None:
    found = document(folder)
    assert found["schema"] == SCHEMA
    assert set(found) == {f.name for f in fields(Results)} | {"aims"}
    for key, kind in (("rows", Row), ("calls", Row), ("accuracy", Judged)):
        assert found[key], key
        assert all(set(entry) == {f.name for f in fields(kind)} for entry in found[key])
    assert {r["points"] for r in found["rows"]} == {100, 200}
    assert {r["workload"] for r in found["rows"]} == {"dsigma_dT", "dynamical_zero"} == set(found["workloads"])
    assert all(r["rounds"] >= 3 and 0 < r["ns"] <= r["ns_median"] for r in found["rows"])
    assert found["machine"]["packages"]["sympy"]
    assert found["options"]["quick"] is True
    for workload in found["workloads"].values():
        assert set(workload) >= {"title", "unit", "data", "parameters", "outputs", "typed"}


@pytest.mark.skipif(hand_c.compiler() is None, reason="no C compiler")
def test_ratios_are_to_hand_c(folder: Path) -> None:
    for row in document(folder)["rows"]:
        assert row["ratio"] > 0
        assert row["ratio"] == 1 or row["name"] != aims.ONE_DIVISION


def test_document_comes_back(folder: Path) -> None:
    found = document(folder)
    results = from_document(found)
    aims_again = aims.verdicts(results)
    assert {**results.document(), "aims": aims_again} == found
    with pytest.raises(ValueError, match="schema 1"):
        from_document({**found, "schema": 1})


def test_infinite_errors_survive_the_document() -> None:
    judged = Judged("w", "n", "peer", 1.0, float("inf"), {"T -> 0": float("inf")}, "T -> 0", {"T": 1.0})
    again = from_document(json.loads(json.dumps(Results(accuracy=[judged]).document(), allow_nan=False)))
    assert again.accuracy == [judged]


def test_table_and_figure(folder: Path) -> None:
    table = (folder / "table.txt").read_text(encoding="utf-8")
    assert "lambdify, cse" in table
    assert "not measured" in table
    svg = (folder / "error_against_time.svg").read_text(encoding="utf-8")
    for text in ("ns per point", "largest error, ULP", "lambdify", "hand C"):
        assert f">{text}" in svg or text in svg
    assert (folder / "error_against_time.png").read_bytes()[:4] == b"\x89PNG"


def test_redraw_gives_the_same_table(folder: Path, tmp_path: Path) -> None:
    patch = pytest.MonkeyPatch()
    patch.setattr(machine, "pin", lambda core: None)
    program.main(["--redraw", str(folder / "results.json"), "-o", str(tmp_path)])
    patch.undo()
    assert (tmp_path / "table.txt").read_text() == (folder / "table.txt").read_text()


def test_missing_ones_share_a_line_by_reason() -> None:
    text = report.table(Results(missing={"a": "not here", "b": "not here", "c": "broken"}))
    assert "not measured: a, b: not here" in text
    assert "not measured: c: broken" in text


def test_unknown_workload(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "pin", lambda core: None)
    with pytest.raises(SystemExit, match="'nosuch' is no workload; known: dsigma_dT"):
        program.main(["nosuch"])


def test_list(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(machine, "pin", lambda core: None)
    program.main(["list"])
    assert capsys.readouterr().out.startswith("dsigma_dT ")


# --- aims -----------------------------------------------------------------------------------------------


def results(ours: float, hand: float, peer: float) -> Results:
    times = {aims.OURS: ("ours", ours), aims.ONE_DIVISION: ("hand C", hand), "numba": ("peer", peer)}
    rows = [Row(aims.MAIN, name, group, 10**5, ns, ns, 9, None) for name, (group, ns) in times.items()]
    return Results(rows=[*rows, Row(aims.MAIN, aims.NOT_FAIR, "hand C", 10**5, 1e-3, 1e-3, 9, None)])


def verdict(found: Results, text: str) -> object:
    return next(v for v in aims.verdicts(found) if v["aim"] == text)["verdict"]


@pytest.mark.parametrize(
    ("text", "met", "missed"),
    [
        ("C kernel / best hand C, 1e5 points", results(1.0, 1.0, 9.0), results(1.2, 1.0, 9.0)),
        ("best peer / C kernel, 1e5 points", results(1.0, 1.0, 2.1), results(1.0, 1.0, 1.9)),
    ],
)
def test_verdicts_on_times(text: str, met: Results, missed: Results) -> None:
    assert verdict(met, text) == "met"
    assert verdict(missed, text) == "not met"
    assert verdict(Results(), text) == "not measured"


@pytest.mark.parametrize(("corners", "word"), [(9.9, "met"), (10.1, "not met"), (float("inf"), "not met")])
def test_verdicts_on_errors(corners: float, word: str) -> None:
    judged = Judged(aims.ZERO, aims.OURS, "ours", 1.0, corners, {}, "", {})
    assert verdict(Results(accuracy=[judged]), f"largest error, {aims.ZERO}") == word


# --- first use ------------------------------------------------------------------------------------------


def test_first_use_is_measured_in_processes_of_its_own() -> None:
    found, missing = first_use.measure("dsigma_dT", repeats=1, only=("lambdify",))
    assert [type(f) for f in found] == [FirstUse]
    assert not missing
    assert found[0].imports > 0
    assert found[0].first > 0


def test_first_use_of_a_broken_candidate_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(arguments: tuple[str, ...], caches: str) -> dict[str, float]:
        raise RuntimeError("no such candidate")

    monkeypatch.setattr(first_use, "_process", broken)
    found, missing = first_use.measure("dsigma_dT", repeats=1, only=("lambdify",))
    assert found == []
    assert missing == {"first use, lambdify": "no such candidate"}


# --- labels ---------------------------------------------------------------------------------------------


def crowd(count: int, seed: int) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    rng = random.Random(seed)
    points = [(rng.uniform(60, 500), rng.choice([150.0, 155.0, rng.uniform(60, 300)])) for _ in range(count)]
    return points, [(rng.uniform(30, 110), 10.0) for _ in range(count)]


def overlaps(boxes: Sequence[Box]) -> int:
    return sum(a.overlap(b) > 0 for k, a in enumerate(boxes) for b in boxes[:k])


@pytest.mark.parametrize("seed", range(5))
def test_labels_do_not_overlap(seed: int) -> None:
    frame = Box(0, 0, 700, 400)
    points, sizes = crowd(22, seed)
    boxes = place(points, sizes, frame)
    beside = [Box(x + 6, y - 5, x + 6 + w, y + 5) for (x, y), (w, _) in zip(points, sizes, strict=True)]
    assert overlaps(beside) > 5  # naively they do
    assert overlaps(boxes) == 0
    assert all(box.outside(frame) == 0 for box in boxes)
    markers = [Box(x - 3, y - 3, x + 3, y + 3) for x, y in points]
    assert all(box.overlap(m) == 0 for box in boxes for m in markers)
