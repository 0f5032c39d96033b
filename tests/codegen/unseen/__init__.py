"""Formulas as users bring them, written before the accuracy pass that they try.

Each file of `formulas/` is a user's own file: plain textbook forms, typed as printed and not rearranged for
rounding, brought in by `symbolic.load_from`. Those of `refused/` must not become kernels. The registry that
other tests see stays as it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import symbolic
from symbolic import registry
from symbolic.formula import Formula

_HERE = Path(__file__).parent

# Name of the formula, and words of which the message must hold one beside the name.
REFUSED: tuple[tuple[str, str], ...] = (
    ("bose_integral", "polylog"),
    ("resonance_without_width", "singular|pole|infinite|divides by"),
    ("below_its_threshold", "empty|no point"),
)


@contextmanager
def _own_registry() -> Iterator[None]:
    symbolic.names()  # the package's formulas go where they belong, not into the registry made here
    kept, registry._ENTRIES = registry._ENTRIES, {}
    try:
        yield
    finally:
        registry._ENTRIES = kept
        registry.get_built.cache_clear()


def load(place: Path) -> dict[str, Formula]:
    """Formulas of a file or a folder, by name."""
    with _own_registry():
        return {name: symbolic.get(name) for name in symbolic.load_from(place)}


def refused(name: str) -> Formula:
    """Build one of the formulas that must not become a kernel; building it may be refused already."""
    return load(_HERE / "refused" / f"{name}.py")[name]


FORMULAS: dict[str, Formula] = load(_HERE / "formulas")
