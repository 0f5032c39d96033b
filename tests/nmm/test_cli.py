"""What the verbs answer: JSON documents, tables, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner

import nmm
from nmm import catalogue, doctor
from nmm.cli.app import app

POINT = ["eval", "dsigma_dT", "T=0.1", "E_nu=1"]


def run(*words: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == code, result.output
    return result.stdout


def document(*words: str, code: int = 0) -> Any:
    return json.loads(run(*words, "--json", code=code))


# --- eval ---------------------------------------------------------------------------------------------


def test_eval_document() -> None:
    found = document(*POINT, "flavour=nubar_e", "mu_nu=1e-11", "part=magnetic")
    assert set(found) == {"name", "inputs", "unit", "value", "backend", "kernel"}
    assert found["value"] == nmm.dsigma_dT(0.1, 1.0, flavour="nubar_e", mu_nu=1e-11, part="magnetic")
    assert found["unit"] == "cm^2/MeV"
    assert found["inputs"] == {"T": 0.1, "E_nu": 1.0, "mu_nu": 1e-11, "flavour": "nubar_e", "part": "magnetic"}
    assert found["backend"] in catalogue.backends()


@pytest.mark.parametrize("backend", catalogue.backends())
def test_eval_on_each_backend(backend: str) -> None:
    found = document(*POINT, f"backend={backend}")
    assert found["backend"] == backend
    assert found["kernel"].startswith(backend)


def test_eval_range_and_list_go_together() -> None:
    found = document("eval", "dsigma_dT", "T=1e-3:0.5:5log", "E_nu=1", "mu_nu=1e-11,2e-11,3e-11,4e-11,5e-11")
    expected = nmm.dsigma_dT(np.geomspace(1e-3, 0.5, 5), 1.0, mu_nu=np.arange(1, 6) * 1e-11)
    assert np.array(found["value"]) == pytest.approx(expected, rel=1e-14)


def test_eval_in_other_units() -> None:
    assert document("eval", "T_max", "E_nu=746.5keV")["value"] == nmm.T_max(0.7465)
    assert document("eval", "dsigma_dT", "T=100keV", "E_nu=1e-3GeV")["value"] == nmm.dsigma_dT(0.1, 1.0)


def test_eval_zero_outside_phase_space() -> None:
    assert document("eval", "dsigma_dT", "T=0.1,0.9", "E_nu=1")["value"][1] == 0
    assert document("eval", "dsigma_dT", "T=0.9", "E_nu=1", "outside=zero")["value"] == 0


def test_eval_what_json_has_no_word_for() -> None:
    found = document("eval", "costheta", "T=0.1,0.9", "E_nu=1")  # NaN where no electron goes
    assert found["value"][1] is None
    found = document("eval", "sigma", "E_nu=1", "T_min=0.1", "T_max=inf")
    assert found["inputs"]["T_max"] == "inf"
    assert found["value"] == nmm.sigma(1.0, 0.1)


def test_eval_defaults_of_the_python_functions() -> None:
    assert document("eval", "sigma", "E_nu=1")["value"] == nmm.sigma(1.0)
    assert document("eval", "E_nu_zero")["value"] == nmm.dynamical_zero().E_nu


@pytest.mark.parametrize("name", list(catalogue.formulas()))
def test_every_formula_can_be_evaluated(name: str) -> None:
    point = {"T": "0.1", "E_nu": "1", "costheta": "0.8", "T_min": "0.05", "T_max": "0.2", "sin2_theta_W": "0.23"}
    words = [f"{v.name}={point[v.name]}" for v in catalogue.formula(name).variables]
    extra = ["mu_nu=1e-11"] if name == "ratio" else []
    assert np.isfinite(document("eval", name, *words, *extra)["value"])


def test_eval_shows_the_parts_of_one_point() -> None:
    lines = run(*POINT, "mu_nu=1e-11").splitlines()
    assert lines[0].startswith("dsigma_dT   nu_e   T = 0.1 MeV   E_nu = 1 MeV   mu_nu = 1e-11 mu_B")
    assert "T_max = 0.796496 MeV" in lines[0]
    assert [line.split()[0] for line in lines[1:4]] == ["weak", "magnetic", "total"]
    assert "2.29 % of weak" in lines[2]
    assert "kernel" in lines[4]


def test_eval_shows_a_table() -> None:
    lines = run("eval", "dsigma_dT", "T=0.1:0.5:5", "E_nu=1", "part=weak").splitlines()
    assert lines[1].split() == ["T", "[MeV]", "weak", "[cm^2/MeV]"]
    assert len(lines) == 8
    assert len({len(line) for line in lines[1:7]}) == 1  # aligned


def test_eval_quiet_and_verbose() -> None:
    value = nmm.dsigma_dT(0.1, 1.0)
    assert float(run(*POINT, "-q")) == pytest.approx(value, rel=1e-7)
    assert float(run(*POINT, "-q", "-v")) == value
    assert len(run("eval", "T_max", "E_nu=1:2:10000", "-q").splitlines()) == 10000


def test_eval_of_many_points_keeps_its_columns() -> None:
    lines = run("eval", "T_max", "E_nu=1e-3:1e3:10000log").splitlines()
    assert len(lines) == 1 + 1 + 10000 + 1
    assert len({len(line) for line in lines[1:-1]}) == 1


@pytest.mark.parametrize("scheme", ["MS-bar", "low-energy", "1999"])
def test_schemes_are_those_of_the_symbolic_side(scheme: str) -> None:
    from symbolic.constants import sin2_theta_W

    assert document(*POINT, f"sin2_theta_W={scheme}")["inputs"]["sin2_theta_W"] == pytest.approx(
        float(sin2_theta_W(scheme)), rel=1e-15
    )


# --- average, list, show, cite, doctor, bench ----------------------------------------------------------


def test_average_document() -> None:
    found = document("average", "dsigma_dT", "Cr-51", "T=0.1,0.2", "mu_nu=6e-11", "part=weak")
    assert {"name", "source", "variant", "inputs", "unit", "value", "backend", "kernel"} == set(found)
    assert found["source"] == "51Cr"
    assert found["value"] == list(nmm.average("dsigma_dT", "51Cr", T=np.array([0.1, 0.2]), part="weak"))


def test_average_of_a_variant() -> None:
    found = document("average", "sigma", "51Cr", "T_min=0.1", "variant=1999")
    assert found["value"] == nmm.average("sigma", nmm.source("51Cr", variant="1999"), T_min=0.1)
    assert "average over 1 line\n" in run("average", "sigma", "51Cr", "T_min=0.1", "variant=1999") + "\n"


@pytest.mark.parametrize("kind", ["formulas", "sources", "claims", "figures", "backends", "laws"])
def test_list_of_a_kind(kind: str) -> None:
    found = document("list", "--kind", kind)
    assert found
    assert {entry["kind"] for entry in found} == {kind}
    names = [entry["name"] for entry in found]
    assert len(set(names)) == len(names)
    assert run("list", "--kind", kind, "-q").split("\n")[:-1] == names


def test_list_of_rooms_to_come() -> None:
    for kind in ("targets", "experiments"):
        assert isinstance(document("list", "--kind", kind), list)


def test_list_pattern() -> None:
    assert {e["name"] for e in document("list", "dsigma", "--kind", "formulas")} >= {"dsigma_dT", "dsigma_dcostheta"}
    assert [e["name"] for e in document("list", "T_M*", "--kind", "formulas")] == ["T_max"]
    assert document("list", "no-such-thing") == []


def test_show_document() -> None:
    found = document("show", "dsigma_dT", "flavour=nubar_e", "part=weak", "--steps")
    assert found["part"] == "weak"
    assert found["unit"] == "cm^2/MeV"
    assert set(found["definitions"]) == {"g_L", "g_R"}
    assert [v["name"] for v in found["variables"]] == ["T", "E_nu"]
    assert found["steps"]
    assert {step["verdict"] for step in found["steps"]} == {"proved"}
    assert set(found["kernels"]) == set(catalogue.formula("dsigma_dT").kernels)


def test_show_for_people() -> None:
    text = run("show", "T_max")
    assert "T_max" in text
    assert "E_nu >= 0" in text
    assert "dimension proved" in text
    assert "Miranda:1999sd" in text


def test_show_latex_and_code_are_nothing_else() -> None:
    assert run("show", "T_max", "--latex").splitlines()[0].startswith(r"T_\mathrm{max} = \frac{")
    assert run("show", "T_max", "--code", "c").rstrip("\n") == catalogue.emitted("T_max", "c").rstrip("\n")
    assert document("show", "T_max", "--code", "numpy")["code"].startswith('"""T_max')


def test_show_source() -> None:
    found = document("show", "51Cr")
    assert len(found["lines"]) == 4
    assert found["E_nu_max"] == nmm.source("51Cr").E_nu_max
    assert "chromium-51" in run("show", "Cr51")


def test_show_leaves_with_1_when_a_step_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    import dataclasses

    import symbolic
    from nmm.cli import change

    good = symbolic.get("T_max")
    bad = dataclasses.replace(good.steps[0], prove=lambda: False)
    monkeypatch.setattr(change, "chosen", lambda *_: dataclasses.replace(good, steps=(bad,)))
    assert "FAILED" in run("show", "T_max", "--steps", code=1)


def test_cite_by_formula_source_and_key() -> None:
    keys = [entry["key"] for entry in document("cite", "dsigma_dT", "51Cr", "Miranda:1999sd")]
    assert keys[:2] == ["Miranda:1999sd", "Vogel:1989iv"]
    assert len(set(keys)) == len(keys)
    whole = document("cite")
    assert {entry["key"] for entry in whole} >= set(keys)
    for entry in whole:
        assert entry["bibtex"].count("{") == entry["bibtex"].count("}")
        assert entry["bibtex"].endswith("}")


def test_every_source_of_a_formula_is_in_the_bibliography() -> None:
    for name in catalogue.formulas():
        document("cite", name)


def test_doctor_document() -> None:
    found = document("doctor")
    assert found["ok"]
    assert found["packages"]["numpy"] == np.__version__
    assert all(entry["ok"] for entry in found["backends"].values())
    assert found["generated"]["changed"] == []
    assert found["cache"]["path"]


def test_doctor_self_test_is_the_formula_at_50_digits() -> None:
    import sympy as sp

    import symbolic
    from symbolic.constants import value_of

    name, (T, E_nu), expected = doctor.SELF_TEST
    formula = symbolic.get(name, flavour="nu_e", part="weak")
    numbers = {s: value_of(str(s)) for s in formula.expr.free_symbols - set(formula.variables)}
    point = dict(zip(formula.variables, (sp.Rational(T), sp.Rational(E_nu)), strict=True))
    assert float(sp.N(formula.expr.subs(numbers | point), 50)) == expected


def test_doctor_tells_of_a_broken_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "SELF_TEST", (*doctor.SELF_TEST[:2], 1.0))
    found = document("doctor", code=1)
    assert not found["ok"]
    assert "instead of 1.0" in found["backends"]["numpy"]["detail"]
    assert "FAILED" in run("doctor", code=1)


def test_bench_document() -> None:
    (found,) = document("bench", "T_max", "--backend", "numpy")
    assert (found["name"], found["flavour"], found["part"]) == ("T_max", "", "")
    assert min(found["call_us"], found["ns_at_1e3"], found["ns_at_1e5"]) > 0
    assert 0 < found["ulp_bulk"] < 3
    assert 0 < found["ulp_corners"] < 3


def test_bench_without_errors() -> None:
    (found,) = document("bench", "T_max", "--backend", "numpy", "--no-errors")
    assert found["ulp_bulk"] is None


def test_bench_of_a_choice() -> None:
    (found,) = document("bench", "dsigma_dT", "flavour=nubar_e", "part=weak", "--backend", "numpy", "--no-errors")
    assert (found["flavour"], found["part"]) == ("nubar_e", "weak")


def test_bench_sees_a_wrong_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error is measured on the kernel that runs, at the points that it is given."""
    from nmm import kernels
    from nmm.cli import judging

    right = kernels.kernel("T_max", backend="numpy")
    monkeypatch.setattr(kernels, "kernel", lambda *_: lambda *data: right(*data) * (1 + 2.0**-40))
    bulk, corners = judging.errors("T_max", "numpy", "", "")
    assert 2**11 < bulk < 2**14
    assert 2**11 < corners < 2**14


# --- derive, prove, verify, generate, reproduce ---------------------------------------------------------


def test_derive_document() -> None:
    found = document("derive", "dsigma_dT", "--to", "costheta", "part=weak")
    assert found["name"] == "dsigma_dcostheta"
    assert found["unit"] == "cm^2"
    assert "dT_dcostheta" in found["definitions"]
    assert {step["verdict"] for step in found["steps"]} == {"proved"}


@pytest.mark.parametrize(
    ("words", "variables"),
    [
        (["dsigma_dT", "--to", "costheta"], ["costheta", "E_nu"]),
        (["dsigma_dcostheta", "--to", "T"], ["T", "E_nu"]),
        (["dsigma_dT", "--to", "costheta", "--from-variable", "E_nu"], ["T", "costheta"]),
    ],
)
def test_derive_guesses_what_is_replaced(words: list[str], variables: list[str]) -> None:
    found = document("derive", *words, "part=magnetic")
    assert [v["name"] for v in found["variables"]] == variables


def test_prove_exit_codes() -> None:
    assert document("prove", "T_max(E_nu) == 2*E_nu**2/(m_e + 2*E_nu)")["verdict"] == "proved"
    found = document("prove", "m_e == 2*m_e", code=1)
    assert found["verdict"] == "disproved"
    assert found["left"] != found["right"]
    assert "disproved" in run("prove", "m_e == 2*m_e", code=1)


def test_prove_undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    from nmm import prove

    monkeypatch.setattr(prove, "prove", lambda *_, **__: {"verdict": "undecided", "detail": "too hard"})
    assert "too hard" in run("prove", "T == T", code=3)


def test_prove_where() -> None:
    words = ["dsigma_dT(T_max(E_nu), E_nu, flavour=nubar_e, part=weak) == 0", "--where", "E_nu = m_e/(4*sin2_theta_W)"]
    assert document("prove", *words)["verdict"] == "proved"


def test_verify_document() -> None:
    found = document("verify", "T_max")
    assert {"name", "law", "verdict", "points", "detail"} == set(found[0])
    assert {row["verdict"] for row in found} == {"proved"}


@pytest.mark.parametrize(
    ("verdicts", "code"),
    [(["proved"], 0), (["proved", "undecided"], 3), (["undecided", "disproved"], 1), (["something new"], 1), ([], 0)],
)
def test_verify_exit_codes(verdicts: list[str], code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    from nmm import verify
    from symbolic.laws import LawVerdict

    rows = [LawVerdict("T_max", "law", verdict, 0, "detail") for verdict in verdicts]
    monkeypatch.setattr(verify, "verdicts", lambda _: iter(rows))
    run("verify", "T_max", code=code)


def test_generate_and_check_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "kernels"
    found = document("generate", "T_max", "--backend", "numpy", "-o", str(folder))
    assert found["ok"]
    assert "numpy/T_max.py" in found["written"]
    check = ["generate", "T_max", "--backend", "numpy", "--check", "-o", str(folder)]
    assert document(*check)["ok"]
    file = folder / "numpy" / "T_max.py"
    file.write_text(file.read_text().replace("2.0", "3.0", 1))
    found = document(*check, code=1)
    assert [entry["file"] for entry in found["differs"]] == ["numpy/T_max.py"]
    assert "differs" in run(*check, code=1)


def test_generate_without_a_folder_uses_the_cache_for_user_formulas(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(
        "import symbolic\nfrom symbolic.symbols import T\nprint('noise')\n"
        "@symbolic.formula(title='x', unit='MeV', variables=(T,), source='this work')\n"
        "def third_of_T():\n    return T / 3\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "nmm", "generate", "--from", str(tmp_path / "mine.py"), "--json"],
        env={**os.environ, "NMM_CACHE_DIR": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(json.loads(done.stdout)["folder"]) == tmp_path / "cache" / "formulas"
    assert (tmp_path / "cache" / "formulas" / "c" / "third_of_T.c").is_file()
    assert "noise" in done.stderr


def test_reproduce_one_figure(tmp_path: Path) -> None:
    rows = document("reproduce", "1999:fig2", "-o", str(tmp_path / "report"))
    assert json.loads((tmp_path / "report" / "claims.json").read_text()) == rows
    assert (tmp_path / "report" / "index.html").is_file()


def test_reproduce_leaves_with_1_at_a_surprise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"id": "eq1", "paper": "1999", "verdict": "differs", "value": "disproved", "note": "", "claim": "eq. 1"}
    monkeypatch.setattr("nmm.reproduce.reproduce", lambda *_, **__: [row])
    text = run("reproduce", "-o", str(tmp_path / "report"), code=1)
    assert "1999:eq1" in text
    assert "unexpected" in text
    assert "0 of 1 claims reproduced" in text


# --- the program ----------------------------------------------------------------------------------------


def test_version() -> None:
    assert run("--version").split()[:2] == ["nmm", nmm.__version__]


def test_warnings_are_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    import warnings

    monkeypatch.setattr("nmm.doctor.version", lambda: warnings.warn("first\nsecond", RuntimeWarning, stacklevel=1))
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        result = CliRunner().invoke(app, ["--version"])
    assert result.stderr == "nmm: first second\n"


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")
@pytest.mark.parametrize(("plain", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_on_a_terminal_only(plain: dict[str, str], coloured: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | plain
    subprocess.run([sys.executable, "-m", "nmm", "show", "T_max", "-q"], stdout=theirs, env=environment, check=True)
    os.close(theirs)
    assert (b"\x1b[" in os.read(ours, 65536)) is coloured
    os.close(ours)
    assert "\x1b[" not in run("show", "T_max", "-q")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_terminal_without_unicode(encoding: str) -> None:
    for words in (["show", "dsigma_dT", "-q"], ["derive", "dsigma_dT", "--to", "costheta"], ["list"]):
        done = subprocess.run(
            [sys.executable, "-m", "nmm", *words],
            env={**os.environ, "PYTHONIOENCODING": encoding},
            capture_output=True,
            check=True,
        )
        assert done.stdout.decode(encoding)
