"""What a long job is doing, told to whoever listens: a command line, a notebook, nobody by default.

    with news.listening(print):
        codegen.compile(formula, backend="c")
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_listener: ContextVar[Callable[[str], object] | None] = ContextVar("listener", default=None)


def tell(text: str) -> None:
    """Say what is being done."""
    listener = _listener.get()
    if listener is not None:
        listener(text)


@contextmanager
def listening(listener: Callable[[str], object]) -> Iterator[None]:
    """Hear what is told in this block."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)
