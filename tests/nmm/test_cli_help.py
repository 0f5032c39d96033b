"""Help pages: they end with examples, the examples work, and the reference page shows them."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from nmm.cli.app import EXAMPLES, app, verb_names
from nmm.cli.manual import pages
from nmm.cli.verb import Verb

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "cli.md"
MARK = "--update writes it. -->\n\n"

FORMULA = """
import symbolic
from symbolic.symbols import E_nu, T

@symbolic.formula(title="Half their harmonic mean", unit="MeV", variables=(T, E_nu), source="this work")
def my_formula():
    return T * E_nu / (T + E_nu)
"""


def verb(name: str) -> Verb:
    command = app.get_command(click.Context(app), name)
    assert isinstance(command, Verb)
    return command


def examples() -> list[str]:
    found = [*EXAMPLES, *(example for name in verb_names() for example in verb(name).examples)]
    return list(dict.fromkeys(found))


def test_every_verb_of_the_contract_is_there() -> None:
    wanted = "list show eval average derive generate verify prove bench reproduce doctor cite"
    assert set(wanted.split()) <= set(verb_names())


@pytest.mark.parametrize("name", verb_names())
def test_help_ends_with_at_least_two_examples(name: str) -> None:
    text = CliRunner().invoke(app, [name, "--help"]).output
    tail = text.rstrip().rpartition("Examples:\n")[2].splitlines()
    assert len(tail) >= 2
    assert all(line.startswith("  nmm ") for line in tail)
    assert {"--json", "--quiet", "--verbose"} <= set(text.replace(",", " ").split())


def test_help_of_the_program_lists_verbs_and_ends_with_examples() -> None:
    result = CliRunner().invoke(app, ["--help"])
    assert result.exit_code == 0
    assert all(f"\n  {name} " in result.output for name in verb_names())
    assert result.output.rstrip().splitlines()[-1].startswith("  nmm ")
    assert "..." not in result.output.partition("Commands:")[2].partition("Examples:")[0]
    assert CliRunner().invoke(app, []).output == result.output


@pytest.mark.parametrize("example", examples())
def test_examples_work(example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my_formulas.py").write_text(FORMULA)
    program, *words = shlex.split(example)
    assert program == "nmm"
    code, out, err = (in_a_process if "--from" in words else here)(words)
    assert code == 0, err
    assert out
    if "--json" in words:
        json.loads(out)


def here(words: list[str]) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, words)
    return result.exit_code, result.stdout, result.stderr


def in_a_process(words: list[str]) -> tuple[int, str, str]:
    """Formulas of a user's file stay in the registry, so they get a process of their own."""
    done = subprocess.run([sys.executable, "-m", "nmm", *words], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def test_the_reference_page_shows_the_help(update: bool) -> None:
    before, mark, shown = REFERENCE.read_text(encoding="utf-8").partition(MARK)
    assert mark
    if update:
        REFERENCE.write_text(before + mark + pages(), encoding="utf-8")
    else:
        assert shown.split() == pages().split(), "run pytest tests/nmm/test_cli_help.py --update"
