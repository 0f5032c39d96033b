"""Progress of long jobs on standard error: one line that is rewritten on a terminal, one line each elsewhere."""

from __future__ import annotations

import sys
import time

import click

_WIDTH = 78


class Progress:
    """Shows what is being done and since when; clears its line at the end."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._terminal = sys.stderr.isatty()
        self._start = time.perf_counter()

    def __call__(self, text: str) -> None:
        """Show a text."""
        if not self._shown or not text:
            return
        line = f"{time.perf_counter() - self._start:6.1f} s  {text}"
        if self._terminal:
            click.echo(f"\r{line[:_WIDTH]:<{_WIDTH}}", nl=False, err=True)
        else:
            click.echo(line, err=True)

    def detail(self, text: str) -> None:
        """Show a text where the next one takes its place; in a log it would be noise."""
        if self._terminal:
            self(text)

    def of_many(self, text: str, done: int, total: int) -> None:
        """Show a text and how far the job is."""
        if text:
            self(f"[{done + 1}/{total}] {text}")

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown and self._terminal:
            click.echo("\r" + " " * _WIDTH + "\r", nl=False, err=True)
