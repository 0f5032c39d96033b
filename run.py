#!/usr/bin/env python3
"""Task runner with nothing but Python: makes .venv, installs the project into it, runs a task.

    python3 run.py reproduce     the main job: figures, claims and the report page
    python3 run.py test          lint, types, import contracts, tests, generate --check

    python3 run.py quick         the tests without the long ones
    python3 run.py long          long hypothesis profiles, unbounded
    python3 run.py bench         benchmarks against the peers that are installed
    python3 run.py wheel         build a wheel, install it in a clean environment, run the main job there
    python3 run.py format        let ruff format and fix
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = Path(os.environ.get("NMM_VENV", ROOT / ".venv"))
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / "python")
WORKERS = ("-n", "auto", "--dist", "loadfile")  # of pytest; a file stays with one, for its fixtures' sake


def run(*command: str, **options: object) -> None:
    """Run a command, shown; leave with its exit code if it fails."""
    print("+", " ".join(command), flush=True)
    done = subprocess.run(command, cwd=ROOT, **options)  # type: ignore[call-overload]
    if done.returncode:
        sys.exit(done.returncode)


def set_up(extra: str) -> None:
    """Make the environment and install the project with an extra; again only if pyproject.toml changed."""
    stamp = VENV / f".installed-{extra}"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest() + str(ROOT)
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    make_venv(VENV)
    install(VENV, "-e", f"{ROOT}[{extra}]")
    stamp.write_text(wanted)


def make_venv(folder: Path) -> None:
    """A virtual environment; some systems ship Python without ensurepip, so pip is not put into it."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this script meets Pythons that the package does not
        sys.exit(f"Python 3.11 or later is needed; this is {sys.version.split()[0]}.")
    if not (folder / "pyvenv.cfg").is_file():
        run(sys.executable, "-m", "venv", "--without-pip", str(folder))


def install(venv: Path, *what: str) -> None:
    """Install with the pip of the Python that runs this script."""
    python = venv / BIN.relative_to(VENV) / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    run(*pip, "install", "--quiet", *what)


def reproduce(*arguments: str) -> None:
    set_up("test")
    run(str(BIN / "nmm"), "reproduce", *arguments)


def test(*arguments: str) -> None:
    """Everything that must hold; CI calls this."""
    set_up("dev")
    run(PYTHON, "-m", "ruff", "check", ".")
    run(PYTHON, "-m", "mypy")
    run(str(BIN / "lint-imports"))
    run(str(BIN / "nmm"), "generate", "--check")
    run(PYTHON, "-m", "pytest", *WORKERS, *arguments)


def quick(*arguments: str) -> None:
    set_up("dev")
    run(PYTHON, "-m", "pytest", *WORKERS, "-m", "not long", *arguments)


def long(*arguments: str) -> None:
    set_up("dev")
    run(PYTHON, "-m", "pytest", "-m", "long", *arguments, env={**os.environ, "NMM_PROFILE": "long"})


def bench(*arguments: str) -> None:
    set_up("bench")
    run(PYTHON, "-m", "benchmarks", *arguments)


def wheel() -> None:
    """Prove that the wheel is whole: outside the checkout, in an environment of its own."""
    set_up("dev")
    with tempfile.TemporaryDirectory() as scratch:
        run(PYTHON, "-m", "build", "--wheel", "--outdir", scratch)
        built = next(Path(scratch).glob("*.whl"))
        clean = Path(scratch) / "venv"
        make_venv(clean)
        install(clean, str(built))
        nmm = clean / BIN.relative_to(VENV) / "nmm"
        for command in (("reproduce", "-o", "report"), ("generate", "--check"), ("cite",)):
            print("+ nmm", *command, flush=True)
            done = subprocess.run([str(nmm), *command], cwd=scratch, check=False)
            if done.returncode:
                sys.exit(done.returncode)


def format_(*arguments: str) -> None:
    set_up("dev")
    run(PYTHON, "-m", "ruff", "check", "--fix", ".", *arguments)


TASKS = {
    "reproduce": reproduce,
    "test": test,
    "quick": quick,
    "long": long,
    "bench": bench,
    "wheel": wheel,
    "format": format_,
}

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in TASKS:
        print(__doc__)
        sys.exit(0 if sys.argv[1:] in ([], ["-h"], ["--help"]) else 2)
    TASKS[sys.argv[1]](*sys.argv[2:])
