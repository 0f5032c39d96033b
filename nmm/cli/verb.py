"""What all verbs share: `--json`, `-q`, `-v`, and a help page that ends with examples."""

from __future__ import annotations

import contextlib
import functools
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from nmm.cli.output import Output

FOLDER = click.Path(path_type=Path)
SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Verb(click.Command):
    """A command whose help ends with examples, shown as they are typed."""

    def __init__(self, *args: Any, examples: tuple[str, ...] = (), **extra: Any) -> None:
        super().__init__(*args, **extra)
        self.examples = examples

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Examples last."""
        write_examples(formatter, self.examples)


def write_examples(formatter: click.HelpFormatter, examples: tuple[str, ...]) -> None:
    """Examples as they are typed, never wrapped."""
    with formatter.section("Examples"):
        for example in examples:
            formatter.write(f"  {example}\n")


_COMMON = (
    click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else."),
    click.option("-q", "--quiet", is_flag=True, help="Print less: no headings, no progress."),
    click.option("-v", "--verbose", is_flag=True, help="Print more."),
)


def verb(name: str, *examples: str) -> Callable[[Callable[..., int | None]], Verb]:
    """Make a verb of a function that takes an `Output` and returns an exit code (None is 0)."""

    def decorate(function: Callable[..., int | None]) -> Verb:
        @functools.wraps(function)
        def call(*, as_json: bool, quiet: bool, verbose: bool, **given: Any) -> int | None:
            out = Output(as_json=as_json, quiet=quiet, verbose=verbose, stream=sys.stdout)
            # A formula file of the user's own may print; with --json that must not reach the document.
            guard = contextlib.redirect_stdout(sys.stderr) if as_json else contextlib.nullcontext()
            with guard:
                return function(out, **given)

        decorated: Callable[..., Any] = call
        for option in reversed(_COMMON):
            decorated = option(decorated)
        return click.command(name, cls=Verb, examples=examples, context_settings=SETTINGS)(decorated)

    return decorate
