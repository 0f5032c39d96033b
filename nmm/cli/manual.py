"""The pages of `--help` as Markdown, for docs/reference/cli.md; a test keeps the two together."""

from __future__ import annotations

import click

from nmm.cli.app import app, verb_names

WIDTH = 96


def pages() -> str:
    """One section for each verb, with what its `--help` prints."""
    parent = click.Context(app, info_name="nmm")
    sections = []
    for name in verb_names():
        command = app.get_command(parent, name)
        if command is not None:
            context = command.make_context(name, [], parent, resilient_parsing=True, terminal_width=WIDTH)
            sections.append(f"## `nmm {name}`\n\n```text\n{command.get_help(context).rstrip()}\n```\n")
    return "\n".join(sections)
