"""The command line: `nmm VERB ...`; one verb = one file in `nmm/cli/verbs/`."""

from __future__ import annotations


def main() -> None:
    """Run the command line with the words the user typed, and leave with its exit code."""
    from nmm.cli.app import app

    app.main(prog_name="nmm")
