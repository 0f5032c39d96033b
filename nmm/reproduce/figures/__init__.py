"""The figures: one file each, found by listing this folder.

A new figure is one module with a constant ``FIGURE``. Nothing heavy is imported here: curves are computed,
and drawn, only when asked for.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from nmm.reproduce.record import Figure


@cache
def all_figures() -> tuple[Figure, ...]:
    """All figures, by paper and number."""
    modules = sorted(module.name for module in pkgutil.iter_modules(__path__))
    found = [importlib.import_module(f"{__name__}.{name}").FIGURE for name in modules]
    return tuple(sorted(found, key=lambda figure: (figure.paper, figure.id)))
