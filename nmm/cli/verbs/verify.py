"""`nmm verify`: laws, proofs and certificates."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import click

from nmm.cli.output import Output, bold, mark, table
from nmm.cli.verb import verb

_MOODS = {"proved": "good", "undecided": "unsure"}
_SHORT = 90  # characters of what was proved, without -v


@verb("verify", "nmm verify T_max", "nmm verify costheta E_nu_from --json", "nmm verify --from my_formulas.py")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--from", "origin", metavar="PATH", help="A file, or a folder of files, with formulas of your own.")
def command(out: Output, names: tuple[str, ...], origin: str | None) -> int:
    """Check laws, proofs, emitted kernels and their certificates.

    Without a NAME, of all formulas (minutes); with --from, of those in the file. Every choice of flavour and part is
    checked; a certificate is replayed by a checker of its own. Leaves with 0 if everything holds, 1 if something
    fails, 3 if something could not be decided.
    """
    if origin is not None:
        from nmm.cli import emission

        names = emission.of_user(origin, names)
    found = _check(tuple(dict.fromkeys(names)), out)
    out.show(found, _lines(found, out))
    return exit_code(row["verdict"] for row in found)


def _check(names: tuple[str, ...], out: Output) -> list[dict[str, Any]]:
    """All verdicts, with the formula that is being checked shown meanwhile."""
    import symbolic
    from codegen import news
    from nmm import verify
    from nmm.cli.progress import Progress

    for name in names:
        symbolic.entry(name)
    found: list[dict[str, Any]] = []
    with Progress(shown=not out.quiet and not out.as_json) as progress, news.listening(progress.detail):
        for verdict in verify.verdicts(names):
            if not found or found[-1]["name"] != verdict.name:
                progress(verdict.name)
            found.append(dataclasses.asdict(verdict))
    return found


def exit_code(verdicts: Iterable[str]) -> int:
    """0, 1 or 3 from words: a failure outweighs a doubt."""
    moods = {_MOODS.get(verdict, "bad") for verdict in verdicts}
    return 1 if "bad" in moods else 3 if "unsure" in moods else 0


def _lines(found: Sequence[Mapping[str, Any]], out: Output) -> Iterator[str]:
    for name in dict.fromkeys(row["name"] for row in found):
        rows = [row for row in found if row["name"] == name]
        if out.quiet:
            rows = [row for row in rows if _mood(row) != "good"]
        if rows:
            yield bold(str(name))
            yield from table([_cells(row, out) for row in rows])
    count = Counter(str(row["verdict"]) for row in found)
    yield ", ".join(f"{n} {verdict}" for verdict, n in count.items())


def _mood(row: Mapping[str, Any]) -> str:
    return _MOODS.get(str(row["verdict"]), "bad")


def _cells(row: Mapping[str, Any], out: Output) -> tuple[str, ...]:
    mood, detail = _mood(row), str(row["detail"])
    if mood == "good" and len(detail) > _SHORT and not out.verbose:
        detail = detail[:_SHORT].rsplit(" ", 1)[0] + " ..."
    return str(row["law"]), str(row["points"] or "exact"), mark(str(row["verdict"]), mood), detail
