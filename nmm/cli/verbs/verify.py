"""`nmm verify`: laws, proofs and certificates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from nmm.cli.output import Output, bold, mark, table
from nmm.cli.verb import verb

_MOODS = {"ok": "good", "proved": "good", "undecided": "unsure", "skipped": "unsure"}


@verb("verify", "nmm verify dsigma_dT", "nmm verify T_max costheta --json")
@click.argument("names", nargs=-1, metavar="[NAME]...")
def command(out: Output, names: tuple[str, ...]) -> int:
    """Check laws, proofs and certificates of formulas; without a NAME, of all.

    Leaves with 0 if everything holds, 1 if something fails, 3 if something could not be decided.
    """
    from nmm.verify import verify

    found = verify(list(dict.fromkeys(names)))
    out.show(found, _lines(found, out))
    return exit_code(row["verdict"] for row in found)


def exit_code(verdicts: Any) -> int:
    """0, 1 or 3 from words: a failure outweighs a doubt."""
    moods = {_MOODS.get(str(verdict), "bad") for verdict in verdicts}
    return 1 if "bad" in moods else 3 if "unsure" in moods else 0


def _lines(found: Sequence[Mapping[str, Any]], out: Output) -> Iterator[str]:
    for name in dict.fromkeys(row["name"] for row in found):
        rows = [row for row in found if row["name"] == name]
        if out.quiet:
            rows = [row for row in rows if _mood(row) != "good"]
        if rows:
            yield bold(str(name))
            yield from table([_cells(row) for row in rows])
    count = Counter(str(row["verdict"]) for row in found)
    yield ", ".join(f"{n} {verdict}" for verdict, n in count.items())


def _mood(row: Mapping[str, Any]) -> str:
    return _MOODS.get(str(row["verdict"]), "bad")


def _cells(row: Mapping[str, Any]) -> tuple[str, ...]:
    points = row.get("points")
    return str(row["law"]), str(points or "-"), mark(str(row["verdict"]), _mood(row)), str(row.get("detail") or "")
