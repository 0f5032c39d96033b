"""From an exception to one sentence on standard error and an exit code; no traceback for a user's mistake."""

from __future__ import annotations

import os
import sys
import traceback
import warnings
from collections.abc import Callable

import click

USAGE = 2
INTERRUPTED = 130
FAULT = 70  # the customary code for an error inside a program
BROKEN_PIPE = 141  # what a shell reports for a program that SIGPIPE ended


def guarded(work: Callable[[], object]) -> int:
    """Run `work`; return its exit code, 0 if it has none."""
    with warnings.catch_warnings():
        warnings.showwarning = _warn
        try:
            code = work()
        except click.exceptions.Exit as stop:
            return stop.exit_code
        except (click.Abort, KeyboardInterrupt):
            return INTERRUPTED
        except Exception as error:  # noqa: BLE001  the one place that turns errors into words
            sentence = words(error)
            if sentence is None:
                return _fault()
            say(sentence)
            return int(getattr(error, "exit_code", USAGE))
    return code if isinstance(code, int) else 0


def words(error: Exception) -> str | None:
    """One sentence for an error that the user can do something about, else None."""
    if isinstance(error, click.ClickException):
        return _usage(error)
    if isinstance(error, OSError):
        abandon_stdout()
        where = f" {str(error.filename)!r}" if error.filename else ""
        return f"cannot read or write{where}: {error.strerror or error}; choose another place or make room there."
    if hasattr(error, "exit_code"):
        return str(error)
    if isinstance(error, MemoryError):
        return "not enough memory for that many points; ask for fewer at a time."
    return None


def _fault() -> int:
    """A fault of ours: the traceback is what a bug report needs, and no exit code of API.md stands for it."""
    traceback.print_exc()
    say("this is a fault of nmm, not yours; please report it with the lines above and those of: nmm doctor")
    return FAULT


def say(sentence: str) -> None:
    """One line on standard error, whatever line breaks the message has."""
    click.echo(click.style("nmm: ", fg="red", bold=True) + " ".join(sentence.split()), err=True, color=_color())


def abandon_stdout() -> None:
    """Send what is still buffered to nowhere, so that Python does not stumble over it again when it ends."""
    try:
        target = sys.stdout.fileno()
    except (AttributeError, OSError, ValueError):
        return  # not a real file: nothing is buffered below it
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, target)
    os.close(sink)


def _usage(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "nmm"
    sentence = error.format_message().strip()
    option = getattr(error, "option_name", "").lstrip("-").replace("-", "_")
    if option in ("flavour", "part", "mu_nu", "sin2_theta_W", "backend", "T", "E_nu", "costheta"):
        sentence += f" Values are written as {option}=..., without dashes."
    end = "" if sentence.endswith((".", "?", "?)")) else "."
    return f"{sentence}{end} See: {path} --help"


def _color() -> bool | None:
    return False if os.environ.get("NO_COLOR") else None


def _warn(message: Warning | str, *_: object, **__: object) -> None:
    """A warning is one line, too."""
    text = " ".join(str(message).split()).removeprefix("nmm ")
    click.echo(click.style("nmm: ", fg="yellow") + text, err=True, color=_color())
