"""Mistakes of a user: exit code 2, one line on standard error, nothing on standard output, nothing written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from nmm.cli import failures
from nmm.cli.app import app

EVAL = ["eval", "dsigma_dT"]
POINT = [*EVAL, "T=0.1", "E_nu=1"]
AVERAGE = ["average", "dsigma_dT", "51Cr"]

# What is typed, and a part of the answer.
MISTAKES: list[tuple[list[str], str]] = [
    # the program
    (["nosuch"], "is not a verb"),
    (["evel", "T_max", "E_nu=1"], "Did you mean 'eval'"),
    (["--foo"], "No such option"),
    (["eval"], "Missing argument 'NAME'"),
    (["doctor", "foo"], "unexpected extra argument"),
    ([*POINT, "--jso"], "--json"),
    ([*POINT, "--flavour", "nu_e"], "flavour=..."),
    # names
    (["eval", "nosuch", "T=1"], "is not a formula"),
    (["eval", "dsigma_dt", "T=1"], "Did you mean 'dsigma_dT'"),
    (["eval", "../../etc/passwd", "T=1"], "is not a formula"),
    (["average", "T_max", "51Cr", "E_nu=1"], "is not a key of average T_max"),
    (["average", "T_zero", "51Cr"], "nothing to average over"),
    (["average", "dsigma_dE", "51Cr"], "is not a quantity to average"),
    (["average", "dsigma_dT", "52Cr", "T=0.1"], "Did you mean '51Cr'"),
    (["average", "dsigma_dT"], "Missing argument 'SOURCE'"),
    (["show", "nosuch"], "formula or source"),
    (["show", "dsigma_dT", "--code", "fortran"], "is not a backend"),
    (["show", "51Cr", "variant=1998"], "is not a variant"),
    (["show", "51Cr", "foo=1"], "is not a key"),
    (["show", "T_max", "flavour=nu_e"], "takes no keys"),
    (["list", "--kind", "nosuch"], "is not one of"),
    (["bench", "nosuch"], "is not a formula"),
    (["bench", "--backend", "fortran"], "is not a backend"),
    (["bench", "dsigma_dT", "flavour=nu_x"], "is not a flavour"),
    (["bench", "flavor=nu_e"], "is not a key of nmm bench"),
    (["cite", "nosuch"], "formula, source or paper"),
    (["verify", "nosuch"], "is not a formula"),
    (["reproduce", "nosuch"], "is not a paper"),
    (["generate", "nosuch", "-o", "k"], "is not a formula"),
    (["generate", "--backend", "cobol", "-o", "k"], "is not a backend"),
    (["generate", "--backend", "c,", "-o", "k"], "empty name"),
    (["generate", "--from", "nosuch.py"], "no file or folder"),
    # keys
    ([*EVAL], "needs T and E_nu"),
    ([*EVAL, "T=0.1"], "needs E_nu"),
    (["eval", "ratio", "T=0.1", "E_nu=1"], "needs mu_nu"),
    ([*POINT, "x=3"], "is not a key"),
    ([*POINT, "T=0.2"], "given twice"),
    ([*EVAL, "T", "E_nu=1"], "is not key=value"),
    ([*EVAL, "T=", "E_nu=1"], "is not key=value"),
    ([*EVAL, "=1", "E_nu=1"], "is not key=value"),
    ([*EVAL, "T", "=", "1"], "is not key=value"),
    ([*EVAL, "T-x=1", "E_nu=1"], "is not key=value"),
    (["eval", "T_max", "E_nu=1", "mu_nu=1"], "is not a key"),
    ([*AVERAGE, "T=0.1", "flavour=nu_e"], "is not a key"),
    (["average", "sigma", "51Cr", "costheta=1"], "is not a key"),
    # numbers
    ([*EVAL, "T=abc", "E_nu=1"], "is not a number"),
    ([*EVAL, "T=1e", "E_nu=1"], "is not an energy"),
    ([*EVAL, "T=0x10", "E_nu=1"], "is not an energy"),
    ([*EVAL, "T=1_0", "E_nu=1"], "is not an energy"),
    ([*EVAL, "T=٣", "E_nu=1"], "is not a number"),
    ([*EVAL, "T=0.1,", "E_nu=1"], "nothing where a number"),
    ([*EVAL, "T=nan", "E_nu=1"], "not a finite number"),
    ([*EVAL, "T=inf", "E_nu=1"], "not a finite number"),
    ([*EVAL, "T=-Infinity", "E_nu=1"], "not a finite number"),
    ([*EVAL, "T=1e999", "E_nu=1"], "not a finite number"),
    ([*EVAL, "T=0.1,nan", "E_nu=1"], "not a finite number"),
    ([*POINT, "mu_nu=nan"], "not a finite number"),
    ([*AVERAGE, "T=nan"], "not a finite number"),
    ([*EVAL, 'T=__import__("os").system("id")', "E_nu=1"], "is not a number"),
    ([*EVAL, "T=(lambda:0.1)()", "E_nu=1"], "is not a"),
    # units
    ([*EVAL, "T=3cm", "E_nu=1"], "is not an energy"),
    ([*EVAL, "T=3kev", "E_nu=1"], "is not an energy"),
    ([*EVAL, "T=0.1,2keV", "E_nu=1"], "some of its numbers only"),
    ([*EVAL, "T=1keV:0.5:5", "E_nu=1"], "some of its numbers only"),
    (["eval", "dsigma_dcostheta", "costheta=0.5MeV", "E_nu=1"], "pure number"),
    ([*POINT, "mu_nu=1keV"], "in mu_B"),
    # ranges and lists
    ([*EVAL, "T=1:2", "E_nu=1"], "is not a range"),
    ([*EVAL, "T=1:2:3:4", "E_nu=1"], "is not a range"),
    ([*EVAL, "T=0.1:0.5:5lin", "E_nu=1"], "is not a range"),
    ([*EVAL, "T=0.1:0.5:-5", "E_nu=1"], "is not a range"),
    ([*EVAL, "T=0.1:0.5:2.5", "E_nu=1"], "is not a range"),
    ([*EVAL, "T=0.1:0.5:1", "E_nu=1"], "at least 2"),
    ([*EVAL, "T=0.1:0.5:0", "E_nu=1"], "at least 2"),
    ([*EVAL, "T=0:1:5log", "E_nu=1"], "must be positive"),
    ([*EVAL, "T=-1:1:5log", "E_nu=1"], "must be positive"),
    ([*EVAL, "T=0.1:0.5:10000001", "E_nu=1"], "at most"),
    ([*EVAL, "T=0.1:0.5:" + "9" * 5000, "E_nu=1"], "at most"),
    ([*EVAL, "T=0.1,0.2", "E_nu=1,2,3"], "T has 2 values, E_nu has 3 values"),
    ([*EVAL, "T=0.1,0.2,0.3", "E_nu=1", "mu_nu=1e-11:1e-10:2"], "equally long"),
    ([*AVERAGE, "T=0.1,0.2", "mu_nu=1e-11,2e-11,3e-11"], "equally long"),
    # choices
    ([*POINT, "flavour=nue_bar"], "is not a flavour"),
    ([*POINT, "part=strong"], "is not a part"),
    ([*POINT, "backend=fortran"], "is not a backend"),
    ([*POINT, "outside=foo"], "zero, raise"),
    ([*POINT, "sin2_theta_W=MSbar"], "Did you mean 'MS-bar'"),
    ([*AVERAGE, "T=0.1", "variant=1998"], "is not a variant"),
    # physics
    ([*EVAL, "T=0.9", "E_nu=1"], "T_max = 0.796496 MeV"),
    ([*EVAL, "T=100", "E_nu=1"], "100 keV"),
    ([*EVAL, "T=-0.1", "E_nu=1"], "recoil energies are 0 or more"),
    ([*EVAL, "T=0.1", "E_nu=-1"], "neutrino energies are 0 or more"),
    ([*EVAL, "T=0.1,0.2", "E_nu=-1"], "neutrino energies are 0 or more"),
    (["eval", "dsigma_dcostheta", "costheta=1.5", "E_nu=1"], "between -1 and 1"),
    ([*POINT, "sin2_theta_W=2"], "between 0 and 1"),
    (["eval", "sigma", "E_nu=1", "T_min=0.3", "T_max=0.2"], "T_min"),
    (["eval", "sigma", "E_nu=1", "mu_nu=1e-11"], "T_min"),
    ([*AVERAGE, "T=5"], "above every recoil"),
    # derivations and proofs
    (["derive", "dsigma_dT"], "Missing option '--to'"),
    (["derive", "dsigma_dT", "--to"], "requires an argument"),
    (["derive", "nosuch", "--to", "costheta"], "is not a formula"),
    (["derive", "dsigma_dT", "--to", "x"], "variable to change to"),
    (["derive", "dsigma_dT", "--to", "T"], "already a function of T"),
    (["derive", "sigma", "--to", "costheta", "--from-variable", "T"], "not a density"),
    (["derive", "ratio", "--to", "costheta"], "not a density"),
    (["derive", "T_max", "--to", "costheta"], "not a density"),
    (["derive", "dsigma_dT", "--to", "costheta", "--from-variable", "x"], "not a density"),
    (["derive", "dsigma_dT", "--to", "costheta", "flavour=nu_x"], "is not a flavour"),
    (["prove"], "Missing argument"),
    (["prove", "1"], "=="),
    (["prove", '__import__("os").system("id") == 0'], "not allowed"),
    (["prove", "(lambda: 1)() == 1"], "not allowed"),
    (["prove", "T.__class__ == 1"], "not allowed"),
    (["prove", "foo(T) == 1"], "foo"),
    (["prove", "T == T", "--where", "foo"], "foo"),
    (["prove", "1/0 == 1"], "1/0"),
]


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(words: list[str]) -> str:
    """The one line that a mistake gives."""
    result = CliRunner().invoke(app, words)
    assert result.exit_code == failures.USAGE, result.output
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("nmm: ")
    assert "Traceback" not in result.stderr
    return lines[0]


@pytest.mark.parametrize(("words", "part"), MISTAKES, ids=[f"{i}-{w[0]}-{p}"[:60] for i, (w, p) in enumerate(MISTAKES)])
def test_a_mistake_is_one_sentence(words: list[str], part: str, empty: Path) -> None:
    assert part in told(words)
    assert list(empty.iterdir()) == []


@pytest.mark.parametrize("words", [[*EVAL, "T=abc", "E_nu=1"], ["prove", "1"], ["show", "nosuch"]], ids=" ".join)
def test_with_json_the_mistake_is_still_on_standard_error(words: list[str]) -> None:
    told([*words, "--json"])


FILES = {
    "syntax.py": ("def f(:\n", "SyntaxError"),
    "exits.py": ("raise SystemExit(0)\n", "ends Python"),
    "raises.py": ("1/0\n", "ZeroDivisionError"),
    "nothing.py": ("x = 1\n", "registers no new formula"),
    "text.txt": ("hello\n", "not a Python file"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_formula_file_that_is_none(name: str, empty: Path) -> None:
    (empty / name).write_text(FILES[name][0])
    assert FILES[name][1] in told(["generate", "--from", name, "-o", "kernels"])
    assert not (empty / "kernels").exists()


@pytest.mark.parametrize("verb", [["generate", "T_max"], ["reproduce", "1999:fig2"]], ids=" ".join)
@pytest.mark.parametrize("where", ["a-file", "a-file/below", "/proc/nowhere"])
def test_a_folder_that_cannot_be_written(verb: list[str], where: str, empty: Path) -> None:
    (empty / "a-file").write_text("kept")
    if where.startswith("/proc") and not Path("/proc").is_dir():
        pytest.skip("no /proc here")
    told([*verb, "-o", where])
    assert [f.name for f in empty.iterdir()] == ["a-file"]
    assert (empty / "a-file").read_text() == "kept"


def test_a_disk_that_fills_up_meanwhile(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", "report/index.html")

    monkeypatch.setattr("nmm.reproduce.reproduce", full)
    assert "No space left on device" in told(["reproduce", "-o", "report"])
    assert list(empty.iterdir()) == []


def test_a_fault_of_ours_is_no_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("nmm.doctor.examine", broken)
    result = CliRunner().invoke(app, ["doctor"])
    assert result.exit_code == failures.FAULT
    assert "Traceback" in result.stderr
    assert "fault of nmm" in result.stderr


# --- a real process -----------------------------------------------------------------------------------


def process(*words: str, **options: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "nmm", *words]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, **options)  # type: ignore[call-overload,no-any-return]


def test_process_leaves_with_the_code() -> None:
    run = process("eval", "nosuch", "T=1", stdout=subprocess.PIPE)
    out, err = run.communicate()
    assert (run.returncode, out, err.count("\n")) == (2, "", 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_output_that_cannot_be_written() -> None:
    with Path("/dev/full").open("w") as full:
        run = process("list", "--kind", "formulas", stdout=full)
        _, err = run.communicate()
    assert run.returncode == 2
    assert err.count("\n") == 1
    assert "No space left" in err


@pytest.mark.skipif(os.name == "nt", reason="pipes differ")
def test_a_reader_that_goes_away_is_no_error() -> None:
    with process(*EVAL, "T=1e-3:0.5:100000", "E_nu=1", stdout=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.readline()
        run.stdout.close()
        assert run.stderr.read() == ""
    assert run.returncode == failures.BROKEN_PIPE


@pytest.mark.skipif(os.name == "nt", reason="signals differ")
def test_interrupt_is_quiet() -> None:
    run = process("bench", stdout=subprocess.PIPE)
    assert run.stderr is not None
    run.stderr.readline()  # the first progress line: it is at work
    time.sleep(0.1)
    run.send_signal(signal.SIGINT)
    out, err = run.communicate()
    assert run.returncode == failures.INTERRUPTED
    assert out == ""
    assert "Traceback" not in err


# --- a machine that is not as one would like it -----------------------------------------------------------


def on_a_machine(tmp_path: Path, *words: str, **environment: str) -> tuple[int, str, str]:
    """Exit code, output and errors with variables of the environment set, and a cache that is empty."""
    variables = {**os.environ, "NMM_CACHE_DIR": str(tmp_path / "cache"), **environment}
    with process(*words, stdout=subprocess.PIPE, env=variables) as run:
        out, err = run.communicate()
    return run.returncode, out, err


def test_a_cache_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    code, out, err = on_a_machine(tmp_path, *POINT, "backend=c", NMM_CACHE_DIR=str(tmp_path / "file" / "cache"))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "cache" in err


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
def test_a_compiler_that_fails(tmp_path: Path) -> None:
    compiler = tmp_path / "cc"
    compiler.write_text('#!/bin/sh\n[ "$1" = --version ] && echo fake 1.0 && exit 0\necho out of order >&2\nexit 1\n')
    compiler.chmod(0o755)
    code, out, err = on_a_machine(tmp_path, *POINT, NMM_CC=str(compiler))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "out of order" in err


def test_no_compiler_is_said_once_and_does_no_harm(tmp_path: Path) -> None:
    code, out, err = on_a_machine(tmp_path, *POINT, "--json", NMM_CC="")
    assert code == 0
    assert '"backend": "numpy"' in out
    assert err.count("\n") == 1
    code, out, _ = on_a_machine(tmp_path, "doctor", NMM_CC="")
    assert code == 0
    assert "none found" in out
    assert on_a_machine(tmp_path, "bench", "T_max", "-q", NMM_CC="")[0] == 0


def test_generate_leaves_no_half_of_a_folder(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib

    emitter = importlib.import_module("codegen.generate")
    write, written = emitter._write, []

    def until_full(file: Path, text: str) -> None:
        if len(written) == 2:
            raise emitter.CodegenError(f"{file} cannot be written (No space left on device).")
        written.append(file)
        write(file, text)

    monkeypatch.setattr(emitter, "_write", until_full)
    result = CliRunner().invoke(app, ["generate", "T_max", "-o", "kernels", "-q"])
    assert result.exit_code == 2
    assert len(written) == 2
    assert list(empty.iterdir()) == []
