"""The house rules that a machine can see: room sizes, citations, arrows that a planted import breaks."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("symbolic", "codegen", "nmm")
FILES = sorted(f for room in ROOMS for f in (ROOT / room).rglob("*.py"))
MODULE_LINES, FUNCTION_LINES, POSITIONAL = 250, 40, 5


def code_lines(node: ast.AST) -> int:
    """Lines of a function without its docstring."""
    assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
    return (node.end_lineno or 0) - first.lineno + 1


def functions(file: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            yield node


def documentation(file: Path) -> int:
    """Lines of docstrings, which do not count against a room: public functions carry long ones."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    total = 0
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module) and ast.get_docstring(node):
            text = node.body[0]
            total += (text.end_lineno or 0) - text.lineno + 1
    return total


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_rooms_are_small(file: Path) -> None:
    lines = len(file.read_text(encoding="utf-8").splitlines()) - documentation(file)
    assert lines <= MODULE_LINES, f"{lines} lines of code; is there a second room inside?"
    for function in functions(file):
        assert code_lines(function) <= FUNCTION_LINES, f"{function.name}: {code_lines(function)} lines"
        arguments = [a.arg for a in function.args.posonlyargs + function.args.args if a.arg not in ("self", "cls")]
        assert len(arguments) <= POSITIONAL + 1, f"{function.name} has {len(arguments)} positional arguments"


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_every_module_says_what_it_is(file: Path) -> None:
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))


def keys() -> set[str]:
    return set(re.findall(r"^@\w+\{([^,\s]+)", (ROOT / "refs.bib").read_text(encoding="utf-8"), re.MULTILINE))


def test_every_cited_key_is_in_the_bibliography() -> None:
    import symbolic
    from symbolic.constants import CONSTANTS, SIN2_THETA_W

    cited = {c.source for c in (*CONSTANTS.values(), *SIN2_THETA_W.values())}
    for name in symbolic.names():
        source = symbolic.entry(name).source
        if source != "this work":
            cited |= {part.split(",")[0].strip() for part in source.split(";")}
    pattern = r"\b[A-Z][A-Za-z]+:(?:19|20)\d\d[a-z]{2,4}\b"
    for file in FILES:
        cited |= set(re.findall(pattern, file.read_text(encoding="utf-8")))
    assert cited <= keys(), f"missing in refs.bib: {sorted(cited - keys())}"


def test_bibliography_has_no_key_twice() -> None:
    found = re.findall(r"^@\w+\{([^,\s]+)", (ROOT / "refs.bib").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(found) == len(set(found))


WRONG_IMPORTS = (
    ("symbolic/units.py", "import numpy\n"),
    ("symbolic/formula.py", "import codegen.tape\n"),
    ("codegen/tape.py", "import nmm.errors\n"),
    ("generated/__init__.py", "import symbolic\n"),
    ("nmm/evaluate.py", "import sympy\n"),
    ("nmm/kernels.py", "import codegen.pipeline\n"),
)


@pytest.mark.long
@pytest.mark.parametrize(("file", "line"), [("", ""), *WRONG_IMPORTS], ids=lambda x: x.strip() or "unchanged")
def test_a_wrong_import_breaks_a_contract(tmp_path: Path, file: str, line: str) -> None:
    for room in (*ROOMS, "generated"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    if file:
        changed = tmp_path / file
        text = changed.read_text()
        future = "from __future__ import annotations\n"
        planted = text.replace(future, future + line, 1) if future in text else text + line
        changed.write_text(planted)
    linter = Path(sys.executable).parent / "lint-imports"
    command = [str(linter), "--no-cache"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False)
    assert (done.returncode == 0) == (not file), done.stdout[-1500:]


def test_nothing_of_one_machine_is_in_the_tree() -> None:
    text = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    for name in text.split():
        file = ROOT / name
        if file.suffix in (".py", ".md", ".toml", ".j2", ".c", ".json") and file != Path(__file__) and file.is_file():
            assert not re.search(r"/(root|home)/\w+/", file.read_text(encoding="utf-8")), name
