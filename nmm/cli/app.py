"""The program `nmm`: its verbs, loaded when asked for, and the one place where errors become words."""

from __future__ import annotations

import difflib
import importlib
import os
import pkgutil
import sys
from functools import cache
from typing import Any

import click

from nmm.cli import failures, verbs
from nmm.cli.verb import SETTINGS, write_examples

_ORDER = (
    "list", "show", "eval", "average", "derive", "prove", "verify", "generate", "bench", "reproduce", "doctor", "cite",
)  # fmt: skip
EXAMPLES = (
    "nmm list",
    "nmm eval dsigma_dT T=0.1 E_nu=1 flavour=nubar_e mu_nu=1e-11",
    "nmm show dsigma_dcostheta",
    'nmm prove "T_max(E_nu) == 2*E_nu**2/(m_e + 2*E_nu)"',
)


@cache
def verb_names() -> tuple[str, ...]:
    """All verbs: the files of `nmm/cli/verbs`, in the order of a physicist's work, new ones last."""
    found = {module.name for module in pkgutil.iter_modules(verbs.__path__)}
    return (*(name for name in _ORDER if name in found), *sorted(found - set(_ORDER)))


class App(click.Group):
    """A group whose verbs are imported one by one, and whose errors are one sentence each."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Names for the help page."""
        return list(verb_names())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the file of one verb."""
        if cmd_name not in verb_names():
            return None
        command: click.Command = importlib.import_module(f"{verbs.__name__}.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the verb, or guess which one was meant."""
        if args and not args[0].startswith("-") and args[0] not in verb_names():
            close = difflib.get_close_matches(args[0], verb_names(), n=1, cutoff=0.5)
            guess = f" Did you mean {close[0]!r}?" if close else ""
            raise click.UsageError(f"{args[0]!r} is not a verb; known: {', '.join(verb_names())}.{guess}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb; a reader who stops reading (`nmm list | head -1`) is no error."""
        if os.environ.get("NO_COLOR"):
            ctx.color = False
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            failures.abandon_stdout()
            raise click.exceptions.Exit(failures.BROKEN_PIPE) from None

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run and leave with the exit code: 0 done, 1 a check failed, 2 wrong usage or input, 3 undecided."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):  # a terminal without Greek letters shows ? for them
                stream.reconfigure(errors="replace")
        extra["standalone_mode"] = False
        sys.exit(failures.guarded(lambda: super(App, self).main(*args, **extra)))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Examples last."""
        write_examples(formatter, EXAMPLES)


@click.group(cls=App, invoke_without_command=True, context_settings=SETTINGS)
@click.option("--version", is_flag=True, help="Print the version and leave.")
@click.pass_context
def app(ctx: click.Context, version: bool) -> None:
    """Neutrino-electron scattering: cross sections derived, proved and emitted as fast kernels.

    Energies are in MeV (or say 2.8keV), cross sections in cm^2, angles are given as costheta, magnetic
    moments in Bohr magnetons. Every verb has --json and its own --help with examples.
    """
    if version:
        from nmm.doctor import version as nmm_version

        click.echo(f"nmm {nmm_version()}")
    elif ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
