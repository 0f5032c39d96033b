"""Whole processes by the wall clock: importing, and generating."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
IMPORTS = {"start of Python": "pass", "import numpy": "import numpy", "import nmm": "import nmm"}


def _wall(code: str, *arguments: str, env: Mapping[str, str] | None = None) -> float:
    command = [sys.executable, "-c", code, *arguments]
    start = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    elapsed = time.perf_counter() - start
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["no message"]
        raise RuntimeError(f"{' '.join(command[1:])} failed: {lines[-1]}")
    return elapsed


def imports(repeats: int = 40) -> dict[str, float]:
    """Best wall seconds of a process that imports, interleaved; the first round writes the bytecode."""
    best = dict.fromkeys(IMPORTS, float("inf"))
    order = list(IMPORTS)
    for done in range(repeats + 1):
        random.shuffle(order)
        for name in order:
            seconds = _wall(IMPORTS[name])
            if done:
                best[name] = min(best[name], seconds)
    return best


def generate(names: Sequence[str] = (), repeats: int = 5) -> dict[str, float]:
    """Wall seconds of `nmm generate` into an empty folder with an empty cache, and the best of later runs."""
    code = "import sys; from nmm.cli import main; sys.argv[0] = 'nmm'; main()"
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "NMM_CACHE_DIR": f"{folder}/cache"}
        arguments = ("generate", *names, "-o", f"{folder}/generated")
        cold = _wall(code, *arguments, env=env)
        again = min(_wall(code, *arguments, env=env) for _ in range(repeats))
        return {"generate, cold": cold, "generate, nothing changed": again}
